//! The recovery sheet: made, typed back, used.

use serde::{Deserialize, Serialize};

/// Sets a new passphrase with the recovery key.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecoverBook {
    /// As it was typed or read by a camera.
    pub key: String,
    /// The new passphrase: at least twelve characters.
    pub passphrase: String,
}

/// A recovery sheet whose key is not in force yet.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecoverySheet {
    /// The book’s short id, as the sheet has it.
    pub book_id: String,
    /// The numbers, as printed, of the groups to type back.
    pub asked: [usize; 2],
}

/// Puts the key of the sheet in force.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KeepRecovery {
    /// The groups that were asked for, in that order.
    pub typed: [String; 2],
}

/// Names the type and nothing of the secret in it.
macro_rules! shown_without_secrets {
    ($($shape:ident),+) => {
        $(impl std::fmt::Debug for $shape {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($shape))
            }
        })+
    };
}

shown_without_secrets!(RecoverBook, RecoverySheet, KeepRecovery);
