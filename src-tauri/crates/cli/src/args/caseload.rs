//! Commands about schools of the caseload, as typed.

use std::{path::PathBuf, str::FromStr};

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use domain::id::{SchoolId, SheetId};

#[derive(Debug, Subcommand)]
pub(crate) enum Schools {
    /// Take schools from a register file
    Import {
        /// A CSV file of the national register
        file: PathBuf,
        /// Only this council's code; may be repeated
        #[arg(long, value_name = "CODE")]
        la: Vec<String>,
        /// Only this school; may be repeated
        #[arg(long, value_name = "URN")]
        urn: Vec<u32>,
        /// Only take this school, or only this field of it: URN or URN:FIELD; may be repeated
        #[arg(long, value_name = "URN[:FIELD]")]
        accept: Vec<Accept>,
        /// The register’s file of links, which says what a new school came out of
        #[arg(long, value_name = "LINKS")]
        links: Option<PathBuf>,
        /// Let this new school take over its predecessor in the book; may be repeated
        #[arg(long, value_name = "URN")]
        take_over: Vec<u32>,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
    },
    /// The caseload
    List,
    /// Add a school by hand
    Add {
        /// Its name
        #[arg(long)]
        name: String,
        /// Its number in the register, if it has one
        #[arg(long)]
        urn: Option<u32>,
        /// "Primary", "Secondary" …
        #[arg(long, default_value = "")]
        phase: String,
        /// Who maintains it
        #[arg(long, value_enum, default_value = "other")]
        governance: MaintainedAs,
        /// Its postal town
        #[arg(long, default_value = "")]
        town: String,
        /// Its headteacher
        #[arg(long, default_value = "")]
        head: String,
    },
    /// Merge a school that was entered twice into the one that stays; nothing is deleted
    Merge {
        /// The school that goes: its number, or its id as `schools list` tells it
        school: SchoolKey,
        /// The school that stays: its number or its id
        #[arg(long, value_name = "URN")]
        into: SchoolKey,
        /// It is not the same school entered twice but the one that was there before
        #[arg(long)]
        predecessor: bool,
    },
}

/// Who maintains a school, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum MaintainedAs {
    /// The council
    Maintained,
    /// A trust
    Academy,
    /// Itself
    Independent,
    /// Anything else
    Other,
}

/// What of a register’s row is taken, as typed: "900101" or "900101:head".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Accept {
    pub(crate) urn: u32,
    pub(crate) field: Option<String>,
}

impl FromStr for Accept {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (urn, field) = match text.split_once(':') {
            Some((urn, field)) => (urn, Some(field.trim().to_owned())),
            None => (text, None),
        };
        let urn = urn.trim().parse();
        Ok(Self {
            urn: urn.map_err(|_| format!("“{text}” is not URN or URN:FIELD"))?,
            field,
        })
    }
}

/// A school of the book, as typed: its number in the register or its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SchoolKey {
    /// Its number.
    Urn(u32),
    /// Its id.
    Id(SchoolId),
}

impl FromStr for SchoolKey {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let urn = text.parse::<u32>().ok().map(Self::Urn);
        urn.or_else(|| text.parse().ok().map(Self::Id))
            .ok_or_else(|| format!("“{text}” is neither a school’s number nor its id"))
    }
}

/// A category as it is decided.
#[derive(Debug, Args)]
pub(crate) struct SetCategory {
    /// The school's number in the register, or its id
    pub(crate) urn: SchoolKey,
    /// The framework's id of the category
    #[arg(long, value_name = "ID")]
    pub(crate) category: String,
    /// The day from which it holds
    #[arg(long, value_name = "DATE")]
    pub(crate) on: NaiveDate,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: String,
    /// What has happened of what the framework wants first, by its word; once for each
    #[arg(long, value_name = "NEED")]
    pub(crate) met: Vec<String>,
    /// Who agreed
    #[arg(long, value_name = "NAME", default_value = "")]
    pub(crate) agreed_with: String,
    /// When
    #[arg(long, value_name = "DATE")]
    pub(crate) agreed_on: Option<NaiveDate>,
    /// Why it is decided without something that the framework wants first
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) without_because: String,
    /// Decide from the open sheet of the school, which stays as it is from then on
    #[arg(long)]
    pub(crate) from_sheet: bool,
    /// Where the school is heading: improving, unchanged or declining
    #[arg(long, value_name = "WORD")]
    pub(crate) direction: Option<String>,
    /// The school causes concern, where the category leaves that to be said
    #[arg(long)]
    pub(crate) causes_concern: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Category {
    /// Give a school a category from a day on
    Set(SetCategory),
    /// Show the sheet on which the category of a school is weighed
    Sheet {
        /// The school's number in the register, or its id
        urn: SchoolKey,
        /// An earlier sheet; the open one without it
        #[arg(long, value_name = "ID")]
        sheet: Option<SheetId>,
    },
    /// Tick a criterion on the open sheet of a school, or on a new one
    Tick {
        /// The school's number in the register, or its id
        urn: SchoolKey,
        /// The framework's id of the criterion
        criterion: String,
        /// What the tick rests on
        #[arg(long, value_name = "TEXT")]
        evidence: Option<String>,
        /// Take the tick away
        #[arg(long)]
        off: bool,
    },
    /// Grade an area on the open sheet of a school, or on a new one
    Grade {
        /// The school's number in the register, or its id
        urn: SchoolKey,
        /// The framework's id of the area
        area: String,
        /// The grade; without one it is taken away
        grade: Option<String>,
        /// Who gives it, by the framework's id, where several do
        #[arg(long, value_name = "ID")]
        by: Option<String>,
        /// What the grade rests on
        #[arg(long, value_name = "TEXT")]
        evidence: Option<String>,
    },
    /// Begin a sheet with what stood on the last one
    BeginSheet {
        /// The school's number in the register, or its id
        urn: SchoolKey,
        /// Begin with nothing ticked
        #[arg(long)]
        empty: bool,
    },
    /// What the framework says before the category of a school is decided
    Outlook {
        /// The school's number in the register, or its id
        urn: SchoolKey,
    },
    /// Record the category that an event has brought by itself
    Accept {
        /// The school's number in the register, or its id
        urn: SchoolKey,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Reminder {
    /// Tick a reminder off
    Done {
        /// The reminder; see `due`
        reminder: String,
        /// The day; else today
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Headship {
    /// Somebody becomes head of a school
    Begin {
        /// The school's number in the register, or its id
        urn: SchoolKey,
        /// The headteacher's name
        #[arg(long)]
        name: String,
        /// The first day in post
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// It is a first headship
        #[arg(long)]
        first: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Chair {
    /// Somebody becomes chair of governors of a school
    Begin {
        /// The school's number in the register, or its id
        urn: SchoolKey,
        /// The chair's name
        #[arg(long)]
        name: String,
        /// The first day in office
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Support {
    /// Support after a visit was put in place
    Actioned {
        /// The visit
        visit: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// No support is needed after a visit
    NotNeeded {
        /// The visit
        visit: String,
        /// The day this was decided
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
}
