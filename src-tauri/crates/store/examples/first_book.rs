//! Makes the small book that is kept among the tests (`tests/first`), so that every later version
//! has to open what the first released one wrote. Run it only while no version is released:
//! `cargo run -p store --example first_book -- FOLDER`. Everything in it is invented.
#![allow(clippy::unwrap_used, reason = "an example that fails shall say where")]

use std::{cell::Cell, path::Path};

use changes::{id::EntityId, space::Space, value::Value};
use domain::id::{SchoolId, VisitId};
use store::{
    StoreError,
    book::{Book, Place},
    fields::{self, AsEntity, action, adviser, remark, response, school, visit},
    keys::{Entropy, WorkFactor},
    log::Seen,
    writing::{Edit, Moment, Writing},
};

const PASSPHRASE: &str = "an invented phrase";
const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};
const VISIT: VisitId = VisitId([2; 16]);
const ACTION: EntityId = EntityId([3; 16]);

/// The same bytes at every run, different at every call.
struct Counting(Cell<u64>);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let next = self.0.get().wrapping_mul(6_364_136_223_846_793_005);
            self.0.set(next.wrapping_add(1_442_695_040_888_963_407));
            *byte = self.0.get().to_be_bytes()[0];
        }
    }
}

type Step = fn(&mut Writing<'_>) -> Result<(), StoreError>;

fn main() {
    let folder = std::env::args_os().nth(1).unwrap();
    let entropy = Counting(Cell::new(1));
    let at = |minutes: i64| Moment {
        millis: 1_795_000_000_000 + minutes * 60_000,
        entropy: &entropy,
    };
    let place = Place {
        folder: Path::new(&folder),
        program: "an example",
    };
    let mut book: Book = Book::create(&place, LIGHT, PASSPHRASE, &at(0), |writing| {
        say(
            writing,
            fields::adviser_entity(),
            Space::Own,
            adviser::name,
            "Alex Example",
        )
    })
    .unwrap();
    let steps: [Step; 7] = [
        import,
        plan,
        first_text,
        second_text,
        other_text,
        seal,
        take_away,
    ];
    for (step, minutes) in steps.into_iter().zip(1..) {
        book.write(&at(minutes), step).unwrap();
    }
    let latest = book.read().latest_deed().unwrap().unwrap();
    book.write(&at(20), |writing| writing.undo(latest, &[]))
        .unwrap();
}

fn school() -> SchoolId {
    fields::registered_school(900_101)
}

fn evidence() -> EntityId {
    fields::response_entity(VISIT, "achievement")
}

fn record(
    writing: &mut Writing<'_>,
    (entity, space): (EntityId, Space),
    field: &'static str,
    value: Value,
    seen: Option<&Seen>,
) -> Result<(), StoreError> {
    let edit = Edit {
        entity,
        space,
        field,
        seen,
    };
    writing.record(&edit, Some(value)).map(|_| ())
}

fn say(
    writing: &mut Writing<'_>,
    entity: EntityId,
    space: Space,
    field: &'static str,
    text: &str,
) -> Result<(), StoreError> {
    record(
        writing,
        (entity, space),
        field,
        Value::Text(text.into()),
        None,
    )
}

fn import(writing: &mut Writing<'_>) -> Result<(), StoreError> {
    let at = (school().entity(), fields::shared(school()));
    record(writing, at, school::urn, Value::Whole(900_101), None)?;
    say(writing, at.0, at.1, school::name, "Ashgrove Primary School")
}

fn plan(writing: &mut Writing<'_>) -> Result<(), StoreError> {
    let at = (VISIT.entity(), fields::shared(school()));
    writing.name_deed("Visit planned");
    record(
        writing,
        at,
        visit::school,
        Value::Entity(school().entity()),
        None,
    )?;
    let day = Value::Day("2026-11-19".parse().unwrap());
    record(writing, at, visit::held_on, day, None)
}

fn first_text(writing: &mut Writing<'_>) -> Result<(), StoreError> {
    let shared = fields::shared(school());
    let visit = Value::Entity(VISIT.entity());
    record(
        writing,
        (evidence(), shared),
        response::visit,
        visit.clone(),
        None,
    )?;
    say(
        writing,
        evidence(),
        shared,
        response::heading,
        "achievement",
    )?;
    say(
        writing,
        evidence(),
        shared,
        response::evidence,
        "Eleven pupils read.",
    )?;
    let remark = fields::remark_entity(VISIT, "achievement");
    let private = fields::private(school());
    record(writing, (remark, private), remark::visit, visit, None)?;
    say(
        writing,
        remark,
        private,
        remark::text,
        "Ask again in spring.",
    )
}

fn second_text(writing: &mut Writing<'_>) -> Result<(), StoreError> {
    let shared = fields::shared(school());
    say(
        writing,
        evidence(),
        shared,
        response::evidence,
        "Twelve pupils read.",
    )?;
    writing.keep_draft(evidence(), response::areas, "Half a sent", &Seen::default())
}

/// By an author who was shown nothing: both texts stand.
fn other_text(writing: &mut Writing<'_>) -> Result<(), StoreError> {
    let at = (evidence(), fields::shared(school()));
    let text = Value::Text("Ten pupils read.".into());
    record(
        writing,
        at,
        response::evidence,
        text,
        Some(&Seen::default()),
    )
}

fn seal(writing: &mut Writing<'_>) -> Result<(), StoreError> {
    let at = (EntityId([4; 16]), fields::shared(school()));
    let hash = writing.keep_blob(b"not a real document")?;
    record(
        writing,
        at,
        fields::note::visit,
        Value::Entity(VISIT.entity()),
        None,
    )?;
    record(writing, at, fields::note::pdf, Value::Blob(hash), None)?;
    let at = (ACTION, at.1);
    record(
        writing,
        at,
        action::visit,
        Value::Entity(VISIT.entity()),
        None,
    )?;
    say(
        writing,
        ACTION,
        at.1,
        action::what,
        "Sample the writing books",
    )
}

fn take_away(writing: &mut Writing<'_>) -> Result<(), StoreError> {
    writing.remove(ACTION, fields::shared(school()))
}
