//! What ships inside the program: the framework packs and the official list of bank holidays.

use app::Pack;
use framework::PackFile;
use include_dir::{Dir, include_dir};

static FRAMEWORKS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/frameworks");

/// The official list of bank holidays, as published (JSON).
pub const BANK_HOLIDAYS: &str = include_str!("../../../../assets/calendar/bank-holidays.json");

/// Every pack: one folder each, named by the framework's id.
#[must_use]
pub fn shipped() -> Vec<Pack> {
    FRAMEWORKS.dirs().map(pack).collect()
}

fn pack(folder: &Dir<'_>) -> Pack {
    let name = |path: &std::path::Path| {
        path.file_name()
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    let files = folder.files().filter_map(|file| {
        Some(PackFile {
            name: name(file.path()),
            text: file.contents_utf8()?.to_owned(),
        })
    });
    Pack {
        id: name(folder.path()),
        files: files.collect(),
    }
}

#[cfg(test)]
mod tests {
    use framework::bundle;

    use super::*;

    #[test]
    fn every_pack_is_the_same_as_one_file() {
        for pack in shipped() {
            let text = bundle::write(&pack.files);
            let again = bundle::Bundle::split("one.txt", &text).unwrap();
            assert_eq!(bundle::write(&again.files), text, "{}", pack.id);
            assert_eq!(again.files.len(), pack.files.len());
        }
    }

    #[test]
    fn every_folder_of_frameworks_ships_as_a_pack_with_files() {
        let packs = shipped();
        assert!(!packs.is_empty());
        for pack in packs {
            assert!(
                pack.files.iter().any(|file| file.name == "framework.toml"),
                "{}",
                pack.id
            );
        }
    }
}
