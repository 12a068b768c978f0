//! A window with one heading and nothing behind it, by the same libraries and with the same settings:
//! the floor beside which `cargo xtask bench window` puts the program. It is not shipped.

use tauri::webview::WebviewWindowBuilder;

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            for config in &app.config().app.windows {
                WebviewWindowBuilder::from_config(app, config)?.build()?;
            }
            Ok(())
        })
        .build(tauri::generate_context!("examples/bare/tauri.conf.json"))?
        .run(|_, _| {});
    Ok(())
}
