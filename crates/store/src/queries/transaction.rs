//! What is written.

mod steps;

use super::jotting::jot_down;
use super::{Session, Transaction, forget_person};
use crate::cells::{Cell, CodeStandingWord, SignInStanding};
use crate::rows::{
    AppRow, BrowserSessionRow, ClientSecretRow, CodeRow, EventRow, KeyUseRow, LogoRow, NoticeRow,
    PushedRequestRow, RefreshTokenRow, SessionRow, SignInRow, SigningKeyRow, TemplateRow, UserRow,
};
use crate::schema::{
    app_logos, apps, browser_sessions, client_secrets, email_templates, events, exchange_codes,
    idempotency_keys, logout_notices, pushed_requests, refresh_tokens, sessions, sign_ins, signing_keys,
    users,
};
use diesel::prelude::*;
use gatepost_application::{Committed, Lease, StoreError, Tx};
use gatepost_domain::app::{App, AppId, ClientCredential};
use gatepost_domain::audit::{Seal, SealedEvent, SignedSeal};
use gatepost_domain::brand::LogoImage;
use gatepost_domain::browser_session::{BrowserSession, Entered};
use gatepost_domain::delivery::Delivery;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::{Burned, ExchangeCode, Spent};
use gatepost_domain::id::{BrowserSessionId, CodeId, EventId, SessionId};
use gatepost_domain::idempotency::KeyUse;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::link::Link;
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::pushed_request::{Opened, PushedRequest, Used};
use gatepost_domain::secret::{Digest, Visit};
use gatepost_domain::session::{Ended, RefreshToken, Rotation, Session as UserSession};
use gatepost_domain::sign_in::{
    Approved, CodeTyped, Completed, HandedOut, Mark, MarkUsed, Refused, Renewed, Resent, SignIn,
};
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;

/// The row of a sign-in, to be changed.
macro_rules! sign_in {
    ($request:expr) => {
        diesel::update(sign_ins::table)
            .filter(sign_ins::app_id.eq(Cell($request.app.clone())))
            .filter(sign_ins::id.eq(Cell($request.id)))
    };
}

/// The same, if it stands so.
macro_rules! sign_in_if {
    ($standing:ident, $request:expr) => {
        sign_in!($request).filter(sign_ins::standing.eq(Cell(SignInStanding::$standing)))
    };
}

/// The row of a stay in a browser, if nobody ended it.
macro_rules! browser_session_if_alive {
    ($session:expr) => {
        diesel::update(browser_sessions::table)
            .filter(browser_sessions::app_id.eq(Cell($session.app.clone())))
            .filter(browser_sessions::digest.eq(Cell($session.digest)))
            .filter(browser_sessions::ended_at.is_null())
    };
}

/// That it stands so from that moment on.
macro_rules! settled {
    ($standing:ident, $at:expr) => {
        (sign_ins::standing.eq(Cell(SignInStanding::$standing)), sign_ins::settled_at.eq(Some(Cell($at))))
    };
}

impl Tx for Transaction {
    fn add_app(&mut self, app: &App) {
        self.insert_if_new(apps::table, AppRow::from(app));
    }

    fn update_app(&mut self, app: &App, seen: Timestamp) {
        self.update_if(
            diesel::update(apps::table)
                .filter(apps::app_id.eq(Cell(app.id.clone())))
                .filter(apps::updated_at.eq(Cell(seen)))
                .filter(apps::deleted_at.is_null())
                .set(AppRow::from(app)),
        );
    }

    fn delete_app(&mut self, app: &AppId, now: Timestamp) {
        self.update_if(
            diesel::update(apps::table)
                .filter(apps::app_id.eq(Cell(app.clone())))
                .filter(apps::deleted_at.is_null())
                .set(apps::deleted_at.eq(Some(Cell(now)))),
        );
    }

    fn add_client_credential(&mut self, credential: &ClientCredential) {
        self.insert(client_secrets::table, ClientSecretRow::from(credential));
    }

    fn add_logo(&mut self, app: &AppId, image: &LogoImage) {
        self.insert_what_is_new(app_logos::table, [LogoRow::new(app, image)]);
    }

    fn add_template(&mut self, template: &LetterTemplate) {
        self.insert(email_templates::table, TemplateRow::from(template));
    }

    fn add_signing_key(&mut self, key: &SigningKey) {
        self.insert_if_new(signing_keys::table, SigningKeyRow::from(key));
    }

    fn remove_signing_key(&mut self, app: &AppId, id: &str) {
        self.update_if(
            diesel::delete(signing_keys::table)
                .filter(signing_keys::app_id.eq(Cell(app.clone())))
                .filter(signing_keys::id.eq(id.to_owned())),
        );
    }

    fn add_sign_in(&mut self, sign_in: &SignIn, letter: (&Delivery, Option<&Link>), lease: Option<Lease>) {
        let (delivery, _) = letter;
        self.insert(sign_ins::table, SignInRow::new(sign_in, delivery.id));
        self.insert_letter(letter, lease);
    }

    fn use_key(&mut self, used: &KeyUse, seen: Option<Timestamp>) {
        let Some(seen) = seen else {
            return self.insert_if_new(idempotency_keys::table, KeyUseRow::from(used));
        };
        self.update_if(
            diesel::update(idempotency_keys::table)
                .filter(idempotency_keys::app_id.eq(Cell(used.app.clone())))
                .filter(idempotency_keys::key.eq(Cell(used.key)))
                .filter(idempotency_keys::at.eq(Cell(seen)))
                .set((
                    idempotency_keys::body.eq(Cell(used.body)),
                    idempotency_keys::sign_in_id.eq(Cell(used.sign_in)),
                    idempotency_keys::at.eq(Cell(used.at)),
                )),
        );
    }

    fn add_pushed_request(&mut self, request: &PushedRequest) {
        self.insert(pushed_requests::table, PushedRequestRow::from(request));
    }

    fn open_pushed_request(&mut self, opened: &Opened) {
        self.update_if(
            diesel::update(pushed_requests::table)
                .filter(pushed_requests::app_id.eq(Cell(opened.app().clone())))
                .filter(pushed_requests::digest.eq(Cell(*opened.digest())))
                .filter(pushed_requests::opened_at.is_null())
                .filter(pushed_requests::used_at.is_null())
                .set((
                    pushed_requests::opened_at.eq(Some(Cell(opened.at()))),
                    pushed_requests::expires_at.eq(Cell(opened.expires_at())),
                )),
        );
    }

    fn use_pushed_request(&mut self, used: &Used) {
        self.update_if(
            diesel::update(pushed_requests::table)
                .filter(pushed_requests::app_id.eq(Cell(used.app().clone())))
                .filter(pushed_requests::digest.eq(Cell(*used.digest())))
                .filter(pushed_requests::used_at.is_null())
                .set(pushed_requests::used_at.eq(Some(Cell(used.at())))),
        );
    }

    fn add_letter(&mut self, resent: &Resent, letter: (&Delivery, Option<&Link>), lease: Option<Lease>) {
        let ((delivery, _), letters) = (letter, resent.letters());
        let seen = letters.count.saturating_sub(1);
        self.update_if(sign_in_if!(Pending, resent.request()).filter(sign_ins::letters.eq(Cell(seen))).set(
            (
                sign_ins::letters.eq(Cell(letters.count)),
                sign_ins::latest_at.eq(Cell(letters.latest_at)),
                sign_ins::expires_at.eq(Cell(letters.expires_at)),
                sign_ins::delivery_id.eq(Cell(delivery.id)),
            ),
        ));
        self.insert_letter(letter, lease);
    }

    fn complete(&mut self, completed: &Completed, (code, visit): (Option<CodeId>, Option<Digest<Visit>>)) {
        self.update_if(sign_in_if!(Pending, completed.request()).set((
            settled!(Completed, completed.at()),
            sign_ins::mark.eq(completed.mark().map(Cell)),
            sign_ins::code_id.eq(code.map(Cell)),
            sign_ins::visit.eq(visit.map(Cell)),
        )));
    }

    fn type_code(&mut self, typed: &CodeTyped, earned: Option<CodeId>) {
        let seen =
            sign_in_if!(Pending, typed.request()).filter(sign_ins::code_attempts.eq(Cell(typed.seen())));
        let counted = sign_ins::code_attempts.eq(Cell(typed.attempts()));
        match typed.completed() {
            Some(completed) => self.update_if(seen.set((
                counted,
                settled!(Completed, completed.at()),
                sign_ins::code_id.eq(earned.map(Cell)),
                sign_ins::visit.eq(Some(Cell(typed.visit()))),
            ))),
            None => self.update_if(seen.set(counted)),
        }
    }

    fn approve(&mut self, approved: &Approved) {
        self.update_if(sign_in_if!(Pending, approved.request()).set(settled!(Approved, approved.at())));
    }

    fn hand_out(&mut self, handed_out: &HandedOut, code: CodeId) {
        self.update_if(
            sign_in_if!(Approved, handed_out.completed().request())
                .filter(sign_ins::code_id.is_null())
                .set(sign_ins::code_id.eq(Some(Cell(code)))),
        );
    }

    fn use_mark(&mut self, used: &MarkUsed, code: CodeId) {
        self.update_if(
            diesel::update(sign_ins::table)
                .filter(sign_ins::app_id.eq(Cell(used.app().clone())))
                .filter(sign_ins::id.eq(Cell(used.sign_in())))
                .filter(sign_ins::mark.eq(Some(Cell(Mark::Unused))))
                .set((sign_ins::mark.eq(Some(Cell(Mark::Used))), sign_ins::code_id.eq(Some(Cell(code))))),
        );
    }

    fn renew(&mut self, renewed: &Renewed) {
        self.update_if(
            sign_in!(renewed.old())
                .filter(sign_ins::renewed_as.is_null())
                .set(sign_ins::renewed_as.eq(Some(Cell(renewed.new_request().id)))),
        );
    }

    fn refuse(&mut self, refused: &Refused) {
        self.update_if(sign_in_if!(Pending, refused.request()).set(settled!(Refused, refused.at())));
    }

    fn add_user(&mut self, user: &User) {
        self.insert(users::table, UserRow::from(user));
    }

    fn note_sign_in(&mut self, user: &User, at: Timestamp) {
        self.update(
            diesel::update(users::table)
                .filter(users::app_id.eq(Cell(user.app.clone())))
                .filter(users::id.eq(Cell(user.id)))
                .set(users::last_sign_in_at.eq(Some(Cell(at)))),
        );
    }

    fn add_code(&mut self, code: &ExchangeCode) {
        self.insert(exchange_codes::table, CodeRow::from(code));
    }

    fn spend(&mut self, spent: &Spent) {
        self.settle_code(spent.grant(), (CodeStandingWord::Spent, Some(spent.session())), spent.at());
    }

    fn burn(&mut self, burned: &Burned) {
        self.settle_code(burned.grant(), (CodeStandingWord::Burned, None), burned.at());
    }

    fn add_session(&mut self, session: &UserSession, token: &RefreshToken) {
        self.insert(sessions::table, SessionRow::from(session));
        self.insert(refresh_tokens::table, RefreshTokenRow::from(token));
    }

    fn rotate(&mut self, rotation: &Rotation, new: &RefreshToken) {
        match rotation.displaced() {
            None => self.use_up(rotation, new),
            Some(displaced) => self.supersede(rotation, displaced, new),
        }
        self.insert(refresh_tokens::table, RefreshTokenRow::from(new));
    }

    fn bind_session(&mut self, app: &AppId, session: SessionId, key: JwkThumbprint) {
        self.update_if(
            diesel::update(sessions::table)
                .filter(sessions::app_id.eq(Cell(app.clone())))
                .filter(sessions::id.eq(Cell(session)))
                .filter(sessions::dpop_jkt.is_null())
                .set(sessions::dpop_jkt.eq(Some(Cell(key)))),
        );
    }

    fn end_session(&mut self, app: &AppId, session: SessionId, ended: Ended) {
        self.update_if(
            diesel::update(sessions::table)
                .filter(sessions::app_id.eq(Cell(app.clone())))
                .filter(sessions::id.eq(Cell(session)))
                .filter(sessions::ended_at.is_null())
                .set((
                    sessions::ended_at.eq(Some(Cell(ended.at))),
                    sessions::end_reason.eq(Some(Cell(ended.reason))),
                )),
        );
        let of_session = sessions::table
            .filter(sessions::app_id.eq(Cell(app.clone())))
            .filter(sessions::id.eq(Cell(session)))
            .select(sessions::sign_in_id);
        self.update(
            diesel::update(sign_ins::table)
                .filter(sign_ins::app_id.eq(Cell(app.clone())))
                // One value, by which PostgreSQL finds the row instead of joining all sign-ins of the app.
                .filter(sign_ins::id.nullable().eq(of_session.single_value()))
                .filter(sign_ins::mark.eq(Some(Cell(Mark::Unused))))
                .set(sign_ins::mark.eq(Some(Cell(Mark::Dead)))),
        );
    }

    fn add_browser_session(&mut self, session: &BrowserSession) {
        self.insert(browser_sessions::table, BrowserSessionRow::from(session));
    }

    fn enter(&mut self, entered: &Entered) {
        let used = browser_sessions::used_at.eq(Cell(entered.at()));
        self.update_if(browser_session_if_alive!(entered.session()).set(used));
    }

    fn end_browser_session(&mut self, session: &BrowserSession, at: Timestamp) {
        self.update_if(browser_session_if_alive!(session).set(browser_sessions::ended_at.eq(Some(Cell(at)))));
    }

    fn burn_codes_of(&mut self, app: &AppId, session: BrowserSessionId, at: Timestamp) {
        self.update(
            diesel::update(exchange_codes::table)
                .filter(exchange_codes::app_id.eq(Cell(app.clone())))
                .filter(exchange_codes::browser_session_id.eq(Some(Cell(session))))
                .filter(exchange_codes::standing.eq(Cell(CodeStandingWord::Unused)))
                .set((
                    exchange_codes::standing.eq(Cell(CodeStandingWord::Burned)),
                    exchange_codes::settled_at.eq(Some(Cell(at))),
                )),
        );
    }

    fn add_logout_notice(&mut self, notice: &LogoutNotice) {
        self.insert(logout_notices::table, NoticeRow::from(notice));
    }

    fn append(&mut self, event: &Event) {
        self.insert(events::table, EventRow::from(event));
        self.heard().note(event);
    }

    fn seal(&mut self, sealed: &SignedSeal, sealed_events: &[SealedEvent]) {
        self.insert_seal(sealed, sealed_events);
    }

    fn sweep_events(&mut self, record: (&SignedSeal, &SealedEvent), up_to: &Seal) {
        self.cut_ledger(record, up_to);
    }

    fn forget_app(&mut self, app: &AppId) {
        self.delete_what_an_app_needed(app);
    }

    fn forget_person(&mut self, app: &AppId, events: &[EventId]) {
        forget_person(self, app, events);
    }

    async fn commit(mut self) -> Result<Committed, StoreError> {
        let heard = self.heard().take();
        let committed = self.keep().await;
        heard.committed(&committed);
        committed
    }
}

/// The most events that one statement appends.
const MOST_AT_ONCE: usize = 64;

/// Appends what was seen, each event once. So many at a time as there are statements kept for: one, two, four and so on.
pub(crate) async fn observed(
    session: &mut Session,
    begin: impl Fn() -> Transaction + Send,
    mut events: &[Event],
) -> Result<(), StoreError> {
    let mut transactions = Vec::new();
    while let Some(most) = events.len().checked_ilog2() {
        let (some, rest) = events.split_at(MOST_AT_ONCE.min(1 << most));
        let mut tx = begin();
        tx.insert_what_is_new(events::table, some.iter().map(EventRow::from));
        some.iter().for_each(|event| tx.heard().note(event));
        transactions.push(tx);
        events = rest;
    }
    jot_down(session, "writing down what was seen", transactions).await.map(drop)
}
