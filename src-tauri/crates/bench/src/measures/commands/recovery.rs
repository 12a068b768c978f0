//! The recovery sheet: drawn, typed back from its page, and the book opened with it.

use std::{fs, path::Path};

use serde_json::json;

use super::Sitting;
use crate::{Stop, desk::PASSPHRASE, school_year::Door};

pub(super) fn take(sitting: &mut Sitting<'_>) -> Result<(), Stop> {
    for _ in 0..sitting.size.writes {
        let sheet = sitting.ask("prepare_recovery", json!({}))?;
        sitting.ask("open_recovery_sheet", json!({}))?;
        let groups = groups_on(&sitting.scratch)?;
        let asked = sheet["asked"].as_array().into_iter().flatten();
        let typed: Vec<&String> = asked
            .filter_map(|it| groups.get(usize::try_from(it.as_u64()?).ok()? - 1))
            .collect();
        sitting.ask("keep_recovery", json!({"typed": typed}))?;
        sitting.desk.ask("lock_book", json!({}))?;
        let used = json!({"key": groups.join(" "), "passphrase": PASSPHRASE});
        sitting.ask("recover_book", used)?;
        sitting.desk.ask("show_today", json!({"most": null}))?;
    }
    Ok(())
}

/// The groups of the key, each behind its number, read from the page as somebody who holds it would.
fn groups_on(folder: &Path) -> Result<Vec<String>, Stop> {
    let file = fs::read_dir(folder)?
        .next()
        .ok_or("no sheet was printed")??;
    let page = lopdf::Document::load(file.path())?.extract_text(&[1])?;
    let words: Vec<&str> = page.split_whitespace().collect();
    let mut groups: Vec<String> = Vec::new();
    for pair in words.windows(2) {
        if let [number, group] = pair
            && *number == (groups.len() + 1).to_string()
            && group
                .chars()
                .all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
        {
            groups.push((*group).to_owned());
        }
    }
    Ok(groups)
}
