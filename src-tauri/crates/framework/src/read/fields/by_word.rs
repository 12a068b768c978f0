//! Tables whose keys are words of a closed vocabulary.
//!
//! Separate from the keys that every table names for itself. It must not know any vocabulary.

use chrono::NaiveDate;
use toml::{Spanned, de::DeValue};

use crate::vocabulary::Vocabulary;

use super::{Fields, Placed};

/// A day under a word, and the name under which it stands there, if it has one.
pub(in crate::read) type DayOf<V> = (V, Option<Placed>, NaiveDate);

impl<'p> Fields<'p> {
    /// Every key of this table as a word of a closed vocabulary, with a day or several for each, or
    /// with a table of names and their days.
    pub(in crate::read) fn days_by_word<V: Vocabulary>(&mut self) -> Vec<DayOf<V>> {
        self.known.extend(V::VALUES.iter().map(|it| it.in_packs()));
        let mut days = Vec::new();
        for word in V::VALUES {
            let Some(value) = self.table.get(word.in_packs()) else {
                continue;
            };
            let Some(names) = value.get_ref().as_table() else {
                let read = self.days_of(word.in_packs(), value).into_iter();
                days.extend(read.map(|on| (*word, None, on)));
                continue;
            };
            for (name, value) in names {
                let placed = (name.get_ref().to_string(), name.span().start);
                let read = self.days_of(word.in_packs(), value).into_iter();
                days.extend(read.map(|on| (*word, Some(placed.clone()), on)));
            }
        }
        days
    }

    fn days_of(&self, key: &str, value: &'p Spanned<DeValue<'p>>) -> Vec<NaiveDate> {
        let single = std::slice::from_ref(value);
        let list = value.get_ref().as_array();
        let values = list.map_or(single, |it| it.iter().as_slice());
        let days = values.iter().filter_map(|it| self.day_of(key, it));
        days.collect()
    }

    /// The one key of this table that is a word of a closed vocabulary, with its number.
    pub(in crate::read) fn number_by_word<V: Vocabulary>(&mut self, most: u32) -> Option<(V, u32)> {
        let found: Vec<V> = V::VALUES
            .iter()
            .copied()
            .filter(|it| self.table.contains_key(it.in_packs()))
            .collect();
        self.known.extend(V::VALUES.iter().map(|it| it.in_packs()));
        match found.as_slice() {
            [word] => self
                .number_if_any(word.in_packs(), 1, most)
                .map(|it| (*word, it)),
            // Instead of a unit there is a word that is reported as unknown.
            [] if self
                .table
                .keys()
                .any(|it| !self.known.contains(&it.get_ref().as_ref())) =>
            {
                None
            }
            _ => {
                let what = format!("{} must say one time and has {}", self.name, found.len());
                let known: Vec<&str> = V::VALUES.iter().map(|it| it.in_packs()).collect();
                let hint = format!("one of `{}`", known.join("`, `"));
                self.page.report(self.at, what, Some(hint));
                None
            }
        }
    }
}
