//! What tests read: the invented pack, every shipped pack, and the official calendar.

use domain::calendar::{BankHoliday, WorkingDays};

use crate::{general::Framework, problem::PackFile};

/// The invented pack, file by file.
pub(crate) fn files() -> Vec<PackFile> {
    [
        (
            "framework.toml",
            include_str!("../../../../tests/data/framework/example-2026/framework.toml"),
        ),
        (
            "headings.toml",
            include_str!("../../../../tests/data/framework/example-2026/headings.toml"),
        ),
        (
            "categories.toml",
            include_str!("../../../../tests/data/framework/example-2026/categories.toml"),
        ),
        (
            "duties.toml",
            include_str!("../../../../tests/data/framework/example-2026/duties.toml"),
        ),
    ]
    .map(|(name, text)| PackFile {
        name: name.to_owned(),
        text: text.to_owned(),
    })
    .to_vec()
}

pub(crate) fn framework() -> Framework {
    Framework::read(&files(), &calendar()).unwrap()
}

/// The official list of England and Wales, and the rules beyond it.
pub(crate) fn calendar() -> WorkingDays {
    let json = include_str!("../../../../assets/calendar/bank-holidays.json");
    let list: serde_json::Value = serde_json::from_str(json).unwrap();
    let events = list["england-and-wales"]["events"].as_array().unwrap();
    let holiday = |it: &serde_json::Value| BankHoliday {
        on: it["date"].as_str().unwrap().parse().unwrap(),
        title: it["title"].as_str().unwrap().to_owned(),
    };
    WorkingDays::of_england(events.iter().map(holiday).collect())
}
