//! What a caseload of ten years owes, worked out from plain facts, and reading the packs that say so.
//!
//! Without any book: what the book adds is in the measures of the commands.

use app::Shelf;
use domain::calendar::WorkingDays;
use framework::{Framework, evaluate};

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
/// Work that grows with the schools and no faster, with something left for memory that is further
/// away.
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

/// One caseload, and one with ten times as many schools held against ten times what it took. They
/// are measured in turn: what the machine does besides falls on both.
fn owed(framework: &Framework, calendar: &WorkingDays, size: &Size) -> [Measure; 2] {
    let usual = caseload::of(framework, size, size.schools);
    let large = caseload::of(framework, size, size.schools * TIMES);
    let (mut took, mut took_large) = (Series::default(), Series::default());
    let mut times_as_long = Series::default();
    let mut count = 0;
    for run in 0..size.reads {
        count = took.time(|| evaluate::owed(framework, &usual, calendar, TODAY).len());
        if run % TIMES == 0 {
            took_large.time(|| evaluate::owed(framework, &large, calendar, TODAY).len());
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "ten")]
    times_as_long.add(took.median() * TIMES as f64);
    let name = |schools: usize| format!("deadlines/{schools} schools {}", framework.id);
    let (events, large_events) = (usual.events.len(), large.events.len());
    [
        Measure::new(name(size.schools), "ms", took)
            .at_most(Held::Median, MOST)
            .remark(format!(
                "{} years, {events} events, {count} owed",
                size.years
            )),
        Measure::new(name(size.schools * TIMES), "ms", took_large)
            .over(times_as_long)
            .at_most(Held::Ratio, LINEAR)
            .remark(format!(
                "{large_events} events; the floor is {TIMES} times the smaller"
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
