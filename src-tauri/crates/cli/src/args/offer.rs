//! Commands about what schools buy, as typed.

use chrono::NaiveDate;
use clap::Subcommand;

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Offer {
    /// A school buys something that the framework sells
    Buy {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The framework’s id of the entitlement; see `offer list`
        offer: String,
        /// The first day
        #[arg(long, value_name = "DATE")]
        from: NaiveDate,
        /// The last day; without it, until it is stopped
        #[arg(long, value_name = "DATE")]
        until: Option<NaiveDate>,
        /// What to remember of it
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// A school stops buying something
    Stop {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The framework’s id of the entitlement
        offer: String,
        /// The last day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// What the framework sells, and what of it a school buys
    List {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
    },
}
