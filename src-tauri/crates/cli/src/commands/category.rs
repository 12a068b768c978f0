//! Categories of schools: giving one, what speaks for and against it, taking over what an event
//! brought.

use app::{App, CategoryOutlook, Direction, NewDecision, NewMark, SheetRefusal, left_open};
use domain::id::{SchoolId, SheetId};
use framework::category::Need;
use serde::Serialize;
use store::schools::SchoolRow;

mod sheet;

use crate::{
    args::{Category, SchoolKey, SetCategory, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Category) -> Result<(), Refusal> {
    match command {
        Category::Set(typed) => set(shared, output, typed),
        Category::Outlook { urn } => outlook(shared, output, *urn),
        Category::Sheet { urn, sheet } => sheet::show(shared, output, *urn, *sheet),
        Category::BeginSheet { urn, empty } => sheet::begin(shared, output, *urn, !empty),
        Category::Tick {
            urn,
            criterion,
            evidence,
            off,
        } => {
            let mark = NewMark::Tick {
                criterion,
                fits: !off,
            };
            sheet::mark(shared, output, *urn, (mark, evidence.as_deref()))
        }
        Category::Grade {
            urn,
            area,
            grade,
            by,
            evidence,
        } => {
            let mark = NewMark::Grade {
                area,
                by: by.as_deref(),
                grade: grade.as_deref(),
            };
            sheet::mark(shared, output, *urn, (mark, evidence.as_deref()))
        }
        Category::Accept { urn } => accept(shared, output, *urn),
    }
}

fn set(shared: &Shared, output: Output, typed: &SetCategory) -> Result<(), Refusal> {
    let met = typed.met.iter().map(|word| {
        let need = Need::from_word(word);
        need.ok_or_else(|| Refusal::Usage(format!("no framework wants “{word}” first")))
    });
    let met = met.collect::<Result<Vec<_>, _>>()?;
    let direction = typed.direction.as_deref().map(direction).transpose()?;
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, typed.urn)?;
    let sheet = match typed.from_sheet {
        true => Some(open_sheet(&app, school.id)?),
        false => None,
    };
    let new = NewDecision {
        met: &met,
        agreed_with: &typed.agreed_with,
        agreed_on: typed.agreed_on,
        waived_why: &typed.without_because,
        sheet,
        direction,
        concern: typed.causes_concern,
        ..NewDecision::new(&typed.category, typed.on, &typed.reason)
    };
    let against = app.category_outlook(school.id)?.cautions.into_iter();
    let against = against.filter(|(id, _)| *id == typed.category);
    against
        .flat_map(|(_, words)| words)
        .for_each(|it| output.remark(&it));
    decide(&mut app, output, &school, &new)
}

fn direction(word: &str) -> Result<Direction, Refusal> {
    Direction::from_word(word).ok_or_else(|| {
        let known = Direction::ALL.map(Direction::word).join(", ");
        Refusal::Usage(format!(
            "“{word}” is no direction; those there are: {known}"
        ))
    })
}

fn accept(shared: &Shared, output: Output, urn: SchoolKey) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?;
    let suggested = app.category_outlook(school.id)?.suggested;
    let it = suggested.ok_or_else(|| {
        Refusal::Failed("nothing has brought another category for this school".to_owned())
    })?;
    let new = NewDecision {
        waived_why: app::BY_ITSELF,
        ..NewDecision::new(&it.category, it.on, &it.reason)
    };
    decide(&mut app, output, &school, &new)
}

/// The sheet from which the category of a school is decided.
fn open_sheet(app: &App, school: SchoolId) -> Result<SheetId, Refusal> {
    let open = app.show_sheet(school, None)?.sheet;
    let none = || app::AppError::from(SheetRefusal::NoSheet);
    Ok(open.ok_or_else(none)?.id)
}

#[derive(Serialize)]
struct Decided {
    urn: Option<u32>,
    category: String,
    on: String,
    /// What the framework wants first and was not said to have happened.
    left_open: Vec<&'static str>,
}

fn decide(
    app: &mut App,
    output: Output,
    school: &SchoolRow,
    new: &NewDecision<'_>,
) -> Result<(), Refusal> {
    if let Some(it) = app.out_of_force(Some(school.id), new.on)? {
        output.remark(&it);
    }
    app.decide_category(school.id, new)?;
    let record = app.show_school_record(school.id)?;
    let framework = app.present_framework(Some(school.id))?;
    let mut rows = record.decisions.iter().rev();
    let row = rows.find(|it| it.category == new.category && it.decided_on == Some(new.on));
    let decided = Decided {
        urn: school.urn,
        category: new.category.to_owned(),
        on: new.on.to_string(),
        left_open: row.map(|it| left_open(it, framework)).unwrap_or_default(),
    };
    for it in &decided.left_open {
        output.remark(&format!("the framework wants this first: {it}"));
    }
    output.answer(&decided, |it| {
        vec![format!(
            "{} is in category {} from {}",
            school.name, it.category, it.on
        )]
    })
}

#[derive(Serialize)]
struct Shown {
    suggested: Option<Suggested>,
    cautions: Vec<Cautions>,
}

#[derive(Serialize)]
struct Suggested {
    category: String,
    name: String,
    on: String,
    because: String,
}

#[derive(Serialize)]
struct Cautions {
    category: String,
    words: Vec<String>,
}

impl From<CategoryOutlook> for Shown {
    fn from(of: CategoryOutlook) -> Self {
        let cautions = of.cautions.into_iter();
        Self {
            suggested: of.suggested.map(|it| Suggested {
                category: it.category,
                name: it.name,
                on: it.on.to_string(),
                because: it.because,
            }),
            cautions: cautions
                .map(|(category, words)| Cautions { category, words })
                .collect(),
        }
    }
}

fn outlook(shared: &Shared, output: Output, urn: SchoolKey) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?.id;
    let shown = Shown::from(app.category_outlook(school)?);
    output.answer(&shown, |shown| {
        let suggested = shown.suggested.iter().map(|it| it.because.clone());
        let against = shown.cautions.iter().flat_map(|it| {
            let words = it.words.iter();
            words.map(|words| format!("{}: {words}", it.category))
        });
        suggested.chain(against).collect()
    })
}
