//! The account of a school year.

use app::{LedgerLine, LedgerPage as Page, LedgerUse as Used, SupportLine};
use domain::calendar::words::school_year;
use framework::entitlement::Share;
use store::provisions::ProvisionRow;

use super::answers;
use crate::shapes::{
    LedgerPage, LedgerRow, LedgerShare, LedgerSupport, LedgerUse, LedgerYear, Provision,
};

pub(crate) fn ledger_page(page: Page) -> LedgerPage {
    let Page {
        school: _,
        citation: _,
        year,
        year_words: _,
        years,
        as_of: _,
        categories,
        lines,
        support: supported,
        uses,
    } = page;
    LedgerPage {
        year,
        years: years
            .into_iter()
            .map(|year| LedgerYear {
                year,
                words: school_year(year),
            })
            .collect(),
        categories,
        lines: lines.into_iter().map(row).collect(),
        support: supported.into_iter().map(support).collect(),
        uses: uses.into_iter().map(used).collect(),
    }
}

fn row(line: LedgerLine) -> LedgerRow {
    LedgerRow {
        share: match line.share {
            Share::Promised => LedgerShare::Promised,
            Share::Optional => LedgerShare::Optional,
            Share::Charged => LedgerShare::Charged,
        },
        id: line.entitlement,
        what: line.what,
        unit: line.unit.word().to_owned(),
        has_halves: line.unit.has_halves(),
        is_part: line.is_part,
        due: line.due_words,
        used: line.used_words,
        planned: line.planned_words,
        left: line.left_words,
        remarks: line.remarks,
        answer: line.answer.map(answers::kind),
        source: line.source,
        why: line.why,
        ruling: line.ruling,
    }
}

fn support(line: SupportLine) -> LedgerSupport {
    LedgerSupport {
        id: line.support,
        title: line.title,
        force: line.force.in_words().to_owned(),
        when: line.when,
        given: line.given,
        source: line.source,
        why: line.why,
        ruling: line.ruling,
    }
}

fn used(it: Used) -> LedgerUse {
    LedgerUse {
        on: it.on.to_string(),
        given: it.given,
        words: it.words,
        note: it.note,
        counted: it.counted,
        visit: it.visit.map(|it| it.to_string()),
        provision: it.provision.map(|it| it.to_string()),
    }
}

pub(super) fn provision((row, what): (ProvisionRow, String)) -> Provision {
    Provision {
        provision: row.id.to_string(),
        what: match row.who.as_str() {
            "" => what,
            who => format!("{what} ({who})"),
        },
        on: row.set_for.to_string(),
        given: row.given,
        note: row.note,
    }
}
