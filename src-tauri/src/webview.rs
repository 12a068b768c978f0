//! Opens the one window and takes from its webview what a browser would do and this program must
//! not: other addresses, other windows, downloads, reloading.
//!
//! Apart from the commands because it is about the webview only; it knows nothing of the core.

use serde_json::Value;
use tauri::webview::{NewWindowResponse, PermissionResponse, WebviewWindowBuilder};
use tauri::{App, Url};
use wire::Session;

/// What the page asks first, answered before it asks.
const FIRST: &str = "book_state";

/// Opens the window that `tauri.conf.json` describes.
pub(crate) fn open(app: &App, session: &Session) -> tauri::Result<()> {
    let first = wire::call(session, FIRST, Value::Null);
    for config in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, config)?
            .initialization_script(include_str!("browser_keys.js"))
            .initialization_script(handed_over(first.as_ref().ok()))
            .on_navigation(is_own_page)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .on_download(|_, _| false)
            .on_permission_request(|_, _| PermissionResponse::Deny)
            .build()?;
    }
    Ok(())
}

/// The first answer for the page; without one it asks.
fn handed_over(reply: Option<&Value>) -> String {
    reply.map_or_else(String::new, |reply| {
        let first = serde_json::json!({ "name": FIRST, "reply": reply });
        format!("window.__visitbookFirst = {first};")
    })
}

/// The embedded pages are served as `tauri://localhost`, on Windows as `http://tauri.localhost`.
fn is_own_page(address: &Url) -> bool {
    address.scheme() == "tauri" || address.host_str() == Some("tauri.localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_answer_is_handed_over_as_a_value_whatever_stands_in_it() {
        let reply = serde_json::json!({"folder": "C:\\a \"b\" </script>"});
        let script = handed_over(Some(&reply));
        let value = script.strip_prefix("window.__visitbookFirst = ").unwrap();
        let read: Value = serde_json::from_str(value.trim_end_matches(';')).unwrap();
        assert_eq!(read["reply"], reply);
        assert_eq!(handed_over(None), "");
    }

    #[test]
    fn only_the_embedded_pages_may_be_shown() {
        let own = ["tauri://localhost/index.html", "http://tauri.localhost/"];
        let other = [
            "https://example.org/",
            "file:///etc/passwd",
            "http://localhost:1420/",
        ];
        assert!(
            own.iter()
                .all(|address| is_own_page(&address.parse().unwrap()))
        );
        assert!(
            !other
                .iter()
                .any(|address| is_own_page(&address.parse().unwrap()))
        );
    }
}
