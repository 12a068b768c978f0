//! What is owed for the whole caseload and to no school: the council's groups, briefings, reports.
//!
//! Separate from a school in memory: it rests on what happened for every school alone, and few
//! frameworks have such duties, so it is worked out when it is asked for.

use domain::id::SchoolId;
use framework::{
    evaluate::{self, Facts, Occurrence, SchoolFacts},
    event::Event,
    occasion::About,
};
use store::events::EventRow;

use crate::{
    App,
    adopted::{self, Force, Span},
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
    /// Under every framework that a school is or was under, from what happened for every school. The
    /// record of the caseload begins with that of its first school.
    pub(crate) fn of(caseload: &Caseload<'_>, grounds: Grounds<'_>) -> Result<Self, AppError> {
        let decided = grounds.decided_for_all.iter();
        let decided = decided.filter_map(|it| Line::of_resolution(it, grounds));
        let mut lines: Vec<Line> = decided.collect();
        let schools: Vec<SchoolId> = caseload.iter().map(|it| it.id()).collect();
        let spans = grounds.adopted.held_at(&schools);
        for id in adopted::named(&spans) {
            let at = grounds.shelf.place(id)?;
            let mut duties = grounds.shelf.all()[at].duties.iter();
            if duties.any(|it| it.about == About::Caseload) {
                let own: Vec<Span<'_>> = spans
                    .iter()
                    .filter(|it| it.framework == id)
                    .copied()
                    .collect();
                lines.extend(lines_under(at, &own, caseload, grounds));
            }
        }
        Ok(Self::of_lines(lines))
    }

    fn of_lines(mut lines: Vec<Line>) -> Self {
        lines.sort_by_key(Line::order);
        Self { lines }
    }
}

/// What one framework makes due in the times in which it holds.
fn lines_under(
    at: usize,
    spans: &[Span<'_>],
    caseload: &Caseload<'_>,
    grounds: Grounds<'_>,
) -> Vec<Line> {
    let framework = &grounds.shelf.all()[at];
    let schools = caseload.iter();
    let first = schools.map(|it| it.record.known_from(grounds.today)).min();
    let known_from = first.unwrap_or(grounds.today).max(framework.since);
    // Without a first day it always held.
    let held_from = spans.iter().map(|it| it.from).min().flatten();
    let known_from = held_from.map_or(known_from, |from| known_from.max(from));
    let terms = grounds.days.terms_of_all();
    let of_terms = crate::term_events::of(terms, SchoolId::CASELOAD, (known_from, grounds.today));
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
    let owed = evaluate::owed(framework, &facts, grounds.calendar, grounds.today);
    let owed = owed.into_iter();
    let owed = owed.filter(|it| Force::keeps(spans, it, grounds.today));
    owed.filter_map(|it| Line::of(at, framework, it)).collect()
}

/// Nothing for a word of a newer version.
fn happened(row: &EventRow) -> Option<Occurrence<'_>> {
    Some(Occurrence {
        event: Event::from_word(&row.kind)?,
        on: row.happened_on,
        school: SchoolId::CASELOAD,
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
