//! Commands about papers: one begun, written, looked over, sent, and another taken back.

use serde_json::{Value, json};

use super::Sitting;
use crate::{Stop, desk::text, school_year::Door};

const TODAY: &str = "2026-11-19";

pub(super) fn take(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    for _ in 0..sitting.size.writes {
        let school = sitting.any_school();
        let page = sitting.ask("list_papers", json!({"school": school}))?;
        let model = &page["models"][0]["id"];
        let begin = json!({"school": school, "model": model, "toward": null});
        let paper = text(&sitting.ask("begin_paper", begin.clone())?["paper"]);
        written(sitting, &paper)?;
        sent(sitting, &paper)?;
        let other = sitting.desk.ask("begin_paper", begin)?;
        sitting.ask("remove_paper", json!({"paper": other["paper"]}))?;
    }
    Ok(())
}

/// Prose in every section.
fn written(sitting: &mut Sitting<'_>, paper: &str) -> Result<(), Stop> {
    let page = sitting.ask("show_paper", json!({"paper": paper}))?;
    for part in page["parts"].as_array().into_iter().flatten() {
        let place = json!({"at": "piece", "paper": paper, "piece": part["piece"]});
        let prose = sitting.dice.text(900);
        let draft = json!({"place": place, "field": "piece", "text": prose, "seen": ""});
        sitting.desk.ask("keep_draft", draft)?;
        let left = json!({"place": place, "field": "piece"});
        sitting.desk.ask("settle_draft", left)?;
    }
    sitting.ask("check_paper", json!({"paper": paper}))?;
    sitting.draw("draft_paper", json!({"paper": paper}))
}

fn sent(sitting: &mut Sitting<'_>, paper: &str) -> Result<(), Stop> {
    sitting.ask("deny_names_in_paper", json!({"paper": paper}))?;
    let send = json!({"paper": paper, "to": [], "by": "email", "on": TODAY});
    let receipt: Value = sitting.ask("send_paper", send)?;
    let edition = json!({"edition": receipt["edition"]});
    sitting.ask("save_paper", edition.clone())?;
    sitting.ask("open_paper", edition)?;
    Ok(())
}
