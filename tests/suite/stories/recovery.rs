//! The recovery sheet in the window: printed, two groups typed back, and used.

use std::{fs, process::Command};

use serde_json::{Value, json};

use super::desk::Desk;

/// The groups of the key as somebody reads them off the printed page.
fn groups_on(desk: &Desk, sheet: &Value) -> Vec<String> {
    let bytes = sheet["pdf"].as_array().unwrap().iter();
    let bytes: Vec<u8> = bytes.map(|it| it.as_u64().unwrap() as u8).collect();
    let file = desk.file("sheet.pdf");
    fs::write(&file, bytes).unwrap();
    let read = Command::new("pdftotext")
        .arg("-layout")
        .arg(&file)
        .arg("-")
        .output();
    let text = String::from_utf8(read.unwrap().stdout).unwrap();
    let text = text.split("or alone:").nth(1).unwrap();
    let text = text.split("Capitals").next().unwrap();
    text.split_whitespace()
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_sheet_is_in_force_only_when_two_of_its_groups_were_typed_back() {
    let desk = Desk::with_schools("2026-11-20");
    let new = "quite another phrase";
    let nothing = desk.ask("keep_recovery", json!({"typed": ["", ""]}));
    assert_eq!(nothing.unwrap_err().code, "invalid", "no sheet was made");
    let sheet = desk.done("prepare_recovery", json!({}));
    let groups = groups_on(&desk, &sheet);
    assert_eq!(groups.len(), 15);
    let asked = sheet["asked"].as_array().unwrap().iter();
    let asked: Vec<usize> = asked.map(|it| it.as_u64().unwrap() as usize).collect();
    assert!(asked[0] < asked[1] && asked[1] <= 15, "{asked:?}");
    let [first, second] = [&groups[asked[0] - 1], &groups[asked[1] - 1]];
    let wrong = desk.ask("keep_recovery", json!({"typed": [first, "QQQQQ"]}));
    let wrong = wrong.unwrap_err();
    assert!(
        wrong.message.contains(&format!("roup {}", asked[1])),
        "{wrong:?}"
    );
    let typed = json!({"typed": [first.to_lowercase(), second]});
    let key = json!({"key": groups.join(" "), "passphrase": new});

    desk.done("lock_book", json!({}));
    let refused = desk.ask("recover_book", key.clone());
    assert!(refused.is_err(), "a sheet that was not kept opens nothing");
    desk.unlock();
    let gone = desk.ask("keep_recovery", typed);
    assert!(gone.is_err(), "locking forgets a sheet that was not kept");

    let sheet = desk.done("prepare_recovery", json!({}));
    let groups = groups_on(&desk, &sheet);
    let back = sheet["asked"].as_array().unwrap().iter();
    let back: Vec<&String> = back
        .map(|it| &groups[it.as_u64().unwrap() as usize - 1])
        .collect();
    desk.done("keep_recovery", json!({"typed": back}));
    desk.done("lock_book", json!({}));
    let key = json!({"key": groups.join("-"), "passphrase": new});
    assert_eq!(desk.done("recover_book", key)["state"], "open");
    desk.done("lock_book", json!({}));
    assert_eq!(
        desk.done("unlock_book", json!({"passphrase": new}))["state"],
        "open"
    );
}

#[test]
fn what_is_odd_about_a_day_is_said_before_it_is_recorded() {
    let desk = Desk::with_schools("2026-11-20");
    let school = desk.school();
    let odd = |on: &str, held: bool| {
        let asked = json!({"school": school, "on": on, "held": held});
        desk.done("odd_about", asked).to_string()
    };
    assert!(odd("2026-11-22", false).contains("weekend"));
    assert!(odd("2026-11-23", true).contains("not come yet"));
    assert_eq!(odd("2026-11-23", false), "[]");
}
