//! Hosts and ports of web URIs.

use super::RedirectInvalid;
use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};

/// Characters of a host name (RFC 1035 §2.3.4, without the root's dot).
const NAME_LENGTH: usize = 253;
/// Characters of a label (RFC 1035 §2.3.4).
const LABEL_LENGTH: usize = 63;

/// Host, in brackets if it is an IPv6 address, and port of an authority without user information.
pub(super) fn split(authority: &str) -> Result<(&str, Option<u16>), RedirectInvalid> {
    let host_end = match authority.find(']') {
        Some(bracket) if authority.starts_with('[') => bracket + 1,
        _ => authority.find(':').unwrap_or(authority.len()),
    };
    let (host, rest) = authority.split_at(host_end);
    if rest.is_empty() {
        return Ok((host, None));
    }
    let port = rest.strip_prefix(':').ok_or(RedirectInvalid::Host)?;
    Ok((host, Some(parse_port(port)?)))
}

/// A number from 1 to 65535 in its shortest form.
fn parse_port(text: &str) -> Result<u16, RedirectInvalid> {
    let is_shortest = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_port| is_shortest).ok_or(RedirectInvalid::Port)
}

/// The three spellings of this machine that `http` may go to (RFC 8252 §7.3 and §8.3).
pub(super) fn is_loopback(host: &str) -> bool {
    matches!(host, "127.0.0.1" | "[::1]" | "localhost")
}

/// A host name in lower case that no reader takes for an address.
pub(super) fn check_name(host: &str) -> Result<(), RedirectInvalid> {
    let last = host.rsplit('.').next().unwrap_or(host);
    if host.starts_with('[') || is_number(last) {
        return Err(RedirectInvalid::HostNumeric);
    }
    let is_name = host.len() <= NAME_LENGTH && host.split('.').all(is_label);
    let is_international = host.split('.').any(|label| label.starts_with("xn--"));
    if !is_name || (is_international && !is_strict_idna(host)) {
        return Err(RedirectInvalid::Host);
    }
    Ok(())
}

/// Lower-case letters, digits and inner hyphens (RFC 1123 §2.1).
fn is_label(label: &str) -> bool {
    let is_accepted = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=LABEL_LENGTH).contains(&label.len())
        && label.bytes().all(is_accepted)
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Digits, or `0x` with hexadecimal ones: browsers read a host that ends so as an IPv4 address (WHATWG URL,
/// "ends in a number").
fn is_number(label: &str) -> bool {
    match label.strip_prefix("0x") {
        Some(digits) => digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_digit()),
    }
}

/// Whether every A-label is one that IDNA itself would have made (UTS #46, non-transitional, strict).
fn is_strict_idna(host: &str) -> bool {
    Uts46::new()
        .to_ascii(host.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify)
        .is_ok_and(|ascii| ascii == host)
}
