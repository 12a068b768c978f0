//! A paper as it is written: what its model asks for, with what was written in each place.

use chrono::NaiveDate;
use domain::id::{EditionId, PaperId, ReviewId, TargetId};
use framework::paper::Paper;
use store::{
    fields::{self, AsEntity, paper as field, piece, target},
    papers::{EditionRow, PaperRow, SendingRow},
    reading::Reading,
    schools::SchoolRow,
};

use crate::{
    App,
    error::AppError,
    paper_refusal::PaperRefusal,
    place::PiecePlace,
    record_view::{Choice, RecordView, Text},
};

/// Everything written in a paper. What its model asks for is the framework's to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperPage {
    /// The paper.
    pub paper: PaperRow,
    /// The school it is about; nothing when it is about the whole caseload.
    pub school: Option<SchoolRow>,
    /// To whom it goes, by the framework's id of an actor or by name; empty as long as nothing else
    /// was said than the model says.
    pub recipients: Choice,
    /// What was done of what comes first, by the frameworks' word.
    pub needs: Choice,
    /// Who agreed, by the framework's id of an actor or by name.
    pub agreed_by: Vec<String>,
    /// One for each indicator of the model, in its order.
    pub indicators: Vec<IndicatorEntry>,
    /// One for each section of the model, in its order.
    pub parts: Vec<PieceEntry>,
    /// One for each point that the model asks for, and for each further one written.
    pub points: Vec<PieceEntry>,
    /// In the order entered.
    pub targets: Vec<TargetEntry>,
    /// By day.
    pub reviews: Vec<ReviewEntry>,
    /// Sealed versions, first to last, each with who received it.
    pub editions: Vec<(EditionRow, Vec<SendingRow>)>,
}

/// A text of a paper with the name of its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceEntry {
    /// "part:actions", "point:2".
    pub piece: String,
    /// What stands there.
    pub text: Text,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorEntry {
    /// The model's id of it.
    pub indicator: String,
    /// The name of its place.
    pub piece: String,
    /// "yes" when it is met.
    pub met: Choice,
    /// What met it.
    pub evidence: Text,
}

impl IndicatorEntry {
    /// Whether it is met.
    #[must_use]
    pub fn is_met(&self) -> bool {
        !self.met.values.is_empty()
    }
}

/// A target of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetEntry {
    /// Its id.
    pub target: TargetId,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewEntry {
    /// Its id.
    pub review: ReviewId,
    /// When it was.
    pub on: NaiveDate,
    /// What it found as a whole.
    pub found: PieceEntry,
    /// How far each target had come, in the order of the targets.
    pub progress: Vec<PieceEntry>,
}

impl App {
    /// One paper, with drafts laid over what stands.
    ///
    /// # Errors
    /// [`PaperRefusal::NoPaper`], [`AppError::NoFramework`], [`PaperRefusal::NoModel`], and what the store
    /// says.
    pub fn show_paper(&self, id: PaperId) -> Result<PaperPage, AppError> {
        let (paper, model) = self.paper_and_model(id)?;
        let reading = self.book()?.read();
        let own = RecordView::read(reading, id.entity())?;
        let written = reading.pieces_of(id)?;
        let targets = targets(reading, id)?;
        let school = paper.school.map(|it| self.find_school(it)).transpose()?;
        Ok(PaperPage {
            school,
            recipients: own.choice(field::recipients),
            needs: own.choice(field::needs),
            agreed_by: own.choice(field::agreed_by).values,
            indicators: indicators(reading, id, model)?,
            parts: parts(reading, id, model)?,
            points: points(reading, id, model, &written)?,
            reviews: reviews(reading, id, &targets)?,
            targets,
            editions: editions(reading, id)?,
            paper,
        })
    }

    /// The paper of a sealed version.
    pub(crate) fn edition(&self, id: EditionId) -> Result<EditionRow, AppError> {
        let row = self.book()?.read().find_edition(id)?;
        Ok(row.ok_or(PaperRefusal::NoEdition)?)
    }
}

fn text_at(reading: Reading<'_>, paper: PaperId, at: &PiecePlace) -> Result<PieceEntry, AppError> {
    let piece = at.name();
    let view = RecordView::read(reading, fields::piece_entity(paper, &piece))?;
    Ok(PieceEntry {
        text: view.text(piece::text),
        piece,
    })
}

fn indicators(
    reading: Reading<'_>,
    paper: PaperId,
    model: &Paper,
) -> Result<Vec<IndicatorEntry>, AppError> {
    let all = model.indicators.iter();
    all.map(|it| {
        let piece = PiecePlace::Indicator(it.id.clone()).name();
        let view = RecordView::read(reading, fields::piece_entity(paper, &piece))?;
        Ok(IndicatorEntry {
            indicator: it.id.clone(),
            met: view.choice(piece::met),
            evidence: view.text(piece::text),
            piece,
        })
    })
    .collect()
}

fn parts(reading: Reading<'_>, paper: PaperId, model: &Paper) -> Result<Vec<PieceEntry>, AppError> {
    let all = model.parts.iter();
    all.map(|it| text_at(reading, paper, &PiecePlace::Part(it.id.clone())))
        .collect()
}

/// Further ones than the model asks for show as long as something stands in them.
fn points(
    reading: Reading<'_>,
    paper: PaperId,
    model: &Paper,
    written: &[String],
) -> Result<Vec<PieceEntry>, AppError> {
    let asked = usize::try_from(model.points.unwrap_or(0)).unwrap_or(0);
    let further = written
        .iter()
        .filter_map(|it| match PiecePlace::named(it)? {
            PiecePlace::Point(number) => Some(number),
            PiecePlace::Part(_)
            | PiecePlace::Indicator(_)
            | PiecePlace::Review(_)
            | PiecePlace::Progress(..) => None,
        });
    let last = further.max().unwrap_or(0).max(asked);
    let all = (1..=last).map(|it| text_at(reading, paper, &PiecePlace::Point(it)));
    let mut points = all.collect::<Result<Vec<_>, _>>()?;
    while points.len() > asked && points.last().is_some_and(|it| it.text.text.is_empty()) {
        points.pop();
    }
    Ok(points)
}

fn targets(reading: Reading<'_>, paper: PaperId) -> Result<Vec<TargetEntry>, AppError> {
    let ids = reading.targets_of(paper)?.into_iter();
    ids.map(|id| {
        let view = RecordView::read(reading, id.entity())?;
        Ok(TargetEntry {
            target: id,
            aim: view.text(target::aim),
            steps: view.text(target::steps),
            who: view.text(target::who),
            due_on: view.choice(target::due_on),
            measure: view.text(target::measure),
        })
    })
    .collect()
}

fn reviews(
    reading: Reading<'_>,
    paper: PaperId,
    targets: &[TargetEntry],
) -> Result<Vec<ReviewEntry>, AppError> {
    let all = reading.reviews_of(paper)?.into_iter();
    all.map(|(review, on)| {
        let progress = targets
            .iter()
            .map(|it| text_at(reading, paper, &PiecePlace::Progress(review, it.target)));
        Ok(ReviewEntry {
            review,
            on,
            found: text_at(reading, paper, &PiecePlace::Review(review))?,
            progress: progress.collect::<Result<_, _>>()?,
        })
    })
    .collect()
}

fn editions(
    reading: Reading<'_>,
    paper: PaperId,
) -> Result<Vec<(EditionRow, Vec<SendingRow>)>, AppError> {
    let all = reading.editions_of(paper)?.into_iter();
    all.map(|it| Ok((it.clone(), reading.sendings_of(it.id)?)))
        .collect()
}
