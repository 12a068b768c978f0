//! The three commands through which the webview reaches the core.
//!
//! They are apart from the start-up so that the whole border between window and core is one page.
//! They must not know what any call means: names and arguments pass through unread.

use std::sync::Arc;

use serde_json::Value;
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{InvokeBody, Request, Response};
use wire::{Session, WireError};

/// Every call but a file's bytes. It runs off the main thread, so the window never freezes while
/// a key is derived or a page is composed.
#[tauri::command]
pub(crate) async fn rpc(
    name: String,
    args: Value,
    session: State<'_, Arc<Session>>,
) -> Result<Value, WireError> {
    let own = Arc::clone(&session);
    let answer = spawn_blocking(move || wire::call(&own, &name, args)).await;
    let own = Arc::clone(&session);
    // Nobody waits for it.
    drop(spawn_blocking(move || wire::rest(&own)));
    answer.unwrap_or_else(|_| Err(broken()))
}

/// A document as bytes: no detour through text.
#[tauri::command]
pub(crate) async fn document(
    name: String,
    args: Value,
    session: State<'_, Arc<Session>>,
) -> Result<Response, WireError> {
    let session = Arc::clone(&session);
    spawn_blocking(move || wire::document(&session, &name, args))
        .await
        .unwrap_or_else(|_| Err(broken()))
        .map(Response::new)
}

/// A chosen file's bytes, as the raw body of the request; answers with a token that calls can name.
#[tauri::command]
pub(crate) async fn stage_file(
    request: Request<'_>,
    session: State<'_, Arc<Session>>,
) -> Result<String, WireError> {
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(WireError {
            code: "invalid".to_owned(),
            message: "The file did not arrive as bytes.".to_owned(),
            hint: None,
        });
    };
    let (session, bytes) = (Arc::clone(&session), bytes.clone());
    spawn_blocking(move || wire::stage_file(&session, bytes))
        .await
        .unwrap_or_else(|_| Err(broken()))
}

/// A call that panicked is answered like any other refusal: an unanswered one would leave the
/// screen waiting for ever.
fn broken() -> WireError {
    WireError {
        code: "broken".to_owned(),
        message: "Visitbook made a mistake and could not finish this.".to_owned(),
        hint: Some("What was saved before is safe. Close Visitbook and open it again.".to_owned()),
    }
}
