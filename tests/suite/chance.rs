//! Moments drawn by chance, from a seed that is told so that a run can be repeated.

/// Numbers from a seed (SplitMix64).
pub(crate) struct Chance {
    seed: u64,
    state: u64,
}

impl Chance {
    /// From `VISITBOOK_SEED`, else from the system.
    pub(crate) fn drawn() -> Self {
        let given = std::env::var("VISITBOOK_SEED").ok();
        let seed = given.map_or_else(from_the_system, |it| it.parse().unwrap());
        Self { seed, state: seed }
    }

    /// From this seed.
    pub(crate) fn of(seed: u64) -> Self {
        Self { seed, state: seed }
    }

    /// Where it began.
    pub(crate) fn seed(&self) -> u64 {
        self.seed
    }

    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        ((self.part() * limit as f64) as usize).min(limit.saturating_sub(1))
    }

    /// A part of one.
    pub(crate) fn part(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        (mixed >> 11) as f64 / (1_u64 << 53) as f64
    }

    #[allow(clippy::print_stdout, reason = "what a proof found is its result")]
    pub(crate) fn tell(&self, what: &str) {
        println!("{what} (seed {})", self.seed);
    }
}

fn from_the_system() -> u64 {
    let mut seed = [0; 8];
    getrandom::fill(&mut seed).unwrap();
    u64::from_le_bytes(seed)
}

/// Whether the long form was asked for: `cargo xtask prove`.
pub(crate) fn is_long() -> bool {
    std::env::var_os("VISITBOOK_PROOF").is_some_and(|it| it == "long")
}
