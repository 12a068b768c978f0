//! Opening the encrypted database: the settings every connection has, and the checks without which
//! the program refuses to start.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
    sync::Once,
};

use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::{
    error::StoreError,
    keys::BookKey,
    migrate::{self, STEPS},
};

/// Every page that is not at hand is decrypted and authenticated anew, so 32 MiB of them are kept:
/// what the first screens read of a book of ten years.
///
/// The log is moved into the database between two commands (`checkpoint`); within a commit only when it
/// has come to 16 MB.
const SETTINGS: &str = "
    PRAGMA cache_size = -32768;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA wal_autocheckpoint = 4000;
    PRAGMA temp_store = MEMORY;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = OFF;
    PRAGMA trusted_schema = OFF;
";

/// Opens an existing database with its key.
pub(crate) fn connect(path: &Path, key: &BookKey) -> Result<Connection, StoreError> {
    refuse_plain_file(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    make_ready();
    let conn = Connection::open_with_flags(path, flags)?;
    unlock(&conn, key)?;
    migrate::refuse_newer(&conn, STEPS)?;
    conn.execute_batch(SETTINGS)?;
    Ok(conn)
}

/// Opens an existing database and brings it up to this version.
pub(crate) fn connect_current(path: &Path, key: &BookKey) -> Result<Connection, StoreError> {
    let mut conn = connect(path, key)?;
    migrate::upgrade(&mut conn, path, key, STEPS)?;
    Ok(conn)
}

/// Opens a database for looking only: no setting of it is changed.
pub(crate) fn look_into(path: &Path, key: &BookKey) -> Result<Connection, StoreError> {
    make_ready();
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    unlock(&conn, key)?;
    Ok(conn)
}

/// An empty database in memory with the book attached to it as `log`, for looking only.
pub(crate) fn beside(path: &Path, key: &BookKey) -> Result<Connection, StoreError> {
    make_ready();
    let conn = Connection::open_in_memory()?;
    // More than the statements that make projections.
    conn.set_prepared_statement_cache_capacity(128);
    let place = path.to_str().ok_or_else(|| StoreError::File {
        doing: "reading",
        path: path.to_owned(),
        source: io::ErrorKind::InvalidFilename.into(),
    })?;
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.execute("ATTACH ?1 AS log KEY ?2", (place, spelled(key).as_str()))?;
    conn.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA log.cache_size = -32768;")?;
    Ok(conn)
}

/// Makes a new database with its tables at `path`, which must not exist yet. Nothing of it is durable:
/// whoever makes it makes it so at the end, and removes it when something fails before.
pub(crate) fn create(path: &Path, key: &BookKey) -> Result<Connection, StoreError> {
    make_ready();
    let conn = Connection::open(path)?;
    unlock(&conn, key)?;
    conn.execute_batch(
        "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;",
    )?;
    migrate::begin(&conn, STEPS)?;
    Ok(conn)
}

/// SQLite says of itself that it is ready a moment before the cipher in it is, and refuses a key until
/// then: the first connection of the process is made alone, and every other one waits for it.
fn make_ready() {
    static READY: Once = Once::new();
    // Where not even this one can be made, the caller's own attempt says why.
    READY.call_once(|| drop(Connection::open_in_memory()));
}

fn unlock(conn: &Connection, key: &BookKey) -> Result<(), StoreError> {
    let raw = spelled(key);
    // Its log goes to standard error; what is wrong is reported by our own errors.
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", raw.as_str())?;
    let cipher = conn.query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0));
    match cipher {
        Ok(version) if !version.is_empty() => Ok(()),
        Ok(_) | Err(_) => Err(StoreError::NotEncrypted("this build has no cipher")),
    }
}

/// The key as the cipher takes it.
fn spelled(key: &BookKey) -> Zeroizing<String> {
    let hex: Zeroizing<String> =
        Zeroizing::new(key.iter().map(|byte| format!("{byte:02x}")).collect());
    Zeroizing::new(format!("x'{}'", *hex))
}

/// An unencrypted SQLite file begins with its own name; ours must look like noise.
fn refuse_plain_file(path: &Path) -> Result<(), StoreError> {
    let wrong = |source| StoreError::File {
        doing: "reading",
        path: path.to_owned(),
        source,
    };
    let mut start = [0; 15];
    let mut file = File::open(path).map_err(wrong)?;
    match file.read_exact(&mut start) {
        Ok(()) if &start == b"SQLite format 3" => Err(StoreError::NotEncrypted(
            "the file in its place is a plain database",
        )),
        Ok(()) => Ok(()),
        Err(_) => Err(StoreError::Damaged("the file is too short".into())),
    }
}

/// The key opened its slot, so what does not decrypt is damage and not a wrong passphrase. What
/// only keeps the file from being opened at present is no damage.
pub(crate) fn damaged(error: rusqlite::Error) -> StoreError {
    use rusqlite::ErrorCode::{
        CannotOpen, DatabaseBusy, DatabaseLocked, DiskFull, PermissionDenied, ReadOnly,
    };
    let code = error.sqlite_error_code();
    let passing = [
        CannotOpen,
        DatabaseBusy,
        DatabaseLocked,
        DiskFull,
        PermissionDenied,
        ReadOnly,
    ];
    match code {
        Some(code) if passing.contains(&code) => error.into(),
        Some(_) | None => StoreError::Damaged(error.to_string()),
    }
}

/// Makes a rename durable where the system has such a thing.
pub(crate) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|it| it.sync_all())
            .map_err(|source| StoreError::File {
                doing: "writing",
                path: folder.to_owned(),
                source,
            })?;
    }
    Ok(())
}

/// Makes a folder that only its owner may enter, where the system knows owners.
pub(crate) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let wrong = |source| StoreError::File {
        doing: "writing",
        path: folder.to_owned(),
        source,
    };
    fs::create_dir_all(folder).map_err(wrong)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(wrong)?;
    }
    Ok(())
}
