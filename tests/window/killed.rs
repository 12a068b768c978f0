//! kill -9 while typing, at random moments: every word that the screen called saved must be there when
//! the book is opened again, and of what was typed at most the last second may be missing.
//!
//! Ten times in the everyday run, fifty in `cargo xtask prove typing`.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use super::desk::{Desk, PASSPHRASE};
use super::display::kill_9;
use super::window::Window;

const ROUNDS: u64 = 10;
const ROUNDS_OF_THE_PROOF: u64 = 50;
/// From the first key of a round to the latest kill.
const LONGEST: u64 = 6_000;
const FIELDS: [&str; 4] = ["Evidence", "The school’s view", "Strengths", "To develop"];

/// What the screen says of saving, and the texts of all fields, in one look.
const SAMPLE: &str = "
    const saved = document.querySelector('[data-saved]')?.dataset.saved === 'true';
    const fields = [...document.querySelectorAll('textarea')];
    const named = fields.map((it) => [it.labels?.[0]?.innerText.trim() ?? it.id, it.value]);
    return { saved, texts: Object.fromEntries(named) };";

#[tokio::test]
async fn every_word_called_saved_survives_kill_9() {
    let seed = match std::env::var("VISITBOOK_SEED") {
        Ok(seed) => seed.parse().unwrap(),
        Err(_) => getrandom::u64().unwrap(),
    };
    println!("VISITBOOK_SEED={seed} repeats these moments");
    let mut random = Random(seed.max(1));
    let desk = Desk::new();
    let visit = desk.prepare_held_visit();
    let mut kept: Value = json!({});
    let mut words_kept = 0;
    let rounds = match std::env::var("VISITBOOK_PROOF") {
        Ok(form) if form == "long" => ROUNDS_OF_THE_PROOF,
        Ok(_) | Err(_) => ROUNDS,
    };
    for round in 0..rounds {
        let window = open_visit(&desk, &visit).await;
        assert_kept(&window, &kept, round, seed).await;
        let wait = Duration::from_millis(200 + random.below(LONGEST));
        let field = FIELDS[usize::try_from(random.below(4)).unwrap()];
        let typed = type_until_killed(&window, field, round, wait).await;
        if let Some(texts) = typed.saved {
            words_kept += 1;
            kept = texts;
        }
        if let Some(text) = typed.a_second_old {
            kept[field] = json!(text);
        }
    }
    assert!(
        words_kept >= 2,
        "a slow machine may be killed before the first save, but not nearly always"
    );
    let window = open_visit(&desk, &visit).await;
    assert_kept(&window, &kept, rounds, seed).await;
    window.close().await;
    desk.command_line(&["verify"]);
}

async fn open_visit(desk: &Desk, visit: &str) -> Window {
    let window = Window::open(desk).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.choose("Unlock").await;
    window
        .until(
            "the unlocked book",
            "return document.querySelector('nav') !== null",
        )
        .await;
    // As a link of the program's own does; the way there by keyboard is the journey's part.
    window.follow(&format!("#/visit/{visit}")).await;
    window.until("the visit", "return document.querySelector('[data-saved]') !== null && document.querySelectorAll('textarea').length > 1").await;
    window
}

/// What must be there after a kill.
struct Typed {
    /// The texts of all fields when the screen last called them saved.
    saved: Option<Value>,
    /// What stood in the field a second before the kill, when that is more than was called saved.
    a_second_old: Option<String>,
}

/// Types until the program is killed from outside.
async fn type_until_killed(window: &Window, field: &str, round: u64, wait: Duration) -> Typed {
    window.tab_to_field(field).await;
    let program = window.program().to_string();
    let killer = tokio::spawn(async move {
        sleep(wait).await;
        kill_9(&program);
        Instant::now()
    });
    let mut saved: Option<Value> = None;
    let mut stood = Vec::new();
    for word in 0_u64.. {
        let element = window.client.active_element();
        let Ok(Ok(element)) = timeout(LIMIT, element).await else {
            break;
        };
        let text = format!("r{round}w{word} ");
        let typed = element.send_keys(&text);
        let Ok(Ok(())) = timeout(LIMIT, typed).await else {
            break;
        };
        // Now and then a pause, in which a draft is kept.
        if word % 5 == 4 {
            sleep(Duration::from_millis(450)).await;
        }
        let Ok(Ok(sample)) = timeout(LIMIT, window.client.execute(SAMPLE, Vec::new())).await else {
            break;
        };
        let text = sample["texts"][field].as_str().unwrap().to_owned();
        stood.push((Instant::now(), text));
        if sample["saved"] == true {
            saved = Some(sample["texts"].clone());
        }
    }
    let killed = killer.await.unwrap();
    let old = |(at, _): &&(Instant, String)| killed.duration_since(*at) >= LAST_SECOND;
    let a_second_old = stood.iter().rev().find(old).map(|(_, text)| text.clone());
    let said = saved.as_ref().and_then(|texts| texts[field].as_str());
    let longer = |text: &String| text.len() > said.map_or(0, str::len);
    let a_second_old = a_second_old.filter(longer);
    Typed {
        saved,
        a_second_old,
    }
}

/// The second of typing that may be lost, and a commit's time on a busy machine.
const LAST_SECOND: Duration = Duration::from_millis(1_500);

/// A driver whose program has died may leave a request unanswered.
const LIMIT: Duration = Duration::from_secs(5);

/// Every text that has to be there stands at the beginning of what its field holds now: later
/// words may have reached the disk too.
async fn assert_kept(window: &Window, kept: &Value, round: u64, seed: u64) {
    let sample = window.ask(SAMPLE).await;
    for (field, text) in kept.as_object().unwrap() {
        let now = sample["texts"][field].as_str().unwrap_or_default();
        let then = text.as_str().unwrap();
        assert!(
            now.starts_with(then),
            "before round {round} (seed {seed}) {field} has lost words: was {then:?}, is {now:?}"
        );
    }
}

/// Numbers that a seed repeats; xorshift is enough to choose moments.
#[derive(Debug)]
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}
