//! The register's file of links: which school came out of which.
//!
//! Separate from the register itself because it is another file with other columns. A school that
//! becomes an academy or merges gets a new number, and only these links say that it is the same
//! place. It must not know the book.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord};
use thiserror::Error;

use domain::school::Urn;

use crate::register::{RegisterError, Rejected, text};

/// Which way a link points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// The linked school came before.
    Predecessor,
    /// The linked school came after.
    Successor,
}

/// One link of the file, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its line in the file, from 1.
    pub line: u64,
    /// The school it is a link of.
    pub urn: Urn,
    /// The other school.
    pub other: Urn,
    /// The other school's name.
    pub name: String,
    /// Which way.
    pub direction: Direction,
    /// What happened beside that, as the register words it: “merged”, “Split School”.
    pub how: String,
    /// Since when; the register often does not say.
    pub since: Option<NaiveDate>,
}

/// What a file of links held.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Links {
    /// The links, in the order of the file.
    pub links: Vec<Link>,
    /// The rows that were not taken, in the order of the file.
    pub rejected: Vec<Rejected>,
}

/// Why a file cannot be read as links at all.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LinksError {
    /// It is no text, or too large, or empty.
    #[error(transparent)]
    Unreadable(#[from] RegisterError),
    /// A column that every file of links has is not there.
    #[error(
        "this is not the file of links between schools: it has no column named “{column}”. Download \
         the links as CSV from Get Information about Schools"
    )]
    MissingColumn {
        /// The column's name in the register.
        column: &'static str,
    },
}

/// Reads the links in Windows-1252 or UTF-8, its columns in any order.
///
/// ```
/// let file = b"URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n\
///     100998,100997,\"Northmere Infant School\",\"Predecessor - merged\",\"01-09-2021\"\r\n";
/// let links = interchange::links::read(file).unwrap();
/// let urn = |number| domain::school::Urn::new(number).unwrap();
/// assert_eq!(links.before(urn(100998)), [urn(100997)]);
/// assert_eq!(links.links[0].how, "merged");
/// ```
pub fn read(bytes: &[u8]) -> Result<Links, LinksError> {
    let text = text::decode(bytes)?;
    let mut reader = ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let unbalanced = |line| LinksError::Unreadable(RegisterError::Unbalanced { line });
    let header = reader.headers().map_err(|_| unbalanced(1))?.clone();
    let columns = Columns::read(&header)?;
    let mut links = Links::default();
    let (mut line, mut counted) = (1, 0);
    for record in reader.records() {
        let record = record.map_err(|_| unbalanced(line))?;
        let begin = begin(&text, &record);
        line += newlines(&text[counted..begin]);
        counted = begin;
        match columns.link(line, &record) {
            Ok(link) => links.links.push(link),
            Err(reason) => links.rejected.push(Rejected { line, reason }),
        }
    }
    Ok(links)
}

/// Where a record begins: the reader may stop between the two characters of a line end.
fn begin(text: &str, record: &StringRecord) -> usize {
    let at = record.position().map_or(0, csv::Position::byte);
    let at = usize::try_from(at).unwrap_or(text.len()).min(text.len());
    let rest = &text[at..];
    at + rest.len() - rest.trim_start_matches(['\r', '\n']).len()
}

fn newlines(text: &str) -> u64 {
    text.bytes().filter(|it| *it == b'\n').count() as u64
}

/// Every step that links make in one direction, for asking about many schools.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps(BTreeMap<Urn, BTreeSet<Urn>>);

impl Steps {
    /// The schools that the steps lead to from one, the nearest first; each is named once even
    /// where the file goes in a circle.
    #[must_use]
    pub fn from(&self, urn: Urn) -> Vec<Urn> {
        let (mut found, mut next) = (Vec::new(), 0);
        let mut at = Some(urn);
        while let Some(from) = at {
            for to in self.0.get(&from).into_iter().flatten() {
                if *to != urn && !found.contains(to) {
                    found.push(*to);
                }
            }
            at = found.get(next).copied();
            next += 1;
        }
        found
    }
}

impl Links {
    /// The schools that came before one, the nearest first, however many steps back. A school is
    /// named once even where the file goes in a circle.
    #[must_use]
    pub fn before(&self, urn: Urn) -> Vec<Urn> {
        self.steps(Direction::Predecessor).from(urn)
    }

    /// The schools that came after one, the nearest first.
    #[must_use]
    pub fn after(&self, urn: Urn) -> Vec<Urn> {
        self.steps(Direction::Successor).from(urn)
    }

    /// All steps in one direction. A link may be written at either of its ends: both count.
    #[must_use]
    pub fn steps(&self, direction: Direction) -> Steps {
        let mut steps = Steps::default();
        for it in &self.links {
            let (from, to) = if it.direction == direction {
                (it.urn, it.other)
            } else {
                (it.other, it.urn)
            };
            steps.0.entry(from).or_default().insert(to);
        }
        steps
    }
}

struct Columns {
    urn: usize,
    other: usize,
    kind: usize,
    name: Option<usize>,
    since: Option<usize>,
}

impl Columns {
    fn read(header: &StringRecord) -> Result<Self, LinksError> {
        let find = |name: &str| {
            let is_it = |it: &str| it.trim().eq_ignore_ascii_case(name);
            header.iter().position(is_it)
        };
        let must = |column| find(column).ok_or(LinksError::MissingColumn { column });
        Ok(Self {
            urn: must("URN")?,
            other: must("LinkURN")?,
            kind: must("LinkType")?,
            name: find("LinkName"),
            since: find("LinkEstablishedDate"),
        })
    }

    fn link(&self, line: u64, row: &StringRecord) -> Result<Link, String> {
        let cell = |at: usize| row.get(at).unwrap_or_default().trim();
        let urn = |at: usize| {
            let number = cell(at);
            let urn = number.parse().ok().and_then(Urn::new);
            urn.ok_or_else(|| match number {
                "" => "The row has no URN.".to_owned(),
                _ => "The row has a URN that has not six digits.".to_owned(),
            })
        };
        let kind = cell(self.kind);
        let (word, how) = kind.split_once('-').unwrap_or((kind, ""));
        let direction = match word.trim().to_lowercase().as_str() {
            "predecessor" => Direction::Predecessor,
            "successor" => Direction::Successor,
            _ => return Err("The row says neither predecessor nor successor.".to_owned()),
        };
        let (urn, other) = (urn(self.urn)?, urn(self.other)?);
        if urn == other {
            return Err(format!("The school with URN {urn} is linked to itself."));
        }
        let since = self.since.map(cell).unwrap_or_default();
        let forms = ["%d-%m-%Y", "%d/%m/%Y"];
        Ok(Link {
            line,
            urn,
            other,
            name: self.name.map(cell).unwrap_or_default().to_owned(),
            direction,
            how: how.trim().to_owned(),
            since: forms
                .iter()
                .find_map(|form| NaiveDate::parse_from_str(since, form).ok())
                .filter(|it| Some(*it) != NaiveDate::from_ymd_opt(1900, 1, 1)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &[u8] =
        b"\"LinkType\",\"URN\",\"LinkURN\",\"LinkName\",\"LinkEstablishedDate\"\r\n\
        \"Predecessor\",100003,100002,\"St Aldwyn\x92s School\",\"01-09-2021\"\r\n\
        \"Successor - merged\",100001,100002,\"Northmere, the school\",\"01/09/2009\"\r\n\
        \"Predecessor\",100003,100009,\"Hill\",\"01-01-1900\"\r\n\
        \"Successor\",100003,100001,\"A circle\",\"\"\r\n\
        \"Partner\",100003,100004,\"\",\"\"\r\n\
        \"Successor\",12,100004,\"\",\"\"\r\n\
        \"Successor\",100004,100004,\"\",\"\"\r\n";

    fn urn(number: u32) -> Urn {
        Urn::new(number).unwrap()
    }

    #[test]
    fn links_are_read_by_column_name_in_either_encoding_and_either_form_of_date() {
        let read = read(FILE).unwrap();
        assert_eq!(read.links.len(), 4);
        assert_eq!(read.links[0].name, "St Aldwyn’s School");
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        assert_eq!(read.links[0].since, day("2021-09-01"));
        assert_eq!(read.links[1].since, day("2009-09-01"));
        assert_eq!(read.links[1].name, "Northmere, the school");
        assert_eq!(read.links[2].since, None, "1900 means not known");
    }

    #[test]
    fn predecessors_are_found_over_several_steps_and_from_either_end() {
        let links = read(FILE).unwrap();
        assert_eq!(
            links.before(urn(100003)),
            [urn(100002), urn(100009), urn(100001)]
        );
        assert_eq!(
            links.before(urn(100002)),
            [urn(100001), urn(100003), urn(100009)]
        );
        assert_eq!(
            links.after(urn(100009)),
            [urn(100003), urn(100001), urn(100002)]
        );
        assert_eq!(links.before(urn(100777)), []);
    }

    #[test]
    fn rows_that_say_nothing_are_left_out_with_their_line_and_reason() {
        let rejected = read(FILE).unwrap().rejected;
        let lines: Vec<u64> = rejected.iter().map(|it| it.line).collect();
        assert_eq!(lines, [6, 7, 8]);
        assert!(rejected[2].reason.contains("linked to itself"));
    }

    #[test]
    fn another_file_is_refused_with_the_column_that_is_missing() {
        let refused = read(b"URN,EstablishmentName\r\n100001,A\r\n").unwrap_err();
        assert!(refused.to_string().contains("“LinkURN”"), "{refused}");
        assert!(read(b"PK\x03\x04").is_err());
        assert!(read(b" \r\n").is_err());
    }
}
