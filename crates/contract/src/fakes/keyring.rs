//! Tokens that anybody can read and anybody could have written.

mod plain;

use gatepost_application::{Keyring, KeyringError, Sealed, TokenInvalid};
use gatepost_domain::access::AccessToken;
use gatepost_domain::admin_token::{AdminRefused, AdminRequest, AdminToken};
use gatepost_domain::app::{AccessTokenFormat, AppId};
use gatepost_domain::assertion::Assertion;
use gatepost_domain::audit::{AuditHash, AuditSignature};
use gatepost_domain::id::AdminTokenId;
use gatepost_domain::id_token::{IdToken, IdTokenHint};
use gatepost_domain::jwk::{ClientKey, ClientKeys, ClientKeysInvalid, JwkThumbprint};
use gatepost_domain::logout_token::LogoutToken;
use gatepost_domain::presented::{Occasion, PresentedAccess};
use gatepost_domain::proof::{AccessTokenHash, Proof};
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use plain::Plain;
use sha2::{Digest as _, Sha256};

const ACCESS: &str = "access";
const ID: &str = "id";
const LOGOUT: &str = "logout";
const ASSERTION: &str = "assertion";
const PROOF: &str = "proof";

/// Signs nothing: what it makes is good for tests of what stands around it, and breaks the laws of what rests sealed. It
/// keeps those of what is verified, as far as nobody forges. A token reads `plain.ALGORITHM.APP.SUBJECT.KEY.KIND/claim/value/…`.
#[derive(Clone, Copy, Default, Debug)]
pub struct PlainKeyring;

impl PlainKeyring {
    /// A proof that says that, in `proof.key`'s name.
    pub fn proof(proof: &Proof) -> String {
        let mut plain = Plain::new(PROOF, "", "", &proof.key.to_string());
        plain.say("jti", &proof.id).say("htm", &proof.method).say("htu", &proof.url);
        plain.say_time("iat", proof.issued_at);
        plain.say_some("ath", proof.access_token.map(AccessTokenHash::to_text));
        plain.say_some("nonce", proof.nonce.clone());
        plain.print("")
    }

    /// An assertion that says that, in the name of the first of these keys.
    pub fn assertion(keys: &ClientKeys, assertion: &Assertion) -> String {
        let mut plain = Plain::new(ASSERTION, "", &assertion.subject, &client_key(keys.as_str(), 0).1);
        plain.say("iss", &assertion.issuer).say("jti", &assertion.id);
        for audience in &assertion.audiences {
            plain.say("aud", audience);
        }
        plain.say_time("exp", assertion.expires_at);
        plain.say_some("iat", assertion.issued_at.map(|at| at.as_seconds().to_string()));
        plain.say_some("nbf", assertion.not_before.map(|at| at.as_seconds().to_string()));
        plain.print("")
    }
}

/// A key that nobody holds, and its name; each text has its own.
fn client_key(text: &str, place: usize) -> (PublicKey, String) {
    let public = PublicKey::Ed25519(Sha256::digest(format!("{place} {text}")).into());
    let print = JwkThumbprint::of(&public).to_string();
    (public, print)
}

fn of_that_app(key: &SigningKey, app: &AppId) -> Result<(), KeyringError> {
    let refused = KeyringError { doing: "signing with another app's key", source: None };
    if key.app == *app { Ok(()) } else { Err(refused) }
}

fn for_jwts(key: &SigningKey) -> Result<(), KeyringError> {
    let refused = KeyringError { doing: "signing a JWT with a key for Biscuits", source: None };
    key.algorithm.jwt().map(|_| ()).ok_or(refused)
}

/// The token, if it is of that kind and names one of these keys.
fn known(keys: &[SigningKey], token: &str, kind: &str) -> Result<Plain, TokenInvalid> {
    let (plain, algorithm) = Plain::parse(token).ok_or(TokenInvalid::Malformed)?;
    if plain.kind != kind {
        return Err(TokenInvalid::Header);
    }
    let named = |key: &&SigningKey| {
        key.app.as_str() == plain.app && key.id == plain.key && key.algorithm.as_str() == algorithm
    };
    keys.iter().find(named).map(|_| plain).ok_or(TokenInvalid::UnknownKey)
}

impl Keyring for PlainKeyring {
    fn make(
        &self,
        app: &AppId,
        algorithm: KeyAlgorithm,
        number: u32,
        now: Timestamp,
    ) -> Result<SigningKey, KeyringError> {
        let public = match algorithm {
            KeyAlgorithm::Es256 => PublicKey::P256 { x: [1; 32], y: [2; 32] },
            KeyAlgorithm::Rs256 => PublicKey::Rsa { modulus: vec![0xff; 256], exponent: vec![1, 0, 1] },
            KeyAlgorithm::EdDsa | KeyAlgorithm::BiscuitEd25519 => PublicKey::Ed25519([3; 32]),
        };
        Ok(SigningKey {
            app: app.clone(),
            id: number.to_string(),
            number,
            algorithm,
            public,
            sealed: Vec::new(),
            master: MasterKeyId::from_number(0),
            created_at: now,
            signs_from: now,
        })
    }

    fn sign(&self, key: &SigningKey, token: &AccessToken) -> Result<String, KeyringError> {
        of_that_app(key, &token.app)?;
        let mut plain = Plain::new(ACCESS, token.app.as_str(), &token.user.to_string(), &key.id);
        plain.say("iss", token.issuer.as_str()).say("sid", &token.session.to_string());
        plain.say("email", token.email.identity()).say("scope", &token.scope.to_string());
        plain.say_time("exp", token.expires_at);
        plain.say_some("jkt", token.bound_to.map(|key| key.to_string()));
        if key.algorithm.jwt().is_some() {
            plain.say("aud", &token.audience).say("jti", &token.id.to_string());
            plain.say_time("iat", token.issued_at).say_time("auth_time", token.authenticated_at);
        }
        Ok(plain.print(key.algorithm.as_str()))
    }

    fn sign_id_token(
        &self,
        key: &SigningKey,
        token: &IdToken,
        access_token: &str,
    ) -> Result<String, KeyringError> {
        of_that_app(key, &token.app)?;
        for_jwts(key)?;
        let mut plain = Plain::new(ID, token.app.as_str(), &token.user.to_string(), &key.id);
        plain.say("iss", token.issuer.as_str()).say("sid", &token.session.to_string());
        plain.say_some("nonce", token.nonce.as_ref().map(|nonce| nonce.as_str().to_owned()));
        plain.say("at_hash", &AccessTokenHash::of(access_token).to_text());
        plain.say_time("auth_time", token.authenticated_at);
        plain.say_time("iat", token.issued_at).say_time("exp", token.expires_at);
        Ok(plain.print(key.algorithm.as_str()))
    }

    fn sign_logout_token(&self, key: &SigningKey, token: &LogoutToken) -> Result<String, KeyringError> {
        of_that_app(key, &token.app)?;
        for_jwts(key)?;
        let mut plain = Plain::new(LOGOUT, token.app.as_str(), &token.user.to_string(), &key.id);
        plain.say("iss", token.issuer.as_str()).say("sid", &token.session.to_string());
        plain.say("jti", &token.id.to_string());
        plain.say_time("iat", token.issued_at).say_time("exp", token.expires_at);
        Ok(plain.print(key.algorithm.as_str()))
    }

    fn verify_access(
        &self,
        keys: &[SigningKey],
        token: &str,
        _: Occasion<'_>,
    ) -> Result<PresentedAccess, TokenInvalid> {
        let plain = known(keys, token, ACCESS)?;
        let format =
            if plain.get("jti").is_some() { AccessTokenFormat::Jwt } else { AccessTokenFormat::Biscuit };
        let read = || {
            Some(PresentedAccess {
                format,
                issuer: plain.get("iss")?.to_owned(),
                audience: plain.get("aud").map(str::to_owned),
                app: AppId::parse(&plain.app).ok()?,
                user: plain.user()?,
                session: plain.session()?,
                id: plain.id(),
                email: plain.get("email")?.to_owned(),
                scope: Scope::restore(plain.get("scope")?),
                authenticated_at: plain.time("auth_time"),
                issued_at: plain.time("iat"),
                not_before: None,
                expires_at: plain.time("exp")?,
                bound_to: plain.get("jkt").and_then(|text| JwkThumbprint::parse(text).ok()),
                revocation_ids: match format {
                    AccessTokenFormat::Jwt => Vec::new(),
                    AccessTokenFormat::Biscuit => vec![Sha256::digest(token).to_vec()],
                },
            })
        };
        read().ok_or(TokenInvalid::Claims)
    }

    fn verify_id_token(&self, keys: &[SigningKey], token: &str) -> Result<IdTokenHint, TokenInvalid> {
        let plain = known(keys, token, ID)?;
        let read = || {
            Some(IdTokenHint {
                issuer: plain.get("iss")?.to_owned(),
                audience: plain.app.clone(),
                user: plain.user()?,
                session: plain.session()?,
                issued_at: plain.time("iat")?,
                expires_at: plain.time("exp")?,
            })
        };
        read().ok_or(TokenInvalid::Claims)
    }

    /// Reads no JSON: it looks for the words that tell keys from others.
    fn parse_client_keys(&self, json: &str) -> Result<ClientKeys, ClientKeysInvalid> {
        if !json.trim_start().starts_with('{') || !json.contains("\"keys\"") {
            return Err(ClientKeysInvalid::Malformed);
        }
        if json.contains("\"d\"") || json.contains("\"k\"") {
            return Err(ClientKeysInvalid::Private);
        }
        let name = |key: &str| key.split("\"kid\"").nth(1)?.split('"').nth(1).map(str::to_owned);
        let keys = json
            .split("\"kty\"")
            .skip(1)
            .enumerate()
            .map(|(place, key)| ClientKey { id: name(key), public: client_key(json, place).0 });
        ClientKeys::new(keys.collect(), json.to_owned())
    }

    fn verify_assertion(&self, keys: &ClientKeys, assertion: &str) -> Result<Assertion, TokenInvalid> {
        let (plain, _) = Plain::parse(assertion).ok_or(TokenInvalid::Malformed)?;
        if plain.kind != ASSERTION {
            return Err(TokenInvalid::Header);
        }
        if plain.key != client_key(keys.as_str(), 0).1 {
            return Err(TokenInvalid::Signature);
        }
        let read = || {
            Some(Assertion {
                issuer: plain.get("iss")?.to_owned(),
                subject: plain.subject.clone(),
                audiences: plain.all("aud").map(str::to_owned).collect(),
                id: plain.get("jti")?.to_owned(),
                expires_at: plain.time("exp")?,
                issued_at: plain.time("iat"),
                not_before: plain.time("nbf"),
            })
        };
        read().ok_or(TokenInvalid::Claims)
    }

    fn verify_proof(&self, proof: &str) -> Result<Proof, TokenInvalid> {
        let (plain, _) = Plain::parse(proof).ok_or(TokenInvalid::Malformed)?;
        if plain.kind != PROOF {
            return Err(TokenInvalid::Header);
        }
        let read = || {
            Some(Proof {
                key: JwkThumbprint::parse(&plain.key).ok()?,
                id: plain.get("jti")?.to_owned(),
                method: plain.get("htm")?.to_owned(),
                url: plain.get("htu")?.to_owned(),
                issued_at: plain.time("iat")?,
                access_token: plain.get("ath").and_then(AccessTokenHash::parse),
                nonce: plain.get("nonce").map(str::to_owned),
            })
        };
        read().ok_or(TokenInvalid::Claims)
    }

    fn sign_audit(&self, hash: &AuditHash) -> Result<AuditSignature, KeyringError> {
        let mut bytes = [0; 64];
        bytes[..32].copy_from_slice(hash.as_bytes());
        Ok(AuditSignature { key: MasterKeyId::from_number(0), bytes })
    }

    fn audit_keys(&self) -> Result<Vec<(MasterKeyId, [u8; 32])>, KeyringError> {
        Ok(vec![(MasterKeyId::from_number(0), [0; 32])])
    }

    fn sign_admin(&self, token: &AdminToken) -> Result<String, KeyringError> {
        let app = token.app.as_ref().map_or("", |app| app.as_str());
        let reach = if token.read_only { "read" } else { "write" };
        Ok(format!("plain-admin/{}/{app}/{reach}/{}", token.id, token.expires_at.as_seconds()))
    }

    fn verify_admin(&self, token: &str, request: AdminRequest<'_>) -> Result<AdminTokenId, AdminRefused> {
        let (id, app, read_only, end) = admin(token).ok_or(AdminRefused::Unknown)?;
        if end <= request.now.as_seconds() {
            return Err(AdminRefused::Unknown);
        }
        let is_its_app = app.is_none_or(|app| request.app == Some(&app));
        if is_its_app && !(read_only && request.writes) { Ok(id) } else { Err(AdminRefused::Beyond) }
    }

    fn seal(&self, place: &[u8], bytes: &[u8]) -> Result<Sealed, KeyringError> {
        let length = u8::try_from(place.len()).unwrap_or(u8::MAX);
        Ok(Sealed { master: MasterKeyId::from_number(0), bytes: [&[length], place, bytes].concat() })
    }

    fn unseal(&self, place: &[u8], sealed: &Sealed) -> Result<Vec<u8>, KeyringError> {
        let refused = KeyringError { doing: "opening what was sealed for another place", source: None };
        let opened = sealed.bytes.get(1..).and_then(|rest| rest.strip_prefix(place));
        opened.map(<[u8]>::to_vec).ok_or(refused)
    }
}

/// As the facts of a Biscuit would be: name, app, whether it reads alone, and its end in seconds.
fn admin(token: &str) -> Option<(AdminTokenId, Option<AppId>, bool, i64)> {
    let mut parts = token.strip_prefix("plain-admin/")?.split('/');
    let id = AdminTokenId::parse(parts.next()?).ok()?;
    let app = AppId::parse(parts.next()?).ok();
    Some((id, app, parts.next()? == "read", parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verifying::OtherSide;
    use crate::verifying_laws;

    struct Anybody;

    impl OtherSide for Anybody {
        fn keys(&self) -> String {
            r#"{"keys":[{"kty":"EC","kid":"mine"}]}"#.to_owned()
        }

        fn assertion(&self, keys: &ClientKeys, says: &Assertion) -> String {
            PlainKeyring::assertion(keys, says)
        }

        fn proof_key(&self) -> JwkThumbprint {
            JwkThumbprint::from_bytes([8; 32])
        }

        fn proof(&self, says: &Proof) -> String {
            PlainKeyring::proof(says)
        }
    }

    verifying_laws!(PlainKeyring, Anybody);
}
