//! Invented papers of frameworks: a letter that rests on indicators, a plan with targets and a review,
//! key points.

use chrono::NaiveDate;
use paper::{
    Decided, Fact, MeetingItem, NoteStanding, OfficialPaper, Part, PlannedTarget, Section,
    Signatory,
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day is written as one")
}

fn fact(label: &str, value: &str) -> Fact {
    Fact {
        label: label.to_owned(),
        value: value.to_owned(),
    }
}

fn part(label: &str, text: &str) -> Part {
    Part {
        label: label.to_owned(),
        text: text.to_owned(),
    }
}

fn section(heading: &str, parts: &[(&str, &str)]) -> Section {
    Section {
        heading: heading.to_owned(),
        judgements: Vec::new(),
        parts: parts
            .iter()
            .map(|(label, text)| part(label, text))
            .collect(),
        sources: Vec::new(),
    }
}

fn texts(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|it| (*it).to_owned()).collect()
}

/// A letter that was sealed, resting on two indicators.
pub(crate) fn letter() -> OfficialPaper {
    OfficialPaper {
        title: "Significant Concerns letter".to_owned(),
        body: "Northmere Council".to_owned(),
        standing: NoteStanding::Issued {
            version: 1,
            on: day("2026-11-23"),
        },
        about: "Ashgrove Primary School".to_owned(),
        on: Some(day("2026-11-23")),
        facts: vec![
            fact("To", "Headteacher; Chair of governors; Governing body"),
            fact("From", "Council, through its education directorate"),
            fact("Adviser", "Alex Example, Link adviser"),
            fact("School number", "URN 900101"),
            fact("Provided for in", "Northmere 2026-27, Letters to schools"),
        ],
        changes: None,
        rests_on: Some(vec![
            part(
                "A risk assessment confirms that pupils’ performance is falling",
                "Results at the end of Key Stage 2 fell for the third year, from 61% to 48%.\nThe \
                 school’s own assessments in October say the same.",
            ),
            part(
                "The governing body may not be holding the school to account effectively",
                "Minutes of four meetings record no question about results.",
            ),
        ]),
        points: None,
        table: None,
        sections: vec![
            section(
                "What the governing body is asked to do",
                &[(
                    "",
                    "- Agree a plan with the Council by 18 December 2026\n- Ask at every meeting how \
                     far its targets are reached",
                )],
            ),
            section(
                "What follows otherwise",
                &[(
                    "",
                    "The Council will consider a Warning Notice in February.",
                )],
            ),
        ],
        items: Vec::new(),
        decided: None,
        targets: None,
        reviews: Vec::new(),
        sign_off: vec![Signatory {
            name: String::new(),
            role: "Council, through its education directorate".to_owned(),
        }],
        confidentiality: "For those it is addressed to".to_owned(),
        circulation: texts(&["Headteacher", "Chair of governors", "Governing body"]),
        author: "Alex Example".to_owned(),
    }
}

/// The second version of a plan, with five targets and one review.
pub(crate) fn plan() -> OfficialPaper {
    let target = |number: usize| PlannedTarget {
        aim: format!("Pupils in Year {number} read at the level of their age by the summer"),
        steps: "Daily reading in small groups; books matched to the sounds that are known; every \
                teaching assistant trained"
            .to_owned(),
        who: "Headteacher, literacy lead".to_owned(),
        due_on: Some(day("2027-07-16")),
        measure: "Eight of ten pass the check in June".to_owned(),
    };
    OfficialPaper {
        title: "Support and Intervention Plan".to_owned(),
        standing: NoteStanding::Issued {
            version: 2,
            on: day("2027-02-03"),
        },
        on: Some(day("2027-02-03")),
        changes: Some(vec![
            "Progress at the review of 2 February 2027: new".to_owned(),
        ]),
        rests_on: None,
        sections: vec![section(
            "Priorities",
            &[("", "Reading first. Then mathematics in Years 3 and 4.")],
        )],
        targets: Some((2..=6).map(target).collect()),
        reviews: vec![section(
            "Review of 2 February 2027",
            &[
                ("", "Two targets are on their way; three have not begun."),
                (
                    "Pupils in Year 2 read at the level of their age",
                    "Six of ten pass today.",
                ),
            ],
        )],
        sign_off: ["Headteacher", "Chair of governors"]
            .map(|role| Signatory {
                name: String::new(),
                role: role.to_owned(),
            })
            .to_vec(),
        ..letter()
    }
}

/// A draft of key points, with two of five written.
pub(crate) fn key_points() -> OfficialPaper {
    OfficialPaper {
        title: "Key points of the Implementation Group".to_owned(),
        standing: NoteStanding::Draft,
        rests_on: None,
        points: Some(vec![
            "Attendance is back where it was two years ago.".to_owned(),
            "Leaders check the teaching of reading every week.".to_owned(),
        ]),
        table: None,
        sections: Vec::new(),
        ..letter()
    }
}

/// Sealed minutes with an item nobody spoke about, headings under another one, and two decisions.
pub(crate) fn minutes() -> OfficialPaper {
    let item = |heading: &str, text: &str, under: &[(&str, &str)]| MeetingItem {
        heading: heading.to_owned(),
        text: text.to_owned(),
        under: under
            .iter()
            .map(|(label, text)| part(label, text))
            .collect(),
        otherwise: Some("Nothing was recorded.".to_owned()),
    };
    let decided = |what: &str, who: &str, due_on: Option<&str>| Decided {
        what: what.to_owned(),
        who: who.to_owned(),
        due_on: due_on.map(day),
    };
    OfficialPaper {
        title: "School Review Group: minutes".to_owned(),
        facts: vec![
            fact("Date and time", "9 December 2026, 14:00"),
            fact("Present", "Alex Example; Owen Marsh; Ann Fell"),
            fact("Apologies", "None"),
        ],
        rests_on: None,
        sections: Vec::new(),
        items: vec![
            item("1. Apologies", "", &[]),
            item(
                "2. Short reports from headteacher and adviser",
                "Two visits since the last meeting.",
                &[("Outcomes", "Writing is moderated with two other schools.")],
            ),
        ],
        decided: Some(vec![
            decided(
                "Moderate writing in Year 6",
                "Owen Marsh",
                Some("2027-01-15"),
            ),
            decided("The group goes on meeting", "", None),
        ]),
        confidentiality: "Confidential to the members of the group".to_owned(),
        ..letter()
    }
}
