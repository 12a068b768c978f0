//! A window without a webview: it sends the requests that the window sends, and counts the time
//! until the answer is text again. What commands leave for later is done when the answer is there.

use std::path::Path;

use app::{App, NewBook};
use framework::Framework;
use serde_json::{Value, json};
use wire::Session;

use crate::{
    Stop,
    machine::{self, Day, TODAY},
    measure::Series,
    register_file,
};

pub(crate) const PASSPHRASE: &str = "four invented words together";

/// A program with its book, behind the list of commands.
pub(crate) struct Desk {
    session: Session,
}

/// A program with a new book in this folder, and invented schools in it, under the framework of the
/// sample book.
pub(crate) fn new_book(folder: &Path, day: &Day, schools: usize) -> Result<App, Stop> {
    new_book_under(folder, day, schools, |it| it.in_sample)
}

/// The same under the first framework of which something is so.
pub(crate) fn new_book_under(
    folder: &Path,
    day: &Day,
    schools: usize,
    is_so: impl Fn(&Framework) -> bool,
) -> Result<App, Stop> {
    let mut program = machine::program(folder, day)?;
    let mut known = program.shelf().all().iter();
    let framework = known
        .find(|it| is_so(it))
        .ok_or("there is no framework as it is wanted here")?;
    let framework = framework.id.clone();
    program.create_book(&NewBook {
        name: "Alex Example",
        role: "",
        framework: &framework,
        passphrase: PASSPHRASE,
    })?;
    program.import_register(&register_file::make(schools), |_| true)?;
    Ok(program)
}

impl Desk {
    pub(crate) fn new(program: App) -> Self {
        Self {
            session: Session::new(program),
        }
    }

    /// A desk over the locked book of a folder, as of today.
    pub(crate) fn at(folder: &Path) -> Result<Self, Stop> {
        Ok(Self::new(machine::program(folder, &Day::new(TODAY))?))
    }

    /// A desk over the opened book of a folder.
    pub(crate) fn opened(folder: &Path) -> Result<Self, Stop> {
        let desk = Self::at(folder)?;
        desk.ask("unlock_book", json!({"passphrase": PASSPHRASE}))?;
        Ok(desk)
    }

    pub(crate) fn ask(&self, name: &str, args: Value) -> Result<Value, Stop> {
        let answer = self.answer(name, args);
        wire::rest(&self.session);
        answer
    }

    fn answer(&self, name: &str, args: Value) -> Result<Value, Stop> {
        wire::call(&self.session, name, args)
            .map_err(|error| format!("{name}: {} ({})", error.message, error.code).into())
    }

    /// Asks and adds the time until the answer is there as text.
    pub(crate) fn time(&self, series: &mut Series, name: &str, args: Value) -> Result<Value, Stop> {
        let answer = series.time(|| {
            let answer = self.answer(name, args)?;
            std::hint::black_box(answer.to_string());
            Ok::<Value, Stop>(answer)
        })?;
        wire::rest(&self.session);
        Ok(answer)
    }

    /// Asks for a document and adds the time until its bytes are there.
    pub(crate) fn time_document(
        &self,
        series: &mut Series,
        name: &str,
        args: Value,
    ) -> Result<(), Stop> {
        let bytes = series.time(|| wire::document(&self.session, name, args));
        let bytes = bytes.map_err(|error| format!("{name}: {} ({})", error.message, error.code))?;
        if bytes.is_empty() {
            return Err(format!("{name}: the document is empty").into());
        }
        Ok(())
    }

    pub(crate) fn stage(&self, bytes: Vec<u8>) -> Result<String, Stop> {
        wire::stage_file(&self.session, bytes).map_err(|error| error.message.into())
    }

    /// Every school's id.
    pub(crate) fn schools(&self) -> Result<Vec<String>, Stop> {
        let rows = self.ask("list_schools", json!({}))?;
        Ok(ids(&rows, |it| &it["school"]["id"]))
    }

    /// A visit to a school, planned and held on this day.
    pub(crate) fn held_visit(&self, school: &str, on: &str) -> Result<String, Stop> {
        let page = self.ask("show_school", json!({"school": school}))?;
        let kind = &page["visit_kinds"][0]["id"];
        let planned = self.ask(
            "plan_visit",
            json!({"school": school, "kind": kind, "on": on}),
        )?;
        self.ask("hold_visit", json!({"visit": planned["visit"], "on": on}))?;
        Ok(text(&planned["visit"]))
    }

    /// The ids of the headings that a visit looks at.
    pub(crate) fn headings(&self, visit: &str) -> Result<Vec<String>, Stop> {
        let page = self.ask("show_visit", json!({"visit": visit}))?;
        Ok(ids(&page["headings"], |it| &it["id"]))
    }
}

/// The ids in a list.
pub(crate) fn ids(list: &Value, id: impl Fn(&Value) -> &Value) -> Vec<String> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().map(|it| text(id(it))).collect()
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
