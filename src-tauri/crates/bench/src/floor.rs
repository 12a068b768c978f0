//! The floor: the same rows and the same text by bare prepared statements, in one durable commit on
//! the same cipher, with the book's own tables and settings and without anything that thinks.
//!
//! The statements are the store's own files, so that the floor follows when a table changes.

use rusqlite::{Connection, TransactionBehavior};

use crate::Stop;

macro_rules! store_sql {
    ($name:literal) => {
        include_str!(concat!("../../store/src/sql/", $name))
    };
}

/// As every connection of the store has them.
const SETTINGS: &str = "
    PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'\";
    PRAGMA cache_size = -32768;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
";

const DRAFT: &str = store_sql!("draft/keep.sql");
const REMOVE_DRAFT: &str = store_sql!("draft/remove.sql");
const ENTITY: &str = store_sql!("change/add_entity.sql");
const CHANGE: &str = store_sql!("change/add.sql");
const HEAD: &str = store_sql!("head/add.sql");
const PASSAGE: &str = store_sql!("passage/upsert.sql");
const SEARCHABLE: &str = store_sql!("search/number.sql");
const SEARCH: &str = store_sql!("search/put.sql");
const DEED: &str = store_sql!("deed/add.sql");

/// A database with the book's tables, and the numbers of its next rows.
pub(crate) struct Floor {
    conn: Connection,
    change: i64,
    entity: i64,
}

impl Floor {
    pub(crate) fn new(path: &std::path::Path) -> Result<Self, Stop> {
        let conn = Connection::open(path)?;
        conn.execute_batch(SETTINGS)?;
        conn.execute_batch(store_sql!("log.sql"))?;
        conn.execute_batch(store_sql!("projections.sql"))?;
        conn.set_prepared_statement_cache_capacity(64);
        let cipher: String = conn.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
        if cipher.is_empty() {
            return Err("the floor has no cipher".into());
        }
        Ok(Self {
            conn,
            change: 1 << 40,
            entity: 0,
        })
    }

    /// A record to write to.
    pub(crate) fn next_record(&mut self) -> [u8; 16] {
        self.entity += 1;
        let mut id = [0xa5; 16];
        id[8..].copy_from_slice(&self.entity.to_be_bytes());
        // Ids are hashes or drawn: they fall anywhere into an index.
        id[0] = id[15].wrapping_mul(151);
        id
    }

    /// One draft row.
    pub(crate) fn keep_draft(&self, id: [u8; 16], text: &str) -> Result<(), Stop> {
        self.conn.prepare_cached(DRAFT)?.execute((
            id,
            "response.evidence",
            text,
            &[][..] as &[u8],
            1_790_000_000_000_i64,
        ))?;
        Ok(())
    }

    /// A record with the two fields that say where it belongs.
    pub(crate) fn anchor(&mut self, id: [u8; 16]) -> Result<(), Stop> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let rows = Rows {
            conn: &tx,
            entity: self.entity,
        };
        self.change = rows.begin_record(id, self.change)?;
        tx.commit()?;
        Ok(())
    }

    /// What leaving a field writes: the change, that it stands, its words, the deed; the draft goes.
    pub(crate) fn settle_draft(&mut self, id: [u8; 16], text: &str) -> Result<(), Stop> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let rows = Rows {
            conn: &tx,
            entity: self.entity,
        };
        let first = self.change + 1;
        self.change = rows.text(3, text, self.change)?;
        tx.prepare_cached(REMOVE_DRAFT)?
            .execute((id, "response.evidence"))?;
        rows.deed(first, self.change)?;
        tx.commit()?;
        Ok(())
    }

    /// What a whole response writes that is recorded in one step.
    pub(crate) fn record_response(&mut self, id: [u8; 16], texts: &[String]) -> Result<(), Stop> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let rows = Rows {
            conn: &tx,
            entity: self.entity,
        };
        let first = self.change + 1;
        self.change = rows.begin_record(id, self.change)?;
        for (field, text) in (3..).zip(texts) {
            self.change = rows.text(field, text, self.change)?;
        }
        rows.deed(first, self.change)?;
        tx.commit()?;
        Ok(())
    }
}

struct Rows<'a> {
    conn: &'a Connection,
    entity: i64,
}

impl Rows<'_> {
    fn begin_record(&self, id: [u8; 16], last: i64) -> Result<i64, Stop> {
        let space = [b's'; 17];
        self.conn.prepare_cached(ENTITY)?.execute((id, space))?;
        self.change(1, &[1; 17], last + 1)?;
        self.change(2, b"tquality-of-teaching", last + 2)?;
        self.conn.prepare_cached(PASSAGE)?.execute((
            self.entity,
            [2; 16],
            "quality-of-teaching",
        ))?;
        Ok(last + 2)
    }

    fn text(&self, field: i64, text: &str, last: i64) -> Result<i64, Stop> {
        let value = [b"t", text.as_bytes()].concat();
        self.change(field, &value, last + 1)?;
        self.conn
            .prepare_cached(SEARCHABLE)?
            .execute((self.entity, field))?;
        self.conn
            .prepare_cached(SEARCH)?
            .execute((self.entity, field, text))?;
        Ok(last + 1)
    }

    fn change(&self, field: i64, value: &[u8], number: i64) -> Result<(), Stop> {
        self.conn.prepare_cached(CHANGE)?.execute((
            number,
            [3; 16],
            [4; 16],
            number,
            self.entity,
            field,
            [5; 8],
            value,
            [6; 16],
            &[][..] as &[u8],
        ))?;
        self.conn
            .prepare_cached(HEAD)?
            .execute((self.entity, field, number))?;
        Ok(())
    }

    fn deed(&self, first: i64, last: i64) -> Result<(), Stop> {
        let spans = [first.to_be_bytes(), last.to_be_bytes()].concat();
        let undoes: Option<i64> = None;
        self.conn.prepare_cached(DEED)?.execute((
            "Typing",
            1_790_000_000_000_i64,
            undoes,
            spans,
        ))?;
        Ok(())
    }
}
