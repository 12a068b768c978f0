//! Term dates: by hand or from a file, of one school or of all that have none of their own.

use app::TermsReceipt;
use domain::{
    calendar::terms::{self, Term},
    id::{HalfTermId, SchoolId},
};
use serde::Serialize;
use store::{calendar::HalfTermRow, schools::SchoolRow};

use super::{
    days::{Moved, lines, moved},
    identifier,
};
use crate::{
    args::{SchoolKey, Shared, TermName, Terms},
    output::{Output, table},
    refusal::Refusal,
    session,
};

/// A half term as it is written out.
#[derive(Serialize)]
pub(super) struct HalfTerm {
    half_term: String,
    term: &'static str,
    from: String,
    to: String,
    school: Option<String>,
    school_urn: Option<u32>,
}

impl HalfTerm {
    pub(super) fn new(row: HalfTermRow, school: Option<SchoolRow>) -> Self {
        Self {
            half_term: row.id.to_string(),
            term: row.term.word(),
            from: row.first_day.to_string(),
            to: row.last_day.to_string(),
            school_urn: school.as_ref().and_then(|it| it.urn),
            school: school.map(|it| it.name),
        }
    }

    pub(super) fn cells(&self) -> Vec<String> {
        let school = self.school.as_ref().map(|it| format!(", {it}"));
        vec![
            self.from.clone(),
            self.to.clone(),
            format!("{} term{}", self.term, school.unwrap_or_default()),
            self.half_term.clone(),
        ]
    }
}

#[derive(Serialize)]
struct Taken {
    added: usize,
    known: usize,
    replaced: usize,
    closures: usize,
    left_out: Vec<String>,
    moved: Vec<Moved>,
}

#[derive(Serialize)]
struct Removed {
    half_term: String,
    moved: Vec<Moved>,
}

pub(super) fn run(shared: &Shared, output: Output, command: &Terms) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let whose = |app: &app::App, key: Option<SchoolKey>| -> Result<Option<SchoolId>, Refusal> {
        let school = key.map(|key| session::school(app, key)).transpose()?;
        Ok(school.map(|it| it.id))
    };
    match command {
        Terms::Add {
            term,
            from,
            to,
            school,
        } => {
            let school = whose(&app, *school)?;
            let half_term = terms::HalfTerm {
                term: named(*term),
                from: *from,
                to: *to,
            };
            taken(output, app.record_half_term(school, half_term)?)
        }
        Terms::Import { file, area, school } => {
            let bytes = session::read_bytes(file)?;
            let school = whose(&app, *school)?;
            let receipt = app.import_terms(&bytes, area.as_deref(), school)?;
            taken(output, receipt)
        }
        Terms::List => list(output, &app),
        Terms::Remove { half_term } => {
            let id: HalfTermId = identifier(half_term)?;
            let answer = Removed {
                moved: moved(app.remove_half_term(id)?),
                half_term: id.to_string(),
            };
            output.answer(&answer, |it| lines(&it.moved).collect())
        }
    }
}

fn named(term: TermName) -> Term {
    match term {
        TermName::Autumn => Term::Autumn,
        TermName::Spring => Term::Spring,
        TermName::Summer => Term::Summer,
    }
}

fn taken(output: Output, receipt: TermsReceipt) -> Result<(), Refusal> {
    let answer = Taken {
        added: receipt.added.len(),
        known: receipt.known,
        replaced: receipt.replaced.len(),
        closures: receipt.closures,
        left_out: receipt.left_out,
        moved: moved(receipt.moved),
    };
    output.answer(&answer, |it| {
        let first = format!(
            "{} half terms added, {} known just so, {} replaced",
            it.added, it.known, it.replaced
        );
        std::iter::once(first)
            .chain(it.left_out.iter().cloned())
            .chain(lines(&it.moved))
            .collect()
    })
}

fn list(output: Output, app: &app::App) -> Result<(), Refusal> {
    let mut rows = Vec::new();
    for row in app.half_terms()? {
        let school = row.school.map(|id| app.find_school(id)).transpose()?;
        rows.push(HalfTerm::new(row, school));
    }
    output.answer(&rows, |rows| {
        table(&rows.iter().map(HalfTerm::cells).collect::<Vec<_>>())
    })
}
