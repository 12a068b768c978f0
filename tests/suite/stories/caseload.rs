//! The caseload and one school's facts, as the window is told of them: categories with their
//! direction, chairs, corrections over the register, and the days of a month.

use serde_json::{Value, json};

use super::desk::{Desk, HELD_ON, NOTE_DUE_ON};

fn row(desk: &Desk, school: &Value) -> Value {
    let rows = desk.done("list_schools", json!({}));
    let mut rows = rows.as_array().unwrap().iter();
    let found = rows.find(|it| it["school"]["id"] == *school);
    found.unwrap().clone()
}

fn decide(desk: &Desk, school: &Value, category: &Value, on: &str) {
    let said = json!({"school": school, "category": category["id"], "on": on, "reason": "Agreed"});
    desk.done("decide_category", said);
}

#[test]
fn a_row_tells_the_category_in_the_councils_words_and_where_the_school_is_heading() {
    let desk = Desk::with_schools(HELD_ON);
    let school = desk.school();
    let record = desk.done("show_record", json!({"school": school}));
    let [least, more] = [&record["categories"][0], &record["categories"][1]];
    assert_eq!(row(&desk, &school)["tag"], Value::Null);
    decide(&desk, &school, more, "2025-09-01");
    let one = row(&desk, &school);
    assert_eq!((&one["tag"], &one["direction"]), (more, &Value::Null));
    decide(&desk, &school, least, "2026-01-12");
    let two = row(&desk, &school);
    assert_eq!(
        (&two["tag"], &two["direction"]),
        (least, &json!("improving"))
    );
    decide(&desk, &school, least, "2026-07-06");
    assert_eq!(row(&desk, &school)["direction"], "unchanged");
    decide(&desk, &school, more, "2026-11-02");
    assert_eq!(row(&desk, &school)["direction"], "declining");
    // A decision that is still to come says nothing today.
    decide(&desk, &school, least, "2027-01-11");
    assert_eq!(row(&desk, &school)["direction"], "declining");
}

#[test]
fn a_chair_of_governors_is_kept_with_the_day_and_can_be_undone() {
    let desk = Desk::with_schools(HELD_ON);
    let school = desk.school();
    let chair = json!({"school": school, "name": " Robin Sample ", "on": "2026-09-01"});
    desk.done("begin_chair", chair);
    let chairs = || desk.done("show_record", json!({"school": school}))["chairs"].clone();
    let kept = chairs();
    assert_eq!(
        (&kept[0]["name"], &kept[0]["began_on"]),
        (&json!("Robin Sample"), &json!("2026-09-01"))
    );
    assert_eq!(kept.as_array().map(Vec::len), Some(1));
    desk.done("undo_deed", json!({"deed": null}));
    assert_eq!(chairs(), json!([]));
    let nameless = json!({"school": school, "name": " ", "on": "2026-09-01"});
    desk.ask("begin_chair", nameless).unwrap_err();
}

#[test]
fn a_correction_stands_over_the_register_until_the_registers_word_is_taken_by_its_name() {
    let desk = Desk::with_schools(HELD_ON);
    let school = desk.school();
    let name = row(&desk, &school)["school"]["name"].clone();
    let urn = row(&desk, &school)["school"]["urn"].clone();
    let said =
        json!({"school": school, "facts": [{"fact": "name", "text": "Ashgrove Learning Village"}]});
    desk.done("correct_school", said.clone());
    assert_eq!(
        row(&desk, &school)["school"]["name"],
        "Ashgrove Learning Village"
    );
    let corrected = desk.done("show_record", json!({"school": school}))["corrected"].clone();
    assert_eq!(corrected, json!([{"fact": "name", "on": HELD_ON}]));
    let again = desk.done("correct_school", said);
    assert_eq!(
        again["saved_at"],
        Value::Null,
        "what stands is not written again"
    );

    let register = format!(
        "URN,LA (code),EstablishmentName\n{urn},998,{}\n",
        name.as_str().unwrap()
    );
    let file = desk.hand_in(register.into_bytes());
    let preview = desk.done("preview_register", json!({"file": file}));
    let told = &preview["rows"][0];
    assert_eq!(
        (&told["change"], &told["differences"][0]["corrected"]),
        (&json!("unchanged"), &json!(true))
    );
    desk.done("import_register", json!({"file": file, "urns": [urn]}));
    assert_eq!(
        row(&desk, &school)["school"]["name"],
        "Ashgrove Learning Village"
    );
    let by_name = json!({"file": file, "urns": [urn], "left_fields": [{"urn": urn, "fields": []}]});
    assert_eq!(desk.done("import_register", by_name)["changed"], 1);
    assert_eq!(row(&desk, &school)["school"]["name"], name);
    let corrected = desk.done("show_record", json!({"school": school}))["corrected"].clone();
    assert_eq!(corrected, json!([]));
}

#[test]
fn facts_of_a_school_typed_in_by_hand_are_changed_in_place_and_undone() {
    let desk = Desk::with_schools(HELD_ON);
    let typed = json!({"name": "Larkfield Studio", "urn": null, "phase": "", "governance": "other", "town": "", "head": ""});
    let school = desk.done("add_school", typed)["school"].clone();
    let page = || desk.done("show_school", json!({"school": school}));
    let facts = json!([{"fact": "phase", "text": "Secondary"}, {"fact": "governance", "text": "academy"}, {"fact": "head", "text": "Wren Sample"}]);
    desk.done("correct_school", json!({"school": school, "facts": facts}));
    let told = page();
    assert_eq!(
        (&told["phase"], &told["governance"]),
        (&json!("Secondary"), &json!("academy"))
    );
    assert_eq!(told["head"], "Wren Sample");
    let record = desk.done("show_record", json!({"school": school}));
    assert_eq!(record["corrected"], json!([]), "no register says otherwise");
    desk.done("undo_deed", json!({"deed": null}));
    assert_eq!(page()["phase"], "");
    for wrong in [
        json!({"fact": "name", "text": " "}),
        json!({"fact": "governance", "text": "the moon"}),
    ] {
        desk.ask(
            "correct_school",
            json!({"school": school, "facts": [wrong]}),
        )
        .unwrap_err();
    }
}

#[test]
fn a_month_tells_of_each_day_what_it_is() {
    let desk = Desk::with_schools(HELD_ON);
    let closure = json!({"from": "2026-12-29", "to": "2026-12-31", "title": "Office closed"});
    desk.done("record_closure", closure);
    for (from, to, term) in [
        ("2026-11-02", "2026-12-18", "autumn"),
        ("2027-01-05", "2027-02-12", "spring"),
    ] {
        let half = json!({"term": term, "from": from, "to": to, "school": null});
        desk.done("record_half_term", half);
    }
    let month = desk.done("show_month", json!({"month": "2026-12", "school": null}));
    let days = month["days"].as_array().unwrap();
    assert_eq!(days.len(), 31);
    let day = |at: usize| {
        (
            days[at - 1]["kind"].as_str().unwrap(),
            days[at - 1]["title"].as_str(),
        )
    };
    assert_eq!(day(18), ("working", None));
    assert_eq!(day(19), ("weekend", None));
    assert_eq!(day(21), ("school_holiday", None));
    assert_eq!(day(25), ("bank_holiday", Some("Christmas Day")));
    assert_eq!(day(30), ("closure", Some("Office closed")));
    let own = desk.done(
        "show_month",
        json!({"month": "2026-12", "school": desk.school()}),
    );
    assert_eq!(
        own, month,
        "a school without term dates of its own has those of all"
    );
    let far = desk.done("show_month", json!({"month": "2031-03", "school": null}));
    assert_eq!(far["announced"], false);
    desk.ask("show_month", json!({"month": "2026-13", "school": null}))
        .unwrap_err();
}

#[test]
fn a_date_for_a_visit_is_read_with_what_would_be_owed_after_it() {
    let desk = Desk::with_schools(HELD_ON);
    let school = desk.school();
    let kind = desk.done("show_school", json!({"school": school}))["visit_kinds"][0]["id"].clone();
    let asked = json!({"text": HELD_ON, "school": school, "kind": kind});
    let read = desk.done("read_visit_date", asked);
    assert_eq!(read["on"], HELD_ON);
    let note = read["notes"][0].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(
        (note.as_str(), NOTE_DUE_ON),
        ("The note is due on Thursday 26 November.", "2026-11-26")
    );
    let unread = desk.done(
        "read_visit_date",
        json!({"text": "soon", "school": school, "kind": kind}),
    );
    assert_eq!(
        (&unread["on"], &unread["notes"]),
        (&Value::Null, &json!([]))
    );
}

#[test]
fn the_columns_of_the_caseload_are_remembered_and_are_no_step_to_undo() {
    let mut desk = Desk::with_schools(HELD_ON);
    let shown = |desk: &Desk| desk.done("show_columns", json!({}))["columns"].clone();
    assert_eq!(shown(&desk).as_array().unwrap().len(), 6, "all at first");
    let before = desk.done("list_deeds", json!({}));
    desk.done("choose_columns", json!({"columns": ["due", "category"]}));
    assert_eq!(desk.done("list_deeds", json!({})), before);
    desk.crash_and_reopen(HELD_ON);
    assert_eq!(shown(&desk), json!(["category", "due"]));
    desk.ask("choose_columns", json!({"columns": ["moon"]}))
        .unwrap_err();
}
