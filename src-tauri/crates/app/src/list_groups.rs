//! The groups of a framework, of one school or of the whole caseload: who sits in them, when they met,
//! what is next and by when, what was decided and is still open.

use chrono::NaiveDate;
use domain::id::SchoolId;
use framework::{
    Framework,
    event::{Event, Which},
    group::{Group, Member},
    occasion,
};
use store::{events::EventRow, memberships::MembershipRow, reading::Reading, schools::SchoolRow};

use crate::{
    App,
    compose_paper::called,
    error::AppError,
    kept_school::Line,
    promise::{MetBy, Promise},
    show_meeting::{About, MeetingEntry},
};

/// A group with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupPage {
    /// The school; nothing for a group of the whole caseload.
    pub school: Option<SchoolRow>,
    /// The id of the framework that provides for it.
    pub framework: String,
    /// The framework's model.
    pub group: Group,
    /// Framework and section.
    pub source: String,
    /// How often it meets, in words.
    pub meets: String,
    /// Whether the framework means it for this school today.
    pub is_for: bool,
    /// Its seats, in the framework's order.
    pub seats: Vec<SeatEntry>,
    /// Its meetings, by day.
    pub meetings: Vec<MeetingEntry>,
    /// The days of meetings that were recorded as events alone.
    pub also_held: Vec<NaiveDate>,
    /// What is owed next: a meeting, an agenda, minutes.
    pub next: Vec<Promise>,
}

/// A seat with whoever sits in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatEntry {
    /// The framework's id of the actor.
    pub seat: String,
    /// What the actor is called.
    pub title: String,
    /// What they are in the group.
    pub part: String,
    /// For how many people; nothing where the framework gives no number.
    pub seats: Option<u32>,
    /// Whether they chair it.
    pub chairs: bool,
    /// Who is in it or will be, by first day.
    pub people: Vec<MembershipRow>,
    /// Who was in it before, by first day.
    pub former: Vec<MembershipRow>,
    /// How many more people it is for; nothing where it is full or has no number.
    pub free: Option<u32>,
}

impl App {
    /// The groups of the adviser's framework that are of one school, or with nothing of the whole
    /// caseload: those that are meant for the school first.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn list_groups(&self, school: Option<SchoolId>) -> Result<Vec<GroupPage>, AppError> {
        let frameworks = match school {
            Some(_) => vec![self.present_framework(school)?],
            None => self.frameworks_in_force()?,
        };
        let pages = frameworks.into_iter();
        let pages = pages.map(|it| self.groups_under(it, school));
        let pages: Result<Vec<Vec<GroupPage>>, AppError> = pages.collect();
        let mut pages = pages?.concat();
        pages.sort_by_key(|it| (!it.is_for, it.meetings.is_empty() && it.next.is_empty()));
        Ok(pages)
    }

    fn groups_under(
        &self,
        framework: &Framework,
        school: Option<SchoolId>,
    ) -> Result<Vec<GroupPage>, AppError> {
        let school = school.map(|it| self.find_school(it)).transpose()?;
        let reach = match school {
            Some(_) => occasion::About::School,
            None => occasion::About::Caseload,
        };
        let id = school.as_ref().map(|it| it.id);
        let ruled_out = self.groups_ruled_out(framework, id)?;
        let promises = self.meetings_owed(id)?;
        let today = self.today();
        let reading = self.book()?.read();
        let found = Found::read(reading, id)?;
        let groups = framework.groups.iter().filter(|it| it.about == reach);
        groups
            .map(|group| {
                Ok(GroupPage {
                    framework: framework.id.clone(),
                    school: school.clone(),
                    group: group.clone(),
                    source: format!("{}, {}", framework.citation, group.source),
                    meets: framework.meets(group),
                    is_for: !ruled_out.contains(&group.id),
                    seats: found.seats(framework, group, today),
                    meetings: found.meetings(reading, framework, group)?,
                    also_held: found.also_held(group),
                    next: next(&promises, group),
                })
            })
            .collect()
    }

    /// One group of the adviser's framework.
    ///
    /// # Errors
    /// [`crate::GroupRefusal`], [`AppError::NoSchool`], and what the store says.
    pub fn show_group(&self, school: Option<SchoolId>, group: &str) -> Result<GroupPage, AppError> {
        let framework = self.framework_having(school, |it| it.group(group).is_some())?;
        let known = crate::seat_member::group_of(framework, group, school)?;
        let mut pages = self.list_groups(school)?.into_iter();
        let page = pages.find(|it| it.framework == framework.id && it.group.id == known.id);
        Ok(page.ok_or(crate::GroupRefusal::NoMeeting)?)
    }

    /// The groups that the framework does not mean for a school.
    fn groups_ruled_out(
        &self,
        framework: &Framework,
        school: Option<SchoolId>,
    ) -> Result<Vec<String>, AppError> {
        let Some(school) = school else {
            return Ok(Vec::new());
        };
        let today = self.today();
        let about = self.with_school(school, |kept, _| {
            kept.record.about(framework, kept.record.known_from(today))
        })?;
        let groups = framework.groups.iter();
        let out = groups.filter(|it| it.schools.rules_out(&about, today));
        Ok(out.map(|it| it.id.clone()).collect())
    }

    /// What is owed with meetings.
    fn meetings_owed(&self, school: Option<SchoolId>) -> Result<Vec<Promise>, AppError> {
        let wanted = |line: &Line| line.standing.is_open() && is_of_a_meeting(line.met_by);
        match school {
            Some(school) => {
                self.with_school(school, |kept, grounds| kept.explain_all(grounds, wanted))
            }
            None => self.with_all(|_, everybody, grounds| {
                let lines = everybody.lines.iter().filter(|it| wanted(it));
                let explained = lines.filter_map(|it| it.explain_alone(grounds));
                let promise = |deadline| Promise {
                    school: None,
                    deadline,
                };
                explained.map(promise).collect()
            }),
        }
    }
}

fn seat(
    member: &Member,
    title: String,
    (people, former): (Vec<MembershipRow>, Vec<MembershipRow>),
) -> SeatEntry {
    let taken = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let free = member.seats.map(|it| it.saturating_sub(taken));
    SeatEntry {
        seat: member.who.clone(),
        title,
        part: member.part.clone(),
        seats: member.seats,
        chairs: member.chairs,
        free: free.filter(|it| *it > 0),
        people,
        former,
    }
}

fn is_of_a_meeting(met_by: MetBy) -> bool {
    matches!(met_by, MetBy::Event(event) if event.which() == Some(Which::Group))
}

fn next(promises: &[Promise], group: &Group) -> Vec<Promise> {
    let own = promises.iter();
    let own = own.filter(|it| it.deadline.met_of.iter().any(|of| of.id == group.id));
    own.cloned().collect()
}

/// What the book has of the groups of one school, or of the whole caseload.
struct Found {
    members: Vec<MembershipRow>,
    events: Vec<EventRow>,
    meetings: Vec<store::meetings::MeetingRow>,
    about: About,
}

impl Found {
    fn read(reading: Reading<'_>, school: Option<SchoolId>) -> Result<Self, AppError> {
        Ok(match school {
            Some(school) => Self {
                members: reading.members_at(school)?,
                events: reading.events_at(school)?,
                meetings: reading.meetings_of(school)?,
                about: About {
                    papers: reading.papers_about(school)?,
                    resolutions: reading.resolutions_at(school)?,
                },
            },
            None => Self {
                members: reading.members_for_all()?,
                events: reading.events_for_all()?,
                meetings: reading.meetings_for_all()?,
                about: About {
                    papers: reading.papers_for_all()?,
                    resolutions: reading.resolutions_for_all()?,
                },
            },
        })
    }

    fn seats(&self, framework: &Framework, group: &Group, today: NaiveDate) -> Vec<SeatEntry> {
        let seats = group.members.iter().map(|member| {
            let own = self.members.iter().filter(|it| {
                let group_of = (it.framework.as_str(), it.group.as_str());
                group_of == (&framework.id, &group.id) && it.seat == member.who
            });
            let has_left = |it: &MembershipRow| it.ended_on.is_some_and(|on| on < today);
            let (former, people) = own.cloned().partition(has_left);
            seat(member, called(&member.who, framework), (people, former))
        });
        seats.collect()
    }

    fn meetings(
        &self,
        reading: Reading<'_>,
        framework: &Framework,
        group: &Group,
    ) -> Result<Vec<MeetingEntry>, AppError> {
        let own = self
            .meetings
            .iter()
            .filter(|it| (it.framework.as_str(), it.group.as_str()) == (&framework.id, &group.id));
        own.map(|it| self.about.entry(reading, it.clone()))
            .collect()
    }

    fn also_held(&self, group: &Group) -> Vec<NaiveDate> {
        let held = self.events.iter().filter(|it| {
            it.meeting.is_none()
                && it.kind == Event::MeetingHeld.word()
                && it.of.as_ref() == Some(&group.id)
        });
        held.map(|it| it.happened_on).collect()
    }
}
