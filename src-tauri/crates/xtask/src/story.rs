//! One whole visit through the command line: what `run` shows where no window can open.
//!
//! Apart from `run` because it is the program's main job, told in the order in which an adviser
//! does it. It drives the real program only; the framework, its visit kinds and its headings are
//! asked for, not known.

use std::fs;
use std::path::{Path, PathBuf};

use crate::json::Json;
use crate::place;
use crate::work::{self, Stop};

const REGISTER: &str = "tests/data/register/two-councils.csv";
const PASSPHRASE: &str = "an invented passphrase for this demonstration";
/// A school of that register.
const URN: &str = "900101";
/// The story has days of its own, so that it reads the same whenever it is told.
const HELD_ON: &str = "2026-11-24";
const TODAY: &str = "2026-11-26";

struct Teller<'a> {
    program: &'a Path,
    folder: PathBuf,
}

/// Tells the story, then prints the deadlines, the note's path and its SHA-256.
pub(crate) fn tell(program: &Path) -> Result<(), Stop> {
    let folder = std::env::temp_dir().join(format!("visitbook-run-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let teller = Teller { program, folder };
    let framework = teller.begin_book()?;
    let visit = teller.hold_visit(&framework)?;
    let pdf = teller
        .folder
        .join("note-of-visit.pdf")
        .to_string_lossy()
        .into_owned();
    let receipt = teller.ask(&["note", "issue", &visit, "--pdf", &pdf])?;
    println!("    the note is issued and sent\n\nWhat the framework asks for, as of {TODAY}:\n");
    println!("{}", teller.say(&["due"])?.trim_end());
    println!("\nbook     {}", teller.book());
    println!("note     {pdf}");
    println!(
        "sha-256  {}",
        needed(receipt.text("sha256"), "note issue", "sha256")?
    );
    Ok(())
}

impl Teller<'_> {
    fn begin_book(&self) -> Result<Json, Stop> {
        let frameworks = self.ask(&["framework", "list"])?;
        let framework = frameworks
            .list()
            .iter()
            .find(|it| it.get("sample") == Some(&Json::True));
        let framework = framework.and_then(|it| it.text("id"));
        let framework = needed(framework, "framework list", "sample")?.to_owned();
        self.say(&["init", "--framework", &framework, "--name", "Alex Example"])?;
        println!("    a new encrypted book, under the framework {framework}");
        let register = place::root().join(REGISTER).to_string_lossy().into_owned();
        let receipt = self.ask(&["schools", "import", &register])?;
        if let Some(Json::Number(read)) = receipt.get("read") {
            println!("    {read} invented schools imported");
        }
        self.ask(&["framework", "show", &framework])
    }

    fn hold_visit(&self, framework: &Json) -> Result<String, Stop> {
        let kinds = needed(
            framework.get("visit_kinds"),
            "framework show",
            "visit_kinds",
        )?;
        let kind = first_id(kinds, "framework show")?;
        let planned = self.ask(&[
            "visit", "plan", "--school", URN, "--kind", &kind, "--on", HELD_ON,
        ])?;
        let visit = needed(planned.text("visit"), "visit plan", "visit")?.to_owned();
        self.say(&["visit", "hold", &visit, "--on", HELD_ON])?;
        let responses = self.folder.join("responses.toml");
        fs::write(
            &responses,
            responses_under(needed(
                framework.get("headings"),
                "framework show",
                "headings",
            )?)?,
        )?;
        self.say(&[
            "visit",
            "record",
            &visit,
            "--from",
            &responses.to_string_lossy(),
        ])?;
        println!("    a visit planned, held on {HELD_ON} and written up");
        Ok(visit)
    }

    fn book(&self) -> String {
        self.folder.join("book").to_string_lossy().into_owned()
    }

    /// Runs one command and returns what it prints.
    fn say(&self, words: &[&str]) -> Result<String, Stop> {
        let book = self.book();
        let mut arguments = vec!["--book", book.as_str(), "--today", TODAY];
        arguments.extend(words);
        let mut command = work::command(self.program, &arguments, place::root());
        command.env("VISITBOOK_PASSPHRASE", PASSPHRASE);
        work::read(command)
    }

    /// Runs one command with `--json` and reads its answer.
    fn ask(&self, words: &[&str]) -> Result<Json, Stop> {
        let mut arguments = vec!["--json"];
        arguments.extend(words);
        let said = self.say(&arguments)?;
        Json::parse(&said).ok_or_else(|| {
            Stop::new(format!(
                "`{}` did not answer in JSON: {said}",
                words.join(" ")
            ))
        })
    }
}

fn first_id(list: &Json, command: &str) -> Result<String, Stop> {
    let first = list.list().first().and_then(|entry| entry.text("id"));
    needed(first, command, "id").map(str::to_owned)
}

fn needed<T>(found: Option<T>, command: &str, key: &str) -> Result<T, Stop> {
    found.ok_or_else(|| Stop::new(format!("`{command}` answered without `{key}`")))
}

/// What the adviser wrote, as a file for `visit record`: the first two headings and one action.
fn responses_under(headings: &Json) -> Result<String, Stop> {
    let mut toml = String::from(
        "half_days = 1\ntime_in = \"09:15\"\ntime_out = \"12:00\"\n\n\
         [[people]]\nname = \"Ilse Tarrant\"\nrole = \"Headteacher\"\n",
    );
    for heading in headings.list().iter().take(2) {
        let id = needed(heading.text("id"), "framework show", "id")?;
        toml.push_str(&format!(
            "\n[[response]]\nheading = \"{id}\"\n\
             school_view = \"Leaders describe steady progress since the summer.\"\n\
             evidence = \"Three lessons seen with the deputy; books of two year groups read.\"\n\
             strengths = \"Pupils explain their thinking in full sentences.\"\n\
             areas = \"Feedback in the foundation subjects.\"\n"
        ));
    }
    toml.push_str(
        "\n[[action]]\nid = \"feedback\"\nwhat = \"Agree one approach to feedback in the foundation subjects\"\n\
         who = \"Ilse Tarrant\"\ndue_on = 2027-01-15\nmeasure = \"Seen in a sample of books\"\n",
    );
    Ok(toml)
}
