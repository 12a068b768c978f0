//! Processes that a test starts and that must never outlive it: a display, a driver.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A process in a group of its own; the whole group dies with this value.
#[derive(Debug)]
pub(crate) struct Group {
    leader: Child,
}

impl Group {
    pub(crate) fn start(mut command: Command) -> Self {
        let leader = command.process_group(0).stdin(Stdio::null()).spawn();
        let leader =
            leader.unwrap_or_else(|error| panic!("{:?} starts: {error}", command.get_program()));
        Self { leader }
    }

    pub(crate) fn leader(&self) -> u32 {
        self.leader.id()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        kill_9(&format!("-{}", self.leader.id()));
        self.leader.wait().unwrap();
    }
}

/// kill -9 on a process, or with a minus sign on a group. What is gone already is no failure.
pub(crate) fn kill_9(target: &str) {
    let mut kill = Command::new("kill");
    kill.args(["-9", "--", target])
        .stderr(Stdio::null())
        .status()
        .unwrap();
}

/// A display without a screen.
#[derive(Debug)]
pub(crate) struct Display {
    pub(crate) name: String,
    _server: Group,
}

impl Display {
    /// Starts Xvfb on a display number that it chooses itself.
    pub(crate) fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1400x1000x24",
            "-nolisten",
            "tcp",
        ]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Group::start(command);
        let mut number = String::new();
        let out = server.leader.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb names its display");
        Self {
            name: format!(":{}", number.trim()),
            _server: server,
        }
    }
}
