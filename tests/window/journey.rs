//! The journey by keyboard alone: from the first start to the issued Note of Visit and a stopped
//! clock, with axe-core silent on every screen.

use fantoccini::key::Key;
use serde_json::Value;

use super::desk::{Desk, PASSPHRASE, register};
use super::paper;
use super::window::Window;

const SCHOOL: &str = "Ashgrove Primary School";
const EVIDENCE: &str = "Eleven pupils read aloud; “well-known” words came easily.";
const SCHOOL_VIEW: &str = "Leaders say that reading is the strength of the school.";
const AGREED: &str = "Agree one approach to feedback";
const SUMMARY: &str = "A calm school; reading is strong and feedback comes next.";
const REMARK: &str = "The deputy seemed very tired.";
const FOCUS: &str = "Early reading in Year 2";
const SUPPORT: &str = "Two days of a lead teacher of English.";
const ALERT: &str = "The council should know of the building works.";

#[tokio::test]
async fn one_visit_goes_from_the_register_to_an_issued_note_by_keyboard_alone() {
    let desk = Desk::new();
    let window = Window::open(&desk).await;
    create_book(&window, &desk).await;
    print_sheet(&window, &desk).await;
    go_to_the_empty_book(&window).await;
    import_schools(&window).await;
    plan_and_hold(&window).await;
    write_under_headings(&window).await;
    write_the_rest(&window).await;
    clock_is_running(&window).await;
    issue_note(&window).await;
    check_saved_pdf(&window, &desk).await;
    clock_has_stopped(&window).await;
    lock_and_unlock(&window).await;
    window.close().await;
    desk.command_line(&["verify"]);
}

async fn create_book(window: &Window, desk: &Desk) {
    window.look_at("01-first-start").await;
    window.fill("Your name", "Alex Example").await;
    window.fill("Your role", "School improvement adviser").await;
    window
        .pick("Framework", desk.framework()["citation"].as_str().unwrap())
        .await;
    window.choose("Continue").await;
    window.until_shown("Choose a passphrase").await;
    window.look_at("01b-passphrase").await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.fill("Passphrase again", PASSPHRASE).await;
    window.choose("Create the book").await;
    window.until_shown("Print the recovery sheet").await;
    window.look_at("01c-recovery-sheet").await;
}

async fn print_sheet(window: &Window, desk: &Desk) {
    window.choose("Open the sheet to print it").await;
    window.until_shown("type two of its groups here").await;
    for (label, group) in paper::groups_asked(window, desk).await {
        window.fill(&label, &group).await;
    }
    window.look_at("01c-recovery-sheet-typed").await;
    window.choose("Use this sheet").await;
    window.until_shown("Bring in your schools").await;
    for sheet in desk.opened() {
        assert!(!sheet.exists(), "what was only to be printed is gone");
    }
    window.look_at("01d-bring-in-schools").await;
}

async fn go_to_the_empty_book(window: &Window) {
    window.choose("Do it later").await;
    window
        .until(
            "the open book",
            "return document.querySelector('nav') !== null",
        )
        .await;
    window.look_at("02-today-empty").await;
}

async fn import_schools(window: &Window) {
    window.press_control('2').await;
    window.until_shown("No schools yet").await;
    window.look_at("03-schools-empty").await;
    window.choose("Import schools").await;
    window.tab_to_field("Register file").await;
    window.write(&register().to_string_lossy()).await;
    window
        .until(
            "the councils",
            "return document.querySelector('select') !== null",
        )
        .await;
    window.pick("Council", "Northmarsh").await;
    window.until_shown("10 of 10 ticked").await;
    window.look_at("04-import").await;
    window.choose("Import 10 schools").await;
    window.until_shown("Schools imported").await;
    window.look_at("05-imported").await;
    window.press_control('2').await;
    window.until_shown("Hatherley High School").await;
    window.look_at("06-schools").await;
}

async fn plan_and_hold(window: &Window) {
    window.choose(SCHOOL).await;
    window.until_shown("Owed").await;
    window.look_at("07-school").await;
    window.choose("Plan a visit").await;
    window
        .until(
            "the form",
            "return document.querySelector('select') !== null",
        )
        .await;
    pick_first(window, "Kind of visit").await;
    window.fill("Date of the visit", "19/11/2026").await;
    window.until_shown("Thursday 19 November 2026").await;
    window.look_at("08-plan").await;
    window.choose("Plan a visit").await;
    window.until_shown("Planned for").await;
    window.fill("Extra focus agreed", FOCUS).await;
    until_saved(window).await;
    window.fill("Date of the visit", "19/11/2026").await;
    window.look_at("09-planned").await;
    window.choose("Hold the visit").await;
    window
        .until(
            "the parts of the visit",
            "return document.querySelector('.hold') !== null",
        )
        .await;
    window.look_at("10-hold-empty").await;
}

async fn write_under_headings(window: &Window) {
    window.fill("The school’s view", SCHOOL_VIEW).await;
    window.fill("Evidence", EVIDENCE).await;
    window.press(&[], Key::Tab.into()).await;
    window.press(&[], ' ').await;
    let ticked = window.ask("return document.activeElement.checked").await;
    assert_eq!(
        ticked,
        Value::Bool(true),
        "the space bar ticks where the evidence came from"
    );
    window
        .fill("Strengths", "Phonics is taught every day.")
        .await;
    window
        .fill("To develop", "Feedback in the foundation subjects.")
        .await;
    window.fill("Private remark", REMARK).await;
    until_saved(window).await;
    window.look_at("11-hold-written").await;

    let first = heading(window).await;
    window.press_control(']').await;
    let script = format!("return document.querySelector('h1').innerText !== {first}");
    window.until("the next heading", &script).await;
    window
        .fill("Evidence", "The plan for the year was read.")
        .await;

    window
        .press(&[Key::Control.into(), Key::Shift.into()], 'a')
        .await;
    window.until_focused("What was agreed").await;
    window.write(AGREED).await;
    window.fill("Who", "Headteacher").await;
    window.fill("By when", "15/1/2027").await;
    window
        .fill("How we shall know", "Seen in a sample of books")
        .await;
    until_saved(window).await;
    window.look_at("12-hold-action").await;
}

async fn write_the_rest(window: &Window) {
    window.choose("People met").await;
    window.until_shown("Add a person").await;
    window.choose("Add a person").await;
    window.until_focused("Name").await;
    window.write("Siân Ŵyn Łukasz-O’Neill").await;
    window.fill("Role", "Chair of governors").await;
    until_saved(window).await;
    window.look_at("13-people").await;
    go_to_part(window, "Category and support").await;
    window.fill("Support agreed", SUPPORT).await;
    until_saved(window).await;
    window.look_at("13b-support").await;
    go_to_part(window, "Summary").await;
    window.fill("Summary", SUMMARY).await;
    until_saved(window).await;
    window.look_at("14-summary").await;
    go_to_part(window, "Alert to the council").await;
    window.fill("Alert to the council", ALERT).await;
    until_saved(window).await;
    window.look_at("15-alert").await;
}

async fn clock_is_running(window: &Window) {
    window.press_control('1').await;
    window.until_shown("working days left").await;
    window.look_at("16-today-owed").await;
    window.resize(1024, 700).await;
    window.press(&[], Key::F1.into()).await;
    window
        .until(
            "the keys, from the first",
            "return document.querySelector('dialog[open]')?.scrollTop === 0",
        )
        .await;
    window.look_at("17-keys").await;
    window.press(&[], Key::Escape.into()).await;
    window
        .until(
            "no dialog",
            "return document.querySelector('dialog[open]') === null",
        )
        .await;
}

async fn issue_note(window: &Window) {
    window.press_control('2').await;
    window.choose(SCHOOL).await;
    window.until_shown("Owed").await;
    window.look_at("18-school-owed").await;
    window.choose("Visits").await;
    window
        .until(
            "the visit’s row",
            "return document.querySelector('main table a') !== null",
        )
        .await;
    window.look_at("18b-school-visits").await;
    let visit = window
        .ask("return document.querySelector('main table a').innerText.trim()")
        .await;
    window.choose(visit.as_str().unwrap()).await;
    window
        .until(
            "the parts of the visit",
            "return document.querySelector('.hold') !== null",
        )
        .await;
    window.choose("Write up and issue").await;
    window.until_shown("Before you issue").await;
    window
        .until(
            "the pages of the draft",
            "return document.querySelectorAll('.preview canvas').length > 0",
        )
        .await;
    window.look_at("19-before-issue").await;
    window.fill("Sent to the school on", "20/11/2026").await;
    window.choose("Issue version 1").await;
    window.until_shown("Version 1 is issued").await;
    window.until_shown("On time").await;
    window.look_at("20-issued").await;
}

async fn check_saved_pdf(window: &Window, desk: &Desk) {
    window.choose("Save the PDF").await;
    window.until_shown("Saved to").await;
    let pdf = paper::saved_pdf(desk);
    paper::assert_accessible(&pdf, "window-note.pdf");
    let text = paper::words_of(&pdf);
    for printed in [
        EVIDENCE,
        SCHOOL_VIEW,
        SUMMARY,
        FOCUS,
        SUPPORT,
        "Siân Ŵyn Łukasz-O’Neill",
        SCHOOL,
    ] {
        assert!(text.contains(printed), "“{printed}” is in the note: {text}");
    }
    for secret in [REMARK, "deputy seemed", ALERT, "building works"] {
        assert!(
            !text.contains(secret),
            "“{secret}” must reach no note: {text}"
        );
    }
}

async fn clock_has_stopped(window: &Window) {
    window.press_control('1').await;
    window.until_shown("1 of 1 notes on time").await;
    window.look_at("21-today-met").await;
}

async fn lock_and_unlock(window: &Window) {
    window.press_control('l').await;
    window.until_shown("is locked").await;
    window.look_at("22-locked").await;
    window.fill("Passphrase", "not the right passphrase").await;
    window.choose("Unlock").await;
    window.until_shown("does not open this book").await;
    window.look_at("23-wrong-passphrase").await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.choose("Unlock").await;
    window
        .until(
            "the open book",
            "return document.querySelector('nav') !== null",
        )
        .await;
}

/// Chooses the first entry of a list, unless there is only one and it stands already.
async fn pick_first(window: &Window, field: &str) {
    window.tab_to_field(field).await;
    let choices = window.choices().await;
    if choices.len() > 1 {
        window.pick(field, &choices[0]).await;
    }
}

/// Steps through the parts of the visit until this one is open.
async fn go_to_part(window: &Window, title: &str) {
    for _ in 0..30 {
        if heading(window).await == format!("\"{title}\"") {
            return;
        }
        window.press_control(']').await;
    }
    panic!("Ctrl ] never came to “{title}”");
}

/// The screen's title, as JSON.
async fn heading(window: &Window) -> String {
    window
        .ask("return document.querySelector('h1').innerText.trim()")
        .await
        .to_string()
}

async fn until_saved(window: &Window) {
    window
        .until(
            "everything saved",
            "return document.querySelector('[data-saved]').dataset.saved === 'true'",
        )
        .await;
}
