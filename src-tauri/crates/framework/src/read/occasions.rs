//! `occasions.toml`: what the framework calls happenings that no other event names.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use crate::occasion::{About, Occasion};

use super::{
    fields::Fields,
    names::{Names, Subject},
};

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Occasion> {
    let occasions = fields.tables("occasion");
    if occasions.is_empty() {
        fields.miss("occasion");
    }
    let read = occasions.into_iter().map(|mut it| {
        let occasion = Occasion {
            id: names.define(Subject::Occasion, &mut it),
            title: it.text("title"),
            noun: it.text("noun"),
            about: it.word_if_any("about").unwrap_or(About::School),
            source: it.text("source"),
            why: it.text("why"),
            ruling: it.text_if_any("ruling").map(|it| it.0),
        };
        it.finish();
        occasion
    });
    read.collect()
}
