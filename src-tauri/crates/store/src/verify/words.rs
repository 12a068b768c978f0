//! Every word of the search index with its places, as one hash. The index keeps no text that could be
//! read instead.
//!
//! Separate because a book holds tens of millions of words: they are read once, in the order of the
//! index, and nothing of them is kept. Two indexes agree when their texts have the same numbers.

use rusqlite::Connection;

use crate::error::StoreError;

/// Bytes that are hashed at once: a word's place alone is too little for it.
const AT_ONCE: usize = 1 << 16;

/// A hash over all of it.
pub(super) fn hash(conn: &Connection) -> Result<blake3::Hash, StoreError> {
    conn.execute_batch(include_str!("../sql/search/list_words.sql"))?;
    let hash = hash_places(conn);
    conn.execute_batch("DROP TABLE temp.word")?;
    hash
}

fn hash_places(conn: &Connection) -> Result<blake3::Hash, StoreError> {
    let mut statement = conn.prepare(include_str!("../sql/search/words.sql"))?;
    let mut rows = statement.query([])?;
    let mut hasher = blake3::Hasher::new();
    let (mut word, mut bytes): (Vec<u8>, Vec<u8>) = Default::default();
    let mut places: u64 = 0;
    while let Some(row) = rows.next()? {
        let next = row.get_ref(0)?.as_bytes().unwrap_or_default();
        if next != word {
            // How many places the word before had, then the next word.
            bytes.extend(places.to_be_bytes());
            bytes.extend((next.len() as u64).to_be_bytes());
            bytes.extend(next);
            next.clone_into(&mut word);
            places = 0;
        }
        bytes.extend(row.get::<_, i64>(1)?.to_be_bytes());
        bytes.extend(row.get::<_, i64>(2)?.to_be_bytes());
        places += 1;
        if bytes.len() >= AT_ONCE {
            hasher.update(&bytes);
            bytes.clear();
        }
    }
    bytes.extend(places.to_be_bytes());
    hasher.update(&bytes);
    Ok(hasher.finalize())
}
