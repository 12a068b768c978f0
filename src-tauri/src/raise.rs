//! Coming to the front when the program is started a second time for the same book.
//!
//! Apart from the start-up because it ends before a window exists, or happens long after. It does
//! not know how two processes find each other: that is `host`'s part.

use host::{
    Options,
    raise::{self, Door, Start},
};
use tauri::{App, AppHandle, Manager};

/// What is to be done after looking for another window.
pub(crate) enum Found {
    /// Open a window, and listen at the door if there is one.
    Nobody(Option<Door>),
    /// The other window has come to the front.
    Another,
}

/// Looks for a window that has the book already, and raises it.
pub(crate) fn look_for_another(options: &Options) -> Result<Found, String> {
    match raise::start(options) {
        Ok(Start::First(door)) => Ok(Found::Nobody(Some(door))),
        Ok(Start::Unheard) => Ok(Found::Nobody(None)),
        Ok(Start::Raised) => Ok(Found::Another),
        Err(error) => Err(format!(
            "this book may be open in another window, which does not answer: {error}; close it \
             and start Visitbook again"
        )),
    }
}

/// From now on a second start brings this window to the front.
pub(crate) fn listen(app: &App, door: Option<Door>) {
    let handle = app.handle().clone();
    if let Some(door) = door {
        door.listen(move || to_front(&handle));
    }
}

fn to_front(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window("main") {
        // A window manager may refuse; the program is open all the same.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
