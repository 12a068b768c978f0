//! What a framework owes to all schools at once, what it offers to one, and which meeting it was: each
//! recorded where it stands, and looked at.

use super::desk::{Desk, PASSPHRASE, URN};
use super::mouse::Hand;
use super::window::Window;

/// A duty that the framework wanted here has and no other.
const OF_ALL: &str = "pupil-premium-newsletter";

#[tokio::test]
async fn what_is_owed_to_all_is_met_for_all_and_what_is_considered_is_not_needed() {
    let desk = Desk::new();
    prepare(&desk);
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.click("Unlock").await;
    window.until_shown("The whole caseload").await;
    window.look_at("61-today-of-all").await;
    let late = "return document.querySelector('.brief b').innerText === '1'";
    window.until("one late", late).await;
    hand.click("Record").await;
    window.until_shown("The day of the newsletter").await;
    window.look_at("62-today-of-all-met").await;
    hand.click("Record that this was done").await;
    window.until("none late", &late.replace('1', "0")).await;

    hand.click("Not needed").await;
    window.until_shown("Why it is not needed").await;
    hand.click("Record that it is not needed").await;
    window.until_shown("Enter why it is not needed").await;
    window.look_at("63-not-needed").await;
    hand.fill("Why it is not needed", "The school has a plan of its own")
        .await;
    hand.click("Record that it is not needed").await;
    let gone = "return !document.body.innerText.includes('Not needed')";
    window.until("the answer", gone).await;

    hand.click("Schools").await;
    hand.click("Ashgrove Primary School").await;
    window.until_shown("The school has a plan of its own").await;
    hand.click("What happened").await;
    hand.click("Record what happened").await;
    hand.pick("What happened", "A meeting about the school took place")
        .await;
    window.until_shown("Which one (optional)").await;
    window.look_at("64-which-meeting").await;
    window.close().await;
}

/// A book in which the newsletter of a month is late and a plan is to be considered.
fn prepare(desk: &Desk) {
    desk.begin_under("duties", OF_ALL);
    let joined = ["event", "record", "school-joined", "--on", "2026-10-01"];
    desk.command_line(&[&joined[..], &["--school", URN]].concat());
    let high = [
        "category",
        "set",
        URN,
        "--category",
        "high",
        "--on",
        "2026-11-18",
    ];
    desk.command_line(&[&high[..], &["--reason", "Standards fell"]].concat());
}
