//! `groups.toml`: groups that meet about a school, or about all of them.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use crate::{
    duty::Duty,
    group::{AgendaItem, AgendaPart, Group, Member, is_cycle},
    occasion::About,
    paper::Paper,
    problem::Problem,
};

use super::{
    events,
    fields::{Either, Fields, Placed},
    names::{Names, Subject},
    page::Place,
    selectors,
};

/// More seats than any group has: a larger number is a slip.
const MOST_SEATS: u32 = 100;

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<(Group, Place)> {
    let groups = fields.some_tables("group");
    let groups = groups.into_iter();
    groups.map(|it| read_group(it, names)).collect()
}

fn read_group(mut fields: Fields<'_>, names: &mut Names) -> (Group, Place) {
    let place = fields.place(fields.start());
    let about = fields.word_if_any("about").unwrap_or(About::School);
    check_reach(&mut fields, about);
    let group = Group {
        id: names.define(Subject::Group, &mut fields),
        title: fields.text("title"),
        about,
        set_up_on: events::read_if_any(&mut fields, "set_up_on", names),
        schools: selectors::read(&mut fields, "for", names),
        members: read_members(&mut fields, names),
        functions: texts(fields.some_texts("functions")),
        meets: fields.text_if_any("meets").map(|it| it.0),
        agenda: read_agenda(&mut fields, names),
        is_confidential: fields.flag_if_any("confidential").unwrap_or_default(),
        source: fields.text("source"),
        why: fields.text("why"),
        ruling: fields.text_if_any("ruling").map(|it| it.0),
    };
    fields.finish();
    (group, place)
}

/// What is of every school chooses none and is set up after nothing that happens at one.
fn check_reach(fields: &mut Fields<'_>, about: About) {
    if about == About::School {
        return;
    }
    for key in ["for", "set_up_on"] {
        if fields.has(key) {
            let hint = Some(format!("leave `{key}` away, or say `about = \"school\"`"));
            let what = format!("the group is about the caseload, so `{key}` means nothing");
            fields.report_at_start(what, hint);
        }
    }
}

fn read_members(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Member> {
    let members = fields.tables("members");
    if members.is_empty() {
        fields.miss_as("members", "[{ who = \"…\", part = \"…\" }]");
    }
    let mut chairs = 0;
    let read = members.into_iter().map(|mut it| {
        let member = Member {
            who: names.mentioned(Subject::Actor, "who", &mut it),
            part: it.text("part"),
            seats: it.number_if_any("seats", 1, MOST_SEATS),
            chairs: it.flag_if_any("chairs").unwrap_or_default(),
        };
        chairs += u32::from(member.chairs);
        if chairs > 1 && member.chairs {
            let hint = Some("let `chairs = true` stand with one member".to_owned());
            it.report_at_start("the group has another chair".to_owned(), hint);
        }
        it.finish();
        member
    });
    read.collect()
}

fn read_agenda(fields: &mut Fields<'_>, names: &mut Names) -> Vec<AgendaItem> {
    let agenda = fields.tables("agenda").into_iter();
    let read = agenda.map(|mut it| {
        let parts = it.eithers("parts").into_iter();
        let item = AgendaItem {
            title: it.text("title"),
            parts: parts.map(|part| read_part(part, names)).collect(),
            fill: it.words("fill"),
        };
        it.finish();
        item
    });
    read.collect()
}

fn read_part(said: Either<'_>, names: &mut Names) -> AgendaPart {
    match said {
        Either::Text((title, _)) => AgendaPart {
            title,
            headings: Vec::new(),
        },
        Either::Table(mut table) => {
            let part = AgendaPart {
                title: table.text("title"),
                headings: names.mentioned_some(Subject::Heading, "headings", &mut table),
            };
            table.finish();
            part
        }
    }
}

fn texts(placed: Vec<Placed>) -> Vec<String> {
    placed.into_iter().map(|it| it.0).collect()
}

/// Groups beside the duties under which they meet and the papers whose names they take.
pub(super) fn check<'d>(
    groups: &[(Group, Place)],
    duties: impl Iterator<Item = &'d Duty> + Clone,
    papers: &[Paper],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (group, place) in groups {
        problems.extend(check_cycle(group, place, duties.clone()));
        for id in [group.agenda_id(), group.minutes_id()] {
            if papers.iter().any(|it| it.id == id) {
                let hint = Some("give the paper another id".to_owned());
                let what = format!("the paper `{id}` has the name of the group’s own");
                problems.push(place.problem(what, hint));
            }
        }
    }
    problems
}

/// How often a group meets is said once: by the duty that its meetings meet, or else in words.
fn check_cycle<'d>(
    group: &Group,
    place: &Place,
    duties: impl Iterator<Item = &'d Duty>,
) -> Option<Problem> {
    let own: Vec<&Duty> = duties.filter(|it| is_cycle(it, &group.id)).collect();
    if let Some(other) = own.iter().find(|it| it.about != group.about) {
        let what = format!(
            "the group `{}` is about the {} and the duty `{}` about the {}",
            group.id,
            group.about.word(),
            other.id,
            other.about.word()
        );
        let hint = Some("say the same `about` of both".to_owned());
        return Some(place.problem(what, hint));
    }
    match (own.first(), &group.meets) {
        (Some(duty), Some(_)) => {
            let what = format!(
                "how often the group `{}` meets is said by the duty `{}`",
                group.id, duty.id
            );
            let hint = Some("leave `meets` away; what it adds is a `ruling`".to_owned());
            Some(place.problem(what, hint))
        }
        (None, None) => {
            let what = format!("nothing says how often the group `{}` meets", group.id);
            let hint = "say it in `meets`, or write a duty with `every` or `in` that is met by \
                        the `meeting-held` of the group";
            Some(place.problem(what, Some(hint.to_owned())))
        }
        (Some(_), None) | (None, Some(_)) => None,
    }
}
