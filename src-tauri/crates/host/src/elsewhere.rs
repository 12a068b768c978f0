//! Whether a folder is copied or held by something other than this laptop: a synchronised folder or
//! a network share. A database that another program copies while it is written can be damaged.
//!
//! What is known of the services is all here: the names of their folders, the marks they leave, and
//! the kinds of file system that reach over a network. It changes nothing.

use std::{
    ffi::OsString,
    path::{Component, Path, PathBuf, Prefix},
};

/// How a service's folders are called: a name, or a name that something follows ("OneDrive - Council").
const NAMES: [(&str, &str); 12] = [
    ("OneDrive", "OneDrive"),
    ("SkyDrive", "OneDrive"),
    ("Dropbox", "Dropbox"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("My Drive", "Google Drive"),
    ("iCloudDrive", "iCloud Drive"),
    ("iCloud Drive", "iCloud Drive"),
    ("Mobile Documents", "iCloud Drive"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("CloudStorage", "a cloud service"),
];

/// What services leave in the folder at the top of what they copy.
const MARKS: [(&str, &str); 5] = [
    (".dropbox.cache", "Dropbox"),
    (".dropbox", "Dropbox"),
    (".stfolder", "Syncthing"),
    (".sync_journal.db", "Nextcloud"),
    (".tmp.drivedownload", "Google Drive"),
];

/// The variables in which OneDrive says where its folders are.
const VARIABLES: [&str; 3] = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"];

/// File systems that are reached over a network, as Linux calls them.
const OVER_A_NETWORK: [&str; 12] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb2",
    "smb3",
    "smbfs",
    "afs",
    "ceph",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
];

/// Who else copies or holds the folder, in words that fit "… copies this folder"; nothing when it
/// is a folder of this laptop alone, as far as can be seen.
pub(crate) fn holder(folder: &Path) -> Option<String> {
    let folder = resolved(folder);
    let variables = VARIABLES.iter().filter_map(std::env::var_os);
    by_variable(&folder, variables)
        .or_else(|| by_share(&folder))
        .or_else(|| by_name(&folder))
        .or_else(|| by_mark(&folder))
        .or_else(|| {
            let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
            by_mount(&folder, &mounts)
        })
        .map(ToOwned::to_owned)
}

/// The folder with links followed as far as it exists; on Windows this also turns a mapped drive
/// into the share it stands for.
fn resolved(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    absolute
        .ancestors()
        .find_map(|there| {
            let real = there.canonicalize().ok()?;
            Some(real.join(absolute.strip_prefix(there).ok()?))
        })
        .unwrap_or(absolute)
}

fn by_variable(folder: &Path, places: impl IntoIterator<Item = OsString>) -> Option<&'static str> {
    places
        .into_iter()
        .filter(|it| !it.is_empty())
        .any(|it| folder.starts_with(resolved(Path::new(&it))))
        .then_some("OneDrive")
}

fn by_share(folder: &Path) -> Option<&'static str> {
    let Some(Component::Prefix(prefix)) = folder.components().next() else {
        return None;
    };
    matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)).then_some("a network share")
}

fn by_name(folder: &Path) -> Option<&'static str> {
    folder.components().find_map(|part| {
        let name = part.as_os_str().to_string_lossy();
        NAMES
            .iter()
            .find(|(start, _)| is_or_begins(&name, start))
            .map(|(_, service)| *service)
    })
}

/// "OneDrive", "OneDrive - Council" and "Dropbox (Personal)", but not "OneDriver" or "Dropboxes".
fn is_or_begins(name: &str, start: &str) -> bool {
    let Some(head) = name.get(..start.len()) else {
        return false;
    };
    head.eq_ignore_ascii_case(start)
        && name[start.len()..]
            .chars()
            .next()
            .is_none_or(|next| !next.is_alphanumeric())
}

fn by_mark(folder: &Path) -> Option<&'static str> {
    folder.ancestors().find_map(|at| {
        // A home folder holds the program's own settings under such a name, as a folder.
        MARKS
            .iter()
            .find(|(mark, _)| at.join(mark).exists() && !is_settings(at, mark))
            .map(|(_, service)| *service)
    })
}

/// `~/.dropbox` is where the program keeps its settings; in a synchronised folder it is a file.
fn is_settings(at: &Path, mark: &str) -> bool {
    mark == ".dropbox" && at.join(mark).is_dir()
}

/// The file system of the longest mount point above the folder, in the words of
/// `/proc/self/mountinfo`.
fn by_mount(folder: &Path, mounts: &str) -> Option<&'static str> {
    let mut longest: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let mut halves = line.splitn(2, " - ");
        let point = halves.next()?.split(' ').nth(4).map(unescaped);
        let kind = halves.next().and_then(|it| it.split(' ').next());
        let (Some(point), Some(kind)) = (point, kind) else {
            continue;
        };
        if folder.starts_with(&point) && longest.is_none_or(|(length, _)| point.len() >= length) {
            longest = Some((point.len(), kind));
        }
    }
    longest
        .filter(|(_, kind)| OVER_A_NETWORK.contains(kind))
        .map(|_| "a network share")
}

/// A mount point's spaces are written `\040`.
fn unescaped(point: &str) -> String {
    point.replace("\\040", " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_services_folder_is_known_by_its_name_and_nothing_else_is() {
        for (folder, service) in [
            ("/people/ali/OneDrive/book", "OneDrive"),
            ("/people/ali/OneDrive - Northmere Council/Work", "OneDrive"),
            ("/people/ali/Dropbox (Personal)/book", "Dropbox"),
            ("/Volumes/GoogleDrive/My Drive", "Google Drive"),
            ("/people/ali/Library/Mobile Documents/x", "iCloud Drive"),
            (
                "/people/ali/Library/CloudStorage/Box-Box",
                "a cloud service",
            ),
            ("/people/ali/nextcloud/book", "Nextcloud"),
        ] {
            assert_eq!(by_name(Path::new(folder)), Some(service), "{folder}");
        }
        for folder in [
            "/people/ali/OneDriver/book",
            "/people/ali/Dropboxes",
            "/people/ali/book",
        ] {
            assert_eq!(by_name(Path::new(folder)), None, "{folder}");
        }
    }

    #[test]
    fn a_services_mark_above_the_folder_gives_it_away_and_settings_at_home_do_not() {
        let top = tempfile::tempdir().unwrap();
        let below = top.path().join("work").join("book");
        std::fs::create_dir(top.path().join(".dropbox")).unwrap();
        assert_eq!(by_mark(&below), None);
        std::fs::create_dir(top.path().join(".stfolder")).unwrap();
        assert_eq!(by_mark(&below), Some("Syncthing"));
    }

    #[test]
    fn onedrives_own_variable_is_believed_whatever_the_folder_is_called() {
        let top = tempfile::tempdir().unwrap();
        let work = resolved(top.path()).join("Work files");
        let says = || [work.clone().into_os_string()];
        assert_eq!(by_variable(&work.join("book"), says()), Some("OneDrive"));
        assert_eq!(by_variable(&resolved(top.path()), says()), None);
    }

    #[test]
    fn the_nearest_mount_decides_whether_a_folder_is_on_a_share() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      40 22 0:44 / /mnt/team\\040share rw - cifs //server/team rw\n\
                      41 40 8:2 / /mnt/team\\040share/local rw - ext4 /dev/sdb1 rw\n";
        let on = |folder: &str| by_mount(Path::new(folder), mounts);
        assert_eq!(on("/mnt/team share/book"), Some("a network share"));
        assert_eq!(on("/mnt/team share/local/book"), None);
        assert_eq!(on("/people/ali/book"), None);
    }

    #[test]
    fn a_link_into_a_synchronised_folder_is_followed() {
        let top = tempfile::tempdir().unwrap();
        let inside = top.path().join("OneDrive").join("book");
        std::fs::create_dir_all(&inside).unwrap();
        assert_eq!(holder(&inside).as_deref(), Some("OneDrive"));
        #[cfg(unix)]
        {
            let link = top.path().join("plain");
            std::os::unix::fs::symlink(top.path().join("OneDrive"), &link).unwrap();
            assert_eq!(holder(&link.join("book")).as_deref(), Some("OneDrive"));
        }
    }
}
