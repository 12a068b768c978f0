//! The content of the fixture: invented names, two writers, one document.

use changes::{
    carried::{Carried, Run},
    change::Change,
    clock::Stamp,
    id::{EntityId, WriterId},
    space::Space,
    value::Value,
};
use exchange::{Author, Blob, Contents, DeviceKeys, Manifest, Purpose, Sender};

/// A run of one writer: texts about one record, each in place of the one before it.
pub(crate) fn run(writer: u8, space: Space, texts: &[&str]) -> Run {
    let mut changes: Vec<Carried> = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        let before = changes.last();
        changes.push(Carried::whole(Change {
            writer: WriterId([writer; 16]),
            space,
            seq: at as u64 + 1,
            prev: before.map(|it: &Carried| it.id),
            stamp: Stamp((1_764_000_000_000 + at as u64) << 16),
            entity: EntityId([5; 16]),
            field: "school.name".to_owned(),
            salt: [at as u8; 8],
            value: Some(Value::Text((*text).to_owned())),
            supersedes: before.map(Carried::reference).into_iter().collect(),
        }));
    }
    Run {
        writer: WriterId([writer; 16]),
        space,
        changes,
    }
}

/// What the fixture holds, made by the device of these keys.
pub(crate) fn contents(keys: &DeviceKeys) -> Contents {
    let card = keys.card("Alex Example", "the first laptop");
    let pdf = b"%PDF-1.7 not really".to_vec();
    Contents {
        manifest: Manifest {
            format: 1,
            critical: Vec::new(),
            app: "0.1.0".to_owned(),
            bundle: [4; 16],
            purpose: Purpose::Exchange,
            made_at: 1_764_000_000_000,
            to: vec![card.fingerprint().to_string()],
            from: Sender {
                adviser: card.adviser,
                device: card.device,
                recipient: card.recipient,
                signing: card.signing,
            },
            authors: vec![Author::new(
                WriterId([1; 16]),
                "Alex Example",
                "the first laptop",
            )],
        },
        runs: vec![
            run(
                1,
                Space::Shared(EntityId([5; 16])),
                &["Ferrisham Primary", "Ferrisham Primary School"],
            ),
            run(2, Space::Own, &["Lower Wick School"]),
        ],
        blobs: vec![Blob {
            hash: *blake3::hash(&pdf).as_bytes(),
            bytes: pdf,
        }],
    }
}
