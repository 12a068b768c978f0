//! A look around in the sample book, by mouse: today, a school, the pages of an issued note, and out
//! again in one step that leaves nothing behind.

use std::fs;

use super::desk::Desk;
use super::mouse::Hand;
use super::window::Window;

/// A school of the sample whose last note has gone out.
const SCHOOL: &str = "Fernhollow Special School";

#[tokio::test]
async fn the_sample_book_is_looked_around_in_and_removed_in_one_step() {
    let desk = Desk::new();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    window.until_shown("Start your book").await;
    hand.click("Look around in a sample book").await;
    window.until_shown("Schools and people are invented").await;
    window.until_shown("notes on time this school year").await;
    window.look_at("31-sample-today").await;
    let untouched = "return !document.querySelector('nav').innerText.includes('Undo')";
    window.until("nothing to take back", untouched).await;
    hand.click("Schools").await;
    window.until_shown(SCHOOL).await;
    window.look_at("32-sample-schools").await;
    hand.click(SCHOOL).await;
    window.until_shown("Timeline").await;
    window.look_at("33-sample-school").await;
    look_at_the_tabs(&window, &hand).await;
    look_at_a_visit(&window, &hand).await;
    hand.click("Calendar").await;
    window.until_shown("Bank holidays").await;
    window.look_at("36-sample-calendar").await;
    find_words(&window, &hand).await;
    leave(&window, &hand, &desk).await;
    window.close().await;
}

/// Each tab narrows the page; an event is recorded, corrected, removed, and brought back.
async fn look_at_the_tabs(window: &Window, hand: &Hand<'_>) {
    for (at, tab) in [
        "Actions",
        "Notes",
        "Promises",
        "Category",
        "People",
        "Inspections",
    ]
    .iter()
    .enumerate()
    {
        hand.click(tab).await;
        window.look_at(&format!("33{at}-sample-school-tab")).await;
    }
    hand.click("What happened").await;
    window.until_shown("Nothing was recorded").await;
    hand.click("Record what happened").await;
    let inspected = "A plan for the school was agreed";
    hand.pick("What happened", inspected).await;
    hand.fill("What to remember", "Two days in October").await;
    hand.click("Record this").await;
    window.until_shown("Two days in October").await;
    hand.click("Change").await;
    window.until_focused("Day").await;
    window.look_at("33b-sample-school-change").await;
    hand.click("Remove this entry").await;
    window.until_shown("Nothing was recorded").await;
    hand.click("Undo").await;
    window.until_shown(inspected).await;
}

async fn look_at_a_visit(window: &Window, hand: &Hand<'_>) {
    hand.click("Visits").await;
    let row = "return document.querySelector('main table a') !== null";
    window.until("the visits", row).await;
    let visit = window
        .ask("return document.querySelector('main table a').innerText.trim()")
        .await;
    hand.click(visit.as_str().unwrap()).await;
    window.until_shown("Where it came from").await;
    window.look_at("34-sample-visit").await;
    hand.click("Write up and issue").await;
    window.until_shown("Look at the pages").await;
    hand.click("Look at the pages").await;
    let drawn = "return document.querySelectorAll('.page canvas').length > 0";
    window.until("the pages of the note", drawn).await;
    window.look_at("35-sample-note").await;
    hand.click("Write version 2").await;
    window.until_shown("Before you issue").await;
    window.until("the pages of the draft", drawn).await;
    window.look_at("35b-sample-write-up").await;
    hand.click("Back to the visit").await;
    hand.click(SCHOOL).await;
    window.until_shown("Timeline").await;
}

async fn find_words(window: &Window, hand: &Hand<'_>) {
    hand.click("Find").await;
    window.until_focused("A school, a URN").await;
    window.look_at("37-find").await;
    hand.write("reading").await;
    window.until_shown("places found").await;
    window.look_at("38-found").await;
    hand.click("Close").await;
}

async fn leave(window: &Window, hand: &Hand<'_>, desk: &Desk) {
    hand.click("Leave and remove it").await;
    window.until_shown("Start your book").await;
    assert!(!desk.book().exists(), "no book was made by looking around");
    let left = fs::read_dir(desk.documents()).unwrap().count();
    assert_eq!(left, 0, "nothing was put into Documents");
}
