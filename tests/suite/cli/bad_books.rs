//! A book in use, and a folder that cannot be written: a reason, and nothing changed.

use std::fs;

use super::desk::{Desk, PASSPHRASE};

#[test]
fn a_second_program_is_told_which_process_has_the_book() {
    let desk = Desk::with_schools("2026-11-20");
    let options = host::Options {
        book: Some(desk.path("book")),
        today: None,
        program: "the first program",
        ..host::Options::default()
    };
    let session = wire::Session::new(host::open(&options).unwrap());
    let passphrase = serde_json::json!({"passphrase": PASSPHRASE});
    wire::call(&session, "unlock_book", passphrase).unwrap();
    let said = desk.refused(&["schools", "list"]);
    let holder = format!("the first program, process {}", std::process::id());
    assert!(said.contains(&holder), "{said}");
    drop(session);
    desk.done(&["schools", "list"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_refused_and_nothing_in_it_changes() {
    use std::{
        os::unix::{
            fs::{MetadataExt, PermissionsExt, chown},
            process::CommandExt,
        },
        process::{Command, Stdio},
    };

    const NOBODY: u32 = 65_534;
    let desk = Desk::with_schools("2026-11-20");
    let book = desk.path("book");
    let top = book.parent().unwrap().to_owned();
    let asked = desk.command(&["schools", "list"]);
    // The system's own user may write everywhere, so another one has to try.
    let is_root = fs::metadata(&book).unwrap().uid() == 0;
    let program = desk.path("visitbook-cli");
    fs::copy(asked.get_program(), &program).unwrap();
    let mut files = vec![top.clone(), book.clone()];
    for entry in fs::read_dir(&book).unwrap() {
        files.push(entry.unwrap().path());
    }
    if is_root {
        files
            .iter()
            .for_each(|it| chown(it, Some(NOBODY), Some(NOBODY)).unwrap());
    }
    let mut command = Command::new(&program);
    command.args(asked.get_args()).current_dir(&top);
    command
        .env("VISITBOOK_PASSPHRASE", PASSPHRASE)
        .env("HOME", &top)
        .stdin(Stdio::null());
    if is_root {
        command.uid(NOBODY).gid(NOBODY);
    }
    let digest = |name: &str| fs::read(book.join(name)).unwrap();
    let before = (digest("visitbook.db"), digest("keys-1.json"));

    let set = |mode| fs::set_permissions(&book, fs::Permissions::from_mode(mode)).unwrap();
    set(0o500);
    let refused = command.output().unwrap();
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    set(0o700);
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(said.contains("can be written"), "{said}");
    assert_eq!((digest("visitbook.db"), digest("keys-1.json")), before);
    let done = command.output().unwrap();
    assert!(done.status.success(), "{done:?}");
}
