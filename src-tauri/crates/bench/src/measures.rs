//! The groups of measures, in the order in which they are taken.

pub(crate) mod commands;
pub(crate) mod growth;
pub(crate) mod note;
pub(crate) mod opening;
pub(crate) mod proof;
pub(crate) mod register;
pub(crate) mod typing;

use crate::{Stop, measure::Measure, size::Size};

/// Measures that share what they need.
pub(crate) struct Group {
    pub(crate) name: &'static str,
    pub(crate) take: fn(&Size) -> Result<Vec<Measure>, Stop>,
}

pub(crate) const NAMES: [&str; 7] = [
    "typing", "growth", "commands", "opening", "note", "register", "proof",
];

pub(crate) const GROUPS: [Group; 7] = [
    Group {
        name: NAMES[0],
        take: typing::take,
    },
    Group {
        name: NAMES[1],
        take: growth::take,
    },
    Group {
        name: NAMES[2],
        take: commands::take,
    },
    Group {
        name: NAMES[3],
        take: opening::take,
    },
    Group {
        name: NAMES[4],
        take: note::take,
    },
    Group {
        name: NAMES[5],
        take: register::take,
    },
    Group {
        name: NAMES[6],
        take: proof::take,
    },
];
