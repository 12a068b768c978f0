//! Writes the file that stands for the first released format into a folder, with the key that opens
//! it and the id of one change in it. Once that format is released, the three are never made again.

mod sample;

use std::{error::Error, fs, path::PathBuf};

use exchange::{DeviceKeys, Lock};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or("name the folder to write into")?;
    let keys = DeviceKeys::generate(&[7; 32]);
    let contents = sample::contents(&keys);
    let file = contents.seal(&keys, &Lock::of([&keys.card("", "")], None))?;
    let last = contents.runs.first().and_then(|it| it.changes.last());
    let id: String = last
        .map(|it| it.id.0)
        .unwrap_or_default()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    fs::write(folder.join("first.visitbook"), file)?;
    fs::write(folder.join("first.key"), format!("{}\n", *keys.line()))?;
    fs::write(folder.join("first.id"), format!("{id}\n"))?;
    Ok(())
}
