//! Handing work over by file, and taking it in.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::Path,
};

use app::{App, AskedSchool, ExportFor, Imported, Phrase};
use serde::Serialize;

use super::{devices::kind, history::utc};
use crate::{
    args::{Export, Import, SchoolKey, Shared},
    document,
    output::Output,
    refusal::Refusal,
    session,
};

/// The largest file that can be one of ours, in bytes.
const LARGEST: u64 = 1 << 30;

#[derive(Serialize)]
struct Exported {
    file: String,
    r#for: Vec<String>,
    changes: usize,
    documents: usize,
    schools: usize,
    private: bool,
}

pub(crate) fn export(shared: &Shared, output: Output, asked: &Export) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let schools = asked
        .school
        .iter()
        .map(|it| Ok(session::school(&app, *it)?.id))
        .collect::<Result<Vec<_>, Refusal>>()?;
    let to = match (&asked.device, &asked.phrase_file) {
        (Some(device), _) => ExportFor::Device(device.clone()),
        (None, Some(file)) => ExportFor::Phrase(phrase_for(&app, file)?),
        (None, None) => ExportFor::OwnDevices,
    };
    let made = app.export_book(&to, &schools)?;
    document::write(&asked.to, &made.file)?;
    let answer = Exported {
        file: asked.to.display().to_string(),
        r#for: made.to,
        changes: made.changes,
        documents: made.documents,
        schools: made.schools,
        private: made.with_private,
    };
    output.answer(&answer, |it| {
        let private = match it.private {
            true => "with private remarks and your settings",
            false => "without any private remark",
        };
        vec![format!(
            "{}: {} changes and {} documents of {} schools, {private}",
            it.file, it.changes, it.documents, it.schools
        )]
    })
}

/// The phrase that is there, or a new one, which is on disk before anything is sealed with it.
fn phrase_for(app: &App, file: &Path) -> Result<Phrase, Refusal> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Ok(mut made) => {
            let phrase = app.new_phrase();
            writeln!(made, "{}", phrase.line())
                .and_then(|()| made.sync_all())
                .map_err(|source| Refusal::File {
                    doing: "write",
                    path: file.to_owned(),
                    source,
                })?;
            Ok(phrase)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => phrase_in(file),
        Err(source) => Err(Refusal::File {
            doing: "write",
            path: file.to_owned(),
            source,
        }),
    }
}

fn phrase_in(file: &Path) -> Result<Phrase, Refusal> {
    let text = session::read_text(file)?;
    Phrase::read(&text)
        .ok_or_else(|| Refusal::Failed(format!("there is no phrase in {}", file.display())))
}

#[derive(Serialize)]
struct Taken {
    applied: bool,
    new: u64,
    already: u64,
    conflicts: u64,
    deleted: u64,
    rejected: u64,
    from: From,
    made_at: String,
    unknown: u64,
    ahead: u64,
    schools: Vec<School>,
    copies: Vec<String>,
    another_writer: bool,
}

#[derive(Serialize)]
struct From {
    adviser: String,
    device: String,
    fingerprint: String,
    known: Option<&'static str>,
}

#[derive(Serialize)]
struct School {
    name: String,
    new: u64,
}

pub(crate) fn import(shared: &Shared, output: Output, asked: &Import) -> Result<(), Refusal> {
    let length = fs::metadata(&asked.file).map_or(0, |it| it.len());
    if length > LARGEST {
        return Err(Refusal::Failed(format!(
            "{} is larger than 1 GiB, which no Visitbook file is",
            asked.file.display()
        )));
    }
    let bytes = session::read_bytes(&asked.file)?;
    let phrase = asked.phrase_file.as_deref().map(phrase_in).transpose()?;
    let schools: Vec<AskedSchool> = asked
        .school
        .iter()
        .map(|it| match it {
            SchoolKey::Urn(urn) => AskedSchool::Urn(*urn),
            SchoolKey::Id(id) => AskedSchool::Id(*id),
        })
        .collect();
    let mut app = session::unlocked(shared)?;
    let imported = match asked.preview {
        true => app.preview_import(&bytes, phrase.as_ref(), &schools)?,
        false => app.import_book(&bytes, phrase.as_ref(), &schools)?,
    };
    output.answer(&taken(imported), in_words)
}

fn taken(it: Imported) -> Taken {
    let schools = it.schools.into_iter();
    Taken {
        applied: it.is_applied,
        new: it.new,
        already: it.already,
        conflicts: it.conflicts,
        deleted: it.deleted,
        rejected: it.rejected,
        from: From {
            adviser: it.from.adviser,
            device: it.from.device,
            fingerprint: it.from.fingerprint,
            known: it.from.known_as.map(kind),
        },
        made_at: utc(it.made_at),
        unknown: it.unknown,
        ahead: it.ahead,
        schools: schools.map(|(name, new)| School { name, new }).collect(),
        copies: it.doubled,
        another_writer: it.is_own_future,
    }
}

fn in_words(it: &Taken) -> Vec<String> {
    let known = match it.from.known {
        Some("this") => "made here",
        Some(_) => "paired",
        None => "not paired: the name is only said",
    };
    let mut lines = vec![
        format!(
            "From {}, {} ({known}; {})",
            it.from.adviser, it.from.device, it.from.fingerprint
        ),
        match (it.new, it.applied) {
            (0, _) => "Nothing new.".to_owned(),
            (new, true) => format!("{new} changes came in; {} were here.", it.already),
            (new, false) => format!("{new} changes would come in; {} are here.", it.already),
        },
    ];
    let counted = [
        (
            it.conflicts,
            "fields hold two versions: see `conflicts list`",
        ),
        (it.deleted, "records are removed by it"),
        (
            it.rejected,
            "changes are not taken: they are not for this book",
        ),
        (
            it.unknown,
            "changes are of a newer version: kept, not shown",
        ),
        (it.ahead, "changes are dated more than a day ahead"),
    ];
    let counted = counted.iter().filter(|(number, _)| *number > 0);
    lines.extend(counted.map(|(number, what)| format!("{number} {what}.")));
    lines.extend(
        it.schools
            .iter()
            .map(|it| format!("  {}: {}", it.name, it.new)),
    );
    if !it.copies.is_empty() {
        lines.push("Two copies of one device were at work; nothing is lost.".to_owned());
    }
    lines
}
