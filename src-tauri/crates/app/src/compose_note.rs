//! From what was recorded to what the note says. Private remarks and alerts are not read here, and
//! the note's type has no place for them.

use chrono::NaiveDate;
use domain::calendar::{
    academic_year,
    words::{full_date, school_year},
};
use framework::{Framework, heading::Heading};
use paper::{AgreedAction, Fact, Judged, NoteOfVisit, NoteStanding, Part, Section, Signatory};
use store::adviser::AdviserRow;

use crate::{
    compose_sections::{sections_after, sections_before},
    entitlement::EntitlementUse,
    record_view::{Choice, Text},
    show_visit::{ActionEntry, HeadingEntry, VisitPage},
};

/// The note of a visit, as it stands now.
pub(crate) fn compose(
    page: &VisitPage,
    framework: &Framework,
    adviser: &AdviserRow,
    standing: NoteStanding,
    circulation: Vec<String>,
) -> NoteOfVisit {
    NoteOfVisit {
        title: framework.words.note.clone(),
        body: framework.body.clone(),
        standing,
        school: page.school.name.clone(),
        visited_on: page.visit.held_on,
        facts: facts(page, framework, adviser),
        changes: None,
        summary: said(&page.summary),
        actions: page
            .actions
            .iter()
            .filter(|it| !is_blank(it))
            .map(agreed)
            .collect(),
        judgements: page
            .headings
            .iter()
            .filter_map(|entry| judged(entry, framework))
            .collect(),
        sections: sections_before(page)
            .chain(page.headings.iter().filter_map(|entry| {
                Some(section(
                    entry,
                    framework.heading(&entry.heading)?,
                    framework,
                ))
            }))
            .chain(sections_after(page, framework))
            .collect(),
        sign_off: sign_off(page, adviser),
        confidentiality: framework.confidentiality.text.clone(),
        circulation,
        author: adviser.name.clone(),
    }
}

/// Whether nothing was entered in an action's row.
pub(crate) fn is_blank(action: &ActionEntry) -> bool {
    [&action.what, &action.who, &action.measure]
        .iter()
        .all(|it| it.text.trim().is_empty())
}

/// The label of an action in messages: its first words.
pub(crate) fn short(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(8).collect();
    words.join(" ")
}

/// The day a chosen value names.
pub(crate) fn chosen_day(values: &[String]) -> Option<NaiveDate> {
    values.first()?.parse().ok()
}

pub(crate) fn said(text: &Text) -> String {
    text.text.trim().to_owned()
}

fn fact(label: &str, value: String) -> Fact {
    Fact {
        label: label.to_owned(),
        value,
    }
}

/// The list under the title: visit, adviser, people met, category.
pub(crate) fn facts(page: &VisitPage, framework: &Framework, adviser: &AdviserRow) -> Vec<Fact> {
    let people: Vec<String> = page
        .people
        .iter()
        .map(|it| join(&[said(&it.name), said(&it.role)], ", "))
        .filter(|it| !it.is_empty())
        .collect();
    let mut facts = vec![
        fact("Visit", visit_words(page, framework)),
        fact(
            "Adviser",
            join(&[adviser.name.clone(), adviser.role.clone()], ", "),
        ),
        fact("Met", people.join("; ")),
    ];
    let second = said(&page.particulars.second_adviser);
    if !second.is_empty() {
        facts.insert(2, fact("Second adviser", second));
    }
    facts.extend(category(page));
    facts.extend(page.entitlements.iter().map(entitlement));
    if let Some(urn) = page.school.urn {
        facts.insert(1, fact("School number", format!("URN {urn}")));
    }
    facts
}

/// The category in force on the day of the visit, in the framework's words; nothing before one
/// was decided.
fn category(page: &VisitPage) -> Option<Fact> {
    let decision = page.category.as_ref()?;
    let words = page.category_name.clone().unwrap_or_default();
    let since = decision
        .decided_on
        .map(|on| format!(", since {}", full_date(on)));
    Some(fact("Category", words + &since.unwrap_or_default()))
}

/// What was used when this visit ended; visits that were planned then are nobody's business.
fn entitlement(of: &EntitlementUse) -> Fact {
    let held = EntitlementUse {
        planned: 0,
        ..of.clone()
    };
    let year = school_year(of.year);
    fact(
        "Entitlement",
        format!("{}, {} in {year}", of.what, held.words()),
    )
}

fn visit_words(page: &VisitPage, framework: &Framework) -> String {
    let kind = framework
        .visit_kind(&page.visit.kind)
        .map_or("", |it| it.title.as_str());
    let time = |values: &[String]| values.first().cloned().unwrap_or_default();
    let times = match (time(&page.time_in.values), time(&page.time_out.values)) {
        (from, to) if from.is_empty() || to.is_empty() => from + &to,
        (from, to) => format!("{from} to {to}"),
    };
    let half_days = match page.half_days.values.first().map(String::as_str) {
        None => String::new(),
        Some("1") => "1 half-day".to_owned(),
        Some(number) => format!("{number} half-days"),
    };
    let number = page.visit.held_on.filter(|_| page.number > 0).map(|on| {
        let year = school_year(academic_year(on));
        let due = page.visits_due.filter(|it| page.number <= *it as usize);
        match due {
            Some(due) => format!("visit {} of {due} in {year}", page.number),
            None => format!("visit {} of {year}", page.number),
        }
    });
    let number = number.unwrap_or_default();
    join(&[kind.to_owned(), times, half_days, number], ", ")
}

fn join(parts: &[String], between: &str) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    parts.join(between)
}

fn agreed(action: &ActionEntry) -> AgreedAction {
    AgreedAction {
        what: said(&action.what),
        who: said(&action.who),
        due_on: chosen_day(&action.due_on.values),
        measure: said(&action.measure),
    }
}

/// A grade given under a heading, in the framework's words.
fn grade(entry: &HeadingEntry, given: &Choice, framework: &Framework) -> Option<String> {
    let scale = framework.heading(&entry.heading)?.scale.as_deref()?;
    let given = given.values.first()?;
    let grades = &framework.scale(scale)?.grades;
    let grade = grades.iter().find(|grade| &grade.id == given)?;
    Some(grade.label.clone())
}

fn judged(entry: &HeadingEntry, framework: &Framework) -> Option<Judged> {
    let own = grade(entry, &entry.school_judgement, framework);
    let agreed = grade(entry, &entry.judgement, framework);
    (own.is_some() || agreed.is_some()).then_some(())?;
    Some(Judged {
        heading: framework.heading(&entry.heading)?.title.clone(),
        own: own.unwrap_or_default(),
        agreed: agreed.unwrap_or_default(),
    })
}

/// The adviser and whoever heads the school, by role alone where no name is known.
fn sign_off(page: &VisitPage, adviser: &AdviserRow) -> Vec<Signatory> {
    let or = |role: &str, otherwise: &str| match role.trim() {
        "" => otherwise.to_owned(),
        role => role.to_owned(),
    };
    let school = &page.school;
    vec![
        Signatory {
            name: adviser.name.clone(),
            role: or(&adviser.role, "Adviser"),
        },
        Signatory {
            name: school.head.clone().unwrap_or_default(),
            role: or(
                school.head_job_title.as_deref().unwrap_or_default(),
                "Headteacher",
            ),
        },
    ]
}

fn section(entry: &HeadingEntry, heading: &Heading, framework: &Framework) -> Section {
    let judgements = [
        ("Judgement", &entry.judgement),
        ("The school’s own judgement", &entry.school_judgement),
    ];
    let judgements = judgements
        .into_iter()
        .filter_map(|(label, given)| Some(fact(label, grade(entry, given, framework)?)));
    // The school's view and the evidence say "Not recorded" when empty; the others are left out.
    let always = [
        ("The school’s view", &entry.school_view),
        ("Evidence", &entry.evidence),
    ];
    let if_said = [
        ("Strengths", &entry.strengths),
        ("To develop", &entry.areas),
        ("Where school and adviser differ", &entry.disagreement),
    ];
    let part = |(label, text): (&str, &Text)| Part {
        label: label.to_owned(),
        text: said(text),
    };
    let parts = if entry.is_empty() {
        Vec::new()
    } else {
        always
            .into_iter()
            .chain(
                if_said
                    .into_iter()
                    .filter(|(_, text)| !said(text).is_empty()),
            )
            .map(part)
            .collect()
    };
    Section {
        heading: heading.title.clone(),
        judgements: judgements.collect(),
        parts,
        sources: entry
            .sources
            .values
            .iter()
            .filter_map(|id| framework.evidence_source(id).map(|it| it.title.clone()))
            .collect(),
    }
}

/// "26 November 2026", or that no day was recorded.
pub(crate) fn day_words(on: Option<NaiveDate>) -> String {
    on.map_or_else(|| "no date".to_owned(), full_date)
}
