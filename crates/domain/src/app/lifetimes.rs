//! How long what an app issues lives, and within which bounds.

use std::time::Duration;

/// A life is too short or too long.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{field} takes {least} to {most}")]
pub struct LifetimesInvalid {
    /// Its name in the API.
    pub field: &'static str,
    /// The least, in seconds.
    pub least: u64,
    /// The most, in seconds.
    pub most: u64,
}

/// How long what an app issues lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lifetimes {
    /// A link, unless the request asks for another life.
    pub link: Duration,
    /// The longest life of a link that a request may ask for.
    pub link_max: Duration,
    /// An exchange code.
    pub code: Duration,
    /// An access token.
    pub access_token: Duration,
    /// A refresh token that nobody uses.
    pub refresh_idle: Duration,
    /// A session, however busy.
    pub refresh_absolute: Duration,
    /// How long a browser stays signed in at the hosted page; no time at all switches that off.
    pub browser_session: Duration,
}

impl Default for Lifetimes {
    fn default() -> Self {
        Self {
            link: Duration::from_mins(10),
            link_max: Duration::from_hours(1),
            code: Duration::from_mins(1),
            access_token: Duration::from_mins(10),
            refresh_idle: Duration::from_hours(30 * 24),
            refresh_absolute: Duration::from_hours(90 * 24),
            browser_session: Duration::from_hours(12),
        }
    }
}

/// A link that somebody asked for lives too short or too long.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a link lives from {} to {} seconds in this app", .least.as_secs(), .most.as_secs())]
pub struct LinkLifeOutOfRange {
    /// The shortest life of a link.
    pub least: Duration,
    /// The longest life of a link in this app.
    pub most: Duration,
}

impl Lifetimes {
    /// The life of a link for which the request asks for `asked`, or for nothing.
    pub fn link_life(&self, asked: Option<Duration>) -> Result<Duration, LinkLifeOutOfRange> {
        let least = Duration::from_mins(1);
        match asked {
            None => Ok(self.link),
            Some(life) if (least..=self.link_max).contains(&life) => Ok(life),
            Some(_) => Err(LinkLifeOutOfRange { least, most: self.link_max }),
        }
    }

    /// These, if each is within its bounds.
    pub fn checked(self) -> Result<Self, LifetimesInvalid> {
        const DAY: u64 = 24 * 60 * 60;
        let bounds = [
            ("link_seconds", self.link, 60, self.link_max.as_secs()),
            ("link_max_seconds", self.link_max, 60, 60 * 60),
            ("code_seconds", self.code, 1, 60),
            ("access_token_seconds", self.access_token, 1, DAY),
            ("refresh_idle_seconds", self.refresh_idle, 1, 400 * DAY),
            ("refresh_absolute_seconds", self.refresh_absolute, 1, 400 * DAY),
            ("browser_session_seconds", self.browser_session, 0, 30 * DAY),
        ];
        let outside =
            bounds.into_iter().find(|(_, life, least, most)| !(*least..=*most).contains(&life.as_secs()));
        outside.map_or(Ok(self), |(field, _, least, most)| Err(LifetimesInvalid { field, least, most }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_life_has_its_bounds() {
        let usual = Lifetimes::default();
        assert_eq!(usual.checked(), Ok(usual));
        let off = Lifetimes { browser_session: Duration::ZERO, ..usual };
        assert_eq!(off.checked(), Ok(off));
        for (field, wrong) in [
            ("link_seconds", Lifetimes { link: Duration::from_secs(59), ..usual }),
            ("link_seconds", Lifetimes { link_max: Duration::from_secs(599), ..usual }),
            ("link_max_seconds", Lifetimes { link_max: Duration::from_secs(3601), ..usual }),
            ("code_seconds", Lifetimes { code: Duration::from_secs(61), ..usual }),
            ("access_token_seconds", Lifetimes { access_token: Duration::ZERO, ..usual }),
            ("refresh_absolute_seconds", Lifetimes { refresh_absolute: Duration::MAX, ..usual }),
        ] {
            assert_eq!(wrong.checked().map_err(|error| error.field), Err(field));
        }
    }

    proptest! {
        #[test]
        fn a_link_lives_within_the_app_s_bounds(asked in 0_u64..10_000) {
            let lifetimes = Lifetimes::default();
            let granted = lifetimes.link_life(Some(Duration::from_secs(asked)));
            prop_assert_eq!(granted.is_ok(), (60..=3600).contains(&asked));
        }
    }
}
