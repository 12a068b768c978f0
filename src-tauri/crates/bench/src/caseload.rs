//! A caseload of some years as plain facts: visits with all that follows them, categories, heads,
//! inspections, concerns, meetings and term dates.
//!
//! Apart from the large book because deadlines are worked out from facts alone. Nothing in it is drawn:
//! the same caseload comes out every time.

use std::ops::{Range, RangeInclusive};

use chrono::{Datelike, Days, NaiveDate, TimeDelta};
use domain::{
    calendar::terms::{HalfTerm, Term, Terms},
    id::{SchoolId, VisitId},
    school::Governance,
};
use framework::{
    Framework,
    evaluate::{Facts, Occurrence, SchoolFacts},
    event::Event,
    inspection::Inspected,
    selector::Phase,
};

use crate::{machine::TODAY, size::Size};

/// Month and day.
type DayOfYear = (u32, u32);

/// The half terms of every year, with their first and last days.
const HALF_TERMS: [(Term, DayOfYear, DayOfYear); 6] = [
    (Term::Autumn, (9, 3), (10, 23)),
    (Term::Autumn, (11, 2), (12, 18)),
    (Term::Spring, (1, 5), (2, 12)),
    (Term::Spring, (2, 22), (3, 26)),
    (Term::Summer, (4, 13), (5, 22)),
    (Term::Summer, (6, 1), (7, 21)),
];

/// What follows a visit, and how many days after it.
const OF_VISIT: [(Event, i64); 6] = [
    (Event::VisitPlanned, 0),
    (Event::FociAgreed, -2),
    (Event::VisitHeld, 0),
    (Event::NoteIssued, 3),
    (Event::NoteSent, 4),
    (Event::SupportActioned, 9),
];

/// What happens at a school once in so many years, and how many days after the first of September.
const OF_SCHOOL: [(Event, i32, u64); 8] = [
    (Event::HeadshipBegan, 4, 0),
    (Event::ConcernRaised, 5, 60),
    (Event::ConcernSettled, 5, 150),
    (Event::InspectionHeld, 3, 90),
    (Event::InspectionPublished, 3, 120),
    (Event::MeetingCalled, 1, 70),
    (Event::MeetingHeld, 1, 77),
    (Event::EvidenceReceived, 1, 20),
];

/// What so many schools went through until today.
pub(crate) fn of<'f>(framework: &'f Framework, size: &Size, schools: Range<usize>) -> Facts<'f> {
    let mut facts = Facts {
        asked: Some((TODAY, TODAY)),
        ..Facts::default()
    };
    for number in schools {
        let school = School {
            framework,
            number,
            years: (TODAY.year() - size.years)..=TODAY.year(),
            visits: size.visits,
        };
        school.happen(&mut facts.events);
        facts.schools.push(school.facts());
    }
    facts
}

/// One school of the caseload, by its number.
struct School<'f> {
    framework: &'f Framework,
    number: usize,
    /// The autumns of its school years.
    years: RangeInclusive<i32>,
    visits: usize,
}

impl<'f> School<'f> {
    fn id(&self) -> SchoolId {
        SchoolId((self.number as u128 + 1).to_be_bytes())
    }

    /// A day so long after the first of September, a little different at each school, until today.
    fn day(&self, year: i32, after: u64) -> Option<NaiveDate> {
        let first = NaiveDate::from_ymd_opt(year, 9, 1)?;
        let own = Days::new(after + self.number as u64 % 17);
        Some(first + own).filter(|it| *it <= TODAY)
    }

    fn happen(&self, events: &mut Vec<Occurrence<'f>>) {
        for year in self.years.clone() {
            for visit in 0..self.visits {
                self.visit(year, visit, events);
            }
            for (event, every, after) in OF_SCHOOL {
                let own = i64::from(year) + i64::try_from(self.number).unwrap_or_default();
                if own % i64::from(every) == 0 {
                    let on = self.day(year, after);
                    events.extend(on.map(|on| self.at(event, on)));
                }
            }
        }
    }

    fn visit(&self, year: i32, nth: usize, events: &mut Vec<Occurrence<'f>>) {
        let kinds = &self.framework.visit_kinds;
        let kind = kinds.get((self.number + nth) % kinds.len().max(1));
        let between = 300 / self.visits.max(1) * nth;
        let Some(on) = self.day(year, between as u64) else {
            return;
        };
        let number = (self.number * 1000 + nth) * 10_000 + year.unsigned_abs() as usize;
        let visit = VisitId((number as u128).to_be_bytes());
        for (event, after) in OF_VISIT {
            // The last visit of a year is still to be written up.
            let is_open = nth + 1 == self.visits && after > 0 && year == TODAY.year();
            if !is_open {
                events.push(Occurrence {
                    visit: Some(visit),
                    of: kind.map(|it| it.id.as_str()),
                    ..self.at(event, on + TimeDelta::days(after))
                });
            }
        }
    }

    fn at(&self, event: Event, on: NaiveDate) -> Occurrence<'f> {
        Occurrence {
            event,
            on,
            school: self.id(),
            visit: None,
            meeting: None,
            of: None,
        }
    }

    fn facts(&self) -> SchoolFacts {
        let governance = match self.number % 5 {
            0 => Governance::Academy,
            _ => Governance::Maintained,
        };
        SchoolFacts {
            phase: Some(Phase::Primary),
            categories: self.categories(),
            inspections: self.inspections(),
            terms: Terms::new(self.years.clone().flat_map(half_terms).collect()),
            known_from: self.day(*self.years.start(), 0),
            ..SchoolFacts::new(self.id(), governance)
        }
    }

    /// One decision a year, through all categories in turn.
    fn categories(&self) -> Vec<(NaiveDate, String)> {
        let known = &self.framework.categories;
        let decided = self
            .years
            .clone()
            .zip(self.number..)
            .filter_map(|(year, nth)| {
                let category = known.get(nth % known.len().max(1))?;
                Some((self.day(year, 15)?, category.id.clone()))
            });
        decided.collect()
    }

    fn inspections(&self) -> Vec<Inspected> {
        let judged = ["good", "requires-improvement", "outstanding", "inadequate"];
        let held = self.years.clone().step_by(3).zip(self.number..);
        let found = held.filter_map(|(year, nth)| {
            Some(Inspected {
                overall: judged.get(nth % judged.len()).map(ToString::to_string),
                ..Inspected::new(self.day(year, 90)?, self.day(year, 120))
            })
        });
        found.collect()
    }
}

fn half_terms(autumn: i32) -> impl Iterator<Item = HalfTerm> {
    let day = move |(month, day): DayOfYear| {
        let year = autumn + i32::from(month < 9);
        NaiveDate::from_ymd_opt(year, month, day)
    };
    HALF_TERMS.into_iter().filter_map(move |(term, from, to)| {
        Some(HalfTerm {
            term,
            from: day(from)?,
            to: day(to)?,
        })
    })
}
