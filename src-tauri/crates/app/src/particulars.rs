//! What else a note of visit holds beside its headings: what was agreed beforehand, what follows.
//!
//! Separate from the visit's page because every field of it is optional and printed only when said.

use store::fields::visit as field;

use crate::record_view::{Choice, RecordView, Text};

/// Further fields of a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Particulars {
    /// Who came along.
    pub second_adviser: Text,
    /// What the visit was to look at beyond its headings.
    pub foci: Text,
    /// With whom that was agreed.
    pub foci_with: Text,
    /// When that was agreed.
    pub foci_on: Choice,
    /// What the school wrote for the visit beforehand.
    pub school_part: Text,
    /// What became of the actions of last time, in the adviser's words.
    pub progress: Text,
    /// Strengths that other schools could learn from.
    pub to_share: Text,
    /// What support was agreed, and what came of earlier support.
    pub support_agreed: Text,
    /// Where the school is heading.
    pub direction: Text,
    /// The framework's id of the category proposed.
    pub category_proposed: Choice,
    /// Why.
    pub category_reasons: Text,
    /// The day of the next visit.
    pub next_visit_on: Choice,
    /// What the next visit will look at.
    pub next_focus: Text,
    /// The head's comments on the visit or the note.
    pub head_comments: Text,
}

impl Particulars {
    pub(crate) fn of(view: &RecordView) -> Self {
        Self {
            second_adviser: view.text(field::second_adviser),
            foci: view.text(field::foci),
            foci_with: view.text(field::foci_with),
            foci_on: view.choice(field::foci_on),
            school_part: view.text(field::school_part),
            progress: view.text(field::progress),
            to_share: view.text(field::to_share),
            support_agreed: view.text(field::support_agreed),
            direction: view.text(field::direction),
            category_proposed: view.choice(field::category_proposed),
            category_reasons: view.text(field::category_reasons),
            next_visit_on: view.choice(field::next_visit_on),
            next_focus: view.text(field::next_focus),
            head_comments: view.text(field::head_comments),
        }
    }

    /// The prose that a note prints, with what it is called.
    pub(crate) fn printed_texts(&self) -> impl Iterator<Item = (&'static str, &Text)> {
        [
            ("Agreed focus", &self.foci),
            ("The school’s account beforehand", &self.school_part),
            ("Progress on actions", &self.progress),
            ("Practice to share", &self.to_share),
            ("Support", &self.support_agreed),
            ("Direction of travel", &self.direction),
            ("Category proposed", &self.category_reasons),
            ("Next visit", &self.next_focus),
            ("The head’s comments", &self.head_comments),
        ]
        .into_iter()
    }
}
