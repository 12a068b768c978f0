//! Inspections, what they found, and what they were thought to find.

use app::{Forecaster as Whose, forecast_words, found_words};
use framework::inspection::{self, InspectionFramework as Framework, Judgement, Safeguarding};
use store::{forecasts::ForecastRow, inspections::InspectionRow};

use super::days;
use crate::shapes::{
    AreaGrade, Forecast, Forecaster, InspectedArea, Inspection, InspectionFramework, Titled,
};

pub(crate) fn inspection_framework(of: &Framework) -> InspectionFramework {
    let titles = |words: &[Judgement]| -> Vec<Titled> {
        let words = words.iter();
        words.map(|it| titled(&it.id, &it.title)).collect()
    };
    InspectionFramework {
        id: of.id.clone(),
        title: of.title.clone(),
        from: of.from.to_string(),
        until: days(of.until),
        overall: of.overall,
        grades: titles(&of.grades),
        areas: of
            .areas
            .iter()
            .map(|it| InspectedArea {
                id: it.id.clone(),
                title: it.title.clone(),
                from: days(it.from),
            })
            .collect(),
        concern: titles(&of.concern),
        ungraded: titles(&of.ungraded),
        safeguarding: of
            .safeguarding
            .iter()
            .map(|it| titled(it.word(), it.in_words()))
            .collect(),
    }
}

fn titled(id: &str, title: &str) -> Titled {
    Titled {
        id: id.to_owned(),
        title: title.to_owned(),
    }
}

pub(super) fn inspection(row: InspectionRow) -> Inspection {
    let under = inspection::of_id(&row.framework);
    Inspection {
        found: found_words(&row),
        details: details(&row, under),
        under: under.map_or_else(|| row.framework.clone(), |it| it.title.clone()),
        inspection: row.id.to_string(),
        framework: row.framework,
        held_on: row.held_on.to_string(),
        published_on: days(row.published_on),
        overall: row.overall,
        concern: row.concern,
        ungraded: row.ungraded,
        safeguarding: row.safeguarding,
        grades: row
            .grades
            .into_iter()
            .map(|(area, grade)| AreaGrade { area, grade })
            .collect(),
        note: row.note,
    }
}

fn details(row: &InspectionRow, under: Option<&Framework>) -> Vec<String> {
    let graded = row.grades.iter().map(|(area, grade)| {
        let mut areas = under.into_iter().flat_map(|it| &it.areas);
        let area = areas.find(|it| it.id == *area).map_or(area, |it| &it.title);
        let known = under.and_then(|it| it.grade(grade));
        format!("{area}: {}", known.map_or(grade, |it| &it.title))
    });
    let safe = row
        .safeguarding
        .as_deref()
        .and_then(Safeguarding::from_word);
    graded
        .chain(safe.map(|it| it.in_words().to_owned()))
        .collect()
}

/// Nothing for a word of a newer version.
pub(super) fn forecast(row: ForecastRow) -> Option<Forecast> {
    let by = match Whose::from_word(&row.by)? {
        Whose::Adviser => Forecaster::Adviser,
        Whose::School => Forecaster::School,
        Whose::Predicted => Forecaster::Predicted,
    };
    Some(Forecast {
        by,
        words: forecast_words(&row),
        forecast: row.id.to_string(),
        made_on: row.made_on.to_string(),
        note: row.note,
    })
}

pub(crate) fn whose(by: Forecaster) -> Whose {
    match by {
        Forecaster::Adviser => Whose::Adviser,
        Forecaster::School => Whose::School,
        Forecaster::Predicted => Whose::Predicted,
    }
}
