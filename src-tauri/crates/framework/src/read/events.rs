//! Events as packs write them: a word, or a word with which one it must be.
//!
//! Separate because duties, groups, papers and categories all write them alike. It must not know
//! what an event starts.

use crate::event::{Event, EventRef, Which};

use super::{
    fields::{Either, Fields},
    names::{Names, Subject},
};

impl From<Which> for Subject {
    fn from(which: Which) -> Self {
        match which {
            Which::VisitKind => Self::VisitKind,
            Which::Group => Self::Group,
            Which::Paper => Self::Paper,
            Which::Plan => Self::Plan,
            Which::Statement => Self::Statement,
            Which::Category => Self::Category,
            Which::Occasion => Self::Occasion,
            Which::Concern => Self::Concern,
        }
    }
}

/// The event under a key, which must be there.
pub(super) fn read(
    fields: &mut Fields<'_>,
    key: &'static str,
    names: &mut Names,
) -> Option<EventRef> {
    if !fields.has(key) {
        fields.miss(key);
    }
    read_if_any(fields, key, names)
}

/// The same, which may be missing.
pub(super) fn read_if_any(
    fields: &mut Fields<'_>,
    key: &'static str,
    names: &mut Names,
) -> Option<EventRef> {
    let said = fields.either_if_any(key)?;
    read_one(fields, key, said, names)
}

/// The events under a key; none when it is missing.
pub(super) fn read_all(
    fields: &mut Fields<'_>,
    key: &'static str,
    names: &mut Names,
) -> Vec<EventRef> {
    let said = fields.eithers(key).into_iter();
    said.filter_map(|it| read_one(fields, key, it, names))
        .collect()
}

/// Nothing after a problem was reported.
fn read_one(
    fields: &Fields<'_>,
    key: &'static str,
    said: Either<'_>,
    names: &mut Names,
) -> Option<EventRef> {
    match said {
        Either::Text(word) => {
            let event: Event = fields.word_in(key, &word)?;
            if event == Event::Occasion {
                let hint = Some("write `{ event = \"occasion\", of = [\"…\"] }`".to_owned());
                let what = "`occasion` does not say which one".to_owned();
                fields.report(word.1, what, hint);
            }
            Some(event.into())
        }
        Either::Table(table) => read_table(table, names),
    }
}

fn read_table(mut table: Fields<'_>, names: &mut Names) -> Option<EventRef> {
    let event: Option<Event> = table.word("event");
    let of = table.some_texts("of");
    for (id, at) in &of {
        match event.map(|it| (it, it.which())) {
            Some((_, Some(which))) => names.mention(which.into(), id, table.place(*at)),
            Some((event, None)) => {
                let what = format!("`of` names nothing beside `{}`", event.word());
                let hint = Some(format!("write `\"{}\"` alone", event.word()));
                table.report(*at, what, hint);
            }
            // A word that is not known was reported already.
            None => {}
        }
    }
    table.finish();
    Some(EventRef {
        event: event?,
        of: of.into_iter().map(|it| it.0).collect(),
    })
}
