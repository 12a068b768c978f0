//! The next version of a note, laid out while the adviser reads what was noticed about it: between
//! looking at a note and issuing it lies a thought, and the pages are ready after it.
//!
//! It is separate because it changes when pages are made and never what is on them: they are taken
//! only for a note that is the same in every word, and the same note has the same bytes. They go
//! with the book.

use std::{
    cell::RefCell,
    mem,
    panic::resume_unwind,
    thread::{self, JoinHandle},
};

use paper::{NoteOfVisit, PaperError, Rendered};

/// The pages of one note, or the thread that makes them.
#[derive(Debug, Default)]
pub(crate) struct LaidOut(RefCell<Option<Ahead>>);

#[derive(Debug)]
struct Ahead {
    note: NoteOfVisit,
    pages: JoinHandle<Result<Rendered, PaperError>>,
}

impl LaidOut {
    /// Begins to lay out the note, if it is not at hand already. What was made of another goes.
    pub(crate) fn begin(&self, note: NoteOfVisit) {
        let mut kept = self.0.borrow_mut();
        if kept.as_ref().is_none_or(|it| it.note != note) {
            let own = note.clone();
            let pages = thread::Builder::new().spawn(move || paper::render_note(&own));
            // Without a thread the pages are made when they are asked for.
            *kept = pages.ok().map(|pages| Ahead { note, pages });
        }
    }

    /// Takes the pages of the note out, when they were begun; waits for the rest of the work.
    pub(crate) fn take(&self, note: &NoteOfVisit) -> Option<Result<Rendered, PaperError>> {
        let kept = mem::take(&mut *self.0.borrow_mut()).filter(|it| it.note == *note)?;
        Some(kept.pages.join().unwrap_or_else(|stop| resume_unwind(stop)))
    }
}

#[cfg(test)]
mod tests {
    use paper::{NoteOfVisit, NoteStanding, render_note};

    use super::LaidOut;

    fn note(school: &str) -> NoteOfVisit {
        NoteOfVisit {
            title: "Note of Visit".to_owned(),
            body: String::new(),
            standing: NoteStanding::Draft,
            school: school.to_owned(),
            visited_on: None,
            facts: Vec::new(),
            changes: None,
            summary: "Pupils read well.".to_owned(),
            actions: Vec::new(),
            judgements: Vec::new(),
            sections: Vec::new(),
            sign_off: Vec::new(),
            confidentiality: String::new(),
            circulation: Vec::new(),
            author: String::new(),
        }
    }

    #[test]
    fn pages_that_were_begun_are_the_pages_of_the_note() {
        let kept = LaidOut::default();
        kept.begin(note("Ashmere Primary School"));
        let pages = kept.take(&note("Ashmere Primary School")).unwrap().unwrap();
        assert_eq!(pages, render_note(&note("Ashmere Primary School")).unwrap());
        assert!(kept.take(&note("Ashmere Primary School")).is_none());
    }

    #[test]
    fn pages_of_another_note_are_never_taken() {
        let kept = LaidOut::default();
        kept.begin(note("Ashmere Primary School"));
        assert!(kept.take(&note("Brackwater Junior School")).is_none());
    }
}
