//! The recovery key on paper: what opens the book when its passphrase is forgotten.

use domain::calendar::words::long_date;
use store::keys::recovery::RecoveryKey;

use crate::{App, error::AppError};

/// Groups of four on one line of the sheet.
const A_LINE: usize = 5;

impl App {
    /// Gives the open book a new recovery key and answers with the sheet to print: its text is at
    /// the same time a file that the ordinary `age` tool takes as an identity. An older sheet
    /// opens nothing any more.
    ///
    /// # Errors
    /// [`AppError::Locked`], and what the store says; an older sheet then stays good.
    pub fn make_recovery(&mut self) -> Result<String, AppError> {
        let today = self.today();
        let adviser = self.book()?.read().adviser()?;
        let adviser = adviser.map(|it| it.name).unwrap_or_default();
        let book = self.book.as_mut().ok_or(AppError::Locked)?;
        let key = RecoveryKey::generate();
        book.set_recovery(&key)?;
        let mut lines = vec![
            "Visitbook: recovery sheet".to_owned(),
            String::new(),
            format!("Book of:  {adviser}"),
            format!("Book id:  {}", book.id()),
            format!("Made on:  {}", long_date(today)),
            String::new(),
            "This key opens the book when its passphrase is forgotten. Whoever has the".to_owned(),
            "key and the book’s folder can read everything in it. Print this sheet, keep"
                .to_owned(),
            "it where you keep passports, and delete the file. A sheet made later takes".to_owned(),
            "the place of this one.".to_owned(),
            String::new(),
            "To use it, type the key into a text file, in capitals or not, and run:".to_owned(),
            "visitbook-cli passphrase reset --recovery-file FILE".to_owned(),
            String::new(),
        ];
        let groups = key.groups();
        if let Some((word, rest)) = groups.split_first() {
            lines.push(format!("  {word}"));
            lines.extend(rest.chunks(A_LINE).map(|it| format!("  {}", it.join("  "))));
        }
        lines.push(String::new());
        lines.push("The same key on one line, for a program to read:".to_owned());
        let mut sheet: String = lines
            .iter()
            .map(|it| format!("# {it}").trim_end().to_owned() + "\n")
            .collect();
        sheet.push_str(&key.line());
        sheet.push('\n');
        Ok(sheet)
    }
}
