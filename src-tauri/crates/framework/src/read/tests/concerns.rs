//! What a pack may say of a concern and its path.
//!
//! Separate from `tests`, which follow whole packs. It must not know any concern that was raised.

use super::*;

const WHOLE: &str = "[[concern]]\nid = \"own\"\ntitle = \"Our own\"\n\
     indicators = [{ id = \"low\", text = \"Low\" }]\n\
     steps = [\n  { id = \"talk\", title = \"Talk\" },\n  { id = \"further\", title = \"Go on\", one_of = [\"headteacher\"] },\n]\n\
     source = \"1\"\nwhy = \"So\"\n";

fn files(concerns: &str) -> Vec<PackFile> {
    let mut files = sample::files();
    files.push(PackFile {
        name: "concerns.toml".to_owned(),
        text: concerns.to_owned(),
    });
    files
}

/// What is wrong with the whole concern after one change.
fn wrong_with(old: &str, new: &str) -> Vec<String> {
    assert!(WHOLE.contains(old), "{old:?}");
    let found = check(&files(&WHOLE.replacen(old, new, 1)), &sample::calendar());
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn a_concern_without_fault_has_its_steps_in_order_and_marks_the_school() {
    let read = Framework::read(&files(WHOLE), &sample::calendar()).unwrap();
    let own = read.concern("own").unwrap();
    let steps: Vec<&str> = own.steps.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(steps, ["talk", "further"]);
    assert_eq!(own.indicator("low").unwrap().text, "Low");
    assert!(read.marks_concern(Some("own")));
    assert!(read.marks_concern(None), "one whose kind was not said does");
    let named = read.named_by(Event::ConcernRaised);
    assert_eq!(named[0].title, "Our own");
}

#[test]
fn a_concern_that_leads_nowhere_or_both_ways_is_told() {
    let at = WHOLE.find("steps = [").unwrap();
    let end = WHOLE.find("source").unwrap();
    let nowhere = wrong_with(&WHOLE[at..end], "");
    assert!(nowhere[0].contains("leads nowhere"), "{nowhere:?}");
    let both = wrong_with("source", "redirect = \"letter\"\nsource");
    assert!(
        both[0].contains("is taken in steps and handed on"),
        "{both:?}"
    );
    let unknown = wrong_with("one_of = [\"headteacher\"]", "one_of = [\"headmaster\"]");
    assert!(
        unknown[0].contains("there is no actor `headmaster`"),
        "{unknown:?}"
    );
    let twice = wrong_with("id = \"further\"", "id = \"talk\"");
    assert!(
        twice[0].contains("there is another step `talk`"),
        "{twice:?}"
    );
}
