//! What a caseload of ten years owes, worked out from plain facts, and reading the packs that say so.
//!
//! Without any book: what the book adds is in the measures of the commands.

use std::ops::Range;

use app::Shelf;
use domain::calendar::WorkingDays;
use framework::{
    Framework,
    evaluate::{self, Facts},
};

use crate::{
    Stop, caseload,
    machine::{self, Day, TODAY},
    measure::{Held, Measure, Series},
    size::Size,
};

/// What a caseload or a pack may take, in milliseconds.
const MOST: f64 = 5.0;
/// How many times as many schools there are in a large caseload.
const TIMES: usize = 10;
/// Work that grows with the schools and no faster.
const LINEAR: f64 = 1.3;

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let beside = tempfile::tempdir()?;
    let program = machine::program(&beside.path().join("none"), &Day::new(TODAY))?;
    let calendar = program.calendar();
    let mut measures = Vec::new();
    for framework in program.shelf().all() {
        measures.extend(owed(framework, calendar, size));
    }
    measures.extend(packs(program.shelf(), calendar, size)?);
    Ok(measures)
}

/// One caseload, and one with ten times as many schools held against ten of the usual size, one after
/// the other: as much to read, and no more to look through at once. They are measured in turn: what
/// the machine does besides falls on all.
fn owed(framework: &Framework, calendar: &WorkingDays, size: &Size) -> [Measure; 2] {
    let of = |schools: Range<usize>| caseload::of(framework, size, schools);
    let schools = size.schools;
    let usual: Vec<Facts<'_>> = (0..TIMES)
        .map(|it| of(it * schools..(it + 1) * schools))
        .collect();
    let large = of(0..schools * TIMES);
    let count = |facts: &Facts<'_>| evaluate::owed(framework, facts, calendar, TODAY).len();
    let (mut took, mut took_large) = (Series::default(), Series::default());
    let mut took_ten = Series::default();
    let mut found = 0;
    for _ in 0..size.reads.div_ceil(TIMES) {
        for facts in &usual {
            found = took.time(|| count(facts));
        }
        took_ten.time(|| usual.iter().map(count).sum::<usize>());
        took_large.time(|| count(&large));
    }
    let name = |schools: usize| format!("deadlines/{schools} schools {}", framework.id);
    let years = size.years;
    let events = usual.first().map_or(0, |it| it.events.len());
    let all = large.events.len();
    [
        Measure::new(name(schools), "ms", took)
            .at_most(Held::Median, MOST)
            .remark(format!("{years} years, {events} events, {found} owed")),
        Measure::new(name(schools * TIMES), "ms", took_large)
            .over(took_ten)
            .at_most(Held::Ratio, LINEAR)
            .remark(format!(
                "{all} events; the floor is {TIMES} caseloads of {schools} in turn"
            )),
    ]
}

/// Every pack that ships, from its text to a framework without fault.
fn packs(shelf: &Shelf, calendar: &WorkingDays, size: &Size) -> Result<Vec<Measure>, Stop> {
    let mut measures = Vec::new();
    for pack in host::shipped_packs() {
        shelf.get(&pack.id)?;
        let mut took = Series::default();
        for _ in 0..size.reads {
            let read = took.time(|| Framework::read(&pack.files, calendar).is_ok());
            if !read {
                return Err(format!("{} is not read", pack.id).into());
            }
        }
        let bytes: usize = pack.files.iter().map(|it| it.text.len()).sum();
        measures.push(
            Measure::new(format!("deadlines/reading {}", pack.id), "ms", took)
                .at_most(Held::Median, MOST)
                .remark(format!("{bytes} bytes")),
        );
    }
    Ok(measures)
}
