//! What the book remembers of one school beside its visits and promises: categories, heads, agreed
//! actions, issued notes, reminders and what happened.

use domain::id::SchoolId;
use framework::category::Category;
use store::{
    actions::ActionRow, answers::AnswerRow, chairs::ChairRow, corrections::Corrected,
    decisions::DecisionRow, events::EventRow, forecasts::ForecastRow, headships::HeadshipRow,
    inspections::InspectionRow, notes::NoteRow, provisions::ProvisionRow, purchases::PurchaseRow,
    reminders::ReminderRow, visits::VisitRow,
};

use crate::{App, error::AppError};

/// One school's record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolRecord {
    /// The categories that the adviser's framework gives, in its order.
    pub categories: Vec<Category>,
    /// Categories given, earliest first.
    pub decisions: Vec<DecisionRow>,
    /// Heads, earliest first.
    pub headships: Vec<HeadshipRow>,
    /// Chairs of governors, earliest first.
    pub chairs: Vec<ChairRow>,
    /// The facts of it that are the adviser's word against the register's.
    pub corrected: Corrected,
    /// Actions agreed, in the order entered.
    pub actions: Vec<ActionRow>,
    /// Issued versions with their visits, in the order of the visits.
    pub notes: Vec<(VisitRow, NoteRow)>,
    /// Reminders, by day.
    pub reminders: Vec<ReminderRow>,
    /// Answers to what was offered or considered, by day, each with what it answers.
    pub answers: Vec<(AnswerRow, String)>,
    /// What it buys or bought, by first day, each with what it is called.
    pub purchases: Vec<(PurchaseRow, String)>,
    /// What it was given other than by a visit, and what is planned, by day, each with what it is
    /// called.
    pub provisions: Vec<(ProvisionRow, String)>,
    /// Its inspections, by first day.
    pub inspections: Vec<InspectionRow>,
    /// What inspections were thought to find, by day.
    pub forecasts: Vec<ForecastRow>,
    /// What happened that has no record of its own, by day; that of the whole caseload is among it.
    pub events: Vec<EventRow>,
}

impl App {
    /// One school's record.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`], and what the store says.
    pub fn show_school_record(&self, school: SchoolId) -> Result<SchoolRecord, AppError> {
        let reading = self.book()?.read();
        let known = reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let corrected = reading.corrections()?.remove(&known.id);
        let mut notes = Vec::new();
        for visit in reading.visits_to(school)? {
            let issued = reading.notes_of(visit.id)?;
            notes.extend(issued.into_iter().map(|note| (visit.clone(), note)));
        }
        let mut categories = self.present_framework(Some(school))?.categories.clone();
        categories.sort_by_key(|it| it.order);
        Ok(SchoolRecord {
            categories,
            decisions: reading.decisions_about(school)?,
            headships: reading.headships_at(school)?,
            chairs: reading.chairs_at(school)?,
            corrected: corrected.unwrap_or_default(),
            actions: reading.actions_agreed_with(school)?,
            notes,
            reminders: reading.reminders_about(school)?,
            answers: self.list_answers(school)?,
            purchases: self.purchases_named(school)?,
            provisions: self.provisions_named(school)?,
            inspections: reading.inspections_of(school)?,
            forecasts: reading.forecasts_of(school)?,
            events: reading.events_at(school)?,
        })
    }
}
