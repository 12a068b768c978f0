//! What happens at a school in a year beside its visits: groups meet, concerns are raised, inspectors
//! come, offers are bought, categories are weighed, plans are agreed.
//!
//! Apart from the measures because the book they are taken on is filled with the same.

mod judged;
mod meetings;
mod supported;

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::{Stop, desk::Desk};

/// What carries out the commands of the window.
pub(crate) trait Door {
    fn ask(&mut self, name: &str, args: Value) -> Result<Value, Stop>;
}

impl Door for Desk {
    fn ask(&mut self, name: &str, args: Value) -> Result<Value, Stop> {
        Self::ask(self, name, args)
    }
}

/// One school around one day.
pub(crate) struct AtSchool<'a> {
    door: &'a mut dyn Door,
    school: &'a str,
    on: NaiveDate,
}

/// Records everything that happens there.
pub(crate) fn record(door: &mut dyn Door, school: &str, on: NaiveDate) -> Result<(), Stop> {
    let mut there = AtSchool { door, school, on };
    there.is_judged()?;
    there.is_weighed()?;
    there.causes_concern()?;
    there.buys()?;
    there.answers()?;
    there.has_a_plan()?;
    there.meets()
}

impl AtSchool<'_> {
    fn ask(&mut self, name: &str, args: Value) -> Result<Value, Stop> {
        self.door.ask(name, args)
    }

    /// Asks for what this school has.
    fn of_school(&mut self, name: &str) -> Result<Value, Stop> {
        let school = self.school;
        self.ask(name, json!({"school": school}))
    }

    fn page(&mut self) -> Result<Value, Stop> {
        let school = self.school;
        self.ask("show_school", json!({"school": school, "open_only": true}))
    }

    fn day(&self, after: u64) -> String {
        (self.on + Days::new(after)).to_string()
    }
}

/// The first entry of a list of which something is so.
fn first(list: &Value, is_so: impl Fn(&Value) -> bool) -> Option<&Value> {
    list.as_array()?.iter().find(|it| is_so(it))
}

/// The ids under one key of a list.
fn all(list: &Value, key: &str) -> Vec<String> {
    crate::desk::ids(list, |it| &it[key])
}
