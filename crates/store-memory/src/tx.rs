//! Writing: noted one by one, and done by the commit on a copy that it puts in place.

use crate::moves::{NewLetter, add, is_pending};
use crate::notices::NoticeRow;
use crate::rows::Rows;
use crate::{Shared, locked};
use gatepost_application::{Committed, Lease, StoreError, Tx};
use gatepost_domain::app::{App, AppId, ClientCredential};
use gatepost_domain::audit::{Seal, SealedEvent, SignedSeal};
use gatepost_domain::brand::LogoImage;
use gatepost_domain::browser_session::{BrowserSession, Entered};
use gatepost_domain::delivery::Delivery;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::{Burned, CodeStanding, ExchangeCode, Spent};
use gatepost_domain::id::{BrowserSessionId, CodeId, EventId, SessionId};
use gatepost_domain::idempotency::KeyUse;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::link::Link;
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::pushed_request::{Opened, PushedRequest, Used};
use gatepost_domain::secret::{Digest, Visit};
use gatepost_domain::session::{Ended, RefreshToken, Rotation, Session};
use gatepost_domain::sign_in::{
    Approved, CodeTyped, Completed, Course, HandedOut, Mark, MarkUsed, Refused, Renewed, Resent, SignIn,
    SignInRequest, Standing,
};
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::sync::Arc;

/// One write; it says whether its condition holds, if it has one.
type Change = Box<dyn FnOnce(&mut Rows) -> Result<bool, StoreError> + Send>;

/// A transaction: what it would write.
pub struct MemoryTx {
    shared: Arc<Shared>,
    changes: Vec<Change>,
}

impl MemoryTx {
    pub(crate) const fn new(shared: Arc<Shared>) -> Self {
        Self { shared, changes: Vec::new() }
    }

    /// Notes a write without a condition.
    pub(crate) fn note(&mut self, change: impl FnOnce(&mut Rows) -> Result<(), StoreError> + Send + 'static) {
        self.changes.push(Box::new(|rows| change(rows).map(|()| true)));
    }

    /// Notes a write that says whether its condition holds.
    pub(crate) fn note_if(
        &mut self,
        change: impl FnOnce(&mut Rows) -> Result<bool, StoreError> + Send + 'static,
    ) {
        self.changes.push(Box::new(change));
    }

    /// Notes what becomes of a sign-in that is pending.
    fn note_decision(&mut self, request: &SignInRequest, change: impl FnOnce(&mut Course) + Send + 'static) {
        let request = request.clone();
        self.note_if(move |rows| Ok(rows.move_on(&request, is_pending, change)));
    }
}

impl Tx for MemoryTx {
    fn add_app(&mut self, app: &App) {
        let app = app.clone();
        self.note_if(|rows| Ok(rows.add_app(app)));
    }

    fn update_app(&mut self, app: &App, seen: Timestamp) {
        let app = app.clone();
        self.note_if(move |rows| Ok(rows.update_app(app, seen)));
    }

    fn delete_app(&mut self, app: &AppId, now: Timestamp) {
        let app = app.clone();
        self.note_if(move |rows| Ok(rows.delete_app(&app, now)));
    }

    fn add_client_credential(&mut self, credential: &ClientCredential) {
        let (key, row) = ((credential.app.clone(), credential.id), credential.clone());
        self.note(|rows| add(&mut rows.credentials, key, row, "adding a client secret"));
    }

    fn add_logo(&mut self, app: &AppId, image: &LogoImage) {
        let (key, image) = ((app.clone(), image.logo().digest), image.clone());
        self.note(|rows| {
            Arc::make_mut(&mut rows.logos).insert(key, image);
            Ok(())
        });
    }

    fn add_template(&mut self, template: &LetterTemplate) {
        let template = template.clone();
        self.note(|rows| {
            Arc::make_mut(&mut rows.templates).push(template);
            Ok(())
        });
    }

    fn add_signing_key(&mut self, key: &SigningKey) {
        let key = key.clone();
        self.note_if(|rows| Ok(rows.add_signing_key(key)));
    }

    fn remove_signing_key(&mut self, app: &AppId, id: &str) {
        let key = (app.clone(), id.to_owned());
        self.note_if(move |rows| Ok(Arc::make_mut(&mut rows.signing_keys).remove(&key).is_some()));
    }

    fn add_sign_in(&mut self, sign_in: &SignIn, letter: (&Delivery, Option<&Link>), lease: Option<Lease>) {
        let (sign_in, letter) = (sign_in.clone(), NewLetter::new(letter, lease));
        self.note(|rows| rows.add_sign_in(sign_in, letter));
    }

    fn use_key(&mut self, used: &KeyUse, seen: Option<Timestamp>) {
        let used = used.clone();
        self.note_if(move |rows| Ok(rows.use_key(used, seen)));
    }

    fn add_pushed_request(&mut self, request: &PushedRequest) {
        let (key, request) = ((request.app.clone(), request.digest), request.clone());
        self.note(|rows| {
            Arc::make_mut(&mut rows.pushed_requests).insert(key, request);
            Ok(())
        });
    }

    fn open_pushed_request(&mut self, opened: &Opened) {
        let opened = opened.clone();
        self.note_if(move |rows| Ok(rows.open_pushed_request(&opened)));
    }

    fn use_pushed_request(&mut self, used: &Used) {
        let used = used.clone();
        self.note_if(move |rows| Ok(rows.use_pushed_request(&used)));
    }

    fn add_letter(&mut self, resent: &Resent, letter: (&Delivery, Option<&Link>), lease: Option<Lease>) {
        let (resent, letter) = (resent.clone(), NewLetter::new(letter, lease));
        self.note_if(move |rows| rows.add_letter(&resent, letter));
    }

    fn complete(&mut self, completed: &Completed, (code, visit): (Option<CodeId>, Option<Digest<Visit>>)) {
        let (standing, mark) = (Standing::Completed { at: completed.at() }, completed.mark());
        self.note_decision(completed.request(), move |course| {
            *course = Course { standing, mark, code, visit, ..*course };
        });
    }

    fn type_code(&mut self, typed: &CodeTyped, earned: Option<CodeId>) {
        let typed = typed.clone();
        self.note_if(move |rows| Ok(rows.type_code(&typed, earned)));
    }

    fn approve(&mut self, approved: &Approved) {
        let standing = Standing::Approved { at: approved.at() };
        self.note_decision(approved.request(), move |course| course.standing = standing);
    }

    fn hand_out(&mut self, handed_out: &HandedOut, code: CodeId) {
        let handed_out = handed_out.clone();
        self.note_if(move |rows| Ok(rows.hand_out(&handed_out, code)));
    }

    fn use_mark(&mut self, used: &MarkUsed, code: CodeId) {
        let key = (used.app().clone(), used.sign_in());
        self.note_if(move |rows| Ok(rows.move_mark(&key, Mark::Used, Some(code))));
    }

    fn renew(&mut self, renewed: &Renewed) {
        let renewed = renewed.clone();
        self.note_if(move |rows| Ok(rows.renew(&renewed)));
    }

    fn refuse(&mut self, refused: &Refused) {
        let standing = Standing::Refused { at: refused.at() };
        self.note_decision(refused.request(), move |course| course.standing = standing);
    }

    fn add_user(&mut self, user: &User) {
        let user = user.clone();
        self.note(|rows| rows.add_user(user));
    }

    fn note_sign_in(&mut self, user: &User, at: Timestamp) {
        let user = user.clone();
        self.note(move |rows| {
            rows.note_sign_in(&user, at);
            Ok(())
        });
    }

    fn add_code(&mut self, code: &ExchangeCode) {
        let (key, code) = ((code.grant().app.clone(), code.grant().id), code.clone());
        self.note(|rows| add(&mut rows.codes, key, code, "adding a code"));
    }

    fn spend(&mut self, spent: &Spent) {
        let spent = spent.clone();
        let standing = CodeStanding::Spent { at: spent.at(), session: spent.session() };
        self.note_if(move |rows| Ok(rows.use_up(spent.grant(), standing)));
    }

    fn burn(&mut self, burned: &Burned) {
        let burned = burned.clone();
        let standing = CodeStanding::Burned { at: burned.at() };
        self.note_if(move |rows| Ok(rows.use_up(burned.grant(), standing)));
    }

    fn add_session(&mut self, session: &Session, token: &RefreshToken) {
        let (session, token) = (session.clone(), token.clone());
        self.note(|rows| rows.add_session(session, token));
    }

    fn rotate(&mut self, rotation: &Rotation, new: &RefreshToken) {
        let (rotation, new) = (rotation.clone(), new.clone());
        self.note_if(move |rows| rows.rotate(&rotation, new));
    }

    fn bind_session(&mut self, app: &AppId, session: SessionId, key: JwkThumbprint) {
        let app = app.clone();
        self.note_if(move |rows| Ok(rows.bind_session(app, session, key)));
    }

    fn end_session(&mut self, app: &AppId, session: SessionId, ended: Ended) {
        let app = app.clone();
        self.note_if(move |rows| Ok(rows.end_session(app, session, ended)));
    }

    fn add_browser_session(&mut self, session: &BrowserSession) {
        let session = session.clone();
        self.note(|rows| rows.add_browser_session(session));
    }

    fn enter(&mut self, entered: &Entered) {
        let session = entered.session().clone();
        self.note_if(move |rows| Ok(rows.move_browser_session(&session, session.ended_at)));
    }

    fn end_browser_session(&mut self, session: &BrowserSession, at: Timestamp) {
        let session = session.clone();
        self.note_if(move |rows| Ok(rows.move_browser_session(&session, Some(at))));
    }

    fn burn_codes_of(&mut self, app: &AppId, session: BrowserSessionId, at: Timestamp) {
        let app = app.clone();
        self.note(move |rows| {
            rows.burn_codes_of(&app, session, at);
            Ok(())
        });
    }

    fn add_logout_notice(&mut self, notice: &LogoutNotice) {
        let (key, row) = ((notice.app.clone(), notice.session), NoticeRow::new(notice.clone()));
        self.note(|rows| add(&mut rows.notices, key, row, "adding a notice of a logout"));
    }

    fn append(&mut self, event: &Event) {
        let event = event.clone();
        self.note(|rows| {
            rows.append([event]);
            Ok(())
        });
    }

    fn seal(&mut self, sealed: &SignedSeal, sealed_events: &[SealedEvent]) {
        let (sealed, sealed_events) = (sealed.clone(), sealed_events.to_vec());
        self.note_if(move |rows| Ok(rows.seal(sealed, &sealed_events)));
    }

    fn sweep_events(&mut self, (seal, record): (&SignedSeal, &SealedEvent), up_to: &Seal) {
        let (record, up_to) = ((seal.clone(), record.clone()), up_to.clone());
        self.note_if(move |rows| Ok(rows.sweep_events(&record, &up_to)));
    }

    fn forget_app(&mut self, app: &AppId) {
        let app = app.clone();
        self.note(move |rows| {
            rows.forget_app(&app);
            Ok(())
        });
    }

    fn forget_person(&mut self, app: &AppId, events: &[EventId]) {
        let (app, events) = (app.clone(), events.to_vec());
        self.note(move |rows| {
            rows.forget_person(&app, &events);
            Ok(())
        });
    }

    async fn commit(self) -> Result<Committed, StoreError> {
        self.shared.must_be_here("committing")?;
        let mut committed = locked(&self.shared.committed);
        let mut rows = committed.clone();
        for change in self.changes {
            if !change(&mut rows)? {
                return Ok(Committed::Overtaken);
            }
        }
        *committed = rows;
        Ok(Committed::Kept)
    }
}
