//! `gatepost config`: whether serve could start, and which value comes from where.

use crate::commands::{print, print_json};
use crate::config::{Config, ConfigError, SETTINGS};
use crate::failure::Failure;
use gatepost_http::SettingShown;
use serde_json::{Value, json};

/// Whether serve could start; every wrong setting has a line.
pub(crate) fn check(config: &Config) -> Result<(), Failure> {
    let errors = config.check();
    if errors.is_empty() {
        return print("the configuration is complete");
    }
    let lines: Vec<_> = errors.iter().map(ToString::to_string).collect();
    Err(ConfigError(lines.join("\n")).into())
}

/// Each value with its source; secrets are masked, and so are passwords in URLs.
pub(crate) fn show(config: &Config, as_json: bool) -> Result<(), Failure> {
    let rows = SETTINGS.iter().map(|setting| {
        let given = config.layers().get(setting.key);
        let value =
            given.map(|given| if setting.secret { "***".to_owned() } else { without_password(&given.value) });
        (setting.key, value, given.map_or("not set", |given| given.source.as_str()))
    });
    if as_json {
        let object: serde_json::Map<_, _> = rows
            .map(|(key, value, source)| {
                let mut entry = json!({ "source": source });
                if let (Some(value), Some(entry)) = (value, entry.as_object_mut()) {
                    entry.insert("value".to_owned(), Value::String(value));
                }
                (key.to_owned(), entry)
            })
            .collect();
        return print_json(&Value::Object(object));
    }
    let line = |(key, value, source): (&str, Option<String>, &str)| {
        let value = value.map_or(String::new(), |value| format!("{value:?}"));
        format!("{key} = {value}  # {source}")
    };
    print(&rows.map(line).collect::<Vec<_>>().join("\n"))
}

/// Each value with its source, as the console shows it.
pub(crate) fn shown(config: &Config) -> Vec<SettingShown> {
    let shown = |setting: &crate::config::Setting| {
        let given = config.layers().get(setting.key);
        SettingShown {
            name: setting.env(),
            value: given.filter(|_| !setting.secret).map(|given| without_password(&given.value)),
            is_secret: setting.secret && given.is_some(),
            source: given.map_or("not set", |given| given.source.as_str()).to_owned(),
        }
    };
    SETTINGS.iter().map(shown).collect()
}

/// The URL with `***` where its password was.
fn without_password(text: &str) -> String {
    let masked = text.split_once("://").and_then(|(scheme, rest)| {
        let (authority, _) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        let (credentials, _) = authority.rsplit_once('@')?;
        let (user, _) = credentials.split_once(':')?;
        Some(format!("{scheme}://{user}:***{}", rest.get(credentials.len()..)?))
    });
    masked.unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_printed_and_every_flag_that_is_one_too() {
        use crate::cli::Cli;
        use clap::CommandFactory as _;
        let command = Cli::command();
        let flags: Vec<_> = command.get_arguments().map(|flag| flag.get_id().to_string()).collect();
        let of = |setting: &crate::config::Setting| {
            let file = setting.secret.then(|| format!("{}_file", setting.key));
            std::iter::once(setting.key.to_owned()).chain(file)
        };
        let settings: Vec<_> = SETTINGS.iter().flat_map(of).collect();
        for setting in &settings {
            assert!(flags.contains(setting), "{setting} is no flag");
        }
        let others = ["config", "json", "help", "version"];
        for flag in flags.iter().filter(|flag| !others.contains(&flag.as_str())) {
            assert!(settings.contains(flag), "{flag} is no setting, so config print leaves it out");
        }
    }

    #[test]
    fn passwords_in_urls_are_masked() {
        assert_eq!(without_password("postgres://u:p@h/db?x=1"), "postgres://u:***@h/db?x=1");
        assert_eq!(without_password("postgres://u:p@q@h:5432/db"), "postgres://u:***@h:5432/db");
        assert_eq!(without_password("smtp://u:p@h:25?connections=4"), "smtp://u:***@h:25?connections=4");
        for plain in ["postgres://u@h/db", "sqlite://x/y@z:1", "mailbox:", "info"] {
            assert_eq!(without_password(plain), plain);
        }
    }
}
