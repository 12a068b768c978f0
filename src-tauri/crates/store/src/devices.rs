//! This device, those it was paired with, and what went out and came in. Local to this book: none of
//! it is ever exchanged, and a restored book begins with none.

use changes::{id::WriterId, space::Space};
use rusqlite::{OptionalExtension, Row};
use zeroize::Zeroizing;

use crate::{error::StoreError, reading::Reading, writing::Writing};

/// Under these names the book keeps what it knows of this device.
const KEYS: &str = "device.keys";
const NAME: &str = "device.name";
const TOKEN: &str = "device.token";

/// A device that this one was paired with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// What two people compared.
    pub fingerprint: String,
    /// Whose it is.
    pub adviser: String,
    /// What its owner calls it.
    pub name: String,
    /// What is sealed to: "age1…".
    pub recipient: String,
    /// What its signatures are held against.
    pub signing: [u8; 32],
    /// One of the same adviser: it gets everything. A colleague's gets no private remark.
    pub is_own: bool,
    /// When, in milliseconds since 1970.
    pub paired_at: i64,
}

/// Whose the changes of a writer are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The writer.
    pub writer: WriterId,
    /// The adviser's name.
    pub adviser: String,
    /// What the adviser calls the device.
    pub device: String,
}

/// One file that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The sender's fingerprint.
    pub sender: String,
    /// The sender's name.
    pub adviser: String,
    /// The sender's device.
    pub device: String,
    /// Changes that were new.
    pub new: u64,
    /// Changes that were here.
    pub already: u64,
    /// Fields in which two versions stand since.
    pub conflicts: u64,
    /// Records that it removed.
    pub deleted: u64,
    /// Changes that were not taken.
    pub rejected: u64,
}

impl Reading<'_> {
    /// The keys of this device, on one line; nothing before it needed any.
    ///
    /// # Errors
    /// What the disk says.
    pub fn device_keys(&self) -> Result<Option<Zeroizing<String>>, StoreError> {
        Ok(self.kept(KEYS)?.map(Zeroizing::new))
    }

    /// What the adviser calls this device.
    ///
    /// # Errors
    /// What the disk says.
    pub fn device_name(&self) -> Result<Option<String>, StoreError> {
        self.kept(NAME)
    }

    /// What this machine was given to be known by.
    ///
    /// # Errors
    /// What the disk says.
    pub fn machine_token(&self) -> Result<Option<String>, StoreError> {
        self.kept(TOKEN)
    }

    /// The devices that this one was paired with, in that order.
    ///
    /// # Errors
    /// What the disk says.
    pub fn devices(&self) -> Result<Vec<Device>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/device/list.sql"))?;
        Ok(statement
            .query_map([], row_to_device)?
            .collect::<Result<_, _>>()?)
    }

    /// Whose the changes of which writer are, as far as anybody said.
    ///
    /// # Errors
    /// What the disk says.
    pub fn authors(&self) -> Result<Vec<Named>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/author/list.sql"))?;
        let named = statement.query_map([], |row| {
            Ok(Named {
                writer: WriterId(row.get(0)?),
                adviser: row.get(1)?,
                device: row.get(2)?,
            })
        })?;
        Ok(named.collect::<Result<_, _>>()?)
    }

    /// Writers that were at work in two copies of one book at the same time.
    ///
    /// # Errors
    /// What the disk says.
    pub fn doubled_writers(&self) -> Result<Vec<WriterId>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/lane/doubled.sql"))?;
        let writers = statement.query_map([], |row| Ok(WriterId(row.get(0)?)))?;
        Ok(writers.collect::<Result<_, _>>()?)
    }

    /// The latest files that came in, newest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn imports(&self, limit: u32) -> Result<Vec<Receipt>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/exchange/imports.sql"))?;
        Ok(statement
            .query_map([limit], row_to_receipt)?
            .collect::<Result<_, _>>()?)
    }

    fn kept(&self, name: &str) -> Result<Option<String>, StoreError> {
        let kept: Option<Vec<u8>> = self
            .conn
            .prepare_cached(include_str!("sql/book/get.sql"))?
            .query_row([name], |row| row.get(0))
            .optional()?;
        Ok(kept.and_then(|it| String::from_utf8(it).ok()))
    }
}

impl Writing<'_> {
    /// Keeps the keys of this device.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_device_keys(&mut self, line: &str) -> Result<(), StoreError> {
        self.keep(KEYS, line)
    }

    /// Keeps what the adviser calls this device.
    ///
    /// # Errors
    /// What the disk says.
    pub fn name_device(&mut self, name: &str) -> Result<(), StoreError> {
        self.keep(NAME, name)
    }

    /// Keeps what this machine is known by.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_machine_token(&mut self, token: &str) -> Result<(), StoreError> {
        self.keep(TOKEN, token)
    }

    /// Keeps a device that this one is paired with, in place of what was known of it.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_device(&mut self, device: &Device) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(include_str!("sql/device/keep.sql"))?
            .execute((
                &device.fingerprint,
                &device.adviser,
                &device.name,
                &device.recipient,
                device.signing,
                device.is_own,
                device.paired_at,
            ))?;
        Ok(())
    }

    /// Keeps whose the changes of a writer are: said by the writer itself, or passed on by another,
    /// whose word takes no other's place.
    ///
    /// # Errors
    /// What the disk says.
    pub fn name_writer(&mut self, named: &Named, by_itself: bool) -> Result<(), StoreError> {
        let statement = match by_itself {
            true => include_str!("sql/author/keep.sql"),
            false => include_str!("sql/author/believe.sql"),
        };
        self.conn.prepare_cached(statement)?.execute((
            named.writer.0,
            &named.adviser,
            &named.device,
        ))?;
        Ok(())
    }

    /// Writes down what came in.
    ///
    /// # Errors
    /// What the disk says.
    pub fn log_import(&mut self, bundle: [u8; 16], receipt: &Receipt) -> Result<(), StoreError> {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.conn
            .prepare_cached(include_str!("sql/exchange/log_import.sql"))?
            .execute((
                bundle,
                receipt.at,
                &receipt.sender,
                &receipt.adviser,
                &receipt.device,
                whole(receipt.new),
                whole(receipt.already),
                whole(receipt.conflicts),
                whole(receipt.deleted),
                whole(receipt.rejected),
            ))?;
        Ok(())
    }

    /// Writes down what went out, and to which devices.
    ///
    /// # Errors
    /// What the disk says.
    pub fn log_export(
        &mut self,
        bundle: [u8; 16],
        to: &[String],
        changes: usize,
        spaces: &[Space],
    ) -> Result<(), StoreError> {
        let spaces: Vec<u8> = spaces.iter().flat_map(|it| it.to_bytes()).collect();
        let changes = i64::try_from(changes).unwrap_or(i64::MAX);
        self.conn
            .prepare_cached(include_str!("sql/exchange/log_export.sql"))?
            .execute((bundle, self.millis(), to.join("\n"), changes, spaces))?;
        Ok(())
    }

    fn keep(&mut self, name: &str, text: &str) -> Result<(), StoreError> {
        self.conn
            .prepare_cached(include_str!("sql/book/set.sql"))?
            .execute((name, text.as_bytes()))?;
        Ok(())
    }
}

fn row_to_device(row: &Row<'_>) -> rusqlite::Result<Device> {
    Ok(Device {
        fingerprint: row.get(0)?,
        adviser: row.get(1)?,
        name: row.get(2)?,
        recipient: row.get(3)?,
        signing: row.get(4)?,
        is_own: row.get(5)?,
        paired_at: row.get(6)?,
    })
}

fn row_to_receipt(row: &Row<'_>) -> rusqlite::Result<Receipt> {
    let number = |at: usize| -> rusqlite::Result<u64> {
        Ok(u64::try_from(row.get::<_, i64>(at)?).unwrap_or(0))
    };
    Ok(Receipt {
        at: row.get(0)?,
        sender: row.get(1)?,
        adviser: row.get(2)?,
        device: row.get(3)?,
        new: number(4)?,
        already: number(5)?,
        conflicts: number(6)?,
        deleted: number(7)?,
        rejected: number(8)?,
    })
}
