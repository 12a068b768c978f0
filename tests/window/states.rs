//! The screens of a day on which something is missing, wrong or in the way: each is looked at like
//! every other, and from each the way on is tried.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use tokio::time::sleep;

use super::desk::{Desk, PASSPHRASE, register};
use super::display::kill_9;
use super::mouse::Hand;
use super::window::Window;

#[tokio::test]
async fn what_is_missing_at_the_first_start_is_said_above_the_form_and_at_its_field() {
    let desk = Desk::new();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    hand.click("Continue").await;
    window.until_shown("Something is missing").await;
    window.until_focused("Something is missing").await;
    window.look_at("41-who-missing").await;
    hand.fill("Your name", "Alex Example").await;
    let framework = desk.framework();
    hand.pick("Framework", framework["citation"].as_str().unwrap())
        .await;
    hand.click("Continue").await;
    window.until_shown("Choose a passphrase").await;
    hand.fill("Passphrase", "short").await;
    hand.click("Create the book").await;
    window.until_shown("cannot be created yet").await;
    window.look_at("42-passphrase-missing").await;
    window.close().await;
}

#[tokio::test]
async fn a_wrong_passphrase_and_a_wrong_key_say_what_to_do() {
    let desk = Desk::new();
    desk.prepare_held_visit();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    hand.click("Unlock").await;
    window.until_shown("Enter the passphrase").await;
    window.look_at("43-no-passphrase").await;
    hand.click("I have forgotten the passphrase").await;
    window.until_shown("Recovery key").await;
    window.look_at("44-recover").await;
    window.close().await;
}

#[tokio::test]
async fn forms_of_the_open_book_say_what_is_missing() {
    let desk = Desk::new();
    desk.prepare_held_visit();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    unlock(&window, &hand).await;
    window.press_control('n').await;
    hand.pick("School", "Bramble Hill Infant School").await;
    window.until_shown("Kind of visit").await;
    hand.click("Plan a visit").await;
    window.until_shown("cannot be planned yet").await;
    window.look_at("45-plan-missing").await;
    hand.click("Schools").await;
    hand.click("Import schools").await;
    hand.click("Add a school by hand").await;
    hand.fill("URN", "12").await;
    hand.click("Add this school").await;
    window.until_shown("There is something to correct").await;
    window.look_at("46-school-by-hand-missing").await;
    hand.click("Find").await;
    window.until_focused("A school, a URN").await;
    hand.write("nothing like it").await;
    window.until_shown("Nothing found").await;
    window.look_at("47-nothing-found").await;
    window.close().await;
}

#[tokio::test]
async fn a_newer_register_shows_what_it_says_otherwise() {
    let desk = Desk::new();
    desk.prepare_held_visit();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    unlock(&window, &hand).await;
    let newer = desk.documents().join("newer.csv");
    // The register is not UTF-8; what is replaced here is plain.
    let said = fs::read(register()).unwrap();
    let lines = said.split(|byte| *byte == b'\n');
    let lines = lines.map(|line| match std::str::from_utf8(line) {
        Ok(line) => line.replace("\"Tarrant\"", "\"Tarrant-Moss\"").into_bytes(),
        Err(_) => line.to_vec(),
    });
    fs::write(&newer, lines.collect::<Vec<_>>().join(&b'\n')).unwrap();
    hand.click("Schools").await;
    hand.click("Import schools").await;
    let register_file = "Register file";
    hand.choose_file(register_file, &newer.to_string_lossy())
        .await;
    hand.pick("Council", "Northmarsh (10 schools)").await;
    window.until_shown("Tarrant-Moss").await;
    window.look_at("48-import-differences").await;
    let other = desk.documents().join("other.csv");
    fs::write(&other, "this is no register\n").unwrap();
    hand.choose_file(register_file, &other.to_string_lossy())
        .await;
    let alert = "return document.querySelector('main [role=alert]') !== null";
    window.until("the reason", alert).await;
    window.look_at("49-import-refused").await;
    window.close().await;
}

#[tokio::test]
async fn a_full_disk_is_said_beside_the_words_and_they_are_saved_when_there_is_room() {
    let desk = Desk::new();
    let visit = desk.prepare_held_visit();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    unlock(&window, &hand).await;
    window.follow(&format!("#/visit/{visit}")).await;
    window.until_shown("Where it came from").await;
    leave_room(&window, "1:unlimited");
    hand.fill("Evidence", "Words for which there is no room.")
        .await;
    window.until_shown("Not saved since").await;
    // Visitbook tries again after 1, 2, 4 and 8 seconds. A picture needs room, too, so it is taken
    // while the next attempt is far.
    sleep(Duration::from_secs(16)).await;
    leave_room(&window, "unlimited:unlimited");
    window.look_at("50-save-failed").await;
    window
        .until_shown("No recovery file could be written either")
        .await;
    let typed = "return document.getElementById('evidence').value.includes('no room')";
    window.until("the words where they were typed", typed).await;
    hand.click("Try now").await;
    let saved = "return document.querySelector('[data-saved]').dataset.saved === 'true'";
    window.until("everything saved", saved).await;
    window.close().await;
    desk.command_line(&["verify"]);
}

#[tokio::test]
async fn words_for_which_the_book_has_no_room_survive_kill_9_in_a_recovery_file() {
    let desk = Desk::new();
    let visit = desk.prepare_held_visit();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    unlock(&window, &hand).await;
    window.follow(&format!("#/visit/{visit}")).await;
    window.until_shown("Where it came from").await;
    // Room for a recovery file, and for no page of the database.
    leave_room(&window, "4096:unlimited");
    hand.fill("Evidence", "Words that wait in a file.").await;
    window.until_shown("Not saved since").await;
    window.until_shown("sealed in the recovery file").await;
    let files = recovery_files(&desk);
    assert_eq!(files.len(), 1, "beside the book: {files:?}");
    let shown = format!(
        "return document.body.innerText.includes({:?})",
        files[0].display()
    );
    window.until("the place of the file", &shown).await;
    let sealed = fs::read(&files[0]).unwrap();
    assert!(!String::from_utf8_lossy(&sealed).contains("wait in a file"));
    sleep(Duration::from_secs(16)).await;
    leave_room(&window, "unlimited:unlimited");
    window.look_at("51-recovery-file").await;
    kill_9(&window.program().to_string());
    drop(window);
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    unlock(&window, &hand).await;
    window.until_shown("What could not be saved is back").await;
    window.look_at("52-words-back").await;
    assert_eq!(recovery_files(&desk), Vec::<PathBuf>::new());
    window.follow(&format!("#/visit/{visit}")).await;
    let typed =
        "return document.getElementById('evidence')?.value === 'Words that wait in a file.'";
    window.until("the words where they were typed", typed).await;
    window.close().await;
    desk.command_line(&["verify"]);
}

/// The recovery files beside the book.
fn recovery_files(desk: &Desk) -> Vec<PathBuf> {
    let all = fs::read_dir(desk.book()).unwrap();
    let paths = all.map(|it| it.unwrap().path());
    let is_one = |it: &PathBuf| it.extension().is_some_and(|it| it == "sealed");
    paths.filter(is_one).collect()
}

async fn unlock(window: &Window, hand: &Hand<'_>) {
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.click("Unlock").await;
    let open = "return document.querySelector('nav') !== null";
    window.until("the open book", open).await;
}

/// Limits how large a file the program may write: what a full disk says to it, and the way back.
fn leave_room(window: &Window, limits: &str) {
    let mut command = Command::new("prlimit");
    command.args(["--pid", &window.program().to_string()]);
    command.arg(format!("--fsize={limits}"));
    assert!(
        command.status().unwrap().success(),
        "prlimit takes {limits}"
    );
}
