//! A window with one heading and nothing behind it, by the same libraries and with the same settings:
//! the floor beside which `cargo xtask bench window` puts the program. It is not shipped.

use tauri::webview::WebviewWindowBuilder;

/// Keeps the end of the first frame that has the heading, in milliseconds since 1970: what the
/// measure takes of a screen of the program too.
const FRAME: &str = "
    document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => {
        const after = new MessageChannel();
        after.port1.onmessage = () => (window.__frame = performance.timeOrigin + performance.now());
        after.port2.postMessage(0);
    }));
";

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            for config in &app.config().app.windows {
                let window = WebviewWindowBuilder::from_config(app, config)?;
                window.initialization_script(FRAME).build()?;
            }
            Ok(())
        })
        .build(tauri::generate_context!("examples/bare/tauri.conf.json"))?
        .run(|_, _| {});
    Ok(())
}
