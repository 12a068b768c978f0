//! Random schedules of books that hand each other files: doubles, losses, any order, cut files,
//! restores, copied disks, wrong clocks, schools shared singly, an editor open during an import.
//!
//! Beside every book goes a model of it: the set of its changes, and what stands by the definition. A
//! book that differs from its model, or from another one when everything was handed to everybody, has
//! lost something, made something up, or replaced what nobody had seen.

mod book;
mod model;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};

use changes::{id::ChangeId, id::WriterId, space::Space};
use exchange::DeviceKeys;

use crate::chance::{Chance, is_long};
use book::{Kept, PRIVATE, SHARED};
use model::Model;

const SHORT: u64 = 1_000;
const LONG: u64 = 100_000;
const STEPS: usize = 24;
const MOST_BOOKS: usize = 6;
const DAY: i64 = 24 * 60 * 60 * 1000;
const TODAY: i64 = 1_795_000_000_000;

/// A file on its way, with what the model says is in it.
struct File {
    bytes: Vec<u8>,
    holds: Model,
}

/// One schedule.
struct World {
    chance: Chance,
    books: Vec<Kept>,
    files: Vec<File>,
    copies: Vec<Kept>,
    now: i64,
}

/// What all schedules together came to.
#[derive(Default)]
struct Tally {
    edits: AtomicU64,
    imports: AtomicU64,
    refused: AtomicU64,
    conflicts: AtomicU64,
    clones: AtomicU64,
    doubled: AtomicU64,
}

#[test]
fn books_that_hand_each_other_files_converge_and_lose_nothing() {
    let drawn = Chance::drawn();
    let wanted = if is_long() { LONG } else { SHORT };
    let (next, tally) = (AtomicU64::new(0), Tally::default());
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= wanted {
                break;
            }
            let seed = drawn.seed().wrapping_add(number);
            let lived = std::panic::catch_unwind(|| World::new(seed).live(&tally));
            assert!(lived.is_ok(), "the schedule of seed {seed} went wrong");
        }
    };
    std::thread::scope(|scope| {
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let all: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        for it in all {
            it.join().expect("a schedule went wrong, see above");
        }
    });
    let said = |it: &AtomicU64| it.load(Ordering::Relaxed);
    let words = format!(
        "{wanted} schedules: {} edits, {} imports, {} files refused, {} conflicts at the end, {} \
         copied disks, {} of them flagged as at work twice",
        said(&tally.edits),
        said(&tally.imports),
        said(&tally.refused),
        said(&tally.conflicts),
        said(&tally.clones),
        said(&tally.doubled),
    );
    drawn.tell(&words);
    assert!(
        said(&tally.conflicts) > 0 && said(&tally.refused) > 0 && said(&tally.doubled) > 0,
        "schedules in which nothing happens prove nothing: {words}"
    );
}

impl World {
    fn new(seed: u64) -> Self {
        let mut chance = Chance::of(seed);
        let number = 2 + chance.below(3);
        let books = (0..number).map(|at| {
            let ahead = (chance.below(71) as i64 - 35) * DAY;
            Kept::begin(
                DeviceKeys::generate(&[at as u8 + 1; 32]),
                ahead,
                &mut chance,
            )
        });
        Self {
            books: books.collect(),
            chance,
            files: Vec::new(),
            copies: Vec::new(),
            now: TODAY,
        }
    }

    fn live(mut self, tally: &Tally) {
        for _ in 0..STEPS {
            self.now += self.chance.below(100_000) as i64;
            self.step(tally);
        }
        self.converge(tally);
    }

    fn step(&mut self, tally: &Tally) {
        let at = self.chance.below(self.books.len());
        let (now, drawn) = (self.now, self.chance.below(100));
        match drawn {
            0..35 => {
                self.books[at].edit(now, &mut self.chance);
                tally.edits.fetch_add(1, Ordering::Relaxed);
            }
            35..40 => self.books[at].remove(now, &mut self.chance),
            40..48 => self.books[at].open_editor(now, &mut self.chance),
            48..56 => self.books[at].leave_editor(now),
            56..74 => self.hand_over(at),
            74..92 => self.take_in(at, tally),
            92..94 => self
                .copies
                .push(self.books[at].copied(now, &mut self.chance)),
            94..97 => self.copy_disk(at, tally),
            _ => self.restore(at),
        }
    }

    /// Everything, or one school without what is private.
    fn hand_over(&mut self, at: usize) {
        let spaces: BTreeSet<Space> = match self.chance.below(3) {
            0 => [SHARED[self.chance.below(SHARED.len())]].into(),
            _ => [&SHARED[..], &PRIVATE[..], &[Space::Own]]
                .concat()
                .into_iter()
                .collect(),
        };
        let to: Vec<&Kept> = self.books.iter().collect();
        let file = File {
            bytes: self.books[at].exported(&spaces, &to),
            holds: self.books[at].model.of(&spaces),
        };
        self.files.push(file);
    }

    /// One of the files that were made, however old and however often it came in before.
    fn take_in(&mut self, at: usize, tally: &Tally) {
        let Some(number) = (!self.files.is_empty()).then(|| self.chance.below(self.files.len()))
        else {
            return;
        };
        let file = &self.files[number];
        if self.chance.below(8) == 0 {
            let cut = self.chance.below(file.bytes.len());
            self.books[at].refuse(&file.bytes[..cut]);
            tally.refused.fetch_add(1, Ordering::Relaxed);
        }
        self.books[at].import(&file.bytes, &file.holds, self.now);
        tally.imports.fetch_add(1, Ordering::Relaxed);
    }

    /// The whole folder on another machine that nothing tells the two apart by.
    fn copy_disk(&mut self, at: usize, tally: &Tally) {
        if self.books.len() < MOST_BOOKS {
            let copy = self.books[at].copied(self.now, &mut self.chance);
            self.books.push(copy);
            tally.clones.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// An earlier folder put back: by somebody who told nobody, or by the program, which then writes
    /// as another.
    fn restore(&mut self, at: usize) {
        let Some(mut earlier) = self.copies.pop() else {
            return;
        };
        if self.chance.below(2) == 0 {
            earlier.mint(self.now);
        }
        self.books[at] = earlier;
    }

    /// Everything is handed to everybody; then all books are one.
    fn converge(mut self, tally: &Tally) {
        for at in 0..self.books.len() {
            self.books[at].leave_editor(self.now);
        }
        let everything: BTreeSet<Space> = [&SHARED[..], &PRIVATE[..], &[Space::Own]]
            .concat()
            .into_iter()
            .collect();
        let to: Vec<&Kept> = self.books.iter().collect();
        let files: Vec<File> = self
            .books
            .iter()
            .map(|it| File {
                bytes: it.exported(&everything, &to),
                holds: it.model.clone(),
            })
            .collect();
        for book in &mut self.books {
            for file in &files {
                book.import(&file.bytes, &file.holds, self.now);
            }
        }
        self.compare(tally);
    }

    fn compare(&mut self, tally: &Tally) {
        let [first, others @ ..] = &mut self.books[..] else {
            return;
        };
        let digest = first.digest();
        let copies = at_work_twice(&first.model);
        for it in others.iter() {
            assert_eq!(it.digest(), digest, "two books that have the same say so");
        }
        for it in others.iter() {
            let flagged = it.doubled();
            assert!(
                copies.is_subset(&flagged),
                "every copy at work is flagged in every book: {copies:?} {flagged:?}"
            );
        }
        if self.chance.seed().is_multiple_of(16) {
            first.prove(self.now, &mut self.chance);
        }
        tally
            .doubled
            .fetch_add(copies.len() as u64, Ordering::Relaxed);
        tally
            .conflicts
            .fetch_add(first.conflicts() as u64, Ordering::Relaxed);
        if self.chance.seed().is_multiple_of(16) {
            first.prove(self.now, &mut self.chance);
        }
    }
}

/// The writers that gave one number twice.
fn at_work_twice(model: &Model) -> BTreeSet<WriterId> {
    let mut given: BTreeMap<(WriterId, Space, u64), ChangeId> = BTreeMap::new();
    let mut found = BTreeSet::new();
    for (id, it) in model.all() {
        let number = (it.change.writer, it.change.space, it.change.seq);
        if given.insert(number, *id).is_some() {
            found.insert(it.change.writer);
        }
    }
    found
}
