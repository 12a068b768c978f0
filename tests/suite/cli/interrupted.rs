//! kill -9 in the middle of recording: nothing that was acknowledged may be missing.

use std::thread::sleep;
use std::time::Instant;

use super::desk::{ASHGROVE, Desk};

const KILLS: u32 = 12;

#[test]
fn no_acknowledged_record_is_missing_after_kill_9() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let heading = desk.first_heading();
    let words = |round: u32| format!("Round {round} of what was seen in the lesson.");
    let record = |round: u32| {
        let text = words(round);
        let file = desk.write(
            "round.toml",
            &format!("[[response]]\nheading = \"{heading}\"\nevidence = \"{text}\"\n"),
        );
        desk.command(&["visit", "record", &visit, "--from", &file])
    };
    // How long one record takes here, so that the kills fall inside it and near its end.
    let begun = Instant::now();
    assert!(record(0).output().unwrap().status.success());
    let whole = begun.elapsed();
    let mut seed = [0; 1];
    let (mut acknowledged, mut interrupted) = (0, 0);
    for round in 1..=KILLS {
        getrandom::fill(&mut seed).unwrap();
        let wait = whole.mul_f64(0.5 + 0.6 * f64::from(seed[0]) / 255.0);
        let mut child = record(round).spawn().unwrap();
        sleep(wait);
        child.kill().unwrap();
        if child.wait().unwrap().success() {
            acknowledged = round;
        } else {
            interrupted += 1;
        }
        let shown = desk.done(&["--json", "visit", "show", &visit]);
        let is_there = (acknowledged..=round).any(|kept| shown.contains(&words(kept)));
        assert!(
            is_there,
            "round {acknowledged} was acknowledged, killed after {wait:?} of {whole:?}: {shown}"
        );
    }
    assert!(
        interrupted > 0,
        "some of {KILLS} kills must have fallen inside the work"
    );
    desk.done(&["verify"]);
}
