//! From the start to the painted Today, and what all processes together hold in memory then; each
//! beside a bare window, the two taking turns.

use std::{fs, thread, time::Duration};

use super::{Programs, TOOLS, number, open, unlock};
use crate::{
    Stop, big_book,
    glass::{Display, Glass, Opening},
    measure::{Held, Measure, Series},
    size::Size,
};

const RUNS: usize = 15;
/// Until what was only needed to start has gone.
const SETTLED: Duration = Duration::from_millis(1_500);

/// When the first words were painted.
const PAINTED: &str = "(async () => {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
    while (!paint()) await rest(5);
    done(performance.timeOrigin + paint().startTime);
})()";

/// What one opened window showed: milliseconds to its first words or to Today, MiB held.
struct Race {
    shown: Vec<f64>,
    held: Vec<f64>,
}

impl Race {
    fn new() -> Self {
        Self {
            shown: Vec::new(),
            held: Vec::new(),
        }
    }
}

pub(super) fn take(
    size: &Size,
    display: &Display,
    programs: &Programs,
) -> Result<Vec<Measure>, Stop> {
    let books = [big_book::copy(&size.of_a_year())?, big_book::copy(size)?];
    let (mut bare, mut window) = (Race::new(), [Race::new(), Race::new()]);
    let mut locked = Vec::new();
    for _ in 0..RUNS.min(size.writes.div_ceil(4)) {
        run_bare(display, programs, &mut bare)?;
        for (book, race) in books.iter().zip(&mut window) {
            let glass = open(display, &programs.window, &book.folder, 0)?;
            let said = unlock(&glass)?;
            // The time in which somebody types a passphrase is not the program's.
            let to_lock = number(&said["locked"])? - glass.started_at()?;
            locked.push(to_lock);
            race.shown.push(to_lock + number(&said["took"])?);
            race.held.push(memory(&glass)?);
            glass.close();
        }
    }
    let [of_a_year, of_ten] = window;
    let floor = || Series::of(bare.shown.iter().copied());
    let floor_held = || Series::of(bare.held.iter().copied());
    let shown = |name: &str, times| Measure::new(name, "ms", Series::of(times)).over(floor());
    let held = |name: &str, sizes| Measure::new(name, "MiB", Series::of(sizes)).over(floor_held());
    Ok(vec![
        shown("window/start to the lock screen", locked)
            .remark("floor: a bare window’s first paint"),
        shown("window/start to Today", of_a_year.shown).at_most(Held::Ratio, 1.3),
        shown("window/start to Today, large book", of_ten.shown),
        held("window/memory", of_a_year.held)
            .at_most(Held::Ratio, 1.25)
            .remark("all processes, shared pages divided"),
        held("window/memory, large book", of_ten.held),
    ])
}

fn run_bare(display: &Display, programs: &Programs, race: &mut Race) -> Result<(), Stop> {
    let bare = Opening {
        program: &programs.bare,
        arguments: Vec::new(),
        slow_commits: 0,
    };
    let glass = Glass::open(display, &bare)?;
    let painted = number(&glass.ask(&[TOOLS, PAINTED].concat(), Vec::new())?)?;
    race.shown.push(painted - glass.started_at()?);
    race.held.push(memory(&glass)?);
    glass.close();
    Ok(())
}

/// MiB that all processes of a window hold, each shared page counted by its share.
fn memory(glass: &Glass) -> Result<f64, Stop> {
    thread::sleep(SETTLED);
    let mut kilobytes = 0.0;
    for process in glass.processes()? {
        let said = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
        let line = said.lines().find_map(|it| it.strip_prefix("Pss:"));
        let figure = line.and_then(|it| it.split_whitespace().next());
        kilobytes += figure.map_or(Ok(0.0), str::parse::<f64>)?;
    }
    Ok(kilobytes / 1024.0)
}
