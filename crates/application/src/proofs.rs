//! Proof that a client holds a key (DPoP, RFC 9449).

use crate::clients::UsedUp;
use crate::gatepost::Gatepost;
use crate::ports::{Clock, Keyring, Ports, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::proof::{AccessTokenHash, Proof};
use gatepost_domain::secret::Digest;
use gatepost_domain::single_use::{SingleUse, SingleUseKind};

/// What a proof goes with.
#[derive(Clone, Copy, Debug)]
pub struct ProvedRequest<'a> {
    /// The proof as it was sent, if one was.
    pub proof: Option<&'a str>,
    /// The method of the request.
    pub method: &'a str,
    /// The endpoint of the app: what follows the issuer and a slash.
    pub endpoint: &'static str,
}

/// The proof is none, or not one for this request.
#[derive(Debug)]
pub(crate) struct ProofInvalid;

impl<P: Ports> Gatepost<P> {
    /// The proof that came with a request, judged but for whether it came before.
    pub(crate) fn judged_proof(
        &self,
        app: &AppId,
        request: &ProvedRequest<'_>,
        access_token: Option<&str>,
    ) -> Result<Option<Proof>, ProofInvalid> {
        let Some(text) = request.proof else { return Ok(None) };
        let proof = self.parts.keyring.verify_proof(text).map_err(|_| ProofInvalid)?;
        let url = format!("{}/{}", self.issuer(app), request.endpoint);
        let hash = access_token.map(AccessTokenHash::of);
        proof.judge(request.method, &url, hash, self.parts.clock.now()).map_err(|_| ProofInvalid)?;
        Ok(Some(proof))
    }

    /// The key whose holder made that proof, if nobody sent it before.
    pub(crate) async fn holder(
        &self,
        app: &AppId,
        proof: Option<&Proof>,
        used: &mut UsedUp,
    ) -> Result<Result<Option<JwkThumbprint>, ProofInvalid>, StoreError> {
        let Some(proof) = proof else { return Ok(Ok(None)) };
        let single_use = SingleUse {
            app: app.clone(),
            kind: SingleUseKind::Proof,
            name: Digest::from_bytes(proof.digest()),
            expires_at: proof.forgotten_at(),
        };
        let is_first = self.use_up(single_use, used).await?;
        Ok(if is_first { Ok(Some(proof.key)) } else { Err(ProofInvalid) })
    }
}
