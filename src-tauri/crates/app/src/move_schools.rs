//! Moving schools to a new version of their framework, or to another one: what would change, and the
//! move. Nothing that was written is altered; what was begun before is owed as it was promised then.

use changes::{space::Space, value::Value};
use chrono::NaiveDate;
use domain::id::{SchoolId, VisitId};
use framework::Framework;
use store::{
    adoptions::AdoptionRow,
    fields::{self, AsEntity, adoption},
    schools::SchoolRow,
};

use crate::{
    App,
    adopted::Adopted,
    decide_category::in_force,
    entitlement,
    error::AppError,
    framework_refusal::FrameworkRefusal,
    kept_school::{Grounds, KeptSchool, Line, lines_of_each},
    out_of_force::sentence,
    record_fields::{record_fields, text_value},
};

/// Which schools go where, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewMove<'a> {
    /// These schools; with none every school under `from`.
    pub schools: &'a [SchoolId],
    /// The framework that the schools leave, where none is named; without it the usual one.
    pub from: Option<&'a str>,
    /// The framework they come under.
    pub to: &'a str,
    /// From which day on; without it the first day of a new version, else today.
    pub on: Option<NaiveDate>,
}

/// What a move changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovePreview {
    /// From which day on.
    pub on: NaiveDate,
    /// The framework they come under.
    pub to: Framework,
    /// What is to be known beside it, in sentences.
    pub told: Vec<String>,
    /// The schools that move, by name.
    pub schools: Vec<MovedSchool>,
}

/// What a move changes at one school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedSchool {
    /// The school.
    pub school: SchoolRow,
    /// What the framework it leaves is called for short.
    pub former: String,
    /// Promises that come, go or get another day, in that order of days.
    pub deadlines: Vec<MovedPromise>,
    /// Its category, where that is called otherwise or is none of the new framework’s.
    pub category: Option<MovedCategory>,
    /// What it may have that comes, goes or changes.
    pub entitlements: Vec<MovedOffer>,
    /// Visits planned for that day or later, which stay under the framework they were planned under.
    pub planned: usize,
}

/// A promise before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedPromise {
    /// What is to be done.
    pub what: String,
    /// Now: the day, or nothing where it has none; absent where it is not owed now.
    pub before: Option<Option<NaiveDate>>,
    /// After the move, in the same way.
    pub after: Option<Option<NaiveDate>>,
    /// Framework and section, of the one after where there is one.
    pub source: String,
}

/// A category before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedCategory {
    /// What it is called now.
    pub before: String,
    /// What it will be called; nothing where it is to be decided anew.
    pub after: Option<String>,
}

/// An entitlement before and after, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedOffer {
    /// What it is.
    pub what: String,
    /// Now; nothing where the school does not have it.
    pub before: Option<String>,
    /// After the move.
    pub after: Option<String>,
}

/// A move as it would be recorded.
struct Plan {
    on: NaiveDate,
    rows: Vec<AdoptionRow>,
    /// With the id of the framework each leaves.
    schools: Vec<(SchoolRow, String)>,
}

impl App {
    /// What a move would change.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], [`FrameworkRefusal::Unfinished`], [`FrameworkRefusal::AllThere`],
    /// [`AppError::NoSchool`], and what the store says.
    pub fn preview_move(&self, new: &NewMove<'_>) -> Result<MovePreview, AppError> {
        let plan = self.plan_move(new)?;
        let to = self.usable(new.to)?;
        let mut then = self.adopted()?;
        for row in &plan.rows {
            then = then.with(row.clone());
        }
        let schools = plan.schools.iter();
        let schools =
            schools.map(|(school, former)| self.moved(school, (former, to), plan.on, &then));
        Ok(MovePreview {
            on: plan.on,
            told: sentence(to, plan.on).into_iter().collect(),
            schools: schools.collect::<Result<_, _>>()?,
            to: to.clone(),
        })
    }

    /// Moves schools. Answers with the moment.
    ///
    /// # Errors
    /// As [`preview_move`](Self::preview_move).
    pub fn move_schools(&mut self, new: &NewMove<'_>) -> Result<i64, AppError> {
        let plan = self.plan_move(new)?;
        let ((), at) = self.write_as("Schools moved to a framework", |writing| {
            for row in &plan.rows {
                let values = [
                    (
                        adoption::school,
                        row.school.map(|it| Value::Entity(it.entity())),
                    ),
                    (adoption::framework, text_value(&row.framework)),
                    (adoption::former, text_value(&row.former)),
                    (adoption::began_on, Some(Value::Day(row.began_on))),
                ];
                let space = row.school.map_or(Space::Own, fields::shared);
                record_fields(writing, row.id.entity(), space, values)?;
            }
            Ok(())
        })?;
        Ok(at)
    }

    /// A framework that schools can be under.
    fn usable(&self, id: &str) -> Result<&Framework, AppError> {
        let own = self.shelf.own_of(id);
        if own.is_some_and(|it| !it.problems.is_empty()) {
            return Err(FrameworkRefusal::Unfinished { id: id.to_owned() }.into());
        }
        self.shelf.get(id)
    }

    fn plan_move(&self, new: &NewMove<'_>) -> Result<Plan, AppError> {
        let to = self.usable(new.to)?;
        let (adopted, today) = (self.adopted()?, self.today());
        let mut named = Vec::new();
        for id in new.schools {
            named.push(self.find_school(*id)?);
        }
        let first = named.first().map(|it| it.id);
        let leaves = match new.from {
            Some(from) => self.shelf.get(from)?.id.as_str(),
            None => adopted.of(first, today),
        };
        let on = new.on.unwrap_or_else(|| first_day(to, leaves, today));
        let schools: Vec<(SchoolRow, String)> = match new.schools {
            [] => {
                let all = self.book()?.read().schools()?.into_iter();
                let under = |it: &SchoolRow| adopted.of(Some(it.id), on) == leaves;
                all.filter(under)
                    .map(|it| (it, leaves.to_owned()))
                    .collect()
            }
            _ => {
                let own = named.into_iter();
                let own = own.map(|it| {
                    let former = adopted.of(Some(it.id), on).to_owned();
                    (it, former)
                });
                own.filter(|(_, former)| *former != to.id).collect()
            }
        };
        let row = |school: Option<SchoolId>, former: &str| AdoptionRow {
            id: fields::adoption_entity(school, former, on),
            school,
            framework: to.id.clone(),
            former: former.to_owned(),
            began_on: on,
        };
        let rows: Vec<AdoptionRow> = match new.schools {
            [] if leaves == to.id => Vec::new(),
            // Without schools the usual framework can still be another one for those to come.
            [] if schools.is_empty() && adopted.of(None, on) != leaves => Vec::new(),
            [] => vec![row(None, leaves)],
            _ => schools
                .iter()
                .map(|(it, from)| row(Some(it.id), from))
                .collect(),
        };
        if rows.is_empty() {
            return Err(FrameworkRefusal::AllThere { id: to.id.clone() }.into());
        }
        Ok(Plan { on, rows, schools })
    }

    fn moved(
        &self,
        school: &SchoolRow,
        (former, to): (&str, &Framework),
        on: NaiveDate,
        then: &Adopted,
    ) -> Result<MovedSchool, AppError> {
        let from = self.shelf.get(former)?;
        self.with_school(school.id, |kept, grounds| {
            let visits = kept.record.visits.iter();
            let planned = visits.filter(|it| {
                it.framework == former
                    && it.held_on.is_none()
                    && it.cancelled_why.is_none()
                    && it.planned_on.is_some_and(|planned| planned >= on)
            });
            Ok(MovedSchool {
                school: school.clone(),
                former: from.citation.clone(),
                deadlines: moved_deadlines(kept, grounds, then)?,
                category: moved_category(kept, (from, to), grounds),
                entitlements: moved_offers(kept, (from, to), grounds.today),
                planned: planned.count(),
            })
        })?
    }
}

/// The first day of a version that takes the place of the one before, or of one that is still to come;
/// else today.
fn first_day(to: &Framework, leaves: &str, today: NaiveDate) -> NaiveDate {
    let is_next = to.replaces.as_deref() == Some(leaves);
    if is_next || to.since > today {
        return to.since;
    }
    today
}

/// What tells promises apart: the duty, the visit, the day it began.
type Key = (String, Option<VisitId>, NaiveDate);

/// An open promise in words.
struct Told {
    key: Key,
    what: String,
    due_on: Option<NaiveDate>,
    source: String,
}

fn told(kept: &KeptSchool, lines: &[Line], grounds: Grounds<'_>) -> Vec<Told> {
    let open = lines.iter().filter(|it| it.standing.is_open());
    let told = open.filter_map(|line| {
        let key = line.key(grounds.shelf)?;
        let deadline = kept.explain(line, grounds).deadline;
        Some(Told {
            key,
            what: deadline.what,
            due_on: deadline.due_on,
            source: deadline.source,
        })
    });
    told.collect()
}

fn moved_deadlines(
    kept: &KeptSchool,
    grounds: Grounds<'_>,
    then: &Adopted,
) -> Result<Vec<MovedPromise>, AppError> {
    let after = Grounds {
        adopted: then,
        ..grounds
    };
    let lines = lines_of_each(&[&kept.record], after)?.concat();
    let mut later = told(kept, &lines, after);
    let mut moved = Vec::new();
    for it in told(kept, &kept.lines, grounds) {
        let same = later.iter().position(|other| other.key == it.key);
        let same = same.map(|at| later.remove(at));
        if same.as_ref().is_some_and(|other| other.due_on == it.due_on) {
            continue;
        }
        moved.push(MovedPromise {
            what: it.what,
            before: Some(it.due_on),
            source: same
                .as_ref()
                .map_or(it.source, |other| other.source.clone()),
            after: same.map(|other| other.due_on),
        });
    }
    moved.extend(later.into_iter().map(|it| MovedPromise {
        what: it.what,
        before: None,
        after: Some(it.due_on),
        source: it.source,
    }));
    moved.sort_by_key(|it| {
        let day = it.after.or(it.before).flatten();
        (day.is_none(), day)
    });
    Ok(moved)
}

fn moved_category(
    kept: &KeptSchool,
    (from, to): (&Framework, &Framework),
    grounds: Grounds<'_>,
) -> Option<MovedCategory> {
    let decision = in_force(&kept.record.decisions, grounds.today)?;
    let before = from.category_given(&decision.framework, &decision.category);
    let before = before.map_or_else(|| grounds.shelf.name_given(decision), |it| it.name());
    let after = to.category_given(&decision.framework, &decision.category);
    let after = after.map(framework::category::Category::name);
    (after.as_ref() != Some(&before)).then_some(MovedCategory { before, after })
}

fn moved_offers(
    kept: &KeptSchool,
    (from, to): (&Framework, &Framework),
    today: NaiveDate,
) -> Vec<MovedOffer> {
    let before = entitlement::of(&kept.record, from, today, None);
    let mut after = entitlement::of(&kept.record, to, today, None);
    let mut moved = Vec::new();
    for it in before {
        let same = after
            .iter()
            .position(|other| other.entitlement == it.entitlement);
        let same = same.map(|at| after.remove(at));
        let words = (
            it.words(),
            same.as_ref().map(entitlement::EntitlementUse::words),
        );
        if words.1.as_ref() != Some(&words.0) {
            moved.push(MovedOffer {
                what: same.map_or(it.what, |other| other.what),
                before: Some(words.0),
                after: words.1,
            });
        }
    }
    moved.extend(after.into_iter().map(|it| MovedOffer {
        before: None,
        after: Some(it.words()),
        what: it.what,
    }));
    moved
}
