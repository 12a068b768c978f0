//! A real window under measure: a display without a screen, a driver, the program.
//!
//! Apart from the tests' own because nothing is proved here: it only asks, and says when the program
//! was started. Everything that it starts ends with the value.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::{Ipv4Addr, TcpListener},
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{runtime::Runtime, time::timeout};

use crate::Stop;

/// How long a window may take for anything.
const PATIENCE: Duration = Duration::from_secs(60);
const MOMENT: Duration = Duration::from_millis(20);

/// A process with all that it starts.
struct Group(Child);

impl Group {
    fn start(command: &mut Command) -> Result<Self, Stop> {
        let started = command.process_group(0).stdin(Stdio::null()).spawn();
        Ok(Self(started.map_err(|error| {
            format!(
                "{} does not start: {error}",
                command.get_program().display()
            )
        })?))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let mut kill = Command::new("kill");
        // What is gone already is what was wanted.
        let _ = kill
            .args(["-9", "--", &format!("-{}", self.0.id())])
            .stderr(Stdio::null())
            .status();
        let _ = self.0.wait();
    }
}

/// Xvfb, on a number that it chooses itself.
pub(crate) struct Display {
    name: String,
    _server: Group,
}

impl Display {
    pub(crate) fn start() -> Result<Self, Stop> {
        let mut command = Command::new("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1440x1000x24",
            "-nolisten",
            "tcp",
        ]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Group::start(&mut command)?;
        let mut number = String::new();
        if let Some(out) = server.0.stdout.take() {
            BufReader::new(out).read_line(&mut number)?;
        }
        Ok(Self {
            name: format!(":{}", number.trim()),
            _server: server,
        })
    }
}

/// What is opened.
pub(crate) struct Opening<'a> {
    pub(crate) program: &'a Path,
    pub(crate) arguments: Vec<String>,
    /// Milliseconds in every commit.
    pub(crate) slow_commits: u32,
}

/// One open window.
pub(crate) struct Glass {
    runtime: Runtime,
    client: Client,
    driver: Group,
    home: tempfile::TempDir,
}

impl Glass {
    pub(crate) fn open(display: &Display, opening: &Opening<'_>) -> Result<Self, Stop> {
        let home = tempfile::tempdir()?;
        let wrapped = wrap(home.path(), opening.program)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let mut command = driver(home.path(), display, port);
        command.env("VISITBOOK_SLOW_COMMITS", opening.slow_commits.to_string());
        let driver = Group::start(&mut command)?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let client = runtime.block_on(connect(&wrapped, &opening.arguments, port))?;
        Ok(Self {
            runtime,
            client,
            driver,
            home,
        })
    }

    /// Milliseconds since 1970 at which the program was started.
    pub(crate) fn started_at(&self) -> Result<f64, Stop> {
        let said = fs::read_to_string(self.home.path().join("started"))?;
        Ok(said.trim().parse::<f64>()? / 1e6)
    }

    /// What a script answers that calls the function it is given last.
    pub(crate) fn ask(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Stop> {
        let asked = self.runtime.block_on(async {
            timeout(PATIENCE, self.client.execute_async(script, arguments)).await
        });
        Ok(asked??)
    }

    /// Presses keys, in whatever has the focus.
    pub(crate) fn press(&self, keys: &str) -> Result<(), Stop> {
        self.runtime.block_on(async {
            let focused = timeout(PATIENCE, self.client.active_element()).await??;
            timeout(PATIENCE, focused.send_keys(keys)).await??;
            Ok(())
        })
    }

    /// The program and all processes it has started, without the driver.
    pub(crate) fn processes(&self) -> Result<Vec<u32>, Stop> {
        let parents = parents()?;
        let mut found = vec![self.driver.0.id()];
        let mut looked = 0;
        while let Some(parent) = found.get(looked).copied() {
            found.extend(parents.iter().filter(|it| it.1 == parent).map(|it| it.0));
            looked += 1;
        }
        Ok(found.split_off(1))
    }

    pub(crate) fn close(self) {
        let closed = self.client.clone().close();
        // Whatever is left goes with the driver's group.
        let _ = self
            .runtime
            .block_on(async { timeout(PATIENCE, closed).await });
    }
}

/// Every process and its parent.
fn parents() -> Result<Vec<(u32, u32)>, Stop> {
    let numbers =
        fs::read_dir("/proc")?.filter_map(|it| it.ok()?.file_name().to_str()?.parse().ok());
    let parent = |pid: &u32| {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        stat.rsplit(") ").next()?.split(' ').nth(1)?.parse().ok()
    };
    Ok(numbers
        .filter_map(|pid| Some((pid, parent(&pid)?)))
        .collect())
}

/// A start that notes its own moment, to the nanosecond.
fn wrap(home: &Path, program: &Path) -> Result<PathBuf, Stop> {
    let path = home.join("start");
    let script = format!(
        "#!/bin/sh\ndate +%s%N > '{}'\nexec '{}' \"$@\"\n",
        home.join("started").display(),
        program.display()
    );
    fs::write(&path, script)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    Ok(path)
}

fn driver(home: &Path, display: &Display, port: u16) -> Command {
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg(format!("--port={port}"))
        .arg("--host=127.0.0.1");
    command
        .env("HOME", home)
        .env("DISPLAY", &display.name)
        .env_remove("WAYLAND_DISPLAY");
    for (name, folder) in [
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "run"),
    ] {
        command.env(name, home.join(folder));
    }
    command
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    command
        .env("NO_AT_BRIDGE", "1")
        .env("GDK_BACKEND", "x11")
        .env("LC_ALL", "C.UTF-8");
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

async fn connect(program: &Path, arguments: &[String], port: u16) -> Result<Client, Stop> {
    let options = json!({ "binary": program, "args": arguments });
    let Value::Object(wanted) = json!({ "webkitgtk:browserOptions": options }) else {
        return Err("capabilities are an object".into());
    };
    let address = format!("http://127.0.0.1:{port}");
    let begun = Instant::now();
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted.clone());
        match timeout(PATIENCE, builder.connect(&address)).await? {
            Ok(client) => return Ok(client),
            // The driver takes a moment to listen.
            Err(_) if begun.elapsed() < PATIENCE => tokio::time::sleep(MOMENT).await,
            Err(error) => return Err(error.into()),
        }
    }
}
