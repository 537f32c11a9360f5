//! What an ID token says, and what is still made of one that comes back as a hint (OIDC Core §2).

use crate::access::{Issuer, TokenRefused};
use crate::app::{App, AppId};
use crate::id::{SessionId, UserId};
use crate::session::Session;
use crate::sign_in::Nonce;
use crate::time::Timestamp;

/// What an ID token says. Never the address: whoever wants it asks userinfo for it (OIDC Core §5.4).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IdToken {
    /// Who says it (`iss`).
    pub issuer: Issuer,
    /// To whom (`aud`): always the app itself, whatever its API is called.
    pub app: AppId,
    /// About whom (`sub`).
    pub user: UserId,
    /// Their session (`sid`, OIDC Back-Channel Logout 1.0 §2.1).
    pub session: SessionId,
    /// What the client wanted to find in it again (`nonce`).
    pub nonce: Option<Nonce>,
    /// When the person proved who they are (`auth_time`).
    pub authenticated_at: Timestamp,
    /// When it was issued (`iat`).
    pub issued_at: Timestamp,
    /// From when on no client may take it any more (`exp`).
    pub expires_at: Timestamp,
}

impl IdToken {
    /// What an ID token says at `now` about a session; it lives as long as the access token beside it.
    pub fn of(issuer: Issuer, app: &App, session: &Session, nonce: Option<Nonce>, now: Timestamp) -> Self {
        Self {
            issuer,
            app: app.id.clone(),
            user: session.user,
            session: session.id,
            nonce,
            authenticated_at: session.authenticated_at,
            issued_at: now,
            expires_at: now.plus(app.lifetimes.access_token),
        }
    }
}

/// What an ID token of ours, whose signature holds, said when it was issued. It is a hint at who is meant, and no proof of
/// anything.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IdTokenHint {
    /// Who said it.
    pub issuer: String,
    /// To whom.
    pub audience: String,
    /// About whom.
    pub user: UserId,
    /// Their session then.
    pub session: SessionId,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// When it died, or will.
    pub expires_at: Timestamp,
}

impl IdTokenHint {
    /// Whether it was issued to that app. An expired one still is a hint (OIDC RP-Initiated Logout 1.0 §4).
    pub fn judge(&self, app: &AppId, issuer: &Issuer) -> Result<(), TokenRefused> {
        if self.issuer != issuer.as_str() {
            return Err(TokenRefused::WrongIssuer);
        }
        if self.audience != app.as_str() {
            return Err(TokenRefused::WrongAudience);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::PublicUrl;

    #[test]
    fn a_hint_is_for_the_app_that_it_was_issued_to() {
        let [demo, shop] = ["demo", "shop"].map(|id| AppId::parse(id).unwrap());
        let url = PublicUrl::parse("https://auth.example.com").unwrap();
        let [at_demo, at_shop] = [&demo, &shop].map(|app| Issuer::of(&url, app));
        let hint = IdTokenHint {
            issuer: at_demo.to_string(),
            audience: demo.to_string(),
            user: UserId::from_bits(1),
            session: SessionId::from_bits(2),
            issued_at: Timestamp::from_seconds(0),
            expires_at: Timestamp::from_seconds(1),
        };
        assert_eq!(hint.judge(&demo, &at_demo), Ok(()));
        assert_eq!(hint.judge(&demo, &at_shop), Err(TokenRefused::WrongIssuer));
        assert_eq!(hint.judge(&shop, &at_demo), Err(TokenRefused::WrongAudience));
    }
}
