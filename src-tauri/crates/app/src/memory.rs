//! What is kept in memory of the book: schools with what is owed there. It is derived, never
//! written, and never shown once something it came from has changed: a write drops the schools it
//! touched, and a merge those that are seen otherwise; another day, calendar or framework makes what
//! is owed anew from what was read; locking the book drops the memory with the book.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use changes::space::Space;
use chrono::NaiveDate;
use domain::{calendar::WorkingDays, id::SchoolId};
use store::{events::EventRow, merges::Merges, reading::Reading, resolutions::ResolutionRow};

use crate::{
    App,
    adopted::Adopted,
    error::AppError,
    frameworks::Shelf,
    kept_caseload::{KeptCaseload, Whose},
    kept_school::{Grounds, KeptSchool, Line, Shifted, lines_of_each, shifted},
    known_days::KnownDays,
    open_book::Touched,
    school_record::SchoolRecord,
};

/// So many schools are read one by one in any case; more of them only while they are less than half
/// of the caseload. Beyond that all of them in a few scans cost less.
const FEW: usize = 8;

/// What deadlines depend on beside the book.
#[derive(Clone, PartialEq, Eq)]
struct Under {
    today: NaiveDate,
    calendar: WorkingDays,
    /// Which reading of the frameworks.
    edition: u64,
    /// Which framework each school is under.
    adopted: Adopted,
    /// Office closures and term dates.
    days: KnownDays,
    /// Which schools are seen as one.
    merges: Merges,
    /// What happened for the whole caseload, by day.
    for_all: Vec<EventRow>,
    /// What meetings of the whole caseload decided.
    decided_for_all: Vec<ResolutionRow>,
}

/// What would be owed if days were known otherwise, by school.
struct Foreseen {
    under: Under,
    lines: BTreeMap<SchoolId, Vec<Line>>,
}

#[derive(Default)]
pub(crate) struct Memory {
    under: Option<Under>,
    /// Whether nothing was written since the book was asked for `under`.
    is_read: bool,
    schools: BTreeMap<SchoolId, KeptSchool>,
    /// Whether every school of the book that is not stale is here.
    is_whole: bool,
    /// Schools that a write has touched since.
    stale: BTreeSet<SchoolId>,
    /// Worked out before the write that may bring it about.
    foreseen: Option<Foreseen>,
}

impl Memory {
    pub(crate) fn forget(&mut self, touched: &Touched) {
        self.is_read = false;
        let Touched::Spaces(spaces) = touched else {
            *self = Self::default();
            return;
        };
        for space in spaces {
            match space {
                Space::Shared(school) | Space::Private(school) => {
                    let school = self.seen_as(SchoolId(school.0));
                    self.schools.remove(&school);
                    self.stale.insert(school);
                    if let Some(foreseen) = &mut self.foreseen {
                        foreseen.lines.remove(&school);
                    }
                }
                // What is kept of it is asked for again, and compared.
                Space::Own => {}
            }
        }
    }

    /// What deadlines depend on now; what was kept under anything else is made anew or dropped. The
    /// book is asked again only after a write.
    fn under(&mut self, app: &App, reading: Reading<'_>) -> Result<Under, AppError> {
        // Taken, not borrowed: where the book cannot be read nothing may stand for it.
        let before = match self.under.take() {
            Some(under) if self.is_read && under.is_of(app) => return Ok(under),
            before => before,
        };
        let now = Under::of(app, reading)?;
        match before {
            Some(before) if before == now => {}
            Some(before) => {
                for school in before.merges.differing(&now.merges) {
                    self.schools.remove(&school);
                    self.stale.remove(&school);
                    if now.merges.stays(school) == school {
                        self.stale.insert(school);
                    }
                }
                if !before.differs_in_merges_only(&now) {
                    self.renew(&before, &now, &app.shelf)?;
                }
            }
            None => *self = Self::default(),
        }
        self.is_read = true;
        Ok(now)
    }

    /// What is owed at each school, anew from what was read of it before.
    fn renew(&mut self, before: &Under, now: &Under, shelf: &Shelf) -> Result<(), AppError> {
        // Taken: what cannot be made anew is read again.
        let mut schools = std::mem::take(&mut self.schools);
        let is_whole = std::mem::replace(&mut self.is_whole, false);
        if before.for_all != now.for_all {
            let records = schools.values_mut().map(|it| &mut it.record);
            records.for_each(|it| it.replace_for_all(&now.for_all));
        }
        let mut lines = match self.foreseen.take().filter(|it| it.under == *now) {
            Some(foreseen) => foreseen.lines,
            None => lines_by_school(&schools, now.grounds(shelf))?,
        };
        for (id, mut kept) in schools {
            // One that was written since was foreseen otherwise, and is read again.
            if let Some(lines) = lines.remove(&id) {
                kept.lines = lines;
                self.schools.insert(id, kept);
            } else {
                self.stale.insert(id);
            }
        }
        self.is_whole = is_whole;
        Ok(())
    }

    /// The school under which another is seen.
    fn seen_as(&self, school: SchoolId) -> SchoolId {
        match &self.under {
            Some(under) => under.merges.stays(school),
            None => school,
        }
    }

    /// Brings every school into memory.
    fn complete(&mut self, reading: Reading<'_>, grounds: Grounds<'_>) -> Result<(), AppError> {
        if !self.is_whole || self.stale.len() > FEW.max(self.schools.len() / 2) {
            self.schools.clear();
            self.is_whole = false;
            let kept = KeptSchool::of_each(SchoolRecord::read_all(reading)?, grounds)?;
            self.schools = kept.into_iter().map(|it| (it.id(), it)).collect();
            self.is_whole = true;
            self.stale.clear();
        }
        while let Some(school) = self.stale.first().copied() {
            self.bring(reading, grounds, school)?;
            self.stale.remove(&school);
        }
        Ok(())
    }

    /// Brings one school into memory; nothing when the book has none of this id.
    fn bring(
        &mut self,
        reading: Reading<'_>,
        grounds: Grounds<'_>,
        school: SchoolId,
    ) -> Result<Option<&KeptSchool>, AppError> {
        match self.schools.entry(school) {
            Entry::Occupied(kept) => Ok(Some(kept.into_mut())),
            Entry::Vacant(free) => {
                let record = SchoolRecord::read(reading, school)?;
                let kept = record.map(|it| KeptSchool::new(it, grounds)).transpose()?;
                // Only now: what could not be read stays to be read.
                self.stale.remove(&school);
                Ok(kept.map(|it| &*free.insert(it)))
            }
        }
    }
}

/// What is owed at each school, anew.
fn lines_by_school(
    schools: &BTreeMap<SchoolId, KeptSchool>,
    grounds: Grounds<'_>,
) -> Result<BTreeMap<SchoolId, Vec<Line>>, AppError> {
    let records: Vec<&SchoolRecord> = schools.values().map(|it| &it.record).collect();
    let lines = lines_of_each(&records, grounds)?;
    Ok(schools.keys().copied().zip(lines).collect())
}

/// Every school in the order in which lists have them.
pub(crate) type Caseload<'a> = Vec<&'a KeptSchool>;

impl App {
    /// Looks at every school, by name.
    pub(crate) fn with_caseload<T>(
        &self,
        look: impl FnOnce(&Caseload<'_>, Grounds<'_>) -> T,
    ) -> Result<T, AppError> {
        self.with_memory(|memory, reading, grounds, _| {
            memory.complete(reading, grounds)?;
            let mut caseload: Caseload<'_> = memory.schools.values().collect();
            caseload.sort_by_cached_key(|it| {
                let school = &it.record.school;
                (school.name.to_ascii_lowercase(), school.urn, school.id)
            });
            Ok(look(&caseload, grounds))
        })
    }

    /// Reads the caseload of a book that was just opened: the window draws its frame meanwhile.
    pub(crate) fn read_ahead(&self) -> Result<(), AppError> {
        let open = self.book.as_ref().ok_or(AppError::Locked)?;
        // Asked first: after a write there is nothing to read until a screen asks.
        if open.memory.borrow().is_whole {
            return Ok(());
        }
        self.with_memory(|memory, reading, grounds, _| memory.complete(reading, grounds))
    }

    /// Looks at one school.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub(crate) fn with_school<T>(
        &self,
        school: SchoolId,
        look: impl FnOnce(&KeptSchool, Grounds<'_>) -> T,
    ) -> Result<T, AppError> {
        self.with_memory(|memory, reading, grounds, merges| {
            let kept = memory.bring(reading, grounds, merges.stays(school))?;
            Ok(look(kept.ok_or(AppError::NoSchool)?, grounds))
        })
    }

    /// What other days would move: `look` is shown whose it is, the open deadlines that have another
    /// day then, with the day they have now, and what they are told with. What was worked out is
    /// kept for the write that brings these days.
    pub(crate) fn foresee<T>(
        &self,
        calendar: &WorkingDays,
        days: KnownDays,
        mut look: impl FnMut(Whose<'_>, &[Shifted<'_>], Grounds<'_>) -> Vec<T>,
    ) -> Result<Vec<T>, AppError> {
        let open = self.book.as_ref().ok_or(AppError::Locked)?;
        let mut memory = open.memory.borrow_mut();
        let now = memory.under(self, open.read())?;
        let present = now.grounds(&self.shelf);
        memory.complete(open.read(), present)?;
        let under = Under {
            calendar: calendar.clone(),
            days,
            ..now.clone()
        };
        let then = under.grounds(&self.shelf);
        let lines = lines_by_school(&memory.schools, then)?;
        let mut seen = Vec::new();
        for (kept, lines) in memory.schools.values().zip(lines.values()) {
            seen.extend(look(
                Whose::School(kept),
                &shifted(&kept.lines, lines),
                then,
            ));
        }
        let caseload = memory.schools.values().collect();
        let everybody = |grounds| KeptCaseload::of(&caseload, grounds);
        let [before, after] = [everybody(present)?.lines, everybody(then)?.lines];
        seen.extend(look(Whose::Everybody, &shifted(&before, &after), then));
        memory.foreseen = Some(Foreseen { under, lines });
        memory.under = Some(now);
        Ok(seen)
    }

    fn with_memory<T>(
        &self,
        look: impl FnOnce(&mut Memory, Reading<'_>, Grounds<'_>, &Merges) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let open = self.book.as_ref().ok_or(AppError::Locked)?;
        let mut memory = open.memory.borrow_mut();
        let under = memory.under(self, open.read())?;
        let grounds = under.grounds(&self.shelf);
        let looked = look(&mut memory, open.read(), grounds, &under.merges);
        memory.under = Some(under);
        looked
    }
}

impl Under {
    fn of(app: &App, reading: Reading<'_>) -> Result<Self, AppError> {
        Ok(Self {
            today: app.today(),
            calendar: app.calendar().clone(),
            edition: app.shelf.edition(),
            adopted: Adopted::read(reading)?,
            days: KnownDays::read(reading)?,
            merges: reading.merges()?,
            for_all: reading.events_for_all()?,
            decided_for_all: reading.resolutions_for_all()?,
        })
    }

    fn differs_in_merges_only(&self, other: &Self) -> bool {
        let merges = other.merges.clone();
        Self {
            merges,
            ..self.clone()
        } == *other
    }

    /// The same as lines are made with.
    fn grounds<'a>(&'a self, shelf: &'a Shelf) -> Grounds<'a> {
        Grounds {
            shelf,
            calendar: &self.calendar,
            days: &self.days,
            for_all: &self.for_all,
            decided_for_all: &self.decided_for_all,
            adopted: &self.adopted,
            today: self.today,
        }
    }

    /// Whether what does not come from the book is still the same.
    fn is_of(&self, app: &App) -> bool {
        self.today == app.today()
            && self.edition == app.shelf.edition()
            && &self.calendar == app.calendar()
    }
}

#[cfg(test)]
mod tests;
