//! The repository's own chores, so that none of them is a script that only one machine can run.
//!
//! `arrows` proves which crate may see which, `tidy`, `promises` and `snippets` read the texts, and everything that is
//! generated is written by `gen` or, with `--check`, compared with what is checked in. Each prints what it found and how to
//! mend it. `book` alone speaks to a program, mdBook.

mod arrows;
mod book;
mod compatible;
mod generated;
mod promises;
mod sdk;
mod snippets;
mod tidy;
mod workspace;

use std::process::ExitCode;

use generated::Mode;
use workspace::Workspace;

/// What to type, for whoever typed something else.
const USAGE: &str = "\
usage: cargo xtask COMMAND

  arrows             which crate sees which, against the table in xtask/src/arrows/table.rs
  tidy               length, headings and forbidden words of every text in the repository
  promises           every path and test that ARCHITECTURE.md names exists
  snippets           the code in the guides is that of the examples
  book               what mdBook asks while it makes a book of docs, see docs/book.toml
  gen [--check]      write everything that is generated, or say what is not current
  openapi [--check]  the same for openapi/gatepost.json alone
  openapi --sdk [--check]
                     the same for openapi/gatepost.sdk.json, which the Rust client is made of
  sdk [--check]      the same for that client, crates/sdk/src/api.rs
  compatible [OLD]   whoever calls the contract of the last release, or of the file OLD, can go on to";

/// Why a chore did not end well.
#[derive(Debug)]
enum Failure {
    /// The words typed are no command.
    Usage,
    /// The chore ran and says no, or could not run; the text is for people and names the cure.
    Refused(String),
}

impl Failure {
    /// A refusal in these words.
    fn refused(words: impl Into<String>) -> Self {
        Self::Refused(words.into())
    }
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(report) => print(std::io::stdout(), &report, ExitCode::SUCCESS),
        Err(Failure::Refused(report)) => print(std::io::stderr(), &report, ExitCode::FAILURE),
        Err(Failure::Usage) => print(std::io::stderr(), USAGE, ExitCode::from(2)),
    }
}

/// Carries out the command that `words` spell and returns its report.
fn run(words: &[&str]) -> Result<String, Failure> {
    let workspace = Workspace::find()?;
    match words {
        ["arrows"] => arrows::check(&workspace),
        ["tidy"] => tidy::check(&workspace),
        ["promises"] => promises::check(&workspace),
        ["snippets"] => snippets::check(&workspace),
        ["book"] => book::answer(),
        ["book", "supports", _] => Ok(String::new()),
        ["gen"] => generated::all(&workspace, Mode::Write),
        ["gen", "--check"] => generated::all(&workspace, Mode::Check),
        ["compatible"] => compatible::check(&workspace, None),
        ["compatible", old] => compatible::check(&workspace, Some(old)),
        ["openapi"] => generated::openapi(&workspace, Mode::Write),
        ["openapi", "--check"] => generated::openapi(&workspace, Mode::Check),
        ["openapi", "--sdk"] => generated::sdk_document(&workspace, Mode::Write),
        ["openapi", "--sdk", "--check"] => generated::sdk_document(&workspace, Mode::Check),
        ["sdk"] => generated::sdk(&workspace, Mode::Write),
        ["sdk", "--check"] => generated::sdk(&workspace, Mode::Check),
        _ => Err(Failure::Usage),
    }
}

/// Says `report` and hands `code` through; who has closed the pipe has read enough, so that is no failure.
fn print(mut to: impl std::io::Write, report: &str, code: ExitCode) -> ExitCode {
    match writeln!(to, "{report}") {
        Ok(()) | Err(_) => code,
    }
}

#[cfg(test)]
mod tests {
    use super::{Failure, run};

    #[test]
    fn unknown_words_are_answered_with_the_usage() {
        for words in [&[][..], &["arrow"], &["gen", "--chek"], &["arrows", "--check"]] {
            assert!(matches!(run(words), Err(Failure::Usage)), "{words:?}");
        }
    }
}
