//! What the settings alone tell.

use super::Finding;
use crate::config::{Config, ConfigError, MailUrl, SETTINGS, Setting};
use ipnet::IpNet;

/// What looks whether every setting can be read.
pub(crate) const CHECK: &str = "settings";

/// Every setting by itself, and those that don't go together.
pub(crate) fn examine(config: &Config) -> Vec<Finding> {
    let errors = config.check();
    let mut findings: Vec<_> = errors.iter().map(of_error).collect();
    if errors.is_empty() {
        findings.push(Finding::good(CHECK, "", "every setting can be read"));
    }
    findings.extend(public_url(config));
    findings.extend(proxies(config));
    findings.extend(open_doors(config));
    findings
}

fn of_error(error: &ConfigError) -> Finding {
    let line = error.to_string();
    // GATEPOST_MAIL_FROM begins with GATEPOST_MAIL.
    let named = SETTINGS.iter().filter(|setting| line.starts_with(&setting.env()));
    let setting = named.max_by_key(|setting| setting.key.len());
    let name = setting.map(Setting::env).unwrap_or_default();
    let mend = setting.map(|setting| format!("set {name} to {}", setting.takes)).unwrap_or_default();
    Finding::wrong(CHECK, &name, &line, &mend)
}

/// Cookies of http on loopback have neither `Secure` nor `__Host-`.
fn public_url(config: &Config) -> Option<Finding> {
    const SETTING: &str = "GATEPOST_PUBLIC_URL";
    let url = config.public_url().ok()?;
    Some(if url.is_https() {
        Finding::good("public url", SETTING, &format!("{} is https and has no path", url.as_str()))
    } else {
        let what =
            format!("{} is http: links work on this machine alone, and cookies are not Secure", url.as_str());
        Finding::doubtful("public url", SETTING, &what, "set it to the https address that people use")
    })
}

/// Whose word is taken for where a request comes from.
fn proxies(config: &Config) -> Option<Finding> {
    const SETTING: &str = "GATEPOST_TRUSTED_PROXIES";
    let (proxies, listen) = (config.trusted_proxies().ok()?, config.listen().ok()?);
    if let Some(all) = proxies.iter().find(|network| network.prefix_len() == 0) {
        let what =
            format!("{all} trusts everybody: any client can say that it is any other, and no limit holds");
        return Some(Finding::wrong("proxies", SETTING, &what, "name the addresses of the proxies alone"));
    }
    let is_behind = config.public_url().is_ok_and(|url| url.is_https()) && proxies.is_empty();
    if is_behind && listen.ip().is_loopback() {
        let what = "a proxy on this machine is needed for https, and none is trusted: all clients look like one, and share \
                    one limit";
        return Some(Finding::wrong("proxies", SETTING, what, "set it to 127.0.0.1,::1"));
    }
    if is_behind {
        let what =
            "no proxy is trusted: if one stands in front, all clients look like one, and share one limit";
        return Some(Finding::doubtful("proxies", SETTING, what, "name the proxies that end TLS"));
    }
    let networks = proxies.iter().map(IpNet::to_string).collect::<Vec<_>>().join(", ");
    let what =
        if networks.is_empty() { "none is trusted".to_owned() } else { format!("{networks} are believed") };
    Some(Finding::good("proxies", SETTING, &what))
}

/// Limits that are off, and mail that leaves by this machine alone.
fn open_doors(config: &Config) -> Vec<Finding> {
    let limits = [
        ("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", config.sign_ins_per_client()),
        ("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", config.sign_ins_per_address()),
        ("GATEPOST_LIMIT_SIGN_INS_PER_APP_DAY", config.sign_ins_per_app()),
    ];
    let off = limits.into_iter().filter(|(_, rate)| matches!(rate, Ok(None)));
    let mut findings: Vec<_> = off
        .map(|(setting, _)| {
            let what = format!("{setting} is off");
            Finding::doubtful(
                "limits",
                setting,
                &what,
                "leave it out, unless nobody else can reach this server",
            )
        })
        .collect();
    let is_of_nobody = config.mail_from().is_ok_and(|sender| sender.domain() == "localhost");
    if is_of_nobody && matches!(config.mail(), Ok(MailUrl::Smtp(_))) {
        let what = "letters come from localhost, which mail servers refuse";
        let mend = "set it to an address of a domain whose SPF and DKIM records name your mail server";
        findings.push(Finding::wrong("mail", "GATEPOST_MAIL_FROM", what, mend));
    }
    findings
}
