//! Standing groups that a framework provides for.
//!
//! Separate because they are models for people and make nothing due by themselves; duties name
//! their days. It must not know any meeting that took place.

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
