//! Commands about events, as typed.

use chrono::NaiveDate;
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Event {
    /// Something happened: at a school, at a visit, or for the whole caseload
    Record {
        /// What, by the frameworks’ word; see `event kinds`
        event: String,
        /// The day; what is set for a day carries that day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// The school’s number in the register; without it and without a visit, every school
        #[arg(long, value_name = "URN")]
        school: Option<u32>,
        /// The visit it belongs to
        #[arg(long)]
        visit: Option<String>,
        /// Which one: the id of the group, the paper or the occasion; see `event kinds --framework`
        #[arg(long, value_name = "ID")]
        of: Option<String>,
        /// What to remember of it
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// What happened, by day
    List {
        /// Only at this school, with what happened for the whole caseload
        #[arg(long, value_name = "URN")]
        school: Option<u32>,
    },
    /// Say which one an event was that was recorded without
    Name {
        /// The event; see `event list`
        event: String,
        /// The id of the group or the paper
        #[arg(long, value_name = "ID")]
        of: String,
    },
    /// The events that can be recorded, without any book
    Kinds {
        /// With what this framework calls them
        #[arg(long, value_name = "ID")]
        framework: Option<String>,
    },
}
