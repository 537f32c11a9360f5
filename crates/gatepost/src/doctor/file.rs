//! The file of a SQLite database: whose it is, where it lies, and how much room there is.

use super::Finding;
use std::fs::{self, Metadata, OpenOptions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

const SETTING: &str = "GATEPOST_DATABASE_URL";

const MEBIBYTE: u64 = 1024 * 1024;
/// With less than this a commit may fail any moment.
const FULL: u64 = 100 * MEBIBYTE;
/// With less than this somebody should look soon.
const TIGHT: u64 = 1024 * MEBIBYTE;

/// File systems on which two machines, or two kernels, don't see each other's locks and shared memory.
const REMOTE: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "lustre",
    "ocfs2",
    "gfs2",
    "fuse.sshfs",
    "fuse.s3fs",
];

/// All that can be said without opening the database.
pub(crate) fn examine(path: &Path) -> Vec<Finding> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(metadata) = fs::metadata(path) else {
        let what = format!("there is no {} yet", path.display());
        return vec![Finding::wrong("file", SETTING, &what, "run gatepost migrate, which makes it")];
    };
    let mut findings = vec![access(path, folder, &metadata)];
    findings.extend(file_system(folder));
    findings.extend(room(folder));
    findings
}

fn access(path: &Path, folder: &Path, metadata: &Metadata) -> Finding {
    let shown = path.display();
    if let Err(error) = OpenOptions::new().read(true).write(true).open(path) {
        let what = format!("{shown} can't be written: {error}");
        let mend = "let the user that Gatepost runs as own the file and its folder";
        return Finding::wrong("file", SETTING, &what, mend);
    }
    let others = |metadata: &Metadata, bits| metadata.permissions().mode() & bits != 0;
    // Whoever can't enter the folder can't read the file.
    let can_enter = fs::metadata(folder).is_ok_and(|folder| others(&folder, 0o011));
    if can_enter && others(metadata, 0o066) {
        let what = format!(
            "others on this machine can read or write {shown}, with the addresses of everybody in it"
        );
        let mend = format!("chmod 700 {} && chmod 600 {shown}", folder.display());
        return Finding::wrong("file", SETTING, &what, &mend);
    }
    Finding::good("file", SETTING, &format!("{shown} is its owner's alone"))
}

fn file_system(folder: &Path) -> Option<Finding> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    let kind = kind_of(&mounts, &fs::canonicalize(folder).ok()?)?;
    if REMOTE.contains(&kind.as_str()) {
        let what = format!("the file lies on a network file system ({kind}), where SQLite loses data");
        return Some(Finding::wrong(
            "file",
            SETTING,
            &what,
            "put it on a disk of this machine, or use PostgreSQL",
        ));
    }
    Some(Finding::good("file", SETTING, &format!("it lies on {kind}")))
}

/// The kind of the file system that holds that folder: the mount with the longest path that it begins with (proc(5)).
fn kind_of(mounts: &str, folder: &Path) -> Option<String> {
    let mount = |line: &str| {
        let (of_tree, of_system) = line.split_once(" - ")?;
        let point = PathBuf::from(of_tree.split(' ').nth(4)?.replace("\\040", " "));
        Some((point, of_system.split(' ').next()?.to_owned()))
    };
    let around = mounts.lines().filter_map(mount).filter(|(point, _)| folder.starts_with(point));
    around.max_by_key(|(point, _)| point.components().count()).map(|(_, kind)| kind)
}

fn room(folder: &Path) -> Option<Finding> {
    let free = rustix::fs::statvfs(folder).ok().map(|found| found.f_bavail.saturating_mul(found.f_frsize))?;
    Some(judge_room(free, folder))
}

fn judge_room(free: u64, folder: &Path) -> Finding {
    let what = format!("{} MiB are free at {}", free / MEBIBYTE, folder.display());
    let mend = "make room: when the disk is full nobody can sign in";
    match free {
        free if free < FULL => Finding::wrong("disk", SETTING, &what, mend),
        free if free < TIGHT => Finding::doubtful("disk", SETTING, &what, mend),
        _ => Finding::good("disk", SETTING, &what),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Verdict;
    use super::*;

    fn made(mode: u32, folder_mode: u32) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gatepost.db");
        fs::write(&path, "").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(folder_mode)).unwrap();
        (folder, path)
    }

    #[test]
    fn a_file_that_others_can_read_is_found() {
        for (mode, folder_mode, verdict) in [
            (0o644, 0o755, Verdict::Wrong),
            (0o660, 0o750, Verdict::Wrong),
            (0o600, 0o755, Verdict::Good),
            (0o644, 0o700, Verdict::Good),
        ] {
            let (_folder, path) = made(mode, folder_mode);
            assert_eq!(examine(&path)[0].verdict, verdict, "{mode:o} in {folder_mode:o}");
        }
    }

    #[test]
    fn a_missing_file_is_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gatepost.db");
        assert_eq!(examine(&path)[0].verdict, Verdict::Wrong);
        assert!(!path.exists());
    }

    #[test]
    fn a_network_file_system_is_found() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      30 22 0:40 / /data rw shared:1 - nfs4 host:/x rw\n\
                      31 30 0:41 / /data/my\\040disk rw - xfs /dev/sdb1 rw\n";
        for (folder, kind) in [
            ("/etc", "ext4"),
            ("/data", "nfs4"),
            ("/data/gatepost", "nfs4"),
            ("/database", "ext4"),
            ("/data/my disk/x", "xfs"),
        ] {
            assert_eq!(kind_of(mounts, Path::new(folder)).as_deref(), Some(kind), "{folder}");
        }
        assert!(REMOTE.contains(&"nfs4"));
    }

    #[test]
    fn a_full_disk_is_found_before_it_is_full() {
        let judged = |mebibytes| judge_room(mebibytes * MEBIBYTE, Path::new("/x")).verdict;
        assert_eq!(
            [99, 100, 1023, 1024].map(judged),
            [Verdict::Wrong, Verdict::Doubtful, Verdict::Doubtful, Verdict::Good]
        );
    }
}
