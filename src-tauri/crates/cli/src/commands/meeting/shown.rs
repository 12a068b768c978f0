//! A meeting as the command line shows it. Its keys are a contract.

use app::MeetingEntry;
use chrono::NaiveDate;
use serde::Serialize;
use store::{papers::PaperRow, resolutions::ResolutionRow};

#[derive(Serialize)]
pub(in crate::commands) struct MeetingShown {
    meeting: String,
    group: String,
    set_for: Option<String>,
    time: String,
    place: String,
    held_on: Option<String>,
    cancelled_why: Option<String>,
    present: Vec<String>,
    apologies: Vec<String>,
    agenda: Option<PaperShown>,
    minutes: Option<PaperShown>,
    decisions: Vec<DecisionShown>,
}

#[derive(Serialize)]
struct PaperShown {
    paper: String,
    begun_on: Option<String>,
    sent_on: Option<String>,
}

#[derive(Serialize)]
struct DecisionShown {
    decision: String,
    item: String,
    what: String,
    who: String,
    due_on: Option<String>,
    done_on: Option<String>,
}

fn day(on: Option<NaiveDate>) -> Option<String> {
    on.map(|it| it.to_string())
}

impl From<PaperRow> for PaperShown {
    fn from(row: PaperRow) -> Self {
        Self {
            paper: row.id.to_string(),
            begun_on: day(row.begun_on),
            sent_on: day(row.sent_on),
        }
    }
}

impl From<ResolutionRow> for DecisionShown {
    fn from(row: ResolutionRow) -> Self {
        Self {
            decision: row.id.to_string(),
            item: row.under,
            what: row.what,
            who: row.who,
            due_on: day(row.due_on),
            done_on: day(row.done_on),
        }
    }
}

impl From<MeetingEntry> for MeetingShown {
    fn from(entry: MeetingEntry) -> Self {
        let row = entry.meeting;
        Self {
            meeting: row.id.to_string(),
            group: row.group,
            set_for: day(row.set_for),
            time: row.time,
            place: row.place,
            held_on: day(row.held_on),
            cancelled_why: row.cancelled_why,
            present: entry.present,
            apologies: entry.apologies,
            agenda: entry.agenda.map(PaperShown::from),
            minutes: entry.minutes.map(PaperShown::from),
            decisions: entry
                .resolutions
                .into_iter()
                .map(DecisionShown::from)
                .collect(),
        }
    }
}

impl MeetingShown {
    pub(in crate::commands) fn lines(&self) -> Vec<String> {
        let set_for = self.set_for.as_deref().unwrap_or("no day");
        let stands = match (&self.cancelled_why, &self.held_on) {
            (Some(why), _) => format!("cancelled: {why}"),
            (None, Some(on)) => format!("held {on}"),
            (None, None) => format!("set for {set_for} {} {}", self.time, self.place),
        };
        let mut lines = vec![format!("{}  {} {stands}", self.meeting, self.group)];
        let named = |what: &str, names: &[String]| {
            (!names.is_empty()).then(|| format!("{what}: {}", names.join("; ")))
        };
        lines.extend(named("present", &self.present));
        lines.extend(named("apologies", &self.apologies));
        for it in &self.decisions {
            let by = it.due_on.as_deref().unwrap_or("no day");
            lines.push(format!("{}  {} ({}, {by})", it.decision, it.what, it.who));
        }
        lines
    }
}
