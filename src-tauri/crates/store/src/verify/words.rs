//! Every word of the search index with its place, as one hash. The index keeps no text that could be
//! read instead, and its own numbers are drawn as rows come, so each place is named by its record.
//!
//! Separate because a book holds tens of millions of words: they are read in the order of the
//! index, and only the places of one word at a time are put in order.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::error::StoreError;

/// Record, field and position of one word; `NOWHERE` for one that belongs to no record.
type Place = (i64, i64, i64);

const NOWHERE: (i64, i64) = (-1, -1);

/// A hash over all of it.
pub(super) fn hash(conn: &Connection) -> Result<blake3::Hash, StoreError> {
    conn.execute_batch("CREATE VIRTUAL TABLE temp.word USING fts5vocab (main, search, instance)")?;
    let hash = hash_places(conn);
    conn.execute_batch("DROP TABLE temp.word")?;
    hash
}

fn hash_places(conn: &Connection) -> Result<blake3::Hash, StoreError> {
    let numbers = numbers(conn)?;
    let mut statement = conn.prepare(include_str!("../sql/search/words.sql"))?;
    let mut rows = statement.query([])?;
    let mut hasher = blake3::Hasher::new();
    let (mut word, mut places): (Vec<u8>, Vec<Place>) = Default::default();
    while let Some(row) = rows.next()? {
        let next = row.get_ref(0)?.as_bytes().unwrap_or_default();
        if next != word {
            end_word(&mut hasher, &word, &mut places);
            next.clone_into(&mut word);
        }
        let number: i64 = row.get(1)?;
        let (entity, field) = numbers.get(&number).copied().unwrap_or(NOWHERE);
        places.push((entity, field, row.get(2)?));
    }
    end_word(&mut hasher, &word, &mut places);
    Ok(hasher.finalize())
}

fn numbers(conn: &Connection) -> Result<HashMap<i64, (i64, i64)>, StoreError> {
    let mut statement = conn.prepare(include_str!("../sql/search/numbers.sql"))?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn end_word(hasher: &mut blake3::Hasher, word: &[u8], places: &mut Vec<Place>) {
    places.sort_unstable();
    hasher.update(&(word.len() as u64).to_be_bytes());
    hasher.update(word);
    hasher.update(&(places.len() as u64).to_be_bytes());
    for (entity, field, offset) in places.drain(..) {
        let place = [entity, field, offset].map(i64::to_be_bytes);
        hasher.update(place.as_flattened());
    }
}
