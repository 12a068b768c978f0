//! The adviser's day by mouse: from an empty folder to the note's PDF on disk, by the words on the
//! screen alone, in at most 60 actions, with nothing to type that only a computer would know.

use serde_json::Value;

use super::desk::{Desk, PASSPHRASE, TODAY, register};
use super::mouse::Hand;
use super::paper;
use super::window::Window;

/// Clicks and typings from the first screen to the PDF.
const MOST_ACTIONS: u32 = 60;
const SCHOOL: &str = "Ashgrove Primary School";
const FOCUS: &str = "Reading in Year 2";
const EVIDENCE: &str = "Eleven pupils read aloud; well-known words came easily.";
const STRENGTH: &str = "Phonics is taught every day.";
const AGREED: &str = "Agree one approach to feedback";
const SUMMARY: &str = "A calm school; reading is strong and feedback comes next.";

#[tokio::test]
async fn a_day_by_mouse_ends_with_the_pdf_on_disk_in_sixty_actions() {
    let desk = Desk::new();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    start_a_book(&window, &hand, &desk).await;
    bring_in_schools(&window, &hand).await;
    plan(&window, &hand, &desk).await;
    hold(&window, &hand).await;
    write_up(&window, &hand).await;
    let actions = hand.actions();
    assert!(actions <= MOST_ACTIONS, "the PDF took {actions} actions");
    check_pdf(&desk);
    see_it_on_today(&window, &hand).await;
    window.close().await;
    desk.command_line(&["verify"]);
}

async fn start_a_book(window: &Window, hand: &Hand<'_>, desk: &Desk) {
    window.until_shown("Start your book").await;
    hand.fill("Your name", "Alex Example").await;
    let framework = desk.framework();
    hand.pick("Framework", framework["citation"].as_str().unwrap())
        .await;
    hand.click("Continue").await;
    window.until_shown("Choose a passphrase").await;
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.fill("Passphrase again", PASSPHRASE).await;
    hand.click("Create the book").await;
    window.until_shown("Print the recovery sheet").await;
    hand.click("Open the sheet to print it").await;
    window.until_shown("type two of its groups here").await;
    for (label, group) in paper::groups_asked(window, desk).await {
        hand.fill(&label, &group).await;
    }
    hand.click("Use this sheet").await;
}

async fn bring_in_schools(window: &Window, hand: &Hand<'_>) {
    window.until_shown("Bring in your schools").await;
    hand.click("Import schools").await;
    window.until_shown("Register file").await;
    hand.choose_file("Register file", &register().to_string_lossy())
        .await;
    hand.pick("Council", "Northmarsh (10 schools)").await;
    window.until_shown("10 of 10 ticked").await;
    hand.click("Import 10 schools").await;
    window.until_shown("Schools imported").await;
    hand.click("See your schools").await;
}

async fn plan(window: &Window, hand: &Hand<'_>, desk: &Desk) {
    hand.click(SCHOOL).await;
    window.until_shown("Owed").await;
    hand.click("Plan a visit").await;
    window.until_shown("Kind of visit").await;
    let kinds = hand.choices("Kind of visit").await;
    hand.pick("Kind of visit", &kinds[0]).await;
    hand.fill("Date of the visit", "yesterday").await;
    window.until_shown("Thursday 19 November 2026").await;
    hand.click("Plan a visit").await;
    window.until_shown("Planned for").await;
    hand.fill("Extra focus agreed", FOCUS).await;
    hand.click("Open the brief to print").await;
    window.until_shown("Opened from").await;
    let brief = opened_brief(desk).await;
    assert!(brief.contains(SCHOOL) && brief.contains(FOCUS), "{brief}");
    hand.click("Hold the visit").await;
}

async fn opened_brief(desk: &Desk) -> String {
    for _ in 0..100 {
        if let [_, brief] = desk.opened().as_slice() {
            return paper::words_of(brief);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the brief was not opened: {:?}", desk.opened());
}

async fn hold(window: &Window, hand: &Hand<'_>) {
    window.until_shown("Where it came from").await;
    hand.fill("Evidence", EVIDENCE).await;
    let source = first_choice(window, "#sources").await;
    hand.click(&source).await;
    let judgement = first_choice(window, "#judgement").await;
    hand.click(&judgement).await;
    hand.fill("Strengths", STRENGTH).await;
    hand.click("Add an action").await;
    window.until_focused("What was agreed").await;
    hand.write(AGREED).await;
    hand.fill("Who", "Headteacher").await;
    hand.fill("By when", "15 jan").await;
    hand.click("People met").await;
    window.until_shown("Add a person").await;
    hand.click("Add a person").await;
    window.until_focused("Name").await;
    hand.write("Ilse Tarrant").await;
    hand.fill("Role", "Headteacher").await;
    hand.click("Summary").await;
    window.until_shown("The first thing the school reads").await;
    hand.fill("Summary", SUMMARY).await;
}

/// The words beside the first box of a group.
async fn first_choice(window: &Window, group: &str) -> String {
    let script = format!("return document.querySelector('{group} label.check').innerText.trim()");
    window.ask(&script).await.as_str().unwrap().to_owned()
}

async fn write_up(window: &Window, hand: &Hand<'_>) {
    hand.click("Write up and issue").await;
    window.until_shown("Before you issue").await;
    window
        .until(
            "the pages of the draft",
            "return document.querySelectorAll('.preview canvas').length > 0",
        )
        .await;
    hand.click("Issue version 1").await;
    window.until_shown("Version 1 is issued").await;
    hand.click("Save the PDF").await;
    window.until_shown("Saved to").await;
}

fn check_pdf(desk: &Desk) {
    let pdf = paper::saved_pdf(desk);
    paper::assert_accessible(&pdf, "window-note-by-mouse.pdf");
    let text = paper::words_of(&pdf);
    for printed in [
        SCHOOL,
        FOCUS,
        EVIDENCE,
        STRENGTH,
        AGREED,
        SUMMARY,
        "Ilse Tarrant",
        "19 November 2026",
    ] {
        assert!(text.contains(printed), "“{printed}” is in the note: {text}");
    }
}

async fn see_it_on_today(window: &Window, hand: &Hand<'_>) {
    hand.click("Today").await;
    window.until_shown("1 of 1 notes on time").await;
    window.until_shown(AGREED).await;
    let today = window
        .ask("return document.querySelector('h1').innerText")
        .await;
    assert!(
        matches!(today, Value::String(words) if words.contains("20 November 2026")),
        "the day is {TODAY}"
    );
}
