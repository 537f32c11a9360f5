//! Every setting there is: its name, whether it is a secret, its default, and what it is for.

/// One setting. The flag, the TOML key and the environment variable are the same words.
#[derive(Debug)]
pub(crate) struct Setting {
    /// The TOML key.
    pub(crate) key: &'static str,
    /// Whether its value is shown to nobody, and may come as a file.
    pub(crate) secret: bool,
    /// What it is if nobody sets it; `None` if there is nothing usual.
    pub(crate) default: Option<&'static str>,
    /// What it is in `gatepost dev`, if that differs.
    pub(crate) dev: Option<&'static str>,
    /// What it takes, for people who got it wrong.
    pub(crate) takes: &'static str,
}

const fn setting(key: &'static str, default: Option<&'static str>, takes: &'static str) -> Setting {
    Setting { key, secret: false, default, dev: None, takes }
}

const fn secret(key: &'static str, takes: &'static str) -> Setting {
    Setting { key, secret: true, default: None, dev: None, takes }
}

/// The table, in the order in which it is printed.
pub(crate) const SETTINGS: [Setting; 20] = [
    setting(
        "public_url",
        None,
        "https://HOST[:PORT] without a path; http:// only for localhost, 127.0.0.1 and [::1]",
    ),
    setting("listen", Some("127.0.0.1:8080"), "an address and port such as 127.0.0.1:8080"),
    setting("admin_listen", Some("127.0.0.1:8081"), "an address and port such as 127.0.0.1:8081"),
    setting(
        "admin_url",
        None,
        "https://HOST[:PORT] without a path; http:// only for localhost, 127.0.0.1 and [::1]",
    ),
    Setting {
        key: "database_url",
        secret: false,
        default: Some("sqlite://gatepost-data/gatepost.db"),
        dev: None,
        takes: "sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE",
    },
    secret("master_key", "32 bytes in base64, such as openssl rand -base64 32 prints"),
    secret("master_key_previous", "a list of former master keys, separated by commas"),
    Setting {
        key: "mail",
        secret: false,
        default: None,
        dev: Some("mailbox:"),
        takes: "smtp://[USER:PASSWORD@]HOST[:PORT], smtps://[USER:PASSWORD@]HOST[:PORT] or resend:; mailbox: in dev",
    },
    setting(
        "mail_fallback",
        None,
        "smtp://[USER:PASSWORD@]HOST[:PORT], smtps://[USER:PASSWORD@]HOST[:PORT] or resend:",
    ),
    secret("resend_api_key", "an API key of Resend's, such as re_123"),
    setting("resend_base_url", Some("https://api.resend.com"), "https://HOST; http:// only for this machine"),
    secret(
        "resend_webhook_secret",
        "whsec_ and base64 of 24 to 64 bytes, or a list of these separated by commas; APP_ID=whsec_… is good for that app alone",
    ),
    Setting {
        key: "mail_from",
        secret: false,
        default: None,
        dev: Some("Gatepost <signin@localhost>"),
        takes: "NAME <ADDRESS> or ADDRESS",
    },
    setting(
        "trusted_proxies",
        Some(""),
        "a list of addresses or networks such as 10.0.0.0/8, separated by commas",
    ),
    setting("limit_sign_ins_per_client", Some("30/1m"), "COUNT/PERIOD such as 30/1m, or off"),
    setting("limit_sign_ins_per_address", Some("5/15m"), "COUNT/PERIOD such as 5/15m, or off"),
    setting("limit_sign_ins_per_app_day", Some("100000"), "a count, or off"),
    setting("geoip_file", None, "a city database in the format of MaxMind DB, such as GeoLite2-City.mmdb"),
    setting(
        "log",
        Some("info"),
        "error, warn, info, debug, trace, or filters such as info,gatepost_mail=debug",
    ),
    setting("log_format", Some(""), "pretty or json; left out, pretty on a terminal and json elsewhere"),
];

/// Names with our prefix that belong to tests and tools, and may stand in the environment of a server.
const FOREIGN: [&str; 3] = ["GATEPOST_BIN", "GATEPOST_STORE", "GATEPOST_HEALTH"];

/// The setting with that TOML key.
pub(crate) fn find(key: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.key == key)
}

impl Setting {
    /// The name of its environment variable, which is also its name in messages.
    pub(crate) fn env(&self) -> String {
        format!("GATEPOST_{}", self.key.to_uppercase())
    }
}

/// The setting that an environment variable with our prefix means: its TOML key, `_file` and all.
pub(crate) fn key_of_env(name: &str) -> Option<String> {
    let key = name.strip_prefix("GATEPOST_")?;
    let foreign = FOREIGN.contains(&name) || name.starts_with("GATEPOST_TEST_") || name == "GATEPOST_CONFIG";
    (!foreign).then(|| key.to_lowercase())
}

/// The known key that is nearest to a wrong one.
pub(crate) fn nearest(wrong: &str) -> &'static str {
    SETTINGS
        .iter()
        .map(|setting| setting.key)
        .min_by_key(|key| strsim::damerau_levenshtein(wrong, key))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_finds_its_setting() {
        assert_eq!(nearest("public_ulr"), "public_url");
        assert_eq!(nearest("limit_sign_in_per_client"), "limit_sign_ins_per_client");
    }

    #[test]
    fn what_belongs_to_tools_is_not_ours() {
        assert_eq!(key_of_env("GATEPOST_TEST_POSTGRES_URL"), None);
        assert_eq!(key_of_env("GATEPOST_LISTEN"), Some("listen".to_owned()));
        assert_eq!(key_of_env("PATH"), None);
    }
}
