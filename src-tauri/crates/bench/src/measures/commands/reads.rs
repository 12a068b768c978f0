//! Commands that change nothing.

use serde_json::json;

use super::Sitting;
use crate::{Stop, desk::ids};

/// What is searched for: a common word, two, the beginning of one, a rare one, none there is.
const SEARCHED: [(&str, &str); 6] = [
    ("search one common word", "pupils"),
    ("search two words", "vocabulary governors"),
    ("search two letters", "pr"),
    ("search a name", "corumwick"),
    ("search a figure", "417"),
    ("search in vain", "zymurgy"),
];

pub(super) fn take(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    for _ in 0..sitting.size.reads {
        for name in [
            "book_state",
            "list_frameworks",
            "show_today",
            "list_schools",
        ] {
            sitting.ask(name, json!({}))?;
        }
        sitting.ask("read_date", json!({"text": "18 dec"}))?;
        let school = sitting.any_school();
        let page = sitting.ask("show_school", json!({"school": school}))?;
        let visits = ids(&page["visits"], |it| &it["visit"]);
        let visit = sitting.dice.pick(&visits).clone();
        sitting.ask("show_visit", json!({"visit": visit}))?;
        sitting.ask("check_note", json!({"visit": visit}))?;
        sitting.draw("draft_note", json!({"visit": visit}))?;
        for (measure, words) in SEARCHED {
            sitting.ask_as(measure, "search", json!({"words": words}))?;
        }
    }
    Ok(())
}
