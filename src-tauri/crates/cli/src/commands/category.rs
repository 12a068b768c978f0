//! Categories of schools: giving one, what speaks for and against it, taking over what an event
//! brought.

use app::{App, CategoryOutlook, NewDecision, left_open};
use framework::category::Need;
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
            met,
            agreed_with,
            agreed_on,
            without_because,
        } => {
            let met = met.iter().map(|word| {
                let need = Need::from_word(word);
                need.ok_or_else(|| Refusal::Usage(format!("no framework wants “{word}” first")))
            });
            let met = met.collect::<Result<Vec<_>, _>>()?;
            let new = NewDecision {
                met: &met,
                agreed_with,
                agreed_on: *agreed_on,
                waived_why: without_because,
                ..NewDecision::new(category, *on, reason)
            };
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?;
            let against = app.category_outlook(school.id)?.cautions.into_iter();
            let against = against.filter(|(id, _)| id == category);
            against
                .flat_map(|(_, words)| words)
                .for_each(|it| output.remark(&it));
            decide(&mut app, output, &school, &new)
        }
        Category::Outlook { urn } => outlook(shared, output, *urn),
        Category::Accept { urn } => {
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?;
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
    }
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
    if let Some(it) = app.out_of_force(new.on)? {
        output.remark(&it);
    }
    app.decide_category(school.id, new)?;
    let record = app.show_school_record(school.id)?;
    let framework = app.adviser_framework()?;
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
