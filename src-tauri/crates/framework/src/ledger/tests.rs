//! Accounts of a year under a small pack: amounts for the year, months, a headship, what is bought.

use domain::{
    calendar::terms::{HalfTerm, Term, Terms},
    id::SchoolId,
    school::Governance,
};

use crate::{
    problem::PackFile,
    sample,
    selector::{Bought, Trait},
};

use super::*;

const CATEGORIES: &str = r##"
[[category]]
id = "light"
label = "Light touch"
order = 1
colour = "#00703c"
source = "section 5"
why = "The school leads itself."

[[category]]
id = "close"
label = "Close support"
order = 2
colour = "#d4351c"
source = "section 5"
why = "The school is helped."
"##;

/// An entitlement of the pack below.
fn entitlement(id: &str, keys: &str) -> String {
    format!(
        "[[entitlement]]\nid = \"{id}\"\nwhat = \"What {id} is\"\nsource = \"1\"\nwhy = \"So\"\n{keys}\n"
    )
}

fn framework(entitlements: &[String]) -> Framework {
    let mut files = sample::files();
    for file in &mut files {
        if file.name == "categories.toml" {
            CATEGORIES.clone_into(&mut file.text);
        }
    }
    files.push(PackFile {
        name: "entitlements.toml".to_owned(),
        text: entitlements.concat(),
    });
    Framework::read(&files, &sample::calendar()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn school(categories: &[(&str, &str)]) -> SchoolFacts {
    let decided = categories.iter();
    SchoolFacts {
        categories: decided
            .map(|(on, id)| (day(on), (*id).to_owned()))
            .collect(),
        ..SchoolFacts::new(SchoolId([1; 16]), Governance::Maintained)
    }
}

fn visit(on: &str, half_days: u32, given: bool) -> Use<'static> {
    Use {
        on: day(on),
        given,
        what: Spent::Visit {
            kind: "autumn",
            half_days,
        },
    }
}

fn provision(on: &str, entitlement: &'static str, half_days: u32) -> Use<'static> {
    Use {
        on: day(on),
        given: true,
        what: Spent::Provision {
            entitlement,
            amount: Halves::whole(1),
            half_days,
        },
    }
}

fn told(account: &Account<'_>) -> String {
    let words = |it: Option<Halves>| it.map_or_else(|| "-".to_owned(), Halves::in_words);
    format!(
        "{}: due {}, used {}, planned {}, left {}, lapsed {}",
        account.entitlement.id,
        words(account.due),
        account.used.in_words(),
        account.planned.in_words(),
        words(account.left),
        account.lapsed.in_words(),
    )
}

fn year(framework: &Framework, school: &SchoolFacts, uses: &[Use<'_>], today: &str) -> Vec<String> {
    let year = school_year(2026).unwrap();
    let accounts = accounts(framework, school, uses, year, day(today));
    accounts.iter().map(told).collect()
}

const A_YEAR: &str = "per = \"academic-year\"\nlimit = \"exactly\"\nforce = \"offered\"\ncost = \"free\"\n\
                      unit = \"day\"\nvisit_kinds = [\"autumn\"]\n";

fn two_categories() -> Framework {
    framework(&[
        entitlement(
            "few",
            &format!("{A_YEAR}amount = 1.5\nfor = {{ category = [\"light\"] }}"),
        ),
        entitlement(
            "many",
            &format!("{A_YEAR}amount = 3\nfor = {{ category = [\"close\"] }}"),
        ),
    ])
}

#[test]
fn a_year_counts_visits_held_and_planned_in_its_own_unit() {
    let uses = [
        visit("2026-10-06", 1, true),
        visit("2027-01-12", 2, false),
        visit("2026-08-31", 2, true),
    ];
    let school = school(&[("2026-09-01", "close")]);
    assert_eq!(
        year(&two_categories(), &school, &uses, "2026-11-24"),
        ["many: due 3, used ½, planned 1, left 2½, lapsed 0"]
    );
    assert_eq!(
        year(&two_categories(), &school, &uses, "2027-09-01"),
        ["many: due 3, used ½, planned 1, left 0, lapsed 2½"],
        "what was left when the year ended has lapsed"
    );
}

#[test]
fn a_category_decided_in_the_middle_of_the_year_takes_what_was_used_along() {
    let uses = [visit("2026-10-06", 2, true), visit("2027-02-09", 2, true)];
    let school = school(&[("2026-09-01", "light"), ("2027-01-11", "close")]);
    let framework = two_categories();
    let in_year = school_year(2026).unwrap();
    let found = accounts(&framework, &school, &uses, in_year, day("2027-03-01"));
    assert_eq!(found.len(), 1, "one takes the place of the other");
    assert_eq!(
        told(&found[0]),
        "many: due 3, used 2, planned 0, left 1, lapsed 0"
    );
    assert_eq!(found[0].from, Some(day("2027-01-11")));
    let before = &found[0].before[0];
    assert_eq!(before.entitlement.id, "few");
    assert_eq!(
        (before.from, before.to),
        (day("2026-09-01"), day("2027-01-10"))
    );
    assert_eq!(before.used, Halves::whole(1));
}

#[test]
fn more_than_is_due_is_told_and_nothing_is_left() {
    let uses = [visit("2026-10-06", 4, true)];
    let school = school(&[("2026-09-01", "light")]);
    let framework = two_categories();
    let in_year = school_year(2026).unwrap();
    let found = accounts(&framework, &school, &uses, in_year, day("2027-03-01"));
    assert_eq!(
        told(&found[0]),
        "few: due 1½, used 2, planned 0, left 0, lapsed 0"
    );
    assert_eq!(found[0].over(), Halves::new(1));
}

#[test]
fn what_comes_every_month_counts_the_months_of_the_stay_and_lapses_with_each() {
    let framework = framework(&[entitlement(
        "monthly",
        "per = \"month\"\nlimit = \"at-least\"\nforce = \"required\"\nunit = \"visit\"\namount = 1\n\
         visit_kinds = [\"autumn\"]\nfor = { category = [\"close\"] }",
    )]);
    let uses = [
        visit("2026-12-01", 1, true),
        visit("2026-12-15", 1, true),
        visit("2026-11-29", 1, true),
    ];
    // Of November one day was left, of May all but the last was there.
    let school = school(&[("2026-11-29", "close"), ("2027-05-31", "light")]);
    assert_eq!(
        year(&framework, &school, &uses, "2027-02-10"),
        ["monthly: due 5, used 3, planned 0, left 3, lapsed 1"],
        "December to April; January lapsed, the visit in November was given all the same"
    );
}

#[test]
fn half_terms_that_are_not_entered_are_told_as_missing() {
    let framework = framework(&[entitlement(
        "half-termly",
        "per = \"half-term\"\nlimit = \"exactly\"\nforce = \"required\"\nunit = \"visit\"\namount = 1\n\
         visit_kinds = [\"autumn\"]",
    )]);
    let of = |from: &str, to: &str| HalfTerm {
        term: Term::Autumn,
        from: day(from),
        to: day(to),
    };
    let in_year = school_year(2026).unwrap();
    let none = accounts(&framework, &school(&[]), &[], in_year, day("2026-11-24"));
    assert_eq!(
        told(&none[0]),
        "half-termly: due -, used 0, planned 0, left -, lapsed 0"
    );
    assert!(none[0].is_partial);
    let autumn = SchoolFacts {
        terms: Terms::new(vec![
            of("2026-09-02", "2026-10-23"),
            of("2026-11-02", "2026-12-18"),
        ]),
        ..school(&[])
    };
    let some = accounts(&framework, &autumn, &[], in_year, day("2026-11-24"));
    assert_eq!(
        told(&some[0]),
        "half-termly: due 2, used 0, planned 0, left 1, lapsed 1"
    );
    assert!(some[0].is_partial);
}

#[test]
fn what_is_part_of_something_uses_that_up_too() {
    let framework = framework(&[
        entitlement("programme", &format!("{A_YEAR}amount = 20")),
        entitlement(
            "training",
            "per = \"academic-year\"\nlimit = \"exactly\"\nforce = \"considered\"\nunit = \"session\"\n\
             amount = 1\npart_of = \"programme\"",
        ),
    ]);
    let uses = [provision("2026-11-10", "training", 1)];
    assert_eq!(
        year(&framework, &school(&[]), &uses, "2026-11-24"),
        [
            "programme: due 20, used ½, planned 0, left 19½, lapsed 0",
            "training: due 1, used 1, planned 0, left 0, lapsed 0"
        ]
    );
}

#[test]
fn what_is_sold_stands_in_the_account_while_it_is_bought() {
    let framework = framework(&[entitlement(
        "bought",
        "per = \"academic-year\"\nlimit = \"up-to\"\nforce = \"optional\"\nunit = \"day\"\namount = 2\n\
         cost = \"charged\"",
    )]);
    assert!(year(&framework, &school(&[]), &[], "2026-11-24").is_empty());
    let buys = SchoolFacts {
        bought: vec![Bought {
            offer: "bought".to_owned(),
            from: day("2026-10-01"),
            until: Some(day("2027-03-31")),
        }],
        ..school(&[])
    };
    let in_year = school_year(2026).unwrap();
    let found = accounts(&framework, &buys, &[], in_year, day("2026-11-24"));
    assert_eq!(found[0].from, Some(day("2026-10-01")));
    assert_eq!(found[0].until, Some(day("2027-03-31")));
}

#[test]
fn a_headship_has_its_own_and_what_is_asked_for_has_no_whole() {
    let framework = framework(&[
        entitlement(
            "induction",
            "per = \"headship\"\nlimit = \"exactly\"\nforce = \"offered\"\nunit = \"session\"\namount = 3",
        ),
        entitlement(
            "review",
            "per = \"request\"\nlimit = \"up-to\"\nforce = \"optional\"\nunit = \"item\"\namount = 1",
        ),
    ]);
    let with_head = SchoolFacts {
        since: vec![(day("2026-04-20"), Trait::NewHead, true)],
        ..school(&[])
    };
    let uses = [
        provision("2026-06-01", "induction", 0),
        provision("2026-10-01", "induction", 0),
        provision("2026-10-08", "review", 0),
    ];
    assert_eq!(
        year(&framework, &with_head, &uses, "2026-11-24"),
        [
            "induction: due 3, used 2, planned 0, left 1, lapsed 0",
            "review: due -, used 1, planned 0, left -, lapsed 0"
        ],
        "the session in June was of the same headship"
    );
}
