//! What schools buy of what frameworks sell, and for how long.

use chrono::NaiveDate;
use domain::id::{PurchaseId, SchoolId};
use rusqlite::Row;

use crate::{error::StoreError, projection::day, reading::Reading};

/// Something that a school buys, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurchaseRow {
    /// Its id.
    pub id: PurchaseId,
    /// The school.
    pub school: SchoolId,
    /// The id of the framework that sells it.
    pub framework: String,
    /// The framework's id of the entitlement.
    pub entitlement: String,
    /// The first day.
    pub began_on: NaiveDate,
    /// The last day; without one it goes on.
    pub ended_on: Option<NaiveDate>,
    /// What to remember of it; may be empty.
    pub note: String,
}

impl Reading<'_> {
    /// Everything that schools buy or bought, by first day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn purchases(&self) -> Result<Vec<PurchaseRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/purchase/list.sql"))?;
        let rows = statement.query_map([], row_to_purchase)?;
        let rows = rows.filter_map(Result::transpose);
        let mut purchases = rows.collect::<Result<Vec<_>, _>>()?;
        let merges = self.merges()?;
        for purchase in &mut purchases {
            purchase.school = merges.stays(purchase.school);
        }
        Ok(purchases)
    }

    /// What one school buys or bought, by first day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn purchases_of(&self, school: SchoolId) -> Result<Vec<PurchaseRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/purchase/of_school.sql"))?;
        let family = self.merges()?.family(school);
        let mut all: Vec<PurchaseRow> = Vec::new();
        for one in &family {
            let rows = statement.query_map([one.0], row_to_purchase)?;
            for row in rows.filter_map(Result::transpose) {
                all.push(PurchaseRow {
                    school: family[0],
                    ..row?
                });
            }
        }
        all.sort_by_key(|it| it.began_on);
        Ok(all)
    }
}

/// Nothing for one whose first day cannot be read.
fn row_to_purchase(row: &Row<'_>) -> rusqlite::Result<Option<PurchaseRow>> {
    let Some(began_on) = day(row.get(4)?) else {
        return Ok(None);
    };
    Ok(Some(PurchaseRow {
        id: PurchaseId(row.get(0)?),
        school: SchoolId(row.get(1)?),
        framework: row.get(2)?,
        entitlement: row.get(3)?,
        began_on,
        ended_on: day(row.get(5)?),
        note: row.get(6)?,
    }))
}
