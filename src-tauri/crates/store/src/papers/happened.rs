//! What happened with papers, as events: a day that a paper has is not recorded a second time.

use changes::id::EntityId;
use chrono::NaiveDate;
use domain::id::EventId;

use super::PaperRow;
use crate::events::EventRow;

/// What the frameworks call the moments of a paper.
const SENT: &str = "letter-sent";
/// By the kind of paper, what its sending is where it is of a meeting.
const SENT_OF_MEETING: [(&str, &str); 2] = [("agenda", "agenda-sent"), ("minutes", "minutes-sent")];
const REVIEWED: &str = "plan-reviewed";
const ENDED: &str = "plan-ended";
/// By the kind of paper, what its agreement is.
const AGREED: [(&str, &str); 2] = [("plan", "plan-agreed"), ("statement", "statement-agreed")];

impl PaperRow {
    /// Everything that happened with it, each with its day.
    pub(crate) fn happened(&self) -> impl Iterator<Item = EventRow> {
        let agreed = AGREED.iter().find(|(kind, _)| *kind == self.kind);
        let agreed = agreed.and_then(|(_, event)| Some((*event, self.agreed_on?)));
        let sending = SENT_OF_MEETING.iter().find(|(kind, _)| *kind == self.kind);
        let sending = sending.map_or(SENT, |(_, event)| event);
        let sent = self.sent_on.map(|on| (sending, on));
        let ended = self.ended_on.map(|on| (ENDED, on));
        let reviewed = self.reviewed_on.iter().map(|on| (REVIEWED, *on));
        let all = agreed.into_iter().chain(sent).chain(reviewed).chain(ended);
        all.map(|(event, on)| self.event(event, on))
    }

    fn event(&self, kind: &str, on: NaiveDate) -> EventRow {
        let parts = [&self.paper_bytes()[..], kind.as_bytes()];
        let day = on.to_string();
        let parts = [&parts[..], &[day.as_bytes()]].concat();
        EventRow {
            id: EventId(EntityId::derived("happened", &parts).0),
            school: self.school,
            visit: None,
            kind: kind.to_owned(),
            of: self.group.clone().or_else(|| Some(self.model.clone())),
            happened_on: on,
            note: String::new(),
            paper: Some(self.id),
            meeting: self.meeting,
            concern: None,
        }
    }

    fn paper_bytes(&self) -> [u8; 16] {
        self.id.0
    }
}
