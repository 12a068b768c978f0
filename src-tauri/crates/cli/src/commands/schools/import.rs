//! Schools out of a register file, or what taking them would do.
//!
//! Separate from listing because its answer is long and its keys are a contract. It must not know
//! how a register is read.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use app::{
    Accepted, Difference, Predecessor, RegisterPreview, RegisterReceipt, RowChange, RowPreview,
    Taking,
};
use serde::Serialize;

use crate::{
    args::{Accept, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

/// What was typed.
#[derive(Debug)]
pub(super) struct Asked<'a> {
    pub(super) file: &'a Path,
    pub(super) councils: &'a [String],
    pub(super) urns: &'a [u32],
    pub(super) accept: &'a [Accept],
    pub(super) links: Option<&'a Path>,
    pub(super) take_over: &'a [u32],
    pub(super) dry_run: bool,
}

#[derive(Serialize)]
struct Imported {
    read: usize,
    new: usize,
    changed: usize,
    unchanged: usize,
    taken_over: usize,
    rejected: Vec<Line>,
    damaged: Vec<Line>,
    links_rejected: Vec<Line>,
    changes: Vec<Changed>,
}

/// What a newer register says otherwise of one school.
#[derive(Serialize)]
struct Changed {
    urn: u32,
    name: String,
    new: bool,
    closes: bool,
    what: Vec<String>,
    fields: Vec<Field>,
    predecessors: Vec<Before>,
}

#[derive(Serialize)]
struct Field {
    field: &'static str,
    before: Option<String>,
    after: String,
}

#[derive(Serialize)]
struct Before {
    urn: Option<u32>,
    name: String,
    linked: bool,
}

#[derive(Serialize)]
struct Line {
    line: u64,
    reason: String,
}

pub(super) fn run(shared: &Shared, output: Output, asked: &Asked<'_>) -> Result<(), Refusal> {
    let bytes = session::read_bytes(asked.file)?;
    let links = asked.links.map(session::read_bytes).transpose()?;
    let mut app = session::unlocked(shared)?;
    let preview = app.preview_register(&bytes, links.as_deref())?;
    let takings = takings(asked, &preview)?;
    let take = |it: &RowPreview| match takings.get(&it.row.urn.number()) {
        Some(taking) => taking.clone(),
        None => Taking::Nothing,
    };
    let picked: Vec<&RowPreview> = preview
        .rows
        .iter()
        .filter(|it| take(it) != Taking::Nothing)
        .collect();
    let take_over: BTreeSet<u32> = asked.take_over.iter().copied().collect();
    let receipt = if asked.dry_run {
        would_do(&preview, &picked, &take_over)
    } else {
        let accepted = Accepted {
            take: &take,
            take_over: &take_over,
        };
        app.accept_register(&preview, accepted)?
    };
    output.answer(&answer(receipt, &preview, &picked), Imported::lines)
}

/// What is taken of each school: everything that council and number pick, or only what is accepted.
fn takings(asked: &Asked<'_>, preview: &RegisterPreview) -> Result<BTreeMap<u32, Taking>, Refusal> {
    let councils = asked.councils.iter().cloned().collect();
    let urns = asked.urns.iter().copied().collect();
    let wanted = app::pick(&councils, &urns);
    let rows = preview.rows.iter().filter(|it| wanted(&it.row));
    if asked.accept.is_empty() {
        return Ok(rows
            .map(|it| (it.row.urn.number(), Taking::Whole))
            .collect());
    }
    let rows: BTreeMap<u32, &RowPreview> = rows.map(|it| (it.row.urn.number(), it)).collect();
    let mut takings: BTreeMap<u32, Taking> = BTreeMap::new();
    for Accept { urn, field } in asked.accept {
        let row = rows.get(urn);
        let row = row.ok_or_else(|| {
            Refusal::Failed(format!(
                "there is no school with the URN {urn} to take in this file"
            ))
        })?;
        let taking = takings
            .entry(*urn)
            .or_insert_with(|| Taking::Fields(BTreeSet::new()));
        match (field, taking) {
            (None, taking) => *taking = Taking::Whole,
            (Some(field), Taking::Fields(fields)) => {
                if !row.differences.iter().any(|it| it.field == field) {
                    return Err(Refusal::Failed(no_such_field(row, field)));
                }
                fields.insert(field.clone());
            }
            (Some(_), Taking::Whole | Taking::Nothing) => {}
        }
    }
    Ok(takings)
}

fn no_such_field(row: &RowPreview, field: &str) -> String {
    let urn = row.row.urn;
    let names: Vec<&str> = row.differences.iter().map(|it| it.field).collect();
    match (row.change, names.as_slice()) {
        (RowChange::New, _) => {
            format!("the school with URN {urn} is new, so it is taken whole: --accept {urn}")
        }
        (_, []) => format!("the school with URN {urn} is in the book just so"),
        (_, _) => format!(
            "the file says nothing else of “{field}” for the school with URN {urn}; it differs in {}",
            names.join(", ")
        ),
    }
}

fn would_do(
    preview: &RegisterPreview,
    picked: &[&RowPreview],
    take_over: &BTreeSet<u32>,
) -> RegisterReceipt {
    let count = |change| picked.iter().filter(|it| it.change == change).count();
    RegisterReceipt {
        read: preview.read,
        new: count(RowChange::New),
        changed: count(RowChange::Changed),
        unchanged: count(RowChange::Unchanged),
        taken_over: picked
            .iter()
            .filter(|it| take_over.contains(&it.row.urn.number()))
            .map(|it| it.predecessors.len())
            .sum(),
        rejected: preview.rejected.clone(),
    }
}

fn answer(receipt: RegisterReceipt, preview: &RegisterPreview, picked: &[&RowPreview]) -> Imported {
    let RegisterReceipt {
        read,
        new,
        changed,
        unchanged,
        taken_over,
        rejected,
    } = receipt;
    let urns: BTreeSet<u32> = picked.iter().map(|it| it.row.urn.number()).collect();
    let damaged = preview.damaged.iter();
    let damaged = damaged.filter(|it| urns.contains(&it.urn.number()));
    let telling = picked
        .iter()
        .filter(|it| !it.differences.is_empty() || !it.predecessors.is_empty());
    Imported {
        read,
        new,
        changed,
        unchanged,
        taken_over,
        rejected: lines(&rejected),
        damaged: damaged
            .map(|it| Line {
                line: it.line,
                reason: it.reason.clone(),
            })
            .collect(),
        links_rejected: lines(&preview.links_rejected),
        changes: telling.map(|it| told(it)).collect(),
    }
}

fn lines(rejected: &[app::Rejected]) -> Vec<Line> {
    let lines = rejected.iter().map(|it| Line {
        line: it.line,
        reason: it.reason.clone(),
    });
    lines.collect()
}

fn told(row: &RowPreview) -> Changed {
    let differences = row.differences.iter();
    let sentences = differences
        .clone()
        .map(|it: &Difference| it.sentence.clone());
    let before = row.predecessors.iter();
    Changed {
        urn: row.row.urn.number(),
        name: row.row.name.clone(),
        new: row.change == RowChange::New,
        closes: row.closes,
        what: sentences
            .chain(before.clone().map(Predecessor::sentence))
            .collect(),
        fields: differences
            .map(|it| Field {
                field: it.field,
                before: it.before.clone(),
                after: it.after.clone(),
            })
            .collect(),
        predecessors: before
            .map(|it| Before {
                urn: it.urn,
                name: it.name.clone(),
                linked: it.is_linked,
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
        if self.taken_over > 0 {
            lines.push(format!("{} schools taken over", self.taken_over));
        }
        let odd = self.rejected.iter().chain(&self.damaged);
        lines.extend(odd.map(|it| format!("line {}: {}", it.line, it.reason)));
        let links = self.links_rejected.iter();
        lines.extend(links.map(|it| format!("links, line {}: {}", it.line, it.reason)));
        let changes = self.changes.iter();
        lines.extend(changes.map(|it| format!("{} {}: {}", it.urn, it.name, it.what.join(" "))));
        lines
    }
}
