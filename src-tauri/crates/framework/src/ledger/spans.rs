//! The periods of a school year in which an entitlement begins anew.
//!
//! Separate from the sums that are made over them. It must not know what was used.

use chrono::{Days, NaiveDate};

use crate::{
    duty::Period,
    entitlement::{Entitlement, Renewal},
    evaluate,
    selector::Trait,
};

use super::{
    Family, Span, Year,
    stays::{clipped, overlaps, stays},
};

/// As far back as a stay in a category or a headship is followed, in days.
const FAR_BACK: Days = Days::new(366 * 12);

impl<'f> Year<'f, '_> {
    /// The periods of an account; those that count first, then days at the edge of a stay.
    pub(super) fn spans(&self, entitlement: &Entitlement, family: &Family<'f>) -> Spans {
        let own: Vec<Span> = family.stays.iter().map(|it| (it.1, it.2)).collect();
        match (entitlement.per, entitlement.per.period()) {
            (Renewal::AcademicYear, _) => Spans::whole(vec![self.year]),
            (_, Some(period)) => self.periods(period, &own),
            (Renewal::Headship, None) => Spans::whole(self.headships(&own)),
            (Renewal::Category, None) => {
                let far = (self.year.0 - FAR_BACK, self.year.1);
                let mut all = stays(&entitlement.schools, self.school, far);
                all.retain(|it| overlaps(*it, self.year));
                Spans::whole(all)
            }
            // As often as it is asked for: there is no whole of it.
            (_, None) => Spans {
                is_counted: false,
                ..Spans::whole(vec![self.year])
            },
        }
    }

    /// The periods that end in the year and of which at least half was ahead when the school came to
    /// have the entitlement, as long as it had it to their end.
    fn periods(&self, period: Period, stays: &[Span]) -> Spans {
        let Ok(all) = evaluate::periods_ending(period, self.year, self.school) else {
            return Spans {
                is_partial: true,
                is_counted: false,
                ..Spans::whole(stays.to_vec())
            };
        };
        let is_of_terms = matches!(period, Period::Term | Period::HalfTerm);
        // The last term of a school year ends in July, the first begins in September.
        let reach = all.last().map(|it| it.1 + Days::new(80));
        let is_partial = is_of_terms && reach.is_none_or(|it| it < self.year.1);
        let counted: Vec<Span> = all
            .iter()
            .copied()
            .filter(|it| counts(*it, stays))
            .collect();
        let periods = counted.len();
        let edges = stays.iter().flat_map(|it| without(*it, &counted));
        let edges: Vec<Span> = edges.collect();
        Spans {
            due: periods,
            all: counted.into_iter().chain(edges).collect(),
            periods: Some(periods),
            is_partial,
            is_counted: true,
        }
    }

    /// The headships of the year, each from its own first day.
    fn headships(&self, stays: &[Span]) -> Vec<Span> {
        let turns = self.school.since.iter();
        let began = turns.filter(|(_, what, is_so)| *what == Trait::NewHead && *is_so);
        let mut began: Vec<NaiveDate> = began.map(|it| it.0).collect();
        began.sort_unstable();
        let ends = began.iter().skip(1).filter_map(|it| it.pred_opt());
        let ends = ends.chain([self.year.1]);
        let all = began.iter().copied().zip(ends);
        let of_year = all.filter(|it| stays.iter().any(|stay| overlaps(*it, *stay)));
        of_year.collect()
    }
}

/// The periods of an account.
pub(super) struct Spans {
    pub(super) all: Vec<Span>,
    /// How many of them, from the first, make something due.
    pub(super) due: usize,
    /// How many, where it begins anew within the year.
    pub(super) periods: Option<usize>,
    pub(super) is_partial: bool,
    /// Whether an amount holds for each of them.
    pub(super) is_counted: bool,
}

impl Spans {
    fn whole(all: Vec<Span>) -> Self {
        Self {
            due: all.len(),
            all,
            periods: None,
            is_partial: false,
            is_counted: true,
        }
    }
}

/// Whether a period makes something due: nobody is owed in full what a few days were left for.
fn counts((from, to): Span, stays: &[Span]) -> bool {
    let mut to_its_end = stays.iter().filter(|it| (it.0..=it.1).contains(&to));
    to_its_end.any(|it| (to - it.0.max(from)).num_days() * 2 >= (to - from).num_days())
}

/// The days of a stay that are in none of some spans in order.
fn without(stay: Span, spans: &[Span]) -> Vec<Span> {
    let mut rest = Vec::new();
    let mut from = stay.0;
    for span in spans.iter().filter(|it| overlaps(**it, stay)) {
        rest.extend(span.0.pred_opt().and_then(|to| clipped((from, to), stay)));
        from = span.1 + Days::new(1);
    }
    rest.extend(clipped((from, stay.1), stay));
    rest
}
