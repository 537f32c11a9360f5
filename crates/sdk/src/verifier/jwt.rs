//! Access tokens that are JWTs (RFC 9068).

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::crypto::aws_lc;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use std::time::{Duration, SystemTime};

use super::keys::Key;
use super::{CurrentUser, Expected, LEEWAY, Need, Refused};

/// Nothing of Gatepost's is longer, and what follows costs time.
const LONGEST: usize = 8192;

/// What is read of the header. A member twice is refused.
#[derive(Deserialize)]
struct Header {
    typ: String,
    alg: String,
    kid: String,
    // Each would lead to another key or to another reading, so Gatepost writes none of them.
    b64: Option<IgnoredAny>,
    crit: Option<IgnoredAny>,
    enc: Option<IgnoredAny>,
    jku: Option<IgnoredAny>,
    jwk: Option<IgnoredAny>,
    x5c: Option<IgnoredAny>,
    x5u: Option<IgnoredAny>,
    zip: Option<IgnoredAny>,
}

impl Header {
    fn is_plain(&self) -> bool {
        let Self { b64, crit, enc, jku, jwk, x5c, x5u, zip, .. } = self;
        [b64, crit, enc, jku, jwk, x5c, x5u, zip].into_iter().all(Option::is_none)
    }
}

/// What is read of the claims (RFC 9068 §2.2); times are whole seconds.
#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    app_id: String,
    sub: String,
    sid: String,
    jti: String,
    scope: String,
    email: String,
    exp: u64,
    nbf: Option<u64>,
    auth_time: u64,
    cnf: Option<IgnoredAny>,
}

/// A text that has the form of one.
pub(super) struct Unverified<'a> {
    header: Header,
    signed: &'a str,
    claims: &'a str,
    signature: Vec<u8>,
}

impl<'a> Unverified<'a> {
    /// Takes the text apart, and believes nothing of it.
    pub(super) fn parse(token: &'a str) -> Result<Self, Refused> {
        const NOT_ONE: Refused = Refused::Invalid("not a JWT");
        if token.len() > LONGEST {
            return Err(Refused::Invalid("too long"));
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(NOT_ONE)?;
        let (header, claims) = signed.split_once('.').ok_or(NOT_ONE)?;
        let header: Header = part(header).ok_or(NOT_ONE)?;
        if header.typ != "at+jwt" || !header.is_plain() {
            return Err(Refused::Invalid("not an access token"));
        }
        let signature = BASE64URL_NOPAD.decode(signature.as_bytes()).map_err(|_| NOT_ONE)?;
        Ok(Self { header, signed, claims, signature })
    }

    /// The name of the key that is said to have signed it.
    pub(super) fn key_id(&self) -> &str {
        &self.header.kid
    }

    /// Whom it speaks for, if that key signed it and all that it says is as it must be.
    pub(super) fn verify(
        &self,
        key: &Key,
        expected: &Expected,
        now: SystemTime,
        need: &Need,
    ) -> Result<CurrentUser, Refused> {
        self.check_signature(key)?;
        let claims: Claims =
            part(self.claims).ok_or(Refused::Invalid("claims that are not of an access token"))?;
        expected.judge(&claims)?;
        let now = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
        if now >= claims.exp.saturating_add(LEEWAY) {
            return Err(Refused::Invalid("expired"));
        }
        if claims.nbf.is_some_and(|from| from > now.saturating_add(LEEWAY)) {
            return Err(Refused::Invalid("not good yet"));
        }
        let user = claims.into_user();
        match need.required_scope() {
            Some(scope) if !user.has_scope(scope) => {
                Err(Refused::Insufficient { scope: Some(scope.to_owned()) })
            }
            _ => Ok(user),
        }
    }

    /// By the algorithm that the key is for, which the header must name too.
    fn check_signature(&self, key: &Key) -> Result<(), Refused> {
        let (algorithm, key) = match key {
            Key::Jwt(algorithm, key) => (algorithm, key),
            #[cfg(feature = "biscuit")]
            Key::Biscuit(_) => return Err(Refused::Invalid("signed by a key for Biscuits")),
        };
        if !algorithm_is(*algorithm, &self.header.alg) {
            return Err(Refused::Invalid("another algorithm than its key's"));
        }
        // This provider and not the process's: that one panics if a crate elsewhere switched on another.
        let judge = (aws_lc::DEFAULT_PROVIDER.verifier_factory)(algorithm, key);
        let verdict = judge.map(|judge| judge.verify(self.signed.as_bytes(), &self.signature));
        if matches!(verdict, Ok(Ok(()))) { Ok(()) } else { Err(Refused::Invalid("not signed by that key")) }
    }
}

fn algorithm_is(algorithm: jsonwebtoken::Algorithm, name: &str) -> bool {
    use jsonwebtoken::Algorithm::{ES256, EdDSA, RS256};
    matches!((algorithm, name), (ES256, "ES256") | (RS256, "RS256") | (EdDSA, "EdDSA"))
}

/// A part of a JWT: an object, in the one spelling of base64url that it has.
fn part<T: DeserializeOwned>(text: &str) -> Option<T> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    // An array in the order of the fields would be read too.
    bytes.starts_with(b"{").then(|| serde_json::from_slice(&bytes).ok())?
}

impl Expected {
    /// Issuer, audience and app: whose token it is, for whom, and whose user it names.
    fn judge(&self, claims: &Claims) -> Result<(), Refused> {
        if claims.iss != self.issuer.as_str() || claims.app_id != self.issuer.app_id() {
            return Err(Refused::Invalid("issued to another app"));
        }
        if claims.aud != self.audience {
            return Err(Refused::Invalid("for another API"));
        }
        if claims.cnf.is_some() {
            return Err(Refused::Invalid("bound to a key (DPoP), of which nobody here asks a proof"));
        }
        Ok(())
    }
}

impl Claims {
    fn into_user(self) -> CurrentUser {
        let moment = |seconds| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds));
        CurrentUser {
            id: self.sub,
            email: self.email,
            session: self.sid,
            scopes: self.scope.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect(),
            token_id: Some(self.jti),
            authenticated_at: moment(self.auth_time),
            expires_at: moment(self.exp),
            revocation_ids: Vec::new(),
        }
    }
}
