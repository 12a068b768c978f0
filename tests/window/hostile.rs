//! A hundred hostile texts in every field that takes words: markup, script, formulas, other scripts,
//! invisible signs, long words, what a word processor pastes. They are shown as the text they are,
//! nothing of them runs, and the content security policy has nothing to report.
//!
//! The everyday run spreads them over the fields, five in each; `cargo xtask prove hostile` puts all
//! of them into every field.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::desk::{Desk, PASSPHRASE, URN, checkout};
use super::mouse::Hand;
use super::window::{Window, in_time};

/// How many of them a field gets in the everyday run.
const A_FEW: usize = 5;

/// Puts texts into one field after another text, as a paste does, and says where the field did not
/// hold what was put there. A field of one line has no room for line breaks; a time or a number that
/// cannot be read is refused, so these fields are emptied again.
const PUT: &str = r"
    const [id, texts] = arguments;
    const field = document.getElementById(id);
    const lines = (text) => text.replace(/\r\n?/g, '\n');
    const wrong = [];
    field.focus();
    for (const text of texts) {
        field.select();
        document.execCommand('insertText', false, text);
        // A field of one line makes of a line break what the webview makes of it: a space or nothing.
        const inOne = (words) => field.matches('textarea') ? words : words.replace(/[ \n]/g, '');
        if (inOne(lines(field.value)) !== inOne(lines(text))) wrong.push([text, field.value]);
    }
    const takesWords = !['time_in', 'time_out', 'half_days'].includes(id);
    if (!takesWords) {
        field.select();
        document.execCommand('delete');
    }
    field.blur();
    return { wrong, value: lines(field.value) };
";

const FIELDS: &str = "
    const fields = document.querySelectorAll('main :is(textarea, input[type=text]:not(.date)), aside textarea');
    return [...fields].map((it) => it.id)";

#[tokio::test]
async fn a_hundred_hostile_texts_are_shown_as_text_and_nothing_of_them_runs() {
    let desk = Desk::new();
    let visit = desk.prepare_held_visit();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.click("Unlock").await;
    let open = "return document.querySelector('nav') !== null";
    window.until("the open book", open).await;
    let mut texts = Texts::read();
    write_under_every_part(&window, &visit, &mut texts).await;
    write_about_the_school(&window, &hand, &mut texts).await;
    look_for_them(&window, &hand, &mut texts).await;
    assert!(
        texts.used >= texts.all.len(),
        "every text was put somewhere"
    );
    assert_nothing_ran(&window).await;
    assert_the_trap_works(&window).await;
    window.close().await;
    desk.command_line(&["verify"]);
}

/// The texts, and how far they have been dealt out.
struct Texts {
    all: Vec<String>,
    used: usize,
}

impl Texts {
    fn read() -> Self {
        let file = checkout().join("tests/data/hostile.json");
        let all: Vec<String> =
            serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        assert_eq!(all.len(), 100);
        Self { all, used: 0 }
    }

    /// What the next field gets.
    fn deal(&mut self) -> Vec<String> {
        let long = std::env::var_os("VISITBOOK_PROOF").is_some_and(|it| it == "long");
        let number = if long { self.all.len() } else { A_FEW };
        let dealt = self.all.iter().cycle().skip(self.used % self.all.len());
        let dealt = dealt.take(number).cloned().collect();
        self.used += number;
        dealt
    }
}

/// Every part of a held visit, and every field in it; then the same fields again from the disk.
async fn write_under_every_part(window: &Window, visit: &str, texts: &mut Texts) {
    window.follow(&format!("#/visit/{visit}")).await;
    window.until_shown("Where it came from").await;
    let parts = window
        .ask("return [...document.querySelectorAll('.nav .list a')].map((it) => it.getAttribute('href'))")
        .await;
    let parts: Vec<String> = serde_json::from_value(parts).unwrap();
    let mut kept = Vec::new();
    // An action is shown under its heading and among all, and a person may be, too: what was put
    // into it last is what stands.
    let mut of_entries = HashMap::new();
    for part in &parts {
        come_to(window, part).await;
        for button in ["#add-person", "#add-action"] {
            window.ask(&format!("document.querySelector('{button}')?.click(); return new Promise((done) => setTimeout(done, 100))")).await;
        }
        let mut written = Vec::new();
        for field in fields(window).await {
            let value = put(window, &field, &texts.deal()).await;
            if is_of_an_entry(&field) {
                of_entries.insert(field.clone(), value.clone());
            }
            written.push((field, value));
        }
        let saved = "return document.querySelector('[data-saved]').dataset.saved === 'true'";
        window.until("everything saved", saved).await;
        kept.push((part, written));
    }
    window.press_control('1').await;
    window.until_shown("working days left").await;
    for (part, written) in kept {
        come_to(window, part).await;
        for (field, value) in written {
            let script = format!(
                "return document.getElementById({})?.value ?? null",
                json!(field)
            );
            let now = window.ask(&script).await;
            let value = of_entries.get(&field).unwrap_or(&value);
            assert_eq!(&now, value, "{field} of {part} after it was left");
        }
    }
    assert_nothing_ran(window).await;
}

/// The fields of an action or a person are named after it.
fn is_of_an_entry(field: &str) -> bool {
    field.contains('-')
}

async fn come_to(window: &Window, part: &str) {
    window.follow(part).await;
    let there = format!(
        "return document.querySelector('.nav [aria-current]')?.getAttribute('href') === {}",
        json!(part)
    );
    window.until(part, &there).await;
}

async fn fields(window: &Window) -> Vec<String> {
    serde_json::from_value(window.ask(FIELDS).await).unwrap()
}

/// Puts texts into a field; answers with what stands in it at the end.
async fn put(window: &Window, field: &str, texts: &[String]) -> Value {
    let client = &window.client;
    let asked = client.execute(PUT, vec![json!(field), json!(texts)]);
    let done = in_time(field, asked).await.unwrap();
    assert_eq!(
        done["wrong"],
        json!([]),
        "{field} holds what was put into it"
    );
    done["value"].clone()
}

/// A reminder and a head are shown on the page itself, as words.
async fn write_about_the_school(window: &Window, hand: &Hand<'_>, texts: &mut Texts) {
    window.press_control('2').await;
    hand.click("Ashgrove Primary School").await;
    window.until_shown("Timeline").await;
    hand.click("Actions").await;
    for text in texts.deal() {
        hand.click("Add a reminder").await;
        put(window, "reminder-what", std::slice::from_ref(&text)).await;
        hand.fill("On which day", "18 dec").await;
        hand.click("Keep this reminder").await;
        let shown = shown_as(&text);
        let there = format!(
            "return [...document.querySelectorAll('main li')].some((it) => it.textContent.replace(/\\s+/g, ' ').includes({}))",
            json!(shown)
        );
        window.until(&shown, &there).await;
    }
    assert_nothing_ran(window).await;
}

/// How a text stands between other words: runs of white space are one space.
fn shown_as(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Looking for such texts finds something or nothing, and breaks nothing.
async fn look_for_them(window: &Window, hand: &Hand<'_>, texts: &mut Texts) {
    hand.click("Find").await;
    window.until_focused("A school, a URN").await;
    for text in texts.deal() {
        put(window, "find-words", std::slice::from_ref(&text)).await;
    }
    put(window, "find-words", &[URN.to_owned()]).await;
    window.until_shown("Ashgrove Primary School").await;
    hand.click("Close").await;
}

async fn assert_nothing_ran(window: &Window) {
    let ran = window.ask("return window.__ran ?? null").await;
    assert_eq!(ran, Value::Null, "a text ran as a program");
    assert_eq!(
        window.reports().await,
        json!([]),
        "the policy has nothing to report"
    );
}

/// The trap would have caught one: markup that a screen took for its own is reported.
async fn assert_the_trap_works(window: &Window) {
    window
        .ask("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.__ran=true>'); return true")
        .await;
    let caught = "return (window.__policyReports ?? []).length > 0";
    window.until("a report of what must not run", caught).await;
}
