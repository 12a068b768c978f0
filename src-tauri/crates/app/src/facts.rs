//! What the book says happened at a school, in the words frameworks count from.

use std::collections::BTreeSet;

use chrono::{DateTime, Months, NaiveDate};
use domain::{calendar::academic_year, id::VisitId};
use foldhash::{HashMap, HashMapExt};
use framework::{
    Framework,
    answer::{Answer, AnswerKind},
    evaluate::{Facts, Occurrence, Owed, SchoolFacts},
    event::Event,
    inspection::{Inspected, Safeguarding},
    selector::{Bought, Phase, Trait},
};
use store::{
    decisions::DecisionRow, events::EventRow, inspections::InspectionRow, schools::SchoolRow,
    timeline::NoteDays, visits::VisitRow,
};

use crate::{
    adopted::Force, known_days::KnownDays, record_forecast::Forecaster,
    record_support::SupportOutcome, school_record::SchoolRecord,
};

mod open_concern;

/// For how long after the first day in post a headteacher is new to a school, in months.
const NEW_FOR: Months = Months::new(12);
/// Schools that take children of this age or below have early years.
const EARLY_YEARS: u8 = 4;

/// The events after which something is so of a school, or is not any more.
const TURNS: [(Event, Trait, bool); 2] = [
    (Event::PlanAgreed, Trait::HasPlan, true),
    (Event::PlanEnded, Trait::HasPlan, false),
];

/// What is not so of a school before it is recorded: no concern was raised, no plan agreed.
const NOT_AT_FIRST: [(Trait, bool); 2] = [(Trait::CausingConcern, false), (Trait::HasPlan, false)];

impl SchoolRecord {
    /// The frameworks that visits were planned under.
    pub(crate) fn frameworks(&self) -> BTreeSet<&str> {
        // One framework lasts for years: looked up once for visits that follow each other.
        let visits = self
            .visits
            .chunk_by(|one, next| one.framework == next.framework);
        let visits = visits.filter_map(<[_]>::first);
        visits.map(|visit| visit.framework.as_str()).collect()
    }

    /// Whether what a visit started is owed under the framework the visit was made under; what no visit
    /// started is.
    pub(crate) fn is_under(&self, owed: &Owed<'_>, framework: &str) -> bool {
        let of_visit = owed.visit.filter(|_| !self.is_alone());
        of_visit.is_none_or(|id| {
            let mut visits = self.visits.iter();
            visits.any(|it| it.id == id && it.framework == framework)
        })
    }

    /// Whether every visit was made under one framework.
    fn is_alone(&self) -> bool {
        let mut pairs = self.visits.windows(2);
        pairs.all(|it| it[0].framework == it[1].framework)
    }

    /// What happened at the school, as far as this framework counts from it.
    pub(crate) fn facts<'r>(
        &'r self,
        framework: &Framework,
        force: Force,
        today: NaiveDate,
        days: &KnownDays,
    ) -> Facts<'r> {
        let visits = self.visits.iter();
        // A visit under another version counts towards what is asked for by number; what it started
        // itself is owed under its own.
        let counts = |it: &&VisitRow| {
            let is_other = || force != Force::Former && framework.is_version_of(&it.framework);
            it.framework == framework.id || is_other()
        };
        let visits = visits.filter(|it| counts(it) && it.cancelled_why.is_none());
        let mut counted: HashMap<VisitId, &VisitRow> = HashMap::with_capacity(self.visits.len());
        let most = 4 * self.visits.len() + 3 * self.notes.len() + self.events.len();
        let mut events: Vec<Occurrence<'r>> = Vec::with_capacity(most);
        for visit in visits {
            counted.insert(visit.id, visit);
            self.events_of(visit, &mut events);
        }
        for note in &self.notes {
            if let Some(visit) = counted.get(&note.visit) {
                self.events_of_note(note, visit, &mut events);
            }
        }
        for row in &self.events {
            match row.visit {
                None => events.extend(self.event(row, None)),
                Some(id) => {
                    let visit = counted.get(&id);
                    events.extend(visit.and_then(|it| self.event(row, Some(it))));
                }
            }
        }
        let known_from = force.known_from(self.known_from(today).max(framework.since));
        let terms = days.terms_of(self.school.id);
        if force != Force::Former {
            events.extend(
                self.headships
                    .iter()
                    .filter_map(|it| Some(self.at_school(Event::HeadshipBegan, it.began_on?))),
            );
            let inspected = self.inspections.iter().flat_map(|it| {
                let held = (Event::InspectionHeld, Some(it.held_on));
                [held, (Event::InspectionPublished, it.published_on)]
            });
            events.extend(inspected.filter_map(|(event, on)| Some(self.at_school(event, on?))));
            events.extend(self.years(known_from, today));
            events.extend(crate::term_events::of(
                terms,
                self.school.id,
                (known_from, today),
            ));
        }
        Facts {
            schools: vec![SchoolFacts {
                terms: days.terms_of(self.school.id).clone(),
                ..self.about(framework, known_from)
            }],
            events,
            answers: self.answers_under(framework),
            asked: (force != Force::Former).then_some((today, today)),
            office: days.office.clone(),
        }
    }

    /// What was answered to duties of the framework. A word of a newer version answers nothing.
    fn answers_under<'r>(&'r self, framework: &Framework) -> Vec<Answer<'r>> {
        let own = self
            .answers
            .iter()
            .filter(|it| it.framework == framework.id);
        own.filter_map(|it| {
            Some(Answer {
                duty: it.duty.as_deref()?,
                school: self.school.id,
                visit: it.visit,
                started_on: it.started_on,
                kind: AnswerKind::from_word(&it.kind)?,
                on: it.answered_on,
            })
        })
        .collect()
    }

    fn events_of<'r>(&self, visit: &'r VisitRow, events: &mut Vec<Occurrence<'r>>) {
        let support = visit.support.as_deref().and_then(SupportOutcome::from_word);
        let support = support.map(|it| match it {
            SupportOutcome::Actioned => Event::SupportActioned,
            SupportOutcome::NotNeeded => Event::SupportNotNeeded,
        });
        let of_visit = [
            (Some(Event::VisitPlanned), visit.planned_on),
            (Some(Event::VisitHeld), visit.held_on),
            (support, visit.support_on),
            (Some(Event::FociAgreed), visit.foci_on),
        ];
        events.extend(of_visit.into_iter().filter_map(|(event, on)| {
            Some(Occurrence {
                visit: Some(visit.id),
                of: Some(&visit.kind),
                ..self.at_school(event?, on?)
            })
        }));
    }

    fn events_of_note<'r>(
        &'r self,
        note: &NoteDays,
        visit: &'r VisitRow,
        events: &mut Vec<Occurrence<'r>>,
    ) {
        let of_note = [
            (Event::NoteIssued, note.issued_on),
            (Event::NoteSent, note.sent_on),
            (Event::NoteAgreed, note.agreed_on),
        ];
        events.extend(of_note.into_iter().filter_map(|(event, on)| {
            Some(Occurrence {
                visit: Some(visit.id),
                of: Some(&visit.kind),
                ..self.at_school(event, on?)
            })
        }));
    }

    /// Nothing for a word of a newer version. What belongs to a visit is of the visit's kind.
    fn event<'r>(
        &'r self,
        row: &'r EventRow,
        visit: Option<&'r VisitRow>,
    ) -> Option<Occurrence<'r>> {
        let event = Event::from_word(&row.kind)?;
        let of_visit = visit.filter(|_| event.is_of_a_visit());
        Some(Occurrence {
            visit: row.visit,
            meeting: row.meeting,
            of: of_visit.map(|it| it.kind.as_str()).or(row.of.as_deref()),
            ..self.at_school(event, row.happened_on)
        })
    }

    fn at_school(&self, event: Event, on: NaiveDate) -> Occurrence<'static> {
        Occurrence {
            event,
            on,
            school: self.school.id,
            visit: None,
            meeting: None,
            of: None,
        }
    }

    /// The school years that began and ended while the school was known.
    fn years(&self, from: NaiveDate, today: NaiveDate) -> Vec<Occurrence<'static>> {
        let years = academic_year(from)..=academic_year(today);
        let ends = years.flat_map(|year| {
            [
                (Event::YearBegan, NaiveDate::from_ymd_opt(year, 9, 1)),
                (Event::YearEnded, NaiveDate::from_ymd_opt(year + 1, 8, 31)),
            ]
        });
        ends.filter_map(|(event, on)| Some((event, on?)))
            .filter(|(_, on)| (from..=today).contains(on))
            .map(|(event, on)| self.at_school(event, on))
            .collect()
    }

    /// The day with which the record of the school begins: the day it joined the caseload where
    /// that was recorded; else the first visit, decision or event, or the day on which the school
    /// was entered, whichever came first. A headship tells of a person and not of the caseload.
    pub(crate) fn known_from(&self, today: NaiveDate) -> NaiveDate {
        let own = self.events.iter().filter(|it| it.school.is_some());
        let joined = own
            .clone()
            .filter(|it| it.kind == Event::SchoolJoined.word())
            .map(|it| it.happened_on)
            .min();
        let visits = self.visits.iter();
        let visits = visits
            .filter(|it| it.cancelled_why.is_none())
            .filter_map(VisitRow::on);
        let decisions = self.decisions.iter().filter_map(|it| it.decided_on);
        let first = visits
            .chain(decisions)
            .chain(own.map(|it| it.happened_on))
            .min();
        let entered =
            DateTime::from_timestamp_millis(self.born).map_or(today, |it| it.date_naive());
        joined.unwrap_or_else(|| first.unwrap_or(today).min(entered).min(today))
    }

    /// What is known of the school, as far as this framework asks for it.
    pub(crate) fn about(&self, framework: &Framework, known_from: NaiveDate) -> SchoolFacts {
        let school = &self.school;
        let decisions = self.decisions.iter();
        let early_years = school
            .low_age
            .map(|it| (Trait::EarlyYears, it <= EARLY_YEARS));
        let sixth_form = school.sixth_form.map(|it| (Trait::SixthForm, it));
        SchoolFacts {
            categories: decisions
                .filter_map(|it| Some((it.decided_on?, given(framework, it))))
                .collect(),
            phase: phase(school),
            inspections: self.inspections.iter().map(inspected).collect(),
            bought: self.bought_under(framework),
            traits: early_years
                .into_iter()
                .chain(sixth_form)
                .chain(NOT_AT_FIRST)
                .collect(),
            since: self.turns(framework),
            known_from: Some(known_from),
            known_to: school.closed_on,
            ..SchoolFacts::new(school.id, school.governance)
        }
    }

    /// What the school buys of what the framework sells.
    fn bought_under(&self, framework: &Framework) -> Vec<Bought> {
        let purchases = self.purchases.iter();
        let own = purchases.filter(|it| it.framework == framework.id);
        let bought = own.map(|it| Bought {
            offer: it.entitlement.clone(),
            from: it.began_on,
            until: it.ended_on,
        });
        bought.collect()
    }

    /// The days on which it came into a category that marks it as causing concern, by itself or as
    /// was said with the decision, or left one. A
    /// concern that was raised by itself goes on.
    fn marks(&self, framework: &Framework, turns: &mut Vec<(NaiveDate, Trait, bool)>) {
        let mut is_marked = false;
        for decision in &self.decisions {
            let Some(on) = decision.decided_on else {
                continue;
            };
            let category = framework.category_given(&decision.framework, &decision.category);
            let marks = category
                .is_some_and(|it| it.marks_concern || (it.may_mark_concern && decision.concern));
            if marks != is_marked {
                let is_so = marks || open_concern::is_open(framework, &self.events, on);
                turns.push((on, Trait::CausingConcern, is_so));
            }
            is_marked = marks;
        }
    }

    /// What became so or ceased to be so on a day.
    fn turns(&self, framework: &Framework) -> Vec<(NaiveDate, Trait, bool)> {
        let mut turns = Vec::new();
        self.marks(framework, &mut turns);
        for headship in &self.headships {
            let Some(began_on) = headship.began_on else {
                continue;
            };
            turns.push((began_on, Trait::FirstHeadship, headship.first));
            turns.push((began_on, Trait::NewHead, true));
            let next = self.headships.iter().filter_map(|it| it.began_on);
            let next = next.filter(|it| *it > began_on).min();
            let ends = began_on.checked_add_months(NEW_FOR);
            if let Some(ends) = ends.filter(|it| next.is_none_or(|next| *it < next)) {
                turns.push((ends, Trait::NewHead, false));
            }
        }
        turns.extend(open_concern::turns(framework, &self.events));
        let events = self.events.iter();
        turns.extend(events.filter_map(|it| {
            let (_, what, is_so) = TURNS.iter().find(|(event, _, _)| event.word() == it.kind)?;
            Some((it.happened_on, *what, *is_so))
        }));
        // Whether a judgement is held securely is the adviser's to say; what a school says of itself
        // and what is predicted are not.
        let own = self.forecasts.iter();
        let own = own.filter(|it| it.by == Forecaster::Adviser.word() && it.area.is_none());
        turns.extend(own.map(|it| (it.made_on, Trait::Securely, it.securely)));
        turns
    }
}

/// The framework's id of a category that was given. One that has no place in this framework keeps its
/// own, under a name that no duty asks for.
fn given(framework: &Framework, decision: &DecisionRow) -> String {
    let own = framework.category_given(&decision.framework, &decision.category);
    own.map_or_else(
        || format!("{}/{}", decision.framework, decision.category),
        |it| it.id.clone(),
    )
}

/// What an inspection found, as far as frameworks ask. A word of a newer version says nothing.
fn inspected(row: &InspectionRow) -> Inspected {
    let safeguarding = row.safeguarding.as_deref();
    Inspected {
        overall: row.overall.clone(),
        concern: row.concern.clone(),
        areas: row.grades.clone(),
        safeguarding: safeguarding.and_then(Safeguarding::from_word),
        ..Inspected::new(row.held_on, row.published_on)
    }
}

/// The register's phase in the words of frameworks. What a school is for goes before the age of its
/// pupils: the register gives most special schools no phase.
fn phase(school: &SchoolRow) -> Option<Phase> {
    let kind = school.kind.to_lowercase();
    let phase = school.phase.to_lowercase();
    if kind.contains("special") {
        return Some(Phase::Special);
    }
    if kind.contains("pupil referral") || kind.contains("alternative provision") {
        return Some(Phase::Alternative);
    }
    let begins = |word: &str| phase.starts_with(word);
    [
        ("nursery", Phase::Nursery),
        ("primary", Phase::Primary),
        ("middle", Phase::Middle),
        ("secondary", Phase::Secondary),
        ("all-through", Phase::AllThrough),
        ("all through", Phase::AllThrough),
        ("16 plus", Phase::Post16),
    ]
    .into_iter()
    .find_map(|(word, phase)| begins(word).then_some(phase))
}
