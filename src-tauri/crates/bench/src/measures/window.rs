//! What the window costs, in the real webview, beside a bare window of the same libraries.

mod felt;
mod start;
mod weight;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::{
    Stop,
    desk::PASSPHRASE,
    glass::{Display, Glass, Opening},
    machine::TODAY,
    measure::Measure,
    size::Size,
};

/// What every script here begins with: the end of the frame that is painted next, and waiting for
/// something to be there.
const TOOLS: &str = "
    const done = arguments[arguments.length - 1];
    const frame = () => new Promise((painted) => requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => painted(performance.now());
        after.port2.postMessage(0);
    }));
    const until = (look) => new Promise((there) => {
        const found = look();
        if (found) return there(found);
        const watch = new MutationObserver(() => {
            const now = look();
            if (!now) return;
            watch.disconnect();
            there(now);
        });
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    const rest = (ms) => new Promise((over) => setTimeout(over, ms));
";

/// Types the passphrase, and says how long it took from there to the painted Today, and when the
/// first words of the window were painted.
const UNLOCK: &str = "(async () => {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
    const field = await until(() => document.getElementById('passphrase'));
    while (!paint()) await rest(5);
    const locked = performance.timeOrigin + paint().startTime;
    field.value = arguments[0];
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await rest(100);
    const begun = performance.now();
    field.form.requestSubmit();
    await until(() => document.querySelector('main p.brief'));
    const took = (await frame()) - begun;
    done({ locked, took });
})()";

/// The built window and its floor, as `cargo xtask bench` hands them over.
struct Programs {
    window: PathBuf,
    bare: PathBuf,
}

/// Whether there is something to measure: the group needs more than a built benchmark.
pub(crate) fn is_built() -> bool {
    programs().is_ok()
}

fn programs() -> Result<Programs, Stop> {
    let named = |name: &str| {
        let path = std::env::var_os(name).map(PathBuf::from);
        path.ok_or_else(|| format!("{name} is not set; use `cargo xtask bench window`"))
    };
    Ok(Programs {
        window: named("VISITBOOK_WINDOW")?,
        bare: named("VISITBOOK_BARE_WINDOW")?,
    })
}

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let programs = programs()?;
    let display = Display::start()?;
    let mut measures = vec![weight::take()?];
    measures.extend(start::take(size, &display, &programs)?);
    measures.extend(felt::take(size, &display, &programs)?);
    Ok(measures)
}

/// The program over a locked book.
fn open(display: &Display, program: &Path, book: &Path, slow_commits: u32) -> Result<Glass, Stop> {
    let book = book.to_string_lossy().into_owned();
    let opening = Opening {
        program,
        arguments: ["--book", &book, "--today", &TODAY.to_string()]
            .map(Into::into)
            .to_vec(),
        slow_commits,
    };
    Glass::open(display, &opening)
}

/// Unlocks; answers with what [`UNLOCK`] says.
fn unlock(glass: &Glass) -> Result<Value, Stop> {
    glass.ask(&[TOOLS, UNLOCK].concat(), vec![json!(PASSPHRASE)])
}

fn number(said: &Value) -> Result<f64, Stop> {
    said.as_f64()
        .ok_or_else(|| format!("{said} is no number").into())
}
