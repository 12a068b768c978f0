//! Schools out of the national register: a preview first, then what the adviser picked.

use std::collections::{BTreeMap, BTreeSet};

use changes::value::Value;
use chrono::NaiveDate;
use domain::school::Governance;
use interchange::register::{self, Flagged, RegisterSchool, Rejected};
use store::{
    fields::{self, AsEntity, school},
    schools::SchoolRow,
    writing::{Edit, Writing},
};

use crate::{App, compare_register, error::AppError};

/// What taking a row would do to the caseload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowChange {
    /// The school is not in the book.
    New,
    /// It is, and something about it differs.
    Changed,
    /// It is, just so.
    Unchanged,
}

/// A row of the file beside what the book has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPreview {
    /// The row.
    pub row: RegisterSchool,
    /// What taking it would do.
    pub change: RowChange,
    /// What it says otherwise than the book, a sentence each; none for a new school, unless it
    /// takes the place of one in the book.
    pub differences: Vec<String>,
}

/// A council in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilCount {
    /// Its code in the register.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Rows of it.
    pub schools: usize,
}

/// What a register file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterPreview {
    /// Rows in the file, taken or not.
    pub read: usize,
    /// The councils in it, by name.
    pub councils: Vec<CouncilCount>,
    /// Readable rows, in the file's order.
    pub rows: Vec<RowPreview>,
    /// Rows that cannot be taken, with the reason.
    pub rejected: Vec<Rejected>,
    /// Rows that can be taken although something in them is damaged, with what it is.
    pub damaged: Vec<Flagged>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterReceipt {
    /// Rows in the file, taken or not.
    pub read: usize,
    /// Schools that were new.
    pub new: usize,
    /// Schools about which something changed.
    pub changed: usize,
    /// Schools that were there already, just so.
    pub unchanged: usize,
    /// Rows that could not be taken, with the reason.
    pub rejected: Vec<Rejected>,
}

impl App {
    /// Reads a register file and compares it with the book; writes nothing.
    ///
    /// # Errors
    /// [`AppError::Register`] when it is no register file, [`AppError::Locked`].
    pub fn preview_register(&self, bytes: &[u8]) -> Result<RegisterPreview, AppError> {
        let known = self.schools_by_urn()?;
        let register = register::read(bytes)?;
        let mut councils: BTreeMap<(String, String), usize> = BTreeMap::new();
        for row in &register.rows {
            let key = (row.council.clone(), row.council_code.clone());
            *councils.entry(key).or_default() += 1;
        }
        let gone = closed_places(&register.rows, &known);
        let rows = register
            .rows
            .into_iter()
            .map(|row| preview_row(row, &known, &gone))
            .collect();
        Ok(RegisterPreview {
            read: register.read,
            councils: councils
                .into_iter()
                .map(|((name, code), schools)| CouncilCount {
                    code,
                    name,
                    schools,
                })
                .collect(),
            rows,
            rejected: register.rejected,
            damaged: register.flagged,
        })
    }

    /// Takes the rows that `wanted` picks, all in one step.
    ///
    /// # Errors
    /// As [`preview_register`](Self::preview_register), and what the store says.
    pub fn import_register(
        &mut self,
        bytes: &[u8],
        wanted: impl Fn(&RegisterSchool) -> bool,
    ) -> Result<RegisterReceipt, AppError> {
        let preview = self.preview_register(bytes)?;
        let picked: Vec<&RowPreview> = preview.rows.iter().filter(|it| wanted(&it.row)).collect();
        let count = |change| picked.iter().filter(|it| it.change == change).count();
        let receipt = RegisterReceipt {
            read: preview.read,
            new: count(RowChange::New),
            changed: count(RowChange::Changed),
            unchanged: count(RowChange::Unchanged),
            rejected: preview.rejected.clone(),
        };
        self.write_as("Schools imported", |writing| {
            picked
                .iter()
                .filter(|it| it.change != RowChange::Unchanged)
                .try_for_each(|it| take(writing, &it.row))
        })?;
        Ok(receipt)
    }

    fn schools_by_urn(&self) -> Result<BTreeMap<u32, SchoolRow>, AppError> {
        let schools = self.book()?.read().schools()?;
        Ok(schools
            .into_iter()
            .filter_map(|it| it.urn.map(|urn| (urn, it)))
            .collect())
    }
}

fn preview_row(
    row: RegisterSchool,
    known: &BTreeMap<u32, SchoolRow>,
    gone: &BTreeMap<String, &SchoolRow>,
) -> RowPreview {
    let Some(school) = known.get(&row.urn.number()) else {
        let place = compare_register::place(&row.postcode, &row.town);
        let before = place.and_then(|it| gone.get(&it).copied());
        let sentence = before.map(|it| {
            let urn = it
                .urn
                .map_or_else(String::new, |urn| format!(" (URN {urn})"));
            format!("It stands where {}{urn} has closed.", it.name)
        });
        return RowPreview {
            row,
            change: RowChange::New,
            differences: sentence.into_iter().collect(),
        };
    };
    let differing = facts(&row).into_iter().filter_map(|(field, value)| {
        // What the file does not say is not taken for a change.
        let (after, before) = (value?, fact(school, field));
        let differs = before.as_ref() != Some(&after);
        differs.then(|| compare_register::sentence(field, before.as_ref(), &after))
    });
    let differences: Vec<String> = differing.collect();
    let change = if differences.is_empty() {
        RowChange::Unchanged
    } else {
        RowChange::Changed
    };
    RowPreview {
        row,
        change,
        differences,
    }
}

/// The schools of the book that the file knows as closed, by their place: where one of them stood,
/// a new number is most likely the same school as an academy.
fn closed_places<'a>(
    rows: &[RegisterSchool],
    known: &'a BTreeMap<u32, SchoolRow>,
) -> BTreeMap<String, &'a SchoolRow> {
    let closed = rows.iter().filter(|it| it.closed_on.is_some());
    let places = closed.filter_map(|row| {
        let school = known.get(&row.urn.number())?;
        Some((compare_register::place(&row.postcode, &row.town)?, school))
    });
    places.collect()
}

/// What the register says of a school, field by field; nothing where it says nothing.
fn facts(row: &RegisterSchool) -> Vec<(&'static str, Option<Value>)> {
    let whole = |number: Option<u8>| number.map(|it| Value::Whole(it.into()));
    vec![
        (school::urn, Some(Value::Whole(row.urn.number().into()))),
        (school::name, text(&row.name)),
        (school::council, text(&row.council_code)),
        (school::council_name, text(&row.council)),
        (school::phase, text(&row.phase)),
        (school::kind, text(&row.kind)),
        (school::governance, governance(row.governance)),
        (school::status, text(&row.status)),
        (school::opened_on, row.opened_on.map(Value::Day)),
        (school::closed_on, row.closed_on.map(Value::Day)),
        (school::low_age, whole(row.low_age)),
        (school::high_age, whole(row.high_age)),
        (school::sixth_form, row.sixth_form.map(Value::Flag)),
        (school::town, text(&row.town)),
        (school::postcode, text(&row.postcode)),
        (school::telephone, text(&row.telephone)),
        (school::website, text(&row.website)),
        (school::head, row.head.as_deref().and_then(text)),
        (
            school::head_job_title,
            row.head_job_title.as_deref().and_then(text),
        ),
    ]
}

fn fact(known: &SchoolRow, field: &str) -> Option<Value> {
    let whole = |number: Option<u8>| number.map(|it| Value::Whole(it.into()));
    let day = |day: Option<NaiveDate>| day.map(Value::Day);
    match field {
        school::urn => known.urn.map(|it| Value::Whole(it.into())),
        school::name => text(&known.name),
        school::council => text(&known.council),
        school::council_name => text(&known.council_name),
        school::phase => text(&known.phase),
        school::kind => text(&known.kind),
        school::governance => governance(known.governance),
        school::status => text(&known.status),
        school::opened_on => day(known.opened_on),
        school::closed_on => day(known.closed_on),
        school::low_age => whole(known.low_age),
        school::high_age => whole(known.high_age),
        school::sixth_form => known.sixth_form.map(Value::Flag),
        school::town => text(&known.town),
        school::postcode => text(&known.postcode),
        school::telephone => text(&known.telephone),
        school::website => text(&known.website),
        school::head => known.head.as_deref().and_then(text),
        school::head_job_title => known.head_job_title.as_deref().and_then(text),
        _ => None,
    }
}

fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

fn governance(governance: Governance) -> Option<Value> {
    (governance != Governance::Other).then(|| Value::Text(governance.word().to_owned()))
}

fn take(writing: &mut Writing<'_>, row: &RegisterSchool) -> Result<(), AppError> {
    let school = fields::registered_school(row.urn.number());
    for (field, value) in facts(row) {
        if value.is_some() {
            let edit = Edit {
                entity: school.entity(),
                space: fields::shared(school),
                field,
                seen: None,
            };
            writing.record(&edit, value)?;
        }
    }
    Ok(())
}

/// Picks by council code and by number; an empty set picks everything.
pub fn pick<'a>(
    councils: &'a BTreeSet<String>,
    urns: &'a BTreeSet<u32>,
) -> impl Fn(&RegisterSchool) -> bool + 'a {
    move |row| {
        (councils.is_empty() || councils.contains(&row.council_code))
            && (urns.is_empty() || urns.contains(&row.urn.number()))
    }
}
