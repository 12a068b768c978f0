use super::*;
use crate::sample;

fn school() -> SchoolFacts {
    SchoolFacts::new(SchoolId::CASELOAD, Governance::Maintained)
}

fn with_sixth_form() -> Selector {
    Selector {
        traits: vec![(Trait::SixthForm, true)],
        ..Selector::default()
    }
}

fn on() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

#[test]
fn what_is_not_known_of_a_school_neither_chooses_it_nor_shuts_it_out() {
    let unknown = school();
    assert!(!with_sixth_form().holds(&unknown, on()));
    assert!(!with_sixth_form().rules_out(&unknown, on()));
    let without = SchoolFacts {
        traits: vec![(Trait::SixthForm, false)],
        ..school()
    };
    assert!(with_sixth_form().rules_out(&without, on()));
    let with = SchoolFacts {
        traits: vec![(Trait::SixthForm, true)],
        ..school()
    };
    assert!(!with_sixth_form().rules_out(&with, on()));
}

#[test]
fn each_thing_that_is_known_shuts_out_by_itself() {
    let known = SchoolFacts {
        categories: vec![(on(), "light".to_owned())],
        phase: Some(Phase::Primary),
        inspections: vec![Inspected {
            overall: Some("good".to_owned()),
            ..Inspected::new(on(), Some(on()))
        }],
        ..school()
    };
    let one = |it: Selector| it.rules_out(&known, on());
    let asked = Selector::default;
    assert!(!one(asked()));
    let of = |governance| Selector {
        governance: vec![governance],
        ..asked()
    };
    assert!(one(of(Governance::Academy)));
    assert!(!one(of(Governance::Maintained)));
    let not_stated = SchoolFacts::new(SchoolId::CASELOAD, Governance::Other);
    assert!(!of(Governance::Academy).rules_out(&not_stated, on()));
    let phase = |phase| Selector {
        phase: vec![phase],
        ..asked()
    };
    assert!(one(phase(Phase::Secondary)));
    assert!(!one(phase(Phase::Primary)));
    let category = |id: &str| Selector {
        category: vec![id.to_owned()],
        ..asked()
    };
    assert!(one(category("heavy")));
    assert!(!one(category("light")));
    let judged = |word: &str| Selector {
        judged: vec![word.to_owned()],
        ..asked()
    };
    assert!(one(judged("inadequate")));
    assert!(!one(judged("good")));
}

#[test]
fn a_selector_says_in_words_whom_it_chooses() {
    let framework = sample::framework();
    let words = |it: &Selector| it.in_words(&framework);
    assert_eq!(words(&Selector::default()), None);
    assert_eq!(
        words(&with_sixth_form()).as_deref(),
        Some("schools with a sixth form")
    );
    let long = Selector {
        governance: vec![Governance::Maintained, Governance::Academy],
        category: vec!["light".to_owned()],
        phase: vec![Phase::Primary],
        judged: vec!["good".to_owned()],
        buys: vec!["music".to_owned()],
        traits: vec![(Trait::EarlyYears, true), (Trait::HasPlan, false)],
        ..Selector::default()
    };
    let label = &framework.category("light").unwrap().label;
    let said = format!(
        "primary maintained schools or academies in the category {label} and judged good at the \
         last inspection and that buy “music” and with early years and without an open plan"
    );
    assert_eq!(words(&long), Some(said));
}

fn buying(from: &str, until: Option<&str>) -> SchoolFacts {
    SchoolFacts {
        bought: vec![Bought {
            offer: "music".to_owned(),
            from: from.parse().unwrap(),
            until: until.map(|it| it.parse().unwrap()),
        }],
        ..school()
    }
}

fn music() -> (Selector, Selector) {
    let ids = || vec!["music".to_owned()];
    let buys = Selector {
        buys: ids(),
        ..Selector::default()
    };
    let buys_not = Selector {
        buys_not: ids(),
        ..Selector::default()
    };
    (buys, buys_not)
}

#[test]
fn what_was_not_recorded_as_bought_is_not_bought() {
    let (buys, buys_not) = music();
    for (school, is_bought) in [
        (school(), false),
        (buying("2026-09-01", None), true),
        (buying("2026-09-01", Some("2026-11-24")), true),
        (buying("2026-09-01", Some("2026-11-23")), false),
        (buying("2026-11-25", None), false),
    ] {
        assert_eq!(buys.holds(&school, on()), is_bought, "{school:?}");
        assert_eq!(buys_not.holds(&school, on()), !is_bought, "{school:?}");
        assert_eq!(buys.rules_out(&school, on()), !is_bought, "{school:?}");
    }
}

#[test]
fn why_something_is_not_for_a_school_is_said_of_the_first_thing_that_shuts_it_out() {
    let framework = sample::framework();
    let (buys, buys_not) = music();
    let why = |it: &Selector, school: &SchoolFacts| it.why_not(&framework, school, on());
    let said = |it: &Selector, school: &SchoolFacts| why(it, school).unwrap();
    assert_eq!(why(&buys_not, &school()), None);
    assert_eq!(said(&buys, &school()), "it does not buy “music”");
    assert_eq!(
        said(&buys, &buying("2025-09-01", Some("2026-08-31"))),
        "it bought “music” until 31 August 2026"
    );
    assert_eq!(
        said(&buys, &buying("2027-01-04", None)),
        "it buys “music” only from 4 January 2027"
    );
    assert_eq!(
        said(&buys_not, &buying("2026-09-01", None)),
        "it buys “music”"
    );
    let academies = Selector {
        governance: vec![Governance::Academy],
        ..buys
    };
    assert_eq!(said(&academies, &school()), "it is a maintained school");
    assert_eq!(
        said(&with_sixth_form(), &school()),
        "whether it has a sixth form is not known"
    );
}

fn inspected(held_on: &str, published_on: Option<&str>) -> Inspected {
    let day = |text: &str| text.parse().unwrap();
    Inspected::new(day(held_on), published_on.map(day))
}

#[test]
fn a_judgement_counts_from_the_day_its_report_is_out_until_another_judges() {
    let school = SchoolFacts {
        inspections: vec![
            Inspected {
                overall: Some("good".to_owned()),
                ..inspected("2016-05-10", Some("2016-06-20"))
            },
            Inspected {
                overall: Some("inadequate".to_owned()),
                concern: Some("special-measures".to_owned()),
                safeguarding: Some(Safeguarding::NotEffective),
                ..inspected("2021-03-02", Some("2021-04-15"))
            },
            // Grades nothing: what was judged before stands.
            Inspected {
                safeguarding: Some(Safeguarding::Effective),
                ..inspected("2022-03-02", Some("2022-04-15"))
            },
            Inspected {
                areas: vec![("inclusion".to_owned(), "needs-attention".to_owned())],
                ..inspected("2026-11-18", None)
            },
        ],
        ..school()
    };
    let judged = |word: &str, on: &str| {
        let asks = Selector {
            judged: vec![word.to_owned()],
            ..Selector::default()
        };
        asks.holds(&school, on.parse().unwrap())
    };
    assert!(!judged("good", "2016-06-19"), "the report is not out");
    assert!(judged("good", "2016-06-20"));
    assert!(judged("good", "2021-04-14"));
    assert!(!judged("good", "2021-04-15"));
    assert!(judged("inadequate", "2022-05-01"));
    assert!(judged("special-measures", "2022-05-01"), "both are found");
    let safe = |word, on: &str| {
        let asks = Selector {
            safeguarding: vec![word],
            ..Selector::default()
        };
        asks.holds(&school, on.parse().unwrap())
    };
    assert!(safe(Safeguarding::NotEffective, "2021-05-01"));
    assert!(safe(Safeguarding::Effective, "2022-05-01"));
    let graded = Selector {
        graded: vec!["needs-attention".to_owned()],
        ..Selector::default()
    };
    assert!(!graded.holds(&school, on()), "the report is not out");
    let why = graded.why_not(&sample::framework(), &school, on());
    assert_eq!(
        why.as_deref(),
        Some("it was judged inadequate with special measures on 2 March 2021")
    );
}
