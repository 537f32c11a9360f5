//! What the texts of the repository tell people to type and to set is there: commands, flags, settings, and data that can be read.
//!
//! Programs in the texts are held elsewhere, see `xtask/src/snippets.rs`.

mod blocks;
mod lines;

use crate::cli::Cli;
use crate::config::{SETTINGS, key_of_env};
use blocks::{Block, Page, pages};
use clap::{CommandFactory as _, Parser as _};
use serde_json::Value;

/// Spans that begin with our name and are no command: what seals of the audit begin with.
const NO_COMMANDS: [&str; 6] =
    ["audit event 1", "audit events 1", "audit log 1", "audit person 1", "audit seal 1", "audit seals 1"];

/// Languages of blocks that are programs, each held to a file that runs.
const PROGRAMS: [&str; 4] = ["python", "rust", "rust,no_run", "typescript"];

/// Languages of blocks that only show something.
const SHOWN: [&str; 2] = ["text", "http"];

/// What is wrong with a block.
fn wrong(block: &Block<'_>) -> Option<String> {
    match block.language {
        "sh" | "console" => lines::commands(block).iter().find_map(|words| refused(words)),
        "json" => {
            let mut values = serde_json::Deserializer::from_str(&block.text).into_iter::<Value>();
            values.find_map(Result::err).map(|error| error.to_string())
        }
        "toml" => block.text.parse::<toml::Table>().err().map(|error| error.to_string()),
        "yaml" => serde_yaml::from_str::<Value>(&block.text).err().map(|error| error.to_string()),
        language if PROGRAMS.contains(&language) || SHOWN.contains(&language) => None,
        language => Some(format!("nothing holds blocks in {language:?}: say here what does")),
    }
}

/// What the command line says to these words, if it does not take them.
fn refused(words: &[String]) -> Option<String> {
    let error = Cli::try_parse_from(words).err().filter(clap::Error::use_stderr)?;
    let said = error.to_string();
    Some(format!("{}: {}", words.join(" "), said.lines().next().unwrap_or_default()))
}

/// What is wrong with a command that a sentence names; what it needs besides may be left out there.
fn misnamed(span: &str) -> Option<String> {
    let words = span.strip_prefix("gatepost ").filter(|words| !NO_COMMANDS.contains(words))?;
    let mut root = Cli::command();
    root.build();
    let mut command = &root;
    for word in words.split_whitespace() {
        let is_known = if let Some(flag) = word.strip_prefix("--") {
            command.get_arguments().any(|argument| argument.get_long() == Some(flag))
        } else if let Some(further) = command.find_subcommand(word) {
            command = further;
            true
        } else {
            !command.has_subcommands() || word == "…"
        };
        if !is_known {
            return Some(format!("`{span}`: there is no {word}"));
        }
    }
    None
}

/// Whether a variable with our prefix is a setting, or belongs to a tool.
fn is_setting(name: &str) -> bool {
    let known = |key: &str| SETTINGS.iter().find(|setting| setting.key == key);
    key_of_env(name).is_none_or(|key| {
        let of_file = || key.strip_suffix("_file").and_then(known).is_some_and(|setting| setting.secret);
        known(&key).is_some() || of_file()
    })
}

/// The variables with our prefix that a text names.
fn variables(text: &str) -> impl Iterator<Item = &str> {
    let names = text.split(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'));
    names.filter(|name| name.starts_with("GATEPOST_") && *name != "GATEPOST_")
}

/// All that is wrong with a page.
fn findings(page: &Page) -> Vec<String> {
    let at = |line: usize, what: String| format!("{}:{line}: {what}", page.path);
    let blocks = page.blocks();
    let of_blocks = blocks.iter().filter_map(|block| wrong(block).map(|what| at(block.line, what)));
    let of_spans = page.spans().filter_map(|(line, span)| misnamed(span).map(|what| at(line, what)));
    let of_names = page.lines().flat_map(|(line, text)| variables(text).map(move |name| (line, name)));
    let of_names = of_names.filter(|(_, name)| !is_setting(name));
    let of_names = of_names.map(|(line, name)| at(line, format!("there is no setting {name}")));
    of_blocks.chain(of_spans).chain(of_names).collect()
}

#[test]
fn what_people_are_told_to_type_and_to_set_is_there() {
    let pages = pages();
    let findings: Vec<String> = pages.iter().flat_map(findings).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    let blocks = pages.iter().map(|page| page.blocks().len()).sum::<usize>();
    assert!(pages.len() > 25 && blocks > 80, "only {} pages with {blocks} blocks were found", pages.len());
}

#[test]
fn what_is_not_there_is_named_with_its_place() {
    let says = |text: &str| findings(&Page { path: "a.md".to_owned(), text: text.to_owned() });
    for (text, finding) in [
        (
            "```sh\nls | gatepost serv > log\n```",
            "a.md:1: gatepost serv: error: unrecognized subcommand 'serv'",
        ),
        (
            "\n```sh\nA=b cargo run -- dev --ports 1\n```",
            "a.md:2: gatepost dev --ports 1: error: unexpected argument '--ports' found",
        ),
        (
            "```console\n$ gatepost app \\\n    show\nx\n```",
            "a.md:1: gatepost app show: error: the following required arguments were not provided:",
        ),
        ("Ask `gatepost doctors`.", "a.md:1: `gatepost doctors`: there is no doctors"),
        ("Ask `gatepost why --app --all`.", "a.md:1: `gatepost why --app --all`: there is no --all"),
        ("Set GATEPOST_MAILS or `GATEPOST_MAIL`.", "a.md:1: there is no setting GATEPOST_MAILS"),
        ("`GATEPOST_LISTEN_FILE`", "a.md:1: there is no setting GATEPOST_LISTEN_FILE"),
        ("```json\n{\"a\": 1}\n{\"b\": 1,}\n```", "a.md:1: trailing comma at line 2 column 9"),
        ("```ruby\nputs\n```", "a.md:1: nothing holds blocks in \"ruby\": say here what does"),
    ] {
        assert_eq!(says(text), [finding], "{text}");
    }
    assert_eq!(says("```toml\na = \n```").len(), 1);
    assert_eq!(says("```yaml\na: [\n```").len(), 1);
}

#[test]
fn what_is_there_passes() {
    for text in [
        "```sh\ngatepost --help # and\n\nX=1 gatepost user create a b@c.example --metadata '{\"a\":\n 1}' && ls\n```",
        "```console\n$ gatepost dev &\ngatepost wrote this\n```",
        "```sh\ncargo run --bin api &\ncargo run --example sendmail -- /usr/sbin/sendmail\n```",
        "`gatepost keys rotate APP_ID --now`, `gatepost …`, `GATEPOST_MASTER_KEY_FILE`, `GATEPOST_BIN`, `gatepost audit seal 1`",
        "```text\ngatepost nothing\n```",
    ] {
        let page = Page { path: "a.md".to_owned(), text: text.to_owned() };
        assert_eq!(findings(&page), Vec::<String>::new(), "{text}");
    }
}
