//! The recovery sheet to blocks: what it is for, the key twice, how it is used and kept.
//!
//! It is separate so that no block of another document can be composed from a key. It must not know
//! sizes or pages.

use qrcode::{Color, EcLevel, QrCode};

use crate::PaperError;
use crate::block::{Block, Footer, Item, Labelled, Sheet, Squares};
use crate::compose::parts::{or_not_recorded, side};
use crate::dates::long;
use crate::recovery::RecoverySheet;
use crate::text::clean::clean_line;

const TITLE: &str = "Recovery sheet";

/// The document that the sheet becomes.
pub(crate) fn compose(sheet: &RecoverySheet) -> Result<Sheet, PaperError> {
    let running = [
        clean_line(&sheet.adviser),
        TITLE.to_owned(),
        format!("book\u{a0}{}", clean_line(&sheet.book_id)),
    ];
    Ok(Sheet {
        title: format!("{TITLE}: book {}", clean_line(&sheet.book_id)),
        author: clean_line(&sheet.adviser),
        dated: Some(sheet.made_on),
        watermark: None,
        footer: Footer {
            running: running.join(" · "),
            confidentiality: "Secret: with this sheet and the book’s folder, everything in the \
                book can be read"
                .to_owned(),
        },
        blocks: vec![
            Block::Letterhead {
                title: TITLE.to_owned(),
                body: "Visitbook".to_owned(),
                standing: format!("Made {}", long(sheet.made_on)),
            },
            Block::Title {
                text: "Opens the book without its passphrase".to_owned(),
                below: "Print it, keep it safe, and delete the file".to_owned(),
            },
            Block::Facts(facts(sheet)),
            key(sheet),
            code(sheet)?,
            use_it(),
            keep_it(),
        ],
    })
}

fn facts(sheet: &RecoverySheet) -> Vec<Labelled> {
    let fact = |label: &str, value: &str| Labelled {
        label: label.to_owned(),
        value: or_not_recorded(value),
    };
    vec![
        fact("Book of", &sheet.adviser),
        fact("Book id", &sheet.book_id),
        fact("Made on", &long(sheet.made_on)),
        fact(
            "What it is for",
            "When the passphrase is forgotten, or its part of the key file is damaged, this key \
             opens the book and sets a new passphrase. It is no backup: without the book’s folder \
             it opens nothing.",
        ),
    ]
}

fn key(sheet: &RecoverySheet) -> Block {
    let first = clean_line(&sheet.first_word);
    Block::Groups {
        heading: "The key".to_owned(),
        before: vec![paragraph(&format!(
            "All keys begin with {first}. Type these groups after it, or alone:"
        ))],
        groups: sheet.groups.iter().map(|it| clean_line(it)).collect(),
        after: vec![paragraph(
            "Capitals, spaces and dashes do not matter. No group has the letter B, I or O or the \
             figure 1: what looks like an O is a zero.",
        )],
    }
}

fn code(sheet: &RecoverySheet) -> Result<Block, PaperError> {
    let code = QrCode::with_error_correction_level(sheet.key.as_bytes(), EcLevel::M)
        .map_err(PaperError::LongKey)?;
    let dark: Vec<bool> = code
        .to_colors()
        .into_iter()
        .map(|it| it == Color::Dark)
        .collect();
    Ok(Block::Picture {
        heading: "The same key for a camera".to_owned(),
        squares: Squares {
            rows: dark.chunks(code.width()).map(<[bool]>::to_vec).collect(),
        },
        instead: "A QR code of the key. It says the same as the groups under “The key”.".to_owned(),
        below: vec![paragraph(
            "Only with a device that you trust, and never as a photograph: those are copied \
             elsewhere.",
        )],
    })
}

fn use_it() -> Block {
    let steps = [
        "Have the book’s folder, or a copy of it, on a computer with Visitbook.",
        "Start Visitbook and choose “I have forgotten the passphrase”. Without a window, run \
         visitbook-cli passphrase reset, with --book and the folder where the book does not lie in \
         its usual place.",
        "Type the key when it is asked for. The book id is shown if the sheet is of another book.",
        "Type a new passphrase. The old one opens nothing any more; this sheet stays good.",
    ];
    let steps = steps.map(ToOwned::to_owned).to_vec();
    side("How to use it", Vec::new(), vec![Item::Steps(steps)])
}

fn keep_it() -> Block {
    let points = [
        "Keep it on paper, where you keep passports, and not with the laptop.",
        "Delete the file it was printed from, and empty the wastebasket.",
        "A sheet made later takes the place of this one: destroy this one then.",
    ];
    let points = points.map(ToOwned::to_owned).to_vec();
    side("How to keep it", Vec::new(), vec![Item::Bullets(points)])
}

fn paragraph(text: &str) -> Item {
    Item::Paragraph {
        text: text.to_owned(),
        apart: false,
    }
}
