//! A term on one page: its days week by week, and what is set for each across the caseload.
//!
//! Separate from the year's page, which lists what was entered of days, and from Today, which asks
//! what is owed next: here the weeks are seen side by side.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use domain::{
    calendar::{
        CalendarEnded, DayOff, academic_year, counting,
        terms::{HalfTerm, Term, Terms},
    },
    visit::VisitState,
};
use store::{events::EventRow, schools::SchoolRow, visits::VisitRow};

use crate::{
    App,
    error::AppError,
    kept_caseload::{KeptCaseload, Whose},
    kept_school::{Grounds, Line},
    memory::Caseload,
    promise::Promise,
    show_month::why_not,
    show_today::is_further,
};

/// So many entries of a day are told; nobody plans a day with more.
const MOST: usize = 30;

/// A term, from the Monday it begins in to the Sunday before the next one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermPage {
    /// Which.
    pub term: Term,
    /// The calendar year it lies in.
    pub year: i32,
    /// Its first and last day of school; nothing where they were not entered.
    pub dates: Option<(NaiveDate, NaiveDate)>,
    /// Its days, Mondays to Sundays, with the holiday that follows.
    pub days: Vec<TermDay>,
}

/// A day of the term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermDay {
    /// Which.
    pub on: NaiveDate,
    /// Why it is none on which everybody works; nothing when it is one.
    pub off: Option<DayOff>,
    /// What is set for it or happened on it.
    pub items: Vec<TermItem>,
    /// How much more there is than a page can hold.
    pub further: usize,
}

/// Something on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermItem {
    /// A visit that was not cancelled.
    Visit(SchoolRow, VisitRow),
    /// Something that happened; at no school when it happened for the whole caseload.
    Event(Option<SchoolRow>, EventRow),
    /// A version of the note of this visit was issued.
    Note(SchoolRow, VisitRow),
    /// An open promise that is due.
    Promise(Box<Promise>),
}

impl App {
    /// The term that a day lies in, with the days up to the next term; the present one when no day
    /// is given. What comes again by itself is told as far ahead as Today tells it.
    ///
    /// # Errors
    /// [`AppError::CalendarEnded`] outside the calendar, and what the store says.
    pub fn show_term(&self, on: Option<NaiveDate>) -> Result<TermPage, AppError> {
        let on = on.unwrap_or_else(|| self.today());
        let calendar = self.calendar();
        let known = self.known_days()?;
        let ended = CalendarEnded {
            year: on.year(),
            covered: calendar.covered(),
        };
        let span = Span::around(known.terms_of_all(), on).ok_or(ended)?;
        let mut entries =
            self.with_all(|caseload, all, grounds| entries(caseload, all, grounds, &span))?;
        let around = counting::Days {
            working_days: calendar,
            terms: known.terms_of_all(),
            office: &known.office,
        };
        let days = span.first.iter_days().take_while(|it| *it <= span.last);
        let days = days.map(|on| {
            let mut items = entries.remove(&on).unwrap_or_default();
            let further = items.len().saturating_sub(MOST);
            items.truncate(MOST);
            Ok(TermDay {
                on,
                off: why_not(&around, on)?,
                items,
                further,
            })
        });
        Ok(TermPage {
            term: span.term,
            year: span.year,
            days: days.collect::<Result<_, CalendarEnded>>()?,
            dates: span.dates,
        })
    }
}

/// Where a term's page begins and ends.
struct Span {
    term: Term,
    year: i32,
    /// A Monday.
    first: NaiveDate,
    /// A Sunday.
    last: NaiveDate,
    dates: Option<(NaiveDate, NaiveDate)>,
}

impl Span {
    /// The span that a day lies in; nothing at the ends of time.
    fn around(terms: &Terms, on: NaiveDate) -> Option<Self> {
        let known = terms.terms();
        let year = academic_year(on);
        let mut starts = Vec::new();
        for year in [year.checked_sub(1)?, year, year.checked_add(1)?] {
            for term in Term::ALL {
                starts.push(Start::of(&known, term, year)?);
            }
        }
        let next = starts.iter().position(|it| it.monday > on)?;
        let start = starts.get(next.checked_sub(1)?)?;
        Some(Self {
            term: start.term,
            year: start.year,
            first: start.monday,
            last: starts.get(next)?.monday.pred_opt()?,
            dates: start.dates.map(|it| (it.from, it.to)),
        })
    }
}

/// With which Monday a term begins.
struct Start {
    monday: NaiveDate,
    term: Term,
    year: i32,
    dates: Option<HalfTerm>,
}

impl Start {
    /// That of the first day of school of a school year's term, where that is known, else that of
    /// the month.
    fn of(known: &[HalfTerm], term: Term, academic_year: i32) -> Option<Self> {
        let (year, month) = match term {
            Term::Autumn => (academic_year, 9),
            Term::Spring => (academic_year.checked_add(1)?, 1),
            Term::Summer => (academic_year.checked_add(1)?, 4),
        };
        let by_month = NaiveDate::from_ymd_opt(year, month, 1)?;
        // What was entered of a later half only does not move the beginning.
        let latest = by_month.checked_add_days(Days::new(match term {
            Term::Autumn | Term::Spring => 14,
            Term::Summer => 34,
        }))?;
        let of_year = |it: &&HalfTerm| it.term == term && it.from.year() == year;
        let dates = known.iter().find(of_year).copied();
        let first = dates.map(|it| it.from).filter(|it| *it <= latest);
        Some(Self {
            monday: monday(first.unwrap_or(by_month))?,
            term,
            year,
            dates,
        })
    }
}

fn monday(on: NaiveDate) -> Option<NaiveDate> {
    on.checked_sub_days(Days::new(u64::from(on.weekday().num_days_from_monday())))
}

type Entries = BTreeMap<NaiveDate, Vec<TermItem>>;

fn entries(
    caseload: &Caseload<'_>,
    everybody: &KeptCaseload,
    grounds: Grounds<'_>,
    span: &Span,
) -> Entries {
    let mut entries = Entries::new();
    let in_span = |on: &NaiveDate| (span.first..=span.last).contains(on);
    let mut add = |on: Option<NaiveDate>, item: &dyn Fn() -> Option<TermItem>| {
        if let Some(on) = on.filter(in_span) {
            entries.entry(on).or_default().extend(item());
        }
    };
    for (at, kept) in caseload.iter().enumerate() {
        let school = &kept.record.school;
        for visit in kept.record.visits.iter().filter(|it| takes_place(it)) {
            add(visit.on(), &|| {
                Some(TermItem::Visit(school.clone(), visit.clone()))
            });
        }
        for event in &kept.record.events {
            let of_all = event.school.is_none();
            // One for the whole caseload stands in every school's record.
            if !of_all || at == 0 {
                let school = || (!of_all).then(|| school.clone());
                add(Some(event.happened_on), &|| {
                    Some(TermItem::Event(school(), event.clone()))
                });
            }
        }
        // Of ten years of notes a term has a few: only for these the visit is looked for.
        let notes = kept.record.notes.iter();
        for note in notes.filter(|it| it.issued_on.as_ref().is_some_and(in_span)) {
            let visit = kept.record.visits.iter().find(|it| it.id == note.visit);
            if let Some(visit) = visit {
                add(note.issued_on, &|| {
                    Some(TermItem::Note(school.clone(), visit.clone()))
                });
            }
        }
        for line in kept.lines.iter().filter(|it| is_told(it, grounds)) {
            add(line.due_on, &|| {
                promised(Whose::School(kept), line, grounds)
            });
        }
    }
    for line in everybody.lines.iter().filter(|it| is_told(it, grounds)) {
        add(line.due_on, &|| promised(Whose::Everybody, line, grounds));
    }
    entries
}

fn takes_place(visit: &VisitRow) -> bool {
    visit.state() != VisitState::Cancelled
}

fn is_told(line: &Line, grounds: Grounds<'_>) -> bool {
    line.standing.is_open() && !is_further(line, grounds.today)
}

fn promised(whose: Whose<'_>, line: &Line, grounds: Grounds<'_>) -> Option<TermItem> {
    let promise = whose.explain(line, grounds)?;
    Some(TermItem::Promise(Box::new(promise)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn around(terms: &[(Term, &str, &str)], on: &str) -> (Term, i32, String, String) {
        let halves = terms.iter().map(|(term, from, to)| HalfTerm {
            term: *term,
            from: day(from),
            to: day(to),
        });
        let span = Span::around(&Terms::new(halves.collect()), day(on)).unwrap();
        (
            span.term,
            span.year,
            span.first.to_string(),
            span.last.to_string(),
        )
    }

    #[test]
    fn without_term_dates_a_term_goes_by_the_month_and_no_day_lies_between_two_pages() {
        let mut on = day("2025-01-01");
        while on < day("2028-01-01") {
            let (_, _, first, last) = around(&[], &on.to_string());
            assert!(
                day(&first) <= on && on <= day(&last),
                "{on}: {first} to {last}"
            );
            assert_eq!(day(&first).weekday(), chrono::Weekday::Mon);
            assert_eq!(day(&last).weekday(), chrono::Weekday::Sun);
            on = on.succ_opt().unwrap();
        }
        let autumn = around(&[], "2026-11-20");
        assert_eq!(
            autumn,
            (Term::Autumn, 2026, "2026-08-31".into(), "2026-12-27".into())
        );
        assert_eq!(around(&[], "2027-02-01").1, 2027);
    }

    #[test]
    fn a_term_begins_on_its_first_day_of_school_and_lasts_through_the_holiday_after_it() {
        let terms = [
            (Term::Autumn, "2026-09-02", "2026-10-23"),
            (Term::Autumn, "2026-11-02", "2026-12-18"),
            (Term::Spring, "2027-01-04", "2027-02-12"),
            (Term::Spring, "2027-02-22", "2027-03-25"),
            (Term::Summer, "2027-04-12", "2027-05-28"),
        ];
        let holiday = around(&terms, "2026-12-30");
        assert_eq!(
            holiday,
            (Term::Autumn, 2026, "2026-08-31".into(), "2027-01-03".into())
        );
        let easter = around(&terms, "2027-04-05");
        assert_eq!((easter.0, easter.3.as_str()), (Term::Spring, "2027-04-11"));
        assert_eq!(around(&terms, "2027-08-29").0, Term::Summer);
    }

    #[test]
    fn what_is_known_of_the_second_half_only_does_not_move_the_beginning() {
        let second = [(Term::Autumn, "2026-11-02", "2026-12-18")];
        let (term, _, first, _) = around(&second, "2026-10-01");
        assert_eq!((term, first.as_str()), (Term::Autumn, "2026-08-31"));
    }
}
