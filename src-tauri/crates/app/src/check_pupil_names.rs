//! Names in a note that may be a pupil's. The rule of thumb is in `domain`; this gathers the words
//! of the book, shows each name at its place, and keeps what the adviser answers.

use std::collections::BTreeSet;

use changes::{id::EntityId, space::Space, value::Value};
use domain::{
    id::VisitId,
    pupil_names::{KnownWords, likely_names, may_name_pupils},
};
use framework::Framework;
use store::{
    fields::{self, AsEntity, visit as field},
    writing::Writing,
};

use crate::{
    App,
    check_note::{Concern, ConcernKind},
    error::AppError,
    place::Place,
    record_fields::record_fields,
    show_visit::VisitPage,
};

struct Named {
    name: String,
    around: String,
    title: String,
    place: Place,
}

/// The likely names in a note, and what the adviser has said of names so far.
pub(crate) struct NamesFound {
    answer: AnswerAt,
    answered: BTreeSet<String>,
    named: Vec<Named>,
}

/// Names that the adviser says are no pupils'.
pub(crate) struct Denied {
    answer: AnswerAt,
    names: Vec<String>,
}

/// Where it is kept that names are no pupils'.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AnswerAt {
    pub(crate) entity: EntityId,
    pub(crate) space: Space,
    pub(crate) field: &'static str,
}

/// A text that will be printed, with its place and what the place is called.
pub(crate) type Printed<'a> = (Place, String, &'a str);

impl NamesFound {
    /// A stop for every likely name that the adviser has not said to be no pupil's.
    pub(crate) fn stops(&self) -> Vec<Concern> {
        let open = self.named.iter();
        open.filter(|it| !self.answered.contains(&it.name))
            .map(|it| Concern {
                kind: ConcernKind::PupilName,
                message: format!(
                    "“{}” may be a pupil’s name ({}: “{}”). Change it, or say that no pupil is \
                     named.",
                    it.name, it.title, it.around
                ),
                place: Some(it.place.clone()),
            })
            .collect()
    }

    /// The names denied so far and those that stand in the note now, to be written together with
    /// what depends on them.
    pub(crate) fn denied(&self) -> Denied {
        let mut names = self.answered.clone();
        names.extend(self.named.iter().map(|it| it.name.clone()));
        Denied {
            answer: self.answer,
            names: names.into_iter().collect(),
        }
    }
}

impl Denied {
    pub(crate) fn write(self, writing: &mut Writing<'_>) -> Result<(), AppError> {
        let value = (!self.names.is_empty()).then_some(Value::Words(self.names));
        let AnswerAt {
            entity,
            space,
            field,
        } = self.answer;
        record_fields(writing, entity, space, [(field, value)])
    }
}

impl App {
    /// Records that none of the likely names in the note is a pupil's; a name typed later asks
    /// again. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], and what the store says.
    pub fn deny_pupil_names(&mut self, visit: VisitId) -> Result<i64, AppError> {
        let denied = self.names_in(&self.show_visit(visit)?)?.denied();
        let ((), at) = self.write_as("Pupil names answered", |writing| denied.write(writing))?;
        Ok(at)
    }

    /// What is found in the note as it stands now.
    pub(crate) fn names_in(&self, page: &VisitPage) -> Result<NamesFound, AppError> {
        let framework = self.shelf.get(&page.visit.framework)?;
        let texts: Vec<Printed<'_>> = texts(page, framework).collect();
        let answer = AnswerAt {
            entity: page.visit.id.entity(),
            space: fields::shared(page.visit.home),
            field: field::no_pupils,
        };
        self.names_among(answer, &texts, words_on(page, framework))
    }

    /// What is found in texts that will be printed; `known` are names and words that are no pupils'.
    pub(crate) fn names_among(
        &self,
        answer: AnswerAt,
        texts: &[Printed<'_>],
        mut known: KnownWords,
    ) -> Result<NamesFound, AppError> {
        let mut named: Vec<Named> = Vec::new();
        if texts
            .iter()
            .any(|(_, _, text)| may_name_pupils(text, &known))
        {
            self.with_people_of_book(|it| known.add_all(it))?;
            for (place, title, text) in texts {
                for it in likely_names(text, &known) {
                    if !named.iter().any(|other| other.name == it.name) {
                        named.push(Named {
                            name: it.name,
                            around: it.around,
                            title: title.clone(),
                            place: place.clone(),
                        });
                    }
                }
            }
        }
        Ok(NamesFound {
            answered: self.answered_names(answer)?,
            answer,
            named,
        })
    }

    fn answered_names(&self, answer: AnswerAt) -> Result<BTreeSet<String>, AppError> {
        let mut known = self.book()?.read().fields(answer.entity)?;
        let state = known.remove(answer.field).unwrap_or_default();
        Ok(match state.value {
            Some(Value::Words(names)) => names.into_iter().collect(),
            Some(_) | None => BTreeSet::new(),
        })
    }

    /// Looks at the words for the people and places of this book.
    fn with_people_of_book(&self, look: impl FnOnce(&KnownWords)) -> Result<(), AppError> {
        let mut kept = self
            .book
            .as_ref()
            .ok_or(AppError::Locked)?
            .people
            .borrow_mut();
        let people = match kept.take() {
            Some(people) => people,
            None => self.people_of_book()?,
        };
        look(kept.insert(people));
        Ok(())
    }

    fn people_of_book(&self) -> Result<KnownWords, AppError> {
        let mut known = KnownWords::default();
        let reading = self.book()?.read();
        for school in reading.schools()? {
            for text in [&school.name, &school.council_name, &school.town] {
                known.add(text);
            }
            known.add(&school.head.unwrap_or_default());
        }
        known.add(&self.adviser()?.name);
        let heads = reading.headships()?.into_iter().map(|it| it.name);
        let chairs = reading.chairs()?.into_iter().map(|it| it.name);
        let people = reading.names_met()?.into_iter().chain(heads).chain(chairs);
        for name in people {
            known.add(&name);
        }
        Ok(known)
    }
}

/// The people on the page of a visit, and the words of its framework.
fn words_on(page: &VisitPage, framework: &Framework) -> KnownWords {
    let mut known = KnownWords::default();
    let people = page.people.iter().map(|it| it.name.text.as_str());
    let owners = page.actions.iter().map(|it| it.who.text.as_str());
    let others = [
        page.particulars.second_adviser.text.as_str(),
        &page.particulars.foci_with.text,
        &page.school.name,
    ];
    let named = people.chain(owners).chain(others);
    for text in named.chain(words_of(framework)) {
        known.add(text);
    }
    known
}

/// The words of a framework.
pub(crate) fn words_of(framework: &Framework) -> impl Iterator<Item = &str> {
    let whole = [
        framework.title.as_str(),
        &framework.body,
        &framework.citation,
        &framework.words.adviser,
        &framework.words.note,
    ];
    let headings = framework.headings.iter().map(|it| it.title.as_str());
    let evidence = framework.evidence.iter().map(|it| it.title.as_str());
    let kinds = framework.visit_kinds.iter().map(|it| it.title.as_str());
    let categories = framework.categories.iter().map(|it| it.label.as_str());
    whole
        .into_iter()
        .chain(headings)
        .chain(evidence)
        .chain(kinds)
        .chain(categories)
}

/// Every text that will be printed, with its place and what the place is called.
fn texts<'a>(page: &'a VisitPage, framework: &Framework) -> impl Iterator<Item = Printed<'a>> {
    let visit = page.visit.id;
    let of_visit = page.particulars.printed_texts();
    let of_visit = [("Summary", &page.summary)]
        .into_iter()
        .chain(of_visit)
        .map(move |(title, text)| (Place::Visit(visit), title.to_owned(), text.text.as_str()));
    let actions = page.actions.iter().flat_map(move |it| {
        let place = Place::Action(visit, it.action);
        [&it.what, &it.measure].map(|text| (place.clone(), "Action".to_owned(), text.text.as_str()))
    });
    let headings: Vec<_> = page
        .headings
        .iter()
        .flat_map(|entry| {
            let title = framework.heading(&entry.heading);
            let title = title.map_or_else(String::new, |it| it.title.clone());
            let place = Place::Heading(visit, entry.heading.clone());
            entry
                .texts()
                .map(|text| (place.clone(), title.clone(), text.text.as_str()))
        })
        .collect();
    of_visit.chain(headings).chain(actions)
}
