//! Visits moved and cancelled, as the window sees them.

use serde_json::json;

use super::desk::Desk;

#[test]
fn a_moved_visit_stands_on_today_under_its_new_day_and_a_cancelled_one_not_at_all() {
    let desk = Desk::with_schools("2026-11-18");
    let visit = desk.planned_visit();
    let moved = desk.done("move_visit", json!({"visit": visit, "on": "2026-12-10"}));
    assert_eq!(moved["planned_on"], "2026-12-10");
    let today = desk.done("show_today", json!({}));
    assert_eq!(today["visits"][0]["on"], "2026-12-10");

    let asked = json!({"visit": visit, "why": "The school is closed by snow"});
    let cancelled = desk.done("cancel_visit", asked);
    assert_eq!(cancelled["state"], "cancelled");
    assert_eq!(cancelled["cancelled_why"], "The school is closed by snow");
    assert_eq!(desk.done("show_today", json!({}))["visits"], json!([]));
    let caseload = desk.done("list_schools", json!({}));
    assert_eq!(caseload[0]["next_visit"], json!(null));
    let held = json!({"visit": visit, "on": "2026-11-18"});
    assert_eq!(desk.ask("hold_visit", held).unwrap_err().code, "invalid");
}
