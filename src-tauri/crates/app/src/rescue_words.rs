//! Words and choices that could not be saved: a sealed recovery file takes them, and they are brought
//! back when the book is opened again and can be written.
//!
//! A save that fails is tried again by whoever types; the recovery file is for the machine that dies
//! before that succeeds. It lies in the book's folder, which is backed up and carried about with the
//! book, and where that takes nothing, in a folder of the system.

mod bring_back;

use std::{collections::BTreeMap, path::PathBuf};

use chrono::NaiveDate;
use domain::id::{PaperId, SchoolId, SheetId, VisitId};
use store::{
    StoreError,
    log::Seen,
    rescue::{Said, Unsaved},
};

use crate::{
    App,
    env::Randomness,
    error::AppError,
    place::{Place, Whole},
};
use bring_back::Came;

/// Where words were typed: the place as it is spelled in the file, and the field.
type Spot = (String, &'static str);

/// Words of the open book that are not in it.
#[derive(Debug, Default)]
pub(crate) struct Rescue {
    /// Typed since the book was opened.
    typed: BTreeMap<Spot, Unsaved>,
    /// Found when it was opened, and not to be written then either.
    waiting: Vec<Unsaved>,
    back: Option<WordsBack>,
}

/// What became of recovery files when the book was opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WordsBack {
    /// The visits to which words came back.
    pub visits: Vec<VisitBack>,
    /// The papers to which words came back.
    pub papers: Vec<PaperBack>,
    /// The sheets to which words came back.
    pub sheets: Vec<SheetBack>,
    /// Fields whose words the book could not take yet; they are still in their file.
    pub waiting: usize,
    /// That file.
    pub waits_in: Option<PathBuf>,
    /// Recovery files that are damaged; they were given another name and are still there.
    pub unreadable: Vec<PathBuf>,
}

/// A visit to which words came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitBack {
    /// The visit.
    pub visit: VisitId,
    /// Its school's name.
    pub school: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// What came back.
    pub fields: FieldsBack,
}

/// A paper to which words came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperBack {
    /// The paper.
    pub paper: PaperId,
    /// What it is called.
    pub title: String,
    /// Its school's name; empty when it is about the whole caseload.
    pub school: String,
    /// What came back.
    pub fields: FieldsBack,
}

/// A sheet to which words came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetBack {
    /// The sheet.
    pub sheet: SheetId,
    /// Its school.
    pub school: Option<SchoolId>,
    /// Its school's name.
    pub name: String,
    /// What came back.
    pub fields: FieldsBack,
}

/// How many fields came back, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FieldsBack {
    /// All of them.
    pub all: usize,
    /// In how many of them a newer text stood: both are there, the newer one first.
    pub both: usize,
    /// In how many of them a newer choice stood and still does; the older one is in the history of
    /// its field.
    pub older: usize,
}

impl FieldsBack {
    fn count(&mut self, came: &Came) {
        let (both, older) = match came {
            Came::Already => return,
            Came::Alone => (0, 0),
            Came::Beside => (1, 0),
            Came::Behind => (0, 1),
        };
        self.all += 1;
        self.both += both;
        self.older += older;
    }
}

impl App {
    /// What a failed save leaves: the words in memory and, sealed, in a file. Answers with the
    /// failure as it is told.
    pub(crate) fn rescue(
        &mut self,
        (place, field, said, seen): (&Place, &'static str, Said, &Seen),
        why: StoreError,
    ) -> AppError {
        let words = Unsaved {
            place: spelled(place),
            field,
            said,
            seen: seen.clone(),
            at: self.env.now_millis(),
        };
        // Nobody keeps the sample.
        if self.is_sample() {
            return why.into();
        }
        if let Some(open) = &mut self.book {
            let spot = (words.place.clone(), field);
            open.rescue.typed.insert(spot, words);
        }
        let kept_in = self.write_rescue();
        AppError::NotSaved { why, kept_in }
    }

    /// A field was saved: its words need no recovery file any more.
    pub(crate) fn forget_unsaved(&mut self, place: &Place, field: Option<&str>) {
        let Some(open) = &mut self.book else { return };
        let (before, place) = (open.rescue.typed.len(), spelled(place));
        open.rescue
            .typed
            .retain(|spot, _| spot.0 != place || field.is_some_and(|it| it != spot.1));
        if open.rescue.typed.len() < before {
            self.write_rescue();
        }
    }

    /// Takes in what recovery files of the open book hold.
    pub(crate) fn take_in_rescues(&mut self) {
        let (folders, Some(open)) = (self.rescue_folders(), &mut self.book) else {
            return;
        };
        let mut unreadable = Vec::new();
        for found in open.find_rescues(&folders) {
            match found.words {
                Ok(words) => open.rescue.waiting.extend(words),
                Err(_) => unreadable.push(open.set_rescue_aside(&found.path)),
            }
        }
        if open.rescue.waiting.is_empty() && unreadable.is_empty() {
            return;
        }
        let back = WordsBack {
            unreadable,
            ..self.bring_back()
        };
        if let Some(open) = &mut self.book {
            open.rescue.back = (back != WordsBack::default()).then_some(back);
        }
    }

    /// Before the book is locked: no screen shows a field now, so words may be put into it.
    pub(crate) fn settle_unsaved(&mut self) {
        let Some(open) = &mut self.book else { return };
        let typed = std::mem::take(&mut open.rescue.typed);
        open.rescue.waiting.extend(typed.into_values());
        if !open.rescue.waiting.is_empty() {
            self.bring_back();
        }
    }

    /// What came back when the book was opened.
    pub(crate) fn words_back(&self) -> Option<WordsBack> {
        self.book.as_ref()?.rescue.back.clone()
    }

    fn bring_back(&mut self) -> WordsBack {
        let waiting = match &mut self.book {
            Some(open) => latest(std::mem::take(&mut open.rescue.waiting)),
            None => Vec::new(),
        };
        let (mut came_back, mut left) = (BTreeMap::<Whole, FieldsBack>::new(), Vec::new());
        for words in waiting {
            match self.bring_back_one(&words) {
                Ok((place, came)) => came_back.entry(place.whole()).or_default().count(&came),
                // The book cannot be written yet, or does not know the visit (an older copy of it).
                Err(_) => left.push(words),
            }
        }
        let waiting = left.len();
        if let Some(open) = &mut self.book {
            open.rescue.waiting = left;
        }
        let mut back = WordsBack {
            waiting,
            waits_in: self.write_rescue(),
            ..WordsBack::default()
        };
        for (whole, fields) in came_back.into_iter().filter(|(_, it)| it.all > 0) {
            match whole {
                Whole::Visit(visit) => back.visits.push(self.visit_back(visit, fields)),
                Whole::Paper(paper) => back.papers.push(self.paper_back(paper, fields)),
                Whole::Sheet(sheet) => back.sheets.push(self.sheet_back(sheet, fields)),
            }
        }
        back
    }

    fn visit_back(&self, visit: VisitId, fields: FieldsBack) -> VisitBack {
        let reading = self.book().map(|it| it.read()).ok();
        let row = reading.and_then(|it| it.find_visit(visit).ok().flatten());
        let school = row
            .as_ref()
            .and_then(|row| self.find_school(row.school).ok());
        VisitBack {
            visit,
            school: school.map(|it| it.name).unwrap_or_default(),
            on: row.and_then(|it| it.on()),
            fields,
        }
    }

    fn paper_back(&self, paper: PaperId, fields: FieldsBack) -> PaperBack {
        let reading = self.book().map(|it| it.read()).ok();
        let row = reading.and_then(|it| it.find_paper(paper).ok().flatten());
        let school = row.as_ref().and_then(|row| row.school);
        let school = school.and_then(|it| self.find_school(it).ok());
        PaperBack {
            paper,
            title: row.map(|it| it.title).unwrap_or_default(),
            school: school.map(|it| it.name).unwrap_or_default(),
            fields,
        }
    }

    fn sheet_back(&self, sheet: SheetId, fields: FieldsBack) -> SheetBack {
        let reading = self.book().map(|it| it.read()).ok();
        let row = reading.and_then(|it| it.find_sheet(sheet).ok().flatten());
        let school = row.and_then(|row| self.find_school(row.school).ok());
        SheetBack {
            sheet,
            school: school.as_ref().map(|it| it.id),
            name: school.map(|it| it.name).unwrap_or_default(),
            fields,
        }
    }

    /// Writes what is not in the book into its file, or removes the file when nothing is. Answers
    /// with the file; nothing where no folder took it.
    fn write_rescue(&self) -> Option<PathBuf> {
        let (folders, open) = (self.rescue_folders(), self.book.as_ref()?);
        let typed = open.rescue.typed.values();
        let words: Vec<Unsaved> = open.rescue.waiting.iter().chain(typed).cloned().collect();
        if words.is_empty() {
            open.remove_rescues(&folders, None);
            return None;
        }
        open.write_rescue(&folders, &words, &Randomness(&*self.env))
            .ok()
    }

    /// Where a recovery file may lie: beside the book, else where the machine says.
    fn rescue_folders(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.folder.clone()];
        folders.extend(self.env.spare_folders());
        folders
    }
}

/// Of words typed into one field, and shown the same, the last: they grew out of the earlier ones.
fn latest(mut words: Vec<Unsaved>) -> Vec<Unsaved> {
    words.sort_by_key(|it| it.at);
    let mut kept: Vec<Unsaved> = Vec::new();
    for it in words {
        kept.retain(|known| {
            (known.place != it.place) || (known.field != it.field) || (known.seen != it.seen)
        });
        kept.push(it);
    }
    kept
}

/// A place as it stands in the file.
fn spelled(place: &Place) -> String {
    match place {
        Place::Visit(visit) => format!("visit {visit}"),
        Place::Heading(visit, heading) => format!("heading {visit} {heading}"),
        Place::Action(visit, action) => format!("action {visit} {action}"),
        Place::Person(visit, person) => format!("person {visit} {person}"),
        Place::Paper(paper) => format!("paper {paper}"),
        Place::Piece(paper, name) => format!("piece {paper} {name}"),
        Place::Target(paper, target) => format!("target {paper} {target}"),
        Place::Mark(sheet, name) => format!("mark {sheet} {name}"),
    }
}

fn read_place(text: &str) -> Option<Place> {
    let mut words = text.splitn(3, ' ');
    let (kind, whole) = (words.next()?, words.next()?);
    match (kind, words.next()) {
        ("visit", None) => Some(Place::Visit(whole.parse().ok()?)),
        ("heading", Some(heading)) => Some(Place::Heading(whole.parse().ok()?, heading.to_owned())),
        ("action", Some(action)) => Some(Place::Action(whole.parse().ok()?, action.parse().ok()?)),
        ("person", Some(person)) => Some(Place::Person(whole.parse().ok()?, person.parse().ok()?)),
        ("paper", None) => Some(Place::Paper(whole.parse().ok()?)),
        ("piece", Some(name)) => Some(Place::Piece(whole.parse().ok()?, name.to_owned())),
        ("mark", Some(name)) => Some(Place::Mark(whole.parse().ok()?, name.to_owned())),
        ("target", Some(target)) => Some(Place::Target(whole.parse().ok()?, target.parse().ok()?)),
        (_, _) => None,
    }
}

#[cfg(test)]
mod tests;
