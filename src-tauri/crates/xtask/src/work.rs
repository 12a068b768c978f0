//! Running other programs as named, timed steps.
//!
//! Apart from the list of steps, so that every one of them reports and fails in the same way. It
//! knows none of the programs that it runs.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Instant;

/// Why the work cannot go on, in words for the person at the terminal.
#[derive(Debug)]
pub(crate) struct Stop(String);

impl Stop {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

/// Does `work` under a name, with its time; the first failure ends everything.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Stop>) -> Result<T, Stop> {
    println!("\n==> {name}");
    let begun = Instant::now();
    let done = work().map_err(|stop| Stop(format!("{name}: {stop}")))?;
    println!("    {name}: done in {:.1} s", begun.elapsed().as_secs_f32());
    Ok(done)
}

/// A command in `folder` with nothing on its standard input, so that nothing can wait for a key.
pub(crate) fn command(program: impl AsRef<Path>, arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(program.as_ref());
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null());
    command
}

/// Runs a command, its output passing straight through.
pub(crate) fn run(mut command: Command) -> Result<(), Stop> {
    let words = words_of(&command);
    let status = command
        .status()
        .map_err(|error| not_started(&words, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Stop(format!("`{words}` ended with {status}")))
    }
}

/// Runs a command and returns what it wrote on its standard output.
pub(crate) fn read(mut command: Command) -> Result<String, Stop> {
    let words = words_of(&command);
    let output = command
        .output()
        .map_err(|error| not_started(&words, &error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Stop(format!(
            "`{words}` ended with {}\n{}",
            output.status,
            said.trim_end()
        )))
    }
}

/// Whether a program is there and content with these arguments.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Commands that run beside the main line of work; their output is kept back until they are asked
/// for, so that two streams never mix on the screen.
#[derive(Debug)]
pub(crate) struct Beside {
    name: &'static str,
    work: JoinHandle<Vec<(String, f32, io::Result<Output>)>>,
}

/// Starts commands, one after the other, beside the main line of work.
pub(crate) fn beside(name: &'static str, commands: Vec<Command>) -> Beside {
    let work = thread::spawn(move || commands.into_iter().map(timed).collect());
    Beside { name, work }
}

fn timed(mut command: Command) -> (String, f32, io::Result<Output>) {
    let begun = Instant::now();
    let output = command.output();
    (words_of(&command), begun.elapsed().as_secs_f32(), output)
}

impl Beside {
    /// Waits for the commands, shows what they said, and fails if one of them failed.
    pub(crate) fn finish(self) -> Result<(), Stop> {
        println!("\n==> {} (ran beside the steps above)", self.name);
        let ended = self.work.join().map_err(|_| Stop::new(self.name))?;
        let mut failed = Vec::new();
        for (words, seconds, output) in ended {
            let output = output.map_err(|error| not_started(&words, &error))?;
            io::stdout().write_all(&output.stdout)?;
            io::stdout().write_all(&output.stderr)?;
            println!("    {words}: {} in {seconds:.1} s", output.status);
            if !output.status.success() {
                failed.push(words);
            }
        }
        if failed.is_empty() {
            Ok(())
        } else {
            Err(Stop(format!("failed: {}", failed.join(", "))))
        }
    }
}

fn words_of(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

fn not_started(words: &str, error: &io::Error) -> Stop {
    Stop(format!("`{words}` could not be started: {error}"))
}
