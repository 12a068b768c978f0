//! What a newer register says otherwise of a school in the book, in words.
//!
//! Separate from taking it over, so that the adviser reads first and decides then. It must not
//! write anything.

use changes::value::Value;
use domain::calendar::words::full_date;
use store::fields::school;

/// What a screen calls each field of the register.
const LABELS: [(&str, &str); 16] = [
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
pub(crate) fn sentence(field: &str, before: Option<&Value>, after: &Value) -> String {
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
    let label = LABELS.iter().find(|(it, _)| *it == field);
    let label = label.map_or(field, |(_, label)| *label);
    match was {
        Some(was) => format!("{label}: {now} (before: {was})."),
        None => format!("{label}: {now}."),
    }
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
