//! The sheet on which the category of a school is weighed: ticks with evidence, the balance, what that
//! speaks for, the decision from it, and criteria that the book itself knows.

use serde_json::{Value, json};

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout};

/// A book under the first framework of whose content something is so.
fn under(today: &'static str, is_so: impl Fn(&Value) -> bool) -> Desk {
    let desk = Desk::empty(today);
    let framework = desk.framework_where(is_so);
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    desk
}

/// The one in which one ground is enough for most categories and the best asks for all.
fn with_grounds(today: &'static str) -> Desk {
    under(today, |shown| {
        let mut categories = shown["categories"].as_array().unwrap().iter();
        categories.any(|it| it["fits"] == "all")
    })
}

fn sheet(desk: &Desk) -> Value {
    desk.answer(&["category", "sheet", ASHGROVE])
}

fn tick(desk: &Desk, criterion: &str, evidence: &str) -> Value {
    desk.answer(&[
        "category",
        "tick",
        ASHGROVE,
        criterion,
        "--evidence",
        evidence,
    ])
}

/// What a column says of its ticks.
fn column(sheet: &Value, category: &str) -> String {
    let mut columns = sheet["columns"].as_array().unwrap().iter();
    let found = columns.find(|it| it["category"] == category).unwrap();
    found["words"].as_str().unwrap().to_owned()
}

fn criterion(sheet: &Value, id: &str) -> Value {
    let mut criteria = sheet["criteria"].as_array().unwrap().iter();
    criteria.find(|it| it["id"] == id).unwrap().clone()
}

fn decide(desk: &Desk, words: &str) {
    let words: Vec<&str> = words.split(' ').collect();
    desk.done(&[&["category", "set", ASHGROVE], &words[..]].concat());
}

#[test]
fn ticks_with_evidence_show_their_balance_and_speak_for_a_category() {
    let desk = with_grounds("2011-11-21");
    let empty = sheet(&desk);
    assert_eq!(empty["sheet"], Value::Null);
    assert_eq!(column(&empty, "1"), "all four are asked: none ticked");
    for id in ["1-1", "1-2", "1-3"] {
        tick(&desk, id, "Seen on 14 November");
    }
    assert_eq!(
        sheet(&desk)["speaks_for"],
        json!([]),
        "three of four do not do"
    );
    let all = tick(&desk, "1-4", "Results of the summer");
    assert_eq!(column(&all, "1"), "all four are asked: 4 ticked");
    assert_eq!(all["speaks_for"][0]["category"], "1");
    let weak = tick(&desk, "3A-1", "Attainment fell for three years");
    assert_eq!(column(&weak, "3A"), "one is enough: 1 ticked");
    assert_eq!(
        weak["speaks_for"][0]["category"], "3A",
        "the one with most support"
    );
    assert_eq!(weak["speaks_for"].as_array().unwrap().len(), 1);
    let said = criterion(&weak, "3A-1");
    assert_eq!(said["evidence"], "Attainment fell for three years");
    desk.done(&["undo"]);
    assert_eq!(column(&sheet(&desk), "3A"), "one is enough: none ticked");
    let off = desk.answer(&["category", "tick", ASHGROVE, "1-4", "--off"]);
    assert_eq!(off["speaks_for"], json!([]));
    let kept = criterion(&off, "1-4");
    assert_eq!(
        (&kept["ticked"], &kept["evidence"]),
        (&json!(false), &json!("Results of the summer"))
    );
    let found = desk.answer(&["search", "summer"]).to_string();
    assert!(found.contains("Sheet of a category"), "{found}");
    let wrong = desk.refused(&["category", "tick", ASHGROVE, "9-9"]);
    assert!(
        wrong.contains("no criterion “9-9”") && wrong.contains("3A-1"),
        "{wrong}"
    );
    let wrong = desk.refused(&["category", "grade", ASHGROVE, "standards", "good"]);
    assert!(wrong.contains("grades no area “standards”"), "{wrong}");
    desk.done(&["verify"]);
}

#[test]
fn best_fit_compares_the_shares_of_the_columns() {
    let desk = under("2016-11-21", |shown| shown["decide"] == "best-fit");
    let page = sheet(&desk);
    let columns = page["columns"].as_array().unwrap();
    assert_eq!(columns[0]["fits"], "best");
    let first = columns[0]["category"].as_str().unwrap().to_owned();
    let all = columns[0]["of"].as_u64().unwrap();
    let own = page["criteria"].as_array().unwrap().iter();
    let mut own = own.filter(|it| it["category"] == first.as_str());
    let id = own.next().unwrap()["id"].as_str().unwrap().to_owned();
    let ticked = tick(&desk, &id, "Lessons seen");
    assert_eq!(column(&ticked, &first), format!("1 of {all} ticked"));
    assert_eq!(ticked["speaks_for"][0]["category"], first.as_str());
}

#[test]
fn the_decision_keeps_the_sheet_as_it_stood_and_the_next_begins_where_it_ended() {
    let desk = with_grounds("2011-11-21");
    tick(&desk, "2-3", "It federates in January");
    let decided = sheet(&desk)["sheet"].as_str().unwrap().to_owned();
    let set = "--category 2 --on 2011-11-21 --reason Federation --from-sheet --direction improving";
    decide(&desk, set);
    assert_eq!(sheet(&desk)["sheet"], Value::Null, "no sheet is open");
    let earlier = desk.answer(&["category", "sheet", ASHGROVE, "--sheet", &decided]);
    assert_eq!(earlier["decided"]["category"], "2");
    assert_eq!(criterion(&earlier, "2-3")["ticked"], true);
    let next = desk.answer(&["category", "begin-sheet", ASHGROVE]);
    assert_ne!(next["sheet"], decided.as_str());
    assert_eq!(
        criterion(&next, "2-3")["evidence"],
        "It federates in January"
    );
    tick(&desk, "2-1", "Left 3A in March");
    let earlier = desk.answer(&["category", "sheet", ASHGROVE, "--sheet", &decided]);
    assert_eq!(
        criterion(&earlier, "2-1")["ticked"],
        false,
        "it stays as it was"
    );
    assert_eq!(earlier["sheets"].as_array().unwrap().len(), 2);
    let list = desk.answer(&["schools", "list"]).to_string();
    assert!(list.contains(ASHGROVE));
    let none = with_grounds("2011-11-21");
    let why = none.refused(&[
        "category",
        "set",
        ASHGROVE,
        "--category",
        "2",
        "--on",
        "2011-11-21",
        "--reason",
        "So",
        "--from-sheet",
    ]);
    assert!(why.contains("no such sheet"), "{why}");
    desk.done(&["verify"]);
}

#[test]
fn whether_a_school_causes_concern_is_asked_where_the_category_leaves_it_open() {
    let desk = with_grounds("2011-11-21");
    desk.done(&[
        "event",
        "record",
        "school-joined",
        "--school",
        ASHGROVE,
        "--on",
        "2011-09-05",
    ]);
    let owed = || {
        let due = desk.answer(&["due", "--school", ASHGROVE]);
        let rows = due.as_array().unwrap().iter();
        rows.filter(|it| it["duty"] == "evaluation-of-support")
            .count()
    };
    decide(&desk, "--category 3A --on 2011-09-12 --reason Weak");
    assert_eq!(owed(), 0, "it was not said");
    decide(
        &desk,
        "--category 3A --on 2011-09-13 --reason Weak --causes-concern",
    );
    assert_eq!(owed(), 1);
    decide(&desk, "--category 2 --on 2011-11-14 --reason Better");
    assert_eq!(owed(), 0, "the school left the category");
    let wrong = desk.refused(&[
        "category",
        "set",
        ASHGROVE,
        "--category",
        "3B",
        "--on",
        "2011-11-15",
        "--reason",
        "So",
        "--causes-concern",
    ]);
    assert!(wrong.contains("says itself"), "{wrong}");
}

/// A framework with a criterion that holds for a time after an event.
struct Window {
    desk: Desk,
    criterion: Value,
}

impl Window {
    /// The first whose criterion of this category holds after this event.
    fn of(today: &'static str, after: &str, category: &str) -> Self {
        let found = |shown: &Value| {
            let mut criteria = shown["criteria"].as_array().unwrap().iter();
            let is_it =
                |it: &&Value| it["holds"]["after"]["event"] == after && it["category"] == category;
            criteria.find(is_it).cloned()
        };
        let desk = under(today, |shown| found(shown).is_some());
        let packs = desk.answer(&["framework", "list"]);
        let mut packs = packs.as_array().unwrap().iter();
        let criterion = packs.find_map(|it| {
            let id = it["id"].as_str().unwrap();
            found(&desk.answer(&["framework", "show", id]))
        });
        Self {
            criterion: criterion.unwrap(),
            desk,
        }
    }

    /// How the lapse stands on a day, and when it is due.
    fn stands(&self, today: &str) -> Value {
        let due = self
            .desk
            .answer(&["due", "--school", ASHGROVE, "--today", today]);
        let duty = format!("criterion:{}", self.criterion["id"].as_str().unwrap());
        let mut rows = due.as_array().unwrap().iter();
        let row = rows.find(|it| it["duty"] == duty.as_str());
        row.map_or(Value::Null, |it| json!([it["standing"], it["due_on"]]))
    }

    /// What the sheet says of the criterion.
    fn known(&self) -> Value {
        let id = self.criterion["id"].as_str().unwrap();
        criterion(&sheet(&self.desk), id)["known"].clone()
    }

    fn decide(&self, on: &str) {
        let category = self.criterion["category"].as_str().unwrap();
        decide(
            &self.desk,
            &format!("--category {category} --on {on} --reason Looked --today {on}"),
        );
    }

    /// Once due, once overdue, once met.
    fn runs_out(&self, decided: &str, last_day: &str, later: &str) {
        assert_eq!(self.known()["holds"], true);
        assert_eq!(
            self.stands(decided),
            Value::Null,
            "the school is in no category"
        );
        self.decide(decided);
        assert_eq!(self.stands(decided), json!(["upcoming", last_day]));
        let all = self.desk.answer(&["due", "--today", later]).to_string();
        assert!(
            all.contains("Decide the category again before this lapses"),
            "{all}"
        );
        assert_eq!(self.stands(later), json!(["overdue", last_day]));
        self.decide(last_day);
        assert_eq!(self.stands(later), json!(["met", last_day]));
    }
}

#[test]
fn a_new_head_holds_for_the_first_year_and_the_end_of_it_is_due_met_and_overdue() {
    for category in ["2", "medium"] {
        let window = Window::of("2026-11-21", "headship-began", category);
        assert_eq!(window.known(), Value::Null, "no headship was recorded");
        window.desk.done(&[
            "headship",
            "begin",
            ASHGROVE,
            "--name",
            "Ms Rowan Tallis",
            "--on",
            "2026-10-01",
        ]);
        assert_eq!(
            window.known()["words"],
            "Until 30 September 2027: the new headteacher’s start was on 1 October 2026."
        );
        window.runs_out("2026-11-10", "2027-09-30", "2027-10-11");
    }
}

#[test]
fn a_good_report_holds_to_the_end_of_the_next_school_year_and_then_is_looked_at_again() {
    let window = Window::of("2015-11-20", "inspection-published", "green");
    let report = |held: &str, on: &str, overall: &str| {
        window.desk.done(&[
            "inspection",
            "record",
            ASHGROVE,
            "--held",
            held,
            "--published",
            on,
            "--overall",
            overall,
        ]);
    };
    report("2015-09-22", "2015-10-16", "requires-improvement");
    assert_eq!(window.known()["holds"], false);
    report("2015-10-20", "2015-11-13", "good");
    window.runs_out("2015-11-16", "2017-08-31", "2017-09-11");
}
