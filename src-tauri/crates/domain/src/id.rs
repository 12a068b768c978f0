//! Ids: sixteen bytes, a type for each kind of thing, so that one cannot stand for another.

use std::{fmt, str::FromStr};

use thiserror::Error;

/// A text that is not an id of 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{0}” is not an id: an id has 32 hexadecimal digits")]
pub struct NotAnId(String);

macro_rules! define_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(
            /// The sixteen bytes.
            pub [u8; 16],
        );

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse_hex(text).map(Self)
            }
        }
    };
}

fn parse_hex(text: &str) -> Result<[u8; 16], NotAnId> {
    let wrong = || NotAnId(text.chars().take(64).collect());
    if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(wrong());
    }
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        let digits = std::str::from_utf8(pair).map_err(|_| wrong())?;
        *byte = u8::from_str_radix(digits, 16).map_err(|_| wrong())?;
    }
    Ok(bytes)
}

define_id! {
    /// A school of the caseload.
    SchoolId
}

impl SchoolId {
    /// Stands for every school of the caseload together, where something is owed to none of them.
    pub const CASELOAD: Self = Self([0; 16]);
}
define_id! {
    /// A visit to one school.
    VisitId
}
define_id! {
    /// An action agreed at a visit.
    ActionId
}
define_id! {
    /// A person met at a visit.
    PersonId
}
define_id! {
    /// Something the adviser wants to be reminded of.
    ReminderId
}
define_id! {
    /// Something that happened and has no record of its own.
    EventId
}
define_id! {
    /// A category given to a school.
    DecisionId
}
define_id! {
    /// A sheet on which a category is weighed.
    SheetId
}
define_id! {
    /// The beginning of a headteacher's time at a school.
    HeadshipId
}
define_id! {
    /// The beginning of a chair of governors' office.
    ChairId
}
define_id! {
    /// An answer to something offered or considered.
    AnswerId
}
define_id! {
    /// An inspection of a school.
    InspectionId
}
define_id! {
    /// What somebody expects an inspection to find.
    ForecastId
}
define_id! {
    /// Something that a school buys, for a time.
    PurchaseId
}
define_id! {
    /// Something that a school was given, or is to be given.
    ProvisionId
}
define_id! {
    /// That a school, or every school under a framework, is under another one from a day on.
    AdoptionId
}
define_id! {
    /// Somebody's time in a group.
    MembershipId
}
define_id! {
    /// A concern about a school.
    ConcernId
}
define_id! {
    /// A meeting of a group.
    MeetingId
}
define_id! {
    /// Days on which the adviser's office is closed.
    ClosureId
}
define_id! {
    /// One unbroken stretch of school.
    HalfTermId
}
define_id! {
    /// One issued version of a Note of Visit.
    NoteId
}
define_id! {
    /// A paper that a framework has a model for: a letter, a statement, a plan.
    PaperId
}
define_id! {
    /// One target of a plan.
    TargetId
}
define_id! {
    /// One review of a plan.
    ReviewId
}
define_id! {
    /// One sealed version of a paper.
    EditionId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_what_it_prints() {
        let id = SchoolId([0xa7; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn anything_but_32_hexadecimal_digits_is_refused() {
        for text in [
            "",
            "a7",
            "+0000000000000000000000000000000",
            "é000000000000000000000000000000",
        ] {
            assert!(
                text.parse::<VisitId>().is_err(),
                "{text:?} must not be an id"
            );
        }
    }
}
