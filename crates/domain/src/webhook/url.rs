//! Where messages may be sent. Who may be dialled there is judged once more when the name was resolved.

use crate::access::is_loopback;
use crate::redirect::{RedirectInvalid, host_of_web_address};

/// Top-level names that lead nowhere, or to a network's own machines (RFC 6761, RFC 6762, RFC 8375, ICANN SAC113).
const INNER_NAMES: [&str; 11] = [
    "arpa",
    "corp",
    "home",
    "internal",
    "intranet",
    "invalid",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "private",
];

/// Why a text is not where messages may be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum WebhookUrlInvalid {
    /// It breaks the grammar that redirect URIs have too: no user information, fragment or address in numbers.
    #[error(transparent)]
    Grammar(#[from] RedirectInvalid),
    /// Nothing can be posted to it.
    #[error("it begins neither with https:// nor, for this machine, with http://")]
    NotHttp,
    /// The name is one of a network's own, or of this machine.
    #[error("its host is no name of the internet")]
    NotPublic,
}

/// Where messages are posted: `https` with a name of the internet, or `http` on this machine.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WebhookUrl(String);

impl WebhookUrl {
    /// Reads an address by the strict grammar of redirect URIs. Whether this machine is meant at all is for whoever registers
    /// it: [`Self::is_loopback`].
    pub fn parse(text: &str) -> Result<Self, WebhookUrlInvalid> {
        let host = host_of_web_address(text)?.ok_or(WebhookUrlInvalid::NotHttp)?;
        if text.starts_with("https://") && is_inner(host) {
            return Err(WebhookUrlInvalid::NotPublic);
        }
        Ok(Self(text.to_owned()))
    }

    /// The address, byte for byte as it was read.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is on this machine.
    pub fn is_loopback(&self) -> bool {
        host_of_web_address(&self.0).is_ok_and(|host| host.is_some_and(is_loopback))
    }
}

/// Whether a name is one that a network has for itself: one label, or a top-level name that the internet does not have.
fn is_inner(host: &str) -> bool {
    let top = host.rsplit('.').next().unwrap_or(host);
    !host.contains('.') || INNER_NAMES.contains(&top)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_go_to_names_of_the_internet_or_stay_on_this_machine() {
        for (sound, stays) in [
            ("https://hooks.example.com/", false),
            ("https://hooks.example.com:8443/in?token=x", false),
            ("http://127.0.0.1:9/in", true),
            ("http://localhost:9/in", true),
            ("http://[::1]:9/in", true),
        ] {
            let url = WebhookUrl::parse(sound).unwrap();
            assert_eq!((url.as_str(), url.is_loopback()), (sound, stays));
        }
        for wrong in [
            "",
            "http://hooks.example.com/",
            "https://127.0.0.1/",
            "https://localhost/",
            "https://10.0.0.1/",
            "https://[::1]/",
            "https://8.8.8.8/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://intranet/",
            "https://a.localhost/",
            "https://metadata.google.internal/",
            "https://printer.local/",
            "https://user@hooks.example.com/",
            "https://hooks.example.com/#x",
            "https://hooks.example.com\\@127.0.0.1/",
            "file:///etc/passwd",
            "com.example.app:/hook",
        ] {
            assert!(WebhookUrl::parse(wrong).is_err(), "{wrong}");
        }
        assert_eq!(WebhookUrl::parse("com.example.app:/hook"), Err(WebhookUrlInvalid::NotHttp));
    }
}
