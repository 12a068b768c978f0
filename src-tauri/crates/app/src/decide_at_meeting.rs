//! What a meeting decided: who does what by when. A decision with a day is a promise like an action
//! agreed at a visit.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::{ActionId, MeetingId};
use framework::paper::Paper;
use store::fields::{AsEntity, action};

use crate::{
    App,
    error::AppError,
    group_refusal::GroupRefusal,
    record_fields::{record_fields, text_value},
    seat_member::space_of,
};

/// A decision of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewResolution<'a> {
    /// The item of the agenda, by its place: "item-3". May be empty.
    pub under: &'a str,
    /// What was decided.
    pub what: &'a str,
    /// Who does it; may be empty.
    pub who: &'a str,
    /// By when; nothing where there is nothing to do.
    pub due_on: Option<NaiveDate>,
}

impl App {
    /// Records a decision of a meeting. Answers with its id and the moment.
    ///
    /// # Errors
    /// [`GroupRefusal::NoMeeting`], [`GroupRefusal::Cancelled`], [`GroupRefusal::NoItem`],
    /// [`AppError::Missing`] without words, and what the store says.
    pub fn decide_at_meeting(
        &mut self,
        id: MeetingId,
        new: &NewResolution<'_>,
    ) -> Result<(ActionId, i64), AppError> {
        let row = self.find_meeting(id)?;
        let values = self.resolution_values((&row.framework, &row.group), new)?;
        let own = [(action::meeting, Some(Value::Entity(id.entity())))];
        self.write_as("Decision of a meeting recorded", |writing| {
            let id = ActionId(writing.new_id());
            let said = own.into_iter().chain(values);
            let said = said.filter(|(_, value)| value.is_some());
            record_fields(writing, id.entity(), space_of(row.home), said)?;
            Ok(id)
        })
    }

    /// Says a decision otherwise. Answers with the moment.
    ///
    /// # Errors
    /// [`GroupRefusal::NoResolution`], and as
    /// [`decide_at_meeting`](Self::decide_at_meeting).
    pub fn correct_resolution(
        &mut self,
        id: ActionId,
        new: &NewResolution<'_>,
    ) -> Result<i64, AppError> {
        let row = self.book()?.read().find_resolution(id)?;
        let row = row.ok_or(GroupRefusal::NoResolution)?;
        let values = self.resolution_values((&row.framework, &row.group), new)?;
        let ((), at) = self.write_as("Decision of a meeting corrected", |writing| {
            record_fields(writing, id.entity(), space_of(row.home), values)
        })?;
        Ok(at)
    }

    /// Takes a decision back. Answers with the moment.
    ///
    /// # Errors
    /// [`GroupRefusal::NoResolution`], and what the store says.
    pub fn remove_resolution(&mut self, id: ActionId) -> Result<i64, AppError> {
        let row = self.book()?.read().find_resolution(id)?;
        let row = row.ok_or(GroupRefusal::NoResolution)?;
        let ((), at) = self.write_as("Decision of a meeting removed", |writing| {
            Ok(writing.remove(id.entity(), space_of(row.home))?)
        })?;
        Ok(at)
    }

    fn resolution_values(
        &self,
        (framework, group): (&str, &str),
        new: &NewResolution<'_>,
    ) -> Result<[(&'static str, Option<Value>); 4], AppError> {
        let what = text_value(new.what.trim()).ok_or(AppError::Missing("what was decided"))?;
        let framework = self.shelf.get(framework)?;
        let group = framework.group(group).ok_or(GroupRefusal::NoMeeting)?;
        if let Some(minutes) = framework.paper(&group.minutes_id()) {
            check_item(minutes, new.under)?;
        }
        Ok([
            (action::under, text_value(new.under)),
            (action::what, Some(what)),
            (action::who, text_value(new.who.trim())),
            (action::due_on, new.due_on.map(Value::Day)),
        ])
    }
}

fn check_item(minutes: &Paper, under: &str) -> Result<(), GroupRefusal> {
    if under.is_empty() || minutes.part(under).is_some() {
        return Ok(());
    }
    Err(GroupRefusal::NoItem {
        item: under.to_owned(),
        known: minutes.parts.iter().map(|it| it.id.clone()).collect(),
    })
}
