//! What a careful colleague would notice before a paper goes out. Warnings never stop anything and are
//! kept with the version that was sent in spite of them; a likely pupil's name stops it, as it
//! stops a note.

use changes::value::Value;
use chrono::NaiveDate;
use domain::{
    calendar::words::full_date,
    id::{PaperId, SchoolId},
    pupil_names::KnownWords,
};
use framework::{
    Framework,
    paper::{Paper, PaperKind},
};
use paper::{NoteStanding, OfficialPaper};
use store::{
    fields::{AsEntity, paper as field},
    papers::PaperRow,
};

use crate::{
    App,
    check_note::{Concern, ConcernKind},
    check_pupil_names::{AnswerAt, NamesFound, Printed, words_of},
    compose_meeting::OfMeeting,
    compose_note::short,
    compose_paper::called,
    error::AppError,
    place::{self, Place},
    show_paper::PaperPage,
};

/// Everything noticed about a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperCheck {
    /// Hard stops: the paper cannot be sent.
    pub stops: Vec<Concern>,
    /// What is worth a look.
    pub warnings: Vec<Concern>,
}

impl App {
    /// Looks a paper over before it is sent.
    ///
    /// # Errors
    /// [`crate::PaperRefusal::NoPaper`], and what the store says.
    pub fn check_paper(&self, id: PaperId) -> Result<PaperCheck, AppError> {
        let page = self.show_paper(id)?;
        let composed = self.compose_paper(&page, NoteStanding::Draft, self.today())?;
        let names = self.names_in_paper(&page)?;
        self.check_paper_page(&page, &composed, &names)
    }

    /// The same for a page that was read, what was composed of it and the names found in it.
    pub(crate) fn check_paper_page(
        &self,
        page: &PaperPage,
        composed: &OfficialPaper,
        names: &NamesFound,
    ) -> Result<PaperCheck, AppError> {
        let framework = self.shelf.get(&page.paper.framework)?;
        let (_, model) = self.paper_and_model(page.paper.id)?;
        let whole = Place::Paper(page.paper.id);
        let mut found = Found {
            page,
            model,
            warnings: Vec::new(),
        };
        found.indicators();
        found.parts();
        found.points();
        found.targets();
        found.needs();
        found.agreement(framework);
        let mut warnings = found.warnings;
        let meeting = self.meeting_of(page)?;
        let meeting = meeting.iter();
        warnings.extend(
            meeting
                .flat_map(|it| it.left_open(model))
                .map(|message| concern(ConcernKind::MeetingNotSaid, message, whole.clone())),
        );
        warnings.extend(self.earlier_papers(page, model, framework)?);
        warnings.extend(self.is_for_school(page, model)?);
        warnings.extend(paper::unprintable_in_paper(composed).into_iter().map(|it| {
            let message = format!(
                "“{}” cannot be printed and will show as a box ({}).",
                it.grapheme, it.place
            );
            concern(ConcernKind::Unprintable, message, whole.clone())
        }));
        Ok(PaperCheck {
            stops: names.stops(),
            warnings,
        })
    }

    /// Records that none of the likely names in the paper is a pupil's; a name typed later asks
    /// again. Answers with the moment.
    ///
    /// # Errors
    /// [`crate::PaperRefusal::NoPaper`], and what the store says.
    pub fn deny_names_in_paper(&mut self, id: PaperId) -> Result<i64, AppError> {
        let denied = self.names_in_paper(&self.show_paper(id)?)?.denied();
        let ((), at) = self.write_as("Pupil names answered", |writing| denied.write(writing))?;
        Ok(at)
    }

    /// The likely names in a paper as it stands now.
    pub(crate) fn names_in_paper(&self, page: &PaperPage) -> Result<NamesFound, AppError> {
        let framework = self.shelf.get(&page.paper.framework)?;
        let (_, model) = self.paper_and_model(page.paper.id)?;
        let mut known = KnownWords::default();
        let school = page.school.iter().map(|it| it.name.as_str());
        let own = page.recipients.values.iter().chain(&page.agreed_by);
        let own = own.map(String::as_str);
        let owners = page.targets.iter().map(|it| it.who.text.as_str());
        let actors = framework.actors.iter().map(|it| it.title.as_str());
        let papers = framework.papers.iter().map(|it| it.title.as_str());
        let said = school.chain(own).chain(owners).chain(actors).chain(papers);
        for text in said.chain(words_of(framework)) {
            known.add(text);
        }
        let meeting = self.meeting_of(page)?;
        for name in meeting.iter().flat_map(OfMeeting::names) {
            known.add(name);
        }
        let answer = AnswerAt {
            entity: page.paper.id.entity(),
            space: place::space_of_paper(self.book()?.read(), page.paper.id)?,
            field: field::no_pupils,
        };
        self.names_among(answer, &texts(page, model), known)
    }

    /// A warning for each paper that goes before this one and was not sent.
    fn earlier_papers(
        &self,
        page: &PaperPage,
        model: &Paper,
        framework: &Framework,
    ) -> Result<Vec<Concern>, AppError> {
        if model.after.is_empty() {
            return Ok(Vec::new());
        }
        let papers = self.papers_beside(page.paper.school)?;
        let missing = model.after.iter().filter(|id| {
            let own = |it: &PaperRow| {
                it.framework == page.paper.framework && it.model == **id && it.sent_on.is_some()
            };
            !papers.iter().any(own)
        });
        let warnings = missing.map(|id| {
            let title = framework.paper(id).map_or(id.as_str(), |it| &it.title);
            let message = format!("“{title}” goes before it, and none was sent.");
            concern(
                ConcernKind::EarlierPaper,
                message,
                Place::Paper(page.paper.id),
            )
        });
        Ok(warnings.collect())
    }

    fn papers_beside(&self, school: Option<SchoolId>) -> Result<Vec<PaperRow>, AppError> {
        let reading = self.book()?.read();
        Ok(match school {
            Some(school) => reading.papers_about(school)?,
            None => reading.papers_for_all()?,
        })
    }

    fn is_for_school(&self, page: &PaperPage, model: &Paper) -> Result<Option<Concern>, AppError> {
        let Some(school) = page.paper.school else {
            return Ok(None);
        };
        let today = self.today();
        let framework = self.shelf.get(&page.paper.framework)?;
        let about = self.with_school(school, |kept, _| {
            kept.record.about(framework, kept.record.known_from(today))
        })?;
        Ok(model.schools.rules_out(&about, today).then(|| {
            let message = "The framework does not mean it for a school like this one.".to_owned();
            concern(
                ConcernKind::NotForSchool,
                message,
                Place::Paper(page.paper.id),
            )
        }))
    }
}

/// Every text that will be printed.
fn texts<'a>(page: &'a PaperPage, model: &Paper) -> Vec<Printed<'a>> {
    let paper = page.paper.id;
    let at = |piece: &str| Place::Piece(paper, piece.to_owned());
    let indicators = page.indicators.iter().map(|it| {
        let text = it.evidence.text.as_str();
        (at(&it.piece), "Evidence".to_owned(), text)
    });
    let parts = page.parts.iter().zip(&model.parts);
    let parts = parts.map(|(it, part)| (at(&it.piece), part.title.clone(), it.text.text.as_str()));
    let points = page.points.iter();
    let points = points.map(|it| (at(&it.piece), "Key point".to_owned(), it.text.text.as_str()));
    let targets = page.targets.iter().flat_map(|it| {
        let place = Place::Target(paper, it.target);
        let texts = [&it.aim, &it.steps, &it.measure];
        texts.map(|text| (place.clone(), "Target".to_owned(), text.text.as_str()))
    });
    let reviews = page.reviews.iter().flat_map(|it| {
        let all = [&it.found].into_iter().chain(&it.progress);
        all.map(|it| (at(&it.piece), "Review".to_owned(), it.text.text.as_str()))
    });
    let all = indicators.chain(parts).chain(points).chain(targets);
    all.chain(reviews).collect()
}

fn concern(kind: ConcernKind, message: String, place: Place) -> Concern {
    Concern {
        kind,
        message,
        place: Some(place),
    }
}

/// What was noticed so far on a page.
struct Found<'p> {
    page: &'p PaperPage,
    model: &'p Paper,
    warnings: Vec<Concern>,
}

impl Found<'_> {
    fn add(&mut self, kind: ConcernKind, message: String, place: Place) {
        self.warnings.push(concern(kind, message, place));
    }

    fn whole(&self) -> Place {
        Place::Paper(self.page.paper.id)
    }

    fn piece(&self, piece: &str) -> Place {
        Place::Piece(self.page.paper.id, piece.to_owned())
    }

    fn indicators(&mut self) {
        let met = self.page.indicators.iter().filter(|it| it.is_met());
        let number = u32::try_from(met.clone().count()).unwrap_or(u32::MAX);
        let least = self.model.least;
        if number < least {
            let met = match number {
                0 => "none of its indicators is met".to_owned(),
                1 => "1 of its indicators is met".to_owned(),
                more => format!("{more} of its indicators are met"),
            };
            let message = format!("It rests on at least {least}, and {met}.");
            self.add(ConcernKind::TooFewIndicators, message, self.whole());
        }
        let bare = met.filter(|it| it.evidence.text.trim().is_empty());
        let bare: Vec<_> = bare
            .filter_map(|it| {
                let text = &self.model.indicator(&it.indicator)?.text;
                let message = format!("Nothing says what met “{}”.", short(text));
                Some((message, self.piece(&it.piece)))
            })
            .collect();
        for (message, place) in bare {
            self.add(ConcernKind::NoEvidence, message, place);
        }
    }

    fn parts(&mut self) {
        // The headings of an agenda say enough, and not every meeting speaks of everything.
        if self.model.kind.is_of_a_meeting() {
            return;
        }
        for (entry, part) in self.page.parts.iter().zip(&self.model.parts) {
            if entry.text.text.trim().is_empty() {
                let message = format!("Nothing is written under “{}”.", part.title);
                self.add(ConcernKind::EmptyPart, message, self.piece(&entry.piece));
            }
        }
    }

    fn points(&mut self) {
        let Some(asked) = self.model.points else {
            return;
        };
        let points = self.page.points.iter();
        let written = points.filter(|it| !it.text.text.trim().is_empty()).count();
        if u32::try_from(written) != Ok(asked) {
            let message = format!("It has {asked} points, and {written} are written.");
            self.add(ConcernKind::WrongPoints, message, self.whole());
        }
    }

    fn targets(&mut self) {
        if self.model.kind != PaperKind::Plan {
            return;
        }
        if self.page.targets.is_empty() {
            let message = "The plan has no target.".to_owned();
            self.add(ConcernKind::NoTarget, message, self.whole());
        }
        for target in &self.page.targets {
            let aim = short(&target.aim.text);
            let missing = [
                (
                    target.who.text.trim().is_empty(),
                    ConcernKind::ActionWithoutOwner,
                    format!("Nobody is named for the target “{aim}”."),
                ),
                (
                    target.due_on.values.is_empty(),
                    ConcernKind::ActionWithoutDate,
                    format!("The target “{aim}” has no date."),
                ),
                (
                    target.measure.text.trim().is_empty(),
                    ConcernKind::ActionWithoutMeasure,
                    format!("Nothing says how we shall know that “{aim}” was reached."),
                ),
            ];
            let place = Place::Target(self.page.paper.id, target.target);
            for (_, kind, message) in missing.into_iter().filter(|(is, _, _)| *is) {
                self.add(kind, message, place.clone());
            }
        }
    }

    fn needs(&mut self) {
        let done = &self.page.needs.values;
        let open = self.model.needs.iter().copied();
        for need in open.filter(|it| !done.iter().any(|done| done == it.word())) {
            let message = format!("Not ticked yet: {}", lower(need.in_words()));
            self.add(ConcernKind::NeedNotMet, message, self.whole());
        }
    }

    fn agreement(&mut self, framework: &Framework) {
        if !self.model.kind.is_agreed() {
            return;
        }
        let message = match self.page.paper.agreed_on {
            None => "It is not agreed yet.".to_owned(),
            Some(on) => {
                let agreed = &self.page.agreed_by;
                let open = self
                    .model
                    .agreed_by
                    .iter()
                    .filter(|it| !agreed.contains(it));
                let open: Vec<String> = open.map(|it| called(it, framework)).collect();
                if open.is_empty() {
                    return;
                }
                not_among(&open, on)
            }
        };
        self.add(ConcernKind::NotAgreed, message, self.whole());
    }
}

fn not_among(open: &[String], on: NaiveDate) -> String {
    format!(
        "Not among those who agreed on {}: {}.",
        full_date(on),
        open.join(", ")
    )
}

/// A sentence within another one.
fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// What was noticed, as it is kept with a version.
pub(crate) fn kept(warnings: &[Concern]) -> Option<Value> {
    let lines: Vec<String> = warnings.iter().map(|it| it.message.clone()).collect();
    (!lines.is_empty()).then_some(Value::Words(lines))
}
