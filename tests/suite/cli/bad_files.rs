//! A damaged book: it opens where it still can, else it says what to do, and a refusal changes
//! nothing.

use std::fs;

use super::desk::Desk;

const DATABASE: &str = "book/visitbook.db";

/// Refused, whatever is asked, with what to do; the file stays as it was found.
#[track_caller]
fn is_refused(desk: &Desk, name: &str, bytes: &[u8], advice: &str) {
    fs::write(desk.path(name), bytes).unwrap();
    for words in [&["due"][..], &["verify"], &["undo"]] {
        let said = desk.refused(words);
        assert!(said.contains(advice), "{words:?}: {said}");
    }
    let now = fs::read(desk.path(name)).unwrap();
    assert!(now == bytes, "a refusal has changed {name}");
}

#[test]
fn a_database_that_is_cut_short_plain_or_noise_is_refused_with_what_to_do() {
    let desk = Desk::with_schools("2026-11-20");
    let whole = fs::read(desk.path(DATABASE)).unwrap();
    for length in [0, 100, 4096, whole.len() / 2, whole.len() - 1] {
        is_refused(&desk, DATABASE, &whole[..length], "restore a backup");
    }
    let mut plain = b"SQLite format 3\0".to_vec();
    plain.resize(8192, 0);
    is_refused(&desk, DATABASE, &plain, "restore a backup");
    let noise: Vec<u8> = (0..16_384_u32).map(|it| (it * 7 % 251) as u8).collect();
    is_refused(&desk, DATABASE, &noise, "restore a backup");
    fs::write(desk.path(DATABASE), &whole).unwrap();
    desk.done(&["verify"]);
}

#[test]
fn one_bit_turned_anywhere_in_the_database_is_found_by_the_proof() {
    let desk = Desk::with_schools("2026-11-20");
    let whole = fs::read(desk.path(DATABASE)).unwrap();
    let pages = whole.len() / 4096;
    for page in [0, 1, pages / 3, pages / 2, pages - 1] {
        let mut turned = whole.clone();
        turned[page * 4096 + 2000] ^= 4;
        fs::write(desk.path(DATABASE), &turned).unwrap();
        let ended = desk.ended(&["verify"]);
        assert_eq!(ended.code, Some(1), "page {page}: {}", ended.out);
        assert!(ended.err.contains("backup"), "page {page}: {}", ended.err);
    }
    fs::write(desk.path(DATABASE), &whole).unwrap();
    desk.done(&["verify"]);
}

#[test]
fn one_damaged_copy_of_the_key_file_opens_and_is_mended_and_two_say_what_to_do() {
    let desk = Desk::with_schools("2026-11-20");
    let keys = ["book/keys-1.json", "book/keys-2.json"];
    for copy in keys {
        fs::write(desk.path(copy), "\0\0\0").unwrap();
        desk.done(&["due"]);
        let [first, second] = keys.map(|it| fs::read(desk.path(it)).unwrap());
        assert_eq!(first, second, "{copy} is made good from the other one");
    }
    let good = fs::read(desk.path(keys[0])).unwrap();
    for copy in keys {
        fs::write(desk.path(copy), "\0\0\0").unwrap();
    }
    let said = desk.refused(&["due"]);
    assert!(
        said.contains("keys-1.json") && said.contains("backup"),
        "{said}"
    );
    fs::write(desk.path(keys[1]), good).unwrap();
    desk.done(&["verify"]);
}

#[test]
fn a_book_of_a_newer_version_is_refused_as_such_and_left_alone() {
    let desk = Desk::with_schools("2026-11-20");
    let text = fs::read_to_string(desk.path("book/keys-1.json")).unwrap();
    let newer = text.replace("\"format\": 1", "\"format\": 2");
    assert_ne!(newer, text);
    fs::write(desk.path("book/keys-2.json"), &newer).unwrap();
    is_refused(
        &desk,
        "book/keys-1.json",
        newer.as_bytes(),
        "Install the newest Visitbook",
    );
}

#[test]
fn a_pack_is_told_everything_that_is_wrong_with_it_at_once_with_place_and_hint() {
    let desk = Desk::empty("2026-11-20");
    let pack = desk.path("pack");
    fs::create_dir(&pack).unwrap();
    let shipped = super::desk::in_checkout("tests/data/framework/example-2026");
    for entry in fs::read_dir(shipped).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let text = match name.to_str().unwrap() {
            "headings.toml" => text.replacen("title", "titel", 1),
            "duties.toml" => text.replacen("working-days", "wroking-days", 1),
            "categories.toml" => format!("{text}\n{text}"),
            _ => text,
        };
        fs::write(pack.join(name), text).unwrap();
    }
    let ended = desk.ended(&["framework", "check", &desk.text("pack")]);
    assert_eq!(ended.code, Some(1), "{}", ended.err);
    let said = ended.out;
    for (file, hint) in [
        ("headings.toml", "title"),
        ("duties.toml", "working-days"),
        ("categories.toml", "another category"),
    ] {
        let line = said.lines().find(|it| it.contains(file));
        let line = line.unwrap_or_else(|| panic!("{file} is not named: {said}"));
        assert!(line.contains(hint), "{line}");
        let place = line.split(file).nth(1).unwrap().trim_start_matches(':');
        let numbers: Vec<&str> = place.splitn(3, ':').take(2).collect();
        assert!(
            numbers.iter().all(|it| it.trim().parse::<u32>().is_ok()),
            "no line and column: {line}"
        );
    }
}
