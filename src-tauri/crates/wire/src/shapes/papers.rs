//! Papers of frameworks: letters, statements, plans, key points.

use serde::{Deserialize, Serialize};

use super::{Choice, NoteConcern, SchoolRef, Text, Titled};

/// Where a paper stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PaperState {
    /// It is being written.
    Drafted,
    /// Its parties have agreed.
    Agreed,
    /// A version was sent.
    Sent,
    /// It came to its end.
    Ended,
}

/// Asks for the papers of one school, or with nothing for those of the whole caseload.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListPapers {
    /// The school’s id.
    pub school: Option<String>,
}

/// The register of papers, and what can be begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PapersPage {
    /// Those there are, by the day they were begun; of the whole caseload every one.
    pub papers: Vec<PaperRow>,
    /// The models of the framework, those that something asks for first.
    pub models: Vec<PaperModel>,
}

/// A paper in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperRow {
    /// Its id.
    pub paper: String,
    /// Its school; nothing when it is about the whole caseload.
    pub school: Option<SchoolRef>,
    /// What it is called.
    pub title: String,
    /// What kind of paper it is: "letter".
    pub kind: String,
    /// Where it stands.
    pub state: PaperState,
    /// When it was begun.
    pub begun_on: Option<String>,
    /// When it was agreed.
    pub agreed_on: Option<String>,
    /// When it was first sent.
    pub sent_on: Option<String>,
    /// When it ended.
    pub ended_on: Option<String>,
    /// How many sealed versions it has.
    pub versions: u32,
}

/// A model that a paper can be begun from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperModel {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What kind of paper it is.
    pub kind: String,
    /// What it is for.
    pub why: String,
    /// The section of the framework’s paper.
    pub source: String,
    /// Whether it is for this school today.
    pub is_for: bool,
    /// What asks for it: "the concern".
    pub asked_by: Option<String>,
    /// When that was.
    pub asked_on: Option<String>,
}

/// Begins a paper; with an event, finds the one under way first.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BeginPaper {
    /// The school’s id; nothing for the whole caseload.
    pub school: Option<String>,
    /// The model’s id.
    pub model: String,
    /// What it is to meet, by the frameworks’ word; nothing begins a new one always.
    pub toward: Option<String>,
}

/// Which paper was begun or found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BegunPaper {
    /// Its id.
    pub paper: String,
}

/// One paper.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OnePaper {
    /// Its id.
    pub paper: String,
}

/// One sealed version.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneEdition {
    /// Its id.
    pub edition: String,
}

/// A paper as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperPage {
    /// The paper.
    pub paper: PaperRow,
    /// What it is for.
    pub why: String,
    /// The section of the framework’s paper.
    pub source: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
    /// Who signs it.
    pub signed_by: String,
    /// Whom it can go to: those of the model first.
    pub recipients: Vec<Recipient>,
    /// Whom it goes to, by id or name; empty as long as it goes to those of the model.
    pub chosen: Choice,
    /// What comes first.
    pub needs: Vec<Titled>,
    /// What of that was done.
    pub needs_done: Choice,
    /// Who has to agree, by id.
    pub agreed_by: Vec<Titled>,
    /// Who agreed, by id or name.
    pub agreed: Vec<String>,
    /// Whether parties agree to it before it is sent.
    pub is_agreed: bool,
    /// Whether it is a plan with targets and reviews.
    pub is_plan: bool,
    /// How many indicators have to be met.
    pub least: u32,
    /// How many points it has.
    pub asked_points: Option<u32>,
    /// What it rests on.
    pub indicators: Vec<IndicatorField>,
    /// Its sections.
    pub parts: Vec<PieceField>,
    /// Its points.
    pub points: Vec<PieceField>,
    /// Its targets.
    pub targets: Vec<TargetFields>,
    /// Its reviews.
    pub reviews: Vec<ReviewFields>,
    /// Its sealed versions, first to last.
    pub editions: Vec<PaperEdition>,
    /// Whether it was sent as it is.
    pub is_sent_as_is: bool,
}

/// Somebody it can go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Recipient {
    /// The id of the actor, or the name.
    pub id: String,
    /// What they are called.
    pub title: String,
    /// Whether the model names them.
    pub of_model: bool,
}

/// A text of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PieceField {
    /// Its place.
    pub piece: String,
    /// Its title.
    pub title: String,
    /// What to think of.
    pub prompts: Vec<String>,
    /// Whether it comes under the section before it.
    pub is_under: bool,
    /// What stands there.
    pub text: Text,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IndicatorField {
    /// Its place.
    pub piece: String,
    /// What holds when it is met.
    pub title: String,
    /// "yes" when it is met.
    pub met: Choice,
    /// What met it.
    pub evidence: Text,
}

/// A target of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TargetFields {
    /// Its id.
    pub target: String,
    /// What is to be reached.
    pub aim: Text,
    /// What is done for it.
    pub steps: Text,
    /// Who does it.
    pub who: Text,
    /// By when.
    pub due_on: Choice,
    /// How we shall know.
    pub measure: Text,
}

/// A review of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReviewFields {
    /// Its id.
    pub review: String,
    /// When it was.
    pub on: String,
    /// What it found as a whole.
    pub found: PieceField,
    /// How far each target had come.
    pub progress: Vec<PieceField>,
}

/// A sealed version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperEdition {
    /// Its id.
    pub edition: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// When it was sealed.
    pub sealed_on: Option<String>,
    /// Of the PDF.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
    /// Who received it.
    pub sent: Vec<PaperSent>,
    /// What had been noticed and was sent all the same.
    pub warnings: Vec<String>,
}

/// One copy that went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperSent {
    /// To whom.
    pub to: String,
    /// When.
    pub on: Option<String>,
    /// How.
    pub by: String,
}

/// Everything noticed about a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperCheck {
    /// Hard stops.
    pub stops: Vec<NoteConcern>,
    /// Worth a look.
    pub warnings: Vec<NoteConcern>,
}

/// Its parties agreed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AgreePaper {
    /// The paper.
    pub paper: String,
    /// Who, by id or name; all that the model names when empty.
    pub by: Vec<String>,
    /// When.
    pub on: String,
}

/// The plan was reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReviewPaper {
    /// The plan.
    pub paper: String,
    /// When.
    pub on: String,
}

/// The plan ended, or has not.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct EndPaper {
    /// The plan.
    pub paper: String,
    /// When; nothing when it has not ended after all.
    pub on: Option<String>,
}

/// Sends a paper.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SendPaper {
    /// The paper.
    pub paper: String,
    /// To whom; those chosen for the paper when empty.
    pub to: Vec<String>,
    /// How; may be empty.
    pub by: String,
    /// When.
    pub on: String,
}

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperReceipt {
    /// The sealed version.
    pub edition: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// Whether it was sealed now.
    pub is_new: bool,
    /// Of the PDF.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
    /// Who received it.
    pub sent_to: Vec<String>,
    /// When.
    pub sent_on: String,
    /// What had been noticed and was sent all the same.
    pub warnings: Vec<String>,
}
