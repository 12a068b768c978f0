//! Schools: import and list.

use std::path::Path;

use app::{RegisterReceipt, RowChange};
use serde::Serialize;

use crate::{
    args::{Category, Schools, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Schools) -> Result<(), Refusal> {
    match command {
        Schools::Import {
            file,
            la,
            urn,
            dry_run,
        } => import(shared, output, file, (la, urn), *dry_run),
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
struct Imported {
    read: usize,
    new: usize,
    changed: usize,
    unchanged: usize,
    rejected: Vec<Rejected>,
}

#[derive(Serialize)]
struct Rejected {
    line: u64,
    reason: String,
}

fn import(
    shared: &Shared,
    output: Output,
    file: &Path,
    (councils, urns): (&[String], &[u32]),
    dry_run: bool,
) -> Result<(), Refusal> {
    let bytes = session::read_bytes(file)?;
    let mut app = session::unlocked(shared)?;
    let councils = councils.iter().cloned().collect();
    let urns = urns.iter().copied().collect();
    let wanted = app::pick(&councils, &urns);
    let receipt = if dry_run {
        let preview = app.preview_register(&bytes)?;
        let picked: Vec<_> = preview.rows.iter().filter(|it| wanted(&it.row)).collect();
        let count = |change| picked.iter().filter(|it| it.change == change).count();
        RegisterReceipt {
            read: preview.read,
            new: count(RowChange::New),
            changed: count(RowChange::Changed),
            unchanged: count(RowChange::Unchanged),
            rejected: preview.rejected.clone(),
        }
    } else {
        app.import_register(&bytes, wanted)?
    };
    let RegisterReceipt {
        read,
        new,
        changed,
        unchanged,
        rejected,
    } = receipt;
    let rejected = rejected
        .into_iter()
        .map(|it| Rejected {
            line: it.line,
            reason: it.reason,
        })
        .collect();
    output.answer(
        &Imported {
            read,
            new,
            changed,
            unchanged,
            rejected,
        },
        |it| {
            let summary = format!(
                "{} rows read: {} schools new, {} changed, {} unchanged, {} rows rejected",
                it.read,
                it.new,
                it.changed,
                it.unchanged,
                it.rejected.len()
            );
            let reasons = it
                .rejected
                .iter()
                .map(|row| format!("line {}: {}", row.line, row.reason));
            std::iter::once(summary).chain(reasons).collect()
        },
    )
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
        })
        .collect();
    output.answer(&rows, |rows| {
        let head = ["URN", "School", "Phase", "Governance", "Status"]
            .map(str::to_owned)
            .to_vec();
        let lines = rows.iter().map(|it| {
            vec![
                it.urn.map(|urn| urn.to_string()).unwrap_or_default(),
                it.name.clone(),
                it.phase.clone(),
                it.governance.clone(),
                it.status.clone(),
            ]
        });
        table(&std::iter::once(head).chain(lines).collect::<Vec<_>>())
    })
}
