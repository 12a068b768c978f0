//! Whether an event may be what it is said to be: of which group, which letter, which occasion.
//!
//! Separate from recording, because correcting one asks the same.

use framework::{
    Framework,
    event::{Event, Which},
    occasion::About,
};

use thiserror::Error;

use super::NewEvent;

/// Why an event cannot be what it is said to be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WhichError {
    /// It does not say which one it was, and has to.
    #[error("say which {which} it was")]
    NotSaid {
        /// What tells such events apart: "occasion".
        which: &'static str,
    },
    /// The framework does not know it by this name.
    #[error("the framework has no {which} “{of}”{}", known_as(known))]
    NotNamed {
        /// What it was to be: "group".
        which: &'static str,
        /// What was given.
        of: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// A name given to what has none.
    #[error("“{0}” is recorded without saying which one it was")]
    NoFurtherName(String),
    /// Something for one school recorded for all, or the other way round.
    #[error("“{what}” is recorded {how}")]
    OtherReach {
        /// What happened.
        what: String,
        /// How.
        how: &'static str,
    },
}

fn known_as(known: &[String]) -> String {
    if known.is_empty() {
        String::new()
    } else {
        format!("; it has: {}", known.join(", "))
    }
}

/// Whether the framework knows what an event is said to be of.
pub(crate) fn check(
    framework: &Framework,
    event: Event,
    of: Option<&str>,
) -> Result<(), WhichError> {
    let named_elsewhere = event.is_of_a_visit() || event.which().is_none();
    match (event.which(), of) {
        (_, Some(_)) if named_elsewhere => Err(WhichError::NoFurtherName(event.word().to_owned())),
        (Some(which @ Which::Occasion), None) => Err(WhichError::NotSaid {
            which: which.noun(),
        }),
        (Some(which), Some(of)) if framework.title_of(event, of).is_none() => {
            let known = framework.named_by(event).into_iter();
            Err(WhichError::NotNamed {
                which: which.noun(),
                of: of.to_owned(),
                known: known.map(|it| it.id).collect(),
            })
        }
        (_, _) => Ok(()),
    }
}

/// Whether an occasion of one school is recorded for one, and one of the caseload for all.
pub(super) fn check_reach(
    framework: &Framework,
    event: Event,
    new: &NewEvent<'_>,
) -> Result<(), WhichError> {
    let occasion = new.of.filter(|_| event == Event::Occasion);
    let Some(occasion) = occasion.and_then(|it| framework.occasion(it)) else {
        return Ok(());
    };
    let is_of_a_school = new.school.is_some() || new.visit.is_some();
    let how = match occasion.about {
        About::School if !is_of_a_school => "of one school: name it",
        About::Caseload if is_of_a_school => "for every school: name none",
        About::School | About::Caseload => return Ok(()),
    };
    Err(WhichError::OtherReach {
        what: occasion.title.clone(),
        how,
    })
}
