//! Moving schools to a new version of their framework, or to another one.

use app::{MovePreview, MovedSchool, NewMove};
use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    args::{Move, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

#[derive(Serialize)]
struct Moved {
    to: String,
    on: String,
    /// Whether it was done, or only looked at.
    done: bool,
    told: Vec<String>,
    schools: Vec<School>,
}

#[derive(Serialize)]
struct School {
    urn: Option<u32>,
    name: String,
    former: String,
    deadlines: Vec<Promise>,
    category: Option<Category>,
    entitlements: Vec<Offer>,
    planned: usize,
}

#[derive(Serialize)]
struct Promise {
    what: String,
    /// "comes", "goes" or "changes".
    change: &'static str,
    before: Option<String>,
    after: Option<String>,
    source: String,
}

#[derive(Serialize)]
struct Category {
    before: String,
    after: Option<String>,
}

#[derive(Serialize)]
struct Offer {
    what: String,
    before: Option<String>,
    after: Option<String>,
}

pub(super) fn run(shared: &Shared, output: Output, asked: &Move) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let mut schools = Vec::new();
    for key in &asked.schools {
        schools.push(session::school(&app, *key)?.id);
    }
    let new = NewMove {
        schools: &schools,
        from: asked.from.as_deref(),
        to: &asked.to,
        on: asked.on,
    };
    let preview = app.preview_move(&new)?;
    if !asked.preview {
        app.move_schools(&new)?;
    }
    let moved = shown(preview, !asked.preview);
    output.answer(&moved, lines)
}

fn shown(preview: MovePreview, done: bool) -> Moved {
    Moved {
        to: preview.to.id,
        on: preview.on.to_string(),
        done,
        told: preview.told,
        schools: preview.schools.into_iter().map(school).collect(),
    }
}

fn day(on: Option<Option<NaiveDate>>) -> Option<String> {
    on.flatten().map(|it| it.to_string())
}

fn school(moved: MovedSchool) -> School {
    let deadlines = moved.deadlines.into_iter().map(|it| Promise {
        change: match (it.before, it.after) {
            (None, _) => "comes",
            (Some(_), None) => "goes",
            (Some(_), Some(_)) => "changes",
        },
        what: it.what,
        before: day(it.before),
        after: day(it.after),
        source: it.source,
    });
    let entitlements = moved.entitlements.into_iter().map(|it| Offer {
        what: it.what,
        before: it.before,
        after: it.after,
    });
    School {
        urn: moved.school.urn,
        name: moved.school.name,
        former: moved.former,
        deadlines: deadlines.collect(),
        category: moved.category.map(|it| Category {
            before: it.before,
            after: it.after,
        }),
        entitlements: entitlements.collect(),
        planned: moved.planned,
    }
}

fn lines(moved: &Moved) -> Vec<String> {
    let number = moved.schools.len();
    let verb = if moved.done { "moved" } else { "would move" };
    let noun = if number == 1 { "school" } else { "schools" };
    let (to, on) = (&moved.to, &moved.on);
    let mut lines = vec![format!("{number} {noun} {verb} to {to} from {on} on")];
    lines.extend(moved.told.iter().cloned());
    for it in &moved.schools {
        lines.push(format!("{}, until now {}", it.name, it.former));
        lines.extend(it.deadlines.iter().map(promise));
        if let Some(category) = &it.category {
            let after = category.after.as_deref().unwrap_or("to be decided anew");
            lines.push(format!("  category {}: {after}", category.before));
        }
        let offers = it.entitlements.iter();
        lines.extend(offers.map(|it| {
            let said = |words: &Option<String>| words.clone().unwrap_or_else(|| "none".to_owned());
            let (before, after) = (said(&it.before), said(&it.after));
            format!("  {}: {before}; then {after}", it.what)
        }));
        if it.planned > 0 {
            lines.push(format!(
                "  visits planned for then, which keep their framework: {}",
                it.planned
            ));
        }
    }
    lines
}

fn promise(it: &Promise) -> String {
    let said = |on: &Option<String>| on.clone().unwrap_or_else(|| "no day".to_owned());
    let days = match it.change {
        "comes" => said(&it.after),
        "goes" => said(&it.before),
        _ => format!("{}, then {}", said(&it.before), said(&it.after)),
    };
    format!("  {} {}: {days} ({})", it.change, it.what, it.source)
}
