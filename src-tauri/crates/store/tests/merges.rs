//! Two schools seen as one: every reader answers with the one that stays, nothing is moved, and a
//! record is written on where it has lived.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

use std::cell::Cell;

use changes::{id::EntityId, space::Space, value::Value};
use domain::id::{SchoolId, VisitId};
use store::{
    StoreError,
    book::{Book, Place},
    fields::{self, AsEntity, headship, reminder, response, school, visit},
    keys::{Entropy, WorkFactor},
    merges::MergedAs,
    undo::Obstacle,
    writing::{Edit, Moment, Writing},
};

const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};
const GOES: SchoolId = SchoolId([1; 16]);
const STAYS: SchoolId = SchoolId([2; 16]);
const OTHER: SchoolId = SchoolId([3; 16]);
const VISIT: VisitId = VisitId([4; 16]);
const REMINDER: EntityId = EntityId([5; 16]);
const HEADSHIP: EntityId = EntityId([6; 16]);

struct Counting(Cell<u8>);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0.set(self.0.get().wrapping_add(7));
            *byte = self.0.get();
        }
    }
}

struct Desk {
    _folder: tempfile::TempDir,
    book: Book,
    now: i64,
}

impl Desk {
    /// Three schools, and a visit, a reminder and a headship at the one that goes.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place {
            folder: folder.path(),
            program: "a test",
        };
        let entropy = Counting(Cell::new(3));
        let moment = Moment {
            millis: 1_000,
            entropy: &entropy,
        };
        let names = [
            (GOES, "Entered again"),
            (STAYS, "Hill School"),
            (OTHER, "Mill School"),
        ];
        let book = Book::create(&place, LIGHT, "correct horse battery", &moment, |writing| {
            for (id, name) in names {
                let at = fields::shared(id);
                say(
                    writing,
                    id.entity(),
                    at,
                    school::name,
                    Value::Text(name.into()),
                )?;
            }
            Ok::<_, StoreError>(())
        });
        let mut desk = Self {
            _folder: folder,
            book: book.unwrap(),
            now: 2_000,
        };
        let (at, of) = (fields::shared(GOES), Value::Entity(GOES.entity()));
        let day = |text: &str| Value::Day(text.parse().unwrap());
        desk.write("Visit planned", |it| {
            say(it, VISIT.entity(), at, visit::school, of.clone())?;
            say(it, VISIT.entity(), at, visit::planned_on, day("2026-11-19"))
        });
        desk.write("Beside it", |it| {
            let private = fields::private(GOES);
            say(it, REMINDER, private, reminder::school, of.clone())?;
            say(it, REMINDER, private, reminder::due_on, day("2026-12-01"))?;
            say(it, HEADSHIP, at, headship::school, of.clone())?;
            say(it, HEADSHIP, at, headship::began_on, day("2026-09-01"))
        });
        desk
    }

    fn write(
        &mut self,
        deed: &'static str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<(), StoreError>,
    ) {
        self.try_write(deed, work).unwrap();
    }

    fn try_write(
        &mut self,
        deed: &'static str,
        work: impl FnOnce(&mut Writing<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let entropy = Counting(Cell::new(self.now.to_le_bytes()[0]));
        let moment = Moment {
            millis: self.now,
            entropy: &entropy,
        };
        self.now += 1_000;
        self.book.write(&moment, |writing| {
            writing.name_deed(deed);
            work(writing)
        })
    }

    fn merge(&mut self) {
        self.write("Schools merged", |it| {
            let (entity, at) = (GOES.entity(), fields::shared(GOES));
            let into = Value::Entity(STAYS.entity());
            say(it, entity, at, school::merged_into, into)?;
            let how = Value::Text(MergedAs::Twice.word().into());
            say(it, entity, at, school::merged_as, how)
        });
    }
}

fn say(
    writing: &mut Writing<'_>,
    entity: EntityId,
    space: Space,
    field: &'static str,
    value: Value,
) -> Result<(), StoreError> {
    let edit = Edit {
        entity,
        space,
        field,
        seen: None,
    };
    writing.record(&edit, Some(value)).map(|_| ())
}

#[test]
fn every_reader_answers_with_the_school_that_stays() {
    let mut desk = Desk::new();
    assert_eq!(desk.book.read().schools().unwrap().len(), 3);
    desk.merge();
    let reading = desk.book.read();
    let names = reading.schools().unwrap().into_iter().map(|it| it.name);
    assert_eq!(names.collect::<Vec<_>>(), ["Hill School", "Mill School"]);
    assert_eq!(reading.schools_as_entered().unwrap().len(), 3);
    assert_eq!(reading.find_school(GOES).unwrap().unwrap().id, STAYS);
    for school in [GOES, STAYS] {
        let visits = reading.visits_to(school).unwrap();
        assert_eq!((visits[0].school, visits[0].home), (STAYS, GOES));
        assert_eq!(reading.reminders_about(school).unwrap()[0].school, STAYS);
        assert_eq!(reading.headships_at(school).unwrap()[0].school, STAYS);
    }
    assert_eq!(reading.visits().unwrap()[0].school, STAYS);
    assert_eq!(reading.find_visit(VISIT).unwrap().unwrap().school, STAYS);
    assert_eq!(reading.reminders().unwrap()[0].school, STAYS);
    assert_eq!(reading.headships().unwrap()[0].school, STAYS);
    assert_eq!(reading.visits_to(OTHER).unwrap(), []);
    assert!(desk.book.verify().unwrap().problems.is_empty());
}

#[test]
fn a_record_is_written_on_in_its_own_space_and_no_stranger_may_name_it() {
    let mut desk = Desk::new();
    let held = || Value::Day("2026-11-19".parse().unwrap());
    let before = desk.try_write("Visit held", |it| {
        say(
            it,
            VISIT.entity(),
            fields::shared(STAYS),
            visit::held_on,
            held(),
        )
    });
    assert!(matches!(before, Err(StoreError::SpaceMoved)), "{before:?}");
    desk.merge();
    desk.write("Visit held", |it| {
        say(
            it,
            VISIT.entity(),
            fields::shared(STAYS),
            visit::held_on,
            held(),
        )
    });
    assert_eq!(
        desk.book.read().visits_to(STAYS).unwrap()[0]
            .held_on
            .map(|it| it.to_string()),
        Some("2026-11-19".to_owned())
    );
    for space in [fields::shared(OTHER), fields::private(STAYS), Space::Own] {
        let refused = desk.try_write("Elsewhere", |it| {
            say(it, VISIT.entity(), space, visit::held_on, Value::Whole(1))
        });
        assert!(
            matches!(refused, Err(StoreError::SpaceMoved)),
            "{refused:?}"
        );
    }
    assert!(desk.book.verify().unwrap().problems.is_empty());
}

#[test]
fn a_merge_is_undone_by_itself() {
    let mut desk = Desk::new();
    desk.merge();
    let merged = desk.book.read().deeds(1).unwrap()[0].number;
    desk.write("Undone", |it| it.undo(merged, &[]).map(|_| ()));
    assert_eq!(desk.book.read().schools().unwrap().len(), 3);
    assert_eq!(desk.book.read().visits_to(STAYS).unwrap(), []);
    assert_eq!(desk.book.read().visits_to(GOES).unwrap().len(), 1);
}

#[test]
fn what_another_record_belongs_to_is_not_undone_across_the_merge() {
    let mut desk = Desk::new();
    desk.merge();
    let planned = desk.book.read().deeds(10).unwrap();
    let planned = planned
        .iter()
        .find(|it| it.name == "Visit planned")
        .unwrap();
    let number = planned.number;
    let under = fields::response_entity(VISIT, "teaching");
    desk.write("Visit recorded", |it| {
        let of = Value::Entity(VISIT.entity());
        say(it, under, fields::shared(STAYS), response::visit, of)
    });
    let refused = desk.try_write("Undone", |it| it.undo(number, &[]).map(|_| ()));
    assert!(
        matches!(&refused, Err(StoreError::CannotUndo(Obstacle::Needed { field })) if field == response::visit),
        "{refused:?}"
    );
}
