//! What the sample's visits say. Every person is invented and no pupil is named.

use chrono::{Days, NaiveDate};
use domain::id::VisitId;

use crate::{App, ChoiceField, Place, TextField, VisitEntry};

pub(super) const CHAIRS: &[&str] = &[
    "Anselm Greave",
    "Briony Stark",
    "Caspian Hale",
    "Delphine Moor",
    "Edmund Thrale",
    "Farrah Lindqvist",
    "Siân Ŵyn Łukasz-O’Neill",
];

const SUMMARIES: &[&str] = &[
    "A calm and purposeful school. Leaders know it well, and their plan has the right priorities.",
    "The school has moved on since the last visit. Reading is now taught in the same way by all.",
    "Leaders see the school as it is. What they have begun has to reach every classroom.",
];

const VIEWS: &[&str] = &[
    "Leaders rate this as secure, from their own visits to lessons and the work in books.",
    "The school says that this is better than a year ago, and that one phase is still behind.",
    "Leaders are proud of this and would show it to others.",
];

const EVIDENCE: &[&str] = &[
    "Four lessons were seen together with the deputy head. Explanations were clear, and adults \
     asked questions that made pupils think. In one lesson the pace was slow at the beginning.",
    "Books of twelve pupils were looked at in three subjects. The work is well ordered and builds \
     on what was taught before; feedback is followed up in two subjects and not yet in the third.",
    "Attendance, exclusions and the records of concern were gone through. Attendance is 95.2 per \
     cent. What is recorded is acted on, as a rule within two days.",
    "Governors’ minutes of two meetings show that they ask for evidence:\n- of the impact of \
     spending\n- of what was done about last year’s findings\n- of workload.",
];

const STRENGTHS: &[&str] = &[
    "Daily phonics, taught by all adults in the same way.",
    "Relations between adults and pupils.",
    "The way in which new teachers are supported.",
];

const AREAS: &[&str] = &[
    "Feedback in the foundation subjects.",
    "Questions that reach those who do not put their hand up.",
    "The step from one year group to the next in mathematics.",
];

const ACTIONS: &[(&str, &str, &str)] = &[
    (
        "Agree one approach to feedback and try it in two subjects",
        "Deputy headteacher",
        "Seen in a sample of books",
    ),
    (
        "Publish the plan for attendance and tell parents of it",
        "Headteacher",
        "Attendance of the group is above 93 per cent",
    ),
    (
        "Visit a partner school for mathematics",
        "Leader of mathematics",
        "A short report to governors",
    ),
];

pub(super) fn pick(list: &'static [&'static str], at: usize) -> &'static str {
    list[at % list.len()]
}

pub(super) fn summary(at: usize) -> &'static str {
    pick(SUMMARIES, at)
}

/// What is said of a visit as a whole, with two actions.
pub(super) fn of_visit(visit: VisitId, at: usize, on: NaiveDate) -> VisitEntry {
    let mut entry = VisitEntry::default();
    let whole = Place::Visit(visit);
    let mut said = vec![
        (TextField::Summary, summary(at)),
        (TextField::Foci, "Reading, and how the plan for it is going"),
        (TextField::FociWith, "the headteacher"),
        (TextField::NextFocus, "What came of the agreed actions"),
        (TextField::Direction, pick(&["Improving", "Stable"], at)),
    ];
    if at.is_multiple_of(4) {
        said.push((TextField::ToShare, "How the library is run."));
        said.push((TextField::SecondAdviser, "Robin Second"));
    }
    if at.is_multiple_of(5) {
        said.push((TextField::Alert, "Two teachers leave before the summer."));
    }
    let said = said.into_iter();
    entry
        .texts
        .extend(said.map(|(field, text)| (whole.clone(), field, text.to_owned())));
    let day = |days: u64| {
        on.checked_add_days(Days::new(days))
            .unwrap_or(on)
            .to_string()
    };
    let chosen = [
        (ChoiceField::HalfDays, "1".to_owned()),
        (ChoiceField::TimeIn, "09:15".to_owned()),
        (ChoiceField::TimeOut, "12:30".to_owned()),
        (ChoiceField::NextVisitOn, day(126)),
    ];
    let chosen = chosen.into_iter();
    entry
        .choices
        .extend(chosen.map(|(field, value)| (whole.clone(), field, vec![value])));
    for (row, days) in [(0, 42), (1, 84)] {
        let (what, who, measure) = ACTIONS[(at + row) % ACTIONS.len()];
        let place = Place::Action(visit, App::action_named(visit, what));
        let parts = [
            (TextField::What, what),
            (TextField::Who, who),
            (TextField::Measure, measure),
        ];
        let parts = parts.into_iter();
        entry
            .texts
            .extend(parts.map(|(field, text)| (place.clone(), field, text.to_owned())));
        entry
            .choices
            .push((place, ChoiceField::DueOn, vec![day(days)]));
    }
    entry
}

/// What is said under one heading; a remark that stays in the book under every fifth.
pub(super) fn under_heading(entry: &mut VisitEntry, place: &Place, at: usize) {
    let mut said = vec![
        (TextField::SchoolView, pick(VIEWS, at)),
        (TextField::Evidence, pick(EVIDENCE, at)),
        (TextField::Strengths, pick(STRENGTHS, at)),
        (TextField::Areas, pick(AREAS, at)),
    ];
    if at.is_multiple_of(5) {
        said.push((TextField::PrivateRemark, "Worth a quiet word next time."));
    }
    let said = said.into_iter();
    entry
        .texts
        .extend(said.map(|(field, text)| (place.clone(), field, text.to_owned())));
}
