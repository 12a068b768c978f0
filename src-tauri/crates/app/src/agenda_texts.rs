//! What an agenda is filled with before anybody writes in it: facts since the last meeting, where the
//! group's model asks for them. No private remark, no alert and no reason is read here.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use domain::calendar::words::full_date;
use framework::{
    event::Event,
    group::{AgendaItem, Fill, Group, SINCE},
};
use store::{events::EventRow, meetings::MeetingRow};

use crate::{App, error::AppError};

mod of_caseload;
mod of_school;

/// The days since the last meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// The last meeting.
    pub(crate) last: Option<NaiveDate>,
    /// The last day looked at.
    pub(crate) to: NaiveDate,
}

/// What is known of it.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// By what is asked for: an opening line, and lines under it.
    pub(crate) of: BTreeMap<Fill, String>,
    /// Judgements, by the id of the heading.
    pub(crate) judged: Vec<(String, String)>,
}

impl Span {
    fn new(last: Option<NaiveDate>, row: &MeetingRow, today: NaiveDate) -> Self {
        let to = row.on().map_or(today, |it| it.min(today));
        Self { last, to }
    }

    /// Whether a day lies after the last meeting; in the year before, where there was none.
    pub(crate) fn holds(self, on: NaiveDate) -> bool {
        let first = self
            .last
            .or_else(|| self.to.checked_sub_months(Months::new(12)));
        first.is_none_or(|first| first < on) && on <= self.to
    }

    /// “since 3 March 2026”.
    pub(crate) fn in_words(self) -> String {
        match self.last {
            Some(last) => format!("since {}", full_date(last)),
            None => "in the year before this meeting".to_owned(),
        }
    }
}

impl Facts {
    /// Lines under an opening line; nothing where there are none.
    pub(crate) fn put(&mut self, fill: Fill, opening: &str, lines: Vec<String>) {
        if !lines.is_empty() {
            let lines: Vec<String> = lines.iter().map(|it| format!("- {it}")).collect();
            self.of
                .insert(fill, format!("{opening}:\n{}", lines.join("\n")));
        }
    }
}

impl App {
    /// What stands in the items of a new agenda, by the id of the section.
    pub(crate) fn agenda_texts(
        &self,
        row: &MeetingRow,
        group: &Group,
    ) -> Result<Vec<(String, String)>, AppError> {
        let reading = self.book()?.read();
        let events = match row.school {
            Some(school) => reading.events_at(school)?,
            None => reading.events_for_all()?,
        };
        let last = last_meeting(&events, row);
        let span = Span::new(last, row, self.today());
        let mut facts = match row.school {
            Some(school) => self.facts_of_school(school, row, span)?,
            None => self.facts_of_caseload(row, group, span)?,
        };
        facts.of.insert(Fill::Minutes, minutes(&events, row, last));
        Ok(placed(group, &facts))
    }
}

/// The last day before a meeting on which its group met.
fn last_meeting(events: &[EventRow], row: &MeetingRow) -> Option<NaiveDate> {
    let held = events.iter().filter(|it| {
        it.kind == Event::MeetingHeld.word()
            && it.of.as_ref() == Some(&row.group)
            && it.meeting != Some(row.id)
            && row.on().is_none_or(|on| it.happened_on < on)
    });
    held.map(|it| it.happened_on).max()
}

fn minutes(events: &[EventRow], row: &MeetingRow, last: Option<NaiveDate>) -> String {
    let Some(last) = last else {
        return "No meeting before this one is recorded.".to_owned();
    };
    let sent = events.iter().filter(|it| {
        it.kind == Event::MinutesSent.word()
            && it.of.as_ref() == Some(&row.group)
            && it.happened_on >= last
    });
    let sent = sent.map(|it| it.happened_on).min();
    let sent = sent.map_or_else(
        || "No minutes of it were sent.".to_owned(),
        |on| format!("Its minutes were sent on {}.", full_date(on)),
    );
    format!("The last meeting was on {}. {sent}", full_date(last))
}

/// Each fact where the agenda asks for it; all of them in one section where it asks for none.
fn placed(group: &Group, facts: &Facts) -> Vec<(String, String)> {
    if !group.says_what_fills() {
        let all = facts.of.values().cloned().collect();
        return vec![(SINCE.to_owned(), joined(all))];
    }
    let items = group.agenda.iter().enumerate();
    let texts = items.flat_map(|(at, item)| of_item(at + 1, item, facts));
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

fn of_item(number: usize, item: &AgendaItem, facts: &Facts) -> Vec<(String, String)> {
    let asked = item.fill.iter().filter_map(|it| facts.of.get(it).cloned());
    let own = (format!("item-{number}"), joined(asked.collect()));
    let under = item.parts.iter().enumerate().map(|(at, part)| {
        let judged = facts.judged.iter();
        let judged = judged.filter(|(heading, _)| part.headings.contains(heading));
        let lines: Vec<String> = judged.map(|(_, line)| format!("- {line}")).collect();
        (format!("item-{number}-{}", at + 1), lines.join("\n"))
    });
    [own].into_iter().chain(under).collect()
}

fn joined(texts: Vec<String>) -> String {
    texts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_day_of_the_last_meeting_belongs_to_it_and_the_next_day_to_this_one() {
        let span = Span {
            last: Some(day("2026-03-03")),
            to: day("2026-05-05"),
        };
        assert!(!span.holds(day("2026-03-03")));
        assert!(span.holds(day("2026-03-04")));
        assert!(span.holds(day("2026-05-05")));
        assert!(!span.holds(day("2026-05-06")));
        let first = Span { last: None, ..span };
        assert!(first.holds(day("2025-05-06")), "the year before");
        assert!(!first.holds(day("2025-05-05")));
    }

    #[test]
    fn what_has_no_lines_has_no_opening_line() {
        let mut facts = Facts::default();
        facts.put(Fill::Visits, "Visits", Vec::new());
        facts.put(Fill::Papers, "Papers", vec!["One".into(), "Two".into()]);
        let texts: Vec<&str> = facts.of.values().map(String::as_str).collect();
        assert_eq!(texts, ["Papers:\n- One\n- Two"]);
    }
}
