//! Beginning the agenda or the minutes of a meeting: papers like others, whose model follows from the
//! group. An agenda is filled with what happened since the last meeting.

use changes::value::Value;
use domain::id::{MeetingId, PaperId, SchoolId};
use framework::{Framework, group::Group, paper::PaperKind};
use store::{
    fields::{self, AsEntity, paper, piece},
    meetings::MeetingRow,
    memberships::MembershipRow,
};

use crate::{
    App,
    compose_paper::called,
    error::AppError,
    group_refusal::GroupRefusal,
    place::PiecePlace,
    record_fields::{record_fields, text_value},
    seat_member::space_of,
};

impl App {
    /// The agenda of a meeting: the one that was begun, else a new one with the facts since the last
    /// meeting in its items.
    ///
    /// # Errors
    /// [`GroupRefusal::NoMeeting`], [`GroupRefusal::Cancelled`], and what the store says.
    pub fn begin_agenda(&mut self, meeting: MeetingId) -> Result<PaperId, AppError> {
        self.begin_meeting_paper(meeting, PaperKind::Agenda, "Agenda begun")
    }

    /// The minutes of a meeting: those that were begun, else new ones.
    ///
    /// # Errors
    /// As [`begin_agenda`](Self::begin_agenda).
    pub fn begin_minutes(&mut self, meeting: MeetingId) -> Result<PaperId, AppError> {
        self.begin_meeting_paper(meeting, PaperKind::Minutes, "Minutes begun")
    }

    fn begin_meeting_paper(
        &mut self,
        meeting: MeetingId,
        kind: PaperKind,
        deed: &'static str,
    ) -> Result<PaperId, AppError> {
        let row = self.find_meeting(meeting)?;
        let page = self.show_meeting(meeting)?;
        let begun = if kind == PaperKind::Minutes {
            page.entry.minutes
        } else {
            page.entry.agenda
        };
        if let Some(paper) = begun {
            return Ok(paper.id);
        }
        let framework = self.shelf.get(&row.framework)?;
        let values = self.values_of_meeting_paper(&row, (&page.group, framework), kind)?;
        let texts = if kind == PaperKind::Agenda {
            self.agenda_texts(&row, &page.group)?
        } else {
            Vec::new()
        };
        let space = space_of(row.home);
        let (id, _) = self.write_as(deed, |writing| {
            let id = PaperId(writing.new_id());
            let said = values.into_iter().filter(|(_, value)| value.is_some());
            record_fields(writing, id.entity(), space, said)?;
            for (part, text) in texts {
                let place = PiecePlace::Part(part).name();
                let entity = fields::piece_entity(id, &place);
                let piece = [
                    (piece::paper, Some(Value::Entity(id.entity()))),
                    (piece::place, text_value(&place)),
                    (piece::text, text_value(&text)),
                ];
                record_fields(writing, entity, space, piece)?;
            }
            Ok(id)
        })?;
        Ok(id)
    }

    fn values_of_meeting_paper(
        &self,
        row: &MeetingRow,
        (group, framework): (&Group, &Framework),
        kind: PaperKind,
    ) -> Result<[(&'static str, Option<Value>); 8], AppError> {
        let model = if kind == PaperKind::Minutes {
            group.minutes_id()
        } else {
            group.agenda_id()
        };
        let model = framework.paper(&model).ok_or(GroupRefusal::NoMeeting)?;
        let on = row.on().unwrap_or_else(|| self.today());
        let members = self.members_of(row.school)?;
        let own = |it: &&MembershipRow| {
            (it.framework.as_str(), it.group.as_str()) == (&framework.id, &group.id) && it.holds(on)
        };
        let members: Vec<&MembershipRow> = members.iter().filter(own).collect();
        let to =
            (!members.is_empty()).then(|| Value::Words(recipients(group, &members, framework)));
        Ok([
            (paper::school, row.home.map(|it| Value::Entity(it.entity()))),
            (paper::framework, text_value(&framework.id)),
            (paper::model, text_value(&model.id)),
            (paper::kind, text_value(kind.word())),
            (paper::meeting, Some(Value::Entity(row.id.entity()))),
            (paper::title, text_value(&model.title)),
            (paper::begun_on, Some(Value::Day(self.today()))),
            (paper::recipients, to),
        ])
    }

    /// Who is or was in any group of a school, or of the whole caseload.
    pub(crate) fn members_of(
        &self,
        school: Option<SchoolId>,
    ) -> Result<Vec<MembershipRow>, AppError> {
        let reading = self.book()?.read();
        Ok(match school {
            Some(school) => reading.members_at(school)?,
            None => reading.members_for_all()?,
        })
    }
}

/// Every member by name and seat; a seat that nobody was entered for by what it is called.
fn recipients(group: &Group, members: &[&MembershipRow], framework: &Framework) -> Vec<String> {
    let seats = group.members.iter();
    let named = seats.flat_map(|seat| {
        let own = members.iter().filter(|it| it.seat == seat.who);
        let title = called(&seat.who, framework);
        let named: Vec<String> = own.map(|it| format!("{}, {title}", it.name)).collect();
        if named.is_empty() {
            vec![seat.who.clone()]
        } else {
            named
        }
    });
    named.collect()
}
