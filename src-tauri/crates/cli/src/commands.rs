//! One file a group of commands.

mod answer;
mod between;
mod book;
mod calendar;
mod category;
mod concern;
mod conflicts;
mod days;
mod devices;
mod due;
mod entitlement;
mod event;
mod exchange;
mod forecast;
mod framework;
mod group;
mod history;
mod inspection;
mod keys;
mod ledger;
mod meeting;
mod note;
mod offer;
mod paper;
mod particulars;
mod record_file;
mod sample;
mod schools;
mod terms;
mod visit;
mod visit_page;

use std::str::FromStr;

use crate::{
    args::{Arguments, Command},
    output::Output,
    refusal::Refusal,
};

/// Carries out what was typed.
pub(crate) fn run(arguments: &Arguments, output: &Output) -> Result<(), Refusal> {
    let Arguments { shared, command } = arguments;
    match command {
        Command::Init {
            framework,
            name,
            role,
            recovery,
        } => book::init(
            shared,
            *output,
            &book::Beginning {
                framework,
                name,
                role,
                recovery: recovery.as_deref(),
            },
        ),
        Command::Recovery { sheet } => keys::recovery(shared, *output, sheet),
        Command::Passphrase(it) => keys::passphrase(shared, *output, it),
        Command::Sample { framework, name } => {
            sample::run(shared, *output, framework.as_deref(), name)
        }
        Command::Schools(it) => schools::run(shared, *output, it),
        Command::Visit(it) => visit::run(shared, *output, it),
        Command::Note(it) => note::run(shared, *output, it),
        Command::Category(it) => category::run(shared, *output, it),
        Command::Support(it) => visit::support(shared, *output, it),
        Command::Action(it) => between::action(shared, *output, it),
        Command::Headship(it) => between::headship(shared, *output, it),
        Command::Chair(it) => between::chair(shared, *output, it),
        Command::Remind { urn, on, what } => between::remind(shared, *output, *urn, *on, what),
        Command::Reminder(it) => between::reminder(shared, *output, it),
        Command::Event(it) => event::run(shared, *output, it),
        Command::Answer(it) => answer::run(shared, *output, it),
        Command::Inspection(it) => inspection::run(shared, *output, it),
        Command::Forecast(it) => forecast::run(shared, *output, it),
        Command::Offer(it) => offer::run(shared, *output, it),
        Command::Entitlement(it) => ledger::run(shared, *output, it),
        Command::Paper(it) => paper::run(shared, *output, it),
        Command::Concern(it) => concern::run(shared, *output, it),
        Command::Group(it) => group::run(shared, *output, it),
        Command::Meeting(it) => meeting::run(shared, *output, it),
        Command::Due { school, not_owed } => match school.filter(|_| *not_owed) {
            Some(school) => due::not_owed(shared, *output, school),
            None => due::run(shared, *output, *school),
        },
        Command::Calendar(it) => calendar::run(shared, *output, it),
        Command::Framework(it) => framework::run(shared, *output, it),
        Command::Search { words } => book::search(shared, *output, &words.join(" ")),
        Command::History { record, field } => history::history(shared, *output, record, field),
        Command::Undo { step, list } => history::undo(shared, *output, *step, *list),
        Command::Devices(it) => devices::run(shared, *output, it),
        Command::Export(it) => exchange::export(shared, *output, it),
        Command::Import(it) => exchange::import(shared, *output, it),
        Command::Conflicts(it) => conflicts::run(shared, *output, it),
        Command::Verify => book::verify(shared, *output),
        Command::Digest => book::digest(shared, *output),
    }
}

/// An id as typed; a typing mistake is wrong usage.
fn identifier<T: FromStr>(text: &str) -> Result<T, Refusal>
where
    T::Err: ToString,
{
    text.parse()
        .map_err(|error: T::Err| Refusal::Usage(error.to_string()))
}
