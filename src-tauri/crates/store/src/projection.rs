//! Projections: typed tables and the search index, brought up to date with the heads. A statement's
//! named parameters are the fields it takes, so a table's `.sql` file is its whole definition.

use std::collections::{BTreeMap, BTreeSet};

use changes::value::Value;
use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, types::Value as SqlValue};

use crate::{error::StoreError, search, writing::Touched};

/// Under these names the book keeps which projections it has.
const NAMES: &str = "projected";
const FINGERPRINT: &str = "projections";

/// How a kind of record is laid out.
struct Table {
    kind: &'static str,
    upsert: &'static str,
    remove: &'static str,
}

macro_rules! table {
    ($kind:literal) => {
        table!($kind, $kind)
    };
    ($kind:literal, $table:literal) => {
        Table {
            kind: $kind,
            upsert: include_str!(concat!("sql/", $table, "/upsert.sql")),
            remove: concat!("DELETE FROM ", $table, " WHERE entity = ?1"),
        }
    };
}

const TABLES: &[Table] = &[
    table!("adviser"),
    table!("school"),
    table!("visit"),
    table!("action"),
    table!("person"),
    table!("response", "passage"),
    table!("remark", "passage"),
    table!("alert", "passage"),
    table!("decision"),
    table!("sheet"),
    table!("mark"),
    table!("headship"),
    table!("chair"),
    table!("correction"),
    table!("reminder"),
    table!("event"),
    table!("answer"),
    table!("purchase"),
    table!("provision"),
    table!("inspection"),
    table!("forecast"),
    table!("bank_holidays"),
    table!("closure"),
    table!("half_term"),
    table!("note"),
    table!("circulation"),
    table!("concern"),
    table!("concern_step"),
    table!("membership"),
    table!("meeting"),
    table!("paper"),
    table!("piece"),
    table!("target"),
    table!("review"),
    table!("edition"),
    table!("sending"),
    table!("pack"),
    table!("adoption"),
];

/// Records that are brought up to date together.
const TOGETHER: usize = 64;

/// Brings the records that a write touched up to date. The index puts down what it has gathered
/// whenever a table is written after it, so tables go first.
pub(crate) fn refresh(conn: &Connection, touched: &Touched) -> Result<(), StoreError> {
    let entities: BTreeSet<i64> = touched.iter().map(|(entity, _)| *entity).collect();
    let entities: Vec<i64> = entities.into_iter().collect();
    for some in entities.chunks(TOGETHER) {
        let records = some.iter().map(|it| Record::read(conn, *it));
        let records: Vec<Record> = records.collect::<Result<_, _>>()?;
        records.iter().try_for_each(|it| it.write(conn))?;
        for record in &records {
            let entity = record.entity;
            for (_, field) in touched.range((entity, i64::MIN)..=(entity, i64::MAX)) {
                record.index(conn, *field)?;
            }
        }
    }
    Ok(())
}

/// Throws the projections away and makes them again from the heads.
pub(crate) fn rebuild(conn: &Connection) -> Result<(), StoreError> {
    for table in tables(conn)? {
        conn.execute_batch(&format!("DROP TABLE IF EXISTS \"{table}\""))?;
    }
    create(conn)?;
    fill(conn)
}

/// Makes the projections in an empty database that has the book attached as `log`: names that it
/// has no table for are the book's. Answers with the tables' names. The texts of the index get the
/// numbers that they have in the book, so that the two can be compared word by word.
pub(crate) fn build_beside(conn: &Connection) -> Result<Vec<String>, StoreError> {
    conn.execute_batch(include_str!("sql/projections.sql"))?;
    let made = schema(conn)?;
    conn.execute(include_str!("sql/search/hold_more.sql"), [])?;
    // Numbers that cannot be read are drawn, and then differ from those of the book.
    let _ = conn.execute(include_str!("sql/search/take_numbers.sql"), []);
    fill(conn)?;
    Ok(made)
}

fn fill(conn: &Connection) -> Result<(), StoreError> {
    let all = conn
        .prepare(include_str!("sql/head/touched.sql"))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Touched, _>>()?;
    refresh(conn, &all)
}

/// Makes the tables, empty, and writes down which they are: another version, which has others,
/// can then take them away without touching a table of the log that it does not know.
pub(crate) fn create(conn: &Connection) -> Result<(), StoreError> {
    let before: BTreeSet<String> = schema(conn)?.into_iter().collect();
    conn.execute_batch(include_str!("sql/projections.sql"))?;
    let made: Vec<String> = schema(conn)?
        .into_iter()
        .filter(|it| !before.contains(it))
        .collect();
    conn.execute(
        include_str!("sql/book/set.sql"),
        (NAMES, made.join("\n").as_bytes()),
    )?;
    conn.execute(
        include_str!("sql/book/set.sql"),
        (FINGERPRINT, fingerprint().as_bytes()),
    )?;
    Ok(())
}

/// Whether the projections in the book are those that this version makes.
pub(crate) fn are_current(conn: &Connection) -> Result<bool, StoreError> {
    let kept: Option<Vec<u8>> = conn
        .query_row(include_str!("sql/book/get.sql"), [FINGERPRINT], |row| {
            row.get(0)
        })
        .optional()?;
    Ok(kept.as_deref() == Some(fingerprint().as_bytes().as_slice()))
}

/// The projections in the book, by name.
pub(crate) fn tables(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let kept: Option<Vec<u8>> = conn
        .query_row(include_str!("sql/book/get.sql"), [NAMES], |row| row.get(0))
        .optional()?;
    let names = String::from_utf8(kept.unwrap_or_default())
        .map_err(|_| StoreError::Damaged("the list of tables is not text".into()))?;
    // Into statements go names that this program could have made, and no others.
    let is_name = |it: &str| it.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    Ok(names
        .lines()
        .filter(|it| is_name(it))
        .map(ToOwned::to_owned)
        .collect())
}

fn schema(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare(include_str!("sql/schema/tables.sql"))?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Everything that decides what the projections hold.
fn fingerprint() -> blake3::Hash {
    let mut hasher = blake3::Hasher::new_derive_key("visitbook projections 1");
    let statements = TABLES.iter().map(|it| it.upsert);
    for text in std::iter::once(include_str!("sql/projections.sql"))
        .chain(statements)
        .chain(search::SEARCHED.iter().copied())
    {
        hasher.update(&(text.len() as u64).to_be_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.finalize()
}

/// One record as its heads have it: of several that stand in a field, the one written last.
struct Record {
    entity: i64,
    id: [u8; 16],
    kind: String,
    /// The earliest stamp among its heads: that of the field that says where it belongs, which
    /// is written once.
    born: i64,
    fields: BTreeMap<String, Value>,
    numbers: BTreeMap<i64, String>,
}

impl Record {
    fn read(conn: &Connection, entity: i64) -> Result<Self, StoreError> {
        let mut statement = conn.prepare_cached(include_str!("sql/head/record.sql"))?;
        let mut rows = statement.query([entity])?;
        let mut record = Self {
            entity,
            id: [0; 16],
            kind: String::new(),
            born: i64::MAX,
            fields: BTreeMap::new(),
            numbers: BTreeMap::new(),
        };
        while let Some(row) = rows.next()? {
            record.id = row.get(0)?;
            let name: String = row.get(2)?;
            record.numbers.insert(row.get(1)?, name.clone());
            if let Some((kind, _)) = name.split_once('.') {
                kind.clone_into(&mut record.kind);
            }
            match row
                .get::<_, Option<Vec<u8>>>(3)?
                .as_deref()
                .map(Value::from_bytes)
            {
                Some(value) => {
                    record.born = record.born.min(row.get(4)?);
                    record.fields.insert(name, value);
                }
                None => {
                    record.fields.remove(&name);
                }
            }
        }
        Ok(record)
    }

    fn write(&self, conn: &Connection) -> Result<(), StoreError> {
        let Some(table) = TABLES.iter().find(|it| it.kind == self.kind) else {
            return Ok(());
        };
        if self.fields.is_empty() {
            conn.prepare_cached(table.remove)?.execute([self.entity])?;
            return Ok(());
        }
        let mut statement = conn.prepare_cached(table.upsert)?;
        for at in 1..=statement.parameter_count() {
            let name = statement
                .parameter_name(at)
                .unwrap_or_default()
                .trim_start_matches(':');
            let value = match name {
                "entity" => SqlValue::Integer(self.entity),
                "id" => SqlValue::Blob(self.id.to_vec()),
                "born" => SqlValue::Integer(self.born),
                field => self
                    .fields
                    .get(&format!("{}.{field}", self.kind))
                    .map_or(SqlValue::Null, to_sql),
            };
            statement.raw_bind_parameter(at, value)?;
        }
        statement.raw_execute()?;
        Ok(())
    }

    fn index(&self, conn: &Connection, field: i64) -> Result<(), StoreError> {
        let name = self.numbers.get(&field);
        if name.is_some_and(|it| !search::is_searched(it)) {
            return Ok(());
        }
        let text = match name.and_then(|it| self.fields.get(it)) {
            Some(Value::Text(text)) => Some(text.as_str()),
            Some(_) | None => None,
        };
        search::index(conn, self.entity, field, text)
    }
}

/// Dates go in as "2026-12-03", so that they sort; a value of an unknown kind shows as nothing.
fn to_sql(value: &Value) -> SqlValue {
    match value {
        Value::Text(text) => SqlValue::Text(text.clone()),
        Value::Whole(number) => SqlValue::Integer(*number),
        Value::Flag(yes) => SqlValue::Integer(i64::from(*yes)),
        Value::Day(day) => SqlValue::Text(day.to_string()),
        Value::Entity(id) => SqlValue::Blob(id.0.to_vec()),
        Value::Blob(hash) => SqlValue::Blob(hash.to_vec()),
        Value::Words(_) | Value::Unknown(_) => SqlValue::Null,
    }
}

/// A date column back as a date.
pub(crate) fn day(text: Option<String>) -> Option<NaiveDate> {
    text?.parse().ok()
}
