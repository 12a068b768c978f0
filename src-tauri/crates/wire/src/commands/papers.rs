//! The commands about papers: beginning, writing, agreeing, sending, the register.

use app::Sending;

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{
        AgreePaper, BeginPaper, BegunPaper, EndPaper, ListPapers, OneEdition, OnePaper, PaperCheck,
        PaperPage, PaperReceipt, PapersPage, ReviewPaper, Saved, SavedNote, SendPaper,
    },
};

pub(super) fn list_papers(inner: &Inner, args: ListPapers) -> Reply<PapersPage> {
    let school = args.school.as_deref().map(identifier).transpose()?;
    let papers = inner.app.list_papers(school)?.into_iter();
    Ok(PapersPage {
        papers: papers.map(convert::paper_row).collect(),
        models: convert::models(inner.app.list_models(school)?),
    })
}

pub(super) fn begin_paper(inner: &mut Inner, args: BeginPaper) -> Reply<BegunPaper> {
    let school = args.school.as_deref().map(identifier).transpose()?;
    let paper = match args.toward {
        Some(event) => inner.app.find_or_begin_paper(school, &args.model, &event)?,
        None => inner.app.begin_paper(school, &args.model)?,
    };
    Ok(BegunPaper {
        paper: paper.to_string(),
    })
}

pub(super) fn show_paper(inner: &Inner, args: OnePaper) -> Reply<PaperPage> {
    let id = identifier(&args.paper)?;
    let page = inner.app.show_paper(id)?;
    let framework = inner.app.shelf().get(&page.paper.framework)?;
    let model = inner.app.model_of_paper(&page.paper)?;
    let warnings = page.editions.iter();
    let warnings = warnings.map(|(row, _)| inner.app.warnings_of(row.id));
    let warnings = warnings.collect::<Result<Vec<_>, _>>()?;
    let is_sent_as_is = inner.app.is_sent_as_is(&page)?;
    let seen = (warnings, is_sent_as_is);
    Ok(convert::paper_page(page, model, framework, seen))
}

pub(super) fn check_paper(inner: &Inner, args: OnePaper) -> Reply<PaperCheck> {
    let check = inner.app.check_paper(identifier(&args.paper)?)?;
    Ok(convert::paper_check(check))
}

pub(super) fn deny_names_in_paper(inner: &mut Inner, args: OnePaper) -> Reply<Saved> {
    let saved_at = inner.app.deny_names_in_paper(identifier(&args.paper)?)?;
    Ok(Saved { saved_at })
}

pub(super) fn agree_paper(inner: &mut Inner, args: AgreePaper) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .agree_paper(identifier(&args.paper)?, &args.by, on)?;
    Ok(Saved { saved_at })
}

pub(super) fn review_paper(inner: &mut Inner, args: ReviewPaper) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let (_, saved_at) = inner.app.review_paper(identifier(&args.paper)?, on)?;
    Ok(Saved { saved_at })
}

pub(super) fn end_paper(inner: &mut Inner, args: EndPaper) -> Reply<Saved> {
    let on = args.on.as_deref().map(convert::day).transpose()?;
    let saved_at = inner.app.end_paper(identifier(&args.paper)?, on)?;
    Ok(Saved { saved_at })
}

pub(super) fn send_paper(inner: &mut Inner, args: SendPaper) -> Reply<PaperReceipt> {
    let how = Sending {
        to: args.to,
        means: args.by,
        on: Some(convert::day(&args.on)?),
        no_pupil_names: false,
    };
    let receipt = inner.app.send_paper(identifier(&args.paper)?, &how)?;
    Ok(convert::paper_receipt(receipt))
}

pub(super) fn remove_paper(inner: &mut Inner, args: OnePaper) -> Reply<Saved> {
    let saved_at = inner.app.remove_paper(identifier(&args.paper)?)?;
    Ok(Saved { saved_at })
}

pub(super) fn save_paper(inner: &Inner, args: OneEdition) -> Reply<SavedNote> {
    let path = inner.app.save_paper(identifier(&args.edition)?)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}

pub(super) fn open_paper(inner: &Inner, args: OneEdition) -> Reply<SavedNote> {
    let path = inner.app.open_paper(identifier(&args.edition)?)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}
