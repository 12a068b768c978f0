//! kill -9 in the middle of any command that writes: the book opens and proves itself, nothing
//! acknowledged is missing, and a command is done whole or not at all.
//!
//! The same story is lived in two books at once. In the first every command ends by itself; what the
//! book says afterwards is what "done" means. In the second every command is killed at a moment drawn
//! by chance, and then what that book says must be what the first one said either before or after
//! that command. The long form (`cargo xtask prove kills`) does it over and over.

mod book;
mod story;

use std::thread::sleep;
use std::time::{Duration, Instant};

use super::desk::{Desk, PASSPHRASE};
use crate::chance::{Chance, is_long};
use book::{copy_book, light_book, said_by};
use story::{Turn, story};

/// How often a command is killed before it is left to end by itself; once where the story is lived
/// only once, so that every command has its turn.
const TRIES: u32 = 3;
const SHORT: u32 = 22;
const LONG: u32 = 200;

/// What became of the commands that were killed.
struct Tally {
    chance: Chance,
    wanted: u32,
    kills: u32,
    undone: u32,
    done_unsaid: u32,
    acknowledged: u32,
}

/// What the undisturbed book says before and after a turn, with which passphrases, and how long the
/// turn took.
struct Model {
    before: String,
    after: String,
    opens: [String; 2],
    took: Duration,
}

#[test]
fn a_command_that_is_killed_is_done_whole_or_not_at_all() {
    let mut tally = Tally {
        chance: Chance::drawn(),
        wanted: if is_long() { LONG } else { SHORT },
        kills: 0,
        undone: 0,
        done_unsaid: 0,
        acknowledged: 0,
    };
    while tally.kills < tally.wanted {
        tally.live_once();
    }
    let words = format!(
        "{} kills: {} before the change, {} after it and unsaid, {} too late to matter",
        tally.kills, tally.undone, tally.done_unsaid, tally.acknowledged
    );
    tally.chance.tell(&words);
    assert!(tally.undone + tally.done_unsaid > 0, "{words}");
}

/// Runs a turn to its end and says how long that took.
#[track_caller]
fn run(desk: &Desk, turn: &Turn, passphrase: &str) -> Duration {
    let mut command = turn.command(desk, passphrase);
    let begun = Instant::now();
    let ended = command.output().unwrap();
    let why = String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success(), "{}: {why}", turn.name);
    begun.elapsed()
}

impl Tally {
    fn live_once(&mut self) {
        let (calm, killed) = (Desk::empty(story::TODAY), Desk::empty(story::TODAY));
        light_book(&calm);
        copy_book(&calm, &killed);
        let mut opens = PASSPHRASE.to_owned();
        let mut before = said_by(&calm, [&opens, &opens]);
        for turn in story() {
            let took = run(&calm, &turn, &opens);
            let then = turn.opens_then.map_or(opens.clone(), ToOwned::to_owned);
            let model = Model {
                after: said_by(&calm, [&then, &opens]),
                opens: [opens, then],
                before,
                took,
            };
            assert_ne!(model.before, model.after, "{} changed nothing", turn.name);
            self.kill(&killed, &turn, &model);
            (before, opens) = (model.after, model.opens[1].clone());
        }
    }

    /// Kills the command until it is done, a few times at most; then lets it end by itself.
    fn kill(&mut self, desk: &Desk, turn: &Turn, model: &Model) {
        let [now, then] = &model.opens;
        for _ in 0..if is_long() { TRIES } else { 1 } {
            if self.kills == self.wanted {
                break;
            }
            turn.clear(desk);
            let wait = model.took.mul_f64(0.2 + self.chance.part());
            let mut child = turn.command(desk, now).spawn().unwrap();
            sleep(wait);
            child.kill().unwrap();
            let acknowledged = child.wait().unwrap().success();
            let said = said_by(desk, [then, now]);
            let is_done = said == model.after;
            assert!(
                is_done || (said == model.before && !acknowledged),
                "{} killed after {wait:?} of {:?} (acknowledged: {acknowledged}) is half done.\n\
                 before: {}\nafter: {}\nnow: {said}",
                turn.name,
                model.took,
                model.before,
                model.after
            );
            self.kills += 1;
            match (acknowledged, is_done) {
                (true, _) => self.acknowledged += 1,
                (false, true) => self.done_unsaid += 1,
                (false, false) => self.undone += 1,
            }
            if is_done {
                return;
            }
        }
        turn.clear(desk);
        run(desk, turn, now);
    }
}

#[test]
fn a_new_book_that_is_killed_is_there_with_its_sheet_or_not_at_all() {
    let mut chance = Chance::drawn();
    let rounds = if is_long() { 20 } else { 3 };
    let mut made = 0;
    let whole = {
        let begun = Instant::now();
        story::init(&Desk::empty("2026-11-20"), "first.txt")
            .output()
            .unwrap();
        begun.elapsed()
    };
    for _ in 0..rounds {
        let desk = Desk::empty("2026-11-20");
        let mut child = story::init(&desk, "first.txt").spawn().unwrap();
        sleep(whole.mul_f64(0.3 + 0.8 * chance.part()));
        child.kill().unwrap();
        let acknowledged = child.wait().unwrap().success();
        let sheet = if desk.path("book/visitbook.db").exists() {
            made += 1;
            "first.txt"
        } else {
            assert!(!acknowledged, "an acknowledged book is not there");
            assert!(
                story::init(&desk, "second.txt")
                    .output()
                    .unwrap()
                    .status
                    .success()
            );
            "second.txt"
        };
        desk.done(&["verify"]);
        let sheet = desk.text(sheet);
        desk.done(&["passphrase", "reset", "--recovery-file", &sheet]);
    }
    chance.tell(&format!(
        "{rounds} new books killed, {made} of them were there"
    ));
}

#[test]
fn a_sample_book_that_is_killed_is_there_whole_or_not_at_all() {
    let mut chance = Chance::drawn();
    let rounds = if is_long() { 20 } else { 3 };
    let model = Desk::empty("2026-11-20");
    let begun = Instant::now();
    let filled = model.answer(&["sample"]);
    let whole = begun.elapsed();
    let mut made = 0;
    for _ in 0..rounds {
        let desk = Desk::empty("2026-11-20");
        let mut child = desk.command(&["sample"]).spawn().unwrap();
        sleep(whole.mul_f64(0.2 + 0.9 * chance.part()));
        child.kill().unwrap();
        let acknowledged = child.wait().unwrap().success();
        if desk.path("book/visitbook.db").exists() {
            made += 1;
        } else {
            assert!(!acknowledged, "an acknowledged book is not there");
            let again = desk.answer(&["sample"]);
            assert_eq!(again["visits"], filled["visits"]);
        }
        let schools = desk.answer(&["schools", "list"]);
        assert_eq!(schools.as_array().map(Vec::len), Some(12));
        let counts = |desk: &Desk| desk.answer(&["verify"]);
        assert_eq!(counts(&desk), counts(&model));
    }
    chance.tell(&format!(
        "{rounds} sample books killed, {made} of them were there"
    ));
}
