//! How much a file may hold. Whoever made it, a file beyond these is refused before its content is
//! looked at, so that opening one costs a known amount of memory and time at most.

/// The largest file, in bytes.
pub const FILE: usize = 1 << 30;

/// The most that any file may expand to, in bytes.
const EXPANDED: usize = 512 << 20;
/// What the smallest file may expand to, in bytes.
const EXPANDED_AT_LEAST: usize = 64 << 20;
/// So many times its own size a file may expand beyond that.
const RATIO: usize = 100;

/// The longest name of a field, in bytes.
pub const FIELD: usize = 64;

/// The largest sealed document, in bytes.
pub const BLOB: usize = 64 << 20;

/// The largest manifest, in bytes.
pub const MANIFEST: usize = 16 << 20;

/// The highest number of a change within its lane.
pub const SEQ: u64 = (1 << 40) - 1;

/// The largest window of the compression, as a power of two.
pub const WINDOW_LOG: u32 = 27;

/// The power of two that makes a guess at a phrase dear, as written.
pub const PHRASE_WORK: u8 = 16;

/// The highest such power that is read: it takes 256 MiB of memory.
pub const PHRASE_WORK_READ: u8 = 18;

/// The bytes that a file of this size may expand to.
///
/// ```
/// assert_eq!(exchange::limits::expanded(1_000), (64 << 20) + 100_000);
/// assert_eq!(exchange::limits::expanded(1 << 30), 512 << 20);
/// ```
#[must_use]
pub fn expanded(file: usize) -> usize {
    EXPANDED_AT_LEAST
        .saturating_add(file.saturating_mul(RATIO))
        .min(EXPANDED)
}
