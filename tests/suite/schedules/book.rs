//! One book of a schedule: the real store and the real file format, with the model beside them.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use changes::{
    carried::Carried,
    id::{ChangeId, EntityId, WriterId},
    space::Space,
    value::Value,
};
use exchange::{Blob, Bundle, Card, Contents, DeviceKeys, Key, Lock, Manifest, Purpose, Sender};
use store::{
    StoreError,
    book::Book,
    fields::{adviser, remark, school},
    keys::{Entropy, WorkFactor},
    log::Seen,
    take_in::Taken,
    travel::Document,
    writing::{Edit, Moment, Writing},
};
use tempfile::TempDir;

use super::model::Model;
use crate::chance::Chance;

const PASSPHRASE: &str = "an invented phrase";
const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};
/// Two schools and what is private of them.
pub(super) const SHARED: [Space; 2] = [
    Space::Shared(EntityId([1; 16])),
    Space::Shared(EntityId([2; 16])),
];
pub(super) const PRIVATE: [Space; 2] = [
    Space::Private(EntityId([1; 16])),
    Space::Private(EntityId([2; 16])),
];

/// A field of a record in its space.
#[derive(Debug, Clone, Copy)]
struct Place {
    entity: EntityId,
    space: Space,
    field: &'static str,
}

const PLACES: [Place; 7] = [
    place(1, SHARED[0], school::name),
    place(1, SHARED[0], school::town),
    place(2, SHARED[1], school::name),
    place(2, SHARED[1], school::head),
    place(3, PRIVATE[0], remark::text),
    place(4, PRIVATE[1], remark::text),
    place(5, Space::Own, adviser::role),
];

const fn place(entity: u8, space: Space, field: &'static str) -> Place {
    Place {
        entity: EntityId([entity; 16]),
        space,
        field,
    }
}

/// Bytes by chance.
struct Drawn(RefCell<Chance>);

impl Entropy for Drawn {
    fn fill(&self, bytes: &mut [u8]) {
        let mut chance = self.0.borrow_mut();
        bytes.fill_with(|| chance.below(256) as u8);
    }
}

/// A book with its folder, its keys, its clock, and what it has to hold.
pub(super) struct Kept {
    // Closed before its folder goes.
    book: RefCell<Book>,
    folder: TempDir,
    keys: DeviceKeys,
    ahead: i64,
    entropy: Drawn,
    pub(super) model: Model,
    /// What is being typed into, and what its editor was shown.
    editor: Option<(Place, BTreeSet<ChangeId>)>,
}

impl Kept {
    pub(super) fn begin(keys: DeviceKeys, ahead: i64, chance: &mut Chance) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let entropy = Drawn(RefCell::new(fork(chance)));
        let moment = Moment {
            millis: 0,
            entropy: &entropy,
        };
        // A book that is begun is written like any other and waits for no disk.
        let at = at(folder.path());
        let book = Book::begin(&at, LIGHT, PASSPHRASE, &moment, |_| Ok::<_, StoreError>(()));
        Self {
            book: RefCell::new(book.unwrap()),
            folder,
            keys,
            ahead,
            entropy,
            model: Model::default(),
            editor: None,
        }
    }

    fn write<T>(
        &self,
        now: i64,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, StoreError>,
    ) -> T {
        let moment = Moment {
            millis: now + self.ahead,
            entropy: &self.entropy,
        };
        self.book.borrow_mut().write(&moment, work).unwrap()
    }

    /// An edit by somebody who sees what stands.
    pub(super) fn edit(&mut self, now: i64, chance: &mut Chance) {
        let place = PLACES[chance.below(PLACES.len())];
        let shown = self.shown(place);
        let text = format!("text {}", chance.below(40));
        self.write(now, |it| {
            it.record(&edit(place, None), Some(Value::Text(text)))
        });
        self.learn(place.space, &shown);
    }

    pub(super) fn remove(&mut self, now: i64, chance: &mut Chance) {
        let place = PLACES[chance.below(PLACES.len())];
        let of_record = self.model.heads().into_iter();
        let shown = of_record.filter(|((it, _), _)| *it == place.entity);
        let shown = shown.flat_map(|(_, heads)| heads).collect();
        self.write(now, |it| it.remove(place.entity, place.space));
        if self
            .editor
            .as_ref()
            .is_some_and(|(it, _)| it.entity == place.entity)
        {
            self.editor = None;
        }
        self.learn(place.space, &shown);
    }

    /// Somebody opens a field and types; nothing is a change yet.
    pub(super) fn open_editor(&mut self, now: i64, chance: &mut Chance) {
        self.leave_editor(now);
        let place = PLACES[chance.below(PLACES.len())];
        let shown = self.shown(place);
        if shown.is_empty() {
            return;
        }
        let (seen, text) = (
            Seen::of(shown.iter().copied()),
            format!("typed {}", chance.below(40)),
        );
        self.write(now, |it| {
            it.keep_draft(place.entity, place.field, &text, &seen)
        });
        self.editor = Some((place, shown));
    }

    pub(super) fn leave_editor(&mut self, now: i64) {
        if let Some((place, shown)) = self.editor.take() {
            self.write(now, |it| {
                it.settle_draft(place.entity, place.space, place.field)
            });
            self.learn(place.space, &shown);
        }
    }

    /// This book goes on as another writer.
    pub(super) fn mint(&mut self, now: i64) {
        self.write(now, |it| it.mint());
    }

    /// The folder as it is, opened elsewhere.
    pub(super) fn copied(&mut self, now: i64, chance: &mut Chance) -> Self {
        self.leave_editor(now);
        let folder = tempfile::tempdir().unwrap();
        for entry in fs::read_dir(self.folder.path()).unwrap() {
            let from = entry.unwrap().path();
            let name = from.file_name().unwrap().to_str().unwrap().to_owned();
            if name.starts_with("keys-") || name.starts_with("visitbook.db") {
                let name = name.strip_suffix(".part").unwrap_or(&name);
                fs::copy(&from, folder.path().join(name)).unwrap();
            }
        }
        Self {
            book: RefCell::new(Book::unlock(&at(folder.path()), PASSPHRASE).unwrap()),
            folder,
            keys: DeviceKeys::read(&self.keys.line()).unwrap(),
            ahead: self.ahead,
            entropy: Drawn(RefCell::new(fork(chance))),
            model: self.model.clone(),
            editor: None,
        }
    }

    /// The file that hands over these spaces.
    pub(super) fn exported(&self, spaces: &BTreeSet<Space>, to: &[&Self]) -> Vec<u8> {
        let book = self.book.borrow();
        let runs = book.read().runs(spaces).unwrap();
        let documents = book.read().blobs_of(&runs).unwrap();
        let card = self.keys.card("A. Sample", "a laptop");
        let contents = Contents {
            manifest: Manifest {
                format: 1,
                critical: Vec::new(),
                app: "0.1.0".to_owned(),
                bundle: [0; 16],
                purpose: Purpose::Exchange,
                made_at: 0,
                from: Sender {
                    adviser: card.adviser,
                    device: card.device,
                    recipient: card.recipient,
                    signing: card.signing,
                },
                to: Vec::new(),
                authors: Vec::new(),
            },
            runs,
            blobs: documents
                .into_iter()
                .map(|Document { hash, bytes }| Blob { hash, bytes })
                .collect(),
        };
        let cards: Vec<Card> = to.iter().map(|it| it.keys.card("", "")).collect();
        contents.seal(&self.keys, &Lock::of(&cards, None)).unwrap()
    }

    /// A file that is not whole changes nothing.
    pub(super) fn refuse(&self, file: &[u8]) {
        let before = self.digest();
        assert!(Bundle::open(file, &Key::Device(&self.keys)).is_err());
        assert_eq!(self.digest(), before);
    }

    /// Takes a file in, twice, with a preview before: a preview says what comes and changes nothing,
    /// and the second time there is nothing new.
    pub(super) fn import(&mut self, file: &[u8], holds: &Model, now: i64) {
        let Ok(bundle) = Bundle::open(file, &Key::Device(&self.keys)) else {
            // A device that joined after the file was made.
            return;
        };
        let (before, writer) = (self.digest(), self.book.borrow().writer());
        let previewed = self.preview(&bundle, now);
        assert_eq!(self.digest(), before, "a preview changes nothing");
        let taken = self.write(now, |it| it.take_in(&bundle.contents.runs, &[]));
        assert_eq!(previewed, taken, "what was previewed is what comes");
        let known = self.model.ids();
        let new = holds.ids().difference(&known).count() as u64;
        assert_eq!((taken.all_new(), taken.rejected), (new, 0));
        let is_other = self.book.borrow().writer() != writer;
        assert_eq!(
            is_other, taken.is_own_future,
            "one’s own future makes one another"
        );
        self.model.join(holds);
        self.hold_against_the_model();
        let again = self.write(now, |it| it.take_in(&bundle.contents.runs, &[]));
        assert_eq!(again.all_new(), 0, "the same file twice brings nothing new");
    }

    fn preview(&self, bundle: &Bundle, now: i64) -> Taken {
        let moment = Moment {
            millis: now + self.ahead,
            entropy: &self.entropy,
        };
        let work = |it: &mut Writing<'_>| it.take_in(&bundle.contents.runs, &[]);
        self.book.borrow_mut().try_out(&moment, work).unwrap()
    }

    /// The model learns what was just written, and that it took the place of nothing unseen.
    fn learn(&mut self, space: Space, shown: &BTreeSet<ChangeId>) {
        let known = self.model.ids();
        let new: Vec<Carried> = self
            .all(&[space].into())
            .into_iter()
            .filter(|it| !known.contains(&it.id))
            .collect();
        for it in new {
            for replaced in &it.change.supersedes {
                let was_shown = |id: &ChangeId| id.0.starts_with(&replaced.id_start);
                assert!(shown.iter().any(was_shown), "something unseen was replaced");
            }
            self.model.add(it);
        }
        self.hold_against_the_model();
    }

    /// Everything the model has is in the book and nothing else, and the same stands.
    fn hold_against_the_model(&self) {
        let everything = self.book.borrow().read().spaces().unwrap();
        let held: BTreeSet<ChangeId> = self.all(&everything).iter().map(|it| it.id).collect();
        assert_eq!(held, self.model.ids(), "the book holds what the model does");
        let book = self.book.borrow();
        for ((entity, field), heads) in self.model.heads() {
            let state = &book.read().fields(entity).unwrap()[&field];
            let stands = state.seen.to_bytes().len() / 8;
            assert_eq!(stands, heads.len(), "as much stands in {field} as has to");
            assert!(heads.iter().all(|it| state.seen.covers(*it)), "{field}");
        }
    }

    fn all(&self, spaces: &BTreeSet<Space>) -> Vec<Carried> {
        let runs = self.book.borrow().read().runs(spaces).unwrap();
        runs.into_iter().flat_map(|it| it.changes).collect()
    }

    fn shown(&self, place: Place) -> BTreeSet<ChangeId> {
        let heads = self.model.heads();
        heads
            .get(&(place.entity, place.field.to_owned()))
            .cloned()
            .unwrap_or_default()
    }

    pub(super) fn digest(&self) -> String {
        self.book.borrow().read().digest().unwrap()
    }

    pub(super) fn doubled(&self) -> BTreeSet<WriterId> {
        self.book
            .borrow()
            .read()
            .doubled_writers()
            .unwrap()
            .into_iter()
            .collect()
    }

    /// How many conflicts there are.
    pub(super) fn conflicts(&self) -> usize {
        self.book.borrow().read().conflicts().unwrap().len()
    }

    /// The book proves itself, and every conflict can be decided.
    pub(super) fn prove(&mut self, now: i64, chance: &mut Chance) {
        let copy = self.copied(now, chance);
        let proof = copy.book.borrow_mut().verify().unwrap();
        assert_eq!(proof.problems, Vec::<String>::new());
        let conflicts = self.book.borrow().read().conflicts().unwrap();
        self.write(now, |it| {
            for conflict in &conflicts {
                it.resolve(conflict, conflict.versions[0].value.clone())?;
            }
            Ok(())
        });
        assert_eq!(self.conflicts(), 0);
    }
}

fn edit<'a>(place: Place, seen: Option<&'a Seen>) -> Edit<'a> {
    Edit {
        entity: place.entity,
        space: place.space,
        field: place.field,
        seen,
    }
}

fn at(folder: &Path) -> store::book::Place<'_> {
    store::book::Place {
        folder,
        program: "a test",
    }
}

fn fork(chance: &mut Chance) -> Chance {
    Chance::of((chance.part() * (1_u64 << 53) as f64) as u64)
}
