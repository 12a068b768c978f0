//! Two schools of the book seen as one: entered twice, or the same place under a newer number.

use changes::value::Value;
use domain::id::SchoolId;
use store::{
    fields::{self, AsEntity, school as field},
    merges::{MergedAs, Merges},
    reading::Reading,
    schools::SchoolRow,
    writing::Writing,
};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

impl App {
    /// Merges a school into another. Visits, actions, notes, reminders, headships and decisions of
    /// both are seen under the one that stays; nothing is moved or deleted. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::MergedWithItself`], [`AppError::AlreadyMerged`] when
    /// either was merged before, and what the store says.
    pub fn merge_schools(
        &mut self,
        school: SchoolId,
        into: SchoolId,
        how: MergedAs,
    ) -> Result<i64, AppError> {
        let reading = self.book()?.read();
        mergeable(reading, &reading.merges()?, school, into)?;
        let ((), at) = self.write_as("Schools merged", |writing| {
            merge(writing, school, into, how)
        })?;
        Ok(at)
    }

    /// A school as it was entered, merged or not: by its number or by its id.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn entered_school(
        &self,
        urn: Option<u32>,
        id: Option<SchoolId>,
    ) -> Result<SchoolRow, AppError> {
        let reading = self.book()?.read();
        let found = match (urn, id) {
            (Some(urn), _) => reading.school_by_urn_as_entered(urn)?,
            (None, Some(id)) => reading.school_as_entered(id)?,
            (None, None) => None,
        };
        found.ok_or(AppError::NoSchool)
    }

    /// The schools that are seen under this one, each with the reason.
    ///
    /// # Errors
    /// What the store says.
    pub fn merged_with(&self, school: SchoolId) -> Result<Vec<(SchoolRow, MergedAs)>, AppError> {
        let reading = self.book()?.read();
        let merges = reading.merges()?;
        let mut merged = Vec::new();
        for id in merges.family(school).into_iter().skip(1) {
            let how = merges.of(id).map_or(MergedAs::Twice, |(_, how)| how);
            merged.extend(reading.school_as_entered(id)?.map(|it| (it, how)));
        }
        Ok(merged)
    }
}

/// Refuses what makes no sense.
pub(crate) fn mergeable(
    reading: Reading<'_>,
    merges: &Merges,
    school: SchoolId,
    into: SchoolId,
) -> Result<(), AppError> {
    let name = |id| -> Result<String, AppError> {
        let row = reading.school_as_entered(id)?;
        Ok(row.ok_or(AppError::NoSchool)?.name)
    };
    let (of_school, of_into) = (name(school)?, name(into)?);
    if school == into {
        return Err(AppError::MergedWithItself);
    }
    for (id, school) in [(school, of_school), (into, of_into)] {
        if let Some((other, _)) = merges.of(id) {
            let into = name(merges.stays(other))?;
            return Err(AppError::AlreadyMerged { school, into });
        }
    }
    Ok(())
}

/// One field of the school that goes says it all, so that undoing takes it all back.
pub(crate) fn merge(
    writing: &mut Writing<'_>,
    school: SchoolId,
    into: SchoolId,
    how: MergedAs,
) -> Result<(), AppError> {
    let values = [
        (field::merged_into, Some(Value::Entity(into.entity()))),
        (field::merged_as, text_value(how.word())),
    ];
    record_fields(writing, school.entity(), fields::shared(school), values)
}
