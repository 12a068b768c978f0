//! Bytes kept beside the log and named by their BLAKE3: sealed PDFs.

use rusqlite::OptionalExtension;

use crate::{error::StoreError, reading::Reading, writing::Writing};

impl Writing<'_> {
    /// Keeps bytes and returns their name.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_blob(&mut self, bytes: &[u8]) -> Result<[u8; 32], StoreError> {
        let hash = *blake3::hash(bytes).as_bytes();
        self.conn
            .prepare_cached(include_str!("sql/blob/keep.sql"))?
            .execute((hash, bytes))?;
        Ok(hash)
    }
}

impl Reading<'_> {
    /// The bytes of this name. Bytes that no longer match their name are damage.
    ///
    /// # Errors
    /// [`StoreError::Damaged`], and what the disk says.
    pub fn blob(&self, hash: [u8; 32]) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes: Option<Vec<u8>> = self
            .conn
            .prepare_cached(include_str!("sql/blob/find.sql"))?
            .query_row([hash], |row| row.get(0))
            .optional()?;
        match bytes {
            Some(bytes) if blake3::hash(&bytes).as_bytes() != &hash => Err(StoreError::Damaged(
                "a sealed document is not what was sealed".into(),
            )),
            bytes => Ok(bytes),
        }
    }
}
