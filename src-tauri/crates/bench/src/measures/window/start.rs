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

pub(super) fn take(
    size: &Size,
    display: &Display,
    programs: &Programs,
) -> Result<Vec<Measure>, Stop> {
    let book = big_book::copy(size)?;
    let [mut shown, mut bare_shown, mut held, mut bare_held] = [const { Vec::new() }; 4];
    for _ in 0..RUNS.min(size.writes.div_ceil(4)) {
        let bare = Opening {
            program: &programs.bare,
            arguments: Vec::new(),
            slow_commits: 0,
        };
        let glass = Glass::open(display, &bare)?;
        let painted = number(&glass.ask(&[TOOLS, PAINTED].concat(), Vec::new())?)?;
        bare_shown.push(painted - glass.started_at()?);
        bare_held.push(memory(&glass)?);
        glass.close();

        let glass = open(display, &programs.window, &book.folder, 0)?;
        let said = unlock(&glass)?;
        // The time in which somebody types a passphrase is not the program's.
        shown.push(number(&said["locked"])? - glass.started_at()? + number(&said["took"])?);
        held.push(memory(&glass)?);
        glass.close();
    }
    Ok(vec![
        Measure::new("window/start to Today", "ms", Series::of(shown))
            .over(Series::of(bare_shown))
            .at_most(Held::Ratio, 1.3)
            .remark("floor: a bare window’s first paint"),
        Measure::new("window/memory", "MiB", Series::of(held))
            .over(Series::of(bare_held))
            .at_most(Held::Ratio, 1.25)
            .remark("all processes, shared pages divided"),
    ])
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
