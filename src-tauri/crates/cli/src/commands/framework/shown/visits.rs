//! What a framework's visits look at, as the command line shows it.
//!
//! Separate from duties and entitlements as in the pack. It must not know a visit that was made.

use framework::{
    Framework,
    heading::{EvidenceSource, Grade, Heading, VisitKind},
};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct VisitKindShown {
    pub(super) id: String,
    pub(super) title: String,
    /// The schools it is for; every school where nothing is said.
    r#for: Option<String>,
    headings: Vec<String>,
    half_days: Option<u8>,
    includes_writing: bool,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct HeadingShown {
    pub(super) id: String,
    pub(super) title: String,
    /// The schools at which it is looked at; every school where nothing is said.
    r#for: Option<String>,
    /// Grades to choose from, best first; none where nothing is judged.
    grades: Vec<GradeShown>,
    prompts: Vec<String>,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
struct GradeShown {
    id: String,
    title: String,
}

#[derive(Debug, Serialize)]
pub(super) struct EvidenceShown {
    id: String,
    title: String,
    source: String,
    ruling: Option<String>,
}

impl VisitKindShown {
    pub(super) fn of(it: &VisitKind, pack: &Framework) -> Self {
        Self {
            id: it.id.clone(),
            title: it.title.clone(),
            r#for: it.schools.in_words(pack),
            headings: it.headings.clone(),
            half_days: it.half_days,
            includes_writing: it.includes_writing,
            source: it.source.clone(),
            why: it.why.clone(),
            ruling: it.ruling.clone(),
        }
    }

    pub(super) fn words(&self) -> String {
        with_schools(&self.title, self.r#for.as_deref())
    }
}

impl HeadingShown {
    pub(super) fn of(it: &Heading, pack: &Framework) -> Self {
        let scale = it.scale.as_deref().and_then(|it| pack.scale(it));
        let grades = scale.map(|it| &it.grades[..]).unwrap_or_default();
        let grade = |it: &Grade| GradeShown {
            id: it.id.clone(),
            title: it.label.clone(),
        };
        Self {
            id: it.id.clone(),
            title: it.title.clone(),
            r#for: it.schools.in_words(pack),
            grades: grades.iter().map(grade).collect(),
            prompts: it.prompts.clone(),
            source: it.source.clone(),
            why: it.why.clone(),
            ruling: it.ruling.clone(),
        }
    }

    pub(super) fn words(&self) -> String {
        with_schools(&self.title, self.r#for.as_deref())
    }
}

impl From<&EvidenceSource> for EvidenceShown {
    fn from(it: &EvidenceSource) -> Self {
        Self {
            id: it.id.clone(),
            title: it.title.clone(),
            source: it.source.clone(),
            ruling: it.ruling.clone(),
        }
    }
}

/// “Sixth form (only for schools with a sixth form)”.
fn with_schools(title: &str, only_for: Option<&str>) -> String {
    only_for.map_or_else(|| title.to_owned(), |it| format!("{title} (only for {it})"))
}
