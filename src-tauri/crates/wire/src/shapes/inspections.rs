//! Inspections, what they found in the words of their time, and what they were thought to find.

use serde::{Deserialize, Serialize};

use super::Titled;

/// What schools were judged by in a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InspectionFramework {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The first day on which schools were inspected under it.
    pub from: String,
    /// The last day; nothing while it is in force.
    pub until: Option<String>,
    /// Whether the school as a whole has a grade.
    pub overall: bool,
    /// From the best to the worst.
    pub grades: Vec<Titled>,
    /// What is graded beside the whole, or instead.
    pub areas: Vec<InspectedArea>,
    /// The categories of concern.
    pub concern: Vec<Titled>,
    /// What an inspection finds that grades nothing.
    pub ungraded: Vec<Titled>,
    /// What is said of safeguarding; empty where that has no answer of its own.
    pub safeguarding: Vec<Titled>,
}

/// Something that is graded by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InspectedArea {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// From which day on, where that is later than the framework.
    pub from: Option<String>,
}

/// A grade of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AreaGrade {
    /// The area’s id.
    pub area: String,
    /// The grade’s id.
    pub grade: String,
}

/// An inspection of the school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Inspection {
    /// Its id.
    pub inspection: String,
    /// The inspection framework it was under, by id.
    pub framework: String,
    /// What that is called.
    pub under: String,
    /// Its first day.
    pub held_on: String,
    /// When the report came out.
    pub published_on: Option<String>,
    /// The grade of the whole, by id.
    pub overall: Option<String>,
    /// The category of concern, by id.
    pub concern: Option<String>,
    /// What it found without grading, by id.
    pub ungraded: Option<String>,
    /// What it says of safeguarding, by word.
    pub safeguarding: Option<String>,
    /// The grade of each area, by id.
    pub grades: Vec<AreaGrade>,
    /// What it found as a whole, in words; empty where that is not recorded.
    pub found: String,
    /// Each area with its grade, and safeguarding, in words.
    pub details: Vec<String>,
    /// What to remember of it; may be empty.
    pub note: String,
}

/// What somebody thought that an inspection would find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Forecast {
    /// Its id.
    pub forecast: String,
    /// When it was made.
    pub made_on: String,
    /// Whose it is.
    pub by: Forecaster,
    /// “Good or Requires improvement, securely”.
    pub words: String,
    /// What to remember of it; may be empty.
    pub note: String,
}

/// Whose judgement a forecast is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Forecaster {
    /// What the adviser judges the school to be now.
    Adviser,
    /// What the school judges itself to be.
    School,
    /// What the next inspection is predicted to find.
    Predicted,
}

/// Records an inspection, or says one anew. What is left out is not known.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordInspection {
    /// The school’s id.
    pub school: String,
    /// The inspection that is said anew.
    #[serde(default)]
    pub inspection: Option<String>,
    /// Its first day.
    pub held_on: String,
    /// When the report came out.
    #[serde(default)]
    pub published_on: Option<String>,
    /// The grade of the whole, by id.
    #[serde(default)]
    pub overall: Option<String>,
    /// The category of concern, by id.
    #[serde(default)]
    pub concern: Option<String>,
    /// What it found without grading, by id.
    #[serde(default)]
    pub ungraded: Option<String>,
    /// What it says of safeguarding, by word.
    #[serde(default)]
    pub safeguarding: Option<String>,
    /// The grade of each area.
    #[serde(default)]
    pub grades: Vec<AreaGrade>,
    /// What to remember of it; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Records what an inspection is thought to find.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordForecast {
    /// The school’s id.
    pub school: String,
    /// When it was made.
    pub made_on: String,
    /// Whose it is.
    pub by: Forecaster,
    /// The area it is of, by id; nothing for the school as a whole.
    pub area: Option<String>,
    /// The grade, by id.
    pub grade: String,
    /// The grade that it may be as well.
    pub or_grade: Option<String>,
    /// Whether the school holds the grade securely.
    pub securely: bool,
    /// What to remember of it; may be empty.
    pub note: String,
}
