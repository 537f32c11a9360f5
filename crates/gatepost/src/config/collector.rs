//! A collector of traces, by its URL.

use super::effective::wrong;
use super::{Config, ConfigError};

/// The port of OTLP over HTTP, unless the URL names another one.
const PORT: u16 = 4318;

/// Where spans go.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Collector {
    /// `HOST:PORT`.
    pub(crate) authority: String,
}

impl Collector {
    /// Reads `http://HOST[:PORT]`: a collector stands on this machine or beside it, and is sent to over plain HTTP.
    pub(crate) fn parse(url: &str) -> Option<Self> {
        let authority = url.strip_prefix("http://")?;
        let authority = authority.strip_suffix('/').unwrap_or(authority);
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte);
        if authority.is_empty() || !authority.bytes().all(is_plain) {
            return None;
        }
        let port = authority.rsplit_once(':').filter(|(_, port)| !port.ends_with(']')).map(|(_, port)| port);
        match port {
            None => Some(Self { authority: format!("{authority}:{PORT}") }),
            Some(port) => port
                .parse::<u16>()
                .is_ok_and(|port| port > 0)
                .then(|| Self { authority: authority.to_owned() }),
        }
    }
}

impl Config {
    /// Who is told of requests as spans, if anybody is.
    pub(crate) fn collector(&self) -> Result<Option<Collector>, ConfigError> {
        let Some(given) = self.layers().get("otlp_endpoint") else { return Ok(None) };
        Collector::parse(&given.value).map(Some).ok_or_else(|| wrong("otlp_endpoint", given))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collector_is_a_host_and_a_port() {
        for (url, authority) in [
            ("http://127.0.0.1:4318", "127.0.0.1:4318"),
            ("http://collector/", "collector:4318"),
            ("http://[::1]", "[::1]:4318"),
            ("http://[::1]:9", "[::1]:9"),
        ] {
            assert_eq!(
                Collector::parse(url).map(|collector| collector.authority).as_deref(),
                Some(authority),
                "{url}"
            );
        }
        for url in [
            "https://collector",
            "collector:4318",
            "http://",
            "http://a/v1/traces",
            "http://u:p@a",
            "http://a:0",
        ] {
            assert_eq!(Collector::parse(url), None, "{url}");
        }
    }
}
