//! `entitlements.toml` and `indicators.toml`: what schools may have, and what is measured.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use crate::entitlement::{Cost, Entitlement, Halves, Indicator, Measure, SupportItem};

use super::{
    fields::Fields,
    names::{Names, Subject},
    selectors,
};

/// More than any paper gives: a larger number is a slip.
const MOST: u32 = 1000;

#[derive(Debug, Default)]
pub(super) struct Offers {
    pub(super) entitlements: Vec<Entitlement>,
    pub(super) support: Vec<SupportItem>,
}

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Offers {
    let entitlements = fields.tables("entitlement").into_iter();
    let support = fields.tables("support").into_iter();
    Offers {
        entitlements: entitlements
            .filter_map(|it| read_entitlement(it, names))
            .collect(),
        support: support.filter_map(|it| read_support(it, names)).collect(),
    }
}

fn read_entitlement(mut fields: Fields<'_>, names: &mut Names) -> Option<Entitlement> {
    let id = names.define(Subject::Entitlement, &mut fields);
    let cost = fields.word_if_any("cost").unwrap_or(Cost::Unspecified);
    let what = fields.text("what");
    let schools = selectors::read(&mut fields, "for", names);
    // What is for schools that buy something comes with that.
    if cost.is_bought() && schools.buys.is_empty() {
        names.define_too(Subject::Offer, &id);
    }
    if schools.buys_not.contains(&id) {
        let what = format!("`{id}` is for schools that do not buy `{id}`");
        fields.report_at_key("for", what, "name another entitlement");
    }
    let amount = fields.halves_if_any("amount", MOST);
    let (limit, unit) = (fields.word("limit"), fields.word("unit"));
    check_halves(&fields, amount, unit);
    let part_of = read_part_of(&mut fields, &id, names);
    let per = fields.word("per");
    let visit_kinds = names.mentioned_any(Subject::VisitKind, "visit_kinds", &mut fields);
    let force = fields.word("force");
    let (source, why) = (fields.text("source"), fields.text("why"));
    let ruling = fields.text_if_any("ruling").map(|it| it.0);
    if !fields.has("amount") && ruling.is_none() {
        let hint = Some("say `amount`, or say in `ruling` that the paper gives none".to_owned());
        fields.report_at_start(format!("the entitlement `{id}` has no `amount`"), hint);
    }
    fields.finish();
    Some(Entitlement {
        id,
        what,
        schools,
        amount,
        limit: limit?,
        unit: unit?,
        per: per?,
        cost,
        part_of,
        visit_kinds,
        force: force?,
        source,
        why,
        ruling,
    })
}

fn check_halves(fields: &Fields<'_>, amount: Option<Halves>, unit: Option<Measure>) {
    let (Some(amount), Some(unit)) = (amount, unit) else {
        return;
    };
    if amount.has_half() && !unit.has_halves() {
        let what = format!("half of a `{}` means nothing", unit.word());
        let hint = "say a whole number, or count in `day` or `hour`";
        fields.report_at_key("amount", what, hint);
    }
}

fn read_part_of(fields: &mut Fields<'_>, id: &str, names: &mut Names) -> Option<String> {
    let (whole, at) = fields.text_if_any("part_of")?;
    names.mention(Subject::Entitlement, &whole, fields.place(at));
    if whole == id {
        let hint = Some("name another entitlement, or leave it out".to_owned());
        fields.report(at, format!("`{id}` is no part of itself"), hint);
    }
    Some(whole)
}

fn read_support(mut fields: Fields<'_>, names: &mut Names) -> Option<SupportItem> {
    let id = names.define(Subject::Support, &mut fields);
    let title = fields.text("title");
    let schools = selectors::read(&mut fields, "for", names);
    let force = fields.word("force");
    let (source, why) = (fields.text("source"), fields.text("why"));
    let ruling = fields.text_if_any("ruling").map(|it| it.0);
    fields.finish();
    Some(SupportItem {
        id,
        title,
        schools,
        force: force?,
        source,
        why,
        ruling,
    })
}

pub(super) fn read_indicators(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Indicator> {
    let indicators = fields.tables("indicator").into_iter();
    let read = indicators.map(|mut it| {
        let indicator = Indicator {
            id: names.define(Subject::Indicator, &mut it),
            title: it.text("title"),
            target: it.text("target"),
            source: it.text("source"),
            why: it.text("why"),
            ruling: it.text_if_any("ruling").map(|it| it.0),
        };
        it.finish();
        indicator
    });
    read.collect()
}
