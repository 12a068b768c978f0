//! The hybrid logical clock: orders changes for the eye. No decision is ever taken by it.

/// Milliseconds since 1970 in the upper 48 bits, a counter in the lower 16.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp(pub u64);

impl Stamp {
    /// The next stamp: the machine's time, or one more than the latest seen when that is ahead
    /// (a clock set back, two changes in one millisecond).
    ///
    /// ```
    /// use changes::clock::Stamp;
    /// let first = Stamp::next(None, 1_000);
    /// let second = Stamp::next(Some(first), 900);
    /// assert!(second > first);
    /// assert_eq!(second.millis(), 1_000);
    /// ```
    #[must_use]
    pub fn next(latest: Option<Self>, now_millis: i64) -> Self {
        let now = u64::try_from(now_millis).unwrap_or(0).min((1 << 47) - 1) << 16;
        match latest {
            Some(Self(seen)) if seen >= now => Self(seen.saturating_add(1)),
            Some(_) | None => Self(now),
        }
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn millis(self) -> i64 {
        i64::try_from(self.0 >> 16).unwrap_or(i64::MAX)
    }
}
