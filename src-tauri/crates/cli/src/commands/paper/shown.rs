//! A paper as the command line shows it. Its keys are a contract.

use app::{ModelChoice, PaperCheck, PaperEntry, PaperPage, check_note::Concern};
use framework::paper::Paper;
use serde::Serialize;

/// A paper in the register.
#[derive(Debug, Serialize)]
pub(super) struct Listed {
    paper: String,
    model: String,
    framework: String,
    kind: String,
    title: String,
    school: Option<String>,
    school_urn: Option<u32>,
    state: &'static str,
    begun_on: Option<String>,
    agreed_on: Option<String>,
    sent_on: Option<String>,
    ended_on: Option<String>,
    versions: u32,
}

impl From<PaperEntry> for Listed {
    fn from(PaperEntry { paper, school }: PaperEntry) -> Self {
        let day = |it: Option<chrono::NaiveDate>| it.map(|it| it.to_string());
        Self {
            state: paper.state().word(),
            paper: paper.id.to_string(),
            model: paper.model,
            framework: paper.framework,
            kind: paper.kind,
            title: paper.title,
            school_urn: school.as_ref().and_then(|it| it.urn),
            school: school.map(|it| it.name),
            begun_on: day(paper.begun_on),
            agreed_on: day(paper.agreed_on),
            sent_on: day(paper.sent_on),
            ended_on: day(paper.ended_on),
            versions: paper.editions,
        }
    }
}

impl Listed {
    pub(super) fn row(&self) -> Vec<String> {
        let about = self.school.as_deref().unwrap_or("every school");
        let begun = self.begun_on.as_deref().unwrap_or_default();
        let cells = [&self.paper, self.state, begun, about, &self.title];
        cells.map(ToOwned::to_owned).to_vec()
    }
}

/// A model that a paper can be begun from.
#[derive(Debug, Serialize)]
pub(super) struct Model {
    id: String,
    kind: &'static str,
    title: String,
    is_for: bool,
    /// What asks for it, and when that was.
    asked_by: Option<String>,
    asked_on: Option<String>,
    source: String,
    why: String,
}

impl From<ModelChoice> for Model {
    fn from(choice: ModelChoice) -> Self {
        let (asked_by, asked_on) = choice.asked_for.unzip();
        Self {
            id: choice.model,
            kind: choice.kind,
            title: choice.title,
            is_for: choice.is_for,
            asked_by,
            asked_on: asked_on.map(|it| it.to_string()),
            source: choice.source,
            why: choice.why,
        }
    }
}

impl Model {
    pub(super) fn row(&self) -> Vec<String> {
        let asked = match (&self.asked_by, &self.asked_on) {
            (Some(by), Some(on)) => format!("after {by} of {on}"),
            (_, _) if !self.is_for => "not for this school".to_owned(),
            (_, _) => String::new(),
        };
        vec![
            self.id.clone(),
            self.kind.to_owned(),
            self.title.clone(),
            asked,
        ]
    }
}

/// A paper with everything written in it.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    #[serde(flatten)]
    row: Listed,
    /// To whom it goes, as it was chosen; empty when it goes to those of the model.
    recipients: Vec<String>,
    needs: Vec<String>,
    agreed_by: Vec<String>,
    indicators: Vec<Indicator>,
    parts: Vec<Part>,
    points: Vec<String>,
    targets: Vec<Target>,
    reviews: Vec<Review>,
    editions: Vec<Edition>,
    stops: Vec<String>,
    warnings: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Indicator {
    id: String,
    text: String,
    met: bool,
    evidence: String,
}

#[derive(Debug, Serialize)]
struct Part {
    id: String,
    title: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Target {
    target: String,
    aim: String,
    steps: String,
    who: String,
    due_on: Option<String>,
    measure: String,
}

#[derive(Debug, Serialize)]
struct Review {
    review: String,
    on: String,
    found: String,
    progress: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Edition {
    edition: String,
    version: u32,
    sealed_on: Option<String>,
    sha256: String,
    pages: u32,
    sent: Vec<Sent>,
}

#[derive(Debug, Serialize)]
struct Sent {
    to: String,
    on: Option<String>,
    by: String,
}

/// What was noticed, in words.
pub(super) fn messages(concerns: Vec<Concern>) -> Vec<String> {
    concerns.into_iter().map(|it| it.message).collect()
}

impl Shown {
    pub(super) fn of(row: Listed, page: PaperPage, model: &Paper, check: PaperCheck) -> Self {
        let points = page.points.into_iter().map(|it| it.text.text);
        Self {
            row,
            recipients: page.recipients.values.clone(),
            needs: page.needs.values.clone(),
            agreed_by: page.agreed_by.clone(),
            points: points.collect(),
            indicators: page
                .indicators
                .into_iter()
                .zip(&model.indicators)
                .map(|(it, model)| Indicator {
                    met: it.is_met(),
                    id: it.indicator,
                    text: model.text.clone(),
                    evidence: it.evidence.text,
                })
                .collect(),
            parts: page
                .parts
                .into_iter()
                .zip(&model.parts)
                .map(|(it, model)| Part {
                    id: model.id.clone(),
                    title: model.title.clone(),
                    text: it.text.text,
                })
                .collect(),
            targets: page.targets.into_iter().map(Target::from).collect(),
            reviews: page.reviews.into_iter().map(Review::from).collect(),
            editions: page.editions.into_iter().map(Edition::from).collect(),
            stops: messages(check.stops),
            warnings: messages(check.warnings),
        }
    }

    /// The same for reading.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.row.row().join("  ")];
        for it in &self.indicators {
            let tick = if it.met { "x" } else { " " };
            lines.push(format!("[{tick}] {} {}", it.text, it.evidence));
        }
        for it in &self.parts {
            lines.push(format!("{}: {}", it.title, it.text));
        }
        for (at, it) in self.points.iter().enumerate() {
            lines.push(format!("{}. {it}", at + 1));
        }
        for it in &self.targets {
            let due = it.due_on.as_deref().unwrap_or("no date");
            lines.push(format!(
                "target {}: {} ({}, {due})",
                it.target, it.aim, it.who
            ));
        }
        for it in &self.reviews {
            lines.push(format!("review {} of {}: {}", it.review, it.on, it.found));
        }
        for it in &self.editions {
            let to = it.sent.iter().map(|it| it.to.as_str());
            let to = to.collect::<Vec<_>>().join("; ");
            lines.push(format!("version {} {} to {to}", it.version, it.edition));
        }
        lines.extend(self.stops.iter().cloned());
        lines.extend(self.warnings.iter().cloned());
        lines
    }
}

impl From<app::TargetEntry> for Target {
    fn from(it: app::TargetEntry) -> Self {
        Self {
            target: it.target.to_string(),
            aim: it.aim.text,
            steps: it.steps.text,
            who: it.who.text,
            due_on: it.due_on.values.into_iter().next(),
            measure: it.measure.text,
        }
    }
}

impl From<app::ReviewEntry> for Review {
    fn from(it: app::ReviewEntry) -> Self {
        Self {
            review: it.review.to_string(),
            on: it.on.to_string(),
            found: it.found.text.text,
            progress: it.progress.into_iter().map(|it| it.text.text).collect(),
        }
    }
}

impl From<(store::papers::EditionRow, Vec<store::papers::SendingRow>)> for Edition {
    fn from((row, sent): (store::papers::EditionRow, Vec<store::papers::SendingRow>)) -> Self {
        let sent = sent.into_iter().map(|it| Sent {
            to: it.recipient,
            on: it.sent_on.map(|it| it.to_string()),
            by: it.means,
        });
        Self {
            edition: row.id.to_string(),
            version: row.version,
            sealed_on: row.sealed_on.map(|it| it.to_string()),
            sha256: row.sha256,
            pages: row.pages,
            sent: sent.collect(),
        }
    }
}
