//! Values that are a text or a table.
//!
//! Separate because only events are written in both ways. It must not know what either means.

use toml::{Spanned, de::DeValue};

use super::{Fields, Placed};

/// A text, or a table that says more.
#[derive(Debug)]
pub(in crate::read) enum Either<'p> {
    Text(Placed),
    Table(Fields<'p>),
}

impl<'p> Fields<'p> {
    /// A text or a table, which may be missing.
    pub(in crate::read) fn either_if_any(&mut self, key: &'static str) -> Option<Either<'p>> {
        let value = self.value(key)?;
        Some(self.either_of(key, value))
    }

    /// A list of texts and tables; empty when the key is missing.
    pub(in crate::read) fn eithers(&mut self, key: &'static str) -> Vec<Either<'p>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list of texts");
            return Vec::new();
        };
        list.iter().map(|it| self.either_of(key, it)).collect()
    }

    fn either_of(&self, key: &'static str, value: &'p Spanned<DeValue<'p>>) -> Either<'p> {
        match value.get_ref().as_table() {
            Some(table) => {
                let name = format!("`{key}`");
                Either::Table(Fields::new(self.page, table, value.span().start, name))
            }
            None => Either::Text(self.text_of(key, value)),
        }
    }
}
