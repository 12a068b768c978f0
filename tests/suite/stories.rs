//! Stories through the command layer: what the window asks for, in the window's own words, against
//! the real program and a real book in a folder of its own.

mod between;
mod caseload;
mod desk;
mod drafts;
mod entries;
mod exported;
mod moved;
mod not_asked;
mod notes;
mod promises;
mod recovery;
mod reimport;
mod remembered;
mod requests;
mod rescue;
mod school_years;
mod start;
mod told;
mod unseen;
