//! Which columns of the caseload this device shows.

use crate::{App, error::AppError};

const COLUMNS: &str = "caseload-columns";

/// The columns that can be left out, in the order of the table.
pub const COLUMN_CHOICE: [&str; 6] = ["phase", "category", "last", "next", "used", "due"];

impl App {
    /// The columns shown: those chosen last, else all.
    ///
    /// # Errors
    /// [`AppError::Locked`], and what the store says.
    pub fn chosen_columns(&self) -> Result<Vec<&'static str>, AppError> {
        let kept = self.book()?.setting(COLUMNS)?;
        let is_shown = |it: &&str| {
            kept.as_deref()
                .is_none_or(|kept| kept.split(' ').any(|name| name == *it))
        };
        Ok(COLUMN_CHOICE.into_iter().filter(is_shown).collect())
    }

    /// Keeps which columns are shown.
    ///
    /// # Errors
    /// [`AppError::WrongValue`] for a column that is none, [`AppError::Locked`], and what the store
    /// says.
    pub fn choose_columns(&mut self, columns: &[String]) -> Result<(), AppError> {
        let is_none = |it: &&String| !COLUMN_CHOICE.contains(&it.as_str());
        if let Some(wrong) = columns.iter().find(is_none) {
            return Err(AppError::WrongValue {
                value: wrong.clone(),
                wanted: "a column of the caseload",
            });
        }
        let book = self.book.as_mut().ok_or(AppError::Locked)?;
        book.keep_setting(COLUMNS, &columns.join(" "))?;
        Ok(())
    }
}
