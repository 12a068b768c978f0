//! The story on the command line: the built program, driven as an adviser or a script would.
//!
//! What is asserted is the contract of the command line (names, flags, JSON keys, exit codes), never
//! its wording.

mod alert;
mod answer;
mod bad_books;
mod bad_files;
mod between;
mod broken_packs;
mod caseload;
mod category_outlook;
mod category_sheet;
mod concerns;
mod coverage;
mod days;
pub(crate) mod desk;
mod event;
mod exchange;
mod for_some;
mod full_disk;
mod groups;
mod hard_words;
mod history;
mod inspections;
mod killed;
mod ledger;
mod lifecycle;
mod meetings;
mod merged;
mod moved;
mod odd_days;
mod offers;
mod own_frameworks;
mod papers;
mod particulars;
mod private_remarks;
mod recovery;
mod refusals;
mod reimport;
mod sample;
mod school_table;
mod story;
mod without_book;
