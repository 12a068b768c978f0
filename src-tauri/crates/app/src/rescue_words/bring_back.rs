//! Putting what a recovery file held back into its field. A text becomes a draft, beside whatever
//! newer stands there; a choice is recorded, or where a newer one stands, only in the history of its
//! field, because two choices cannot stand beside each other. What is counted and told of it is not
//! this file's part.

use changes::value::Value;
use store::{
    log::Seen,
    rescue::{Said, Unsaved},
    writing::Writing,
};

use super::read_place;
use crate::{
    App,
    error::AppError,
    place::{self, ChoiceField, Place, Target},
};

/// How something came back.
pub(super) enum Came {
    /// It stood there already.
    Already,
    Alone,
    /// With the newer text that stood there.
    Beside,
    /// Into the history, behind the newer choice that stands.
    Behind,
}

impl App {
    pub(super) fn bring_back_one(&mut self, unsaved: &Unsaved) -> Result<(Place, Came), AppError> {
        let place = read_place(&unsaved.place).ok_or(AppError::NoVisit)?;
        let target = place::named_target(self.book()?.read(), &place, unsaved.field)?;
        let (came, _) = match &unsaved.said {
            Said::Words(words) => {
                let typed = (words.as_str(), &unsaved.seen, unsaved.at);
                self.write_as("Typing", |writing| draft(writing, &target, typed))?
            }
            Said::Choice(values) => {
                let field = ChoiceField::named(unsaved.field).ok_or(AppError::WrongPlace {
                    field: unsaved.field,
                })?;
                let value = self.chosen(&place, field, values)?;
                let chosen = (value, &unsaved.seen);
                self.write_as("Choice", |writing| choose(writing, &target, chosen))?
            }
        };
        Ok((place, came))
    }
}

/// Makes the draft of the field hold the words, and whatever newer stands there.
fn draft(
    writing: &mut Writing<'_>,
    target: &Target,
    (words, shown, at): (&str, &Seen, i64),
) -> Result<Came, AppError> {
    let drafts = writing.read().drafts_of(target.entity)?;
    let draft = drafts.into_iter().find(|it| it.field == target.field);
    let (now, seen, newer) = match draft {
        Some(it) => {
            let newer = it.saved_at > at || it.seen != *shown;
            (it.text, it.seen, newer)
        }
        None => {
            let mut fields = writing.read().fields(target.entity)?;
            let state = fields.remove(target.field).unwrap_or_default();
            let newer = state.seen != *shown;
            (text_of(state.value), state.seen, newer)
        }
    };
    if now == words {
        return Ok(Came::Already);
    }
    let (text, came) = match newer {
        false => (words.to_owned(), Came::Alone),
        true if now.contains(words) => return Ok(Came::Already),
        true if words.contains(&now) => (words.to_owned(), Came::Alone),
        // A field of one line makes a space of this, one of several a paragraph.
        true => (format!("{now} \n\n{words}"), Came::Beside),
    };
    target.anchor(writing)?;
    writing.keep_draft(target.entity, target.field, &text, &seen)?;
    Ok(came)
}

/// Records the choice as its editor meant it, and says again what is newer.
fn choose(
    writing: &mut Writing<'_>,
    target: &Target,
    (value, shown): (Option<Value>, &Seen),
) -> Result<Came, AppError> {
    let mut fields = writing.read().fields(target.entity)?;
    let stands = fields.remove(target.field).unwrap_or_default();
    if stands.value == value && !stands.conflict {
        return Ok(Came::Already);
    }
    target.anchor(writing)?;
    writing.record(&target.edit(Some(shown)), value)?;
    if stands.seen == *shown {
        return Ok(Came::Alone);
    }
    writing.record(&target.edit(None), stands.value)?;
    Ok(Came::Behind)
}

fn text_of(value: Option<Value>) -> String {
    match value {
        Some(Value::Text(text)) => text,
        Some(_) | None => String::new(),
    }
}
