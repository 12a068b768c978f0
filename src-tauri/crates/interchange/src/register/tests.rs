use super::*;

mod shapes;

const NORTHMERE: &[u8] =
    include_bytes!("../../../../../tests/data/register/northmere-windows-1252.csv");
const SPREADSHEET: &[u8] =
    include_bytes!("../../../../../tests/data/register/spreadsheet-utf8.csv");
const DAMAGED: &[u8] = include_bytes!("../../../../../tests/data/register/damaged-utf8.csv");

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

fn school(register: &Register, urn: u32) -> &RegisterSchool {
    let urn = Urn::new(urn).unwrap();
    register.rows.iter().find(|it| it.urn == urn).unwrap()
}

#[test]
fn a_windows_1252_file_gives_every_school_with_its_letters() {
    let register = read(NORTHMERE).unwrap();
    assert_eq!((register.read, register.rows.len()), (11, 11));
    assert_eq!((register.rejected, register.flagged), (vec![], vec![]));
    let register = read(NORTHMERE).unwrap();
    let aldwyn = school(&register, 900_002);
    assert_eq!(aldwyn.name, "St Aldwyn’s Church of England Primary School");
    assert_eq!(aldwyn.head.as_deref(), Some("Mr Teodor Là-Brenwick"));
    assert_eq!(aldwyn.line, 3);
    assert_eq!(aldwyn.opened_on, day("2019-09-01"));
    assert_eq!(aldwyn.sixth_form, Some(false));
    assert_eq!((aldwyn.low_age, aldwyn.high_age), (Some(3), Some(11)));
    assert_eq!(
        (aldwyn.council_code.as_str(), aldwyn.council.as_str()),
        ("998", "Northmere")
    );
    assert_eq!(aldwyn.governance, Governance::Maintained);
}

#[test]
fn the_first_of_january_1900_is_an_unknown_day() {
    assert_eq!(school(&read(NORTHMERE).unwrap(), 900_001).opened_on, None);
}

#[test]
fn heads_are_kept_as_written_even_when_they_are_two() {
    let register = read(NORTHMERE).unwrap();
    let head = |urn| school(&register, urn).head.as_deref();
    assert_eq!(head(900_003), Some("Ms Wren Côtesmere / Mr Abel Thrup"));
    assert_eq!(head(900_004), Some("R. Ellerwick (Head of School)"));
    assert_eq!(head(900_006), Some("Headteacher"));
    assert_eq!(head(900_007), None);
    assert_eq!(
        school(&register, 900_005).head_job_title.as_deref(),
        Some("Intertim Acting Headteacher")
    );
}

#[test]
fn columns_are_found_by_name_in_any_order_and_all_but_two_may_be_missing() {
    let register = read(SPREADSHEET).unwrap();
    assert_eq!((register.rejected, register.flagged), (vec![], vec![]));
    let [marrowby, sian] = register.rows.as_slice() else {
        panic!("two schools are in the file")
    };
    assert_eq!(marrowby.name, "Marrowby Primary School");
    assert_eq!(marrowby.opened_on, day("1998-09-01"));
    assert_eq!(marrowby.council_code, "998");
    assert_eq!((marrowby.postcode.as_str(), &marrowby.head), ("", &None));
    assert_eq!(sian.name, "Siân Ŵyn Academy");
    assert_eq!((sian.opened_on, sian.closed_on), (None, day("2024-08-31")));
    assert_eq!(
        sian.governance,
        Governance::Academy,
        "by its group, the type being new"
    );
}

#[test]
fn each_damaged_row_is_named_and_the_rows_beside_it_are_kept() {
    let register = read(DAMAGED).unwrap();
    let urns: Vec<u32> = register.rows.iter().map(|it| it.urn.number()).collect();
    assert_eq!(urns, [900_001, 900_002, 900_004, 900_007, 900_009]);
    let rejected: Vec<(u64, &str)> = register
        .rejected
        .iter()
        .map(|it| (it.line, it.reason.as_str()))
        .collect();
    assert_eq!(
        rejected,
        [
            (4, "A quotation mark is opened on this line and not closed."),
            (
                6,
                "URN 900001 stands on line 2 already; that row was taken."
            ),
            (7, "“9005” is not a URN: a URN has six digits."),
            (8, "The school with URN 900006 has no name."),
            (
                10,
                "The row has 34 cells where the header has 33: a comma or a quotation mark is \
                 missing or too many."
            ),
        ]
    );
    assert_eq!(register.read, 10);
}

#[test]
fn lost_characters_days_and_ages_are_flagged_and_the_row_is_kept() {
    let register = read(DAMAGED).unwrap();
    let flagged: Vec<(u64, &str)> = register
        .flagged
        .iter()
        .map(|it| (it.line, it.reason.as_str()))
        .collect();
    assert_eq!(flagged.len(), 4, "{flagged:#?}");
    assert_eq!(flagged[0].0, 3);
    assert!(
        flagged[0].1.starts_with("“St Aldwyn\u{fffd}s Church"),
        "{}",
        flagged[0].1
    );
    assert!(flagged[1].1.contains("HeadLastName"), "{}", flagged[1].1);
    assert_eq!(
        flagged[2..],
        [
            (
                9,
                "“99-99-1975” in the column OpenDate is no date such as 01-09-2019, so it was \
                 left out."
            ),
            (
                9,
                "“four” in the column StatutoryLowAge is no age in years, so it was left out."
            ),
        ]
    );
    assert_eq!(school(&register, 900_007).low_age, None);
}

#[test]
fn a_cell_may_have_line_breaks_and_lines_are_counted_through_it() {
    let file = b"URN,EstablishmentName,Town\r\n100001,\"Two\r\nLines\",Here\r\n\r\n42,Bad,Here\r\n";
    let register = read(file).unwrap();
    assert_eq!(register.rows[0].name, "Two  Lines");
    assert_eq!(register.rejected[0].line, 5);
}

#[test]
fn a_last_cell_left_open_does_not_swallow_the_rows_after_it() {
    let file = b"URN,EstablishmentName\n100001,\"Open\n100002,Second\n100003,Third\n";
    let register = read(file).unwrap();
    assert_eq!(register.rejected.len(), 1);
    assert_eq!(register.rejected[0].line, 2);
    assert_eq!(
        register.rows.iter().map(|it| it.line).collect::<Vec<_>>(),
        [3, 4]
    );
}

#[test]
fn a_file_that_tears_on_every_line_is_refused_before_it_takes_long() {
    let mut file = "URN,EstablishmentName\n".to_owned();
    file.push_str(&"x\",\"\n".repeat(200_000));
    assert!(matches!(
        read(file.as_bytes()),
        Err(RegisterError::Unbalanced { line: _ })
    ));
}

#[test]
fn a_file_of_another_kind_is_refused_with_what_to_do() {
    for (file, expected) in [
        (&b""[..], RegisterError::Empty),
        (b" \r\n\r\n", RegisterError::Empty),
        (b"\xef\xbb\xbf", RegisterError::Empty),
        (b"PK\x03\x04\x14\x00", RegisterError::Archive),
        (b"\xff\xfeU\0R\0N\0", RegisterError::Utf16),
        (b"\x89PNG\r\n\x1a\n\0\0", RegisterError::Binary),
        (
            b"Name,Town\r\nA,B\r\n",
            RegisterError::MissingColumn { column: "URN" },
        ),
        (
            b"URN,LinkURN\r\n1,2\r\n",
            RegisterError::MissingColumn {
                column: "EstablishmentName",
            },
        ),
    ] {
        assert_eq!(read(file), Err(expected), "{file:?}");
    }
}

#[test]
fn a_header_without_rows_is_an_empty_register() {
    let register = read(b"URN,EstablishmentName").unwrap();
    assert_eq!((register.read, register.rows.len()), (0, 0));
}

#[test]
fn a_cell_of_more_than_a_mebibyte_is_refused_with_its_line() {
    let mut file = b"URN,EstablishmentName\r\n100001,Fine\r\n100002,".to_vec();
    file.extend(std::iter::repeat_n(b'a', LARGEST_CELL + 1));
    assert_eq!(read(&file), Err(RegisterError::CellTooLarge { line: 3 }));
}

#[test]
fn a_byte_order_mark_with_damage_behind_it_is_still_read_as_utf_8() {
    let register = read(b"\xef\xbb\xbfURN,EstablishmentName\n100001,Caf\xc3\xa9 \xff\n").unwrap();
    assert_eq!(register.rows[0].name, "Café \u{fffd}");
    assert_eq!(register.flagged.len(), 1);
}
