//! Starting the program again for the same book: the first window comes to the front, and there is
//! no second one.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tokio::time::sleep;

use super::desk::{Desk, TODAY, needed};
use super::window::Window;

const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn a_second_start_ends_at_once_and_leaves_the_first_window_in_front() {
    let desk = Desk::new();
    desk.prepare_held_visit();
    let window = Window::open(&desk).await;
    let mut again = Command::new(needed("VISITBOOK_WINDOW"));
    again
        .arg("--book")
        .arg(desk.book())
        .args(["--today", TODAY]);
    desk.settle(&mut again);
    again
        .env("DISPLAY", window.display())
        .env("GDK_BACKEND", "x11");
    again.stdin(Stdio::null()).stdout(Stdio::null());
    let mut again = again.spawn().unwrap();

    let begun = Instant::now();
    let ended = loop {
        if let Some(ended) = again.try_wait().unwrap() {
            break ended;
        }
        if begun.elapsed() > PATIENCE {
            again.kill().unwrap();
            again.wait().unwrap();
            panic!("the second start opened a window of its own");
        }
        sleep(Duration::from_millis(50)).await;
    };
    assert_eq!(ended.code(), Some(0), "raising another is no failure");
    window.until_shown("Unlock").await;
    window.close().await;
}
