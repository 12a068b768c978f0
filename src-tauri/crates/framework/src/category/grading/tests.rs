use super::*;
use crate::sample;

/// What the grades of vision, care and governance come to.
fn overall(grades: [&str; 3]) -> (String, String) {
    let framework = sample::by_area();
    let of = |area: &str| {
        let at = ["vision", "care", "governance"]
            .iter()
            .position(|it| *it == area)?;
        Some(grades[at]).filter(|it| !it.is_empty())
    };
    said(framework.comes_to(of))
}

fn said(found: Option<ComesTo<'_>>) -> (String, String) {
    match found.unwrap() {
        ComesTo::Lacks(areas) => {
            let titles: Vec<&str> = areas.iter().map(|it| it.title.as_str()).collect();
            ("lacks".to_owned(), titles.join(", "))
        }
        ComesTo::Category {
            category, because, ..
        } => (category.id.clone(), because),
        ComesTo::Nothing => ("nothing".to_owned(), String::new()),
    }
}

#[test]
fn the_first_rule_that_holds_is_suggested_and_says_why() {
    for (grades, category, because) in [
        (
            ["deep", "deep", "secure"],
            "light",
            "No area is emerging or missing, and at least 2 areas are deep.",
        ),
        (
            ["deep", "secure", "secure"],
            "growing",
            "No area is missing, and at most 1 area is emerging.",
        ),
        (
            ["emerging", "emerging", "deep"],
            "company",
            "At least 1 area is emerging or missing.",
        ),
        (
            ["missing", "deep", "deep"],
            "company",
            "At least 1 area is emerging or missing.",
        ),
        (
            ["deep", "deep", "missing"],
            "urgent",
            "Governance is missing.",
        ),
        (
            ["missing", "missing", "deep"],
            "urgent",
            "At least 2 of Vision and Care are missing.",
        ),
    ] {
        assert_eq!(
            overall(grades),
            (category.to_owned(), because.to_owned()),
            "{grades:?}"
        );
    }
}

#[test]
fn nothing_is_suggested_before_every_area_has_its_grade() {
    let found = overall(["deep", "", ""]);
    assert_eq!(found, ("lacks".to_owned(), "Care, Governance".to_owned()));
}

#[test]
fn where_graders_differ_the_lower_grade_counts() {
    let framework = sample::by_area();
    let vision = &framework.deciding.areas[0];
    let counts = |given: &[&'static str]| {
        let grade = framework.counting_grade(vision, given.iter().copied());
        grade.map(|it| it.id.clone())
    };
    assert_eq!(counts(&["deep", "emerging"]).as_deref(), Some("emerging"));
    assert_eq!(counts(&["secure"]).as_deref(), Some("secure"));
    assert_eq!(counts(&["firm"]), None, "it is a grade of another scale");
    let higher = Framework {
        deciding: crate::category::Deciding {
            counts: Counts::Higher,
            ..framework.deciding.clone()
        },
        ..framework.clone()
    };
    let grade = higher.counting_grade(vision, ["deep", "emerging"]);
    assert_eq!(grade.map(|it| it.id.as_str()), Some("deep"));
}

#[test]
fn two_grades_meet_in_a_cell_of_the_table() {
    let framework = sample::by_table();
    let meets = |now: &'static str, soon: &'static str| {
        said(framework.comes_to(|area| match area {
            "now" => Some(now),
            "soon" => Some(soon),
            _ => None,
        }))
    };
    assert_eq!(
        meets("fragile", "rising"),
        (
            "build".to_owned(),
            "Standing fragile, Heading rising.".to_owned()
        )
    );
    assert_eq!(meets("fragile", "falling").0, "repair");
    assert_eq!(meets("fragile", "unheard-of").0, "nothing");
}

#[test]
fn where_no_area_is_graded_nothing_is_said_at_all() {
    assert_eq!(sample::framework().comes_to(|_| None), None);
}
