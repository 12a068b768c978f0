//! What a careful colleague would notice before a note goes out. Warnings never stop anything;
//! hard stops say what is missing.

use chrono::NaiveDate;
use domain::{calendar::words::full_date, id::VisitId};
use framework::Framework;
use paper::NoteOfVisit;
use store::{
    adviser::AdviserRow,
    fields::{self, AsEntity},
};

use crate::{
    App,
    check_pupil_names::NamesFound,
    compose_note::{is_blank, short},
    error::AppError,
    place::Place,
    show_visit::VisitPage,
};

/// What was noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConcernKind {
    /// Hard stop: the visit has not been held.
    NotHeld,
    /// Hard stop: the visit has no date that has come.
    NoDate,
    /// Hard stop: a likely pupil's name, and nobody has said that it is none.
    PupilName,
    /// Nothing was recorded under a heading.
    EmptyHeading,
    /// A judgement without a word of evidence.
    NoEvidence,
    /// An action that nobody owns.
    ActionWithoutOwner,
    /// An action without a day.
    ActionWithoutDate,
    /// An action without a way to see that it worked.
    ActionWithoutMeasure,
    /// Two edits of a field stand that did not know of each other; the note has the later one.
    OpenConflict,
    /// A character that no font of the note has.
    Unprintable,
    /// Of a paper: fewer indicators are met than it needs.
    TooFewIndicators,
    /// Of a paper: a section in which nothing is written.
    EmptyPart,
    /// Of a paper: more or fewer points than it has.
    WrongPoints,
    /// Of a plan: no target.
    NoTarget,
    /// Of a paper: one that goes before it was not sent.
    EarlierPaper,
    /// Of a paper: something that comes first was not done.
    NeedNotMet,
    /// Of a paper: not everybody has agreed who has to.
    NotAgreed,
    /// Of a paper: it is not meant for this school.
    NotForSchool,
    /// Of an agenda: no time or no place. Of minutes: not held, or nobody was there.
    MeetingNotSaid,
}

/// One thing noticed, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// What.
    pub kind: ConcernKind,
    /// In words.
    pub message: String,
    /// Where it can be mended.
    pub place: Option<Place>,
}

/// Everything noticed about a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteCheck {
    /// Hard stops: the note cannot be issued.
    pub stops: Vec<Concern>,
    /// What is worth a look.
    pub warnings: Vec<Concern>,
    /// The number the next version will have.
    pub next_version: u32,
}

impl App {
    /// Looks a note over before it is issued, and begins to lay out its next version as it would
    /// go to the school today.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], and what the store says.
    pub fn check_note(&self, visit: VisitId) -> Result<NoteCheck, AppError> {
        let today = self.today();
        let page = self.show_visit(visit)?;
        let note = self.compose_issued(&page, today, Some(today))?;
        let names = self.names_in(&page)?;
        let check = self.check_page(&page, &note, &names, today)?;
        if check
            .stops
            .iter()
            .all(|it| it.kind == ConcernKind::PupilName)
        {
            let composed = self.compose_version(&page, note)?;
            // Who only looks at a version that says all there is will not issue another.
            let is_said = composed.note.changes.as_ref().is_some_and(Vec::is_empty);
            if !is_said {
                self.book
                    .as_ref()
                    .ok_or(AppError::Locked)?
                    .laid_out
                    .begin(composed.note);
            }
        }
        Ok(check)
    }

    /// The same for a page that was read, the note composed of it and the names found in it.
    pub(crate) fn check_page(
        &self,
        page: &VisitPage,
        note: &NoteOfVisit,
        names: &NamesFound,
        today: NaiveDate,
    ) -> Result<NoteCheck, AppError> {
        let framework = self.shelf.get(&page.visit.framework)?;
        Ok(NoteCheck {
            stops: [stops(page, today), names.stops()].concat(),
            warnings: [
                self.conflicts_in(page, framework)?,
                warnings(page, framework, note),
            ]
            .concat(),
            next_version: next_version(page),
        })
    }

    /// The places of a visit in which different versions stand. Only a file that came in brings any.
    fn conflicts_in(
        &self,
        page: &VisitPage,
        framework: &Framework,
    ) -> Result<Vec<Concern>, AppError> {
        let reading = self.book()?.read();
        if reading.imports(1)?.is_empty() {
            return Ok(Vec::new());
        }
        let visit = page.visit.id;
        let mut places = vec![("the visit".to_owned(), visit.entity(), Place::Visit(visit))];
        for it in &page.headings {
            let title = framework.heading(&it.heading).map(|it| it.title.clone());
            places.push((
                title.unwrap_or_else(|| it.heading.clone()),
                fields::response_entity(visit, &it.heading),
                Place::Heading(visit, it.heading.clone()),
            ));
        }
        for it in &page.actions {
            let place = Place::Visit(visit);
            places.push(("an agreed action".to_owned(), it.action.entity(), place));
        }
        let mut concerns = Vec::new();
        for (what, entity, place) in places {
            if reading.fields(entity)?.values().any(|it| it.conflict) {
                concerns.push(Concern {
                    kind: ConcernKind::OpenConflict,
                    message: format!(
                        "Two versions of {what} stand, and the note has the later one. Decide \
                         which holds, or issue it all the same."
                    ),
                    place: Some(place),
                });
            }
        }
        Ok(concerns)
    }

    pub(crate) fn adviser(&self) -> Result<AdviserRow, AppError> {
        self.book()?
            .read()
            .adviser()?
            .ok_or(AppError::Missing("the adviser’s name"))
    }
}

/// The number that the next version will have.
pub(crate) fn next_version(page: &VisitPage) -> u32 {
    let versions = page.notes.iter().map(|it| it.version);
    versions.max().unwrap_or(0) + 1
}

fn stops(page: &VisitPage, today: NaiveDate) -> Vec<Concern> {
    let visit = page.visit.id;
    let stop = |kind, message: String| Concern {
        kind,
        message,
        place: Some(Place::Visit(visit)),
    };
    match (page.visit.held_on, page.visit.cancelled_why.is_some()) {
        (_, true) => vec![stop(
            ConcernKind::NotHeld,
            "This visit was cancelled, so there is no note to issue.".into(),
        )],
        (None, false) => vec![stop(
            ConcernKind::NotHeld,
            "You can issue when the day the visit was held is recorded.".into(),
        )],
        (Some(on), false) if on > today => vec![stop(
            ConcernKind::NoDate,
            format!(
                "The visit is recorded as held on {}, which has not come yet. You can issue \
                 when the date is right.",
                full_date(on)
            ),
        )],
        (Some(_), false) => Vec::new(),
    }
}

fn warnings(page: &VisitPage, framework: &Framework, note: &NoteOfVisit) -> Vec<Concern> {
    let mut warnings = Vec::new();
    heading_warnings(page, framework, &mut warnings);
    action_warnings(page, &mut warnings);
    warnings.extend(paper::unprintable_in(note).into_iter().map(|it| Concern {
        kind: ConcernKind::Unprintable,
        message: format!(
            "“{}” cannot be printed and will show as a box ({}).",
            it.grapheme, it.place
        ),
        place: Some(printed_place(page, framework, &it.place)),
    }));
    warnings
}

/// Where a printed passage was written: under the heading it names, else in the visit as a whole.
fn printed_place(page: &VisitPage, framework: &Framework, printed: &str) -> Place {
    let visit = page.visit.id;
    let named = page.headings.iter().find(|it| {
        let heading = framework.heading(&it.heading);
        heading.is_some_and(|it| printed.contains(&it.title))
    });
    named.map_or(Place::Visit(visit), |it| {
        Place::Heading(visit, it.heading.clone())
    })
}

fn heading_warnings(page: &VisitPage, framework: &Framework, warnings: &mut Vec<Concern>) {
    for entry in &page.headings {
        let title = framework
            .heading(&entry.heading)
            .map_or("", |it| it.title.as_str());
        let found = if entry.is_empty() {
            Some((
                ConcernKind::EmptyHeading,
                format!("Nothing is recorded under {title}."),
            ))
        } else if !entry.judgement.values.is_empty() && entry.evidence.text.trim().is_empty() {
            Some((
                ConcernKind::NoEvidence,
                format!("{title} has a judgement and no evidence in words."),
            ))
        } else {
            None
        };
        warnings.extend(found.map(|(kind, message)| Concern {
            kind,
            message,
            place: Some(Place::Heading(page.visit.id, entry.heading.clone())),
        }));
    }
}

fn action_warnings(page: &VisitPage, warnings: &mut Vec<Concern>) {
    for action in page.actions.iter().filter(|it| !is_blank(it)) {
        let what = short(&action.what.text);
        let missing = [
            (
                action.who.text.trim().is_empty(),
                ConcernKind::ActionWithoutOwner,
                format!("Nobody is named for the action “{what}”."),
            ),
            (
                action.due_on.values.is_empty(),
                ConcernKind::ActionWithoutDate,
                format!("The action “{what}” has no date."),
            ),
            (
                action.measure.text.trim().is_empty(),
                ConcernKind::ActionWithoutMeasure,
                format!("Nothing says how we shall know that “{what}” worked."),
            ),
        ];
        warnings.extend(
            missing
                .into_iter()
                .filter(|(is, _, _)| *is)
                .map(|(_, kind, message)| Concern {
                    kind,
                    message,
                    place: Some(Place::Action(page.visit.id, action.action)),
                }),
        );
    }
}
