//! Agendas and minutes: what an agenda is filled with, what is met by sending them, what is printed.

use std::{fs, process::Command};

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout, results};

/// A book under the first framework with a group that asks for judgements, which it gives with its
/// id.
fn desk_of_a_group(today: &'static str) -> (Desk, String) {
    let desk = Desk::empty(today);
    let is_one = |group: &Value| {
        let items = group["agenda"].as_array().unwrap().iter();
        let mut asked = items.flat_map(|it| it["filled_with"].as_array().unwrap());
        group["about"] == "school" && asked.any(|it| it == "judgements")
    };
    let group_in = |pack: &Value| {
        let groups = pack["groups"].as_array().unwrap().iter();
        let mut groups = groups.filter(|it| is_one(it));
        groups
            .next()
            .map(|it| it["id"].as_str().unwrap().to_owned())
    };
    let framework = desk.framework_where(|pack| group_in(pack).is_some());
    let shown = desk.answer(&["framework", "show", &framework]);
    let group = group_in(&shown).unwrap();
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    hold_a_visit(&desk, &shown);
    (desk, group)
}

/// A visit with a judgement, a private remark and an action.
fn hold_a_visit(desk: &Desk, pack: &Value) {
    let kind = pack["visit_kinds"][0]["id"].as_str().unwrap();
    let mut headings = pack["headings"].as_array().unwrap().iter();
    let heading = headings.find(|it| it["grades"].is_array()).unwrap();
    let grade = heading["grades"][1]["id"].as_str().unwrap();
    let plan = ["visit", "plan", "--school", ASHGROVE, "--kind", kind];
    let planned = desk.answer(&[&plan[..], &["--on", "2026-11-05"]].concat());
    let visit = planned["visit"].as_str().unwrap();
    desk.done(&["visit", "hold", visit, "--on", "2026-11-05"]);
    let words = format!(
        "alert = \"The roof leaks.\"\n\n[[response]]\nheading = \"{}\"\nevidence = \"Seen.\"\n\
         judgement = \"{grade}\"\nprivate_remark = \"The deputy seemed tired.\"\n\n\
         [[action]]\nwhat = \"Agree one approach to feedback\"\nwho = \"Headteacher\"\n\
         due_on = 2027-01-15\n",
        heading["id"].as_str().unwrap()
    );
    let from = desk.write("visit.toml", &words);
    desk.done(&["visit", "record", visit, "--from", &from]);
    let category = pack["categories"][0]["id"].as_str().unwrap();
    let set = ["category", "set", ASHGROVE, "--category", category, "--on"];
    desk.done(&[&set[..], &["2026-11-10", "--reason", "Said to nobody."]].concat());
}

#[track_caller]
fn typed(desk: &Desk, line: &str) -> Value {
    let words: Vec<String> = line.split(' ').map(|it| it.replace('_', " ")).collect();
    desk.answer(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn id(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap().to_owned()
}

fn call(desk: &Desk, group: &str, on: &str) -> String {
    let line = format!("meeting call {group} --school {ASHGROVE} --time 14:00 --on {on}");
    id(&typed(desk, &line), "meeting")
}

/// What stands in the sections of a paper, one after another.
fn written(desk: &Desk, paper: &str) -> String {
    desk.answer(&["paper", "show", paper])["parts"].to_string()
}

/// The words on the pages; a copy is left for the validator.
fn read(pdf: &str, name: &str) -> String {
    let words = Command::new("pdftotext").args([pdf, "-"]).output().unwrap();
    if let Some(folder) = results() {
        fs::copy(pdf, folder.join(format!("command-line-{name}.pdf"))).unwrap();
    }
    let words = String::from_utf8(words.stdout).unwrap();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn an_agenda_is_filled_with_facts_since_the_last_meeting_and_with_nothing_private() {
    let (desk, group) = desk_of_a_group("2026-11-24");
    let first = call(&desk, &group, "2026-11-03");
    typed(
        &desk,
        &format!("meeting held {first} --on 2026-11-03 --present Ann_Fell"),
    );
    let decide = format!("meeting decide {first} --what Share_the_timetable --who Ann_Fell");
    typed(&desk, &format!("{decide} --by 2026-11-20"));
    let second = call(&desk, &group, "2026-12-01");
    let agenda = id(&typed(&desk, &format!("meeting agenda {second}")), "paper");
    let text = written(&desk, &agenda);
    for fact in [
        "The last meeting was on 3 November 2026. No minutes of it were sent.",
        "Share the timetable (Ann Fell): open, was due on 20 November 2026",
        "Agree one approach to feedback (Headteacher): open, due on 15 January 2027",
        ", 5 November 2026",
        "Good, 5 November 2026",
        "decided on 10 November 2026",
    ] {
        assert!(text.contains(fact), "{fact}: {text}");
    }
    for secret in ["tired", "roof", "Said to nobody", "Seen"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    let again = id(&typed(&desk, &format!("meeting agenda {second}")), "paper");
    assert_eq!(again, agenda, "one agenda a meeting");
    let third = call(&desk, &group, "2026-11-04");
    let earlier = id(&typed(&desk, &format!("meeting agenda {third}")), "paper");
    let text = written(&desk, &earlier);
    assert!(!text.contains("5 November"), "it was later: {text}");
}

/// Whether every word stands on the pages of a paper, which is sent.
fn sent_with(desk: &Desk, paper: &str, name: &str, printed: &[&str]) -> Value {
    let pdf = desk.text(&format!("{name}.pdf"));
    let sent = typed(desk, &format!("paper send {paper} --pdf {pdf}"));
    let words = read(&pdf, name);
    for it in printed {
        assert!(words.contains(it), "{it}: {words}");
    }
    sent
}

#[test]
fn an_agenda_goes_to_the_members_by_name_and_says_what_is_missing() {
    let (desk, group) = desk_of_a_group("2026-11-24");
    let seat = format!("group member add {group} headteacher --school {ASHGROVE}");
    typed(
        &desk,
        &format!("{seat} --name Owen_Marsh --from 2026-09-01"),
    );
    let meeting = call(&desk, &group, "2026-12-01");
    let agenda = id(&typed(&desk, &format!("meeting agenda {meeting}")), "paper");
    let printed = [
        "1. Apologies",
        "1 December 2026, 14:00",
        "Confidential to the members",
    ];
    let sent = sent_with(&desk, &agenda, "agenda", &printed);
    let to = sent["sent_to"].to_string();
    assert!(to.contains("Owen Marsh, Headteacher"), "{to}");
    let noticed = sent["warnings"].to_string();
    assert!(noticed.contains("no place"), "{noticed}");
}

#[test]
fn minutes_say_who_was_there_and_what_was_decided() {
    let (desk, group) = desk_of_a_group("2026-11-24");
    let meeting = call(&desk, &group, "2026-11-24");
    let held = format!("meeting held {meeting} --on 2026-11-24");
    typed(
        &desk,
        &format!("{held} --present Owen_Marsh --apologies Ann_Fell"),
    );
    typed(&desk, &format!("meeting decide {meeting} --what Go_on"));
    let minutes = id(
        &typed(&desk, &format!("meeting minutes {meeting}")),
        "paper",
    );
    let words = "[parts]\nitem-3 = \"All targets are on their way.\"\n";
    let from = desk.write("minutes.toml", words);
    desk.done(&["paper", "write", &minutes, "--from", &from]);
    let printed = [
        "Owen Marsh",
        "Ann Fell",
        "All targets are on their way.",
        "What was decided",
        "Go on",
        "Nothing was recorded.",
    ];
    sent_with(&desk, &minutes, "minutes", &printed);
}

#[test]
fn sending_an_agenda_and_minutes_is_what_happened_and_stands_in_the_register() {
    let (desk, group) = desk_of_a_group("2026-11-24");
    let meeting = call(&desk, &group, "2026-11-24");
    for what in ["agenda", "minutes"] {
        let paper = id(&typed(&desk, &format!("meeting {what} {meeting}")), "paper");
        typed(&desk, &format!("paper send {paper}"));
        typed(&desk, &format!("meeting held {meeting} --on 2026-11-24"));
    }
    let listed = desk.answer(&["event", "list", "--school", ASHGROVE]);
    let events = listed.to_string();
    for word in [
        "meeting-called",
        "agenda-sent",
        "meeting-held",
        "minutes-sent",
    ] {
        assert!(events.contains(word), "{word}: {events}");
    }
    assert!(!events.contains("letter-sent"), "{events}");
    let register = desk.answer(&["paper", "list", "--school", ASHGROVE]);
    assert_eq!(register.as_array().unwrap().len(), 2);
    let shown = typed(&desk, &format!("meeting show {meeting}"));
    assert_eq!(shown["minutes"]["sent_on"], "2026-11-24");
}

#[test]
fn an_agenda_is_begun_with_its_meeting_and_not_among_the_papers() {
    let (desk, group) = desk_of_a_group("2026-11-24");
    let models = desk.answer(&["paper", "models", "--school", ASHGROVE]);
    assert!(!models.to_string().contains("-agenda"));
    let model = format!("{group}-agenda");
    let ended = desk.ended(&["paper", "begin", &model, "--school", ASHGROVE]);
    assert_eq!(ended.code, Some(1));
    assert!(ended.err.contains("name it"), "{}", ended.err);
}
