//! Time put into every commit, as a tired disk does. Compiled only for tests and measures: no program
//! that ships has this module.

use std::{sync::LazyLock, thread, time::Duration};

/// Milliseconds, from the environment.
const VARIABLE: &str = "VISITBOOK_SLOW_COMMITS";

pub(super) fn wait() {
    static DELAY: LazyLock<Duration> = LazyLock::new(|| {
        let said = std::env::var(VARIABLE).ok();
        Duration::from_millis(said.and_then(|it| it.parse().ok()).unwrap_or_default())
    });
    if !DELAY.is_zero() {
        thread::sleep(*DELAY);
    }
}
