//! Schools and the register.

use app::{
    CaseloadRow, RegisterPreview as Preview, RegisterReceipt as Receipt, RowChange as Change,
    RowPreview, SchoolPage as Page, Shelf,
};
use framework::Framework;
use store::schools::SchoolRow as School;

use super::{
    days,
    deadlines::{deadline_row, deadline_rows, entitlement_row},
    visits::{kind_words, visit_row},
};
use crate::shapes::{
    CouncilCount, RegisterPreview, RegisterReceipt, RegisterRow, Rejected, RowChange, SchoolPage,
    SchoolRef, SchoolRow, Titled,
};

pub(crate) fn school_ref(school: &School) -> SchoolRef {
    SchoolRef {
        id: school.id.to_string(),
        urn: school.urn,
        name: school.name.clone(),
    }
}

pub(crate) fn school_row(row: CaseloadRow) -> SchoolRow {
    let CaseloadRow {
        category,
        school,
        last_visit,
        next_visit,
        next_due,
        entitlement,
    } = row;
    SchoolRow {
        school: school_ref(&school),
        phase: school.phase,
        governance: school.governance.word().to_owned(),
        status: school.status,
        head: school.head,
        last_visit: days(last_visit),
        next_visit: days(next_visit),
        next_due: next_due.map(deadline_row),
        category,
        entitlement: entitlement.map(entitlement_row),
    }
}

pub(crate) fn school_page(page: Page, framework: &Framework, shelf: &Shelf) -> SchoolPage {
    let Page {
        school,
        visits,
        deadlines,
        category,
        entitlements,
    } = page;
    SchoolPage {
        visits: visits
            .iter()
            .map(|visit| visit_row(&school, visit, kind_words(visit, shelf)))
            .collect(),
        deadlines: deadline_rows(deadlines),
        visit_kinds: framework
            .visit_kinds
            .iter()
            .map(|it| Titled {
                id: it.id.clone(),
                title: it.title.clone(),
            })
            .collect(),
        category: category.map(|it| it.category),
        categories: framework
            .categories
            .iter()
            .map(|it| Titled {
                id: it.id.clone(),
                title: it.label.clone(),
            })
            .collect(),
        entitlements: entitlements.into_iter().map(entitlement_row).collect(),
        school: school_ref(&school),
        phase: school.phase,
        governance: school.governance.word().to_owned(),
        status: school.status,
        council: school.council_name,
        head: school.head,
        town: school.town,
        postcode: school.postcode,
    }
}

pub(crate) fn register_preview(file: String, preview: Preview) -> RegisterPreview {
    let Preview {
        read,
        councils,
        rows,
        rejected,
        // Said on the command line only, so far.
        damaged: _,
    } = preview;
    RegisterPreview {
        file,
        read,
        councils: councils
            .into_iter()
            .map(
                |app::CouncilCount {
                     code,
                     name,
                     schools,
                 }| CouncilCount {
                    code,
                    name,
                    schools,
                },
            )
            .collect(),
        rows: rows.into_iter().map(register_row).collect(),
        rejected: rejections(rejected),
    }
}

fn register_row(RowPreview { row, change, .. }: RowPreview) -> RegisterRow {
    RegisterRow {
        urn: row.urn.number(),
        name: row.name,
        council: row.council_code,
        phase: row.phase,
        governance: row.governance.word().to_owned(),
        status: row.status,
        town: row.town,
        change: match change {
            Change::New => RowChange::New,
            Change::Changed => RowChange::Changed,
            Change::Unchanged => RowChange::Unchanged,
        },
    }
}

pub(crate) fn register_receipt(receipt: Receipt) -> RegisterReceipt {
    let Receipt {
        read,
        new,
        changed,
        unchanged,
        rejected,
    } = receipt;
    RegisterReceipt {
        read,
        new,
        changed,
        unchanged,
        rejected: rejections(rejected),
    }
}

fn rejections(rejected: Vec<app::Rejected>) -> Vec<Rejected> {
    rejected
        .into_iter()
        .map(|it| Rejected {
            line: u32::try_from(it.line).unwrap_or(u32::MAX),
            reason: it.reason,
        })
        .collect()
}
