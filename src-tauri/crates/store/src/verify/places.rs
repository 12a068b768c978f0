//! Whether everything lies where it belongs: records in their space, heads at their field, drafts
//! over fields that exist.

use changes::value::Value;
use rusqlite::Connection;

use super::{ChangeRow, Verified};
use crate::{error::StoreError, fields, log::Seen};

pub(super) fn check(
    conn: &Connection,
    rows: &[ChangeRow],
    report: &mut Verified,
) -> Result<(), StoreError> {
    let all: i64 = conn.query_row(include_str!("../sql/change/count.sql"), [], |row| {
        row.get(0)
    })?;
    if usize::try_from(all) != Ok(rows.len()) {
        report
            .problems
            .push("Some changes belong to no record, field or writer.".into());
    }
    for row in rows {
        let what = || format!("Change {} of {}", row.reference.seq, row.field);
        if row.space.is_none() {
            report
                .problems
                .push(format!("{} lies in a space of an unknown kind.", what()));
        } else if !row.is_at_home {
            report
                .problems
                .push(format!("{} lies in another space than its record.", what()));
        }
    }
    check_heads(conn, report)?;
    check_drafts(conn, report)
}

fn check_heads(conn: &Connection, report: &mut Verified) -> Result<(), StoreError> {
    let mut statement = conn.prepare(include_str!("../sql/head/everywhere.sql"))?;
    let mut rows = statement.query([])?;
    let mut astray = 0;
    while let Some(row) = rows.next()? {
        let head: (i64, i64) = (row.get(0)?, row.get(1)?);
        let change: (Option<i64>, Option<i64>) = (row.get(3)?, row.get(4)?);
        if change != (Some(head.0), Some(head.1)) {
            astray += 1;
        }
    }
    if astray > 0 {
        report.problems.push(format!(
            "In {astray} places something stands that was not written there."
        ));
    }
    Ok(())
}

fn check_drafts(conn: &Connection, report: &mut Verified) -> Result<(), StoreError> {
    let mut statement = conn.prepare(include_str!("../sql/draft/check.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let field: String = row.get(0)?;
        let text = row.get_ref(1)?.as_str().map(str::len);
        let seen: Vec<u8> = row.get(2)?;
        let saved_at: i64 = row.get(3)?;
        let record: Option<i64> = row.get(4)?;
        let wrong = [
            (record.is_none(), "lies over a record that does not exist"),
            (
                fields::known(&field).is_none(),
                "lies over an unknown field",
            ),
            (
                !text.is_ok_and(|it| it < Value::MAX_BYTES),
                "holds a text that no field can hold",
            ),
            (
                Seen::from_bytes(&seen).is_none(),
                "does not say what its author was shown",
            ),
            (saved_at < 0, "was kept before 1970"),
        ];
        for (_, what) in wrong.iter().filter(|(is_wrong, _)| *is_wrong) {
            report
                .problems
                .push(format!("What is being typed into {field} {what}."));
        }
    }
    Ok(())
}
