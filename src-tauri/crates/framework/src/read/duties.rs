//! `duties.toml`: what is owed within which time.
//!
//! Separate as each file of a pack has its own reader. It must not know how due days are computed.

use domain::{
    calendar::terms::{HalfTerm, Term, Terms},
    id::SchoolId,
    school::Governance,
};

use crate::{
    duty::{CopyTo, Duty, Example, Given, Outcome},
    event::Event,
    inspection::{self, Inspected, Safeguarding},
    occasion::About,
    selector::{Bought, SchoolFacts, Selector},
};

use super::{
    events,
    fields::Fields,
    names::{Names, Subject},
    page::Place,
    selectors, times,
};

mod impossible;

use impossible::{check_caseload, check_start, check_void};

/// Whether a duty is about one school, and which schools it asks for.
type Asks<'a> = (About, &'a [&'a Selector]);
/// A worked example with where it stands.
pub(super) type PlacedExample = (Example, Place);

/// A duty with what is checked when everything is read.
#[derive(Debug)]
pub(super) struct ReadDuty {
    pub(super) duty: Duty,
    /// Where it says what meets it.
    pub(super) met_by: Place,
    /// Its worked examples; none where the duty itself is wrong.
    pub(super) examples: Vec<PlacedExample>,
}

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<ReadDuty> {
    let duties = fields.some_tables("duty");
    duties
        .into_iter()
        .filter_map(|it| read_duty(it, names))
        .collect()
}

/// `None` after a problem was reported.
fn read_duty(fields: Fields<'_>, names: &mut Names) -> Option<ReadDuty> {
    let (page, found, met_by) = (fields.page(), fields.found(), fields.place_of("met_by"));
    let (duty, mut examples) = read_rule(fields, names)?;
    // What comes out of a rule that is wrong would say nothing about the example.
    if page.found() > found {
        examples.clear();
    }
    Some(ReadDuty {
        duty,
        met_by,
        examples,
    })
}

fn read_rule(mut fields: Fields<'_>, names: &mut Names) -> Option<(Duty, Vec<PlacedExample>)> {
    let id = names.define(Subject::Duty, &mut fields);
    let what = read_what(&mut fields);
    let owed_by = names.mentioned(Subject::Actor, "owed_by", &mut fields);
    let to = names.mentioned_some(Subject::Actor, "to", &mut fields);
    let copies = read_copies(&mut fields, names);
    let on = events::read_if_any(&mut fields, "on", names);
    let met_by = events::read(&mut fields, "met_by", names);
    let voided_by = events::read_all(&mut fields, "voided_by", names);
    let unless = events::read_all(&mut fields, "unless", names);
    check_start(&mut fields, on.as_ref(), met_by.as_ref());
    for (key, void) in [("voided_by", &voided_by), ("unless", &unless)] {
        check_void(&fields, key, (on.as_ref(), met_by.as_ref()), void);
    }
    let about = fields.word_if_any("about").unwrap_or(About::School);
    match about {
        About::School if !fields.has("for") => fields.miss_as("for", "{ governance = [\"…\"] }"),
        About::School => {}
        About::Caseload => {
            let named = on.iter().chain(&met_by).chain(&voided_by).chain(&unless);
            check_caseload(&mut fields, named);
        }
    }
    let schools = selectors::read(&mut fields, "for", names);
    let only_while = selectors::read(&mut fields, "while", names);
    let time = times::read(&mut fields, on.as_ref());
    let if_left = times::read_if_left(&mut fields);
    let force = fields.word("force");
    let (source, why) = (fields.text("source"), fields.text("why"));
    let ruling = fields.text_if_any("ruling").map(|(text, _)| text);
    let examples = read_examples(&mut fields, (about, &[&schools, &only_while]), names);
    let is_unread = fields.has("on") && on.is_none();
    fields.finish();
    let (time, skips) = time.filter(|_| !is_unread)?;
    let duty = Duty {
        lapses: false,
        id,
        about,
        what,
        owed_by,
        to,
        copies,
        on,
        schools,
        only_while,
        time,
        if_left,
        skips,
        met_by: met_by?,
        voided_by,
        unless,
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

pub(super) fn read_copies(fields: &mut Fields<'_>, names: &mut Names) -> Vec<CopyTo> {
    let copies = fields.tables("copies").into_iter();
    let read = copies.map(|mut copy| {
        let to = names.mentioned(Subject::Actor, "to", &mut copy);
        let when = copy.word_if_any("when");
        copy.finish();
        CopyTo { to, when }
    });
    read.collect()
}

fn read_examples(fields: &mut Fields<'_>, asks: Asks<'_>, names: &mut Names) -> Vec<PlacedExample> {
    let examples = fields.tables("example");
    if examples.is_empty() {
        fields.miss_as(
            "example",
            "{ given = { … }, due = 2019-09-01, because = \"…\" }",
        );
    }
    examples
        .into_iter()
        .filter_map(|it| read_example(it, asks, names))
        .collect()
}

fn read_example(
    mut fields: Fields<'_>,
    asks: Asks<'_>,
    names: &mut Names,
) -> Option<PlacedExample> {
    let given = fields.table_if_any("given");
    let given = given.map(|it| read_given(it, names));
    let mut school = usual_school(asks);
    let own: Vec<Governance> = fields.words("governance");
    if let Some(governance) = own.first() {
        school.governance = *governance;
    }
    if let Some(about) = fields.table_if_any("school") {
        read_school(about, &mut school, names);
    }
    let asked_on = fields.day_if_any("asked");
    let outcome = read_outcome(&mut fields);
    let because = fields.text("because");
    let place = fields.place(fields.start());
    fields.finish();
    let example = Example {
        given: given.unwrap_or_default(),
        school,
        asked_on,
        outcome: outcome?,
        because,
    };
    Some((example, place))
}

fn read_given(mut fields: Fields<'_>, names: &mut Names) -> Vec<Given> {
    let mut given = Vec::new();
    for (event, of, on) in fields.days_by_word::<Event>() {
        if let Some((id, at)) = &of {
            match event.which() {
                Some(which) => names.mention(which.into(), id, fields.place(*at)),
                None => {
                    let what = format!("`{}` has no further name", event.word());
                    fields.report(*at, what, Some("give its day alone".to_owned()));
                }
            }
        }
        let of = of.map(|it| it.0);
        given.push(Given { event, of, on });
    }
    fields.finish();
    given
}

/// Where an example says nothing else, its school is one that the duty is for.
fn usual_school((about, asks): Asks<'_>) -> SchoolFacts {
    if about == About::Caseload {
        return SchoolFacts::caseload();
    }
    let first = |it: &&Selector| it.governance.first().copied();
    let governance = asks.iter().find_map(first).unwrap_or(Governance::Other);
    let mut school = SchoolFacts::new(SchoolId([1; 16]), governance);
    for ask in asks {
        let since = chrono::NaiveDate::MIN;
        let category = ask.category.first().map(|it| (since, it.clone()));
        school.categories.extend(category);
        school.phase = school.phase.or(ask.phase.first().copied());
        school.inspections.extend(usual_inspection(ask));
        let bought = ask.buys.first().map(|offer| bought_always(offer.clone()));
        school.bought.extend(bought);
        school.traits.extend(&ask.traits);
    }
    school
}

/// An inspection that found what a selector asks for.
fn usual_inspection(ask: &Selector) -> Option<Inspected> {
    let judged = ask.judged.first().map(String::as_str);
    let graded = ask.graded.first().map(String::as_str);
    inspected(judged, graded, ask.safeguarding.first().copied())
}

/// The last inspection of an example's school, long before anything that is told of it.
fn inspected(
    judged: Option<&str>,
    graded: Option<&str>,
    safeguarding: Option<Safeguarding>,
) -> Option<Inspected> {
    let is_grade = |it: &&str| inspection::grades().contains(it);
    let always = chrono::NaiveDate::MIN;
    let found = Inspected {
        overall: judged.filter(is_grade).map(str::to_owned),
        concern: judged.filter(|it| !is_grade(it)).map(str::to_owned),
        areas: graded
            .map(|it| ("any".to_owned(), it.to_owned()))
            .into_iter()
            .collect(),
        safeguarding,
        ..Inspected::new(always, Some(always))
    };
    let says_something = found.is_judged() || found.safeguarding.is_some();
    says_something.then_some(found)
}

fn read_inspected(about: &mut Fields<'_>) -> Option<Inspected> {
    let mut word = |key: &'static str, known: &[&str]| {
        let said = about.text_if_any(key)?;
        Some(selectors::known_judged(about, key, known, said))
    };
    let judged = word("judged", &inspection::judgements());
    let graded = word("graded", &inspection::grades());
    let safeguarding = about.word_if_any("safeguarding");
    inspected(judged.as_deref(), graded.as_deref(), safeguarding)
}

fn bought_always(offer: String) -> Bought {
    Bought {
        offer,
        from: chrono::NaiveDate::MIN,
        until: None,
    }
}

fn read_school(mut about: Fields<'_>, school: &mut SchoolFacts, names: &mut Names) {
    let categories = about.tables("categories").into_iter();
    let decided: Vec<_> = categories
        .filter_map(|mut it| {
            let (id, on) = (it.text("id"), it.day("on"));
            it.finish();
            Some((on?, id))
        })
        .collect();
    if !decided.is_empty() {
        school.categories = decided;
    }
    school.phase = about.word_if_any("phase").or(school.phase);
    if let Some(found) = read_inspected(&mut about) {
        school.inspections = vec![found];
    }
    if about.has("buys") {
        let bought = names.mentioned_any(Subject::Offer, "buys", &mut about);
        school.bought = bought.into_iter().map(bought_always).collect();
    }
    for (named, is_so) in selectors::read_traits(&mut about) {
        school.traits.retain(|(it, _)| *it != named);
        school.traits.push((named, is_so));
    }
    school.terms = Terms::new(read_half_terms(&mut about));
    about.finish();
}

fn read_half_terms(about: &mut Fields<'_>) -> Vec<HalfTerm> {
    let halves = about.tables("half_terms").into_iter();
    let read = halves.filter_map(|mut it| {
        let (from, to) = (it.day("from"), it.day("to"));
        let (name, at) = it.placed("term");
        let term = match name.as_str() {
            "autumn" => Some(Term::Autumn),
            "spring" => Some(Term::Spring),
            "summer" => Some(Term::Summer),
            _ => {
                let hint = Some("`autumn`, `spring` or `summer`".to_owned());
                it.report(at, format!("`{name}` is no term"), hint);
                None
            }
        };
        it.finish();
        Some(HalfTerm {
            term: term?,
            from: from?,
            to: to?,
        })
    });
    read.collect()
}

fn read_outcome(fields: &mut Fields<'_>) -> Option<Outcome> {
    let said = [
        fields.day_if_any("due").map(Outcome::Due),
        fields.day_if_any("met").map(Outcome::Met),
        fields.flag("nothing_owed").then_some(Outcome::Nothing),
        fields.flag("undated").then_some(Outcome::Undated),
    ];
    let said: Vec<Outcome> = said.into_iter().flatten().collect();
    if let [one] = said.as_slice() {
        return Some(*one);
    }
    let hint = "either `due = 2026-12-03`, `met = 2026-12-03`, `undated = true` or \
                `nothing_owed = true`";
    fields.report_at_start(
        "an example says when it is due, or that nothing is".to_owned(),
        Some(hint.to_owned()),
    );
    None
}
