//! What the record of a school keeps with a day and a few words: an event, a category, a headship, a
//! chair of governors, a reminder. Where such an entry lies and which fields it has.
//!
//! Separate from the use cases that correct and remove one: both find it in the same way.

use changes::{id::EntityId, space::Space};
use chrono::NaiveDate;
use domain::id::{
    AnswerId, ChairId, DecisionId, EventId, ForecastId, HeadshipId, InspectionId, ProvisionId,
    PurchaseId, ReminderId, SchoolId,
};
use store::{
    fields::{
        self, AsEntity, answer, chair, decision, event, forecast, headship, inspection, provision,
        purchase, reminder, school as field,
    },
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
    /// Something that the school buys.
    Purchase(PurchaseId),
    /// Something that the school was given, or is to be given.
    Provision(ProvisionId),
    /// An inspection.
    Inspection(InspectionId),
    /// What an inspection is thought to find.
    Forecast(ForecastId),
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
    /// The day after which its day cannot lie.
    pub(crate) ended_on: Option<NaiveDate>,
    /// The inspection framework in whose words it is, by id: its day must stay within that.
    pub(crate) judged_under: Option<String>,
}

impl Found {
    /// In the shared space of its school, with words that may be left out.
    fn new(
        id: impl AsEntity,
        school: SchoolId,
        (day, words): (&'static str, &'static str),
    ) -> Self {
        Self {
            entity: id.entity(),
            space: fields::shared(school),
            day,
            words,
            needs: None,
            ended_on: None,
            judged_under: None,
        }
    }

    fn needs(mut self, what: &'static str) -> Self {
        self.needs = Some(what);
        self
    }
}

impl DatedEntry {
    /// The entry, where the record of the school has it.
    pub(crate) fn find(self, reading: Reading<'_>, school: SchoolId) -> Result<Found, AppError> {
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        match self {
            Self::Event(id) => {
                let mut rows = reading.events_at(school)?.into_iter();
                let row = rows.find(|it| it.id == id).ok_or(AppError::NoEntry)?;
                let found = Found::new(id, school, (event::happened_on, event::note));
                let space = row.school.map_or(Space::Own, fields::shared);
                Ok(Found { space, ..found })
            }
            Self::Decision(id) => {
                let rows = reading.decisions_about(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let fields = (decision::decided_on, decision::reason);
                Ok(Found::new(id, school, fields))
            }
            Self::Headship(id) => {
                let rows = reading.headships_at(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let found = Found::new(id, school, (headship::began_on, headship::name));
                Ok(found.needs("the headteacher’s name"))
            }
            Self::Chair(id) => {
                let rows = reading.chairs_at(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let found = Found::new(id, school, (chair::began_on, chair::name));
                Ok(found.needs("the chair of governors’ name"))
            }
            Self::Reminder(id) => {
                let rows = reading.reminders_about(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let found = Found::new(id, school, (reminder::due_on, reminder::what));
                let space = fields::private(school);
                Ok(Found { space, ..found }.needs("what to be reminded of"))
            }
            Self::Answer(id) => find_answer(reading, school, id),
            Self::Purchase(id) => find_purchase(reading, school, id),
            Self::Provision(id) => {
                let rows = reading.provisions_of(school)?;
                known(rows.iter().any(|it| it.id == id))?;
                let fields = (provision::set_for, provision::note);
                Ok(Found::new(id, school, fields))
            }
            Self::Inspection(id) => find_inspection(reading, school, id),
            Self::Forecast(id) => find_forecast(reading, school, id),
        }
    }
}

fn find_answer(reading: Reading<'_>, school: SchoolId, id: AnswerId) -> Result<Found, AppError> {
    let mut rows = reading.answers_at(school)?.into_iter();
    let row = rows.find(|it| it.id == id).ok_or(AppError::NoEntry)?;
    let found = Found::new(id, school, (answer::answered_on, answer::reason));
    let needs = reason_needed(&row.kind);
    Ok(Found { needs, ..found })
}

fn find_purchase(
    reading: Reading<'_>,
    school: SchoolId,
    id: PurchaseId,
) -> Result<Found, AppError> {
    let mut rows = reading.purchases_of(school)?.into_iter();
    let row = rows.find(|it| it.id == id).ok_or(AppError::NoEntry)?;
    let found = Found::new(id, school, (purchase::began_on, purchase::note));
    let ended_on = row.ended_on;
    Ok(Found { ended_on, ..found })
}

fn find_inspection(
    reading: Reading<'_>,
    school: SchoolId,
    id: InspectionId,
) -> Result<Found, AppError> {
    let mut rows = reading.inspections_of(school)?.into_iter();
    let row = rows.find(|it| it.id == id).ok_or(AppError::NoEntry)?;
    Ok(Found {
        ended_on: row.published_on,
        judged_under: Some(row.framework),
        ..Found::new(id, school, (inspection::held_on, inspection::note))
    })
}

fn find_forecast(
    reading: Reading<'_>,
    school: SchoolId,
    id: ForecastId,
) -> Result<Found, AppError> {
    let mut rows = reading.forecasts_of(school)?.into_iter();
    let row = rows.find(|it| it.id == id).ok_or(AppError::NoEntry)?;
    Ok(Found {
        judged_under: Some(row.framework),
        ..Found::new(id, school, (forecast::made_on, forecast::note))
    })
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
