//! Days of the book as an iCalendar file, for whatever calendar program the adviser uses.
//!
//! Apart from the term dates, which come in: this goes out. It knows neither visits nor promises.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

/// One entry: a whole day, which keeps nobody from being invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The same for the same thing in a later file, so that it is changed and not added again.
    pub id: String,
    /// Its day.
    pub on: NaiveDate,
    /// What stands in the calendar.
    pub title: String,
    /// What is read when it is opened.
    pub note: String,
}

/// The file, as RFC 5545 has it; `at` is when it is written.
#[must_use]
pub fn write(name: &str, entries: &[CalendarEntry], at: DateTime<Utc>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Visitbook//Visitbook//EN"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.name(name);
    for entry in entries {
        let mut event = Event::new();
        event.uid(&format!("{}@visitbook", entry.id)).timestamp(at);
        // One day is what an event of a date without an end lasts.
        event.starts(entry.on).add_property("TRANSP", "TRANSPARENT");
        event.summary(&entry.title);
        if !entry.note.is_empty() {
            event.description(&entry.note);
        }
        calendar.push(event.done());
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use icalendar::DatePerhapsTime;

    use super::*;

    #[test]
    fn a_file_reads_back_as_it_was_written_whatever_stands_in_a_title() {
        let entry = CalendarEntry {
            id: "visit-01".into(),
            on: NaiveDate::from_ymd_opt(2026, 12, 3).unwrap(),
            title: "Autumn visit; Haverlow, Infant\\School".into(),
            note: "Strategy 2026, section 3.1\nfive working days, counted from the visit on Friday 20 November, because nothing fell between".into(),
        };
        let text = write(
            "Visitbook",
            std::slice::from_ref(&entry),
            DateTime::UNIX_EPOCH,
        );
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        assert!(text.contains("\r\nDTSTART;VALUE=DATE:20261203\r\n") && !text.contains("DTEND"));
        let read: Calendar = text.parse().unwrap();
        let event = read.components[0].as_event().unwrap();
        assert_eq!(event.get_uid(), Some("visit-01@visitbook"));
        assert_eq!(event.get_summary(), Some(entry.title.as_str()));
        assert_eq!(event.get_description(), Some(entry.note.as_str()));
        assert_eq!(event.get_start(), Some(DatePerhapsTime::Date(entry.on)));
    }
}
