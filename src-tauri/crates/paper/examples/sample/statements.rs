//! An invented statement of entitlement: a category that changed in the year, support, what was bought.

use chrono::NaiveDate;
use paper::{EntitlementStatement, Fact, Part, Section, StatementRow, StatementTable};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day is written as one")
}

fn row([what, due, used, planned, left]: [&str; 5]) -> StatementRow {
    StatementRow {
        what: what.to_owned(),
        due: due.to_owned(),
        used: used.to_owned(),
        planned: planned.to_owned(),
        left: left.to_owned(),
    }
}

fn fact((label, value): (&str, &str)) -> Fact {
    Fact {
        label: label.to_owned(),
        value: value.to_owned(),
    }
}

fn section(heading: &str, parts: &[(&str, &str)]) -> Section {
    let part = |(label, text): &(&str, &str)| Part {
        label: (*label).to_owned(),
        text: (*text).to_owned(),
    };
    Section {
        heading: heading.to_owned(),
        judgements: Vec::new(),
        parts: parts.iter().map(part).collect(),
        sources: Vec::new(),
    }
}

const CORE: &str = "Core whole-school improvement support";

/// A school year in which the category changed.
pub(crate) fn statement() -> EntitlementStatement {
    EntitlementStatement {
        body: "Northmere Council".to_owned(),
        school: "Ashgrove Primary School".to_owned(),
        school_year: "2026–27".to_owned(),
        as_of: day("2027-02-10"),
        facts: [
            ("Headteacher", "Jo Sample"),
            (
                "Category",
                "2: Steady; 3A: Vulnerable, since 11 January 2027",
            ),
            ("Adviser", "Alex Example, Link adviser"),
        ]
        .map(fact)
        .to_vec(),
        tables: tables(),
        support: support(),
        uses: uses(),
        sections: vec![
            section(
                "To be known",
                &[(
                    CORE,
                    "Since 11 January 2027. From 1 September 2026 to 10 January 2027: Keep-in-touch \
                     meeting, 1½ days; ½ day used, which counts.",
                )],
            ),
            section(
                "Where this is written",
                &[(
                    "",
                    "- Core whole-school improvement support: Northmere 2026-27, section 7.",
                )],
            ),
        ],
        confidentiality: "For the school, its governors and the council.".to_owned(),
        author: "Alex Example".to_owned(),
    }
}

fn tables() -> Vec<StatementTable> {
    let table = |heading: &str, rows: &[[&str; 5]]| StatementTable {
        heading: heading.to_owned(),
        rows: rows.iter().map(|it| row(*it)).collect(),
    };
    vec![
        table(
            "What the school may have",
            &[
                [CORE, "3 days", "1½ days", "½ day", "1½ days"],
                [
                    "Subject and aspect days",
                    "No number is given",
                    "0 days",
                    "Nothing",
                    "No number is given",
                ],
            ],
        ),
        table(
            "What the school buys",
            &[[
                "Music in every class",
                "up to 6 sessions",
                "2 sessions",
                "1 session",
                "4 sessions",
            ]],
        ),
    ]
}

fn support() -> Vec<[String; 3]> {
    [
        [
            "Leaders and schools from outside",
            "Considered",
            "Given on 3 February 2027 (Dana Invented)",
        ],
        [
            "Money for releasing staff",
            "Optional",
            "Since 11 January 2027. Not given yet",
        ],
    ]
    .map(|it| it.map(str::to_owned))
    .to_vec()
}

fn uses() -> Vec<(NaiveDate, [String; 2])> {
    [
        ("2026-10-06", "Keep-in-touch visit", "½ day"),
        ("2027-01-19", "Core visit", "1 day"),
        ("2027-03-09", "Core visit, planned", "½ day"),
    ]
    .map(|(on, what, amount)| (day(on), [what.to_owned(), format!("{amount} of {CORE}")]))
    .to_vec()
}
