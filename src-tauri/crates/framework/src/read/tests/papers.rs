//! What a pack may say of a paper.
//!
//! Separate from `tests`, which follow whole packs. It must not know what was written.

use crate::{event::Event, paper::PaperKind};

use super::*;

const WHOLE: &str = "[[paper]]\nid = \"notice\"\nkind = \"letter\"\ntitle = \"Notice\"\n\
     signed_by = \"adviser\"\nto = [\"headteacher\"]\n\
     indicators = [{ id = \"low\", text = \"Low\" }, { id = \"late\", text = \"Late\" }]\n\
     least = 2\nparts = [{ id = \"what\", title = \"What\", prompts = [\"Now?\"] }]\n\
     source = \"1\"\nwhy = \"So\"\n";

fn files(papers: &str) -> Vec<PackFile> {
    let mut files = sample::files();
    files.push(PackFile {
        name: "papers.toml".to_owned(),
        text: papers.to_owned(),
    });
    files
}

/// What is wrong with the papers, a line each.
fn wrong_papers(papers: &str) -> Vec<String> {
    let found = check(&files(papers), &sample::calendar());
    found.iter().map(ToString::to_string).collect()
}

/// What is wrong with the whole paper after one change.
fn wrong_with(old: &str, new: &str) -> Vec<String> {
    assert!(WHOLE.contains(old), "{old:?}");
    wrong_papers(&WHOLE.replacen(old, new, 1))
}

#[test]
fn a_paper_without_fault_says_what_it_rests_on_and_what_is_written_in_it() {
    let read = Framework::read(&files(WHOLE), &sample::calendar()).unwrap();
    let notice = read.paper("notice").unwrap();
    assert_eq!((notice.kind, notice.least), (PaperKind::Letter, 2));
    assert_eq!(notice.indicator("late").unwrap().text, "Late");
    assert_eq!(notice.part("what").unwrap().prompts, ["Now?"]);
    assert_eq!(
        read.noun_of(Event::LetterSent, "notice"),
        "the sending of “Notice”"
    );
    let one = wrong_with("least = 2\n", "");
    assert_eq!(
        one, [""; 0],
        "one indicator is enough where nothing is said"
    );
}

#[test]
fn every_slip_in_a_paper_is_told_with_its_place() {
    let cases = [
        (
            "kind = \"letter\"",
            "kind = \"leter\"",
            "papers.toml:3:8: `kind` does not know `leter` (did you mean `letter`?)",
        ),
        (
            "least = 2",
            "least = 3",
            "papers.toml:8:9: `least` is 3 (it must be a whole number from 1 to 2)",
        ),
        (
            "id = \"late\"",
            "id = \"low\"",
            "papers.toml:7:52: there is another indicator `low` here",
        ),
        (
            "least = 2",
            "least = 2\npoints = 5",
            "papers.toml:9:10: `points` are of key points and of no other paper (write `kind = \
             \"key-points\"`, or `parts`)",
        ),
        (
            "least = 2",
            "least = 2\nafter = [\"notise\"]",
            "papers.toml:9:10: there is no paper `notise` (did you mean `notice`?)",
        ),
        (
            "least = 2",
            "least = 2\nafter = [\"notice\"]",
            "papers.toml:9:10: the paper `notice` comes after itself",
        ),
        (
            "least = 2",
            "least = 2\nagreed_by = [\"headteacher\"]",
            "papers.toml:9:13: nobody agrees to a paper of the kind `letter` (leave it out: only a \
             `statement` or a `plan` is agreed)",
        ),
        (
            "least = 2",
            "least = 2\nneeds = [\"discussed\"]",
            "papers.toml:9:10: `needs` does not know `discussed`",
        ),
        (
            "to = [\"headteacher\"]",
            "to = [\"hedteacher\"]",
            "papers.toml:6:7: there is no actor `hedteacher` (did you mean `headteacher`?)",
        ),
    ];
    for (old, new, said) in cases {
        let found = wrong_with(old, new);
        assert!(
            found.iter().any(|it| it.starts_with(said)),
            "{new}: {found:#?}"
        );
    }
}

#[test]
fn a_paper_in_which_nothing_can_be_written_or_nobody_agrees_is_of_no_use() {
    let bare = "[[paper]]\nid = \"plan\"\nkind = \"report\"\ntitle = \"T\"\n\
                signed_by = \"adviser\"\nto = [\"headteacher\"]\nsource = \"1\"\nwhy = \"So\"\n";
    assert_eq!(
        wrong_papers(bare),
        [
            "papers.toml:1:1: the paper `plan` is of no use: nothing is written in it (give it \
             `parts` or `indicators`)"
        ]
    );
    let plan = bare.replace("report", "plan");
    assert_eq!(
        wrong_papers(&plan),
        ["papers.toml:1:1: `paper` has no `agreed_by` (add `agreed_by = [\"…\"]`)"]
    );
    assert_eq!(
        wrong_papers(&format!(
            "{bare}least = 1\nabout = \"caseload\"\nfor = {{ phase = [\"primary\"] }}\n"
        ))
        .len(),
        3,
        "nothing to write, `least` without indicators, a paper for all that is for some"
    );
    assert_eq!(
        wrong_papers("[[papr]]\nid = \"a\"\n")[0],
        "papers.toml:1:1: the file has no `paper` (add one that begins with `[[paper]]`)"
    );
}

#[test]
fn only_a_plan_is_agreed_or_reviewed_as_a_plan() {
    let duty = |event: &str| {
        let mut files = files(&WHOLE.replace("[[paper]]", "[[paper]]\n"));
        let file = files
            .iter_mut()
            .find(|it| it.name == "duties.toml")
            .unwrap();
        file.text.push_str(&format!(
            "\n[[duty]]\nid = \"by-paper\"\nwhat = \"Send it\"\nowed_by = \"adviser\"\n\
             to = [\"headteacher\"]\non = \"inspection-published\"\nfor = {{ phase = [\"primary\"] }}\n\
             due = \"unspecified\"\nmet_by = {{ event = \"{event}\", of = [\"notice\"] }}\n\
             force = \"required\"\nsource = \"1\"\nwhy = \"So\"\nruling = \"Open.\"\n[[duty.example]]\n\
             given = {{ inspection-published = 2026-10-01 }}\nundated = true\nbecause = \"So.\"\n"
        ));
        let found = check(&files, &sample::calendar());
        let said = found.iter().map(|it| it.what.clone());
        said.collect::<Vec<_>>()
    };
    assert_eq!(duty("letter-sent"), [""; 0]);
    assert_eq!(duty("plan-agreed"), ["there is no plan `notice`"]);
    assert_eq!(duty("statement-agreed"), ["there is no statement `notice`"]);
}
