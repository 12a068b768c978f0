//! The sheet on which the category of a school is weighed.

use app::{AreaEntry, CriterionEntry, GradeEntry, SheetPage, SpokenFor};
use framework::{
    Framework,
    category::{Category, Criterion},
};
use store::{decisions::DecisionRow, sheets::SheetRow};

use super::{
    days,
    schools::school_ref,
    visits::{choice, text},
};
use crate::shapes::{
    CategorySheetPage, SheetArea, SheetColumn, SheetCriterion, SheetDecision, SheetGrade,
    SheetGroup, SheetKnown, SheetListed, SheetSuggestion, Titled,
};

pub(crate) fn sheet_page(page: SheetPage, framework: &Framework) -> CategorySheetPage {
    let SheetPage {
        school,
        framework: _,
        sheet,
        decided: decision,
        columns,
        criteria,
        areas,
        speaks_for,
        lacks,
        all,
    } = page;
    let mut criteria: Vec<(&Criterion, CriterionEntry)> =
        framework.deciding.criteria.iter().zip(criteria).collect();
    let columns = columns.into_iter().filter_map(|it| {
        let category = framework.category(&it.category)?;
        let (own, others) = std::mem::take(&mut criteria)
            .into_iter()
            .partition(|(of, _)| of.category == it.category);
        criteria = others;
        Some(SheetColumn {
            name: category.name(),
            colour: category.colour.clone(),
            category: it.category,
            of: it.of,
            ticked: it.ticked,
            words: it.words,
            groups: groups(own, framework),
        })
    });
    CategorySheetPage {
        framework: framework.citation.clone(),
        columns: columns.collect(),
        areas: areas.into_iter().map(|it| area(it, framework)).collect(),
        speaks_for: speaks_for
            .into_iter()
            .map(|it| suggestion(it, framework))
            .collect(),
        lacks,
        all: listed(all, framework),
        begun_on: days(sheet.as_ref().map(|it| it.begun_on)),
        sheet: sheet.map(|it| it.id.to_string()),
        decided: decision.as_ref().map(|it| decided(it, framework)),
        school: school_ref(&school),
    }
}

fn decided(row: &DecisionRow, framework: &Framework) -> SheetDecision {
    SheetDecision {
        name: called(&row.category, framework),
        on: days(row.decided_on).unwrap_or_default(),
    }
}

fn called(category: &str, framework: &Framework) -> String {
    let known = framework.category(category);
    known.map_or_else(|| category.to_owned(), Category::name)
}

/// Areas in the framework's order; those without a criterion here are left out.
fn groups(criteria: Vec<(&Criterion, CriterionEntry)>, framework: &Framework) -> Vec<SheetGroup> {
    let mut rest = criteria;
    let areas = framework.deciding.areas.iter().map(|area| {
        let (own, others): (Vec<_>, Vec<_>) = std::mem::take(&mut rest)
            .into_iter()
            .partition(|(of, _)| of.area == area.id);
        rest = others;
        SheetGroup {
            area: area.title.clone(),
            criteria: own.into_iter().map(criterion).collect(),
        }
    });
    areas.filter(|it| !it.criteria.is_empty()).collect()
}

fn criterion((of, entry): (&Criterion, CriterionEntry)) -> SheetCriterion {
    SheetCriterion {
        mark: entry.mark,
        text: of.text.clone(),
        source: of.source.clone(),
        ticked: choice(entry.ticked),
        evidence: text(entry.evidence),
        known: entry
            .known
            .map(|(holds, words)| SheetKnown { holds, words }),
    }
}

fn area(entry: AreaEntry, framework: &Framework) -> SheetArea {
    let known = framework.graded_areas().find(|it| it.id == entry.area);
    let scale = known.and_then(|it| framework.scale_of(it));
    let grades = scale.map(|it| it.grades.as_slice()).unwrap_or_default();
    let label = |id: &str| {
        grades
            .iter()
            .find(|it| it.id == id)
            .map(|it| it.label.clone())
    };
    SheetArea {
        title: known.map_or_else(|| entry.area.clone(), |it| it.title.clone()),
        source: known.and_then(|it| it.source.clone()),
        scale: grades
            .iter()
            .map(|it| Titled {
                id: it.id.clone(),
                title: it.label.clone(),
            })
            .collect(),
        counts: entry.counts.as_deref().and_then(label),
        grades: entry
            .grades
            .into_iter()
            .map(|it| grade(it, framework))
            .collect(),
        area: entry.area,
    }
}

fn grade(entry: GradeEntry, framework: &Framework) -> SheetGrade {
    let by = framework.actor(&entry.by).map(|it| it.title.clone());
    SheetGrade {
        mark: entry.mark,
        by: by.unwrap_or_else(|| framework.words.adviser.clone()),
        grade: choice(entry.grade),
        evidence: text(entry.evidence),
    }
}

fn suggestion(it: SpokenFor, framework: &Framework) -> SheetSuggestion {
    SheetSuggestion {
        name: called(&it.category, framework),
        category: it.category,
        because: it.because,
    }
}

fn listed(all: Vec<(SheetRow, Option<DecisionRow>)>, framework: &Framework) -> Vec<SheetListed> {
    let listed = all.into_iter().rev().map(|(row, by)| SheetListed {
        sheet: row.id.to_string(),
        begun_on: row.begun_on.to_string(),
        decided: by.as_ref().map(|it| decided(it, framework)),
    });
    listed.collect()
}
