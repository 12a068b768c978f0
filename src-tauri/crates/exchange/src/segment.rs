//! A run of one writer's changes in one space. What repeats is said once: writer and space for the
//! run, records and fields in dictionaries, and which change follows which not at all, because it
//! follows from the order.

use std::collections::HashMap;

use changes::{
    carried::{Carried, Run},
    change::{Change, ChangeRef, MAX_SUPERSEDED},
    clock::Stamp,
    id::{ChangeId, EntityId, WriterId},
    space::Space,
    value::Value,
};

use crate::{
    bytes::{Reader, put_number, put_piece},
    error::ExchangeError,
    limits,
};

const CLEARED: u8 = 0;
const SAID: u8 = 1;
const ERASED: u8 = 2;

/// What the rows of a segment point into.
#[derive(Default)]
struct Dictionary<'a> {
    entities: Numbered<EntityId>,
    fields: Numbered<&'a str>,
    writers: Numbered<WriterId>,
}

struct Numbered<T> {
    order: Vec<T>,
    numbers: HashMap<T, u64>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self {
            order: Vec::new(),
            numbers: HashMap::new(),
        }
    }
}

impl<T: Copy + Eq + std::hash::Hash> Numbered<T> {
    fn number(&mut self, of: T) -> u64 {
        *self.numbers.entry(of).or_insert_with(|| {
            self.order.push(of);
            self.order.len() as u64 - 1
        })
    }
}

/// The run as bytes.
pub(crate) fn to_bytes(run: &Run) -> Vec<u8> {
    let mut dictionary = Dictionary::default();
    let mut rows = Vec::new();
    let mut before = 0;
    for it in &run.changes {
        put_row(&mut rows, it, &mut dictionary, before);
        before = it.change.stamp.0;
    }
    let mut all = Vec::with_capacity(rows.len() + 256);
    all.extend_from_slice(&run.writer.0);
    all.extend_from_slice(&run.space.to_bytes());
    put_number(&mut all, run.changes.len() as u64);
    let first = run.changes.first().map(|it| &it.change);
    put_number(&mut all, first.map_or(0, |it| it.seq));
    all.extend_from_slice(&first.and_then(|it| it.prev).map_or([0; 16], |it| it.0));
    put_number(&mut all, dictionary.entities.order.len() as u64);
    let entities = dictionary.entities.order.iter();
    entities.for_each(|it| all.extend_from_slice(&it.0));
    put_number(&mut all, dictionary.fields.order.len() as u64);
    let fields = dictionary.fields.order.iter();
    fields.for_each(|it| put_piece(&mut all, it.as_bytes()));
    put_number(&mut all, dictionary.writers.order.len() as u64);
    let writers = dictionary.writers.order.iter();
    writers.for_each(|it| all.extend_from_slice(&it.0));
    all.append(&mut rows);
    // What the reader has to come to, so that a run never means another one.
    let last = run.changes.last().map_or([0; 16], |it| it.id.0);
    all.extend_from_slice(&last);
    all
}

/// Reads a run back and works out every id.
pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Run, ExchangeError> {
    let mut reader = Reader::new(bytes);
    let head = Head::read(&mut reader)?;
    let mut changes: Vec<Carried> = Vec::with_capacity(head.count);
    let (mut prev, mut stamp) = (head.prev, 0_u64);
    for at in 0..head.count {
        let seq = head.seq + at as u64;
        let carried = head.row(&mut reader, seq, prev, &mut stamp)?;
        prev = Some(carried.id);
        changes.push(carried);
    }
    let last: [u8; 16] = reader.array()?;
    if changes.last().map(|it| it.id.0) != Some(last) || !reader.is_empty() {
        return Err(ExchangeError::Damaged(
            "a run of changes is not what was written",
        ));
    }
    Ok(Run {
        writer: head.writer,
        space: head.space,
        changes,
    })
}

fn put_row<'a>(
    to: &mut Vec<u8>,
    carried: &'a Carried,
    dictionary: &mut Dictionary<'a>,
    before: u64,
) {
    let change = &carried.change;
    put_number(to, zigzag(change.stamp.0.wrapping_sub(before)));
    put_number(to, dictionary.entities.number(change.entity));
    put_number(to, dictionary.fields.number(&change.field));
    match (&change.value, carried.is_erased) {
        (_, true) => {
            to.push(ERASED);
            to.extend_from_slice(&carried.commitment);
        }
        (None, false) => {
            to.push(CLEARED);
            to.extend_from_slice(&change.salt);
        }
        (Some(value), false) => {
            to.push(SAID);
            to.extend_from_slice(&change.salt);
            put_piece(to, &value.to_bytes());
        }
    }
    put_number(to, change.supersedes.len() as u64);
    for it in &change.supersedes {
        put_number(to, dictionary.writers.number(it.writer));
        put_number(to, it.seq);
        to.extend_from_slice(&it.id_start);
    }
}

/// Differences of either sign as small numbers.
fn zigzag(difference: u64) -> u64 {
    let signed = difference.cast_signed();
    ((signed << 1) ^ (signed >> 63)).cast_unsigned()
}

fn unzigzag(number: u64) -> u64 {
    (number >> 1) ^ (number & 1).wrapping_neg()
}

/// What stands before the rows.
struct Head {
    writer: WriterId,
    space: Space,
    count: usize,
    seq: u64,
    prev: Option<ChangeId>,
    entities: Vec<EntityId>,
    fields: Vec<String>,
    writers: Vec<WriterId>,
}

/// Stamp, record, field, what is said, a salt, the number of what it supersedes.
const LEAST_ROW: usize = 13;

impl Head {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ExchangeError> {
        let writer = WriterId(reader.array()?);
        let space = Space::from_bytes(&reader.array::<17>()?)
            .ok_or(ExchangeError::Damaged("a space of an unknown kind"))?;
        let count = reader.count(LEAST_ROW)?;
        let seq = reader.number()?;
        let last = seq.checked_add(count as u64);
        if count == 0 || seq == 0 || last.is_none_or(|it| it > limits::SEQ) {
            return Err(ExchangeError::Damaged(
                "a run of changes is numbered wrongly",
            ));
        }
        let before: [u8; 16] = reader.array()?;
        if (seq == 1) != (before == [0; 16]) {
            return Err(ExchangeError::Damaged("a run of changes begins wrongly"));
        }
        let entities = reader.count(16)?;
        let entities = (0..entities).map(|_| reader.array().map(EntityId));
        let entities = entities.collect::<Result<_, _>>()?;
        let fields = reader.count(1)?;
        let fields = (0..fields)
            .map(|_| field(reader))
            .collect::<Result<_, _>>()?;
        let writers = reader.count(16)?;
        let writers = (0..writers).map(|_| reader.array().map(WriterId));
        let writers = writers.collect::<Result<_, _>>()?;
        Ok(Self {
            writer,
            space,
            count,
            seq,
            prev: (seq > 1).then_some(ChangeId(before)),
            entities,
            fields,
            writers,
        })
    }

    fn row(
        &self,
        reader: &mut Reader<'_>,
        seq: u64,
        prev: Option<ChangeId>,
        stamp: &mut u64,
    ) -> Result<Carried, ExchangeError> {
        *stamp = stamp.wrapping_add(unzigzag(reader.number()?));
        if i64::try_from(*stamp).is_err() {
            return Err(ExchangeError::Damaged("a time that is none"));
        }
        let entity = *pick(&self.entities, reader.number()?)?;
        let field = pick(&self.fields, reader.number()?)?.clone();
        let (mut salt, mut value, mut erased) = ([0; 8], None, None);
        match reader.byte()? {
            CLEARED => salt = reader.array()?,
            SAID => {
                salt = reader.array()?;
                let bytes = reader.piece(Value::MAX_BYTES, "a text of more than 1 MiB")?;
                value = Some(Value::from_bytes(bytes));
            }
            ERASED => erased = Some(reader.array()?),
            _ => return Err(ExchangeError::Damaged("a change of an unknown kind")),
        }
        let change = Change {
            writer: self.writer,
            space: self.space,
            seq,
            prev,
            stamp: Stamp(*stamp),
            entity,
            field,
            salt,
            value,
            supersedes: self.superseded(reader)?,
        };
        Ok(match erased {
            None => Carried::whole(change),
            Some(commitment) => Carried::erased(change, commitment),
        })
    }

    fn superseded(&self, reader: &mut Reader<'_>) -> Result<Vec<ChangeRef>, ExchangeError> {
        let count = reader.count(10)?;
        if count > MAX_SUPERSEDED {
            return Err(ExchangeError::TooLarge(
                "a change in place of more than 1,024",
            ));
        }
        let one = |_| {
            let reference = ChangeRef {
                writer: *pick(&self.writers, reader.number()?)?,
                seq: reader.number()?,
                id_start: reader.array()?,
            };
            match reference.seq {
                1..=limits::SEQ => Ok(reference),
                _ => Err(ExchangeError::Damaged("a change has an impossible number")),
            }
        };
        (0..count).map(one).collect()
    }
}

fn field(reader: &mut Reader<'_>) -> Result<String, ExchangeError> {
    let bytes = reader.piece(limits::FIELD, "a field with a name of more than 64 bytes")?;
    let name = std::str::from_utf8(bytes).ok().filter(|it| !it.is_empty());
    name.map(ToOwned::to_owned)
        .ok_or(ExchangeError::Damaged("a field without a name"))
}

fn pick<T>(from: &[T], number: u64) -> Result<&T, ExchangeError> {
    usize::try_from(number)
        .ok()
        .and_then(|it| from.get(it))
        .ok_or(ExchangeError::Damaged(
            "something is named that is not there",
        ))
}

#[cfg(test)]
mod tests;
