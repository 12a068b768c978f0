//! Which fields of which school are the adviser's word against the register's.
//!
//! A record of its own for each field, so that two laptops that correct different fields agree.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::SchoolId;

use crate::{error::StoreError, projection::day, reading::Reading};

/// The corrected fields of a school, by the field's name without its kind ("head"), each with the
/// day of the correction.
pub type Corrected = BTreeMap<String, NaiveDate>;

impl Reading<'_> {
    /// The corrections of every school that has any, as entered.
    ///
    /// # Errors
    /// What the disk says.
    pub fn corrections(&self) -> Result<BTreeMap<SchoolId, Corrected>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/correction/list.sql"))?;
        let rows = statement.query_map([], |row| {
            let school = SchoolId(row.get(0)?);
            Ok((school, row.get::<_, String>(1)?, day(row.get(2)?)))
        })?;
        let mut all: BTreeMap<SchoolId, Corrected> = BTreeMap::new();
        for row in rows {
            let (school, field, on) = row?;
            if let Some(on) = on {
                all.entry(school).or_default().insert(field, on);
            }
        }
        Ok(all)
    }
}
