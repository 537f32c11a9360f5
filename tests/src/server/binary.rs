//! Finds the binary under test, and builds it where it is not there or older than its sources.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::SystemTime;

/// A binary to test instead of the one in the target folder.
const VARIABLE: &str = "GATEPOST_BIN";

static BINARY: OnceLock<PathBuf> = OnceLock::new();

/// The path of the binary, of the same profile as the running test.
pub fn gatepost_binary() -> &'static Path {
    BINARY.get_or_init(|| match std::env::var_os(VARIABLE) {
        Some(path) => fs::canonicalize(&path).unwrap_or_else(|error| panic!("{VARIABLE}: {error}")),
        None => in_target_folder(),
    })
}

fn in_target_folder() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows its own path");
    // …/target/PROFILE/deps/NAME or …/target/PROFILE/examples/NAME
    let folder = test.parent().and_then(Path::parent).expect("a test lies two folders deep");
    let binary = folder.join(format!("gatepost{}", std::env::consts::EXE_SUFFIX));
    if is_older_than_sources(&binary) {
        build(folder);
    }
    assert!(binary.is_file(), "there is no {}", binary.display());
    binary
}

fn build(folder: &Path) {
    let profile = match folder.file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(name) => name,
    };
    let target = folder.parent().expect("a profile's folder lies in the target folder");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // The whole workspace decides on features, as in `cargo test`, so that little is built twice.
    let built = Command::new(cargo)
        .current_dir(workspace())
        .args(["build", "--quiet", "--workspace", "--bin", "gatepost", "--profile", profile, "--target-dir"])
        .arg(target)
        .stdin(Stdio::null())
        .status();
    assert!(built.is_ok_and(|status| status.success()), "`cargo build --bin gatepost` failed");
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests lie in the workspace")
}

fn is_older_than_sources(binary: &Path) -> bool {
    let Ok(built) = fs::metadata(binary).and_then(|metadata| metadata.modified()) else { return true };
    let crates = fs::read_dir(workspace().join("crates")).into_iter().flatten().flatten();
    let files = [workspace().join("Cargo.toml"), workspace().join("Cargo.lock")];
    // Of a crate, `src` and what lies beside it (migrations, templates) go into the binary; its tests don't.
    let parts = crates.flat_map(|entry| fs::read_dir(entry.path()).into_iter().flatten().flatten());
    let parts = parts.filter(|entry| entry.file_name() != "tests").map(|entry| entry.path());
    files.into_iter().chain(parts).any(|path| newest(&path).is_some_and(|changed| changed > built))
}

/// The latest change of a file, or of any below a folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let metadata = fs::metadata(path).ok()?;
    if metadata.is_dir() {
        let entries = fs::read_dir(path).ok()?.flatten();
        return entries.filter_map(|entry| newest(&entry.path())).max();
    }
    metadata.modified().ok()
}
