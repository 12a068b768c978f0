//! From the program's values to the outside's shapes and back. Everything is taken apart field by
//! field, so that a new one is a decision here.

mod answers;
mod asked;
mod calendar;
mod concerns;
mod deadlines;
mod deeds;
mod events;
mod groups;
mod inspections;
mod ledger;
mod notes;
mod offers;
mod papers;
mod particulars;
mod record;
mod schools;
mod sheets;
mod term;
mod visits;

use std::path::PathBuf;

use app::{BookStanding as Standing, BookState as State, Judgement, PreparedSheet, Shelf};
use chrono::NaiveDate;
use framework::Framework;

use crate::shapes::{
    BookStanding, BookState, FrameworkChoice, PaperBack, PassphraseJudgement, RecoverySheet,
    SheetBack, Strength, VisitBack, WordsBack,
};

pub(crate) use asked::{
    choice_field, day, identifier, place, seen, settled, support_outcome, text_field,
};
pub(crate) use calendar::{
    bank_holidays_receipt, calendar_page, closure_receipt, date_reading, month_page, notices,
    sentences, term, terms_receipt,
};
pub(crate) use concerns::{concern_kind, concern_row};
pub(crate) use deadlines::today_page;
pub(crate) use deeds::{deed_row, history, undone};
pub(crate) use groups::group_page;
pub(crate) use inspections::{inspection_framework, whose};
pub(crate) use ledger::ledger_page;
pub(crate) use notes::{note_check, note_receipt, search_hit};
pub(crate) use offers::not_owed;
pub(crate) use papers::{models, paper_check, paper_page, paper_receipt, paper_row};
pub(crate) use record::{note_page, school_record};
pub(crate) use schools::{
    direction, register_preview, register_receipt, school_fact, school_page, school_row,
};
pub(crate) use sheets::sheet_page;
pub(crate) use term::term_page;
pub(crate) use visits::visit_page;

pub(crate) fn book_state(state: State, shelf: &Shelf) -> BookState {
    let State {
        standing,
        folder,
        today,
        adviser,
        held_by,
        has_sheet,
        is_sample,
        words_back: back,
    } = state;
    let framework = adviser
        .as_ref()
        .and_then(|it| shelf.get(&it.framework).ok());
    BookState {
        state: match standing {
            Standing::None => BookStanding::None,
            Standing::Locked => BookStanding::Locked,
            Standing::Open => BookStanding::Open,
        },
        folder: folder.display().to_string(),
        today: today.to_string(),
        framework: framework.map(framework_choice),
        role: adviser.as_ref().map(|it| it.role.clone()),
        adviser: adviser.map(|it| it.name),
        held_by,
        has_sheet,
        sample: is_sample,
        words_back: back.map(words_back),
    }
}

fn words_back(back: app::WordsBack) -> WordsBack {
    let app::WordsBack {
        visits,
        papers,
        sheets,
        waiting,
        waits_in,
        unreadable,
    } = back;
    let named = |it: PathBuf| it.display().to_string();
    WordsBack {
        visits: visits.into_iter().map(visit_back).collect(),
        papers: papers.into_iter().map(paper_back).collect(),
        sheets: sheets.into_iter().map(sheet_back).collect(),
        waiting,
        waits_in: waits_in.map(named),
        unreadable: unreadable.into_iter().map(named).collect(),
    }
}

fn visit_back(back: app::VisitBack) -> VisitBack {
    let app::VisitBack {
        visit,
        school,
        on,
        fields,
    } = back;
    VisitBack {
        visit: visit.to_string(),
        school,
        on: days(on),
        fields: fields.all,
        both: fields.both,
        older: fields.older,
    }
}

fn sheet_back(back: app::SheetBack) -> SheetBack {
    let app::SheetBack {
        sheet,
        school,
        name,
        fields,
    } = back;
    SheetBack {
        sheet: sheet.to_string(),
        school: school.map(|it| it.to_string()),
        name,
        fields: fields.all,
        both: fields.both,
        older: fields.older,
    }
}

fn paper_back(back: app::PaperBack) -> PaperBack {
    let app::PaperBack {
        paper,
        title,
        school,
        fields,
    } = back;
    PaperBack {
        paper: paper.to_string(),
        title,
        school,
        fields: fields.all,
        both: fields.both,
        older: fields.older,
    }
}

pub(crate) fn recovery_sheet(sheet: PreparedSheet) -> RecoverySheet {
    let PreparedSheet {
        book_id,
        text: _,
        pdf: _,
        asked,
    } = sheet;
    RecoverySheet { book_id, asked }
}

pub(crate) fn framework_choice(framework: &Framework) -> FrameworkChoice {
    FrameworkChoice {
        id: framework.id.clone(),
        title: framework.title.clone(),
        body: framework.body.clone(),
        citation: framework.citation.clone(),
    }
}

pub(crate) fn judgement(judgement: Judgement) -> PassphraseJudgement {
    let Judgement { strength, words } = judgement;
    PassphraseJudgement {
        strength: match strength {
            app::Strength::Weak => Strength::Weak,
            app::Strength::Fair => Strength::Fair,
            app::Strength::Good => Strength::Good,
            app::Strength::Strong => Strength::Strong,
        },
        words,
    }
}

fn days(on: Option<NaiveDate>) -> Option<String> {
    on.map(|it| it.to_string())
}
