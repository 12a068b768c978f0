//! The categories of a framework and how they are decided, as the command line shows them.

use framework::{
    Framework,
    category::{Area, Automatic, Category, Condition, Criterion, Deciding, LeastStay, Number},
    duty::Within,
    event::EventRef,
};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub(super) struct CategoryShown {
    pub(super) id: String,
    pub(super) title: String,
    order: u32,
    colour: String,
    /// What it was called in the version before.
    was: Vec<String>,
    support: Vec<String>,
    /// How many of its criteria a school in it fits.
    fits: &'static str,
    least_stay: Option<LeastStayShown>,
    /// The categories with less support that a school leaves it to; any where none is named.
    leaves_to: Vec<String>,
    /// Whether a school in it causes concern.
    marks: bool,
    /// Whether the decision says if it does.
    may_mark: bool,
    needs: Vec<&'static str>,
    /// What of that may be left out in an exceptional case.
    waive: Vec<&'static str>,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
struct LeastStayShown {
    #[serde(flatten)]
    within: WithinShown,
    after: Vec<String>,
}

#[derive(Debug, Serialize)]
struct WithinShown {
    amount: u32,
    unit: &'static str,
}

#[derive(Debug, Serialize)]
struct EventShown {
    event: &'static str,
    /// Which one; any where none is named.
    of: Vec<String>,
}

/// Something that categories are decided by.
#[derive(Debug, Serialize)]
pub(super) struct AreaShown {
    id: String,
    title: String,
    /// The scale on which it is graded.
    scale: Option<String>,
    source: Option<String>,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct CriterionShown {
    pub(super) id: String,
    pub(super) title: String,
    area: String,
    category: String,
    /// When the book itself knows that it holds.
    holds: Option<HoldingShown>,
    source: String,
}

#[derive(Debug, Serialize)]
struct HoldingShown {
    after: EventShown,
    within: WithinShown,
    judged: Vec<String>,
}

/// The way in which a category is decided.
#[derive(Debug, Serialize)]
pub(super) struct DecidingShown {
    decide: &'static str,
    areas: Vec<AreaShown>,
    pub(super) criteria: Vec<CriterionShown>,
    graders: Vec<String>,
    /// Which grade counts where graders differ.
    counts: Option<&'static str>,
    /// The areas of the table, its rows first.
    axes: Vec<String>,
    table: Vec<CellShown>,
    overall: Vec<OverallShown>,
    automatic: Vec<AutomaticShown>,
}

#[derive(Debug, Serialize)]
struct CellShown {
    row: String,
    column: String,
    category: String,
}

#[derive(Debug, Serialize)]
struct OverallShown {
    category: String,
    when: Vec<ConditionShown>,
    /// The same in a sentence.
    words: String,
    source: String,
}

#[derive(Debug, Serialize)]
struct ConditionShown {
    at_least: Option<u32>,
    at_most: Option<u32>,
    graded: Vec<String>,
    #[serde(rename = "in")]
    among: Vec<String>,
}

#[derive(Debug, Serialize)]
struct AutomaticShown {
    on: EventShown,
    judged: Vec<String>,
    category: String,
    source: String,
    why: String,
}

pub(super) fn category(it: &Category) -> CategoryShown {
    CategoryShown {
        id: it.id.clone(),
        title: it.label.clone(),
        order: it.order,
        colour: it.colour.clone(),
        was: it.was.clone(),
        support: it.support.clone(),
        fits: it.fits.word(),
        least_stay: it.least_stay.as_ref().map(least_stay),
        leaves_to: it.leaves_to.clone(),
        marks: it.marks_concern,
        may_mark: it.may_mark_concern,
        needs: it.needs.iter().map(|it| it.word()).collect(),
        waive: it.waive.iter().map(|it| it.word()).collect(),
        source: it.source.clone(),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}

pub(super) fn deciding(pack: &Framework) -> DecidingShown {
    let Deciding {
        decide,
        areas,
        criteria,
        graders,
        counts,
        axes,
        table,
        overall,
        automatic,
    } = &pack.deciding;
    DecidingShown {
        decide: decide.word(),
        areas: areas.iter().map(area).collect(),
        criteria: criteria.iter().map(criterion).collect(),
        graders: graders.clone(),
        counts: (graders.len() > 1).then(|| counts.word()),
        axes: axes.clone(),
        table: table
            .iter()
            .map(|it| CellShown {
                row: it.row.clone(),
                column: it.column.clone(),
                category: it.category.clone(),
            })
            .collect(),
        overall: overall
            .iter()
            .map(|it| OverallShown {
                category: it.category.clone(),
                when: it.when.iter().map(condition).collect(),
                words: pack.words_of(it),
                source: it.source.clone(),
            })
            .collect(),
        automatic: automatic.iter().map(change).collect(),
    }
}

fn least_stay(it: &LeastStay) -> LeastStayShown {
    LeastStayShown {
        within: within(it.within),
        after: it.after.clone(),
    }
}

fn within(it: Within) -> WithinShown {
    WithinShown {
        amount: it.amount,
        unit: it.unit.word(),
    }
}

fn event(it: &EventRef) -> EventShown {
    EventShown {
        event: it.event.word(),
        of: it.of.clone(),
    }
}

fn area(it: &Area) -> AreaShown {
    AreaShown {
        id: it.id.clone(),
        title: it.title.clone(),
        scale: it.scale.clone(),
        source: it.source.clone(),
        ruling: it.ruling.clone(),
    }
}

fn criterion(it: &Criterion) -> CriterionShown {
    CriterionShown {
        id: it.id.clone(),
        title: it.text.clone(),
        area: it.area.clone(),
        category: it.category.clone(),
        holds: it.holds.as_ref().map(|it| HoldingShown {
            after: event(&it.after),
            within: within(it.within),
            judged: it.judged.clone(),
        }),
        source: it.source.clone(),
    }
}

fn condition(it: &Condition) -> ConditionShown {
    let (at_least, at_most) = match it.number {
        Number::AtLeast(least) => (Some(least), None),
        Number::AtMost(most) => (None, Some(most)),
    };
    ConditionShown {
        at_least,
        at_most,
        graded: it.graded.clone(),
        among: it.among.clone(),
    }
}

fn change(it: &Automatic) -> AutomaticShown {
    AutomaticShown {
        on: event(&it.on),
        judged: it.judged.clone(),
        category: it.category.clone(),
        source: it.source.clone(),
        why: it.why.clone(),
    }
}
