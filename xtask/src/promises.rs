//! `ARCHITECTURE.md` names files and tests; a name that nothing bears is a promise that nothing holds.
//!
//! In that text every code span that begins with a top folder of ours is a path and must exist; one with `::` after it names
//! a test inside that file: `crates/domain/src/redirect.rs::name_of_the_test`.

use std::path::Path;

use crate::Failure;
use crate::workspace::Workspace;

/// The text whose promises are kept here.
const DOCUMENT: &str = "ARCHITECTURE.md";

/// What a code span begins with if it is a path of the repository.
const FOLDERS: &[&str] = &[".ci/", "crates/", "examples/", "openapi/", "tests/", "xtask/"];

/// Where every package has its line in the map.
const PACKAGES: &str = "crates";

/// Looks up every path and test that the document names, and every package that it ought to name.
pub(crate) fn check(workspace: &Workspace) -> Result<String, Failure> {
    let document = workspace.read(DOCUMENT)?;
    let promises = promises(&document);
    let mut findings: Vec<String> =
        promises.iter().filter_map(|promise| broken(workspace.root(), promise)).collect();
    findings.extend(unmapped(workspace, &document)?);
    if findings.is_empty() {
        return Ok(format!("promises: {} paths and tests named, all there", promises.len()));
    }
    Err(Failure::refused(findings.join("\n")))
}

/// The code spans of `document` that name a path of ours.
fn promises(document: &str) -> Vec<&str> {
    let spans = document.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    spans.filter(|span| FOLDERS.iter().any(|folder| span.starts_with(folder))).collect()
}

/// What is wrong with one promise.
fn broken(root: &Path, promise: &str) -> Option<String> {
    let (path, test) = match promise.split_once("::") {
        Some((path, test)) => (path, Some(test)),
        None => (promise, None),
    };
    let file = root.join(path);
    if !file.exists() {
        return Some(format!("{DOCUMENT}: `{promise}`: there is no {path}"));
    }
    let test = test?;
    let held = std::fs::read_to_string(file).is_ok_and(|source| defines(&source, test));
    (!held).then(|| format!("{DOCUMENT}: `{promise}`: {path} has no test of that name"))
}

/// Whether `source` has a function of that name, or in a browser's script the name as a text of its own.
fn defines(source: &str, test: &str) -> bool {
    let defined = [format!("fn {test}("), format!("fn {test}<"), format!("\"{test}\""), format!("'{test}'")];
    defined.iter().any(|form| source.contains(form.as_str()))
}

/// Packages that the map leaves out.
fn unmapped(workspace: &Workspace, document: &str) -> Result<Vec<String>, Failure> {
    let unreadable = |error: std::io::Error| Failure::refused(format!("{PACKAGES}: cannot be read: {error}"));
    let mut findings = Vec::new();
    for entry in std::fs::read_dir(workspace.root().join(PACKAGES)).map_err(unreadable)? {
        let folder = entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned();
        if !document.contains(&format!("`{PACKAGES}/{folder}`")) {
            findings.push(format!("{DOCUMENT}: `{PACKAGES}/{folder}` has no line in the map"));
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::{broken, check, promises};
    use crate::Failure;
    use crate::workspace::Workspace;

    #[test]
    fn every_promise_of_the_architecture_is_kept() {
        let workspace = Workspace::find().expect("tests run inside the checkout");
        if let Err(Failure::Refused(findings)) = check(&workspace) {
            panic!("{findings}");
        }
    }

    #[test]
    fn only_spans_that_name_a_path_are_promises() {
        let document =
            "`domain` sees `crates/domain`, see crates/no and\n| `xtask/src/main.rs::a_test` | `Tx` |\n";
        assert_eq!(promises(document), ["crates/domain", "xtask/src/main.rs::a_test"]);
    }

    #[test]
    fn a_missing_file_a_missing_test_and_a_missing_line_are_named() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let source = folder.path().join("crates/one/src");
        std::fs::create_dir_all(&source).expect("a package");
        std::fs::write(source.join("lib.rs"), "fn kept() {}\n// fn_lost(\n").expect("a module");
        let says = |promise| broken(folder.path(), promise);
        assert_eq!(says("crates/one/src/lib.rs::kept"), None);
        assert_eq!(says("crates/one"), None);
        let lost =
            "ARCHITECTURE.md: `crates/one/src/lib.rs::lost`: crates/one/src/lib.rs has no test of that name";
        assert_eq!(says("crates/one/src/lib.rs::lost").as_deref(), Some(lost));
        let gone = "ARCHITECTURE.md: `crates/two`: there is no crates/two";
        assert_eq!(says("crates/two").as_deref(), Some(gone));

        std::fs::write(folder.path().join("ARCHITECTURE.md"), "nothing\n").expect("a document");
        let words = match check(&Workspace::at(folder.path().to_path_buf())) {
            Err(Failure::Refused(words)) => words,
            other => panic!("a refusal was due, not {other:?}"),
        };
        assert_eq!(words, "ARCHITECTURE.md: `crates/one` has no line in the map");
    }
}
