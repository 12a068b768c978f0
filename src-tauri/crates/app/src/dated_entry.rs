//! What the record of a school keeps with a day and a few words: an event, a category, a headship, a
//! chair of governors, a reminder. Where such an entry lies and which fields it has.
//!
//! Separate from the use cases that correct and remove one: both find it in the same way.

use changes::{id::EntityId, space::Space};
use chrono::NaiveDate;
use domain::id::{AnswerId, ChairId, DecisionId, EventId, HeadshipId, ReminderId, SchoolId};
use store::{
    fields::{self, AsEntity, answer, chair, decision, event, headship, reminder, school as field},
    headships::HeadshipRow,
    reading::Reading,
    writing::Writing,
};

use crate::{
    answer_promise::reason_needed,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// Which entry of a school's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatedEntry {
    /// An event of the school, or of the whole caseload.
    Event(EventId),
    /// A category given to it.
    Decision(DecisionId),
    /// The beginning of a headship.
    Headship(HeadshipId),
    /// The beginning of a chair's office.
    Chair(ChairId),
    /// A reminder about it.
    Reminder(ReminderId),
    /// An answer to something offered or considered.
    Answer(AnswerId),
}

/// An entry that was found.
pub(crate) struct Found {
    pub(crate) entity: EntityId,
    pub(crate) space: Space,
    /// The field of its day.
    pub(crate) day: &'static str,
    /// The field of its words.
    pub(crate) words: &'static str,
    /// What is missing when there are no words; nothing where they may be left out.
    pub(crate) needs: Option<&'static str>,
}

impl DatedEntry {
    /// The entry, where the record of the school has it.
    pub(crate) fn find(self, reading: Reading<'_>, school: SchoolId) -> Result<Found, AppError> {
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let shared = fields::shared(school);
        let (entity, space, day, words, needs) = match self {
            Self::Event(id) => {
                let rows = reading.events_at(school)?;
                let row = rows.into_iter().find(|it| it.id == id);
                let of = row.ok_or(AppError::NoEntry)?.school;
                let space = of.map_or(Space::Own, fields::shared);
                (id.entity(), space, event::happened_on, event::note, None)
            }
            Self::Decision(id) => {
                let rows = reading.decisions_about(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let (day, words) = (decision::decided_on, decision::reason);
                (id.entity(), shared, day, words, None)
            }
            Self::Headship(id) => {
                let rows = reading.headships_at(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let needs = Some("the headteacher’s name");
                let (day, words) = (headship::began_on, headship::name);
                (id.entity(), shared, day, words, needs)
            }
            Self::Chair(id) => {
                let rows = reading.chairs_at(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let needs = Some("the chair of governors’ name");
                (id.entity(), shared, chair::began_on, chair::name, needs)
            }
            Self::Reminder(id) => {
                let rows = reading.reminders_about(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let needs = Some("what to be reminded of");
                let private = fields::private(school);
                (
                    id.entity(),
                    private,
                    reminder::due_on,
                    reminder::what,
                    needs,
                )
            }
            Self::Answer(id) => {
                let rows = reading.answers_at(school)?;
                let row = rows.into_iter().find(|it| it.id == id);
                let needs = reason_needed(&row.ok_or(AppError::NoEntry)?.kind);
                let (day, words) = (answer::answered_on, answer::reason);
                (id.entity(), shared, day, words, needs)
            }
        };
        Ok(Found {
            entity,
            space,
            day,
            words,
            needs,
        })
    }
}

fn known(is_there: bool) -> Result<(), AppError> {
    is_there.then_some(()).ok_or(AppError::NoEntry)
}

/// Who is head by the headships known: the last one that has begun.
pub(crate) fn head_by(headships: &[HeadshipRow], today: NaiveDate) -> Option<&HeadshipRow> {
    let mut begun = headships.iter();
    begun.rfind(|it| it.began_on.is_some_and(|on| on <= today))
}

/// The head among the school's facts follows its headships, as far as it came from one of them.
pub(crate) fn follow_head(
    writing: &mut Writing<'_>,
    school: SchoolId,
    before: &[HeadshipRow],
    after: &[HeadshipRow],
    today: NaiveDate,
) -> Result<(), AppError> {
    let fact = writing.read().find_school(school)?.and_then(|it| it.head);
    let was = head_by(before, today).map(|it| it.name.clone());
    let Some(is) = head_by(after, today).map(|it| it.name.as_str()) else {
        return Ok(());
    };
    let is_from_headship = was.is_none() || fact == was;
    if is_from_headship && was.as_deref() != Some(is) {
        let head = [(field::head, text_value(is))];
        record_fields(writing, school.entity(), fields::shared(school), head)?;
    }
    Ok(())
}
