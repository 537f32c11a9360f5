//! The app goes on with a session: a new access token, and a new refresh token in the old one's place.

use crate::gatepost::{Gatepost, TRIES, is_conflict};
use crate::ports::{Client, Clock, Committed, KeyringError, Look, Ports, Store, StoreError, Tx};
use crate::tokens::{ClientProof, Signed, Tokens};
use gatepost_domain::app::{App, AppDisabled, AppId};
use gatepost_domain::event::EventKind;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{RefreshToken as RefreshSecret, Secret};
use gatepost_domain::session::{EndReason, Ended, Presented, RefreshRefused, Rotation};
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
        for _ in 0..TRIES {
            match self.try_to_refresh(app, command).await {
                Ok(Outcome::Answer(answer)) => return answer,
                Ok(Outcome::Overtaken) => {}
                Err(error) if is_conflict(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        // Many at once presented one token, and each try met a newer successor.
        Err(RefreshError::GrantInvalid)
    }

    async fn try_to_refresh(&self, app: &AppId, command: &RefreshCommand<'_>) -> Result<Outcome, StoreError> {
        let now = self.parts.clock.now();
        let token = Secret::<RefreshSecret>::parse(command.refresh_token)
            .unwrap_or_else(|_| Secret::from_bytes(&[0; 32]));

        let found =
            self.parts.store.look().await?.refresh_token(&command.proof.key(app), &token.digest()).await?;
        let judged = judged(found, &command.proof).and_then(|(client, presented)| {
            let scope = presented.session.scope.narrow(command.scope).ok_or(RefreshError::ScopeInvalid)?;
            Ok((client.app, presented, scope))
        });
        let (app, presented, scope) = match judged {
            Ok(judged) => judged,
            Err(error) => return Ok(Outcome::Answer(Err(error))),
        };
        match presented.rotate(&app, now) {
            Ok(rotation) => self.rotate((&app, &presented), (&rotation, scope), &command.visitor).await,
            Err(RefreshRefused::Replayed) => self.end_reused(&presented, &command.visitor).await,
            Err(
                RefreshRefused::Dead | RefreshRefused::AppDisabled(_) | RefreshRefused::UserNotAllowed(_),
            ) => Ok(Outcome::Answer(Err(RefreshError::GrantInvalid))),
        }
    }

    async fn rotate(
        &self,
        (app, presented): (&App, &Presented),
        (rotation, scope): (&Rotation, Scope),
        from: &Visitor,
    ) -> Result<Outcome, StoreError> {
        let Presented { session, user, .. } = presented;
        let (refresh_token, kept) = self.refresh_token(session, app, rotation.at());
        let signed = match self.sign_tokens(app, (session, user), (&scope, None), rotation.at()).await? {
            Ok(signed) => signed,
            Err(error) => return Ok(Outcome::Answer(Err(error.into()))),
        };
        let mut tx = self.parts.store.begin();
        tx.rotate(rotation, &kept);
        let event = self.event(EventKind::SessionRefreshed, &app.id, rotation.at());
        tx.append(&event.of_session(session.id).of_user(user.id).by(from));
        if tx.commit().await? == Committed::Overtaken {
            return Ok(Outcome::Overtaken);
        }
        let expires_in = app.lifetimes.access_token;
        let Signed { access_token, id_token } = signed;
        Ok(Outcome::Answer(Ok(Tokens { access_token, id_token, expires_in, refresh_token, scope })))
    }

    async fn end_reused(&self, presented: &Presented, from: &Visitor) -> Result<Outcome, StoreError> {
        let now = self.parts.clock.now();
        let session = &presented.session;
        let ended = Ended { at: now, reason: EndReason::RefreshReplayed };
        let event = self.event(EventKind::RefreshReplayed, &session.app, now);
        let mut tx = self.parts.store.begin();
        tx.end_session(&session.app, session.id, ended);
        tx.append(&event.of_session(session.id).of_user(session.user).by(from));
        if tx.commit().await? == Committed::Kept {
            tracing::warn!(app.id = %session.app, session.id = %session.id, "session ended: a rotated refresh token came again");
        }
        Ok(Outcome::Answer(Err(RefreshError::GrantInvalid)))
    }
}

/// Whether this client may refresh at all, and the token that it means.
fn judged(
    found: Option<(Client, Option<Presented>)>,
    proof: &ClientProof,
) -> Result<(Client, Presented), RefreshError> {
    let (client, presented) = found.ok_or(RefreshError::AppNotFound)?;
    proof.judge_for_tokens(&client).map_err(|_| RefreshError::ClientInvalid)?;
    client.app.must_be_active()?;
    Ok((client, presented.ok_or(RefreshError::GrantInvalid)?))
}
