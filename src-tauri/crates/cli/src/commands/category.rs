//! Categories of schools: giving one, what speaks for and against it, taking over what an event
//! brought.

use app::{App, CategoryOutlook};
use chrono::NaiveDate;
use serde::Serialize;
use store::schools::SchoolRow;

use crate::{
    args::{Category, SchoolKey, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Category) -> Result<(), Refusal> {
    match command {
        Category::Set {
            urn,
            category,
            on,
            reason,
        } => {
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?;
            let against = app.category_outlook(school.id)?.cautions.into_iter();
            let against = against.filter(|(id, _)| id == category);
            against
                .flat_map(|(_, words)| words)
                .for_each(|it| output.remark(&it));
            decide(&mut app, output, &school, (category, *on, reason))
        }
        Category::Outlook { urn } => outlook(shared, output, *urn),
        Category::Accept { urn } => {
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?;
            let suggested = app.category_outlook(school.id)?.suggested;
            let it = suggested.ok_or_else(|| {
                Refusal::Failed("nothing has brought another category for this school".to_owned())
            })?;
            decide(&mut app, output, &school, (&it.category, it.on, &it.reason))
        }
    }
}

#[derive(Serialize)]
struct Decided {
    urn: Option<u32>,
    category: String,
    on: String,
}

fn decide(
    app: &mut App,
    output: Output,
    school: &SchoolRow,
    (category, on, reason): (&str, NaiveDate, &str),
) -> Result<(), Refusal> {
    app.decide_category(school.id, category, on, reason)?;
    let decided = Decided {
        urn: school.urn,
        category: category.to_owned(),
        on: on.to_string(),
    };
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
