//! Term dates as a CSV table: a kind, a first and a last day in each row.
//!
//! Columns are found by their names, as in the register. It must not know terms from holidays beyond
//! their words.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord};

use domain::calendar::terms::Term;

use super::{Entry, Kind, TermDatesError, chosen};

struct Columns {
    kind: usize,
    start: usize,
    end: usize,
    area: Option<usize>,
    title: Option<usize>,
}

impl Columns {
    fn read(header: &StringRecord) -> Result<Self, TermDatesError> {
        let find = |names: &[&str]| {
            let is_it = |it: &str| {
                names
                    .iter()
                    .any(|name| it.trim().eq_ignore_ascii_case(name))
            };
            header.iter().position(is_it)
        };
        let must =
            |column, names: &[&str]| find(names).ok_or(TermDatesError::MissingColumn { column });
        Ok(Self {
            kind: must("kind", &["kind"])?,
            start: must("start", &["start", "from", "first_day"])?,
            end: must("end", &["end", "to", "last_day"])?,
            area: find(&["area", "council"]),
            title: find(&["title", "what"]),
        })
    }
}

/// The entries of one area, and what was left out.
pub(super) fn entries(
    text: &str,
    area: Option<&str>,
) -> Result<(Vec<Entry>, Vec<String>), TermDatesError> {
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let torn = |line| TermDatesError::Torn { line };
    let header = reader.headers().map_err(|_| torn(1))?.clone();
    let columns = Columns::read(&header)?;
    let mut rows = Vec::new();
    let mut line = 1;
    for record in reader.records() {
        let record = record.map_err(|_| torn(line + 1))?;
        line = record.position().map_or(line + 1, csv::Position::line);
        rows.push((line, record));
    }
    let cell = |row: &StringRecord, at: usize| row.get(at).unwrap_or_default().trim().to_owned();
    let area_of = |row: &StringRecord| columns.area.map(|at| cell(row, at));
    let areas: BTreeSet<String> = rows.iter().filter_map(|(_, row)| area_of(row)).collect();
    let area = chosen(&areas, area)?;
    let (mut entries, mut left_out) = (Vec::new(), Vec::new());
    let wanted = |row: &StringRecord| area.is_none() || area_of(row) == area;
    for (line, row) in rows.iter().filter(|(_, row)| wanted(row)) {
        match entry(&columns, row) {
            Ok(entry) => entries.extend(entry),
            Err(reason) => left_out.push(format!("Line {line}: {reason}")),
        }
    }
    Ok((entries, left_out))
}

/// Nothing for days that change no count: staff training days and bank holidays.
fn entry(columns: &Columns, row: &StringRecord) -> Result<Option<Entry>, String> {
    let cell = |at: usize| row.get(at).unwrap_or_default().trim();
    let word = cell(columns.kind).to_lowercase();
    let kind = match word.strip_prefix("term:").unwrap_or(&word).trim() {
        "inset" | "bank holiday" => return Ok(None),
        "half-term holiday" | "half-term" | "half term" | "holiday" | "school holiday" => {
            Kind::Holiday
        }
        "closure" | "office closure" => Kind::Closure,
        other => {
            let term = Term::from_word(other.trim_end_matches(" term"));
            let unknown = || format!("“{other}” is no kind of days that is known here.");
            Kind::Term(term.ok_or_else(unknown)?)
        }
    };
    let (from, to) = (day(cell(columns.start))?, day(cell(columns.end))?);
    if to < from {
        return Err(format!(
            "{to} is before {from}, so nothing was taken from it."
        ));
    }
    let title = columns.title.map(cell).unwrap_or_default().to_owned();
    Ok(Some(Entry {
        kind,
        from,
        to,
        title,
    }))
}

fn day(text: &str) -> Result<NaiveDate, String> {
    ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .ok_or_else(|| format!("“{text}” is no date such as 2026-09-02."))
}
