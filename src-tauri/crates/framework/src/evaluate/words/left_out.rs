//! What a count leaves out, in a sentence.
//!
//! Separate because it is told where the days themselves are not listed. It must not know any day.

use domain::calendar::counting::Skip;

use crate::duty::{Duty, Time, Unit};

use super::in_terms;

/// What a count leaves out, where the days themselves are not listed.
pub(super) fn left_out(duty: &Duty) -> String {
    let named: Vec<&str> = duty
        .skips
        .iter()
        .map(|it| match it {
            Skip::Weekends => "weekends",
            Skip::BankHolidays => "bank holidays",
            Skip::SchoolHolidays => "school holidays",
            Skip::OfficeClosures => "days on which the office is closed",
        })
        .collect();
    match named.as_slice() {
        [] if in_school_years(duty) => {
            "The school year under way on that day is not counted.".to_owned()
        }
        [] => in_terms::sentence(duty)
            .unwrap_or_else(|| "Every day counts, weekends and bank holidays too.".to_owned()),
        [one] => format!("Days are counted without {one}."),
        [first @ .., last] => {
            format!("Days are counted without {} and {last}.", first.join(", "))
        }
    }
}

fn in_school_years(duty: &Duty) -> bool {
    matches!(duty.time, Time::Within(within) if within.unit == Unit::AcademicYears)
}
