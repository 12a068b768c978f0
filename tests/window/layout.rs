//! How every screen lies: its boxes on the grid of 4 px, its prose 45 to 80 characters a line, and the
//! same screen at 200 % without anything cut off.
//!
//! The zoom is the real one, by the keys a person presses; no rule of the design is asked of a picture.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;

use super::look::CUT_OFF;
use super::window::Window;

/// Boxes whose top or height is no multiple of 4 px, counted from where the screen's column begins.
/// Words in a line of other words have no box; what stands on the baseline of a title or a row of a
/// table goes with that line, and the row itself is looked at.
const OFF_THE_GRID: &str = r"
    const STEP = 4;
    const off = (n) => Math.abs(n - Math.round(n / STEP) * STEP) > 0.5;
    const boxes = 'h1, h2, h3, p, ul, ol, dl, table, tr, form, section, fieldset, summary, .field, .input, .btn, .notice, .label, .check, nav li > a';
    const found = [];
    for (const column of document.querySelectorAll('main, nav.nav, aside, dialog[open]')) {
        const top = column.getBoundingClientRect().top - column.scrollTop;
        for (const it of column.querySelectorAll(boxes)) {
            if (it.closest('.vh, svg, .foot') || it.parentElement.closest('td, th')) continue;
            const display = getComputedStyle(it).display;
            const box = it.getBoundingClientRect();
            if (box.height === 0 || (display.startsWith('inline') && !it.matches('.btn, .check'))) continue;
            if (/baseline|center/.test(getComputedStyle(it.parentElement).alignItems)) continue;
            if (off(box.height) || off(box.top - top)) {
                const name = it.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
                found.push(`${box.height} high at ${box.top - top}: ${name}`);
            }
        }
    }
    return found;
";

/// Prose that runs too wide or too narrow: what is written in, by the letters that fit; what is read,
/// by the letters that stand in its lines. Side columns and tables are no prose.
const OFF_THE_MEASURE: &str = r"
    const sample = 'Leaders judge teaching to be good and improving; every class now follows the new phonics scheme.';
    const pen = document.createElement('canvas').getContext('2d');
    const name = (it) => it.outerHTML.replace(/\s+/g, ' ').slice(0, 110);
    const found = [];
    const shown = (it) => it.getClientRects().length > 0 && !it.closest('.vh');
    for (const it of [...document.querySelectorAll('main textarea.writing')].filter(shown)) {
        const style = getComputedStyle(it);
        if (parseFloat(style.fontSize) < 17) continue;
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        const room = it.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        const letters = room / (pen.measureText(sample).width / sample.length);
        if (letters < 45 || letters > 80) found.push(`${letters.toFixed(1)} letters fit in ${name(it)}`);
    }
    const read = 'main p, main li, main dd, main .hint, dialog[open] p';
    for (const it of [...document.querySelectorAll(read)].filter(shown)) {
        if (it.closest('.side, aside, table, .facts, nav') || it.querySelector('p, li, form, button, textarea')) continue;
        if (it.textContent.trim().length < 120) continue;
        const lines = new Map();
        const words = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
        for (let text = words.nextNode(); text; text = words.nextNode()) {
            for (let at = 0; at < text.length; at += 1) {
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                const box = range.getClientRects()[0];
                if (box) lines.set(Math.round(box.bottom / 6), (lines.get(Math.round(box.bottom / 6)) ?? 0) + 1);
            }
        }
        const full = [...lines.values()].slice(0, -1);
        const widest = Math.max(...lines.values());
        const mean = full.reduce((sum, it) => sum + it, 0) / full.length;
        if (widest > 80 || (full.length > 1 && mean < 45)) found.push(`${[...lines.values()]} letters in ${name(it)}`);
    }
    return found;
";

/// Presses of a key that makes everything a fifth larger.
const TO_TWICE_THE_SIZE: i64 = 5;

impl Window {
    /// Boxes and lines of the screen as it stands.
    pub(crate) async fn assert_laid_out(&self, screen: &str) {
        self.assert_none(OFF_THE_GRID, &format!("off the grid on {screen}"))
            .await;
        self.assert_none(OFF_THE_MEASURE, &format!("too wide or narrow on {screen}"))
            .await;
    }

    /// The screen at 200 %, by the keys that make it larger, and back.
    pub(crate) async fn look_at_twice_the_size(&self, screen: &str) {
        let normal = self.width().await;
        for press in 1..=TO_TWICE_THE_SIZE {
            self.press_control('+').await;
            self.until_width(normal * 5 / (5 + press)).await;
        }
        self.assert_none(CUT_OFF, &format!("cut off on {screen} at 200 %"))
            .await;
        self.assert_none(OFF_THE_MEASURE, &format!("too wide on {screen} at 200 %"))
            .await;
        self.take_picture(&format!("{screen}-zoom200")).await;
        self.press_control('0').await;
        self.until_width(normal).await;
    }

    async fn width(&self) -> i64 {
        let width = self.ask("return innerWidth").await;
        width.as_i64().unwrap()
    }

    async fn until_width(&self, wanted: i64) {
        for _ in 0..100 {
            if (self.width().await - wanted).abs() <= 1 {
                // The page knows its size a moment before it is drawn in it.
                sleep(Duration::from_millis(200)).await;
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("the page is {} wide, not {wanted}", self.width().await);
    }

    /// Fields and pages follow a new width a moment later, so it is looked at until it is right.
    pub(crate) async fn assert_none(&self, script: &str, what: &str) {
        let mut found = Value::Null;
        for _ in 0..60 {
            found = self.ask(script).await;
            if found == json!([]) {
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("{what}: {found:#}");
    }
}
