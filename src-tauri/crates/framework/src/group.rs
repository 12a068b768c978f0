//! Standing groups that a framework provides for, and the agendas and minutes of their meetings.
//!
//! Separate because they are models for people and make nothing due by themselves: how often a group
//! meets is said by the duty that its meetings meet. It must not know any meeting that took place.

mod documents;

pub use documents::SINCE;

use crate::{
    duty::Duty,
    event::{Event, EventRef},
    general::Framework,
    occasion::About,
    selector::Selector,
    vocabulary::vocabulary,
};

/// A group that meets about a school, or about all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether it is of one school or of the whole caseload.
    pub about: About,
    /// The event on which it is set up, where there is one.
    pub set_up_on: Option<EventRef>,
    /// For which schools.
    pub schools: Selector,
    /// Who is in it.
    pub members: Vec<Member>,
    /// What it does.
    pub functions: Vec<String>,
    /// How often it meets, in words; nothing where a duty says it.
    pub meets: Option<String>,
    /// Its model agenda.
    pub agenda: Vec<AgendaItem>,
    /// Whether what is said in it stays in it.
    pub is_confidential: bool,
    /// Section of the paper.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// Somebody in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The id of the actor.
    pub who: String,
    /// What they are in the group.
    pub part: String,
    /// For how many people; nothing where the paper gives no number.
    pub seats: Option<u32>,
    /// Whether they chair it.
    pub chairs: bool,
}

/// One item of a model agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its title.
    pub title: String,
    /// What comes under it.
    pub parts: Vec<AgendaPart>,
    /// What of the time since the last meeting is put there.
    pub fill: Vec<Fill>,
}

/// What comes under an item of a model agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaPart {
    /// Its title.
    pub title: String,
    /// The ids of the headings whose judgements since the last meeting are put there.
    pub headings: Vec<String>,
}

vocabulary! {
    /// What an item of an agenda is filled with before anybody writes in it.
    Fill {
        /// The day of the last meeting, and whether its minutes were sent.
        Minutes = "minutes",
        /// Actions done since the last meeting, and those that are open.
        Actions = "actions",
        /// Visits held since then.
        Visits = "visits",
        /// Judgements made at those visits.
        Judgements = "judgements",
        /// Decisions on the category since then.
        Categories = "categories",
        /// Inspections held or published since then.
        Inspections = "inspections",
        /// Notes and papers that were sent since then.
        Papers = "papers",
    }
}

impl Member {
    /// “Member, 2 seats”, “Member, chairs”.
    #[must_use]
    pub fn in_words(&self) -> String {
        let seats = match self.seats {
            None | Some(1) => String::new(),
            Some(more) => format!(", {more} seats"),
        };
        let chairs = if self.chairs { ", chairs" } else { "" };
        format!("{}{seats}{chairs}", self.part)
    }
}

impl Group {
    /// What items of its agenda ask for, each kind of fact once.
    pub fn filled(&self) -> impl Iterator<Item = Fill> {
        let asks = |fill: Fill| self.agenda.iter().any(|it| it.fill.contains(&fill));
        Fill::ALL.iter().copied().filter(move |it| asks(*it))
    }

    /// Whoever chairs it, where that is said.
    #[must_use]
    pub fn chair(&self) -> Option<&Member> {
        self.members.iter().find(|it| it.chairs)
    }
}

/// Whether meetings of a group of this id come again by themselves under a duty.
pub(crate) fn is_cycle(duty: &Duty, group: &str) -> bool {
    let meets = duty.met_by.event == Event::MeetingHeld && duty.met_by.place(group).is_some();
    meets && duty.is_recurring()
}

impl Framework {
    /// The group with this id.
    #[must_use]
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|it| it.id == id)
    }

    /// The duties under which a group meets again and again.
    pub fn cycles_of(&self, group: &Group) -> impl Iterator<Item = &Duty> {
        self.duties.iter().filter(|it| is_cycle(it, &group.id))
    }

    /// How often a group meets: what its duties say, or the pack's own words.
    #[must_use]
    pub fn meets(&self, group: &Group) -> String {
        let times: Vec<String> = self.cycles_of(group).map(|it| it.time.in_words()).collect();
        match (&group.meets, times.as_slice()) {
            (Some(words), _) => words.clone(),
            (None, times) => capital(&times.join("; ")),
        }
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
