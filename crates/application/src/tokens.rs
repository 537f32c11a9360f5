//! Who may ask for tokens, and what a token answer consists of.

use crate::clients::ClientAssertion;
use crate::gatepost::Gatepost;
use crate::ports::{Client, ClientKey, Entropy, Keyring, KeyringError, Ports, StoreError};
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::{AccessTokenFormat, App, AppId, AppKind};
use gatepost_domain::id::{RefreshTokenId, TokenId};
use gatepost_domain::id_token::IdToken;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{ClientSecret, RefreshToken as RefreshSecret, Secret};
use gatepost_domain::session::{RefreshToken, Session};
use gatepost_domain::sign_in::Nonce;
use gatepost_domain::signing_key::KeyAlgorithm;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::fmt;
use std::time::Duration;

/// How a client proves to be the app (RFC 6749 §2.3).
#[derive(Debug)]
pub enum ClientProof {
    /// It brought nothing.
    Nothing,
    /// It brought a secret.
    Secret(Secret<ClientSecret>),
    /// It brought something that can't be a secret of this app.
    Wrong,
    /// It brought something that it signed (RFC 7523).
    Assertion(ClientAssertion),
}

/// The client did not prove to be the app.
pub(crate) struct ClientInvalid;

impl ClientProof {
    pub(crate) fn key(&self, app: &AppId) -> ClientKey {
        let secret = if let Self::Secret(secret) = self { Some(secret.digest()) } else { None };
        ClientKey { app: app.clone(), secret }
    }

    /// Whether the client is the app by its secret. Whatever is brought must be right.
    pub(crate) fn judge(&self, client: &Client) -> Result<bool, ClientInvalid> {
        match self {
            Self::Nothing => Ok(false),
            Self::Secret(_) if client.authenticated => Ok(true),
            // An assertion is judged by `Gatepost::authenticate`, for the endpoints that take one.
            Self::Secret(_) | Self::Wrong | Self::Assertion(_) => Err(ClientInvalid),
        }
    }

    /// As [`ClientProof::judge`], where a confidential app must bring its secret (RFC 6749 §3.2.1).
    pub(crate) fn judge_for_tokens(&self, client: &Client) -> Result<bool, ClientInvalid> {
        let authenticated = self.judge(client)?;
        if client.app.kind == AppKind::Confidential && !authenticated {
            Err(ClientInvalid)
        } else {
            Ok(authenticated)
        }
    }
}

/// How an access token is sent (RFC 6749 §7.1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TokenType {
    /// By whoever bears it (RFC 6750).
    Bearer,
    /// By the holder of the key that it is bound to (RFC 9449 §7.1).
    Dpop,
}

impl TokenType {
    /// That of a token that is bound to that key, or to none.
    pub const fn of(key: Option<JwkThumbprint>) -> Self {
        if key.is_some() { Self::Dpop } else { Self::Bearer }
    }

    /// Its name, which is the scheme by which it is sent too.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bearer => "Bearer",
            Self::Dpop => "DPoP",
        }
    }
}

/// What a successful exchange or refresh answers (RFC 6749 §5.1).
pub struct Tokens {
    /// The access token, signed.
    pub access_token: String,
    /// How it is sent.
    pub token_type: TokenType,
    /// Who signed in, signed, if the client asked who it is (OIDC Core §3.1.3.3).
    pub id_token: Option<String>,
    /// How long it lives.
    pub expires_in: Duration,
    /// What opens the next one.
    pub refresh_token: Secret<RefreshSecret>,
    /// What it is good for.
    pub scope: Scope,
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tokens").field("scope", &self.scope).finish_non_exhaustive()
    }
}

impl<P: Ports> Gatepost<P> {
    /// A new refresh token of that session: what its holder gets, and what the store may know.
    pub(crate) fn refresh_token(
        &self,
        session: &Session,
        app: &App,
        now: Timestamp,
    ) -> (Secret<RefreshSecret>, RefreshToken) {
        let secret = Secret::from_bytes(&self.parts.entropy.bytes());
        let id = RefreshTokenId::new(now, self.chance());
        let token = session.refresh_token(id, secret.digest(), &app.lifetimes, now);
        (secret, token)
    }

    /// The signed tokens of that session at `now`, of that scope: the ID token answers the nonce of its sign-in, and has
    /// none when it is refreshed (OIDC Core §12.2).
    pub(crate) async fn sign_tokens(
        &self,
        app: &App,
        (session, user): (&Session, &User),
        wanted: Wanted<'_>,
        now: Timestamp,
    ) -> Result<Result<Signed, KeyringError>, StoreError> {
        let Wanted { scope, nonce, format, key } = wanted;
        let keys = self.known_keys(app).await?;
        let access_key = self.active(&keys, KeyAlgorithm::of_access_tokens(app, format))?;
        let id = TokenId::new(now, self.chance());
        let token = AccessToken::of(self.issuer(&app.id), id, (app, session, user), scope.clone(), now);
        let access_token = match self.parts.keyring.sign(access_key, &token.bound_to(key)) {
            Ok(access_token) => access_token,
            Err(error) => return Ok(Err(error)),
        };
        self.witness.issued("access_token", access_key.algorithm.as_str());
        if !scope.contains("openid") {
            return Ok(Ok(Signed { access_token, id_token: None }));
        }
        let id_key = self.active(&keys, app.oauth.id_token_alg.into())?;
        let token = IdToken::of(self.issuer(&app.id), app, session, nonce, now);
        let signed = self.parts.keyring.sign_id_token(id_key, &token, &access_token);
        if signed.is_ok() {
            self.witness.issued("id_token", id_key.algorithm.as_str());
        }
        Ok(signed.map(|id_token| Signed { access_token, id_token: Some(id_token) }))
    }
}

/// What new tokens shall be like.
pub(crate) struct Wanted<'a> {
    /// What they are good for.
    pub(crate) scope: &'a Scope,
    /// What the client wants to find again in the ID token.
    pub(crate) nonce: Option<Nonce>,
    /// What the access token looks like.
    pub(crate) format: AccessTokenFormat,
    /// The only key whose holder may use it.
    pub(crate) key: Option<JwkThumbprint>,
}

/// What was signed for a session.
pub(crate) struct Signed {
    pub(crate) access_token: String,
    pub(crate) id_token: Option<String>,
}
