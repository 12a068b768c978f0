-- What exchange by file needs to remember. Migration 2; never edited once released.

-- A change names another that has not arrived: when it does, it does not stand.
CREATE TABLE pending (
    entity INTEGER NOT NULL,
    field INTEGER NOT NULL,
    writer BLOB NOT NULL,
    seq INTEGER NOT NULL,
    id_start BLOB NOT NULL,
    PRIMARY KEY (entity, field, writer, seq, id_start)
) STRICT, WITHOUT ROWID;

-- Devices that this one was paired with.
CREATE TABLE device (
    fingerprint TEXT PRIMARY KEY,
    adviser TEXT NOT NULL,
    name TEXT NOT NULL,
    recipient TEXT NOT NULL,
    signing BLOB NOT NULL,
    is_own INTEGER NOT NULL,
    paired_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Whose the changes of a writer are, as far as anybody said.
CREATE TABLE author (
    writer BLOB PRIMARY KEY,
    adviser TEXT NOT NULL,
    device TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What came in, from whom, and what became of it. Local: never exported.
CREATE TABLE import_log (
    number INTEGER PRIMARY KEY,
    bundle BLOB NOT NULL,
    at INTEGER NOT NULL,
    sender TEXT NOT NULL,
    adviser TEXT NOT NULL,
    device TEXT NOT NULL,
    new INTEGER NOT NULL,
    already INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    rejected INTEGER NOT NULL
) STRICT;

-- What went out, and to whom: the fingerprints, or nothing for a phrase. spaces: 17 bytes each.
CREATE TABLE export_log (
    number INTEGER PRIMARY KEY,
    bundle BLOB NOT NULL,
    at INTEGER NOT NULL,
    recipients TEXT NOT NULL,
    changes INTEGER NOT NULL,
    spaces BLOB NOT NULL
) STRICT;
