//! From what was written in a paper to its pages. Remarks and alerts are not read here, and the
//! document's type has no place for them.

use chrono::NaiveDate;
use domain::calendar::words::full_date;
use framework::{
    Framework,
    paper::{Paper, PaperKind},
};
use paper::{
    Fact, MeetingItem, NoteStanding, OfficialPaper, Part, PlannedTarget, Section, Signatory,
};
use store::adviser::AdviserRow;

use crate::{
    App,
    compose_meeting::OfMeeting,
    compose_note::{chosen_day, said, short},
    decide_category::in_force,
    error::AppError,
    printed::{Passage, numbered, of_section},
    record_view::Text,
    show_paper::{PaperPage, PieceEntry, ReviewEntry, TargetEntry},
};

/// What a paper about every school is about.
pub(crate) const ALL_SCHOOLS: &str = "All schools of the caseload";
const CONFIDENTIALITY: &str = "For those it is addressed to";

impl App {
    /// The paper as it is written now. `on` is the day below its title.
    pub(crate) fn compose_paper(
        &self,
        page: &PaperPage,
        standing: NoteStanding,
        on: NaiveDate,
    ) -> Result<OfficialPaper, AppError> {
        let framework = self.shelf.get(&page.paper.framework)?;
        let (_, model) = self.paper_and_model(page.paper.id)?;
        let adviser = self.adviser()?;
        let category = match page.paper.school {
            Some(school) => {
                let decisions = self.book()?.read().decisions_about(school)?;
                in_force(&decisions, on).map(|it| self.shelf.name_given(it))
            }
            None => None,
        };
        let about = page.school.as_ref();
        let meeting = self.meeting_of(page)?;
        let of_meeting = meeting.as_ref();
        Ok(OfficialPaper {
            title: page.paper.title.clone(),
            body: framework.body.clone(),
            standing,
            about: about.map_or_else(|| ALL_SCHOOLS.to_owned(), |it| it.name.clone()),
            on: of_meeting.and_then(OfMeeting::on).or(Some(on)),
            facts: of_meeting.map_or_else(
                || facts(page, model, (framework, category), &adviser),
                |it| it.facts(page, model, framework),
            ),
            changes: None,
            rests_on: (!model.indicators.is_empty()).then(|| rests_on(page, model)),
            points: model.points.map(|_| points(page)),
            table: self.table_of(model, framework, on)?,
            sections: of_meeting.map_or_else(|| sections(page, model), |_| Vec::new()),
            items: of_meeting.map_or_else(Vec::new, |it| it.items(page, model)),
            decided: of_meeting.and_then(|it| it.decided(model)),
            targets: is_plan(model).then(|| page.targets.iter().map(target).collect()),
            reviews: page
                .reviews
                .iter()
                .map(|it| review(it, &page.targets))
                .collect(),
            sign_off: of_meeting.map_or_else(
                || sign_off(model, framework),
                |it| it.sign_off(model, framework),
            ),
            confidentiality: of_meeting
                .and_then(OfMeeting::confidentiality)
                .unwrap_or(CONFIDENTIALITY)
                .to_owned(),
            circulation: recipients(page, model, framework),
            author: adviser.name,
        })
    }
}

fn is_plan(model: &Paper) -> bool {
    model.kind == PaperKind::Plan
}

/// Whom the paper goes to, as they are called: those who were chosen, else those of the model.
pub(crate) fn recipients(page: &PaperPage, model: &Paper, framework: &Framework) -> Vec<String> {
    let copies = model.copies.iter().map(|it| &it.to);
    let chosen: Vec<&String> = match page.recipients.values.as_slice() {
        [] => model.to.iter().chain(copies).collect(),
        chosen => chosen.iter().collect(),
    };
    chosen.into_iter().map(|it| called(it, framework)).collect()
}

/// What an actor is called; a name is itself.
pub(crate) fn called(id: &str, framework: &Framework) -> String {
    let actor = framework.actor(id);
    actor.map_or_else(|| id.to_owned(), |it| it.title.clone())
}

pub(crate) fn fact(label: &str, value: String) -> Fact {
    Fact {
        label: label.to_owned(),
        value,
    }
}

fn facts(
    page: &PaperPage,
    model: &Paper,
    (framework, category): (&Framework, Option<String>),
    adviser: &AdviserRow,
) -> Vec<Fact> {
    let role = adviser.role.trim();
    let adviser = match role {
        "" => adviser.name.clone(),
        role => format!("{}, {role}", adviser.name),
    };
    let urn = page.school.as_ref().and_then(|it| it.urn);
    let agreed = page.paper.agreed_on.map(|on| {
        let by = page.agreed_by.iter().map(|it| called(it, framework));
        format!("{}, {}", by.collect::<Vec<_>>().join("; "), full_date(on))
    });
    let to = recipients(page, model, framework).join("; ");
    let known = [
        ("To", Some(to)),
        ("From", Some(called(&model.signed_by, framework))),
        ("Adviser", Some(adviser)),
        ("School number", urn.map(|it| format!("URN {it}"))),
        ("Category", category),
        ("Agreed", agreed),
        (
            "Provided for in",
            Some(format!("{}, {}", framework.citation, model.source)),
        ),
    ];
    let known = known.into_iter();
    known
        .filter_map(|(label, value)| Some(fact(label, value?)))
        .collect()
}

fn part(label: &str, text: &Text) -> Part {
    Part {
        label: label.to_owned(),
        text: said(text),
    }
}

fn rests_on(page: &PaperPage, model: &Paper) -> Vec<Part> {
    let met = page.indicators.iter().filter(|it| it.is_met());
    met.filter_map(|it| Some(part(&model.indicator(&it.indicator)?.text, &it.evidence)))
        .collect()
}

fn points(page: &PaperPage) -> Vec<String> {
    let points = page.points.iter().map(|it| said(&it.text));
    points.filter(|it| !it.is_empty()).collect()
}

fn sections(page: &PaperPage, model: &Paper) -> Vec<Section> {
    let parts = model.parts.iter().zip(&page.parts);
    parts
        .map(|(model, entry)| section(&model.title, vec![part("", &entry.text)]))
        .collect()
}

fn section(heading: &str, parts: Vec<Part>) -> Section {
    Section {
        heading: heading.to_owned(),
        judgements: Vec::new(),
        parts,
        sources: Vec::new(),
    }
}

fn target(target: &TargetEntry) -> PlannedTarget {
    PlannedTarget {
        aim: said(&target.aim),
        steps: said(&target.steps),
        who: said(&target.who),
        due_on: chosen_day(&target.due_on.values),
        measure: said(&target.measure),
    }
}

fn review(review: &ReviewEntry, targets: &[TargetEntry]) -> Section {
    let is_said = |it: &&PieceEntry| !said(&it.text).is_empty();
    let found = [&review.found].into_iter().filter(is_said);
    let found = found.map(|it| part("", &it.text));
    let progress = review.progress.iter().zip(targets);
    let progress = progress
        .filter(|(it, _)| is_said(it))
        .map(|(it, target)| part(&short(&target.aim.text), &it.text));
    section(
        &format!("Review of {}", full_date(review.on)),
        found.chain(progress).collect(),
    )
}

/// Whoever agrees signs; where nobody does, whoever it is from.
fn sign_off(model: &Paper, framework: &Framework) -> Vec<Signatory> {
    let who: Vec<&String> = if model.agreed_by.is_empty() {
        vec![&model.signed_by]
    } else {
        model.agreed_by.iter().collect()
    };
    who.into_iter()
        .map(|it| Signatory {
            name: String::new(),
            role: called(it, framework),
        })
        .collect()
}

/// The passages of an item of a meeting.
fn of_item(item: &MeetingItem) -> Vec<(String, String)> {
    let own = [(item.heading.clone(), item.text.clone())];
    let under = item.under.iter();
    let under = under.map(|it| (format!("{}, {}", item.heading, it.label), it.text.clone()));
    own.into_iter().chain(under).collect()
}

/// Every passage of a paper, in the order of reading, to be compared with another version.
pub(crate) fn passages(paper: &OfficialPaper) -> Vec<Passage> {
    let facts = paper.facts.iter();
    let facts = facts.map(|it| (it.label.clone(), it.value.clone()));
    let rests_on = paper.rests_on.iter().flatten();
    let rests_on = rests_on.map(|it| (format!("Indicator “{}”", it.label), it.text.clone()));
    let rows = paper.table.iter().flat_map(|it| &it.rows);
    let rows = rows.filter_map(|cells| {
        let (school, said) = cells.split_first()?;
        Some((format!("Row “{school}”"), said.join("; ")))
    });
    let points = paper.points.iter().flatten().enumerate();
    let points = points.map(|(at, it)| (format!("Point {}", at + 1), it.clone()));
    let targets = paper.targets.iter().flatten().map(|it| {
        let due_on = it.due_on.map(full_date).unwrap_or_default();
        let parts = [&it.steps, &it.who, &due_on, &it.measure];
        let text = parts.map(String::as_str).join("; ");
        (format!("Action “{}”", short(&it.aim)), text)
    });
    let sections = paper.sections.iter().chain(&paper.reviews);
    let sections = sections.flat_map(of_section);
    let items = paper.items.iter().flat_map(of_item);
    let decided = paper.decided.iter().flatten().map(|it| {
        let due_on = it.due_on.map(full_date).unwrap_or_default();
        let place = format!("Decision “{}”", short(&it.what));
        (place, format!("{}; {due_on}", it.who))
    });
    let circulation = ("Circulation".to_owned(), paper.circulation.join("; "));
    numbered(
        facts
            .chain(rests_on)
            .chain(points)
            .chain(rows)
            .chain(sections)
            .chain(items)
            .chain(decided)
            .chain(targets)
            .chain([circulation]),
    )
}
