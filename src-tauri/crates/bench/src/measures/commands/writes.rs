//! Commands that write: each of them durable when it answers.

use std::{thread, time::Duration};

use serde_json::{Value, json};

use super::Sitting;
use crate::{
    Stop,
    desk::{Desk, PASSPHRASE, ids, text},
    register_file,
    school_year::Door,
};

/// The day on which everything is recorded, and a later one.
const TODAY: &str = "2026-11-19";
const LATER: &str = "2026-12-03";
/// Nobody reads what was noticed and presses the button in less.
const READING: Duration = Duration::from_millis(200);

pub(super) fn take(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    for _ in 0..sitting.size.writes {
        let school = sitting.any_school();
        let visit = held(sitting, &school)?;
        typed(sitting, &visit)?;
        entries(sitting, &visit)?;
        let note = issued(sitting, &visit)?;
        sent(sitting, &note)?;
        let done = json!({"visit": visit, "outcome": "actioned", "on": TODAY});
        sitting.ask("record_support", done)?;
        between(sitting, &school)?;
        facts(sitting, &school)?;
        documents(sitting, &visit)?;
        registers(sitting)?;
    }
    for _ in 0..sitting.size.writes {
        books(sitting)?;
    }
    Ok(())
}

/// A visit planned, moved and held, and another one cancelled.
fn held(sitting: &mut Sitting<'_>, school: &str) -> Result<String, Stop> {
    let page = sitting.desk.ask("show_school", json!({"school": school}))?;
    let plan = json!({"school": school, "kind": page["visit_kinds"][0]["id"], "on": LATER});
    let planned = sitting.ask("plan_visit", plan.clone())?;
    let visit = text(&planned["visit"]);
    sitting.ask("move_visit", json!({"visit": visit, "on": "2026-12-04"}))?;
    sitting.ask("hold_visit", json!({"visit": visit, "on": TODAY}))?;
    let other = sitting.desk.ask("plan_visit", plan)?;
    let why = json!({"visit": other["visit"], "why": "The school was closed."});
    sitting.ask("cancel_visit", why)?;
    Ok(visit)
}

/// Prose under every heading, a choice for each.
fn typed(sitting: &mut Sitting<'_>, visit: &str) -> Result<(), Stop> {
    let page = sitting.desk.ask("show_visit", json!({"visit": visit}))?;
    for heading in page["headings"].as_array().into_iter().flatten() {
        let (heading, grade) = (&heading["id"], &heading["scale"][1]["id"]);
        let place = json!({"at": "heading", "visit": visit, "heading": heading});
        for field in ["school_view", "evidence"] {
            let prose = sitting.dice.text(900);
            let draft = json!({"place": place, "field": field, "text": prose, "seen": ""});
            sitting.ask("keep_draft", draft)?;
            sitting.ask("settle_draft", json!({"place": place, "field": field}))?;
        }
        let grade = json!({"place": place, "field": "judgement", "values": [grade], "seen": ""});
        sitting.ask("record_choice", grade)?;
    }
    Ok(())
}

/// An action that stays and one that is taken away again.
fn entries(sitting: &mut Sitting<'_>, visit: &str) -> Result<(), Stop> {
    let mut place = Value::Null;
    for _ in 0..2 {
        let id = format!("{:016x}{:016x}", sitting.dice.roll(), sitting.dice.roll());
        place = json!({"at": "action", "visit": visit, "action": id});
        let what = sitting.dice.text(60);
        let draft = json!({"place": place, "field": "what", "text": what, "seen": ""});
        sitting.desk.ask("keep_draft", draft)?;
        let left = json!({"place": place, "field": "what"});
        sitting.desk.ask("settle_draft", left)?;
    }
    sitting.ask("remove_entry", json!({"place": place}))?;
    let page = sitting.desk.ask("show_visit", json!({"visit": visit}))?;
    let action = &page["actions"][0]["action"];
    sitting.ask("finish_action", json!({"action": action, "on": TODAY}))?;
    Ok(())
}

/// As the window does it: names are answered, the note is looked over, then somebody reads what was
/// noticed and issues it.
fn issued(sitting: &mut Sitting<'_>, visit: &str) -> Result<String, Stop> {
    sitting.ask("deny_pupil_names", json!({"visit": visit}))?;
    sitting.ask("check_note", json!({"visit": visit}))?;
    thread::sleep(READING);
    let receipt = sitting.ask("issue_note", json!({"visit": visit, "sent_on": TODAY}))?;
    Ok(text(&receipt["note"]))
}

fn sent(sitting: &mut Sitting<'_>, note: &str) -> Result<(), Stop> {
    let copy = json!({"note": note, "to": "Chair of governors", "by": "email", "on": TODAY});
    sitting.ask("circulate_note", copy)?;
    let answer = json!({"note": note, "inaccurate": null, "on": TODAY});
    sitting.ask("answer_note", answer)?;
    sitting.ask("save_note", json!({"note": note}))?;
    sitting.ask("open_note", json!({"note": note}))?;
    Ok(())
}

/// Something that the school may have is planned, given and put into the statement.
fn given(sitting: &mut Sitting<'_>, school: &str) -> Result<(), Stop> {
    let page = sitting.ask("show_ledger", json!({"school": school, "year": null}))?;
    let entitlement = page["lines"][0]["id"].clone();
    let support = page["support"][0]["id"].clone();
    let support = if entitlement.is_null() {
        support
    } else {
        Value::Null
    };
    let planned = json!({
        "school": school, "entitlement": entitlement, "support": support, "on": LATER,
        "given": false, "amount": "1", "half_days": 0, "who": "", "note": "",
    });
    sitting.ask("record_provision", planned)?;
    let record = sitting.desk.ask("show_record", json!({"school": school}))?;
    let kept = record["provisions"].as_array().and_then(|it| it.last());
    let kept = kept.map_or(Value::Null, |it| it["provision"].clone());
    sitting.ask("give_provision", json!({"provision": kept, "on": TODAY}))?;
    sitting.ask("open_ledger", json!({"school": school, "year": null}))?;
    Ok(())
}

fn between(sitting: &mut Sitting<'_>, school: &str) -> Result<(), Stop> {
    let what = json!({"school": school, "on": LATER, "what": "Send the reading list."});
    let kept = sitting.ask("set_reminder", what)?;
    let done = json!({"reminder": kept["reminder"], "on": TODAY});
    sitting.ask("finish_reminder", done)?;
    given(sitting, school)?;
    let name = sitting.dice.name();
    let head = json!({"school": school, "name": name, "on": "2026-09-01", "first": false});
    sitting.ask("begin_headship", head)?;
    Ok(())
}

/// What is put right about a school, decided of it, and taken back.
fn facts(sitting: &mut Sitting<'_>, school: &str) -> Result<(), Stop> {
    let name = sitting.dice.name();
    let chair = json!({"school": school, "name": name, "on": "2026-09-01"});
    sitting.ask("begin_chair", chair)?;
    let record = sitting.desk.ask("show_record", json!({"school": school}))?;
    let chairs = record["chairs"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let entry = chairs.last().map_or(Value::Null, |it| it["chair"].clone());
    let mut corrected = json!({
        "school": school, "kind": "chair", "entry": entry, "on": "2026-09-07", "words": name,
    });
    sitting.ask("correct_dated_entry", corrected.clone())?;
    if let Some(gone) = corrected.as_object_mut() {
        gone.retain(|key, _| !["on", "words"].contains(&key.as_str()));
    }
    sitting.ask("remove_dated_entry", corrected)?;
    let town = json!([{"fact": "town", "text": sitting.dice.name()}]);
    sitting.ask("correct_school", json!({"school": school, "facts": town}))?;
    let record = sitting.desk.ask("show_record", json!({"school": school}))?;
    weighed(sitting, school, &record["categories"])?;
    let meeting = json!({
        "event": "meeting-called", "on": LATER, "school": school, "visit": null, "note": "",
    });
    sitting.ask("record_event", meeting)?;
    sitting.ask("undo_deed", json!({"deed": null}))?;
    Ok(())
}

/// A category, and a part of what it brings that is declined.
fn weighed(sitting: &mut Sitting<'_>, school: &str, categories: &Value) -> Result<(), Stop> {
    let categories = ids(categories, |it| &it["id"]);
    let ends = [categories.first(), categories.last()];
    let category = json!({
        "school": school, "category": sitting.dice.pick(&ends), "on": TODAY,
        "reason": "After the visit.",
    });
    sitting.ask("decide_category", category)?;
    declined(sitting, school)
}

/// A part of the entitlement that is offered, which is seen when a visit of its kind is planned.
fn declined(sitting: &mut Sitting<'_>, school: &str) -> Result<(), Stop> {
    let page = sitting.desk.ask("show_school", json!({"school": school}))?;
    for kind in ids(&page["visit_kinds"], |it| &it["id"]) {
        let plan = json!({"school": school, "kind": kind, "on": LATER});
        let visit = sitting.desk.ask("plan_visit", plan)?["visit"].clone();
        let place = json!({"at": "visit", "visit": visit});
        let long = json!({"place": place, "field": "half_days", "values": ["1"], "seen": ""});
        sitting.desk.ask("record_choice", long)?;
        let page = sitting.desk.ask("show_school", json!({"school": school}))?;
        let mut parts = page["entitlements"].as_array().into_iter().flatten();
        let part = parts.find(|it| it["answer"].is_string());
        if let Some(part) = part {
            let answer = json!({
                "school": school, "entitlement": part["id"], "on": TODAY,
                "who": "The headteacher", "reason": "Not this year.",
            });
            sitting.ask("answer_entitlement", answer)?;
        }
        let why = json!({"visit": visit, "why": "It is not wanted."});
        sitting.desk.ask("cancel_visit", why)?;
        if part.is_some() {
            break;
        }
    }
    Ok(())
}

/// The alert to the council and the brief for a visit.
fn documents(sitting: &mut Sitting<'_>, visit: &str) -> Result<(), Stop> {
    let place = json!({"at": "visit", "visit": visit});
    let words = sitting.dice.text(400);
    let alert = json!({"place": place, "field": "alert", "text": words, "seen": ""});
    sitting.desk.ask("keep_draft", alert)?;
    sitting.ask("open_alert", json!({"visit": visit}))?;
    // The field is left for what comes next, as in the window.
    let left = json!({"place": place, "field": "alert"});
    sitting.desk.ask("settle_draft", left)?;
    sitting.ask("open_brief", json!({"visit": visit}))?;
    Ok(())
}

/// A council's register again, in which little about the caseload has changed.
fn registers(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    let known = sitting.schools.len();
    let token = sitting.desk.stage(register_file::make(known))?;
    let preview = sitting.ask("preview_register", json!({"file": token}))?;
    let again = json!({"file": token, "urns": urns(&preview)});
    sitting.ask_as("import_register again", "import_register", again)?;
    Ok(())
}

/// A book made, a caseload imported, locked and unlocked.
fn books(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    let beside = tempfile::tempdir()?;
    let schools = sitting.schools.len();
    let large = std::mem::replace(&mut sitting.desk, Desk::at(&beside.path().join("book"))?);
    let state = large.ask("book_state", json!({}))?;
    let new = json!({
        "name": "Alex Example", "role": "", "framework": state["framework"]["id"],
        "passphrase": PASSPHRASE,
    });
    sitting.ask("create_book", new)?;
    let token = sitting.desk.stage(register_file::make(schools))?;
    let preview = sitting
        .desk
        .ask("preview_register", json!({"file": token}))?;
    let all = json!({"file": token, "urns": urns(&preview)});
    sitting.ask_as("import_register new", "import_register", all)?;
    sitting.ask("lock_book", json!({}))?;
    sitting.ask("unlock_book", json!({"passphrase": PASSPHRASE}))?;
    sitting.desk = large;
    Ok(())
}

fn urns(preview: &Value) -> Vec<Value> {
    let rows = preview["rows"].as_array().map(Vec::as_slice);
    let rows = rows.unwrap_or_default().iter();
    rows.map(|it| it["urn"].clone()).collect()
}
