//! What is owed for the whole caseload and to no school: the council's groups, briefings, reports.
//!
//! Separate from a school in memory: it rests on what happened for every school alone, and few
//! frameworks have such duties, so it is worked out when it is asked for.

use framework::{
    Framework,
    evaluate::{self, Facts, Occurrence, SchoolFacts},
    event::Event,
    occasion::About,
};
use store::events::EventRow;

use crate::{
    App,
    error::AppError,
    kept_school::{Grounds, KeptSchool, Line},
    memory::Caseload,
    promise::Promise,
};

/// What is owed for the whole caseload.
#[derive(Default)]
pub(crate) struct KeptCaseload {
    /// In order of the day it is due.
    pub(crate) lines: Vec<Line>,
}

/// Whose a line is.
#[derive(Clone, Copy)]
pub(crate) enum Whose<'a> {
    School(&'a KeptSchool),
    Everybody,
}

impl Whose<'_> {
    /// One of its lines in words; nothing for a line about no school that only a school can explain.
    pub(crate) fn explain(self, line: &Line, grounds: Grounds<'_>) -> Option<Promise> {
        match self {
            Self::School(kept) => Some(kept.explain(line, grounds)),
            Self::Everybody => Some(Promise {
                school: None,
                deadline: line.explain_alone(grounds)?,
            }),
        }
    }
}

impl KeptCaseload {
    /// Under the adviser's framework, from what happened for every school. The record of the caseload
    /// begins with that of its first school.
    pub(crate) fn of(caseload: &Caseload<'_>, grounds: Grounds<'_>) -> Result<Self, AppError> {
        let at = grounds.shelf.place(grounds.framework)?;
        let framework = &grounds.shelf.all()[at];
        let decided = grounds.decided_for_all.iter();
        let decided = decided.filter_map(|it| Line::of_resolution(it, grounds));
        let mut duties = framework.duties.iter();
        if !duties.any(|it| it.about == About::Caseload) {
            return Ok(Self::of_lines(decided.collect()));
        }
        let schools = caseload.iter();
        let first = schools.map(|it| it.record.known_from(grounds.today)).min();
        let known_from = first.unwrap_or(grounds.today).max(framework.since);
        let terms = grounds.days.terms_of_all();
        let all = domain::id::SchoolId::CASELOAD;
        let of_terms = crate::term_events::of(terms, all, (known_from, grounds.today));
        let mut events: Vec<Occurrence<'_>> = grounds.for_all.iter().filter_map(happened).collect();
        events.extend(of_terms);
        let facts = Facts {
            schools: vec![SchoolFacts {
                terms: terms.clone(),
                known_from: Some(known_from),
                ..SchoolFacts::caseload()
            }],
            events,
            answers: Vec::new(),
            asked: Some((grounds.today, grounds.today)),
            office: grounds.days.office.clone(),
        };
        let owed = lines(at, framework, &facts, grounds);
        Ok(Self::of_lines(owed.into_iter().chain(decided).collect()))
    }

    fn of_lines(mut lines: Vec<Line>) -> Self {
        lines.sort_by_key(Line::order);
        Self { lines }
    }
}

fn lines(at: usize, framework: &Framework, facts: &Facts<'_>, grounds: Grounds<'_>) -> Vec<Line> {
    let owed = evaluate::owed(framework, facts, grounds.calendar, grounds.today);
    let lines = owed.into_iter();
    lines.filter_map(|it| Line::of(at, framework, it)).collect()
}

/// Nothing for a word of a newer version.
fn happened(row: &EventRow) -> Option<Occurrence<'_>> {
    Some(Occurrence {
        event: Event::from_word(&row.kind)?,
        on: row.happened_on,
        school: domain::id::SchoolId::CASELOAD,
        visit: None,
        meeting: row.meeting,
        of: row.of.as_deref(),
    })
}

impl App {
    /// Looks at every school, by name, and at what is owed for all of them together.
    pub(crate) fn with_all<T>(
        &self,
        look: impl FnOnce(&Caseload<'_>, &KeptCaseload, Grounds<'_>) -> T,
    ) -> Result<T, AppError> {
        self.with_caseload(|caseload, grounds| {
            let everybody = KeptCaseload::of(caseload, grounds)?;
            Ok(look(caseload, &everybody, grounds))
        })?
    }
}
