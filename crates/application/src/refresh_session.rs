//! The app goes on with a session: a new access token, and a new refresh token in the old one's place.

use crate::clients::{ClientRefused, UsedUp};
use crate::gatepost::{Gatepost, TRIES, is_conflict};
use crate::ports::{Client, Clock, Committed, KeyringError, Look, Ports, Store, StoreError, Tx};
use crate::proofs::ProvedRequest;
use crate::tokens::{ClientProof, Signed, TokenType, Tokens, Wanted};
use gatepost_domain::app::{AccessTokenFormat, App, AppDisabled, AppId};
use gatepost_domain::event::EventKind;
use gatepost_domain::proof::Proof;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{RefreshToken as RefreshSecret, Secret};
use gatepost_domain::session::{EndReason, Ended, Holding, KeyRefused, Presented, RefreshRefused, Rotation};
use gatepost_domain::visitor::Visitor;

/// What the client sends (RFC 6749 §6).
#[derive(Debug)]
pub struct RefreshCommand<'a> {
    /// How it proves to be the app.
    pub proof: ClientProof,
    /// The refresh token.
    pub refresh_token: &'a str,
    /// A part of what was granted, if it wants less.
    pub scope: Option<&'a str>,
    /// The request, with the proof of a key that came along.
    pub request: ProvedRequest<'a>,
    /// What the access token shall look like, if not as is usual for the app.
    pub format: Option<AccessTokenFormat>,
    /// Where the request comes from.
    pub visitor: Visitor,
}

/// Why there are no tokens.
#[derive(Debug, thiserror::Error)]
pub enum RefreshError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The client did not prove to be the app.
    #[error("the client is not the app")]
    ClientInvalid,
    /// The app is switched off.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The proof of a key is missing, or does not go with this request.
    #[error("the proof does not go with this request")]
    ProofInvalid,
    /// The token is wrong, used, dead, or not this client's.
    #[error("the refresh token opens nothing")]
    GrantInvalid,
    /// More was asked for than was granted.
    #[error("the scope is more than was granted")]
    ScopeInvalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The token could not be signed.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

impl From<ClientRefused> for RefreshError {
    fn from(refused: ClientRefused) -> Self {
        match refused {
            ClientRefused::Invalid => Self::ClientInvalid,
            ClientRefused::Store(error) => Self::Store(error),
        }
    }
}

impl From<KeyRefused> for RefreshError {
    fn from(refused: KeyRefused) -> Self {
        match refused {
            KeyRefused::Missing => Self::ProofInvalid,
            KeyRefused::Other => Self::GrantInvalid,
        }
    }
}

/// What is known before a refresh is tried, and what it has used up.
type Proved<'a> = (Option<&'a Proof>, &'a mut UsedUp);

/// What goes into the new tokens.
struct Renewal {
    rotation: Rotation,
    scope: Scope,
    holding: Holding,
    format: AccessTokenFormat,
}

/// One try: an answer, or somebody was quicker and all is to be judged anew.
enum Outcome {
    Answer(Result<Tokens, RefreshError>),
    Overtaken,
}

impl<P: Ports> Gatepost<P> {
    /// Rotates the refresh token; or ends the session, if the token was used before and the rule of
    /// [`Presented::rotate`] does not let it repeat.
    pub async fn refresh_session(
        &self,
        app: &AppId,
        command: &RefreshCommand<'_>,
    ) -> Result<Tokens, RefreshError> {
        let proof = self.judged_proof(app, &command.request, None);
        let proof = proof.map_err(|_| RefreshError::ProofInvalid)?;
        let mut used = UsedUp::default();
        for _ in 0..TRIES {
            match self.try_to_refresh(app, command, (proof.as_ref(), &mut used)).await {
                Ok(Outcome::Answer(answer)) => return answer,
                Ok(Outcome::Overtaken) => {}
                Err(error) if is_conflict(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        // Many at once presented one token, and each try met a newer successor.
        Err(RefreshError::GrantInvalid)
    }

    async fn try_to_refresh(
        &self,
        app: &AppId,
        command: &RefreshCommand<'_>,
        (proof, used): Proved<'_>,
    ) -> Result<Outcome, StoreError> {
        let now = self.parts.clock.now();
        let token = Secret::<RefreshSecret>::parse(command.refresh_token)
            .unwrap_or_else(|_| Secret::from_bytes(&[0; 32]));

        let found =
            self.parts.store.look().await?.refresh_token(&command.proof.key(app), &token.digest()).await?;
        let (app, presented, scope, holding) = match self.judged_token(found, command, (proof, used)).await {
            Ok(judged) => judged,
            Err(RefreshError::Store(error)) => return Err(error),
            Err(error) => return Ok(Outcome::Answer(Err(error))),
        };
        match presented.rotate(&app, now) {
            Ok(rotation) => {
                let format = command.format.unwrap_or(app.access_token_format);
                let renewal = Renewal { rotation, scope, holding, format };
                self.rotate((&app, &presented), renewal, &command.visitor).await
            }
            Err(RefreshRefused::Replayed) => self.end_reused(&presented, &command.visitor).await,
            Err(
                RefreshRefused::Dead | RefreshRefused::AppDisabled(_) | RefreshRefused::UserNotAllowed(_),
            ) => Ok(Outcome::Answer(Err(RefreshError::GrantInvalid))),
        }
    }

    /// Whether this client may refresh at all, the token that it means, what it may have for it, and for whom.
    async fn judged_token(
        &self,
        found: Option<(Client, Option<Presented>)>,
        command: &RefreshCommand<'_>,
        (proof, used): Proved<'_>,
    ) -> Result<(App, Presented, Scope, Holding), RefreshError> {
        let (client, presented) = found.ok_or(RefreshError::AppNotFound)?;
        self.authenticate(&command.proof, &client, used).await?;
        client.app.must_be_active()?;
        let presented = presented.ok_or(RefreshError::GrantInvalid)?;
        let scope = presented.session.scope.narrow(command.scope).ok_or(RefreshError::ScopeInvalid)?;
        let key = self.holder(&client.app.id, proof, used).await?.map_err(|_| RefreshError::ProofInvalid)?;
        let holding = presented.session.held_by(&client.app, key)?;
        Ok((client.app, presented, scope, holding))
    }

    async fn rotate(
        &self,
        (app, presented): (&App, &Presented),
        renewal: Renewal,
        from: &Visitor,
    ) -> Result<Outcome, StoreError> {
        let Presented { session, user, .. } = presented;
        let Renewal { rotation, scope, holding, format } = renewal;
        let (refresh_token, kept) = self.refresh_token(session, app, rotation.at());
        let wanted = Wanted { scope: &scope, nonce: None, format, key: holding.key };
        let signed = match self.sign_tokens(app, (session, user), wanted, rotation.at()).await? {
            Ok(signed) => signed,
            Err(error) => return Ok(Outcome::Answer(Err(error.into()))),
        };
        let mut tx = self.parts.store.begin();
        tx.rotate(&rotation, &kept);
        if let Some(key) = holding.key.filter(|_| holding.binds) {
            tx.bind_session(&app.id, session.id, key);
        }
        let event = self.event(EventKind::SessionRefreshed, &app.id, rotation.at());
        tx.append(&event.of_session(session.id).of_user(user.id).by(from));
        if tx.commit().await? == Committed::Overtaken {
            return Ok(Outcome::Overtaken);
        }
        let Signed { access_token, id_token } = signed;
        Ok(Outcome::Answer(Ok(Tokens {
            access_token,
            token_type: TokenType::of(holding.key),
            id_token,
            expires_in: app.lifetimes.access_token,
            refresh_token,
            scope,
        })))
    }

    async fn end_reused(&self, presented: &Presented, from: &Visitor) -> Result<Outcome, StoreError> {
        let now = self.parts.clock.now();
        let session = &presented.session;
        let ended = Ended { at: now, reason: EndReason::RefreshReplayed };
        let event = self.event(EventKind::RefreshReplayed, &session.app, now).of_sign_in(session.sign_in);
        let mut tx = self.parts.store.begin();
        tx.end_session(&session.app, session.id, ended);
        tx.append(&event.of_session(session.id).of_user(session.user).by(from));
        if tx.commit().await? == Committed::Kept {
            tracing::warn!(app.id = %session.app, session.id = %session.id, "session ended: a rotated refresh token came again");
        }
        Ok(Outcome::Answer(Err(RefreshError::GrantInvalid)))
    }
}
