//! Words that are hard to print: every sign comes back out of the file, or is a box that says what it
//! stands for and is told on the screen.

use std::process::Command;

use super::desk::{ASHGROVE, Desk};

fn words_of(pdf: &str) -> String {
    let read = Command::new("pdftotext").args([pdf, "-"]).output().unwrap();
    assert!(read.status.success());
    String::from_utf8(read.stdout)
        .unwrap()
        .replace('\u{a0}', " ")
}

#[test]
fn every_sign_that_was_typed_comes_back_out_of_the_note() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let heading = desk.first_heading();
    let endless: String = ('a'..='z').cycle().take(300).collect();
    // Higher than a page: its row has to be cut.
    let row: String = (1..=700).map(|it| format!("step{it} ")).collect();
    let text = format!(
        "summary = \"Siân Ŵyn Łukasz-O’Neill said £1,250 – no more. {endless} Well done 🎉\"\n\
         [[response]]\nheading = \"{heading}\"\nevidence = \"Six lessons seen.\"\nareas = \"\"\n\
         [[action]]\nid = \"a\"\nwhat = \"{row}\"\nwho = \"Deputy\"\ndue_on = 2027-01-15\n"
    );
    let from = desk.write("hard.toml", &text);
    desk.done(&["visit", "record", &visit, "--from", &from]);
    let pdf = desk.text("hard.pdf");
    let ended = desk.ended(&["note", "issue", &visit, "--pdf", &pdf, "--no-pupil-names"]);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    assert!(ended.out.contains('🎉'), "a box is told on the screen");

    let words = words_of(&pdf);
    for said in [
        "Siân Ŵyn Łukasz-O’Neill",
        "£1,250 – no more.",
        "Not recorded",
        "Six lessons seen.",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    assert!(words.contains('🎉') || words.contains('□'), "{words}");
    let joined: String = words.split_whitespace().collect();
    assert!(joined.contains(&endless), "a word of 300 letters is whole");
    let mut rest = words.as_str();
    for number in 1..=700 {
        let step = format!("step{number}");
        let at = rest.find(&step).unwrap_or_else(|| panic!("{step} is lost"));
        rest = &rest[at + step.len()..];
    }
}

#[test]
fn the_school_is_read_beside_the_adviser_where_it_judged_itself() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let framework = desk.framework_shown();
    let judged = framework["headings"].as_array().unwrap().iter();
    let heading = judged
        .filter(|it| it["grades"].as_array().unwrap().len() > 1)
        .find_map(|it| Some((it["id"].as_str()?, it["grades"].clone())));
    let (heading, grades) = heading.unwrap();
    let [own, agreed] = [&grades[0], &grades[1]];
    let file = |school: &str| {
        let text = format!(
            "[[response]]\nheading = \"{heading}\"\nevidence = \"Seen.\"\njudgement = {}\n\
             school_judgement = \"{school}\"\n",
            agreed["id"]
        );
        desk.write("judged.toml", &text)
    };
    let from = file(own["id"].as_str().unwrap());
    desk.done(&["visit", "record", &visit, "--from", &from]);
    let shown = desk.answer(&["visit", "show", &visit]);
    let responses = shown["responses"].as_array().unwrap();
    let response = responses.iter().find(|it| it["heading"] == heading);
    assert_eq!(response.unwrap()["school_judgement"], own["id"]);
    let pdf = desk.text("judged.pdf");
    desk.done(&["note", "preview", &visit, "--pdf", &pdf]);
    let printed = words_of(&pdf);
    for said in ["The school’s own judgement", "Agreed judgement"] {
        assert!(printed.contains(said), "{said} is not in {printed}");
    }
    for grade in [own, agreed] {
        let title = grade["title"].as_str().unwrap();
        assert!(printed.contains(title), "{title} is not in {printed}");
    }
    let from = file("no-such-grade");
    desk.refused(&["visit", "record", &visit, "--from", &from]);
}
