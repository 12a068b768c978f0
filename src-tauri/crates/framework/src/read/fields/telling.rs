//! Telling what is wrong with a table, and where.
//!
//! Separate from reading its keys. It must not know what a key means.

use toml::{Spanned, de::DeValue};

use crate::read::page::{Page, Place};

use super::Fields;

impl<'p> Fields<'p> {
    pub(in crate::read) fn report_at_start(&self, what: String, hint: Option<String>) {
        self.page.report(self.at, what, hint);
    }

    pub(in crate::read) fn report(&self, at: usize, what: String, hint: Option<String>) {
        self.page.report(at, what, hint);
    }

    /// Reports at the value of a key; at the table's start where it is missing.
    pub(in crate::read) fn report_at_key(&self, key: &str, what: String, hint: impl Into<String>) {
        self.page.report(self.at_key(key), what, Some(hint.into()));
    }

    /// Where the value of a key stands; where the table begins when it is missing.
    pub(in crate::read) fn at_key(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.at, |it| it.span().start)
    }

    /// The same as a place.
    pub(in crate::read) fn place_of(&self, key: &str) -> Place {
        self.place(self.at_key(key))
    }

    /// How many problems were found in the file so far.
    pub(in crate::read) fn found(&self) -> usize {
        self.page.found()
    }

    /// The file in which the table stands.
    pub(in crate::read) fn page(&self) -> &'p Page<'p> {
        self.page
    }

    pub(in crate::read) fn place(&self, at: usize) -> Place {
        self.page.place(at)
    }

    /// Reports a key that is not there.
    pub(in crate::read) fn miss(&self, key: &str) {
        self.miss_as(key, "…");
    }

    /// The same, with how its value is written.
    pub(in crate::read) fn miss_as(&self, key: &str, value: &str) {
        let hint = Some(format!("add `{key} = {value}`"));
        self.page
            .report(self.at, format!("{} has no `{key}`", self.name), hint);
    }

    /// Reports that there is no table of a name under which several may stand.
    pub(in crate::read) fn miss_tables(&self, key: &str) {
        let hint = Some(format!("add one that begins with `[[{key}]]`"));
        self.page
            .report(self.at, format!("{} has no `{key}`", self.name), hint);
    }

    pub(super) fn wrong(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let what = format!("`{key}` is {}", described(value.get_ref()));
        let hint = Some(format!("it must be {wanted}"));
        self.page.report(value.span().start, what, hint);
    }
}

/// What somebody wrote, so that they find it again.
fn described(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(it) => format!("the text \"{it}\""),
        DeValue::Integer(it) => it.as_str().to_owned(),
        DeValue::Float(it) => it.as_str().to_owned(),
        DeValue::Boolean(it) => it.to_string(),
        DeValue::Datetime(it) => it.to_string(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
