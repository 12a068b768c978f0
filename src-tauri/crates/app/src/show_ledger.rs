//! What a school may have in a school year, and what of it was planned, used and left.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    calendar::{
        academic_year,
        words::{full_date, school_year},
    },
    id::{ProvisionId, SchoolId, VisitId},
    visit::VisitState,
};
use framework::{
    Framework,
    answer::AnswerKind,
    duty::Force,
    entitlement::{Halves, Measure, Share},
    ledger::{self, Account, Span, Spent, Use},
};
use store::{answers::AnswerRow, provisions::ProvisionRow, schools::SchoolRow};

use crate::{
    App, entitlement::half_days, error::AppError, record_provision::named,
    school_record::SchoolRecord,
};

mod in_words;

/// The account of one school and one school year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerPage {
    /// The school.
    pub school: SchoolRow,
    /// Whose promises these are, in short: “Example 2026-27”.
    pub citation: String,
    /// The year in which the school year begins.
    pub year: i32,
    /// “2026–27”.
    pub year_words: String,
    /// The years there is something to show of, latest first.
    pub years: Vec<i32>,
    /// The day as of which it is told.
    pub as_of: NaiveDate,
    /// Its categories in the year: “Close support, since 11 January 2027”.
    pub categories: Vec<String>,
    /// What it may have, in the framework's order.
    pub lines: Vec<LedgerLine>,
    /// The support that belongs to it.
    pub support: Vec<SupportLine>,
    /// What was used and what is planned, by day.
    pub uses: Vec<LedgerUse>,
}

/// One entitlement in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerLine {
    /// The framework's id of it.
    pub entitlement: String,
    /// What it is.
    pub what: String,
    /// Whether it is optional, paid for, or neither.
    pub share: Share,
    /// What it is counted in.
    pub unit: Measure,
    /// All of it in the year; nothing where the framework gives no number for a year.
    pub due: Option<Halves>,
    /// What was used.
    pub used: Halves,
    /// What is planned.
    pub planned: Halves,
    /// What can still be used, of which some may be planned.
    pub left: Option<Halves>,
    /// “3 days”, “up to 20 days”, “5 visits, 1 each month”.
    pub due_words: String,
    /// “1½ days”.
    pub used_words: String,
    /// “½ day”; empty for nothing.
    pub planned_words: String,
    /// “1½ days”; “No number is given” where there is none.
    pub left_words: String,
    /// What is to be known beside the numbers, a sentence each: a change in the year, what lapsed.
    pub remarks: Vec<String>,
    /// What may be answered instead of using it.
    pub answer: Option<AnswerKind>,
    /// What was answered for this school year.
    pub answered: Option<AnswerRow>,
    /// Whether it is part of another, of which half days are used.
    pub is_part: bool,
    /// Framework and section.
    pub source: String,
    /// Why it is given.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// A kind of support in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupportLine {
    /// The framework's id of it.
    pub support: String,
    /// What it is.
    pub title: String,
    /// How strongly it is promised.
    pub force: Force,
    /// Since or until when; empty for the whole year.
    pub when: String,
    /// When it was given: “Given on 3 March 2027”, “Planned for 4 May 2027”.
    pub given: Vec<String>,
    /// Framework and section.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// Something that was used, or is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerUse {
    /// Its day.
    pub on: NaiveDate,
    /// Whether it took place.
    pub given: bool,
    /// “Core visit”, “Training session (Governor Services)”.
    pub words: String,
    /// What to remember of it; may be empty.
    pub note: String,
    /// “1 day of Core support”, a line each.
    pub counted: Vec<String>,
    /// The visit; nothing where it was none.
    pub visit: Option<VisitId>,
    /// Its entry; nothing for a visit.
    pub provision: Option<ProvisionId>,
}

impl App {
    /// The account of a school for the school year that begins in a year; without one, this year's.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`], [`AppError::WrongValue`] for a year that
    /// no calendar has, and what the store says.
    pub fn show_ledger(&self, school: SchoolId, year: Option<i32>) -> Result<LedgerPage, AppError> {
        let framework = self.adviser_framework()?;
        let year = year.unwrap_or_else(|| academic_year(self.today()));
        let in_year = Some(year).filter(|it| (1900..9000).contains(it));
        let span = in_year.and_then(ledger::school_year);
        let span = span.ok_or_else(|| AppError::WrongValue {
            value: year.to_string(),
            wanted: "the year in which a school year begins",
        })?;
        self.with_school(school, |kept, grounds| {
            let terms = grounds.days.terms_of(kept.record.school.id);
            let mut about = kept.record.about(framework, grounds.today);
            about.terms = terms.clone();
            let given = Given::of(&kept.record, framework);
            let accounts = ledger::accounts(framework, &about, &given.uses, span, grounds.today);
            let support = ledger::support(framework, &about, span);
            let of_year = year == academic_year(grounds.today);
            let line = |it: &Account<'_>| {
                let answered = answer_to(&kept.record, framework, (it, span.0));
                in_words::line(it, framework, (answered, of_year))
            };
            LedgerPage {
                school: kept.record.school.clone(),
                citation: framework.citation.clone(),
                year,
                year_words: school_year(year),
                years: years(&kept.record, framework, grounds.today),
                as_of: grounds.today,
                categories: in_words::categories(&about, framework, span),
                lines: accounts.iter().map(line).collect(),
                support: support
                    .iter()
                    .map(|it| in_words::support(it, &kept.record, framework, span))
                    .collect(),
                uses: given.of_year(&accounts, span),
            }
        })
    }
}

/// What was answered to an entitlement, or to one that it took the place of, for a school year.
fn answer_to<'r>(
    record: &'r SchoolRecord,
    framework: &Framework,
    (account, began): (&Account<'_>, NaiveDate),
) -> Option<&'r AnswerRow> {
    let own = |id: &String| {
        let before = account.before.iter().any(|it| it.entitlement.id == *id);
        *id == account.entitlement.id || before
    };
    let mut answers = record.answers.iter().filter(|it| {
        it.framework == framework.id
            && it.entitlement.as_ref().is_some_and(own)
            && it.started_on == began
    });
    answers.next_back()
}

/// This school year and those that visits or given support were in, latest first.
fn years(record: &SchoolRecord, framework: &Framework, today: NaiveDate) -> Vec<i32> {
    let visits = record.visits.iter();
    let visits = visits.filter(|it| it.framework == framework.id && it.cancelled_why.is_none());
    let days = visits.filter_map(|it| it.on());
    let given = record.provisions.iter().map(|it| it.set_for);
    let mut years: Vec<i32> = days.chain(given).map(academic_year).collect();
    years.push(academic_year(today));
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    years
}

/// Everything that a school was given under a framework, beside what it is called.
struct Given<'r> {
    uses: Vec<Use<'r>>,
    shown: Vec<LedgerUse>,
}

impl<'r> Given<'r> {
    fn of(record: &'r SchoolRecord, framework: &'r Framework) -> Self {
        let mut given = Self {
            uses: Vec::new(),
            shown: Vec::new(),
        };
        let visits = record
            .visits
            .iter()
            .filter(|it| it.framework == framework.id);
        for visit in visits {
            let held = match visit.state() {
                VisitState::Held | VisitState::Noted => true,
                VisitState::Planned => false,
                VisitState::Cancelled => continue,
            };
            let Some(on) = visit.on() else { continue };
            let what = Spent::Visit {
                kind: &visit.kind,
                half_days: half_days(visit, framework),
            };
            let kind = framework.visit_kind(&visit.kind);
            let words = kind.map_or(&visit.kind, |it| &it.title).clone();
            given.uses.push(Use {
                on,
                given: held,
                what,
            });
            given.shown.push(shown((on, held), words, Some(visit.id)));
        }
        let own = record
            .provisions
            .iter()
            .filter(|it| it.framework == framework.id);
        for row in own {
            given.add(row, framework);
        }
        given
    }

    fn add(&mut self, row: &'r ProvisionRow, framework: &Framework) {
        // A kind of support has no account: it is shown with what was given of it.
        let Some(entitlement) = row.entitlement.as_deref() else {
            return;
        };
        self.uses.push(Use {
            on: row.set_for,
            given: row.given,
            what: Spent::Provision {
                entitlement,
                amount: Halves::new(row.amount),
                half_days: row.half_days,
            },
        });
        let (what, _) = named(row, Some(framework));
        self.shown.push(LedgerUse {
            note: row.note.clone(),
            provision: Some(row.id),
            ..shown(
                (row.set_for, row.given),
                in_words::by(&what, &row.who),
                None,
            )
        });
    }

    /// What was used and planned in a year, by day, each with what it counts as. What counts as
    /// nothing of the year is left out, unless it is an entry that can be put right here.
    fn of_year(mut self, accounts: &[Account<'_>], year: Span) -> Vec<LedgerUse> {
        let mut counted: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for account in accounts {
            let entitlement = account.entitlement;
            let is_visit = |place: usize| self.shown[place].visit.is_some();
            let some = account.uses.iter();
            let some = some.filter(|it| it.1 > Halves::default() || is_visit(it.0));
            for (place, taken) in some {
                let what = in_words::lower(&entitlement.what);
                let words = match entitlement.unit.count(*taken) {
                    _ if *taken == Halves::default() => format!("No time recorded, of {what}"),
                    amount => format!("{amount} of {what}"),
                };
                counted.entry(*place).or_default().push(words);
            }
        }
        for (place, words) in counted {
            self.shown[place].counted = words;
        }
        let within = |on: NaiveDate| (year.0..=year.1).contains(&on);
        let mut all = self.shown;
        all.retain(|it| within(it.on) && (it.provision.is_some() || !it.counted.is_empty()));
        all.sort_by_key(|it| it.on);
        all
    }
}

fn shown((on, given): (NaiveDate, bool), words: String, visit: Option<VisitId>) -> LedgerUse {
    LedgerUse {
        on,
        given,
        words,
        note: String::new(),
        counted: Vec::new(),
        visit,
        provision: None,
    }
}

/// “Since 11 January 2027”, “Until 3 May 2027”; empty for a whole year.
fn when(from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
    match (from.map(full_date), until.map(full_date)) {
        (None, None) => String::new(),
        (Some(from), None) => format!("Since {from}"),
        (None, Some(until)) => format!("Until {until}"),
        (Some(from), Some(until)) => format!("From {from} until {until}"),
    }
}
