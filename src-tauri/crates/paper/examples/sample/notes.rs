//! Invented documents: an ordinary note, a corrected one of four pages, a draft, one that tries to
//! break the page, an alert, and a recovery sheet.
//!
//! They are separate because the tests read back what the example writes.

use chrono::NaiveDate;
use paper::{
    AgreedAction, AlertToCouncil, Fact, Judged, NoteOfVisit, NoteStanding, Part, RecoverySheet,
    Section, Signatory,
};

/// An ordinary note of two pages.
pub(crate) fn issued() -> NoteOfVisit {
    NoteOfVisit {
        title: "Note of Visit".into(),
        body: "Ferrisham Borough Council, School Improvement".into(),
        standing: NoteStanding::Issued {
            version: 1,
            on: day(2026, 12, 1),
        },
        school: "Ferrisham Primary School".into(),
        visited_on: Some(day(2026, 11, 26)),
        facts: facts(),
        changes: None,
        summary: "The school is calm and well led. Pupils read well and teachers know them. \
                  Writing is the weakest subject and leaders have named it as such; the plan is \
                  sound, and its first results are visible in Year\u{a0}4."
            .into(),
        actions: actions(),
        judgements: vec![
            judged("Achievement", "Good", "Good"),
            judged("Quality of teaching", "Outstanding", "Good"),
            judged("Leadership and management", "", "Good"),
        ],
        sections: vec![
            section("Achievement", "Good", "Good", ACHIEVEMENT),
            section("Quality of teaching", "Good", "Outstanding", TEACHING),
            section("Leadership and management", "Good", "", LEADERSHIP),
            Section {
                heading: "Behaviour and safety".into(),
                judgements: Vec::new(),
                parts: vec![Part {
                    label: "Evaluation".into(),
                    text: String::new(),
                }],
                sources: Vec::new(),
            },
        ],
        sign_off: vec![
            signatory("Alison Prewett", "School Improvement Adviser"),
            signatory("Samir Dutton", "Headteacher"),
        ],
        confidentiality: "Confidential to the school and to school improvement staff who need \
                          to know"
            .into(),
        circulation: vec![
            "Samir Dutton, headteacher".into(),
            "Moira Lindqvist, chair".into(),
        ],
        author: "Alison Prewett".into(),
    }
}

/// The same, not yet issued.
pub(crate) fn draft() -> NoteOfVisit {
    NoteOfVisit {
        standing: NoteStanding::Draft,
        ..issued()
    }
}

/// Four pages: a corrected version, with every further part and a table that goes on over the page.
pub(crate) fn four_pages() -> NoteOfVisit {
    let mut note = issued();
    note.standing = NoteStanding::Issued {
        version: 2,
        on: day(2026, 12, 8),
    };
    note.changes = Some(vec![
        "Quality of teaching: the evidence names the classes seen".into(),
        "What we agreed: the second action is due two weeks later".into(),
    ]);
    let more = note.actions.clone();
    for _ in 0..3 {
        note.actions.extend(more.clone());
    }
    note.sections
        .insert(0, plain("The school’s own part", LEADERSHIP));
    note.sections
        .insert(1, plain("Progress on earlier actions", PROGRESS));
    for heading in ["Early years", "Special needs and inclusion"] {
        note.sections
            .push(section(heading, "Good", "Good", ACHIEVEMENT));
    }
    for (heading, text) in FURTHER {
        note.sections.push(plain(heading, text));
    }
    note
}

/// What the council is told, and nobody else.
pub(crate) fn alert() -> AlertToCouncil {
    AlertToCouncil {
        body: "Ferrisham Borough Council, School Improvement".into(),
        raised_on: Some(day(2026, 11, 27)),
        school: "Ferrisham Primary School".into(),
        visited_on: Some(day(2026, 11, 26)),
        facts: vec![
            fact("Adviser", "Alison Prewett, School Improvement Adviser"),
            fact("Category", "2, Good with areas to develop"),
        ],
        text:
            "The chair intends to resign at the end of term and no vice-chair has been elected.\n\n\
               What would help:\n- a governor with experience of chairing, from January\n- a call \
               to the clerk before the next meeting"
                .into(),
        circulation: vec!["Head of School Improvement".into()],
        author: "Alison Prewett".into(),
    }
}

/// A sheet whose key opens nothing: it is the alphabet of such keys.
pub(crate) fn recovery() -> RecoverySheet {
    const SIGNS: &str = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE";
    let signs: Vec<char> = SIGNS.chars().collect();
    RecoverySheet {
        adviser: "Siân Prewett-Łukasz".into(),
        book_id: "1a2b-3c4d-5e6f-7081".into(),
        made_on: day(2026, 11, 20),
        first_word: "AGE-SECRET-KEY-1".into(),
        groups: signs.chunks(4).map(|it| it.iter().collect()).collect(),
        key: format!("AGE-SECRET-KEY-1{SIGNS}"),
    }
}

/// What people really paste: other alphabets, emoji, endless words, nothing at all.
pub(crate) fn hostile() -> NoteOfVisit {
    let mut note = issued();
    note.school = "Ysgol Gynradd Siân Ŵyn Łukasz-O’Neill & <St “Ÿ”>".into();
    note.facts.push(Fact {
        label: "Fee – agreed".into(),
        value: "£1,250 – £1,400 (½ day)".into(),
    });
    note.facts.push(Fact {
        label: String::new(),
        value: String::new(),
    });
    note.summary = format!(
        "{}\r\n\r\nParty 🎉 for 👩🏽‍🏫 and 你好, w\u{303}ell\u{ad}known\tagain",
        "x".repeat(300)
    );
    note.actions.push(AgreedAction {
        what: "Read every book again and say what changed. ".repeat(130),
        who: "N".repeat(60),
        due_on: None,
        measure: String::new(),
    });
    note.actions.push(actions().remove(0));
    note.sections.insert(
        0,
        Section {
            heading: "An area whose heading goes on for far longer than anybody expected".into(),
            judgements: (1..30)
                .map(|i| Fact {
                    label: format!("Judgement {i}"),
                    value: "Good \u{e123}".into(),
                })
                .collect(),
            parts: Vec::new(),
            sources: Vec::new(),
        },
    );
    note.confidentiality = "Confidential. ".repeat(20);
    note
}

fn fact(label: &str, value: &str) -> Fact {
    Fact {
        label: label.into(),
        value: value.into(),
    }
}

fn judged(heading: &str, own: &str, agreed: &str) -> Judged {
    Judged {
        heading: heading.into(),
        own: own.into(),
        agreed: agreed.into(),
    }
}

fn signatory(name: &str, role: &str) -> Signatory {
    Signatory {
        name: name.into(),
        role: role.into(),
    }
}

/// A part without judgements.
fn plain(heading: &str, text: &str) -> Section {
    Section {
        heading: heading.into(),
        judgements: Vec::new(),
        parts: vec![Part {
            label: String::new(),
            text: text.into(),
        }],
        sources: Vec::new(),
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the samples use days that exist")
}

fn facts() -> Vec<Fact> {
    [
        (
            "Visit",
            "Autumn visit, 9:15 to 12:30, half-day 1 of 2 this school year",
        ),
        ("Adviser", "Alison Prewett, School Improvement Adviser"),
        (
            "Met",
            "Samir Dutton, headteacher; Moira Lindqvist, chair of governors; Jo\u{a0}Hadfield, \
             English lead",
        ),
        (
            "Category",
            "2, Good with areas to develop; unchanged since 8 July 2026",
        ),
        (
            "Extra focus",
            "Writing in Years 3 and 4, agreed with the headteacher on 12 November",
        ),
    ]
    .map(|(label, value)| fact(label, value))
    .into()
}

fn actions() -> Vec<AgreedAction> {
    [
        (
            "Teach one way of planning a longer piece in every Year\u{a0}3 and\u{a0}4 class",
            "Jo Hadfield",
            day(2027, 1, 29),
            "The same plan in all four classes’ books",
        ),
        (
            "Read six books a class with the head, each half-term",
            "Samir Dutton",
            day(2027, 2, 12),
            "A short record to governors",
        ),
        (
            "Two days of help from a lead teacher of English, arranged by the adviser",
            "Alison Prewett",
            day(2026, 12, 10),
            "Dates agreed with the school",
        ),
    ]
    .map(|(what, who, due, measure)| AgreedAction {
        what: what.into(),
        who: who.into(),
        due_on: Some(due),
        measure: measure.into(),
    })
    .into()
}

fn section(heading: &str, agreed: &str, own: &str, view: &str) -> Section {
    let part = |label: &str, text: &str| Part {
        label: label.into(),
        text: text.into(),
    };
    Section {
        heading: heading.into(),
        judgements: vec![fact("Agreed judgement", agreed), fact("The school’s", own)],
        parts: vec![
            part("The school’s view", view),
            part("Evidence", EVIDENCE),
            part("Evaluation", EVALUATION),
        ],
        sources: vec![
            "Autumn assessments in all year groups".into(),
            "twelve writing books".into(),
        ],
    }
}

const ACHIEVEMENT: &str = "Reading is above the national figure and has been for three years. \
    Writing at the end of Key Stage\u{a0}2 fell last summer and leaders expect it to recover this \
    year.";
const TEACHING: &str =
    "Leaders see teaching as a strength in every class since the training of last spring.";
const LEADERSHIP: &str = "Leaders know the school.\r\n\r\nThe governing body:\r\n- meets six \
    times a year\r\n- visits each class, and writes down what was seen and what will be asked \
    about next time\r\n- has two vacancies";
const EVIDENCE: &str = "Five lessons seen with the headteacher in Years 1, 3, 4 and 6, and their \
    books. Explanations were short and exact. Teaching assistants knew which pupils to listen to \
    and what to listen for.";
const EVALUATION: &str = "Pupils in Year\u{a0}6 write at length and with control. In Year\u{a0}3 \
    pieces are short and most stop before the ending. The difference lies in planning, which two \
    classes teach and two do not.";
const PROGRESS: &str = "- Reading records kept in every class: done in October\n- A governor linked \
    to each year group: four of seven, the rest by February\n- Marking looked at together each \
    half-term: begun, and worth going on with";
const FURTHER: [(&str, &str); 6] = [
    (
        "Safeguarding",
        "The single central record was read with the school’s business manager and is \
        complete. Staff know whom to tell, and new staff are told on their first day.",
    ),
    (
        "Strengths to share",
        "How new teachers are paired and watch each other teach. The head is \
        willing to have visitors on Tuesdays.",
    ),
    (
        "Support",
        "Two days of a lead teacher of English, in January and in March, paid for by the \
        council.",
    ),
    (
        "Category proposed",
        "2, unchanged. Reading holds and the plan for writing is sound, but its \
        results are not yet seen in Years 3 and 5.",
    ),
    (
        "Next visit",
        "Thursday 4 March 2027: writing in Years 3 and 4, and the books of the autumn.",
    ),
    (
        "The headteacher’s comments",
        "Agreed. We would add that Year\u{a0}5 had a supply teacher for \
        half of the term.",
    ),
];
