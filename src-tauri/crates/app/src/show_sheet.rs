//! The sheet on which the category of a school is weighed: the framework's columns and criteria or the
//! areas it grades, what was ticked with which evidence, what that comes to. It suggests; the adviser
//! decides.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    calendar::counting::Days,
    id::{SchoolId, SheetId},
};
use framework::{
    Framework,
    category::{Column, ComesTo, Fits, spoken_for},
};
use store::{
    decisions::DecisionRow,
    fields::{self, mark},
    reading::Reading,
    schools::SchoolRow,
    sheets::SheetRow,
};

use crate::{
    App,
    adopted::Force,
    begin_sheet::{decided_from, open},
    error::AppError,
    place::{self, MarkPlace},
    record_view::{Choice, RecordView, Text},
    sheet_refusal::SheetRefusal,
};

/// Everything on a sheet. What its framework says of criteria and areas is the framework's to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetPage {
    /// The school.
    pub school: SchoolRow,
    /// The id of the framework by which it weighs.
    pub framework: String,
    /// The sheet; nothing before it was begun.
    pub sheet: Option<SheetRow>,
    /// What was decided from it.
    pub decided: Option<DecisionRow>,
    /// The categories that have criteria, the least support first.
    pub columns: Vec<SheetColumn>,
    /// One for each criterion, in the framework's order.
    pub criteria: Vec<CriterionEntry>,
    /// One for each area that is graded, in the framework's order.
    pub areas: Vec<AreaEntry>,
    /// What the ticks or the grades speak for; several where they speak for several alike.
    pub speaks_for: Vec<SpokenFor>,
    /// What is lacking before grades come to anything.
    pub lacks: Vec<String>,
    /// Every sheet of the school under this framework, earliest first, with what was decided from it.
    pub all: Vec<(SheetRow, Option<DecisionRow>)>,
}

/// A category with its criteria, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetColumn {
    /// The framework's id of the category.
    pub category: String,
    /// How many of its criteria a school in it fits.
    pub fits: Fits,
    /// How many it has.
    pub of: usize,
    /// How many of them were ticked.
    pub ticked: usize,
    /// “one is enough: 2 ticked”.
    pub words: String,
}

/// A criterion on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionEntry {
    /// The framework's id of it.
    pub criterion: String,
    /// The name of its place.
    pub mark: String,
    /// "yes" when the school fits it.
    pub ticked: Choice,
    /// What the tick rests on.
    pub evidence: Text,
    /// What the book itself knows of it: whether it holds, and in a sentence until when.
    pub known: Option<(bool, String)>,
}

/// An area on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaEntry {
    /// The framework's id of it.
    pub area: String,
    /// One for each who grades it.
    pub grades: Vec<GradeEntry>,
    /// The id of the grade that counts.
    pub counts: Option<String>,
}

/// The grade that somebody gives an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GradeEntry {
    /// Who gives it, by the framework's id of an actor.
    pub by: String,
    /// The name of its place.
    pub mark: String,
    /// The grade, by its id.
    pub grade: Choice,
    /// What it rests on.
    pub evidence: Text,
}

/// A category that a sheet speaks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpokenFor {
    /// The framework's id of it.
    pub category: String,
    /// Why, in a sentence.
    pub because: String,
}

impl App {
    /// A sheet of a school, with drafts laid over what stands: the one named, else the open one, else
    /// an empty one that is not begun yet.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`SheetRefusal::NoSheet`], [`AppError::NoFramework`], and what the
    /// store says.
    pub fn show_sheet(
        &self,
        school: SchoolId,
        named: Option<SheetId>,
    ) -> Result<SheetPage, AppError> {
        let school = self.find_school(school)?;
        let reading = self.book()?.read();
        let all = self.sheets_under(school.id)?;
        let sheet = match named {
            Some(id) => {
                let mut own = reading.sheets_of(school.id)?.into_iter();
                Some(own.find(|it| it.id == id).ok_or(SheetRefusal::NoSheet)?)
            }
            None => open(&all).cloned(),
        };
        let framework = match &sheet {
            Some(row) => self.shelf.get(&row.framework)?,
            None => self.present_framework(Some(school.id))?,
        };
        let decisions = reading.decisions_about(school.id)?;
        let decided = sheet
            .as_ref()
            .and_then(|it| decided_from(&decisions, it.id));
        let known = match decided {
            Some(_) => BTreeMap::new(),
            None => self.held(school.id, framework)?,
        };
        let marks = Marks::read(reading, sheet.as_ref().map(|it| it.id))?;
        let criteria = marks.criteria(framework, known);
        let areas = marks.areas(framework);
        let ticked: BTreeSet<&str> = criteria
            .iter()
            .filter(|it| !it.ticked.values.is_empty())
            .map(|it| it.criterion.as_str())
            .collect();
        let columns = framework.balance(|id| ticked.contains(id));
        let (by_grades, lacks) = graded(framework, &areas);
        let speaks_for = by_grades.into_iter().chain(by_ticks(&columns));
        Ok(SheetPage {
            speaks_for: speaks_for.collect(),
            lacks,
            columns: columns.iter().map(SheetColumn::of).collect(),
            framework: framework.id.clone(),
            decided: decided.cloned(),
            criteria,
            areas,
            all,
            sheet,
            school,
        })
    }

    /// What the book knows today of criteria that follow from events.
    fn held(
        &self,
        school: SchoolId,
        framework: &Framework,
    ) -> Result<BTreeMap<String, (bool, String)>, AppError> {
        self.with_school(school, |kept, grounds| {
            let today = grounds.today;
            let facts = kept
                .record
                .facts(framework, Force::Present(None), today, grounds.days);
            let Some(school) = facts.schools.first() else {
                return BTreeMap::new();
            };
            let days = Days {
                working_days: grounds.calendar,
                terms: &school.terms,
                office: &facts.office,
            };
            let criteria = framework.deciding.criteria.iter();
            let held = criteria.filter_map(|it| {
                let held = it.held(school, &facts.events, today, &days)?;
                Some((it.id.clone(), (held.is_so, held.words)))
            });
            held.collect()
        })
    }
}

/// What stands on a sheet, by the names of its places.
struct Marks(BTreeMap<String, RecordView>);

impl Marks {
    fn read(reading: Reading<'_>, sheet: Option<SheetId>) -> Result<Self, AppError> {
        let Some(sheet) = sheet else {
            return Ok(Self(BTreeMap::new()));
        };
        let names = reading.marks_of(sheet)?.into_iter();
        let marks = names.map(|name| {
            let view = RecordView::read(reading, fields::mark_entity(sheet, &name))?;
            Ok((name, view))
        });
        Ok(Self(marks.collect::<Result<_, AppError>>()?))
    }

    fn choice(&self, name: &str, field: &str) -> Choice {
        let view = self.0.get(name);
        view.map(|it| it.choice(field)).unwrap_or_default()
    }

    fn evidence(&self, name: &str) -> Text {
        let view = self.0.get(name);
        view.map(|it| it.text(mark::evidence)).unwrap_or_default()
    }

    fn criteria(
        &self,
        framework: &Framework,
        mut known: BTreeMap<String, (bool, String)>,
    ) -> Vec<CriterionEntry> {
        let criteria = framework.deciding.criteria.iter();
        let entries = criteria.map(|it| {
            let mark = MarkPlace::Criterion(it.id.clone()).name();
            CriterionEntry {
                criterion: it.id.clone(),
                ticked: self.choice(&mark, mark::ticked),
                evidence: self.evidence(&mark),
                known: known.remove(&it.id),
                mark,
            }
        });
        entries.collect()
    }

    fn areas(&self, framework: &Framework) -> Vec<AreaEntry> {
        let areas = framework.graded_areas().map(|area| {
            let grades = place::graders(framework).map(|by| {
                let mark = MarkPlace::Area(area.id.clone(), by.to_owned()).name();
                GradeEntry {
                    by: by.to_owned(),
                    grade: self.choice(&mark, mark::grade),
                    evidence: self.evidence(&mark),
                    mark,
                }
            });
            let grades: Vec<GradeEntry> = grades.collect();
            let given = grades.iter().flat_map(|it| &it.grade.values);
            let counts = framework.counting_grade(area, given.map(String::as_str));
            AreaEntry {
                area: area.id.clone(),
                counts: counts.map(|it| it.id.clone()),
                grades,
            }
        });
        areas.collect()
    }
}

impl SheetColumn {
    fn of(column: &Column<'_>) -> Self {
        Self {
            category: column.category.id.clone(),
            fits: column.category.fits,
            of: column.of,
            ticked: column.ticked,
            words: column.in_words(),
        }
    }
}

/// What grades come to, and the areas that lack one.
fn graded(framework: &Framework, areas: &[AreaEntry]) -> (Vec<SpokenFor>, Vec<String>) {
    let grade_of = |id: &str| {
        let area = areas.iter().find(|it| it.area == id)?;
        area.counts.as_deref()
    };
    match framework.comes_to(grade_of) {
        Some(ComesTo::Category {
            category,
            because,
            source,
        }) => {
            let spoken = SpokenFor {
                category: category.id.clone(),
                because: format!("{because} ({source})"),
            };
            (vec![spoken], Vec::new())
        }
        Some(ComesTo::Lacks(areas)) => {
            let titles = areas.iter().map(|it| it.title.clone());
            (Vec::new(), titles.collect())
        }
        Some(ComesTo::Nothing) | None => (Vec::new(), Vec::new()),
    }
}

fn by_ticks(columns: &[Column<'_>]) -> Vec<SpokenFor> {
    let found = spoken_for(columns);
    let is_one = found.len() == 1;
    let spoken = found.iter().map(|it| SpokenFor {
        category: it.category.id.clone(),
        because: match (it.category.fits, is_one) {
            (Fits::Any | Fits::All, _) => capital(&it.in_words()),
            (Fits::Best, true) => format!("The greatest part of its criteria: {}.", it.in_words()),
            (Fits::Best, false) => {
                format!(
                    "As great a part of its criteria as of another: {}.",
                    it.in_words()
                )
            }
        },
    });
    spoken.collect()
}

/// The words as a sentence.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|it| it.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}

#[cfg(test)]
mod tests;
