//! Schools and the register.

use app::{
    CaseloadRow, Direction as Way, RegisterPreview as Preview, RegisterReceipt as Receipt,
    RowChange as Change, RowPreview, SchoolFact as Fact, SchoolPage as Page, Shelf,
};
use framework::Framework;
use store::{merges::MergedAs, schools::SchoolRow as School};

use super::{
    days,
    deadlines::{deadline_row, deadline_rows, entitlement_row},
    offers,
    record::{self, category_choice},
    visits::{kind_words, visit_row},
};
use crate::shapes::{
    CouncilCount, DamagedRow, Direction, KindChoice, MergedSchool, Predecessor, RegisterDifference,
    RegisterPreview, RegisterReceipt, RegisterRow, Rejected, RowChange, SchoolFact, SchoolPage,
    SchoolRef, SchoolRow, Titled,
};

pub(crate) fn school_ref(school: &School) -> SchoolRef {
    SchoolRef {
        id: school.id.to_string(),
        urn: school.urn,
        name: school.name.clone(),
    }
}

pub(super) fn way(it: Way) -> Direction {
    match it {
        Way::Improving => Direction::Improving,
        Way::Unchanged => Direction::Unchanged,
        Way::Declining => Direction::Declining,
    }
}

/// The same the other way round.
pub(crate) fn direction(it: Direction) -> Way {
    match it {
        Direction::Improving => Way::Improving,
        Direction::Unchanged => Way::Unchanged,
        Direction::Declining => Way::Declining,
    }
}

pub(crate) fn school_row(row: CaseloadRow) -> SchoolRow {
    let CaseloadRow {
        category,
        given,
        direction,
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
        tag: given.as_ref().map(category_choice),
        direction: direction.map(way),
        town: school.town,
        entitlement: entitlement.map(entitlement_row),
    }
}

pub(crate) fn school_page(page: Page, framework: &Framework, shelf: &Shelf) -> SchoolPage {
    let Page {
        school,
        merged,
        visits,
        deadlines,
        untold,
        category,
        entitlements,
        outlook,
        offers: sold,
        visit_kinds,
    } = page;
    SchoolPage {
        merged: merged
            .iter()
            .map(|(school, how)| MergedSchool {
                school: school_ref(school),
                predecessor: *how == MergedAs::Predecessor,
            })
            .collect(),
        visits: visits
            .iter()
            .map(|visit| visit_row(&school, visit, kind_words(visit, shelf)))
            .collect(),
        deadlines: deadline_rows(deadlines),
        untold,
        visit_kinds: visit_kinds
            .into_iter()
            .map(|it| KindChoice {
                id: it.id,
                title: it.title,
                warning: it.warning,
            })
            .collect(),
        category: category.map(|it| it.category),
        categories: framework
            .categories
            .iter()
            .map(|it| Titled {
                id: it.id.clone(),
                title: it.name(),
            })
            .collect(),
        outlook: record::outlook(outlook),
        offers: sold.into_iter().map(offers::offer).collect(),
        entitlements: entitlements.into_iter().map(entitlement_row).collect(),
        school: school_ref(&school),
        phase: school.phase,
        governance: school.governance.word().to_owned(),
        status: school.status,
        council: school.council_name,
        head: school.head,
        town: school.town,
        postcode: school.postcode,
        telephone: school.telephone,
        website: school.website,
    }
}

pub(crate) fn school_fact(fact: SchoolFact) -> Fact {
    match fact {
        SchoolFact::Name => Fact::Name,
        SchoolFact::Phase => Fact::Phase,
        SchoolFact::Governance => Fact::Governance,
        SchoolFact::Head => Fact::Head,
        SchoolFact::Town => Fact::Town,
        SchoolFact::Postcode => Fact::Postcode,
        SchoolFact::Telephone => Fact::Telephone,
        SchoolFact::Website => Fact::Website,
    }
}

pub(crate) fn register_preview(file: String, preview: Preview) -> RegisterPreview {
    let Preview {
        read,
        councils,
        rows,
        rejected,
        damaged,
        links_rejected,
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
        damaged: damaged
            .into_iter()
            .map(|it| DamagedRow {
                line: line(it.line),
                urn: it.urn.number(),
                reason: it.reason,
            })
            .collect(),
        links_rejected: rejections(links_rejected),
    }
}

fn register_row(preview: RowPreview) -> RegisterRow {
    let RowPreview {
        row,
        change,
        differences,
        closes,
        predecessors,
    } = preview;
    RegisterRow {
        differences: differences
            .into_iter()
            .map(|it| RegisterDifference {
                field: it.field.to_owned(),
                label: it.label.to_owned(),
                before: it.before,
                after: it.after,
                corrected: it.is_corrected,
            })
            .collect(),
        closes,
        predecessors: predecessors
            .into_iter()
            .map(|it| Predecessor {
                school: SchoolRef {
                    id: it.school.to_string(),
                    urn: it.urn,
                    name: it.name,
                },
                linked: it.is_linked,
            })
            .collect(),
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
        taken_over,
        rejected,
    } = receipt;
    RegisterReceipt {
        read,
        new,
        changed,
        unchanged,
        taken_over,
        rejected: rejections(rejected),
    }
}

fn rejections(rejected: Vec<app::Rejected>) -> Vec<Rejected> {
    rejected
        .into_iter()
        .map(|it| Rejected {
            line: line(it.line),
            reason: it.reason,
        })
        .collect()
}

fn line(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
