//! Schools out of a register file, or what taking them would do.
//!
//! Separate from listing because its answer is long and its keys are a contract. It must not know
//! how a register is read.

use std::{collections::BTreeSet, path::Path};

use app::{RegisterPreview, RegisterReceipt, RowChange, RowPreview};
use serde::Serialize;

use crate::{args::Shared, output::Output, refusal::Refusal, session};

#[derive(Serialize)]
struct Imported {
    read: usize,
    new: usize,
    changed: usize,
    unchanged: usize,
    rejected: Vec<Line>,
    damaged: Vec<Line>,
    changes: Vec<Changed>,
}

/// What a newer register says otherwise of one school.
#[derive(Serialize)]
struct Changed {
    urn: u32,
    name: String,
    what: Vec<String>,
}

#[derive(Serialize)]
struct Line {
    line: u64,
    reason: String,
}

pub(super) fn run(
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
    let preview = app.preview_register(&bytes)?;
    let picked: Vec<&RowPreview> = preview.rows.iter().filter(|it| wanted(&it.row)).collect();
    let receipt = if dry_run {
        would_do(&preview, &picked)
    } else {
        app.import_register(&bytes, &wanted)?
    };
    output.answer(&answer(receipt, &preview, &picked), Imported::lines)
}

fn would_do(preview: &RegisterPreview, picked: &[&RowPreview]) -> RegisterReceipt {
    let count = |change| picked.iter().filter(|it| it.change == change).count();
    RegisterReceipt {
        read: preview.read,
        new: count(RowChange::New),
        changed: count(RowChange::Changed),
        unchanged: count(RowChange::Unchanged),
        rejected: preview.rejected.clone(),
    }
}

fn answer(receipt: RegisterReceipt, preview: &RegisterPreview, picked: &[&RowPreview]) -> Imported {
    let RegisterReceipt {
        read,
        new,
        changed,
        unchanged,
        rejected,
    } = receipt;
    let line = |line: u64, reason: &str| Line {
        line,
        reason: reason.to_owned(),
    };
    let urns: BTreeSet<u32> = picked.iter().map(|it| it.row.urn.number()).collect();
    let damaged = preview.damaged.iter();
    let damaged = damaged.filter(|it| urns.contains(&it.urn.number()));
    let differing = picked.iter().filter(|it| !it.differences.is_empty());
    Imported {
        read,
        new,
        changed,
        unchanged,
        rejected: rejected
            .iter()
            .map(|it| line(it.line, &it.reason))
            .collect(),
        damaged: damaged.map(|it| line(it.line, &it.reason)).collect(),
        changes: differing
            .map(|it| Changed {
                urn: it.row.urn.number(),
                name: it.row.name.clone(),
                what: it.differences.clone(),
            })
            .collect(),
    }
}

impl Imported {
    fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!(
            "{} rows read: {} schools new, {} changed, {} unchanged, {} rows rejected",
            self.read,
            self.new,
            self.changed,
            self.unchanged,
            self.rejected.len()
        )];
        let odd = self.rejected.iter().chain(&self.damaged);
        lines.extend(odd.map(|it| format!("line {}: {}", it.line, it.reason)));
        let changes = self.changes.iter();
        lines.extend(changes.map(|it| format!("{} {}: {}", it.urn, it.name, it.what.join(" "))));
        lines
    }
}
