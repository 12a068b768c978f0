//! Where a text or a choice belongs, and which record and field keep it.

use changes::{id::EntityId, space::Space, value::Value};
use domain::id::{ActionId, PaperId, PersonId, SchoolId, SheetId, TargetId, VisitId};
use store::{
    fields::{self, AsEntity},
    reading::Reading,
    writing::{Edit, Writing},
};

use crate::error::AppError;

mod papers;
mod sheets;

/// A place in a visit, in a paper or on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The visit as a whole.
    Visit(VisitId),
    /// Under one heading.
    Heading(VisitId, String),
    /// One agreed action.
    Action(VisitId, ActionId),
    /// One person met.
    Person(VisitId, PersonId),
    /// A paper as a whole.
    Paper(PaperId),
    /// One piece of a paper, by its name: "part:actions", "point:2".
    Piece(PaperId, String),
    /// One target of a plan.
    Target(PaperId, TargetId),
    /// One place of a sheet, by its name: "criterion:green-1", "area:vision:adviser".
    Mark(SheetId, String),
}

impl Place {
    /// The visit, the paper or the sheet it is part of.
    #[must_use]
    pub fn whole(&self) -> Whole {
        match self {
            Self::Visit(visit)
            | Self::Heading(visit, _)
            | Self::Action(visit, _)
            | Self::Person(visit, _) => Whole::Visit(*visit),
            Self::Paper(paper) | Self::Piece(paper, _) | Self::Target(paper, _) => {
                Whole::Paper(*paper)
            }
            Self::Mark(sheet, _) => Whole::Sheet(*sheet),
        }
    }
}

/// What a place is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whole {
    /// A visit.
    Visit(VisitId),
    /// A paper.
    Paper(PaperId),
    /// A sheet.
    Sheet(SheetId),
}

/// A field that holds prose or a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextField {
    /// Of a visit: the summary at the head of the note.
    Summary,
    /// Of a visit: what the adviser tells the council and not the school.
    Alert,
    /// Of a visit: who came along.
    SecondAdviser,
    /// Of a visit: what it was to look at beyond its headings.
    Foci,
    /// Of a visit: with whom that was agreed.
    FociWith,
    /// Of a visit: what the school wrote beforehand.
    SchoolPart,
    /// Of a visit: what became of the actions of last time.
    Progress,
    /// Of a visit: strengths to share.
    ToShare,
    /// Of a visit: support agreed and its impact.
    SupportAgreed,
    /// Of a visit: where the school is heading.
    Direction,
    /// Of a visit: why the category is proposed.
    CategoryReasons,
    /// Of a visit: what the next one will look at.
    NextFocus,
    /// Of a visit: what the head says.
    HeadComments,
    /// Under a heading: how the school sees itself.
    SchoolView,
    /// Under a heading: what was seen.
    Evidence,
    /// Under a heading.
    Strengths,
    /// Under a heading: areas to develop.
    Areas,
    /// Under a heading: where school and adviser differ.
    Disagreement,
    /// Under a heading: stays in the book.
    PrivateRemark,
    /// Of an action: what was agreed.
    What,
    /// Of an action: who does it.
    Who,
    /// Of an action: how we shall know.
    Measure,
    /// Of a person met.
    Name,
    /// Of a person met.
    Role,
    /// Of a piece of a paper: what it says there.
    Piece,
    /// Of a target: what is to be reached.
    Aim,
    /// Of a target: what is done for it.
    Steps,
    /// Of a target: who does it.
    TargetWho,
    /// Of a target: how we shall know.
    TargetMeasure,
    /// On a sheet: what a tick or a grade rests on.
    MarkEvidence,
}

/// A field that holds something chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceField {
    /// Of a visit: how many half-days it took.
    HalfDays,
    /// Of a visit: "09:15".
    TimeIn,
    /// Of a visit: "12:30".
    TimeOut,
    /// Of a visit: the day extra foci were agreed.
    FociOn,
    /// Of a visit: the framework's id of a category.
    CategoryProposed,
    /// Of a visit: the day of the next one.
    NextVisitOn,
    /// Under a heading: ids of evidence sources.
    Sources,
    /// Under a heading: a grade of its scale.
    Judgement,
    /// Under a heading: the grade the school gives itself on the same scale.
    SchoolJudgement,
    /// Of an action: a date.
    DueOn,
    /// Of an action: the heading it came from.
    Under,
    /// Of an action: the day it was done.
    DoneOn,
    /// Of a paper: to whom it goes, by the framework's id of an actor or by name.
    Recipients,
    /// Of a paper: what was done of what comes first.
    Needs,
    /// Of a piece of a paper that is an indicator: "yes" when it is met.
    Met,
    /// Of a target: a date.
    TargetDueOn,
    /// Of a criterion on a sheet: "yes" when the school fits it.
    Ticked,
    /// Of an area on a sheet: a grade of its scale.
    Graded,
}

impl ChoiceField {
    const ALL: [Self; 18] = [
        Self::HalfDays,
        Self::TimeIn,
        Self::TimeOut,
        Self::FociOn,
        Self::CategoryProposed,
        Self::NextVisitOn,
        Self::Sources,
        Self::Judgement,
        Self::SchoolJudgement,
        Self::DueOn,
        Self::Under,
        Self::DoneOn,
        Self::Recipients,
        Self::Needs,
        Self::Met,
        Self::TargetDueOn,
        Self::Ticked,
        Self::Graded,
    ];

    /// The choice that the store keeps under this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| choice_field(*it) == name)
    }
}

/// A record's field, and what makes the record belong where it does.
pub(crate) struct Target {
    pub(crate) entity: EntityId,
    pub(crate) space: Space,
    pub(crate) field: &'static str,
    anchors: Vec<(&'static str, Value)>,
}

impl Target {
    pub(crate) fn edit<'a>(&self, seen: Option<&'a store::log::Seen>) -> Edit<'a> {
        Edit {
            entity: self.entity,
            space: self.space,
            field: self.field,
            seen,
        }
    }

    /// Writes down where the record belongs, once, before anything else is said of it.
    pub(crate) fn anchor(&self, writing: &mut Writing<'_>) -> Result<(), AppError> {
        let known = writing.read().fields(self.entity)?;
        for (field, value) in &self.anchors {
            if known.get(*field).is_none_or(|state| state.value.is_none()) {
                let edit = Edit {
                    entity: self.entity,
                    space: self.space,
                    field,
                    seen: None,
                };
                writing.record(&edit, Some(value.clone()))?;
            }
        }
        Ok(())
    }
}

pub(crate) use papers::{PiecePlace, space_of_paper};
pub(crate) use sheets::{MarkPlace, area, criterion, graders, space_of_sheet};

/// The school that a visit was planned for, in whose space its records live also when that school
/// was merged into another.
pub(crate) fn school_of(reading: Reading<'_>, visit: VisitId) -> Result<SchoolId, AppError> {
    reading
        .find_visit(visit)?
        .map(|row| row.home)
        .ok_or(AppError::NoVisit)
}

pub(crate) fn text_target(
    reading: Reading<'_>,
    place: &Place,
    field: TextField,
) -> Result<Target, AppError> {
    named_target(reading, place, text_field(field))
}

/// The name under which the store keeps a text.
pub(crate) fn text_field(field: TextField) -> &'static str {
    use TextField::{
        Aim, Alert, Areas, CategoryReasons, Direction, Disagreement, Evidence, Foci, FociWith,
        HeadComments, MarkEvidence, Measure, Name, NextFocus, Piece, PrivateRemark, Progress, Role,
        SchoolPart, SchoolView, SecondAdviser, Steps, Strengths, Summary, SupportAgreed,
        TargetMeasure, TargetWho, ToShare, What, Who,
    };
    match field {
        Summary => fields::visit::summary,
        Alert => fields::alert::text,
        SecondAdviser => fields::visit::second_adviser,
        Foci => fields::visit::foci,
        FociWith => fields::visit::foci_with,
        SchoolPart => fields::visit::school_part,
        Progress => fields::visit::progress,
        ToShare => fields::visit::to_share,
        SupportAgreed => fields::visit::support_agreed,
        Direction => fields::visit::direction,
        CategoryReasons => fields::visit::category_reasons,
        NextFocus => fields::visit::next_focus,
        HeadComments => fields::visit::head_comments,
        SchoolView => fields::response::school_view,
        Evidence => fields::response::evidence,
        Strengths => fields::response::strengths,
        Areas => fields::response::areas,
        Disagreement => fields::response::disagreement,
        PrivateRemark => fields::remark::text,
        What => fields::action::what,
        Who => fields::action::who,
        Measure => fields::action::measure,
        Name => fields::person::name,
        Role => fields::person::role,
        Piece => fields::piece::text,
        Aim => fields::target::aim,
        Steps => fields::target::steps,
        TargetWho => fields::target::who,
        TargetMeasure => fields::target::measure,
        MarkEvidence => fields::mark::evidence,
    }
}

/// The name under which the store keeps a choice.
pub(crate) fn choice_field(field: ChoiceField) -> &'static str {
    match field {
        ChoiceField::HalfDays => fields::visit::half_days,
        ChoiceField::TimeIn => fields::visit::time_in,
        ChoiceField::TimeOut => fields::visit::time_out,
        ChoiceField::FociOn => fields::visit::foci_on,
        ChoiceField::CategoryProposed => fields::visit::category_proposed,
        ChoiceField::NextVisitOn => fields::visit::next_visit_on,
        ChoiceField::Sources => fields::response::sources,
        ChoiceField::Judgement => fields::response::judgement,
        ChoiceField::SchoolJudgement => fields::response::school_judgement,
        ChoiceField::DueOn => fields::action::due_on,
        ChoiceField::Under => fields::action::under,
        ChoiceField::DoneOn => fields::action::done_on,
        ChoiceField::Recipients => fields::paper::recipients,
        ChoiceField::Needs => fields::paper::needs,
        ChoiceField::Met => fields::piece::met,
        ChoiceField::TargetDueOn => fields::target::due_on,
        ChoiceField::Ticked => fields::mark::ticked,
        ChoiceField::Graded => fields::mark::grade,
    }
}

pub(crate) fn choice_target(
    reading: Reading<'_>,
    place: &Place,
    field: ChoiceField,
) -> Result<Target, AppError> {
    named_target(reading, place, choice_field(field))
}

/// The record that a field of this name has at a place; the field's kind must fit the place.
pub(crate) fn named_target(
    reading: Reading<'_>,
    place: &Place,
    field: &'static str,
) -> Result<Target, AppError> {
    match place.whole() {
        Whole::Visit(visit) => visit_target(reading, (place, visit), field),
        Whole::Paper(paper) => papers::target(reading, (place, paper), field),
        Whole::Sheet(sheet) => sheets::target(reading, (place, sheet), field),
    }
}

fn visit_target(
    reading: Reading<'_>,
    (place, visit): (&Place, VisitId),
    field: &'static str,
) -> Result<Target, AppError> {
    let school = school_of(reading, visit)?;
    let shared = fields::shared(school);
    let of_visit = Value::Entity(visit.entity());
    let kind = field.split_once('.').map_or(field, |(kind, _)| kind);
    let (entity, space, anchors) = match (place, kind) {
        (Place::Visit(_), "visit") => (visit.entity(), shared, Vec::new()),
        (Place::Visit(_), "alert") => (
            fields::alert_entity(visit),
            shared,
            vec![(fields::alert::visit, of_visit)],
        ),
        (Place::Heading(_, heading), "response") => (
            fields::response_entity(visit, heading),
            shared,
            vec![
                (fields::response::visit, of_visit),
                (fields::response::heading, Value::Text(heading.clone())),
            ],
        ),
        (Place::Heading(_, heading), "remark") => (
            fields::remark_entity(visit, heading),
            fields::private(school),
            vec![
                (fields::remark::visit, of_visit),
                (fields::remark::heading, Value::Text(heading.clone())),
            ],
        ),
        (Place::Action(_, action), "action") => (
            action.entity(),
            shared,
            vec![(fields::action::visit, of_visit)],
        ),
        (Place::Person(_, person), "person") => (
            person.entity(),
            shared,
            vec![(fields::person::visit, of_visit)],
        ),
        (_, _) => return Err(AppError::WrongPlace { field }),
    };
    Ok(Target {
        entity,
        space,
        field,
        anchors,
    })
}
