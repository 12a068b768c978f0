//! Taking in what another book handed over. Merging is set union: what is here stays, what is new is
//! added, and order, doubles and gaps do not matter. It takes changes that were proved to be whole,
//! and does not know what file they came in.

mod place;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use changes::{
    carried::{Carried, Run},
    change::supersedes_to_bytes,
    id::{EntityId, WriterId},
    space::Space,
    value::Value,
};
use rusqlite::OptionalExtension;

use self::place::{Lanes, Placed};
use crate::{
    error::StoreError,
    fields, log,
    standing::{self, Arrived},
    travel::{self, Document},
    writing::{Writing, field_number},
};

/// A stamp so far ahead of this machine's clock is pointed out, in milliseconds.
const AHEAD: i64 = 24 * 60 * 60 * 1000;

/// What came of taking something in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// Changes that were new, by their space.
    pub new: BTreeMap<Space, u64>,
    /// Changes that were here.
    pub already: u64,
    /// Changes of records that live in another space than they say.
    pub rejected: u64,
    /// Fields that something new came into and in which different versions stand.
    pub conflicts: u64,
    /// Records that nothing is left of.
    pub deleted: u64,
    /// New changes of fields that this version does not know: kept, and passed on.
    pub unknown: u64,
    /// New changes stamped more than a day ahead of this machine's clock.
    pub ahead: u64,
    /// Writers of which two copies were at work at the same time.
    pub doubled: BTreeSet<WriterId>,
    /// This book's own writer has gone on elsewhere: this book has another one now.
    pub is_own_future: bool,
}

impl Taken {
    /// All new changes.
    #[must_use]
    pub fn all_new(&self) -> u64 {
        self.new.values().sum()
    }
}

/// A record as far as it is asked for while taking in.
#[derive(Clone, Copy)]
struct Home {
    number: i64,
    space: Space,
    is_new: bool,
}

/// What is gathered on the way.
#[derive(Default)]
struct Gathered {
    taken: Taken,
    homes: HashMap<EntityId, Home>,
    fields: HashMap<String, i64>,
    /// By record and field, each in its space.
    arrived: BTreeMap<(i64, i64), (Space, bool, Vec<Arrived>)>,
    blobs: BTreeSet<[u8; 32]>,
}

impl Writing<'_> {
    /// Takes in runs of changes and, of the documents, those that new changes name. Leaves nothing
    /// that could be undone as a step.
    ///
    /// # Errors
    /// What the disk says; nothing is taken then.
    pub fn take_in(&mut self, runs: &[Run], documents: &[Document]) -> Result<Taken, StoreError> {
        self.leave_no_deed();
        let mut gathered = Gathered::default();
        for run in runs {
            self.take_run(run, &mut gathered)?;
        }
        for it in documents
            .iter()
            .filter(|it| gathered.blobs.contains(&it.hash))
        {
            self.keep_blob(&it.bytes)?;
        }
        self.settle_arrived(gathered)
    }

    fn take_run(&mut self, run: &Run, gathered: &mut Gathered) -> Result<(), StoreError> {
        let mut lanes = Lanes::read(self.conn, run)?;
        for carried in &run.changes {
            let row = match lanes.place(self.conn, carried)? {
                Placed::Here => {
                    gathered.taken.already += 1;
                    continue;
                }
                Placed::At(row) => row,
            };
            let home = self.home(carried.change.entity, run.space, gathered)?;
            if home.space != run.space {
                gathered.taken.rejected += 1;
                lanes.withdraw(carried.change.seq, row);
                continue;
            }
            self.add(carried, (row, home), gathered)?;
            if run.writer == self.writer() {
                gathered.taken.is_own_future = true;
            }
            *gathered.taken.new.entry(run.space).or_default() += 1;
        }
        if lanes.are_doubled() {
            gathered.taken.doubled.insert(run.writer);
        }
        Ok(())
    }

    fn add(
        &mut self,
        carried: &Carried,
        (row, home): (i64, Home),
        gathered: &mut Gathered,
    ) -> Result<(), StoreError> {
        let change = &carried.change;
        let field = match gathered.fields.get(&change.field) {
            Some(field) => *field,
            None => {
                let field = field_number(self.conn, &change.field)?;
                gathered.fields.insert(change.field.clone(), field);
                field
            }
        };
        let stamp = i64::try_from(change.stamp.0).unwrap_or(i64::MAX);
        self.conn
            .prepare_cached(include_str!("sql/change/add.sql"))?
            .execute((
                row,
                carried.id.0,
                change.prev.map(|it| it.0),
                stamp,
                home.number,
                field,
                (!carried.is_erased).then_some(change.salt),
                change.value.as_ref().map(Value::to_bytes),
                carried.commitment,
                supersedes_to_bytes(&change.supersedes),
            ))?;
        let arrived = Arrived {
            row,
            reference: carried.reference(),
            supersedes: change.supersedes.clone(),
        };
        let of_field = gathered.arrived.entry((home.number, field));
        let (_, _, all) = of_field.or_insert((home.space, home.is_new, Vec::new()));
        all.push(arrived);
        gathered.blobs.extend(travel::named(carried));
        gathered.taken.unknown += u64::from(fields::known(&change.field).is_none());
        let is_ahead = change.stamp.millis() > self.millis().saturating_add(AHEAD);
        gathered.taken.ahead += u64::from(is_ahead);
        self.came_in(home.space, change.stamp, (home.number, field));
        Ok(())
    }

    /// Where a record lives; one that nobody has heard of lives where its first change does.
    fn home(
        &self,
        entity: EntityId,
        space: Space,
        gathered: &mut Gathered,
    ) -> Result<Home, StoreError> {
        if let Some(home) = gathered.homes.get(&entity) {
            return Ok(*home);
        }
        let found: Option<(i64, Vec<u8>)> = self
            .conn
            .prepare_cached(include_str!("sql/change/find_entity.sql"))?
            .query_row([entity.0], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let home = match found {
            Some((number, at)) => Home {
                number,
                space: Space::from_bytes(&at).ok_or(StoreError::SpaceMoved)?,
                is_new: false,
            },
            None => {
                self.conn
                    .prepare_cached(include_str!("sql/change/add_entity.sql"))?
                    .execute((entity.0, space.to_bytes()))?;
                Home {
                    number: self.conn.last_insert_rowid(),
                    space,
                    is_new: true,
                }
            }
        };
        gathered.homes.insert(entity, home);
        Ok(home)
    }

    fn settle_arrived(&mut self, gathered: Gathered) -> Result<Taken, StoreError> {
        let Gathered {
            mut taken, arrived, ..
        } = gathered;
        let mut held: BTreeSet<i64> = BTreeSet::new();
        for ((entity, field), (space, is_new, all)) in &arrived {
            let place = (*entity, *field);
            let became = standing::settle(self.conn, place, &space.to_bytes(), all, *is_new)?;
            if became.was_held {
                held.insert(*entity);
            }
            if became.heads > 1 && self.stand_apart(place)? {
                taken.conflicts += 1;
            }
        }
        for entity in held {
            let left: i64 = self
                .conn
                .prepare_cached(include_str!("sql/head/held.sql"))?
                .query_row([entity], |row| row.get(0))?;
            taken.deleted += u64::from(left == 0);
        }
        if taken.is_own_future {
            self.mint()?;
        }
        Ok(taken)
    }

    /// Whether different versions stand in a field.
    fn stand_apart(&self, (entity, field): (i64, i64)) -> Result<bool, StoreError> {
        let heads = log::heads(self.conn, entity, field)?;
        Ok(heads.windows(2).any(|pair| match pair {
            [one, other] => one.value != other.value,
            _ => false,
        }))
    }
}
