//! What schools may have in a school year: the account, its statement, what was given.

use app::{DatedEntry, LedgerLine, LedgerPage, LedgerUse, NewProvision, Provided, SupportLine};
use domain::id::ProvisionId;
use framework::entitlement::Share;
use serde::Serialize;

use super::{entitlement::Amount, identifier};
use crate::{
    args::{Entitlement, Shared},
    document,
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Entitlement) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    match command {
        Entitlement::Show { urn, year } => {
            let school = session::school(&app, *urn)?.id;
            show(output, app.show_ledger(school, *year)?)
        }
        Entitlement::Statement { urn, year, pdf } => {
            let school = session::school(&app, *urn)?.id;
            let rendered = app.print_ledger(school, *year)?;
            document::write(pdf, &rendered.bytes)?;
            let answer = Statement {
                pdf: pdf.display().to_string(),
                pages: rendered.pages,
            };
            output.answer(&answer, |it| vec![it.pdf.clone()])
        }
        Entitlement::Give {
            urn,
            what,
            support,
            on,
            planned,
            amount,
            half_days,
            by,
            note,
        } => {
            let school = session::school(&app, *urn)?.id;
            let of = if *support {
                Provided::Support(what)
            } else {
                Provided::Entitlement(what)
            };
            let new = NewProvision {
                of,
                on: *on,
                given: !planned,
                amount: *amount,
                half_days: (*half_days).into(),
                who: by,
                note,
            };
            let (id, _) = app.record_provision(school, &new)?;
            entry(output, id)
        }
        Entitlement::Given { provision, on } => {
            let id = identifier(provision)?;
            app.give_provision(id, *on)?;
            entry(output, id)
        }
        Entitlement::Remove { urn, provision } => {
            let school = session::school(&app, *urn)?.id;
            let id = identifier(provision)?;
            app.remove_dated_entry(school, DatedEntry::Provision(id))?;
            entry(output, id)
        }
    }
}

#[derive(Serialize)]
struct Statement {
    pdf: String,
    pages: usize,
}

#[derive(Serialize)]
struct Entry {
    provision: String,
}

fn entry(output: Output, id: ProvisionId) -> Result<(), Refusal> {
    let entry = Entry {
        provision: id.to_string(),
    };
    output.answer(&entry, |it| vec![it.provision.clone()])
}

#[derive(Serialize)]
struct Shown {
    year: i32,
    school_year: String,
    categories: Vec<String>,
    entitlements: Vec<Line>,
    support: Vec<Support>,
    uses: Vec<Used>,
}

#[derive(Serialize)]
struct Line {
    entitlement: String,
    what: String,
    share: &'static str,
    unit: &'static str,
    due: Option<Amount>,
    used: Amount,
    planned: Amount,
    left: Option<Amount>,
    words: String,
    remarks: Vec<String>,
    answered: Option<String>,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Serialize)]
struct Support {
    support: String,
    title: String,
    force: &'static str,
    when: String,
    given: Vec<String>,
    source: String,
    ruling: Option<String>,
}

#[derive(Serialize)]
struct Used {
    on: String,
    given: bool,
    what: String,
    counted: Vec<String>,
    visit: Option<String>,
    provision: Option<String>,
    note: String,
}

fn line(it: LedgerLine) -> Line {
    let planned = match it.planned_words.as_str() {
        "" => String::new(),
        planned => format!(", {planned} planned"),
    };
    Line {
        words: format!(
            "{}: {} used{planned}, left: {}",
            it.due_words, it.used_words, it.left_words
        ),
        share: match it.share {
            Share::Promised => "promised",
            Share::Optional => "optional",
            Share::Charged => "charged",
        },
        entitlement: it.entitlement,
        what: it.what,
        unit: it.unit.word(),
        due: it.due.map(Amount::from),
        used: it.used.into(),
        planned: it.planned.into(),
        left: it.left.map(Amount::from),
        remarks: it.remarks,
        answered: it.answered.map(|it| it.kind),
        source: it.source,
        why: it.why,
        ruling: it.ruling,
    }
}

fn support(it: SupportLine) -> Support {
    Support {
        support: it.support,
        title: it.title,
        force: it.force.word(),
        when: it.when,
        given: it.given,
        source: it.source,
        ruling: it.ruling,
    }
}

fn used(it: LedgerUse) -> Used {
    Used {
        on: it.on.to_string(),
        given: it.given,
        what: it.words,
        counted: it.counted,
        visit: it.visit.map(|it| it.to_string()),
        provision: it.provision.map(|it| it.to_string()),
        note: it.note,
    }
}

fn show(output: Output, page: LedgerPage) -> Result<(), Refusal> {
    let shown = Shown {
        year: page.year,
        school_year: page.year_words,
        categories: page.categories,
        entitlements: page.lines.into_iter().map(line).collect(),
        support: page.support.into_iter().map(support).collect(),
        uses: page.uses.into_iter().map(used).collect(),
    };
    output.answer(&shown, plain)
}

fn plain(shown: &Shown) -> Vec<String> {
    let mut lines = vec![format!("School year {}", shown.school_year)];
    lines.extend(shown.categories.iter().cloned());
    for share in ["promised", "optional", "charged"] {
        let own = shown.entitlements.iter().filter(|it| it.share == share);
        let rows = own.map(|it| vec![it.entitlement.clone(), it.what.clone(), it.words.clone()]);
        let rows: Vec<Vec<String>> = rows.collect();
        if !rows.is_empty() {
            lines.push(String::new());
            lines.push(share.to_owned());
            lines.extend(table(&rows));
        }
    }
    let remarks = shown.entitlements.iter();
    let remarks = remarks.flat_map(|it| {
        it.remarks
            .iter()
            .map(|words| format!("{}: {words}", it.what))
    });
    lines.extend(remarks);
    for it in &shown.support {
        let when = [std::slice::from_ref(&it.when), &it.given[..]].concat();
        let when: Vec<String> = when.into_iter().filter(|it| !it.is_empty()).collect();
        lines.push(format!("{} ({}) {}", it.title, it.force, when.join(". ")));
    }
    for it in &shown.uses {
        let counted = it.counted.join("; ");
        lines.push(format!("{}  {}  {counted}", it.on, it.what));
    }
    lines
}
