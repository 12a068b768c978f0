//! From text to rows, and back in step after a quotation mark that is not closed.
//!
//! Separate because one missing mark makes a CSV reader swallow the rows after it, silently. It
//! must not know what a school is.

use csv::{ReaderBuilder, StringRecord};

use super::{LARGEST_CELL, RegisterError, columns::Columns};

/// One row of the file.
#[derive(Debug)]
pub(super) enum Row {
    /// As many cells as the header has.
    Whole {
        /// Its first line.
        line: u64,
        /// Its cells.
        cells: StringRecord,
    },
    /// More or fewer cells than the header, so that nobody knows which is which.
    Uneven {
        /// Its line.
        line: u64,
        /// A sentence.
        reason: String,
    },
    /// A quotation mark is opened in it and not closed.
    Torn {
        /// Its line.
        line: u64,
        /// A sentence.
        reason: String,
    },
}

/// The rows after the header, one after the other.
#[derive(Debug)]
pub(super) struct Rows<'t> {
    width: usize,
    /// What has not been read, and the number of its first line.
    rest: &'t str,
    line: u64,
    reader: csv::Reader<&'t [u8]>,
    /// How far into `rest` the reader has come.
    read: usize,
    /// How many bytes may still be read a second time. A row is read again from its second line
    /// when it is torn; a file made to tear everywhere would otherwise take the square of its size.
    again: usize,
}

impl<'t> Rows<'t> {
    /// Reads the header and stops before the first row.
    pub(super) fn begin(text: &'t str) -> Result<(Columns, Self), RegisterError> {
        let mut rows = Self {
            width: 0,
            rest: text,
            line: 1,
            reader: reader(text),
            read: 0,
            again: text.len(),
        };
        let Some((header, raw)) = rows.record()? else {
            return Err(RegisterError::Empty);
        };
        let columns = Columns::read(&header)?;
        rows.width = columns.width();
        rows.line += newlines(raw);
        Ok((columns, rows))
    }

    /// The next row, or `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Row>, RegisterError> {
        let Some((cells, raw)) = self.record()? else {
            return Ok(None);
        };
        let line = self.line;
        if self.is_torn(&cells, raw) {
            return self.step_back(raw).map(Some);
        }
        self.line += newlines(raw);
        if cells.len() == self.width {
            return Ok(Some(Row::Whole { line, cells }));
        }
        let reason = format!(
            "The row has {} cells where the header has {}: a comma or a quotation mark is missing \
             or too many.",
            cells.len(),
            self.width
        );
        Ok(Some(Row::Uneven { line, reason }))
    }

    /// The next record and its text, with `line` set to where it begins.
    fn record(&mut self) -> Result<Option<(StringRecord, &'t str)>, RegisterError> {
        let unread = &self.rest[self.read..];
        // The reader may stop between the two characters of a line end and passes over empty lines.
        let begin = self.read + unread.len() - unread.trim_start_matches(['\r', '\n']).len();
        self.line += newlines(&self.rest[self.read..begin]);
        let mut cells = StringRecord::new();
        let found = self.reader.read_record(&mut cells);
        // Text in memory that is valid UTF-8 and may be uneven leaves the reader nothing to refuse.
        if !found.map_err(|_| RegisterError::Unbalanced { line: self.line })? {
            return Ok(None);
        }
        if cells.iter().any(|it| it.len() > LARGEST_CELL) {
            return Err(RegisterError::CellTooLarge { line: self.line });
        }
        self.read = usize::try_from(self.reader.position().byte()).unwrap_or(self.rest.len());
        Ok(Some((cells, &self.rest[begin..self.read])))
    }

    /// A cell may have line breaks. What gives a torn row away is the wrong number of cells, or
    /// that a later line of it would make a row by itself.
    fn is_torn(&self, cells: &StringRecord, raw: &str) -> bool {
        let mut later = raw.trim_end().lines().skip(1).peekable();
        if later.peek().is_none() {
            return false;
        }
        let is_row = |line: &str| line.bytes().filter(|it| *it == b',').count() + 1 >= self.width;
        cells.len() != self.width || later.any(is_row)
    }

    /// Gives up the first line of a torn row and goes on with its second.
    fn step_back(&mut self, raw: &'t str) -> Result<Row, RegisterError> {
        let line = self.line;
        let first = raw.find('\n').map_or(raw.len(), |it| it + 1);
        let unread = raw.len() - first;
        self.again = self
            .again
            .checked_sub(unread)
            .ok_or(RegisterError::Unbalanced { line })?;
        self.rest = &self.rest[self.read - unread..];
        self.reader = reader(self.rest);
        self.read = 0;
        self.line = line + 1;
        let reason = "A quotation mark is opened on this line and not closed.".to_owned();
        Ok(Row::Torn { line, reason })
    }
}

fn reader(text: &str) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

fn newlines(text: &str) -> u64 {
    text.bytes().filter(|it| *it == b'\n').count() as u64
}
