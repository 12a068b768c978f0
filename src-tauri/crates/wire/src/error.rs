//! Errors as the window sees them: a code it can act on, what happened, what to do.

mod refusals;

use std::path::Path;

use app::AppError;
use serde::Serialize;
use store::StoreError;

use refusals::{of_concern, of_exchange, of_framework, of_group, of_paper, of_sheet};

/// Why a command was not carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WireError {
    /// One of a small set that the window acts on.
    pub code: String,
    /// What happened, as a sentence.
    pub message: String,
    /// What to do next.
    pub hint: Option<String>,
}

impl WireError {
    pub(crate) fn new(code: &str, message: impl Into<String>, hint: Option<&str>) -> Self {
        Self {
            code: code.to_owned(),
            message: sentence(&message.into()),
            hint: hint.map(ToOwned::to_owned),
        }
    }

    pub(crate) fn invalid(what: impl Into<String>) -> Self {
        Self::new("invalid", what, None)
    }
}

impl From<AppError> for WireError {
    fn from(error: AppError) -> Self {
        Self::from(&error)
    }
}

const ELSEWHERE: &str = "Choose a folder of this laptop that nothing copies, or none at all: \
                         Visitbook then takes its own.";

/// What the book said, and where the words lie beside the screen.
fn not_saved(why: &StoreError, file: Option<&Path>) -> WireError {
    let (code, hint) = of_store(why);
    let hint = match hint {
        Some(_) if why.is_unwritable() && !matches!(why, StoreError::Gone(_)) => {
            Some("See that the disk has room and that the book’s folder can be written.")
        }
        hint => hint,
    };
    let lie = match file {
        Some(path) => format!(
            "They are also sealed in the recovery file {}, which Visitbook takes in again by \
             itself, even after a crash.",
            path.display()
        ),
        None => "No recovery file could be written either, so leave this window open.".to_owned(),
    };
    let hint = [&lie, hint.unwrap_or_default()].join(" ");
    WireError::new(code, why.in_plain_words(), Some(hint.trim_end()))
}

impl From<&AppError> for WireError {
    fn from(error: &AppError) -> Self {
        if let AppError::NotSaved { why, kept_in } = error {
            return not_saved(why, kept_in.as_deref());
        }
        let (code, hint) = of_app(error);
        Self::new(code, error.to_string(), hint)
    }
}

const ROOM: &str = "Check that the folder can be written and has room.";
const AS_PRINTED: &str = "Type it as it is printed; capitals do not matter.";
const LONGER: &str = "Four or five ordinary words make a good passphrase.";

/// A code for whoever asks, and what to do next.
fn of_app(error: &AppError) -> (&'static str, Option<&'static str>) {
    match error {
        AppError::Locked => ("book_locked", Some("Unlock the book with your passphrase.")),
        AppError::ShortPassphrase { .. } => ("invalid", Some(LONGER)),
        AppError::HeldElsewhere { .. } => ("held_elsewhere", Some(ELSEWHERE)),
        AppError::Stopped { .. } => ("stopped", None),
        AppError::OnPaper(refusal) => (of_paper(refusal), None),
        AppError::OnSheet(refusal) => (of_sheet(refusal), None),
        AppError::OnConcern(refusal) => (of_concern(refusal), None),
        AppError::OnGroup(refusal) => (of_group(refusal), None),
        AppError::OnExchange(refusal) => of_exchange(refusal),
        AppError::OnFramework(refusal) => ("framework", of_framework(refusal)),
        AppError::NoSchool
        | AppError::NoVisit
        | AppError::NoAction
        | AppError::NoReminder
        | AppError::NoEntry
        | AppError::NoNote
        | AppError::NoClosure
        | AppError::NoHalfTerm => ("not_found", None),
        AppError::Store(store) | AppError::NotSaved { why: store, .. } => of_store(store),
        AppError::Document { .. } => ("document", Some(ROOM)),
        AppError::BadFramework { .. } | AppError::NoFramework(_) => ("framework", None),
        AppError::WrongGroup(_) => ("invalid", Some(AS_PRINTED)),
        AppError::NothingToUndo
        | AppError::NothingPrepared
        | AppError::Missing(_)
        | AppError::VisitCancelled
        | AppError::VisitHeld(_)
        | AppError::NotSent
        | AppError::Superseded(_)
        | AppError::NoVisitKind(_)
        | AppError::NoCategory(_)
        | AppError::NoHeading(_)
        | AppError::NoGrade(_)
        | AppError::NoSource(_)
        | AppError::NoEvent(_)
        | AppError::OwnRecord { .. }
        | AppError::Which(_)
        | AppError::Answer(_)
        | AppError::Offer(_)
        | AppError::Provision(_)
        | AppError::Judgement(_)
        | AppError::OtherSchool
        | AppError::WrongPlace { .. }
        | AppError::WrongValue { .. }
        | AppError::Register(_)
        | AppError::BankHolidays(_)
        | AppError::NotNewer(_)
        | AppError::CalendarEnded(_)
        | AppError::Links(_)
        | AppError::TermDates(_)
        | AppError::DaysReversed { .. }
        | AppError::TermsOverlap { .. }
        | AppError::UrnTaken { .. }
        | AppError::MergedWithItself
        | AppError::AlreadyMerged { .. } => ("invalid", None),
        AppError::Paper(_) => ("document", None),
    }
}

const DAMAGED: (&str, Option<&str>) = (
    "book_damaged",
    Some("Keep the folder as it is and restore a backup beside it."),
);

const GONE: (&str, Option<&str>) = (
    "book_unwritable",
    Some(
        "Put the folder back or connect its drive; when that does not help, close Visitbook and \
         open it again.",
    ),
);

fn of_store(error: &StoreError) -> (&'static str, Option<&'static str>) {
    match error {
        StoreError::WrongPassphrase => ("wrong_passphrase", Some("Check Caps Lock and try again.")),
        StoreError::PassphraseSlotDamaged => (
            "book_damaged",
            Some(
                "Set a new passphrase with the recovery sheet, or put back keys-1.json or \
                 keys-2.json from a backup.",
            ),
        ),
        StoreError::NoRecoverySlot => (
            "invalid",
            Some("Unlock the book with its passphrase and make a recovery sheet."),
        ),
        StoreError::WrongRecoveryKey { .. } => (
            "wrong_passphrase",
            Some("Compare the book id with the sheet’s; a newer sheet replaces an older one."),
        ),
        StoreError::NotARecoveryKey => (
            "invalid",
            Some("Compare what was typed with the sheet, group by group."),
        ),
        StoreError::NoBook(_) => ("book_missing", Some("Create a book first.")),
        StoreError::BookExists(_) => ("book_exists", Some("Unlock the book that is there.")),
        StoreError::InUse { .. } => (
            "book_in_use",
            Some("Close the other program, then try again."),
        ),
        StoreError::KeyFileDamaged(_) => (
            "book_damaged",
            Some(
                "Put back keys-1.json or keys-2.json of this book from a backup; either is enough.",
            ),
        ),
        StoreError::NewerBook { .. } => (
            "book_newer",
            Some("Install the newest Visitbook. Nothing was changed."),
        ),
        StoreError::Gone(_) => GONE,
        StoreError::Damaged(_) | StoreError::NotEncrypted(_) => DAMAGED,
        error if error.is_damage() => DAMAGED,
        StoreError::TooLarge { .. } => ("invalid", Some("Divide the text between two fields.")),
        error if error.is_unwritable() => (
            "book_unwritable",
            Some(
                "See that the disk has room and the book’s folder can be written; what you type \
                 stays on screen.",
            ),
        ),
        StoreError::CannotUndo(_) => (
            "invalid",
            Some("Undo what was done afterwards first, or write the earlier text again."),
        ),
        StoreError::NewerField(_) => ("invalid", Some("Install the newest Visitbook.")),
        StoreError::TooManyVersions(_)
        | StoreError::SpaceMoved
        | StoreError::Key(_)
        | StoreError::File { .. }
        | StoreError::Database(_) => ("book_failed", None),
    }
}

/// An error's own words begin small and have no full stop, as Rust has it; a reader's do not.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let mut all: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect();
    if !all.ends_with(['.', '!', '?']) {
        all.push('.');
    }
    all
}
