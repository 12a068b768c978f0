//! Putting right what was recorded of a school with a day: the day, and the words beside it.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::SchoolId;
use store::headships::HeadshipRow;

use crate::{
    App,
    dated_entry::{DatedEntry, follow_head},
    error::AppError,
    record_fields::{record_fields, text_value},
};

impl App {
    /// Says the day and the words of an entry anew: the note of an event, the reason of a category,
    /// the name of a headteacher or chair, what to be reminded of. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoEntry`], [`AppError::Missing`] where words are needed,
    /// and what the store says.
    pub fn correct_dated_entry(
        &mut self,
        school: SchoolId,
        entry: DatedEntry,
        on: NaiveDate,
        words: &str,
    ) -> Result<i64, AppError> {
        let reading = self.book()?.read();
        let found = entry.find(reading, school)?;
        let words = words.trim();
        if let Some(needed) = found.needs.filter(|_| words.is_empty()) {
            return Err(AppError::Missing(needed));
        }
        let before = reading.headships_at(school)?;
        let after = corrected(&before, entry, on, words);
        let today = self.today();
        let values = [
            (found.day, Some(Value::Day(on))),
            (found.words, text_value(words)),
        ];
        let ((), at) = self.write_as("Entry corrected", |writing| {
            record_fields(writing, found.entity, found.space, values)?;
            follow_head(writing, school, &before, &after, today)
        })?;
        Ok(at)
    }
}

/// The headships as they will be.
fn corrected(
    before: &[HeadshipRow],
    entry: DatedEntry,
    on: NaiveDate,
    words: &str,
) -> Vec<HeadshipRow> {
    let mut after = before.to_vec();
    if let Some(row) = after
        .iter_mut()
        .find(|it| entry == DatedEntry::Headship(it.id))
    {
        row.began_on = Some(on);
        words.clone_into(&mut row.name);
    }
    after.sort_by_key(|it| it.began_on);
    after
}
