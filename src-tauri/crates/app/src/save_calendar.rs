//! A term's visits and promises as a file for the adviser's own calendar program.
//!
//! It leaves the book in plain text and is easily shared, so reminders, which are the adviser's
//! alone, are not in it.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate};
use domain::calendar::words::full_date;
use interchange::calendar_file::{self, CalendarEntry};
use store::{schools::SchoolRow, visits::VisitRow};

use crate::{
    App,
    error::AppError,
    frameworks::Shelf,
    promise::{MetBy, Promise},
    show_term::{TermItem, TermPage},
};

impl App {
    /// Saves the visits and open promises of the term that a day lies in, as its page shows them;
    /// of the present one when no day is given. Answers with the file and how much is in it.
    ///
    /// # Errors
    /// [`AppError::CalendarEnded`] outside the calendar, [`AppError::Document`], and what the store
    /// says.
    pub fn save_calendar(&self, on: Option<NaiveDate>) -> Result<(PathBuf, usize), AppError> {
        let page = self.show_term(on)?;
        let entries: Vec<CalendarEntry> = entries(&page, &self.shelf);
        let written = DateTime::from_timestamp_millis(self.env.now_millis()).unwrap_or_default();
        let name = format!("Visitbook {} term {}", page.term.word(), page.year);
        let text = calendar_file::write(&name, &entries, written);
        let path = self.keep_document(&format!("{name}.ics"), text.as_bytes())?;
        Ok((path, entries.len()))
    }
}

fn entries(page: &TermPage, shelf: &Shelf) -> Vec<CalendarEntry> {
    let items = page.days.iter().flat_map(|day| {
        let on = day.on;
        day.items.iter().map(move |item| (on, item))
    });
    let entries = items.filter_map(|(on, item)| match item {
        TermItem::Visit(school, row) => Some(visit(on, school, row, shelf)),
        TermItem::Promise(promise) => owed(on, promise),
        TermItem::Event(..) | TermItem::Note(..) => None,
    });
    entries.collect()
}

fn visit(on: NaiveDate, school: &SchoolRow, row: &VisitRow, shelf: &Shelf) -> CalendarEntry {
    let framework = shelf.get(&row.framework).ok();
    let kind = framework.and_then(|it| it.visit_kind(&row.kind));
    let kind = kind.map_or(row.kind.as_str(), |it| it.title.as_str());
    CalendarEntry {
        id: format!("visit-{}", row.id),
        on,
        title: format!("{}: {kind}", school.name),
        note: match row.held_on {
            Some(on) => format!("Held on {}", full_date(on)),
            None => "Planned".to_owned(),
        },
    }
}

fn owed(on: NaiveDate, promise: &Promise) -> Option<CalendarEntry> {
    let deadline = &promise.deadline;
    let about = match promise.met_by() {
        MetBy::Reminder(_) => return None,
        MetBy::Action(action) => action.to_string(),
        MetBy::Provision(planned) => planned.to_string(),
        MetBy::Note
        | MetBy::Support
        | MetBy::Category
        | MetBy::Visit
        | MetBy::Event(_)
        | MetBy::Headship
        | MetBy::Inspection => match deadline.visit {
            Some(visit) => visit.to_string(),
            None => on.to_string(),
        },
    };
    let (whose, title) = match &promise.school {
        Some(school) => (
            school.id.to_string(),
            format!("{}: {}", school.name, deadline.what),
        ),
        None => ("caseload".to_owned(), deadline.what.clone()),
    };
    Some(CalendarEntry {
        id: format!("{}-{whose}-{about}", deadline.duty),
        on,
        title,
        note: format!("{}\n{}", deadline.source, deadline.counted),
    })
}
