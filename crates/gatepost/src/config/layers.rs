//! Where values come from, before anybody knows what they mean.

use super::ConfigError;
use super::table::{self, SETTINGS, Setting};
use clap::Args;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Whether everything is on loopback with nothing to configure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mode {
    /// `gatepost dev`.
    Dev,
    /// All other commands.
    Production,
}

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// Settings as flags, for every command. Each is also an environment variable and a key of the file.
        #[derive(Args, Clone, Default)]
        #[command(next_help_heading = "Settings")]
        pub(crate) struct Flags {
            /// The configuration file; `gatepost.toml` if it exists.
            #[arg(long, global = true, value_name = "FILE")]
            config: Option<PathBuf>,
            $($(#[$doc])* #[arg(long, global = true, value_name = "VALUE", hide_short_help = true)] $name: Option<String>,)*
        }

        impl Flags {
            fn given(&self) -> impl Iterator<Item = (&'static str, &String)> {
                [$((stringify!($name), &self.$name),)*].into_iter().filter_map(|(key, value)| Some((key, value.as_ref()?)))
            }
        }
    };
}

flags! {
    /// Where the world reaches this server.
    public_url,
    /// Where this server listens.
    listen,
    /// Where the admin side listens.
    admin_listen,
    /// Where operators reach the console; localhost at that port if it is left out.
    admin_url,
    /// Where everything is kept.
    database_url,
    /// The key that secrets are derived from; better given as a file.
    master_key,
    /// The file that holds the master key.
    master_key_file,
    /// Former master keys.
    master_key_previous,
    /// The file that holds the former master keys.
    master_key_previous_file,
    /// How letters leave.
    mail,
    /// How letters leave if the first way fails.
    mail_fallback,
    /// The key by which Resend takes letters; better given as a file.
    resend_api_key,
    /// The file that holds it.
    resend_api_key_file,
    /// Where Resend is.
    resend_base_url,
    /// The secrets under which Resend signs what it reports; better given as a file.
    resend_webhook_secret,
    /// The file that holds them.
    resend_webhook_secret_file,
    /// Whom letters come from.
    mail_from,
    /// Peers whose forwarded headers are believed.
    trusted_proxies,
    /// How many sign-ins a client may ask for.
    limit_sign_ins_per_client,
    /// How many letters an address gets.
    limit_sign_ins_per_address,
    /// How many sign-ins an app may be asked for in a day.
    limit_sign_ins_per_app_day,
    /// The city database by which the timeline names places.
    geoip_file,
    /// What is logged.
    log,
    /// The collector that is told of requests as spans.
    otlp_endpoint,
    /// How it is logged.
    log_format,
}

/// A value, and where it was set.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Sourced {
    /// The value.
    pub(crate) value: String,
    /// Where it was set, in a few words.
    pub(crate) source: String,
}

/// The values that are in force, by key.
pub(crate) struct Layers {
    values: BTreeMap<&'static str, Sourced>,
}

type Layer = BTreeMap<String, Sourced>;

impl Layers {
    /// Gathers flags, environment, file and defaults.
    pub(crate) fn gather(
        mode: Mode,
        flags: &Flags,
        env: impl Iterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let env: BTreeMap<_, _> = env.filter(|(name, _)| name.starts_with("GATEPOST_")).collect();
        let from_flags = flags.given().map(|(key, value)| {
            let source = format!("flag --{}", key.replace('_', "-"));
            (key.to_owned(), Sourced { value: value.clone(), source })
        });
        let from_env = env.iter().filter_map(|(name, value)| {
            let sourced = Sourced { value: value.clone(), source: format!("environment {name}") };
            Some((table::key_of_env(name)?, sourced))
        });
        let layers =
            [from_flags.collect(), from_env.collect(), file_layer(flags, env.get("GATEPOST_CONFIG"))?];
        for layer in &layers {
            refuse_unknown(layer)?;
        }
        let mut values = BTreeMap::new();
        for setting in &SETTINGS {
            if let Some(value) = in_force(setting, &layers)?.or_else(|| usual(setting, mode)) {
                values.insert(setting.key, value);
            }
        }
        Ok(Self { values })
    }

    /// The value of that key, if there is one.
    pub(crate) fn get(&self, key: &str) -> Option<&Sourced> {
        self.values.get(key)
    }
}

/// The first layer that has the value; a secret may be the content of a file instead.
fn in_force(setting: &Setting, layers: &[Layer]) -> Result<Option<Sourced>, ConfigError> {
    let file_key = format!("{}_file", setting.key);
    for layer in layers {
        match (layer.get(setting.key), layer.get(&file_key).filter(|_| setting.secret)) {
            (Some(plain), Some(file)) => {
                let name = setting.env();
                let message = format!(
                    "{name} and {name}_FILE are both set ({} and {}); set one",
                    plain.source, file.source
                );
                return Err(ConfigError(message));
            }
            (Some(plain), None) => return Ok(Some(plain.clone())),
            (None, Some(file)) => return read_secret(setting, file).map(Some),
            (None, None) => {}
        }
    }
    Ok(None)
}

fn read_secret(setting: &Setting, file: &Sourced) -> Result<Sourced, ConfigError> {
    let text = std::fs::read_to_string(&file.value).map_err(|error| {
        ConfigError(format!("{}_FILE names {}, which can't be read: {error}", setting.env(), file.value))
    })?;
    Ok(Sourced {
        value: text.trim_end_matches(['\r', '\n']).to_owned(),
        source: format!("{}, file {}", file.source, file.value),
    })
}

fn usual(setting: &Setting, mode: Mode) -> Option<Sourced> {
    let dev = setting.dev.filter(|_| mode == Mode::Dev);
    let value = dev.or(setting.default)?.to_owned();
    Some(Sourced { value, source: "default".to_owned() })
}

fn refuse_unknown(layer: &Layer) -> Result<(), ConfigError> {
    let known = |key: &str| {
        let secret_file =
            key.strip_suffix("_file").and_then(table::find).is_some_and(|setting| setting.secret);
        table::find(key).is_some() || secret_file
    };
    match layer.iter().find(|(key, _)| !known(key)) {
        None => Ok(()),
        Some((key, sourced)) => {
            let nearest = table::nearest(key);
            let name = |key: &str| {
                if sourced.source.starts_with("environment") {
                    format!("GATEPOST_{}", key.to_uppercase())
                } else {
                    key.to_owned()
                }
            };
            Err(ConfigError(format!(
                "{} ({}) is not a setting; did you mean {}?",
                name(key),
                sourced.source,
                name(nearest)
            )))
        }
    }
}

fn file_layer(flags: &Flags, env: Option<&String>) -> Result<Layer, ConfigError> {
    let named = flags.config.clone().or_else(|| env.map(PathBuf::from));
    let path = match named {
        Some(path) => path,
        None if Path::new("gatepost.toml").exists() => PathBuf::from("gatepost.toml"),
        None => return Ok(Layer::new()),
    };
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(&path).map_err(|error| {
        ConfigError(format!("GATEPOST_CONFIG names {shown}, which can't be read: {error}"))
    })?;
    let table: toml::Table = text
        .parse()
        .map_err(|error: toml::de::Error| ConfigError(format!("{shown} is not TOML: {}", error.message())))?;
    let mut layer = Layer::new();
    for (key, value) in table {
        let Some(value) = plain(&value) else {
            return Err(ConfigError(format!("{key} in {shown} takes a text, a number or a list of texts")));
        };
        layer.insert(key, Sourced { value, source: format!("file {shown}") });
    }
    Ok(layer)
}

/// The text of a TOML value; lists are joined as the environment writes them.
fn plain(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Array(values) => {
            values.iter().map(plain).collect::<Option<Vec<_>>>().map(|texts| texts.join(","))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gather(flags: &Flags, env: &[(&str, &str)]) -> Result<Layers, ConfigError> {
        let env: Vec<_> = env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Layers::gather(Mode::Production, flags, env.into_iter())
    }

    fn with_file(text: &str) -> (tempfile::NamedTempFile, Flags) {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let flags = Flags { config: Some(file.path().to_owned()), ..Flags::default() };
        (file, flags)
    }

    #[test]
    fn flag_beats_environment_beats_file_beats_default() {
        let (_file, mut flags) =
            with_file("listen = \"127.0.0.1:1\"\nlog = \"warn\"\nmail_from = \"a@b.example\"");
        flags.listen = Some("127.0.0.1:3".to_owned());
        let layers =
            gather(&flags, &[("GATEPOST_LISTEN", "127.0.0.1:2"), ("GATEPOST_LOG", "debug")]).unwrap();
        let value = |key| layers.get(key).map(|sourced| sourced.value.as_str());
        assert_eq!(value("listen"), Some("127.0.0.1:3"));
        assert_eq!(value("log"), Some("debug"));
        assert_eq!(value("mail_from"), Some("a@b.example"));
        assert_eq!(value("admin_listen"), Some("127.0.0.1:8081"));
        assert_eq!(value("public_url"), None);
    }

    #[test]
    fn an_unknown_key_names_the_nearest_known_one() {
        let error = gather(&Flags::default(), &[("GATEPOST_PUBLIC_ULR", "x")]).err().unwrap();
        assert!(error.to_string().ends_with("did you mean GATEPOST_PUBLIC_URL?"), "{error}");
        let (_file, flags) = with_file("listne = \"x\"");
        assert!(gather(&flags, &[]).err().unwrap().to_string().contains("did you mean listen?"));
    }

    #[test]
    fn a_secret_comes_from_a_file_and_from_one_place() {
        let secret = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(secret.path(), "abc\n").unwrap();
        let path = secret.path().to_str().unwrap();
        let layers = gather(&Flags::default(), &[("GATEPOST_MASTER_KEY_FILE", path)]).unwrap();
        assert_eq!(layers.get("master_key").map(|sourced| sourced.value.as_str()), Some("abc"));
        let both =
            gather(&Flags::default(), &[("GATEPOST_MASTER_KEY_FILE", path), ("GATEPOST_MASTER_KEY", "x")]);
        assert!(
            both.err().unwrap().to_string().starts_with("GATEPOST_MASTER_KEY and GATEPOST_MASTER_KEY_FILE")
        );
        let not_a_secret = gather(&Flags::default(), &[("GATEPOST_LISTEN_FILE", path)]);
        assert!(not_a_secret.is_err());
    }

    #[test]
    fn lists_are_read_from_the_file() {
        let (_file, flags) =
            with_file("trusted_proxies = [\"10.0.0.0/8\", \"::1\"]\nlimit_sign_ins_per_app_day = 7");
        let layers = gather(&flags, &[]).unwrap();
        assert_eq!(layers.get("trusted_proxies").unwrap().value, "10.0.0.0/8,::1");
        assert_eq!(layers.get("limit_sign_ins_per_app_day").unwrap().value, "7");
    }
}
