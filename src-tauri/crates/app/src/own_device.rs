//! This device: its keys, its name, and whether the folder it writes in is still the only one.
//!
//! A book that was copied or put back from a copy must not go on under the writer's id that another
//! copy goes on under, too. So the machine keeps a token outside the folder; where it does not match the
//! one in the book, the book takes another writer's id, which is always safe.

use exchange::{Card, DeviceKeys};
use sha2::{Digest, Sha256};
use store::devices::Named;

use crate::{App, error::AppError, exchange_refusal::ExchangeRefusal};

impl App {
    /// What others are handed to know this device, and its keys; made when they are first needed.
    pub(crate) fn own_card(&mut self) -> Result<(Card, DeviceKeys), AppError> {
        let kept = self.book()?.read().device_keys()?;
        let keys = match kept {
            Some(line) => DeviceKeys::read(&line).map_err(ExchangeRefusal::from)?,
            None => self.new_keys()?,
        };
        let adviser = self.adviser()?.name;
        let device = self.device_name()?;
        self.sign_as_writer(&adviser, &device)?;
        Ok((keys.card(&adviser, &device), keys))
    }

    /// What the adviser calls this device.
    pub(crate) fn device_name(&self) -> Result<String, AppError> {
        let named = self.book()?.read().device_name()?;
        Ok(named.unwrap_or_else(|| self.env.machine_name()))
    }

    fn new_keys(&mut self) -> Result<DeviceKeys, AppError> {
        let mut seed = [0; 32];
        self.env.fill(&mut seed);
        let keys = DeviceKeys::generate(&seed);
        self.write_as("Device", |writing| {
            Ok(writing.keep_device_keys(&keys.line())?)
        })?;
        Ok(keys)
    }

    /// Says in the book whose the changes of its present writer are.
    fn sign_as_writer(&mut self, adviser: &str, device: &str) -> Result<(), AppError> {
        let book = self.book()?;
        let own = Named {
            writer: book.writer(),
            adviser: adviser.to_owned(),
            device: device.to_owned(),
        };
        if !book.read().authors()?.contains(&own) {
            self.write_as("Device", |writing| Ok(writing.name_writer(&own, true)?))?;
        }
        Ok(())
    }

    /// Looks whether this is the folder and the machine that the book was last opened in. A disk that
    /// takes nothing keeps no book shut: then it is looked at again the next time.
    pub(crate) fn know_this_machine(&mut self) {
        if !self.is_sample() {
            let _looked_at_again = self.compare_tokens();
        }
    }

    fn compare_tokens(&mut self) -> Result<(), AppError> {
        let book = self.book()?;
        let name = token_name(&book.id(), &self.folder);
        let kept = book.read().machine_token()?;
        let outside = self.env.machine_token(&name);
        if kept.is_some() && kept == outside {
            return Ok(());
        }
        let mut drawn = [0; 16];
        self.env.fill(&mut drawn);
        let token = hex(&drawn);
        // A machine that keeps no token knows nothing, so it says nothing of the book either.
        if self.env.keep_machine_token(&name, &token).is_err() {
            return Ok(());
        }
        self.write_as("Device", |writing| {
            writing.keep_machine_token(&token)?;
            if kept.is_some() {
                writing.mint()?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// One name for each book in each folder, which tells nothing of either.
fn token_name(book: &str, folder: &std::path::Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let mut hasher = Sha256::new();
    hasher.update(book.as_bytes());
    hasher.update([0]);
    hasher.update(folder.as_os_str().as_encoded_bytes());
    hex(hasher.finalize().get(..16).unwrap_or_default())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
