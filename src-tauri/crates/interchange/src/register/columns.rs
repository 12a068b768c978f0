//! Which column of the file holds what.
//!
//! Separate because the register has been published with 22 to 140 columns, in several orders, and
//! names are all that has stayed. It must not know what the cells mean.

use csv::StringRecord;

use super::RegisterError;

macro_rules! columns {
    ($($column:ident = $name:literal,)*) => {
        /// A column that is looked for. All but the number and the name may be missing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Column {
            $($column,)*
        }

        impl Column {
            const ALL: &[Self] = &[$(Self::$column,)*];

            /// Its name in the register.
            pub(super) fn name(self) -> &'static str {
                match self {
                    $(Self::$column => $name,)*
                }
            }
        }
    };
}

columns! {
    Urn = "URN",
    Name = "EstablishmentName",
    CouncilCode = "LA (code)",
    Council = "LA (name)",
    Phase = "PhaseOfEducation (name)",
    Kind = "TypeOfEstablishment (name)",
    Group = "EstablishmentTypeGroup (name)",
    Status = "EstablishmentStatus (name)",
    Opened = "OpenDate",
    Closed = "CloseDate",
    LowAge = "StatutoryLowAge",
    HighAge = "StatutoryHighAge",
    SixthForm = "OfficialSixthForm (name)",
    Town = "Town",
    Postcode = "Postcode",
    Telephone = "TelephoneNum",
    Website = "SchoolWebsite",
    HeadTitle = "HeadTitle (name)",
    HeadFirst = "HeadFirstName",
    HeadLast = "HeadLastName",
    HeadJob = "HeadPreferredJobTitle",
}

/// The file's own header, matched against the columns that are looked for.
#[derive(Debug)]
pub(super) struct Columns {
    /// For each of [`Column::ALL`], where it stands in a row.
    positions: Vec<Option<usize>>,
    width: usize,
}

impl Columns {
    /// Refuses a header without a number and a name: then it is another file. Case and spaces in
    /// names do not matter; of two columns of one name the first is meant.
    pub(super) fn read(header: &StringRecord) -> Result<Self, RegisterError> {
        let names: Vec<String> = header.iter().map(plain).collect();
        let find = |column: &Column| {
            let wanted = plain(column.name());
            names.iter().position(|it| *it == wanted)
        };
        let positions = Column::ALL.iter().map(find).collect();
        let columns = Self {
            positions,
            width: names.len(),
        };
        for wanted in [Column::Urn, Column::Name] {
            if columns.positions[wanted as usize].is_none() {
                return Err(RegisterError::MissingColumn {
                    column: wanted.name(),
                });
            }
        }
        Ok(columns)
    }

    /// How many cells a row has.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// The trimmed text of a cell; empty when the file has no such column.
    pub(super) fn cell<'r>(&self, cells: &'r StringRecord, column: Column) -> &'r str {
        let cell = self.positions[column as usize].and_then(|it| cells.get(it));
        cell.unwrap_or_default().trim()
    }
}

fn plain(name: &str) -> String {
    name.chars()
        .filter(|it| !it.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}
