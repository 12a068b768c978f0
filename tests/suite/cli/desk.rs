//! A desk to test at: a book in a folder of its own, and the built command line.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "four invented words together";
pub(crate) const REGISTER: &str = "tests/data/register/two-councils.csv";
/// Two schools of that register, one in each council.
pub(crate) const ASHGROVE: &str = "900101";
pub(crate) const IVY_BANK: &str = "900111";

/// A book, and the day on which everything happens.
#[derive(Debug)]
pub(crate) struct Desk {
    folder: TempDir,
    pub(crate) today: &'static str,
}

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// An empty folder; no book yet.
    pub(crate) fn empty(today: &'static str) -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            today,
        }
    }

    /// A new book under the framework of the sample, with the made-up register imported.
    pub(crate) fn with_schools(today: &'static str) -> Self {
        let desk = Self::empty(today);
        let framework = desk.framework();
        desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
        desk.done(&["schools", "import", &in_checkout(REGISTER)]);
        desk
    }

    pub(crate) fn framework(&self) -> String {
        let listed = self.answer(&["framework", "list"]);
        let of_sample = listed
            .as_array()
            .unwrap()
            .iter()
            .find(|it| it["sample"] == true);
        of_sample.unwrap()["id"].as_str().unwrap().to_owned()
    }

    /// The id of the first framework of whose content something is so, found without its name.
    pub(crate) fn framework_where(&self, is_so: impl Fn(&Value) -> bool) -> String {
        let listed = self.answer(&["framework", "list"]);
        let listed = listed.as_array().unwrap().iter();
        let mut ids = listed.map(|it| it["id"].as_str().unwrap());
        let found = ids.find(|id| is_so(&self.answer(&["framework", "show", id])));
        found.unwrap().to_owned()
    }

    /// The framework's content as `framework show` tells it.
    pub(crate) fn framework_shown(&self) -> Value {
        self.answer(&["framework", "show", &self.framework()])
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.path(name), text).unwrap();
        self.text(name)
    }

    /// The command, ready to start, with nothing on its standard input and no folder of this user.
    pub(crate) fn command(&self, words: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new(program());
        command
            .arg("--book")
            .arg(self.path("book"))
            .args(["--today", self.today])
            .args(words);
        command
            .env("VISITBOOK_PASSPHRASE", PASSPHRASE)
            .env("HOME", self.folder.path());
        command
            .env_remove("VISITBOOK_DIR")
            .env_remove("XDG_DATA_HOME");
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(crate) fn ended(&self, words: &[&str]) -> Ended {
        Ended::from(self.command(words).output().unwrap())
    }

    /// Runs a command that must succeed.
    #[track_caller]
    pub(crate) fn done(&self, words: &[&str]) -> String {
        let ended = self.ended(words);
        assert_eq!(ended.code, Some(0), "{words:?} was refused: {}", ended.err);
        ended.out
    }

    /// Runs a command that must succeed, with `--json`, and reads its answer.
    #[track_caller]
    pub(crate) fn answer(&self, words: &[&str]) -> Value {
        let out = self.done(&[&["--json"], words].concat());
        serde_json::from_str(&out)
            .unwrap_or_else(|error| panic!("{words:?} answered {out}: {error}"))
    }

    /// Runs a command that must be refused with a reason, and returns the reason.
    #[track_caller]
    pub(crate) fn refused(&self, words: &[&str]) -> String {
        let ended = self.ended(words);
        assert_eq!(
            ended.code,
            Some(1),
            "{words:?} was not refused: {}{}",
            ended.out,
            ended.err
        );
        assert!(
            ended.out.is_empty(),
            "a refusal writes nothing where data goes: {}",
            ended.out
        );
        assert!(!ended.err.trim().is_empty(), "a refusal gives its reason");
        ended.err
    }

    /// Plans a visit of the framework's first kind and returns its id.
    pub(crate) fn plan(&self, urn: &str, on: &str) -> String {
        let kind = self.framework_shown()["visit_kinds"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned();
        let planned = self.answer(&[
            "visit", "plan", "--school", urn, "--kind", &kind, "--on", on,
        ]);
        planned["visit"].as_str().unwrap().to_owned()
    }

    /// Plans and holds a visit on the same day.
    pub(crate) fn hold(&self, urn: &str, on: &str) -> String {
        let visit = self.plan(urn, on);
        self.done(&["visit", "hold", &visit, "--on", on]);
        visit
    }

    pub(crate) fn first_heading(&self) -> String {
        self.framework_shown()["headings"][0]["id"]
            .as_str()
            .unwrap()
            .to_owned()
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

pub(crate) fn in_checkout(path: &str) -> String {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    top.join(path).to_string_lossy().into_owned()
}

/// The folder for what a later check or a person looks at, when one is wanted.
pub(crate) fn results() -> Option<PathBuf> {
    std::env::var_os("VISITBOOK_RESULTS").map(PathBuf::from)
}

/// The built command line: the one that `cargo xtask test` has built, or one built here and now.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        if let Some(built) = std::env::var_os("VISITBOOK_CLI") {
            return PathBuf::from(built);
        }
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            .args(["build", "--quiet", "--package", "visitbook-cli"])
            .current_dir(in_checkout(""))
            .status();
        assert!(built.unwrap().success(), "the command line can be built");
        let own = std::env::current_exe().unwrap();
        let folder = own
            .ancestors()
            .nth(2)
            .expect("tests lie two folders below the programs");
        folder.join(format!("visitbook-cli{}", std::env::consts::EXE_SUFFIX))
    })
}
