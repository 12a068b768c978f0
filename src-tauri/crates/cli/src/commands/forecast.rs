//! What inspections are thought to find: recording, listing, taking back.

use app::{App, DatedEntry, Forecaster, NewForecast, forecast_words};
use domain::id::{ForecastId, SchoolId};
use serde::Serialize;
use store::forecasts::ForecastRow;

use super::identifier;
use crate::{
    args::{Forecast, Shared, Whose},
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Forecast) -> Result<(), Refusal> {
    match command {
        Forecast::Record {
            urn,
            on,
            by,
            grade,
            or_grade,
            area,
            securely,
            note,
        } => {
            let new = NewForecast {
                made_on: *on,
                by: whose(*by),
                area: area.as_deref(),
                grade,
                or_grade: or_grade.as_deref(),
                securely: *securely,
                note,
            };
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?.id;
            let (id, _) = app.record_forecast(school, &new)?;
            show(&app, output, school, Some(id))
        }
        Forecast::List { urn } => {
            let app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?.id;
            show(&app, output, school, None)
        }
        Forecast::Remove { urn, forecast } => {
            let id: ForecastId = identifier(forecast)?;
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?.id;
            app.remove_dated_entry(school, DatedEntry::Forecast(id))?;
            show(&app, output, school, None)
        }
    }
}

fn whose(by: Whose) -> Forecaster {
    match by {
        Whose::Adviser => Forecaster::Adviser,
        Whose::School => Forecaster::School,
        Whose::Predicted => Forecaster::Predicted,
    }
}

#[derive(Serialize)]
struct Shown {
    forecast: String,
    made_on: String,
    by: String,
    framework: String,
    area: Option<String>,
    grade: String,
    or_grade: Option<String>,
    securely: bool,
    words: String,
    note: String,
}

impl From<ForecastRow> for Shown {
    fn from(row: ForecastRow) -> Self {
        Self {
            words: forecast_words(&row),
            forecast: row.id.to_string(),
            made_on: row.made_on.to_string(),
            by: row.by,
            framework: row.framework,
            area: row.area,
            grade: row.grade,
            or_grade: row.or_grade,
            securely: row.securely,
            note: row.note,
        }
    }
}

/// All of them, or the one that was recorded.
fn show(
    app: &App,
    output: Output,
    school: SchoolId,
    only: Option<ForecastId>,
) -> Result<(), Refusal> {
    let rows = app.list_forecasts(school)?.into_iter();
    let rows = rows.filter(|it| only.is_none_or(|id| it.id == id));
    let shown: Vec<Shown> = rows.map(Shown::from).collect();
    output.answer(&shown, |shown| {
        let rows = shown.iter();
        let rows = rows.map(|it| vec![it.made_on.clone(), it.by.clone(), it.words.clone()]);
        table(&rows.collect::<Vec<_>>())
    })
}
