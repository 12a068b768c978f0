//! What happened, in words: the event, and which one it was by the framework's name.

use app::Shelf;
use framework::{
    Framework,
    event::{Event, Which},
    occasion::About,
};
use store::events::EventRow;

use super::record::{sentence, titled};
use crate::shapes::EventKind;

/// What an event is called under the framework that knows it: the adviser's own, else any.
fn knowing<'f>(event: Event, of: &str, own: &'f Framework, shelf: &'f Shelf) -> &'f Framework {
    let knows = |it: &&Framework| it.title_of(event, of).is_some();
    let all = std::iter::once(own).chain(shelf.all());
    all.into_iter().find(knows).unwrap_or(own)
}

/// What happened, on a line of its own. A word or a name of a newer version is shown as it is.
pub(super) fn words(row: &EventRow, own: &Framework, shelf: &Shelf) -> String {
    let Some(event) = Event::from_word(&row.kind) else {
        return row.kind.clone();
    };
    let Some(of) = &row.of else {
        return sentence(event.meaning());
    };
    let title = knowing(event, of, own, shelf).title_of(event, of);
    let title = title.unwrap_or_else(|| of.clone());
    match event.which() {
        Some(Which::Occasion) => sentence(&title),
        Some(
            Which::VisitKind
            | Which::Group
            | Which::Paper
            | Which::Plan
            | Which::Statement
            | Which::Category
            | Which::Concern,
        )
        | None => {
            format!("{}: {title}", sentence(event.meaning()))
        }
    }
}

/// The same in a word or two, without an article.
pub(super) fn short(row: &EventRow, own: &Framework, shelf: &Shelf) -> String {
    let Some(event) = Event::from_word(&row.kind) else {
        return row.kind.clone();
    };
    match &row.of {
        Some(of) => bare(&knowing(event, of, own, shelf).noun_of(event, of)),
        None => bare(event.noun()),
    }
}

/// A noun as a list has it, without its article.
pub(super) fn bare(noun: &str) -> String {
    noun.trim_start_matches("the ").to_owned()
}

/// What can be recorded to have happened at a school: each event with what tells it apart, and each
/// occasion of the framework by its own name.
pub(super) fn kinds(framework: &Framework) -> Vec<EventKind> {
    let events = app::recordable_events().filter(|it| !it.is_of_a_visit());
    let mut kinds: Vec<EventKind> = events
        .filter(|it| *it != Event::Occasion)
        .map(|it| EventKind {
            event: it.word().to_owned(),
            of: None,
            title: sentence(it.meaning()),
            which: framework.named_by(it).into_iter().map(titled).collect(),
        })
        .collect();
    let occasions = framework.occasions.iter();
    let of_schools = occasions.filter(|it| it.about == About::School);
    kinds.extend(of_schools.map(|it| EventKind {
        event: Event::Occasion.word().to_owned(),
        of: Some(it.id.clone()),
        title: sentence(&it.title),
        which: Vec::new(),
    }));
    kinds
}
