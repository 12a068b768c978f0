//! Which schools something is for, as packs write it.
//!
//! Separate because duties, entitlements, support, groups and papers all write it alike. It must
//! not know any of them.

use crate::selector::{Selector, Trait};

use super::{
    fields::Fields,
    names::{Names, Subject},
};

/// The selector under a key; one that asks nothing when the key is missing.
pub(super) fn read(fields: &mut Fields<'_>, key: &'static str, names: &mut Names) -> Selector {
    let Some(mut asked) = fields.table_if_any(key) else {
        return Selector::default();
    };
    let selector = read_selector(&mut asked, names);
    if selector.is_empty() {
        asked.report_at_start(format!("`{key}` chooses no school"), None);
    }
    asked.finish();
    selector
}

fn read_selector(asked: &mut Fields<'_>, names: &mut Names) -> Selector {
    let governance = asked.words("governance");
    let category = asked.texts("category");
    for (id, at) in &category {
        names.mention(Subject::Category, id, asked.place(*at));
    }
    let phase = asked.words("phase");
    let judged = asked.texts("judged").into_iter().map(|it| it.0).collect();
    Selector {
        governance,
        category: category.into_iter().map(|it| it.0).collect(),
        phase,
        judged,
        traits: read_traits(asked),
    }
}

pub(super) fn read_traits(fields: &mut Fields<'_>) -> Vec<(Trait, bool)> {
    let traits = Trait::ALL.iter();
    let read = traits.filter_map(|it| Some((*it, fields.flag_if_any(it.word())?)));
    read.collect()
}
