//! A desktop that asks for less motion gets none: nothing on any screen moves, fades or glides.

use serde_json::json;

use super::desk::{Desk, PASSPHRASE};
use super::mouse::Hand;
use super::window::Window;

/// What would move, fade or scroll by itself.
const MOVING: &str = r"
    const moves = (style) =>
        [style.transitionDuration, style.animationDuration].some((it) => it.split(', ').some((one) => parseFloat(one) > 0))
        || style.scrollBehavior === 'smooth';
    return [...document.querySelectorAll('*')]
        .filter((it) => ['', '::before', '::after'].some((part) => moves(getComputedStyle(it, part || null))))
        .map((it) => it.outerHTML.slice(0, 120));
";

#[tokio::test]
async fn nothing_moves_where_the_desktop_asks_for_less_motion() {
    let desk = Desk::new();
    desk.ask_for_less_motion();
    let visit = desk.prepare_held_visit();
    let window = Window::open(&desk).await;
    let hand = Hand::at(&window);
    let heard = "return matchMedia('(prefers-reduced-motion: reduce)').matches";
    window.until("the wish of the desktop", heard).await;
    hand.fill("Passphrase", PASSPHRASE).await;
    hand.click("Unlock").await;
    let open = "return document.querySelector('nav') !== null";
    window.until("the open book", open).await;
    for place in ["#/today", "#/schools", "#/calendar", "#/plan", "#/import"] {
        window.follow(place).await;
        window.until_shown("Lock").await;
        assert_eq!(window.ask(MOVING).await, json!([]), "on {place}");
    }
    window.follow(&format!("#/visit/{visit}")).await;
    window.until_shown("Where it came from").await;
    assert_eq!(window.ask(MOVING).await, json!([]));
    hand.click("Write up and issue").await;
    window.until_shown("Before you issue").await;
    assert_eq!(window.ask(MOVING).await, json!([]));
    window.close().await;
}
