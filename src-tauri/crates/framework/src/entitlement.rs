//! What schools may have: visits and support, how much of it, at what cost.
//!
//! Separate from duties, because an entitlement is used up rather than met by a day. It must not
//! know what a school has had.

mod counted;
mod halves;

use crate::{
    duty::{Force, Limit, Period},
    selector::Selector,
    vocabulary::vocabulary,
};

pub use halves::Halves;

vocabulary! {
    /// What an entitlement is counted in.
    Measure {
        /// Half days.
        HalfDay = "half-day",
        /// Days.
        Day = "day",
        /// Hours.
        Hour = "hour",
        /// Visits, however long.
        Visit = "visit",
        /// Meetings.
        Meeting = "meeting",
        /// Sessions of training.
        Session = "session",
        /// Terms of support.
        Term = "term",
        /// One of it.
        Item = "item",
    }
}

impl Measure {
    /// Whether half of one means something.
    #[must_use]
    pub fn has_halves(self) -> bool {
        match self {
            Self::Day | Self::Hour => true,
            Self::HalfDay
            | Self::Visit
            | Self::Meeting
            | Self::Session
            | Self::Term
            | Self::Item => false,
        }
    }
}

vocabulary! {
    /// What a school pays.
    Cost {
        /// Nothing.
        Free = "free",
        /// A small share.
        Nominal = "nominal",
        /// The full price.
        Charged = "charged",
        /// The paper does not say.
        Unspecified = "unspecified",
    }
}

vocabulary! {
    /// How often an entitlement begins anew.
    Renewal {
        /// Every week.
        Week = "week",
        /// Every month.
        Month = "month",
        /// Every half term.
        HalfTerm = "half-term",
        /// Every term.
        Term = "term",
        /// Every September.
        AcademicYear = "academic-year",
        /// Every January.
        Year = "year",
        /// Once for each headteacher.
        Headship = "headship",
        /// As often as it is asked for.
        Request = "request",
        /// Once for each stay in the category.
        Category = "category",
    }
}

impl Renewal {
    /// “each month”, “for each headteacher”.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Week => "each week",
            Self::Month => "each month",
            Self::HalfTerm => "each half term",
            Self::Term => "each term",
            Self::AcademicYear => "each school year",
            Self::Year => "each calendar year",
            Self::Headship => "for each headteacher",
            Self::Request => "whenever it is asked for",
            Self::Category => "for each stay in the category",
        }
    }

    /// The calendar period, where it is one.
    #[must_use]
    pub fn period(self) -> Option<Period> {
        match self {
            Self::Week => Some(Period::Week),
            Self::Month => Some(Period::Month),
            Self::HalfTerm => Some(Period::HalfTerm),
            Self::Term => Some(Period::Term),
            Self::AcademicYear => Some(Period::AcademicYear),
            Self::Year => Some(Period::Year),
            Self::Headship | Self::Request | Self::Category => None,
        }
    }
}

impl Cost {
    /// Whether schools buy it, so that it has to be recorded which do.
    #[must_use]
    pub fn is_bought(self) -> bool {
        match self {
            Self::Nominal | Self::Charged => true,
            Self::Free | Self::Unspecified => false,
        }
    }
}

/// Under which head a school finds it in what it may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// What the framework gives, offers or considers without a price.
    Promised,
    /// What a school may take or leave.
    Optional,
    /// What the school pays for.
    Charged,
}

/// Something that schools may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entitlement {
    /// Its id within the pack.
    pub id: String,
    /// What it is.
    pub what: String,
    /// For which schools.
    pub schools: Selector,
    /// How much; the paper may not say.
    pub amount: Option<Halves>,
    /// Whether more or less is meant.
    pub limit: Limit,
    /// What it is counted in.
    pub unit: Measure,
    /// How often it begins anew.
    pub per: Renewal,
    /// What it costs the school.
    pub cost: Cost,
    /// The id of the entitlement that it is part of: what is used of it is used of that too.
    pub part_of: Option<String>,
    /// The ids of the kinds of visit that use it up.
    pub visit_kinds: Vec<String>,
    /// How strongly it is promised.
    pub force: Force,
    /// Section of the paper.
    pub source: String,
    /// Why it is given.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

impl Entitlement {
    /// Whether it is optional, paid for, or neither.
    #[must_use]
    pub fn share(&self) -> Share {
        match (self.cost.is_bought(), self.force) {
            (true, _) => Share::Charged,
            (false, Force::Optional) => Share::Optional,
            (false, Force::Required | Force::Offered | Force::Considered) => Share::Promised,
        }
    }

    /// Whether it is bought by itself. What is for schools that buy something comes with that.
    #[must_use]
    pub fn is_sold(&self) -> bool {
        self.cost.is_bought() && self.schools.buys.is_empty()
    }
}

/// A kind of support that a category brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportItem {
    /// Its id within the pack.
    pub id: String,
    /// What it is.
    pub title: String,
    /// For which schools.
    pub schools: Selector,
    /// How strongly it is promised.
    pub force: Force,
    /// Section of the paper.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// What the framework measures itself by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Its id within the pack.
    pub id: String,
    /// What is measured.
    pub title: String,
    /// What is aimed at.
    pub target: String,
    /// Section of the paper.
    pub source: String,
    /// Why it is measured.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}
