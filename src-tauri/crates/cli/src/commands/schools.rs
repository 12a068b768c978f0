//! Schools: import and list.

use app::NewSchool;
use domain::school::Governance;
use serde::Serialize;
use store::merges::MergedAs;

use super::entitlement::EntitlementShown;
use crate::{
    args::{MaintainedAs, SchoolKey, Schools, Shared},
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
            accept,
            links,
            take_over,
            dry_run,
        } => import::run(
            shared,
            output,
            &import::Asked {
                file,
                councils: la,
                urns: urn,
                accept,
                links: links.as_deref(),
                take_over,
                dry_run: *dry_run,
            },
        ),
        Schools::List => list(shared, output),
        Schools::Add {
            name,
            urn,
            phase,
            governance,
            town,
            head,
        } => {
            let new = NewSchool {
                name,
                urn: *urn,
                phase,
                governance: maintained(*governance),
                town,
                head,
            };
            add(shared, output, &new)
        }
        Schools::Merge {
            school,
            into,
            predecessor,
        } => merge(shared, output, (*school, *into), *predecessor),
    }
}

fn maintained(governance: MaintainedAs) -> Governance {
    match governance {
        MaintainedAs::Maintained => Governance::Maintained,
        MaintainedAs::Academy => Governance::Academy,
        MaintainedAs::Independent => Governance::Independent,
        MaintainedAs::Other => Governance::Other,
    }
}

#[derive(Serialize)]
struct Added {
    school: String,
    urn: Option<u32>,
    name: String,
}

fn add(shared: &Shared, output: Output, new: &NewSchool<'_>) -> Result<(), Refusal> {
    let id = session::unlocked(shared)?.add_school(new)?;
    let added = Added {
        school: id.to_string(),
        urn: new.urn,
        name: new.name.trim().to_owned(),
    };
    output.answer(&added, |it| vec![format!("{}  {}", it.school, it.name)])
}

#[derive(Serialize)]
struct Merged {
    school: String,
    into: String,
    urn: Option<u32>,
}

fn merge(
    shared: &Shared,
    output: Output,
    (school, into): (SchoolKey, SchoolKey),
    predecessor: bool,
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let school = session::entered_school(&app, school)?;
    let into = session::entered_school(&app, into)?;
    let how = match predecessor {
        true => MergedAs::Predecessor,
        false => MergedAs::Twice,
    };
    app.merge_schools(school.id, into.id, how)?;
    let merged = Merged {
        school: school.name,
        into: into.name,
        urn: into.urn,
    };
    output.answer(&merged, |it| {
        vec![format!("{} is seen under {}", it.school, it.into)]
    })
}

#[derive(Serialize)]
struct Listed {
    school: String,
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
            school: row.school.id.to_string(),
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
