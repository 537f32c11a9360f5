//! What the guides show of the examples is in the examples, to the letter: those run, are tested, and are what readers copy.
//!
//! A fenced block of code in a guide stands below a comment that names the file, `<!-- examples/…/tokens.py -->`.

use crate::Failure;
use crate::workspace::Workspace;

/// The guides whose code is kept here.
const GUIDES: &[&str] = &["docs/resource-server.md", "docs/rust.md", "docs/webhooks.md"];

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
    let mut number = 0;
    for guide in GUIDES {
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
    use super::{astray, check, snippets};
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
