//! The lines of an account in words: what is due in its own unit, what changed in the year, what lapsed.
//!
//! Separate because the page and the statement for the school say it in the same words.

use chrono::NaiveDate;
use domain::calendar::words::full_date;
use framework::{
    Framework,
    duty::Limit,
    entitlement::{Halves, Renewal},
    evaluate::SchoolFacts,
    ledger::{Account, Former, Span, SupportDue},
};
use store::answers::AnswerRow;

use super::{LedgerLine, SupportLine, when};
use crate::{entitlement::said, school_record::SchoolRecord};

/// One account; with what was answered, and whether it is of the year under way.
pub(super) fn line(
    account: &Account<'_>,
    framework: &Framework,
    (answered, of_year): (Option<&AnswerRow>, bool),
) -> LedgerLine {
    let it = account.entitlement;
    let number = |amount: Halves| it.unit.count(amount);
    LedgerLine {
        entitlement: it.id.clone(),
        what: it.what.clone(),
        share: it.share(),
        unit: it.unit,
        due: account.due,
        used: account.used,
        planned: account.planned,
        left: account.left,
        due_words: due(account),
        used_words: number(account.used),
        planned_words: match account.planned {
            none if none == Halves::default() => String::new(),
            some => number(some),
        },
        left_words: left(account, answered.is_some()),
        remarks: remarks(account, answered),
        answer: it.force.answer().filter(|_| of_year && answered.is_none()),
        answered: answered.cloned(),
        is_part: it.part_of.is_some(),
        source: format!("{}, {}", framework.citation, it.source),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}

/// “3 days”, “up to 20 days”, “at least 5 visits, 1 each month”.
fn due(account: &Account<'_>) -> String {
    let it = account.entitlement;
    let Some(amount) = it.amount else {
        return "No number is given".to_owned();
    };
    let limited = |amount: Halves| {
        let number = it.unit.count(amount);
        match it.limit {
            Limit::Exactly => number,
            Limit::UpTo => format!("up to {number}"),
            Limit::AtLeast => format!("at least {number}"),
        }
    };
    let each = it.per.in_words();
    match (account.due, it.per) {
        (None, _) => format!("{} {each}", limited(amount)),
        (Some(all), Renewal::AcademicYear) => limited(all),
        (Some(all), _) if account.periods.is_some() => {
            format!("{}, {} {each}", limited(all), amount.in_words())
        }
        (Some(all), _) => format!("{} {each}", limited(all)),
    }
}

fn left(account: &Account<'_>, is_answered: bool) -> String {
    match account.left {
        _ if is_answered => "Nothing".to_owned(),
        None => "No number is given".to_owned(),
        Some(none) if none == Halves::default() => "Nothing".to_owned(),
        Some(left) => account.entitlement.unit.count(left),
    }
}

/// What is to be known beside the numbers, a sentence each.
fn remarks(account: &Account<'_>, answered: Option<&AnswerRow>) -> Vec<String> {
    let none = Halves::default();
    let count = |amount: Halves| account.entitlement.unit.count(amount);
    let mut remarks = Vec::new();
    remarks.extend(answered.map(answer));
    let since = when(account.from, account.until);
    if !since.is_empty() {
        remarks.push(format!("{since}."));
    }
    remarks.extend(account.before.iter().map(former));
    if account.over() > none {
        let over = count(account.over());
        remarks.push(match account.entitlement.limit {
            Limit::AtLeast => format!("{over} more than the least that is due."),
            Limit::Exactly | Limit::UpTo => format!("{over} more than is due."),
        });
    }
    if account.lapsed > none {
        let lapsed = count(account.lapsed);
        remarks.push(format!("{lapsed} of a time that is over: not used."));
    }
    if account.is_partial {
        let words =
            "Term dates of the year are missing, so what is due in those terms is not counted.";
        remarks.push(words.to_owned());
    }
    remarks
}

/// “Until 10 January 2027: Keep-in-touch meeting, ½ day, of which ½ day was used and counts.”
fn former(it: &Former<'_>) -> String {
    let unit = it.entitlement.unit;
    let amount = it
        .entitlement
        .amount
        .map(|amount| format!(", {}", unit.count(amount)));
    let used = if it.used == Halves::default() {
        "nothing was used".to_owned()
    } else {
        format!("{} used, which counts", unit.count(it.used))
    };
    let (from, to) = (full_date(it.from), full_date(it.to));
    let what = &it.entitlement.what;
    format!(
        "From {from} to {to}: {what}{}; {used}.",
        amount.unwrap_or_default()
    )
}

/// “Declined on 3 March 2027 by the headteacher: not wanted this year.”
fn answer(row: &AnswerRow) -> String {
    let mut said = said(&row.kind).to_owned();
    if let Some(first) = said.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let who = match row.who.as_str() {
        "" => String::new(),
        who => format!(" by {who}"),
    };
    let reason = match row.reason.as_str() {
        "" => ".".to_owned(),
        reason => format!(": {}.", reason.trim_end_matches('.')),
    };
    format!("{said} on {}{who}{reason}", full_date(row.answered_on))
}

/// One kind of support, with what was given of it in the year.
pub(super) fn support(
    due: &SupportDue<'_>,
    record: &SchoolRecord,
    framework: &Framework,
    year: Span,
) -> SupportLine {
    let it = due.support;
    let own = record.provisions.iter().filter(|row| {
        row.framework == framework.id
            && row.support.as_ref() == Some(&it.id)
            && (year.0..=year.1).contains(&row.set_for)
    });
    let given = own.map(|row| {
        let on = full_date(row.set_for);
        let words = if row.given { "Given on" } else { "Planned for" };
        by(&format!("{words} {on}"), &row.who)
    });
    SupportLine {
        support: it.id.clone(),
        title: it.title.clone(),
        force: it.force,
        when: when(due.from, due.until),
        given: given.collect(),
        source: format!("{}, {}", framework.citation, it.source),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}

/// The categories of a year, in order: “Close support, since 11 January 2027”.
pub(super) fn categories(
    school: &SchoolFacts,
    framework: &Framework,
    (first, last): Span,
) -> Vec<String> {
    let name = |id: &str| {
        let category = framework.category(id);
        category.map_or_else(|| id.to_owned(), |it| it.name())
    };
    let before = first.pred_opt().and_then(|on| school.category_on(on));
    let mut decided: Vec<&(NaiveDate, String)> = school.categories.iter().collect();
    decided.sort_by_key(|(on, _)| *on);
    let mut present = before;
    let mut told: Vec<String> = before.map(name).into_iter().collect();
    for (on, id) in decided {
        if !(first..=last).contains(on) || present == Some(id.as_str()) {
            continue;
        }
        told.push(format!("{}, since {}", name(id), full_date(*on)));
        present = Some(id);
    }
    told
}

/// “Training session (Governor Services)”.
pub(super) fn by(what: &str, who: &str) -> String {
    match who {
        "" => what.to_owned(),
        who => format!("{what} ({who})"),
    }
}

/// As it stands within a sentence: a name of several capitals keeps them.
pub(super) fn lower(what: &str) -> String {
    let mut letters = what.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            let rest: String = letters.collect();
            format!("{}{second}{rest}", first.to_lowercase())
        }
        _ => what.to_owned(),
    }
}
