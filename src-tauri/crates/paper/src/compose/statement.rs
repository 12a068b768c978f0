//! The statement of entitlement to blocks: its tables and their columns.
//!
//! It is separate so that the note's order can change without it. It must not know sizes or pages.

use crate::block::{Block, Footer, Sheet};
use crate::compose::parts::{labelled, or_not_recorded, section, side};
use crate::compose::tables::table;
use crate::dates::{long, short};
use crate::prose::items;
use crate::statement::{EntitlementStatement, StatementTable};
use crate::text::clean::clean_line;

const TITLE: &str = "Statement of entitlement";

/// The document that the statement becomes.
pub(crate) fn compose(statement: &EntitlementStatement) -> Sheet {
    let school = clean_line(&statement.school);
    let year = clean_line(&statement.school_year);
    Sheet {
        title: format!("{TITLE}: {school}, school year {year}"),
        author: clean_line(&statement.author),
        dated: Some(statement.as_of),
        watermark: None,
        footer: Footer {
            running: format!("{school} · {TITLE} · {year}"),
            confidentiality: clean_line(&statement.confidentiality),
        },
        blocks: blocks(statement),
    }
}

fn blocks(statement: &EntitlementStatement) -> Vec<Block> {
    let mut blocks = vec![
        Block::Letterhead {
            title: TITLE.to_owned(),
            body: clean_line(&statement.body),
            standing: format!("As of {}", long(statement.as_of)),
        },
        Block::Title {
            text: or_not_recorded(&statement.school),
            below: format!("School year {}", clean_line(&statement.school_year)),
        },
    ];
    if !statement.facts.is_empty() {
        blocks.push(Block::Facts(labelled(&statement.facts)));
    }
    if statement.tables.is_empty() {
        let nothing = items("The framework gives this school nothing that is counted.");
        blocks.push(side("What the school may have", Vec::new(), nothing));
    }
    blocks.extend(statement.tables.iter().map(entitlements));
    blocks.extend(support(&statement.support));
    blocks.extend(uses(statement));
    blocks.extend(statement.sections.iter().map(section));
    blocks
}

fn entitlements(of: &StatementTable) -> Block {
    let columns = [
        ("Entitlement", 0.34),
        ("Due in the year", 0.21),
        ("Used", 0.14),
        ("Planned", 0.14),
        ("Left", 0.17),
    ];
    let rows = of.rows.iter().map(|row| {
        [&row.what, &row.due, &row.used, &row.planned, &row.left]
            .map(|it| or_not_recorded(it))
            .to_vec()
    });
    table(&clean_line(&of.heading), &columns, rows.collect())
}

fn support(lines: &[[String; 3]]) -> Option<Block> {
    let columns = [("Support", 0.5), ("Promised", 0.16), ("When", 0.34)];
    let rows = lines
        .iter()
        .map(|it| it.each_ref().map(|it| or_not_recorded(it)).to_vec());
    (!lines.is_empty()).then(|| table("Support that belongs to it", &columns, rows.collect()))
}

fn uses(statement: &EntitlementStatement) -> Option<Block> {
    if statement.uses.is_empty() {
        return None;
    }
    let columns = [("Day", 0.16), ("What", 0.42), ("Counts as", 0.42)];
    let rows = statement.uses.iter().map(|(on, [what, counted])| {
        vec![short(*on), or_not_recorded(what), or_not_recorded(counted)]
    });
    Some(table(
        "What was used, and what is planned",
        &columns,
        rows.collect(),
    ))
}
