//! Every test of the whole program that needs no window: the rules of the tree, and the story on
//! the command line. One target, so that it links once.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

mod chance;
mod cli;
mod schedules;
mod stories;
mod tidy;
