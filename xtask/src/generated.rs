//! Whatever is generated is checked in; here it is written, or compared with what would be written now.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::workspace::Workspace;
use crate::{Failure, sdk};

/// What to do with what was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Put it into the checkout.
    Write,
    /// Leave the checkout alone, and refuse with a diff and the cure where it differs.
    Check,
}

/// A file of the repository that nobody writes by hand.
struct Generated {
    /// Where it is checked in, relative to the root.
    path: &'static str,
    /// The command that brings it up to date.
    cure: &'static str,
    /// Makes its text.
    make: fn(&Workspace) -> Result<String, Failure>,
}

const OPENAPI: Generated =
    Generated { path: "openapi/gatepost.json", cure: "cargo xtask openapi", make: openapi_document };

const SDK_DOCUMENT: Generated =
    Generated { path: sdk::DOCUMENT, cure: "cargo xtask openapi --sdk", make: sdk::document };

const SDK: Generated = Generated { path: sdk::CLIENT, cure: "cargo xtask sdk", make: sdk::client };

/// Everything that is generated, each after what it is made of.
const ALL: &[Generated] = &[
    OPENAPI,
    SDK_DOCUMENT,
    SDK,
    reference("docs/reference/api.md", |workspace| printed(workspace, &["reference", "api"])),
    reference("docs/reference/commands.md", |workspace| printed(workspace, &["reference", "commands"])),
    reference("docs/reference/events.md", |workspace| printed(workspace, &["reference", "events"])),
    reference("docs/reference/problems.md", |workspace| printed(workspace, &["reference", "problems"])),
    reference("docs/reference/settings.md", |workspace| printed(workspace, &["reference", "settings"])),
];

/// A page of the reference.
const fn reference(path: &'static str, make: fn(&Workspace) -> Result<String, Failure>) -> Generated {
    Generated { path, cure: "cargo xtask gen", make }
}

/// As many lines of a diff as tell what happened.
const DIFF_LINES: usize = 200;

/// Writes or checks every generated file; a check reports all that differ, not only the first.
pub(crate) fn all(workspace: &Workspace, mode: Mode) -> Result<String, Failure> {
    let mut reports = Vec::new();
    let mut refusals = Vec::new();
    for generated in ALL {
        match generated.settle(workspace, mode) {
            Ok(report) => reports.push(report),
            Err(Failure::Refused(refusal)) => refusals.push(refusal),
            Err(failure) => return Err(failure),
        }
    }
    if refusals.is_empty() { Ok(reports.join("\n")) } else { Err(Failure::refused(refusals.join("\n"))) }
}

/// Writes or checks the OpenAPI document.
pub(crate) fn openapi(workspace: &Workspace, mode: Mode) -> Result<String, Failure> {
    OPENAPI.settle(workspace, mode)
}

/// Writes or checks the form of it that progenitor takes.
pub(crate) fn sdk_document(workspace: &Workspace, mode: Mode) -> Result<String, Failure> {
    SDK_DOCUMENT.settle(workspace, mode)
}

/// Writes or checks the client that progenitor makes.
pub(crate) fn sdk(workspace: &Workspace, mode: Mode) -> Result<String, Failure> {
    SDK.settle(workspace, mode)
}

/// The document as the binary prints it.
fn openapi_document(workspace: &Workspace) -> Result<String, Failure> {
    printed(workspace, &["openapi"])
}

/// What the binary prints when it is given these words; `GATEPOST_BIN` names one that is built already.
fn printed(workspace: &Workspace, words: &[&str]) -> Result<String, Failure> {
    match std::env::var_os("GATEPOST_BIN") {
        Some(binary) => workspace.output_of(&binary, words),
        // Not `--package`: without it cargo settles features for the whole workspace, as every other build here does.
        None => workspace.cargo(&[&["run", "--quiet", "--bin", "gatepost", "--"], words].concat()),
    }
}

impl Generated {
    /// Makes the text and writes it, or compares it, as `mode` says.
    fn settle(&self, workspace: &Workspace, mode: Mode) -> Result<String, Failure> {
        let path = self.path;
        let fresh = (self.make)(workspace)?;
        let checked_in = std::fs::read_to_string(workspace.root().join(path)).ok();
        if checked_in.as_ref() == Some(&fresh) {
            return Ok(format!("{path}: current"));
        }
        match mode {
            Mode::Write => write(&workspace.root().join(path), &fresh).map(|()| format!("{path}: written")),
            Mode::Check if checked_in.is_none() => {
                Err(Failure::refused(format!("{path}: is missing; run `{}` and commit it", self.cure)))
            }
            Mode::Check => {
                let diff = difference(workspace, path, &fresh)?;
                Err(Failure::refused(format!(
                    "{diff}\n{path}: not current; run `{}` and commit it",
                    self.cure
                )))
            }
        }
    }
}

/// Puts `text` at `path`, whose folder is made if need be.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new(""));
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| Failure::refused(format!("{}: cannot be written: {error}", path.display())))
}

/// A unified diff from the checked-in file to `fresh`, made by git, which whoever has a checkout has.
fn difference(workspace: &Workspace, path: &str, fresh: &str) -> Result<String, Failure> {
    let failed = |error: std::io::Error| {
        Failure::refused(format!("{path}: not current, and git can't say how: {error}"))
    };
    let mut git = Command::new("git")
        .args(["--no-pager", "diff", "--no-index", "--no-color", "--no-ext-diff", "--", path, "-"])
        .current_dir(workspace.root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    if let Some(mut input) = git.stdin.take() {
        input.write_all(fresh.as_bytes()).map_err(failed)?;
    }
    let output = git.wait_with_output().map_err(failed)?;
    let diff = String::from_utf8_lossy(&output.stdout);
    let mut shown: Vec<&str> = diff.lines().take(DIFF_LINES).collect();
    if diff.lines().count() > DIFF_LINES {
        shown.push("… and more");
    }
    Ok(shown.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{Generated, Mode};
    use crate::Failure;
    use crate::workspace::Workspace;

    const POEM: Generated = Generated {
        path: "generated/poem.txt",
        cure: "cargo xtask poem",
        make: |_| Ok("one\ntwo\nthree\n".to_owned()),
    };

    fn empty() -> (tempfile::TempDir, Workspace) {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let workspace = Workspace::at(folder.path().to_path_buf());
        (folder, workspace)
    }

    fn refusal(workspace: &Workspace) -> String {
        match POEM.settle(workspace, Mode::Check) {
            Err(Failure::Refused(words)) => words,
            other => panic!("a refusal was due, not {other:?}"),
        }
    }

    #[test]
    fn what_was_written_is_current() {
        let (_folder, workspace) = empty();
        assert_eq!(POEM.settle(&workspace, Mode::Write).expect("written"), "generated/poem.txt: written");
        assert_eq!(POEM.settle(&workspace, Mode::Write).expect("kept"), "generated/poem.txt: current");
        assert_eq!(POEM.settle(&workspace, Mode::Check).expect("equal"), "generated/poem.txt: current");
    }

    #[test]
    fn a_missing_file_is_refused_with_the_cure() {
        let (_folder, workspace) = empty();
        assert_eq!(
            refusal(&workspace),
            "generated/poem.txt: is missing; run `cargo xtask poem` and commit it"
        );
        assert!(!workspace.root().join(POEM.path).exists(), "a check writes nothing");
    }

    #[test]
    fn a_stale_file_is_refused_with_the_diff_and_the_cure() {
        let (_folder, workspace) = empty();
        let path = workspace.root().join(POEM.path);
        super::write(&path, "one\n2\nthree\n").expect("written");
        let words = refusal(&workspace);
        assert!(words.contains("\n one\n-2\n+two\n three\n"), "{words}");
        assert!(
            words.ends_with("generated/poem.txt: not current; run `cargo xtask poem` and commit it"),
            "{words}"
        );
        assert_eq!(
            std::fs::read_to_string(path).expect("still there"),
            "one\n2\nthree\n",
            "a check writes nothing"
        );
    }
}
