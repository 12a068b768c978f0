//! A visit as it is held and written up.

use chrono::NaiveDate;
use domain::{
    calendar::academic_year,
    id::{ActionId, PersonId, VisitId},
};
use framework::{Framework, event::EventRef, selector::SchoolFacts};
use store::{
    decisions::DecisionRow,
    fields::{self, AsEntity},
    notes::NoteRow,
    reading::Reading,
    schools::SchoolRow,
    visits::VisitRow,
};

use crate::{
    App,
    carried_actions::{CarriedAction, carried},
    decide_category::in_force,
    entitlement::{self, EntitlementUse},
    error::AppError,
    particulars::Particulars,
    promise::Promise,
    record_view::{Choice, RecordView, Text},
    school_record::SchoolRecord,
    visit_headings::{NotAsked, VisitHeadings},
};

/// Everything recorded at a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPage {
    /// The visit.
    pub visit: VisitRow,
    /// The school visited.
    pub school: SchoolRow,
    /// The category in force on the day of the visit.
    pub category: Option<DecisionRow>,
    /// What that is called, in the words of the framework of its day.
    pub category_name: Option<String>,
    /// Half-days it took.
    pub half_days: Choice,
    /// Whether they include preparing and writing.
    pub includes_writing: bool,
    /// "09:15".
    pub time_in: Choice,
    /// "12:30".
    pub time_out: Choice,
    /// At the head of the note.
    pub summary: Text,
    /// What was agreed beforehand, what follows.
    pub particulars: Particulars,
    /// Actions of earlier visits that this one looks back on.
    pub carried: Vec<CarriedAction>,
    /// How many visits to the school were held this school year, this one included; of those that
    /// count, where the framework asks for a number.
    pub number: usize,
    /// How many visits the framework asks for in that year, where it says so.
    pub visits_due: Option<u32>,
    /// What the school may have of the adviser's time that year, and what was used of it when this
    /// visit ended.
    pub entitlements: Vec<EntitlementUse>,
    /// To the council and not to the school.
    pub alert: Text,
    /// What was recorded under each heading, in the framework's order.
    pub headings: Vec<HeadingEntry>,
    /// Headings of its kind that are not for this school and have nothing written under them.
    pub not_asked: Vec<NotAsked>,
    /// People met, in the order entered.
    pub people: Vec<PersonEntry>,
    /// Actions agreed, in the order entered.
    pub actions: Vec<ActionEntry>,
    /// Issued versions of the note.
    pub notes: Vec<NoteRow>,
    /// What this visit promises.
    pub deadlines: Vec<Promise>,
}

/// Under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingEntry {
    /// The framework's id of the heading.
    pub heading: String,
    /// How the school sees itself.
    pub school_view: Text,
    /// What was seen.
    pub evidence: Text,
    /// Strengths.
    pub strengths: Text,
    /// Areas to develop.
    pub areas: Text,
    /// Where school and adviser differ.
    pub disagreement: Text,
    /// Stays in the book.
    pub private_remark: Text,
    /// Ticked evidence sources.
    pub sources: Choice,
    /// A grade of the heading's scale.
    pub judgement: Choice,
    /// The grade the school gives itself.
    pub school_judgement: Choice,
    /// The same heading at the visit before.
    pub last: Option<LastTime>,
}

impl HeadingEntry {
    /// Whether nothing at all was recorded for the note.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts().iter().all(|it| it.text.trim().is_empty())
            && self.sources.values.is_empty()
            && self.judgement.values.is_empty()
            && self.school_judgement.values.is_empty()
    }

    /// The prose that the note prints.
    pub(crate) fn texts(&self) -> [&Text; 5] {
        [
            &self.school_view,
            &self.evidence,
            &self.strengths,
            &self.areas,
            &self.disagreement,
        ]
    }
}

/// What was written under a heading last time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastTime {
    /// That visit.
    pub visit: VisitRow,
    /// The grade's id then.
    pub judgement: Option<String>,
    /// The school's view then.
    pub school_view: String,
    /// The evidence then.
    pub evidence: String,
    /// Areas to develop then.
    pub areas: String,
}

/// An agreed action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionEntry {
    /// Its id.
    pub action: ActionId,
    /// What was agreed.
    pub what: Text,
    /// Who does it.
    pub who: Text,
    /// How we shall know.
    pub measure: Text,
    /// By when.
    pub due_on: Choice,
    /// The heading it came from.
    pub under: Choice,
    /// The day it was done.
    pub done_on: Choice,
}

/// A person met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonEntry {
    /// Their id.
    pub person: PersonId,
    /// Their name.
    pub name: Text,
    /// Their role.
    pub role: Text,
}

impl App {
    /// One visit, with drafts laid over what stands.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::NoFramework`], and what the store says.
    pub fn show_visit(&self, id: VisitId) -> Result<VisitPage, AppError> {
        let reading = self.book()?.read();
        let visit = reading.find_visit(id)?.ok_or(AppError::NoVisit)?;
        let school = reading
            .find_school(visit.school)?
            .ok_or(AppError::NoSchool)?;
        let framework = self.shelf.get(&visit.framework)?;
        let own = RecordView::read(reading, id.entity())?;
        let on = visit.on().unwrap_or(self.today());
        let AtSchool {
            about,
            before,
            category,
            visits_due,
            number,
            entitlements,
        } = self.with_school(visit.school, |kept, _| {
            AtSchool::of(&kept.record, &visit, framework, on)
        })?;
        let actions = actions(reading, id)?;
        let headings = VisitHeadings::read(
            reading,
            framework,
            &visit,
            before.as_ref(),
            (&about, on),
            &actions,
        )?;
        Ok(VisitPage {
            category_name: category.as_ref().map(|it| self.shelf.name_given(it)),
            category,
            half_days: own.choice(fields::visit::half_days),
            includes_writing: framework
                .visit_kind(&visit.kind)
                .is_some_and(|it| it.includes_writing),
            time_in: own.choice(fields::visit::time_in),
            time_out: own.choice(fields::visit::time_out),
            summary: own.text(fields::visit::summary),
            particulars: Particulars::of(&own),
            carried: carried(reading, &visit, before.as_ref())?,
            number,
            visits_due,
            entitlements,
            alert: RecordView::read(reading, fields::alert_entity(id))?.text(fields::alert::text),
            headings: headings.asked,
            not_asked: headings.not_asked,
            people: people(reading, id)?,
            actions,
            notes: reading.notes_of(id)?,
            deadlines: self.promises_of(id)?,
            visit,
            school,
        })
    }
}

/// What the record of the school says around one visit.
struct AtSchool {
    about: SchoolFacts,
    before: Option<VisitRow>,
    /// Its category on the day of the visit.
    category: Option<DecisionRow>,
    visits_due: Option<u32>,
    number: usize,
    entitlements: Vec<EntitlementUse>,
}

impl AtSchool {
    fn of(record: &SchoolRecord, visit: &VisitRow, framework: &Framework, on: NaiveDate) -> Self {
        let about = record.about(framework, on);
        let due = entitlement::visits_due(&about, framework, &visit.kind, on);
        let category = visit.on().and_then(|on| in_force(&record.decisions, on));
        Self {
            before: visit_before(&record.visits, visit).cloned(),
            category: category.cloned(),
            visits_due: due.map(|it| it.0),
            number: number_this_year(&record.visits, visit, due.map(|it| it.1)),
            entitlements: entitlement::of(record, framework, on, Some(visit)),
            about,
        }
    }
}

fn visit_before<'v>(visits: &'v [VisitRow], visit: &VisitRow) -> Option<&'v VisitRow> {
    let earlier = visits.iter();
    earlier
        .filter(|it| it.cancelled_why.is_none() && it.held_on.is_some())
        .rfind(|it| it.id != visit.id && it.on() <= visit.on())
}

/// Which visit of its school year this is, by day, among those that count for what is asked for.
fn number_this_year(visits: &[VisitRow], visit: &VisitRow, asked: Option<&EventRef>) -> usize {
    let Some(on) = visit.held_on else {
        return 0;
    };
    let counted = visits.iter().filter(|it| {
        let same_year = |held: NaiveDate| academic_year(held) == academic_year(on) && held <= on;
        let counts = asked.is_none_or(|asked| asked.takes(Some(&it.kind)));
        counts && it.cancelled_why.is_none() && it.held_on.is_some_and(same_year)
    });
    counted.count()
}

fn people(reading: Reading<'_>, visit: VisitId) -> Result<Vec<PersonEntry>, AppError> {
    let met = reading.people_met(visit)?;
    met.into_iter()
        .map(|person| {
            let view = RecordView::read(reading, person.entity())?;
            Ok(PersonEntry {
                person,
                name: view.text(fields::person::name),
                role: view.text(fields::person::role),
            })
        })
        .collect()
}

fn actions(reading: Reading<'_>, visit: VisitId) -> Result<Vec<ActionEntry>, AppError> {
    use store::fields::action;
    let agreed = reading.actions_of(visit)?;
    agreed
        .into_iter()
        .map(|id| {
            let view = RecordView::read(reading, id.entity())?;
            Ok(ActionEntry {
                action: id,
                what: view.text(action::what),
                who: view.text(action::who),
                measure: view.text(action::measure),
                due_on: view.choice(action::due_on),
                under: view.choice(action::under),
                done_on: view.choice(action::done_on),
            })
        })
        .collect()
}
