//! Rules that cannot be kept: what starts a duty also meets it, or happens at one school where all
//! are meant.
//!
//! Separate from reading a duty, which takes each key for itself. It must not know any other duty.

use crate::event::EventRef;

use super::Fields;

/// What is met by the next event of its own kind is no mistake: a review starts the time to the next
/// one.
pub(super) fn check_start(fields: &mut Fields<'_>, on: Option<&EventRef>, met: Option<&EventRef>) {
    if let (Some(on), Some(met)) = (on, met)
        && on.overlaps(met)
        && (on != met || on.event.is_of_a_visit() || !fields.has("within"))
    {
        let what = format!(
            "`{}` starts the duty and meets it at once",
            met.event.word()
        );
        fields.report_at_key("met_by", what, "say what is done about it");
    }
}

pub(super) fn check_void(
    fields: &Fields<'_>,
    key: &str,
    (on, met): (Option<&EventRef>, Option<&EventRef>),
    void: &[EventRef],
) {
    let is_said = |it: &&EventRef| {
        [on, met]
            .into_iter()
            .flatten()
            .any(|said| said.overlaps(it))
    };
    for it in void.iter().filter(is_said) {
        let what = format!(
            "`{}` cannot void a duty that it starts or meets",
            it.event.word()
        );
        fields.report_at_key(key, what, "leave it out");
    }
}

/// What is owed for all schools chooses none, and counts from what can happen for all.
pub(super) fn check_caseload<'e>(
    fields: &mut Fields<'_>,
    named: impl Iterator<Item = &'e EventRef>,
) {
    for key in ["for", "while"] {
        if fields.has(key) {
            let what = format!("`{key}` chooses schools, and the duty is about the caseload");
            fields.report_at_key(key, what, "leave it out");
        }
    }
    for it in named.filter(|it| !it.event.may_be_for_all()) {
        let what = format!(
            "`{}` takes place at one school, and the duty is about the caseload",
            it.event.word()
        );
        let hint = "name one for all, such as `meeting-held`, or leave out `about`";
        fields.report_at_start(what, Some(hint.to_owned()));
    }
}
