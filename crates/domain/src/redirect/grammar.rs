//! The strict grammar: a part of RFC 3986 in which every URI has one spelling only.
//!
//! Nothing here changes a byte. What a lenient parser would repair is refused, so that nobody down the line
//! (browser, proxy, app) can read another destination than the one that was compared.

use super::RedirectInvalid;
use super::host;

/// Bytes of a URI, also the limit of what is looked at.
pub(super) const URI_BYTES: usize = 2048;
/// Printable ASCII that no URI has (RFC 3986 §2 leaves them out); `#` has a reason of its own.
const NO_URI_CHARACTERS: &[u8] = b"\"<>\\^`{|}";

/// The three sorts of redirect URI.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// A web page, `https`.
    Https,
    /// A program on the user's own machine, `http` (RFC 8252 §7.3).
    Loopback,
    /// A program that registered a scheme of its own (RFC 8252 §7.1).
    PrivateUse,
}

/// A URI in its parts, each a slice of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Uri<'a> {
    pub(super) kind: Kind,
    /// Host and port as written; empty for a private-use URI without authority.
    pub(super) authority: &'a str,
    pub(super) host: &'a str,
    pub(super) port: Option<u16>,
    pub(super) path: &'a str,
    /// What follows the first `?`; `Some("")` and `None` are two different URIs.
    pub(super) query: Option<&'a str>,
}

/// Reads a URI by the rules that entries and candidates share.
pub(super) fn parse(text: &str) -> Result<Uri<'_>, RedirectInvalid> {
    check_characters(text)?;
    let (scheme, rest) = text.split_once(':').ok_or(RedirectInvalid::SchemeMissing)?;
    let uri = match kind_of(scheme)? {
        Kind::PrivateUse => private_use(rest)?,
        kind => web(kind, rest)?,
    };
    check_path(uri.path)?;
    check_query(uri.query.unwrap_or(""))?;
    Ok(uri)
}

fn check_characters(text: &str) -> Result<(), RedirectInvalid> {
    let is_accepted = |byte: u8| byte.is_ascii_graphic() && !NO_URI_CHARACTERS.contains(&byte);
    if text.is_empty() {
        Err(RedirectInvalid::Empty)
    } else if text.len() > URI_BYTES {
        Err(RedirectInvalid::TooLong)
    } else if !text.bytes().all(is_accepted) {
        Err(RedirectInvalid::Character)
    } else if text.contains('#') {
        Err(RedirectInvalid::Fragment)
    } else {
        Ok(())
    }
}

fn kind_of(scheme: &str) -> Result<Kind, RedirectInvalid> {
    let is_scheme_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    if !scheme.starts_with(|first: char| first.is_ascii_alphabetic()) || !scheme.bytes().all(is_scheme_byte) {
        return Err(RedirectInvalid::SchemeMissing);
    }
    if scheme.contains(|letter: char| letter.is_ascii_uppercase()) {
        return Err(RedirectInvalid::SchemeCase);
    }
    match scheme {
        "https" => Ok(Kind::Https),
        "http" => Ok(Kind::Loopback),
        reversed if reversed.contains('.') && !reversed.split('.').any(str::is_empty) => Ok(Kind::PrivateUse),
        _ => Err(RedirectInvalid::SchemeNotAllowed),
    }
}

/// `//host[:port]/path[?query]` after `https:` or `http:`.
fn web(kind: Kind, rest: &str) -> Result<Uri<'_>, RedirectInvalid> {
    let hierarchy = rest.strip_prefix("//").ok_or(RedirectInvalid::AuthorityMissing)?;
    let (authority, tail) = split_authority(hierarchy)?;
    let (host, port) = host::split(authority)?;
    if kind == Kind::Https {
        host::check_name(host)?;
    } else if !host::is_loopback(host) {
        return Err(RedirectInvalid::HostNotLoopback);
    }
    let (path, query) = split_query(tail);
    if path.is_empty() {
        return Err(RedirectInvalid::PathMissing);
    }
    Ok(Uri { kind, authority, host, port, path, query })
}

/// `/path[?query]` or `//authority[/path][?query]` after a private-use scheme.
fn private_use(rest: &str) -> Result<Uri<'_>, RedirectInvalid> {
    let (authority, tail) = match rest.strip_prefix("//") {
        Some(hierarchy) => split_authority(hierarchy)?,
        None => ("", rest),
    };
    let (path, query) = split_query(tail);
    if authority.is_empty() && !path.starts_with('/') {
        return Err(RedirectInvalid::AuthorityMissing);
    }
    check_private_use_authority(authority)?;
    Ok(Uri { kind: Kind::PrivateUse, authority, host: authority, port: None, path, query })
}

/// What stands before the first `/` or `?`, and the rest from there on.
fn split_authority(hierarchy: &str) -> Result<(&str, &str), RedirectInvalid> {
    let end = hierarchy.find(['/', '?']).unwrap_or(hierarchy.len());
    let (authority, tail) = hierarchy.split_at(end);
    if authority.contains('@') {
        return Err(RedirectInvalid::UserInfo);
    }
    Ok((authority, tail))
}

fn split_query(tail: &str) -> (&str, Option<&str>) {
    match tail.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (tail, None),
    }
}

/// A registered name (RFC 3986 §3.2.2) without percent-encoding, since nobody agrees who decodes it there.
fn check_private_use_authority(authority: &str) -> Result<(), RedirectInvalid> {
    let is_accepted = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte);
    if matches!(authority, "." | "..") || !authority.bytes().all(is_accepted) {
        return Err(RedirectInvalid::PrivateUseAuthority);
    }
    Ok(())
}

/// No segment that a reader would resolve, merge or decode away; the last one may be empty.
fn check_path(path: &str) -> Result<(), RedirectInvalid> {
    let Some(segments) = path.strip_prefix('/') else {
        return Ok(());
    };
    let inner = segments.rsplit_once('/').map(|(inner, _last)| inner);
    if inner.is_some_and(|inner| inner.split('/').any(str::is_empty)) {
        return Err(RedirectInvalid::EmptySegment);
    }
    if segments.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Err(RedirectInvalid::DotSegment);
    }
    check_encoding(path, |byte| byte.is_ascii_control() || b"/\\.%".contains(&byte))
}

fn check_query(query: &str) -> Result<(), RedirectInvalid> {
    check_encoding(query, |byte| byte.is_ascii_control())
}

/// Every `%` begins a byte in hexadecimal, and none of these bytes is refused.
fn check_encoding(part: &str, is_refused: impl Fn(u8) -> bool) -> Result<(), RedirectInvalid> {
    if part.contains(['[', ']']) {
        return Err(RedirectInvalid::Bracket);
    }
    for encoded in part.split('%').skip(1) {
        if is_refused(decode(encoded).ok_or(RedirectInvalid::PercentEncoding)?) {
            return Err(RedirectInvalid::EncodedCharacter);
        }
    }
    Ok(())
}

/// The byte that the first two characters write in hexadecimal.
pub(super) fn decode(text: &str) -> Option<u8> {
    // Radix parsing alone would take a sign for a digit.
    let digits = text.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(digits, 16).ok()
}
