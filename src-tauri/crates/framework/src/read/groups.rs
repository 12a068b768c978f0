//! `groups.toml`: groups that meet about a school.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use crate::group::{AgendaItem, Group, Member};

use super::{
    events,
    fields::{Fields, Placed},
    names::{Names, Subject},
    selectors,
};

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Group> {
    let groups = fields.some_tables("group");
    let groups = groups.into_iter();
    groups.map(|it| read_group(it, names)).collect()
}

fn read_group(mut fields: Fields<'_>, names: &mut Names) -> Group {
    let group = Group {
        id: names.define(Subject::Group, &mut fields),
        title: fields.text("title"),
        set_up_on: events::read_if_any(&mut fields, "set_up_on", names),
        schools: selectors::read(&mut fields, "for", names),
        members: read_members(&mut fields, names),
        functions: texts(fields.some_texts("functions")),
        meets: fields.text("meets"),
        agenda: read_agenda(&mut fields),
        source: fields.text("source"),
        why: fields.text("why"),
        ruling: fields.text_if_any("ruling").map(|it| it.0),
    };
    fields.finish();
    group
}

fn read_members(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Member> {
    let members = fields.tables("members");
    if members.is_empty() {
        fields.miss_as("members", "[{ who = \"…\", part = \"…\" }]");
    }
    let read = members.into_iter().map(|mut it| {
        let member = Member {
            who: names.mentioned(Subject::Actor, "who", &mut it),
            part: it.text("part"),
        };
        it.finish();
        member
    });
    read.collect()
}

fn read_agenda(fields: &mut Fields<'_>) -> Vec<AgendaItem> {
    let agenda = fields.tables("agenda").into_iter();
    let read = agenda.map(|mut it| {
        let item = AgendaItem {
            title: it.text("title"),
            parts: texts(it.texts("parts")),
        };
        it.finish();
        item
    });
    read.collect()
}

fn texts(placed: Vec<Placed>) -> Vec<String> {
    placed.into_iter().map(|it| it.0).collect()
}
