//! The account of a school year as a document that the school can be given.

use std::path::PathBuf;

use domain::{calendar::words::full_date, id::SchoolId};
use framework::entitlement::Share;
use paper::{EntitlementStatement, Fact, Part, Rendered, Section, StatementRow, StatementTable};

use crate::{
    App,
    error::AppError,
    save_note::file_name,
    show_ledger::{LedgerLine, LedgerPage, LedgerUse, SupportLine},
};

/// The tables of a statement, in order.
const SHARES: [(Share, &str); 3] = [
    (Share::Promised, "What the school may have"),
    (Share::Optional, "What the school may take or leave"),
    (Share::Charged, "What the school buys"),
];

impl App {
    /// Lays out the statement of a school year, dated today.
    ///
    /// # Errors
    /// As [`show_ledger`](Self::show_ledger), and [`AppError::Paper`].
    pub fn print_ledger(&self, school: SchoolId, year: Option<i32>) -> Result<Rendered, AppError> {
        let page = self.show_ledger(school, year)?;
        let framework = self.adviser_framework()?;
        let adviser = self.adviser()?;
        let role = match adviser.role.as_str() {
            "" => adviser.name.clone(),
            role => format!("{}, {role}", adviser.name),
        };
        let facts = [
            ("Headteacher", page.school.head.clone().unwrap_or_default()),
            ("Category", page.categories.join("; ")),
            ("Adviser", role),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let statement = EntitlementStatement {
            body: framework.body.clone(),
            school: page.school.name.clone(),
            school_year: page.year_words.clone(),
            as_of: page.as_of,
            facts: facts
                .map(|(label, value)| Fact {
                    label: label.to_owned(),
                    value,
                })
                .collect(),
            tables: tables(&page.lines),
            support: page.support.iter().map(support).collect(),
            uses: page.uses.iter().map(used).collect(),
            sections: sections(&page),
            confidentiality: framework.confidentiality.text.clone(),
            author: adviser.name,
        };
        Ok(paper::render_statement(&statement)?)
    }

    /// Saves the statement where the adviser keeps documents and opens it with the system's own
    /// viewer.
    ///
    /// # Errors
    /// As [`print_ledger`](Self::print_ledger), and [`AppError::Document`].
    pub fn open_ledger(&self, school: SchoolId, year: Option<i32>) -> Result<PathBuf, AppError> {
        let bytes = self.print_ledger(school, year)?.bytes;
        let page = self.show_ledger(school, year)?;
        let name = file_name(&format!(
            "{} - Entitlement {} as of {}",
            page.school.name,
            page.year_words,
            full_date(page.as_of)
        ));
        self.open_as_document(&name, &bytes)
    }
}

fn tables(lines: &[LedgerLine]) -> Vec<StatementTable> {
    let tables = SHARES.iter().filter_map(|(share, heading)| {
        let own = lines.iter().filter(|it| it.share == *share);
        let rows: Vec<StatementRow> = own
            .map(|it| StatementRow {
                what: it.what.clone(),
                due: it.due_words.clone(),
                used: it.used_words.clone(),
                planned: match it.planned_words.as_str() {
                    "" => "Nothing".to_owned(),
                    planned => planned.to_owned(),
                },
                left: it.left_words.clone(),
            })
            .collect();
        (!rows.is_empty()).then(|| StatementTable {
            heading: (*heading).to_owned(),
            rows,
        })
    });
    tables.collect()
}

/// What it is, how it is promised, and when it was given.
fn support(line: &SupportLine) -> [String; 3] {
    let force = line.force.in_words();
    let mut when = line.given.clone();
    if !line.when.is_empty() {
        when.insert(0, line.when.clone());
    }
    let when = if line.given.is_empty() {
        when.push("Not given yet".to_owned());
        when.join(". ")
    } else {
        when.join(". ")
    };
    [line.title.clone(), force.to_owned(), when]
}

fn used(it: &LedgerUse) -> (chrono::NaiveDate, [String; 2]) {
    let planned = if it.given { "" } else { ", planned" };
    let counted = if it.counted.is_empty() {
        "Counts as nothing this year".to_owned()
    } else {
        it.counted.join("; ")
    };
    (it.on, [format!("{}{planned}", it.words), counted])
}

/// What is to be known beside the tables, and where it is all written.
fn sections(page: &LedgerPage) -> Vec<Section> {
    let with_remarks = page.lines.iter().filter(|it| !it.remarks.is_empty());
    let remarks: Vec<Part> = with_remarks
        .map(|it| Part {
            label: it.what.clone(),
            text: it.remarks.join(" "),
        })
        .collect();
    let mut written: Vec<String> = Vec::new();
    let lines = page.lines.iter();
    let own = lines.map(|it| (&it.what, &it.source, &it.ruling));
    for (what, source, ruling) in own {
        let ruling = ruling
            .as_ref()
            .map_or_else(String::new, |it| format!(" {it}"));
        written.push(format!("- {what}: {source}.{ruling}"));
    }
    let known = (!remarks.is_empty()).then(|| section("To be known", remarks));
    let sources = (!written.is_empty()).then(|| {
        let text = written.join("\n");
        let part = Part {
            label: String::new(),
            text,
        };
        section("Where this is written", vec![part])
    });
    known.into_iter().chain(sources).collect()
}

fn section(heading: &str, parts: Vec<Part>) -> Section {
    Section {
        heading: heading.to_owned(),
        judgements: Vec::new(),
        parts,
        sources: Vec::new(),
    }
}
