//! The national register of schools as a CSV file: bytes in, schools and complaints out.
//!
//! Separate because the file changes its columns from year to year and arrives converted, cut and
//! damaged. It must not know the book: which of these schools are new or changed is asked above.

use std::collections::HashMap;

use chrono::NaiveDate;
use thiserror::Error;

use domain::school::{Governance, Urn};

mod columns;
mod governance;
mod rows;
mod school;
pub(crate) mod text;

use columns::Columns;
use rows::{Row, Rows};
use school::Taken;

/// The largest file that is read. The whole register of England is a quarter of this.
pub const LARGEST_FILE: usize = 256 << 20;

/// The largest cell that is read, in bytes.
pub const LARGEST_CELL: usize = 1 << 20;

/// What a register file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// The schools, in the order of the file.
    pub rows: Vec<RegisterSchool>,
    /// The rows that were not taken, in the order of the file.
    pub rejected: Vec<Rejected>,
    /// The rows that were taken although something in them is damaged.
    pub flagged: Vec<Flagged>,
    /// How many rows there were, taken or not.
    pub read: usize,
}

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    /// Its line in the file, from 1; the header is line 1.
    pub line: u64,
    /// A sentence.
    pub reason: String,
}

/// A row that was taken although something in it is damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flagged {
    /// Its line in the file, from 1.
    pub line: u64,
    /// The school.
    pub urn: Urn,
    /// A sentence.
    pub reason: String,
}

/// One school as its row in the register describes it. What the file does not say is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterSchool {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Its unique reference number.
    pub urn: Urn,
    /// Its name.
    pub name: String,
    /// The code of its local authority, three digits.
    pub council_code: String,
    /// The name of its local authority.
    pub council: String,
    /// Its phase of education.
    pub phase: String,
    /// Its type of establishment.
    pub kind: String,
    /// Who maintains it, worked out from its type.
    pub governance: Governance,
    /// Whether it is open, as the register words it.
    pub status: String,
    /// When it opened; unknown where the register says 1 January 1900.
    pub opened_on: Option<NaiveDate>,
    /// When it closed.
    pub closed_on: Option<NaiveDate>,
    /// The lowest statutory age.
    pub low_age: Option<u8>,
    /// The highest statutory age.
    pub high_age: Option<u8>,
    /// Whether it has an official sixth form.
    pub sixth_form: Option<bool>,
    /// Its postal town.
    pub town: String,
    /// Its postcode.
    pub postcode: String,
    /// Its telephone number as written.
    pub telephone: String,
    /// Its website as written.
    pub website: String,
    /// The headteacher as written, which may be two people.
    pub head: Option<String>,
    /// The headteacher's own title of the post.
    pub head_job_title: Option<String>,
}

/// Why a file cannot be read as a register at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RegisterError {
    /// Larger than [`LARGEST_FILE`].
    #[error(
        "this file is {mebibytes} MiB large, and a register may have at most 256 MiB: download the \
         schools of your own council only"
    )]
    TooLarge {
        /// The file's size.
        mebibytes: usize,
    },
    /// Nothing in it.
    #[error("this file is empty: download the register again")]
    Empty,
    /// A zip file or a workbook.
    #[error(
        "this is a zip file or a spreadsheet workbook: unpack it, or save it as CSV, and choose \
         the CSV file"
    )]
    Archive,
    /// UTF-16, as some spreadsheets save “Unicode text”.
    #[error("this file is in UTF-16: save it as “CSV UTF-8” and choose that file")]
    Utf16,
    /// Not a text.
    #[error("this is not a text file: choose the CSV file of the schools register")]
    Binary,
    /// A column that every register has is not there.
    #[error(
        "this is not a file of the schools register: it has no column named “{column}”. Download \
         the establishment fields as CSV from Get Information about Schools"
    )]
    MissingColumn {
        /// The column's name in the register.
        column: &'static str,
    },
    /// A cell larger than [`LARGEST_CELL`].
    #[error(
        "the row that begins on line {line} has a cell of more than 1 MiB: a quotation mark may be \
         missing there. Download the register again"
    )]
    CellTooLarge {
        /// Where the row begins, from 1.
        line: u64,
    },
    /// So many quotation marks are not closed that rows cannot be told apart.
    #[error(
        "from line {line} on quotation marks are missing, so the rows cannot be told apart. \
         Download the register again"
    )]
    Unbalanced {
        /// The first line that could not be told apart, from 1.
        line: u64,
    },
}

/// Reads a register in Windows-1252 or UTF-8, its columns in any order.
///
/// ```
/// let file = b"\"URN\",\"EstablishmentName\"\r\n100999,\"St Aldwyn\x92s Primary School\"\r\n";
/// let register = interchange::register::read(file).unwrap();
/// assert_eq!(register.rows[0].name, "St Aldwyn’s Primary School");
/// ```
pub fn read(bytes: &[u8]) -> Result<Register, RegisterError> {
    let text = text::decode(bytes)?;
    let (columns, mut rows) = Rows::begin(&text)?;
    let mut register = Register {
        rows: vec![],
        rejected: vec![],
        flagged: vec![],
        read: 0,
    };
    let mut lines: HashMap<Urn, u64> = HashMap::new();
    while let Some(row) = rows.next()? {
        register.read += 1;
        match take(&columns, row, &mut lines) {
            Ok(taken) => {
                register.flagged.extend(taken.flagged);
                register.rows.push(taken.school);
            }
            Err(rejected) => register.rejected.push(rejected),
        }
    }
    Ok(register)
}

fn take(columns: &Columns, row: Row, lines: &mut HashMap<Urn, u64>) -> Result<Taken, Rejected> {
    let (line, cells) = match row {
        Row::Whole { line, cells } => (line, cells),
        Row::Uneven { line, reason } | Row::Torn { line, reason } => {
            return Err(Rejected { line, reason });
        }
    };
    let taken = school::read(columns, line, &cells)?;
    let urn = taken.school.urn;
    let first = *lines.entry(urn).or_insert(line);
    if first == line {
        return Ok(taken);
    }
    let reason = format!("URN {urn} stands on line {first} already; that row was taken.");
    Err(Rejected { line, reason })
}

#[cfg(test)]
mod tests;
