//! The real window, driven through WebKitWebDriver: the adviser's day by keyboard alone and by mouse,
//! every screen looked at, hostile words in every field, and kill -9 while typing.
//!
//! Asked for by name, because it needs the built program (`VISITBOOK_WINDOW`), Xvfb and
//! WebKitWebDriver; `cargo xtask test` brings all three. Pictures and PDFs are left in
//! `VISITBOOK_RESULTS`, where a later step checks them and a person can look at them.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

// One name before all of them: it is by this name that the step which runs every other test leaves
// them out, and no other test may be left out with them.
#[path = "."]
mod in_the_window {
    mod category_sheet;
    mod day;
    mod desk;
    mod display;
    mod groups;
    mod hostile;
    mod journey;
    mod keyboard;
    mod killed;
    mod layout;
    mod ledger;
    mod look;
    mod motion;
    mod mouse;
    mod offers;
    mod paper;
    mod papers;
    mod sample;
    mod second_start;
    mod states;
    mod window;
}
