//! Answers to what a framework offers or has considered: giving, listing, taking back.

use app::{Answered, DatedEntry, NewAnswer};
use domain::id::{AnswerId, VisitId};
use serde::Serialize;
use store::answers::AnswerRow;

use super::identifier;
use crate::{
    args::{Answer, Said, SchoolKey, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Answer) -> Result<(), Refusal> {
    match command {
        Answer::Duty {
            urn,
            duty,
            started,
            visit,
            said,
        } => {
            let visit: Option<VisitId> = visit.as_deref().map(identifier).transpose()?;
            let what = Answered::Duty {
                id: duty,
                visit,
                started_on: *started,
            };
            give(shared, output, *urn, &what, said)
        }
        Answer::Entitlement {
            urn,
            entitlement,
            said,
        } => {
            let what = Answered::Entitlement { id: entitlement };
            give(shared, output, *urn, &what, said)
        }
        Answer::List { urn } => list(shared, output, *urn),
        Answer::Remove { urn, answer } => {
            let id: AnswerId = identifier(answer)?;
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?.id;
            app.remove_dated_entry(school, DatedEntry::Answer(id))?;
            output.answer(
                &Removed {
                    removed: id.to_string(),
                },
                |it| vec![it.removed.clone()],
            )
        }
    }
}

#[derive(Serialize)]
struct Removed {
    removed: String,
}

#[derive(Serialize)]
struct Given {
    answer: String,
    kind: String,
    what: String,
    duty: Option<String>,
    entitlement: Option<String>,
    started_on: String,
    answered_on: String,
    who: String,
    reason: String,
}

impl From<(AnswerRow, String)> for Given {
    fn from((row, what): (AnswerRow, String)) -> Self {
        Self {
            answer: row.id.to_string(),
            kind: row.kind,
            what,
            duty: row.duty,
            entitlement: row.entitlement,
            started_on: row.started_on.to_string(),
            answered_on: row.answered_on.to_string(),
            who: row.who,
            reason: row.reason,
        }
    }
}

impl Given {
    fn cells(&self) -> Vec<String> {
        let said = [&self.who, &self.reason];
        let said: Vec<&str> = said.iter().map(|it| it.as_str()).collect();
        let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
        vec![
            self.answered_on.clone(),
            self.kind.clone(),
            self.what.clone(),
            said.join(": "),
        ]
    }
}

fn give(
    shared: &Shared,
    output: Output,
    urn: SchoolKey,
    what: &Answered<'_>,
    said: &Said,
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?.id;
    let new = NewAnswer {
        on: said.on,
        who: &said.by,
        reason: &said.reason,
    };
    let (id, _) = app.answer(school, what, &new)?;
    let all = app.list_answers(school)?.into_iter();
    let given: Vec<Given> = all
        .filter(|(row, _)| row.id == id)
        .map(Given::from)
        .collect();
    output.answer(&given, |given| {
        table(&given.iter().map(Given::cells).collect::<Vec<_>>())
    })
}

fn list(shared: &Shared, output: Output, urn: SchoolKey) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?.id;
    let given: Vec<Given> = app
        .list_answers(school)?
        .into_iter()
        .map(Given::from)
        .collect();
    output.answer(&given, |given| {
        table(&given.iter().map(Given::cells).collect::<Vec<_>>())
    })
}
