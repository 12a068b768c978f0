//! What a newer register says otherwise of a school in the book, in words.
//!
//! Separate from taking it over, so that the adviser reads first and decides then. It must not
//! write anything.

use changes::value::Value;
use domain::calendar::words::full_date;
use interchange::register::RegisterSchool;
use store::{corrections::Corrected, fields::school, schools::SchoolRow};

use crate::register_facts::{fact, facts};

/// One field that a newer register gives otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field's name without its kind: "head".
    pub field: &'static str,
    /// What a screen calls it.
    pub label: &'static str,
    /// What the book has, in words.
    pub before: Option<String>,
    /// What the register has, in words.
    pub after: String,
    /// Both in a sentence.
    pub sentence: String,
    /// Whether the book's word is the adviser's correction, which stays unless the field is taken by
    /// its name.
    pub is_corrected: bool,
}

/// What a row says otherwise than the book. What the file does not say is not taken for a change.
pub(crate) fn differences(
    known: &SchoolRow,
    corrected: &Corrected,
    row: &RegisterSchool,
) -> Vec<Difference> {
    let differing = facts(row).into_iter().filter_map(|(field, value)| {
        let (after, before) = (value?, fact(known, field));
        let differs = before.as_ref() != Some(&after);
        let name = field.split_once('.').map_or(field, |(_, name)| name);
        let is_corrected = corrected.contains_key(name);
        differs.then(|| Difference {
            field: name,
            label: label(field),
            before: before.as_ref().map(words),
            after: words(&after),
            sentence: match is_corrected {
                true => format!(
                    "{} Your correction stays.",
                    sentence(field, before.as_ref(), &after)
                ),
                false => sentence(field, before.as_ref(), &after),
            },
            is_corrected,
        })
    });
    differing.collect()
}

/// What a screen calls each field of the register.
const LABELS: [(&str, &str); 19] = [
    (school::urn, "URN"),
    (school::head, "Headteacher"),
    (school::closed_on, "Closed"),
    (school::name, "Name"),
    (school::council_name, "Council"),
    (school::phase, "Phase"),
    (school::kind, "Type"),
    (school::governance, "Maintained as"),
    (school::status, "Status"),
    (school::opened_on, "Opened"),
    (school::low_age, "Lowest age"),
    (school::high_age, "Highest age"),
    (school::sixth_form, "Sixth form"),
    (school::town, "Town"),
    (school::postcode, "Postcode"),
    (school::telephone, "Telephone"),
    (school::website, "Website"),
    (school::council, "Council code"),
    (school::head_job_title, "Headteacher’s title"),
];

/// One sentence for a field that differs; what matters most is said plainly.
fn sentence(field: &str, before: Option<&Value>, after: &Value) -> String {
    let (now, was) = (words(after), before.map(words));
    if field == school::head {
        return match was {
            Some(was) => format!("New headteacher: {now} (before: {was})."),
            None => format!("Headteacher: {now}."),
        };
    }
    if field == school::closed_on {
        return format!("Closed on {now}.");
    }
    let label = label(field);
    match was {
        Some(was) => format!("{label}: {now} (before: {was})."),
        None => format!("{label}: {now}."),
    }
}

fn label(field: &str) -> &'static str {
    let known = LABELS.iter().find(|(it, _)| *it == field);
    known.map_or("", |(_, label)| *label)
}

fn words(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Flag(true) => "yes".to_owned(),
        Value::Flag(false) => "no".to_owned(),
        Value::Day(day) => full_date(*day),
        // The register has no such values.
        Value::Entity(_) | Value::Words(_) | Value::Blob(_) | Value::Unknown(_) => String::new(),
    }
}

/// Writes a school's place as one line, so that two schools at one place can be told.
pub(crate) fn place(postcode: &str, town: &str) -> Option<String> {
    let plain: String = postcode.split_whitespace().collect();
    (!plain.is_empty()).then(|| format!("{plain} {town}").to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn a_new_head_and_a_closure_are_said_plainly_and_the_rest_by_its_label() {
        assert_eq!(
            sentence(
                school::head,
                Some(&text("Mr A Sample")),
                &text("Ms B Sample")
            ),
            "New headteacher: Ms B Sample (before: Mr A Sample)."
        );
        assert_eq!(
            sentence(
                school::closed_on,
                None,
                &Value::Day("2026-08-31".parse().unwrap())
            ),
            "Closed on 31 August 2026."
        );
        assert_eq!(
            sentence(
                school::sixth_form,
                Some(&Value::Flag(false)),
                &Value::Flag(true)
            ),
            "Sixth form: yes (before: no)."
        );
    }

    #[test]
    fn two_ways_of_writing_a_postcode_are_one_place() {
        assert_eq!(place("EX1 1AA", "Northmere"), place("ex11aa", "Northmere"));
        assert_eq!(place(" ", "Northmere"), None);
    }
}
