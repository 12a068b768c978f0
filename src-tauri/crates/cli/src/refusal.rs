//! Why a command was not carried out, and what to do about it.

use std::{fmt, io, path::PathBuf};

use app::AppError;
use store::StoreError;
use wire::WireError;

/// A refusal: exit 1, or 2 for wrong usage.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// The program refused.
    App(AppError),
    /// A file named on the command line could not be read or written.
    File {
        /// "read", "write".
        doing: &'static str,
        /// Which file.
        path: PathBuf,
        /// The system's own words.
        source: io::Error,
    },
    /// The command was carried out and its answer is no.
    Failed(String),
    /// The command line makes no sense.
    Usage(String),
}

impl From<AppError> for Refusal {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::App(AppError::Stopped { stops }) => {
                f.write_str("the note cannot be issued yet:")?;
                stops
                    .iter()
                    .try_for_each(|stop| write!(f, "\n  {}", stop.message))
            }
            Self::App(AppError::BadFramework { id, problems }) => {
                write!(f, "the framework “{id}” has problems:")?;
                problems
                    .iter()
                    .try_for_each(|problem| write!(f, "\n  {problem}"))
            }
            Self::App(AppError::Store(error @ StoreError::NoBook(_))) => {
                write!(
                    f,
                    "{error}; make one with `visitbook-cli init`, or name another with --book"
                )
            }
            Self::App(error) => {
                let told = WireError::from(error);
                f.write_str(&told.message)?;
                told.hint.iter().try_for_each(|hint| write!(f, " {hint}"))
            }
            Self::File {
                doing,
                path,
                source,
            } => {
                write!(f, "cannot {doing} {}: {source}", path.display())
            }
            Self::Failed(words) | Self::Usage(words) => f.write_str(words),
        }
    }
}
