//! Closing the window: the page is asked first, so that what was typed a moment ago is on disk.
//!
//! Apart from the start-up because it is a small conversation of its own. It does not know what the
//! page has to save, only that it may say "not yet" – and that a page that does not answer must not
//! keep its window open for ever.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use tauri::{Manager, State, Webview, Window, WindowEvent};

/// How long the page may think. What it had saved by then is on disk in any case.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether the page has been asked and has not answered yet.
#[derive(Debug, Default)]
pub(crate) struct Closing {
    asked: AtomicBool,
}

/// Turns a request to close into a question to the page.
pub(crate) fn ask_first(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else {
        return;
    };
    let closing = window.state::<Closing>();
    if closing.asked.swap(true, Ordering::SeqCst) {
        api.prevent_close();
        return;
    }
    // A page that cannot even be asked has nothing to save.
    if window.webviews().iter().all(|page| ask(page).is_err()) {
        return;
    }
    api.prevent_close();
    let window = window.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        if window.state::<Closing>().asked.load(Ordering::SeqCst) {
            close(&window);
        }
    });
}

fn ask(page: &Webview) -> tauri::Result<()> {
    page.eval("window.dispatchEvent(new Event('visitbook-close'))")
}

/// The page's answer: close, or stay open because something is not on disk.
#[tauri::command]
pub(crate) fn answer_close(may: bool, window: Window, closing: State<'_, Closing>) {
    closing.asked.store(false, Ordering::SeqCst);
    if may {
        close(&window);
    }
}

fn close(window: &Window) {
    // A window that is gone already is what was wanted.
    let _ = window.destroy();
}
