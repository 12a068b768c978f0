//! The commands about a visit as a whole: planned, held, moved, cancelled, and the support after it.

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{
        CancelVisit, HoldVisit, MoveVisit, OneVisit, PlanVisit, Planned, RecordSupport, Saved,
        VisitPage,
    },
};

pub(super) fn plan_visit(inner: &mut Inner, args: PlanVisit) -> Reply<Planned> {
    let on = convert::day(&args.on)?;
    let visit = inner
        .app
        .plan_visit(identifier(&args.school)?, &args.kind, on)?;
    Ok(Planned {
        visit: visit.to_string(),
    })
}

pub(super) fn hold_visit(inner: &mut Inner, args: HoldVisit) -> Reply<VisitPage> {
    inner
        .app
        .hold_visit(identifier(&args.visit)?, convert::day(&args.on)?)?;
    show_visit(inner, OneVisit { visit: args.visit })
}

pub(super) fn move_visit(inner: &mut Inner, args: MoveVisit) -> Reply<VisitPage> {
    inner
        .app
        .move_visit(identifier(&args.visit)?, convert::day(&args.on)?)?;
    show_visit(inner, OneVisit { visit: args.visit })
}

pub(super) fn cancel_visit(inner: &mut Inner, args: CancelVisit) -> Reply<VisitPage> {
    inner
        .app
        .cancel_visit(identifier(&args.visit)?, &args.why)?;
    show_visit(inner, OneVisit { visit: args.visit })
}

pub(super) fn show_visit(inner: &Inner, args: OneVisit) -> Reply<VisitPage> {
    let page = inner.app.show_visit(identifier(&args.visit)?)?;
    convert::visit_page(page, inner.app.shelf())
}

pub(super) fn record_support(inner: &mut Inner, args: RecordSupport) -> Reply<Saved> {
    let outcome = convert::support_outcome(args.outcome);
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .record_support(identifier(&args.visit)?, outcome, on)?;
    Ok(Saved { saved_at })
}
