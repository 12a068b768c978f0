//! `occasions.toml`: what the framework calls happenings that no other event names.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use crate::{
    event::Event,
    occasion::{About, Occasion},
    problem::Problem,
};

use super::{
    duties::ReadDuty,
    fields::Fields,
    names::{Names, Subject},
};

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Occasion> {
    let occasions = fields.some_tables("occasion");
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

/// What is owed for the whole caseload cannot count from an occasion at one school; reported where
/// the duty says what meets it.
pub(super) fn check(duties: &[ReadDuty], occasions: &[Occasion]) -> Vec<Problem> {
    let for_all = duties.iter().filter(|it| it.duty.about == About::Caseload);
    let wrong = for_all.filter_map(|ReadDuty { duty, met_by: place, .. }| {
        let named = duty.on.iter().chain([&duty.met_by]);
        let named = named.chain(&duty.voided_by).chain(&duty.unless);
        let mut ids = named
            .filter(|it| it.event == Event::Occasion)
            .flat_map(|it| &it.of);
        let is_of_a_school = |id: &&String| {
            let mut known = occasions.iter().filter(|it| it.about == About::School);
            known.any(|it| it.id == **id)
        };
        let id = ids.find(is_of_a_school)?;
        let what = format!(
            "the occasion `{id}` takes place at one school, and the duty `{}` is about the caseload",
            duty.id
        );
        let hint = Some("say `about = \"caseload\"` of the occasion".to_owned());
        Some(place.problem(what, hint))
    });
    wrong.collect()
}
