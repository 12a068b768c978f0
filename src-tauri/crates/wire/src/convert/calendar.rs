//! Days and what moves them.

use app::{
    BankHolidaysReceipt as Newer, CalendarNotice as Notice, CalendarPage as Page, ClosureReceipt,
    MonthDay as Day, MonthPage as Month, MovedDeadline, TermsReceipt,
};
use domain::calendar::{DayOff, terms::Term as Named, words::full_date};
use store::{calendar::HalfTermRow, schools::SchoolRow};

use super::{days, schools::school_ref};
use crate::shapes::{
    BankHoliday, BankHolidaysReceipt, CalendarNotice, CalendarPage, Closure, DateReading, DayKind,
    DaysReceipt, HalfTerm, MonthDay, MonthPage, Term,
};

pub(crate) fn notices(notices: Vec<Notice>) -> Vec<CalendarNotice> {
    let notices = notices.into_iter();
    notices
        .map(
            |Notice {
                 id,
                 since,
                 sentences,
             }| CalendarNotice {
                notice: id,
                since: days(since),
                sentences,
            },
        )
        .collect()
}

pub(crate) fn calendar_page(page: Page) -> CalendarPage {
    let Page {
        year,
        bank_holidays,
        is_announced,
        announced_until,
        ends,
        closures,
        half_terms,
        // Today shows them.
        notices: _,
    } = page;
    CalendarPage {
        year,
        bank_holidays: bank_holidays
            .into_iter()
            .map(|it| BankHoliday {
                on: it.on.to_string(),
                title: it.title,
            })
            .collect(),
        announced: is_announced,
        announced_until,
        ends,
        closures: closures
            .into_iter()
            .map(|it| Closure {
                closure: it.id.to_string(),
                from: it.first_day.to_string(),
                to: it.last_day.to_string(),
                title: it.title,
            })
            .collect(),
        half_terms: half_terms
            .into_iter()
            .map(|(row, school)| half_term(row, school.as_ref()))
            .collect(),
    }
}

fn half_term(row: HalfTermRow, school: Option<&SchoolRow>) -> HalfTerm {
    HalfTerm {
        half_term: row.id.to_string(),
        term: term_word(row.term),
        from: row.first_day.to_string(),
        to: row.last_day.to_string(),
        school: school.map(school_ref),
    }
}

pub(super) fn term_word(term: Named) -> Term {
    match term {
        Named::Autumn => Term::Autumn,
        Named::Spring => Term::Spring,
        Named::Summer => Term::Summer,
    }
}

pub(crate) fn term(term: Term) -> Named {
    match term {
        Term::Autumn => Named::Autumn,
        Term::Spring => Named::Spring,
        Term::Summer => Named::Summer,
    }
}

pub(crate) fn bank_holidays_receipt(receipt: Newer) -> BankHolidaysReceipt {
    let Newer {
        until,
        changes,
        moved,
        is_known,
    } = receipt;
    BankHolidaysReceipt {
        until,
        known: is_known,
        changes,
        moved: sentences(&moved),
    }
}

pub(crate) fn closure_receipt(receipt: &ClosureReceipt) -> DaysReceipt {
    DaysReceipt {
        added: 1,
        remarks: Vec::new(),
        moved: sentences(&receipt.moved),
    }
}

pub(crate) fn terms_receipt(receipt: TermsReceipt) -> DaysReceipt {
    let TermsReceipt {
        added,
        known: _,
        replaced,
        closures,
        left_out,
        moved,
    } = receipt;
    let gave_way = replaced.iter().map(|it| {
        format!(
            "The half term from {} to {} gave way.",
            full_date(it.first_day),
            full_date(it.last_day)
        )
    });
    DaysReceipt {
        added: added.len() + closures,
        remarks: gave_way.chain(left_out).collect(),
        moved: sentences(&moved),
    }
}

pub(crate) fn sentences(moved: &[MovedDeadline]) -> Vec<String> {
    moved.iter().map(MovedDeadline::sentence).collect()
}

pub(crate) fn month_page(page: Month) -> MonthPage {
    let Month { days, is_announced } = page;
    MonthPage {
        days: days.into_iter().map(month_day).collect(),
        announced: is_announced,
    }
}

fn month_day(day: Day) -> MonthDay {
    let Day { on, off } = day;
    let (kind, title) = day_kind(off);
    MonthDay {
        on: on.to_string(),
        kind,
        title,
    }
}

/// What a day is, and what that is called.
pub(super) fn day_kind(off: Option<DayOff>) -> (DayKind, Option<String>) {
    match off {
        None => (DayKind::Working, None),
        Some(DayOff::Weekend) => (DayKind::Weekend, None),
        Some(DayOff::BankHoliday(title)) => (DayKind::BankHoliday, Some(title)),
        Some(DayOff::SchoolHoliday) => (DayKind::SchoolHoliday, None),
        Some(DayOff::OfficeClosure(title)) => (DayKind::Closure, Some(title)),
    }
}

pub(crate) fn date_reading(reading: app::DateReading) -> DateReading {
    let app::DateReading { on, words, notes } = reading;
    DateReading {
        on: days(on),
        words,
        notes,
    }
}
