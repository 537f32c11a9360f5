//! What a reader should never stumble over, looked for in every text of the repository.

mod rules;

use std::path::Path;

use crate::Failure;
use crate::workspace::Workspace;

/// Folders that hold nothing of ours, wherever they lie.
const SKIPPED_FOLDERS: &[&str] = &[".git", "target", "node_modules", "gatepost-data", ".venv", "dist"];

/// Endings of the files that are read by people. Snapshots are not among them: they are what a program printed.
const ENDINGS: &[&str] =
    &["css", "html", "js", "json", "md", "mjs", "py", "rs", "sh", "sql", "toml", "ts", "txt", "yaml", "yml"];

/// Files without an ending that are read by people too.
const NAMES: &[&str] = &[".gitignore", "justfile", "run"];

/// What was made or copied as it is: not ours to tidy.
const SKIPPED_FILES: &[&str] = &[
    "package-lock.json",
    "openapi/gatepost.json",
    "openapi/gatepost.sdk.json",
    "crates/sdk/src/api.rs",
    "tests/corpus/",
];

/// A text of the repository.
#[derive(Debug)]
struct Text {
    /// Relative to the root, with `/` between its parts.
    path: String,
    body: String,
}

impl Text {
    /// Whether it is Rust.
    fn is_rust(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|ending| ending == "rs")
    }

    /// Its lines, counted from one.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.body.lines())
    }
}

/// Reads every text and names each breach of the rules with its place.
pub(crate) fn check(workspace: &Workspace) -> Result<String, Failure> {
    let mut texts = Vec::new();
    collect(workspace.root(), "", &mut texts)
        .map_err(|error| Failure::refused(format!("tidy: the checkout cannot be read: {error}")))?;
    texts.sort_by(|one, other| one.path.cmp(&other.path));
    let mut findings: Vec<String> = texts.iter().flat_map(rules::inspect).collect();
    findings.extend(rules::needless_exceptions(&texts));
    if findings.is_empty() {
        Ok(format!("tidy: {} files, nothing to mend", texts.len()))
    } else {
        Err(Failure::refused(findings.join("\n")))
    }
}

/// Adds every text below `folder`, which lies at `path`, to `texts`.
fn collect(folder: &Path, path: &str, texts: &mut Vec<Text>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let below = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        let kind = entry.file_type()?;
        if kind.is_dir() && !SKIPPED_FOLDERS.contains(&name.as_str()) {
            collect(&entry.path(), &below, texts)?;
        } else if kind.is_file() && is_ours(&below, &name) {
            texts.push(Text { body: std::fs::read_to_string(entry.path())?, path: below });
        }
    }
    Ok(())
}

/// Whether the file is a text that somebody of us wrote.
fn is_ours(path: &str, name: &str) -> bool {
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    let read = NAMES.contains(&name) || ending.is_some_and(|ending| ENDINGS.contains(&ending));
    let skipped = SKIPPED_FILES.iter().any(|pattern| path.starts_with(pattern) || name == *pattern);
    read && !skipped
}

#[cfg(test)]
mod tests {
    use super::{check, is_ours};
    use crate::workspace::Workspace;

    #[test]
    fn every_text_of_the_repository_is_tidy() {
        let workspace = Workspace::find().expect("tests run inside the checkout");
        if let Err(crate::Failure::Refused(findings)) = check(&workspace) {
            panic!("{findings}");
        }
    }

    #[test]
    fn texts_of_ours_are_read_and_others_are_not() {
        for path in ["Cargo.toml", ".ci/run", "justfile", "crates/domain/src/lib.rs", "tests/browser/run.mjs"]
        {
            assert!(is_ours(path, path.rsplit('/').next().unwrap_or(path)), "{path}");
        }
        for path in
            ["Cargo.lock", "LICENSE-MIT", "openapi/gatepost.json", "tests/corpus/email.jsonl", "logo.png"]
        {
            assert!(!is_ours(path, path.rsplit('/').next().unwrap_or(path)), "{path}");
        }
    }
}
