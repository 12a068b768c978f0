//! Calling a meeting of a group for a day, setting it for another one, and calling it off.

use changes::value::Value;
use chrono::{NaiveDate, NaiveTime};
use domain::id::{MeetingId, SchoolId};
use store::{
    fields::{AsEntity, meeting},
    meetings::MeetingRow,
};

use crate::{
    App,
    error::AppError,
    group_refusal::GroupRefusal,
    record_fields::{record_fields, text_value},
    seat_member::{group_of, space_of},
};

/// When and where a meeting is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeetingCall<'a> {
    /// The day.
    pub on: NaiveDate,
    /// The time of the day, "14:00"; may be empty.
    pub time: &'a str,
    /// Where; may be empty.
    pub place: &'a str,
}

impl App {
    /// Calls a meeting of a group of the adviser's framework. Answers with its id and the moment.
    ///
    /// # Errors
    /// [`GroupRefusal`], [`AppError::NoSchool`], [`AppError::WrongValue`] for a time that is none,
    /// and what the store says.
    pub fn call_meeting(
        &mut self,
        school: Option<SchoolId>,
        group: &str,
        call: &MeetingCall<'_>,
    ) -> Result<(MeetingId, i64), AppError> {
        let framework = self.framework_having(school, |it| it.group(group).is_some())?;
        let group = group_of(framework, group, school)?;
        let home = self.home_of(school)?;
        let own = [
            (meeting::school, home.map(|it| Value::Entity(it.entity()))),
            (meeting::framework, text_value(&framework.id)),
            (meeting::group, text_value(&group.id)),
        ];
        let said = said(call)?;
        self.write_as("Meeting called", |writing| {
            let id = MeetingId(writing.new_id());
            let said = own.into_iter().chain(said);
            let said = said.filter(|(_, value)| value.is_some());
            record_fields(writing, id.entity(), space_of(home), said)?;
            Ok(id)
        })
    }

    /// Sets a meeting that was not held yet for another day, time or place. Answers with the moment.
    ///
    /// # Errors
    /// [`GroupRefusal::NoMeeting`], [`GroupRefusal::Held`], [`GroupRefusal::Cancelled`],
    /// [`AppError::WrongValue`] for a time that is none, and what the store says.
    pub fn change_meeting(
        &mut self,
        id: MeetingId,
        call: &MeetingCall<'_>,
    ) -> Result<i64, AppError> {
        let row = self.open_meeting(id)?;
        let said = said(call)?;
        let ((), at) = self.write_as("Meeting changed", |writing| {
            record_fields(writing, id.entity(), space_of(row.home), said)
        })?;
        Ok(at)
    }

    /// Calls a meeting off. Answers with the moment.
    ///
    /// # Errors
    /// [`GroupRefusal::NoMeeting`], [`GroupRefusal::Held`], [`AppError::Missing`] without a reason,
    /// and what the store says.
    pub fn cancel_meeting(&mut self, id: MeetingId, why: &str) -> Result<i64, AppError> {
        let row = self.open_meeting(id)?;
        let why = text_value(why.trim()).ok_or(AppError::Missing("the reason"))?;
        let values = [(meeting::cancelled_why, Some(why))];
        let ((), at) = self.write_as("Meeting cancelled", |writing| {
            record_fields(writing, id.entity(), space_of(row.home), values)
        })?;
        Ok(at)
    }

    /// A meeting that was not cancelled.
    pub(crate) fn find_meeting(&self, id: MeetingId) -> Result<MeetingRow, AppError> {
        let row = self.book()?.read().find_meeting(id)?;
        let row = row.ok_or(GroupRefusal::NoMeeting)?;
        match row.cancelled_why {
            Some(_) => Err(GroupRefusal::Cancelled.into()),
            None => Ok(row),
        }
    }

    fn open_meeting(&self, id: MeetingId) -> Result<MeetingRow, AppError> {
        let row = self.find_meeting(id)?;
        match row.held_on {
            Some(on) => Err(GroupRefusal::Held(on).into()),
            None => Ok(row),
        }
    }
}

fn said(call: &MeetingCall<'_>) -> Result<[(&'static str, Option<Value>); 3], AppError> {
    let time = call.time.trim();
    if !time.is_empty() && NaiveTime::parse_from_str(time, "%H:%M").is_err() {
        return Err(AppError::WrongValue {
            value: time.to_owned(),
            wanted: "a time such as 14:00",
        });
    }
    Ok([
        (meeting::set_for, Some(Value::Day(call.on))),
        (meeting::time, text_value(time)),
        (meeting::place, text_value(call.place.trim())),
    ])
}
