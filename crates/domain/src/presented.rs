//! Access tokens that come back.

use crate::access::{Issuer, TokenRefused};
use crate::app::{AccessTokenFormat, App, AppId};
use crate::id::{SessionId, TokenId, UserId};
use crate::jwk::JwkThumbprint;
use crate::scope::Scope;
use crate::time::Timestamp;
use std::time::Duration;

/// How far the clocks of two nodes may be apart.
const LEEWAY: Duration = Duration::from_secs(30);

/// What a token is presented for. A Biscuit's checks are judged by it: they see `time(now)`, `operation("…")` and
/// `required_scope("…")`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Occasion<'a> {
    /// When it is presented.
    pub now: Timestamp,
    /// What shall be done with it, in one word: `read` where nothing changes.
    pub operation: &'a str,
}

/// All that an access token of either format says, once its signature holds. That it is good here and now, only
/// [`PresentedAccess::judge`] tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PresentedAccess {
    /// What it looked like.
    pub format: AccessTokenFormat,
    /// Who says it (`iss`).
    pub issuer: String,
    /// To whom (`aud`). A Biscuit has none: whoever knows the app's key may read it.
    pub audience: Option<String>,
    /// The app that it was issued to.
    pub app: AppId,
    /// About whom.
    pub user: UserId,
    /// Their session.
    pub session: SessionId,
    /// The token's own name; a Biscuit is named by its revocation ids.
    pub id: Option<TokenId>,
    /// Their address when it was issued.
    pub email: String,
    /// What it is still good for: a holder may have narrowed a Biscuit.
    pub scope: Scope,
    /// When the person proved who they are; a Biscuit does not say.
    pub authenticated_at: Option<Timestamp>,
    /// When it was issued; a Biscuit does not say.
    pub issued_at: Option<Timestamp>,
    /// From when on it is good, if it says so.
    pub not_before: Option<Timestamp>,
    /// From when on it is not.
    pub expires_at: Timestamp,
    /// The only key whose holder may use it.
    pub bound_to: Option<JwkThumbprint>,
    /// What a Biscuit is revoked by: the token that was issued first, then each narrowing of it.
    pub revocation_ids: Vec<Vec<u8>>,
}

/// An access token that is good at an app, at the moment at which it was judged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Access(PresentedAccess);

impl Access {
    /// What it says.
    pub const fn says(&self) -> &PresentedAccess {
        &self.0
    }
}

impl PresentedAccess {
    /// Whether it is a token of that app that is good at `now`. Expiry has no leeway: the clock that set it is ours too.
    pub fn judge(self, app: &App, issuer: &Issuer, now: Timestamp) -> Result<Access, TokenRefused> {
        if self.issuer != issuer.as_str() {
            return Err(TokenRefused::WrongIssuer);
        }
        if self.app != app.id {
            return Err(TokenRefused::WrongApp);
        }
        match (self.format, self.audience.as_deref()) {
            (AccessTokenFormat::Jwt, Some(audience)) if audience == app.audience() => {}
            (AccessTokenFormat::Biscuit, None) => {}
            _ => return Err(TokenRefused::WrongAudience),
        }
        if self.expires_at.is_over(now) {
            return Err(TokenRefused::Expired);
        }
        let starts = [self.issued_at, self.not_before];
        if starts.iter().flatten().any(|start| start.since(now) > LEEWAY) {
            return Err(TokenRefused::NotYet);
        }
        Ok(Access(self))
    }

    /// Whether revoking what has that id revokes this token: it is the token itself, or one that it was narrowed from.
    pub fn descends_from(&self, revocation_id: &[u8]) -> bool {
        self.revocation_ids.iter().any(|id| id == revocation_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::PublicUrl;
    use crate::app::tests::app;

    const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);

    fn later(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(NOW.as_seconds() + seconds)
    }

    fn issuer(app: &str) -> Issuer {
        Issuer::of(&PublicUrl::parse("https://auth.example.com").unwrap(), &AppId::parse(app).unwrap())
    }

    fn token() -> PresentedAccess {
        PresentedAccess {
            format: AccessTokenFormat::Jwt,
            issuer: issuer("acme").to_string(),
            audience: Some("acme".to_owned()),
            app: AppId::parse("acme").unwrap(),
            user: UserId::from_bits(1),
            session: SessionId::from_bits(2),
            id: Some(TokenId::from_bits(3)),
            email: "ada@example.org".to_owned(),
            scope: Scope::default().grant(None),
            authenticated_at: Some(NOW),
            issued_at: Some(NOW),
            not_before: None,
            expires_at: later(600),
            bound_to: None,
            revocation_ids: Vec::new(),
        }
    }

    fn judged(token: PresentedAccess) -> Result<(), TokenRefused> {
        token.judge(&app(), &issuer("acme"), NOW).map(|_| ())
    }

    #[test]
    fn a_token_is_good_where_and_for_whom_it_was_issued() {
        assert_eq!(judged(token()), Ok(()));
        for other in [issuer("shop").to_string(), format!("{}/", issuer("acme")), String::new()] {
            assert_eq!(judged(PresentedAccess { issuer: other, ..token() }), Err(TokenRefused::WrongIssuer));
        }
        let of_shop = PresentedAccess { app: AppId::parse("shop").unwrap(), ..token() };
        assert_eq!(judged(of_shop), Err(TokenRefused::WrongApp));
        for other in [Some("shop"), Some("Acme"), Some(""), None] {
            let audience = other.map(str::to_owned);
            assert_eq!(judged(PresentedAccess { audience, ..token() }), Err(TokenRefused::WrongAudience));
        }
    }

    #[test]
    fn an_app_with_an_api_of_another_name_takes_tokens_for_that_api() {
        let api = App { access_token_audience: Some("https://api.example.org".to_owned()), ..app() };
        let token = |audience: &str| PresentedAccess { audience: Some(audience.to_owned()), ..token() };
        assert!(token("https://api.example.org").judge(&api, &issuer("acme"), NOW).is_ok());
        assert_eq!(token("acme").judge(&api, &issuer("acme"), NOW), Err(TokenRefused::WrongAudience));
    }

    #[test]
    fn a_biscuit_has_no_audience() {
        let biscuit = PresentedAccess { format: AccessTokenFormat::Biscuit, audience: None, ..token() };
        assert_eq!(judged(biscuit.clone()), Ok(()));
        let with = PresentedAccess { audience: Some("acme".to_owned()), ..biscuit };
        assert_eq!(judged(with), Err(TokenRefused::WrongAudience));
    }

    #[test]
    fn a_token_dies_at_its_second_and_may_be_half_a_minute_early() {
        for (end, expected) in
            [(1, Ok(())), (0, Err(TokenRefused::Expired)), (-31, Err(TokenRefused::Expired))]
        {
            assert_eq!(judged(PresentedAccess { expires_at: later(end), ..token() }), expected);
        }
        for (start, expected) in [(30, Ok(())), (31, Err(TokenRefused::NotYet))] {
            let start = Some(later(start));
            assert_eq!(judged(PresentedAccess { issued_at: start, ..token() }), expected);
            assert_eq!(judged(PresentedAccess { not_before: start, ..token() }), expected);
        }
    }

    #[test]
    fn revoking_a_token_revokes_what_it_was_narrowed_to() {
        let narrowed = PresentedAccess { revocation_ids: vec![vec![1], vec![2]], ..token() };
        assert!(narrowed.descends_from(&[1]) && narrowed.descends_from(&[2]));
        assert!(!narrowed.descends_from(&[3]) && !token().descends_from(&[1]));
    }
}
