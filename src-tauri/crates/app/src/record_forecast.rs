//! Recording what an inspection is thought to find: what the adviser judges a school now, what the
//! school judges itself, and what is predicted. It stands beside results and is never one.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::{ForecastId, SchoolId};
use framework::inspection;
use store::{
    fields::{self, AsEntity, forecast as field},
    forecasts::ForecastRow,
};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
    record_inspection::{JudgementError, check_area, check_overall, check_word},
};

/// Whose judgement a forecast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forecaster {
    /// What the adviser judges the school to be now.
    Adviser,
    /// What the school judges itself to be.
    School,
    /// What the next inspection is predicted to find.
    Predicted,
}

impl Forecaster {
    /// Every one, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::Adviser, Self::School, Self::Predicted];

    /// The word in the book.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Adviser => "adviser",
            Self::School => "school",
            Self::Predicted => "predicted",
        }
    }

    /// The one whose word this is.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// A forecast as it is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewForecast<'a> {
    /// When it was made; the inspection framework of that day has its words.
    pub made_on: NaiveDate,
    /// Whose it is.
    pub by: Forecaster,
    /// The area it is of, by id; the school as a whole without one.
    pub area: Option<&'a str>,
    /// The grade, by id.
    pub grade: &'a str,
    /// The grade that it may be as well, for one that lies between two.
    pub or_grade: Option<&'a str>,
    /// Whether the school holds the grade securely.
    pub securely: bool,
    /// What to remember of it; may be empty.
    pub note: &'a str,
}

impl App {
    /// Records a forecast. Answers with its id and the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Judgement`] for a word that the inspection framework of
    /// that day does not have, and what the store says.
    pub fn record_forecast(
        &mut self,
        school: SchoolId,
        new: &NewForecast<'_>,
    ) -> Result<(ForecastId, i64), AppError> {
        let reading = self.book()?.read();
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let framework = inspection::on(new.made_on).ok_or(JudgementError::TooEarly(new.made_on))?;
        match new.area {
            None => check_overall(framework)?,
            Some(area) => check_area(framework, area, new.made_on)?,
        }
        for grade in std::iter::once(new.grade).chain(new.or_grade) {
            check_word(framework, "grade", grade, &framework.grades)?;
        }
        let text = |said: Option<&str>| said.and_then(text_value);
        let other = new.or_grade.filter(|it| *it != new.grade);
        let values = [
            (field::school, Some(Value::Entity(school.entity()))),
            (field::framework, text_value(&framework.id)),
            (field::made_on, Some(Value::Day(new.made_on))),
            (field::by, text_value(new.by.word())),
            (field::area, text(new.area)),
            (field::grade, text_value(new.grade)),
            (field::or_grade, text(other)),
            (field::securely, new.securely.then_some(Value::Flag(true))),
            (field::note, text_value(new.note.trim())),
        ];
        self.write_as("Forecast recorded", |writing| {
            let id = ForecastId(writing.new_id());
            record_fields(writing, id.entity(), fields::shared(school), values)?;
            Ok(id)
        })
    }

    /// The forecasts of a school, by day.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn list_forecasts(&self, school: SchoolId) -> Result<Vec<ForecastRow>, AppError> {
        let reading = self.book()?.read();
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        Ok(reading.forecasts_of(school)?)
    }
}

/// “Good or Requires improvement, securely”, with the area before it where it is of one.
#[must_use]
pub fn forecast_words(row: &ForecastRow) -> String {
    let framework = inspection::of_id(&row.framework);
    let title = |id: &String| {
        let grade = framework.and_then(|it| it.grade(id));
        grade.map_or_else(|| id.clone(), |it| it.title.clone())
    };
    let area = row.area.as_ref().map(|id| {
        let mut areas = framework.into_iter().flat_map(|it| &it.areas);
        let area = areas.find(|it| it.id == *id);
        area.map_or_else(|| id.clone(), |it| it.title.clone())
    });
    let area = area.map_or_else(String::new, |it| format!("{it}: "));
    let other = row.or_grade.as_ref();
    let other = other.map_or_else(String::new, |id| format!(" or {}", title(id)));
    let securely = if row.securely { ", securely" } else { "" };
    format!("{area}{}{other}{securely}", title(&row.grade))
}
