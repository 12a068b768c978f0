//! Commands about inspections and what they are thought to find, as typed.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Inspection {
    /// A school was inspected; its words are those of the framework in force on the first day
    Record {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        #[command(flatten)]
        found: Found,
    },
    /// Say an inspection anew, when its report is out
    Correct {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The inspection; see `inspection list`
        inspection: String,
        #[command(flatten)]
        found: Found,
    },
    /// The inspections of a school
    List {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
    },
    /// Take an inspection out of the record
    Remove {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The inspection; see `inspection list`
        inspection: String,
    },
    /// What schools are judged by on a day: grades, areas, categories of concern; without any book
    Framework {
        /// The day; every framework since 2005 without it
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
}

/// When it was, and what it found.
#[derive(Debug, Args)]
pub(crate) struct Found {
    /// The first day
    #[arg(long, value_name = "DATE")]
    pub(crate) held: NaiveDate,
    /// When the report came out; until then what it found counts for nothing
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<NaiveDate>,
    /// The grade of the school as a whole
    #[arg(long, value_name = "GRADE")]
    pub(crate) overall: Option<String>,
    /// The category of concern
    #[arg(long, value_name = "CATEGORY")]
    pub(crate) concern: Option<String>,
    /// What it found without grading
    #[arg(long, value_name = "OUTCOME")]
    pub(crate) ungraded: Option<String>,
    /// What it says of safeguarding: effective, not-effective, met, not-met
    #[arg(long, value_name = "WORD")]
    pub(crate) safeguarding: Option<String>,
    /// An area with its grade; once for each
    #[arg(long, value_name = "AREA=GRADE")]
    pub(crate) area: Vec<String>,
    /// What to remember of it
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) note: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Forecast {
    /// What an inspection is thought to find
    Record {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The day on which it was thought
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// Whose judgement it is
        #[arg(long, value_enum)]
        by: Whose,
        /// The grade
        #[arg(long)]
        grade: String,
        /// The grade that it may be as well
        #[arg(long = "or", value_name = "GRADE")]
        or_grade: Option<String>,
        /// The area it is of; else the school as a whole
        #[arg(long)]
        area: Option<String>,
        /// The school holds the grade securely
        #[arg(long)]
        securely: bool,
        /// What to remember of it
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// What inspections of a school were thought to find
    List {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
    },
    /// Take a forecast out of the record
    Remove {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The forecast; see `forecast list`
        forecast: String,
    },
}

/// Whose judgement a forecast is, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Whose {
    /// What the adviser judges the school to be now
    Adviser,
    /// What the school judges itself to be
    School,
    /// What the next inspection is predicted to find
    Predicted,
}
