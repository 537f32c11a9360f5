//! `ARCHITECTURE.md` and `docs/conformance.md` name files and tests; a name that nothing bears is a promise that nothing
//! holds.
//!
//! In those texts every code span that begins with a top folder of ours is a path and must exist; one with `::` after it names
//! a test inside that file: `crates/domain/src/redirect.rs::name_of_the_test`.

use std::path::Path;

use crate::Failure;
use crate::workspace::Workspace;

/// The text that has the map, and whose promises are kept here.
const DOCUMENT: &str = "ARCHITECTURE.md";

/// Another text whose promises are kept here.
const CONFORMANCE: &str = "docs/conformance.md";

/// What a code span begins with if it is a path of the repository.
const FOLDERS: &[&str] = &[".ci/", "crates/", "examples/", "openapi/", "tests/", "xtask/"];

/// Where every package has its line in the map.
const PACKAGES: &str = "crates";

/// Looks up every path and test that the document names, and every package that it ought to name.
pub(crate) fn check(workspace: &Workspace) -> Result<String, Failure> {
    let mut findings = Vec::new();
    let mut named = 0;
    for document in [DOCUMENT, CONFORMANCE] {
        let text = workspace.read(document)?;
        let promises = promises(&text);
        named += promises.len();
        findings.extend(promises.iter().filter_map(|promise| broken(workspace.root(), (document, promise))));
    }
    findings.extend(unmapped(workspace, &workspace.read(DOCUMENT)?)?);
    if findings.is_empty() {
        return Ok(format!("promises: {named} paths and tests named, all there"));
    }
    Err(Failure::refused(findings.join("\n")))
}

/// The code spans of `document` that name a path of ours.
fn promises(document: &str) -> Vec<&str> {
    let spans = document.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    spans.filter(|span| FOLDERS.iter().any(|folder| span.starts_with(folder))).collect()
}

/// What is wrong with one promise.
fn broken(root: &Path, (document, promise): (&str, &str)) -> Option<String> {
    let (path, test) = match promise.split_once("::") {
        Some((path, test)) => (path, Some(test)),
        None => (promise, None),
    };
    let file = root.join(path);
    if !file.exists() {
        return Some(format!("{document}: `{promise}`: there is no {path}"));
    }
    let test = test?;
    let held = std::fs::read_to_string(file).is_ok_and(|source| defines(&source, test));
    (!held).then(|| format!("{document}: `{promise}`: {path} has no test of that name"))
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
    use super::{CONFORMANCE, DOCUMENT, broken, check, promises};
    use crate::Failure;
    use crate::workspace::Workspace;

    #[test]
    fn every_promise_is_kept() {
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
        let says = |promise| broken(folder.path(), (DOCUMENT, promise));
        assert_eq!(says("crates/one/src/lib.rs::kept"), None);
        assert_eq!(says("crates/one"), None);
        let lost =
            "ARCHITECTURE.md: `crates/one/src/lib.rs::lost`: crates/one/src/lib.rs has no test of that name";
        assert_eq!(says("crates/one/src/lib.rs::lost").as_deref(), Some(lost));
        let gone = "ARCHITECTURE.md: `crates/two`: there is no crates/two";
        assert_eq!(says("crates/two").as_deref(), Some(gone));

        std::fs::create_dir(folder.path().join("docs")).expect("a folder");
        for document in [DOCUMENT, CONFORMANCE] {
            std::fs::write(folder.path().join(document), "nothing\n").expect("a document");
        }
        let words = match check(&Workspace::at(folder.path().to_path_buf())) {
            Err(Failure::Refused(words)) => words,
            other => panic!("a refusal was due, not {other:?}"),
        };
        assert_eq!(words, "ARCHITECTURE.md: `crates/one` has no line in the map");
    }
}
