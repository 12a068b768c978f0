//! What a school buys, what it is offered and declines, and the plan that is made for it.

use serde_json::{Value, json};

use super::{AtSchool, all, first};
use crate::Stop;

impl AtSchool<'_> {
    /// An offer bought and given up again.
    pub(super) fn buys(&mut self) -> Result<(), Stop> {
        let page = self.page()?;
        self.of_school("show_not_owed")?;
        let Some(offer) = first(&page["offers"], |it| it["bought"] == false) else {
            return Ok(());
        };
        let bought = json!({
            "school": self.school, "offer": offer["id"], "from": self.day(0), "until": null,
            "note": "",
        });
        self.ask("buy_offer", bought)?;
        let stopped = json!({"school": self.school, "offer": offer["id"], "on": self.day(60)});
        self.ask("stop_offer", stopped)?;
        Ok(())
    }

    /// A plan agreed by its parties, reviewed and ended.
    pub(super) fn has_a_plan(&mut self) -> Result<(), Stop> {
        let page = self.of_school("list_papers")?;
        let is_plan = |it: &Value| it["kind"] == "plan" && it["is_for"] == true;
        let Some(model) = first(&page["models"], is_plan) else {
            return Ok(());
        };
        let begin = json!({"school": self.school, "model": model["id"], "toward": null});
        let paper = self.ask("begin_paper", begin)?["paper"].clone();
        let page = self.ask("show_paper", json!({"paper": paper}))?;
        let parties = all(&page["agreed_by"], "id");
        let agreed = json!({"paper": paper, "by": parties, "on": self.day(1)});
        self.ask("agree_paper", agreed)?;
        let reviewed = json!({"paper": paper, "on": self.day(30)});
        self.ask("review_paper", reviewed)?;
        self.ask("end_paper", json!({"paper": paper, "on": self.day(60)}))?;
        Ok(())
    }

    /// What is offered or considered is declined.
    pub(super) fn answers(&mut self) -> Result<(), Stop> {
        let page = self.page()?;
        let may_be = |it: &Value| it["answer"].is_string() && it["answered"].is_null();
        let Some(duty) = first(&page["deadlines"], may_be) else {
            return Ok(());
        };
        let answered = json!({
            "school": self.school, "duty": duty["duty"], "visit": duty["visit"],
            "started_on": duty["started_on"], "on": self.day(1), "who": "The headteacher",
            "reason": "The school has its own.",
        });
        self.ask("answer_duty", answered)?;
        Ok(())
    }
}
