//! The brief for a visit that is planned: what was found last time and what to look at, on paper.

use std::path::PathBuf;

use domain::{calendar::words::full_date, id::VisitId};
use framework::{Framework, heading::Heading};
use paper::{Fact, Part, Rendered, Section, VisitBrief};

use crate::{
    App,
    carried_actions::CarriedAction,
    compose_note::{day_words, said},
    error::AppError,
    save_note::file_name,
    show_visit::{HeadingEntry, VisitPage},
};

impl App {
    /// Lays out the brief for a visit, dated today.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::Paper`], and what the store says.
    pub fn print_brief(&self, visit: VisitId) -> Result<Rendered, AppError> {
        let page = self.show_visit(visit)?;
        let framework = self.shelf.get(&page.visit.framework)?;
        let brief = VisitBrief {
            body: framework.body.clone(),
            printed_on: self.today(),
            school: page.school.name.clone(),
            planned_on: page.visit.on(),
            facts: facts(&page, framework),
            sections: sections(&page, framework),
            author: self.adviser()?.name,
        };
        Ok(paper::render_brief(&brief)?)
    }

    /// Saves the brief where the adviser keeps documents and opens it with the system's own viewer,
    /// which prints it.
    ///
    /// # Errors
    /// As [`print_brief`](Self::print_brief), and [`AppError::Document`].
    pub fn open_brief(&self, visit: VisitId) -> Result<PathBuf, AppError> {
        let bytes = self.print_brief(visit)?.bytes;
        let page = self.show_visit(visit)?;
        let day = day_words(page.visit.on());
        let name = file_name(&format!("{} - Brief {day}", page.school.name));
        self.open_as_document(&name, &bytes)
    }
}

fn facts(page: &VisitPage, framework: &Framework) -> Vec<Fact> {
    let kind = framework.visit_kind(&page.visit.kind);
    let people: Vec<String> = page
        .people
        .iter()
        .map(|it| named(&it.name.text, &it.role.text))
        .collect();
    let known = [
        ("Visit", kind.map(|it| it.title.clone())),
        ("Headteacher", page.school.head.clone()),
        ("To meet", Some(people.join("; "))),
        ("Category", page.category_name.clone()),
        ("Extra focus", Some(said(&page.particulars.foci))),
    ];
    let known = known
        .into_iter()
        .filter_map(|(label, value)| Some((label, value?)));
    known
        .filter(|(_, value)| !value.trim().is_empty())
        .map(|(label, value)| Fact {
            label: label.to_owned(),
            value,
        })
        .collect()
}

fn named(name: &str, role: &str) -> String {
    match (name.trim(), role.trim()) {
        (name, "") => name.to_owned(),
        ("", role) => role.to_owned(),
        (name, role) => format!("{name}, {role}"),
    }
}

fn sections(page: &VisitPage, framework: &Framework) -> Vec<Section> {
    let open = page.carried.iter().filter(|it| it.action.done_on.is_none());
    let lines: Vec<String> = open.map(open_action).collect();
    let actions = (!lines.is_empty()).then(|| {
        let text = lines.join("\n");
        let label = String::new();
        section("Open actions", Vec::new(), vec![Part { label, text }])
    });
    let headings = page.headings.iter().filter_map(|entry| {
        let heading = framework.heading(&entry.heading)?;
        Some(to_look_at(entry, heading, framework))
    });
    actions.into_iter().chain(headings).collect()
}

/// "- Read six books together (Headteacher, by 12 February 2027)": one line of a list.
fn open_action(carried: &CarriedAction) -> String {
    let action = &carried.action;
    let due = action.due_on.map(|on| format!("by {}", full_date(on)));
    let parts = [action.who.trim().to_owned(), due.unwrap_or_default()];
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    let what = action.what.trim();
    if parts.is_empty() {
        format!("- {what}")
    } else {
        format!("- {what} ({})", parts.join(", "))
    }
}

/// A heading with last time’s judgement, what was to be developed, and below it the questions to ask.
fn to_look_at(entry: &HeadingEntry, heading: &Heading, framework: &Framework) -> Section {
    let last = entry.last.as_ref();
    let scale = heading.scale.as_deref().and_then(|it| framework.scale(it));
    let judgement = last.and_then(|it| it.judgement.as_deref()).map(|id| {
        let grade = scale.and_then(|it| it.grades.iter().find(|grade| grade.id == id));
        Fact {
            label: "Last time".to_owned(),
            value: grade.map_or_else(|| id.to_owned(), |it| it.label.clone()),
        }
    });
    let areas = last
        .map(|it| it.areas.trim().to_owned())
        .unwrap_or_default();
    let questions: Vec<String> = heading.prompts.iter().map(|it| format!("- {it}")).collect();
    let questions = questions.join("\n");
    let parts = [("To develop then", areas), ("", questions)];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let parts = parts.map(|(label, text)| Part {
        label: label.to_owned(),
        text,
    });
    section(
        &heading.title,
        judgement.into_iter().collect(),
        parts.collect(),
    )
}

fn section(heading: &str, judgements: Vec<Fact>, parts: Vec<Part>) -> Section {
    Section {
        heading: heading.to_owned(),
        judgements,
        parts,
        sources: Vec::new(),
    }
}
