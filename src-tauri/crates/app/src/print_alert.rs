//! The alert to the council, as a document of its own. It shares nothing with the note but the
//! facts of the visit.

use domain::id::VisitId;
use paper::{AlertToCouncil, Rendered};

use crate::{App, compose_note::facts, error::AppError};

impl App {
    /// Lays out what the adviser tells the council about a visit, dated today.
    ///
    /// # Errors
    /// [`AppError::Missing`] when no alert was written, [`AppError::NoVisit`],
    /// [`AppError::Paper`], and what the store says.
    pub fn print_alert(&self, visit: VisitId) -> Result<Rendered, AppError> {
        let page = self.show_visit(visit)?;
        let text = page.alert.text.trim();
        if text.is_empty() {
            return Err(AppError::Missing("the alert to the council"));
        }
        let framework = self.shelf.get(&page.visit.framework)?;
        let adviser = self.adviser()?;
        let alert = AlertToCouncil {
            body: framework.body.clone(),
            raised_on: Some(self.today()),
            school: page.school.name.clone(),
            visited_on: page.visit.held_on,
            facts: facts(&page, framework, &adviser),
            text: text.to_owned(),
            circulation: Vec::new(),
            author: adviser.name,
        };
        Ok(paper::render_alert(&alert)?)
    }
}
