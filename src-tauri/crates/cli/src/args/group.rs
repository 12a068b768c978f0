//! Commands about groups and their meetings, as typed.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Group {
    /// The groups of the framework: who is in them, what is next, when they met
    List {
        /// The school; without it, the groups of the whole caseload
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// One group with everything known of it
    Show {
        /// The framework’s id of the group
        group: String,
        /// The school; without it, a group of the whole caseload
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// Who sits in a group
    #[command(subcommand)]
    Member(Member),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Member {
    /// Somebody takes a seat
    Add {
        /// The framework’s id of the group
        group: String,
        /// The framework’s id of the actor whose seat it is; see `group show`
        seat: String,
        /// The name
        #[arg(long)]
        name: String,
        /// The first day
        #[arg(long, value_name = "DATE")]
        from: NaiveDate,
        /// The school; without it, a group of the whole caseload
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// Somebody leaves
    End {
        /// The member; see `group show`
        member: String,
        /// The last day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// Take back that somebody was a member
    Remove {
        /// The member
        member: String,
    },
}

/// When and where.
#[derive(Debug, Args)]
pub(crate) struct Called {
    /// The day
    #[arg(long, value_name = "DATE")]
    pub(crate) on: NaiveDate,
    /// The time of the day
    #[arg(long, value_name = "HH:MM", default_value = "")]
    pub(crate) time: String,
    /// Where
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) place: String,
}

/// What was decided.
#[derive(Debug, Args)]
pub(crate) struct Decided {
    /// What was decided
    #[arg(long, value_name = "TEXT")]
    pub(crate) what: String,
    /// Who does it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) who: String,
    /// By when
    #[arg(long, value_name = "DATE")]
    pub(crate) by: Option<NaiveDate>,
    /// The item of the agenda: item-3, item-3-1
    #[arg(long, value_name = "ITEM", default_value = "")]
    pub(crate) item: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Meeting {
    /// Call a meeting of a group
    Call {
        /// The framework’s id of the group
        group: String,
        #[command(flatten)]
        called: Called,
        /// The school; without it, a group of the whole caseload
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// Set a meeting for another day, time or place
    Change {
        /// The meeting
        meeting: String,
        #[command(flatten)]
        called: Called,
    },
    /// Call a meeting off
    Cancel {
        /// The meeting
        meeting: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
    /// A meeting was held
    Held {
        /// The meeting
        meeting: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// Somebody who was there, several times
        #[arg(long, value_name = "NAME")]
        present: Vec<String>,
        /// Somebody who sent apologies, several times
        #[arg(long, value_name = "NAME")]
        apologies: Vec<String>,
    },
    /// What a meeting decided
    Decide {
        /// The meeting
        meeting: String,
        #[command(flatten)]
        decided: Decided,
    },
    /// Say a decision otherwise
    Redecide {
        /// The decision; see `meeting show`
        decision: String,
        #[command(flatten)]
        decided: Decided,
    },
    /// Take a decision back
    Undecide {
        /// The decision
        decision: String,
    },
    /// Begin the agenda of a meeting, filled with what happened since the last one; it is written,
    /// previewed and sent with `paper`
    Agenda {
        /// The meeting
        meeting: String,
    },
    /// Begin the minutes of a meeting; they are written, previewed and sent with `paper`
    Minutes {
        /// The meeting
        meeting: String,
    },
    /// One meeting
    Show {
        /// The meeting
        meeting: String,
    },
}
