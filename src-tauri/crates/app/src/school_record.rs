//! What the book has of one school, as far as deadlines, lists and entitlements are worked out from
//! it. Texts that only an editor shows are not among it.

use std::collections::BTreeMap;

use domain::id::{SchoolId, VisitId};
use store::{
    answers::AnswerRow,
    decisions::DecisionRow,
    events::EventRow,
    forecasts::ForecastRow,
    headships::HeadshipRow,
    inspections::InspectionRow,
    provisions::ProvisionRow,
    purchases::PurchaseRow,
    reading::Reading,
    reminders::ReminderRow,
    resolutions::ResolutionRow,
    schools::SchoolRow,
    targets::TargetRow,
    timeline::{DatedAction, NoteDays},
    visits::VisitRow,
};

use crate::error::AppError;

/// One school and what happened there.
pub(crate) struct SchoolRecord {
    pub(crate) school: SchoolRow,
    /// When its record was begun, in milliseconds since 1970.
    pub(crate) born: i64,
    /// By day.
    pub(crate) visits: Vec<VisitRow>,
    /// Each version's days, first version first.
    pub(crate) notes: Vec<NoteDays>,
    /// Those with a day, in the order they were entered.
    pub(crate) actions: Vec<DatedAction>,
    /// What meetings about it decided, in the order it was entered.
    pub(crate) resolutions: Vec<ResolutionRow>,
    /// Of plans under way, with a day.
    pub(crate) targets: Vec<TargetRow>,
    pub(crate) reminders: Vec<ReminderRow>,
    /// Earliest first.
    pub(crate) decisions: Vec<DecisionRow>,
    pub(crate) headships: Vec<HeadshipRow>,
    /// Its own and those of the whole caseload, by day.
    pub(crate) events: Vec<EventRow>,
    /// By day.
    pub(crate) answers: Vec<AnswerRow>,
    /// By first day.
    pub(crate) purchases: Vec<PurchaseRow>,
    /// By day.
    pub(crate) provisions: Vec<ProvisionRow>,
    /// By first day.
    pub(crate) inspections: Vec<InspectionRow>,
    /// By day.
    pub(crate) forecasts: Vec<ForecastRow>,
}

impl SchoolRecord {
    fn empty(school: SchoolRow, born: i64) -> Self {
        Self {
            school,
            born,
            visits: Vec::new(),
            notes: Vec::new(),
            actions: Vec::new(),
            resolutions: Vec::new(),
            targets: Vec::new(),
            reminders: Vec::new(),
            decisions: Vec::new(),
            headships: Vec::new(),
            events: Vec::new(),
            answers: Vec::new(),
            purchases: Vec::new(),
            provisions: Vec::new(),
            inspections: Vec::new(),
            forecasts: Vec::new(),
        }
    }

    /// One school; nothing when the book has none of this id.
    pub(crate) fn read(reading: Reading<'_>, id: SchoolId) -> Result<Option<Self>, AppError> {
        let Some(school) = reading.find_school(id)? else {
            return Ok(None);
        };
        let born = reading.schools_born(Some(id))?.remove(&id).unwrap_or(0);
        Ok(Some(Self {
            visits: reading.visits_to(id)?,
            notes: reading.note_days(Some(id))?,
            actions: reading.dated_actions(Some(id))?,
            resolutions: reading.resolutions_at(id)?,
            targets: reading.dated_targets_of(id)?,
            reminders: reading.reminders_about(id)?,
            decisions: reading.decisions_about(id)?,
            headships: reading.headships_at(id)?,
            events: reading.events_at(id)?,
            answers: reading.answers_at(id)?,
            purchases: reading.purchases_of(id)?,
            provisions: reading.provisions_of(id)?,
            inspections: reading.inspections_of(id)?,
            forecasts: reading.forecasts_of(id)?,
            ..Self::empty(school, born)
        }))
    }

    /// Puts other events of the whole caseload among its own.
    pub(crate) fn replace_for_all(&mut self, for_all: &[EventRow]) {
        self.events.retain(|it| it.school.is_some());
        self.events.extend_from_slice(for_all);
        self.events.sort_by_key(|it| it.happened_on);
    }

    /// Every school, each table read once.
    pub(crate) fn read_all(reading: Reading<'_>) -> Result<Vec<Self>, AppError> {
        let mut born = reading.schools_born(None)?;
        let mut all: BTreeMap<SchoolId, Self> = BTreeMap::new();
        for school in reading.schools()? {
            let born = born.remove(&school.id).unwrap_or(0);
            all.insert(school.id, Self::empty(school, born));
        }
        let mut visited: BTreeMap<VisitId, SchoolId> = BTreeMap::new();
        for visit in reading.visits()? {
            visited.insert(visit.id, visit.school);
            give(&mut all, Some(visit.school), |it| it.visits.push(visit));
        }
        for note in reading.note_days(None)? {
            let school = visited.get(&note.visit).copied();
            give(&mut all, school, |it| it.notes.push(note));
        }
        for action in reading.dated_actions(None)? {
            let school = visited.get(&action.visit).copied();
            give(&mut all, school, |it| it.actions.push(action));
        }
        for row in reading.resolutions()? {
            give(&mut all, row.school, |it| it.resolutions.push(row));
        }
        for row in reading.dated_targets()? {
            give(&mut all, Some(row.school), |it| it.targets.push(row));
        }
        for row in reading.reminders()? {
            give(&mut all, Some(row.school), |it| it.reminders.push(row));
        }
        for row in reading.decisions()? {
            give(&mut all, Some(row.school), |it| it.decisions.push(row));
        }
        for row in reading.headships()? {
            give(&mut all, Some(row.school), |it| it.headships.push(row));
        }
        for row in reading.answers()? {
            give(&mut all, Some(row.school), |it| it.answers.push(row));
        }
        for row in reading.purchases()? {
            give(&mut all, Some(row.school), |it| it.purchases.push(row));
        }
        for row in reading.provisions()? {
            give(&mut all, Some(row.school), |it| it.provisions.push(row));
        }
        for row in reading.inspections()? {
            give(&mut all, Some(row.school), |it| it.inspections.push(row));
        }
        for row in reading.forecasts()? {
            give(&mut all, Some(row.school), |it| it.forecasts.push(row));
        }
        for row in reading.events()? {
            match row.school {
                Some(school) => give(&mut all, Some(school), |it| it.events.push(row)),
                None => all.values_mut().for_each(|it| it.events.push(row.clone())),
            }
        }
        Ok(all.into_values().collect())
    }
}

/// A row that names no school of the book belongs to none.
fn give(
    all: &mut BTreeMap<SchoolId, SchoolRecord>,
    school: Option<SchoolId>,
    row: impl FnOnce(&mut SchoolRecord),
) {
    if let Some(record) = school.and_then(|id| all.get_mut(&id)) {
        row(record);
    }
}
