//! Giving a school a category, as agreed with its leaders.

use changes::{id::EntityId, value::Value};
use chrono::NaiveDate;
use domain::id::{SchoolId, SheetId};
use framework::{Framework, category::Need};
use store::{
    decisions::DecisionRow,
    fields::{self, AsEntity, decision, mark},
};

use crate::{
    App,
    direction::Direction,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// A category as it is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewDecision<'a> {
    /// The framework's id of it.
    pub category: &'a str,
    /// The day from which it holds.
    pub on: NaiveDate,
    /// Why; may be empty.
    pub reason: &'a str,
    /// What has happened of what the framework wants first.
    pub met: &'a [Need],
    /// Who agreed; may be empty.
    pub agreed_with: &'a str,
    /// When.
    pub agreed_on: Option<NaiveDate>,
    /// Why it is decided without something that the framework wants first; may be empty.
    pub waived_why: &'a str,
    /// The sheet on which it was weighed; it stays from then on as it was.
    pub sheet: Option<SheetId>,
    /// Whether the school causes concern, where the category leaves that to be said.
    pub concern: bool,
    /// Where the school is heading.
    pub direction: Option<Direction>,
}

impl<'a> NewDecision<'a> {
    /// One of which no more is said than from when it holds and why.
    #[must_use]
    pub fn new(category: &'a str, on: NaiveDate, reason: &'a str) -> Self {
        Self {
            category,
            on,
            reason,
            met: &[],
            agreed_with: "",
            agreed_on: None,
            waived_why: "",
            sheet: None,
            concern: false,
            direction: None,
        }
    }
}

impl App {
    /// Records a category of the adviser's framework, from a day on. What the framework wants first and
    /// has not happened stops nothing. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoCategory`], [`AppError::WrongValue`] for a concern that
    /// the category leaves no choice about, [`AppError::OnSheet`], and what the store says.
    pub fn decide_category(
        &mut self,
        school: SchoolId,
        new: &NewDecision<'_>,
    ) -> Result<i64, AppError> {
        let reading = self.book()?.read();
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let framework = self.framework_of(school, new.on)?;
        let under = text_value(&framework.id);
        let category = framework.category(new.category);
        let category = category.ok_or_else(|| AppError::NoCategory(new.category.to_owned()))?;
        if new.concern && !category.may_mark_concern {
            return Err(AppError::WrongValue {
                value: "causes concern".to_owned(),
                wanted: "nothing: this category says itself whether a school causes concern",
            });
        }
        let marks = new
            .sheet
            .map(|it| self.marks_to_keep(it, school))
            .transpose()?;
        let met: Vec<&str> = new.met.iter().map(|it| it.word()).collect();
        let values = [
            (decision::school, Some(Value::Entity(school.entity()))),
            (decision::framework, under),
            (decision::category, text_value(new.category)),
            (decision::decided_on, Some(Value::Day(new.on))),
            (decision::reason, text_value(new.reason)),
        ];
        let further = [
            (decision::met, text_value(&met.join(" "))),
            (decision::agreed_with, text_value(new.agreed_with.trim())),
            (decision::agreed_on, new.agreed_on.map(Value::Day)),
            (decision::waived_why, text_value(new.waived_why.trim())),
            (
                decision::sheet,
                new.sheet.map(|it| Value::Entity(it.entity())),
            ),
            (decision::concern, new.concern.then_some(Value::Flag(true))),
            (
                decision::direction,
                new.direction.and_then(|it| text_value(it.word())),
            ),
        ];
        let said = further.into_iter().filter(|(_, value)| value.is_some());
        let ((), at) = self.write_as("Category decided", |writing| {
            for (entity, space) in marks.into_iter().flatten() {
                writing.settle_draft(entity, space, mark::evidence)?;
            }
            let entity = EntityId(writing.new_id());
            record_fields(
                writing,
                entity,
                fields::shared(school),
                values.into_iter().chain(said),
            )
        })?;
        Ok(at)
    }
}

/// What the framework wanted first and had not happened when a category was decided, in words.
#[must_use]
pub fn left_open(row: &DecisionRow, framework: &Framework) -> Vec<&'static str> {
    let category = framework.category_given(&row.framework, &row.category);
    let needs = category.map(|it| it.needs.as_slice());
    let needs = needs.unwrap_or_default().iter();
    let open = needs.filter(|it| !row.met.iter().any(|word| word == it.word()));
    open.map(|it| it.in_words()).collect()
}

/// The decision in force on a day: the last one made by then.
pub(crate) fn in_force(decisions: &[DecisionRow], on: NaiveDate) -> Option<&DecisionRow> {
    decisions
        .iter()
        .rfind(|it| it.decided_on.is_some_and(|from| from <= on))
}
