//! What a pack may say of a group, and that it and its duties say the same.
//!
//! Separate from `tests`, which follow whole packs. It must not know any meeting.

use crate::{
    group::Fill,
    paper::{PaperKind, PaperPart},
};

use super::*;

const WHOLE: &str = "[[group]]\nid = \"panel\"\ntitle = \"Panel\"\nabout = \"caseload\"\n\
     members = [\n  { who = \"adviser\", part = \"Chair\", chairs = true },\n  \
     { who = \"headteacher\", part = \"Members\", seats = 7 },\n]\n\
     functions = [\"Look at standards\"]\nmeets = \"Once a term\"\nconfidential = true\n\
     agenda = [\n  { title = \"Matters arising\", fill = [\"minutes\", \"actions\"] },\n  \
     { title = \"Reports\", parts = [\"Finance\", { title = \"Teaching\", headings = [\"reading\"] }] },\n]\n\
     source = \"1\"\nwhy = \"So\"\n";

/// A duty under which the panel meets.
const CYCLE: &str = "\n[[duty]]\nid = \"panel-meeting\"\nabout = \"caseload\"\n\
     what = \"Hold the panel\"\nowed_by = \"adviser\"\nto = [\"headteacher\"]\n\
     in = [\"october\", \"march\"]\n\
     met_by = { event = \"meeting-held\", of = [\"panel\"] }\nforce = \"required\"\n\
     source = \"1\"\nwhy = \"So\"\n\
     example = { asked = 2026-10-05, due = 2026-10-31, because = \"October.\" }\n";

fn files(groups: &str, duty: &str) -> Vec<PackFile> {
    let mut files = sample::files();
    let duties = files
        .iter_mut()
        .find(|it| it.name == "duties.toml")
        .unwrap();
    duties.text.push_str(duty);
    files.push(PackFile {
        name: "groups.toml".to_owned(),
        text: groups.to_owned(),
    });
    files
}

fn wrong(groups: &str, duty: &str) -> Vec<String> {
    let found = check(&files(groups, duty), &sample::calendar());
    found.iter().map(ToString::to_string).collect()
}

/// What is wrong with the whole group after one change.
fn wrong_with(old: &str, new: &str) -> Vec<String> {
    assert!(WHOLE.contains(old), "{old:?}");
    wrong(&WHOLE.replacen(old, new, 1), "")
}

#[test]
fn a_group_brings_the_models_of_its_agenda_and_of_its_minutes() {
    let read = Framework::read(&files(WHOLE, ""), &sample::calendar()).unwrap();
    let panel = read.group("panel").unwrap();
    assert!(panel.is_confidential);
    assert_eq!(panel.chair().unwrap().who, "adviser");
    assert_eq!(panel.members[1].in_words(), "Members, 7 seats");
    assert_eq!(
        panel.filled().collect::<Vec<_>>(),
        [Fill::Minutes, Fill::Actions]
    );
    assert_eq!(read.meets(panel), "Once a term");
    let agenda = read.paper("panel-agenda").unwrap();
    assert_eq!(agenda.kind, PaperKind::Agenda);
    let of = |it: &PaperPart| (it.id.clone(), it.title.clone(), it.is_under);
    let parts: Vec<_> = agenda.parts.iter().map(of).collect();
    let part = |id: &str, title: &str, under| (id.to_owned(), title.to_owned(), under);
    assert_eq!(
        parts,
        [
            part("item-1", "Matters arising", false),
            part("item-2", "Reports", false),
            part("item-2-1", "Finance", true),
            part("item-2-2", "Teaching", true),
        ]
    );
    let minutes = read.paper("panel-minutes").unwrap();
    assert_eq!(minutes.title, "Panel: minutes");
    assert_eq!(
        (minutes.to.as_slice(), minutes.signed_by.as_str()),
        (agenda.to.as_slice(), "adviser")
    );
    assert!(
        read.named_by(crate::event::Event::LetterSent)
            .iter()
            .all(|it| it.id != "panel-agenda"),
        "nobody records an agenda as a letter"
    );
}

#[test]
fn a_group_without_an_agenda_goes_through_what_it_is_for() {
    let at = WHOLE.find("agenda = [").unwrap();
    let end = WHOLE.find("source").unwrap();
    let bare = [&WHOLE[..at], &WHOLE[end..]].concat();
    let read = Framework::read(&files(&bare, ""), &sample::calendar()).unwrap();
    let titles = |id: &str| -> Vec<String> {
        let parts = read.paper(id).unwrap().parts.iter();
        parts.map(|it| it.title.clone()).collect()
    };
    assert_eq!(
        titles("panel-agenda"),
        ["Since the last meeting", "Look at standards"],
        "facts stand in a section of their own where no item asks for them"
    );
    assert_eq!(titles("panel-minutes"), ["Look at standards"]);
}

#[test]
fn how_often_a_group_meets_is_said_once() {
    let without = WHOLE.replacen("meets = \"Once a term\"\n", "", 1);
    let read = Framework::read(&files(&without, CYCLE), &sample::calendar()).unwrap();
    let panel = read.group("panel").unwrap();
    assert_eq!(read.meets(panel), "In October, March");
    let duties: Vec<_> = read.cycles_of(panel).map(|it| it.id.as_str()).collect();
    assert_eq!(duties, ["panel-meeting"]);
    assert_eq!(
        wrong(WHOLE, CYCLE),
        [
            "groups.toml:1:1: how often the group `panel` meets is said by the duty `panel-meeting` \
             (leave `meets` away; what it adds is a `ruling`)"
        ]
    );
    assert_eq!(
        wrong(&without, ""),
        [
            "groups.toml:1:1: nothing says how often the group `panel` meets (say it in `meets`, or \
             write a duty with `every` or `in` that is met by the `meeting-held` of the group)"
        ]
    );
    let of_schools = without.replacen("about = \"caseload\"\n", "", 1);
    assert_eq!(
        wrong(&of_schools, CYCLE),
        [
            "groups.toml:1:1: the group `panel` is about the school and the duty `panel-meeting` \
             about the caseload (say the same `about` of both)"
        ]
    );
}

#[test]
fn every_slip_in_a_group_is_told_with_its_place() {
    let cases = [
        (
            "fill = [\"minutes\", \"actions\"]",
            "fill = [\"visit\"]",
            "groups.toml:13:40: `fill` does not know `visit` (did you mean `visits`?)",
        ),
        (
            "headings = [\"reading\"]",
            "headings = [\"readng\"]",
            "groups.toml:14:78: there is no heading `readng` (did you mean `reading`?)",
        ),
        (
            "seats = 7",
            "seats = 7, chairs = true",
            "groups.toml:7:3: the group has another chair (let `chairs = true` stand with one member)",
        ),
        (
            "confidential = true",
            "set_up_on = \"concern-raised\"",
            "groups.toml:1:1: the group is about the caseload, so `set_up_on` means nothing (leave \
             `set_up_on` away, or say `about = \"school\"`)",
        ),
    ];
    for (old, new, message) in cases {
        assert_eq!(wrong_with(old, new), [message]);
    }
}
