//! The groups of measures, in the order in which they are taken.

pub(crate) mod commands;
pub(crate) mod deadlines;
pub(crate) mod growth;
pub(crate) mod note;
pub(crate) mod opening;
pub(crate) mod proof;
pub(crate) mod register;
pub(crate) mod typing;
#[cfg(all(feature = "window", target_os = "linux"))]
mod window;

use crate::{Stop, measure::Measure, size::Size};

/// Measures that share what they need.
pub(crate) struct Group {
    pub(crate) name: &'static str,
    pub(crate) take: fn(&Size) -> Result<Vec<Measure>, Stop>,
}

pub(crate) const GROUPS: &[Group] = &[
    Group {
        name: "typing",
        take: typing::take,
    },
    Group {
        name: "growth",
        take: growth::take,
    },
    Group {
        name: "commands",
        take: commands::take,
    },
    Group {
        name: "deadlines",
        take: deadlines::take,
    },
    Group {
        name: "opening",
        take: opening::take,
    },
    Group {
        name: "note",
        take: note::take,
    },
    Group {
        name: "register",
        take: register::take,
    },
    Group {
        name: "proof",
        take: proof::take,
    },
    #[cfg(all(feature = "window", target_os = "linux"))]
    Group {
        name: "window",
        take: window::take,
    },
];

/// The groups asked for; all that can be taken here when none is named.
pub(crate) fn wanted(names: &[String]) -> impl Iterator<Item = &'static Group> {
    GROUPS.iter().filter(move |it| match names {
        [] => can_be_taken(it),
        names => names.iter().any(|name| name == it.name),
    })
}

/// The real window is measured when it was built beside the benchmark.
#[cfg(all(feature = "window", target_os = "linux"))]
fn can_be_taken(group: &Group) -> bool {
    group.name != "window" || window::is_built()
}

#[cfg(not(all(feature = "window", target_os = "linux")))]
fn can_be_taken(_: &Group) -> bool {
    true
}
