//! The TOML file of `visit record`. A key left out leaves its field as it is.

use app::{App, ChoiceField, PersonMet, Place, TextField, VisitEntry};
use domain::id::VisitId;
use serde::Deserialize;

/// A number or a date, with or without quotation marks; what it says is checked when recorded.
#[derive(Deserialize)]
#[serde(untagged)]
enum BareOrQuoted {
    Number(u32),
    Day(toml::value::Datetime),
    Quoted(String),
}

impl BareOrQuoted {
    fn text(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Quoted(text) => text,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RecordFile {
    half_days: Option<BareOrQuoted>,
    time_in: Option<String>,
    time_out: Option<String>,
    summary: Option<String>,
    alert: Option<String>,
    second_adviser: Option<String>,
    foci: Option<String>,
    foci_with: Option<String>,
    foci_on: Option<BareOrQuoted>,
    school_part: Option<String>,
    progress: Option<String>,
    to_share: Option<String>,
    support: Option<String>,
    direction: Option<String>,
    category_proposed: Option<BareOrQuoted>,
    category_reasons: Option<String>,
    next_visit_on: Option<BareOrQuoted>,
    next_focus: Option<String>,
    head_comments: Option<String>,
    people: Option<Vec<Person>>,
    #[serde(default)]
    response: Vec<Response>,
    #[serde(default)]
    action: Vec<Action>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: String,
    #[serde(default)]
    role: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Response {
    heading: String,
    school_view: Option<String>,
    evidence: Option<String>,
    sources: Option<Vec<String>>,
    judgement: Option<String>,
    school_judgement: Option<String>,
    strengths: Option<String>,
    areas: Option<String>,
    disagreement: Option<String>,
    private_remark: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Action {
    id: Option<String>,
    what: Option<String>,
    who: Option<String>,
    due_on: Option<BareOrQuoted>,
    measure: Option<String>,
}

/// What the file asks to record.
pub(crate) fn read(text: &str, visit: VisitId) -> Result<VisitEntry, String> {
    let mut file: RecordFile = toml::from_str(text).map_err(|error| error.to_string())?;
    let people = file.people.take().map(|people| {
        people
            .into_iter()
            .map(|Person { name, role }| PersonMet { name, role })
            .collect()
    });
    let mut entry = VisitEntry {
        people,
        ..VisitEntry::default()
    };
    let responses = std::mem::take(&mut file.response);
    let actions = std::mem::take(&mut file.action);
    add_visit(&mut entry, &Place::Visit(visit), file);
    responses
        .into_iter()
        .for_each(|it| add_response(&mut entry, visit, it));
    actions
        .into_iter()
        .for_each(|it| add_action(&mut entry, visit, it));
    Ok(entry)
}

/// What is said of the visit as a whole.
fn add_visit(entry: &mut VisitEntry, whole: &Place, file: RecordFile) {
    let said = [
        (TextField::Summary, file.summary),
        (TextField::Alert, file.alert),
        (TextField::SecondAdviser, file.second_adviser),
        (TextField::Foci, file.foci),
        (TextField::FociWith, file.foci_with),
        (TextField::SchoolPart, file.school_part),
        (TextField::Progress, file.progress),
        (TextField::ToShare, file.to_share),
        (TextField::SupportAgreed, file.support),
        (TextField::Direction, file.direction),
        (TextField::CategoryReasons, file.category_reasons),
        (TextField::NextFocus, file.next_focus),
        (TextField::HeadComments, file.head_comments),
    ];
    texts(entry, whole, said);
    let bare = |value: Option<BareOrQuoted>| value.map(BareOrQuoted::text);
    let chosen = [
        (ChoiceField::HalfDays, bare(file.half_days)),
        (ChoiceField::TimeIn, file.time_in),
        (ChoiceField::TimeOut, file.time_out),
        (ChoiceField::FociOn, bare(file.foci_on)),
        (ChoiceField::CategoryProposed, bare(file.category_proposed)),
        (ChoiceField::NextVisitOn, bare(file.next_visit_on)),
    ];
    for (field, value) in chosen {
        choice(entry, whole, field, value);
    }
}

fn add_response(entry: &mut VisitEntry, visit: VisitId, response: Response) {
    let Response {
        heading,
        school_view,
        evidence,
        sources,
        judgement,
        school_judgement,
        strengths,
        areas,
        disagreement,
        private_remark,
    } = response;
    let place = Place::Heading(visit, heading);
    let said = [
        (TextField::SchoolView, school_view),
        (TextField::Evidence, evidence),
        (TextField::Strengths, strengths),
        (TextField::Areas, areas),
        (TextField::Disagreement, disagreement),
        (TextField::PrivateRemark, private_remark),
    ];
    texts(entry, &place, said);
    choice(entry, &place, ChoiceField::Judgement, judgement);
    choice(
        entry,
        &place,
        ChoiceField::SchoolJudgement,
        school_judgement,
    );
    if let Some(sources) = sources {
        entry.choices.push((place, ChoiceField::Sources, sources));
    }
}

fn add_action(entry: &mut VisitEntry, visit: VisitId, action: Action) {
    let Action {
        id,
        what,
        who,
        due_on,
        measure,
    } = action;
    // Without an id, what was agreed is its name.
    let name = id.or_else(|| what.clone()).unwrap_or_default();
    let place = Place::Action(visit, App::action_named(visit, &name));
    let said = [
        (TextField::What, what),
        (TextField::Who, who),
        (TextField::Measure, measure),
    ];
    texts(entry, &place, said);
    choice(
        entry,
        &place,
        ChoiceField::DueOn,
        due_on.map(BareOrQuoted::text),
    );
}

fn texts<const N: usize>(
    entry: &mut VisitEntry,
    place: &Place,
    said: [(TextField, Option<String>); N],
) {
    let named = said
        .into_iter()
        .filter_map(|(field, text)| Some((place.clone(), field, text?)));
    entry.texts.extend(named);
}

/// An empty word clears the choice.
fn choice(entry: &mut VisitEntry, place: &Place, field: ChoiceField, value: Option<String>) {
    if let Some(value) = value {
        let values = if value.is_empty() {
            Vec::new()
        } else {
            vec![value]
        };
        entry.choices.push((place.clone(), field, values));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VISIT: VisitId = VisitId([1; 16]);

    #[test]
    fn what_is_left_out_is_not_recorded_and_what_is_empty_is_cleared() {
        let entry = read("summary = \"\"\ntime_in = \"\"", VISIT).unwrap();
        assert_eq!(
            entry.texts,
            [(Place::Visit(VISIT), TextField::Summary, String::new())]
        );
        assert_eq!(
            entry.choices,
            [(Place::Visit(VISIT), ChoiceField::TimeIn, Vec::new())]
        );
        assert_eq!(entry.people, None);
    }

    #[test]
    fn a_key_that_is_not_known_is_refused_with_its_place() {
        let refused = read(
            "half_days = 1\n[[response]]\nheading = \"x\"\nevidense = \"y\"",
            VISIT,
        );
        let words = refused.unwrap_err();
        assert!(
            words.contains("evidense") && words.contains("line 4"),
            "{words}"
        );
    }

    #[test]
    fn an_action_keeps_its_name_from_one_file_to_the_next() {
        let first = read("[[action]]\nid = \"books\"\nwhat = \"Sample books\"", VISIT).unwrap();
        let second = read("[[action]]\nid = \"books\"\nwho = \"A. Sample\"", VISIT).unwrap();
        assert_eq!(first.texts[0].0, second.texts[0].0);
    }
}
