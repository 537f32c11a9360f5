//! A client that does not know whether it was heard asks again with the same key, and is answered as the first time.

use super::{Accepted, Caller, Draft, RequestSignInError};
use crate::gatepost::{Gatepost, too_many_conflicts};
use crate::ports::{Clock, Look, Ports, Store, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::idempotency::{IdempotencyKey, KeyScope, KeyUse, Repeat, RequestBody};
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::secret::Digest;
use gatepost_domain::sign_in::{SignIn, SignInRequest};
use gatepost_domain::time::Timestamp;

/// What makes a request the same as an earlier one.
#[derive(Clone, Debug)]
pub struct Once {
    /// The client's name for it.
    pub key: IdempotencyKey,
    /// What it asks for.
    pub body: Digest<RequestBody>,
}

/// A key that a request wants, as it was seen.
pub(super) struct Claim {
    key: Digest<IdempotencyKey>,
    body: Digest<RequestBody>,
    /// When it was used last, if it ever was.
    pub(super) seen: Option<Timestamp>,
}

impl Claim {
    /// That this sign-in has it.
    pub(super) fn used_by(&self, request: &SignInRequest, at: Timestamp) -> KeyUse {
        KeyUse { app: request.app.clone(), key: self.key, body: self.body, sign_in: request.id, at }
    }
}

impl<P: Ports> Gatepost<P> {
    /// As [`Gatepost::request_sign_in`], where the same request with the same key gets the first one's answer again and
    /// writes no second letter. It counts against the client's limit all the same, and against no other.
    pub async fn request_sign_in_once(
        &self,
        app: &AppId,
        draft: Draft<'_>,
        caller: &Caller,
        once: &Once,
    ) -> Result<Accepted, RequestSignInError> {
        let now = self.parts.clock.now();
        let challenge = draft.code_challenge.and_then(|challenge| CodeChallenge::parse(challenge).ok());
        let judged = self.judge_draft(app, draft, caller, now).await?;
        let scope = match challenge {
            _ if judged.authenticated => KeyScope::Client,
            Some(challenge) => KeyScope::Challenge(challenge),
            // The draft can't be without one.
            None => return self.begin_without_key(judged, (caller, &[]), now).await,
        };
        let mut claim = Claim { key: once.key.digest(app, &scope), body: once.body, seen: None };
        if let Some(accepted) = self.answered(app, &mut claim, now).await? {
            return Ok(accepted);
        }
        let refused = match self.begin_judged(judged, (caller, &[]), Some(&claim), now).await {
            Ok(Some(accepted)) => return Ok(accepted),
            Ok(None) => too_many_conflicts("beginning a sign-in").into(),
            Err(RequestSignInError::Limited(limited)) => limited.into(),
            Err(error) => return Err(error),
        };
        // The same request may have come in at another node a moment before, and got what this one did not.
        self.answered(app, &mut claim, now).await?.ok_or(refused)
    }

    /// The answer that the key's latest request got, if that was the same one.
    async fn answered(
        &self,
        app: &AppId,
        claim: &mut Claim,
        now: Timestamp,
    ) -> Result<Option<Accepted>, RequestSignInError> {
        let Some((used, sign_in)) = self.key_use(app, &claim.key).await? else { return Ok(None) };
        claim.seen = Some(used.at);
        match used.judge(&claim.body, now) {
            Repeat::Free => Ok(None),
            Repeat::Other => Err(RequestSignInError::KeyReused),
            Repeat::Same => Ok(self.first_answer(&sign_in)),
        }
    }

    async fn key_use(
        &self,
        app: &AppId,
        key: &Digest<IdempotencyKey>,
    ) -> Result<Option<(KeyUse, SignIn)>, StoreError> {
        self.parts.store.look().await?.key_use(app, key).await
    }

    /// What was answered when that sign-in began, whatever happened to it since; nothing if the key that its secrets come
    /// from is not configured any more, which lets a new one begin.
    fn first_answer(&self, sign_in: &SignIn) -> Option<Accepted> {
        let request = sign_in.request();
        let key = self.keys.find(request.key)?;
        tracing::info!(app.id = %request.app, sign_in.id = %request.id, "sign-in asked for again with its key");
        Some(Accepted::of(&SignIn::begin(request.clone()), key))
    }
}
