//! What cannot be done with a framework, and why.

use thiserror::Error;

/// Why something was not done with a framework.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FrameworkRefusal {
    /// It ships with the program.
    #[error("“{id}” ships with the program and stays as it is")]
    Shipped {
        /// Its id.
        id: String,
    },
    /// Another framework has this id.
    #[error("there is another framework with the id “{id}” already")]
    Taken {
        /// The id.
        id: String,
    },
    /// Records of the book were made under it.
    #[error("“{id}” is in use: {}", uses.join(", "))]
    InUse {
        /// Its id.
        id: String,
        /// Where, in words: “3 visits to Hazelwick Primary School”.
        uses: Vec<String>,
    },
    /// Records of the book were made under what would be undone.
    #[error("“{id}” is in use since, so it stays as it is")]
    Needed {
        /// Its id.
        id: String,
    },
    /// It has problems.
    #[error("“{id}” has problems and cannot be used yet")]
    Unfinished {
        /// Its id.
        id: String,
    },
    /// Schools that are to move are there already.
    #[error("every school that is meant is under “{id}” already")]
    AllThere {
        /// Its id.
        id: String,
    },
    /// An id that is none.
    #[error("“{id}” is no id of a framework: it has small letters, digits and hyphens")]
    NotAnId {
        /// What was given.
        id: String,
    },
}
