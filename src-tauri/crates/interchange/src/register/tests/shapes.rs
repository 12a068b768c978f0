//! The shapes in which the register has been published and passed on: widths, orders, encodings,
//! line ends. One school is written into each and must come out the same.

use super::*;

/// One school as the register writes it: a column and its cell.
const SCHOOL: [(&str, &str); 21] = [
    ("URN", "100998"),
    ("LA (code)", "998"),
    ("LA (name)", "Northmere"),
    ("EstablishmentName", "“Siân’s” School, Hill"),
    ("TypeOfEstablishment (name)", "Community school"),
    (
        "EstablishmentTypeGroup (name)",
        "Local authority maintained schools",
    ),
    ("EstablishmentStatus (name)", "Open"),
    ("OpenDate", "01-01-1900"),
    ("CloseDate", ""),
    ("PhaseOfEducation (name)", "Primary"),
    ("StatutoryLowAge", "4"),
    ("StatutoryHighAge", "11"),
    ("OfficialSixthForm (name)", "Does not have a sixth form"),
    ("Town", "Haverlow"),
    ("Postcode", "ZZ1 1ZZ"),
    ("TelephoneNum", "01234567890"),
    ("SchoolWebsite", "www.example.invalid"),
    ("HeadTitle (name)", "Ms"),
    ("HeadFirstName", "Ann Sample"),
    ("HeadLastName", "/ Mr Bea Example"),
    ("HeadPreferredJobTitle", "Co-Headteacher"),
];

/// A file of this many columns, beginning with the `turn`th; what is beside the known ones is filled.
fn file(width: usize, turn: usize, line_end: &str) -> String {
    let filler = (0..width).map(|n| (format!("Filler{n} (code)"), "x, \"\"y\"\"".to_owned()));
    let known = SCHOOL
        .iter()
        .map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned()));
    let mut columns: Vec<(String, String)> = known.chain(filler).take(width).collect();
    columns.rotate_left(turn % width);
    let row = |cells: Vec<String>| format!("\"{}\"{line_end}", cells.join("\",\""));
    let (names, cells) = columns.into_iter().unzip();
    row(names) + &row(cells)
}

#[test]
fn one_school_comes_out_the_same_from_22_to_140_columns_in_any_order() {
    let expected = read(file(22, 0, "\r\n").as_bytes()).unwrap().rows;
    assert_eq!(expected[0].name, "“Siân’s” School, Hill");
    assert_eq!(
        expected[0].head.as_deref(),
        Some("Ms Ann Sample / Mr Bea Example")
    );
    assert_eq!(expected[0].opened_on, None);
    for width in [22, 33, 135, 139, 140] {
        for turn in [0, 1, 7, 20, 21] {
            let register = read(file(width, turn, "\r\n").as_bytes()).unwrap();
            assert_eq!(register.rows, expected, "{width} columns from the {turn}th");
            assert_eq!((register.rejected, register.flagged), (vec![], vec![]));
        }
    }
}

#[test]
fn windows_1252_and_utf_8_with_and_without_a_mark_give_the_same_with_any_line_end() {
    let expected = read(file(33, 3, "\n").as_bytes()).unwrap().rows;
    for line_end in ["\r\n", "\n"] {
        let text = file(33, 3, line_end);
        let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
        let (windows, _, lossy) = encoding_rs::WINDOWS_1252.encode(&text);
        assert!(!lossy);
        for bytes in [text.as_bytes(), &marked, &windows] {
            assert_eq!(read(bytes).unwrap().rows, expected, "{line_end:?}");
        }
    }
}

#[test]
fn any_column_but_the_number_and_the_name_may_be_missing() {
    for (missing, _) in SCHOOL {
        let columns: Vec<_> = SCHOOL.iter().filter(|(it, _)| *it != missing).collect();
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let cells: Vec<String> = columns.iter().map(|(_, it)| format!("\"{it}\"")).collect();
        let text = format!("{}\n{}\n", names.join(","), cells.join(","));
        match (missing, read(text.as_bytes())) {
            ("URN" | "EstablishmentName", found) => {
                assert_eq!(found, Err(RegisterError::MissingColumn { column: missing }));
            }
            (_, found) => assert_eq!(found.unwrap().rows.len(), 1, "without {missing}"),
        }
    }
}

#[test]
fn both_forms_of_date_are_the_same_day_and_1900_is_none_in_either() {
    for (cell, expected) in [
        ("01-09-2019", day("2019-09-01")),
        ("01/09/2019", day("2019-09-01")),
        ("01-01-1900", None),
        ("01/01/1900", None),
        ("", None),
    ] {
        let text = format!("URN,EstablishmentName,OpenDate\n100998,Hill,{cell}\n");
        let register = read(text.as_bytes()).unwrap();
        assert_eq!(register.rows[0].opened_on, expected, "{cell}");
        assert_eq!(register.flagged, []);
    }
}

#[test]
fn nulls_within_a_register_make_it_no_text() {
    let mut bytes = file(33, 0, "\r\n").into_bytes();
    bytes[40] = 0;
    assert_eq!(read(&bytes), Err(RegisterError::Binary));
}
