//! Reading.

use crate::rows::Rows;
use crate::{Shared, locked};
use gatepost_application::{
    Address, BrowserFound, Client, ClientKey, CodeFound, Glance, LinkFound, Look, SessionFound, SessionsOf,
    SignInFound, StoreError,
};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::audit::{Position, SealNumber, SealedEvent, SignedSeal};
use gatepost_domain::brand::{LogoDigest, LogoImage};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::Event;
use gatepost_domain::id::{SessionId, SignInId, UserId};
use gatepost_domain::idempotency::{IdempotencyKey, KeyUse};
use gatepost_domain::pushed_request::PushedRequest;
use gatepost_domain::secret::{BrowserSecret, Digest, ExchangeCode, LinkToken, RefreshToken, RequestUri};
use gatepost_domain::session::{Presented, Session};
use gatepost_domain::sign_in::SignIn;
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// A look: each answer is of what was committed last.
pub struct MemoryLook {
    shared: Arc<Shared>,
}

impl MemoryLook {
    pub(crate) const fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    pub(crate) fn rows(&self) -> Result<Rows, StoreError> {
        self.shared.must_be_here("reading")?;
        Ok(self.shared.rows())
    }

    /// What no transaction writes.
    pub(crate) fn shared(&self, doing: &'static str) -> Result<&Shared, StoreError> {
        self.shared.must_be_here(doing)?;
        Ok(&self.shared)
    }
}

pub(crate) fn at_most(most: u32) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

impl Look for MemoryLook {
    async fn apps(&mut self) -> Result<Vec<App>, StoreError> {
        Ok(self.rows()?.apps())
    }

    async fn client(&mut self, key: &ClientKey) -> Result<Option<Client>, StoreError> {
        Ok(self.rows()?.client(key))
    }

    async fn client_and_address(
        &mut self,
        key: &ClientKey,
        email: &EmailAddress,
        bucket: &str,
    ) -> Result<Option<(Client, Address)>, StoreError> {
        let level = self.level(bucket).await?;
        let found = self.rows()?.client_and_user(key, email.identity());
        let is_suppressed = self.rows()?.is_suppressed(&key.app, email.identity());
        Ok(found.map(|(client, user)| (client, Address { user, level, is_suppressed })))
    }

    async fn code(
        &mut self,
        key: &ClientKey,
        code: &Digest<ExchangeCode>,
    ) -> Result<Option<(Client, Option<CodeFound>)>, StoreError> {
        Ok(self.rows()?.code(key, code))
    }

    async fn refresh_token(
        &mut self,
        key: &ClientKey,
        token: &Digest<RefreshToken>,
    ) -> Result<Option<(Client, Option<Presented>)>, StoreError> {
        Ok(self.rows()?.refresh_token(key, token))
    }

    async fn session(
        &mut self,
        key: &ClientKey,
        id: SessionId,
    ) -> Result<Option<(Client, Option<SessionFound>)>, StoreError> {
        Ok(self.rows()?.session(key, id))
    }

    async fn link(&mut self, link: &Digest<LinkToken>) -> Result<Option<LinkFound>, StoreError> {
        Ok(self.rows()?.link(link))
    }

    async fn sign_in(&mut self, app: &AppId, id: SignInId) -> Result<Option<SignInFound>, StoreError> {
        Ok(self.rows()?.sign_in(app, id))
    }

    async fn browser_session(
        &mut self,
        app: &AppId,
        secret: &Digest<BrowserSecret>,
    ) -> Result<Option<BrowserFound>, StoreError> {
        Ok(self.rows()?.browser_session(app, secret))
    }

    async fn browser_sessions_of(
        &mut self,
        app: &AppId,
        user: UserId,
        most: u32,
    ) -> Result<Vec<BrowserSession>, StoreError> {
        Ok(self.rows()?.browser_sessions_of(app, user, at_most(most)))
    }

    async fn live_sessions(
        &mut self,
        app: &AppId,
        of: SessionsOf,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<Session>, StoreError> {
        Ok(self.rows()?.live_sessions((app, of), now, at_most(most)))
    }

    async fn key_use(
        &mut self,
        app: &AppId,
        key: &Digest<IdempotencyKey>,
    ) -> Result<Option<(KeyUse, SignIn)>, StoreError> {
        Ok(self.rows()?.key_use(app, key))
    }

    async fn pushed_request(
        &mut self,
        app: &AppId,
        request: &Digest<RequestUri>,
    ) -> Result<Option<PushedRequest>, StoreError> {
        Ok(self.rows()?.pushed_request(app, request))
    }

    async fn glance(&mut self, sign_ins: &[(AppId, SignInId)]) -> Result<Vec<Glance>, StoreError> {
        Ok(self.rows()?.glance(sign_ins))
    }

    async fn level(&mut self, bucket: &str) -> Result<Option<Timestamp>, StoreError> {
        self.shared.must_be_here("reading")?;
        Ok(locked(&self.shared.buckets).get(bucket).copied())
    }

    async fn logo(&mut self, app: &AppId, digest: &LogoDigest) -> Result<Option<LogoImage>, StoreError> {
        Ok(self.rows()?.logo(app, digest))
    }

    async fn templates(&mut self, app: &AppId) -> Result<Vec<LetterTemplate>, StoreError> {
        Ok(self.rows()?.templates(app))
    }

    async fn apps_ever(&mut self) -> Result<Vec<(App, Option<Timestamp>)>, StoreError> {
        Ok(self.rows()?.apps_ever())
    }

    async fn unsealed_app(&mut self, after: Option<&AppId>) -> Result<Option<AppId>, StoreError> {
        Ok(self.rows()?.unsealed_app(after))
    }

    async fn unsealed_events(&mut self, app: &AppId, most: u32) -> Result<Vec<Event>, StoreError> {
        Ok(self.rows()?.unsealed_events(app, at_most(most)))
    }

    async fn events_behind(
        &mut self,
        app: &AppId,
        position: Position,
        most: u32,
    ) -> Result<Vec<SealedEvent>, StoreError> {
        Ok(self.rows()?.events_behind(app, position, at_most(most)))
    }

    async fn latest_seal(&mut self, app: &AppId) -> Result<Option<SignedSeal>, StoreError> {
        Ok(self.rows()?.latest_seal(app))
    }

    async fn seals_behind(
        &mut self,
        app: &AppId,
        number: SealNumber,
        most: u32,
    ) -> Result<Vec<SignedSeal>, StoreError> {
        Ok(self.rows()?.seals_behind(app, number, at_most(most)))
    }

    async fn signing_keys(&mut self, app: &AppId) -> Result<Vec<SigningKey>, StoreError> {
        Ok(self.rows()?.signing_keys(app))
    }
}
