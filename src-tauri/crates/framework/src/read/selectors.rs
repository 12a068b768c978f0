//! Which schools something is for, as packs write it.
//!
//! Separate because duties, entitlements, support, groups and papers all write it alike. It must
//! not know any of them.

use crate::{
    inspection,
    problem::hint_at,
    selector::{Selector, Trait},
};

use super::{
    fields::{Fields, Placed},
    names::{Names, Subject},
};

/// The selector under a key; one that asks nothing when the key is missing.
pub(super) fn read(fields: &mut Fields<'_>, key: &'static str, names: &mut Names) -> Selector {
    let Some(mut asked) = fields.table_if_any(key) else {
        return Selector::default();
    };
    let found = asked.found();
    let selector = read_selector(&mut asked, names);
    if selector.is_empty() && asked.found() == found {
        let hint = Some("say which, such as `governance = [\"maintained\"]`".to_owned());
        asked.report_at_start(format!("`{key}` chooses no school"), hint);
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
    let judged = read_judged(asked, "judged", &inspection::judgements());
    let graded = read_judged(asked, "graded", &inspection::grades());
    let safeguarding = asked.words("safeguarding");
    let buys = names.mentioned_any(Subject::Offer, "buys", asked);
    let buys_not = names.mentioned_any(Subject::Offer, "buys_not", asked);
    if let Some(id) = buys.iter().find(|it| buys_not.contains(it)) {
        let what = format!("`{id}` stands in `buys` and in `buys_not`");
        asked.report_at_key("buys_not", what, "leave it out in one of them");
    }
    Selector {
        governance,
        category: category.into_iter().map(|it| it.0).collect(),
        phase,
        judged,
        graded,
        safeguarding,
        buys,
        buys_not,
        traits: read_traits(asked),
    }
}

pub(super) fn read_traits(fields: &mut Fields<'_>) -> Vec<(Trait, bool)> {
    let traits = Trait::ALL.iter();
    let read = traits.filter_map(|it| Some((*it, fields.flag_if_any(it.word())?)));
    read.collect()
}

/// Words of inspections under a key, each of which some inspection framework knows.
pub(super) fn read_judged(
    fields: &mut Fields<'_>,
    key: &'static str,
    known: &[&str],
) -> Vec<String> {
    let said = fields.texts(key);
    let said = said.into_iter().filter(|it| !it.0.is_empty());
    let checked = said.map(|placed| known_judged(fields, key, known, placed));
    checked.collect()
}

/// The same for one word, after its place was taken.
pub(super) fn known_judged(
    fields: &Fields<'_>,
    key: &str,
    known: &[&str],
    (word, at): Placed,
) -> String {
    if !known.contains(&word.as_str()) {
        let what = format!("`{key}` does not know `{word}`");
        fields.report(at, what, hint_at(&word, known));
    }
    word
}
