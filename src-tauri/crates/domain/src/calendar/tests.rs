use super::*;

mod laws;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Two winters, one of them with the substitute day of Boxing Day 2026.
fn two_years() -> WorkingDays {
    let holidays = [
        ("2026-12-28", "Boxing Day"),
        ("2025-12-25", "Christmas Day"),
        ("2025-12-26", "Boxing Day"),
        ("2026-01-01", "New Year’s Day"),
        ("2026-04-03", "Good Friday"),
        ("2026-04-06", "Easter Monday"),
        ("2026-12-25", "Christmas Day"),
        ("2025-01-01", "New Year’s Day"),
    ];
    let holiday = |(on, title): (&str, &str)| BankHoliday {
        on: day(on),
        title: title.to_owned(),
    };
    WorkingDays::new(holidays.into_iter().map(holiday).collect())
}

/// Every event of which twenty working days lie within the list.
fn events() -> impl Iterator<Item = NaiveDate> {
    day("2024-12-31")
        .iter_days()
        .take_while(|it| *it < day("2026-12-01"))
}

#[test]
fn the_list_may_come_in_any_order_and_repeat_a_day() {
    let mut holidays = two_years().bank_holidays().to_vec();
    holidays.reverse();
    holidays.push(BankHoliday {
        on: day("2025-12-25"),
        title: "Again".to_owned(),
    });
    assert_eq!(WorkingDays::new(holidays), two_years());
}

#[test]
fn weekends_and_bank_holidays_are_off_with_their_reason() {
    let days = two_years();
    let christmas = DayOff::BankHoliday("Christmas Day".to_owned());
    assert_eq!(days.why_not(day("2026-12-25")), Ok(Some(christmas)));
    assert_eq!(days.why_not(day("2026-12-26")), Ok(Some(DayOff::Weekend)));
    assert_eq!(days.why_not(day("2026-12-24")), Ok(None));
    assert_eq!(days.is_working_day(day("2026-12-24")), Ok(true));
    assert_eq!(days.is_working_day(day("2026-12-28")), Ok(false));
}

#[test]
fn a_day_outside_the_list_is_an_error_that_names_its_year() {
    let days = two_years();
    let ended = |year| CalendarEnded {
        year,
        covered: Some((2025, 2026)),
    };
    assert_eq!(days.is_working_day(day("2027-01-04")), Err(ended(2027)));
    assert_eq!(days.why_not(day("2024-12-31")), Err(ended(2024)));
    assert_eq!(days.due_after(day("2026-12-31"), 1), Err(ended(2027)));
    assert_eq!(days.due_on(day("2026-12-30"), 2), Err(ended(2027)));
    assert_eq!(
        days.working_days_between(day("2026-12-01"), day("2031-01-01")),
        Err(ended(2031))
    );
    assert_eq!(
        ended(2027).to_string(),
        "the bank holidays of 2027 are not known: the list covers 2025 to 2026"
    );
}

#[test]
fn an_empty_list_covers_nothing() {
    let ended = WorkingDays::new(Vec::new())
        .is_working_day(day("2026-11-23"))
        .unwrap_err();
    assert_eq!(
        ended.to_string(),
        "the bank holidays of 2026 are not known: the list is empty"
    );
}

#[test]
fn counting_out_of_the_list_ends_at_its_end_however_much_is_asked_for() {
    assert_eq!(
        two_years()
            .due_on(day("2025-06-01"), u32::MAX)
            .unwrap_err()
            .year,
        2027
    );
    assert_eq!(
        two_years().due_on(NaiveDate::MAX, 1).unwrap_err().covered,
        Some((2025, 2026))
    );
}

#[test]
fn the_day_of_the_event_may_lie_outside_since_it_is_not_counted() {
    assert_eq!(
        two_years().due_on(day("2024-12-31"), 1),
        Ok(day("2025-01-02"))
    );
    assert_eq!(
        two_years().working_days_between(day("2024-12-31"), day("2025-01-02")),
        Ok(1)
    );
}

#[test]
fn nothing_to_count_leaves_the_day_of_the_event() {
    let counted = two_years().due_after(day("2026-12-25"), 0).unwrap();
    assert_eq!(
        counted,
        Counted {
            due_on: day("2026-12-25"),
            counted: vec![],
            skipped: vec![]
        }
    );
}

#[test]
fn a_due_day_is_a_working_day_with_exactly_n_working_days_behind_it() {
    let days = two_years();
    for event in events() {
        for n in 1..=15 {
            let count = days.due_after(event, n).unwrap();
            assert_eq!(days.is_working_day(count.due_on), Ok(true));
            assert_eq!(
                days.working_days_between(event, count.due_on),
                Ok(n),
                "{event} + {n}"
            );
            assert_eq!(days.due_on(event, n), Ok(count.due_on));
            assert_eq!(count.counted.len(), n as usize);
            assert_eq!(count.counted.last(), Some(&count.due_on));
        }
    }
}

#[test]
fn the_day_worked_out_is_the_day_walked_to_and_ends_in_the_same_year() {
    let days = two_years();
    for event in day("2024-12-20")
        .iter_days()
        .take_while(|it| *it < day("2027-01-10"))
    {
        for n in [0, 1, 2, 3, 5, 10, 15, 20, 300] {
            let walked = days.due_after(event, n).map(|it| it.due_on);
            assert_eq!(days.due_on(event, n), walked, "{event} + {n}");
        }
    }
}

#[test]
fn counted_and_skipped_days_together_are_every_day_from_event_to_due_day() {
    let days = two_years();
    for event in events() {
        let count = days.due_after(event, 10).unwrap();
        let mut seen: Vec<NaiveDate> = count.counted.clone();
        seen.extend(count.skipped.iter().map(|(on, _)| *on));
        seen.sort();
        let all: Vec<NaiveDate> = event
            .iter_days()
            .skip(1)
            .take_while(|it| *it <= count.due_on)
            .collect();
        assert_eq!(seen, all, "from {event}");
    }
}

#[test]
fn counting_on_from_a_due_day_is_counting_both_at_once() {
    let days = two_years();
    for event in events() {
        let both = days.due_on(event, 7).unwrap();
        let first = days.due_on(event, 3).unwrap();
        assert_eq!(days.due_on(first, 4), Ok(both), "from {event}");
    }
}

#[test]
fn a_later_event_is_never_due_earlier() {
    let days = two_years();
    let due: Vec<NaiveDate> = events().map(|it| days.due_on(it, 5).unwrap()).collect();
    assert!(due.is_sorted());
}

#[test]
fn days_between_two_days_are_those_that_a_walk_would_count() {
    let days = two_years();
    let from = day("2025-12-20");
    let mut walked = 0;
    for up_to in from
        .iter_days()
        .skip(1)
        .take_while(|it| *it <= day("2026-12-31"))
    {
        walked += u32::from(days.is_working_day(up_to).unwrap());
        assert_eq!(
            days.working_days_between(from, up_to),
            Ok(walked),
            "up to {up_to}"
        );
        assert_eq!(days.working_days_between(up_to, from), Ok(0));
    }
}
