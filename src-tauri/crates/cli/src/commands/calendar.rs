//! Counting days: weekends and bank holidays without any book, school holidays and closures from a
//! file or from the book.

use std::path::Path;

use chrono::NaiveDate;
use domain::calendar::{
    DayOff, WorkingDays,
    counting::{self, Days, NoDay, OfficeClosure},
    terms::Terms,
};
use interchange::term_dates::{self, TermDates};
use serde::Serialize;

use super::{days, terms};
use crate::{
    args::{Calendar, DueArguments, Shared, Skip},
    output::Output,
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Calendar) -> Result<(), Refusal> {
    match command {
        Calendar::Due(asked) => counted(shared, output, asked),
        Calendar::BankHolidays { from, to } => {
            let app = session::program(shared)?;
            bank_holidays(app.calendar(), output, *from, *to)
        }
        Calendar::Import { file } => days::import(shared, output, file),
        Calendar::Show { year } => days::show(shared, output, *year),
        Calendar::Dismiss => days::dismiss(shared, output),
        Calendar::Closure(it) => days::closure(shared, output, it),
        Calendar::Terms(it) => terms::run(shared, output, it),
    }
}

/// What is known of days for one count.
struct Known {
    calendar: WorkingDays,
    terms: Terms,
    office: Vec<OfficeClosure>,
}

/// Weekends and bank holidays need nothing; the other two facts come from a file or from the book.
fn known(shared: &Shared, output: Output, asked: &DueArguments) -> Result<Known, Refusal> {
    let mut app = session::program(shared)?;
    let of_book = [Skip::SchoolHolidays, Skip::Closures];
    if let Some(path) = &asked.known {
        let dates = read_dates(path, asked.area.as_deref())?;
        for left_out in &dates.left_out {
            output.remark(left_out);
        }
        return Ok(Known {
            calendar: app.calendar().clone(),
            terms: Terms::new(dates.half_terms),
            office: dates.closures,
        });
    }
    let asks_book = asked.school.is_some() || asked.skip.iter().any(|it| of_book.contains(it));
    if !asks_book {
        return Ok(Known {
            calendar: app.calendar().clone(),
            terms: Terms::default(),
            office: Vec::new(),
        });
    }
    app.unlock_book(&session::passphrase(shared)?)?;
    let days = app.known_days()?;
    let terms = match asked.school {
        Some(key) => days.terms_of(session::school(&app, key)?.id),
        None => days.terms_of_all(),
    };
    Ok(Known {
        calendar: app.calendar().clone(),
        terms: terms.clone(),
        office: days.office.clone(),
    })
}

fn read_dates(path: &Path, area: Option<&str>) -> Result<TermDates, Refusal> {
    let bytes = session::read_bytes(path)?;
    term_dates::read(&bytes, area)
        .map_err(|error| Refusal::Failed(format!("{}: {error}", path.display())))
}

fn counted(shared: &Shared, output: Output, asked: &DueArguments) -> Result<(), Refusal> {
    let known = known(shared, output, asked)?;
    match (&asked.csv, asked.date, asked.days) {
        (Some(path), _, _) => due_of_file(&known, output, path, &asked.skip),
        (None, Some(date), Some(days)) => due(&known, output, date, days, &asked.skip),
        (None, _, _) => Err(Refusal::Usage("give a date and a number of days".into())),
    }
}

#[derive(Serialize)]
struct Due {
    date: String,
    n: u32,
    due_on: String,
    skipped: Vec<Skipped>,
}

#[derive(Serialize)]
struct Skipped {
    date: String,
    why: String,
}

fn due(
    known: &Known,
    output: Output,
    date: NaiveDate,
    n: u32,
    skip: &[Skip],
) -> Result<(), Refusal> {
    let due_on = count(known, date, n, skip)?;
    let skipped = between(date, due_on)
        .filter_map(|day| {
            let why = left_out(known, day, skip).ok().flatten()?;
            Some(Skipped {
                date: day.to_string(),
                why,
            })
        })
        .collect();
    let answer = Due {
        date: date.to_string(),
        n,
        due_on: due_on.to_string(),
        skipped,
    };
    output.answer(&answer, |it| vec![it.due_on.clone()])
}

fn due_of_file(known: &Known, output: Output, path: &Path, skip: &[Skip]) -> Result<(), Refusal> {
    let bytes = session::read_bytes(path)?;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let wrong = |what: String| Refusal::Failed(format!("{}: {what}", path.display()));
    let headers = reader
        .headers()
        .map_err(|error| wrong(error.to_string()))?
        .clone();
    let column = |name: &str| {
        headers
            .iter()
            .position(|it| it == name)
            .ok_or_else(|| wrong(format!("there is no column “{name}”")))
    };
    let (visited, number) = (column("visit_date")?, column("n_working_days")?);
    let mut lines = vec!["visit_date,n_working_days,due_date".to_owned()];
    for row in reader.records() {
        let row = row.map_err(|error| wrong(error.to_string()))?;
        let line = row.position().map_or(0, csv::Position::line);
        let cell = |at: usize| row.get(at).unwrap_or_default().trim().to_owned();
        let unreadable = || wrong(format!("line {line} has no date and number"));
        let date: NaiveDate = cell(visited).parse().map_err(|_| unreadable())?;
        let n: u32 = cell(number).parse().map_err(|_| unreadable())?;
        let due = count(known, date, n, skip).map(|it| it.to_string());
        if let Err(reason) = &due {
            output.remark(&format!("line {line}: {reason}"));
        }
        lines.push(format!("{date},{n},{}", due.unwrap_or_default()));
    }
    output.lines(&lines)
}

/// The program's own count where it is the program's own rule; else day by day.
fn count(known: &Known, date: NaiveDate, n: u32, skip: &[Skip]) -> Result<NaiveDate, Refusal> {
    if matches!(
        skip,
        [Skip::Weekends, Skip::BankHolidays] | [Skip::BankHolidays, Skip::Weekends]
    ) {
        return known
            .calendar
            .due_on(date, n)
            .map_err(|error| Refusal::Failed(error.to_string()));
    }
    ask(known, |days| days.due_after(date, n, &facts(skip))).map(|it| it.due_on)
}

/// Why a day does not count, if it does not.
fn left_out(known: &Known, day: NaiveDate, skip: &[Skip]) -> Result<Option<String>, Refusal> {
    let off = ask(known, |days| days.why_not(day, &facts(skip)))?;
    Ok(off.map(|it| match it {
        DayOff::Weekend => "weekend".to_owned(),
        DayOff::BankHoliday(title) | DayOff::OfficeClosure(title) => title,
        DayOff::SchoolHoliday => "school holiday".to_owned(),
    }))
}

fn ask<T>(known: &Known, work: impl FnOnce(&Days<'_>) -> Result<T, NoDay>) -> Result<T, Refusal> {
    let days = Days {
        working_days: &known.calendar,
        terms: &known.terms,
        office: &known.office,
    };
    work(&days).map_err(|error| Refusal::Failed(error.to_string()))
}

fn facts(skip: &[Skip]) -> Vec<counting::Skip> {
    skip.iter()
        .map(|it| match it {
            Skip::Weekends => counting::Skip::Weekends,
            Skip::BankHolidays => counting::Skip::BankHolidays,
            Skip::SchoolHolidays => counting::Skip::SchoolHolidays,
            Skip::Closures => counting::Skip::OfficeClosures,
        })
        .collect()
}

fn between(after: NaiveDate, up_to: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    after
        .iter_days()
        .skip(1)
        .take_while(move |day| *day <= up_to)
}

fn bank_holidays(
    calendar: &WorkingDays,
    output: Output,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<(), Refusal> {
    for day in [from, to] {
        calendar
            .why_not(day)
            .map_err(|error| Refusal::Failed(error.to_string()))?;
    }
    let mut lines = vec!["date,title".to_owned()];
    lines.extend(
        calendar
            .bank_holidays()
            .iter()
            .filter(|it| (from..=to).contains(&it.on))
            .map(|it| format!("{},{}", it.on, it.title)),
    );
    output.lines(&lines)
}
