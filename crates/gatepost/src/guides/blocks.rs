//! The texts of the repository, and what stands in them between fences and backticks.

use std::fs;
use std::path::Path;

/// Folders that hold no text of ours, wherever they lie.
const SKIPPED: [&str; 5] = ["target", "node_modules", "gatepost-data", "dist", "corpus"];

/// What changed tells of names that are gone.
const HISTORY: &str = "CHANGELOG.md";

/// A text.
pub(super) struct Page {
    /// Relative to the root.
    pub(super) path: String,
    pub(super) text: String,
}

/// What stands between two fences.
pub(super) struct Block<'a> {
    /// The line of its fence, counted from one.
    pub(super) line: usize,
    /// What the fence says after its backticks.
    pub(super) language: &'a str,
    pub(super) text: String,
}

impl Page {
    /// Its lines, counted from one.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// Its blocks.
    pub(super) fn blocks(&self) -> Vec<Block<'_>> {
        let mut lines = self.lines();
        let mut found = Vec::new();
        while let Some((line, text)) = lines.next() {
            if let Some(language) = text.strip_prefix("```") {
                let inside = lines.by_ref().map(|(_, text)| text).take_while(|text| *text != "```");
                let text = inside.fold(String::new(), |all, line| all + line + "\n");
                found.push(Block { line, language, text });
            }
        }
        found
    }

    /// What stands between backticks in its sentences.
    pub(super) fn spans(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut is_code = false;
        let sentences = self.lines().filter(move |(_, text)| {
            let is_fence = text.starts_with("```");
            is_code ^= is_fence;
            !is_code && !is_fence
        });
        sentences.flat_map(|(line, text)| text.split('`').skip(1).step_by(2).map(move |span| (line, span)))
    }
}

/// Every text of the repository but its history.
pub(super) fn pages() -> Vec<Page> {
    let root =
        Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("a workspace around this package");
    let mut found = Vec::new();
    collect(root, "", &mut found);
    found
}

fn collect(folder: &Path, path: &str, found: &mut Vec<Page>) {
    for entry in
        fs::read_dir(folder).expect("a folder of the checkout").map(|entry| entry.expect("an entry of it"))
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        let below = if path.is_empty() { name.clone() } else { format!("{path}/{name}") };
        if name.starts_with('.') || SKIPPED.contains(&name.as_str()) || below == HISTORY {
            continue;
        }
        let kind = entry.file_type().expect("what it is");
        if kind.is_dir() {
            collect(&entry.path(), &below, found);
        } else if Path::new(&name).extension().is_some_and(|ending| ending == "md") {
            found.push(Page { path: below, text: fs::read_to_string(entry.path()).expect("a text") });
        }
    }
}
