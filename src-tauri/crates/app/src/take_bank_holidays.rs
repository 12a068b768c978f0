//! Taking a newer official list of bank holidays into the book, telling what it moves, and putting
//! that notice away once it is read.

use changes::{id::EntityId, space::Space, value::Value};
use chrono::NaiveDate;
use domain::calendar::{WorkingDays, announced::HolidayChange};
use interchange::bank_holidays::{self, Division};
use store::fields::{self, bank_holidays as field};

use crate::{
    App,
    error::AppError,
    known_days::{laid_over, write_list},
    moved_deadlines::{MovedDeadline, change_in_words},
    record_fields::{record_fields, text_value},
};

/// Sentences that a notice keeps at most; of more it gives the number.
const KEPT: usize = 200;

/// What a newer list does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankHolidaysReceipt {
    /// The last year of the list.
    pub until: i32,
    /// What it says otherwise than the calendar before, a sentence each.
    pub changes: Vec<String>,
    /// The open deadlines that it moves.
    pub moved: Vec<MovedDeadline>,
    /// Whether it says nothing that was not known already.
    pub is_known: bool,
}

/// A newer list whose consequences the adviser has not put away yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarNotice {
    /// What to put away.
    pub id: String,
    /// The day the list was taken.
    pub since: Option<NaiveDate>,
    /// What changed and what moved, a sentence each.
    pub sentences: Vec<String>,
}

/// A list read and compared, before it is written.
struct Compared {
    text: String,
    calendar: WorkingDays,
    changes: Vec<HolidayChange>,
}

impl App {
    /// Takes a newer official list (GOV.UK’s JSON) into the book. The same list again changes
    /// nothing.
    ///
    /// # Errors
    /// [`AppError::BankHolidays`] when it is not that list, [`AppError::NotNewer`] when it ends
    /// earlier than what is known or has holes, and what the store says.
    pub fn take_bank_holidays(&mut self, json: &[u8]) -> Result<BankHolidaysReceipt, AppError> {
        let Compared {
            text,
            calendar,
            changes,
        } = self.compare_list(json)?;
        let entity = fields::bank_holidays_entity(&text);
        let rows = self.book()?.read().bank_holidays()?;
        let until = calendar.announced_until().unwrap_or_default();
        // The list that ships says nothing new either.
        let says_nothing = changes.is_empty() && self.calendar().announced_until() == Some(until);
        let is_known = says_nothing || rows.iter().any(|it| it.entity == entity);
        let days = self.known_days()?;
        let why = |first, last| why(&changes, first, last);
        let moved = self.moved_deadlines(&calendar, days, &why)?;
        let sentences: Vec<String> = changes.iter().map(change_in_words).collect();
        let told = notice(&sentences, &moved);
        let values = [
            (field::list, text_value(&text)),
            (field::known_on, Some(Value::Day(self.today()))),
            (field::moved, text_value(&told)),
            // A list that was undone and is taken again tells again.
            (field::dismissed_on, None),
        ];
        if !is_known {
            self.write_as("Newer bank holidays", |writing| {
                record_fields(writing, entity, Space::Own, values)
            })?;
            self.refresh_calendar()?;
        }
        Ok(BankHolidaysReceipt {
            until,
            changes: sentences,
            moved,
            is_known,
        })
    }

    fn compare_list(&self, json: &[u8]) -> Result<Compared, AppError> {
        let list = bank_holidays::read_bytes(json, Division::EnglandAndWales)?;
        let text = write_list(&list);
        let (_, changes) = self.calendar().with_newer(list)?;
        // Counted on as it will be, with the other lists of the book around it.
        let mut rows = self.book()?.read().bank_holidays()?;
        rows.push(store::calendar::BankHolidaysRow {
            entity: fields::bank_holidays_entity(&text),
            list: text.clone(),
            known_on: Some(self.today()),
            moved: String::new(),
            dismissed_on: None,
            born: i64::MAX,
        });
        let calendar = laid_over(self.shelf.calendar(), &rows);
        Ok(Compared {
            text,
            calendar,
            changes,
        })
    }

    /// What newer lists changed and moved, as far as the adviser has not put it away.
    ///
    /// # Errors
    /// What the store says.
    pub fn calendar_notices(&self) -> Result<Vec<CalendarNotice>, AppError> {
        let rows = self.book()?.read().bank_holidays()?;
        let open = rows
            .into_iter()
            .filter(|it| it.dismissed_on.is_none() && !it.moved.is_empty());
        Ok(open
            .map(|it| CalendarNotice {
                id: it
                    .entity
                    .0
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect(),
                since: it.known_on,
                sentences: it.moved.lines().map(str::to_owned).collect(),
            })
            .collect())
    }

    /// Puts a notice away. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::WrongValue`] when there is no such notice, and what the store says.
    pub fn dismiss_notice(&mut self, id: &str) -> Result<i64, AppError> {
        let notices = self.calendar_notices()?;
        let wrong = || AppError::WrongValue {
            value: id.to_owned(),
            wanted: "a notice that is open",
        };
        let known = notices.iter().find(|it| it.id == id).ok_or_else(wrong)?;
        let bytes: domain::id::ClosureId = known.id.parse().map_err(|_| wrong())?;
        let values = [(field::dismissed_on, Some(Value::Day(self.today())))];
        let ((), at) = self.write_as("Notice read", |writing| {
            record_fields(writing, EntityId(bytes.0), Space::Own, values)
        })?;
        Ok(at)
    }

    /// That the official list has run out or is about to, in words; nothing while it reaches half a
    /// year ahead.
    #[must_use]
    pub fn calendar_ends(&self) -> Option<String> {
        let until = self.calendar().announced_until()?;
        let ahead = self
            .env
            .today()
            .checked_add_months(chrono::Months::new(6))?;
        let ahead = chrono::Datelike::year(&ahead);
        (ahead > until).then(|| {
            format!(
                "The official list of bank holidays ends in {until}. Days after that are worked out \
                 by rule, and a day proclaimed since is missing: import the newer list from \
                 www.gov.uk/bank-holidays.json"
            )
        })
    }
}

/// Of what changed, what lies between two days.
fn why(changes: &[HolidayChange], first: NaiveDate, last: NaiveDate) -> String {
    let between = |on: NaiveDate| (first..=last).contains(&on);
    let touching = changes.iter().filter(|it| match it {
        HolidayChange::Added(it) | HolidayChange::Removed(it) => between(it.on),
        HolidayChange::Moved { to, from } => between(to.on) || between(*from),
    });
    let words: Vec<String> = touching.map(change_in_words).collect();
    words.join(" ")
}

/// What changed and what moved, a sentence a line.
fn notice(changes: &[String], moved: &[MovedDeadline]) -> String {
    let mut lines: Vec<String> = changes.iter().take(KEPT).cloned().collect();
    lines.extend(moved.iter().take(KEPT).map(MovedDeadline::sentence));
    let more = changes.len().saturating_sub(KEPT) + moved.len().saturating_sub(KEPT);
    if more > 0 {
        lines.push(format!("And {more} more."));
    }
    lines
        .iter()
        .map(|it| it.replace('\n', " ") + "\n")
        .collect()
}
