//! What a recovery sheet says, ready to be printed.
//!
//! It is separate because it carries a secret: no other document has a place for it. It must not
//! know books, files or how a key is made.

use chrono::NaiveDate;

/// The sheet that opens a book when its passphrase is forgotten. What it is for and how it is used
/// belong to the document and cannot be chosen.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySheet {
    /// Whose book it is.
    pub adviser: String,
    /// The book's short id, by which a sheet finds its book.
    pub book_id: String,
    /// The day the key was made, which is also the date inside the file.
    pub made_on: NaiveDate,
    /// What every key begins with.
    pub first_word: String,
    /// The rest of the key in groups to type, in order.
    pub groups: Vec<String>,
    /// The whole key on one line, for the code that a camera reads.
    pub key: String,
}

/// Never the key, wherever a value is shown while looking for a mistake.
impl std::fmt::Debug for RecoverySheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoverySheet")
            .field("book_id", &self.book_id)
            .finish_non_exhaustive()
    }
}
