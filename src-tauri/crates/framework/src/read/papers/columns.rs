//! The columns of a table of schools.
//!
//! Separate from the other kinds of paper, which are written and not filled.

use std::collections::BTreeSet;

use crate::{
    occasion::About,
    paper::{ColumnOf, PaperColumn, PaperKind},
    read::fields::Fields,
};

/// More columns than a page has room for.
const MOST: usize = 6;

/// Those of a table, which is about the caseload and begins with the school; none of another paper.
pub(super) fn read(
    fields: &mut Fields<'_>,
    kind: Option<PaperKind>,
    about: About,
) -> Vec<PaperColumn> {
    let is_table = kind == Some(PaperKind::Table);
    if !is_table {
        if kind.is_some() && fields.has("columns") {
            let what = "`columns` are of a table and of no other paper".to_owned();
            fields.report_at_key("columns", what, "write `kind = \"table\"`, or `parts`");
            fields.tables("columns");
        }
        return Vec::new();
    }
    if about == About::School {
        let hint = Some("say `about = \"caseload\"`".to_owned());
        fields.report_at_start("a table has a row for every school".to_owned(), hint);
    }
    let tables = fields.some_tables("columns").into_iter();
    let mut seen = BTreeSet::new();
    let columns = tables.filter_map(|mut it| {
        let of: Option<ColumnOf> = it.word("of");
        let title = it.text("title");
        if let Some(word) = of.map(ColumnOf::word).filter(|word| !seen.insert(*word)) {
            let what = format!("there is another column `{word}` here");
            it.report_at_key("of", what, "leave one of them out");
        }
        it.finish();
        Some(PaperColumn { of: of?, title })
    });
    let columns: Vec<PaperColumn> = columns.collect();
    check(&columns, fields);
    columns
}

fn check(columns: &[PaperColumn], fields: &Fields<'_>) {
    let first = columns.first().map(|it| it.of);
    if first.is_some_and(|it| it != ColumnOf::School) {
        let what = "the first column of a table says which school a row is of".to_owned();
        fields.report_at_key("columns", what, "begin with `of = \"school\"`");
    }
    if columns.len() > MOST {
        let what = format!("a page has no room for {} columns", columns.len());
        fields.report_at_key("columns", what, "leave some out: at most 6 fit");
    }
}
