//! Who sits in a group: somebody takes a seat on a day and leaves it on another.

use changes::{space::Space, value::Value};
use chrono::NaiveDate;
use domain::id::{MembershipId, SchoolId};
use framework::{Framework, group::Group, occasion::About};
use store::fields::{self, AsEntity, membership};

use crate::{
    App,
    error::AppError,
    group_refusal::GroupRefusal,
    record_fields::{record_fields, text_value},
};

/// Somebody who takes a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewMember<'a> {
    /// The framework's id of the group.
    pub group: &'a str,
    /// The framework's id of the actor whose seat it is.
    pub seat: &'a str,
    /// The name.
    pub name: &'a str,
    /// The first day.
    pub from: NaiveDate,
}

impl App {
    /// Somebody takes a seat in a group of the adviser's framework, of one school or of the whole
    /// caseload. Answers with the moment.
    ///
    /// # Errors
    /// [`GroupRefusal`], [`AppError::NoSchool`], [`AppError::Missing`] without a name, and what the
    /// store says.
    pub fn seat_member(
        &mut self,
        school: Option<SchoolId>,
        new: &NewMember<'_>,
    ) -> Result<(MembershipId, i64), AppError> {
        let name = new.name.trim();
        if name.is_empty() {
            return Err(AppError::Missing("the member’s name"));
        }
        let framework = self.framework_having(school, |it| it.group(new.group).is_some())?;
        let group = group_of(framework, new.group, school)?;
        if !group.members.iter().any(|it| it.who == new.seat) {
            return Err(GroupRefusal::NoSeat {
                group: group.title.clone(),
                seat: new.seat.to_owned(),
                known: group.members.iter().map(|it| it.who.clone()).collect(),
            }
            .into());
        }
        let home = self.home_of(school)?;
        let values = [
            (
                membership::school,
                home.map(|it| Value::Entity(it.entity())),
            ),
            (membership::framework, text_value(&framework.id)),
            (membership::group, text_value(&group.id)),
            (membership::seat, text_value(new.seat)),
            (membership::name, text_value(name)),
            (membership::began_on, Some(Value::Day(new.from))),
        ];
        self.write_as("Member of a group recorded", |writing| {
            let id = MembershipId(writing.new_id());
            let said = values.into_iter().filter(|(_, value)| value.is_some());
            record_fields(writing, id.entity(), space_of(home), said)?;
            Ok(id)
        })
    }

    /// The last day on which somebody is a member; nothing when they stay after all. Answers with
    /// the moment.
    ///
    /// # Errors
    /// [`GroupRefusal::NoMember`], [`AppError::DaysReversed`], and what the store says.
    pub fn unseat_member(
        &mut self,
        member: MembershipId,
        last: Option<NaiveDate>,
    ) -> Result<i64, AppError> {
        let row = self.book()?.read().find_member(member)?;
        let row = row.ok_or(GroupRefusal::NoMember)?;
        if let (Some(first), Some(last)) = (row.began_on, last)
            && last < first
        {
            return Err(AppError::DaysReversed { first, last });
        }
        let values = [(membership::ended_on, last.map(Value::Day))];
        let ((), at) = self.write_as("End of a membership recorded", |writing| {
            record_fields(writing, member.entity(), space_of(row.home), values)
        })?;
        Ok(at)
    }

    /// Takes back that somebody was a member. Answers with the moment.
    ///
    /// # Errors
    /// [`GroupRefusal::NoMember`], and what the store says.
    pub fn remove_member(&mut self, member: MembershipId) -> Result<i64, AppError> {
        let row = self.book()?.read().find_member(member)?;
        let row = row.ok_or(GroupRefusal::NoMember)?;
        let ((), at) = self.write_as("Member of a group removed", |writing| {
            Ok(writing.remove(member.entity(), space_of(row.home))?)
        })?;
        Ok(at)
    }

    /// The school under which something new is recorded.
    pub(crate) fn home_of(&self, school: Option<SchoolId>) -> Result<Option<SchoolId>, AppError> {
        let found = school.map(|it| self.find_school(it)).transpose()?;
        Ok(found.map(|it| it.id))
    }
}

/// The group of this id, where it is of one school or of all as it is asked for.
pub(crate) fn group_of<'f>(
    framework: &'f Framework,
    id: &str,
    school: Option<SchoolId>,
) -> Result<&'f Group, GroupRefusal> {
    let group = framework.group(id).ok_or_else(|| GroupRefusal::NoGroup {
        id: id.to_owned(),
        known: framework.groups.iter().map(|it| it.id.clone()).collect(),
    })?;
    let how = match (group.about, school) {
        (About::School, None) => "a group of one school: name it",
        (About::Caseload, Some(_)) => "a group of the whole caseload: name no school",
        (About::School, Some(_)) | (About::Caseload, None) => return Ok(group),
    };
    Err(GroupRefusal::OtherReach {
        title: group.title.clone(),
        how,
    })
}

/// Where records of a group lie: with their school, or in the adviser's own space.
pub(crate) fn space_of(home: Option<SchoolId>) -> Space {
    home.map_or(Space::Own, fields::shared)
}
