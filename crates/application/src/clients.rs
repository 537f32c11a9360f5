//! What a client signs in place of a secret, and what it may send once.

use crate::gatepost::Gatepost;
use crate::ports::{Client, Clock, Keyring, Ports, Store, StoreError};
use crate::tokens::ClientProof;
use gatepost_domain::app::{App, AppKind};
use gatepost_domain::secret::Digest;
use gatepost_domain::single_use::{SingleUse, SingleUseKind};
use std::fmt;

/// An assertion as it was sent (RFC 7521 §4.2): nobody knows yet who made it. Mute in `Debug`, since it opens doors once.
pub struct ClientAssertion(String);

impl ClientAssertion {
    /// That text.
    pub const fn new(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for ClientAssertion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientAssertion(…)")
    }
}

/// Why a client is not taken for the app.
#[derive(Debug, thiserror::Error)]
pub enum ClientRefused {
    /// It did not prove to be the app.
    #[error("the client is not the app")]
    Invalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What one request has used up. When it is tried anew because somebody else was quicker, that is no second use.
#[derive(Default)]
pub(crate) struct UsedUp(Vec<SingleUse>);

impl<P: Ports> Gatepost<P> {
    /// Whether the client proved to be the app, where a confidential app must (RFC 6749 §3.2.1): false for a public app,
    /// which has nothing to prove it by.
    pub(crate) async fn authenticate(
        &self,
        proof: &ClientProof,
        client: &Client,
        used: &mut UsedUp,
    ) -> Result<bool, ClientRefused> {
        let ClientProof::Assertion(assertion) = proof else {
            return proof.judge_for_tokens(client).map_err(|_| ClientRefused::Invalid);
        };
        let single_use = self.judged_assertion(&client.app, assertion).ok_or(ClientRefused::Invalid)?;
        if self.use_up(single_use, used).await? { Ok(true) } else { Err(ClientRefused::Invalid) }
    }

    /// What must not have been used before, if that assertion is the app's and good now. Besides the issuer and the token
    /// endpoint, the endpoint for pushed requests is an audience (RFC 9126 §2).
    fn judged_assertion(&self, app: &App, assertion: &ClientAssertion) -> Option<SingleUse> {
        let keyring = &self.parts.keyring;
        let jwks = app.oauth.jwks.as_ref().filter(|_| app.kind == AppKind::Confidential)?;
        let keys = keyring.parse_client_keys(jwks.as_str()).ok()?;
        let assertion = keyring.verify_assertion(&keys, &assertion.0).ok()?;
        let (issuer, now) = (self.issuer(&app.id), self.parts.clock.now());
        let is_for =
            |endpoint| assertion.judge(&app.id, &issuer, &format!("{issuer}/{endpoint}"), now).is_ok();
        (is_for("token") || is_for("par")).then(|| SingleUse {
            app: app.id.clone(),
            kind: SingleUseKind::Assertion,
            name: Digest::from_bytes(assertion.digest()),
            expires_at: assertion.forgotten_at(),
        })
    }

    /// Uses that up; false if another request did.
    pub(crate) async fn use_up(&self, single_use: SingleUse, used: &mut UsedUp) -> Result<bool, StoreError> {
        if used.0.contains(&single_use) {
            return Ok(true);
        }
        let is_first = self.parts.store.use_once(&single_use, self.parts.clock.now()).await?;
        if is_first {
            used.0.push(single_use);
        }
        Ok(is_first)
    }

    /// Forgets what clients sent once and could not send again any more.
    pub async fn forget_uses(&self) -> Result<(), StoreError> {
        let now = self.parts.clock.now();
        let (store, most) = (&self.parts.store, u32::from(MOST_AT_ONCE));
        while store.forget_uses(now, most).await? == usize::from(MOST_AT_ONCE) {}
        Ok(())
    }
}

/// So much is forgotten in one statement.
const MOST_AT_ONCE: u16 = 1000;
