//! Writing: noted one by one, and done by the commit on a copy that it puts in place.

use crate::letters::LetterRow;
use crate::rows::{AppRow, Rows, SignInRow, UserRow};
use crate::{Shared, fault, locked};
use gatepost_application::{Committed, Fault, Lease, StoreError, Tx};
use gatepost_domain::access::SigningKey;
use gatepost_domain::app::{App, AppId, ClientCredential};
use gatepost_domain::brand::LogoImage;
use gatepost_domain::delivery::Delivery;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::{Burned, CodeStanding, ExchangeCode, Grant, Spent};
use gatepost_domain::id::{CodeId, RefreshTokenId, SessionId, SignInId};
use gatepost_domain::idempotency::KeyUse;
use gatepost_domain::link::Link;
use gatepost_domain::secret::{Digest, Visit};
use gatepost_domain::session::{Ended, RefreshStanding, RefreshToken, Rotation, Session};
use gatepost_domain::sign_in::{
    Approved, CodeTyped, Completed, Course, HandedOut, Mark, MarkUsed, Refused, Renewed, Resent, SignIn,
    SignInRequest, Standing,
};
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::collections::BTreeMap;
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
    fn note(&mut self, change: impl FnOnce(&mut Rows) -> Result<(), StoreError> + Send + 'static) {
        self.changes.push(Box::new(|rows| change(rows).map(|()| true)));
    }

    /// Notes a write that says whether its condition holds.
    fn note_if(&mut self, change: impl FnOnce(&mut Rows) -> Result<bool, StoreError> + Send + 'static) {
        self.changes.push(Box::new(change));
    }

    /// Notes what becomes of a sign-in that is pending.
    fn note_decision(&mut self, request: &SignInRequest, change: impl FnOnce(&mut Course) + Send + 'static) {
        let request = request.clone();
        self.note_if(move |rows| Ok(rows.move_on(&request, is_pending, change)));
    }
}

/// Adds a row under a key that nobody may have taken.
fn add<K: Ord + Clone, V: Clone>(
    table: &mut Arc<BTreeMap<K, V>>,
    key: K,
    row: V,
    doing: &'static str,
) -> Result<(), StoreError> {
    if table.contains_key(&key) {
        return Err(fault(doing, Fault::Conflict));
    }
    Arc::make_mut(table).insert(key, row);
    Ok(())
}

/// A letter that is to be added, and the link that it carries.
struct NewLetter {
    row: LetterRow,
    link: Option<Link>,
}

impl NewLetter {
    fn new((delivery, link): (&Delivery, Option<&Link>), lease: Option<Lease>) -> Self {
        Self { row: LetterRow::new(delivery.clone(), lease), link: link.cloned() }
    }
}

fn is_pending(course: &Course) -> bool {
    course.standing == Standing::Pending
}

impl Rows {
    fn add_app(&mut self, app: App) -> bool {
        let row = AppRow { app: app.clone(), deleted_at: None };
        add(&mut self.apps, app.id, row, "adding an app").is_ok()
    }

    fn update_app(&mut self, app: App, seen: Timestamp) -> bool {
        let row = Arc::make_mut(&mut self.apps).get_mut(&app.id);
        let as_seen = row.filter(|row| row.deleted_at.is_none() && row.app.updated_at == seen);
        as_seen.map(|row| row.app = app).is_some()
    }

    fn delete_app(&mut self, app: &AppId, now: Timestamp) -> bool {
        let row = Arc::make_mut(&mut self.apps).get_mut(app).filter(|row| row.deleted_at.is_none());
        row.map(|row| row.deleted_at = Some(now)).is_some()
    }

    fn add_sign_in(&mut self, sign_in: SignIn, letter: NewLetter) -> Result<(), StoreError> {
        let key = (sign_in.request().app.clone(), sign_in.request().id);
        let row = SignInRow { sign_in, latest: letter.row.delivery.id };
        add(&mut self.sign_ins, key, row, "adding a sign-in")?;
        self.add_carried(letter)
    }

    /// Adds a letter, and the link that it carries.
    fn add_carried(&mut self, NewLetter { row, link }: NewLetter) -> Result<(), StoreError> {
        let key = (row.delivery.app.clone(), row.delivery.id);
        add(&mut self.letters, key, row, "adding a letter")?;
        match link.map(|link| Arc::make_mut(&mut self.links).insert(link.digest, link)) {
            Some(Some(_)) => Err(fault("adding a link", Fault::Conflict)),
            _ => Ok(()),
        }
    }

    /// Lets what happened to a sign-in be otherwise, if it still is as it was seen; `false` if it is not.
    fn move_on(
        &mut self,
        request: &SignInRequest,
        is_as_seen: impl FnOnce(&Course) -> bool,
        change: impl FnOnce(&mut Course),
    ) -> bool {
        let key = (request.app.clone(), request.id);
        let row = Arc::make_mut(&mut self.sign_ins).get_mut(&key);
        let Some(row) = row.filter(|row| is_as_seen(row.sign_in.course())) else { return false };
        let mut course = *row.sign_in.course();
        change(&mut course);
        row.sign_in = SignIn::restore(row.sign_in.request().clone(), course);
        true
    }

    fn add_letter(&mut self, resent: &Resent, letter: NewLetter) -> Result<bool, StoreError> {
        let letters = resent.letters();
        let is_as_seen = |course: &Course| is_pending(course) && course.letters.count + 1 == letters.count;
        if !self.move_on(resent.request(), is_as_seen, |course| course.letters = letters) {
            return Ok(false);
        }
        let key = (resent.request().app.clone(), resent.request().id);
        if let Some(row) = Arc::make_mut(&mut self.sign_ins).get_mut(&key) {
            row.latest = letter.row.delivery.id;
        }
        self.add_carried(letter).map(|()| true)
    }

    fn type_code(&mut self, typed: &CodeTyped, earned: Option<CodeId>) -> bool {
        let is_as_seen = |course: &Course| is_pending(course) && course.code_attempts == typed.seen();
        self.move_on(typed.request(), is_as_seen, |course| {
            course.code_attempts = typed.attempts();
            if let Some(completed) = typed.completed() {
                course.standing = Standing::Completed { at: completed.at() };
                course.code = earned;
                course.visit = Some(typed.visit());
            }
        })
    }

    fn hand_out(&mut self, handed_out: &HandedOut, code: CodeId) -> bool {
        let is_approved = |course: &Course| matches!(course.standing, Standing::Approved { .. });
        let is_as_seen = |course: &Course| is_approved(course) && course.code.is_none();
        self.move_on(handed_out.completed().request(), is_as_seen, |course| course.code = Some(code))
    }

    /// Lets an unused mark stand otherwise; `false` if it was not unused any more.
    fn move_mark(&mut self, key: &(AppId, SignInId), mark: Mark, code: Option<CodeId>) -> bool {
        let row = Arc::make_mut(&mut self.sign_ins).get_mut(key);
        let Some(row) = row.filter(|row| row.sign_in.course().mark == Some(Mark::Unused)) else {
            return false;
        };
        let before = *row.sign_in.course();
        let course = Course { mark: Some(mark), code: code.or(before.code), ..before };
        row.sign_in = SignIn::restore(row.sign_in.request().clone(), course);
        true
    }

    fn renew(&mut self, renewed: &Renewed) -> bool {
        let is_as_seen = |course: &Course| course.renewed_as.is_none();
        let new = renewed.new_request().id;
        self.move_on(renewed.old(), is_as_seen, |course| course.renewed_as = Some(new))
    }

    fn add_user(&mut self, user: User) -> Result<(), StoreError> {
        if self.user_of_id(&user.app, user.id).is_some() {
            return Err(fault("adding a user", Fault::Conflict));
        }
        let key = (user.app.clone(), user.email.identity().to_owned());
        add(&mut self.users, key, UserRow { user, noted_at: None }, "adding a user")
    }

    fn note_sign_in(&mut self, user: &User, at: Timestamp) {
        let key = (user.app.clone(), user.email.identity().to_owned());
        if let Some(row) = Arc::make_mut(&mut self.users).get_mut(&key) {
            row.noted_at = Some(at);
        }
    }

    /// Lets an unused code stand otherwise; `false` if it was not unused any more.
    fn use_up(&mut self, grant: &Grant, standing: CodeStanding) -> bool {
        let row = Arc::make_mut(&mut self.codes).get_mut(&(grant.app.clone(), grant.id));
        let unused = row.filter(|code| code.standing() == CodeStanding::Unused);
        unused.map(|code| *code = ExchangeCode::restore(code.grant().clone(), standing)).is_some()
    }

    fn add_session(&mut self, session: Session, token: RefreshToken) -> Result<(), StoreError> {
        add(&mut self.sessions, (session.app.clone(), session.id), session, "adding a session")?;
        self.add_refresh_token(token)
    }

    fn end_session(&mut self, app: AppId, session: SessionId, ended: Ended) -> bool {
        let row = Arc::make_mut(&mut self.sessions).get_mut(&(app.clone(), session));
        let Some(alive) = row.filter(|session| session.ended.is_none()) else { return false };
        alive.ended = Some(ended);
        let sign_in = alive.sign_in;
        self.move_mark(&(app, sign_in), Mark::Dead, None);
        true
    }

    /// Lets a live refresh token stand otherwise; `false` if it was not alive any more.
    fn retire(&mut self, app: &AppId, token: RefreshTokenId, standing: RefreshStanding) -> bool {
        let row = Arc::make_mut(&mut self.refresh_tokens).get_mut(&(app.clone(), token));
        let live = row.filter(|token| token.standing == RefreshStanding::Live);
        live.map(|token| token.standing = standing).is_some()
    }

    /// Lets a token that was rotated before point to its new successor, and keep the moment of its first use.
    fn point(&mut self, app: &AppId, token: RefreshTokenId, to: RefreshTokenId) {
        let row = Arc::make_mut(&mut self.refresh_tokens).get_mut(&(app.clone(), token));
        if let Some(RefreshToken { standing: RefreshStanding::Rotated { successor, .. }, .. }) = row {
            *successor = to;
        }
    }

    fn rotate(&mut self, rotation: &Rotation, new: RefreshToken) -> Result<bool, StoreError> {
        let presented = rotation.presented();
        let rotated = RefreshStanding::Rotated { at: rotation.at(), successor: new.id };
        let done = match rotation.displaced() {
            None => self.retire(&presented.app, presented.id, rotated),
            Some(displaced) => self.retire(&presented.app, displaced, RefreshStanding::Superseded),
        };
        if done {
            self.point(&presented.app, presented.id, new.id);
            self.add_refresh_token(new)?;
        }
        Ok(done)
    }

    fn add_refresh_token(&mut self, token: RefreshToken) -> Result<(), StoreError> {
        add(&mut self.refresh_tokens, (token.app.clone(), token.id), token, "adding a refresh token")
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
        let (key, row) = ((key.app.clone(), key.id.clone()), key.clone());
        self.note(|rows| add(&mut rows.signing_keys, key, row, "adding a signing key"));
    }

    fn add_sign_in(&mut self, sign_in: &SignIn, letter: (&Delivery, Option<&Link>), lease: Option<Lease>) {
        let (sign_in, letter) = (sign_in.clone(), NewLetter::new(letter, lease));
        self.note(|rows| rows.add_sign_in(sign_in, letter));
    }

    fn use_key(&mut self, used: &KeyUse, seen: Option<Timestamp>) {
        let used = used.clone();
        self.note_if(move |rows| Ok(rows.use_key(used, seen)));
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

    fn end_session(&mut self, app: &AppId, session: SessionId, ended: Ended) {
        let app = app.clone();
        self.note_if(move |rows| Ok(rows.end_session(app, session, ended)));
    }

    fn append(&mut self, event: &Event) {
        let event = event.clone();
        self.note(|rows| {
            rows.append([event]);
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
