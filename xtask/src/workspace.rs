//! Where the repository lies, and how its own cargo is asked.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Failure;

/// The checkout that the chores work on.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout that this package belongs to, wherever the command was typed.
    pub(crate) fn find() -> Result<Self, Failure> {
        // Read at run time: a checkout that was moved must not be looked for where it was compiled.
        let package = std::env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| {
            Failure::refused("start it as `cargo xtask`: the checkout is found through cargo")
        })?;
        let root = Path::new(&package).parent().map(Path::to_path_buf);
        root.map(Self::at).ok_or_else(|| Failure::refused("xtask has no folder above it"))
    }

    /// The checkout at `root`.
    pub(crate) fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// The topmost folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The text of the file at `path`, which is relative to the root.
    pub(crate) fn read(&self, path: &str) -> Result<String, Failure> {
        std::fs::read_to_string(self.root.join(path))
            .map_err(|error| Failure::refused(format!("{path}: cannot be read: {error}")))
    }

    /// What cargo prints when asked with these arguments at the root.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Result<String, Failure> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        self.output_of(&cargo, arguments)
    }

    /// What `program` prints when run at the root; anything but exit code 0 is a refusal with its complaint.
    pub(crate) fn output_of(&self, program: &OsStr, arguments: &[&str]) -> Result<String, Failure> {
        let asked = || format!("{} {}", program.display(), arguments.join(" "));
        let output = Command::new(program)
            .args(arguments)
            .current_dir(&self.root)
            .output()
            .map_err(|error| Failure::refused(format!("{}: cannot be started: {error}", asked())))?;
        if !output.status.success() {
            let complaint = String::from_utf8_lossy(&output.stderr);
            return Err(Failure::refused(format!("{}: {}\n{complaint}", asked(), output.status)));
        }
        String::from_utf8(output.stdout)
            .map_err(|_| Failure::refused(format!("{}: printed something that is not UTF-8", asked())))
    }
}
