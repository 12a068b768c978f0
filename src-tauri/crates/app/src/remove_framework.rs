//! Taking a framework of the adviser's own out of the book.

use changes::space::Space;
use store::fields;

use crate::{App, error::AppError};

impl App {
    /// Removes a framework that nothing was made under. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], [`crate::FrameworkRefusal::Shipped`],
    /// [`crate::FrameworkRefusal::InUse`] with where, and what the store says.
    pub fn remove_framework(&mut self, id: &str) -> Result<i64, AppError> {
        self.free_to_change(id)?;
        let ((), at) = self.write_as("Framework removed", |writing| {
            Ok(writing.remove(fields::pack_entity(id), Space::Own)?)
        })?;
        self.refresh_shelf()?;
        Ok(at)
    }
}
