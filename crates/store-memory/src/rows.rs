//! The tables, and how they are read.

use gatepost_application::{
    BrowserFound, Client, ClientKey, CodeFound, Glance, LinkFound, SessionFound, SessionsOf, SignInFound,
};
use gatepost_domain::address_change::AddressChange;
use gatepost_domain::admin_token::AdminToken;
use gatepost_domain::app::{App, AppId, ClientCredential};
use gatepost_domain::audit::{SealNumber, SignedSeal};
use gatepost_domain::brand::{LogoDigest, LogoImage};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::epoch::Epoch;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::id::{
    AddressChangeId, AdminTokenId, ClientSecretId, CodeId, DeliveryId, RefreshTokenId, SessionId, SignInId,
    UserId, WebhookDeliveryId, WebhookId,
};
use gatepost_domain::idempotency::{IdempotencyKey, KeyUse};
use gatepost_domain::link::Link;
use gatepost_domain::pushed_request::{Opened, PushedRequest, Used};
use gatepost_domain::report::Suppression;
use gatepost_domain::secret::{
    BrowserSecret, Digest, ExchangeCode as Code, LinkToken, RefreshToken as RefreshSecret, RequestUri,
};
use gatepost_domain::session::{Presented, RefreshStanding, RefreshToken, Session};
use gatepost_domain::sign_in::SignIn;
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::tally::Tally;
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use gatepost_domain::webhook::WebhookDelivery;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::address::AddressLetterRow;
use crate::audit::EventRow;
use crate::console::ConsoleRows;
use crate::devices::DeviceLetterRow;
use crate::letters::LetterRow;
use crate::mail::UsedUp;
use crate::notices::NoticeRow;
use crate::users::ErasureRow;
use crate::webhooks::WebhookRow;

/// A table that is copied when somebody first writes to it, so that all of them are cheap to clone.
type Table<K, V> = Arc<BTreeMap<K, V>>;

/// Everything that is kept.
#[derive(Clone, Default)]
pub(crate) struct Rows {
    pub(crate) apps: Table<AppId, AppRow>,
    pub(crate) logos: Table<(AppId, LogoDigest), LogoImage>,
    pub(crate) templates: Arc<Vec<LetterTemplate>>,
    pub(crate) credentials: Table<(AppId, ClientSecretId), ClientCredential>,
    pub(crate) signing_keys: Table<(AppId, String), SigningKey>,
    pub(crate) sign_ins: Table<(AppId, SignInId), SignInRow>,
    pub(crate) letters: Table<(AppId, DeliveryId), LetterRow>,
    pub(crate) links: Arc<HashMap<Digest<LinkToken>, Link>>,
    pub(crate) pushed_requests: Arc<HashMap<(AppId, Digest<RequestUri>), PushedRequest>>,
    pub(crate) key_uses: Arc<HashMap<(AppId, Digest<IdempotencyKey>), KeyUse>>,
    /// By app and the address's identity: one user for each.
    pub(crate) users: Table<(AppId, String), UserRow>,
    pub(crate) codes: Table<(AppId, CodeId), ExchangeCode>,
    pub(crate) sessions: Table<(AppId, SessionId), Session>,
    pub(crate) browser_sessions: Arc<HashMap<(AppId, Digest<BrowserSecret>), BrowserSession>>,
    pub(crate) refresh_tokens: Table<(AppId, RefreshTokenId), RefreshToken>,
    pub(crate) notices: Table<(AppId, SessionId), NoticeRow>,
    pub(crate) erasures: Table<(AppId, UserId), ErasureRow>,
    pub(crate) address_changes: Table<(AppId, AddressChangeId), AddressChange>,
    pub(crate) address_letters: Table<(AppId, DeliveryId), AddressLetterRow>,
    pub(crate) device_letters: Table<(AppId, DeliveryId), DeviceLetterRow>,
    pub(crate) admin_tokens: Table<AdminTokenId, AdminToken>,
    pub(crate) suppressions: Table<(AppId, String), Suppression>,
    pub(crate) used_up: Arc<UsedUp>,
    pub(crate) epochs: Arc<Vec<Epoch>>,
    pub(crate) webhooks: Table<(AppId, WebhookId), WebhookRow>,
    pub(crate) webhook_deliveries: Table<(AppId, WebhookDeliveryId), WebhookDelivery>,
    pub(crate) events: Arc<Vec<EventRow>>,
    pub(crate) seals: Table<(AppId, SealNumber), SignedSeal>,
    /// By app, hour, kind and reason.
    pub(crate) tallies: Table<(AppId, Timestamp, &'static str, String), Tally>,
    pub(crate) console: Arc<ConsoleRows>,
}

/// An app, which is never forgotten.
#[derive(Clone)]
pub(crate) struct AppRow {
    pub(crate) app: App,
    pub(crate) deleted_at: Option<Timestamp>,
}

/// A sign-in, and its latest letter.
#[derive(Clone)]
pub(crate) struct SignInRow {
    pub(crate) sign_in: SignIn,
    pub(crate) latest: DeliveryId,
}

/// A user.
#[derive(Clone)]
pub(crate) struct UserRow {
    pub(crate) user: User,
}

impl Rows {
    pub(crate) fn apps(&self) -> Vec<App> {
        self.apps.values().filter(|row| row.deleted_at.is_none()).map(|row| row.app.clone()).collect()
    }

    fn app(&self, id: &AppId) -> Option<&App> {
        self.apps.get(id).filter(|row| row.deleted_at.is_none()).map(|row| &row.app)
    }

    pub(crate) fn logo(&self, app: &AppId, digest: &LogoDigest) -> Option<LogoImage> {
        let is_its_logo = self.app(app)?.brand.logo.is_some_and(|logo| logo.digest == *digest);
        is_its_logo.then(|| self.logos.get(&(app.clone(), *digest)).cloned())?
    }

    pub(crate) fn templates(&self, app: &AppId) -> Vec<LetterTemplate> {
        let mut of_app: Vec<_> =
            self.templates.iter().filter(|template| template.app == *app).cloned().collect();
        of_app.sort_by_key(|template| template.saved_at);
        of_app
    }

    pub(crate) fn client(&self, key: &ClientKey) -> Option<Client> {
        let app = self.app(&key.app)?.clone();
        let mut of_app = self.credentials.values().filter(|credential| credential.app == key.app);
        let authenticated =
            key.secret.is_some_and(|secret| of_app.any(|credential| credential.digest == secret));
        Some(Client { app, authenticated })
    }

    pub(crate) fn client_and_user(&self, key: &ClientKey, identity: &str) -> Option<(Client, Option<User>)> {
        Some((self.client(key)?, self.user(&key.app, identity)))
    }

    pub(crate) fn code(&self, key: &ClientKey, digest: &Digest<Code>) -> Option<(Client, Option<CodeFound>)> {
        let client = self.client(key)?;
        let found =
            self.codes.values().find(|code| code.grant().app == key.app && code.grant().digest == *digest);
        let found = found.and_then(|code| {
            let user = self.user_of_id(&key.app, code.grant().user)?.clone();
            Some(CodeFound { code: code.clone(), user })
        });
        Some((client, found))
    }

    pub(crate) fn refresh_token(
        &self,
        key: &ClientKey,
        digest: &Digest<RefreshSecret>,
    ) -> Option<(Client, Option<Presented>)> {
        let client = self.client(key)?;
        let found =
            self.refresh_tokens.values().find(|token| token.app == key.app && token.digest == *digest);
        let found = found.and_then(|token| {
            let session = self.sessions.get(&(key.app.clone(), token.session))?.clone();
            let user = self.user_of_id(&key.app, session.user)?.clone();
            let successor_is_live = self.successor_is_live(token);
            Some(Presented { token: token.clone(), session, user, successor_is_live })
        });
        Some((client, found))
    }

    pub(crate) fn session(&self, key: &ClientKey, id: SessionId) -> Option<(Client, Option<SessionFound>)> {
        let client = self.client(key)?;
        let found = self.sessions.get(&(key.app.clone(), id)).and_then(|session| {
            let user = self.user_of_id(&key.app, session.user)?.clone();
            Some(SessionFound { session: session.clone(), user })
        });
        Some((client, found))
    }

    fn successor_is_live(&self, token: &RefreshToken) -> bool {
        let RefreshStanding::Rotated { successor, .. } = token.standing else { return false };
        let successor = self.refresh_tokens.get(&(token.app.clone(), successor));
        successor.is_some_and(|successor| successor.standing == RefreshStanding::Live)
    }

    pub(crate) fn user_of_id(&self, app: &AppId, id: UserId) -> Option<&User> {
        self.users.values().map(|row| &row.user).find(|user| user.app == *app && user.id == id)
    }

    pub(crate) fn link(&self, digest: &Digest<LinkToken>) -> Option<LinkFound> {
        let link = self.links.get(digest)?.clone();
        let app = self.app(&link.app)?.clone();
        let sign_in = self.sign_ins.get(&(link.app.clone(), link.sign_in))?.sign_in.clone();
        let user = self.user(&link.app, sign_in.request().email.identity());
        Some(LinkFound { link, sign_in, app, user })
    }

    fn user(&self, app: &AppId, identity: &str) -> Option<User> {
        Some(self.users.get(&(app.clone(), identity.to_owned()))?.user.clone())
    }

    pub(crate) fn sign_in(&self, app: &AppId, id: SignInId) -> Option<SignInFound> {
        let SignInRow { sign_in, latest } = self.sign_ins.get(&(app.clone(), id))?.clone();
        let user = self.user(app, sign_in.request().email.identity());
        let delivery = self.letters.get(&(app.clone(), latest))?.status;
        Some(SignInFound { sign_in, app: self.app(app)?.clone(), user, delivery })
    }

    pub(crate) fn browser_session(
        &self,
        app: &AppId,
        secret: &Digest<BrowserSecret>,
    ) -> Option<BrowserFound> {
        let session = self.browser_sessions.get(&(app.clone(), *secret))?.clone();
        let user = self.user_of_id(app, session.user)?.clone();
        Some(BrowserFound { session, app: self.app(app)?.clone(), user })
    }

    pub(crate) fn browser_sessions_of(&self, app: &AppId, user: UserId, most: usize) -> Vec<BrowserSession> {
        let of_user = self
            .browser_sessions
            .values()
            .filter(|session| session.app == *app && session.user == user && session.ended_at.is_none());
        of_user.take(most).cloned().collect()
    }

    pub(crate) fn live_sessions(
        &self,
        (app, of): (&AppId, SessionsOf),
        now: Timestamp,
        most: usize,
    ) -> Vec<Session> {
        let is_meant = |session: &&Session| match of {
            SessionsOf::Itself(id) => session.id == id,
            SessionsOf::Browser(id) => session.browser_session == Some(id),
            SessionsOf::User(id) => session.user == id,
        };
        let live = self.sessions.values().filter(|session| session.app == *app && session.is_alive(now));
        live.filter(is_meant).take(most).cloned().collect()
    }

    pub(crate) fn key_use(&self, app: &AppId, key: &Digest<IdempotencyKey>) -> Option<(KeyUse, SignIn)> {
        let used = self.key_uses.get(&(app.clone(), *key))?.clone();
        let sign_in = self.sign_ins.get(&(app.clone(), used.sign_in))?.sign_in.clone();
        Some((used, sign_in))
    }

    /// Notes a use of a key; `false` if its latest is not the one that was seen.
    pub(crate) fn use_key(&mut self, used: KeyUse, seen: Option<Timestamp>) -> bool {
        let all = Arc::make_mut(&mut self.key_uses);
        let key = (used.app.clone(), used.key);
        let is_as_seen = all.get(&key).map(|latest| latest.at) == seen;
        if is_as_seen {
            all.insert(key, used);
        }
        is_as_seen
    }

    pub(crate) fn pushed_request(&self, app: &AppId, request: &Digest<RequestUri>) -> Option<PushedRequest> {
        self.pushed_requests.get(&(app.clone(), *request)).cloned()
    }

    /// Notes that a browser came with a request; `false` if one did before, or it was used.
    pub(crate) fn open_pushed_request(&mut self, opened: &Opened) -> bool {
        let all = Arc::make_mut(&mut self.pushed_requests);
        let found = all.get_mut(&(opened.app().clone(), *opened.digest()));
        let fresh = found.filter(|request| request.opened_at.is_none() && request.used_at.is_none());
        fresh
            .map(|request| {
                request.opened_at = Some(opened.at());
                request.expires_at = opened.expires_at();
            })
            .is_some()
    }

    /// Notes that a request was used; `false` if it was before.
    pub(crate) fn use_pushed_request(&mut self, used: &Used) -> bool {
        let all = Arc::make_mut(&mut self.pushed_requests);
        let found = all.get_mut(&(used.app().clone(), *used.digest()));
        let unused = found.filter(|request| request.used_at.is_none());
        unused.map(|request| request.used_at = Some(used.at())).is_some()
    }

    pub(crate) fn glance(&self, sign_ins: &[(AppId, SignInId)]) -> Vec<Glance> {
        let asked: BTreeSet<_> = sign_ins.iter().collect();
        let glances = asked.into_iter().map(|key| {
            let SignInRow { sign_in, latest } = self.sign_ins.get(key)?;
            let delivery = self.letters.get(&(key.0.clone(), *latest))?.status;
            Some(Glance { app: key.0.clone(), sign_in: key.1, course: *sign_in.course(), delivery })
        });
        glances.flatten().collect()
    }

    pub(crate) fn signing_keys(&self, app: &AppId) -> Vec<SigningKey> {
        let mut keys: Vec<_> = self.signing_keys.values().filter(|key| key.app == *app).cloned().collect();
        keys.sort_by_key(|key| std::cmp::Reverse(key.created_at));
        keys
    }

    /// Appends events; one whose id is known already is left out.
    pub(crate) fn append(&mut self, events: impl IntoIterator<Item = Event>) {
        let mut known: BTreeSet<_> = self.events.iter().map(|row| row.event.id).collect();
        let events = events.into_iter().filter(|event| known.insert(event.id));
        Arc::make_mut(&mut self.events).extend(events.map(EventRow::new));
    }
}
