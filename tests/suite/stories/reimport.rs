//! A newer register and newer bank holidays, as the window is told of them.

use serde_json::{Value, json};

use super::desk::{Desk, HELD_ON};

const HEADER: &str =
    "URN,LA (code),EstablishmentName,EstablishmentStatus (name),CloseDate,HeadLastName\n";

fn row(preview: &Value, urn: u32) -> &Value {
    let rows = preview["rows"].as_array().unwrap();
    rows.iter().find(|it| it["urn"] == urn).unwrap()
}

#[test]
fn the_window_is_told_every_difference_and_takes_the_ones_that_are_ticked() {
    let desk = Desk::with_schools(HELD_ON);
    let newer = format!(
        "{HEADER}900101,998,Ashgrove New School,Open,,Example\n\
         900102,998,Bramble Hill Infant School,Closed,31-08-2026,\n\
         900901,998,Hill Academ\u{fffd},Open,,\n900902,998,,Open,,\n"
    );
    let links = "URN,LinkURN,LinkType\n900102,900901,Successor\n900102,900102,Successor\n";
    let file = desk.hand_in(newer.into_bytes());
    let links = desk.hand_in(links.as_bytes().to_vec());
    let preview = desk.done("preview_register", json!({"file": file, "links": links}));
    let ashgrove = row(&preview, 900_101);
    let fields: Vec<&str> = ashgrove["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["name", "head"]);
    assert_eq!(
        ashgrove["differences"][0]["before"],
        "Ashgrove Primary School"
    );
    assert_eq!(ashgrove["differences"][0]["after"], "Ashgrove New School");
    assert_eq!(row(&preview, 900_102)["closes"], true);
    let before = &row(&preview, 900_901)["predecessors"][0];
    assert_eq!(
        (&before["linked"], &before["school"]["urn"]),
        (&json!(true), &json!(900_102))
    );
    assert_eq!(preview["damaged"][0]["urn"], 900_901);
    assert_eq!(preview["rejected"][0]["line"], 5);
    assert_eq!(preview["links_rejected"][0]["line"], 3);
    let accepted = json!({
        "file": file, "links": links, "urns": [900_101, 900_901],
        "left_fields": [{"urn": 900_101, "fields": ["name"]}], "take_over": [900_901],
    });
    let receipt = desk.done("import_register", accepted);
    assert_eq!(
        (&receipt["changed"], &receipt["taken_over"]),
        (&json!(1), &json!(1))
    );
    let listed = desk.done("list_schools", json!({}));
    let named = |name: &str| {
        let rows = listed.as_array().unwrap();
        rows.iter().find(|it| it["school"]["name"] == name).cloned()
    };
    assert_eq!(named("Ashgrove Primary School").unwrap()["head"], "Example");
    assert_eq!(named("Bramble Hill Infant School"), None);
    let academy = named("Hill Academ\u{fffd}").unwrap()["school"]["id"].clone();
    let page = desk.done("show_school", json!({"school": academy}));
    assert_eq!(page["merged"][0]["school"]["urn"], 900_102);
    assert_eq!(page["merged"][0]["predecessor"], true);
}

#[test]
fn today_carries_the_notice_of_newer_bank_holidays_until_it_is_put_away() {
    let desk = Desk::with_schools(HELD_ON);
    desk.held_visit();
    let official = include_str!("../../../assets/calendar/bank-holidays.json");
    let mut list: Value = serde_json::from_str(official).unwrap();
    let events = list["england-and-wales"]["events"].as_array_mut().unwrap();
    events.push(json!({"title": "One more", "date": "2026-11-25", "notes": "", "bunting": true}));
    let file = desk.hand_in(list.to_string().into_bytes());
    let receipt = desk.done("import_bank_holidays", json!({"file": file}));
    assert!(
        receipt["moved"][0]
            .as_str()
            .unwrap()
            .contains("27 November 2026"),
        "{receipt}"
    );
    let today = desk.done("show_today", json!({}));
    let notice = &today["notices"][0];
    assert_eq!(notice["since"], HELD_ON);
    let sentences = notice["sentences"].as_array().unwrap();
    assert!(sentences.len() > 1, "{sentences:?}");
    desk.done("dismiss_notice", json!({"notice": notice["notice"]}));
    let today = desk.done("show_today", json!({}));
    assert_eq!(today["notices"], json!([]));
    let again = desk.ask("dismiss_notice", json!({"notice": notice["notice"]}));
    assert_eq!(again.unwrap_err().code, "invalid");
    let page = desk.done("show_calendar", json!({"year": 2026}));
    let holidays = page["bank_holidays"].as_array().unwrap();
    assert!(holidays.iter().any(|it| it["title"] == "One more"));
}

#[test]
fn days_are_recorded_from_the_window_and_refused_in_words() {
    let desk = Desk::with_schools(HELD_ON);
    let closure = json!({"from": "2026-12-29", "to": "2026-12-31", "title": "Christmas closure"});
    desk.done("record_closure", closure);
    let terms = include_bytes!("../../data/calendar/school-holidays.ics").to_vec();
    let file = desk.hand_in(terms);
    let taken = desk.done(
        "import_terms",
        json!({"file": file, "area": null, "school": null}),
    );
    assert_eq!(
        (&taken["added"], &taken["remarks"].as_array().unwrap().len()),
        (&json!(6), &1)
    );
    let half_term = json!({
        "term": "autumn", "from": "2026-12-18", "to": "2026-12-19", "school": null,
    });
    let refused = desk.ask("record_half_term", half_term).unwrap_err();
    assert!(
        refused.message.contains("2 November 2026"),
        "{}",
        refused.message
    );
    let page = desk.done("show_calendar", json!({"year": null}));
    assert_eq!(page["closures"][0]["title"], "Christmas closure");
    let closure = page["closures"][0]["closure"].clone();
    desk.done("remove_closure", json!({"closure": closure}));
    let half_term = page["half_terms"][0]["half_term"].clone();
    desk.done("remove_half_term", json!({"half_term": half_term}));
    let after = desk.done("show_calendar", json!({"year": null}));
    assert_eq!(after["closures"], json!([]));
    assert_eq!(
        after["half_terms"].as_array().unwrap().len() + 1,
        page["half_terms"].as_array().unwrap().len()
    );
    let refused = desk
        .ask("show_calendar", json!({"year": 2200}))
        .unwrap_err();
    assert!(
        refused.message.contains("1990 to 2100"),
        "{}",
        refused.message
    );
}

#[test]
fn a_school_is_added_and_merged_from_the_window() {
    let desk = Desk::with_schools(HELD_ON);
    let school = desk.school();
    let new = json!({
        "name": "Entered twice", "urn": null, "phase": "Primary", "governance": "maintained",
        "town": "", "head": "",
    });
    let twin = desk.done("add_school", new)["school"].clone();
    let merge = json!({"school": twin, "into": school, "predecessor": false});
    let page = desk.done("merge_schools", merge.clone());
    assert_eq!(page["merged"][0]["school"]["name"], "Entered twice");
    assert_eq!(
        desk.ask("merge_schools", merge).unwrap_err().code,
        "invalid"
    );
    let old = desk.done("show_school", json!({"school": twin}));
    assert_eq!(
        old["school"]["id"], school,
        "the old id leads to the one that stays"
    );
}
