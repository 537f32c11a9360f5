//! The app exchanges the code for tokens: a session begins.

use crate::clients::{ClientRefused, UsedUp};
use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::ports::{
    Client, Clock, CodeFound, Committed, DeviceTx, KeyringError, Look, Ports, Store, StoreError, Tx,
};
use crate::proofs::ProvedRequest;
use crate::tokens::{ClientProof, Signed, TokenType, Tokens, Wanted};
use gatepost_domain::app::{AccessTokenFormat, App, AppDisabled, AppId};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::exchange_code::{Attempt, Burned, CodeRefused, Grant, Spent};
use gatepost_domain::id::SessionId;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::pkce::CodeVerifier;
use gatepost_domain::proof::Proof;
use gatepost_domain::redirect::Destination;
use gatepost_domain::secret::{ExchangeCode as Code, Secret};
use gatepost_domain::session::{EndReason, Ended, Session};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use gatepost_domain::visitor::Visitor;

/// What the client sends (RFC 6749 §4.1.3, RFC 7636 §4.5).
#[derive(Debug)]
pub struct ExchangeCommand<'a> {
    /// How it proves to be the app.
    pub proof: ClientProof,
    /// The code.
    pub code: &'a str,
    /// The redirect URI that the code came on.
    pub redirect_uri: &'a str,
    /// The verifier, if it sent one.
    pub verifier: Option<&'a str>,
    /// The request, with the proof of a key that came along.
    pub request: ProvedRequest<'a>,
    /// What the access token shall look like, if not as is usual for the app.
    pub format: Option<AccessTokenFormat>,
    /// Where the request comes from.
    pub visitor: Visitor,
}

/// Why there are no tokens.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
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
    /// The code is wrong, used, dead, or not this client's.
    #[error("the code opens nothing")]
    GrantInvalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The token could not be signed.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

impl From<ClientRefused> for ExchangeError {
    fn from(refused: ClientRefused) -> Self {
        match refused {
            ClientRefused::Invalid => Self::ClientInvalid,
            ClientRefused::Store(error) => Self::Store(error),
        }
    }
}

/// One try: an answer, or somebody was quicker and all is to be judged anew.
enum Outcome {
    Answer(Result<Tokens, ExchangeError>),
    Overtaken,
}

impl<P: Ports> Gatepost<P> {
    /// Spends the code and opens a session; or burns the code, if the proof is wrong; or ends the session that it opened,
    /// if it was spent before.
    pub async fn exchange_code(
        &self,
        app: &AppId,
        command: &ExchangeCommand<'_>,
    ) -> Result<Tokens, ExchangeError> {
        let proof = self.judged_proof(app, &command.request, None);
        let proof = proof.map_err(|_| ExchangeError::ProofInvalid)?;
        let mut used = UsedUp::default();
        for _ in 0..TRIES {
            match self.try_to_exchange(app, command, (proof.as_ref(), &mut used)).await {
                Ok(Outcome::Answer(answer)) => return answer,
                Ok(Outcome::Overtaken) => {}
                Err(error) if is_conflict(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(too_many_conflicts("exchanging a code").into())
    }

    async fn try_to_exchange(
        &self,
        app: &AppId,
        command: &ExchangeCommand<'_>,
        (proof, used): (Option<&Proof>, &mut UsedUp),
    ) -> Result<Outcome, StoreError> {
        let now = self.parts.clock.now();
        // A broken code is looked for all the same: by a digest that nothing has.
        let code = Secret::<Code>::parse(command.code).unwrap_or_else(|_| Secret::from_bytes(&[0; 32]));

        let found = self.parts.store.look().await?.code(&command.proof.key(app), &code.digest()).await?;
        let (client, found, authenticated) = match self.judged_code(found, &command.proof, used).await {
            Ok(judged) => judged,
            Err(ExchangeError::Store(error)) => return Err(error),
            Err(error) => return Ok(Outcome::Answer(Err(error))),
        };
        let key = match self.holder(app, proof, used).await? {
            Ok(key) if client.app.admits(key).is_ok() => key,
            _ => return Ok(Outcome::Answer(Err(ExchangeError::ProofInvalid))),
        };
        let verifier = command.verifier.map(CodeVerifier::parse).transpose();
        let is_ours = command.redirect_uri == Destination::account(app).as_str();
        let attempt = Attempt {
            // What can't be a verifier proves as little as a wrong one, and no client comes from a page of ours.
            redirect_uri: if verifier.is_ok() && !is_ours { command.redirect_uri } else { "" },
            verifier: verifier.as_ref().ok().and_then(Option::as_ref),
            authenticated,
            key,
        };
        let CodeFound { code, user } = found;
        let grant = code.grant().clone();
        match code.exchange(&attempt, SessionId::new(now, self.chance()), now) {
            Ok(spent) => self.open_session((&client.app, &user), (spent, key), command).await,
            Err(CodeRefused::Replayed(session)) => self.end_replayed(&grant, session, &command.visitor).await,
            Err(CodeRefused::Burn(burned)) => self.burn(&burned, &command.visitor).await,
            Err(CodeRefused::Dead) => Ok(Outcome::Answer(Err(ExchangeError::GrantInvalid))),
        }
    }

    /// Whether this client may exchange codes at all, and the code that it means.
    async fn judged_code(
        &self,
        found: Option<(Client, Option<CodeFound>)>,
        proof: &ClientProof,
        used: &mut UsedUp,
    ) -> Result<(Client, CodeFound, bool), ExchangeError> {
        let (client, code) = found.ok_or(ExchangeError::AppNotFound)?;
        let authenticated = self.authenticate(proof, &client, used).await?;
        client.app.must_be_active()?;
        let code = code.ok_or(ExchangeError::GrantInvalid)?;
        code.user.must_be_allowed().map_err(|_| ExchangeError::GrantInvalid)?;
        Ok((client, code, authenticated))
    }

    async fn open_session(
        &self,
        (app, user): (&App, &User),
        (spent, key): (Spent, Option<JwkThumbprint>),
        command: &ExchangeCommand<'_>,
    ) -> Result<Outcome, StoreError> {
        let session = Session::open(&spent, &app.lifetimes).bound_to(key);
        let (refresh_token, kept) = self.refresh_token(&session, app, spent.at());
        let (nonce, format) =
            (spent.grant().nonce.clone(), command.format.unwrap_or(app.access_token_format));
        let wanted = Wanted { scope: &session.scope, nonce, format, key };
        let signed = match self.sign_tokens(app, (&session, user), wanted, spent.at()).await? {
            Ok(signed) => signed,
            Err(error) => return Ok(Outcome::Answer(Err(error.into()))),
        };
        // Here a session begins, by whichever way its code was earned, and nowhere else.
        let letter = self.device_letter(&session, (app, user), &spent.grant().visitor).await?;
        let mut tx = self.parts.store.begin();
        tx.spend(&spent);
        tx.add_session(&session, &kept);
        if let Some(letter) = &letter {
            tx.add_device_letter(letter);
        }
        let event = self.grant_event(EventKind::CodeExchanged, spent.grant(), spent.at(), &command.visitor);
        tx.append(&event.of_session(session.id));
        if tx.commit().await? == Committed::Overtaken {
            return Ok(Outcome::Overtaken);
        }

        tracing::info!(app.id = %app.id, sign_in.id = %session.sign_in, session.id = %session.id, "code exchanged");
        let Signed { access_token, id_token } = signed;
        Ok(Outcome::Answer(Ok(Tokens {
            access_token,
            token_type: TokenType::of(key),
            id_token,
            expires_in: app.lifetimes.access_token,
            refresh_token,
            scope: session.scope,
        })))
    }

    async fn burn(&self, burned: &Burned, from: &Visitor) -> Result<Outcome, StoreError> {
        let grant = burned.grant();
        let mut tx = self.parts.store.begin();
        tx.burn(burned);
        tx.append(&self.grant_event(EventKind::CodeBurned, grant, burned.at(), from));
        if tx.commit().await? == Committed::Overtaken {
            return Ok(Outcome::Overtaken);
        }
        tracing::warn!(app.id = %grant.app, sign_in.id = %grant.sign_in, "code burned: it came without its proof");
        Ok(Outcome::Answer(Err(ExchangeError::GrantInvalid)))
    }

    async fn end_replayed(
        &self,
        grant: &Grant,
        session: SessionId,
        from: &Visitor,
    ) -> Result<Outcome, StoreError> {
        let now = self.parts.clock.now();
        let ended = Ended { at: now, reason: EndReason::CodeReplayed };
        let mut tx = self.parts.store.begin();
        tx.end_session(&grant.app, session, ended);
        tx.append(&self.grant_event(EventKind::CodeReplayed, grant, now, from).of_session(session));
        if tx.commit().await? == Committed::Kept {
            tracing::warn!(app.id = %grant.app, session.id = %session, "session ended: its code came a second time");
        }
        Ok(Outcome::Answer(Err(ExchangeError::GrantInvalid)))
    }

    fn grant_event(&self, kind: EventKind, grant: &Grant, at: Timestamp, from: &Visitor) -> Event {
        self.event(kind, &grant.app, at).of_sign_in(grant.sign_in).of_user(grant.user).by(from)
    }
}
