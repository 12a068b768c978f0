use super::*;
use crate::sample;

fn told(text: &str) -> Vec<String> {
    let problems = match Bundle::split("ours.txt", text) {
        Ok(bundle) => bundle
            .read("ours.txt", &sample::calendar())
            .err()
            .unwrap_or_default(),
        Err(problems) => problems,
    };
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_pack_in_one_file_is_the_same_pack_and_the_same_file_again() {
    let files = sample::files();
    let text = write(&files);
    let bundle = Bundle::split("ours.txt", &text).unwrap();
    assert_eq!(
        bundle.read("ours.txt", &sample::calendar()).unwrap(),
        sample::framework()
    );
    assert_eq!(write(&bundle.files), text);
    let elsewhere = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let elsewhere = Bundle::split("ours.txt", &elsewhere).unwrap();
    assert_eq!(write(&elsewhere.files), text, "as another editor writes it");
}

#[test]
fn a_mistake_is_told_on_its_line_of_the_one_file() {
    let text = write(&sample::files());
    let line = text
        .lines()
        .position(|it| it.starts_with("body"))
        .map(|at| at + 1)
        .unwrap();
    let broken = text.replacen("\nbody", "\nbodyy", 1);
    let told = told(&broken);
    assert!(
        told.iter()
            .any(|it| it.starts_with(&format!("ours.txt:{line}:1: `bodyy` means nothing"))),
        "{told:?}"
    );
}

#[test]
fn what_is_no_file_with_a_framework_is_told_as_such() {
    assert_eq!(
        told("[package]\n"),
        [format!(
            "ours.txt:1:1: this is not a file with a framework (choose a file that Visitbook \
             exported; it begins with `{MARK}`)"
        )]
    );
    let large = format!("{MARK}\n{}", "#".repeat(MOST_BYTES));
    assert_eq!(
        told(&large),
        ["ours.txt:1:1: the file is too large for a framework (at most 512 KiB)"]
    );
}

#[test]
fn names_in_the_file_are_those_of_a_pack_and_nothing_else() {
    let text = format!(
        "{MARK}\nstray\n=== ../duties.toml ===\n=== duties.tom ===\n=== duties.toml ===\n\
         === duties.toml ===\n"
    );
    assert_eq!(
        told(&text),
        [
            "ours.txt:2:1: this stands above the first file of the pack (put it under a line such \
             as `=== framework.toml ===`)",
            "ours.txt:3:1: `../duties.toml` is no file of a pack (did you mean `duties.toml`?)",
            "ours.txt:4:1: `duties.tom` is no file of a pack (did you mean `duties.toml`?)",
            "ours.txt:6:1: `duties.toml` is here twice (put both under one heading)",
        ]
    );
}

#[test]
fn a_file_that_is_missing_is_told_at_the_end() {
    let text = format!("{MARK}\n\n=== framework.toml ===\nformat = 1\n");
    let told = told(&text);
    assert!(
        told.iter()
            .any(|it| it.starts_with("ours.txt:4:1: duties.toml: the pack has no such file")),
        "{told:?}"
    );
}
