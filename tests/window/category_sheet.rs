//! The sheet on which a category is weighed, in the window: begun, ticked with evidence, decided from
//! and read again, each screen looked at.

use serde_json::Value;

use super::desk::{Desk, PASSPHRASE, URN, register};
use super::mouse::Hand;
use super::window::Window;

#[tokio::test]
async fn a_category_is_weighed_on_its_sheet_decided_from_it_and_the_sheet_read_again() {
    let desk = Desk::new();
    let criterion = prepare(&desk);
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.click("Unlock").await;
    hand.click("Schools").await;
    hand.click("Ashgrove Primary School").await;
    window.until_shown("The same as a table").await;
    window.look_at("81-category-over-time").await;
    hand.click("Set or change the category").await;
    hand.click("Weigh it on the category sheet").await;
    window.until_shown("No sheet is open").await;
    window.look_at("82-no-sheet").await;
    hand.click("Begin the sheet").await;
    window.until_shown("By what is recorded this holds").await;
    window.look_at("83-sheet-begun").await;
    tick(&window, &criterion).await;
    window.until_shown("This speaks for").await;
    hand.fill("What it rests on", "In post since the autumn")
        .await;
    window.until_shown("Saved").await;
    window.look_at("84-sheet").await;
    hand.click("Set the category").await;
    choose_ticked_category(&window).await;
    hand.fill("Reason", "The head is new").await;
    window.look_at("85-deciding").await;
    hand.click("Record this category").await;
    window.until_shown("was decided from this sheet of").await;
    window.until_shown("In post since the autumn").await;
    window.look_at("86-sheet-read-again").await;
    window.close().await;
}

async fn tick(window: &Window, criterion: &str) {
    let press = format!(
        "const label = [...document.querySelectorAll('label')]\
         .find((it) => it.innerText.trim() === '{criterion}');\
         label.scrollIntoView(); label.querySelector('input').click(); return true"
    );
    window.ask(&press).await;
}

/// The category that the sheet speaks for.
async fn choose_ticked_category(window: &Window) {
    let press = "const name = document.querySelector('.says b').innerText.trim();\
                 const label = [...document.querySelectorAll('form label')]\
                 .find((it) => it.innerText.trim() === name);\
                 label.querySelector('input').click(); return true";
    window.ask(press).await;
}

/// A book in which a headteacher is new and a criterion follows from that; the school has had two
/// categories. Answers with the criterion.
fn prepare(desk: &Desk) -> String {
    let ask =
        |words: &[&str]| -> Value { serde_json::from_str(&desk.command_line(words)).unwrap() };
    let follows = |shown: &Value| -> Option<String> {
        let mut criteria = shown["criteria"].as_array().unwrap().iter();
        let found = criteria.find(|it| it["holds"]["after"]["event"] == "headship-began")?;
        Some(found["title"].as_str().unwrap().to_owned())
    };
    let listed = ask(&["framework", "list"]);
    let ids = listed.as_array().unwrap().iter();
    let mut packs = ids.map(|it| {
        let id = it["id"].as_str().unwrap().to_owned();
        let shown = ask(&["framework", "show", &id]);
        (id, shown)
    });
    let (framework, shown) = packs
        .find(|(_, shown)| shown["decide"] == "best-fit" && follows(shown).is_some())
        .unwrap();
    let categories = shown["categories"].as_array().unwrap();
    desk.command_line(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.command_line(&["schools", "import", &register().to_string_lossy()]);
    for (at, on) in [(0, "2025-09-15"), (1, "2026-07-06")] {
        let id = categories[at]["id"].as_str().unwrap();
        desk.command_line(&[
            "category",
            "set",
            URN,
            "--category",
            id,
            "--on",
            on,
            "--reason",
            "As agreed",
        ]);
    }
    desk.command_line(&[
        "headship",
        "begin",
        URN,
        "--name",
        "Ms Rowan Tallis",
        "--on",
        "2026-09-01",
    ]);
    follows(&shown).unwrap()
}
