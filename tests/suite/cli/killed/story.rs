//! The story: every command that writes to a book, in an order in which each has something to do.

use std::{fs, process::Command};

use super::super::desk::{ASHGROVE, Desk, IVY_BANK, PASSPHRASE, REGISTER, in_checkout};

pub(super) const TODAY: &str = "2026-11-24";
const CHANGED: &str = "a passphrase of another day";

/// One command of the story.
pub(super) struct Turn {
    pub(super) name: &'static str,
    /// Its words, once the book is as far as this.
    words: fn(&Desk) -> Vec<String>,
    /// The passphrase that opens the book afterwards, where it is another one.
    pub(super) opens_then: Option<&'static str>,
    /// The passphrase that is given to the command, where it is not the one that opens the book.
    gives: Option<&'static str>,
    /// A file that must not be there before.
    makes: Option<&'static str>,
}

impl Turn {
    pub(super) fn command(&self, desk: &Desk, opens: &str) -> Command {
        let mut command = desk.command(&(self.words)(desk));
        command.env("VISITBOOK_PASSPHRASE", self.gives.unwrap_or(opens));
        command
    }

    /// Takes away what a killed try has left outside the book.
    pub(super) fn clear(&self, desk: &Desk) {
        if let Some(name) = self.makes {
            let _ = fs::remove_file(desk.path(name));
        }
    }
}

fn turn(name: &'static str, words: fn(&Desk) -> Vec<String>) -> Turn {
    Turn {
        name,
        words,
        opens_then: None,
        gives: None,
        makes: None,
    }
}

/// A new book with its sheet; the passphrase costs what it costs.
pub(super) fn init(desk: &Desk, sheet: &str) -> Command {
    let (framework, sheet) = (desk.framework(), desk.text(sheet));
    let new = ["init", "--framework", &framework, "--name", "Alex Example"];
    desk.command(&[&new[..], &["--recovery", &sheet]].concat())
}

fn words<const N: usize>(all: [&str; N]) -> Vec<String> {
    all.map(ToOwned::to_owned).to_vec()
}

fn plan(desk: &Desk, urn: &str, on: &str) -> Vec<String> {
    let kind = desk.framework_shown()["visit_kinds"][0]["id"].clone();
    let kind = kind.as_str().unwrap();
    words(["visit", "plan", "--school", urn, "--kind", kind, "--on", on])
}

fn visit(desk: &Desk, urn: &str) -> String {
    let visits = desk.answer(&["visit", "list", "--school", urn]);
    visits[0]["visit"].as_str().unwrap().to_owned()
}

/// The latest version of the note about the first school.
fn note(desk: &Desk) -> String {
    let shown = desk.answer(&["visit", "show", &visit(desk, ASHGROVE)]);
    let notes = shown["notes"].as_array().unwrap();
    let latest = notes.iter().max_by_key(|it| it["version"].as_u64());
    latest.unwrap()["note"].as_str().unwrap().to_owned()
}

fn record(desk: &Desk, evidence: &str) -> Vec<String> {
    let heading = desk.first_heading();
    let text = format!(
        "half_days = 1\nsummary = \"A calm school.\"\nalert = \"The roof is unsafe.\"\n\
         [[people]]\nname = \"Ilse Tarrant\"\nrole = \"Headteacher\"\n\
         [[response]]\nheading = \"{heading}\"\nevidence = \"{evidence}\"\n\
         private_remark = \"Ask again in spring.\"\n\
         [[action]]\nid = \"a\"\nwhat = \"Agree one approach\"\nwho = \"Deputy\"\ndue_on = 2027-01-15\n"
    );
    let file = desk.write("record.toml", &text);
    words(["visit", "record", &visit(desk, ASHGROVE), "--from", &file])
}

fn issue(desk: &Desk, on: &str, how: &str) -> Vec<String> {
    let (visit, pdf) = (visit(desk, ASHGROVE), desk.text("note.pdf"));
    words(["note", "issue", &visit, "--on", on, how, "--pdf", &pdf])
}

/// The first row of what is owed that this duty asks for.
fn subject(desk: &Desk, duty: &str) -> String {
    let rows = desk.answer(&["due", "--school", ASHGROVE]);
    let mut rows = rows.as_array().unwrap().iter();
    let row = rows.find(|it| it["duty"] == duty).unwrap();
    row["subject"].as_str().unwrap().to_owned()
}

/// From an empty book to a new passphrase.
pub(super) fn story() -> Vec<Turn> {
    let mut all = visits();
    all.extend(notes());
    all.extend(between());
    all.extend(keys());
    all
}

fn visits() -> Vec<Turn> {
    vec![
        turn("schools import", |_| {
            words(["schools", "import", &in_checkout(REGISTER)])
        }),
        turn("visit plan", |desk| plan(desk, ASHGROVE, "2026-11-12")),
        turn("visit move", |desk| {
            words([
                "visit",
                "move",
                &visit(desk, ASHGROVE),
                "--on",
                "2026-11-13",
            ])
        }),
        turn("visit hold", |desk| {
            words([
                "visit",
                "hold",
                &visit(desk, ASHGROVE),
                "--on",
                "2026-11-13",
            ])
        }),
        turn("visit record", |desk| {
            record(desk, "Six lessons were seen.")
        }),
    ]
}

fn notes() -> Vec<Turn> {
    vec![
        turn("note issue", |desk| issue(desk, "2026-11-16", "--not-sent")),
        turn("note circulate", |desk| {
            let note = note(desk);
            words([
                "note",
                "circulate",
                &note,
                "--to",
                "school",
                "--by",
                "email",
                "--on",
                "2026-11-17",
            ])
        }),
        turn("note answer", |desk| {
            let wrong = "Seven lessons were seen.";
            words([
                "note",
                "answer",
                &note(desk),
                "--inaccurate",
                wrong,
                "--on",
                "2026-11-18",
            ])
        }),
        turn("visit record again", |desk| {
            record(desk, "Quillon, a pupil, was seen.")
        }),
        turn("note issue again", |desk| {
            issue(desk, "2026-11-19", "--no-pupil-names")
        }),
    ]
}

fn between() -> Vec<Turn> {
    vec![
        turn("action done", |desk| {
            let action = subject(desk, "agreed-action");
            words(["action", "done", &action, "--on", "2026-11-20"])
        }),
        turn("support actioned", |desk| {
            let visit = visit(desk, ASHGROVE);
            words(["support", "actioned", &visit, "--on", "2026-11-20"])
        }),
        turn("category set", |desk| {
            let category = desk.framework_shown()["categories"][0]["id"].clone();
            let category = category.as_str().unwrap();
            words([
                "category",
                "set",
                ASHGROVE,
                "--category",
                category,
                "--on",
                "2026-11-20",
                "--reason",
                "What the visit found.",
            ])
        }),
        turn("headship begin", |_| {
            words([
                "headship",
                "begin",
                ASHGROVE,
                "--name",
                "Maren Tollivar",
                "--on",
                "2027-01-04",
            ])
        }),
        turn("remind", |_| {
            let roof = "Ask about the roof.";
            words(["remind", ASHGROVE, "--on", "2026-12-01", "--what", roof])
        }),
        turn("reminder done", |desk| {
            let reminder = subject(desk, "reminder");
            words(["reminder", "done", &reminder, "--on", "2026-11-24"])
        }),
        turn("visit plan again", |desk| {
            plan(desk, IVY_BANK, "2026-12-03")
        }),
        turn("visit cancel", |desk| {
            let why = "The boiler failed.";
            words(["visit", "cancel", &visit(desk, IVY_BANK), "--why", why])
        }),
        turn("undo", |_| words(["undo"])),
    ]
}

fn keys() -> Vec<Turn> {
    vec![
        Turn {
            makes: Some("sheet.txt"),
            ..turn("recovery", |desk| {
                words(["recovery", &desk.text("sheet.txt")])
            })
        },
        Turn {
            opens_then: Some(CHANGED),
            ..turn("passphrase change", |desk| {
                let file = desk.write("new.txt", CHANGED);
                words(["passphrase", "change", "--new-passphrase-file", &file])
            })
        },
        Turn {
            opens_then: Some(PASSPHRASE),
            gives: Some(PASSPHRASE),
            ..turn("passphrase reset", |desk| {
                let sheet = desk.text("sheet.txt");
                words(["passphrase", "reset", "--recovery-file", &sheet])
            })
        },
    ]
}
