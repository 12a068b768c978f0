//! Commands about papers, as typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Paper {
    /// What can be begun: letters, statements, plans and other papers of the framework
    Models {
        /// The school; without it, what is about the whole caseload
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// Begin a paper from its model
    Begin {
        /// The model’s id; see `paper models`
        model: String,
        /// The school it is about; without it, the whole caseload
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// Write a paper, or part of it, from a TOML file
    Write {
        /// The paper
        paper: String,
        /// The file: `recipients`, `needs` and `points` as lists, `[parts]` and `[indicators.ID]`
        /// by id, `[[target]]` and `[[review]]`; what is left out stays as it is
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
    },
    /// A paper with everything written in it, and what would be noticed when it is sent
    Show {
        /// The paper
        paper: String,
    },
    /// The pages as a draft
    Preview {
        /// The paper
        paper: String,
        /// Where the pages go
        #[arg(long, value_name = "OUT")]
        pdf: PathBuf,
    },
    /// The parties of a statement or a plan agree
    Agree {
        /// The paper
        paper: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// Who: the id of an actor or a name, several times; without it everybody who has to
        #[arg(long, value_name = "WHO")]
        by: Vec<String>,
    },
    /// A plan was reviewed; what was found is written with `paper write`
    Review {
        /// The plan
        paper: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// A plan came to its end
    End {
        /// The plan
        paper: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// Seal a paper as it is and record who received it; sent again as it is, record further copies
    Send {
        /// The paper
        paper: String,
        /// To whom: the id of an actor or a name, several times; without it those of the paper
        #[arg(long, value_name = "WHO")]
        to: Vec<String>,
        /// How
        #[arg(long, value_name = "HOW", default_value = "")]
        by: String,
        /// The day; else today
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
        /// None of the likely names is a pupil’s
        #[arg(long)]
        no_pupil_names: bool,
        /// Where a copy of the sealed pages goes
        #[arg(long, value_name = "OUT")]
        pdf: Option<PathBuf>,
    },
    /// Take the sealed pages out of the book
    Export {
        /// The sealed version; see `paper show`
        edition: String,
        /// Where the pages go
        #[arg(long, value_name = "OUT")]
        pdf: PathBuf,
    },
    /// The register of papers
    List {
        /// Only those about this school
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// Remove a paper that went to nobody
    Remove {
        /// The paper
        paper: String,
    },
}
