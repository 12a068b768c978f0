use domain::{
    calendar::{WorkingDays, terms::Terms},
    id::SchoolId,
    school::Governance,
};

use super::*;
use crate::{Framework, PackFile, event::Event, inspection::Inspected, sample};

/// Three levels: a school leaves the heaviest by way of the middle, and stays there for a year.
const LEVELS: &str = "
[[category]]
id = \"middle\"
label = \"Middle\"
order = 2
colour = \"#1d70b8\"
source = \"section 5\"
why = \"On its way.\"
least_stay = { years = 1, after = [\"heavy\"] }
[[category]]
id = \"heavy\"
label = \"Heavy\"
order = 3
colour = \"#b10e1e\"
leaves_to = [\"middle\"]
marks = { causing_concern = true }
source = \"section 5\"
why = \"It needs help.\"
[[automatic]]
on = \"inspection-published\"
judged = [\"special-measures\"]
category = \"heavy\"
source = \"section 5\"
why = \"The inspectors said so.\"
";

fn framework() -> Framework {
    let mut files = sample::files();
    for file in files.iter_mut().filter(|it| it.name == "categories.toml") {
        file.text.push_str(LEVELS);
    }
    Framework::read(&files, &sample::calendar()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn school(decided: &[(&str, &str)]) -> SchoolFacts {
    let decided = decided.iter();
    SchoolFacts {
        categories: decided
            .map(|(on, id)| (day(on), (*id).to_owned()))
            .collect(),
        ..SchoolFacts::new(SchoolId([1; 16]), Governance::Maintained)
    }
}

fn cautions(school: &SchoolFacts, to: &str, on: &str) -> Vec<String> {
    let (framework, calendar) = (framework(), sample::calendar());
    let days = Days {
        working_days: &calendar as &WorkingDays,
        terms: &Terms::default(),
        office: &[],
    };
    let to = framework.category(to).unwrap().clone();
    framework.cautions(school, &to, day(on), &days)
}

#[test]
fn a_school_is_told_to_leave_too_early_or_by_the_wrong_step_and_never_to_come_too_early() {
    let heavy = school(&[("2026-01-12", "heavy")]);
    assert_eq!(
        cautions(&heavy, "light", "2026-11-24"),
        ["From Heavy the framework goes to Middle first (section 5)."]
    );
    assert_eq!(cautions(&heavy, "middle", "2026-11-24"), [""; 0]);
    // A decision in between that changes nothing does not begin the year anew.
    let middle = school(&[
        ("2025-01-13", "heavy"),
        ("2026-01-12", "middle"),
        ("2026-09-14", "middle"),
    ]);
    assert_eq!(
        cautions(&middle, "light", "2027-01-11"),
        [
            "A school that comes out of Heavy stays in Middle for at least 1 year (section 5): \
          until 12 January 2027."
        ]
    );
    assert_eq!(cautions(&middle, "light", "2027-01-12"), [""; 0]);
    assert_eq!(
        cautions(&middle, "heavy", "2026-11-24"),
        [""; 0],
        "worse at once"
    );
    let never_heavy = school(&[("2026-01-12", "middle")]);
    assert_eq!(cautions(&never_heavy, "light", "2026-02-02"), [""; 0]);
}

#[test]
fn a_change_that_follows_from_an_event_is_due_until_somebody_decides() {
    let framework = framework();
    let published = day("2026-11-10");
    let inspected = |concern: Option<&str>, decided: &[(&str, &str)]| SchoolFacts {
        inspections: vec![Inspected {
            overall: Some("inadequate".to_owned()),
            concern: concern.map(str::to_owned),
            ..Inspected::new(day("2026-10-13"), Some(published))
        }],
        ..school(decided)
    };
    let report = Occurrence {
        event: Event::InspectionPublished,
        on: published,
        school: SchoolId([1; 16]),
        visit: None,
        meeting: None,
        of: None,
    };
    let due = |school: &SchoolFacts, on: &str| {
        let change = framework.due_change(school, &[report], day(on));
        change.map(|it| (it.automatic.category.clone(), it.on))
    };
    let found = inspected(Some("special-measures"), &[("2025-09-10", "light")]);
    assert_eq!(
        due(&found, "2026-11-24"),
        Some(("heavy".to_owned(), published))
    );
    assert_eq!(due(&found, "2026-11-09"), None, "the report is not out");
    assert_eq!(due(&inspected(None, &[]), "2026-11-24"), None);
    for decided in [("2026-11-10", "heavy"), ("2026-11-16", "light")] {
        let decided = inspected(Some("special-measures"), &[decided]);
        assert_eq!(due(&decided, "2026-11-24"), None, "somebody decided");
    }
    let already = inspected(Some("special-measures"), &[("2026-01-12", "heavy")]);
    assert_eq!(due(&already, "2026-11-24"), None);
}

#[test]
fn what_a_category_leaves_to_and_marks_is_checked() {
    let wrong = |from: &str, to: &str| {
        let mut files: Vec<PackFile> = sample::files();
        for file in files.iter_mut().filter(|it| it.name == "categories.toml") {
            file.text.push_str(&LEVELS.replace(from, to));
        }
        let problems = crate::check(&files, &sample::calendar());
        problems
            .iter()
            .map(|it| it.what.clone() + it.hint.as_deref().unwrap_or(""))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        wrong("leaves_to = [\"middle\"]", "leaves_to = [\"midle\"]"),
        ["there is no category `midle`did you mean `middle`?"]
    );
    assert_eq!(
        wrong("leaves_to = [\"middle\"]", "leaves_to = [\"heavy\"]"),
        ["`heavy` is left to itselfname categories with less support"]
    );
    assert_eq!(
        wrong("leaves_to = [\"middle\"]", "waive = [\"agreed-by-school\"]"),
        ["`agreed-by-school` is waived and not among the `needs`add it to `needs`"]
    );
    assert_eq!(
        wrong("causing_concern = true", "sixth_form = true"),
        ["a category marks nothing but `causing_concern`leave it out"]
    );
    assert_eq!(
        wrong("[\"special-measures\"]", "[\"special-measure\"]"),
        ["`judged` does not know `special-measure`did you mean `special-measures`?"]
    );
}
