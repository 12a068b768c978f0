//! Every shape of duty the papers have, each as a small pack of one duty and what comes out of it.
//!
//! Separate from `tests`, which follow one pack through its life. It must not know a shipped pack.

use domain::school::Governance;

use crate::{PackFile, problem::Problem, sample};

use super::*;

/// The invented pack with these duties instead of its own.
pub(super) fn pack(duty: &str) -> Result<Framework, Vec<Problem>> {
    let mut files = sample::files();
    let text = format!(
        "[[duty]]\nid = \"one\"\nwhat = \"Do it\"\nowed_by = \"adviser\"\nto = [\"headteacher\"]\n\
         force = \"required\"\nsource = \"section 1\"\nwhy = \"So.\"\nruling = \"Watched by hand.\"\n{duty}\n"
    );
    for file in &mut files {
        if file.name == "duties.toml" {
            file.text.clone_from(&text);
        }
        if file.name == "categories.toml" {
            file.text.push_str(
                "[[category]]\nid = \"red\"\nlabel = \"Red\"\norder = 2\ncolour = \"#b10e1e\"\n\
                 source = \"section 5\"\nwhy = \"It needs help.\"\n",
            );
        }
    }
    files.push(PackFile {
        name: "notes.md".to_owned(),
        text: String::new(),
    });
    Framework::read(&files, &sample::calendar())
}

/// The duty is read without a problem, and so its examples come out.
#[track_caller]
fn comes_out(duty: &str) {
    if let Err(problems) = pack(duty) {
        panic!("{problems:#?}\n{duty}");
    }
}

#[track_caller]
fn first_problem(duty: &str) -> String {
    pack(duty).unwrap_err()[0].what.clone()
}

pub(super) const ALL: &str = "for = { governance = [\"maintained\"] }";

#[test]
fn within_each_unit_the_day_is_the_unit_s_own() {
    let terms = "school = { half_terms = [\
        { term = \"autumn\", from = 2026-09-02, to = 2026-10-23 },\
        { term = \"autumn\", from = 2026-11-02, to = 2026-12-18 },\
        { term = \"spring\", from = 2027-01-04, to = 2027-02-12 },\
        { term = \"spring\", from = 2027-02-22, to = 2027-03-25 }] }";
    for (time, due) in [
        ("{ days = 10 }", "2026-10-26"),
        ("{ working-days = 10 }", "2026-10-30"),
        ("{ school-working-days = 10 }", "2026-11-06"),
        ("{ weeks = 2 }", "2026-10-30"),
        ("{ months = 4 }", "2027-02-16"),
        ("{ years = 1 }", "2027-10-16"),
        ("{ half-terms = 2 }", "2026-12-18"),
        ("{ terms = 2 }", "2027-03-25"),
    ] {
        comes_out(&format!(
            "on = \"visit-held\"\n{ALL}\nwithin = {time}\nmet_by = \"note-sent\"\n[duty.example]\n\
             given = {{ visit-held = 2026-10-16 }}\n{terms}\ndue = {due}\nbecause = \"So.\""
        ));
    }
}

#[test]
fn a_duty_says_itself_which_days_it_skips() {
    let duty = |skips: &str, due: &str| {
        format!(
            "on = \"visit-held\"\n{ALL}\nwithin = {{ days = 3 }}\nskips = {skips}\n\
             met_by = \"note-sent\"\n[duty.example]\ngiven = {{ visit-held = 2026-12-23 }}\n\
             due = {due}\nbecause = \"So.\""
        )
    };
    comes_out(&duty("[]", "2026-12-26"));
    comes_out(&duty("[\"weekends\"]", "2026-12-28"));
    comes_out(&duty("[\"bank-holidays\"]", "2026-12-27"));
    comes_out(&duty("[\"bank-holidays\", \"weekends\"]", "2026-12-30"));
}

#[test]
fn school_days_without_term_dates_have_no_day_and_say_so() {
    let duty = format!(
        "on = \"visit-held\"\n{ALL}\nwithin = {{ school-working-days = 3 }}\n\
         met_by = \"note-sent\"\n[duty.example]\ngiven = {{ visit-held = 2026-12-23 }}\n\
         undated = true\nbecause = \"So.\""
    );
    comes_out(&duty);
    let pack = pack(&duty).unwrap();
    let school = SchoolId([1; 16]);
    let facts = Facts {
        schools: vec![SchoolFacts::new(school, Governance::Maintained)],
        events: vec![Occurrence {
            event: Event::VisitHeld,
            on: "2026-12-23".parse().unwrap(),
            school,
            visit: Some(VisitId([2; 16])),
            meeting: None,
            of: None,
        }],
        ..Facts::default()
    };
    let found = evaluate(
        &pack,
        &facts,
        &sample::calendar(),
        "2026-12-23".parse().unwrap(),
    );
    assert_eq!(
        found[0].counted,
        "3 school working days after the visit on Wednesday 23 December. No day can be given: the \
         school’s term dates around 2026-12-24 are not known: enter them to have a day."
    );
}

#[test]
fn before_an_event_the_day_is_counted_back_and_an_earlier_answer_is_not_taken() {
    let duty = |given: &str, due: &str| {
        format!(
            "on = \"meeting-called\"\n{ALL}\nbefore = {{ weeks = 1 }}\nmet_by = \"agenda-sent\"\n\
             [duty.example]\ngiven = {given}\n{due}\nbecause = \"So.\""
        )
    };
    comes_out(&duty("{ meeting-called = 2026-11-24 }", "due = 2026-11-17"));
    let pack = pack(&duty("{ meeting-called = 2026-11-24 }", "due = 2026-11-17")).unwrap();
    let school = SchoolId([1; 16]);
    let at = |event, on: &str| Occurrence {
        event,
        on: on.parse().unwrap(),
        school,
        visit: None,
        meeting: None,
        of: None,
    };
    let facts = Facts {
        schools: vec![SchoolFacts::new(school, Governance::Maintained)],
        events: vec![
            at(Event::AgendaSent, "2026-10-10"),
            at(Event::MeetingCalled, "2026-10-20"),
            at(Event::MeetingCalled, "2026-11-24"),
            at(Event::AgendaSent, "2026-11-18"),
            at(Event::MeetingCalled, "2026-12-15"),
        ],
        ..Facts::default()
    };
    let today = "2026-12-09".parse().unwrap();
    let found = evaluate(&pack, &facts, &sample::calendar(), today);
    let standings: Vec<_> = found.iter().map(|it| it.standing).collect();
    assert_eq!(
        standings,
        [Standing::Met, Standing::MetLate, Standing::Overdue]
    );
    assert_eq!(
        found[0].counted,
        "1 week before the day set for the meeting on Tuesday 20 October. Every day counts, \
         weekends and bank holidays too."
    );
}

#[test]
fn a_window_begins_as_well_as_ends() {
    let duty = format!(
        "on = \"inspection-held\"\n{ALL}\nwithin = {{ from = {{ months = 12 }}, to = {{ months = 15 }} }}\n\
         met_by = \"plan-reviewed\"\n[duty.example]\ngiven = {{ inspection-held = 2026-01-15, plan-reviewed = 2026-06-01 }}\n\
         due = 2027-04-15\nbecause = \"A review before the window does not count.\""
    );
    comes_out(&duty);
}

#[test]
fn by_a_point_of_the_year_after_an_event_or_in_every_year() {
    comes_out(&format!(
        "on = \"category-decided\"\n{ALL}\nby = {{ day = \"09-30\" }}\nmet_by = \"letter-sent\"\n\
         [duty.example]\nschool = {{ categories = [{{ id = \"red\", on = 2026-10-01 }}] }}\n\
         due = 2027-09-30\nbecause = \"The next end of September.\""
    ));
    comes_out(&format!(
        "{ALL}\nby = {{ day = \"09-30\" }}\nmet_by = \"letter-sent\"\n\
         [[duty.example]]\nasked = 2026-11-01\ndue = 2027-09-30\nbecause = \"So.\"\n\
         [[duty.example]]\ngiven = {{ letter-sent = 2026-10-02 }}\nasked = 2026-11-01\nmet = 2027-09-30\nbecause = \"So.\""
    ));
    comes_out(&format!(
        "{ALL}\nin = [\"october\", \"january\"]\nmet_by = \"meeting-held\"\n\
         [[duty.example]]\nasked = 2027-01-05\ndue = 2027-01-31\nbecause = \"So.\"\n\
         [[duty.example]]\nasked = 2027-02-05\nnothing_owed = true\nbecause = \"So.\""
    ));
}

#[test]
fn so_many_in_each_period_are_counted_within_it() {
    let every = |per: &str| {
        format!("{ALL}\nevery = {{ times = 2, per = \"{per}\" }}\nmet_by = \"visit-held\"\n")
    };
    let year = every("academic-year");
    comes_out(&format!(
        "{year}[[duty.example]]\ngiven = {{ visit-held = [2026-08-31, 2026-09-01] }}\nasked = 2026-11-01\n\
         due = 2027-08-31\nbecause = \"August is the year before.\"\n\
         [[duty.example]]\ngiven = {{ visit-held = [2026-10-01, 2026-10-01] }}\nasked = 2026-11-01\n\
         met = 2027-08-31\nbecause = \"Two visits on one day are two.\""
    ));
    for (per, due) in [
        ("week", "2026-11-08"),
        ("month", "2026-11-30"),
        ("quarter", "2026-12-31"),
        ("year", "2026-12-31"),
    ] {
        comes_out(&format!(
            "{}[duty.example]\nasked = 2026-11-04\ndue = {due}\nbecause = \"So.\"",
            every(per)
        ));
    }
    let terms = "school = { half_terms = [{ term = \"autumn\", from = 2026-09-02, to = 2026-10-23 }, \
                 { term = \"autumn\", from = 2026-11-02, to = 2026-12-18 }] }";
    for (per, due) in [("half-term", "2026-12-18"), ("term", "2026-12-18")] {
        comes_out(&format!(
            "{}[[duty.example]]\nasked = 2026-11-04\n{terms}\ndue = {due}\nbecause = \"So.\"\n\
             [[duty.example]]\nasked = 2026-11-04\nundated = true\nbecause = \"No term dates are known.\"",
            every(per)
        ));
    }
}

#[test]
fn a_number_that_need_not_be_reached_makes_nothing_due() {
    comes_out(&format!(
        "{ALL}\nevery = {{ times = 3, per = \"year\", limit = \"up-to\" }}\nmet_by = \"visit-held\"\n\
         [duty.example]\nasked = 2026-11-04\nnothing_owed = true\nbecause = \"So.\""
    ));
}

#[test]
fn only_while_something_is_so() {
    let duty = "for = { governance = [\"maintained\"] }\nwhile = { category = [\"red\"] }\n";
    comes_out(&format!(
        "{duty}every = {{ times = 1, per = \"week\" }}\nmet_by = \"visit-held\"\n\
         [[duty.example]]\nasked = 2026-11-04\ndue = 2026-11-08\nbecause = \"So.\"\n\
         [[duty.example]]\nasked = 2026-11-04\nschool = {{ categories = [{{ id = \"light\", on = 2026-11-01 }}] }}\n\
         nothing_owed = true\nbecause = \"It left.\""
    ));
    comes_out(&format!(
        "on = \"concern-raised\"\n{duty}within = {{ weeks = 4 }}\nmet_by = \"meeting-held\"\n\
         [[duty.example]]\ngiven = {{ concern-raised = 2026-11-04 }}\ndue = 2026-12-02\nbecause = \"So.\"\n\
         [[duty.example]]\ngiven = {{ concern-raised = 2026-11-04 }}\n\
         school = {{ categories = [{{ id = \"red\", on = 2026-09-01 }}, {{ id = \"light\", on = 2026-11-20 }}] }}\n\
         nothing_owed = true\nbecause = \"It left before it was due.\""
    ));
}

#[test]
fn unless_something_happens_in_the_meantime_and_not_after() {
    let duty = format!(
        "on = \"headship-began\"\n{ALL}\nwithin = {{ months = 6 }}\nmet_by = \"plan-reviewed\"\nunless = [\"inspection-held\"]\n"
    );
    comes_out(&format!(
        "{duty}[[duty.example]]\ngiven = {{ headship-began = 2026-09-01, inspection-held = 2027-03-01 }}\n\
         nothing_owed = true\nbecause = \"On the last day is in the meantime.\"\n\
         [[duty.example]]\ngiven = {{ headship-began = 2026-09-01, inspection-held = 2027-03-02 }}\n\
         due = 2027-03-01\nbecause = \"An inspection afterwards does not mend a review that was missed.\""
    ));
}

#[test]
fn on_coming_into_a_category_and_on_leaving_it() {
    let moves = "school = { categories = [{ id = \"light\", on = 2026-01-05 }, { id = \"red\", on = 2026-03-02 }, \
                 { id = \"red\", on = 2026-06-01 }, { id = \"light\", on = 2026-09-07 }] }";
    for (on, due) in [
        ("category-entered", "2026-03-09"),
        ("category-left", "2026-09-14"),
    ] {
        comes_out(&format!(
            "on = \"{on}\"\nfor = {{ category = [\"red\"] }}\nwithin = {{ weeks = 1 }}\n\
             met_by = \"letter-sent\"\n[duty.example]\n{moves}\ndue = {due}\nbecause = \"So.\""
        ));
    }
}

#[test]
fn selectors_choose_schools_and_what_is_not_known_counts_as_not_so() {
    for (asks, has) in [
        ("phase = [\"primary\"]", "phase = \"secondary\""),
        ("judged = [\"inadequate\"]", "judged = \"good\""),
        (
            "judged = [\"special-measures\"]",
            "judged = \"serious-weaknesses\"",
        ),
        (
            "graded = [\"needs-attention\"]",
            "graded = \"strong-standard\"",
        ),
        ("safeguarding = [\"not-met\"]", "safeguarding = \"met\""),
        ("first_headship = true", "first_headship = false"),
        ("causing_concern = false", "causing_concern = true"),
        (
            "early_years = true, sixth_form = true",
            "sixth_form = false",
        ),
    ] {
        comes_out(&format!(
            "on = \"headship-began\"\nfor = {{ {asks} }}\nwithin = {{ weeks = 1 }}\n\
             met_by = \"meeting-held\"\n\
             [[duty.example]]\ngiven = {{ headship-began = 2026-09-01 }}\ndue = 2026-09-08\nbecause = \"So.\"\n\
             [[duty.example]]\ngiven = {{ headship-began = 2026-09-01 }}\nschool = {{ {has} }}\n\
             nothing_owed = true\nbecause = \"Another school.\""
        ));
    }
    let unknown = SchoolFacts::new(SchoolId([1; 16]), Governance::Other);
    let asks = crate::selector::Selector {
        traits: vec![(crate::selector::Trait::NewHead, false)],
        ..Default::default()
    };
    assert!(!asks.holds(&unknown, "2026-09-01".parse().unwrap()));
}

#[test]
fn without_a_time_it_is_owed_and_undated_and_needs_a_ruling() {
    let duty = format!(
        "on = \"concern-raised\"\n{ALL}\ndue = \"unspecified\"\nmet_by = \"meeting-held\"\n\
         [duty.example]\ngiven = {{ concern-raised = 2026-09-01 }}\nundated = true\nbecause = \"So.\""
    );
    comes_out(&duty);
    let dated = duty.replace("undated = true", "due = 2026-09-08");
    assert_eq!(
        first_problem(&dated),
        "the example says a day, and the duty gives none"
    );
}

#[test]
fn what_somebody_else_owes_is_watched_under_their_name_and_what_is_optional_is_not_owed() {
    let duty = |force: &str| {
        format!(
            "on = \"visit-held\"\n{ALL}\nwithin = {{ weeks = 1 }}\nmet_by = \"note-agreed\"\n\
             [duty.example]\ngiven = {{ visit-held = 2026-09-01 }}\ndue = 2026-09-08\nbecause = \"So.\"\n"
        )
        .replace("on = \"visit-held\"\n", &format!("on = \"visit-held\"\n{force}\n"))
    };
    let mut pack = pack(&duty("")).unwrap();
    "headteacher".clone_into(&mut pack.duties[0].owed_by);
    let school = SchoolId([1; 16]);
    let facts = Facts {
        schools: vec![SchoolFacts::new(school, Governance::Maintained)],
        events: vec![Occurrence {
            event: Event::VisitHeld,
            on: "2026-09-01".parse().unwrap(),
            school,
            visit: Some(VisitId([2; 16])),
            meeting: None,
            of: None,
        }],
        ..Facts::default()
    };
    let today = "2026-09-02".parse().unwrap();
    let found = evaluate(&pack, &facts, &sample::calendar(), today);
    assert_eq!(found[0].owed_by, "Headteacher");
    pack.duties[0].force = Force::Optional;
    assert_eq!(evaluate(&pack, &facts, &sample::calendar(), today), []);
}
