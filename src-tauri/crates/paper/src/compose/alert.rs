//! The alert to the council to blocks: its title, its order, and who may read it.
//!
//! It is separate so that no block of the note can be composed from an alert. It must not know
//! sizes or pages.

use crate::alert::AlertToCouncil;
use crate::block::{Block, Footer, Sheet};
use crate::compose::parts::{circulation, labelled, lead, or_not_recorded, titled};
use crate::dates::{long, with_weekday};
use crate::text::clean::clean_line;

pub(crate) const TITLE: &str = "Alert to the council";
pub(crate) const CONFIDENTIALITY: &str =
    "For the council only: not for the school, its governors or its trust";

/// The document that the alert becomes.
pub(crate) fn compose(alert: &AlertToCouncil) -> Sheet {
    let title = titled(TITLE, &alert.school, alert.visited_on);
    Sheet {
        title: match alert.raised_on {
            None => title + ", draft",
            Some(_) => title,
        },
        author: clean_line(&alert.author),
        dated: alert.raised_on,
        watermark: alert.raised_on.is_none().then(|| "DRAFT".to_owned()),
        footer: Footer {
            running: running_line(alert),
            confidentiality: CONFIDENTIALITY.to_owned(),
        },
        blocks: blocks(alert),
    }
}

fn blocks(alert: &AlertToCouncil) -> Vec<Block> {
    let mut blocks = vec![
        Block::Letterhead {
            title: TITLE.to_owned(),
            body: clean_line(&alert.body),
            standing: alert.raised_on.map_or_else(
                || "For the council only, draft".to_owned(),
                |on| format!("For the council only, raised {}", long(on)),
            ),
        },
        Block::Title {
            text: or_not_recorded(&alert.school),
            below: alert.visited_on.map_or_else(
                || "Date of the visit not recorded".to_owned(),
                |on| format!("From the visit on {}", with_weekday(on)),
            ),
        },
    ];
    if !alert.facts.is_empty() {
        blocks.push(Block::Facts(labelled(&alert.facts)));
    }
    blocks.push(lead("What the council should know", &alert.text));
    blocks.extend(circulation(&alert.circulation));
    blocks
}

fn running_line(alert: &AlertToCouncil) -> String {
    let mut parts = vec![clean_line(&alert.school), TITLE.to_owned()];
    parts.extend(alert.visited_on.map(long));
    parts.push(
        alert
            .raised_on
            .map_or_else(|| "draft".to_owned(), |on| format!("raised {}", long(on))),
    );
    parts.retain(|it| !it.is_empty());
    parts.join(" · ")
}
