//! One table of a file while it is read: each key is asked for once, and what is left is unknown.
//!
//! Separate so that every subject reads keys in the same words. It must not know any subject.

use chrono::NaiveDate;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{entitlement::Halves, problem::hint_at, vocabulary::Vocabulary};

use super::page::Page;

mod by_word;
mod either;
mod telling;

pub(super) use either::Either;

/// A text with the byte at which it stands.
pub(super) type Placed = (String, usize);

#[derive(Debug)]
pub(super) struct Fields<'p> {
    page: &'p Page<'p>,
    table: &'p DeTable<'p>,
    at: usize,
    /// How messages name this table.
    name: String,
    known: Vec<&'static str>,
}

impl<'p> Fields<'p> {
    pub(super) fn new(
        page: &'p Page<'p>,
        table: &'p DeTable<'p>,
        at: usize,
        name: impl Into<String>,
    ) -> Self {
        Self {
            page,
            table,
            at,
            name: name.into(),
            known: Vec::new(),
        }
    }

    /// Reports every key that nobody asked for.
    pub(super) fn finish(self) {
        let mut known = self.known;
        known.sort_unstable();
        known.dedup();
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let what = format!("`{name}` means nothing in {}", self.name);
                self.page
                    .report(key.span().start, what, hint_at(name, &known));
            }
        }
    }

    /// Where the table begins.
    pub(super) fn start(&self) -> usize {
        self.at
    }

    /// A text that must be there and say something; empty after a problem was reported.
    pub(super) fn text(&mut self, key: &'static str) -> String {
        self.placed(key).0
    }

    /// The same with its place.
    pub(super) fn placed(&mut self, key: &'static str) -> Placed {
        match self.value(key) {
            Some(value) => self.text_of(key, value),
            None => {
                self.miss_as(key, "\"…\"");
                (String::new(), self.at)
            }
        }
    }

    /// A text that may be missing.
    pub(super) fn text_if_any(&mut self, key: &'static str) -> Option<Placed> {
        self.value(key).map(|it| self.text_of(key, it))
    }

    /// A list of texts; empty when the key is missing.
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<Placed> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list of texts");
            return Vec::new();
        };
        list.iter().map(|it| self.text_of(key, it)).collect()
    }

    /// A list that must have at least one text.
    pub(super) fn some_texts(&mut self, key: &'static str) -> Vec<Placed> {
        let texts = self.texts(key);
        match self.table.get(key).map(|it| it.get_ref().as_array()) {
            None => self.miss_as(key, "[\"…\"]"),
            Some(Some(list)) if list.is_empty() => {
                let what = format!("`{key}` of {} is empty", self.name);
                self.report_at_key(key, what, format!("say at least one: `{key} = [\"…\"]`"));
            }
            // What is no list or has something else in it was reported already.
            Some(_) => {}
        }
        texts
    }

    /// A whole number from `least` to `most`, which may be missing.
    pub(super) fn number_if_any(
        &mut self,
        key: &'static str,
        least: u32,
        most: u32,
    ) -> Option<u32> {
        let value = self.value(key)?;
        let digits = value.get_ref().as_integer();
        let number = digits.and_then(|it| u32::from_str_radix(it.as_str(), it.radix()).ok());
        let number = number.filter(|it| (least..=most).contains(it));
        if number.is_none() {
            let wanted = match least == most {
                true => format!("`{least}`"),
                false => format!("a whole number from {least} to {most}"),
            };
            self.wrong(key, value, &wanted);
        }
        number
    }

    /// A whole number or one with a half, up to `most`, which may be missing.
    pub(super) fn halves_if_any(&mut self, key: &'static str, most: u32) -> Option<Halves> {
        let value = self.value(key)?;
        let read = match value.get_ref() {
            DeValue::Integer(it) if it.radix() == 10 => Halves::from_text(it.as_str()),
            DeValue::Float(it) => Halves::from_text(it.as_str()),
            DeValue::Integer(_)
            | DeValue::String(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        };
        let read = read.filter(|it| (Halves::new(1)..=Halves::whole(most)).contains(it));
        if read.is_none() {
            let wanted = format!("a number up to {most}, whole or with a half: 0.5, 1, 1.5");
            self.wrong(key, value, &wanted);
        }
        read
    }

    /// The same, which must be there.
    pub(super) fn number(&mut self, key: &'static str, least: u32, most: u32) -> Option<u32> {
        self.require(key, &least.to_string());
        self.number_if_any(key, least, most)
    }

    /// Yes or no; no when the key is missing.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.value(key) else {
            return false;
        };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, value, "true or false");
        }
        flag.unwrap_or(false)
    }

    /// The same, which may be missing.
    pub(super) fn flag_if_any(&mut self, key: &'static str) -> Option<bool> {
        let is_said = self.has(key);
        let flag = self.flag(key);
        is_said.then_some(flag)
    }

    /// Whether the key is there; it counts as known.
    pub(super) fn has(&mut self, key: &'static str) -> bool {
        self.value(key).is_some()
    }

    /// A day, which may be missing.
    pub(super) fn day_if_any(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.value(key)?;
        self.day_of(key, value)
    }

    /// A day, which must be there.
    pub(super) fn day(&mut self, key: &'static str) -> Option<NaiveDate> {
        self.require(key, "2019-09-01");
        self.day_if_any(key)
    }

    /// A word of a closed vocabulary that was read as a text.
    pub(super) fn word_in<V: Vocabulary>(&self, key: &str, (word, at): &Placed) -> Option<V> {
        self.word_of(key, word, *at)
    }

    /// One word of a closed vocabulary, which must be there.
    pub(super) fn word<V: Vocabulary>(&mut self, key: &'static str) -> Option<V> {
        let (word, at) = self.placed(key);
        if word.is_empty() {
            None
        } else {
            self.word_of(key, &word, at)
        }
    }

    /// The same, which may be missing.
    pub(super) fn word_if_any<V: Vocabulary>(&mut self, key: &'static str) -> Option<V> {
        let (word, at) = self.text_if_any(key)?;
        self.word_of(key, &word, at)
    }

    /// Words of a closed vocabulary; empty when the key is missing.
    pub(super) fn words<V: Vocabulary>(&mut self, key: &'static str) -> Vec<V> {
        let texts = self.texts(key);
        texts
            .iter()
            .filter_map(|(word, at)| self.word_of(key, word, *at))
            .collect()
    }

    /// A table within this one, which may be missing.
    pub(super) fn table_if_any(&mut self, key: &'static str) -> Option<Fields<'p>> {
        let value = self.value(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(key, value, "a table: `{ … }`");
        }
        let name = format!("`{key}`");
        table.map(|it| Fields::new(self.page, it, value.span().start, name))
    }

    /// The same, which must be there.
    pub(super) fn table(&mut self, key: &'static str) -> Option<Fields<'p>> {
        self.require(key, "{ … }");
        self.table_if_any(key)
    }

    /// The tables of a list, or a single one; none when the key is missing.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<Fields<'p>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let single = std::slice::from_ref(value);
        let values = match value.get_ref() {
            DeValue::Array(list) => list.iter().as_slice(),
            DeValue::Table(_) => single,
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_) => {
                self.wrong(key, value, "a list of tables: `[{ … }]`");
                self.page.leave_unread();
                return Vec::new();
            }
        };
        let name = format!("`{key}`");
        let fields = values
            .iter()
            .filter_map(|it| match it.get_ref().as_table() {
                Some(table) => Some(Fields::new(self.page, table, it.span().start, name.clone())),
                None => {
                    self.wrong(key, it, "a table: `{ … }`");
                    self.page.leave_unread();
                    None
                }
            });
        fields.collect()
    }

    /// The same, of which there must be one.
    pub(super) fn some_tables(&mut self, key: &'static str) -> Vec<Fields<'p>> {
        let tables = self.tables(key);
        let said = self.table.get(key).map(Spanned::get_ref);
        let is_empty = |it: &DeValue<'_>| it.as_array().is_some_and(|it| it.is_empty());
        if said.is_none_or(is_empty) {
            self.miss_tables(key);
        }
        tables
    }

    fn require(&self, key: &'static str, value: &str) {
        if !self.table.contains_key(key) {
            self.miss_as(key, value);
        }
    }

    fn value(&mut self, key: &'static str) -> Option<&'p Spanned<DeValue<'p>>> {
        self.known.push(key);
        self.table.get(key)
    }

    fn text_of(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Placed {
        let at = value.span().start;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, value, "a text");
            return (String::new(), at);
        };
        let text = text.trim();
        if text.is_empty() {
            let hint = Some("say something between the quotation marks".to_owned());
            self.page.report(at, format!("`{key}` is empty"), hint);
        }
        (text.to_owned(), at)
    }

    fn day_of(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<NaiveDate> {
        let written = value.get_ref().as_datetime().filter(|it| it.time.is_none());
        let day = written.and_then(|it| it.date).and_then(|it| {
            NaiveDate::from_ymd_opt(i32::from(it.year), u32::from(it.month), u32::from(it.day))
        });
        if day.is_none() {
            self.wrong(
                key,
                value,
                "a day such as 2019-09-01, without quotation marks",
            );
        }
        day
    }

    fn word_of<V: Vocabulary>(&self, key: &str, word: &str, at: usize) -> Option<V> {
        let found = V::VALUES.iter().copied().find(|it| it.in_packs() == word);
        if found.is_none() && !word.is_empty() {
            let known: Vec<&str> = V::VALUES.iter().map(|it| it.in_packs()).collect();
            let what = format!("`{key}` does not know `{word}`");
            self.page.report(at, what, hint_at(word, &known));
        }
        found
    }
}
