//! Checks `tauri.conf.json`, embeds the built window, and keeps the program’s own SQLite to itself.

fn main() {
    // WebKit would otherwise bind to the SQLCipher that this executable exports instead of to the
    // system's SQLite.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    tauri_build::build();
}
