use super::*;

const TABLE: &[u8] = include_bytes!("../../../../../tests/data/calendar/term-dates.csv");
const HOLIDAYS: &[u8] = include_bytes!("../../../../../tests/data/calendar/school-holidays.ics");

fn spans(dates: &TermDates) -> Vec<String> {
    let spans = dates.half_terms.iter();
    spans
        .map(|it| format!("{} {} {}", it.term.word(), it.from, it.to))
        .collect()
}

#[test]
fn a_table_of_terms_gives_six_half_terms_without_the_holidays_within() {
    let dates = read(TABLE, Some("Northmere")).unwrap();
    assert_eq!(
        spans(&dates),
        [
            "autumn 2026-09-02 2026-10-23",
            "autumn 2026-11-02 2026-12-18",
            "spring 2027-01-04 2027-02-12",
            "spring 2027-02-22 2027-03-25",
            "summer 2027-04-12 2027-05-28",
            "summer 2027-06-07 2027-07-21",
        ]
    );
    assert_eq!(dates.left_out, [""; 0]);
    let closure = &dates.closures[0];
    assert_eq!(closure.title, "Christmas closure");
    assert_eq!(
        (dates.closures.len(), closure.from.to_string()),
        (1, "2026-12-29".to_owned())
    );
}

#[test]
fn a_table_of_several_areas_asks_for_one() {
    let refused = read(TABLE, None).unwrap_err();
    assert_eq!(
        refused,
        TermDatesError::SeveralAreas {
            areas: vec!["Hill".to_owned(), "Northmere".to_owned()]
        }
    );
    let unknown = read(TABLE, Some("Nowhere")).unwrap_err();
    assert_eq!(unknown, TermDatesError::NoArea("Nowhere".to_owned()));
    assert_eq!(read(TABLE, Some("hill")).unwrap().half_terms.len(), 2);
}

#[test]
fn rows_that_cannot_be_right_are_left_out_with_their_line_and_reason() {
    let file = b"Kind,Start,End\nterm:autumn,2026-09-02,2026-12-18\nterm:spring,2027-03-25,2027-01-04\n\
        term:winter,2027-01-04,2027-02-01\nterm:summer,Monday 12th,2027-07-21\ninset,2026-09-01,2026-09-01\n";
    let dates = read(file, None).unwrap();
    assert_eq!(dates.half_terms.len(), 1);
    let lines: Vec<&str> = dates.left_out.iter().map(|it| &it[..7]).collect();
    assert_eq!(
        lines,
        ["Line 3:", "Line 4:", "Line 5:"],
        "{:?}",
        dates.left_out
    );
}

#[test]
fn a_calendar_of_holidays_gives_the_half_terms_between_them() {
    let dates = read(HOLIDAYS, None).unwrap();
    assert_eq!(
        spans(&dates),
        [
            "autumn 2026-09-02 2026-10-23",
            "autumn 2026-11-02 2026-12-18",
            "spring 2027-01-04 2027-02-12",
            "spring 2027-02-22 2027-03-25",
            "summer 2027-04-12 2027-05-28",
            "summer 2027-06-07 2027-07-21",
        ]
    );
    assert_eq!(
        dates.left_out,
        ["“Sports day” is neither a term nor a holiday."]
    );
}

#[test]
fn a_calendar_with_a_holiday_missing_does_not_make_one_long_half_term() {
    let event = |from: &str, to: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{from}\r\nDTSTAMP:20260401T000000Z\r\nDTSTART;VALUE=DATE:{from}\r\nDTEND;VALUE=DATE:{to}\r\nSUMMARY:Holiday\r\nEND:VEVENT\r\n"
        )
    };
    let events = [
        event("20260801", "20260902"),
        event("20261219", "20270104"),
        event("20270213", "20270222"),
    ];
    let file = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n",
        events.concat()
    );
    let dates = read(file.as_bytes(), None).unwrap();
    assert_eq!(spans(&dates), ["spring 2027-01-04 2027-02-12"]);
    assert_eq!(dates.left_out.len(), 1);
}

#[test]
fn a_file_that_holds_no_term_dates_is_refused() {
    for (file, refused) in [
        (&b"\x89PNG\0"[..], TermDatesError::NotText),
        (
            b"URN,Name\n",
            TermDatesError::MissingColumn { column: "kind" },
        ),
        (b"kind,start,end\n", TermDatesError::Nothing),
        (b"BEGIN:VCALENDAR\r\nnonsense", TermDatesError::NotACalendar),
    ] {
        assert_eq!(read(file, None), Err(refused));
    }
}
