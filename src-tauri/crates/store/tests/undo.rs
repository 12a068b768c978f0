//! Undoing and the history of a field: what was said before is said again, and nothing is lost.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

use std::{cell::Cell, path::Path};

use changes::{id::EntityId, value::Value};
use domain::id::{SchoolId, VisitId};
use store::{
    StoreError,
    book::{Book, Place},
    fields::{self, action, response, visit},
    keys::{Entropy, WorkFactor},
    log::Seen,
    undo::{Obstacle, PutBack},
    writing::{Edit, Moment, Writing},
};

const PASSPHRASE: &str = "correct horse battery";
const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};
const SCHOOL: SchoolId = SchoolId([1; 16]);
const VISIT: VisitId = VisitId([2; 16]);

struct Counting(Cell<u8>);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0.set(self.0.get().wrapping_add(7));
            *byte = self.0.get();
        }
    }
}

/// A book and a clock that can be set.
struct Desk {
    _folder: tempfile::TempDir,
    book: Book,
    now: i64,
}

fn place(folder: &Path) -> Place<'_> {
    Place {
        folder,
        program: "a test",
    }
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let entropy = Counting(Cell::new(3));
        let moment = Moment {
            millis: 1_000,
            entropy: &entropy,
        };
        let book = Book::create(
            &place(folder.path()),
            LIGHT,
            PASSPHRASE,
            &moment,
            |writing| {
                let edit = Edit {
                    entity: fields::adviser_entity(),
                    space: changes::space::Space::Own,
                    field: fields::adviser::name,
                    seen: None,
                };
                let name = Value::Text("Alison Prewett".into());
                writing.record(&edit, Some(name)).map(|_| ())
            },
        )
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
        Self {
            _folder: folder,
            book,
            now: 2_000,
        }
    }

    fn write<T>(
        &mut self,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let entropy = Counting(Cell::new(self.now.to_le_bytes()[0]));
        let moment = Moment {
            millis: self.now,
            entropy: &entropy,
        };
        self.now += 1_000;
        self.book.write(&moment, work)
    }

    fn say(&mut self, entity: EntityId, field: &'static str, value: Value) -> Seen {
        self.write(|it| it.record(&edit(entity, field, None), Some(value)))
            .unwrap()
    }

    fn plan(&mut self) {
        self.write(|writing| {
            writing.name_deed("Visit planned");
            let entity = EntityId(VISIT.0);
            let school = Value::Entity(EntityId(SCHOOL.0));
            writing.record(&edit(entity, visit::school, None), Some(school))?;
            let day = Value::Day("2026-11-26".parse().unwrap());
            writing.record(&edit(entity, visit::planned_on, None), Some(day))
        })
        .unwrap();
    }

    fn undo(&mut self, deed: i64) -> Result<Vec<PutBack>, StoreError> {
        self.write(|writing| {
            writing.name_deed("Undone");
            writing.undo(deed, &["note"])
        })
    }

    fn latest(&self) -> i64 {
        self.book.read().latest_deed().unwrap().unwrap()
    }

    fn value(&self, entity: EntityId, field: &str) -> Option<Value> {
        let mut fields = self.book.read().fields(entity).unwrap();
        fields.remove(field).unwrap_or_default().value
    }

    fn evidence(&self) -> Option<Value> {
        self.value(evidence(), response::evidence)
    }
}

#[track_caller]
fn obstacle(refused: Result<Vec<PutBack>, StoreError>) -> Obstacle {
    match refused {
        Err(StoreError::CannotUndo(obstacle)) => obstacle,
        other => panic!("{other:?}"),
    }
}

fn edit<'a>(entity: EntityId, field: &'static str, seen: Option<&'a Seen>) -> Edit<'a> {
    Edit {
        entity,
        space: fields::shared(SCHOOL),
        field,
        seen,
    }
}

fn evidence() -> EntityId {
    fields::response_entity(VISIT, "achievement")
}

fn text(words: &str) -> Value {
    Value::Text(words.into())
}

#[test]
fn undoing_step_by_step_goes_back_to_the_empty_field_and_redoing_comes_forward_again() {
    let mut desk = Desk::new();
    for words in ["first", "second", "third"] {
        desk.say(evidence(), response::evidence, text(words));
    }
    for before in [Some(text("second")), Some(text("first")), None] {
        let latest = desk.latest();
        desk.undo(latest).unwrap();
        assert_eq!(desk.evidence(), before);
    }
    assert_eq!(desk.book.read().latest_deed().unwrap(), None);
    let undoings: Vec<i64> = desk
        .book
        .read()
        .deeds(3)
        .unwrap()
        .iter()
        .map(|it| it.number)
        .collect();
    for (undoing, again) in undoings.into_iter().zip(["first", "second", "third"]) {
        desk.undo(undoing).unwrap();
        assert_eq!(desk.evidence(), Some(text(again)));
    }
    let latest = desk.latest();
    desk.undo(latest).unwrap();
    assert_eq!(desk.evidence(), Some(text("second")));
    assert_eq!(desk.book.verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn a_use_case_is_undone_whole() {
    let mut desk = Desk::new();
    desk.plan();
    let deed = desk.book.read().deeds(1).unwrap().remove(0);
    assert_eq!((deed.name.as_str(), deed.holds), ("Visit planned", true));
    let put_back = desk.undo(deed.number).unwrap();
    assert_eq!(put_back.len(), 2);
    assert_eq!(desk.book.read().find_visit(VISIT).unwrap(), None);
    assert!(!desk.book.read().deed(deed.number).unwrap().unwrap().holds);
    assert_eq!(
        obstacle(desk.undo(deed.number)),
        Obstacle::Undone {
            deed: deed.number,
            by: deed.number + 1
        }
    );
}

#[test]
fn a_field_that_was_changed_afterwards_is_not_undone() {
    let mut desk = Desk::new();
    desk.say(evidence(), response::evidence, text("first"));
    let deed = desk.latest();
    desk.say(evidence(), response::areas, text("beside"));
    desk.say(evidence(), response::evidence, text("second"));
    let digest = desk.book.read().digest().unwrap();
    let field = response::evidence.to_owned();
    assert_eq!(obstacle(desk.undo(deed)), Obstacle::Changed { field });
    assert_eq!(desk.book.read().digest().unwrap(), digest);
    assert_eq!(desk.evidence(), Some(text("second")));
}

#[test]
fn a_record_that_others_belong_to_is_not_undone() {
    let mut desk = Desk::new();
    desk.plan();
    let planned = desk.latest();
    let school = Value::Entity(EntityId(VISIT.0));
    desk.say(evidence(), response::visit, school);
    let field = response::visit.to_owned();
    assert_eq!(obstacle(desk.undo(planned)), Obstacle::Needed { field });
    let latest = desk.latest();
    desk.undo(latest).unwrap();
    desk.undo(planned).unwrap();
}

#[test]
fn a_record_with_a_later_field_in_it_is_not_undone() {
    let mut desk = Desk::new();
    desk.plan();
    let planned = desk.latest();
    let day = Value::Day("2026-11-27".parse().unwrap());
    desk.say(EntityId(VISIT.0), visit::held_on, day);
    let field = visit::held_on.to_owned();
    assert_eq!(obstacle(desk.undo(planned)), Obstacle::Needed { field });
}

#[test]
fn a_field_that_is_being_typed_into_and_a_sealed_record_are_not_undone() {
    let mut desk = Desk::new();
    desk.say(evidence(), response::evidence, text("first"));
    let deed = desk.latest();
    desk.write(|it| it.keep_draft(evidence(), response::evidence, "fir", &Seen::default()))
        .unwrap();
    let field = response::evidence.to_owned();
    assert_eq!(obstacle(desk.undo(deed)), Obstacle::Typing { field });

    desk.say(EntityId([7; 16]), fields::note::version, Value::Whole(1));
    let deed = desk.latest();
    let field = fields::note::version.to_owned();
    assert_eq!(obstacle(desk.undo(deed)), Obstacle::Sealed { field });
    assert_eq!(obstacle(desk.undo(99)), Obstacle::NoDeed(99));
}

#[test]
fn a_removed_record_comes_back_with_every_field() {
    let mut desk = Desk::new();
    let (entity, school) = (EntityId([5; 16]), fields::shared(SCHOOL));
    desk.say(entity, action::visit, Value::Entity(EntityId(VISIT.0)));
    desk.say(entity, action::what, text("Sample the writing books"));
    desk.write(|it| it.remove(entity, school)).unwrap();
    assert!(desk.book.read().actions_of(VISIT).unwrap().is_empty());
    let latest = desk.latest();
    desk.undo(latest).unwrap();
    assert_eq!(desk.book.read().actions_of(VISIT).unwrap().len(), 1);
    assert_eq!(
        desk.value(entity, action::what),
        Some(text("Sample the writing books"))
    );
    assert_eq!(desk.book.read().search("writing", 5).unwrap().len(), 1);
}

#[test]
fn undoing_the_settling_of_a_conflict_lets_both_texts_stand_again() {
    let mut desk = Desk::new();
    let first = desk.say(evidence(), response::evidence, text("first"));
    desk.say(evidence(), response::evidence, text("second"));
    desk.write(|it| {
        let late = edit(evidence(), response::evidence, Some(&first));
        it.record(&late, Some(text("third")))
    })
    .unwrap();
    desk.say(evidence(), response::evidence, text("both"));
    let latest = desk.latest();
    let put_back = desk.undo(latest).unwrap();
    assert_eq!(put_back[0].to.len(), 2);
    let state = desk.book.read().fields(evidence()).unwrap()[response::evidence].clone();
    assert!(state.conflict);
    assert_eq!(desk.book.verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn the_history_of_a_field_names_every_change_with_what_was_there_before() {
    let mut desk = Desk::new();
    let first = desk.say(evidence(), response::evidence, text("first"));
    desk.say(evidence(), response::areas, text("another field"));
    desk.say(evidence(), response::evidence, text("second"));
    desk.write(|it| {
        let late = edit(evidence(), response::evidence, Some(&first));
        it.record(&late, Some(text("third")))
    })
    .unwrap();
    desk.say(evidence(), response::evidence, text("both"));
    desk.write(|it| it.record(&edit(evidence(), response::evidence, None), None))
        .unwrap();

    let history = desk
        .book
        .read()
        .history(evidence(), response::evidence)
        .unwrap();
    let told: Vec<_> = history
        .iter()
        .map(|it| (it.before.clone(), it.after.clone(), it.stands))
        .collect();
    let some = |words: &str| Some(text(words));
    assert_eq!(
        told,
        [
            (vec![], some("first"), false),
            (vec![some("first")], some("second"), false),
            // Its author had been shown "first", which did not stand any more.
            (vec![], some("third"), false),
            (vec![some("second"), some("third")], some("both"), false),
            (vec![some("both")], None, true),
        ]
    );
    assert!(history.iter().all(|it| it.is_own));
    assert_eq!(history[0].stamp.millis(), 2_000);
    let nothing = desk.book.read().history(evidence(), response::strengths);
    assert!(nothing.unwrap().is_empty());
}

#[test]
fn a_clock_set_back_changes_neither_order_nor_what_stands() {
    let mut desk = Desk::new();
    desk.say(evidence(), response::evidence, text("first"));
    desk.now = -5;
    desk.say(evidence(), response::evidence, text("second"));
    let history = desk
        .book
        .read()
        .history(evidence(), response::evidence)
        .unwrap();
    let after: Vec<_> = history.iter().map(|it| it.after.clone()).collect();
    assert_eq!(after, [Some(text("first")), Some(text("second"))]);
    assert_eq!(desk.evidence(), Some(text("second")));
    assert_eq!(desk.book.verify().unwrap().problems, Vec::<String>::new());
    let latest = desk.latest();
    desk.undo(latest).unwrap();
    assert_eq!(desk.evidence(), Some(text("first")));
}
