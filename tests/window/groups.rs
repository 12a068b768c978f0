//! A group in the window: its members, a meeting from the call to what it decided, its agenda as a
//! paper; each screen looked at.

use super::desk::{Desk, PASSPHRASE, URN};
use super::mouse::Hand;
use super::window::Window;

/// A group that the framework wanted here has and no other.
const GROUP: &str = "school-review-group";

#[tokio::test]
async fn a_group_is_led_to_from_today_meets_and_decides_and_its_agenda_is_a_paper() {
    let desk = Desk::new();
    prepare(&desk);
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.click("Unlock").await;
    hand.click("The group").await;
    window.until_shown("Members").await;
    window.look_at("81-group-new").await;
    hand.click("Call a meeting").await;
    hand.fill("On which day", "2 december 2026").await;
    hand.fill("Time (optional)", "14:00").await;
    hand.click("Call this meeting").await;
    window.until_shown("The meeting is called").await;
    hand.click("Write the agenda").await;
    window
        .until_shown("Minutes of the last meeting and matters arising")
        .await;
    window.look_at("82-agenda").await;

    hand.click("Ashgrove Primary School").await;
    window.until_shown("Groups").await;
    hand.click("Groups").await;
    window.until_shown("Last met").await;
    window.look_at("83-groups-of-a-school").await;
    hand.click("School Review Group").await;
    hand.click("Record that it was held").await;
    hand.fill(
        "Others who were there (optional)",
        "Ruth Calder; Owen Marsh",
    )
    .await;
    hand.click("Record this meeting").await;
    window.until_shown("Present: Ruth Calder; Owen Marsh").await;
    hand.click("Record a decision").await;
    hand.fill("What was decided", "Moderate writing").await;
    hand.fill("By when (optional)", "15 january 2027").await;
    hand.click("Record this decision").await;
    window.until_shown("The decision is recorded").await;
    window.look_at("84-group-met").await;
    window.close().await;
}

/// A book in which a concern asks for the group.
fn prepare(desk: &Desk) {
    desk.begin_under("groups", GROUP);
    let raised = ["event", "record", "concern-raised", "--school", URN, "--on"];
    desk.command_line(&[&raised[..], &["2026-11-18"]].concat());
}
