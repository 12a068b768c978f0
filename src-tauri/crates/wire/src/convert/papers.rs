//! Papers of frameworks.

use app::{
    IndicatorEntry, ModelChoice, PaperCheck as Check, PaperEntry, PaperPage as Page,
    PaperReceipt as Receipt, PieceEntry, ReviewEntry, TargetEntry,
};
use domain::paper::PaperState as Stands;
use framework::{
    Framework,
    paper::{Paper, PaperKind},
};
use store::papers::{EditionRow, SendingRow};

use super::{
    days,
    notes::concern,
    schools::school_ref,
    visits::{choice, text},
};
use crate::shapes::{
    IndicatorField, PaperCheck, PaperEdition, PaperModel, PaperPage, PaperReceipt, PaperRow,
    PaperSent, PaperState, PieceField, Recipient, ReviewFields, TargetFields, Titled,
};

pub(crate) fn paper_row(PaperEntry { paper, school }: PaperEntry) -> PaperRow {
    PaperRow {
        state: match paper.state() {
            Stands::Drafted => PaperState::Drafted,
            Stands::Agreed => PaperState::Agreed,
            Stands::Sent => PaperState::Sent,
            Stands::Ended => PaperState::Ended,
        },
        paper: paper.id.to_string(),
        school: school.as_ref().map(school_ref),
        title: paper.title,
        kind: paper.kind,
        begun_on: days(paper.begun_on),
        agreed_on: days(paper.agreed_on),
        sent_on: days(paper.sent_on),
        ended_on: days(paper.ended_on),
        versions: paper.editions,
    }
}

pub(crate) fn models(choices: Vec<ModelChoice>) -> Vec<PaperModel> {
    let models = choices.into_iter().map(|it| {
        let (asked_by, asked_on) = it.asked_for.unzip();
        PaperModel {
            id: it.model,
            title: it.title,
            kind: it.kind.to_owned(),
            why: it.why,
            source: it.source,
            is_for: it.is_for,
            asked_by,
            asked_on: days(asked_on),
        }
    });
    models.collect()
}

/// A paper with what its model asks for.
pub(crate) fn paper_page(
    page: Page,
    model: &Paper,
    framework: &Framework,
    (warnings, is_sent_as_is): (Vec<Vec<String>>, bool),
) -> PaperPage {
    let editions = page.editions.into_iter().zip(warnings);
    let reviews = page.reviews.into_iter();
    let targets = &page.targets;
    PaperPage {
        why: model.why.clone(),
        source: format!("{}, {}", framework.citation, model.source),
        ruling: model.ruling.clone(),
        signed_by: called(&model.signed_by, framework),
        recipients: recipients(model, framework, &page.recipients.values),
        chosen: choice(page.recipients),
        needs: needs(model),
        needs_done: choice(page.needs),
        agreed_by: model
            .agreed_by
            .iter()
            .map(|it| titled(it, framework))
            .collect(),
        agreed: page.agreed_by,
        is_agreed: model.kind.is_agreed(),
        is_plan: model.kind == PaperKind::Plan,
        least: model.least,
        asked_points: model.points,
        reviews: reviews.map(|it| review(it, targets)).collect(),
        indicators: indicators(page.indicators, model),
        parts: parts(page.parts, model),
        points: points(page.points),
        targets: page.targets.into_iter().map(target).collect(),
        editions: editions.map(edition).collect(),
        is_sent_as_is,
        paper: paper_row(PaperEntry {
            paper: page.paper,
            school: page.school,
        }),
    }
}

fn called(id: &str, framework: &Framework) -> String {
    let actor = framework.actor(id);
    actor.map_or_else(|| id.to_owned(), |it| it.title.clone())
}

fn titled(id: &str, framework: &Framework) -> Titled {
    Titled {
        id: id.to_owned(),
        title: called(id, framework),
    }
}

/// Those of the model, then everybody else who was chosen.
fn recipients(model: &Paper, framework: &Framework, chosen: &[String]) -> Vec<Recipient> {
    let copies = model.copies.iter().map(|it| &it.to);
    let own: Vec<&String> = model.to.iter().chain(copies).collect();
    let others = chosen.iter().filter(|it| !own.contains(it));
    let one = |(id, of_model): (&String, bool)| Recipient {
        id: id.clone(),
        title: called(id, framework),
        of_model,
    };
    let all = own.iter().map(|it| (*it, true));
    all.chain(others.map(|it| (it, false))).map(one).collect()
}

fn needs(model: &Paper) -> Vec<Titled> {
    let needs = model.needs.iter().map(|it| Titled {
        id: it.word().to_owned(),
        title: it.in_words().to_owned(),
    });
    needs.collect()
}

fn indicators(entries: Vec<IndicatorEntry>, model: &Paper) -> Vec<IndicatorField> {
    let entries = entries.into_iter().map(|it| IndicatorField {
        title: model
            .indicator(&it.indicator)
            .map_or_else(|| it.indicator.clone(), |it| it.text.clone()),
        piece: it.piece,
        met: choice(it.met),
        evidence: text(it.evidence),
    });
    entries.collect()
}

fn field(entry: PieceEntry, title: String, prompts: Vec<String>) -> PieceField {
    PieceField {
        piece: entry.piece,
        title,
        prompts,
        is_under: false,
        text: text(entry.text),
    }
}

fn parts(entries: Vec<PieceEntry>, model: &Paper) -> Vec<PieceField> {
    let entries = entries.into_iter().zip(&model.parts);
    entries
        .map(|(it, part)| PieceField {
            is_under: part.is_under,
            ..field(it, part.title.clone(), part.prompts.clone())
        })
        .collect()
}

fn points(entries: Vec<PieceEntry>) -> Vec<PieceField> {
    let entries = entries.into_iter().enumerate();
    entries
        .map(|(at, it)| field(it, format!("Point {}", at + 1), Vec::new()))
        .collect()
}

fn target(entry: TargetEntry) -> TargetFields {
    TargetFields {
        target: entry.target.to_string(),
        aim: text(entry.aim),
        steps: text(entry.steps),
        who: text(entry.who),
        due_on: choice(entry.due_on),
        measure: text(entry.measure),
    }
}

fn review(entry: ReviewEntry, targets: &[TargetEntry]) -> ReviewFields {
    let progress = entry.progress.into_iter().zip(targets);
    let progress = progress.enumerate().map(|(at, (it, target))| {
        let aim = target.aim.text.trim();
        let title = match aim {
            "" => format!("Target {}", at + 1),
            aim => aim.to_owned(),
        };
        field(it, title, Vec::new())
    });
    ReviewFields {
        review: entry.review.to_string(),
        on: entry.on.to_string(),
        progress: progress.collect(),
        found: field(entry.found, "What the review found".to_owned(), Vec::new()),
    }
}

fn edition(((row, sent), warnings): ((EditionRow, Vec<SendingRow>), Vec<String>)) -> PaperEdition {
    let sent = sent.into_iter().map(|it| PaperSent {
        to: it.recipient,
        on: days(it.sent_on),
        by: it.means,
    });
    PaperEdition {
        edition: row.id.to_string(),
        version: row.version,
        sealed_on: days(row.sealed_on),
        sha256: row.sha256,
        pages: row.pages,
        sent: sent.collect(),
        warnings,
    }
}

pub(crate) fn paper_check(check: Check) -> PaperCheck {
    let Check { stops, warnings } = check;
    PaperCheck {
        stops: stops.into_iter().map(concern).collect(),
        warnings: warnings.into_iter().map(concern).collect(),
    }
}

pub(crate) fn paper_receipt(receipt: Receipt) -> PaperReceipt {
    let Receipt {
        edition,
        version,
        is_new,
        sha256,
        pages,
        sent_to,
        sent_on,
        warnings,
    } = receipt;
    PaperReceipt {
        edition: edition.to_string(),
        version,
        is_new,
        sha256,
        pages,
        sent_to,
        sent_on: sent_on.to_string(),
        warnings: warnings.into_iter().map(|it| it.message).collect(),
    }
}
