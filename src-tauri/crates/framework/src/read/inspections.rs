//! `inspections.toml`: what schools are judged by, in any time.
//!
//! Separate because it is one file for every framework and no part of a pack. It must not know what
//! follows from a judgement.

use crate::{
    inspection::{InspectedArea, InspectionFramework, Judgement},
    problem::{PackFile, Problem},
};

use super::{fields::Fields, page::Page, syntax};

/// The frameworks of a file, the earliest first, or everything that is wrong with it.
pub(crate) fn read(text: &str) -> Result<Vec<InspectionFramework>, Vec<Problem>> {
    let file = PackFile {
        name: "inspections.toml".to_owned(),
        text: text.to_owned(),
    };
    let page = Page::new(&file);
    let (table, broken) = toml::de::DeTable::parse_recoverable(&file.text);
    syntax::report(&page, text, &broken);
    let mut fields = Fields::new(&page, table.get_ref(), 0, "the file");
    let mut found: Vec<InspectionFramework> = fields
        .tables("inspection_framework")
        .into_iter()
        .filter_map(read_one)
        .collect();
    fields.finish();
    found.sort_by_key(|it| it.from);
    let mut problems = page.into_problems();
    problems.sort();
    if problems.is_empty() {
        Ok(found)
    } else {
        Err(problems)
    }
}

fn read_one(mut fields: Fields<'_>) -> Option<InspectionFramework> {
    let (id, title) = (fields.text("id"), fields.text("title"));
    let (from, until) = (fields.day("from"), fields.day_if_any("until"));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        let what = "it ends before it begins".to_owned();
        fields.report_at_key("until", what, "take a later day");
    }
    let found = InspectionFramework {
        id,
        title,
        from: from.unwrap_or_default(),
        until,
        overall: fields.flag("overall"),
        grades: read_words(&mut fields, "grades"),
        areas: read_areas(&mut fields),
        concern: read_words(&mut fields, "concern"),
        ungraded: read_words(&mut fields, "ungraded"),
        safeguarding: fields.words("safeguarding"),
        basis: fields.text("basis"),
    };
    fields.finish();
    from.map(|_| found)
}

fn read_words(fields: &mut Fields<'_>, key: &'static str) -> Vec<Judgement> {
    let mut words: Vec<Judgement> = Vec::new();
    for mut it in fields.tables(key) {
        let (id, at) = it.placed("id");
        if words.iter().any(|other| other.id == id) {
            let hint = Some("give one of them another id".to_owned());
            it.report(at, format!("there is another one with the id `{id}`"), hint);
        }
        let title = it.text("title");
        it.finish();
        words.push(Judgement { id, title });
    }
    words
}

fn read_areas(fields: &mut Fields<'_>) -> Vec<InspectedArea> {
    let areas = fields.tables("areas").into_iter();
    let read = areas.map(|mut it| {
        let area = InspectedArea {
            id: it.text("id"),
            title: it.text("title"),
            where_the_school_has_it: it.flag("where_the_school_has_it"),
            from: it.day_if_any("from"),
        };
        it.finish();
        area
    });
    read.collect()
}
