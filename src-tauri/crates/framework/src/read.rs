//! From the files of a pack to a checked framework, with every problem at once.
//!
//! Separate from what a framework is, since the form of the files may change where the meaning does
//! not. It must not know where the files lie.

use domain::calendar::WorkingDays;

use crate::{
    category::Category,
    duty::Duty,
    general::Framework,
    problem::{PackFile, Problem, hint_at},
};

mod categories;
mod duties;
mod examples;
mod fields;
mod general;
mod headings;
mod names;
mod page;

use duties::PlacedExample;
use fields::Fields;
use general::General;
use headings::Headings;
use names::Names;
use page::Page;

/// The files a pack may have; the last may be missing.
const FILES: [&str; 4] = [
    "framework.toml",
    "headings.toml",
    "duties.toml",
    "categories.toml",
];

/// Every problem of a pack; none when [`Framework::read`] would read it.
#[must_use]
pub fn check(files: &[PackFile], calendar: &WorkingDays) -> Vec<Problem> {
    read(files, calendar).err().unwrap_or_default()
}

pub(crate) fn read(files: &[PackFile], calendar: &WorkingDays) -> Result<Framework, Vec<Problem>> {
    let mut pack = Pack::default();
    files
        .iter()
        .filter(|it| it.name.ends_with(".toml"))
        .for_each(|it| pack.take(it));
    pack.require_files(files);
    // What a broken file defines is unknown, so its names would be missed without reason.
    if !pack.has_broken_file {
        pack.problems.extend(pack.names.check());
        pack.problems
            .extend(examples::check(&pack.duties, calendar));
    }
    pack.finish()
}

#[derive(Default)]
struct Pack {
    general: Option<General>,
    headings: Headings,
    categories: Vec<Category>,
    duties: Vec<(Duty, Vec<PlacedExample>)>,
    names: Names,
    problems: Vec<Problem>,
    has_broken_file: bool,
}

impl Pack {
    fn take(&mut self, file: &PackFile) {
        let page = Page::new(file);
        let (table, broken) = toml::de::DeTable::parse_recoverable(&file.text);
        for error in &broken {
            let at = error.span().map_or(0, |it| it.start);
            page.report(at, error.message().replace('\n', ", "), None);
        }
        self.has_broken_file |= !broken.is_empty();
        if broken.is_empty() {
            let mut fields = Fields::new(&page, table.get_ref(), 0, "the file");
            if self.take_fields(&file.name, &mut fields) {
                fields.finish();
            }
        }
        self.problems.extend(page.into_problems());
    }

    fn take_fields(&mut self, name: &str, fields: &mut Fields<'_>) -> bool {
        match name {
            "framework.toml" => self.general = general::read(fields, &mut self.names),
            "headings.toml" => self.headings = headings::read(fields, &mut self.names),
            "categories.toml" => self.categories = categories::read(fields, &mut self.names),
            "duties.toml" => self.duties = duties::read(fields, &mut self.names),
            _ => {
                let what = format!("`{name}` is no file of a pack");
                fields.report_at_start(what, hint_at(name, &FILES));
                return false;
            }
        }
        true
    }

    fn require_files(&mut self, files: &[PackFile]) {
        for name in &FILES[..3] {
            if !files.iter().any(|it| it.name == *name) {
                self.has_broken_file = true;
                self.problems.push(Problem {
                    file: (*name).to_owned(),
                    line: 1,
                    column: 1,
                    what: "the pack has no such file".to_owned(),
                    hint: None,
                });
            }
        }
    }

    fn finish(mut self) -> Result<Framework, Vec<Problem>> {
        self.problems.sort();
        self.problems.dedup();
        match self.general {
            Some(general) if self.problems.is_empty() => {
                let duties = self.duties.into_iter().map(|(duty, _)| duty).collect();
                Ok(general.with(self.headings, self.categories, duties))
            }
            Some(_) | None => Err(self.problems),
        }
    }
}

#[cfg(test)]
mod tests;
