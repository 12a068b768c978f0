//! Opens the one window and takes from its webview what a browser would do and this program must
//! not: other addresses, other windows, downloads, reloading.
//!
//! Apart from the commands because it is about the webview only; it knows nothing of the core.

use tauri::webview::{NewWindowResponse, PermissionResponse, WebviewWindowBuilder};
use tauri::{App, Url};

/// Opens the window that `tauri.conf.json` describes.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    for config in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, config)?
            .initialization_script(include_str!("browser_keys.js"))
            .on_navigation(is_own_page)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .on_download(|_, _| false)
            .on_permission_request(|_, _| PermissionResponse::Deny)
            .build()?;
    }
    Ok(())
}

/// The embedded pages are served as `tauri://localhost`, on Windows as `http://tauri.localhost`.
fn is_own_page(address: &Url) -> bool {
    address.scheme() == "tauri" || address.host_str() == Some("tauri.localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

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
