//! Other people's formats: the schools register, its links, the bank holiday list, term dates,
//! and days for another calendar.
//!
//! Separate because these formats change when others decide, and none of that may reach the
//! vocabulary. It takes bytes and gives values of the domain; it must not know files, books or
//! frameworks.
#![deny(missing_docs)]
#![warn(clippy::disallowed_methods)]

pub mod bank_holidays;
pub mod calendar_file;
pub mod links;
pub mod register;
pub mod term_dates;
