//! A desk to test at: folders of its own for everything that the program and the webview keep, and
//! the command line to prepare a book with.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "four invented words together";
pub(crate) const TODAY: &str = "2026-11-20";
pub(crate) const HELD_ON: &str = "2026-11-19";
/// A school of the made-up register.
pub(crate) const URN: &str = "900101";

/// Where one test's program finds its home.
#[derive(Debug)]
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        for name in ["bin", "config", "data", "cache", "run", "Documents"] {
            fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        fs::write(
            folder.path().join("config/user-dirs.dirs"),
            "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\n",
        )
        .unwrap();
        let desk = Self { folder };
        desk.put_a_viewer();
        desk
    }

    /// What opens a document here only notes its path: a test has no reader of PDFs to look at.
    fn put_a_viewer(&self) {
        let viewer = self.folder.path().join("bin/xdg-open");
        let script = format!(
            "#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n",
            self.folder.path().join("opened").display()
        );
        fs::write(&viewer, script).unwrap();
        fs::set_permissions(&viewer, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// The desktop asks for less motion, as a person sets it for all programs.
    pub(crate) fn ask_for_less_motion(&self) {
        let folder = self.folder.path().join("config/gtk-3.0");
        fs::create_dir_all(&folder).unwrap();
        let settings = "[Settings]\ngtk-enable-animations=0\n";
        fs::write(folder.join("settings.ini"), settings).unwrap();
    }

    /// The documents that were opened in the system's viewer, in order.
    pub(crate) fn opened(&self) -> Vec<PathBuf> {
        let noted = fs::read_to_string(self.folder.path().join("opened")).unwrap_or_default();
        noted.lines().map(PathBuf::from).collect()
    }

    pub(crate) fn book(&self) -> PathBuf {
        self.folder.path().join("book")
    }

    /// The adviser's Documents folder.
    pub(crate) fn documents(&self) -> PathBuf {
        self.folder.path().join("Documents")
    }

    /// Keeps a program away from every folder of the person who runs the tests.
    pub(crate) fn settle(&self, command: &mut Command) {
        let at = |name: &str| self.folder.path().join(name);
        command
            .env("HOME", self.folder.path())
            .env_remove("VISITBOOK_DIR");
        command
            .env("XDG_CONFIG_HOME", at("config"))
            .env("XDG_DATA_HOME", at("data"));
        command
            .env("XDG_CACHE_HOME", at("cache"))
            .env("XDG_RUNTIME_DIR", at("run"));
        let mut path = at("bin").into_os_string();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        command.env("PATH", path);
    }

    /// Begins a book with the schools of the register, under the first framework that has something
    /// of this id in one of its parts.
    pub(crate) fn begin_under(&self, part: &str, id: &str) {
        let ask =
            |words: &[&str]| -> Value { serde_json::from_str(&self.command_line(words)).unwrap() };
        let listed = ask(&["framework", "list"]);
        let listed = listed.as_array().unwrap().iter();
        let has = |framework: &&str| {
            let shown = ask(&["framework", "show", framework]);
            shown[part]
                .as_array()
                .unwrap()
                .iter()
                .any(|it| it["id"] == id)
        };
        let framework = listed
            .map(|it| it["id"].as_str().unwrap())
            .find(has)
            .unwrap();
        self.command_line(&["init", "--framework", framework, "--name", "Alex Example"]);
        self.command_line(&["schools", "import", &register().to_string_lossy()]);
    }

    /// One command of the command line, which must succeed.
    pub(crate) fn command_line(&self, words: &[&str]) -> String {
        let mut command = Command::new(needed("VISITBOOK_CLI"));
        self.settle(&mut command);
        command
            .arg("--book")
            .arg(self.book())
            .args(["--json", "--today", TODAY])
            .args(words);
        command
            .env("VISITBOOK_PASSPHRASE", PASSPHRASE)
            .stdin(Stdio::null());
        let output = command.output().unwrap();
        assert!(
            output.status.success(),
            "{words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// The framework of the sample, as the command line lists it.
    pub(crate) fn framework(&self) -> Value {
        let listed: Value =
            serde_json::from_str(&self.command_line(&["framework", "list"])).unwrap();
        let rows = listed.as_array().unwrap();
        rows.iter().find(|it| it["sample"] == true).unwrap().clone()
    }

    /// A book with the made-up schools and one visit held; answers with the visit.
    pub(crate) fn prepare_held_visit(&self) -> String {
        let ask =
            |words: &[&str]| serde_json::from_str::<Value>(&self.command_line(words)).unwrap();
        let framework = text(&self.framework()["id"]);
        self.command_line(&["init", "--framework", &framework, "--name", "Alex Example"]);
        self.command_line(&["schools", "import", &register().to_string_lossy()]);
        let kind = text(&ask(&["framework", "show", &framework])["visit_kinds"][0]["id"]);
        let planned = ask(&[
            "visit", "plan", "--school", URN, "--kind", &kind, "--on", HELD_ON,
        ]);
        let visit = text(&planned["visit"]);
        self.command_line(&["visit", "hold", &visit, "--on", HELD_ON]);
        visit
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

pub(crate) fn checkout() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

pub(crate) fn register() -> PathBuf {
    checkout().join("tests/data/register/two-councils.csv")
}

/// What `cargo xtask test` hands to these tests.
pub(crate) fn needed(variable: &str) -> PathBuf {
    let value = std::env::var_os(variable);
    PathBuf::from(value.unwrap_or_else(|| panic!("{variable} is not set; run `cargo xtask test`")))
}
