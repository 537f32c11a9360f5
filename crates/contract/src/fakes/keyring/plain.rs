//! A text of names and values, all in characters that a header may carry.

use gatepost_domain::id::{SessionId, TokenId, UserId};
use gatepost_domain::time::Timestamp;
use std::fmt::Write as _;

const MARK: &str = "plain";

/// A token that can be read.
pub(super) struct Plain {
    pub(super) kind: String,
    pub(super) app: String,
    pub(super) subject: String,
    pub(super) key: String,
    claims: Vec<(String, String)>,
}

impl Plain {
    /// One that says nothing yet.
    pub(super) fn new(kind: &str, app: &str, subject: &str, key: &str) -> Self {
        let [kind, app, subject, key] = [kind, app, subject, key].map(str::to_owned);
        Self { kind, app, subject, key, claims: Vec::new() }
    }

    /// Says that.
    pub(super) fn say(&mut self, name: &str, value: &str) -> &mut Self {
        self.claims.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Says that, in whole seconds.
    pub(super) fn say_time(&mut self, name: &str, at: Timestamp) -> &mut Self {
        self.say(name, &at.as_seconds().to_string())
    }

    /// Says that, if there is something to say.
    pub(super) fn say_some(&mut self, name: &str, value: Option<String>) -> &mut Self {
        self.claims.extend(value.map(|value| (name.to_owned(), value)));
        self
    }

    /// What was said first under that name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All that was said under that name.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.claims.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A moment in whole seconds.
    pub(super) fn time(&self, name: &str) -> Option<Timestamp> {
        self.get(name)?.parse().ok().map(Timestamp::from_seconds)
    }

    /// The subject, if it is a user.
    pub(super) fn user(&self) -> Option<UserId> {
        UserId::parse(&self.subject).ok()
    }

    /// `sid`.
    pub(super) fn session(&self) -> Option<SessionId> {
        SessionId::parse(self.get("sid")?).ok()
    }

    /// `jti`.
    pub(super) fn id(&self) -> Option<TokenId> {
        TokenId::parse(self.get("jti")?).ok()
    }

    /// The text.
    pub(super) fn print(&self, algorithm: &str) -> String {
        let head = [algorithm, &self.app, &self.subject, &self.key, &self.kind].map(escape);
        let mut text = format!("{MARK}.{}", head.join("."));
        for (name, value) in &self.claims {
            let _ = write!(text, "/{}/{}", escape(name), escape(value));
        }
        text
    }

    /// What that text says, and by which algorithm.
    pub(super) fn parse(text: &str) -> Option<(Self, String)> {
        let mut parts = text.split('/');
        let head: Vec<_> = parts.next()?.split('.').map(unescape).collect::<Option<_>>()?;
        let [mark, algorithm, app, subject, key, kind] = head.as_slice() else { return None };
        let mut plain = Self::new(kind, app, subject, key);
        while let Some(name) = parts.next() {
            plain.claims.push((unescape(name)?, unescape(parts.next()?)?));
        }
        (mark == MARK).then(|| (plain, algorithm.clone()))
    }
}

fn escape(text: &str) -> String {
    text.bytes().fold(String::new(), |mut escaped, byte| {
        if byte.is_ascii_alphanumeric() || b"-_".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            let _ = write!(escaped, "~{byte:02x}");
        }
        escaped
    })
}

fn unescape(text: &str) -> Option<String> {
    let mut parts = text.split('~');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (byte, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(byte, 16).ok()?);
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}
