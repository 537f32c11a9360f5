//! Tokens for the admin API: Biscuits that their holder narrows offline. What is kept of one is that it was made, and
//! whether it was revoked.

use crate::app::AppId;
use crate::id::AdminTokenId;
use crate::time::Timestamp;
use std::time::Duration;

/// How long a token lives that nobody gave a life.
pub const USUAL_LIFE: Duration = Duration::from_hours(30 * 24);

/// The longest life of a token.
pub const LONGEST_LIFE: Duration = Duration::from_hours(3650 * 24);

/// A life that no token can have.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("an admin token lives from a minute to 3650 days")]
pub struct AdminTokenLifeInvalid;

/// What a token was made for; whoever holds it may have narrowed it since.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AdminToken {
    /// Names it, and every narrowing of it.
    pub id: AdminTokenId,
    /// The one app that it is good for; nothing if it is good for all, and for making new ones.
    pub app: Option<AppId>,
    /// Whether it changes nothing.
    pub read_only: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when on it is dead.
    pub expires_at: Timestamp,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
}

impl AdminToken {
    /// A new token that lives as long as that.
    pub fn new(
        id: AdminTokenId,
        app: Option<AppId>,
        read_only: bool,
        (now, life): (Timestamp, Duration),
    ) -> Result<Self, AdminTokenLifeInvalid> {
        if life < Duration::from_mins(1) || life > LONGEST_LIFE {
            return Err(AdminTokenLifeInvalid);
        }
        Ok(Self { id, app, read_only, created_at: now, expires_at: now.plus(life), revoked_at: None })
    }

    /// Whether it may still be used, as far as the store knows.
    pub fn is_alive(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && !self.expires_at.is_over(now)
    }
}

/// What somebody wants to do with an admin token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AdminRequest<'a> {
    /// The app that it is about; nothing for what is about all of them.
    pub app: Option<&'a AppId>,
    /// Whether it changes something.
    pub writes: bool,
    /// When.
    pub now: Timestamp,
}

/// Why an admin token does not let somebody do something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AdminRefused {
    /// Not a token of this server, or one that is dead.
    #[error("no admin token that is good here and now")]
    Unknown,
    /// The token is good, and not for that.
    #[error("the admin token does not reach that far")]
    Beyond,
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_000_000);

    fn token(life: Duration) -> Result<AdminToken, AdminTokenLifeInvalid> {
        AdminToken::new(AdminTokenId::from_bits(1), None, false, (NOW, life))
    }

    #[test]
    fn a_token_lives_until_its_end_or_until_it_is_revoked() {
        let token = token(Duration::from_mins(1)).unwrap();
        assert!(token.is_alive(NOW) && token.is_alive(NOW.plus(Duration::from_secs(59))));
        assert!(!token.is_alive(NOW.plus(Duration::from_mins(1))));
        assert!(!AdminToken { revoked_at: Some(NOW), ..token }.is_alive(NOW));
    }

    #[test]
    fn a_life_has_bounds() {
        assert!(token(LONGEST_LIFE).is_ok());
        for life in [Duration::ZERO, Duration::from_secs(59), LONGEST_LIFE + Duration::from_secs(1)] {
            assert_eq!(token(life), Err(AdminTokenLifeInvalid));
        }
    }
}
