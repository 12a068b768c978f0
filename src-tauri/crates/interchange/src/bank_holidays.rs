//! The official list of bank holidays, in the JSON form in which it is published.
//!
//! Separate from the calendar so that the arithmetic knows no format. It must not know which years
//! are wanted: a list that ends is the calendar's matter.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use thiserror::Error;

use domain::calendar::BankHoliday;

/// A part of the United Kingdom with bank holidays of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Division {
    /// England and Wales, which share one list.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl Division {
    /// The name of the division in the official list.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::EnglandAndWales => "england-and-wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
        }
    }
}

/// Why a text is not the official list.
#[derive(Debug, Error)]
pub enum BankHolidaysError {
    /// Not JSON, or JSON of another shape.
    #[error(
        "this is not the official bank holiday list (line {line}, column {column}): download \
         bank-holidays.json from www.gov.uk/bank-holidays again"
    )]
    NotTheList {
        /// Line of the first thing that does not fit, from 1.
        line: usize,
        /// Its column, from 1.
        column: usize,
        /// What the JSON reader said.
        source: serde_json::Error,
    },
    /// Not a text at all.
    #[error(
        "this is not a text file: download bank-holidays.json from www.gov.uk/bank-holidays again"
    )]
    NotText,
    /// The list lacks the division asked for.
    #[error("the bank holiday list has no part named “{division}”")]
    NoDivision {
        /// The name looked for.
        division: &'static str,
    },
    /// An entry has a date that does not exist.
    #[error("the bank holiday list gives “{title}” the date “{date}”, which is no date")]
    NotADate {
        /// The entry's title.
        title: String,
        /// What stands where its date should.
        date: String,
    },
    /// The division has no entry at all, so nothing could be counted with it.
    #[error("the bank holiday list has no days in the part named “{division}”")]
    NoDays {
        /// The division's name.
        division: &'static str,
    },
}

#[derive(Deserialize)]
struct ListedDivision {
    events: Vec<ListedEvent>,
}

#[derive(Deserialize)]
struct ListedEvent {
    title: String,
    date: String,
}

/// The same from the bytes of a file.
pub fn read_bytes(bytes: &[u8], division: Division) -> Result<Vec<BankHoliday>, BankHolidaysError> {
    let json = std::str::from_utf8(bytes).map_err(|_| BankHolidaysError::NotText)?;
    read(json, division)
}

/// Reads the days observed in one division, in the order of the list.
pub fn read(json: &str, division: Division) -> Result<Vec<BankHoliday>, BankHolidaysError> {
    let mut list: BTreeMap<String, ListedDivision> =
        serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|source| {
            BankHolidaysError::NotTheList {
                line: source.line(),
                column: source.column(),
                source,
            }
        })?;
    let division = division.word();
    let listed = list
        .remove(division)
        .ok_or(BankHolidaysError::NoDivision { division })?;
    if listed.events.is_empty() {
        return Err(BankHolidaysError::NoDays { division });
    }
    listed.events.into_iter().map(holiday).collect()
}

fn holiday(ListedEvent { title, date }: ListedEvent) -> Result<BankHoliday, BankHolidaysError> {
    match date.parse::<NaiveDate>() {
        Ok(on) => Ok(BankHoliday { on, title }),
        Err(_) => Err(BankHolidaysError::NotADate { title, date }),
    }
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;

    use domain::calendar::WorkingDays;

    use super::*;

    const OFFICIAL: &str = include_str!("../../../../assets/calendar/bank-holidays.json");
    const DUE_DATES: &[u8] = include_bytes!("../../../../tests/data/calendar/due-dates-sample.csv");

    #[test]
    fn the_official_list_covers_2012_to_2028_in_every_division() {
        for (division, days) in [
            (Division::EnglandAndWales, 140),
            (Division::Scotland, 157),
            (Division::NorthernIreland, 174),
        ] {
            let holidays = read(OFFICIAL, division).unwrap();
            assert_eq!(holidays.len(), days);
            assert_eq!(WorkingDays::new(holidays).covered(), Some((2012, 2028)));
        }
    }

    #[test]
    fn no_day_observed_falls_on_a_weekend() {
        for holiday in read(OFFICIAL, Division::EnglandAndWales).unwrap() {
            assert!(
                holiday.on.weekday().num_days_from_monday() < 5,
                "{holiday:?}"
            );
        }
    }

    #[test]
    fn two_hundred_due_dates_worked_out_elsewhere_come_out_all() {
        let days = WorkingDays::of_england(read(OFFICIAL, Division::EnglandAndWales).unwrap());
        let mut rows = csv::Reader::from_reader(DUE_DATES);
        let columns = rows.headers().unwrap().clone();
        let at = |name| columns.iter().position(|it| it == name).unwrap();
        let (visit, number, due) = (at("visit_date"), at("n_working_days"), at("due_date"));
        let mut agreed = 0;
        for row in rows.records().map(Result::unwrap) {
            let event: NaiveDate = row[visit].parse().unwrap();
            let expected: NaiveDate = row[due].parse().unwrap();
            let found = days.due_on(event, row[number].parse().unwrap());
            assert_eq!(found, Ok(expected), "{row:?}");
            agreed += 1;
        }
        assert_eq!(agreed, 200);
    }

    #[test]
    fn a_newer_list_takes_the_place_of_rules_and_an_older_one_is_refused() {
        let older: Vec<_> = read(OFFICIAL, Division::EnglandAndWales).unwrap();
        let (known, newer) = (2012..=2019, older.clone());
        let older = older.into_iter().filter(|it| known.contains(&it.on.year()));
        let before = WorkingDays::of_england(older.collect());
        let (after, changes) = before.with_newer(newer.clone()).unwrap();
        // Whatever was proclaimed since stands in the rules too, so nothing is counted otherwise.
        assert_eq!(changes, []);
        assert!(after.is_announced(2028) && !before.is_announced(2028));
        assert!(after.with_newer(newer[..40].to_vec()).is_err());
    }

    #[test]
    fn a_text_that_is_not_the_list_is_refused_with_the_place() {
        let refused = read("[1, 2]", Division::Scotland).unwrap_err();
        assert!(refused.to_string().contains("line 1, column"), "{refused}");
    }

    #[test]
    fn a_list_without_the_division_or_with_an_impossible_day_is_refused() {
        assert_eq!(
            read("{}", Division::Scotland).unwrap_err().to_string(),
            "the bank holiday list has no part named “scotland”"
        );
        let json = r#"{"scotland": {"events": [{"title": "Hogmanay", "date": "2026-02-30"}]}}"#;
        assert_eq!(
            read(json, Division::Scotland).unwrap_err().to_string(),
            "the bank holiday list gives “Hogmanay” the date “2026-02-30”, which is no date"
        );
        let json = r#"{"scotland": {"events": []}}"#;
        assert!(matches!(
            read(json, Division::Scotland),
            Err(BankHolidaysError::NoDays {
                division: "scotland"
            })
        ));
    }
}
