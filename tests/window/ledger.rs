//! What a school may have in a school year, in the window: read, recorded and given as a statement,
//! each looked at.

use super::desk::{Desk, PASSPHRASE, URN};
use super::mouse::Hand;
use super::window::Window;

/// An entitlement that the framework wanted here has and no other.
const TRAINING: &str = "governor-training-purple";

#[tokio::test]
async fn the_account_of_a_school_year_is_read_recorded_and_given_as_a_statement() {
    let desk = Desk::new();
    prepare(&desk);
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.click("Unlock").await;
    window.until_shown("(Governor Services)").await;
    window.look_at("91-today-with-what-was-planned").await;
    hand.click("Schools").await;
    hand.click("Ashgrove Primary School").await;
    hand.click("Entitlement").await;
    window.until_shown("Support that belongs to it").await;
    window.look_at("92-account").await;
    hand.click("Record what was given").await;
    hand.pick(
        "What it belongs to",
        "Training session for the whole governing body",
    )
    .await;
    window
        .until_shown("Half days it took of what it is part of")
        .await;
    window.look_at("93-recording-what-was-given").await;
    hand.fill("Half days it took of what it is part of", "1")
        .await;
    hand.fill("Who gives it (optional)", "Dana Invented").await;
    hand.click("Record this").await;
    window.until_shown("(Dana Invented)").await;
    window.until_shown("½ day").await;
    hand.click("Given today").await;
    let none_planned = "return !document.body.innerText.includes('Given today')";
    window.until("nothing planned", none_planned).await;
    hand.click("Statement for the school").await;
    let saved = "return document.getElementById('statement-saved').innerText.includes('.pdf')";
    window.until("the statement", saved).await;
    window.look_at("94-account-with-its-statement").await;
    window.close().await;
}

/// A book in which a training session was planned for a day that has gone by.
fn prepare(desk: &Desk) {
    desk.begin_under("entitlements", TRAINING);
    let purple = [
        "category",
        "set",
        URN,
        "--category",
        "purple",
        "--on",
        "2026-09-02",
    ];
    desk.command_line(&[&purple[..], &["--reason", "Standards fell"]].concat());
    let plan = [
        "entitlement",
        "give",
        URN,
        TRAINING,
        "--on",
        "2026-11-12",
        "--planned",
    ];
    desk.command_line(&[&plan[..], &["--by", "Governor Services"]].concat());
}
