-- The truth: the change log and what stands. Migration 1; never edited once released.
CREATE TABLE book (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lane (
    number INTEGER PRIMARY KEY,
    writer BLOB NOT NULL,
    space BLOB NOT NULL,
    fork INTEGER NOT NULL DEFAULT 0,
    UNIQUE (writer, space, fork)
) STRICT;

CREATE TABLE entity (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    space BLOB NOT NULL
) STRICT;

CREATE TABLE field (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- number = lane << 40 | seq, so rows append and need no second index.
CREATE TABLE change (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    prev BLOB,
    stamp INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    field INTEGER NOT NULL,
    salt BLOB,
    value BLOB,
    commitment BLOB NOT NULL,
    supersedes BLOB NOT NULL
) STRICT;

-- What names which record: the value of such a change is a tag and an id. Whether a record may go
-- is asked of it, however much was written about its school.
CREATE INDEX change_naming ON change (value) WHERE length(value) = 17;

CREATE TABLE head (
    entity INTEGER NOT NULL,
    field INTEGER NOT NULL,
    change INTEGER NOT NULL,
    PRIMARY KEY (entity, field, change)
) STRICT, WITHOUT ROWID;

-- What is being typed: overwritten in place, never exported, one change when the field is left.
CREATE TABLE draft (
    number INTEGER PRIMARY KEY,
    entity BLOB NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    seen BLOB NOT NULL,
    saved_at INTEGER NOT NULL,
    UNIQUE (entity, field)
) STRICT;

CREATE TABLE blob (
    hash BLOB PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- What was done, a row a use case, so that it can be undone. Local: never exported, and no part
-- of the record. spans: first and last change of each lane, eight bytes each.
CREATE TABLE deed (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    undoes INTEGER,
    spans BLOB NOT NULL
) STRICT;

CREATE INDEX deed_by_undone ON deed (undoes) WHERE undoes IS NOT NULL;
