//! `gatepost reference`: what there is, made of what does it, as Markdown.

use crate::cli::{Cli, ReferencePart};
use crate::config::{SETTINGS, Setting};
use crate::live::Live;
use clap::{Arg, Command, CommandFactory as _};
use gatepost_domain::event::EventKind;
use gatepost_domain::vocabulary::Vocabulary as _;
use gatepost_domain::webhook::WebhookEvent;
use gatepost_store::Sqlite;
use std::fmt::Write as _;

/// That part of the reference.
pub(super) fn of(part: ReferencePart) -> String {
    match part {
        ReferencePart::Api => gatepost_http::api_markdown::<Live<Sqlite>>(),
        ReferencePart::Commands => commands(),
        ReferencePart::Events => events(),
        ReferencePart::Problems => gatepost_http::problems_markdown(),
        ReferencePart::Settings => settings(),
    }
}

/// Text of which nothing outside code is HTML.
fn plain(text: &str) -> String {
    let escape =
        |(at, piece): (usize, &str)| if at % 2 == 0 { piece.replace('<', "\\<") } else { piece.to_owned() };
    text.split('`').enumerate().map(escape).collect::<Vec<_>>().join("`")
}

/// The same as a cell has it: nothing in it ends the cell.
fn cell(text: &str) -> String {
    plain(text).replace('|', "\\|")
}

/// A table with that head; what stands in its cells is escaped.
fn table<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let line = |cells: [String; N]| format!("| {} |\n", cells.join(" | "));
    let mut table = line(head.map(str::to_owned)) + &line([(); N].map(|()| "---".to_owned()));
    table.extend(rows.into_iter().map(|cells| line(cells.map(|text| cell(&text)))));
    table
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

fn settings() -> String {
    let cli = Cli::command();
    let about = |key: &str| {
        let argument = cli.get_arguments().find(|argument| argument.get_id() == key);
        argument.map(help).unwrap_or_default()
    };
    let section = |setting: &Setting| {
        let is = |value: &str, place: &str| format!(" {place} it is {}.", code(value));
        let default = setting.default.filter(|value| !value.is_empty());
        let default = default.map(|value| is(value, "Left out,")).unwrap_or_default();
        let dev = setting.dev.map(|value| is(value, "In `dev`,")).unwrap_or_default();
        let file = format!(" `{}_FILE` names a file that holds it.", setting.env());
        let file = if setting.secret { file.as_str() } else { "" };
        let about = plain(&format!("{} It takes {}.", about(setting.key), setting.takes));
        format!("\n## {}\n\n{about}{default}{dev}{file}\n", setting.env())
    };
    let sections: String = SETTINGS.iter().map(section).collect();
    format!(
        "# Settings\n\nEach is an environment variable, a flag and a key of `gatepost.toml`: `GATEPOST_PUBLIC_URL`, `--public-url` and \
         `public_url`\nare the same. A flag wins over the environment, which wins over the file. `GATEPOST_CONFIG` or `--config` names \
         another\nfile. `gatepost config print` says where each value comes from, `gatepost config check` what is wrong.\n{sections}"
    )
}

fn events() -> String {
    let told =
        |kind: EventKind| WebhookEvent::of(kind).map(WebhookEvent::as_str).map(code).unwrap_or_default();
    let record =
        EventKind::ALL.map(|kind| [code(kind.as_str()), kind.meaning().to_owned(), told(kind)]).into_iter();
    let why = |event: WebhookEvent| {
        let reasons = event.kinds().filter_map(WebhookEvent::reason).map(code);
        reasons.collect::<Vec<_>>().join(", ")
    };
    let messages = WebhookEvent::ALL
        .map(|event| [code(event.as_str()), event.meaning().to_owned(), why(event)])
        .into_iter();
    format!(
        "# Events\n\n## In the record of an app\n\nEvery change of state writes one, in the transaction that makes it: see \
         [audit](../audit.md).\n\n{}\n## To webhooks\n\nWhat an app's server is told: see [webhooks](../webhooks.md).\n\n{}",
        table(["type", "what happened", "webhooks are told"], record),
        table(["type", "what it tells", "`reason`"], messages),
    )
}

fn commands() -> String {
    let mut cli = Cli::command();
    cli.build();
    let mut text = "# Commands\n\nEvery command takes the [settings](settings.md) as flags, and `--json` where it prints data. \
                    `gatepost help` says the same.\n"
        .to_owned();
    for command in cli.get_subcommands().filter(|command| command.get_name() != "help") {
        describe(command, "gatepost", 2, &mut text);
    }
    text
}

/// A command and all below it.
fn describe(command: &Command, parent: &str, level: usize, text: &mut String) {
    let name = format!("{parent} {}", command.get_name());
    let about = command.get_about().map(|about| sentence(&about.to_string())).unwrap_or_default();
    // Writing to a string can't fail.
    let _ = write!(text, "\n{} {name}\n\n{about}\n", "#".repeat(level));
    let own = command.get_arguments().filter(|argument| !argument.is_global_set() && !argument.is_hide_set());
    let own: Vec<_> =
        own.filter(|argument| !["help", "version"].contains(&argument.get_id().as_str())).collect();
    if !own.is_empty() {
        let rows = own.into_iter().map(|argument| [code(&spelled(argument)), help(argument)]);
        let _ = write!(text, "\n{}", table(["argument", "what it is"], rows));
    }
    for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
        describe(below, &name, level + 1, text);
    }
}

/// An argument as it is typed.
fn spelled(argument: &Arg) -> String {
    let values = argument.get_value_names().unwrap_or_default();
    let value = values.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    match argument.get_long() {
        Some(long) if argument.get_action().takes_values() => format!("--{long} {value}"),
        Some(long) => format!("--{long}"),
        None => value,
    }
}

/// What an argument is for, what it can be, and what it is if nobody says.
fn help(argument: &Arg) -> String {
    let mut text = argument.get_help().map(|help| sentence(&help.to_string())).unwrap_or_default();
    if !argument.get_action().takes_values() {
        return text;
    }
    let words: Vec<_> = argument.get_possible_values().iter().map(|word| code(word.get_name())).collect();
    // Those two stand in the name of the value already.
    if !words.is_empty() && words != ["`true`", "`false`"] {
        let _ = write!(text, " One of {}.", words.join(", "));
    }
    if let [default] = argument.get_default_values() {
        let _ = write!(text, " {} if it is left out.", code(&default.to_string_lossy()));
    }
    text
}

/// Help is written without a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim().replace('\n', " ");
    if text.ends_with('.') { text } else { text + "." }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_told_with_what_it_is() {
        let text = settings();
        for setting in &SETTINGS {
            let section =
                text.split("\n## ").find(|section| section.starts_with(&format!("{}\n", setting.env())));
            let section = section.unwrap_or_else(|| panic!("{} has no section", setting.key));
            let about = section.lines().nth(2).unwrap_or_default();
            assert!(about.find(" It takes ").is_some_and(|length| length > 5), "{section}");
        }
    }

    #[test]
    fn a_cell_is_text() {
        assert_eq!(cell("a|b NAME <ADDRESS> `<c|d>`"), "a\\|b NAME \\<ADDRESS> `<c\\|d>`");
    }

    #[test]
    fn every_event_and_every_message_is_told() {
        let text = events();
        for word in EventKind::ALL
            .map(EventKind::as_str)
            .into_iter()
            .chain(WebhookEvent::ALL.map(WebhookEvent::as_str))
        {
            assert!(text.contains(&format!("| {} | ", code(word))), "{word}");
        }
    }

    #[test]
    fn commands_are_told_to_the_last() {
        let text = commands();
        for told in [
            "## gatepost dev",
            "### gatepost app create",
            "`--redirect-uri URI`",
            "`APP_ID`",
            "### gatepost user import",
        ] {
            assert!(text.contains(told), "{told}\n{text}");
        }
        assert!(!text.contains("gatepost help\n") && !text.contains("--public-url"));
    }
}
