use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_list_that_ships_is_read_and_leaves_no_day_out_since_september_2005() {
    let text = include_str!("../../../../../assets/inspections.toml");
    let read = read(text).unwrap();
    assert_eq!(read.len(), 8);
    assert_eq!(all(), read);
    assert_eq!(read[0].from, day("2005-09-01"));
    for pair in read.windows(2) {
        assert_eq!(
            pair[0].until.and_then(|it| it.succ_opt()),
            Some(pair[1].from)
        );
    }
    assert_eq!(read[7].until, None);
    assert!(on(day("2005-08-31")).is_none());
}

#[test]
fn an_inspection_is_judged_on_the_scale_of_its_first_day() {
    for (held_on, id, overall, third) in [
        ("2009-08-31", "2005", true, "satisfactory"),
        ("2009-09-01", "2009", true, "satisfactory"),
        ("2012-08-31", "2012-january", true, "satisfactory"),
        ("2012-09-01", "2012-september", true, "requires-improvement"),
        ("2019-08-31", "2015", true, "requires-improvement"),
        ("2024-09-01", "2019", true, "requires-improvement"),
        ("2024-09-02", "2024", false, "requires-improvement"),
        ("2025-11-09", "2024", false, "requires-improvement"),
        ("2025-11-10", "2025", false, "expected-standard"),
    ] {
        let found = on(day(held_on)).unwrap();
        assert_eq!(
            (found.id.as_str(), found.overall),
            (id, overall),
            "{held_on}"
        );
        assert_eq!(found.grades[2].id, third, "{held_on}");
    }
    let areas = |on_day: &str| on(day(on_day)).unwrap().areas_on(day(on_day)).count();
    assert_eq!((areas("2014-08-31"), areas("2014-09-01")), (4, 6));
}

#[test]
fn what_can_be_judged_is_a_closed_list_and_grades_of_areas_alone_are_not_in_it() {
    let judged = judgements();
    for word in [
        "outstanding",
        "satisfactory",
        "special-measures",
        "notice-to-improve",
    ] {
        assert!(judged.contains(&word), "{word}");
    }
    assert!(!judged.contains(&"expected-standard"));
    assert!(grades().contains(&"expected-standard"));
    assert_eq!(title_of("requires-improvement"), "Requires improvement");
}

#[test]
fn a_list_with_mistakes_says_each_with_its_place() {
    let wrong = "[[inspection_framework]]\nid = \"a\"\ntitle = \"A\"\nfrom = 2009-09-01\n\
                 until = 2005-09-01\noverall = true\ngrades = [{ id = \"good\", title = \"Good\" }, \
                 { id = \"good\", title = \"Good\" }]\nareas = []\nconcern = []\n\
                 safeguarding = [\"efective\"]\nbasis = \"So.\"\narreas = 1\n";
    let problems = read(wrong).unwrap_err();
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "inspections.toml:5:9: it ends before it begins (take a later day)",
            "inspections.toml:7:51: there is another one with the id `good` (give one of \
             them another id)",
            "inspections.toml:10:17: `safeguarding` does not know `efective` (did you mean `effective`?)",
            "inspections.toml:12:1: `arreas` means nothing in `inspection_framework` (did you mean \
             `areas`?)",
        ]
    );
}
