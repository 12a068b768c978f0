//! Term dates and office closures as councils hand them out: a CSV table or an iCalendar file.
//!
//! Separate because councils publish either terms or the holidays between them, and an adviser must
//! not have to retype them. It must not know which schools keep these dates.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use thiserror::Error;

use domain::calendar::{
    counting::OfficeClosure,
    terms::{HalfTerm, Term},
};

use crate::register::text;

mod icalendar_file;
mod table;

/// What a file says of term time and closures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TermDates {
    /// Half terms, in order, from a weekday to a weekday.
    pub half_terms: Vec<HalfTerm>,
    /// Office closures, in the order of the file.
    pub closures: Vec<OfficeClosure>,
    /// What was left out, a sentence each.
    pub left_out: Vec<String>,
}

/// Why a file gives no term dates.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TermDatesError {
    /// Not a text.
    #[error("this is not a text file: choose a CSV or an iCalendar (.ics) file of term dates")]
    NotText,
    /// Not a table that can be read.
    #[error(
        "line {line} of this CSV file cannot be read as a row: a quotation mark may be missing"
    )]
    Torn {
        /// The line, from 1.
        line: u64,
    },
    /// A table without a column it needs.
    #[error(
        "this is no table of term dates: it has no column named “{column}”. It needs the columns \
         kind, start and end"
    )]
    MissingColumn {
        /// The column's name.
        column: &'static str,
    },
    /// An iCalendar file that cannot be read.
    #[error("this iCalendar file cannot be read: download it again")]
    NotACalendar,
    /// The dates of several councils in one file.
    #[error("this file has the dates of several areas: choose one of {}", areas.join(", "))]
    SeveralAreas {
        /// Their names.
        areas: Vec<String>,
    },
    /// Not the area that was asked for.
    #[error("this file has no dates for “{0}”")]
    NoArea(String),
    /// Nothing in it.
    #[error(
        "this file has no term dates in it: its rows need a kind such as term:autumn or closure"
    )]
    Nothing,
}

/// One entry of a file, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    kind: Kind,
    from: NaiveDate,
    to: NaiveDate,
    title: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Term(Term),
    Holiday,
    Closure,
}

/// Reads a CSV or an iCalendar file; of several areas in a table the one that is named.
///
/// ```
/// let file = b"kind,start,end\nterm:autumn,2026-09-02,2026-12-18\nhalf-term holiday,2026-10-26,2026-10-30\n";
/// let dates = interchange::term_dates::read(file, None).unwrap();
/// let spans: Vec<_> = dates.half_terms.iter().map(|it| format!("{} {}", it.from, it.to)).collect();
/// assert_eq!(spans, ["2026-09-02 2026-10-23", "2026-11-02 2026-12-18"]);
/// ```
pub fn read(bytes: &[u8], area: Option<&str>) -> Result<TermDates, TermDatesError> {
    let text = text::decode(bytes).map_err(|_| TermDatesError::NotText)?;
    let is_calendar = text.trim_start().starts_with("BEGIN:VCALENDAR");
    let (entries, mut left_out) = if is_calendar {
        icalendar_file::entries(&text)?
    } else {
        table::entries(&text, area)?
    };
    let half_terms = half_terms(&entries, &mut left_out);
    let closures = entries.iter().filter(|it| it.kind == Kind::Closure);
    let closures: Vec<OfficeClosure> = closures.map(closure).collect();
    if half_terms.is_empty() && closures.is_empty() {
        return Err(TermDatesError::Nothing);
    }
    Ok(TermDates {
        half_terms,
        closures,
        left_out,
    })
}

fn closure(entry: &Entry) -> OfficeClosure {
    OfficeClosure {
        from: entry.from,
        to: entry.to,
        title: match entry.title.as_str() {
            "" => "Office closed".to_owned(),
            title => title.to_owned(),
        },
    }
}

/// Terms without the holidays within them; where no terms are given, the time between holidays.
fn half_terms(entries: &[Entry], left_out: &mut Vec<String>) -> Vec<HalfTerm> {
    let mut holidays: Vec<(NaiveDate, NaiveDate)> = entries
        .iter()
        .filter(|it| it.kind == Kind::Holiday)
        .map(|it| (it.from, it.to))
        .collect();
    holidays.sort_unstable();
    let mut terms: Vec<HalfTerm> = entries.iter().filter_map(term).collect();
    if terms.is_empty() {
        return between(&holidays, left_out);
    }
    terms.sort_by_key(|it| it.from);
    terms.iter().flat_map(|it| without(it, &holidays)).collect()
}

fn term(entry: &Entry) -> Option<HalfTerm> {
    let Kind::Term(term) = entry.kind else {
        return None;
    };
    Some(HalfTerm {
        term,
        from: entry.from,
        to: entry.to,
    })
}

/// What is left of a term when holidays, in order, are taken out of it.
fn without(whole: &HalfTerm, holidays: &[(NaiveDate, NaiveDate)]) -> Vec<HalfTerm> {
    let (mut parts, mut from) = (Vec::new(), whole.from);
    let within =
        |(first, last): &&(NaiveDate, NaiveDate)| *last >= whole.from && *first <= whole.to;
    for (first, last) in holidays.iter().filter(within) {
        parts.extend(
            first
                .pred_opt()
                .and_then(|to| stretch(whole.term, from, to)),
        );
        from = last.succ_opt().unwrap_or(*last).max(from);
    }
    parts.extend(stretch(whole.term, from, whole.to));
    parts
}

/// The longest time between two holidays that can be one half term, in days.
const LONGEST: i64 = 100;

fn between(holidays: &[(NaiveDate, NaiveDate)], left_out: &mut Vec<String>) -> Vec<HalfTerm> {
    let (mut found, mut end) = (Vec::new(), None::<NaiveDate>);
    for (first, last) in holidays {
        let gap = end.and_then(|it| it.succ_opt()).zip(first.pred_opt());
        let gap = gap.and_then(|(from, to)| stretch(by_month(from, to), from, to));
        if let Some(gap) = gap {
            if (gap.to - gap.from).num_days() > LONGEST {
                left_out.push(format!(
                    "Between {} and {} no holiday is given, so the time between was left out.",
                    gap.from, gap.to
                ));
            } else {
                found.push(gap);
            }
        }
        end = Some(end.map_or(*last, |it| it.max(*last)));
    }
    found
}

/// The term that the middle of a stretch lies in.
fn by_month(from: NaiveDate, to: NaiveDate) -> Term {
    let half = (to - from).num_days().max(0) / 2;
    let middle = from + chrono::TimeDelta::days(half);
    match middle.month() {
        9..=12 => Term::Autumn,
        1..=3 => Term::Spring,
        _ => Term::Summer,
    }
}

/// From a weekday to a weekday; nothing when none is left.
fn stretch(term: Term, mut from: NaiveDate, mut to: NaiveDate) -> Option<HalfTerm> {
    let is_weekend = |on: NaiveDate| matches!(on.weekday(), Weekday::Sat | Weekday::Sun);
    while is_weekend(from) && from < to {
        from = from.checked_add_days(Days::new(1))?;
    }
    while is_weekend(to) && to > from {
        to = to.checked_sub_days(Days::new(1))?;
    }
    (from <= to && !is_weekend(from)).then_some(HalfTerm { term, from, to })
}

/// The one area to read, of those that a table has.
fn chosen(areas: &BTreeSet<String>, area: Option<&str>) -> Result<Option<String>, TermDatesError> {
    let is_it = |it: &&String| area.is_some_and(|area| it.eq_ignore_ascii_case(area.trim()));
    match (areas.iter().find(is_it), area) {
        (Some(found), _) => Ok(Some(found.clone())),
        (None, Some(area)) => Err(TermDatesError::NoArea(area.to_owned())),
        (None, None) if areas.len() > 1 => Err(TermDatesError::SeveralAreas {
            areas: areas.iter().cloned().collect(),
        }),
        (None, None) => Ok(None),
    }
}

#[cfg(test)]
mod tests;
