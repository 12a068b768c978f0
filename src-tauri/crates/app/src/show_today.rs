//! What is owed to whom by when: the first screen of the day.

use chrono::{Datelike, Days, NaiveDate};
use domain::{deadline::Standing, visit::VisitState};
use store::{schools::SchoolRow, visits::VisitRow};

use crate::{
    App,
    error::AppError,
    kept_caseload::{KeptCaseload, Whose},
    kept_school::{Grounds, Line},
    memory::Caseload,
    promise::Promise,
};

/// What comes again by itself stands on Today from so many days before it is due: until then it
/// would only hide what is next.
const AHEAD: u64 = 42;
/// So many promises of a group are told in words; nobody reads more of them at once.
const MOST: usize = 200;

/// Today in four groups, and the visits ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayPage {
    /// Today.
    pub today: NaiveDate,
    /// Past their day, the oldest first.
    pub late: Vec<Promise>,
    /// Due today.
    pub due_today: Vec<Promise>,
    /// Due by Sunday.
    pub this_week: Vec<Promise>,
    /// Due later, and those without a day.
    pub next: Vec<Promise>,
    /// How many are past their day, told here or not.
    pub late_in_all: usize,
    /// How many of the four groups are left out because fewer were asked for.
    pub untold: [usize; 4],
    /// Open promises that are not told here: due in more than six weeks and coming again by
    /// themselves, or more than a screen can hold.
    pub further: usize,
    /// Planned and not yet held, by day.
    pub visits: Vec<(SchoolRow, VisitRow)>,
    /// Notes sent in time since the academic year began.
    pub notes_on_time: usize,
    /// Notes that were due since then.
    pub notes_due: usize,
}

impl App {
    /// Today, with at most so many promises in words, the first of all groups; with all that a
    /// screen can hold where no number is given.
    ///
    /// # Errors
    /// What the store says.
    pub fn show_today(&self, most: Option<usize>) -> Result<TodayPage, AppError> {
        self.with_all(|caseload, everybody, grounds| page((caseload, everybody), grounds, most))
    }

    /// Today, and how many promises are past their day: what a window shows beside every screen.
    ///
    /// # Errors
    /// What the store says.
    pub fn count_late(&self) -> Result<(NaiveDate, usize), AppError> {
        self.with_all(|caseload, everybody, grounds| {
            let lines = caseload.iter().flat_map(|it| &it.lines);
            let lines = lines.chain(&everybody.lines);
            let late = lines.filter(|it| it.standing == Standing::Overdue).count();
            (grounds.today, late)
        })
    }
}

type Of<'a> = (Whose<'a>, &'a Line);

fn page(
    (caseload, everybody): (&Caseload<'_>, &KeptCaseload),
    grounds: Grounds<'_>,
    most: Option<usize>,
) -> TodayPage {
    let today = grounds.today;
    let mut groups: [Vec<Of<'_>>; 4] = Default::default();
    let mut further = 0;
    let of_schools = caseload.iter();
    let of_schools = of_schools.map(|it| (Whose::School(it), &it.lines));
    for (whose, lines) in of_schools.chain([(Whose::Everybody, &everybody.lines)]) {
        for line in lines {
            match group(line, today) {
                Group::Closed => {}
                // What is further ahead is told of schools, on whose pages it stands.
                Group::Further => further += usize::from(matches!(whose, Whose::School(_))),
                Group::Shown(at) => groups[at].push((whose, line)),
            }
        }
    }
    let late_in_all = groups[0].len();
    let mut room = most.unwrap_or(usize::MAX);
    let mut untold = [0; 4];
    let mut places = untold.iter_mut();
    let [late, due_today, this_week, next] = groups.map(|mut lines| {
        lines.sort_by_key(|(_, line)| line.order());
        further += lines.len().saturating_sub(MOST);
        lines.truncate(MOST);
        let told = lines.len().min(room);
        room -= told;
        if let Some(place) = places.next() {
            *place = lines.len() - told;
        }
        let shown = lines.into_iter().take(told);
        shown
            .filter_map(|(whose, line)| whose.explain(line, grounds))
            .collect()
    });
    let notes = caseload.iter().map(|it| it.notes_on_time(today));
    let (notes_on_time, notes_due) = notes.fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    TodayPage {
        today,
        late,
        due_today,
        this_week,
        next,
        late_in_all,
        untold,
        further,
        visits: planned(caseload),
        notes_on_time,
        notes_due,
    }
}

enum Group {
    /// Met, or not owed any more.
    Closed,
    /// Open, and not for today's eyes.
    Further,
    /// Late, today, this week, next.
    Shown(usize),
}

fn group(line: &Line, today: NaiveDate) -> Group {
    let is_by = |last: NaiveDate| line.due_on.is_some_and(|on| on <= last);
    match line.standing {
        Standing::Overdue => Group::Shown(0),
        Standing::DueToday => Group::Shown(1),
        Standing::DueSoon | Standing::Upcoming if is_by(end_of_week(today)) => Group::Shown(2),
        Standing::DueSoon | Standing::Upcoming | Standing::Undated if is_further(line, today) => {
            Group::Further
        }
        Standing::DueSoon | Standing::Upcoming | Standing::Undated => Group::Shown(3),
        Standing::Met | Standing::MetLate | Standing::Void => Group::Closed,
    }
}

/// Whether it comes again by itself, and not so soon that it is told yet.
pub(crate) fn is_further(line: &Line, today: NaiveDate) -> bool {
    let is_soon = line.due_on.is_some_and(|on| on <= later(today, AHEAD));
    line.is_recurring && !is_soon
}

fn planned(caseload: &Caseload<'_>) -> Vec<(SchoolRow, VisitRow)> {
    let visits = caseload.iter().flat_map(|kept| {
        let planned = kept.record.visits.iter();
        let planned = planned.filter(|it| it.state() == VisitState::Planned);
        planned.map(|visit| (kept.record.school.clone(), visit.clone()))
    });
    let mut planned: Vec<(SchoolRow, VisitRow)> = visits.collect();
    planned.sort_by_key(|(_, visit)| (visit.on(), visit.id));
    planned
}

fn end_of_week(today: NaiveDate) -> NaiveDate {
    later(today, u64::from(6 - today.weekday().num_days_from_monday()))
}

fn later(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_add_days(Days::new(days)).unwrap_or(today)
}
