//! An invented register of schools in its full width of 140 columns.

use crate::prose::Dice;

/// The columns as they were published in 2024, one a line.
const COLUMNS: &str = include_str!("columns.txt");

/// A register in Windows-1252, texts quoted and lines ended as the national one has them.
pub(crate) fn make(rows: usize) -> Vec<u8> {
    let columns: Vec<&str> = COLUMNS.lines().collect();
    let mut dice = Dice::new(7);
    let mut file = Vec::with_capacity(rows * 1400);
    write_row(&mut file, &columns);
    for row in 0..rows {
        let cells: Vec<String> = columns
            .iter()
            .map(|column| cell(column, row, &mut dice))
            .collect();
        write_row(&mut file, &cells);
    }
    file
}

fn write_row(file: &mut Vec<u8>, cells: &[impl AsRef<str>]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            file.push(b',');
        }
        file.push(b'"');
        // Letters below U+0100 are their own byte in Windows-1252.
        file.extend(
            cell.as_ref()
                .chars()
                .map(|it| u8::try_from(it).unwrap_or(b'?')),
        );
        file.push(b'"');
    }
    file.extend(b"\r\n");
}

fn cell(column: &str, row: usize, dice: &mut Dice) -> String {
    match column {
        "URN" => (100_000 + row).to_string(),
        "LA (code)" => (900 + row / 170).to_string(),
        "LA (name)" => format!("Invented Borough {}", row / 170),
        "EstablishmentName" => format!("{} C\u{f4}te Primary School", dice.name()),
        "TypeOfEstablishment (name)" => pick(dice, &["Community school", "Academy converter"]),
        "EstablishmentTypeGroup (name)" => "Local authority maintained schools".to_owned(),
        "EstablishmentStatus (name)" => "Open".to_owned(),
        "PhaseOfEducation (name)" => pick(dice, &["Primary", "Secondary"]),
        "OpenDate" => format!("01-09-{}", 1950 + row % 70),
        "CloseDate" => String::new(),
        "StatutoryLowAge" => "4".to_owned(),
        "StatutoryHighAge" => "11".to_owned(),
        "OfficialSixthForm (name)" => "Does not have a sixth form".to_owned(),
        "Postcode" => format!("ZZ{} {}AA", row % 90 + 1, row % 9),
        "TelephoneNum" => format!("01632{:06}", row % 1_000_000),
        "SchoolWebsite" => format!("www.school-{row}.example"),
        "HeadTitle (name)" => pick(dice, &["Mr", "Ms", "Dr"]),
        "HeadFirstName" | "HeadLastName" | "Town" | "Street" => dice.name(),
        "HeadPreferredJobTitle" => "Headteacher".to_owned(),
        // Two thirds of the other cells are filled in the register.
        _ if dice.below(3) == 0 => String::new(),
        _ if column.ends_with("(code)") => dice.below(999).to_string(),
        _ if column.ends_with("(name)") => pick(dice, &["Not applicable", "Not under measures"]),
        _ => dice.below(100_000).to_string(),
    }
}

fn pick(dice: &mut Dice, words: &[&str]) -> String {
    (*dice.pick(words)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_the_full_width_and_no_number_comes_twice() {
        assert_eq!(COLUMNS.lines().count(), 140);
        let file = make(3);
        let lines: Vec<&[u8]> = file.split(|it| *it == b'\n').collect();
        let cells = |line: &[u8]| line.windows(3).filter(|it| it == b"\",\"").count() + 1;
        assert_eq!(
            lines.iter().take(4).map(|it| cells(it)).collect::<Vec<_>>(),
            [140; 4]
        );
        assert!(lines[3].starts_with(b"\"100002\""));
    }
}
