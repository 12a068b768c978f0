//! The shelf: the frameworks that ship with the program, those of the open book, and the calendar they
//! count on.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::calendar::WorkingDays;
use framework::{Framework, PackFile, Problem, bundle::Bundle, category::Category, versions};
use interchange::bank_holidays::{self, Division};
use store::{decisions::DecisionRow, packs::PackRow};

use crate::{App, env::Env, error::AppError};

/// Frameworks by id, and England's working days.
#[derive(Debug)]
pub struct Shelf {
    calendar: WorkingDays,
    frameworks: Vec<Framework>,
    own: Vec<OwnPack>,
    edition: u64,
}

/// A framework of the open book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPack {
    /// As the book keeps it.
    pub row: PackRow,
    /// What keeps it from being used; none where it is on the shelf.
    pub problems: Vec<Problem>,
}

/// A number for each reading, so that what was worked out under one is not taken for the other's.
fn next_edition() -> u64 {
    static EDITION: AtomicU64 = AtomicU64::new(0);
    EDITION.fetch_add(1, Ordering::Relaxed)
}

impl Shelf {
    pub(crate) fn read(env: &dyn Env) -> Result<Self, AppError> {
        let holidays = bank_holidays::read(env.bank_holidays(), Division::EnglandAndWales)?;
        let calendar = WorkingDays::of_england(holidays);
        let mut frameworks = env
            .packs()
            .into_iter()
            .map(|pack| {
                Framework::read(&pack.files, &calendar).map_err(|problems| AppError::BadFramework {
                    id: pack.id,
                    problems,
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        // Titles repeat from council to council; what stands beside a promise does not.
        frameworks.sort_by(|a, b| a.citation.cmp(&b.citation));
        versions::link(&mut frameworks);
        Ok(Self {
            calendar,
            frameworks,
            own: Vec::new(),
            edition: next_edition(),
        })
    }

    /// The same with the frameworks of a book. One of the book stands in place of one that ships
    /// with the same id: records of the book were made under it. One with problems is kept aside.
    fn with_own(mut self, rows: Vec<PackRow>) -> Self {
        for row in rows {
            let name = file_name(&row.framework);
            let read = Bundle::split(&name, &row.text)
                .and_then(|bundle| bundle.read(&name, &self.calendar));
            let problems = match read {
                Ok(framework) => {
                    self.frameworks.retain(|it| it.id != framework.id);
                    self.frameworks.push(framework);
                    Vec::new()
                }
                Err(problems) => problems,
            };
            self.own.push(OwnPack { row, problems });
        }
        self.frameworks
            .sort_by(|a, b| (&a.citation, &a.id).cmp(&(&b.citation, &b.id)));
        versions::link(&mut self.frameworks);
        self
    }

    /// The frameworks of the open book, by id; those with problems too.
    #[must_use]
    pub fn own(&self) -> &[OwnPack] {
        &self.own
    }

    /// The one of the open book with this id.
    #[must_use]
    pub fn own_of(&self, id: &str) -> Option<&OwnPack> {
        self.own.iter().find(|it| it.row.framework == id)
    }

    /// Every framework, by its short name.
    #[must_use]
    pub fn all(&self) -> &[Framework] {
        &self.frameworks
    }

    /// The framework of this id.
    ///
    /// # Errors
    /// [`AppError::NoFramework`].
    pub fn get(&self, id: &str) -> Result<&Framework, AppError> {
        self.frameworks
            .iter()
            .find(|it| it.id == id)
            .ok_or_else(|| AppError::NoFramework(id.to_owned()))
    }

    /// What a category that was given is called, in the words of the framework of its day; its id where
    /// that framework has no such category.
    #[must_use]
    pub fn name_given(&self, decision: &DecisionRow) -> String {
        let framework = self.get(&decision.framework).ok();
        let category = framework.and_then(|it| it.category(&decision.category));
        category.map_or_else(|| decision.category.clone(), Category::name)
    }

    /// The framework that the sample book is shown under: the one whose pack says so, else the first.
    ///
    /// # Errors
    /// [`AppError::NoFramework`] without any framework.
    pub fn of_sample(&self) -> Result<&Framework, AppError> {
        let marked = self.frameworks.iter().find(|it| it.in_sample);
        marked
            .or_else(|| self.frameworks.first())
            .ok_or_else(|| AppError::NoFramework(String::new()))
    }

    /// Where the framework of this id stands among [`all`](Self::all).
    pub(crate) fn place(&self, id: &str) -> Result<usize, AppError> {
        let place = self.frameworks.iter().position(|it| it.id == id);
        place.ok_or_else(|| AppError::NoFramework(id.to_owned()))
    }

    /// Which reading of the frameworks this is.
    pub(crate) fn edition(&self) -> u64 {
        self.edition
    }

    pub(crate) fn calendar(&self) -> &WorkingDays {
        &self.calendar
    }

    #[cfg(test)]
    pub(crate) fn set_calendar(&mut self, calendar: WorkingDays) {
        self.calendar = calendar;
    }
}

/// What a file with this framework is called.
#[must_use]
pub(crate) fn file_name(framework: &str) -> String {
    format!("{framework}.framework.txt")
}

impl App {
    /// Puts the frameworks of the open book on the shelf, or takes those of the last one off; after
    /// every write that may touch one, and when a book is opened or closed.
    pub(crate) fn refresh_shelf(&mut self) -> Result<(), AppError> {
        let rows = match &self.book {
            Some(book) => book.read().packs()?,
            None => Vec::new(),
        };
        let known = self.shelf.own.iter().map(|it| &it.row);
        if known.eq(rows.iter()) {
            return Ok(());
        }
        // What stood in place of one that ships makes room for it again.
        let shipped = Shelf::read(&*self.env)?;
        self.shelf = shipped.with_own(rows);
        Ok(())
    }

    /// The files of a framework that ships with the program.
    pub(crate) fn shipped_files(&self, id: &str) -> Option<Vec<PackFile>> {
        let mut packs = self.env.packs().into_iter();
        packs.find(|it| it.id == id).map(|it| it.files)
    }
}
