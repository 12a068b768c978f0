//! Taking back what was recorded of a school with a day. The history keeps what was there, and the
//! step can be undone.

use domain::id::SchoolId;

use crate::{
    App,
    dated_entry::{DatedEntry, follow_head},
    error::AppError,
};

impl App {
    /// Removes an entry from the record of a school. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoEntry`], and what the store says.
    pub fn remove_dated_entry(
        &mut self,
        school: SchoolId,
        entry: DatedEntry,
    ) -> Result<i64, AppError> {
        let reading = self.book()?.read();
        let found = entry.find(reading, school)?;
        let before = reading.headships_at(school)?;
        let mut after = before.clone();
        after.retain(|it| entry != DatedEntry::Headship(it.id));
        let today = self.today();
        let ((), at) = self.write_as("Entry removed", |writing| {
            writing.remove(found.entity, found.space)?;
            follow_head(writing, school, &before, &after, today)
        })?;
        Ok(at)
    }
}
