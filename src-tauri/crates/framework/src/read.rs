//! From the files of a pack to a checked framework, with every problem at once.
//!
//! Separate from what a framework is, since the form of the files may change where the meaning does
//! not. It must not know where the files lie.

use domain::calendar::WorkingDays;

use crate::{
    concern::Concern,
    entitlement::Indicator,
    general::Framework,
    group::Group,
    occasion::Occasion,
    paper::Paper,
    problem::{PackFile, Problem, hint_at},
};

mod categories;
mod concerns;
mod duties;
mod events;
mod examples;
mod fields;
mod general;
mod groups;
mod headings;
mod inspections;
mod names;
mod occasions;
mod offers;
mod page;
mod papers;
mod selectors;
mod syntax;
mod times;
mod unmeetable;

pub(crate) use inspections::read as inspections;

use categories::Categories;
use duties::ReadDuty;
use fields::Fields;
use general::{General, Parts};
use headings::Headings;
use names::Names;
use offers::Offers;
use page::{Page, Place};

/// The files a pack may have; those after the third may be missing.
pub(crate) const FILES: [&str; 10] = [
    "framework.toml",
    "headings.toml",
    "duties.toml",
    "categories.toml",
    "entitlements.toml",
    "indicators.toml",
    "groups.toml",
    "occasions.toml",
    "papers.toml",
    "concerns.toml",
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
            .extend(occasions::check(&pack.duties, &pack.occasions));
        pack.problems.extend(categories::check(
            &pack.categories.named,
            &pack.categories.deciding,
            &pack.headings.scales,
        ));
        pack.problems
            .extend(examples::check(&pack.duties, calendar));
        pack.problems.extend(pack.unmeetable());
        let duties = pack.duties.iter().map(|it| &it.duty);
        pack.problems
            .extend(groups::check(&pack.groups, duties, &pack.papers));
    }
    pack.finish()
}

/// Where the value of a key of the whole file stands; at its beginning where there is none.
pub(crate) fn place_of(key: &str, file: &PackFile) -> Place {
    let page = Page::new(file);
    let (table, _) = toml::de::DeTable::parse_recoverable(&file.text);
    Fields::new(&page, table.get_ref(), 0, "the file").place_of(key)
}

#[derive(Default)]
struct Pack {
    general: Option<General>,
    headings: Headings,
    categories: Categories,
    duties: Vec<ReadDuty>,
    offers: Offers,
    indicators: Vec<Indicator>,
    groups: Vec<(Group, Place)>,
    papers: Vec<Paper>,
    concerns: Vec<Concern>,
    occasions: Vec<Occasion>,
    names: Names,
    problems: Vec<Problem>,
    has_broken_file: bool,
}

impl Pack {
    fn take(&mut self, file: &PackFile) {
        let page = Page::new(file);
        let (table, broken) = toml::de::DeTable::parse_recoverable(&file.text);
        syntax::report(&page, &file.text, &broken);
        if broken.is_empty() {
            let mut fields = Fields::new(&page, table.get_ref(), 0, "the file");
            if self.take_fields(&file.name, &mut fields) {
                fields.finish();
            }
        }
        self.has_broken_file |= !broken.is_empty() || page.has_unread_part();
        self.problems.extend(page.into_problems());
    }

    fn take_fields(&mut self, name: &str, fields: &mut Fields<'_>) -> bool {
        match name {
            "framework.toml" => self.general = general::read(fields, &mut self.names),
            "headings.toml" => self.headings = headings::read(fields, &mut self.names),
            "categories.toml" => self.categories = categories::read(fields, &mut self.names),
            "duties.toml" => self.duties = duties::read(fields, &mut self.names),
            "entitlements.toml" => self.offers = offers::read(fields, &mut self.names),
            "indicators.toml" => {
                self.indicators = offers::read_indicators(fields, &mut self.names);
            }
            "groups.toml" => self.groups = groups::read(fields, &mut self.names),
            "papers.toml" => self.papers = papers::read(fields, &mut self.names),
            "concerns.toml" => self.concerns = concerns::read(fields, &mut self.names),
            "occasions.toml" => self.occasions = occasions::read(fields, &mut self.names),
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
                    hint: Some(format!("add `{name}` beside the others")),
                });
            }
        }
    }

    fn finish(mut self) -> Result<Framework, Vec<Problem>> {
        self.problems.sort();
        self.problems.dedup();
        match self.general {
            Some(general) if self.problems.is_empty() => {
                let duties = self.duties.into_iter().map(|it| it.duty).collect();
                Ok(general.with(Parts {
                    headings: self.headings,
                    categories: self.categories,
                    duties,
                    offers: self.offers,
                    indicators: self.indicators,
                    groups: self.groups.into_iter().map(|(group, _)| group).collect(),
                    papers: self.papers,
                    concerns: self.concerns,
                    occasions: self.occasions,
                }))
            }
            Some(_) | None => Err(self.problems),
        }
    }
}

#[cfg(test)]
mod tests;
