//! What a hand feels: a key while saving, another screen, the pages after a pause.

use serde_json::{Value, json};

use super::{Programs, TOOLS, number, open, unlock};
use crate::{
    Stop, big_book,
    desk::{self, Desk, text},
    glass::{Display, Glass},
    machine::{Day, TODAY},
    measure::{Held, Measure, Series},
    prose::Dice,
    size::Size,
};

/// Two seconds in every commit: a disk on its last legs.
const SLOW: u32 = 2_000;
/// Schools of a trust’s or a large council’s adviser.
const MANY_SCHOOLS: usize = 600;

/// Opens a place by a link; the screen is there when its own title and what it is for are.
const OPEN: &str = "(async () => {
    const [place, there] = arguments;
    const before = document.querySelector('h1');
    const link = document.createElement('a');
    link.href = place;
    document.body.append(link);
    const begun = performance.now();
    link.click();
    link.remove();
    await until(() => document.querySelector('h1') !== before && document.querySelector(there));
    done((await frame()) - begun);
})()";

/// Narrows the list of schools by one more letter.
const NARROW: &str = "(async () => {
    const field = document.getElementById('filter');
    const begun = performance.now();
    field.value = arguments[0];
    field.dispatchEvent(new Event('input', { bubbles: true }));
    done((await frame()) - begun);
})()";

/// From each key to the end of the frame that shows it.
const LISTEN: &str = "
    window.__painted = [];
    const field = document.getElementById('evidence');
    field.focus();
    field.addEventListener('keydown', (event) => { window.__pressed = event.timeStamp; }, true);
    field.addEventListener('input', () => {
        const pressed = window.__pressed;
        void frame().then((now) => window.__painted.push(now - pressed));
    });
    done(true);";
const HEARD: &str = "done({
    painted: window.__painted.splice(0),
    saved: document.querySelector('[data-saved]').dataset.saved === 'true',
    text: document.getElementById('evidence').value.length,
});";

/// Types a word as one input, and says how long after the pause the last page was painted anew.
const REPAINT: &str = "(async () => {
    const drawing = CanvasRenderingContext2D.prototype;
    window.__draw ??= drawing.drawImage;
    let last = null;
    drawing.drawImage = function (...what) {
        window.__draw.apply(this, what);
        last = performance.now();
    };
    const field = document.getElementById('summary');
    field.focus();
    field.setRangeText(arguments[0], field.value.length, field.value.length, 'end');
    const begun = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const quiet = async () => {
        for (;;) {
            await rest(250);
            if (last !== null && performance.now() - last > 700) return last;
            if (performance.now() - begun > 20000) return NaN;
        }
    };
    done((await quiet()) - begun - arguments[1]);
})()";
/// As `PAUSE` of the window’s own drafts.
const PAUSE: f64 = 300.0;

pub(super) fn take(
    size: &Size,
    display: &Display,
    programs: &Programs,
) -> Result<Vec<Measure>, Stop> {
    let book = big_book::copy(size)?;
    let chosen = Chosen::from(&Desk::opened(&book.folder)?)?;
    let glass = open(display, &programs.window, &book.folder, 0)?;
    unlock(&glass)?;
    let mut measures = screens(size, &glass, &chosen)?;
    measures.push(preview(size, &glass, &chosen)?);
    glass.close();
    let glass = open(display, &programs.window, &book.folder, SLOW)?;
    unlock(&glass)?;
    measures.push(keys(size, &glass, &chosen)?);
    glass.close();
    measures.extend(many_schools(size, display, programs)?);
    Ok(measures)
}

/// Places of the large book to look at.
struct Chosen {
    schools: Vec<String>,
    /// Held, and not written up yet.
    visits: Vec<String>,
}

impl Chosen {
    fn from(desk: &Desk) -> Result<Self, Stop> {
        let schools = desk.schools()?;
        let mut visits = Vec::new();
        for school in &schools {
            let page = desk.ask("show_school", json!({"school": school}))?;
            let all = page["visits"].as_array().cloned().unwrap_or_default();
            let held = all.iter().filter(|it| it["state"] == "held");
            visits.extend(held.map(|it| text(&it["visit"])));
        }
        if visits.is_empty() {
            visits.push(desk.held_visit(&schools[0], &TODAY.to_string())?);
        }
        Ok(Self { schools, visits })
    }
}

fn go(glass: &Glass, place: &str, there: &str) -> Result<f64, Stop> {
    let script = [TOOLS, OPEN].concat();
    let took = glass.ask(&script, vec![json!(place), json!(there)]);
    number(&took.map_err(|error| format!("{place}: {error}"))?)
}

/// Every screen, again and again, in turn.
fn screens(size: &Size, glass: &Glass, chosen: &Chosen) -> Result<Vec<Measure>, Stop> {
    let mut dice = Dice::new(7);
    let names = [
        "Schools", "school", "visit", "write up", "plan", "calendar", "import", "Today",
    ];
    let mut took = names.map(|it| (it, Vec::new()));
    for _ in 0..size.writes.div_ceil(10) {
        let school = dice.pick(&chosen.schools).clone();
        let visit = dice.pick(&chosen.visits).clone();
        let places = [
            ("#/schools".to_owned(), "main table tbody tr"),
            (format!("#/school/{school}"), "main .split"),
            (format!("#/visit/{visit}"), "#evidence"),
            (format!("#/note/{visit}"), "#summary"),
            (format!("#/plan/{school}"), "main .form"),
            ("#/calendar".to_owned(), "main .head h1"),
            ("#/import".to_owned(), "main input[type=file]"),
            ("#/today".to_owned(), "main p.brief"),
        ];
        for ((place, there), (_, times)) in places.iter().zip(&mut took) {
            times.push(go(glass, place, there)?);
        }
    }
    let measures = took.into_iter().map(|(name, times)| {
        Measure::new(format!("window/open {name}"), "ms", Series::of(times))
            .at_most(Held::P99, 100.0)
    });
    Ok(measures.collect())
}

fn preview(size: &Size, glass: &Glass, chosen: &Chosen) -> Result<Measure, Stop> {
    go(glass, &format!("#/note/{}", chosen.visits[0]), "#summary")?;
    let drawn = "(async () => {
        await until(() => document.querySelector('.pages canvas'));
        await rest(1500);
        done(document.querySelectorAll('.pages canvas').length);
    })()";
    let pages = glass.ask(&[TOOLS, drawn].concat(), Vec::new())?;
    let mut times = Vec::new();
    for word in 0..size.writes.div_ceil(8) {
        let arguments = vec![json!(format!(" word{word}")), json!(PAUSE)];
        times.push(number(&glass.ask(&[TOOLS, REPAINT].concat(), arguments)?)?);
    }
    Ok(
        Measure::new("window/pages after a pause", "ms", Series::of(times))
            .at_most(Held::P99, 150.0)
            .remark(format!(
                "{pages} pages, from the end of the pause to the last page painted"
            )),
    )
}

/// Keys one by one, while every commit takes two seconds, so that one is always under way.
fn keys(size: &Size, glass: &Glass, chosen: &Chosen) -> Result<Measure, Stop> {
    go(glass, &format!("#/visit/{}", chosen.visits[0]), "#evidence")?;
    glass.ask(&[TOOLS, LISTEN].concat(), Vec::new())?;
    let wanted = size.writes.max(20) * 2;
    let prose = Dice::new(8).text(wanted + 200);
    let mut letters = prose.chars().filter(char::is_ascii);
    for letter in letters.by_ref().take(wanted) {
        glass.press(&letter.to_string())?;
    }
    let heard: Value = glass.ask(&[TOOLS, HEARD].concat(), Vec::new())?;
    if heard["saved"] == true {
        return Err("no save was under way while typing".into());
    }
    let painted = heard["painted"].as_array().cloned().unwrap_or_default();
    let times: Vec<f64> = painted.iter().filter_map(Value::as_f64).collect();
    if times.len() + 5 < wanted {
        return Err(format!("{} of {wanted} keys were painted", times.len()).into());
    }
    Ok(
        Measure::new("window/key while saving", "ms", Series::of(times))
            .at_most(Held::P99, 33.0)
            .remark("two seconds in every commit"),
    )
}

/// The table of a caseload of 600 schools: opened, and narrowed letter by letter.
fn many_schools(size: &Size, display: &Display, programs: &Programs) -> Result<Vec<Measure>, Stop> {
    let beside = tempfile::tempdir()?;
    let folder = beside.path().join("book");
    drop(desk::new_book(&folder, &Day::new(TODAY), MANY_SCHOOLS)?);
    let glass = open(display, &programs.window, &folder, 0)?;
    unlock(&glass)?;
    let (mut opened, mut narrowed) = (Vec::new(), Vec::new());
    for _ in 0..size.writes.div_ceil(10) {
        opened.push(go(&glass, "#/schools", "main table tbody tr")?);
        for letters in ["p", "pr", "pri", "prim", "primary b", ""] {
            let script = [TOOLS, NARROW].concat();
            narrowed.push(number(&glass.ask(&script, vec![json!(letters)])?)?);
        }
        go(&glass, "#/today", "main p.brief")?;
    }
    glass.close();
    Ok(vec![
        Measure::new("window/open 600 schools", "ms", Series::of(opened)).at_most(Held::P99, 100.0),
        Measure::new("window/narrow 600 schools", "ms", Series::of(narrowed))
            .at_most(Held::P99, 33.0)
            .remark("a letter more or less"),
    ])
}
