//! What the guides show of the examples is in the examples, to the letter: those run, are tested, and are what readers copy.
//!
//! A fenced block of code in a guide stands below a comment that names the file, `<!-- examples/…/tokens.py -->`. What is typed and
//! what is set is held by `crates/gatepost/src/guides.rs`.

use std::path::Path;

use crate::Failure;
use crate::workspace::Workspace;

/// Where guides lie, folders or single texts.
const GUIDES: &[&str] = &["README.md", "docs", "clients/python/README.md", "clients/typescript/README.md"];

/// Guides whose files (`<!-- file: main.py -->`) are written and run by somebody who follows them to the letter, and who that is.
const FOLLOWED: &[(&str, &str)] = &[("docs/fastapi.md", "tests/clients/fastapi-guide.py")];

/// What a fence says after its backticks if what follows is a program.
const LANGUAGES: &[&str] = &["python", "rust", "typescript"];

/// A block of code in a guide.
#[derive(Debug, PartialEq, Eq)]
struct Snippet<'a> {
    /// The line of its fence, counted from one.
    line: usize,
    /// The file that the comment above it names.
    source: Option<&'a str>,
    /// Its lines.
    code: Vec<&'a str>,
}

/// Looks up the code of every guide in the file that it was copied from.
pub(crate) fn check(workspace: &Workspace) -> Result<String, Failure> {
    let mut findings = Vec::new();
    let (mut guides, mut number) = (Vec::new(), 0);
    for place in GUIDES {
        collect(workspace, place, &mut guides)?;
    }
    guides.sort_unstable();
    for guide in &guides {
        let text = workspace.read(guide)?;
        for snippet in snippets(&text) {
            number += 1;
            findings.extend(astray(workspace, guide, &snippet));
        }
    }
    if findings.is_empty() {
        return Ok(format!("snippets: {number} in the guides, all as in the examples"));
    }
    Err(Failure::refused(findings.join("\n")))
}

/// Adds the guide at `place`, or all of that folder, to `guides`.
fn collect(workspace: &Workspace, place: &str, guides: &mut Vec<String>) -> Result<(), Failure> {
    let path = workspace.root().join(place);
    if !path.is_dir() {
        guides.extend(
            Path::new(place).extension().is_some_and(|ending| ending == "md").then(|| place.to_owned()),
        );
        return Ok(());
    }
    let unreadable = |error: std::io::Error| Failure::refused(format!("{place}: cannot be read: {error}"));
    for entry in path.read_dir().map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name();
        collect(workspace, &format!("{place}/{}", name.display()), guides)?;
    }
    Ok(())
}

/// The blocks of code in `guide`.
fn snippets(guide: &str) -> Vec<Snippet<'_>> {
    let mut found = Vec::new();
    let mut source = None;
    let mut lines = (1..).zip(guide.lines());
    while let Some((line, text)) = lines.next() {
        let is_program = text.strip_prefix("```").is_some_and(|language| LANGUAGES.contains(&language));
        if is_program {
            let code = lines.by_ref().map(|(_, text)| text).take_while(|text| *text != "```").collect();
            found.push(Snippet { line, source, code });
        }
        source = text.strip_prefix("<!-- ").and_then(|text| text.strip_suffix(" -->"));
    }
    found
}

/// What is wrong with one of them.
fn astray(workspace: &Workspace, guide: &str, snippet: &Snippet<'_>) -> Option<String> {
    let place = format!("{guide}:{}", snippet.line);
    let Some(source) = snippet.source else {
        return Some(format!("{place}: name the file in a comment above it, such as <!-- examples/a.py -->"));
    };
    if source.starts_with("file: ") && FOLLOWED.iter().any(|(followed, _)| *followed == guide) {
        return None;
    }
    let Ok(file) = workspace.read(source) else {
        return Some(format!("{place}: there is no {source}"));
    };
    let lines: Vec<_> = file.lines().collect();
    let is_there =
        !snippet.code.is_empty() && lines.windows(snippet.code.len()).any(|part| part == snippet.code);
    (!is_there).then(|| format!("{place}: {source} has it otherwise; copy it anew"))
}

#[cfg(test)]
mod tests {
    use super::{FOLLOWED, astray, check, snippets};
    use crate::Failure;
    use crate::workspace::Workspace;

    #[test]
    fn every_snippet_is_in_the_example_that_it_was_copied_from() {
        let workspace = Workspace::find().expect("tests run inside the checkout");
        if let Err(Failure::Refused(findings)) = check(&workspace) {
            panic!("{findings}");
        }
    }

    #[test]
    fn whoever_follows_a_guide_is_there_and_knows_its_name() {
        let workspace = Workspace::find().expect("tests run inside the checkout");
        for (guide, follower) in FOLLOWED {
            let name = guide.rsplit('/').next().unwrap_or(guide);
            assert!(workspace.read(follower).expect("a follower").contains(name), "{follower}");
        }
    }

    #[test]
    fn a_file_that_a_guide_has_written_is_held_where_somebody_follows_it() {
        let workspace = Workspace::find().expect("tests run inside the checkout");
        let guide = "<!-- file: a.py -->\n```python\none()\n```\n";
        let found = snippets(guide);
        let says = |guide| found.first().and_then(|snippet| astray(&workspace, guide, snippet));
        assert_eq!(says("docs/fastapi.md"), None);
        assert_eq!(says("docs/rust.md").as_deref(), Some("docs/rust.md:2: there is no file: a.py"));
    }

    #[test]
    fn a_snippet_without_a_file_with_none_and_with_other_lines_is_named() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        std::fs::write(folder.path().join("a.py"), "one()\ntwo()\nthree()\n").expect("an example");
        let workspace = Workspace::at(folder.path().to_path_buf());
        let says = |above: &str, code: &str| {
            let guide = format!("A guide.\n{above}\n```python\n{code}```\n\n```sh\nls\n```\n");
            let found = snippets(&guide);
            assert_eq!(found.len(), 1, "a shell's line is nobody's: {found:?}");
            found.first().and_then(|snippet| astray(&workspace, "guide.md", snippet))
        };
        assert_eq!(says("<!-- a.py -->", "two()\nthree()\n"), None);
        let unnamed = says("", "two()\n").expect("a finding");
        assert!(unnamed.starts_with("guide.md:3: name the file"), "{unnamed}");
        assert_eq!(says("<!-- b.py -->", "two()\n").as_deref(), Some("guide.md:3: there is no b.py"));
        for other in ["two( )\n", "one()\nthree()\n", "  two()\n", "wo()\n", ""] {
            let stale = says("<!-- a.py -->", other);
            assert_eq!(
                stale.as_deref(),
                Some("guide.md:3: a.py has it otherwise; copy it anew"),
                "{other:?}"
            );
        }
    }
}
