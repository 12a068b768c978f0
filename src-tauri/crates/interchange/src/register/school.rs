//! From the cells of a row to a school.
//!
//! Separate because cells are written by many hands: what is damaged is kept and flagged, and only
//! a row without a number or a name is refused. It must not know other rows.

use chrono::NaiveDate;
use csv::StringRecord;

use domain::school::Urn;

use super::{
    Flagged, RegisterSchool, Rejected,
    columns::{Column, Columns},
    governance,
};

/// A school and what is damaged in its row.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) school: RegisterSchool,
    pub(super) flagged: Vec<Flagged>,
}

pub(super) fn read(columns: &Columns, line: u64, cells: &StringRecord) -> Result<Taken, Rejected> {
    let refuse = |reason: String| Rejected { line, reason };
    let number = columns.cell(cells, Column::Urn);
    let urn = number.parse().ok().and_then(Urn::new).ok_or_else(|| {
        refuse(match number {
            "" => "The row has no URN.".to_owned(),
            _ => format!(
                "“{}” is not a URN: a URN has six digits.",
                shortened(number)
            ),
        })
    })?;
    if columns.cell(cells, Column::Name).is_empty() {
        return Err(refuse(format!("The school with URN {urn} has no name.")));
    }
    let mut reading = Reading {
        columns,
        cells,
        damaged: Vec::new(),
    };
    let school = reading.school(line, urn);
    let flagged = reading
        .damaged
        .into_iter()
        .map(|reason| Flagged { line, urn, reason });
    Ok(Taken {
        school,
        flagged: flagged.collect(),
    })
}

struct Reading<'r> {
    columns: &'r Columns,
    cells: &'r StringRecord,
    damaged: Vec<String>,
}

impl Reading<'_> {
    fn school(&mut self, line: u64, urn: Urn) -> RegisterSchool {
        let kind = self.text(Column::Kind);
        let governance = governance::of(&kind, self.cell(Column::Group));
        RegisterSchool {
            line,
            urn,
            name: self.text(Column::Name),
            council_code: self.text(Column::CouncilCode),
            council: self.text(Column::Council),
            phase: self.text(Column::Phase),
            kind,
            governance,
            status: self.text(Column::Status),
            opened_on: self.date(Column::Opened),
            closed_on: self.date(Column::Closed),
            low_age: self.age(Column::LowAge),
            high_age: self.age(Column::HighAge),
            sixth_form: self.sixth_form(),
            town: self.text(Column::Town),
            postcode: self.text(Column::Postcode),
            telephone: self.text(Column::Telephone),
            website: self.text(Column::Website),
            head: self.head(),
            head_job_title: Some(self.text(Column::HeadJob)).filter(|it| !it.is_empty()),
        }
    }

    fn cell(&self, column: Column) -> &str {
        self.columns.cell(self.cells, column)
    }

    /// Line breaks within a cell become spaces; all else stays as written.
    fn text(&mut self, column: Column) -> String {
        let text = self.cell(column).replace(['\r', '\n', '\t'], " ");
        if text.contains(|it: char| it == '\u{fffd}' || it.is_control()) {
            self.damaged.push(format!(
                "“{}” in the column {} has characters that were lost before this file was made. \
                 Correct it here, or download the register again.",
                shortened(&text),
                column.name()
            ));
        }
        text
    }

    /// The register writes 1 January 1900 for a day it does not know.
    fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let text = self.cell(column).to_owned();
        if text.is_empty() {
            return None;
        }
        let found = ["%d-%m-%Y", "%d/%m/%Y"]
            .iter()
            .find_map(|form| NaiveDate::parse_from_str(&text, form).ok());
        if found.is_none() {
            self.lost(column, &text, "no date such as 01-09-2019");
        }
        found.filter(|it| Some(*it) != NaiveDate::from_ymd_opt(1900, 1, 1))
    }

    fn age(&mut self, column: Column) -> Option<u8> {
        let text = self.cell(column).to_owned();
        if text.is_empty() {
            return None;
        }
        let found = text.parse().ok();
        if found.is_none() {
            self.lost(column, &text, "no age in years");
        }
        found
    }

    fn lost(&mut self, column: Column, text: &str, what: &str) {
        let text = shortened(text);
        self.damaged.push(format!(
            "“{text}” in the column {} is {what}, so it was left out.",
            column.name()
        ));
    }

    fn sixth_form(&self) -> Option<bool> {
        match self.cell(Column::SixthForm).to_lowercase().as_str() {
            "has a sixth form" => Some(true),
            "does not have a sixth form" => Some(false),
            _ => None,
        }
    }

    fn head(&mut self) -> Option<String> {
        let parts = [Column::HeadTitle, Column::HeadFirst, Column::HeadLast];
        let parts = parts.map(|it| self.text(it));
        let written: Vec<&str> = parts
            .iter()
            .map(String::as_str)
            .filter(|it| !it.is_empty())
            .collect();
        (!written.is_empty()).then(|| written.join(" "))
    }
}

/// A message quotes what was found, but not a page of it.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
