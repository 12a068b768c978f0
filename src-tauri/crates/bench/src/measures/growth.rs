//! A year of visits typed with a pause every two seconds: how large the book is afterwards, all its
//! files, beside the text that was typed.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{
    Stop,
    desk::{self, Desk, text},
    machine::{Day, TODAY},
    measure::{Held, Measure, Series},
    prose::Dice,
    size::Size,
};

/// Characters between two pauses: two seconds of a quick typist.
const BETWEEN: usize = 12;

/// What is typed at a visit as a whole, and how long it is.
const OF_VISIT: [(&str, usize); 3] = [("summary", 500), ("foci", 80), ("next_focus", 120)];
const UNDER_HEADING: [(&str, usize); 4] = [
    ("school_view", 350),
    ("evidence", 900),
    ("strengths", 200),
    ("areas", 200),
];

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let beside = in_memory()?;
    let folder = beside.path().join("book");
    let mut typist = Typist {
        desk: Desk::new(desk::new_book(&folder, &Day::new(TODAY), size.schools)?),
        dice: Dice::new(10),
        typed: 0,
        pauses: 0,
    };
    for _ in 0..size.visits {
        for school in typist.desk.schools()? {
            typist.visit(&school)?;
        }
    }
    let Typist {
        desk,
        typed,
        pauses,
        ..
    } = typist;
    desk.ask("lock_book", json!({}))?;
    let kept = size_of(&folder)?;
    #[allow(clippy::cast_precision_loss, reason = "some megabytes")]
    let times = Series::of([kept as f64 / typed as f64]);
    let measure = Measure::new("growth/a year of visits", "× its text", times)
        .at_most(Held::Most, 3.0)
        .remark(format!(
            "{typed} bytes typed, {pauses} pauses, {kept} bytes kept"
        ));
    Ok(vec![measure])
}

/// Sizes do not depend on the disk: where there is a folder in memory, it is quicker.
fn in_memory() -> Result<tempfile::TempDir, Stop> {
    let memory = Path::new("/dev/shm");
    if memory.is_dir()
        && let Ok(folder) = tempfile::tempdir_in(memory)
    {
        return Ok(folder);
    }
    Ok(tempfile::tempdir()?)
}

fn size_of(folder: &Path) -> Result<u64, Stop> {
    let mut whole = 0;
    for entry in fs::read_dir(folder)? {
        whole += entry?.metadata()?.len();
    }
    Ok(whole)
}

struct Typist {
    desk: Desk,
    dice: Dice,
    typed: usize,
    pauses: usize,
}

impl Typist {
    fn visit(&mut self, school: &str) -> Result<(), Stop> {
        let visit = self.desk.held_visit(school, "2026-11-19")?;
        let whole = json!({"at": "visit", "visit": visit});
        for (field, length) in OF_VISIT {
            self.field(&whole, field, length)?;
        }
        for heading in self.desk.headings(&visit)? {
            let place = json!({"at": "heading", "visit": visit, "heading": heading});
            for (field, length) in UNDER_HEADING {
                self.field(&place, field, length)?;
            }
        }
        Ok(())
    }

    fn field(&mut self, place: &Value, field: &str, length: usize) -> Result<(), Stop> {
        let whole = self.dice.text(length);
        let ends = (BETWEEN..whole.len()).step_by(BETWEEN).chain([whole.len()]);
        for end in ends {
            let typed = whole.get(..end).ok_or("the prose is plain letters")?;
            let draft = json!({"place": place, "field": field, "text": typed, "seen": ""});
            self.desk.ask("keep_draft", draft)?;
            self.pauses += 1;
        }
        let settled = self
            .desk
            .ask("settle_draft", json!({"place": place, "field": field}))?;
        if text(&settled["seen"]).is_empty() {
            return Err("the text was not kept".into());
        }
        self.typed += whole.len();
        Ok(())
    }
}
