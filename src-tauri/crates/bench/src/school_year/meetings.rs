//! A group of the school: seats taken and left, a meeting from the call to what it decided, another
//! one that did not take place.

use serde_json::{Value, json};

use super::{AtSchool, all, first};
use crate::{Stop, desk::text};

impl AtSchool<'_> {
    pub(super) fn meets(&mut self) -> Result<(), Stop> {
        let groups = self.of_school("list_groups")?;
        let Some(group) = first(&groups, |it| it["is_for"] == true) else {
            return Ok(());
        };
        let id = text(&group["group"]);
        self.seats(&id, &group["seats"][0]["seat"])?;
        let meeting = self.called(&id)?;
        self.papers(&meeting)?;
        let held = json!({
            "meeting": meeting, "on": self.day(2), "present": ["Ruth Calder", "Owen Marsh"],
            "apologies": ["Sam Rowe"],
        });
        self.ask("hold_meeting", held)?;
        self.decides(&id, &meeting)?;
        let other = self.called(&id)?;
        let why = json!({"meeting": other, "why": "Nobody could come."});
        self.ask("cancel_meeting", why)?;
        Ok(())
    }

    /// The group as it stands.
    fn group(&mut self, group: &str) -> Result<Value, Stop> {
        let school = self.school;
        self.ask("show_group", json!({"school": school, "group": group}))
    }

    /// One member who leaves again, and one who was entered in error.
    fn seats(&mut self, group: &str, seat: &Value) -> Result<(), Stop> {
        for leaves in [true, false] {
            let taken = json!({
                "school": self.school, "group": group, "seat": seat, "name": "Ruth Calder",
                "from": self.day(0),
            });
            self.ask("seat_member", taken)?;
            let page = self.group(group)?;
            let seats = page["seats"].as_array();
            let people = seats.into_iter().flatten().flat_map(|it| {
                let sitting = all(&it["people"], "member");
                sitting.into_iter().next()
            });
            let Some(member) = people.into_iter().next() else {
                return Err("nobody sits where somebody was seated".into());
            };
            if leaves {
                let last = json!({"member": member, "on": self.day(1)});
                self.ask("unseat_member", last)?;
            } else {
                self.ask("remove_member", json!({"member": member}))?;
            }
        }
        Ok(())
    }

    /// A meeting that was called and then moved by a day.
    fn called(&mut self, group: &str) -> Result<String, Stop> {
        let on = self.day(1);
        let call = json!({
            "school": self.school, "group": group, "on": on, "time": "14:00", "place": "The school",
        });
        self.ask("call_meeting", call)?;
        let page = self.group(group)?;
        let open = |it: &Value| {
            it["set_for"] == on.as_str() && it["held_on"].is_null() && it["cancelled_why"].is_null()
        };
        let meeting = first(&page["meetings"], open).ok_or("no meeting is called")?;
        let meeting = text(&meeting["meeting"]);
        let later = json!({
            "meeting": meeting, "on": self.day(2), "time": "15:00", "place": "The town hall",
        });
        self.ask("change_meeting", later)?;
        Ok(meeting)
    }

    fn papers(&mut self, meeting: &str) -> Result<(), Stop> {
        let agenda = json!({"meeting": meeting, "minutes": false});
        self.ask("begin_meeting_paper", agenda)?;
        Ok(())
    }

    /// A decision that stays and one that is taken away again.
    fn decides(&mut self, group: &str, meeting: &str) -> Result<(), Stop> {
        for what in ["Moderate writing", "Visit in January"] {
            let decided = json!({
                "meeting": meeting, "item": "", "what": what, "who": "Owen Marsh",
                "due_on": self.day(40),
            });
            self.ask("decide_at_meeting", decided)?;
        }
        let page = self.group(group)?;
        let held = first(&page["meetings"], |it| it["meeting"] == meeting);
        let decision = held.map_or(Value::Null, |it| it["decisions"][1]["decision"].clone());
        self.ask("remove_resolution", json!({"decision": decision}))?;
        Ok(())
    }
}
