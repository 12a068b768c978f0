//! Looking around in the sample book: a book of invented schools that is thrown away afterwards.
//! The adviser's own book, if there is one, is locked meanwhile and not touched.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::{App, NewBook, error::AppError};

/// The sample's days are fixed, so the day on which one looks at them is, too.
const ITS_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 24);
/// Whose book the sample is.
const ITS_ADVISER: &str = "Alex Sample";

/// While the sample is open: what to come back to.
#[derive(Debug)]
pub(crate) struct Sample {
    own_folder: PathBuf,
}

impl App {
    /// Makes the sample book in a folder of its own and opens it. `framework` is the one to show it
    /// under; nothing for the one whose pack says that it is for the sample.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the use cases that fill it say; nothing is left behind.
    pub fn open_sample(&mut self, framework: Option<&str>) -> Result<(), AppError> {
        let framework = match framework {
            Some(id) => self.shelf.get(id)?,
            None => self.shelf.of_sample()?,
        };
        let framework = framework.id.clone();
        self.lock_book()?;
        let folder = self.env.scratch_folder();
        self.sample = Some(Sample {
            own_folder: std::mem::replace(&mut self.folder, folder),
        });
        let filled = self.fill_new_sample(&framework);
        if filled.is_err() {
            self.leave_sample()?;
        }
        filled
    }

    fn fill_new_sample(&mut self, framework: &str) -> Result<(), AppError> {
        let passphrase = self.random_passphrase();
        self.create_book(&NewBook {
            name: ITS_ADVISER,
            role: "",
            framework,
            passphrase: &passphrase,
        })?;
        self.fill_sample()?;
        Ok(())
    }

    /// Closes the sample book and removes it with all that was written in it. Does nothing when the
    /// sample is not open.
    ///
    /// # Errors
    /// When its folder could not be removed; the sample is closed all the same.
    pub fn leave_sample(&mut self) -> Result<(), AppError> {
        let Some(sample) = self.sample.take() else {
            return Ok(());
        };
        self.book = None;
        self.refresh_shelf()?;
        let folder = std::mem::replace(&mut self.folder, sample.own_folder);
        self.env
            .discard_folder(&folder)
            .map_err(|source| AppError::Document {
                doing: "removing",
                path: folder,
                source,
            })
    }

    /// Whether the open book is the sample.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.sample.is_some()
    }

    /// Today: where the adviser is, or the sample's own day.
    pub(crate) fn today(&self) -> NaiveDate {
        match self.sample {
            Some(_) => ITS_DAY.unwrap_or_default(),
            None => self.env.today(),
        }
    }

    /// Nobody needs to know it: the book does not outlive the window.
    fn random_passphrase(&self) -> String {
        let mut bytes = [0; 16];
        self.env.fill(&mut bytes);
        bytes.iter().map(|it| format!("{it:02x}")).collect()
    }
}
