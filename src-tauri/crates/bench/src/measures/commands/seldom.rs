//! Commands that are used some times a year: the calendar, schools entered by hand, the sample book.

use serde_json::{Value, json};

use super::Sitting;
use crate::{Stop, desk::Desk, prose::Dice, school_year::Door};

const TERMS: &[u8] = include_bytes!("../../../../../../tests/data/calendar/school-holidays.ics");
/// How often what leaves something in the book; the rest as often as any write.
const TIMES: usize = 30;
/// Newer lists of bank holidays that stay in the book: one for each of its years. Others are undone.
const LISTS: usize = 10;

pub(super) fn take(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    // The book was closed and opened again, and a window that opens one shows Today.
    sitting.desk.ask("show_today", json!({"most": null}))?;
    for run in 0..sitting.size.writes {
        closures(sitting)?;
        columns(sitting)?;
        let phrase = json!({"passphrase": Dice::new(9).text(30), "name": "Alex Example"});
        sitting.ask("judge_passphrase", phrase)?;
        sitting.ask("save_calendar", json!({"on": null}))?;
        holidays(sitting, run)?;
        if run < TIMES {
            schools(sitting)?;
        }
    }
    sample(sitting)
}

/// A closure and a half-term recorded and taken away, and the term dates of a council.
fn closures(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    let closed = json!({"from": "2026-12-29", "to": "2026-12-31", "title": "Office closed"});
    sitting.ask("record_closure", closed)?;
    let term = json!({"term": "summer", "from": "2031-04-21", "to": "2031-05-23", "school": null});
    sitting.ask("record_half_term", term)?;
    let file = sitting.desk.stage(TERMS.to_vec())?;
    let terms = json!({"file": file, "area": null, "school": null});
    sitting.ask("import_terms", terms)?;
    let page = sitting.desk.ask("show_calendar", json!({"year": 2026}))?;
    let closure = &page["closures"][0]["closure"];
    sitting.ask("remove_closure", json!({"closure": closure}))?;
    let page = sitting.desk.ask("show_calendar", json!({"year": 2031}))?;
    let half_term = page["half_terms"].as_array().and_then(|it| it.last());
    let half_term = half_term.map_or(Value::Null, |it| it["half_term"].clone());
    sitting.ask("remove_half_term", json!({"half_term": half_term}))?;
    Ok(())
}

/// A newer list of bank holidays, and its notice put away.
fn holidays(sitting: &mut Sitting<'_>, run: usize) -> Result<(), Stop> {
    let mut list: Value = serde_json::from_str(host::BANK_HOLIDAYS)?;
    let day = json!({
        "title": "One more", "date": format!("2027-03-{:02}", run % 28 + 1), "notes": "",
        "bunting": true,
    });
    if let Some(events) = list["england-and-wales"]["events"].as_array_mut() {
        events.push(day);
    }
    let file = sitting.desk.stage(list.to_string().into_bytes())?;
    sitting.ask("import_bank_holidays", json!({"file": file}))?;
    let today = sitting.desk.ask("show_today", json!({}))?;
    // A list that moves no open deadline leaves no notice.
    let notice = &today["notices"][0]["notice"];
    if notice.is_string() {
        sitting.ask("dismiss_notice", json!({"notice": notice}))?;
    }
    if run >= LISTS {
        let written = 1 + usize::from(notice.is_string());
        for _ in 0..written {
            sitting.desk.ask("undo_deed", json!({"deed": null}))?;
        }
        // As the window does after an undoing.
        sitting.desk.ask("show_today", json!({"most": null}))?;
    }
    Ok(())
}

fn columns(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    let shown = sitting.desk.ask("show_columns", json!({}))?;
    sitting.ask("choose_columns", shown)?;
    Ok(())
}

/// A school entered by hand, and found to be there already.
fn schools(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    let name = format!("{} Primary School", sitting.dice.name());
    let school = json!({
        "name": name, "urn": null, "phase": "Primary", "governance": "maintained", "town": "",
        "head": "",
    });
    let added = sitting.ask("add_school", school)?;
    let into = sitting.any_school();
    let same = json!({"school": added["school"], "into": into, "predecessor": false});
    sitting.ask("merge_schools", same)?;
    Ok(())
}

/// The sample book opened and left, from a program that has no book yet.
fn sample(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    let beside = tempfile::tempdir()?;
    let large = std::mem::replace(&mut sitting.desk, Desk::at(&beside.path().join("book"))?);
    for _ in 0..5.min(sitting.size.writes) {
        sitting.ask("open_sample", json!({"framework": null}))?;
        sitting.ask("leave_sample", json!({}))?;
    }
    sitting.desk = large;
    Ok(())
}
