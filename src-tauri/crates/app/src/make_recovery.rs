//! The recovery key on paper: what opens the book when its passphrase is forgotten.
//!
//! In two steps, so that the key in force is replaced only when the new sheet is safely where it
//! belongs: it is prepared, written or printed, and then kept.

use std::path::PathBuf;

use domain::calendar::words::long_date;
use paper::RecoverySheet;
use store::keys::recovery::RecoveryKey;
use zeroize::Zeroizing;

use crate::{App, error::AppError};

/// Groups of four on one line of the sheet.
const A_LINE: usize = 5;

/// A recovery key that waits for its sheet to be safe.
pub(crate) struct Prepared {
    key: RecoveryKey,
    asked: [usize; 2],
    pub(crate) pdf: Zeroizing<Vec<u8>>,
    /// Where a file of it lies for the printer.
    pub(crate) printed_in: Option<PathBuf>,
}

/// A sheet in both forms. Neither is kept anywhere by the program.
#[derive(Debug)]
pub struct PreparedSheet {
    /// The book's short id.
    pub book_id: String,
    /// A text that is at the same time a file which the ordinary `age` tool takes as an identity.
    pub text: Zeroizing<String>,
    /// The same as a page to print.
    pub pdf: Zeroizing<Vec<u8>>,
    /// The numbers, as printed, of two groups that are to be typed back.
    pub asked: [usize; 2],
}

impl App {
    /// Draws a new recovery key for the open book and answers with its sheet. The key in force
    /// stays until [`keep_recovery`](Self::keep_recovery).
    ///
    /// # Errors
    /// [`AppError::Locked`], [`AppError::Paper`], and what the store says.
    pub fn prepare_recovery(&mut self) -> Result<PreparedSheet, AppError> {
        self.forget_prepared_sheet()?;
        let book = self.book()?;
        let adviser = book.read().adviser()?;
        let key = RecoveryKey::generate();
        let (word, groups) = key.groups();
        let sheet = RecoverySheet {
            adviser: adviser.map(|it| it.name).unwrap_or_default(),
            book_id: book.id(),
            made_on: self.today(),
            first_word: word.to_owned(),
            groups,
            key: key.line().to_string(),
        };
        let asked = self.two_of(sheet.groups.len());
        let prepared = PreparedSheet {
            book_id: sheet.book_id.clone(),
            text: Zeroizing::new(text(&sheet)),
            pdf: Zeroizing::new(paper::render_recovery(&sheet)?.bytes),
            asked,
        };
        self.recovery = Some(Prepared {
            key,
            asked,
            pdf: prepared.pdf.clone(),
            printed_in: None,
        });
        Ok(prepared)
    }

    /// Puts the prepared recovery key in force. An older sheet opens nothing any more.
    ///
    /// # Errors
    /// [`AppError::Locked`], [`AppError::NothingPrepared`], and what the store says; an older sheet
    /// then stays good.
    pub fn keep_recovery(&mut self) -> Result<(), AppError> {
        let prepared = self.recovery.as_ref().ok_or(AppError::NothingPrepared)?;
        let book = self.book.as_mut().ok_or(AppError::Locked)?;
        book.set_recovery(&prepared.key)?;
        self.forget_prepared_sheet()
    }

    /// The same when the two groups that were asked for are typed as the sheet has them: proof that
    /// somebody holds it.
    ///
    /// # Errors
    /// [`AppError::WrongGroup`] with the number of the first one that differs, and as
    /// [`keep_recovery`](Self::keep_recovery).
    pub fn keep_typed_recovery(&mut self, typed: [&str; 2]) -> Result<(), AppError> {
        let prepared = self.recovery.as_ref().ok_or(AppError::NothingPrepared)?;
        let (_, groups) = prepared.key.groups();
        for (number, typed) in prepared.asked.into_iter().zip(typed) {
            let wanted = groups.get(number - 1);
            if wanted.is_none_or(|it| !RecoveryKey::is_group(it, typed)) {
                return Err(AppError::WrongGroup(number));
            }
        }
        self.keep_recovery()
    }

    /// Two numbers from 1 to `groups`, the smaller one first.
    fn two_of(&self, groups: usize) -> [usize; 2] {
        let mut drawn = [0; 2];
        self.env.fill(&mut drawn);
        let first = usize::from(drawn[0]) % groups;
        let second = (first + 1 + usize::from(drawn[1]) % (groups - 1)) % groups;
        [first.min(second) + 1, first.max(second) + 1]
    }
}

fn text(sheet: &RecoverySheet) -> String {
    let mut lines = vec![
        "Visitbook: recovery sheet".to_owned(),
        String::new(),
        format!("Book of:  {}", sheet.adviser),
        format!("Book id:  {}", sheet.book_id),
        format!("Made on:  {}", long_date(sheet.made_on)),
        String::new(),
        "This key opens the book when its passphrase is forgotten. Whoever has the".to_owned(),
        "key and the book’s folder can read everything in it. Print this sheet, keep".to_owned(),
        "it where you keep passports, and delete the file. A sheet made later takes".to_owned(),
        "the place of this one.".to_owned(),
        String::new(),
        "To use it, choose “I have forgotten the passphrase” in Visitbook, or run".to_owned(),
        "visitbook-cli passphrase reset, and type the key, in capitals or not.".to_owned(),
        String::new(),
    ];
    lines.push(format!("  {}", sheet.first_word));
    let rows = sheet.groups.chunks(A_LINE);
    lines.extend(rows.map(|it| format!("  {}", it.join("  "))));
    lines.push(String::new());
    lines.push("The same key on one line, for a program to read:".to_owned());
    let mut text: String = lines
        .iter()
        .map(|it| format!("# {it}").trim_end().to_owned() + "\n")
        .collect();
    text.push_str(&sheet.key);
    text.push('\n');
    text
}
