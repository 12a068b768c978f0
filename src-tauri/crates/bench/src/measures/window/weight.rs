//! What the window has to load: scripts and styles, compressed, without pdf.js.

use std::{fs, io::Write, path::Path};

use flate2::{Compression, write::GzEncoder};

use crate::{
    Stop,
    measure::{Held, Measure, Series},
};

const BUILT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/dist/assets");

pub(super) fn take() -> Result<Measure, Stop> {
    let mut bytes = 0;
    for entry in fs::read_dir(BUILT)? {
        let path = entry?.path();
        if counts(&path) {
            bytes += compressed(&path)?;
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "some kilobytes")]
    let kilobytes = Series::of([bytes as f64 / 1024.0]);
    Ok(Measure::new("window/scripts and styles", "KB", kilobytes)
        .at_most(Held::Most, 250.0)
        .remark("compressed, without pdf.js"))
}

fn counts(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|it| it.to_string_lossy().into_owned())
        .unwrap_or_default();
    let is_code = path
        .extension()
        .is_some_and(|it| it == "js" || it == "mjs" || it == "css");
    is_code && !name.starts_with("pdf-") && !name.starts_with("pdf.")
}

fn compressed(path: &Path) -> Result<usize, Stop> {
    let mut out = GzEncoder::new(Vec::new(), Compression::default());
    out.write_all(&fs::read(path)?)?;
    Ok(out.finish()?.len())
}
