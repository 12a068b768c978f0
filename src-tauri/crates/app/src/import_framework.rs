//! Taking a framework from a file into the book.

use changes::{space::Space, value::Value};
use framework::{
    Framework, Problem,
    bundle::{self, Bundle},
};
use store::{
    fields::{self, pack},
    writing::Writing,
};

use crate::{
    App, error::AppError, framework_refusal::FrameworkRefusal, frameworks::file_name,
    record_fields::record_fields,
};

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkFile {
    /// The framework.
    pub framework: Framework,
    /// The same in one text, as the book would keep it.
    pub text: String,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkReceipt {
    /// The framework’s id.
    pub id: String,
    /// Whether the very same was there already, so that nothing was done.
    pub is_known: bool,
}

impl App {
    /// Reads a file with a framework; `name` is what problems call it. Needs no book.
    ///
    /// # Errors
    /// Every problem at once.
    pub fn read_framework(&self, name: &str, bytes: &[u8]) -> Result<FrameworkFile, Vec<Problem>> {
        let text =
            std::str::from_utf8(bytes).map_err(|error| vec![not_text(name, bytes, error)])?;
        let bundle = Bundle::split(name, text)?;
        let framework = bundle.read(name, self.shelf.calendar())?;
        Ok(FrameworkFile {
            framework,
            text: bundle::write(&bundle.files),
        })
    }

    /// Takes a framework into the book. The very same a second time is no mistake and does nothing.
    ///
    /// # Errors
    /// [`FrameworkRefusal::Taken`] where another framework has its id, and what the store says.
    pub fn import_framework(&mut self, file: &FrameworkFile) -> Result<FrameworkReceipt, AppError> {
        self.book()?;
        let id = file.framework.id.clone();
        let known = self.text_of_framework(&id);
        if known.as_ref() == Some(&file.text) {
            return Ok(FrameworkReceipt { id, is_known: true });
        }
        if known.is_some() {
            return Err(FrameworkRefusal::Taken { id }.into());
        }
        self.keep_pack("Framework imported", &id, &file.text)?;
        Ok(FrameworkReceipt {
            id,
            is_known: false,
        })
    }

    /// The one text of a framework that ships or is in the book.
    pub(crate) fn text_of_framework(&self, id: &str) -> Option<String> {
        match self.shelf.own_of(id) {
            Some(own) => Some(own.row.text.clone()),
            None => self.shipped_files(id).map(|it| bundle::write(&it)),
        }
    }

    /// Writes a framework into the book and puts it on the shelf. Answers with the moment.
    pub(crate) fn keep_pack(
        &mut self,
        deed: &'static str,
        id: &str,
        text: &str,
    ) -> Result<i64, AppError> {
        let today = self.today();
        let values = [
            (pack::framework, Some(Value::Text(id.to_owned()))),
            (pack::text, Some(Value::Text(text.to_owned()))),
            (pack::kept_on, Some(Value::Day(today))),
        ];
        let write = |writing: &mut Writing<'_>| {
            record_fields(writing, fields::pack_entity(id), Space::Own, values)
        };
        let ((), at) = self.write_as(deed, write)?;
        self.refresh_shelf()?;
        Ok(at)
    }

    /// The file that a framework is given away as: its name, and the text.
    ///
    /// # Errors
    /// [`AppError::NoFramework`].
    pub fn export_framework(&self, id: &str) -> Result<(String, String), AppError> {
        let text = self.text_of_framework(id);
        let text = text.ok_or_else(|| AppError::NoFramework(id.to_owned()))?;
        Ok((file_name(id), text))
    }
}

/// A file that is no text, told where its text ends.
fn not_text(name: &str, bytes: &[u8], error: std::str::Utf8Error) -> Problem {
    let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
    let last = good.rsplit('\n').next().unwrap_or_default();
    Problem {
        file: name.to_owned(),
        line: good.matches('\n').count() + 1,
        column: last.chars().count() + 1,
        what: "this is not text in UTF-8".to_owned(),
        hint: Some("save the file as UTF-8 in the editor".to_owned()),
    }
}
