//! Apps hear that sessions are over (OIDC Back-Channel Logout 1.0): at least once, or the audit says why not.

use crate::gatepost::Gatepost;
use crate::ports::{
    BackchannelNotifier, ClientKey, Clock, Entropy, Keyring, Lease, Look, NoticeSettlement, Ports, Store,
    StoreError,
};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::TokenId;
use gatepost_domain::logout_notice::{LogoutNotice, NOTICE_LEASE, NoticeProgress};
use gatepost_domain::logout_token::{LOGOUT_TOKEN_LIVES, LogoutToken};
use gatepost_domain::signing_key::KeyAlgorithm;

impl<P: Ports> Gatepost<P> {
    /// Takes up to `most` notices that are due and that nobody works on.
    pub async fn take_due_notices(&self, most: u32) -> Result<Vec<LogoutNotice>, StoreError> {
        let now = self.parts.clock.now();
        let lease = Lease { worker: self.worker, until: now.plus(NOTICE_LEASE) };
        self.parts.store.take_notices(lease, now, most).await
    }

    /// Tells the app of one of them, and writes down what became of it. Forgotten in a crash, the app hears it once more.
    pub async fn tell(
        &self,
        notifier: &impl BackchannelNotifier,
        notice: &LogoutNotice,
    ) -> Result<(), StoreError> {
        let answer = self.told(notifier, notice).await?;
        let (now, [chance]) = (self.parts.clock.now(), self.parts.entropy.bytes());
        let progress = notice.after(answer, chance, now);
        let (kind, why) = match &progress {
            NoticeProgress::Told => (EventKind::LogoutTold, None),
            NoticeProgress::Retry { why, .. } => (EventKind::LogoutDelayed, Some(why)),
            NoticeProgress::Failed { why } => (EventKind::LogoutUntold, Some(why)),
        };
        let event = self.event(kind, &notice.app, now).of_session(notice.session).of_user(notice.user);
        let event = if let Some(why) = why { event.referring_to(why) } else { event };
        tracing::info!(app.id = %notice.app, session.id = %notice.session, attempt = notice.attempts, why, "{}", kind.as_str());
        let (app, session) = (notice.app.clone(), notice.session);
        let settlement = NoticeSettlement { app, session, progress, event };
        self.parts.store.settle_notice(self.worker, &settlement).await.map(drop)
    }

    /// What the app says, or why it can't be asked.
    async fn told(
        &self,
        notifier: &impl BackchannelNotifier,
        notice: &LogoutNotice,
    ) -> Result<Result<(), String>, StoreError> {
        let key = ClientKey { app: notice.app.clone(), secret: None };
        let client = self.parts.store.look().await?.client(&key).await?;
        let Some(app) = client.map(|client| client.app) else { return Ok(Err("the app is gone".to_owned())) };
        let Some(address) = &app.oauth.backchannel_logout_uri else {
            return Ok(Err("the app wants to hear of it no more".to_owned()));
        };
        let now = self.parts.clock.now();
        let keys = self.known_keys(&app).await?;
        let algorithm = KeyAlgorithm::from(app.oauth.id_token_alg);
        let Some(key) = keys.active(algorithm, now) else { return Ok(Err("there is no key yet".to_owned())) };
        // Each attempt says it anew: a token that was kept for later would be dead by then.
        let token = LogoutToken {
            issuer: self.issuer(&app.id),
            app: app.id.clone(),
            user: notice.user,
            session: notice.session,
            id: TokenId::new(now, self.chance()),
            issued_at: now,
            expires_at: now.plus(LOGOUT_TOKEN_LIVES),
        };
        match self.parts.keyring.sign_logout_token(key, &token) {
            Ok(token) => {
                self.witness.issued("logout_token", key.algorithm.as_str());
                Ok(notifier.tell(address, &token).await)
            }
            Err(error) => Ok(Err(error.to_string())),
        }
    }
}
