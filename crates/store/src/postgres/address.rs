//! Where a PostgreSQL is, and how the way there is kept safe.
//!
//! A URL is what libpq takes, `postgres://USER:PASSWORD@HOST:PORT/DATABASE?…`, with one parameter of our own:
//! `pool_size`. `sslmode` means what it means to libpq; without it, a server on this machine is taken with or without
//! TLS, and any other one must show a certificate that this machine trusts for its name (`verify-full`).

use super::tls::{Trust, connector};
use std::path::PathBuf;
use std::time::Duration;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use tokio_postgres_rustls::MakeRustlsConnect;

/// Connections for each core of this machine, and at least: each statement is short, and more of them at once only keep the
/// server's processes in each other's way.
const CONNECTIONS_A_CORE: usize = 4;
const LEAST_CONNECTIONS: usize = 8;
const LARGEST_POOL: usize = 1000;

/// Why a URL leads to no database.
#[derive(Debug, thiserror::Error)]
pub enum ConnectError {
    /// Not a URL of PostgreSQL.
    #[error("a PostgreSQL URL begins with postgres:// or postgresql://")]
    Scheme,
    /// Something in it can't be.
    #[error("the PostgreSQL URL can't be read")]
    Url(#[source] tokio_postgres::Error),
    /// It names no host.
    #[error("the PostgreSQL URL names no host")]
    NoHost,
    /// `pool_size` can't be.
    #[error("pool_size is a number from 1 to {LARGEST_POOL}")]
    PoolSize,
    /// `sslmode` can't be.
    #[error("sslmode is one of disable, prefer, require, verify-ca and verify-full")]
    TlsMode,
    /// The file of `sslrootcert` can't be read.
    #[error("sslrootcert names no file with certificates in PEM")]
    RootCertificates(#[source] rustls::pki_types::pem::Error),
    /// TLS can't be set up with what was given.
    #[error("TLS can't be set up")]
    Tls(#[from] rustls::Error),
}

/// A database and the way there.
pub(super) struct Address {
    pub(super) config: Config,
    /// None: the way is taken in the clear.
    pub(super) tls: Option<MakeRustlsConnect>,
    pub(super) pool_size: usize,
}

impl Address {
    /// Reads a URL. Nothing is looked up or connected to, but the file of `sslrootcert` is read.
    pub(super) fn parse(url: &str) -> Result<Self, ConnectError> {
        let (plain, own) = OwnParameters::take_from(url)?;
        let mut config: Config = plain.parse().map_err(ConnectError::Url)?;
        if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
            return Err(ConnectError::NoHost);
        }
        let (mode, trust) = own.safety(config.get_hosts())?;
        config.ssl_mode(mode);
        patience(&mut config);
        if config.get_application_name().is_none() {
            config.application_name("gatepost");
        }
        let tls = trust.map(connector).transpose()?;
        Ok(Self { config, tls, pool_size: own.pool_size })
    }
}

/// A server that is silently gone is noticed within seconds, unless the URL says otherwise.
fn patience(config: &mut Config) {
    const GONE: Duration = Duration::from_secs(10);
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(GONE);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(GONE);
    }
    if config.get_keepalives_idle() == Config::new().get_keepalives_idle() {
        config.keepalives_idle(Duration::from_secs(30));
    }
}

/// The parameters that tokio-postgres does not know, or not in full.
struct OwnParameters {
    pool_size: usize,
    mode: Option<String>,
    roots: Option<String>,
}

impl OwnParameters {
    /// The URL without them, and them.
    fn take_from(url: &str) -> Result<(String, Self), ConnectError> {
        if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
            return Err(ConnectError::Scheme);
        }
        let (base, query) = url.split_once('?').unwrap_or((url, ""));
        let mut own = Self { pool_size: usual_pool_size(), mode: None, roots: None };
        let mut rest = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match name {
                "pool_size" => own.pool_size = pool_size(value)?,
                "sslmode" => own.mode = Some(value.to_owned()),
                "sslrootcert" => own.roots = Some(decode(value)),
                _ => rest.push(pair),
            }
        }
        let separator = if rest.is_empty() { "" } else { "?" };
        Ok((format!("{base}{separator}{}", rest.join("&")), own))
    }

    /// Whether TLS is spoken, and whom it trusts.
    fn safety(&self, hosts: &[Host]) -> Result<(SslMode, Option<Trust>), ConnectError> {
        let mode =
            self.mode.as_deref().unwrap_or(if is_this_machine(hosts) { "prefer" } else { "verify-full" });
        let roots = self.roots.as_deref().filter(|roots| *roots != "system").map(PathBuf::from);
        let verified = |checks_name| match roots.clone() {
            Some(file) => Trust::Roots { file, checks_name },
            None => Trust::System,
        };
        match (mode, self.roots.is_some()) {
            ("disable", _) => Ok((SslMode::Disable, None)),
            ("prefer", _) => Ok((SslMode::Prefer, Some(Trust::Anybody))),
            // With roots at hand libpq checks against them here too.
            ("require", false) => Ok((SslMode::Require, Some(Trust::Anybody))),
            ("require" | "verify-ca", _) => Ok((SslMode::Require, Some(verified(false)))),
            ("verify-full", _) => Ok((SslMode::Require, Some(verified(true)))),
            _ => Err(ConnectError::TlsMode),
        }
    }
}

fn usual_pool_size() -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    (cores * CONNECTIONS_A_CORE).clamp(LEAST_CONNECTIONS, LARGEST_POOL)
}

fn pool_size(text: &str) -> Result<usize, ConnectError> {
    let size = text.parse().ok().filter(|size| (1..=LARGEST_POOL).contains(size));
    size.ok_or(ConnectError::PoolSize)
}

/// Whether all that is said can be heard on this machine alone.
fn is_this_machine(hosts: &[Host]) -> bool {
    hosts.iter().all(|host| match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    })
}

/// A value of a URL without its percent-encoding (RFC 3986 §2.1); what is no encoding stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn safety(url: &str) -> (SslMode, Option<Trust>) {
        let (plain, own) = OwnParameters::take_from(url).unwrap();
        let config: Config = plain.parse().unwrap();
        own.safety(config.get_hosts()).unwrap()
    }

    #[test]
    fn a_server_elsewhere_must_prove_who_it_is() {
        for url in [
            "postgres://u:p@db.example.com/g",
            "postgresql://db.example.com",
            "postgres://localhost,10.0.0.1/g",
        ] {
            assert_eq!(safety(url), (SslMode::Require, Some(Trust::System)), "{url}");
        }
        for url in [
            "postgres://u@localhost/g",
            "postgres://127.0.0.1:1/g",
            "postgres://[::1]/g",
            "postgres:///g?host=/run",
        ] {
            assert_eq!(safety(url), (SslMode::Prefer, Some(Trust::Anybody)), "{url}");
        }
    }

    #[test]
    fn the_modes_are_libpq_s() {
        let at = |query: &str| safety(&format!("postgres://db.example.com/g?{query}"));
        let roots = |checks_name| Some(Trust::Roots { file: "/etc/a b.pem".into(), checks_name });
        assert_eq!(at("sslmode=disable"), (SslMode::Disable, None));
        assert_eq!(at("sslmode=prefer"), (SslMode::Prefer, Some(Trust::Anybody)));
        assert_eq!(at("sslmode=require"), (SslMode::Require, Some(Trust::Anybody)));
        assert_eq!(at("sslmode=require&sslrootcert=/etc/a%20b.pem"), (SslMode::Require, roots(false)));
        assert_eq!(at("sslrootcert=/etc/a%20b.pem&sslmode=verify-ca"), (SslMode::Require, roots(false)));
        assert_eq!(at("sslrootcert=/etc/a%20b.pem"), (SslMode::Require, roots(true)));
        assert_eq!(at("sslmode=verify-full&sslrootcert=system"), (SslMode::Require, Some(Trust::System)));
        assert_eq!(at("sslmode=verify-ca"), (SslMode::Require, Some(Trust::System)));
    }

    #[test]
    fn what_is_not_ours_is_left_to_the_library() {
        let url =
            "postgres://u:p%40@h:7/g?connect_timeout=3&pool_size=5&sslmode=disable&application_name=a%20b";
        let address = Address::parse(url).unwrap();
        assert_eq!(address.pool_size, 5);
        assert!(address.tls.is_none());
        assert_eq!(address.config.get_connect_timeout(), Some(&Duration::from_secs(3)));
        assert_eq!(address.config.get_application_name(), Some("a b"));
        assert_eq!(address.config.get_password(), Some(b"p@".as_slice()));
        assert_eq!(Address::parse("postgres://localhost/g").unwrap().pool_size, usual_pool_size());
    }

    #[test]
    fn what_can_t_be_is_refused() {
        for (url, expected) in [
            ("mysql://h/g", "begins with"),
            ("postgres://h/g?pool_size=0", "pool_size"),
            ("postgres://h/g?pool_size=many", "pool_size"),
            ("postgres://h/g?sslmode=maybe", "sslmode"),
            ("postgres://h/g?sslrootcert=/nowhere/at/all.pem", "sslrootcert"),
            ("postgres://h:port/g", "can't be read"),
            ("postgres://h/g?colour=blue", "can't be read"),
            ("postgres:///g", "no host"),
        ] {
            let error = Address::parse(url).err().unwrap().to_string();
            assert!(error.contains(expected), "{url}: {error}");
        }
    }
}
