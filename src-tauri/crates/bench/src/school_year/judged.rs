//! What others and the adviser judge: inspections, forecasts, the sheet of a category, concerns.

use chrono::Datelike;
use serde_json::{Value, json};

use super::{AtSchool, first};
use crate::{Stop, desk::text};

impl AtSchool<'_> {
    /// An inspection under the framework of that day, and what the next one is thought to find.
    pub(super) fn is_judged(&mut self) -> Result<(), Stop> {
        let frameworks = self.ask("list_inspection_frameworks", json!({}))?;
        let on = self.day(0);
        let in_force = |it: &Value| {
            text(&it["from"]) <= on && (it["until"].is_null() || on <= text(&it["until"]))
        };
        let by = first(&frameworks, in_force).ok_or("no inspection framework was in force")?;
        let grade = &by["grades"][1]["id"];
        let overall = (by["overall"] == true).then_some(grade);
        let areas = by["areas"].as_array().into_iter().flatten();
        let area = overall.is_none().then(|| &by["areas"][0]["id"]);
        let grades: Vec<Value> = areas
            .map(|it| json!({"area": it["id"], "grade": grade}))
            .collect();
        let found = json!({
            "school": self.school, "held_on": on, "published_on": self.day(20),
            "overall": overall, "grades": grades,
        });
        self.ask("record_inspection", found)?;
        let forecast = json!({
            "school": self.school, "made_on": on, "by": "adviser", "area": area,
            "grade": grade, "or_grade": by["grades"][2]["id"], "securely": false, "note": "",
        });
        self.ask("record_forecast", forecast)?;
        Ok(())
    }

    /// A sheet with some ticks, and the decision from it.
    pub(super) fn is_weighed(&mut self) -> Result<(), Stop> {
        let begin = json!({"school": self.school, "from_last": true});
        let sheet = self.ask("begin_category_sheet", begin)?["sheet"].clone();
        let shown = json!({"school": self.school, "sheet": null});
        let page = self.ask("show_category_sheet", shown)?;
        let columns = page["columns"].as_array().into_iter().flatten();
        for column in columns.clone() {
            let mark = &column["groups"][0]["criteria"][0]["mark"];
            let place = json!({"at": "mark", "sheet": sheet, "mark": mark});
            let tick = json!({"place": place, "field": "ticked", "values": ["yes"], "seen": ""});
            self.ask("record_choice", tick)?;
        }
        // Into the one with most support in one year and out of it in the next: entering starts duties.
        let category = if self.on.year() % 2 == 0 {
            columns.last()
        } else {
            columns.clone().next()
        };
        let category = category.map_or(Value::Null, |it| it["category"].clone());
        let decided = json!({
            "school": self.school, "category": category, "on": self.day(0),
            "reason": "As the sheet shows.", "sheet": sheet,
        });
        self.ask("decide_category", decided)?;
        Ok(())
    }

    /// A concern with its first step, settled.
    pub(super) fn causes_concern(&mut self) -> Result<(), Stop> {
        let page = self.of_school("list_concerns")?;
        let with_indicators =
            |it: &Value| it["is_for"] == true && it["indicators"][0]["id"].is_string();
        let Some(kind) = first(&page["kinds"], with_indicators) else {
            return Ok(());
        };
        let met = json!([{"indicator": kind["indicators"][0]["id"], "evidence": "Results fell."}]);
        let on = self.day(0);
        let raised = json!({
            "school": self.school, "kind": kind["id"], "on": on,
            "words": "Results fell for three years.", "met": met,
        });
        self.ask("raise_concern", raised)?;
        let page = self.of_school("list_concerns")?;
        let open = |it: &Value| it["settled_on"].is_null();
        let concern = first(&page["concerns"], open).ok_or("no concern is open")?;
        if let Some(step) = first(&concern["steps"], |it| it["is_open"] == true) {
            let taken = json!({
                "concern": concern["concern"], "step": step["step"], "on": on,
                "toward": step["one_of"][0]["id"].as_str().unwrap_or_default(), "note": "",
            });
            self.ask("take_concern_step", taken)?;
        }
        let settled = json!({
            "concern": concern["concern"], "on": self.day(30), "outcome": "Agreed.",
        });
        self.ask("settle_concern", settled)?;
        Ok(())
    }
}
