//! The initiator asks how its sign-in stands, and picks up what was approved on another screen.

use crate::browser_sessions::{BrowserPass, note_stay};
use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::ports::{ClientKey, Clock, Committed, Glance, Look, Ports, SignInFound, Store, StoreError, Tx};
use crate::reply::Reply;
use crate::request_sign_in::Waiting;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::event::EventKind;
use gatepost_domain::exchange_code::{CodeSecret, ExchangeCode};
use gatepost_domain::id::{CodeId, SignInId};
use gatepost_domain::secret::{Digest, Secret, SignInSecret};
use gatepost_domain::sign_in::{ClientState, SignIn, SignInRequest, SignInStatus, Standing};
use gatepost_domain::time::Timestamp;

/// How a sign-in stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Watched {
    /// Of the sign-in.
    pub status: SignInStatus,
    /// Of its latest letter.
    pub delivery: DeliveryStatus,
    /// What the page that waits has to know; absent if the key that it comes from is not configured any more.
    pub waiting: Option<Waiting>,
    /// When what the latest letter carries dies.
    pub expires_at: Timestamp,
    /// From when on another letter may be asked for.
    pub resend_available_at: Timestamp,
    /// Whether no digits are looked at any more.
    pub code_locked: bool,
    /// The sign-in that took this one's place.
    pub renewed_as: Option<SignInId>,
    /// Where the initiator goes on, once it was approved.
    pub redirect_to: Option<Reply>,
}

/// How a sign-in stands, with all that the page shows where it began.
#[derive(Debug)]
pub struct WaitingPage {
    /// The app that it signs in to.
    pub app: App,
    /// What was asked.
    pub request: SignInRequest,
    /// How many letters were written.
    pub letters: u32,
    /// How it stands.
    pub watched: Watched,
    /// What proves from now on that somebody is signed in in this browser, if it may go on and the sign-in began on a page.
    pub browser: Option<BrowserPass>,
}

/// Why nothing is told.
#[derive(Debug, thiserror::Error)]
pub enum WatchError {
    /// No such sign-in, or not its secret: nobody learns which.
    #[error("not the secret of a sign-in of this app")]
    SecretInvalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// How that sign-in stands, for the holder of its secret. What was approved elsewhere is handed out here.
    pub async fn watch_sign_in(
        &self,
        app: &AppId,
        id: SignInId,
        secret: &Secret<SignInSecret>,
    ) -> Result<Watched, WatchError> {
        Ok(self.waiting_page(app, id, secret).await?.watched)
    }

    /// The same, with all that the page shows where the sign-in began.
    pub async fn waiting_page(
        &self,
        app: &AppId,
        id: SignInId,
        secret: &Secret<SignInSecret>,
    ) -> Result<WaitingPage, WatchError> {
        for _ in 0..TRIES {
            let found = self.initiated(app, id, &secret.digest()).await?.ok_or(WatchError::SecretInvalid)?;
            match self.watched(&found).await {
                Ok(Some((watched, browser))) => {
                    let letters = found.sign_in.course().letters.count;
                    let request = found.sign_in.request().clone();
                    return Ok(WaitingPage { app: found.app, request, letters, watched, browser });
                }
                // Another watcher of the same sign-in fetched the code a moment before.
                Ok(None) => {}
                Err(error) if is_conflict(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(too_many_conflicts("watching a sign-in").into())
    }

    /// Looks at many sign-ins at once, for the pages of this node that wait for them.
    pub async fn glance(&self, sign_ins: &[(AppId, SignInId)]) -> Result<Vec<Glance>, StoreError> {
        if sign_ins.is_empty() {
            return Ok(Vec::new());
        }
        self.parts.store.look().await?.glance(sign_ins).await
    }

    /// That sign-in, if this is its initiator.
    pub(crate) async fn initiated(
        &self,
        app: &AppId,
        id: SignInId,
        secret: &Digest<SignInSecret>,
    ) -> Result<Option<SignInFound>, StoreError> {
        let found = self.parts.store.look().await?.sign_in(app, id).await?;
        Ok(found.filter(|found| found.sign_in.request().secret == *secret))
    }

    /// What its initiator is told; nothing if somebody else fetched the code at the same time.
    async fn watched(
        &self,
        found: &SignInFound,
    ) -> Result<Option<(Watched, Option<BrowserPass>)>, StoreError> {
        let now = self.parts.clock.now();
        let delivery = found.delivery;
        let code = match found.sign_in.standing() {
            Standing::Approved { .. } if found.sign_in.course().code.is_none() => {
                match self.fetch(found, now).await? {
                    Fetched::Code(code) => Some(*code),
                    Fetched::Nothing => None,
                    Fetched::Overtaken => return Ok(None),
                }
            }
            Standing::Approved { .. } => self.code_of(&found.sign_in).await?,
            _ => None,
        };
        let status = found.sign_in.status(code.as_ref(), now);
        let code = code.filter(|_| status == SignInStatus::Approved);
        let browser = code.as_ref().and_then(|code| self.pass_of(&found.app, code));
        let redirect_to = code.and_then(|code| self.redirect_of(&found.sign_in, &code));
        let (request, course) = (found.sign_in.request(), found.sign_in.course());
        let number = self.keys.find(request.key).map(|key| key.match_number(request.id));
        let watched = Watched {
            status,
            delivery,
            waiting: number.map(|number| Waiting::of(&found.sign_in, number)),
            expires_at: course.letters.expires_at,
            resend_available_at: found.sign_in.resend_available_at(),
            code_locked: found.sign_in.code_is_locked(),
            renewed_as: course.renewed_as,
            redirect_to,
        };
        Ok(Some((watched, browser)))
    }

    /// Issues the code of an approved sign-in to its initiator.
    async fn fetch(&self, found: &SignInFound, now: Timestamp) -> Result<Fetched, StoreError> {
        let SignInFound { sign_in, app, user, .. } = found;
        let (Some(user), Ok(handed_out)) =
            (user.as_ref(), sign_in.clone().hand_out((app, user.as_ref()), now))
        else {
            return Ok(Fetched::Nothing);
        };
        let secret = self.new_code(now);
        let life = app.lifetimes.browser_session;
        let stay = BrowserSession::begin(handed_out.completed(), user.id, self.new_browser_key(now), life);
        let mut tx = self.parts.store.begin();
        let stay = note_stay(&mut tx, stay);
        let code = ExchangeCode::issue(handed_out.completed(), user.id, secret, app.lifetimes.code);
        let code = code.in_browser(stay, sign_in.request().asker.visitor());
        tx.hand_out(&handed_out, code.grant().id);
        tx.add_code(&code);
        let event = self.event(EventKind::SignInHandedOut, &app.id, now).of_sign_in(sign_in.request().id);
        tx.append(&event.of_user(user.id));
        Ok(match tx.commit().await? {
            Committed::Kept => Fetched::Code(Box::new(code)),
            Committed::Overtaken => Fetched::Overtaken,
        })
    }

    /// A new exchange code, and what a store may know of it.
    pub(crate) fn new_code(&self, now: Timestamp) -> CodeSecret {
        let key = self.keys.current();
        let id = CodeId::new(now, self.chance());
        CodeSecret { id, digest: key.exchange_code(id).digest(), key: key.id() }
    }

    /// The code that the sign-in earned, if it earned one.
    pub(crate) async fn code_of(&self, sign_in: &SignIn) -> Result<Option<ExchangeCode>, StoreError> {
        let Some(id) = sign_in.course().code else { return Ok(None) };
        let client = ClientKey { app: sign_in.request().app.clone(), secret: None };
        // The row doesn't say with which master key its code was made; there are a few at most.
        for key in self.keys.all() {
            let digest = key.exchange_code(id).digest();
            let found = self.parts.store.look().await?.code(&client, &digest).await?;
            if let Some((_client, Some(found))) = found {
                return Ok(Some(found.code));
            }
        }
        Ok(None)
    }

    /// Where the browser goes with that code: with `code`, `state` if there was one, and `iss` (RFC 9207). Nothing if the
    /// key that the code comes from is not configured any more.
    pub(crate) fn redirect_of(&self, sign_in: &SignIn, code: &ExchangeCode) -> Option<Reply> {
        self.redirect_with(code, sign_in.request().state.as_ref())
    }

    /// The same, with that state.
    pub(crate) fn redirect_with(&self, code: &ExchangeCode, state: Option<&ClientState>) -> Option<Reply> {
        let grant = code.grant();
        let secret = self.keys.find(grant.key)?.exchange_code(grant.id);
        let issuer = self.issuer(&grant.app);
        let state = state.map(|state| ("state", state.as_str()));
        let parameters =
            [("code", secret.expose())].into_iter().chain(state).chain([("iss", issuer.as_str())]);
        Some(Reply::new((&grant.destination, grant.response_mode), parameters))
    }
}

/// What came of fetching a code.
enum Fetched {
    Code(Box<ExchangeCode>),
    /// The app or the user is such that there is none, or it is too late.
    Nothing,
    Overtaken,
}
