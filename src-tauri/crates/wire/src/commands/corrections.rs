//! Commands that put right what the book says of a school, and tell of its chair.

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{BeginChair, CorrectSchool, Corrected, Saved},
};

pub(super) fn correct_school(inner: &mut Inner, args: CorrectSchool) -> Reply<Corrected> {
    let school = identifier(&args.school)?;
    let facts: Vec<_> = args
        .facts
        .iter()
        .map(|it| (convert::school_fact(it.fact), it.text.as_str()))
        .collect();
    let saved_at = inner.app.correct_school(school, &facts)?;
    Ok(Corrected { saved_at })
}

pub(super) fn begin_chair(inner: &mut Inner, args: BeginChair) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let school = identifier(&args.school)?;
    let saved_at = inner.app.begin_chair(school, &args.name, on)?;
    Ok(Saved { saved_at })
}
