//! The window: it starts the core, shows the built user interface, and carries calls between them.
//!
//! It is its own package because only here may Tauri be named. It knows no use case, no command by
//! name and nothing about schools: whatever the window asks for goes to `wire` as it came.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod closing;
mod commands;
mod raise;
mod webview;

use std::panic::resume_unwind;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use host::raise::Door;
use tauri::{App, AppHandle, Manager, RunEvent};
use wire::Session;

use crate::raise::Found;

fn main() -> ExitCode {
    let options = match arguments::read(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(refusal) => return refuse(&refusal, 2),
    };
    let door = match raise::look_for_another(&options) {
        Ok(Found::Nobody(door)) => door,
        Ok(Found::Another) => return ExitCode::SUCCESS,
        Err(refusal) => return refuse(&refusal, 1),
    };
    // Frameworks and calendars are read while the toolkit of the window starts.
    let core = thread::spawn(move || match host::open(&options) {
        Ok(app) => Ok(Session::new(app)),
        Err(error) => Err(error.to_string()),
    });
    match build(core, door) {
        Ok(window) => {
            window.run(close_at_the_end);
            ExitCode::SUCCESS
        }
        Err(error) => refuse(&format!("the window could not be opened: {error}"), 1),
    }
}

/// Drafts become part of the record and the book is locked, whichever way the window was closed.
fn close_at_the_end(app: &AppHandle, event: RunEvent) {
    if matches!(event, RunEvent::Exit)
        && let Some(session) = app.try_state::<Arc<Session>>()
        && let Err(error) = wire::close(&session)
    {
        refuse(&error.message, 1);
    }
}

/// The core comes from a thread of its own, because nothing is asked of it before there is a window.
fn build(core: JoinHandle<Result<Session, String>>, door: Option<Door>) -> tauri::Result<App> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![
            commands::rpc,
            commands::document,
            commands::stage_file,
            closing::answer_close
        ])
        .manage(closing::Closing::default())
        .on_window_event(closing::ask_first)
        .setup(|app| {
            let session = match core.join().unwrap_or_else(|stop| resume_unwind(stop)) {
                Ok(session) => Arc::new(session),
                Err(why) => {
                    refuse(&why, 1);
                    app.handle().exit(1);
                    return Ok(());
                }
            };
            webview::open(app, &session)?;
            app.manage(session);
            raise::listen(app, door);
            Ok(())
        })
        .build(tauri::generate_context!())
}

#[expect(
    clippy::print_stderr,
    reason = "without a window there is nowhere else to say it"
)]
fn refuse(why: &str, code: u8) -> ExitCode {
    eprintln!("visitbook: {why}");
    ExitCode::from(code)
}
