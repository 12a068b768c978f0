//! One opened window under test: a display, a driver, the program, and the connection between them.
//!
//! Every wait has an end, and everything that was started dies with the value.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use super::desk::{Desk, TODAY, needed};
use super::display::{Display, Group, kill_9};

const PATIENCE: Duration = Duration::from_secs(30);
const MOMENT: Duration = Duration::from_millis(50);

/// Keeps what the content security policy reports.
const LISTEN: &str = "
    window.__policyReports = [];
    document.addEventListener('securitypolicyviolation', (event) =>
        window.__policyReports.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`));
    return true";

/// The program's window with its own display.
#[derive(Debug)]
pub(crate) struct Window {
    pub(crate) client: Client,
    driver: Group,
    display: Display,
}

impl Window {
    /// Opens the program over this desk's book.
    pub(crate) async fn open(desk: &Desk) -> Self {
        let display = Display::start();
        let port = free_port();
        let driver = Group::start(driver(desk, &display, port));
        let client = connect(desk, port).await;
        let window = Self {
            client,
            driver,
            display,
        };
        window
            .until(
                "the first screen",
                "return document.querySelector('h1') !== null",
            )
            .await;
        window.ask(LISTEN).await;
        window
    }

    /// What the content security policy has reported since the last look.
    pub(crate) async fn reports(&self) -> Value {
        self.ask("return window.__policyReports.splice(0)").await
    }

    /// Waits until a script answers true.
    pub(crate) async fn until(&self, what: &str, script: &str) {
        let begun = Instant::now();
        while self.ask(script).await != Value::Bool(true) {
            if begun.elapsed() > PATIENCE {
                let seen = self.ask("return document.body.innerText").await;
                panic!("waited in vain for {what}; the screen says: {seen}");
            }
            sleep(MOMENT).await;
        }
    }

    /// Waits until the screen shows these words.
    pub(crate) async fn until_shown(&self, words: &str) {
        let script = format!(
            "return document.body.innerText.replace(/\\s+/g, ' ').includes({})",
            json!(words)
        );
        self.until(words, &script).await;
    }

    /// What a script answers.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        self.try_ask(script)
            .await
            .unwrap_or_else(|| panic!("the window answers to {script}"))
    }

    /// What a script answers, unless the program has died.
    pub(crate) async fn try_ask(&self, script: &str) -> Option<Value> {
        timeout(PATIENCE, self.client.execute(script, Vec::new()))
            .await
            .ok()?
            .ok()
    }

    /// Goes to a place as a link of the program's own does.
    pub(crate) async fn follow(&self, place: &str) {
        let place = json!(place);
        self.ask(&format!(
            "const link = document.createElement('a'); link.href = {place};
             document.body.append(link); link.click(); link.remove(); return true"
        ))
        .await;
    }

    /// The display that the window stands on.
    pub(crate) fn display(&self) -> &str {
        &self.display.name
    }

    /// The process of the program itself: the driver's child.
    pub(crate) fn program(&self) -> u32 {
        let parent = self.driver.leader().to_string();
        let is_child = |pid: &u32| {
            let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            stat.rsplit(") ")
                .next()
                .and_then(|rest| rest.split(' ').nth(1))
                == Some(&parent)
        };
        let processes = fs::read_dir("/proc").unwrap();
        let pids = processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
        pids.into_iter()
            .find(is_child)
            .expect("the driver has started the program")
    }

    /// Closes the window as its close button does, and waits for the program to end.
    pub(crate) async fn close(self) {
        let program = self.program();
        let _ = timeout(PATIENCE, self.client.close()).await;
        for _ in 0..100 {
            if !fs::exists(format!("/proc/{program}")).unwrap() {
                return;
            }
            sleep(MOMENT).await;
        }
        kill_9(&program.to_string());
    }
}

/// Gives every request to the driver an end: one that waits for ever would outlive the test.
pub(crate) async fn in_time<T>(what: &str, work: impl Future<Output = T>) -> T {
    let what: String = what.chars().take(60).collect();
    timeout(PATIENCE, work)
        .await
        .unwrap_or_else(|_| panic!("the driver gave no answer in time to: {what}"))
}

fn driver(desk: &Desk, display: &Display, port: u16) -> Command {
    let mut command = Command::new("sh");
    // A write that finds no room is then refused, as on a full disk, and does not end the program.
    command.args(["-c", "trap '' XFSZ; exec WebKitWebDriver \"$@\"", "sh"]);
    command
        .arg(format!("--port={port}"))
        .arg("--host=127.0.0.1");
    desk.settle(&mut command);
    command
        .env("DISPLAY", &display.name)
        .env_remove("WAYLAND_DISPLAY");
    // Without its DMA-BUF renderer the webview can leave a request for a picture unanswered.
    command
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER");
    command
        .env("NO_AT_BRIDGE", "1")
        .env("GDK_BACKEND", "x11")
        .env("LC_ALL", "C.UTF-8");
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

async fn connect(desk: &Desk, port: u16) -> Client {
    let book = desk.book().to_string_lossy().into_owned();
    let program = needed("VISITBOOK_WINDOW");
    let options = json!({ "binary": program, "args": ["--book", book, "--today", TODAY] });
    let Value::Object(wanted) = json!({ "webkitgtk:browserOptions": options }) else {
        unreachable!()
    };
    let address = format!("http://127.0.0.1:{port}");
    let begun = Instant::now();
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted.clone());
        match timeout(PATIENCE, builder.connect(&address)).await {
            Ok(Ok(client)) => return client,
            // The driver takes a moment to listen.
            Ok(Err(error)) if begun.elapsed() > PATIENCE => panic!("no session: {error}"),
            Ok(Err(_)) => sleep(MOMENT).await,
            Err(_) => panic!("{} did not open a window in time", program.display()),
        }
    }
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}
