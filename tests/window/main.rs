//! The real window, driven through WebKitWebDriver: the journey by keyboard alone, and kill -9
//! while typing.
//!
//! Asked for by name, because it needs the built program (`VISITBOOK_WINDOW`), Xvfb and
//! WebKitWebDriver; `cargo xtask test` brings all three. Pictures and PDFs are left in
//! `VISITBOOK_RESULTS`, where a later step checks them and a person can look at them.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

mod desk;
mod display;
mod journey;
mod keyboard;
mod killed;
mod look;
mod second_start;
mod window;
