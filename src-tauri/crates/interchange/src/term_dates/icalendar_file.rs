//! Term dates as an iCalendar file, with an event for each term or for each holiday.
//!
//! The file has no word for what an event is, so its title decides. It must not know how holidays
//! make half terms.

use chrono::NaiveDate;
use icalendar::{Calendar, Component, DatePerhapsTime, Event};

use domain::calendar::terms::Term;

use super::{Entry, Kind, TermDatesError};

pub(super) fn entries(text: &str) -> Result<(Vec<Entry>, Vec<String>), TermDatesError> {
    let calendar: Calendar = text.parse().map_err(|_| TermDatesError::NotACalendar)?;
    let (mut entries, mut left_out) = (Vec::new(), Vec::new());
    for event in calendar.components.iter().filter_map(|it| it.as_event()) {
        let title = event.get_summary().unwrap_or_default().trim();
        match kind(&title.to_lowercase()) {
            Some(Ok(kind)) => match span(event) {
                Some((from, to)) => entries.push(Entry {
                    kind,
                    from,
                    to,
                    title: title.to_owned(),
                }),
                None => left_out.push(format!("“{title}” has no days that can be read.")),
            },
            Some(Err(())) => {
                left_out.push(format!("“{title}” is neither a term nor a holiday."));
            }
            None => {}
        }
    }
    Ok((entries, left_out))
}

/// Nothing for days that change no count; an error for what is not understood.
fn kind(title: &str) -> Option<Result<Kind, ()>> {
    let has = |words: &[&str]| words.iter().any(|it| title.contains(it));
    if has(&["bank holiday", "inset", "training"]) {
        return None;
    }
    if has(&["office closed", "closure"]) {
        return Some(Ok(Kind::Closure));
    }
    if has(&["holiday", "half-term", "half term", "break"]) {
        return Some(Ok(Kind::Holiday));
    }
    let named = Term::ALL.into_iter().find(|it| title.contains(it.word()));
    Some(named.map(Kind::Term).ok_or(()))
}

/// The last day of an event of whole days is the day before its end.
fn span(event: &Event) -> Option<(NaiveDate, NaiveDate)> {
    let DatePerhapsTime::Date(from) = event.get_start()? else {
        return None;
    };
    let to = match event.get_end() {
        Some(DatePerhapsTime::Date(end)) => end.pred_opt()?,
        Some(DatePerhapsTime::DateTime(_)) => return None,
        None => from,
    };
    (from <= to).then_some((from, to))
}
