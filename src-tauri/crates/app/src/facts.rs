//! What the book says happened, in the words frameworks count from.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::id::{SchoolId, VisitId};
use framework::{
    evaluate::{Facts, Occurrence, SchoolFacts},
    event::Event,
};
use store::{
    actions::ActionRow,
    headships::HeadshipRow,
    notes::{ACCURATE, NoteRow},
    reading::Reading,
    reminders::ReminderRow,
    schools::SchoolRow,
    visits::VisitRow,
};

use crate::{error::AppError, known_days::KnownDays, record_support::SupportOutcome};

/// What the book can record. A duty that none of these meets would stay open for ever, so it is not
/// made due.
const RECORDED: [Event; 6] = [
    Event::VisitPlanned,
    Event::VisitHeld,
    Event::NoteIssued,
    Event::NoteSent,
    Event::SupportActioned,
    Event::SupportNotNeeded,
];

/// The caseload read once: schools, visits and notes.
pub(crate) struct Caseload {
    pub(crate) schools: Vec<SchoolRow>,
    pub(crate) visits: Vec<VisitRow>,
    pub(crate) actions: Vec<ActionRow>,
    pub(crate) reminders: Vec<ReminderRow>,
    /// Office closures and term dates.
    pub(crate) days: KnownDays,
    headships: Vec<HeadshipRow>,
    notes: BTreeMap<VisitId, Vec<NoteRow>>,
}

impl Caseload {
    pub(crate) fn read(reading: Reading<'_>) -> Result<Self, AppError> {
        let mut notes: BTreeMap<VisitId, Vec<NoteRow>> = BTreeMap::new();
        for note in reading.notes()? {
            notes.entry(note.visit).or_default().push(note);
        }
        Ok(Self {
            schools: reading.schools()?,
            visits: reading.visits()?,
            actions: reading.actions_agreed()?,
            reminders: reading.reminders()?,
            days: KnownDays::read(reading)?,
            headships: reading.headships()?,
            notes,
        })
    }

    /// One school and what happened there.
    pub(crate) fn of_school(reading: Reading<'_>, school: SchoolId) -> Result<Self, AppError> {
        let visits = reading.visits_to(school)?;
        let mut notes = BTreeMap::new();
        for visit in &visits {
            notes.insert(visit.id, reading.notes_of(visit.id)?);
        }
        let schools = reading.find_school(school)?.into_iter().collect();
        Ok(Self {
            schools,
            visits,
            actions: reading.actions_agreed_with(school)?,
            reminders: reading.reminders_about(school)?,
            days: KnownDays::read(reading)?,
            headships: reading.headships_at(school)?,
            notes,
        })
    }

    /// The frameworks that visits were planned under.
    pub(crate) fn frameworks(&self) -> BTreeSet<&str> {
        self.visits
            .iter()
            .map(|visit| visit.framework.as_str())
            .collect()
    }

    /// What happened at visits under one framework.
    pub(crate) fn facts(&self, framework: &str) -> Facts {
        let schools = self
            .schools
            .iter()
            .map(|it| SchoolFacts {
                terms: self.days.terms_of(it.id).clone(),
                ..SchoolFacts::new(it.id, it.governance)
            })
            .collect();
        let events = self
            .visits
            .iter()
            .filter(|visit| visit.framework == framework && visit.cancelled_why.is_none())
            .flat_map(|visit| self.events(visit))
            .chain(self.headships.iter().filter_map(headship))
            .collect();
        Facts {
            schools,
            events,
            office: self.days.office.clone(),
            recorded: RECORDED.to_vec(),
            ..Facts::default()
        }
    }

    fn events(&self, visit: &VisitRow) -> Vec<Occurrence> {
        let support = visit
            .support
            .as_deref()
            .and_then(SupportOutcome::from_word)
            .map(|it| match it {
                SupportOutcome::Actioned => Event::SupportActioned,
                SupportOutcome::NotNeeded => Event::SupportNotNeeded,
            });
        let notes = self.notes.get(&visit.id).map_or(&[][..], Vec::as_slice);
        let of_visit = [
            (Some(Event::VisitPlanned), visit.planned_on),
            (Some(Event::VisitHeld), visit.held_on),
            (support, visit.support_on),
            (Some(Event::FociAgreed), visit.foci_on),
        ];
        let of_notes = notes.iter().flat_map(|note| {
            let agreed = note.answer.as_deref() == Some(ACCURATE);
            [
                (Some(Event::NoteIssued), note.issued_on),
                (Some(Event::NoteSent), note.sent_on),
                (agreed.then_some(Event::NoteAgreed), note.answered_on),
            ]
        });
        of_visit
            .into_iter()
            .chain(of_notes)
            .filter_map(|(event, on)| Some(occurrence(visit, event?, on?)))
            .collect()
    }
}

fn occurrence(visit: &VisitRow, event: Event, on: NaiveDate) -> Occurrence {
    Occurrence {
        event,
        on,
        school: visit.school,
        visit: Some(visit.id),
    }
}

fn headship(headship: &HeadshipRow) -> Option<Occurrence> {
    Some(Occurrence {
        event: Event::HeadshipBegan,
        on: headship.began_on?,
        school: headship.school,
        visit: None,
    })
}
