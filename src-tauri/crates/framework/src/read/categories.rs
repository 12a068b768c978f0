//! `categories.toml`: the levels of support.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use std::collections::BTreeSet;

use crate::{
    category::{Category, Counts, Decide, Deciding, Fits, LeastStay, Need},
    selector::Trait,
};

use super::{
    fields::Fields,
    names::{Names, Subject},
    selectors, times,
};

mod deciding;
mod grades;

use grades::Named;

pub(super) use grades::check;

/// What WCAG 2.2 asks of text against its ground.
const CONTRAST: f64 = 4.5;

#[derive(Debug)]
pub(super) struct Categories {
    pub(super) categories: Vec<Category>,
    pub(super) deciding: Deciding,
    /// Where that is written.
    pub(super) named: Named,
}

impl Default for Categories {
    fn default() -> Self {
        Self {
            categories: Vec::new(),
            deciding: Deciding {
                decide: Decide::Stated,
                areas: Vec::new(),
                criteria: Vec::new(),
                graders: Vec::new(),
                counts: Counts::Lower,
                axes: Vec::new(),
                table: Vec::new(),
                overall: Vec::new(),
                automatic: Vec::new(),
            },
            named: Named::default(),
        }
    }
}

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Categories {
    let (deciding, named) = deciding::read(fields, names);
    let mut orders = BTreeSet::new();
    let mut categories: Vec<Category> = Vec::new();
    for mut one in fields.tables("category") {
        let category = read_category(&mut one, names);
        if !orders.insert(category.order) {
            let what = format!("another category has the same `order` as `{}`", category.id);
            one.report_at_key("order", what, "give each a number of its own");
        }
        one.finish();
        categories.push(category);
    }
    categories.sort_by_key(|it| it.order);
    Categories {
        categories,
        deciding,
        named,
    }
}

fn read_category(one: &mut Fields<'_>, names: &mut Names) -> Category {
    let id = names.define(Subject::Category, one);
    let leaves_to = names.mentioned_any(Subject::Category, "leaves_to", one);
    if leaves_to.contains(&id) {
        let what = format!("`{id}` is left to itself");
        one.report_at_key("leaves_to", what, "name categories with less support");
    }
    let marks_concern = read_marks(one, "marks");
    let may_mark_concern = read_marks(one, "may_mark");
    if marks_concern && may_mark_concern {
        let what = "`may_mark` asks what `marks` says already".to_owned();
        one.report_at_start(what, Some("leave out one of them".to_owned()));
    }
    let needs: Vec<Need> = one.words("needs");
    let waive: Vec<Need> = one.words("waive");
    if let Some(it) = waive.iter().find(|it| !needs.contains(it)) {
        let what = format!("`{}` is waived and not among the `needs`", it.word());
        one.report_at_key("waive", what, "add it to `needs`");
    }
    Category {
        leaves_to,
        marks_concern,
        may_mark_concern,
        fits: one.word_if_any("fits").unwrap_or(Fits::Best),
        id,
        label: one.text("label"),
        order: one.number("order", 0, 1000).unwrap_or_default(),
        colour: read_colour(one),
        was: one.texts("was").into_iter().map(|it| it.0).collect(),
        support: names.mentioned_any(Subject::Support, "support", one),
        least_stay: one
            .table_if_any("least_stay")
            .and_then(|it| read_least_stay(it, names)),
        needs,
        waive,
        source: one.text("source"),
        why: one.text("why"),
        ruling: one.text_if_any("ruling").map(|it| it.0),
    }
}

/// Whether a category marks its schools as causing concern, or may, which is all it can mark.
fn read_marks(one: &mut Fields<'_>, key: &'static str) -> bool {
    let Some(mut marks) = one.table_if_any(key) else {
        return false;
    };
    let said = selectors::read_traits(&mut marks);
    let concern = (Trait::CausingConcern, true);
    if said.iter().any(|it| *it != concern) {
        let what = "a category marks nothing but `causing_concern`".to_owned();
        marks.report_at_start(what, Some("leave it out".to_owned()));
    }
    marks.finish();
    said.contains(&concern)
}

fn read_least_stay(mut fields: Fields<'_>, names: &mut Names) -> Option<LeastStay> {
    let after = names.mentioned_any(Subject::Category, "after", &mut fields);
    let within = times::amount_of(&mut fields);
    fields.finish();
    Some(LeastStay {
        within: within?,
        after,
    })
}

fn read_colour(fields: &mut Fields<'_>) -> String {
    let (colour, at) = fields.placed("colour");
    if colour.is_empty() {
        return colour;
    }
    match contrast_with_white(&colour) {
        None => {
            let hint = Some("such as `#1d70b8`".to_owned());
            fields.report(at, format!("`{colour}` is no colour"), hint);
        }
        Some(contrast) if contrast < CONTRAST => {
            let what = format!("`{colour}` has a contrast of {contrast:.1} to 1 on white");
            fields.report(
                at,
                what,
                Some("take a darker one, with at least 4.5 to 1".to_owned()),
            );
        }
        Some(_) => {}
    }
    colour
}

/// By the formula of WCAG 2.2; `None` when this is not `#rrggbb`.
fn contrast_with_white(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
        return None;
    }
    let light = |from: usize| {
        let part = u8::from_str_radix(&digits[from..from + 2], 16).ok()?;
        let share = f64::from(part) / 255.0;
        Some(if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        })
    };
    let luminance = 0.2126 * light(0)? + 0.7152 * light(2)? + 0.0722 * light(4)?;
    Some(1.05 / (luminance + 0.05))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_runs_from_1_for_white_to_21_for_black() {
        assert_eq!(
            contrast_with_white("#ffffff").map(|it| it.round()),
            Some(1.0)
        );
        assert_eq!(
            contrast_with_white("#000000").map(|it| it.round()),
            Some(21.0)
        );
        for wrong in ["red", "#fff", "#12345é", "1234567"] {
            assert_eq!(contrast_with_white(wrong), None, "{wrong}");
        }
    }
}
