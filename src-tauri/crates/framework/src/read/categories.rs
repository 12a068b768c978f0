//! `categories.toml`: the levels of support.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use std::collections::BTreeSet;

use crate::category::Category;

use super::{
    fields::Fields,
    names::{Names, Subject},
};

/// What WCAG 2.2 asks of text against its ground.
const CONTRAST: f64 = 4.5;

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Category> {
    let mut orders = BTreeSet::new();
    let mut categories: Vec<Category> = Vec::new();
    for mut one in fields.tables("category") {
        let id = names.define(Subject::Category, &mut one);
        let order = one.number("order", 0, 1000);
        if order.is_some_and(|it| !orders.insert(it)) {
            one.report_at_start(
                format!("another category has the same `order` as `{id}`"),
                None,
            );
        }
        categories.push(Category {
            id,
            label: one.text("label"),
            order: order.unwrap_or_default(),
            colour: read_colour(&mut one),
            source: one.text("source"),
            why: one.text("why"),
        });
        one.finish();
    }
    categories.sort_by_key(|it| it.order);
    categories
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
