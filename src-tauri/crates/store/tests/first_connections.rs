//! The first connections of a process, made at once: a test program of its own, because only the
//! first ones of all can be refused. Without what it is about it fails once in some dozens of runs.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

use std::{sync::Barrier, thread};

use store::{
    StoreError,
    book::{Book, Place},
    keys::{Entropy, WorkFactor},
    writing::Moment,
};

const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};

struct Sevens;

impl Entropy for Sevens {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

#[test]
fn books_that_are_the_first_of_a_process_are_all_made_at_once() {
    let folders = [(); 4].map(|()| tempfile::tempdir().unwrap());
    let together = Barrier::new(folders.len());
    thread::scope(|scope| {
        for folder in &folders {
            let together = &together;
            scope.spawn(move || {
                let place = Place {
                    folder: folder.path(),
                    program: "a test",
                };
                let moment = Moment {
                    millis: 1_000,
                    entropy: &Sevens,
                };
                together.wait();
                Book::create(&place, LIGHT, "an invented phrase", &moment, |_| {
                    Ok::<(), StoreError>(())
                })
                .unwrap();
            });
        }
    });
}
