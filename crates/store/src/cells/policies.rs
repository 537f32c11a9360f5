//! How an app's policies, and who manages it, are kept.

use super::Spelled;
use gatepost_domain::actor::Actor;
use gatepost_domain::app::{SignUp, SignUpDomain, SignUpRule, TestAddress};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::limit::Rate;
use gatepost_domain::time::Timestamp;
use std::borrow::Cow;

/// An app's test addresses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct TestAddresses(pub(crate) Vec<TestAddress>);

impl Spelled for Actor {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Spelled for Rate {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

/// The policy, and its domains one a line.
impl Spelled for SignUp {
    fn spell(&self) -> Cow<'_, str> {
        match self {
            Self::Domains(domains) => {
                let lines = domains.iter().map(|domain| format!("\n{}", domain.as_str()));
                Cow::Owned(self.rule().as_str().to_owned() + &lines.collect::<String>())
            }
            Self::Open | Self::Invited => Cow::Borrowed(self.rule().as_str()),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        match SignUpRule::parse(lines.next()?)? {
            SignUpRule::Open => Some(Self::Open),
            SignUpRule::Invited => Some(Self::Invited),
            SignUpRule::Domains => {
                let domains = lines.map(|line| SignUpDomain::parse(line).ok());
                domains.collect::<Option<_>>().map(Self::Domains)
            }
        }
    }
}

/// One a line: the digits, the moment in microseconds since 1970, and the address as it was written.
impl Spelled for TestAddresses {
    fn spell(&self) -> Cow<'_, str> {
        let line = |test: &TestAddress| {
            let (code, end) = (test.code.expose(), test.expires_at.as_micros());
            format!("{code} {end} {}", test.email.delivery())
        };
        Cow::Owned(self.0.iter().map(line).collect::<Vec<_>>().join("\n"))
    }

    fn read(text: &str) -> Option<Self> {
        let read = |line: &str| {
            let mut parts = line.splitn(3, ' ');
            Some(TestAddress {
                code: EmailCode::parse(parts.next()?).ok()?,
                expires_at: Timestamp::from_micros(parts.next()?.parse().ok()?),
                email: EmailAddress::parse(parts.next()?).ok()?,
            })
        };
        text.lines().map(read).collect::<Option<_>>().map(Self)
    }
}
