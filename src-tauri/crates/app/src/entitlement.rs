//! What a school may have of the adviser's time in a school year, and what of it was used.
//!
//! It is worked out from visits each time and never stored: a corrected number of half days moves it.

use chrono::NaiveDate;
use domain::{
    calendar::{academic_year, words::full_date},
    visit::VisitState,
};
use framework::{
    Framework,
    answer::AnswerKind,
    duty::{Duty, Limit, Period, Time},
    entitlement::{Entitlement, Halves, Measure, Renewal},
    evaluate::SchoolFacts,
    event::{Event, EventRef},
};
use store::{answers::AnswerRow, provisions::ProvisionRow, visits::VisitRow};

use crate::school_record::SchoolRecord;

/// One entitlement of a school in one school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntitlementUse {
    /// The framework's id of it.
    pub entitlement: String,
    /// What the school may have.
    pub what: String,
    /// The year in which the school year began.
    pub year: i32,
    /// What it is counted in.
    pub unit: Measure,
    /// How much of it there is; nothing where the framework does not say.
    pub amount: Option<Halves>,
    /// Whether less or more is meant.
    pub limit: Limit,
    /// What visits held have used: half days, or visits where it is counted in visits.
    pub used: u32,
    /// What visits planned would use, in the same.
    pub planned: u32,
    /// What may be answered instead of using it.
    pub answer: Option<AnswerKind>,
    /// What was answered for this school year.
    pub answered: Option<AnswerRow>,
    /// Framework and section.
    pub source: String,
    /// Why it is given.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

impl EntitlementUse {
    /// What is left, in half days or visits; nothing where the framework gives no number.
    #[must_use]
    pub fn left(&self) -> Option<u32> {
        Some(self.whole()?.saturating_sub(self.used))
    }

    /// “1 half day left”; nothing where the framework gives no number, and where it was declined.
    #[must_use]
    pub fn left_words(&self) -> Option<String> {
        self.left()
            .filter(|_| self.answered.is_none())
            .map(|it| format!("{} left", self.count(it)))
    }

    /// “1 of 2 half days used, 1 planned”.
    #[must_use]
    pub fn words(&self) -> String {
        let of = self.of_words();
        let of = match &self.answered {
            Some(it) => format!("{} on {}, {of}", said(&it.kind), full_date(it.answered_on)),
            None => of,
        };
        match self.planned {
            0 => of,
            planned => format!("{of}, {} planned", self.number(planned)),
        }
    }

    fn of_words(&self) -> String {
        match (self.amount, self.limit) {
            (None, _) => format!("{} used", self.count(self.used)),
            (Some(_), Limit::UpTo) => {
                format!(
                    "{} of up to {} used",
                    self.number(self.used),
                    self.whole_words()
                )
            }
            (Some(_), Limit::Exactly | Limit::AtLeast) => {
                format!("{} of {} used", self.number(self.used), self.whole_words())
            }
        }
    }

    /// The whole of it in half days or visits; nothing where the framework gives no number.
    #[must_use]
    pub fn whole(&self) -> Option<u32> {
        let amount = self.amount?;
        Some(match self.unit {
            Measure::Day => amount.halves(),
            Measure::HalfDay
            | Measure::Hour
            | Measure::Visit
            | Measure::Meeting
            | Measure::Session
            | Measure::Term
            | Measure::Item => amount.full(),
        })
    }

    fn whole_words(&self) -> String {
        self.count(self.whole().unwrap_or(0))
    }

    fn number(&self, used: u32) -> String {
        match (self.unit == Measure::Day, used / 2, used % 2) {
            (false, _, _) => used.to_string(),
            (true, days, 0) => days.to_string(),
            (true, 0, _) => "½".to_owned(),
            (true, days, _) => format!("{days}½"),
        }
    }

    fn count(&self, used: u32) -> String {
        let (noun, one) = match self.unit {
            Measure::Day => ("day", 2),
            Measure::Visit => ("visit", 1),
            Measure::HalfDay
            | Measure::Hour
            | Measure::Meeting
            | Measure::Session
            | Measure::Term
            | Measure::Item => ("half day", 1),
        };
        let plural = if (1..=one).contains(&used) { "" } else { "s" };
        format!("{} {noun}{plural}", self.number(used))
    }
}

/// How an answer begins a line.
pub(crate) fn said(kind: &str) -> &'static str {
    match AnswerKind::from_word(kind) {
        Some(AnswerKind::Declined) => "declined",
        Some(AnswerKind::NotNeeded) => "not needed",
        None => "answered",
    }
}

/// The day on which a school year begins.
pub(crate) fn first_day(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 9, 1)
}

impl SchoolRecord {
    /// What was answered to an entitlement for the school year that begins on a day.
    fn answer_to_entitlement(
        &self,
        framework: &Framework,
        entitlement: &Entitlement,
        began: NaiveDate,
    ) -> Option<&AnswerRow> {
        self.answers.iter().find(|it| {
            it.framework == framework.id
                && it.entitlement.as_ref() == Some(&entitlement.id)
                && it.started_on == began
        })
    }
}

/// The entitlements of a school on a day that visits use up, with the visits of its school year.
/// With `up_to` a visit, only what visits of its kind use, and without those after it: so much was
/// used when it ended.
pub(crate) fn of(
    record: &SchoolRecord,
    framework: &Framework,
    on: NaiveDate,
    up_to: Option<&VisitRow>,
) -> Vec<EntitlementUse> {
    let school = record.about(framework, on);
    let entitlements = framework.entitlements_of(&school, on);
    let counted = entitlements.filter(|it| {
        is_used_by_visits(it) && up_to.is_none_or(|visit| is_used_by(it, &visit.kind, framework))
    });
    let used = counted.map(|it| tally(it, record, framework, on, up_to));
    // Where nothing is promised and nothing was given there is nothing to tell.
    used.filter(|it| it.amount.is_some() || it.used + it.planned > 0)
        .collect()
}

fn is_used_by_visits(it: &Entitlement) -> bool {
    let is_time = matches!(it.unit, Measure::HalfDay | Measure::Day | Measure::Visit);
    is_time && it.per == Renewal::AcademicYear && !it.visit_kinds.is_empty()
}

/// Whether a kind of visit uses it up, itself or by way of what is part of it.
fn is_used_by(entitlement: &Entitlement, kind: &String, framework: &Framework) -> bool {
    let mut parts = framework.entitlements.iter();
    let is_part = |it: &Entitlement| it.part_of.as_ref() == Some(&entitlement.id);
    entitlement.visit_kinds.contains(kind)
        || parts.any(|it| is_part(it) && it.visit_kinds.contains(kind))
}

fn tally(
    entitlement: &Entitlement,
    record: &SchoolRecord,
    framework: &Framework,
    on: NaiveDate,
    up_to: Option<&VisitRow>,
) -> EntitlementUse {
    let year = academic_year(on);
    let visits = record.visits.iter().filter(|it| {
        (it.framework == framework.id || framework.is_version_of(&it.framework))
            && is_used_by(entitlement, &it.kind, framework)
            && it.on().is_some_and(|on| academic_year(on) == year)
            && up_to.is_none_or(|last| (it.on(), it.id) <= (last.on(), last.id))
    });
    let (mut used, mut planned) = (0, 0);
    for visit in visits {
        let takes = if entitlement.unit == Measure::Visit {
            1
        } else {
            half_days(visit, framework)
        };
        match visit.state() {
            VisitState::Held | VisitState::Noted => used += takes,
            VisitState::Planned => planned += takes,
            VisitState::Cancelled => {}
        }
    }
    for row in given(record, framework, entitlement).filter(|_| up_to.is_none()) {
        if academic_year(row.set_for) != year {
            continue;
        }
        let takes = taken(entitlement, row);
        if row.given {
            used += takes;
        } else {
            planned += takes;
        }
    }
    let answered =
        first_day(year).and_then(|on| record.answer_to_entitlement(framework, entitlement, on));
    EntitlementUse {
        answer: entitlement.force.answer().filter(|_| answered.is_none()),
        answered: answered.cloned(),
        entitlement: entitlement.id.clone(),
        what: entitlement.what.clone(),
        year,
        unit: entitlement.unit,
        amount: entitlement.amount,
        limit: entitlement.limit,
        used,
        planned,
        source: format!("{}, {}", framework.citation, entitlement.source),
        why: entitlement.why.clone(),
        ruling: entitlement.ruling.clone(),
    }
}

/// What was given otherwise of an entitlement, or of what is part of it.
fn given<'r>(
    record: &'r SchoolRecord,
    framework: &'r Framework,
    of: &'r Entitlement,
) -> impl Iterator<Item = &'r ProvisionRow> {
    let is_part = |id: &str| {
        let part = framework.entitlement(id);
        part.is_some_and(|it| it.part_of.as_ref() == Some(&of.id))
    };
    record.provisions.iter().filter(move |row| {
        let id = row.entitlement.as_deref();
        row.framework == framework.id && id.is_some_and(|id| id == of.id || is_part(id))
    })
}

/// In half days or visits, as the use is counted.
fn taken(of: &Entitlement, row: &ProvisionRow) -> u32 {
    let is_own = row.entitlement.as_ref() == Some(&of.id);
    match (of.unit, is_own) {
        (Measure::Day, true) => row.amount,
        (_, true) => row.amount / 2,
        (Measure::Day | Measure::HalfDay, false) => row.half_days,
        (_, false) => 0,
    }
}

/// What was recorded, or what the framework counts for a visit of this kind.
pub(crate) fn half_days(visit: &VisitRow, framework: &Framework) -> u32 {
    let of_kind = framework
        .visit_kind(&visit.kind)
        .and_then(|it| it.half_days);
    visit.half_days.or(of_kind).map_or(0, u32::from)
}

/// How many visits the framework asks for in the school year of a visit, where it says so: of those
/// that a visit of this kind counts for the most, with the event that counts.
pub(crate) fn visits_due<'f>(
    school: &SchoolFacts,
    framework: &'f Framework,
    kind: &str,
    on: NaiveDate,
) -> Option<(u32, &'f EventRef)> {
    let holds = |it: &&Duty| it.schools.holds(school, on) && it.only_while.holds(school, on);
    let duties = framework
        .duties
        .iter()
        .filter(|it| it.met_by.event == Event::VisitHeld && it.met_by.takes(Some(kind)));
    let times = duties.filter(holds).filter_map(|it| match &it.time {
        Time::Every(every) if every.per == Period::AcademicYear => Some((every.times, &it.met_by)),
        Time::Every(_)
        | Time::Within(_)
        | Time::Window { .. }
        | Time::Before(_)
        | Time::By(_)
        | Time::In(_)
        | Time::Unspecified => None,
    });
    times.max_by_key(|(times, _)| *times)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_unit(unit: Measure, amount: Option<&str>, used: u32, planned: u32) -> EntitlementUse {
        EntitlementUse {
            entitlement: "time".to_owned(),
            what: "Time of the adviser".to_owned(),
            year: 2026,
            unit,
            amount: amount.and_then(Halves::from_text),
            limit: Limit::Exactly,
            used,
            planned,
            source: "section 4".to_owned(),
            why: String::new(),
            ruling: None,
            answer: None,
            answered: None,
        }
    }

    #[test]
    fn half_days_days_and_visits_are_told_in_their_own_words() {
        for (unit, amount, used, planned, words) in [
            (
                Measure::HalfDay,
                Some("2"),
                1,
                1,
                "1 of 2 half days used, 1 planned",
            ),
            (Measure::HalfDay, Some("1"), 0, 0, "0 of 1 half day used"),
            (
                Measure::Day,
                Some("3"),
                3,
                1,
                "1½ of 3 days used, ½ planned",
            ),
            (Measure::Day, Some("1"), 2, 0, "1 of 1 day used"),
            (Measure::Day, Some("0.5"), 0, 0, "0 of ½ day used"),
            (
                Measure::Day,
                Some("1.5"),
                1,
                1,
                "½ of 1½ days used, ½ planned",
            ),
            (Measure::Visit, Some("3"), 2, 0, "2 of 3 visits used"),
            (Measure::HalfDay, None, 2, 0, "2 half days used"),
        ] {
            assert_eq!(of_unit(unit, amount, used, planned).words(), words);
        }
    }

    #[test]
    fn what_is_left_is_never_less_than_nothing() {
        assert_eq!(of_unit(Measure::HalfDay, Some("2"), 3, 0).left(), Some(0));
        assert_eq!(of_unit(Measure::Day, Some("2"), 3, 0).left(), Some(1));
        let words = |unit, amount, used| of_unit(unit, amount, used, 0).left_words();
        let half_day = words(Measure::HalfDay, Some("2"), 1);
        assert_eq!(half_day.as_deref(), Some("1 half day left"));
        let day = words(Measure::Day, Some("3"), 3);
        assert_eq!(day.as_deref(), Some("1½ days left"));
        assert_eq!(words(Measure::HalfDay, None, 1), None);
        assert_eq!(of_unit(Measure::HalfDay, None, 3, 0).left(), None);
    }
}
