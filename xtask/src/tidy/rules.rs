//! The rules of [`super`], each a function from a text to what is wrong with it.

use super::Text;

/// As many lines as a file may have before it hides something.
const LONGEST: usize = 400;

/// Files that may be longer, each with the reason why cutting it would not help its reader.
const LONG_FOR_A_REASON: &[(&str, &str)] = &[];

/// Words that put off until later what should be done or filed; written in two halves so that this file may hold them.
const LATER: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// Calls and attributes that must not stay: unfinished code, tests that don't run, tests that pass on any panic.
const LEFT_OVER: &[&str] = &[
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
    concat!("#[", "ignore"),
    concat!("should", "_panic"),
];

/// Top folders of somebody's own machine; a path that begins with one means nothing to anybody else.
const MACHINE_FOLDERS: &[&str] = &["home", "root", "work", "Users"];

/// Every breach of every rule, as `path:line: what`.
pub(super) fn inspect(text: &Text) -> Vec<String> {
    let mut findings = Vec::new();
    if text.is_rust() {
        findings.extend(too_long(text));
        findings.extend(no_heading(text));
    }
    for (number, line) in text.lines() {
        let sentences = [trailing_space(line), put_off(line), left_over(text, line), machine_path(line)];
        findings
            .extend(sentences.into_iter().flatten().map(|what| format!("{}:{number}: {what}", text.path)));
    }
    findings
}

/// Exceptions that no file needs any more.
pub(super) fn needless_exceptions(texts: &[Text]) -> Vec<String> {
    let needs = |path: &str| texts.iter().any(|text| text.path == path && text.lines().count() > LONGEST);
    let needless = LONG_FOR_A_REASON.iter().filter(|(path, _)| !needs(path));
    needless
        .map(|(path, _)| format!("{path}: is not long, so it needs no exception in xtask/src/tidy/rules.rs"))
        .collect()
}

/// A file that should be two.
fn too_long(text: &Text) -> Option<String> {
    let lines = text.lines().count();
    let excepted = LONG_FOR_A_REASON.iter().any(|(path, _)| *path == text.path);
    (lines > LONGEST && !excepted)
        .then(|| format!("{}: {lines} lines, {LONGEST} at most: cut it by subject", text.path))
}

/// A module that does not say what it is for.
fn no_heading(text: &Text) -> Option<String> {
    let headed = text.body.starts_with("//! ");
    (!headed).then(|| format!("{}:1: begin with `//!` and what the module is for", text.path))
}

fn trailing_space(line: &str) -> Option<String> {
    line.ends_with([' ', '\t']).then(|| "white space at the end of the line".to_owned())
}

fn put_off(line: &str) -> Option<String> {
    let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
    words
        .find(|word| LATER.contains(word))
        .map(|word| format!("{word}: do it now, or file it and take the word away"))
}

fn left_over(text: &Text, line: &str) -> Option<String> {
    let found = LEFT_OVER.iter().find(|call| text.is_rust() && line.contains(**call))?;
    Some(format!("`{found}` must not stay"))
}

/// A path that exists on one machine alone: `/`, one of the folders, `/`, and no host or path before it.
fn machine_path(line: &str) -> Option<String> {
    let found = MACHINE_FOLDERS.iter().map(|folder| format!("/{folder}/")).find(|path| {
        line.match_indices(path.as_str()).any(|(at, _)| {
            let before = line.get(..at).and_then(|start| start.chars().next_back());
            !before.is_some_and(|c| c.is_alphanumeric() || "._-})]>*/:".contains(c))
        })
    })?;
    Some(format!("{found}: a path of one machine"))
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, inspect, needless_exceptions};
    use crate::tidy::Text;

    fn findings(path: &str, body: &str) -> Vec<String> {
        inspect(&Text { path: path.to_owned(), body: body.to_owned() })
    }

    #[test]
    fn a_tidy_module_passes() {
        let body =
            "//! What it is for.\n\nfn main() {}\n// https://app.example/home/ and ./work/ and `mastodon`\n";
        assert_eq!(findings("a.rs", body), Vec::<String>::new());
    }

    #[test]
    fn a_long_file_is_found_at_one_line_too_many() {
        let body = "//! A module.\n".to_owned() + &"\n".repeat(LONGEST - 1);
        assert_eq!(findings("a.rs", &body), Vec::<String>::new());
        assert_eq!(
            findings("a.rs", &(body.clone() + "\n")),
            ["a.rs: 401 lines, 400 at most: cut it by subject"]
        );
        assert_eq!(findings("a.md", &(body + "\n")), Vec::<String>::new());
    }

    #[test]
    fn a_module_without_a_heading_is_found() {
        for body in ["", "fn main() {}\n", "// a comment\n", "/// not a heading\n"] {
            assert_eq!(
                findings("a.rs", body),
                ["a.rs:1: begin with `//!` and what the module is for"],
                "{body:?}"
            );
        }
    }

    #[test]
    fn what_must_not_stay_is_found_with_its_line() {
        for (line, part) in [
            ("let a = 1; ", "white space"),
            ("let a = 1;\t", "white space"),
            (concat!("// TO", "DO: later"), "do it now"),
            (concat!("// FIX", "ME(someone)"), "do it now"),
            (concat!("    to", "do!(\"later\")"), "must not stay"),
            (concat!("    unimple", "mented!()"), "must not stay"),
            (concat!("#[", "ignore = \"slow\"]"), "must not stay"),
            (concat!("#[should", "_panic]"), "must not stay"),
            (concat!("open(\"/ro", "ot/key\")"), "a path of one machine"),
            (concat!("/wo", "rk/main"), "a path of one machine"),
        ] {
            let found = findings("a.rs", &format!("//! A module.\n{line}\n"));
            assert_eq!(found.len(), 1, "{line}: {found:?}");
            assert!(found[0].starts_with("a.rs:2: ") && found[0].contains(part), "{line}: {found:?}");
        }
    }

    #[test]
    fn no_exception_is_needless() {
        let texts = [Text { path: "short.rs".to_owned(), body: "//! A module.\n".to_owned() }];
        assert_eq!(needless_exceptions(&texts).len(), super::LONG_FOR_A_REASON.len());
    }
}
