//! A date as the adviser types it, and what is worth knowing about that day.

use chrono::NaiveDate;
use domain::calendar::{reading, words::long_date};

use crate::App;

/// What a typed date was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateReading {
    /// The day, if it could be read.
    pub on: Option<NaiveDate>,
    /// "Thursday 3 December 2026", or what to type.
    pub words: String,
    /// What is odd about the day; nothing forbids it.
    pub notes: Vec<String>,
}

impl App {
    /// Reads "18 dec", "friday", "3/12/2026".
    #[must_use]
    pub fn read_date(&self, text: &str) -> DateReading {
        let Some(on) = reading::read_date(text, self.today()) else {
            return DateReading {
                on: None,
                words: "Type a date, such as 3 December, friday or 3/12/2026.".into(),
                notes: Vec::new(),
            };
        };
        let note = self.day_off_words(on);
        DateReading {
            on: Some(on),
            words: long_date(on),
            notes: note.into_iter().collect(),
        }
    }
}
