//! Commands that change nothing.

use serde_json::{Value, json};

use super::Sitting;
use crate::{Stop, desk::ids, school_year::Door};

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
            "count_late",
            "list_schools",
            "show_columns",
            "list_deeds",
        ] {
            sitting.ask(name, json!({}))?;
        }
        sitting.ask("read_date", json!({"text": "18 dec"}))?;
        let school = sitting.any_school();
        let page = sitting.ask("show_school", json!({"school": school}))?;
        sitting.ask("show_record", json!({"school": school}))?;
        days(sitting, &school, &page["visit_kinds"][0]["id"])?;
        let visits = ids(&page["visits"], |it| &it["visit"]);
        let visit = sitting.dice.pick(&visits).clone();
        let page = sitting.ask("show_visit", json!({"visit": visit}))?;
        if let Some(note) = ids(&page["notes"], |it| &it["note"]).first() {
            sitting.ask("show_note", json!({"note": note}))?;
        }
        let place = json!({"at": "heading", "visit": visit, "heading": page["headings"][0]["id"]});
        let evidence = json!({"place": place, "field": "evidence"});
        sitting.ask("show_text_history", evidence)?;
        let judgement = json!({"place": place, "field": "judgement"});
        sitting.ask("show_choice_history", judgement)?;
        sitting.ask("check_note", json!({"visit": visit}))?;
        sitting.draw("draft_note", json!({"visit": visit}))?;
        for (measure, words) in SEARCHED {
            sitting.ask_as(measure, "search", json!({"words": words}))?;
        }
    }
    Ok(())
}

/// What is asked while a day is chosen.
fn days(sitting: &mut Sitting<'_>, school: &str, kind: &Value) -> Result<(), Stop> {
    sitting.ask("show_calendar", json!({"year": null}))?;
    sitting.ask("show_term", json!({"on": null}))?;
    sitting.ask("show_month", json!({"month": "2026-12", "school": school}))?;
    let odd = json!({"school": school, "on": "2026-12-26", "held": false});
    sitting.ask("odd_about", odd)?;
    let typed = json!({"text": "18 dec", "school": school, "kind": kind});
    sitting.ask("read_visit_date", typed)?;
    Ok(())
}
