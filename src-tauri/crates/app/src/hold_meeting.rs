//! A meeting of a group takes place: on a day, with those who were there and those who sent apologies.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::MeetingId;
use store::fields::{AsEntity, meeting};

use crate::{App, error::AppError, record_fields::record_fields, seat_member::space_of};

/// Who came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance<'a> {
    /// Those who were there, by name.
    pub present: &'a [String],
    /// Those who sent apologies, by name.
    pub apologies: &'a [String],
}

impl App {
    /// Records that a meeting was held; recording it again corrects it. Answers with the moment.
    ///
    /// # Errors
    /// [`crate::GroupRefusal::NoMeeting`], [`crate::GroupRefusal::Cancelled`], and what the store
    /// says.
    pub fn hold_meeting(
        &mut self,
        id: MeetingId,
        on: NaiveDate,
        who: Attendance<'_>,
    ) -> Result<i64, AppError> {
        let row = self.find_meeting(id)?;
        let values = [
            (meeting::held_on, Some(Value::Day(on))),
            (meeting::present, names(who.present)),
            (meeting::apologies, names(who.apologies)),
        ];
        let ((), at) = self.write_as("Meeting held", |writing| {
            record_fields(writing, id.entity(), space_of(row.home), values)
        })?;
        Ok(at)
    }
}

fn names(given: &[String]) -> Option<Value> {
    let given = given.iter().map(|it| it.trim().to_owned());
    let given: Vec<String> = given.filter(|it| !it.is_empty()).collect();
    (!given.is_empty()).then_some(Value::Words(given))
}
