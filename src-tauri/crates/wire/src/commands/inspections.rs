//! Commands about inspections and what they are thought to find.

use app::{NewForecast, NewInspection};
use framework::inspection;

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{InspectionFramework, Nothing, RecordForecast, RecordInspection, Saved},
};

pub(super) fn list_inspection_frameworks(_: &Inner, _: Nothing) -> Reply<Vec<InspectionFramework>> {
    let all = inspection::all().iter();
    Ok(all.map(convert::inspection_framework).collect())
}

pub(super) fn record_inspection(inner: &mut Inner, args: RecordInspection) -> Reply<Saved> {
    let known = args.inspection.as_deref().map(identifier).transpose()?;
    let grades = args.grades.iter();
    let grades: Vec<(&str, &str)> = grades
        .map(|it| (it.area.as_str(), it.grade.as_str()))
        .collect();
    let new = NewInspection {
        held_on: convert::day(&args.held_on)?,
        published_on: args.published_on.as_deref().map(convert::day).transpose()?,
        overall: args.overall.as_deref(),
        concern: args.concern.as_deref(),
        ungraded: args.ungraded.as_deref(),
        safeguarding: args.safeguarding.as_deref(),
        grades: &grades,
        note: &args.note,
    };
    let school = identifier(&args.school)?;
    let (_, saved_at) = inner.app.record_inspection(school, known, &new)?;
    Ok(Saved { saved_at })
}

pub(super) fn record_forecast(inner: &mut Inner, args: RecordForecast) -> Reply<Saved> {
    let new = NewForecast {
        made_on: convert::day(&args.made_on)?,
        by: convert::whose(args.by),
        area: args.area.as_deref(),
        grade: &args.grade,
        or_grade: args.or_grade.as_deref(),
        securely: args.securely,
        note: &args.note,
    };
    let (_, saved_at) = inner.app.record_forecast(identifier(&args.school)?, &new)?;
    Ok(Saved { saved_at })
}
