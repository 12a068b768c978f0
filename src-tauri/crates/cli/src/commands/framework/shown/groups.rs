//! Groups of a pack, as `framework show` has them. Their keys are a contract.

use framework::{
    Framework,
    group::{AgendaItem, Group},
};
use serde::Serialize;

use super::actor;

#[derive(Debug, Serialize)]
pub(super) struct GroupShown {
    pub(super) id: String,
    title: String,
    about: &'static str,
    confidential: bool,
    members: Vec<String>,
    functions: Vec<String>,
    meets: String,
    /// The duties under which it meets.
    cycle: Vec<String>,
    agenda: Vec<AgendaShown>,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
struct AgendaShown {
    title: String,
    parts: Vec<String>,
    filled_with: Vec<&'static str>,
}

pub(super) fn of(pack: &Framework) -> Vec<GroupShown> {
    pack.groups.iter().map(|it| group(it, pack)).collect()
}

impl GroupShown {
    pub(super) fn words(&self) -> String {
        format!(
            "{}: {} ({})",
            self.title,
            self.members.join(", "),
            self.meets
        )
    }
}

fn group(it: &Group, pack: &Framework) -> GroupShown {
    let members = it.members.iter();
    GroupShown {
        id: it.id.clone(),
        title: it.title.clone(),
        about: it.about.word(),
        confidential: it.is_confidential,
        members: members
            .map(|it| format!("{} ({})", actor(&it.who, pack), it.in_words()))
            .collect(),
        functions: it.functions.clone(),
        meets: pack.meets(it),
        cycle: pack.cycles_of(it).map(|it| it.id.clone()).collect(),
        agenda: it.agenda.iter().map(item).collect(),
        source: it.source.clone(),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}

fn item(it: &AgendaItem) -> AgendaShown {
    AgendaShown {
        title: it.title.clone(),
        parts: it.parts.iter().map(|it| it.title.clone()).collect(),
        filled_with: it.fill.iter().map(|it| it.word()).collect(),
    }
}
