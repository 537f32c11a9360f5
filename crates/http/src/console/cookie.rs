//! What browsers of operators bear (RFC 6265): sent to this origin's own pages alone, out of reach for scripts.

use crate::cookies::{Cookies, sent};
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::ConsolePass;
use gatepost_domain::access::PublicUrl;
use gatepost_domain::secret::{ConsoleFlow, ConsoleSecret, Secret, SecretKind};
use http::HeaderMap;
use http::header::HeaderValue;
use sha2::{Digest as _, Sha256};

/// Proves that an operator is signed in.
const SESSION: &str = "gp_console";

/// Remembers a sign-in that began here.
const FLOW: &str = "gp_console_flow";

/// How long a sign-in may take: longer than any link that it waits for.
const FLOW_SECONDS: u64 = 3600;

fn read<K: SecretKind>(url: &PublicUrl, headers: &HeaderMap, name: &str) -> Option<Secret<K>> {
    let name = Cookies::of(url).name(name);
    let mut values = sent(headers).filter(|(known, _)| *known == name).map(|(_, value)| value);
    let value = values.next();
    // Of two one is not ours.
    if values.next().is_some() { None } else { Secret::parse(value?).ok() }
}

fn write(url: &PublicUrl, name: &str, (value, seconds, site): (&str, u64, &str)) -> Option<HeaderValue> {
    let name = Cookies::of(url).name(name);
    let secure = if url.is_https() { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite={site}{secure}");
    let mut line = HeaderValue::try_from(line).ok()?;
    line.set_sensitive(true);
    Some(line)
}

pub(super) fn session(url: &PublicUrl, headers: &HeaderMap) -> Option<Secret<ConsoleSecret>> {
    read(url, headers, SESSION)
}

pub(super) fn set_session(url: &PublicUrl, pass: &ConsolePass) -> Option<HeaderValue> {
    write(url, SESSION, (pass.secret.expose(), pass.life.as_secs(), "Strict"))
}

pub(super) fn forget_session(url: &PublicUrl) -> Option<HeaderValue> {
    write(url, SESSION, ("", 0, "Strict"))
}

pub(super) fn flow(url: &PublicUrl, headers: &HeaderMap) -> Option<Flow> {
    read(url, headers, FLOW).map(Flow)
}

/// Whoever comes back from the sign-in comes from another site, so this one is sent then too.
pub(super) fn set_flow(url: &PublicUrl, flow: &Flow) -> Option<HeaderValue> {
    write(url, FLOW, (flow.0.expose(), FLOW_SECONDS, "Lax"))
}

pub(super) fn forget_flow(url: &PublicUrl) -> Option<HeaderValue> {
    write(url, FLOW, ("", 0, "Lax"))
}

/// A sign-in that began in this browser: all that it needs follows from one secret.
pub(super) struct Flow(pub(super) Secret<ConsoleFlow>);

impl Flow {
    /// What the answer must bear (RFC 6749 §10.12).
    pub(super) fn state(&self) -> String {
        self.derived(b"state\0")
    }

    /// What proves that whoever comes back is whoever left (RFC 7636 §4.1).
    pub(super) fn verifier(&self) -> String {
        self.derived(b"verifier\0")
    }

    /// The challenge of the verifier (RFC 7636 §4.2).
    pub(super) fn challenge(&self) -> String {
        BASE64URL_NOPAD.encode(&Sha256::digest(self.verifier()))
    }

    fn derived(&self, what: &[u8]) -> String {
        let digest = Sha256::new().chain_update(what).chain_update(self.0.expose()).finalize();
        BASE64URL_NOPAD.encode(&digest)
    }
}
