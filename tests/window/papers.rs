//! A paper in the window: from the promise that asks for it to its sending, each screen looked at.

use super::desk::{Desk, PASSPHRASE, URN};
use super::mouse::Hand;
use super::window::Window;

/// A paper that the framework wanted here has and no other.
const PLAN: &str = "intervention-plan";

#[tokio::test]
async fn a_plan_is_led_to_from_today_and_a_letter_is_begun_ticked_written_and_sent() {
    let desk = Desk::new();
    prepare(&desk);
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.click("Unlock").await;
    hand.click("Write it").await;
    window.until_shown("Support and Intervention Plan").await;
    window.until_shown("It is not agreed yet").await;
    hand.click("Add a target").await;
    hand.write("Everybody in Year 2 reads").await;
    hand.click("Record the agreement").await;
    window.look_at("71-plan").await;
    hand.click("Record it").await;
    window.until_shown("The agreement is recorded").await;
    window.until_shown("Agreed on").await;

    hand.click("Ashgrove Primary School").await;
    window.until_shown("Begin a paper").await;
    window.until_shown("Significant Concerns letter").await;
    window.look_at("72-papers-of-a-school").await;
    begin(&window, "Significant Concerns letter").await;
    window.until_shown("What it rests on").await;
    hand.click("Wide gaps for disadvantaged pupils, year after year")
        .await;
    hand.fill("What met it", "Three reviews found no change")
        .await;
    window.until_shown("Saved").await;
    window.look_at("73-letter").await;
    hand.fill("How (optional)", "post").await;
    hand.click("Send version 1").await;
    window.until_shown("Version 1 is sent to").await;
    window.look_at("74-letter-sent").await;
    hand.click("Ashgrove Primary School").await;
    window.until_shown("Begin a paper").await;
    hand.click("Schools").await;
    window.until_shown("Type one in").await;
    hand.click("Papers").await;
    window.until_shown("Of every school").await;
    window.look_at("75-papers").await;
    window.close().await;
}

/// Begins the paper of this title: every model has the same button beside it.
async fn begin(window: &Window, title: &str) {
    let press = format!(
        "const row = [...document.querySelectorAll('.models li')]\
         .find((it) => it.innerText.startsWith('{title}'));\
         row.querySelector('button').click(); return true"
    );
    window.ask(&press).await;
}

/// A book in which a plan is to be considered for one school.
fn prepare(desk: &Desk) {
    desk.begin_under("papers", PLAN);
    let level = [
        "category",
        "set",
        URN,
        "--category",
        "high",
        "--on",
        "2026-11-18",
    ];
    desk.command_line(&[&level[..], &["--reason", "Standards fell"]].concat());
}
