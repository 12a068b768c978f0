//! Proving a book: the cost of one text must not grow with the number of texts.

use std::path::Path;

use app::{App, Place, TextField, VisitEntry};
use domain::id::SchoolId;

use crate::{
    Stop, desk,
    machine::{Day, TODAY},
    measure::{Measure, Series},
    prose::Dice,
    size::Size,
};

/// Characters of a long text.
const LENGTH: usize = 2000;
/// Texts under one heading.
const FIELDS: [TextField; 5] = [
    TextField::SchoolView,
    TextField::Evidence,
    TextField::Strengths,
    TextField::Areas,
    TextField::Disagreement,
];

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let beside = tempfile::tempdir()?;
    let mut book = LongTexts::begin(&beside.path().join("book"))?;
    let mut measures = Vec::new();
    for texts in [size.texts / 8, size.texts] {
        book.fill(texts)?;
        let mut took = Series::default();
        let found = took.time(|| book.program.verify_book())?;
        if !found.problems.is_empty() {
            return Err(found.problems.join(" ").into());
        }
        #[allow(clippy::cast_precision_loss, reason = "a number of texts")]
        let each = Series::of([took.median() * 1000.0 / book.texts as f64]);
        let whole = format!("proof/{texts} long texts");
        measures.push(Measure::new(whole, "ms", took));
        measures.push(Measure::new(format!("proof/one of {texts}"), "µs", each));
    }
    Ok(measures)
}

struct LongTexts {
    program: App,
    school: SchoolId,
    headings: Vec<String>,
    dice: Dice,
    texts: usize,
}

impl LongTexts {
    fn begin(folder: &Path) -> Result<Self, Stop> {
        let program = desk::new_book(folder, &Day::new(TODAY), 1)?;
        let framework = program.shelf().of_sample()?;
        let headings = framework.headings.iter().map(|it| it.id.clone()).collect();
        let schools = program.list_schools()?;
        let school = schools.first().ok_or("no school")?.school.id;
        Ok(Self {
            program,
            school,
            headings,
            dice: Dice::new(100),
            texts: 0,
        })
    }

    fn fill(&mut self, texts: usize) -> Result<(), Stop> {
        let kinds = self.program.visit_kinds()?;
        let kind = &kinds.first().ok_or("no kind of visit")?.id;
        while self.texts < texts {
            let visit = self.program.plan_visit(self.school, kind, TODAY)?;
            let mut entry = VisitEntry::default();
            for heading in &self.headings {
                let place = Place::Heading(visit, heading.clone());
                for field in FIELDS {
                    let text = self.dice.text(LENGTH);
                    entry.texts.push((place.clone(), field, text));
                }
            }
            self.texts += entry.texts.len();
            self.program.record_visit(visit, &entry)?;
        }
        Ok(())
    }
}
