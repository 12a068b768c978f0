//! What holds of every day and every count, over the whole calendar of England.
//!
//! Separate from the cases in `tests`, which name days. It must not know single days.

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

use super::super::{
    counting::{OfficeClosure, Skip},
    terms::{HalfTerm, Term, Terms},
    *,
};

/// The official list, read here without the floor above that knows its form.
fn official() -> Vec<BankHoliday> {
    let json = include_str!("../../../../../../assets/calendar/bank-holidays.json");
    let list: serde_json::Value = serde_json::from_str(json).unwrap();
    let events = list["england-and-wales"]["events"].as_array().unwrap();
    let holiday = |it: &serde_json::Value| BankHoliday {
        on: it["date"].as_str().unwrap().parse().unwrap(),
        title: it["title"].as_str().unwrap().to_owned(),
    };
    events.iter().map(holiday).collect()
}

fn england() -> &'static WorkingDays {
    static DAYS: std::sync::OnceLock<WorkingDays> = std::sync::OnceLock::new();
    DAYS.get_or_init(|| WorkingDays::of_england(official()))
}

/// Any day of which 400 working days lie within the calendar.
fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0..39_500_u64).prop_map(|it| "1990-01-01".parse::<NaiveDate>().unwrap() + Days::new(it))
}

fn skips() -> impl Strategy<Value = Vec<Skip>> {
    let one = |skip| {
        prop_oneof![
            proptest::prelude::Just(None),
            proptest::prelude::Just(Some(skip))
        ]
    };
    (
        one(Skip::Weekends),
        one(Skip::BankHolidays),
        one(Skip::OfficeClosures),
    )
        .prop_map(|(a, b, c)| [a, b, c].into_iter().flatten().collect())
}

#[test]
fn the_rules_give_exactly_the_official_list_in_every_year_it_covers() {
    let by_rule: Vec<BankHoliday> = (2012..=2028)
        .filter_map(rules::england_and_wales)
        .flatten()
        .collect();
    assert_eq!(by_rule, official());
    assert_eq!(by_rule.len(), 140);
}

proptest! {
    #[test]
    fn a_due_day_counts_and_has_exactly_n_working_days_behind_it(event in a_day(), n in 1..300_u32) {
        let due = england().due_on(event, n).unwrap();
        prop_assert_eq!(england().is_working_day(due), Ok(true));
        prop_assert_eq!(england().working_days_between(event, due), Ok(n));
        prop_assert!(due > event);
    }

    #[test]
    fn the_day_worked_out_is_the_day_walked_to(event in a_day(), n in 0..60_u32) {
        let walked = england().due_after(event, n).unwrap();
        prop_assert_eq!(england().due_on(event, n), Ok(walked.due_on));
    }

    #[test]
    fn counting_on_from_a_due_day_is_counting_both_at_once(event in a_day(), a in 0..90_u32, b in 0..90_u32) {
        let first = england().due_on(event, a).unwrap();
        prop_assert_eq!(england().due_on(first, b), england().due_on(event, a + b));
    }

    #[test]
    fn a_later_event_is_never_due_earlier(event in a_day(), later in 0..30_u64, n in 0..60_u32) {
        let after = england().due_on(event + Days::new(later), n).unwrap();
        prop_assert!(england().due_on(event, n).unwrap() <= after);
    }

    #[test]
    fn skipping_weekends_and_bank_holidays_is_counting_working_days(event in a_day(), n in 0..60_u32) {
        let days = counting::Days { working_days: england(), terms: &Terms::default(), office: &[] };
        let counted = days.due_after(event, n, &[Skip::Weekends, Skip::BankHolidays]).unwrap();
        prop_assert_eq!(Ok(counted), england().due_after(event, n));
    }

    #[test]
    fn a_rule_that_skips_more_is_never_due_earlier(
        event in a_day(), n in 0..40_u32, skips in skips(), closed in 0..20_u64, length in 0..5_u64,
    ) {
        let from = event + Days::new(closed);
        let office = [OfficeClosure { from, to: from + Days::new(length), title: "Closed".to_owned() }];
        let days = counting::Days { working_days: england(), terms: &Terms::default(), office: &office };
        let count = days.due_after(event, n, &skips).unwrap();
        prop_assert_eq!(count.counted.len(), n as usize);
        for fewer in 0..skips.len() {
            let less = days.due_after(event, n, &skips[..fewer]).unwrap();
            prop_assert!(less.due_on <= count.due_on);
        }
        for (on, _) in &count.skipped {
            prop_assert!(days.why_not(*on, &skips).unwrap().is_some());
        }
    }

    #[test]
    fn school_days_lie_in_half_terms_or_are_said_to_be_unknown(start in a_day(), n in 1..60_u32) {
        let week = |it: u64| start + Days::new(it * 7);
        let half = |term, from, to| HalfTerm { term, from: week(from), to: week(to) };
        let terms = Terms::new(vec![half(Term::Autumn, 0, 7), half(Term::Autumn, 8, 15), half(Term::Spring, 17, 23)]);
        let days = counting::Days { working_days: england(), terms: &terms, office: &[] };
        let skips = [Skip::Weekends, Skip::BankHolidays, Skip::SchoolHolidays];
        match days.due_after(start, n, &skips) {
            Ok(count) => prop_assert!(count.counted.iter().all(|on| terms.is_holiday(*on) == Ok(false))),
            Err(counting::NoDay::TermsUnknown(unknown)) => prop_assert!(unknown.on > week(23)),
            Err(counting::NoDay::CalendarEnded(ended)) => prop_assert!(false, "{ended}"),
        }
    }

    #[test]
    fn outside_1990_to_2100_nothing_is_answered(year in prop_oneof![1..1990_i32, 2101..9000_i32], n in any::<u8>()) {
        let on = NaiveDate::from_ymd_opt(year, 6, 15).unwrap();
        let ended = CalendarEnded { year, covered: Some((1990, 2100)) };
        prop_assert_eq!(england().why_not(on), Err(ended));
        if n > 0 {
            prop_assert_eq!(england().due_on(on, u32::from(n)), Err(ended));
        }
    }
}
