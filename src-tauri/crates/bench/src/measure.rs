//! One thing that was measured: how often, what came out, what it is held against.

use std::{
    fs,
    time::{Duration, Instant},
};

/// Single results of many runs, in one unit.
#[derive(Debug, Clone, Default)]
pub(crate) struct Series {
    values: Vec<f64>,
    /// Milliseconds that this thread had the processor for in all timed runs.
    processor: f64,
    timed: u32,
}

impl Series {
    pub(crate) fn of(values: impl IntoIterator<Item = f64>) -> Self {
        Self {
            values: values.into_iter().collect(),
            ..Self::default()
        }
    }

    pub(crate) fn add(&mut self, value: f64) {
        self.values.push(value);
    }

    pub(crate) fn add_time(&mut self, took: Duration) {
        self.add(took.as_secs_f64() * 1000.0);
    }

    /// Runs `work` once and keeps how long it took, in milliseconds.
    pub(crate) fn time<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let (processor, begun) = (processor(), Instant::now());
        let done = work();
        self.add_time(begun.elapsed());
        self.add_processor(processor_since(processor));
        done
    }

    /// The processor time of a run that was timed elsewhere.
    pub(crate) fn add_processor(&mut self, spent: Option<f64>) {
        if let Some(spent) = spent {
            self.processor += spent;
            self.timed += 1;
        }
    }

    /// Milliseconds of processor time a run, on average: what is left of a time when the machine
    /// has other things to do. Nothing where the system does not say.
    pub(crate) fn processor(&self) -> Option<f64> {
        (self.timed > 0).then(|| self.processor / f64::from(self.timed))
    }

    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// The value below which this share of the runs lies.
    fn at(&self, share: f64) -> f64 {
        let mut sorted = self.values.clone();
        sorted.sort_by(f64::total_cmp);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a rank among a few thousand runs"
        )]
        let rank = ((sorted.len() as f64 * share).ceil() as usize).max(1) - 1;
        sorted.get(rank).copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn median(&self) -> f64 {
        self.at(0.5)
    }

    pub(crate) fn p99(&self) -> f64 {
        self.at(0.99)
    }

    pub(crate) fn most(&self) -> f64 {
        self.at(1.0)
    }
}

/// Nanoseconds for which this thread has had the processor so far, as Linux says it.
fn processor() -> Option<u64> {
    let said = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    said.split_whitespace().next()?.parse().ok()
}

#[allow(clippy::cast_precision_loss, reason = "some seconds")]
fn processor_since(earlier: Option<u64>) -> Option<f64> {
    Some(processor()?.checked_sub(earlier?)? as f64 / 1e6)
}

/// What of a series is held against a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// The median.
    Median,
    /// The 99th percentile.
    P99,
    /// The worst run.
    Most,
    /// The median, as a multiple of the floor's.
    Ratio,
}

impl Held {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::P99 => "p99",
            Self::Most => "most",
            Self::Ratio => "ratio",
        }
    }
}

/// A limit that was set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Target {
    pub(crate) held: Held,
    pub(crate) limit: f64,
}

/// One thing measured.
#[derive(Debug, Clone)]
pub(crate) struct Measure {
    /// "commands/show_school".
    pub(crate) name: String,
    /// "ms", "MiB", "KB", "× its text".
    pub(crate) unit: &'static str,
    pub(crate) found: Series,
    /// The least that the same work could have cost, measured in the same run.
    pub(crate) floor: Option<Series>,
    pub(crate) target: Option<Target>,
    /// What is to be known to read the figures.
    pub(crate) remark: String,
}

impl Measure {
    pub(crate) fn new(name: impl Into<String>, unit: &'static str, found: Series) -> Self {
        Self {
            name: name.into(),
            unit,
            found,
            floor: None,
            target: None,
            remark: String::new(),
        }
    }

    pub(crate) fn over(mut self, floor: Series) -> Self {
        self.floor = Some(floor);
        self
    }

    pub(crate) fn at_most(mut self, held: Held, limit: f64) -> Self {
        self.target = Some(Target { held, limit });
        self
    }

    pub(crate) fn remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = remark.into();
        self
    }

    pub(crate) fn ratio(&self) -> Option<f64> {
        let floor = self.floor.as_ref()?;
        Some(self.found.median() / floor.median())
    }

    /// What is held against the limit.
    pub(crate) fn value(&self, held: Held) -> f64 {
        match held {
            Held::Median => self.found.median(),
            Held::P99 => self.found.p99(),
            Held::Most => self.found.most(),
            Held::Ratio => self.ratio().unwrap_or(f64::NAN),
        }
    }

    /// Nothing is missed where nothing was asked. What is no number meets nothing.
    pub(crate) fn is_met(&self) -> bool {
        self.target.is_none_or(|it| self.value(it.held) <= it.limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_runs_lie_at_the_median_and_one_in_a_hundred_above_p99() {
        let series = Series::of((1..=200).map(f64::from));
        assert!((series.median() - 100.0).abs() < f64::EPSILON);
        assert!((series.p99() - 198.0).abs() < f64::EPSILON);
        assert!((series.most() - 200.0).abs() < f64::EPSILON);
    }

    #[test]
    fn a_ratio_is_held_against_the_floor_of_the_same_run() {
        let measure = Measure::new("pause", "ms", Series::of([2.0, 2.6, 9.0]))
            .over(Series::of([1.0, 2.0, 3.0]))
            .at_most(Held::Ratio, 1.3);
        assert!(measure.is_met());
        assert!(!measure.at_most(Held::Ratio, 1.29).is_met());
    }

    #[test]
    fn nothing_measured_meets_no_target() {
        let measure = Measure::new("pause", "ms", Series::default()).at_most(Held::P99, 16.0);
        assert!(!measure.is_met());
    }
}
