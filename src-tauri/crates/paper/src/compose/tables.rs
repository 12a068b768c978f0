//! The tables: what a note agreed, its judgements side by side, the targets of a plan.
//!
//! It is separate because columns and their widths are decided here. It must not know pages.

use crate::block::{Block, Column};
use crate::compose::parts::{NOT_RECORDED, or_not_recorded, side};
use crate::dates::short;
use crate::note::{AgreedAction, Judged};
use crate::official::{Decided, PlannedTarget, SchoolTable};
use crate::prose::items;
use crate::text::clean::clean_line;

pub(crate) fn agreed(actions: &[AgreedAction]) -> Block {
    let heading = "What we agreed";
    if actions.is_empty() {
        return side(heading, Vec::new(), items(""));
    }
    let columns = [
        ("Action", 0.43),
        ("Who", 0.17),
        ("By", 0.145),
        ("How we shall know", 0.255),
    ];
    let row = |action: &AgreedAction| {
        vec![
            or_not_recorded(&action.what),
            or_not_recorded(&action.who),
            action.due_on.map_or_else(|| NOT_RECORDED.to_owned(), short),
            or_not_recorded(&action.measure),
        ]
    };
    table(heading, &columns, actions.iter().map(row).collect())
}

/// The targets of a plan, with what is done for each.
pub(crate) fn targets(targets: &[PlannedTarget]) -> Block {
    let heading = "Targets";
    if targets.is_empty() {
        return side(heading, Vec::new(), items(""));
    }
    let columns = [
        ("Target", 0.24),
        ("Action", 0.27),
        ("Who", 0.14),
        ("By", 0.135),
        ("How we shall know", 0.215),
    ];
    let row = |target: &PlannedTarget| {
        vec![
            or_not_recorded(&target.aim),
            or_not_recorded(&target.steps),
            or_not_recorded(&target.who),
            target.due_on.map_or_else(|| NOT_RECORDED.to_owned(), short),
            or_not_recorded(&target.measure),
        ]
    };
    table(heading, &columns, targets.iter().map(row).collect())
}

/// What a meeting decided. Not every decision asks for something to be done by a day.
pub(crate) fn decided(decided: &[Decided]) -> Block {
    let heading = "What was decided";
    if decided.is_empty() {
        return side(heading, Vec::new(), items("Nothing"));
    }
    let columns = [("Decision", 0.6), ("Who", 0.24), ("By", 0.16)];
    let said = |text: &str, otherwise: &str| match clean_line(text) {
        text if text.is_empty() => otherwise.to_owned(),
        text => text,
    };
    let row = |decided: &Decided| {
        vec![
            or_not_recorded(&decided.what),
            said(&decided.who, "Nobody named"),
            decided.due_on.map_or_else(|| "No day".to_owned(), short),
        ]
    };
    table(heading, &columns, decided.iter().map(row).collect())
}

/// The school's own judgement has a column as soon as one row has one.
pub(crate) fn judgements(judged: &[Judged]) -> Option<Block> {
    if judged.is_empty() {
        return None;
    }
    let with_own = judged.iter().any(|it| !clean_line(&it.own).is_empty());
    let columns: &[(&str, f32)] = if with_own {
        &[
            ("Heading", 0.43),
            ("The school’s own judgement", 0.285),
            ("Agreed judgement", 0.285),
        ]
    } else {
        &[("Heading", 0.43), ("Agreed judgement", 0.57)]
    };
    let row = |judged: &Judged| {
        let mut row = vec![or_not_recorded(&judged.heading)];
        row.extend(with_own.then(|| or_not_recorded(&judged.own)));
        row.push(or_not_recorded(&judged.agreed));
        row
    };
    let rows = judged.iter().map(row).collect();
    Some(table("Judgements", columns, rows))
}

/// How schools stand. The name of the school has the widest column.
pub(crate) fn schools(of: &SchoolTable) -> Block {
    let heading = "Schools";
    if of.rows.is_empty() {
        return side(heading, Vec::new(), items("None"));
    }
    let others = of.columns.len().saturating_sub(1).max(1);
    let share = |at: usize| match at {
        0 if of.columns.len() == 1 => 1.0,
        0 => 0.28,
        _ => 0.72 / others as f32,
    };
    let titles: Vec<String> = of.columns.iter().map(|it| clean_line(it)).collect();
    let columns: Vec<(&str, f32)> = titles
        .iter()
        .enumerate()
        .map(|(at, title)| (title.as_str(), share(at)))
        .collect();
    let rows = of.rows.iter();
    let rows = rows.map(|cells| cells.iter().map(|it| or_not_recorded(it)).collect());
    table(heading, &columns, rows.collect())
}

pub(crate) fn table(heading: &str, columns: &[(&str, f32)], rows: Vec<Vec<String>>) -> Block {
    let column = |&(title, share): &(&str, f32)| Column {
        title: title.to_owned(),
        share,
    };
    Block::Table {
        heading: heading.to_owned(),
        columns: columns.iter().map(column).collect(),
        rows,
    }
}
