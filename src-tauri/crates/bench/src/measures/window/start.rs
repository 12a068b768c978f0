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

/// When the bare window painted its first words, and when the frame that has them had ended.
const PAINTED: &str = "(async () => {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
    while (!paint() || !window.__frame) await rest(5);
    done({ words: performance.timeOrigin + paint().startTime, frame: window.__frame });
})()";

/// What one opened window showed: milliseconds to its first words and to the end of the frame that
/// has them, or that has Today; MiB held.
struct Race {
    words: Vec<f64>,
    shown: Vec<f64>,
    held: Vec<f64>,
}

impl Race {
    fn new() -> Self {
        Self {
            words: Vec::new(),
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
    for _ in 0..RUNS.min(size.writes.div_ceil(4)) {
        run_bare(display, programs, &mut bare)?;
        for (book, race) in books.iter().zip(&mut window) {
            let glass = open(display, &programs.window, &book.folder, 0)?;
            let said = unlock(&glass)?;
            // The time in which somebody types a passphrase is not the program's.
            let to_lock = number(&said["locked"])? - glass.started_at()?;
            race.words.push(to_lock);
            race.shown.push(to_lock + number(&said["took"])?);
            race.held.push(memory(&glass)?);
            glass.close();
        }
    }
    let [of_a_year, of_ten] = window;
    let beside = |name: &str, unit, own: Vec<f64>, floor: &[f64]| {
        Measure::new(name, unit, Series::of(own)).over(Series::of(floor.iter().copied()))
    };
    let shown = |name: &str, times| beside(name, "ms", times, &bare.shown);
    let held = |name: &str, sizes| beside(name, "MiB", sizes, &bare.held);
    let locked = [of_a_year.words, of_ten.words].concat();
    Ok(vec![
        beside("window/start to the lock screen", "ms", locked, &bare.words)
            .remark("floor: a bare window’s first words"),
        shown("window/start to Today", of_a_year.shown)
            .at_most(Held::Ratio, 1.3)
            .remark("each to the end of its frame"),
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
    let said = glass.ask(&[TOOLS, PAINTED].concat(), Vec::new())?;
    let started = glass.started_at()?;
    race.words.push(number(&said["words"])? - started);
    race.shown.push(number(&said["frame"])? - started);
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
