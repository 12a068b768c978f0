//! The models of a group's agenda and of its minutes, which follow from the group.
//!
//! Separate because they are papers like those that a pack writes out. It must not know any meeting.

use super::{AgendaItem, Group};
use crate::{
    event::{Event, EventRef},
    paper::{Paper, PaperKind, PaperPart},
};

/// The section that facts are put in where no item of the agenda asks for any.
pub const SINCE: &str = "since-last-meeting";

impl Group {
    /// The id of the model of its agenda.
    #[must_use]
    pub fn agenda_id(&self) -> String {
        format!("{}-agenda", self.id)
    }

    /// The id of the model of its minutes.
    #[must_use]
    pub fn minutes_id(&self) -> String {
        format!("{}-minutes", self.id)
    }

    /// The models of its papers: agenda and minutes, in the same items.
    pub(crate) fn documents(&self) -> [Paper; 2] {
        let since = (!self.says_what_fills())
            .then(|| part(SINCE.to_owned(), "Since the last meeting", false));
        let agenda = Paper {
            parts: since.into_iter().chain(self.items()).collect(),
            id: self.agenda_id(),
            kind: PaperKind::Agenda,
            why: "Everybody comes prepared.".to_owned(),
            ..self.document("agenda", Event::MeetingCalled)
        };
        let minutes = Paper {
            id: self.minutes_id(),
            kind: PaperKind::Minutes,
            why: "What was decided is known to those who were there and to those who were not."
                .to_owned(),
            ..self.document("minutes", Event::MeetingHeld)
        };
        [agenda, minutes]
    }

    fn document(&self, called: &str, on: Event) -> Paper {
        let chair = self.chair().or_else(|| self.members.first());
        Paper {
            id: String::new(),
            kind: PaperKind::Agenda,
            title: format!("{}: {called}", self.title),
            about: self.about,
            schools: self.schools.clone(),
            on: Some(EventRef {
                event: on,
                of: vec![self.id.clone()],
            }),
            signed_by: chair.map(|it| it.who.clone()).unwrap_or_default(),
            to: self.members.iter().map(|it| it.who.clone()).collect(),
            copies: Vec::new(),
            indicators: Vec::new(),
            least: 0,
            parts: self.items(),
            columns: Vec::new(),
            points: None,
            after: Vec::new(),
            needs: Vec::new(),
            agreed_by: Vec::new(),
            source: self.source.clone(),
            why: String::new(),
            ruling: self.ruling.clone(),
        }
    }

    /// The items of its agenda; without a model agenda, what the group is for, one by one. They are
    /// named by their place, and a change of the agenda is another version of the framework.
    fn items(&self) -> Vec<PaperPart> {
        if self.agenda.is_empty() {
            let functions = self.functions.iter().enumerate();
            return functions
                .map(|(at, it)| part(format!("item-{}", at + 1), it, false))
                .collect();
        }
        let items = self.agenda.iter().enumerate();
        items.flat_map(|(at, item)| of_item(at + 1, item)).collect()
    }

    /// Whether its agenda says where facts are put.
    #[must_use]
    pub fn says_what_fills(&self) -> bool {
        let asks = |it: &AgendaItem| {
            !it.fill.is_empty() || it.parts.iter().any(|part| !part.headings.is_empty())
        };
        self.agenda.iter().any(asks)
    }
}

fn of_item(number: usize, item: &AgendaItem) -> Vec<PaperPart> {
    let own = part(format!("item-{number}"), &item.title, false);
    let under = item.parts.iter().enumerate();
    let under = under.map(|(at, it)| part(format!("item-{number}-{}", at + 1), &it.title, true));
    [own].into_iter().chain(under).collect()
}

fn part(id: String, title: &str, is_under: bool) -> PaperPart {
    PaperPart {
        id,
        title: title.to_owned(),
        prompts: Vec::new(),
        is_under,
    }
}
