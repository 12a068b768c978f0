//! Recording an inspection of a school and what it found, in the words of the inspection framework of
//! its first day; and saying anew what was recorded, when the report is out.

use changes::value::Value;
use chrono::NaiveDate;
use domain::{
    calendar::words::full_date,
    id::{InspectionId, SchoolId},
};
use framework::inspection::{self, InspectionFramework, Judgement, Safeguarding};
use store::{
    fields::{self, AsEntity, inspection as field},
    inspections::{InspectionRow, grades_text},
};
use thiserror::Error;

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// An inspection as it is recorded. What is not known yet is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewInspection<'a> {
    /// The first day.
    pub held_on: NaiveDate,
    /// When the report came out; until then what it found counts for nothing.
    pub published_on: Option<NaiveDate>,
    /// The grade of the whole, by id.
    pub overall: Option<&'a str>,
    /// The category of concern, by id.
    pub concern: Option<&'a str>,
    /// What it found without grading, by id.
    pub ungraded: Option<&'a str>,
    /// What it says of safeguarding, by word.
    pub safeguarding: Option<&'a str>,
    /// Areas with their grades, by id.
    pub grades: &'a [(&'a str, &'a str)],
    /// What to remember of it; may be empty.
    pub note: &'a str,
}

/// Why an inspection or a forecast is not recorded as it was said.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JudgementError {
    /// No inspection framework of that time is known.
    #[error("how schools were judged on {} is not known: the first framework known is of {}", full_date(*.0), first_day())]
    TooEarly(NaiveDate),
    /// The school as a whole has no grade in that framework.
    #[error("“{0}” gives no grade to the school as a whole: give one to each area")]
    NoOverall(String),
    /// A word that the framework does not have.
    #[error("“{framework}” has no {what} “{word}”: it has {known}")]
    NotThere {
        /// The inspection framework.
        framework: String,
        /// "grade", "area".
        what: &'static str,
        /// What was said.
        word: String,
        /// What could be said.
        known: String,
    },
    /// A day on which schools were judged otherwise.
    #[error(
        "on {} schools were judged under “{then}”, which has other words: record it again with those", full_date(*.on)
    )]
    OtherScale {
        /// The day.
        on: NaiveDate,
        /// The inspection framework of that day.
        then: String,
    },
    /// The same area twice.
    #[error("the area “{0}” has two grades")]
    Twice(String),
}

fn first_day() -> String {
    let first = inspection::all().first();
    first.map_or_else(String::new, |it| full_date(it.from))
}

impl App {
    /// Records an inspection, or says one anew that is in the book. Answers with its id and the
    /// moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoEntry`], [`AppError::Judgement`] for a word that its
    /// framework does not have, [`AppError::DaysReversed`], and what the store says.
    pub fn record_inspection(
        &mut self,
        school: SchoolId,
        known: Option<InspectionId>,
        new: &NewInspection<'_>,
    ) -> Result<(InspectionId, i64), AppError> {
        let reading = self.book()?.read();
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let rows = reading.inspections_of(school)?;
        if known.is_some_and(|id| !rows.iter().any(|it| it.id == id)) {
            return Err(AppError::NoEntry);
        }
        if let Some(last) = new.published_on.filter(|it| *it < new.held_on) {
            return Err(AppError::DaysReversed {
                first: new.held_on,
                last,
            });
        }
        let framework = inspection::on(new.held_on).ok_or(JudgementError::TooEarly(new.held_on))?;
        check(framework, new)?;
        let grades: Vec<(String, String)> = new
            .grades
            .iter()
            .map(|(area, grade)| ((*area).to_owned(), (*grade).to_owned()))
            .collect();
        let text = |said: Option<&str>| said.and_then(text_value);
        let values = [
            (field::school, Some(Value::Entity(school.entity()))),
            (field::framework, text_value(&framework.id)),
            (field::held_on, Some(Value::Day(new.held_on))),
            (field::published_on, new.published_on.map(Value::Day)),
            (field::overall, text(new.overall)),
            (field::concern, text(new.concern)),
            (field::ungraded, text(new.ungraded)),
            (field::safeguarding, text(new.safeguarding)),
            (field::grades, text_value(&grades_text(&grades))),
            (field::note, text_value(new.note.trim())),
        ];
        self.write_as("Inspection recorded", |writing| {
            let id = known.unwrap_or_else(|| InspectionId(writing.new_id()));
            record_fields(writing, id.entity(), fields::shared(school), values)?;
            Ok(id)
        })
    }

    /// The inspections of a school, by first day.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn list_inspections(&self, school: SchoolId) -> Result<Vec<InspectionRow>, AppError> {
        let reading = self.book()?.read();
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        Ok(reading.inspections_of(school)?)
    }
}

/// What an inspection found, in a few words: “Requires improvement, Special measures”.
#[must_use]
pub fn found_words(row: &InspectionRow) -> String {
    let framework = inspection::of_id(&row.framework);
    let titles = |of: fn(&InspectionFramework) -> &[Judgement], id: &String| {
        let known = framework.map(of).unwrap_or_default();
        let known = known.iter().find(|it| it.id == *id);
        known.map_or_else(|| id.clone(), |it| it.title.clone())
    };
    let overall = row.overall.iter().map(|id| titles(|it| &it.grades, id));
    let concern = row.concern.iter().map(|id| titles(|it| &it.concern, id));
    let ungraded = row.ungraded.iter().map(|id| titles(|it| &it.ungraded, id));
    let said: Vec<String> = overall.chain(concern).chain(ungraded).collect();
    if !said.is_empty() {
        return said.join(", ");
    }
    match row.grades.len() {
        0 => String::new(),
        1 => "1 area graded".to_owned(),
        areas => format!("{areas} areas graded"),
    }
}

fn check(framework: &InspectionFramework, new: &NewInspection<'_>) -> Result<(), JudgementError> {
    if let Some(overall) = new.overall {
        check_overall(framework)?;
        check_word(framework, "grade", overall, &framework.grades)?;
    }
    if let Some(concern) = new.concern {
        check_word(
            framework,
            "category of concern",
            concern,
            &framework.concern,
        )?;
    }
    if let Some(ungraded) = new.ungraded {
        check_word(
            framework,
            "outcome without grades",
            ungraded,
            &framework.ungraded,
        )?;
    }
    if let Some(word) = new.safeguarding {
        let said = Safeguarding::from_word(word);
        if said.is_none_or(|it| !framework.safeguarding.contains(&it)) {
            let known = framework.safeguarding.iter().map(|it| it.word());
            return Err(not_there(framework, "finding on safeguarding", word, known));
        }
    }
    for (at, (area, grade)) in new.grades.iter().enumerate() {
        check_area(framework, area, new.held_on)?;
        check_word(framework, "grade", grade, &framework.grades)?;
        if new.grades[..at].iter().any(|(other, _)| other == area) {
            return Err(JudgementError::Twice((*area).to_owned()));
        }
    }
    Ok(())
}

pub(crate) fn check_overall(framework: &InspectionFramework) -> Result<(), JudgementError> {
    let known = framework.overall.then_some(());
    known.ok_or_else(|| JudgementError::NoOverall(framework.title.clone()))
}

pub(crate) fn check_area(
    framework: &InspectionFramework,
    area: &str,
    on: NaiveDate,
) -> Result<(), JudgementError> {
    if framework.areas_on(on).any(|it| it.id == area) {
        return Ok(());
    }
    let known = framework.areas_on(on).map(|it| it.id.as_str());
    Err(not_there(framework, "area", area, known))
}

pub(crate) fn check_word(
    framework: &InspectionFramework,
    what: &'static str,
    word: &str,
    known: &[Judgement],
) -> Result<(), JudgementError> {
    if known.iter().any(|it| it.id == word) {
        return Ok(());
    }
    let known = known.iter().map(|it| it.id.as_str());
    Err(not_there(framework, what, word, known))
}

fn not_there<'a>(
    framework: &InspectionFramework,
    what: &'static str,
    word: &str,
    known: impl Iterator<Item = &'a str>,
) -> JudgementError {
    let known: Vec<&str> = known.collect();
    JudgementError::NotThere {
        framework: framework.title.clone(),
        what,
        word: word.to_owned(),
        known: if known.is_empty() {
            "none".to_owned()
        } else {
            known.join(", ")
        },
    }
}
