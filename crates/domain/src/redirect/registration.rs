//! What an entry must fulfil beyond the grammar before an app may register it.

use super::RedirectInvalid;
use super::grammar::{self, Kind};

/// Names of parameters that authorization answers bear (IANA "OAuth Parameters", location authorization
/// response); an entry that brings one along could pass for an answer of ours.
const RESERVED: [&str; 15] = [
    "code",
    "state",
    "iss",
    "error",
    "error_description",
    "error_uri",
    "token",
    "access_token",
    "id_token",
    "refresh_token",
    "session_state",
    "response",
    "scope",
    "expires_in",
    "token_type",
];

/// Judges a text as an entry of an app's list.
pub(super) fn check(text: &str) -> Result<(), RedirectInvalid> {
    let uri = grammar::parse(text)?;
    if text.contains('*') {
        return Err(RedirectInvalid::Wildcard);
    }
    if uri.kind == Kind::Https && uri.port == Some(443) {
        return Err(RedirectInvalid::DefaultPort);
    }
    if uri.query.is_some_and(has_reserved_name) {
        return Err(RedirectInvalid::ReservedParameter);
    }
    Ok(())
}

/// Read as the most lenient framework would: any case, decoded, `;` as a separator, `name[]` as `name`.
fn has_reserved_name(query: &str) -> bool {
    query.split(['&', ';']).any(|pair| {
        let name = decode(pair.split('=').next().unwrap_or(pair)).to_ascii_lowercase();
        let name = name.split('[').next().unwrap_or(&name).trim();
        RESERVED.contains(&name)
    })
}

/// A form field's name without its encoding; what is not UTF-8 can't be a reserved name and may be lost.
fn decode(name: &str) -> String {
    let spaced = name.replace('+', " ");
    let mut chunks = spaced.split('%');
    let mut bytes = chunks.next().unwrap_or("").as_bytes().to_vec();
    for chunk in chunks {
        bytes.extend(grammar::decode(chunk));
        bytes.extend(chunk.bytes().skip(2));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
