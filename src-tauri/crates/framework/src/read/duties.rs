//! `duties.toml`: what is owed within which time.
//!
//! Separate as each file of a pack has its own reader. It must not know how due days are computed.

use domain::school::Governance;

use crate::{
    duty::{Duty, Example, Within},
    event::Event,
};

use super::{
    fields::Fields,
    names::{Names, Subject},
    page::Place,
};

/// More than any paper gives: a larger number is a slip.
const LONGEST: u32 = 1000;

/// A worked example with where it stands.
pub(super) type PlacedExample = (Example, Place);

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<(Duty, Vec<PlacedExample>)> {
    let duties = fields.tables("duty");
    if duties.is_empty() {
        fields.miss("duty");
    }
    duties
        .into_iter()
        .filter_map(|it| read_duty(it, names))
        .collect()
}

/// `None` after a problem was reported.
fn read_duty(mut fields: Fields<'_>, names: &mut Names) -> Option<(Duty, Vec<PlacedExample>)> {
    let id = names.define(Subject::Duty, &mut fields);
    let what = read_what(&mut fields);
    let (owed_by, at) = fields.placed("owed_by");
    names.mention(Subject::Actor, &owed_by, fields.place(at));
    let to = fields.some_texts("to");
    to.iter()
        .for_each(|(actor, at)| names.mention(Subject::Actor, actor, fields.place(*at)));
    let (on, met_by) = (fields.word("on"), fields.word("met_by"));
    let voided_by = fields.words("voided_by");
    check_events(&fields, on, met_by, &voided_by);
    let governance = read_schools(&mut fields);
    let within = fields.table("within").and_then(read_within);
    let force = fields.word("force");
    let (source, why) = (fields.text("source"), fields.text("why"));
    let ruling = fields.text_if_any("ruling").map(|(text, _)| text);
    let examples = read_examples(&mut fields, &governance);
    fields.finish();
    let duty = Duty {
        id,
        what,
        owed_by,
        to: to.into_iter().map(|(actor, _)| actor).collect(),
        on: on?,
        governance,
        within: within?,
        met_by: met_by?,
        voided_by,
        force: force?,
        source,
        why,
        ruling,
        examples: examples
            .iter()
            .map(|(example, _)| example.clone())
            .collect(),
    };
    Some((duty, examples))
}

fn read_what(fields: &mut Fields<'_>) -> String {
    let (what, at) = fields.placed("what");
    if what.replace("{on}", "").contains(['{', '}']) {
        let hint = Some("the only placeholder is `{on}`, the day of the event".to_owned());
        fields.report(
            at,
            "`what` has a placeholder that means nothing".to_owned(),
            hint,
        );
    }
    what
}

fn check_events(fields: &Fields<'_>, on: Option<Event>, met: Option<Event>, void: &[Event]) {
    let refuse = |what: String| fields.report_at_start(what, None);
    if let Some((on, met)) = on.zip(met) {
        if on == met {
            refuse(format!(
                "`{}` starts the duty and meets it at once",
                on.word()
            ));
        }
        for event in void.iter().filter(|it| **it == on || **it == met) {
            refuse(format!(
                "`{}` cannot void a duty that it starts or meets",
                event.word()
            ));
        }
    }
}

fn read_schools(fields: &mut Fields<'_>) -> Vec<Governance> {
    let Some(mut schools) = fields.table("for") else {
        return Vec::new();
    };
    let governance = schools.words("governance");
    if governance.is_empty() {
        schools.report_at_start("`for` must name at least one `governance`".to_owned(), None);
    }
    schools.finish();
    governance
}

fn read_within(mut fields: Fields<'_>) -> Option<Within> {
    let within = fields.number_by_word(LONGEST);
    fields.finish();
    within.map(|(unit, amount)| Within { amount, unit })
}

fn read_examples(fields: &mut Fields<'_>, governance: &[Governance]) -> Vec<PlacedExample> {
    let examples = fields.tables("example");
    if examples.is_empty() {
        fields.miss("example");
    }
    examples
        .into_iter()
        .filter_map(|it| read_example(it, governance))
        .collect()
}

/// Without a `governance` of its own, an example is of the first school the duty is for.
fn read_example(mut fields: Fields<'_>, schools: &[Governance]) -> Option<PlacedExample> {
    let given = fields.table("given").map(|mut given| {
        let days = given.days_by_word::<Event>();
        given.finish();
        days
    });
    let own: Vec<Governance> = fields.words("governance");
    let due_on = fields.day_if_any("due");
    let is_nothing = fields.flag("nothing_owed");
    if due_on.is_some() == is_nothing {
        let hint = Some("either `due = 2026-12-03` or `nothing_owed = true`".to_owned());
        fields.report_at_start(
            "an example says when it is due, or that nothing is".to_owned(),
            hint,
        );
    }
    let because = fields.text("because");
    let place = fields.place(fields.start());
    fields.finish();
    let governance = *own.first().or(schools.first())?;
    Some((
        Example {
            given: given?,
            governance,
            due_on,
            because,
        },
        place,
    ))
}
