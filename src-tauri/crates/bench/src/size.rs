//! How much is measured: the sizes that the targets speak of, or a very small form of everything.

/// How much of everything.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// The very small form.
    pub(crate) is_small: bool,
    /// A large book of an earlier build will do.
    pub(crate) takes_kept: bool,
    /// Under the framework that provides for most, with what happens beside visits.
    pub(crate) is_full: bool,
    /// Schools of a caseload.
    pub(crate) schools: usize,
    /// Years of the large book.
    pub(crate) years: i32,
    /// Visits to each school in a year.
    pub(crate) visits: usize,
    /// Runs of a read.
    pub(crate) reads: usize,
    /// Runs of a write.
    pub(crate) writes: usize,
    /// Rows of the register.
    pub(crate) register: usize,
    /// Texts in the book that is proved.
    pub(crate) texts: usize,
}

impl Size {
    pub(crate) fn new(is_small: bool, takes_kept: bool) -> Self {
        if is_small {
            return Self {
                is_small,
                takes_kept: false,
                is_full: false,
                schools: 4,
                years: 1,
                visits: 2,
                reads: 4,
                writes: 4,
                register: 20,
                texts: 60,
            };
        }
        Self {
            is_small,
            takes_kept,
            is_full: false,
            schools: 60,
            years: 10,
            visits: 10,
            reads: 300,
            writes: 200,
            register: 25_000,
            texts: 100_000,
        }
    }

    /// The same caseload after its first year: what most windows are opened on.
    #[cfg(all(feature = "window", target_os = "linux"))]
    pub(crate) fn of_a_year(&self) -> Self {
        Self { years: 1, ..*self }
    }

    /// The same caseload with everything a framework can provide for.
    pub(crate) fn of_everything(&self) -> Self {
        Self {
            is_full: true,
            ..*self
        }
    }

    /// A tenth of the runs.
    pub(crate) fn take_fewer_runs(&mut self) {
        self.reads = self.reads.div_ceil(10);
        self.writes = self.writes.div_ceil(10);
    }

    pub(crate) fn words(&self) -> String {
        format!(
            "{} schools × {} years × {} visits; register of {} rows; {} long texts to prove",
            self.schools, self.years, self.visits, self.register, self.texts
        )
    }
}
