//! What the adviser adds to the calendar: newer lists of bank holidays and office closures.
//!
//! Separate from counting, because all of it is kept in the book and undone like anything else.

use std::path::Path;

use app::{App, BankHolidaysReceipt, CalendarPage, ClosureReceipt, MovedDeadline};
use chrono::NaiveDate;
use domain::id::ClosureId;
use serde::Serialize;
use store::calendar::ClosureRow;

use super::{identifier, terms::HalfTerm};
use crate::{
    args::{Closure, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

/// An open deadline that has another day now.
#[derive(Serialize)]
pub(super) struct Moved {
    school_urn: Option<u32>,
    school: String,
    what: String,
    from: Option<String>,
    to: Option<String>,
    why: String,
    #[serde(skip)]
    sentence: String,
}

impl From<MovedDeadline> for Moved {
    fn from(moved: MovedDeadline) -> Self {
        let sentence = moved.sentence();
        let day = |on: Option<NaiveDate>| on.map(|it| it.to_string());
        let MovedDeadline {
            school,
            what,
            from,
            to,
            why,
        } = moved;
        Self {
            school_urn: school.as_ref().and_then(|it| it.urn),
            school: school.map_or_else(|| "The whole caseload".to_owned(), |it| it.name),
            what,
            from: day(from),
            to: day(to),
            why,
            sentence,
        }
    }
}

/// All of them, as they are answered.
pub(super) fn moved(deadlines: Vec<MovedDeadline>) -> Vec<Moved> {
    deadlines.into_iter().map(Moved::from).collect()
}

/// The same as lines.
pub(super) fn lines(moved: &[Moved]) -> impl Iterator<Item = String> {
    moved.iter().map(|it| it.sentence.clone())
}

#[derive(Serialize)]
struct Imported {
    until: i32,
    known: bool,
    changes: Vec<String>,
    moved: Vec<Moved>,
}

pub(super) fn import(shared: &Shared, output: Output, file: &Path) -> Result<(), Refusal> {
    let bytes = session::read_bytes(file)?;
    let BankHolidaysReceipt {
        until,
        changes,
        moved: deadlines,
        is_known,
    } = session::unlocked(shared)?.take_bank_holidays(&bytes)?;
    let answer = Imported {
        until,
        known: is_known,
        changes,
        moved: moved(deadlines),
    };
    output.answer(&answer, |it| {
        let first = match (it.known, it.changes.is_empty()) {
            (true, _) => format!(
                "All of this list is known already; it ends in {}.",
                it.until
            ),
            (false, true) => format!("Official until {}. No day differs.", it.until),
            (false, false) => format!("Official until {}.", it.until),
        };
        let rest = it.changes.iter().cloned().chain(lines(&it.moved));
        std::iter::once(first).chain(rest).collect()
    })
}

#[derive(Serialize)]
struct Dismissed {
    dismissed: usize,
}

pub(super) fn dismiss(shared: &Shared, output: Output) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let notices = app.calendar_notices()?;
    for notice in &notices {
        app.dismiss_notice(&notice.id)?;
    }
    let answer = Dismissed {
        dismissed: notices.len(),
    };
    output.answer(&answer, |it| {
        vec![format!("Notices put away: {}", it.dismissed)]
    })
}

/// Tells on standard error what newer lists have moved, until it is put away, and that the official
/// list has run out.
pub(super) fn remark_notices(app: &App, output: Output) -> Result<(), Refusal> {
    for notice in app.calendar_notices()? {
        let since = notice.since.map(|it| format!(" since {it}"));
        output.remark(&format!(
            "Newer bank holidays{}; `calendar dismiss` puts this away:",
            since.unwrap_or_default()
        ));
        for sentence in &notice.sentences {
            output.remark(&format!("  {sentence}"));
        }
    }
    if let Some(ends) = app.calendar_ends() {
        output.remark(&ends);
    }
    Ok(())
}

#[derive(Serialize)]
struct Listed {
    closure: String,
    from: String,
    to: String,
    what: String,
}

impl From<ClosureRow> for Listed {
    fn from(row: ClosureRow) -> Self {
        Self {
            closure: row.id.to_string(),
            from: row.first_day.to_string(),
            to: row.last_day.to_string(),
            what: row.title,
        }
    }
}

impl Listed {
    fn cells(&self) -> Vec<String> {
        vec![
            self.from.clone(),
            self.to.clone(),
            self.what.clone(),
            self.closure.clone(),
        ]
    }
}

#[derive(Serialize)]
struct Closed {
    closure: String,
    moved: Vec<Moved>,
}

pub(super) fn closure(shared: &Shared, output: Output, command: &Closure) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let receipt = match command {
        Closure::Add { from, to, what } => app.record_closure(*from, *to, what)?,
        Closure::Remove { closure } => {
            let id: ClosureId = identifier(closure)?;
            app.remove_closure(id)?
        }
        Closure::List => {
            let rows = app.closures()?.into_iter().map(Listed::from);
            let rows: Vec<Listed> = rows.collect();
            return output.answer(&rows, |rows| {
                table(&rows.iter().map(Listed::cells).collect::<Vec<_>>())
            });
        }
    };
    let ClosureReceipt {
        id,
        moved: deadlines,
    } = receipt;
    let answer = Closed {
        closure: id.to_string(),
        moved: moved(deadlines),
    };
    output.answer(&answer, |it| {
        std::iter::once(it.closure.clone())
            .chain(lines(&it.moved))
            .collect()
    })
}

#[derive(Serialize)]
struct Holiday {
    date: String,
    title: String,
}

#[derive(Serialize)]
struct Year {
    year: i32,
    announced: bool,
    announced_until: Option<i32>,
    ends: Option<String>,
    bank_holidays: Vec<Holiday>,
    closures: Vec<Listed>,
    half_terms: Vec<HalfTerm>,
}

pub(super) fn show(shared: &Shared, output: Output, year: Option<i32>) -> Result<(), Refusal> {
    let page = session::unlocked(shared)?.show_calendar(year)?;
    output.answer(&year_of(page), |it| {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for day in &it.bank_holidays {
            rows.push(vec![day.date.clone(), String::new(), day.title.clone()]);
        }
        rows.extend(it.closures.iter().map(|it| it.cells()[..3].to_vec()));
        rows.extend(it.half_terms.iter().map(|it| it.cells()[..3].to_vec()));
        rows.sort();
        let mut lines = table(&rows);
        lines.extend(it.ends.clone());
        lines
    })
}

fn year_of(page: CalendarPage) -> Year {
    let holidays = page.bank_holidays.into_iter();
    Year {
        year: page.year,
        announced: page.is_announced,
        announced_until: page.announced_until,
        ends: page.ends,
        bank_holidays: holidays
            .map(|it| Holiday {
                date: it.on.to_string(),
                title: it.title,
            })
            .collect(),
        closures: page.closures.into_iter().map(Listed::from).collect(),
        half_terms: page
            .half_terms
            .into_iter()
            .map(|(row, school)| HalfTerm::new(row, school))
            .collect(),
    }
}
