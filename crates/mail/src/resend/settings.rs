//! Where Resend is, and how it knows us.

use reqwest::Url;
use std::fmt;
use std::net::IpAddr;
use std::time::Duration;
use zeroize::Zeroizing;

const BASE_URL: &str = "https://api.resend.com";
/// The port's minute, less what a letter waits before.
const TIMEOUT: Duration = Duration::from_secs(20);
/// A variable that resend-rs reads by itself, and panics over.
const ITS_VARIABLE: &str = "RESEND_RATE_LIMIT";

/// Why settings for Resend are not taken. Never says what was given: that may be the key.
#[derive(Debug, thiserror::Error)]
pub enum ResendSettingsInvalid {
    /// Not what a header can hold.
    #[error("takes an API key of Resend's, such as re_123…")]
    ApiKey,
    /// Not an address that may be asked.
    #[error("takes https://HOST without a query; http:// only for localhost, 127.0.0.1 and [::1]")]
    BaseUrl,
    /// resend-rs would panic.
    #[error("the environment variable {ITS_VARIABLE} takes a number from 1 on, or should not be set")]
    Variable,
    /// Nothing can be asked at all.
    #[error("the HTTP client can't be made")]
    Client(#[source] reqwest::Error),
}

/// Where Resend is, and how it knows us.
#[derive(Clone)]
pub struct ResendSettings {
    api_key: Zeroizing<String>,
    base_url: Url,
    timeout: Duration,
}

impl ResendSettings {
    /// With that key, at that address or Resend's own.
    pub fn parse(api_key: &str, base_url: Option<&str>) -> Result<Self, ResendSettingsInvalid> {
        let is_key = !api_key.is_empty() && api_key.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_key {
            return Err(ResendSettingsInvalid::ApiKey);
        }
        let base_url =
            Url::parse(base_url.unwrap_or(BASE_URL)).map_err(|_| ResendSettingsInvalid::BaseUrl)?;
        if !may_be_asked(&base_url) {
            return Err(ResendSettingsInvalid::BaseUrl);
        }
        Ok(Self { api_key: Zeroizing::new(api_key.to_owned()), base_url, timeout: TIMEOUT })
    }

    /// With so much time for each request.
    #[must_use]
    pub const fn within(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    pub(super) fn api_key(&self) -> &str {
        &self.api_key
    }

    pub(super) const fn base_url(&self) -> &Url {
        &self.base_url
    }

    pub(super) const fn timeout(&self) -> Duration {
        self.timeout
    }
}

impl fmt::Debug for ResendSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResendSettings").field("base_url", &self.base_url.as_str()).finish_non_exhaustive()
    }
}

/// Letters and the key go in the clear to this machine alone.
fn may_be_asked(url: &Url) -> bool {
    let is_bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    let is_loopback = url.host_str().is_some_and(|host| {
        let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
        address.map_or(host == "localhost", |address| address.is_loopback())
    });
    is_bare && (url.scheme() == "https" || (url.scheme() == "http" && is_loopback))
}

/// That resend-rs finds in the environment what it can read.
pub(super) fn must_not_panic() -> Result<(), ResendSettingsInvalid> {
    let Some(value) = std::env::var_os(ITS_VARIABLE) else { return Ok(()) };
    let number = value.to_str().and_then(|value| value.parse::<u32>().ok());
    number.filter(|number| *number > 0).map(drop).ok_or(ResendSettingsInvalid::Variable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_goes_over_tls_or_stays_on_this_machine() {
        for good in [
            "https://api.resend.com",
            "https://proxy.example/resend",
            "http://127.0.0.1:9000",
            "http://localhost",
            "http://[::1]:1",
        ] {
            assert!(ResendSettings::parse("re_1", Some(good)).is_ok(), "{good}");
        }
        for bad in [
            "http://api.resend.com",
            "ftp://localhost",
            "https://a:b@x.example",
            "https://x.example?a",
            "x",
            "",
        ] {
            assert!(ResendSettings::parse("re_1", Some(bad)).is_err(), "{bad}");
        }
        for bad in ["", "re 1", "re_1\n", "ré"] {
            assert!(ResendSettings::parse(bad, None).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn the_key_is_shown_nowhere() {
        let settings = ResendSettings::parse("re_hunter2", None).unwrap();
        assert!(!format!("{settings:?}").contains("hunter2"));
    }
}
