//! The page on which every word that packs may use is listed with its meaning.
//!
//! Separate because it is written from the vocabularies themselves, so that it cannot fall behind
//! them. It must not know any pack.

use domain::{calendar::counting::Skip, school::Governance};

use crate::{
    category::{Counts, Decide, Fits, Need},
    duty::{Force, Limit, NamedTerm, Period, Unit},
    entitlement::{Cost, Measure, Renewal},
    event::Event,
    general::Nation,
    group::Fill,
    heading::Tone,
    inspection::Safeguarding,
    occasion::About,
    paper::{ColumnOf, PaperKind},
    selector::{Phase, Trait},
    vocabulary::Vocabulary,
};

const BEGIN: &str = "# The words of a framework pack\n\n\
    Written by the tests of the crate `framework` from its vocabularies. A pack may use these words \
    and no others.\n";

/// The page: every word of every vocabulary with its meaning, in Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = BEGIN.to_owned();
    list::<Event>(&mut page, "Events: `on`, `met_by`, `voided_by`, `unless`");
    list_named(&mut page);
    list::<About>(
        &mut page,
        "What an occasion, a duty, a group or a paper is about: `about`",
    );
    list::<Unit>(&mut page, "Units: `within`, `before`, `least_stay`");
    list::<Skip>(&mut page, "Days left out: `skips`");
    list::<Period>(&mut page, "Periods: `every.per`, `by.end-of`");
    list::<NamedTerm>(&mut page, "Terms by name: `by.end-of`");
    page.push_str(TIMES);
    list::<Limit>(&mut page, "Limits: `limit`");
    list::<Force>(&mut page, "Force: `force`");
    list::<Governance>(&mut page, "Who maintains a school: `for.governance`");
    list::<Phase>(&mut page, "Phases: `for.phase`");
    list::<Trait>(
        &mut page,
        "What is so of a school: `for`, with true or false",
    );
    page.push_str(LISTS);
    list::<Safeguarding>(
        &mut page,
        "What the last inspection said: `for.safeguarding`",
    );
    list::<Measure>(&mut page, "What an entitlement is counted in: `unit`");
    list::<Renewal>(&mut page, "How often it begins anew: `per`");
    list::<Cost>(&mut page, "What it costs: `cost`");
    list::<Decide>(&mut page, "How a category is found: `decide`");
    list::<Fits>(
        &mut page,
        "How many of its criteria a school in a category fits: `fits`",
    );
    list::<Counts>(
        &mut page,
        "Which grade counts where `graders` differ: `counts`",
    );
    list::<Need>(&mut page, "What a category or a paper needs first: `needs`");
    list::<PaperKind>(&mut page, "What kind of paper it is: `kind`");
    list::<ColumnOf>(&mut page, "What a column of a table says: `columns.of`");
    list::<Fill>(
        &mut page,
        "What an item of an agenda is filled with: `agenda.fill`",
    );
    list::<Tone>(&mut page, "What a grade means: `tone`");
    list::<Nation>(&mut page, "Whose bank holidays count: `nation`");
    page
}

/// Times that are said in more than one word.
const TIMES: &str = "\n### Times of several words\n\n| written | meaning |\n|---|---|\n\
    | `by = { last = \"friday\", of = \"september\" }` | by the last such day of that month, in every year |\n\
    | `within = { terms = 2, if_left = { weeks = 4 } }` | to the end of the second term; the one under way counts only when so much of it is left |\n\
    | `before = { terms = 1 }` | the last day before the full term that lies before the event |\n\
    | `on` and `met_by` name the same event | each one starts the time to the next |\n";

/// What `for` and `while` may ask beside the closed lists.
const LISTS: &str = "\n### Further lists of `for` and `while`\n\n| key | the school |\n|---|---|\n\
    | `category` | is in one of these categories, by id |\n\
    | `judged` | was judged one of these at its last inspection: a grade of the whole or a category of concern of `inspections.toml` |\n\
    | `graded` | had one of these grades in any area at its last inspection |\n\
    | `buys` | buys one of these entitlements, by id; their `cost` is `charged` or `nominal` |\n\
    | `buys_not` | buys none of these |\n";

fn list<V: Vocabulary>(page: &mut String, title: &str) {
    page.push_str(&format!("\n## {title}\n\n| word | meaning |\n|---|---|\n"));
    for it in V::VALUES {
        page.push_str(&format!("| `{}` | {} |\n", it.in_packs(), it.meaning()));
    }
}

/// What `of` may name beside each event.
fn list_named(page: &mut String) {
    page.push_str(
        "\n### Which one: `{ event = \"…\", of = [\"…\"] }`\n\nAn event that is named so is met by \
         no other of its word.\n\n| event | `of` names |\n|---|---|\n",
    );
    for event in Event::ALL {
        if let Some(which) = event.which() {
            page.push_str(&format!("| `{}` | {} |\n", event.word(), which.noun()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(
        clippy::disallowed_methods,
        reason = "the page is a file, and this is the test that keeps it current"
    )]
    fn the_page_of_words_is_current() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../assets/frameworks/REFERENCE.md"
        );
        let written = std::fs::read_to_string(path).unwrap_or_default();
        let current = page();
        if written != current {
            std::fs::write(path, &current).unwrap();
        }
        assert!(
            written == current,
            "{path} was out of date and is written anew"
        );
    }
}
