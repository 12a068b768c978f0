//! Days for visits: a month of them, what is odd about one, and what a visit on it would bring.

use app::DayFor;
use chrono::Datelike;

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{
        DateReading, MonthPage, OddDay, ReadVisitDate, SavedCalendar, ShowMonth, ShowTerm, TermPage,
    },
};

pub(super) fn odd_about(inner: &Inner, args: OddDay) -> Reply<Vec<String>> {
    let on = convert::day(&args.on)?;
    let day_for = if args.held {
        DayFor::Held
    } else {
        DayFor::Planned
    };
    Ok(inner
        .app
        .odd_about(identifier(&args.school)?, on, day_for)?)
}

pub(super) fn show_month(inner: &Inner, args: ShowMonth) -> Reply<MonthPage> {
    let first = convert::day(&format!("{}-01", args.month))?;
    let school = args.school.as_deref().map(identifier).transpose()?;
    let page = inner.app.show_month(first.year(), first.month(), school)?;
    Ok(convert::month_page(page))
}

pub(super) fn show_term(inner: &Inner, args: ShowTerm) -> Reply<TermPage> {
    let on = args.on.as_deref().map(convert::day).transpose()?;
    let page = inner.app.show_term(on)?;
    let own = inner.app.adviser_framework()?;
    Ok(convert::term_page(page, own, inner.app.shelf()))
}

pub(super) fn save_calendar(inner: &Inner, args: ShowTerm) -> Reply<SavedCalendar> {
    let on = args.on.as_deref().map(convert::day).transpose()?;
    let (path, entries) = inner.app.save_calendar(on)?;
    Ok(SavedCalendar {
        path: path.display().to_string(),
        entries,
    })
}

pub(super) fn read_visit_date(inner: &Inner, args: ReadVisitDate) -> Reply<DateReading> {
    let school = identifier(&args.school)?;
    let reading = inner.app.read_visit_date(&args.text, school, &args.kind)?;
    Ok(convert::date_reading(reading))
}
