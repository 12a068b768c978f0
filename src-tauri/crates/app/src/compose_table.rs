//! The table of schools that a framework's paper asks for, filled from what the book knows on a day.

use chrono::NaiveDate;
use domain::calendar::words::full_date;
use framework::{
    Framework,
    category::Category,
    paper::{ColumnOf, Paper},
};
use paper::SchoolTable;

use crate::{
    App,
    decide_category::in_force,
    error::AppError,
    record_forecast::{Forecaster, forecast_words},
    record_inspection::found_words,
    school_record::SchoolRecord,
};

/// What stands where the book knows nothing.
const NOTHING: &str = "Not recorded";

impl App {
    /// The rows of a table, by the name of the school; nothing where the paper is none. Schools that
    /// have closed are left out.
    pub(crate) fn table_of(
        &self,
        model: &Paper,
        framework: &Framework,
        on: NaiveDate,
    ) -> Result<Option<SchoolTable>, AppError> {
        if model.columns.is_empty() {
            return Ok(None);
        }
        let mut rows: Vec<(String, Vec<String>)> = self.with_caseload(|caseload, _| {
            let open = caseload.iter().map(|it| &it.record);
            let open = open.filter(|it| it.school.closed_on.is_none_or(|closed| on <= closed));
            let row = |it: &SchoolRecord| {
                let columns = model.columns.iter();
                let cells = columns.map(|column| cell(column.of, it, framework, on));
                (it.school.name.to_lowercase(), cells.collect())
            };
            open.map(row).collect()
        })?;
        rows.sort();
        Ok(Some(SchoolTable {
            columns: model.columns.iter().map(|it| it.title.clone()).collect(),
            rows: rows.into_iter().map(|it| it.1).collect(),
        }))
    }
}

fn cell(of: ColumnOf, record: &SchoolRecord, framework: &Framework, on: NaiveDate) -> String {
    let known = match of {
        ColumnOf::School => Some(record.school.name.clone()),
        ColumnOf::Category => in_force(&record.decisions, on).map(|it| {
            let category = framework.category(&it.category);
            category.map_or_else(|| it.category.clone(), Category::name)
        }),
        ColumnOf::Judgement => {
            let out = record.inspections.iter();
            let out = out.filter(|it| it.published_on.is_some_and(|day| day <= on));
            out.max_by_key(|it| it.held_on).map(found_words)
        }
        ColumnOf::OwnJudgement => forecast(record, Forecaster::School, on),
        ColumnOf::AdviserJudgement => forecast(record, Forecaster::Adviser, on),
        ColumnOf::Predicted => forecast(record, Forecaster::Predicted, on),
        ColumnOf::LastInspection => {
            let held = record.inspections.iter().map(|it| it.held_on);
            held.filter(|day| *day <= on).max().map(full_date)
        }
        ColumnOf::LastVisit => {
            let visits = record.visits.iter();
            let held = visits.filter(|it| it.cancelled_why.is_none());
            let held = held.filter_map(|it| it.held_on);
            held.filter(|day| *day <= on).max().map(full_date)
        }
    };
    known
        .filter(|it| !it.is_empty())
        .unwrap_or_else(|| NOTHING.to_owned())
}

/// The last one of somebody that is of the school as a whole, with what was noted beside it.
fn forecast(record: &SchoolRecord, by: Forecaster, on: NaiveDate) -> Option<String> {
    let own = record.forecasts.iter();
    let own = own.filter(|it| it.by == by.word() && it.area.is_none() && it.made_on <= on);
    let last = own.max_by_key(|it| it.made_on)?;
    let words = forecast_words(last);
    Some(match last.note.trim() {
        "" => words,
        note => format!("{words} ({note})"),
    })
}
