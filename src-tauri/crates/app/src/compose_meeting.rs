//! What the agenda or the minutes of a meeting say beside what is written in them: when and where, who
//! was there, the items with their numbers, what was decided.

use chrono::NaiveDate;
use domain::calendar::words::full_date;
use framework::{
    Framework,
    paper::{Paper, PaperKind},
};
use paper::{Decided, Fact, MeetingItem, Part, Signatory};
use store::memberships::MembershipRow;

use crate::{
    App,
    compose_note::said,
    compose_paper::{called, fact, recipients},
    error::AppError,
    show_meeting::MeetingPage,
    show_paper::PaperPage,
};

/// What the foot of every page says of a group that keeps to itself.
const CONFIDENTIAL: &str = "Confidential to the members of the group";

/// A paper of a meeting, with what is known of the meeting.
pub(crate) struct OfMeeting {
    pub(crate) meeting: MeetingPage,
    members: Vec<MembershipRow>,
}

impl App {
    /// The meeting that a paper is of; nothing for every other paper.
    pub(crate) fn meeting_of(&self, page: &PaperPage) -> Result<Option<OfMeeting>, AppError> {
        let Some(id) = page.paper.meeting else {
            return Ok(None);
        };
        let meeting = self.show_meeting(id)?;
        let mut members = self.members_of(page.paper.school)?;
        let row = &meeting.entry.meeting;
        members.retain(|it| {
            (&it.framework, &it.group) == (&row.framework, &row.group)
                && row.on().is_none_or(|on| it.holds(on))
        });
        Ok(Some(OfMeeting { meeting, members }))
    }
}

impl OfMeeting {
    pub(crate) fn on(&self) -> Option<NaiveDate> {
        self.meeting.entry.meeting.on()
    }

    /// The line at the foot of every page, where the group has one of its own.
    pub(crate) fn confidentiality(&self) -> Option<&'static str> {
        self.meeting.group.is_confidential.then_some(CONFIDENTIAL)
    }

    /// The names of everybody who has to do with it.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let entry = &self.meeting.entry;
        let members = self.members.iter().map(|it| it.name.as_str());
        let came = entry.present.iter().chain(&entry.apologies);
        let owners = entry.resolutions.iter().map(|it| it.who.as_str());
        members.chain(came.map(String::as_str)).chain(owners)
    }

    /// What a careful colleague would still enter before it goes out.
    pub(crate) fn left_open(&self, model: &Paper) -> Vec<String> {
        let entry = &self.meeting.entry;
        let row = &entry.meeting;
        let open = if model.kind == PaperKind::Minutes {
            [
                (
                    row.held_on.is_none(),
                    "The meeting is not recorded as held.",
                ),
                (entry.present.is_empty(), "Nobody is recorded as present."),
            ]
        } else {
            [
                (row.time.is_empty(), "The meeting has no time."),
                (row.place.is_empty(), "The meeting has no place."),
            ]
        };
        let open = open.into_iter().filter(|(is, _)| *is);
        open.map(|(_, words)| words.to_owned()).collect()
    }

    /// The list under the title.
    pub(crate) fn facts(
        &self,
        page: &PaperPage,
        model: &Paper,
        framework: &Framework,
    ) -> Vec<Fact> {
        let entry = &self.meeting.entry;
        let row = &entry.meeting;
        let is_held = model.kind == PaperKind::Minutes;
        let when = [
            row.on().map(full_date).unwrap_or_default(),
            row.time.clone(),
        ];
        let when: Vec<String> = when.into_iter().filter(|it| !it.is_empty()).collect();
        let urn = page.school.as_ref().and_then(|it| it.urn);
        let members = recipients(page, model, framework).join("; ");
        let known = [
            ("Date and time", Some(when.join(", "))),
            ("Place", Some(row.place.clone())),
            ("Chair", self.chair(framework)),
            ("Present", is_held.then(|| entry.present.join("; "))),
            (
                "Apologies",
                is_held.then(|| or(&entry.apologies.join("; "), "None")),
            ),
            ("Members", (!is_held).then_some(members)),
            ("School number", urn.map(|it| format!("URN {it}"))),
            (
                "Provided for in",
                Some(format!("{}, {}", framework.citation, model.source)),
            ),
        ];
        let known = known.into_iter();
        known
            .filter_map(|(label, value)| Some(fact(label, value?)))
            .collect()
    }

    /// Whoever sits where the framework seats the chair, else what that seat is called.
    fn chair(&self, framework: &Framework) -> Option<String> {
        let seat = self.meeting.group.chair()?;
        let own = self.members.iter().filter(|it| it.seat == seat.who);
        let names: Vec<&str> = own.map(|it| it.name.as_str()).collect();
        Some(or(&names.join("; "), &called(&seat.who, framework)))
    }

    /// Items with their numbers, each with what comes under it.
    pub(crate) fn items(&self, page: &PaperPage, model: &Paper) -> Vec<MeetingItem> {
        let is_held = model.kind == PaperKind::Minutes;
        let mut items: Vec<MeetingItem> = Vec::new();
        for (part, entry) in model.parts.iter().zip(&page.parts) {
            let text = said(&entry.text);
            match items.last_mut().filter(|_| part.is_under) {
                // In minutes nothing is said of what nobody spoke about.
                Some(_) if is_held && text.is_empty() => {}
                Some(item) => item.under.push(Part {
                    label: part.title.clone(),
                    text,
                }),
                None => items.push(MeetingItem {
                    heading: format!("{}. {}", items.len() + 1, part.title),
                    text,
                    under: Vec::new(),
                    otherwise: is_held.then(|| "Nothing was recorded.".to_owned()),
                }),
            }
        }
        items
    }

    /// What was decided; nothing on an agenda.
    pub(crate) fn decided(&self, model: &Paper) -> Option<Vec<Decided>> {
        (model.kind == PaperKind::Minutes).then(|| {
            let decided = self.meeting.entry.resolutions.iter().map(|it| Decided {
                what: it.what.clone(),
                who: it.who.clone(),
                due_on: it.due_on,
            });
            decided.collect()
        })
    }

    /// The chair signs the minutes; nobody signs an agenda.
    pub(crate) fn sign_off(&self, model: &Paper, framework: &Framework) -> Vec<Signatory> {
        if model.kind != PaperKind::Minutes {
            return Vec::new();
        }
        let seat = self.meeting.group.chair();
        let own = |it: &&MembershipRow| seat.is_some_and(|seat| seat.who == it.seat);
        let name = self.members.iter().find(own).map(|it| it.name.clone());
        let role = seat.map_or_else(
            || "Chair of the meeting".to_owned(),
            |it| format!("{}, chair", called(&it.who, framework)),
        );
        vec![Signatory {
            name: name.unwrap_or_default(),
            role,
        }]
    }
}

fn or(text: &str, otherwise: &str) -> String {
    let text = if text.is_empty() { otherwise } else { text };
    text.to_owned()
}
