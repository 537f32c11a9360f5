//! What the values mean, or which of them can't be.

use super::ConfigError;
use super::layers::{Layers, Mode, Sourced};
use super::table;
use crate::couriers::chain;
use data_encoding::BASE64;
use gatepost_application::{MasterKey, MasterKeys, Places};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::limit::Rate;
use gatepost_geo::Cities;
use gatepost_http::ReportSecrets;
use gatepost_mail::{ResendSettings, ResendSettingsInvalid, Sender, SmtpSettings};
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// Where everything is kept.
#[derive(Clone)]
pub(crate) enum DatabaseUrl {
    /// A file.
    Sqlite(PathBuf),
    /// A server.
    Postgres(String),
}

/// How letters leave.
pub(crate) enum MailUrl {
    /// Into the development mailbox.
    Mailbox,
    /// To a mail server.
    Smtp(SmtpSettings),
    /// To Resend.
    Resend(ResendSettings),
}

/// How the log is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum LogFormat {
    /// For eyes.
    Pretty,
    /// For machines.
    Json,
    /// For eyes on a terminal, for machines elsewhere.
    Auto,
}

/// The values that are in force, read.
pub(crate) struct Config {
    mode: Mode,
    layers: Layers,
}

impl Config {
    /// The values of these layers.
    pub(crate) const fn new(mode: Mode, layers: Layers) -> Self {
        Self { mode, layers }
    }

    /// The layers, for printing.
    pub(crate) const fn layers(&self) -> &Layers {
        &self.layers
    }

    /// Where the world reaches this server, if that is set.
    pub(crate) fn public_url_if_set(&self) -> Result<Option<PublicUrl>, ConfigError> {
        self.layers
            .get("public_url")
            .map(|given| Self::read("public_url", given, PublicUrl::parse))
            .transpose()
    }

    /// Where the world reaches this server.
    pub(crate) fn public_url(&self) -> Result<PublicUrl, ConfigError> {
        self.public_url_if_set()?.ok_or_else(|| missing("public_url"))
    }

    /// Where this server listens. In dev only this machine may reach it.
    pub(crate) fn listen(&self) -> Result<SocketAddr, ConfigError> {
        self.address("listen")
    }

    /// Where the admin side listens.
    pub(crate) fn admin_listen(&self) -> Result<SocketAddr, ConfigError> {
        self.address("admin_listen")
    }

    /// Where operators reach the console: what is set, or this machine at that port.
    pub(crate) fn console_url(&self, port: u16) -> Result<PublicUrl, ConfigError> {
        match self.layers.get("admin_url") {
            Some(given) => Self::read("admin_url", given, PublicUrl::parse),
            // A listener that takes any free port has none to be shown yet.
            None => PublicUrl::parse(&format!("http://localhost:{}", port.max(1)))
                .map_err(|_| missing("admin_url")),
        }
    }

    fn address(&self, key: &'static str) -> Result<SocketAddr, ConfigError> {
        let given = self.required(key)?;
        let address = given.value.parse::<SocketAddr>().map_err(|_| wrong(key, given))?;
        if self.mode == Mode::Dev && !address.ip().is_loopback() {
            let name = name_of(key);
            let message = format!(
                "{name} is {}, and dev listens on loopback only, such as 127.0.0.1:8080",
                given.value
            );
            return Err(ConfigError(message));
        }
        Ok(address)
    }

    /// Where everything is kept.
    pub(crate) fn database_url(&self) -> Result<DatabaseUrl, ConfigError> {
        let given = self.required("database_url")?;
        if let Some(file) = given.value.strip_prefix("sqlite://").filter(|file| !file.is_empty()) {
            return Ok(DatabaseUrl::Sqlite(PathBuf::from(file)));
        }
        if given.value.starts_with("postgres://") || given.value.starts_with("postgresql://") {
            return Ok(DatabaseUrl::Postgres(given.value.clone()));
        }
        // The value may hold a password: what it got is not repeated.
        Err(ConfigError(format!("{} takes {}", name_of("database_url"), takes("database_url"))))
    }

    /// Who knows by the operator's file where in the world addresses are, if there is one. Reads the file.
    pub(crate) fn places(&self) -> Result<Option<Arc<dyn Places>>, ConfigError> {
        let Some(given) = self.layers.get("geoip_file").filter(|given| !given.value.is_empty()) else {
            return Ok(None);
        };
        match Cities::open(Path::new(&given.value)) {
            Ok(cities) => Ok(Some(Arc::new(cities))),
            Err(why) => Err(ConfigError(format!("{}: {}", wrong("geoip_file", given), chain(&why)))),
        }
    }

    /// The master keys, if one is set.
    pub(crate) fn master_keys_if_set(&self) -> Result<Option<MasterKeys>, ConfigError> {
        let Some(current) = self.layers.get("master_key") else { return Ok(None) };
        let current = master_key("master_key", &current.value)?;
        let previous = self.layers.get("master_key_previous").map_or("", |given| given.value.as_str());
        let previous = previous.split(',').map(str::trim).filter(|key| !key.is_empty());
        let previous =
            previous.map(|key| master_key("master_key_previous", key)).collect::<Result<Vec<_>, _>>()?;
        let keys = MasterKeys::new(current, previous);
        keys.map(Some).map_err(|error| ConfigError(format!("{}: {error}", name_of("master_key_previous"))))
    }

    /// The master keys.
    pub(crate) fn master_keys(&self) -> Result<MasterKeys, ConfigError> {
        self.master_keys_if_set()?.ok_or_else(|| missing("master_key"))
    }

    /// How letters leave.
    pub(crate) fn mail(&self) -> Result<MailUrl, ConfigError> {
        let given = self.required("mail")?;
        if given.value == "mailbox:" {
            let production =
                "GATEPOST_MAIL is mailbox:, which serve does not take; it takes smtp://, smtps:// or resend:";
            return if self.mode == Mode::Dev {
                Ok(MailUrl::Mailbox)
            } else {
                Err(ConfigError(production.to_owned()))
            };
        }
        self.way_out("mail", given)
    }

    /// How letters leave that did not leave so.
    pub(crate) fn mail_fallback(&self) -> Result<Option<MailUrl>, ConfigError> {
        self.layers.get("mail_fallback").map(|given| self.way_out("mail_fallback", given)).transpose()
    }

    fn way_out(&self, key: &'static str, given: &Sourced) -> Result<MailUrl, ConfigError> {
        if given.value == "resend:" {
            return self.resend().map(MailUrl::Resend);
        }
        let read = SmtpSettings::parse(&given.value).map(MailUrl::Smtp);
        read.map_err(|error| ConfigError(format!("{}: {error}; it takes {}", name_of(key), takes(key))))
    }

    fn resend(&self) -> Result<ResendSettings, ConfigError> {
        let key = self.required("resend_api_key")?;
        let base_url = self.layers.get("resend_base_url").map(|given| given.value.as_str());
        ResendSettings::parse(&key.value, base_url).map_err(|error| {
            let wrong = match error {
                ResendSettingsInvalid::BaseUrl => "resend_base_url",
                _ => "resend_api_key",
            };
            ConfigError(format!("{}: {error}", name_of(wrong)))
        })
    }

    /// Under which secrets Resend signs what it reports.
    pub(crate) fn report_secrets(&self) -> Result<ReportSecrets, ConfigError> {
        let Some(given) = self.layers.get("resend_webhook_secret") else {
            return Ok(ReportSecrets::default());
        };
        ReportSecrets::parse(&given.value)
            .map_err(|error| ConfigError(format!("{}: {error}", name_of("resend_webhook_secret"))))
    }

    /// Whom letters come from.
    pub(crate) fn mail_from(&self) -> Result<Sender, ConfigError> {
        Self::read("mail_from", self.required("mail_from")?, Sender::parse)
    }

    /// Peers whose forwarded headers are believed.
    pub(crate) fn trusted_proxies(&self) -> Result<Vec<IpNet>, ConfigError> {
        let given = self.required("trusted_proxies")?;
        let entries = given.value.split(',').map(str::trim).filter(|entry| !entry.is_empty());
        let network = |entry: &str| {
            entry.parse::<IpNet>().ok().or_else(|| entry.parse::<IpAddr>().ok().map(IpNet::from))
        };
        entries.map(|entry| network(entry).ok_or_else(|| wrong("trusted_proxies", given))).collect()
    }

    /// How many sign-ins a client may ask for.
    pub(crate) fn sign_ins_per_client(&self) -> Result<Option<Rate>, ConfigError> {
        self.rate("limit_sign_ins_per_client", Rate::parse)
    }

    /// How many letters an address gets.
    pub(crate) fn sign_ins_per_address(&self) -> Result<Option<Rate>, ConfigError> {
        self.rate("limit_sign_ins_per_address", Rate::parse)
    }

    /// How many sign-ins an app may be asked for in a day.
    pub(crate) fn sign_ins_per_app(&self) -> Result<Option<Rate>, ConfigError> {
        const DAY: Duration = Duration::from_hours(24);
        self.rate("limit_sign_ins_per_app_day", |text| Rate::new(text.parse().unwrap_or(0), DAY))
    }

    fn rate<E>(
        &self,
        key: &'static str,
        parse: impl Fn(&str) -> Result<Rate, E>,
    ) -> Result<Option<Rate>, ConfigError> {
        let given = self.required(key)?;
        if given.value == "off" {
            return Ok(None);
        }
        parse(&given.value).map(Some).map_err(|_| wrong(key, given))
    }

    /// What is logged.
    pub(crate) fn log(&self) -> Result<tracing_subscriber::EnvFilter, ConfigError> {
        let given = self.required("log")?;
        // The driver of PostgreSQL would log the values of every statement, and with them people's addresses.
        let mute = "tokio_postgres=warn".parse();
        let (filter, mute) = (tracing_subscriber::EnvFilter::try_new(&given.value).ok(), mute.ok());
        filter.zip(mute).map(|(filter, mute)| filter.add_directive(mute)).ok_or_else(|| wrong("log", given))
    }

    /// How it is logged.
    pub(crate) fn log_format(&self) -> Result<LogFormat, ConfigError> {
        let given = self.required("log_format")?;
        match given.value.as_str() {
            "" => Ok(LogFormat::Auto),
            "pretty" => Ok(LogFormat::Pretty),
            "json" => Ok(LogFormat::Json),
            _ => Err(wrong("log_format", given)),
        }
    }

    /// Whether all of it can be, for `config check`: every value, not only the first wrong one.
    pub(crate) fn check(&self) -> Vec<ConfigError> {
        let results = [
            self.public_url().map(drop),
            self.listen().map(drop),
            self.admin_listen().map(drop),
            self.console_url(self.admin_listen().map_or(1, |at| at.port())).map(drop),
            self.database_url().map(drop),
            self.master_keys().map(drop),
            self.mail().map(drop),
            self.mail_fallback().map(drop),
            self.report_secrets().map(drop),
            self.mail_from().map(drop),
            self.trusted_proxies().map(drop),
            self.sign_ins_per_client().map(drop),
            self.sign_ins_per_address().map(drop),
            self.sign_ins_per_app().map(drop),
            self.log().map(drop),
            self.log_format().map(drop),
            self.collector().map(drop),
            self.places().map(drop),
        ];
        results.into_iter().filter_map(Result::err).collect()
    }

    fn required(&self, key: &'static str) -> Result<&Sourced, ConfigError> {
        self.layers.get(key).ok_or_else(|| missing(key))
    }

    fn read<T, E: std::fmt::Display>(
        key: &'static str,
        given: &Sourced,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Result<T, ConfigError> {
        let takes = takes(key);
        parse(&given.value).map_err(|error| {
            ConfigError(format!("{} is {:?}: {error}; it takes {takes}", name_of(key), given.value))
        })
    }
}

fn name_of(key: &str) -> String {
    table::find(key).map_or_else(|| key.to_owned(), table::Setting::env)
}

fn takes(key: &str) -> &'static str {
    table::find(key).map_or("", |setting| setting.takes)
}

fn missing(key: &str) -> ConfigError {
    ConfigError(format!("{} is not set; it takes {}", name_of(key), takes(key)))
}

pub(super) fn wrong(key: &str, given: &Sourced) -> ConfigError {
    ConfigError(format!("{} is {:?} ({}); it takes {}", name_of(key), given.value, given.source, takes(key)))
}

/// What a wrong key looks like is shown to nobody.
fn master_key(key: &str, text: &str) -> Result<MasterKey, ConfigError> {
    let bytes = BASE64.decode(text.trim().as_bytes()).map(Zeroizing::new).ok();
    let bytes = bytes.and_then(|bytes| <[u8; 32]>::try_from(bytes.as_slice()).map(Zeroizing::new).ok());
    let bytes = bytes
        .ok_or_else(|| ConfigError(format!("{} can't be read; it takes {}", name_of(key), takes(key))))?;
    Ok(MasterKey::new(&bytes))
}

#[cfg(test)]
mod tests {
    use super::super::layers::Flags;
    use super::*;

    fn config(mode: Mode, env: &[(&str, &str)]) -> Config {
        let env: Vec<_> = env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Config::new(mode, Layers::gather(mode, &Flags::default(), env.into_iter()).unwrap())
    }

    #[test]
    fn each_wrong_value_is_one_line_that_names_its_setting() {
        let wrong = [
            ("GATEPOST_PUBLIC_URL", "https://a.example/path"),
            ("GATEPOST_LISTEN", "8080"),
            ("GATEPOST_ADMIN_LISTEN", "x"),
            ("GATEPOST_ADMIN_URL", "https://a.example/path"),
            ("GATEPOST_DATABASE_URL", "mysql://x"),
            ("GATEPOST_MASTER_KEY", "short"),
            ("GATEPOST_MAIL", "carrier-pigeon:"),
            ("GATEPOST_MAIL_FALLBACK", "carrier-pigeon:"),
            ("GATEPOST_RESEND_WEBHOOK_SECRET", "whsec_short"),
            ("GATEPOST_MAIL_FROM", "nobody"),
            ("GATEPOST_TRUSTED_PROXIES", "10.0.0.0/33"),
            ("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "many"),
            ("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "5"),
            ("GATEPOST_LIMIT_SIGN_INS_PER_APP_DAY", "0"),
            ("GATEPOST_LOG", "a=b=c"),
            ("GATEPOST_LOG_FORMAT", "xml"),
            ("GATEPOST_OTLP_ENDPOINT", "https://collector"),
        ];
        let errors = config(Mode::Production, &wrong).check();
        assert_eq!(errors.len(), wrong.len(), "{errors:?}");
        for ((name, _), error) in wrong.iter().zip(&errors) {
            assert!(error.to_string().starts_with(name) && !error.to_string().contains('\n'), "{error}");
        }
    }

    #[test]
    fn a_secret_is_not_repeated() {
        let error =
            config(Mode::Production, &[("GATEPOST_MASTER_KEY", "hunter2")]).master_keys().err().unwrap();
        assert!(!error.to_string().contains("hunter2"), "{error}");
    }

    #[test]
    fn serve_needs_what_dev_makes_up() {
        let lines: Vec<_> = config(Mode::Production, &[]).check().iter().map(ToString::to_string).collect();
        let is_missing =
            |name: &str| lines.iter().any(|line| line.starts_with(&format!("{name} is not set")));
        assert!(
            ["GATEPOST_PUBLIC_URL", "GATEPOST_MASTER_KEY", "GATEPOST_MAIL", "GATEPOST_MAIL_FROM"]
                .into_iter()
                .all(is_missing),
            "{lines:?}"
        );
        assert_eq!(lines.len(), 4);
    }

    #[test]
    fn dev_stays_on_loopback() {
        assert!(config(Mode::Dev, &[("GATEPOST_LISTEN", "0.0.0.0:8080")]).listen().is_err());
        assert!(config(Mode::Production, &[("GATEPOST_LISTEN", "0.0.0.0:8080")]).listen().is_ok());
    }
}
