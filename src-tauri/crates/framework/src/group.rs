//! Standing groups and letters that a framework provides for.
//!
//! Separate because both are templates for people and make nothing due by themselves; duties name
//! their days. It must not know any meeting or letter that took place.

use crate::{event::EventRef, selector::Selector};

/// A group that meets about a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The event on which it is set up, where there is one.
    pub set_up_on: Option<EventRef>,
    /// For which schools.
    pub schools: Selector,
    /// Who is in it, the chair first.
    pub members: Vec<Member>,
    /// What it does.
    pub functions: Vec<String>,
    /// How often it meets, in words.
    pub meets: String,
    /// Its model agenda.
    pub agenda: Vec<AgendaItem>,
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
}

/// One item of a model agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaItem {
    /// Its title.
    pub title: String,
    /// What comes under it.
    pub parts: Vec<String>,
}

/// A letter that the framework provides for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The event after which it is written, where there is one.
    pub on: Option<EventRef>,
    /// For which schools.
    pub schools: Selector,
    /// The id of the actor who signs it.
    pub signed_by: String,
    /// The ids of the actors to whom it goes.
    pub to: Vec<String>,
    /// What it must say, point by point.
    pub points: Vec<String>,
    /// Section of the paper.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}
