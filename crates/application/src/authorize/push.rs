//! A client pushes its authorization request, and sends a browser with the name of it alone (RFC 9126).

use super::asked::{Asked, KEPT};
use super::{Parameter, Stay};
use crate::clients::{ClientRefused, UsedUp};
use crate::gatepost::Gatepost;
use crate::ports::{Clock, Entropy, Look, Ports, Store, StoreError, Tx};
use crate::proofs::ProvedRequest;
use crate::tokens::ClientProof;
use gatepost_domain::app::{AppDisabled, AppId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::limit::Limited;
use gatepost_domain::pushed_request::{OPENS_WITHIN, PushedRequest};
use gatepost_domain::secret::{RequestUri, Secret};
use gatepost_domain::visitor::Visitor;
use std::time::Duration;

/// A request that was kept.
#[derive(Debug)]
pub struct Pushed {
    /// What it is called; shown here and on the way of one browser.
    pub request_uri: Secret<RequestUri>,
    /// How long a browser may take to come with it.
    pub expires_in: Duration,
}

/// Why a request was not kept.
#[derive(Debug, thiserror::Error)]
pub enum PushError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The client did not prove to be the app.
    #[error("the client is not the app")]
    ClientInvalid,
    /// The proof of a key does not go with this request, or with its `dpop_jkt`.
    #[error("the proof does not go with this request")]
    ProofInvalid,
    /// The app is switched off.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// A browser that came with it would be sent back, or nowhere.
    #[error("{error}: {description}")]
    Refused {
        /// What the client branches on (RFC 6749 §4.1.2.1).
        error: &'static str,
        /// What is wrong, for its developer.
        description: &'static str,
    },
    /// Pushed too often.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PushError {
    const fn invalid(description: &'static str) -> Self {
        Self::Refused { error: "invalid_request", description }
    }
}

impl From<ClientRefused> for PushError {
    fn from(refused: ClientRefused) -> Self {
        match refused {
            ClientRefused::Invalid => Self::ClientInvalid,
            ClientRefused::Store(error) => Self::Store(error),
        }
    }
}

/// Lets the request name the key whose proof came along (RFC 9449 §10.1); it can't name another one.
fn bind(parameters: &mut Vec<Parameter>, key: Option<JwkThumbprint>) -> Result<(), PushError> {
    let Some(key) = key.map(|key| key.to_string()) else { return Ok(()) };
    match parameters.iter().find(|(name, _)| name == "dpop_jkt") {
        Some((_, named)) if *named != key => Err(PushError::ProofInvalid),
        Some(_) => Ok(()),
        None => {
            parameters.push(("dpop_jkt".to_owned(), key));
            Ok(())
        }
    }
}

impl From<Stay> for PushError {
    fn from(stay: Stay) -> Self {
        match stay {
            Stay::AppNotFound => Self::AppNotFound,
            Stay::AppDisabled(_) => AppDisabled.into(),
            Stay::ClientInvalid(_) => Self::invalid("client_id is missing, or not the app's"),
            Stay::RedirectInvalid(_) => Self::invalid("redirect_uri is missing, or can not be one"),
            Stay::RedirectNotRegistered(_) => Self::invalid("redirect_uri is none of the app's, to the byte"),
            Stay::RequestGone(_) => Self::invalid("request_uri can not be pushed"),
        }
    }
}

impl<P: Ports> Gatepost<P> {
    /// Judges the request as if a browser brought it, and keeps it for one that will.
    pub async fn push_request(
        &self,
        app: &AppId,
        mut parameters: Vec<Parameter>,
        (proof, request, from): (&ClientProof, &ProvedRequest<'_>, &Visitor),
    ) -> Result<Pushed, PushError> {
        let now = self.parts.clock.now();
        if matches!(proof, ClientProof::Nothing) {
            self.admit_network("pushed requests", from, now).await??;
        }
        let client = self.parts.store.look().await?.client(&proof.key(app)).await?;
        let client = client.ok_or(PushError::AppNotFound)?;
        let mut used = UsedUp::default();
        self.authenticate(proof, &client, &mut used).await?;
        client.app.must_be_active()?;
        let key_proof = self.judged_proof(app, request, None).map_err(|_| PushError::ProofInvalid)?;
        let key = self.holder(app, key_proof.as_ref(), &mut used).await?;
        bind(&mut parameters, key.map_err(|_| PushError::ProofInvalid)?)?;
        let asked = Asked(&parameters);
        if asked.get("request_uri").is_some() {
            return Err(PushError::invalid("request_uri can not be pushed (RFC 9126 section 2.1)"));
        }
        let (trusted, destination) = asked.trust(client.app)?;
        if let Err(refusal) = asked.judge(&trusted, destination) {
            let (error, description) = refusal.words();
            tracing::info!(app.id = %app, reason = error, "pushed request refused");
            return Err(PushError::Refused { error, description });
        }
        Ok(self.keep_request(app, parameters).await?)
    }

    /// Keeps what was judged before: for the browser in which a sign-in began by it.
    pub async fn keep_request(
        &self,
        app: &AppId,
        mut parameters: Vec<Parameter>,
    ) -> Result<Pushed, StoreError> {
        parameters.retain(|(name, _)| KEPT.contains(&name.as_str()));
        let request_uri = Secret::<RequestUri>::from_bytes(&self.parts.entropy.bytes());
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.add_pushed_request(&PushedRequest::push(app.clone(), request_uri.digest(), parameters, now));
        // Nothing stands against it.
        let _ = tx.commit().await?;
        tracing::info!(app.id = %app, "request pushed");
        Ok(Pushed { request_uri, expires_in: OPENS_WITHIN })
    }
}
