//! Pairing devices: a small file each way, and fingerprints to compare.

use app::{DeviceEntry, DeviceKind};
use serde::Serialize;

use super::history::utc;
use crate::{
    args::{Devices, Shared},
    document,
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Devices) -> Result<(), Refusal> {
    match command {
        Devices::List => list(shared, output),
        Devices::Pair { out, name } => {
            let (file, this) = session::unlocked(shared)?.pair_device(name.as_deref())?;
            document::write(out, &file)?;
            output.answer(&Device::of(this), |it| {
                vec![format!(
                    "{}: the pairing file of {}. Its fingerprint, to compare: {}",
                    out.display(),
                    it.name,
                    it.fingerprint
                )]
            })
        }
        Devices::Accept {
            file,
            out,
            colleague,
        } => {
            let mut app = session::unlocked(shared)?;
            let card = session::read_bytes(file)?;
            let device = app.accept_device(&card, !colleague)?;
            if let Some(out) = out {
                let (answer, _) = app.pair_device(None)?;
                document::write(out, &answer)?;
            }
            output.answer(&Device::of(device), |it| {
                vec![format!(
                    "{} of {} is paired. Compare its fingerprint there: {}",
                    it.name, it.adviser, it.fingerprint
                )]
            })
        }
    }
}

#[derive(Serialize)]
struct Device {
    fingerprint: String,
    name: String,
    adviser: String,
    kind: &'static str,
    paired_at: Option<String>,
}

impl Device {
    fn of(entry: DeviceEntry) -> Self {
        Self {
            fingerprint: entry.fingerprint,
            name: entry.name,
            adviser: entry.adviser,
            kind: kind(entry.kind),
            paired_at: entry.paired_at.map(utc),
        }
    }
}

pub(crate) fn kind(kind: DeviceKind) -> &'static str {
    match kind {
        DeviceKind::This => "this",
        DeviceKind::Own => "own",
        DeviceKind::Colleague => "colleague",
    }
}

fn list(shared: &Shared, output: Output) -> Result<(), Refusal> {
    let page = session::unlocked(shared)?.list_devices()?;
    for writer in &page.doubled {
        output.remark(&format!(
            "Two copies of one device were at work as {writer}; nothing is lost."
        ));
    }
    let devices: Vec<Device> = page.devices.into_iter().map(Device::of).collect();
    output.answer(&devices, |all| {
        let head = ["Fingerprint", "Device", "Whose", "Kind"].map(ToOwned::to_owned);
        let rows = all.iter().map(|it| {
            let words = [&it.fingerprint, &it.name, &it.adviser];
            let mut row: Vec<String> = words.into_iter().cloned().collect();
            row.push(it.kind.to_owned());
            row
        });
        table(
            &std::iter::once(head.to_vec())
                .chain(rows)
                .collect::<Vec<_>>(),
        )
    })
}
