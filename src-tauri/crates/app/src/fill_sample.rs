//! The sample book: twelve invented schools and two years of visits in every state, written
//! through the same use cases that an adviser's hand sets off. Its days are fixed, so that it is
//! the same book whenever it is made.

use chrono::{Days, NaiveDate};
use domain::id::{NoteId, SchoolId, VisitId};
use store::schools::SchoolRow;

use crate::{
    App, ChoiceField, NoteAnswer, PersonMet, Place, SupportOutcome, TextField, VisitEntry,
    decide_category::NewDecision,
    error::AppError,
    issue_note::{FirstCopy, Issuing},
};

mod words;

const REGISTER: &[u8] = include_bytes!("../../../../assets/sample/schools.csv");

/// The Mondays on which the rounds of visits begin.
const ROUNDS: [NaiveDate; 3] = [day(2024, 9, 30), day(2025, 6, 2), day(2026, 2, 2)];
const LAST_ROUND: NaiveDate = day(2026, 11, 2);

/// The days on which each school year's categories were decided.
const DECIDED: [NaiveDate; 3] = [day(2024, 9, 16), day(2025, 9, 15), day(2026, 9, 14)];

const fn day(year: i32, month: u32, on: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, on) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

/// What the sample holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleReceipt {
    /// Schools imported.
    pub schools: usize,
    /// Visits planned, whatever became of them.
    pub visits: usize,
    /// Versions of notes issued.
    pub notes: usize,
}

impl App {
    /// Fills the open book, which should be new: see [`create_book_with`](Self::create_book_with).
    ///
    /// # Errors
    /// What the use cases say.
    pub fn fill_sample(&mut self) -> Result<SampleReceipt, AppError> {
        self.import_register(REGISTER, |_| true)?;
        let rows = self.list_schools()?;
        let mut schools: Vec<SchoolRow> = rows.into_iter().map(|it| it.school).collect();
        schools.sort_by_key(|it| it.urn);
        for (at, school) in schools.iter().enumerate() {
            self.sample_decisions(at, school.id)?;
            for (round, monday) in ROUNDS.iter().enumerate() {
                let on = visit_day(*monday, at);
                self.sample_round(at, round, school, on)?;
            }
            self.sample_last_round(at, school, visit_day(LAST_ROUND, at))?;
        }
        self.sample_reminders(&schools)?;
        let reading = self.book()?.read();
        Ok(SampleReceipt {
            schools: schools.len(),
            visits: reading.visits()?.len(),
            notes: reading.notes()?.len(),
        })
    }

    fn sample_decisions(&mut self, at: usize, school: SchoolId) -> Result<(), AppError> {
        let categories = self.adviser_framework()?.categories.iter();
        let ids: Vec<String> = categories.map(|it| it.id.clone()).collect();
        if ids.is_empty() {
            return Ok(());
        }
        for (year, decided_on) in DECIDED.into_iter().enumerate() {
            // One school in four moves on in its second year, and two wait for this year's decision.
            let moved = usize::from(year > 0 && at % 4 == 1);
            let category = &ids[(at + moved) % ids.len()];
            let why = match (year, moved) {
                (0, _) => "From results, inspection and what the visits of last year found.",
                (1, 1) => "Reviewed with the headteacher after the summer visit.",
                _ => "Nothing in the new results changes it; agreed with the headteacher.",
            };
            if year < 2 || at % 6 != 2 {
                let decision = NewDecision::new(category, decided_on, why);
                self.decide_category(school, &decision)?;
            }
        }
        Ok(())
    }

    /// A round that is over: held, written up, sent, and mostly answered.
    fn sample_round(
        &mut self,
        at: usize,
        round: usize,
        school: &SchoolRow,
        on: NaiveDate,
    ) -> Result<(), AppError> {
        let visit = self.sample_visit(at + round, school, on)?;
        // Every seventh note is late, so that there is something to be seen.
        let days = if (at + round * 5) % 7 == 6 { 13 } else { 3 };
        let note = self.sample_note(visit, later(on, days), FirstCopy::SameDay)?;
        let chair = words::pick(words::CHAIRS, at);
        self.circulate_note(note, chair, "email", later(on, days + 1))?;
        match (at + round) % 4 {
            0 => {
                let what = "The number on roll was given for the year before.";
                let answer = NoteAnswer::Inaccurate(what.to_owned());
                self.answer_note(note, &answer, Some(later(on, days + 2)))?;
                let summary = format!("{} The number on roll is as of today.", words::summary(at));
                let mut entry = VisitEntry::default();
                let place = Place::Visit(visit);
                entry.texts.push((place, TextField::Summary, summary));
                self.record_visit(visit, &entry)?;
                let second = self.sample_note(visit, later(on, days + 5), FirstCopy::SameDay)?;
                let agreed = Some(later(on, days + 7));
                self.answer_note(second, &NoteAnswer::Accurate, agreed)?;
            }
            3 => {}
            _ => {
                self.answer_note(note, &NoteAnswer::Accurate, Some(later(on, days + 4)))?;
            }
        }
        let outcome = if at % 3 == 2 {
            SupportOutcome::NotNeeded
        } else {
            SupportOutcome::Actioned
        };
        self.record_support(visit, outcome, later(on, 9))?;
        self.sample_follow_up(at, round, visit, on)
    }

    /// The actions are done on their day or a little after; every sixth school still works on the
    /// second one of its last round.
    fn sample_follow_up(
        &mut self,
        at: usize,
        round: usize,
        visit: VisitId,
        on: NaiveDate,
    ) -> Result<(), AppError> {
        let actions = self.book()?.read().actions_of(visit)?;
        let is_open = at % 6 == 5 && round + 1 == ROUNDS.len();
        for action in actions.iter().take(if is_open { 1 } else { actions.len() }) {
            let after = 42 + (at as u64 % 3) * 7;
            self.finish_action(*action, Some(later(on, after)))?;
        }
        Ok(())
    }

    /// The round under way, with a visit in every state.
    fn sample_last_round(
        &mut self,
        at: usize,
        school: &SchoolRow,
        on: NaiveDate,
    ) -> Result<(), AppError> {
        let ahead = later(on, 35);
        match at % 6 {
            0 => {
                self.sample_plan(school.id, ahead)?;
            }
            1 => {
                let visit = self.sample_plan(school.id, on)?;
                self.move_visit(visit, ahead)?;
            }
            2 => {
                let visit = self.sample_plan(school.id, on)?;
                self.cancel_visit(visit, "The boiler failed and the school was closed.")?;
            }
            3 => {
                let visit = self.sample_plan(school.id, on)?;
                self.hold_visit(visit, on)?;
            }
            4 => {
                let visit = self.sample_visit(at, school, on)?;
                self.sample_note(visit, later(on, 2), FirstCopy::NotYet)?;
            }
            _ => {
                let visit = self.sample_visit(at, school, on)?;
                self.sample_note(visit, later(on, 4), FirstCopy::SameDay)?;
            }
        }
        Ok(())
    }

    fn sample_reminders(&mut self, schools: &[SchoolRow]) -> Result<(), AppError> {
        if let [first, second, third, ..] = schools {
            let roof = "Ask whether the roof of the hall is mended.";
            self.set_reminder(first.id, day(2026, 12, 1), roof)?;
            let done = self.set_reminder(second.id, day(2026, 3, 2), "Send the reading list.")?;
            self.finish_reminder(done, Some(day(2026, 3, 2)))?;
            self.begin_headship(third.id, "Mrs Maren Tollivar", day(2025, 9, 1), true)?;
        }
        Ok(())
    }

    fn sample_plan(&mut self, school: SchoolId, on: NaiveDate) -> Result<VisitId, AppError> {
        let kinds = self.visit_kinds()?;
        let kind = kinds.first().map(|it| it.id.clone()).unwrap_or_default();
        self.plan_visit(school, &kind, on)
    }

    /// Planned, held and written up.
    fn sample_visit(
        &mut self,
        at: usize,
        school: &SchoolRow,
        on: NaiveDate,
    ) -> Result<VisitId, AppError> {
        let visit = self.sample_plan(school.id, on)?;
        self.hold_visit(visit, on)?;
        let entry = self.sample_entry(visit, at, school, on)?;
        self.record_visit(visit, &entry)?;
        Ok(visit)
    }

    fn sample_entry(
        &self,
        visit: VisitId,
        at: usize,
        school: &SchoolRow,
        on: NaiveDate,
    ) -> Result<VisitEntry, AppError> {
        let mut entry = words::of_visit(visit, at, on);
        let met = |name: &str, role: &str| PersonMet {
            name: name.to_owned(),
            role: role.to_owned(),
        };
        let head = school.head.as_deref().unwrap_or_default();
        let chair = met(words::pick(words::CHAIRS, at), "Chair of governors");
        entry.people = Some(vec![met(head, "Headteacher"), chair]);
        let framework = self.adviser_framework()?;
        for (row, heading) in framework.headings.iter().enumerate() {
            let place = Place::Heading(visit, heading.id.clone());
            words::under_heading(&mut entry, &place, at + row);
            let scale = heading.scale.as_deref().and_then(|it| framework.scale(it));
            let grades = scale.map(|it| &it.grades[..]).unwrap_or_default();
            // Sound schools mostly: the second grade, with some above and below.
            let grade = grades.get([1, 1, 0, 2][(at + row) % 4]);
            // Schools see themselves alike, but for the weakest, who think a little better.
            let own = grades.get([1, 1, 0, 1][(at + row) % 4]);
            for (field, grade) in [
                (ChoiceField::Judgement, grade),
                (ChoiceField::SchoolJudgement, own),
            ] {
                let chosen = grade.map(|it| it.id.clone()).into_iter().collect();
                entry.choices.push((place.clone(), field, chosen));
            }
            let sources = framework.evidence.iter().skip((at + row) % 5).step_by(5);
            let sources = sources.map(|it| it.id.clone()).collect();
            entry.choices.push((place, ChoiceField::Sources, sources));
        }
        Ok(entry)
    }

    /// Issues as on that day, whatever day it is today.
    fn sample_note(
        &mut self,
        visit: VisitId,
        on: NaiveDate,
        copy: FirstCopy,
    ) -> Result<NoteId, AppError> {
        let how = Issuing {
            on: Some(on),
            copy,
            no_pupil_names: false,
            despite_conflicts: false,
        };
        Ok(self.issue_note_as_of(visit, how, on, |_| Ok(()))?.note)
    }
}

/// Monday to Friday, and on to the next week.
fn visit_day(monday: NaiveDate, at: usize) -> NaiveDate {
    let at = at as u64;
    later(monday, at % 5 + at / 5 * 7)
}

fn later(on: NaiveDate, days: u64) -> NaiveDate {
    on.checked_add_days(Days::new(days)).unwrap_or(on)
}
