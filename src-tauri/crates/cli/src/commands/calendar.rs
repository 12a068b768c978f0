//! Working days, without any book.

use std::path::Path;

use chrono::NaiveDate;
use domain::calendar::{
    DayOff, WorkingDays,
    counting::{self, Days, NoDay},
    terms::Terms,
};
use serde::Serialize;

use crate::{
    args::{Calendar, Shared, Skip},
    output::Output,
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Calendar) -> Result<(), Refusal> {
    let app = session::program(shared)?;
    let calendar = app.calendar();
    match command {
        Calendar::Due {
            csv: Some(path),
            skip,
            ..
        } => due_of_file(calendar, output, path, skip),
        Calendar::Due {
            date: Some(date),
            days: Some(days),
            skip,
            ..
        } => due(calendar, output, *date, *days, skip),
        Calendar::Due { .. } => Err(Refusal::Usage("give a date and a number of days".into())),
        Calendar::BankHolidays { from, to } => bank_holidays(calendar, output, *from, *to),
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
    calendar: &WorkingDays,
    output: Output,
    date: NaiveDate,
    n: u32,
    skip: &[Skip],
) -> Result<(), Refusal> {
    let due_on = count(calendar, date, n, skip)?;
    let skipped = between(date, due_on)
        .filter_map(|day| {
            let why = left_out(calendar, day, skip).ok().flatten()?;
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

fn due_of_file(
    calendar: &WorkingDays,
    output: Output,
    path: &Path,
    skip: &[Skip],
) -> Result<(), Refusal> {
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
        let due = count(calendar, date, n, skip).map(|it| it.to_string());
        if let Err(reason) = &due {
            output.remark(&format!("line {line}: {reason}"));
        }
        lines.push(format!("{date},{n},{}", due.unwrap_or_default()));
    }
    output.lines(&lines)
}

/// The program's own count where it is the program's own rule; else day by day.
fn count(
    calendar: &WorkingDays,
    date: NaiveDate,
    n: u32,
    skip: &[Skip],
) -> Result<NaiveDate, Refusal> {
    if skip.contains(&Skip::Weekends) && skip.contains(&Skip::BankHolidays) {
        return calendar
            .due_on(date, n)
            .map_err(|error| Refusal::Failed(error.to_string()));
    }
    ask(calendar, |days| days.due_after(date, n, &facts(skip))).map(|it| it.due_on)
}

/// Why a day does not count, if it does not.
fn left_out(
    calendar: &WorkingDays,
    day: NaiveDate,
    skip: &[Skip],
) -> Result<Option<String>, Refusal> {
    let off = ask(calendar, |days| days.why_not(day, &facts(skip)))?;
    Ok(off.map(|it| match it {
        DayOff::Weekend => "weekend".to_owned(),
        DayOff::BankHoliday(title) | DayOff::OfficeClosure(title) => title,
        DayOff::SchoolHoliday => "school holiday".to_owned(),
    }))
}

/// Without a book there is no school and no office: weekends and bank holidays are all there is.
fn ask<T>(
    calendar: &WorkingDays,
    work: impl FnOnce(&Days<'_>) -> Result<T, NoDay>,
) -> Result<T, Refusal> {
    let days = Days {
        working_days: calendar,
        terms: &Terms::default(),
        office: &[],
    };
    work(&days).map_err(|error| Refusal::Failed(error.to_string()))
}

fn facts(skip: &[Skip]) -> Vec<counting::Skip> {
    skip.iter()
        .map(|it| match it {
            Skip::Weekends => counting::Skip::Weekends,
            Skip::BankHolidays => counting::Skip::BankHolidays,
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
