//! The account of one school year: what a school may have, and what of it was planned, used and left.
//!
//! Separate from the entitlements, which say what a framework gives, because an account follows a
//! school through its year: a category changes, a month ends. It must not know the book or the clock.

use chrono::NaiveDate;

use crate::{
    entitlement::{Entitlement, Halves, Renewal, SupportItem},
    general::Framework,
    selector::{SchoolFacts, Selector},
};

mod spans;
mod stays;

use spans::Spans;
pub use stays::Span;
use stays::{overlaps, stays};

/// Something that used an entitlement up, or will.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use<'a> {
    /// Its day.
    pub on: NaiveDate,
    /// Whether it took place; else it is planned.
    pub given: bool,
    /// What it was.
    pub what: Spent<'a>,
}

/// What used an entitlement up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spent<'a> {
    /// A visit.
    Visit {
        /// The id of its kind.
        kind: &'a str,
        /// How many half days it took.
        half_days: u32,
    },
    /// Something else that was given, recorded for an entitlement.
    Provision {
        /// The id of the entitlement.
        entitlement: &'a str,
        /// How much, in that entitlement's own unit.
        amount: Halves,
        /// How many half days it took of what that entitlement is part of.
        half_days: u32,
    },
}

/// What a school may have of one entitlement in a school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account<'f> {
    /// The entitlement; of several that followed each other the last.
    pub entitlement: &'f Entitlement,
    /// Since when in the year it is the school's; nothing from the beginning of the year.
    pub from: Option<NaiveDate>,
    /// Until when in the year it was; nothing to the end of the year.
    pub until: Option<NaiveDate>,
    /// What was the school's earlier in the year instead of it, in order.
    pub before: Vec<Former<'f>>,
    /// All of it in the year; nothing where the framework gives no number, or none for a year.
    pub due: Option<Halves>,
    /// How many periods of the year make up what is due, where it begins anew within the year.
    pub periods: Option<usize>,
    /// Whether periods are missing because term dates are.
    pub is_partial: bool,
    /// What was used.
    pub used: Halves,
    /// What is planned.
    pub planned: Halves,
    /// What can still be used, of which some may be planned; nothing where no number is given.
    pub left: Option<Halves>,
    /// What was not used in periods that are over.
    pub lapsed: Halves,
    /// What was used and what is planned: its place among the uses, and how much it takes.
    pub uses: Vec<(usize, Halves)>,
}

impl Account<'_> {
    /// What was used beyond what is due.
    #[must_use]
    pub fn over(&self) -> Halves {
        let due = self.due.unwrap_or(self.used);
        self.used.less(due)
    }
}

/// An entitlement that a later one of the year took the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former<'f> {
    /// Which.
    pub entitlement: &'f Entitlement,
    /// Its first day in the year.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// What was used in that time, which counts in the year.
    pub used: Halves,
}

/// A kind of support that belonged to a school in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportDue<'f> {
    /// Which.
    pub support: &'f SupportItem,
    /// Since when in the year; nothing from the beginning of the year.
    pub from: Option<NaiveDate>,
    /// Until when in the year; nothing to the end of the year.
    pub until: Option<NaiveDate>,
}

/// The school year that begins in a year.
#[must_use]
pub fn school_year(begins: i32) -> Option<Span> {
    let first = NaiveDate::from_ymd_opt(begins, 9, 1)?;
    Some((first, NaiveDate::from_ymd_opt(begins + 1, 8, 31)?))
}

/// What a school may have in a year, in the framework's order, as of a day.
#[must_use]
pub fn accounts<'f>(
    framework: &'f Framework,
    school: &SchoolFacts,
    uses: &[Use<'_>],
    year: Span,
    today: NaiveDate,
) -> Vec<Account<'f>> {
    let year_of = Year {
        framework,
        school,
        uses,
        year,
        today,
    };
    let mut families: Vec<Family<'f>> = Vec::new();
    for entitlement in &framework.entitlements {
        let stays = year_of.stays_of(entitlement);
        if stays.is_empty() {
            continue;
        }
        let member = |(from, to)| (entitlement, from, to);
        let joined = families.iter_mut().find(|it| it.takes(entitlement, &stays));
        match joined {
            Some(family) => family.stays.extend(stays.into_iter().map(member)),
            None => families.push(Family {
                stays: stays.into_iter().map(member).collect(),
            }),
        }
    }
    let accounts = families.into_iter().map(|it| year_of.account(it));
    accounts.collect()
}

/// The support that belonged to a school in a year.
#[must_use]
pub fn support<'f>(
    framework: &'f Framework,
    school: &SchoolFacts,
    year: Span,
) -> Vec<SupportDue<'f>> {
    let due = framework.support.iter().filter_map(|support| {
        let stays = stays(&support.schools, school, year);
        let (from, to) = (stays.first()?.0, stays.last()?.1);
        Some(SupportDue {
            support,
            from: (from > year.0).then_some(from),
            until: (to < year.1).then_some(to),
        })
    });
    due.collect()
}

/// Entitlements of which one took the place of another, with the days of each.
struct Family<'f> {
    stays: Vec<(&'f Entitlement, NaiveDate, NaiveDate)>,
}

impl Family<'_> {
    /// Whether an entitlement takes the place of one of the family: it gives the same thing for a
    /// school year, and never on the same day.
    fn takes(&self, other: &Entitlement, stays: &[Span]) -> bool {
        let Some((own, _, _)) = self.stays.first() else {
            return false;
        };
        let is_alike = own.per == Renewal::AcademicYear
            && (own.unit, own.per, own.cost.is_bought())
                == (other.unit, other.per, other.cost.is_bought())
            && own.visit_kinds == other.visit_kinds
            && (!own.visit_kinds.is_empty() || own.what == other.what);
        let mut all = self.stays.iter();
        is_alike && !all.any(|(_, from, to)| stays.iter().any(|it| overlaps(*it, (*from, *to))))
    }
}

/// What is asked for all accounts of a year.
struct Year<'f, 'a> {
    framework: &'f Framework,
    school: &'a SchoolFacts,
    uses: &'a [Use<'a>],
    year: Span,
    today: NaiveDate,
}

impl<'f> Year<'f, '_> {
    /// When in the year a school may have something: what is sold only while it is bought.
    fn stays_of(&self, entitlement: &Entitlement) -> Vec<Span> {
        if !entitlement.is_sold() {
            return stays(&entitlement.schools, self.school, self.year);
        }
        let bought = Selector {
            buys: vec![entitlement.id.clone()],
            ..entitlement.schools.clone()
        };
        stays(&bought, self.school, self.year)
    }

    fn account(&self, mut family: Family<'f>) -> Account<'f> {
        family.stays.sort_by_key(|(_, from, _)| *from);
        let last = family.stays.len() - 1;
        let (entitlement, from, to) = family.stays[last];
        let ids: Vec<&str> = family.stays.iter().map(|it| it.0.id.as_str()).collect();
        let spans = self.spans(entitlement, &family);
        let mut account = Account {
            entitlement,
            from: (from > self.year.0).then_some(from),
            until: (to < self.year.1).then_some(to),
            before: Vec::new(),
            due: None,
            periods: spans.periods,
            is_partial: spans.is_partial,
            used: Halves::default(),
            planned: Halves::default(),
            left: None,
            lapsed: Halves::default(),
            uses: Vec::new(),
        };
        self.fill(&mut account, &spans, &ids);
        let earlier = family.stays[..last].iter();
        let other = earlier.filter(|it| it.0.id != entitlement.id);
        account.before = other
            .map(|&(entitlement, from, to)| Former {
                entitlement,
                from,
                to,
                used: self.used_within(entitlement, &ids, (from, to)),
            })
            .collect();
        account
    }

    /// Adds up what is due, used, planned, left and lapsed, period by period.
    fn fill(&self, account: &mut Account<'f>, spans: &Spans, ids: &[&str]) {
        let entitlement = account.entitlement;
        let amount = entitlement.amount.filter(|_| spans.is_counted);
        let mut left = Halves::default();
        for (at, span) in spans.all.iter().enumerate() {
            let (mut used, mut planned) = (Halves::default(), Halves::default());
            for (place, it) in self.uses.iter().enumerate() {
                let taken = self.taken(entitlement, ids, it);
                let Some(taken) = taken.filter(|_| (span.0..=span.1).contains(&it.on)) else {
                    continue;
                };
                if it.given {
                    used = used.plus(taken);
                } else {
                    planned = planned.plus(taken);
                }
                account.uses.push((place, taken));
            }
            account.used = account.used.plus(used);
            account.planned = account.planned.plus(planned);
            // Days at the edge of a stay that make up no period of their own add nothing to it.
            let Some(amount) = amount.filter(|_| at < spans.due) else {
                continue;
            };
            account.due = Some(account.due.unwrap_or_default().plus(amount));
            let over = span.1.min(account.until.unwrap_or(span.1)) < self.today;
            let unused = amount.less(used);
            if over {
                account.lapsed = account.lapsed.plus(unused);
            } else {
                left = left.plus(unused);
            }
        }
        account.left = account.due.map(|_| left);
    }

    fn used_within(&self, entitlement: &Entitlement, ids: &[&str], span: Span) -> Halves {
        let within = self.uses.iter();
        let within = within.filter(|it| it.given && (span.0..=span.1).contains(&it.on));
        let taken = within.filter_map(|it| self.taken(entitlement, ids, it));
        taken.fold(Halves::default(), Halves::plus)
    }

    /// What a use takes of an entitlement, itself or by way of what is part of it; nothing where it
    /// takes nothing.
    fn taken(&self, of: &Entitlement, family: &[&str], it: &Use<'_>) -> Option<Halves> {
        let all = &self.framework.entitlements;
        let is_part = |part: &Entitlement| {
            part.part_of
                .as_ref()
                .is_some_and(|it| family.contains(&it.as_str()))
        };
        match it.what {
            Spent::Visit { kind, half_days } => {
                let takes = |it: &Entitlement| it.visit_kinds.iter().any(|own| own == kind);
                let is_of_it = takes(of) || all.iter().any(|it| is_part(it) && takes(it));
                is_of_it.then(|| of.unit.of_visit(half_days))
            }
            Spent::Provision {
                entitlement,
                amount,
                half_days,
            } => {
                if family.contains(&entitlement) {
                    return Some(amount);
                }
                let part = all.iter().find(|it| it.id == entitlement && is_part(it))?;
                if part.unit == of.unit {
                    return Some(amount);
                }
                let time = of.unit.is_of_half_days();
                time.then(|| of.unit.of_visit(half_days))
            }
        }
    }
}

#[cfg(test)]
mod tests;
