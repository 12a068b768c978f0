//! Papers: beginning, writing, agreeing, sending, the register.

mod paper_file;
mod shown;

use std::path::Path;

use app::{App, PaperEntry, Sending};
use domain::id::{EditionId, PaperId, SchoolId};
use serde::Serialize;

use super::identifier;
use crate::{
    args::{Paper, SchoolKey, Shared},
    document,
    output::{Output, table},
    refusal::Refusal,
    session,
};
use shown::{Listed, Model, Shown};

pub(crate) fn run(shared: &Shared, output: Output, command: &Paper) -> Result<(), Refusal> {
    match command {
        Paper::Models { school } => models(shared, output, *school),
        Paper::Begin { model, school } => {
            let mut app = session::unlocked(shared)?;
            let school = school_id(&app, *school)?;
            done(output, app.begin_paper(school, model)?)
        }
        Paper::Write { paper, from } => write(shared, output, identifier(paper)?, from),
        Paper::Show { paper } => show(shared, output, identifier(paper)?),
        Paper::Preview { paper, pdf } => preview(shared, output, identifier(paper)?, pdf),
        Paper::Agree { paper, on, by } => {
            let id: PaperId = identifier(paper)?;
            session::unlocked(shared)?.agree_paper(id, by, *on)?;
            done(output, id)
        }
        Paper::Review { paper, on } => {
            let id: PaperId = identifier(paper)?;
            let (review, _) = session::unlocked(shared)?.review_paper(id, *on)?;
            let answer = Reviewed {
                paper: id.to_string(),
                review: review.to_string(),
            };
            output.answer(&answer, |it| vec![it.review.clone()])
        }
        Paper::End { paper, on } => {
            let id: PaperId = identifier(paper)?;
            session::unlocked(shared)?.end_paper(id, Some(*on))?;
            done(output, id)
        }
        Paper::Send {
            paper,
            to,
            by,
            on,
            no_pupil_names,
            pdf,
        } => {
            let app = session::unlocked(shared)?;
            let how = Sending {
                to: to.clone(),
                means: by.clone(),
                on: *on,
                no_pupil_names: *no_pupil_names,
            };
            send(app, output, (identifier(paper)?, &how), pdf.as_deref())
        }
        Paper::Export { edition, pdf } => {
            let id: EditionId = identifier(edition)?;
            document::write(pdf, &session::unlocked(shared)?.paper_pdf(id)?)?;
            output.answer(&pdf.display().to_string(), |it| vec![it.clone()])
        }
        Paper::List { school } => list(shared, output, *school),
        Paper::Remove { paper } => {
            let id: PaperId = identifier(paper)?;
            session::unlocked(shared)?.remove_paper(id)?;
            done(output, id)
        }
    }
}

#[derive(Serialize)]
struct Done {
    paper: String,
}

#[derive(Serialize)]
struct Reviewed {
    paper: String,
    review: String,
}

fn done(output: Output, paper: PaperId) -> Result<(), Refusal> {
    let answer = Done {
        paper: paper.to_string(),
    };
    output.answer(&answer, |it| vec![it.paper.clone()])
}

fn school_id(app: &App, key: Option<SchoolKey>) -> Result<Option<SchoolId>, Refusal> {
    let school = key.map(|it| session::school(app, it)).transpose()?;
    Ok(school.map(|it| it.id))
}

fn models(shared: &Shared, output: Output, school: Option<SchoolKey>) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = school_id(&app, school)?;
    let models: Vec<Model> = app
        .list_models(school)?
        .into_iter()
        .map(Model::from)
        .collect();
    output.answer(&models, |models| {
        let rows: Vec<_> = models.iter().map(Model::row).collect();
        table(&rows)
    })
}

fn list(shared: &Shared, output: Output, school: Option<SchoolKey>) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = school_id(&app, school)?;
    let papers: Vec<Listed> = app
        .list_papers(school)?
        .into_iter()
        .map(Listed::from)
        .collect();
    output.answer(&papers, |papers| {
        let rows: Vec<_> = papers.iter().map(Listed::row).collect();
        table(&rows)
    })
}

fn write(shared: &Shared, output: Output, paper: PaperId, from: &Path) -> Result<(), Refusal> {
    let text = session::read_text(from)?;
    let words = paper_file::read(&text, paper)
        .map_err(|what| Refusal::Failed(format!("{}: {what}", from.display())))?;
    session::unlocked(shared)?.write_paper(paper, &words)?;
    done(output, paper)
}

fn show(shared: &Shared, output: Output, paper: PaperId) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let page = app.show_paper(paper)?;
    let model = app.model_of_paper(&page.paper)?.clone();
    let check = app.check_paper(paper)?;
    let school = page.school.clone();
    let row = PaperEntry {
        paper: page.paper.clone(),
        school,
    };
    let shown = Shown::of(Listed::from(row), page, &model, check);
    output.answer(&shown, Shown::lines)
}

#[derive(Serialize)]
struct Previewed {
    pdf: String,
    pages: usize,
    stops: Vec<String>,
    warnings: Vec<String>,
}

fn preview(shared: &Shared, output: Output, paper: PaperId, pdf: &Path) -> Result<(), Refusal> {
    let (rendered, check) = session::unlocked(shared)?.preview_paper(paper)?;
    document::write(pdf, &rendered.bytes)?;
    let answer = Previewed {
        pdf: pdf.display().to_string(),
        pages: rendered.pages,
        stops: shown::messages(check.stops),
        warnings: shown::messages(check.warnings),
    };
    output.answer(&answer, |it| {
        let first = format!("{} ({} pages, draft)", it.pdf, it.pages);
        [vec![first], it.stops.clone(), it.warnings.clone()].concat()
    })
}

#[derive(Serialize)]
struct Sent {
    edition: String,
    version: u32,
    sealed_now: bool,
    sha256: String,
    pages: u32,
    sent_to: Vec<String>,
    sent_on: String,
    warnings: Vec<String>,
}

fn send(
    mut app: App,
    output: Output,
    (paper, how): (PaperId, &Sending),
    pdf: Option<&Path>,
) -> Result<(), Refusal> {
    let receipt = app.send_paper(paper, how)?;
    if let Some(pdf) = pdf {
        document::write(pdf, &app.paper_pdf(receipt.edition)?)?;
    }
    let answer = Sent {
        edition: receipt.edition.to_string(),
        version: receipt.version,
        sealed_now: receipt.is_new,
        sha256: receipt.sha256,
        pages: receipt.pages,
        sent_to: receipt.sent_to,
        sent_on: receipt.sent_on.to_string(),
        warnings: shown::messages(receipt.warnings),
    };
    output.answer(&answer, |it| {
        let first = format!(
            "{} (version {}, {} pages, to {})",
            it.edition,
            it.version,
            it.pages,
            it.sent_to.join("; ")
        );
        [vec![first], it.warnings.clone()].concat()
    })
}
