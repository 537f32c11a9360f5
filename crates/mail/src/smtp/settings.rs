//! Which mail server, and how it is spoken to, out of one URL.

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::Certificate;
use std::fmt;
use std::net::IpAddr;
use std::num::ParseIntError;
use std::str::FromStr;
use std::time::Duration;

/// Message submission (RFC 6409 §3.1).
const SUBMISSION: u16 = 587;
/// Message submission over TLS (RFC 8314 §7.3).
const SUBMISSIONS: u16 = 465;
const CONNECTIONS: u16 = 16;
const MOST_CONNECTIONS: u16 = 256;
const TIMEOUT: u64 = 20;
/// The port's minute, less what the courier needs besides.
const LONGEST_TIMEOUT: u64 = 50;

/// Why a URL is not taken, or can't be worked with. Says what is taken, and never what was given: that holds a password.
#[derive(Debug, thiserror::Error)]
pub enum SmtpSettingsInvalid {
    /// Another scheme, or none.
    #[error("takes smtp://host:port or smtps://host:port")]
    Scheme,
    /// No host, or not the form of one.
    #[error("takes the name or the address of one host, an IPv6 address in square brackets")]
    Host,
    /// Not a port.
    #[error("takes a port from 1 to 65535")]
    Port,
    /// A user without a password, or an escape that is none.
    #[error("takes user:password before the @, both percent-encoded (RFC 3986 §2.1)")]
    Credentials,
    /// Something behind the port.
    #[error("takes no path")]
    Path,
    /// An option that there is none of, or one given twice.
    #[error("takes the options connections and timeout, each once")]
    Option,
    /// Too few, too many, or not a number.
    #[error("connections takes a number from 1 to {MOST_CONNECTIONS}")]
    Connections,
    /// Too short, too long, or not a number.
    #[error("timeout takes a number of seconds from 1 to {LONGEST_TIMEOUT}")]
    Timeout,
    /// The certificates to trust can't be read.
    #[error("the trusted certificates can't be used")]
    Trust(#[source] lettre::transport::smtp::Error),
}

/// When a connection is encrypted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Encryption {
    /// From its first byte on, with a verified name.
    FromTheStart,
    /// By STARTTLS, with a verified name, before anything of a letter or a password is sent.
    Required,
    /// By STARTTLS where the server offers it, whatever its certificate: nothing leaves the machine, and plain would do.
    WhereOffered,
}

/// Which mail server, and how it is spoken to.
#[derive(Clone)]
pub struct SmtpSettings {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) encryption: Encryption,
    pub(super) credentials: Option<Credentials>,
    pub(super) trusted: Vec<Certificate>,
    connections: u16,
    timeout: Duration,
}

impl SmtpSettings {
    /// Reads `smtp://[user:password@]host[:port][?connections=N&timeout=SECONDS]`, or the same with `smtps`.
    ///
    /// `smtps` is TLS from the start; `smtp` wants STARTTLS, except to a loopback host, where it takes it if it is
    /// offered. Without a port it is 465 or 587, without options 16 connections and 20 seconds for each letter.
    pub fn parse(url: &str) -> Result<Self, SmtpSettingsInvalid> {
        let (scheme, rest) = url.split_once("://").ok_or(SmtpSettingsInvalid::Scheme)?;
        let (rest, options) = rest.split_once('?').unwrap_or((rest, ""));
        let (user, place) = rest.rsplit_once('@').map_or((None, rest), |(user, place)| (Some(user), place));
        let (host, port) = host_and_port(place.strip_suffix('/').unwrap_or(place))?;
        let encryption = encryption(scheme, &host)?;
        let usual = if encryption == Encryption::FromTheStart { SUBMISSIONS } else { SUBMISSION };
        let settings = Self {
            host,
            port: port.unwrap_or(usual),
            encryption,
            credentials: user.map(credentials).transpose()?,
            trusted: Vec::new(),
            connections: CONNECTIONS,
            timeout: Duration::from_secs(TIMEOUT),
        };
        settings.with_options(options)
    }

    /// Also trusts the authorities of this PEM text: for a mail server whose certificate comes from one's own.
    pub fn trusting(mut self, pem: &[u8]) -> Result<Self, SmtpSettingsInvalid> {
        self.trusted.push(Certificate::from_pem(pem).map_err(SmtpSettingsInvalid::Trust)?);
        Ok(self)
    }

    /// As many connections may be open at once.
    pub fn connections(&self) -> usize {
        self.connections.into()
    }

    /// As long as one letter may take, waiting for a connection included.
    pub fn timeout(&self) -> Duration {
        self.timeout
    }

    fn with_options(mut self, options: &str) -> Result<Self, SmtpSettingsInvalid> {
        let mut seen = Vec::new();
        for option in options.split('&').filter(|option| !option.is_empty()) {
            let (name, value) = option.split_once('=').ok_or(SmtpSettingsInvalid::Option)?;
            if seen.contains(&name) {
                return Err(SmtpSettingsInvalid::Option);
            }
            seen.push(name);
            match name {
                "connections" => {
                    self.connections = number(value, MOST_CONNECTIONS, SmtpSettingsInvalid::Connections)?;
                }
                "timeout" => {
                    let seconds = number(value, LONGEST_TIMEOUT, SmtpSettingsInvalid::Timeout)?;
                    self.timeout = Duration::from_secs(seconds);
                }
                _ => return Err(SmtpSettingsInvalid::Option),
            }
        }
        Ok(self)
    }
}

/// Without the password, and without the user.
impl fmt::Display for SmtpSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.encryption == Encryption::FromTheStart { "smtps" } else { "smtp" };
        let brackets = if self.host.contains(':') { ("[", "]") } else { ("", "") };
        let Self { host, port, connections, timeout, .. } = self;
        let timeout = timeout.as_secs();
        write!(
            f,
            "{scheme}://{}{host}{}:{port}?connections={connections}&timeout={timeout}",
            brackets.0, brackets.1
        )
    }
}

impl fmt::Debug for SmtpSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SmtpSettings({self})")
    }
}

/// The rule of encryption: only what never leaves the machine may go in the clear.
fn encryption(scheme: &str, host: &str) -> Result<Encryption, SmtpSettingsInvalid> {
    match scheme {
        "smtps" => Ok(Encryption::FromTheStart),
        "smtp" if is_loopback(host) => Ok(Encryption::WhereOffered),
        "smtp" => Ok(Encryption::Required),
        _ => Err(SmtpSettingsInvalid::Scheme),
    }
}

/// Names are not looked up: whoever answers for DNS must not decide what goes in the clear.
fn is_loopback(host: &str) -> bool {
    match host.parse::<IpAddr>() {
        Ok(address) => address.to_canonical().is_loopback(),
        Err(_) => host.eq_ignore_ascii_case("localhost"),
    }
}

fn host_and_port(text: &str) -> Result<(String, Option<u16>), SmtpSettingsInvalid> {
    if text.contains('/') {
        return Err(SmtpSettingsInvalid::Path);
    }
    let (host, port) = match text.strip_prefix('[') {
        Some(rest) => {
            let (host, port) = rest.split_once(']').ok_or(SmtpSettingsInvalid::Host)?;
            let is_address = host.parse::<std::net::Ipv6Addr>().is_ok();
            if !is_address || !(port.is_empty() || port.starts_with(':')) {
                return Err(SmtpSettingsInvalid::Host);
            }
            (host, port.strip_prefix(':'))
        }
        None => text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port))),
    };
    let port = port.map(|port| number(port, u16::MAX, SmtpSettingsInvalid::Port)).transpose()?;
    if is_host(host) { Ok((host.to_owned(), port)) } else { Err(SmtpSettingsInvalid::Host) }
}

fn is_host(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':');
    (1..=253).contains(&text.len()) && text.bytes().all(letter)
}

fn credentials(text: &str) -> Result<Credentials, SmtpSettingsInvalid> {
    let (user, password) = text.split_once(':').ok_or(SmtpSettingsInvalid::Credentials)?;
    let (user, password) = (unescaped(user)?, unescaped(password)?);
    if user.is_empty() || password.is_empty() {
        return Err(SmtpSettingsInvalid::Credentials);
    }
    Ok(Credentials::new(user, password))
}

/// Undoes percent-encoding (RFC 3986 §2.1).
fn unescaped(text: &str) -> Result<String, SmtpSettingsInvalid> {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2).ok_or(SmtpSettingsInvalid::Credentials)?;
        let is_byte = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let byte = u8::from_str_radix(digits, 16)
            .ok()
            .filter(|_| is_byte)
            .ok_or(SmtpSettingsInvalid::Credentials)?;
        bytes.push(byte);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).map_err(|_why| SmtpSettingsInvalid::Credentials)
}

/// A number from 1 to `most`, in decimal digits alone.
fn number<N>(text: &str, most: N, otherwise: SmtpSettingsInvalid) -> Result<N, SmtpSettingsInvalid>
where
    N: FromStr<Err = ParseIntError> + PartialOrd + From<u8> + Copy,
{
    let is_decimal = text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<N>() {
        Ok(number) if is_decimal && number >= N::from(1) && number <= most => Ok(number),
        _ => Err(otherwise),
    }
}

#[cfg(test)]
mod tests;
