//! Pairing: two devices learn each other's keys from a small file each way, and two people compare the
//! fingerprints once.

use exchange::Card;
use store::devices::Device;

use crate::{App, error::AppError, exchange_refusal::ExchangeRefusal, own_device::hex};

/// A device, this one or another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceEntry {
    /// What is compared: "1a2b-3c4d-5e6f-7081-92a3-b4c5".
    pub fingerprint: String,
    /// Whose it is.
    pub adviser: String,
    /// What its owner calls it.
    pub name: String,
    /// Which of them.
    pub kind: DeviceKind,
    /// When it was paired, in milliseconds since 1970; nothing of this one.
    pub paired_at: Option<i64>,
}

/// Whose a device is, seen from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceKind {
    /// This one.
    This,
    /// Another one of the same adviser: it gets everything.
    Own,
    /// A colleague's: it gets no private remark and nothing of the adviser's own.
    Colleague,
}

/// The devices that are known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DevicesPage {
    /// This one first, then in the order they were paired.
    pub devices: Vec<DeviceEntry>,
    /// Writers that were at work in two copies of one book: the first eight figures of their ids.
    pub doubled: Vec<String>,
}

impl App {
    /// This device and those it was paired with.
    ///
    /// # Errors
    /// [`AppError::Locked`], and what the store says.
    pub fn list_devices(&mut self) -> Result<DevicesPage, AppError> {
        let (card, _) = self.own_card()?;
        let reading = self.book()?.read();
        let this = DeviceEntry {
            fingerprint: card.fingerprint().to_string(),
            adviser: card.adviser,
            name: card.device,
            kind: DeviceKind::This,
            paired_at: None,
        };
        let others = reading.devices()?.into_iter().map(entry);
        let doubled = reading.doubled_writers()?;
        Ok(DevicesPage {
            devices: std::iter::once(this).chain(others).collect(),
            doubled: doubled.iter().map(|it| hex(&it.0[..4])).collect(),
        })
    }

    /// The pairing file of this device, and what is to be compared. `name` is what the device is called
    /// from now on.
    ///
    /// # Errors
    /// [`AppError::Locked`], and what the store says.
    pub fn pair_device(&mut self, name: Option<&str>) -> Result<(Vec<u8>, DeviceEntry), AppError> {
        if let Some(name) = name.map(str::trim).filter(|it| !it.is_empty()) {
            self.write_as("Device", |writing| Ok(writing.name_device(name)?))?;
        }
        let (card, _) = self.own_card()?;
        let file = card.to_file().map_err(ExchangeRefusal::from)?;
        let this = DeviceEntry {
            fingerprint: card.fingerprint().to_string(),
            adviser: card.adviser,
            name: card.device,
            kind: DeviceKind::This,
            paired_at: None,
        };
        Ok((file, this))
    }

    /// Takes in another device's pairing file. A device that was known becomes what is said now.
    ///
    /// # Errors
    /// [`ExchangeRefusal::OwnCard`], [`exchange::ExchangeError::NotACard`], and what the store says.
    pub fn accept_device(&mut self, file: &[u8], is_own: bool) -> Result<DeviceEntry, AppError> {
        let card = Card::from_file(file).map_err(ExchangeRefusal::from)?;
        let (own, _) = self.own_card()?;
        if own.fingerprint() == card.fingerprint() {
            return Err(ExchangeRefusal::OwnCard.into());
        }
        let device = Device {
            fingerprint: card.fingerprint().to_string(),
            adviser: card.adviser,
            name: card.device,
            recipient: card.recipient,
            signing: card.signing,
            is_own,
            paired_at: self.env.now_millis(),
        };
        self.write_as("Device", |writing| Ok(writing.keep_device(&device)?))?;
        Ok(entry(device))
    }

    /// A device by its fingerprint, the beginning of it, or its name.
    pub(crate) fn find_device(&self, asked: &str) -> Result<Device, AppError> {
        let wanted = asked.trim().to_lowercase();
        let is_it = |it: &Device| {
            it.name.to_lowercase() == wanted
                || (plain(&wanted).len() >= 4
                    && plain(&it.fingerprint).starts_with(&plain(&wanted)))
        };
        let mut found = self.book()?.read().devices()?.into_iter().filter(is_it);
        match (found.next(), found.next()) {
            (Some(device), None) => Ok(device),
            (Some(_), Some(_)) => Err(ExchangeRefusal::ManyDevices(asked.to_owned()).into()),
            (None, _) => Err(ExchangeRefusal::NoDevice(asked.to_owned()).into()),
        }
    }
}

/// A fingerprint without its dashes.
fn plain(fingerprint: &str) -> String {
    fingerprint.replace('-', "")
}

fn entry(device: Device) -> DeviceEntry {
    DeviceEntry {
        fingerprint: device.fingerprint,
        adviser: device.adviser,
        name: device.name,
        kind: match device.is_own {
            true => DeviceKind::Own,
            false => DeviceKind::Colleague,
        },
        paired_at: Some(device.paired_at),
    }
}
