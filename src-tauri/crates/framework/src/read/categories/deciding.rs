//! How categories are decided, as packs write it.
//!
//! Separate from the categories of the same file. It must not know the scales, which stand in
//! another file.

use crate::{
    category::{
        Area, Automatic, Cell, Condition, Counts, Criterion, Decide, Deciding, Holding, Number,
        Overall,
    },
    event::{Event, EventRef},
    inspection,
};

use super::{
    super::{
        events,
        fields::Fields,
        names::{Names, Subject},
        selectors, times,
    },
    grades::{GradeNamed, Named},
};

/// More areas than any framework grades.
const MOST_AREAS: u32 = 50;

/// With the grades that it names, for which [`super::check`] looks in the scales.
pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> (Deciding, Named) {
    let said = fields.word_if_any("decide");
    let decide = said.unwrap_or(Decide::Stated);
    let mut named = Named::default();
    let areas = read_areas(fields, decide, names);
    named.is_broken = decide == Decide::ByArea && areas.iter().any(|it| it.scale.is_none());
    let (graders, counts) = read_graders(fields, names);
    let axes = read_axes(fields, &mut named, names);
    let deciding = Deciding {
        decide,
        criteria: read_criteria(fields, names),
        table: read_table(fields, &axes, &mut named, names),
        overall: read_overall(fields, &areas, &mut named, names),
        areas,
        graders,
        counts,
        axes,
        automatic: read_automatic(fields, names),
    };
    check_parts(fields, &deciding);
    (deciding, named)
}

/// What the way of deciding needs, and what it has no use for.
fn check_parts(fields: &mut Fields<'_>, deciding: &Deciding) {
    let decide = deciding.decide;
    let lacks = match decide {
        Decide::Stated => None,
        Decide::BestFit => deciding.criteria.is_empty().then_some("criterion"),
        Decide::ByArea if deciding.areas.is_empty() => Some("area"),
        Decide::ByArea => deciding.overall.is_empty().then_some("overall"),
        Decide::ByTable if deciding.table.is_empty() => Some("cell"),
        Decide::ByTable => deciding.axes.is_empty().then_some("axis"),
    };
    if let Some(key) = lacks {
        let what = format!("categories decided `{}` need `{key}`", decide.word());
        let hint = format!("add one that begins with `[[{key}]]`, or decide otherwise");
        fields.report_at_key("decide", what, hint);
    }
    let is_graded = matches!(decide, Decide::ByArea | Decide::ByTable);
    let of_no_use = [
        (
            "overall",
            !deciding.overall.is_empty() && decide != Decide::ByArea,
        ),
        (
            "cell",
            !deciding.table.is_empty() && decide != Decide::ByTable,
        ),
        (
            "axis",
            !deciding.axes.is_empty() && decide != Decide::ByTable,
        ),
        ("graders", !deciding.graders.is_empty() && !is_graded),
    ];
    for (key, _) in of_no_use.iter().filter(|it| it.1) {
        let what = format!(
            "`{key}` is of no use where categories are decided `{}`",
            decide.word()
        );
        let hint = match *key {
            "overall" => "say `decide = \"by-area\"`, or leave it out",
            "graders" => "leave it out: no area is graded",
            _ => "say `decide = \"by-table\"`, or leave it out",
        };
        fields.report_at_key(key, what, hint);
    }
}

/// Who grades each area and, where there are several, whose grade counts.
fn read_graders(fields: &mut Fields<'_>, names: &mut Names) -> (Vec<String>, Counts) {
    let graders = names.mentioned_any(Subject::Actor, "graders", fields);
    let counts = fields.word_if_any("counts");
    match (graders.len(), counts) {
        (0 | 1, Some(_)) => fields.report_at_start(
            "`counts` is for several `graders`".to_owned(),
            Some("leave it out, or name two".to_owned()),
        ),
        (2.., None) => fields.report_at_start(
            "`graders` may differ, and nothing says which grade counts".to_owned(),
            Some("say `counts = \"lower\"` or `\"higher\"`".to_owned()),
        ),
        (_, _) => {}
    }
    (graders, counts.unwrap_or(Counts::Lower))
}

/// The areas of the table's rows and columns.
fn read_axes(fields: &mut Fields<'_>, named: &mut Named, names: &mut Names) -> Vec<String> {
    let mut axes = Vec::new();
    for mut it in fields.tables("axis") {
        named.axes.push(it.place(it.start()));
        axes.push(names.mentioned(Subject::Area, "area", &mut it));
        it.finish();
    }
    if !axes.is_empty() && axes.len() != 2 {
        let what = format!("a table has two `axis`, and this one has {}", axes.len());
        fields.report_at_start(
            what,
            Some("the first is the rows, the second the columns".to_owned()),
        );
    }
    axes
}

fn read_areas(fields: &mut Fields<'_>, decide: Decide, names: &mut Names) -> Vec<Area> {
    let areas = fields.tables("area").into_iter();
    let read = areas.map(|mut it| {
        let scale = it.text_if_any("scale");
        if let Some((id, at)) = &scale {
            names.mention(Subject::Scale, id, it.place(*at));
        }
        match (decide, &scale) {
            (Decide::Stated | Decide::BestFit, Some((_, at))) => it.report(
                *at,
                format!(
                    "no area is graded where categories are decided `{}`",
                    decide.word()
                ),
                Some("leave out `scale`".to_owned()),
            ),
            (Decide::ByArea, None) => it.miss("scale"),
            (Decide::Stated | Decide::BestFit, None)
            | (Decide::ByArea, Some(_))
            | (Decide::ByTable, _) => {}
        }
        let area = Area {
            id: names.define(Subject::Area, &mut it),
            title: it.text("title"),
            source: it.text_if_any("source").map(|it| it.0),
            ruling: it.text_if_any("ruling").map(|it| it.0),
            scale: scale.map(|it| it.0),
        };
        it.finish();
        area
    });
    read.collect()
}

fn read_criteria(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Criterion> {
    let criteria = fields.tables("criterion").into_iter();
    let read = criteria.map(|mut it| {
        let criterion = Criterion {
            id: names.define(Subject::Criterion, &mut it),
            area: names.mentioned(Subject::Area, "area", &mut it),
            category: names.mentioned(Subject::Category, "category", &mut it),
            text: it.text("text"),
            source: it.text("source"),
            holds: it
                .table_if_any("holds")
                .and_then(|it| read_holding(it, names)),
        };
        it.finish();
        criterion
    });
    read.collect()
}

/// `None` after a problem was reported.
fn read_holding(mut fields: Fields<'_>, names: &mut Names) -> Option<Holding> {
    let after = events::read(&mut fields, "after", names);
    let within = fields.table("within").and_then(|mut it| {
        let within = times::amount_of(&mut it);
        it.finish();
        within
    });
    let judged = selectors::read_judged(&mut fields, "judged", &inspection::judgements());
    let is_inspection =
        |it: &EventRef| matches!(it.event, Event::InspectionHeld | Event::InspectionPublished);
    if !judged.is_empty() && after.as_ref().is_some_and(|it| !is_inspection(it)) {
        let hint = Some("say `after = \"inspection-published\"`".to_owned());
        fields.report_at_start("only an inspection has `judged`".to_owned(), hint);
    }
    fields.finish();
    Some(Holding {
        after: after?,
        within: within?,
        judged,
    })
}

/// A table says a category for every pair of its grades, once.
fn read_table(
    fields: &mut Fields<'_>,
    axes: &[String],
    named: &mut Named,
    names: &mut Names,
) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for mut it in fields.tables("cell") {
        let (row, column) = (it.placed("row"), it.placed("column"));
        for (area, (grade, at)) in axes.iter().zip([&row, &column]) {
            named.grades.push(GradeNamed {
                areas: vec![area.clone()],
                grade: grade.clone(),
                place: it.place(*at),
            });
        }
        let cell = Cell {
            row: row.0,
            column: column.0,
            category: names.mentioned(Subject::Category, "category", &mut it),
        };
        let is_twice = |other: &Cell| other.row == cell.row && other.column == cell.column;
        if cells.iter().any(is_twice) {
            let what = format!("`{}` and `{}` have a cell already", cell.row, cell.column);
            it.report_at_start(what, Some("leave one of the two out".to_owned()));
        }
        it.finish();
        cells.push(cell);
    }
    cells
}

fn read_overall(
    fields: &mut Fields<'_>,
    areas: &[Area],
    named: &mut Named,
    names: &mut Names,
) -> Vec<Overall> {
    let rules = fields.tables("overall").into_iter();
    let read = rules.map(|mut it| {
        named.rules.push(it.place(it.start()));
        let conditions = it.tables("when");
        if conditions.is_empty() {
            it.miss("when");
        }
        let asked = conditions.len();
        let when = conditions.into_iter();
        let when = when.filter_map(|it| read_condition(it, areas, named, names));
        let when: Vec<Condition> = when.collect();
        named.is_broken |= when.is_empty() || when.len() < asked;
        let rule = Overall {
            when,
            category: names.mentioned(Subject::Category, "category", &mut it),
            source: it.text("source"),
        };
        it.finish();
        rule
    });
    read.collect()
}

/// `None` after a problem was reported.
fn read_condition(
    mut fields: Fields<'_>,
    areas: &[Area],
    named: &mut Named,
    names: &mut Names,
) -> Option<Condition> {
    let least = fields.number_if_any("at_least", 1, MOST_AREAS);
    let most = fields.number_if_any("at_most", 0, MOST_AREAS);
    let among = names.mentioned_any(Subject::Area, "in", &mut fields);
    let number = match (least, most) {
        (Some(least), None) => Some(Number::AtLeast(least)),
        (None, Some(most)) => Some(Number::AtMost(most)),
        (Some(_), Some(_)) => {
            let hint = Some("write two conditions".to_owned());
            fields.report_at_start("a condition says one number".to_owned(), hint);
            None
        }
        (None, None) => {
            if !fields.has("at_least") && !fields.has("at_most") {
                let hint = Some("say `at_least` or `at_most`".to_owned());
                fields.report_at_start("a condition says how many areas".to_owned(), hint);
            }
            None
        }
    };
    let asked = if among.is_empty() {
        areas.len()
    } else {
        among.len()
    };
    let too_many = match number {
        Some(Number::AtLeast(least)) => usize::try_from(least).ok().filter(|least| *least > asked),
        Some(Number::AtMost(_)) | None => None,
    };
    if let Some(least) = too_many {
        let what = format!("`at_least` asks for {least} of {asked} areas");
        fields.report_at_start(what, Some("it can never hold".to_owned()));
    }
    let graded = fields.some_texts("graded");
    for (grade, at) in &graded {
        let all = areas.iter().map(|it| it.id.clone());
        named.grades.push(GradeNamed {
            areas: if among.is_empty() {
                all.collect()
            } else {
                among.clone()
            },
            grade: grade.clone(),
            place: fields.place(*at),
        });
    }
    fields.finish();
    Some(Condition {
        number: number.filter(|_| too_many.is_none())?,
        graded: graded.into_iter().map(|it| it.0).collect(),
        among,
    })
}

fn read_automatic(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Automatic> {
    let automatic = fields.tables("automatic").into_iter();
    let read = automatic.filter_map(|mut it| {
        let on = events::read(&mut it, "on", names);
        let judged = selectors::read_judged(&mut it, "judged", &inspection::judgements());
        let category = names.mentioned(Subject::Category, "category", &mut it);
        let (source, why) = (it.text("source"), it.text("why"));
        it.finish();
        Some(Automatic {
            on: on?,
            judged,
            category,
            source,
            why,
        })
    });
    read.collect()
}
