//! Typing and leaving: a pause, a field left, a whole response; each beside its floor, the two
//! taking turns so that whatever else the machine does falls on both.

use app::{Place, VisitEntry};
use serde_json::json;

use crate::{
    Stop, big_book,
    desk::{self, Desk},
    floor::Floor,
    machine::{Day, TODAY},
    measure::{Held, Measure, Series},
    prose::Dice,
    size::Size,
};

/// What a pause, a field and a response may cost, as a multiple of their floor.
const MOST: f64 = 1.3;
/// Characters between two pauses.
const BETWEEN: usize = 12;
/// Characters of a text that is left.
const LENGTH: usize = 900;

/// The program and its floor, and what each of them took.
struct Race {
    program: Series,
    floor: Series,
    turn: bool,
}

impl Race {
    fn new() -> Self {
        Self {
            program: Series::default(),
            floor: Series::default(),
            turn: false,
        }
    }

    /// Both once, taking turns at being first.
    fn run(
        &mut self,
        program: impl FnOnce() -> Result<(), Stop>,
        floor: impl FnOnce() -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        self.turn = !self.turn;
        if self.turn {
            self.program.time(program)?;
            self.floor.time(floor)
        } else {
            self.floor.time(floor)?;
            self.program.time(program)
        }
    }

    fn end(self, name: &str, remark: &str) -> Measure {
        Measure::new(name, "ms", self.program)
            .over(self.floor)
            .at_most(Held::Ratio, MOST)
            .remark(remark)
    }
}

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    Ok(vec![pause(size)?, field_left(size)?, response(size)?])
}

/// Twelve characters more in one field, at every pause.
fn pause(size: &Size) -> Result<Measure, Stop> {
    let beside = tempfile::tempdir()?;
    let desk = Desk::new(desk::new_book(
        &beside.path().join("book"),
        &Day::new(TODAY),
        1,
    )?);
    let mut floor = Floor::new(&beside.path().join("floor.db"))?;
    let mut dice = Dice::new(1);
    let mut race = Race::new();
    let visit = desk.held_visit(&desk.schools()?[0], "2026-11-19")?;
    for heading in desk.headings(&visit)? {
        let place = json!({"at": "heading", "visit": visit, "heading": heading});
        let text = dice.text(LENGTH);
        let id = floor.next_record();
        // The first draft of a record also writes where it belongs; that is no pause in typing.
        desk.ask(
            "keep_draft",
            json!({"place": place, "field": "evidence", "text": "", "seen": ""}),
        )?;
        floor.keep_draft(id, "")?;
        for end in (BETWEEN..text.len()).step_by(BETWEEN).take(size.writes) {
            let typed = text.get(..end).ok_or("the prose is plain letters")?;
            let draft = json!({"place": place, "field": "evidence", "text": typed, "seen": ""});
            race.run(
                || desk.ask("keep_draft", draft).map(|_| ()),
                || floor.keep_draft(id, typed),
            )?;
        }
    }
    Ok(race.end("typing/pause", "a draft row beside a bare row"))
}

/// A field left: its draft becomes part of the record.
fn field_left(size: &Size) -> Result<Measure, Stop> {
    let beside = tempfile::tempdir()?;
    let desk = Desk::new(desk::new_book(
        &beside.path().join("book"),
        &Day::new(TODAY),
        1,
    )?);
    let mut floor = Floor::new(&beside.path().join("floor.db"))?;
    let mut dice = Dice::new(2);
    let mut race = Race::new();
    let school = desk.schools()?[0].clone();
    while race.program.len() < size.writes {
        let visit = desk.held_visit(&school, "2026-11-19")?;
        for heading in desk.headings(&visit)? {
            let place = json!({"at": "heading", "visit": visit, "heading": heading});
            let text = dice.text(LENGTH);
            let id = floor.next_record();
            desk.ask(
                "keep_draft",
                json!({"place": place, "field": "evidence", "text": text, "seen": ""}),
            )?;
            floor.anchor(id)?;
            floor.keep_draft(id, &text)?;
            let left = json!({"place": place, "field": "evidence"});
            race.run(
                || desk.ask("settle_draft", left).map(|_| ()),
                || floor.settle_draft(id, &text),
            )?;
        }
    }
    Ok(race.end("typing/field left", "one text of a response"))
}

/// A whole response in one step, as the command line records it.
fn response(size: &Size) -> Result<Measure, Stop> {
    let beside = tempfile::tempdir()?;
    let mut program = desk::new_book(&beside.path().join("book"), &Day::new(TODAY), 1)?;
    let mut floor = Floor::new(&beside.path().join("floor.db"))?;
    let mut dice = Dice::new(3);
    let mut race = Race::new();
    let school = program.list_schools()?[0].school.id;
    let kind = program.visit_kinds()?[0].id.clone();
    let framework = program.shelf().of_sample()?;
    let headings: Vec<String> = framework.headings.iter().map(|it| it.id.clone()).collect();
    while race.program.len() < size.writes {
        let visit = program.plan_visit(school, &kind, TODAY)?;
        for heading in &headings {
            let mut entry = VisitEntry::default();
            big_book::response(
                &mut entry,
                &Place::Heading(visit, heading.clone()),
                &mut dice,
            );
            let texts: Vec<String> = entry.texts.iter().map(|it| it.2.clone()).collect();
            let id = floor.next_record();
            race.run(
                || Ok(program.record_visit(visit, &entry)?),
                || floor.record_response(id, &texts),
            )?;
        }
    }
    Ok(race.end("typing/response", "four texts in one step"))
}
