//! A client's own signature in place of a secret (`private_key_jwt`: RFC 7523 §3, OIDC Core §9).

use crate::access::Issuer;
use crate::app::AppId;
use crate::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::time::Duration;

/// An assertion may be good for so long: its name has to be remembered until it is not.
pub const ASSERTION_LIVES_AT_MOST: Duration = Duration::from_mins(5);

/// How far the clock of a client may be off.
pub const ASSERTION_LEEWAY: Duration = Duration::from_secs(30);

/// An assertion's own name may be so long.
const NAME_AT_MOST: usize = 256;

/// What an assertion says whose signature holds under a key of the client.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assertion {
    /// Who says it (`iss`).
    pub issuer: String,
    /// About whom (`sub`).
    pub subject: String,
    /// To whom (`aud`): the one, or all of the list.
    pub audiences: Vec<String>,
    /// The assertion's own name (`jti`).
    pub id: String,
    /// From when on it is dead (`exp`).
    pub expires_at: Timestamp,
    /// When it was made (`iat`), if it says so.
    pub issued_at: Option<Timestamp>,
    /// From when on it is good (`nbf`), if it says so.
    pub not_before: Option<Timestamp>,
}

/// Why an assertion proves nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AssertionRefused {
    /// Not by this client about itself.
    #[error("the assertion is not of this client")]
    WrongClient,
    /// For another server.
    #[error("the assertion is for another audience")]
    WrongAudience,
    /// Too old.
    #[error("the assertion has expired")]
    Expired,
    /// From the future.
    #[error("the assertion is not good yet")]
    NotYet,
    /// Good for longer than anybody should need.
    #[error("the assertion lives for more than five minutes")]
    TooLong,
    /// Its name is empty or too long.
    #[error("the assertion has no sound jti")]
    NoName,
}

impl Assertion {
    /// Whether it proves at `now` that the client is that app. Its audience is the issuer or the token endpoint, and
    /// nobody else besides: whoever else it names could use it here. That it was not seen before is for a store to tell,
    /// until [`Assertion::forgotten_at`].
    pub fn judge(
        &self,
        app: &AppId,
        issuer: &Issuer,
        token_endpoint: &str,
        now: Timestamp,
    ) -> Result<(), AssertionRefused> {
        if self.issuer != app.as_str() || self.subject != app.as_str() {
            return Err(AssertionRefused::WrongClient);
        }
        let ours = |audience: &String| [issuer.as_str(), token_endpoint].contains(&audience.as_str());
        if self.audiences.is_empty() || !self.audiences.iter().all(ours) {
            return Err(AssertionRefused::WrongAudience);
        }
        if self.id.is_empty() || self.id.len() > NAME_AT_MOST {
            return Err(AssertionRefused::NoName);
        }
        if self.expires_at.is_over(now) {
            return Err(AssertionRefused::Expired);
        }
        if self.expires_at.since(now) > ASSERTION_LIVES_AT_MOST + ASSERTION_LEEWAY {
            return Err(AssertionRefused::TooLong);
        }
        let starts = [self.issued_at, self.not_before];
        if starts.iter().flatten().any(|start| start.since(now) > ASSERTION_LEEWAY) {
            return Err(AssertionRefused::NotYet);
        }
        Ok(())
    }

    /// From when on it is dead anyway, so that its name need not be remembered.
    pub const fn forgotten_at(&self) -> Timestamp {
        self.expires_at
    }

    /// What a store may remember it by, within the app: one digest, whatever the client called it.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(self.id.as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::PublicUrl;

    const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);
    const ENDPOINT: &str = "https://auth.example.com/apps/demo/token";
    const ISSUER: &str = "https://auth.example.com/apps/demo";

    fn later(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(NOW.as_seconds() + seconds)
    }

    fn assertion() -> Assertion {
        Assertion {
            issuer: "demo".to_owned(),
            subject: "demo".to_owned(),
            audiences: vec![ISSUER.to_owned()],
            id: "one".to_owned(),
            expires_at: later(60),
            issued_at: Some(NOW),
            not_before: None,
        }
    }

    fn judged(assertion: &Assertion) -> Result<(), AssertionRefused> {
        let app = AppId::parse("demo").unwrap();
        let issuer = Issuer::of(&PublicUrl::parse("https://auth.example.com").unwrap(), &app);
        assertion.judge(&app, &issuer, ENDPOINT, NOW)
    }

    #[test]
    fn an_assertion_is_by_the_client_about_itself() {
        assert_eq!(judged(&assertion()), Ok(()));
        for other in ["", "shop", "Demo"] {
            for wrong in [
                Assertion { issuer: other.to_owned(), ..assertion() },
                Assertion { subject: other.to_owned(), ..assertion() },
            ] {
                assert_eq!(judged(&wrong), Err(AssertionRefused::WrongClient));
            }
        }
    }

    #[test]
    fn an_assertion_is_for_this_server_and_nobody_else() {
        let elsewhere = "https://evil.example";
        for (audiences, expected) in [
            (vec![ISSUER], Ok(())),
            (vec![ENDPOINT], Ok(())),
            (vec![ISSUER, ENDPOINT], Ok(())),
            (vec![], Err(AssertionRefused::WrongAudience)),
            (vec![elsewhere], Err(AssertionRefused::WrongAudience)),
            (vec![ISSUER, elsewhere], Err(AssertionRefused::WrongAudience)),
            (vec!["https://auth.example.com/apps/demo/"], Err(AssertionRefused::WrongAudience)),
            (vec!["https://auth.example.com/apps/shop"], Err(AssertionRefused::WrongAudience)),
        ] {
            let audiences: Vec<_> = audiences.into_iter().map(str::to_owned).collect();
            assert_eq!(
                judged(&Assertion { audiences: audiences.clone(), ..assertion() }),
                expected,
                "{audiences:?}"
            );
        }
    }

    #[test]
    fn an_assertion_has_a_short_life_around_now() {
        for (expires_in, expected) in [
            (0, Err(AssertionRefused::Expired)),
            (-1, Err(AssertionRefused::Expired)),
            (1, Ok(())),
            (300, Ok(())),
            (331, Err(AssertionRefused::TooLong)),
        ] {
            let wanted = Assertion { expires_at: later(expires_in), ..assertion() };
            assert_eq!(judged(&wanted), expected, "{expires_in}");
        }
        let early = Some(later(31));
        assert_eq!(judged(&Assertion { issued_at: early, ..assertion() }), Err(AssertionRefused::NotYet));
        assert_eq!(judged(&Assertion { not_before: early, ..assertion() }), Err(AssertionRefused::NotYet));
        assert_eq!(
            judged(&Assertion { issued_at: None, not_before: Some(later(30)), ..assertion() }),
            Ok(())
        );
    }

    #[test]
    fn an_assertion_has_a_name_of_bearable_length() {
        for (length, expected) in
            [(0, Err(AssertionRefused::NoName)), (256, Ok(())), (257, Err(AssertionRefused::NoName))]
        {
            assert_eq!(judged(&Assertion { id: "x".repeat(length), ..assertion() }), expected);
        }
    }
}
