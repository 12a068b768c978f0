//! What is odd about a day, said before it is recorded.

use app::DayFor;

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::OddDay,
};

pub(super) fn odd_about(inner: &mut Inner, args: OddDay) -> Reply<Vec<String>> {
    let on = convert::day(&args.on)?;
    let day_for = if args.held {
        DayFor::Held
    } else {
        DayFor::Planned
    };
    Ok(inner
        .app
        .odd_about(identifier(&args.school)?, on, day_for)?)
}
