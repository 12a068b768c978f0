//! Something happened that has no record of its own: a meeting, a review, an inspection, new
//! evidence; at a school, at a visit, or for the caseload as a whole.

pub(crate) mod which;

use changes::{space::Space, value::Value};
use chrono::NaiveDate;
use domain::id::{EventId, SchoolId, VisitId};
use framework::{Framework, event::Event};
use store::{
    events::EventRow,
    fields::{self, AsEntity, event, visit},
    schools::SchoolRow,
};

use crate::{
    App,
    error::AppError,
    place,
    promise::MetBy,
    record_fields::{record_fields, text_value},
};

/// An event as it is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewEvent<'a> {
    /// What happened, by the frameworks' word.
    pub kind: &'a str,
    /// When; what is set for a day carries that day.
    pub on: NaiveDate,
    /// At which school; nothing when it happened for every school of the caseload.
    pub school: Option<SchoolId>,
    /// At which visit, which says the school too.
    pub visit: Option<VisitId>,
    /// Which one it was, by the framework's id of the group, the paper or the occasion; nothing
    /// where that is not said.
    pub of: Option<&'a str>,
    /// What to remember of it.
    pub note: &'a str,
}

/// An event of the book with its school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventEntry {
    /// The event.
    pub event: EventRow,
    /// Its school; nothing when it happened for the whole caseload.
    pub school: Option<SchoolRow>,
}

/// The events that are recorded as such: every one that has no record of its own.
pub fn recordable_events() -> impl Iterator<Item = Event> {
    let all = Event::ALL.iter().copied();
    all.filter(|it| matches!(MetBy::event(*it), MetBy::Event(_)))
}

impl App {
    /// Records an event. The agreement on extra foci is kept with its visit, where its day has a
    /// field already; then there is no id. Answers with the id and the moment.
    ///
    /// # Errors
    /// [`AppError::NoEvent`], [`AppError::OwnRecord`], [`AppError::NoSchool`],
    /// [`AppError::NoVisit`], [`AppError::Missing`] without a visit where one is needed,
    /// [`AppError::OtherSchool`], [`AppError::Which`], and what the store says.
    pub fn record_event(&mut self, new: &NewEvent<'_>) -> Result<(Option<EventId>, i64), AppError> {
        let kind = known(new.kind)?;
        let school = self.school_of_event(kind, new)?;
        let names = |it: &Framework| {
            let of = new.of.unwrap_or_default();
            it.named_by(kind).iter().any(|named| named.id == of)
        };
        let framework = self.framework_having(school, names)?;
        which::check(framework, kind, new.of)?;
        which::check_reach(framework, kind, new)?;
        if let (Event::FociAgreed, Some(of), Some(school)) = (kind, new.visit, school) {
            let values = [(visit::foci_on, Some(Value::Day(new.on)))];
            let ((), at) = self.write_as("Event recorded", |writing| {
                record_fields(writing, of.entity(), fields::shared(school), values)
            })?;
            return Ok((None, at));
        }
        let values = [
            (event::school, school.map(|it| Value::Entity(it.entity()))),
            (event::visit, new.visit.map(|it| Value::Entity(it.entity()))),
            (event::kind, text_value(kind.word())),
            (event::of, new.of.and_then(text_value)),
            (event::happened_on, Some(Value::Day(new.on))),
            (event::note, text_value(new.note.trim())),
        ];
        let space = school.map_or(Space::Own, fields::shared);
        let (id, at) = self.write_as("Event recorded", |writing| {
            let id = EventId(writing.new_id());
            let said = values.into_iter().filter(|(_, value)| value.is_some());
            record_fields(writing, id.entity(), space, said)?;
            Ok(id)
        })?;
        Ok((Some(id), at))
    }

    /// Every event, by day; of one school, with those of the whole caseload, when asked.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn list_events(&self, school: Option<SchoolId>) -> Result<Vec<EventEntry>, AppError> {
        let reading = self.book()?.read();
        let events = match school {
            Some(school) => {
                reading.find_school(school)?.ok_or(AppError::NoSchool)?;
                reading.events_at(school)?
            }
            None => reading.events()?,
        };
        let entries = events.into_iter().map(|event| {
            let school = event.school.map(|it| reading.find_school(it));
            Ok(EventEntry {
                school: school.transpose()?.flatten(),
                event,
            })
        });
        entries.collect()
    }

    fn school_of_event(
        &self,
        kind: Event,
        new: &NewEvent<'_>,
    ) -> Result<Option<SchoolId>, AppError> {
        let reading = self.book()?.read();
        if let Some(visit) = new.visit {
            let school = place::school_of(reading, visit)?;
            return match new.school {
                Some(other) if other != school => Err(AppError::OtherSchool),
                Some(_) | None => Ok(Some(school)),
            };
        }
        if kind.is_of_a_visit() {
            return Err(AppError::Missing("the visit"));
        }
        if let Some(school) = new.school {
            reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        }
        Ok(new.school)
    }
}

fn known(word: &str) -> Result<Event, AppError> {
    let kind = Event::from_word(word).ok_or_else(|| AppError::NoEvent(word.to_owned()))?;
    let how = match MetBy::event(kind) {
        MetBy::Event(_) => return Ok(kind),
        MetBy::Note => "with the note: issue it, circulate it or record the answer",
        MetBy::Support => "with the visit: record what became of support",
        MetBy::Visit => "with the visit: plan it or hold it",
        MetBy::Category => "with the category: decide it",
        MetBy::Headship => "with the headteacher: record who began",
        MetBy::Inspection => "with the inspection: record when it was held and published",
        MetBy::Action(_) => "with the action",
        MetBy::Reminder(_) => "with the reminder",
        MetBy::Provision(_) => "with the entitlement",
    };
    Err(AppError::OwnRecord {
        word: word.to_owned(),
        how,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_with_a_record_of_its_own_is_refused_with_the_way_to_record_it() {
        for word in [
            "visit-held",
            "note-sent",
            "category-entered",
            "headship-began",
            "inspection-held",
        ] {
            assert!(
                matches!(known(word), Err(AppError::OwnRecord { .. })),
                "{word}"
            );
        }
        assert!(matches!(known("meeting"), Err(AppError::NoEvent(_))));
        assert_eq!(known("meeting-held").ok(), Some(Event::MeetingHeld));
        assert_eq!(recordable_events().count(), Event::ALL.len() - 13);
    }
}
