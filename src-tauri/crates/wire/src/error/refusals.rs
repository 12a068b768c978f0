//! What the parts of the program refuse, each as a code and what to do next.

use app::{
    ConcernRefusal, ExchangeError, ExchangeRefusal, FrameworkRefusal, GroupRefusal, PaperRefusal,
    SheetRefusal,
};

pub(super) fn of_paper(refusal: &PaperRefusal) -> &'static str {
    match refusal {
        PaperRefusal::NoPaper | PaperRefusal::NoEdition => "not_found",
        PaperRefusal::Stopped { .. } => "stopped",
        PaperRefusal::NoModel { .. }
        | PaperRefusal::NoPiece(_)
        | PaperRefusal::OfMeeting { .. }
        | PaperRefusal::OtherReach { .. }
        | PaperRefusal::NotDone { .. }
        | PaperRefusal::Sent => "invalid",
    }
}

pub(super) fn of_sheet(refusal: &SheetRefusal) -> &'static str {
    match refusal {
        SheetRefusal::NoSheet => "not_found",
        SheetRefusal::NothingToWeigh(_)
        | SheetRefusal::NoCriterion { .. }
        | SheetRefusal::NoArea { .. }
        | SheetRefusal::NoGrader { .. }
        | SheetRefusal::NoMark(_)
        | SheetRefusal::Decided => "invalid",
    }
}

pub(super) fn of_concern(refusal: &ConcernRefusal) -> &'static str {
    match refusal {
        ConcernRefusal::NoConcern => "not_found",
        ConcernRefusal::NoKind { .. }
        | ConcernRefusal::NotThere { .. }
        | ConcernRefusal::NotYet { .. }
        | ConcernRefusal::Settled(_) => "invalid",
    }
}

pub(super) fn of_group(refusal: &GroupRefusal) -> &'static str {
    match refusal {
        GroupRefusal::NoMember | GroupRefusal::NoMeeting | GroupRefusal::NoResolution => {
            "not_found"
        }
        GroupRefusal::NoGroup { .. }
        | GroupRefusal::NoSeat { .. }
        | GroupRefusal::OtherReach { .. }
        | GroupRefusal::Held(_)
        | GroupRefusal::Cancelled
        | GroupRefusal::NoItem { .. } => "invalid",
    }
}

const ASK_AGAIN: &str = "Nothing was changed. Ask whoever made the file for it again.";
const PAIR_FIRST: &str = "Pair the other laptop first, or make the file for a phrase.";

pub(super) fn of_exchange(refusal: &ExchangeRefusal) -> (&'static str, Option<&'static str>) {
    match refusal {
        ExchangeRefusal::File(error) => of_file(error),
        ExchangeRefusal::NoDevice(_) | ExchangeRefusal::ManyDevices(_) => (
            "not_found",
            Some("List the devices to see their fingerprints."),
        ),
        ExchangeRefusal::OwnCard => (
            "invalid",
            Some("Take the pairing file that the other laptop made."),
        ),
        ExchangeRefusal::NobodyPaired => ("invalid", Some(PAIR_FIRST)),
        ExchangeRefusal::WeakPhrase { .. } => {
            ("invalid", Some("Let Visitbook draw the seven words."))
        }
        ExchangeRefusal::NoConflict(_) => ("not_found", None),
        ExchangeRefusal::SchoolNotInFile(_)
        | ExchangeRefusal::NoVersion { .. }
        | ExchangeRefusal::NotText(_) => ("invalid", None),
    }
}

fn of_file(error: &ExchangeError) -> (&'static str, Option<&'static str>) {
    match error {
        ExchangeError::Damaged(_) | ExchangeError::BadSignature | ExchangeError::NotACard => {
            ("bad_file", Some(ASK_AGAIN))
        }
        ExchangeError::NotForUs => (
            "bad_file",
            Some("Pair the two laptops, then ask for a file made for this one."),
        ),
        ExchangeError::PhraseWanted => {
            ("phrase_wanted", Some("Give the phrase that came with it."))
        }
        ExchangeError::NoPhraseWanted => ("bad_file", Some("Open it without a phrase.")),
        ExchangeError::WrongPhrase => (
            "phrase_wanted",
            Some("Compare the words one by one; capitals and spaces do not matter."),
        ),
        ExchangeError::Newer => ("bad_file", Some("Install the newest Visitbook.")),
        ExchangeError::NoRecipient => ("invalid", Some(PAIR_FIRST)),
        ExchangeError::TooLarge(_) | ExchangeError::BadKey(_) | ExchangeError::NotSealed(_) => {
            ("bad_file", None)
        }
    }
}

pub(super) fn of_framework(refusal: &FrameworkRefusal) -> Option<&'static str> {
    match refusal {
        FrameworkRefusal::Shipped { .. } => Some("Copy it and change the copy."),
        FrameworkRefusal::Taken { .. } => Some("Give one of them another id."),
        FrameworkRefusal::InUse { .. } | FrameworkRefusal::Needed { .. } => {
            Some("Copy it, change the copy and move schools to that.")
        }
        FrameworkRefusal::Unfinished { .. } => Some("Read what is wrong with it and correct it."),
        FrameworkRefusal::AllThere { .. } => None,
        FrameworkRefusal::NotAnId { .. } => Some("Take one such as “example-2026”."),
    }
}
