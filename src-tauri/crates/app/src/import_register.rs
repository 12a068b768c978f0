//! Schools out of the national register: a preview first, then what the adviser accepted, row by row
//! and field by field.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::SchoolId;
use interchange::register::{self, Flagged, RegisterSchool, Rejected};
use store::{
    corrections::Corrected,
    fields::{self, AsEntity},
    merges::MergedAs,
    schools::SchoolRow,
    writing::Writing,
};

use crate::{
    App,
    compare_register::{Difference, differences},
    correct_school::mark,
    error::AppError,
    merge_schools::{merge, mergeable},
    record_fields::record_fields,
    register_facts::facts,
    succession::{Predecessor, Succession},
};

/// What taking a row would do to the caseload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowChange {
    /// The school is not in the book.
    New,
    /// It is, and something about it differs.
    Changed,
    /// It is, just so, but for what the adviser corrected.
    Unchanged,
}

/// A row of the file beside what the book has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowPreview {
    /// The row.
    pub row: RegisterSchool,
    /// What taking it would do.
    pub change: RowChange,
    /// What it says otherwise than the book, field by field; none for a new school.
    pub differences: Vec<Difference>,
    /// Whether it says that a school has closed which is open in the book.
    pub closes: bool,
    /// The schools of the book that this one takes the place of.
    pub predecessors: Vec<Predecessor>,
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
    /// Lines of the file of links that say nothing, with the reason.
    pub links_rejected: Vec<Rejected>,
}

/// What of one row is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taking {
    /// Nothing.
    Nothing,
    /// The whole row, but for what the adviser corrected.
    Whole,
    /// Only these fields of a school that is in the book, by their names: "head".
    Fields(BTreeSet<String>),
}

/// What the adviser accepted of a file.
#[allow(
    missing_debug_implementations,
    reason = "a closure has nothing to show"
)]
#[derive(Clone, Copy)]
pub struct Accepted<'a> {
    /// What of each row.
    pub take: &'a dyn Fn(&RowPreview) -> Taking,
    /// The new schools, by number, whose predecessors in the book they take over.
    pub take_over: &'a BTreeSet<u32>,
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
    /// Schools of the book that another has taken over.
    pub taken_over: usize,
    /// Rows that could not be taken, with the reason.
    pub rejected: Vec<Rejected>,
}

impl App {
    /// Reads a register file, and the file of links between schools where there is one, and compares
    /// them with the book; writes nothing.
    ///
    /// # Errors
    /// [`AppError::Register`] when it is no register file, [`AppError::Links`] when the other is no
    /// file of links, [`AppError::Locked`].
    pub fn preview_register(
        &self,
        bytes: &[u8],
        links: Option<&[u8]>,
    ) -> Result<RegisterPreview, AppError> {
        let reading = self.book()?.read();
        let known = by_urn(reading.schools_as_entered()?);
        let corrected = reading.corrections()?;
        let links = links.map(interchange::links::read).transpose()?;
        let links = links.unwrap_or_default();
        let register = register::read(bytes)?;
        let merges = reading.merges()?;
        let succession = Succession::of(&register.rows, &known, &links, &merges);
        let councils = councils(&register.rows);
        let rows = register.rows.into_iter();
        Ok(RegisterPreview {
            read: register.read,
            councils,
            rows: rows
                .map(|row| preview_row(row, &known, &corrected, &succession))
                .collect(),
            rejected: register.rejected,
            damaged: register.flagged,
            links_rejected: links.rejected,
        })
    }

    /// Takes the rows that `wanted` picks, all in one step.
    ///
    /// # Errors
    /// As [`accept_register`](Self::accept_register).
    pub fn import_register(
        &mut self,
        bytes: &[u8],
        wanted: impl Fn(&RegisterSchool) -> bool,
    ) -> Result<RegisterReceipt, AppError> {
        let preview = self.preview_register(bytes, None)?;
        let take = |it: &RowPreview| match wanted(&it.row) {
            true => Taking::Whole,
            false => Taking::Nothing,
        };
        let accepted = Accepted {
            take: &take,
            take_over: &BTreeSet::new(),
        };
        self.accept_register(&preview, accepted)
    }

    /// Takes what was accepted of a preview, all in one step.
    ///
    /// # Errors
    /// [`AppError::WrongValue`] for a school to take over that has no predecessor in the book or is
    /// not taken itself, [`AppError::AlreadyMerged`] for one that another takes over too, and what
    /// the store says. Nothing is taken then.
    pub fn accept_register(
        &mut self,
        preview: &RegisterPreview,
        accepted: Accepted<'_>,
    ) -> Result<RegisterReceipt, AppError> {
        let picked: Vec<(&RowPreview, Taking)> = preview
            .rows
            .iter()
            .map(|it| (it, (accepted.take)(it)))
            .filter(|(_, taking)| *taking != Taking::Nothing)
            .collect();
        let merged = self.to_merge(preview, &picked, accepted.take_over)?;
        let count = |change| {
            let effects = picked.iter().map(|(it, taking)| effect(it, taking));
            effects.filter(|it| *it == change).count()
        };
        let receipt = RegisterReceipt {
            read: preview.read,
            new: count(RowChange::New),
            changed: count(RowChange::Changed),
            unchanged: count(RowChange::Unchanged),
            taken_over: merged.len(),
            rejected: preview.rejected.clone(),
        };
        self.write_as("Schools imported", |writing| {
            for (it, taking) in picked
                .iter()
                .filter(|(it, taking)| effect(it, taking) != RowChange::Unchanged)
            {
                take(writing, it, taking)?;
            }
            merged.iter().try_for_each(|(before, after)| {
                merge(writing, *before, *after, MergedAs::Predecessor)
            })
        })?;
        Ok(receipt)
    }

    /// The merges that taking over makes, each a predecessor and the school that stays.
    fn to_merge(
        &self,
        preview: &RegisterPreview,
        picked: &[(&RowPreview, Taking)],
        take_over: &BTreeSet<u32>,
    ) -> Result<Vec<(SchoolId, SchoolId)>, AppError> {
        let reading = self.book()?.read();
        let merges = reading.merges()?;
        let mut merged: BTreeMap<SchoolId, SchoolId> = BTreeMap::new();
        for urn in take_over {
            let row = preview.rows.iter().find(|it| it.row.urn.number() == *urn);
            let row = row.filter(|it| !it.predecessors.is_empty());
            let row = row.ok_or_else(|| wrong(*urn, "a school with a predecessor in this book"))?;
            let is_picked = picked.iter().any(|(it, _)| it.row.urn == row.row.urn);
            if row.change == RowChange::New && !is_picked {
                return Err(wrong(*urn, "among the schools that are taken"));
            }
            let after = fields::registered_school(*urn);
            for before in &row.predecessors {
                if row.change != RowChange::New {
                    mergeable(reading, &merges, before.school, after)?;
                }
                if merged.insert(before.school, after).is_some() {
                    return Err(AppError::AlreadyMerged {
                        school: before.name.clone(),
                        into: row.row.name.clone(),
                    });
                }
            }
        }
        Ok(merged.into_iter().collect())
    }
}

fn wrong(urn: u32, wanted: &'static str) -> AppError {
    AppError::WrongValue {
        value: urn.to_string(),
        wanted,
    }
}

fn by_urn(schools: Vec<SchoolRow>) -> BTreeMap<u32, SchoolRow> {
    let numbered = schools.into_iter().filter_map(|it| Some((it.urn?, it)));
    numbered.collect()
}

fn councils(rows: &[RegisterSchool]) -> Vec<CouncilCount> {
    let mut councils: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for row in rows {
        let key = (row.council.as_str(), row.council_code.as_str());
        *councils.entry(key).or_default() += 1;
    }
    let counted = councils.into_iter();
    counted
        .map(|((name, code), schools)| CouncilCount {
            code: code.to_owned(),
            name: name.to_owned(),
            schools,
        })
        .collect()
}

fn preview_row(
    row: RegisterSchool,
    known: &BTreeMap<u32, SchoolRow>,
    corrected: &BTreeMap<SchoolId, Corrected>,
    succession: &Succession,
) -> RowPreview {
    let predecessors = succession.before(&row);
    let Some(school) = known.get(&row.urn.number()) else {
        return RowPreview {
            row,
            change: RowChange::New,
            differences: Vec::new(),
            closes: false,
            predecessors,
        };
    };
    let none = Corrected::new();
    let corrected = corrected.get(&school.id).unwrap_or(&none);
    let differences = differences(school, corrected, &row);
    let change = match differences.iter().all(|it| it.is_corrected) {
        true => RowChange::Unchanged,
        false => RowChange::Changed,
    };
    RowPreview {
        change,
        closes: row.closed_on.is_some() && school.closed_on.is_none(),
        differences,
        predecessors,
        row,
    }
}

/// What taking so much of a row does: a corrected field is taken only by its name.
fn effect(row: &RowPreview, taking: &Taking) -> RowChange {
    match (row.change, taking) {
        (RowChange::Unchanged, Taking::Fields(_)) => RowChange::Changed,
        (change, Taking::Nothing | Taking::Whole | Taking::Fields(_)) => change,
    }
}

fn take(writing: &mut Writing<'_>, picked: &RowPreview, taking: &Taking) -> Result<(), AppError> {
    let row = &picked.row;
    let school = fields::registered_school(row.urn.number());
    let is_corrected = |name: &str| {
        let mut differences = picked.differences.iter();
        differences.any(|it| it.is_corrected && it.field == name)
    };
    let is_taken = |name: &str| match taking {
        Taking::Nothing => false,
        Taking::Whole => !is_corrected(name),
        Taking::Fields(names) => names.contains(name),
    };
    // What the file does not say is not taken for a change.
    let said = facts(row)
        .into_iter()
        .filter(|(field, value)| value.is_some() && is_taken(field.trim_start_matches("school.")));
    let said: Vec<_> = said.collect();
    for (field, _) in &said {
        if is_corrected(field.trim_start_matches("school.")) {
            mark(writing, school, field, None)?;
        }
    }
    record_fields(writing, school.entity(), fields::shared(school), said)
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
