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

/// The invented pack with other categories, and with three scales for what they are decided by.
pub(crate) fn files_deciding(categories: &str) -> Vec<PackFile> {
    let mut files = files();
    for (name, grades) in [
        ("depth", &["deep", "secure", "emerging", "missing"][..]),
        ("standing", &["firm", "fragile"]),
        ("heading", &["rising", "falling"]),
    ] {
        let grades: Vec<String> = grades
            .iter()
            .map(|it| format!("{{ id = \"{it}\", label = \"{it}\", tone = \"good\" }}"))
            .collect();
        let used = categories.contains(&format!("scale = \"{name}\""));
        if used {
            files[1].text.push_str(&format!(
                "\n[[scale]]\nid = \"{name}\"\ntitle = \"{name}\"\ngrades = [{}]\nsource = \"1\"\n\
                 why = \"So\"\n",
                grades.join(", ")
            ));
        }
    }
    categories.clone_into(&mut files[2].text);
    files
}

/// Categories of the same form, the least support first.
pub(crate) fn categories(ids: &[&str]) -> String {
    let one = |(order, id): (usize, &&str)| {
        format!(
            "[[category]]\nid = \"{id}\"\nlabel = \"{id}\"\norder = {order}\ncolour = \"#00703c\"\n\
             source = \"section 5\"\nwhy = \"So\"\n"
        )
    };
    ids.iter().enumerate().map(one).collect()
}

/// A way of deciding by the grades of three areas.
pub(crate) const BY_AREA: &str = r#"
decide = "by-area"
graders = ["adviser", "headteacher"]
counts = "lower"
[[area]]
id = "vision"
title = "Vision"
scale = "depth"
[[area]]
id = "care"
title = "Care"
scale = "depth"
[[area]]
id = "governance"
title = "Governance"
scale = "depth"
[[overall]]
category = "urgent"
when = [{ at_least = 1, in = ["governance"], graded = ["missing"] }]
source = "section 1"
[[overall]]
category = "urgent"
when = [{ at_least = 2, in = ["vision", "care"], graded = ["missing"] }]
source = "section 1"
[[overall]]
category = "light"
when = [{ at_most = 0, graded = ["emerging", "missing"] }, { at_least = 2, graded = ["deep"] }]
source = "section 1"
[[overall]]
category = "growing"
when = [{ at_most = 0, graded = ["missing"] }, { at_most = 1, graded = ["emerging"] }]
source = "section 1"
[[overall]]
category = "company"
when = [{ at_least = 1, graded = ["emerging", "missing"] }]
source = "section 2"
"#;

/// A way of deciding by two axes.
pub(crate) const BY_TABLE: &str = r#"
decide = "by-table"
[[area]]
id = "now"
title = "Standing"
scale = "standing"
[[area]]
id = "soon"
title = "Heading"
scale = "heading"
[[axis]]
area = "now"
[[axis]]
area = "soon"
[[cell]]
row = "firm"
column = "rising"
category = "light"
[[cell]]
row = "firm"
column = "falling"
category = "build"
[[cell]]
row = "fragile"
column = "rising"
category = "build"
[[cell]]
row = "fragile"
column = "falling"
category = "repair"
"#;

/// The framework that decides by area.
pub(crate) fn by_area() -> Framework {
    let categories = categories(&["light", "growing", "company", "urgent"]);
    read(&files_deciding(&format!("{BY_AREA}{categories}")))
}

/// The framework that decides by table.
pub(crate) fn by_table() -> Framework {
    let categories = categories(&["light", "build", "repair"]);
    read(&files_deciding(&format!("{BY_TABLE}{categories}")))
}

fn read(files: &[PackFile]) -> Framework {
    match Framework::read(files, &calendar()) {
        Ok(it) => it,
        Err(problems) => {
            let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
            panic!("{}", said.join("\n"))
        }
    }
}
