//! Frameworks of the adviser's own, as the book keeps them, and where records name a framework.
//!
//! Separate because a framework is a text to the book and nothing else: what it says is read above.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::id::SchoolId;

use crate::{error::StoreError, projection::day, reading::Reading};

/// A framework of the adviser's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRow {
    /// The framework's id.
    pub framework: String,
    /// All its files in one text.
    pub text: String,
    /// The day it was imported, copied or last edited.
    pub kept_on: Option<NaiveDate>,
}

/// How many records of one kind name a framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseRow {
    /// The kind of record: "visit", "adoption".
    pub kind: String,
    /// At which school; nothing for what is of no school.
    pub school: Option<SchoolId>,
    /// How many.
    pub number: u32,
}

impl Reading<'_> {
    /// Every framework of the adviser's own, by id.
    ///
    /// # Errors
    /// What the disk says.
    pub fn packs(&self) -> Result<Vec<PackRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/pack/list.sql"))?;
        let rows = statement.query_map([], |row| {
            Ok(PackRow {
                framework: row.get(0)?,
                text: row.get(1)?,
                kept_on: day(row.get(2)?),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Where records name a framework; empty where it could go without anything missing it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn framework_uses(&self, framework: &str) -> Result<Vec<UseRow>, StoreError> {
        let merges = self.merges()?;
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/pack/uses.sql"))?;
        let rows = statement.query_map([framework], |row| {
            let school: Option<[u8; 16]> = row.get(1)?;
            Ok(UseRow {
                kind: row.get(0)?,
                school: school.map(|it| merges.stays(SchoolId(it))),
                number: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The id of every framework that any record names.
    ///
    /// # Errors
    /// What the disk says.
    pub fn named_frameworks(&self) -> Result<BTreeSet<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/pack/named.sql"))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
