//! Finding words anywhere in the book.

use chrono::NaiveDate;
use domain::id::{PaperId, SheetId, VisitId};
use store::{schools::SchoolRow, search::Found};

use crate::{App, error::AppError};

/// Hits shown at most.
const LIMIT: u32 = 50;
/// Characters shown before and after the words found.
const AROUND: usize = 60;

/// A place where the words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// The school it is about; nothing for a paper about the whole caseload.
    pub school: Option<SchoolRow>,
    /// The visit it belongs to.
    pub visit: Option<VisitId>,
    /// The day of that visit.
    pub on: Option<NaiveDate>,
    /// The heading it stands under, by id.
    pub heading: Option<String>,
    /// The paper it belongs to.
    pub paper: Option<PaperId>,
    /// The sheet it belongs to.
    pub sheet: Option<SheetId>,
    /// What kind of text it is: "Evidence", "Private remark".
    pub label: &'static str,
    /// Text before the first word found.
    pub before: String,
    /// The word as written.
    pub hit: String,
    /// Text after it.
    pub after: String,
}

impl App {
    /// Texts in which every word begins something, best first.
    ///
    /// # Errors
    /// What the store says.
    pub fn search_book(&self, words: &str) -> Result<Vec<SearchHit>, AppError> {
        let reading = self.book()?.read();
        let mut hits = Vec::new();
        for found in reading.search(words, LIMIT)? {
            let school = match found.school {
                Some(id) => reading.find_school(id)?,
                None => None,
            };
            let visit = match found.visit {
                Some(id) => reading.find_visit(id)?,
                None => None,
            };
            let on = visit.and_then(|it| it.on());
            // What has neither a school nor a paper has no place to lead to.
            if school.is_some() || found.paper.is_some() {
                hits.push(hit((school, on), found, words));
            }
        }
        Ok(hits)
    }
}

fn hit(
    (school, on): (Option<SchoolRow>, Option<NaiveDate>),
    found: Found,
    words: &str,
) -> SearchHit {
    let (before, hit, after) = excerpt(&found.text, words);
    SearchHit {
        school,
        visit: found.visit,
        on,
        heading: found.heading,
        paper: found.paper,
        sheet: found.sheet,
        label: label(&found.field),
        before,
        hit,
        after,
    }
}

fn label(field: &str) -> &'static str {
    match field {
        "school.name" => "School",
        "school.head" => "Head",
        "school.town" => "Town",
        "visit.summary" => "Summary",
        "visit.second_adviser" => "Second adviser",
        "visit.foci" | "visit.foci_with" => "Agreed focus",
        "visit.school_part" => "The school’s account beforehand",
        "visit.progress" => "Progress on actions",
        "visit.to_share" => "Practice to share",
        "visit.support_agreed" => "Support",
        "visit.direction" => "Direction of travel",
        "visit.category_reasons" => "Category proposed, reasons",
        "visit.next_focus" => "Next visit",
        "visit.head_comments" => "The head’s comments",
        "reminder.what" => "Reminder",
        "event.note" => "Event",
        "decision.agreed_with" | "decision.waived_why" => "Category",
        "purchase.note" => "Bought",
        "provision.who" | "provision.note" => "Given",
        "concern.words" | "concern.outcome" | "concern_step.note" => "Concern",
        "membership.name" => "Member of a group",
        "meeting.place" => "Meeting",
        "inspection.note" => "Inspection",
        "forecast.note" => "Forecast",
        "answer.who" | "answer.reason" => "Answer",
        "mark.evidence" => "Sheet of a category",
        "piece.text" => "Paper",
        "target.aim" | "target.steps" | "target.measure" => "Target of a plan",
        "response.school_view" => "The school’s view",
        "response.evidence" => "Evidence",
        "response.strengths" => "Strengths",
        "response.areas" => "To develop",
        "response.disagreement" => "Disagreement",
        "remark.text" => "Private remark",
        "alert.text" => "Alert to the council",
        "action.what" => "Action",
        "action.who" => "Action, who",
        "action.measure" => "Action, how we shall know",
        "person.name" | "person.role" => "Person met",
        _ => "",
    }
}

/// The surroundings of the first word found, cut at characters. Where accents keep the plain
/// comparison from finding it, the beginning of the text is shown.
fn excerpt(text: &str, words: &str) -> (String, String, String) {
    let wanted: Vec<String> = words
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    let starts = text.char_indices().filter(|(at, it)| {
        it.is_alphanumeric()
            && text[..*at]
                .chars()
                .next_back()
                .is_none_or(|before| !before.is_alphanumeric())
    });
    let found = starts.into_iter().find_map(|(at, _)| {
        let word: String = text[at..]
            .chars()
            .take_while(|it| it.is_alphanumeric())
            .collect();
        let lower = word.to_lowercase();
        wanted
            .iter()
            .any(|it| lower.starts_with(it))
            .then(|| (at, at + word.len()))
    });
    let (from, to) = found.unwrap_or((0, 0));
    let before: Vec<char> = text[..from].chars().rev().take(AROUND).collect();
    let after = text[to..].chars().take(AROUND).collect();
    (
        before.into_iter().rev().collect(),
        text[from..to].to_owned(),
        after,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_keeps_letters_whole_and_shows_the_word_as_written() {
        let (before, hit, after) = excerpt("Łukasz said: Ŵyn’s Reading is good", "read");
        assert_eq!(
            (before.as_str(), hit.as_str(), after.as_str()),
            ("Łukasz said: Ŵyn’s ", "Reading", " is good")
        );
    }

    #[test]
    fn what_only_the_index_finds_shows_the_beginning() {
        let (before, hit, after) = excerpt("Siân leads", "sian");
        assert_eq!(
            (before.as_str(), hit.as_str(), after.as_str()),
            ("", "", "Siân leads")
        );
    }
}
