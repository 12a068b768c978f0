//! Schools: import and list.

use serde::Serialize;

use super::entitlement::EntitlementShown;
use crate::{
    args::{Category, Schools, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

mod import;

pub(crate) fn run(shared: &Shared, output: Output, command: &Schools) -> Result<(), Refusal> {
    match command {
        Schools::Import {
            file,
            la,
            urn,
            dry_run,
        } => import::run(shared, output, file, (la, urn), *dry_run),
        Schools::List => list(shared, output),
    }
}

#[derive(Serialize)]
struct Decided {
    urn: u32,
    category: String,
    on: String,
}

pub(crate) fn category(shared: &Shared, output: Output, command: &Category) -> Result<(), Refusal> {
    let Category::Set {
        urn,
        category,
        on,
        reason,
    } = command;
    let mut app = session::unlocked(shared)?;
    let school = app.find_school_by_urn(*urn)?;
    app.decide_category(school.id, category, *on, reason)?;
    let decided = Decided {
        urn: *urn,
        category: category.clone(),
        on: on.to_string(),
    };
    output.answer(&decided, |it| {
        vec![format!(
            "{} is in category {} from {}",
            it.urn, it.category, it.on
        )]
    })
}

#[derive(Serialize)]
struct Listed {
    urn: Option<u32>,
    name: String,
    phase: String,
    governance: String,
    category: Option<String>,
    head: Option<String>,
    status: String,
    last_visit: Option<String>,
    next_visit: Option<String>,
    entitlement: Option<EntitlementShown>,
}

fn list(shared: &Shared, output: Output) -> Result<(), Refusal> {
    let day = |on: Option<chrono::NaiveDate>| on.map(|it| it.to_string());
    let rows: Vec<Listed> = session::unlocked(shared)?
        .list_schools()?
        .into_iter()
        .map(|row| Listed {
            urn: row.school.urn,
            name: row.school.name,
            phase: row.school.phase,
            governance: row.school.governance.word().to_owned(),
            category: row.category,
            head: row.school.head,
            status: row.school.status,
            last_visit: day(row.last_visit),
            next_visit: day(row.next_visit),
            entitlement: row.entitlement.map(EntitlementShown::from),
        })
        .collect();
    output.answer(&rows, |rows| {
        let head = [
            "URN",
            "School",
            "Phase",
            "Governance",
            "Status",
            "Entitlement",
        ]
        .map(str::to_owned)
        .to_vec();
        let lines = rows.iter().map(|it| {
            vec![
                it.urn.map(|urn| urn.to_string()).unwrap_or_default(),
                it.name.clone(),
                it.phase.clone(),
                it.governance.clone(),
                it.status.clone(),
                it.entitlement
                    .as_ref()
                    .map(|it| it.words.clone())
                    .unwrap_or_default(),
            ]
        });
        table(&std::iter::once(head).chain(lines).collect::<Vec<_>>())
    })
}
