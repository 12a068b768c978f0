//! Putting right what was recorded of a school with a day: the day, and the words beside it.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::SchoolId;
use framework::{event::Event, inspection};
use store::{fields::event, headships::HeadshipRow};

use crate::{
    App,
    dated_entry::{DatedEntry, follow_head},
    error::AppError,
    record_event::which::{self, WhichError},
    record_fields::{record_fields, text_value},
    record_inspection::JudgementError,
};

/// What is to stand of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CorrectedEntry<'a> {
    /// Its day.
    pub on: NaiveDate,
    /// Its words.
    pub words: &'a str,
    /// Which one an event was, by the framework's id; nothing leaves it as it stands.
    pub of: Option<&'a str>,
}

impl App {
    /// Says the day and the words of an entry anew: the note of an event and which one it was, the
    /// reason of a category, the name of a headteacher or chair, what to be reminded of. Answers
    /// with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoEntry`], [`AppError::Missing`] where words are needed,
    /// [`AppError::DaysReversed`] where what it begins would have ended before,
    /// [`AppError::Judgement`] for a day on which other words were used,
    /// [`AppError::Which`] of what an event was, and what the store says.
    pub fn correct_dated_entry(
        &mut self,
        school: SchoolId,
        entry: DatedEntry,
        corrected_entry: &CorrectedEntry<'_>,
    ) -> Result<i64, AppError> {
        let CorrectedEntry { on, words, of } = *corrected_entry;
        let of = of.filter(|it| !it.is_empty());
        let reading = self.book()?.read();
        let found = entry.find(reading, school)?;
        let words = words.trim();
        if let Some(needed) = found.needs.filter(|_| words.is_empty()) {
            return Err(AppError::Missing(needed));
        }
        if let Some(last) = found.ended_on.filter(|last| *last < on) {
            return Err(AppError::DaysReversed { first: on, last });
        }
        if let Some(own) = &found.judged_under {
            check_scale(own, on)?;
        }
        if let Some(of) = of {
            self.check_named(school, entry, of)?;
        }
        let before = reading.headships_at(school)?;
        let after = corrected(&before, entry, on, words);
        let today = self.today();
        let mut values = vec![
            (found.day, Some(Value::Day(on))),
            (found.words, text_value(words)),
        ];
        values.extend(of.map(|of| (event::of, text_value(of))));
        let ((), at) = self.write_as("Entry corrected", |writing| {
            record_fields(writing, found.entity, found.space, values)?;
            follow_head(writing, school, &before, &after, today)
        })?;
        Ok(at)
    }

    /// Whether an entry is an event that may be of what is named.
    fn check_named(&self, school: SchoolId, entry: DatedEntry, of: &str) -> Result<(), AppError> {
        let DatedEntry::Event(id) = entry else {
            return Err(WhichError::NoFurtherName("the entry".to_owned()).into());
        };
        let rows = self.book()?.read().events_at(school)?;
        let row = rows.into_iter().find(|it| it.id == id);
        let kind = row.ok_or(AppError::NoEntry)?.kind;
        let event = Event::from_word(&kind).ok_or(AppError::NoEvent(kind))?;
        Ok(which::check(
            self.present_framework(Some(school))?,
            event,
            Some(of),
        )?)
    }
}

/// Judgements stay in the words of their own time.
fn check_scale(own: &str, on: NaiveDate) -> Result<(), JudgementError> {
    let then = inspection::on(on).ok_or(JudgementError::TooEarly(on))?;
    if then.id == own {
        return Ok(());
    }
    Err(JudgementError::OtherScale {
        on,
        then: then.title.clone(),
    })
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
