//! A school as the register and as the book describe it, in the same fields.
//!
//! Separate from the import so that both sides are taken apart in one place. It must not know what
//! differs.

use changes::value::Value;
use chrono::NaiveDate;
use domain::school::Governance;
use interchange::register::RegisterSchool;
use store::{fields::school, schools::SchoolRow};

/// What the register says of a school, field by field; nothing where it says nothing.
pub(crate) fn facts(row: &RegisterSchool) -> Vec<(&'static str, Option<Value>)> {
    let whole = |number: Option<u8>| number.map(|it| Value::Whole(it.into()));
    vec![
        (school::urn, Some(Value::Whole(row.urn.number().into()))),
        (school::name, text(&row.name)),
        (school::council, text(&row.council_code)),
        (school::council_name, text(&row.council)),
        (school::phase, text(&row.phase)),
        (school::kind, text(&row.kind)),
        (school::governance, governance(row.governance)),
        (school::status, text(&row.status)),
        (school::opened_on, row.opened_on.map(Value::Day)),
        (school::closed_on, row.closed_on.map(Value::Day)),
        (school::low_age, whole(row.low_age)),
        (school::high_age, whole(row.high_age)),
        (school::sixth_form, row.sixth_form.map(Value::Flag)),
        (school::town, text(&row.town)),
        (school::postcode, text(&row.postcode)),
        (school::telephone, text(&row.telephone)),
        (school::website, text(&row.website)),
        (school::head, row.head.as_deref().and_then(text)),
        (
            school::head_job_title,
            row.head_job_title.as_deref().and_then(text),
        ),
    ]
}

pub(crate) fn fact(known: &SchoolRow, field: &str) -> Option<Value> {
    let whole = |number: Option<u8>| number.map(|it| Value::Whole(it.into()));
    let day = |day: Option<NaiveDate>| day.map(Value::Day);
    match field {
        school::urn => known.urn.map(|it| Value::Whole(it.into())),
        school::name => text(&known.name),
        school::council => text(&known.council),
        school::council_name => text(&known.council_name),
        school::phase => text(&known.phase),
        school::kind => text(&known.kind),
        school::governance => governance(known.governance),
        school::status => text(&known.status),
        school::opened_on => day(known.opened_on),
        school::closed_on => day(known.closed_on),
        school::low_age => whole(known.low_age),
        school::high_age => whole(known.high_age),
        school::sixth_form => known.sixth_form.map(Value::Flag),
        school::town => text(&known.town),
        school::postcode => text(&known.postcode),
        school::telephone => text(&known.telephone),
        school::website => text(&known.website),
        school::head => known.head.as_deref().and_then(text),
        school::head_job_title => known.head_job_title.as_deref().and_then(text),
        _ => None,
    }
}

fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

fn governance(governance: Governance) -> Option<Value> {
    (governance != Governance::Other).then(|| Value::Text(governance.word().to_owned()))
}
