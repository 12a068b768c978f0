//! Groups: who sits in them, what is next, when they met.

use app::{App, GroupPage, NewMember};
use domain::id::{MembershipId, SchoolId};
use serde::Serialize;
use store::memberships::MembershipRow;

use super::{identifier, meeting::shown::MeetingShown};
use crate::{
    args::{Group, Member, SchoolKey, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Group) -> Result<(), Refusal> {
    match command {
        Group::List { school } => {
            let app = session::unlocked(shared)?;
            let school = school_id(&app, *school)?;
            show(output, app.list_groups(school)?)
        }
        Group::Show { group, school } => {
            let app = session::unlocked(shared)?;
            let school = school_id(&app, *school)?;
            show(output, vec![app.show_group(school, group)?])
        }
        Group::Member(it) => member(shared, output, it),
    }
}

pub(super) fn school_id(app: &App, key: Option<SchoolKey>) -> Result<Option<SchoolId>, Refusal> {
    let school = key.map(|it| session::school(app, it)).transpose()?;
    Ok(school.map(|it| it.id))
}

#[derive(Serialize)]
struct Seated {
    member: String,
}

fn member(shared: &Shared, output: Output, command: &Member) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let member = match command {
        Member::Add {
            group,
            seat,
            name,
            from,
            school,
        } => {
            let school = school_id(&app, *school)?;
            let new = NewMember {
                group,
                seat,
                name,
                from: *from,
            };
            app.seat_member(school, &new)?.0
        }
        Member::End { member, on } => {
            let id: MembershipId = identifier(member)?;
            app.unseat_member(id, Some(*on))?;
            id
        }
        Member::Remove { member } => {
            let id: MembershipId = identifier(member)?;
            app.remove_member(id)?;
            id
        }
    };
    let answer = Seated {
        member: member.to_string(),
    };
    output.answer(&answer, |it| vec![it.member.clone()])
}

#[derive(Serialize)]
struct Shown {
    group: String,
    title: String,
    about: &'static str,
    school: Option<String>,
    confidential: bool,
    is_for: bool,
    meets: String,
    functions: Vec<String>,
    seats: Vec<Seat>,
    meetings: Vec<MeetingShown>,
    also_held: Vec<String>,
    next: Vec<Next>,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Serialize)]
struct Seat {
    seat: String,
    title: String,
    part: String,
    seats: Option<u32>,
    chairs: bool,
    /// How many more people it is for today.
    free: Option<u32>,
    people: Vec<Person>,
    former: Vec<Person>,
}

#[derive(Serialize)]
struct Person {
    member: String,
    name: String,
    from: Option<String>,
    until: Option<String>,
}

impl From<MembershipRow> for Person {
    fn from(row: MembershipRow) -> Self {
        Self {
            member: row.id.to_string(),
            name: row.name,
            from: row.began_on.map(|it| it.to_string()),
            until: row.ended_on.map(|it| it.to_string()),
        }
    }
}

#[derive(Serialize)]
struct Next {
    duty: String,
    what: String,
    due_on: Option<String>,
    standing: String,
}

impl Shown {
    fn of(page: GroupPage) -> Self {
        let day = |it: chrono::NaiveDate| it.to_string();
        let seats = page.seats.into_iter().map(|it| Seat {
            free: it.free,
            seat: it.seat,
            title: it.title,
            part: it.part,
            seats: it.seats,
            chairs: it.chairs,
            people: it.people.into_iter().map(Person::from).collect(),
            former: it.former.into_iter().map(Person::from).collect(),
        });
        let next = page.next.into_iter().map(|it| Next {
            duty: it.deadline.duty,
            what: it.deadline.what,
            due_on: it.deadline.due_on.map(day),
            standing: it.deadline.standing_words,
        });
        Self {
            group: page.group.id,
            title: page.group.title,
            about: page.group.about.word(),
            school: page.school.map(|it| it.name),
            confidential: page.group.is_confidential,
            is_for: page.is_for,
            meets: page.meets,
            functions: page.group.functions,
            seats: seats.collect(),
            meetings: page.meetings.into_iter().map(MeetingShown::from).collect(),
            also_held: page.also_held.into_iter().map(day).collect(),
            next: next.collect(),
            source: page.source,
            why: page.group.why,
            ruling: page.group.ruling,
        }
    }

    fn lines(&self) -> Vec<String> {
        let other = if self.is_for {
            ""
        } else {
            ", for other schools"
        };
        let mut lines = vec![format!(
            "{}  {} ({}{other})",
            self.group, self.title, self.meets
        )];
        for seat in &self.seats {
            let names: Vec<&str> = seat.people.iter().map(|it| it.name.as_str()).collect();
            let names = match names.as_slice() {
                [] => "nobody entered".to_owned(),
                names => names.join("; "),
            };
            lines.push(format!("  {} ({}): {names}", seat.title, seat.part));
        }
        for it in &self.next {
            let due = it.due_on.as_deref().unwrap_or("no day");
            lines.push(format!("  next: {} ({due})", it.what));
        }
        for it in &self.meetings {
            lines.extend(it.lines().into_iter().map(|it| format!("  {it}")));
        }
        lines
    }
}

fn show(output: Output, pages: Vec<GroupPage>) -> Result<(), Refusal> {
    let shown: Vec<Shown> = pages.into_iter().map(Shown::of).collect();
    output.answer(&shown, |shown| {
        shown.iter().flat_map(Shown::lines).collect()
    })
}
