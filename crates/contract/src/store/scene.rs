//! A store with something in it for each method of a transaction to change, and with what is overtaken already.

mod overtaken;

use super::Fixture;
use super::given::{self, Confirmed, Opened};
use super::moves::Move;
use crate::samples::{self, Asked, NOW};
use gatepost_application::{
    BrowserFound, Client, CodeFound, LinkFound, Look, SignInFound, Store, Tx, UserFilter, UserLook, UserTx,
};
use gatepost_domain::app::{App, AppName};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::id::EventId;
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::session::{EndReason, Ended, Presented, RefreshToken, Rotation};
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{Erasure, User, UserChange, UserStatus};

/// What stands in the store before anything changes. Seeds from 90 on are of what is new, and from 100 on of what comes of
/// a sign-in.
pub(super) struct Scene {
    app: App,
    doomed: App,
    /// A sign-in for each move, which it can make.
    moves: Vec<(Move, Asked)>,
    spent: Confirmed,
    burned: Confirmed,
    rotated: Opened,
    repeated: Opened,
    ended: Opened,
    /// One that lets somebody in, and one that ends.
    stays: [BrowserSession; 2],
    /// One that is changed, and one that is erased.
    users: [User; 2],
    past: Past,
}

/// What was judged when it was so, and is not so any more.
struct Past {
    changed: App,
    gone: App,
    /// Its sign-in was completed, its code spent, its token rotated twice, and it ended.
    over: Opened,
    /// Judged while the token was alive, and while its first successor was.
    rotations: [Rotation; 2],
    /// It ended.
    stay: BrowserSession,
    /// One that was changed, and one that was erased, as they were before.
    users: [User; 2],
    /// A sign-in for each move, which it made, as it was before.
    moves: Vec<(Move, Asked)>,
}

/// All that a reader sees of it.
#[derive(PartialEq, Debug)]
pub(super) struct View {
    apps: Vec<App>,
    secret: Option<Client>,
    keys: Vec<SigningKey>,
    sign_ins: Vec<Option<SignInFound>>,
    links: Vec<Option<LinkFound>>,
    codes: Vec<Option<(Client, Option<CodeFound>)>>,
    tokens: Vec<Option<(Client, Option<Presented>)>>,
    stays: Vec<Option<BrowserFound>>,
    users: Vec<User>,
    events: Vec<EventId>,
}

/// How often something can be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// As long as its condition holds.
    Conditional,
    /// Once: its name is taken then.
    Addition,
    /// Always.
    Free,
}

/// One call of one method that writes.
pub(super) struct Write<T> {
    /// What it is, for whoever reads why a law does not hold.
    pub(super) what: String,
    /// How often it can be done.
    pub(super) kind: Kind,
    note: Box<dyn Fn(&mut T) + Send + Sync>,
}

impl<T: Tx> Write<T> {
    fn new(kind: Kind, what: &str, note: impl Fn(&mut T) + Send + Sync + 'static) -> Self {
        Self { what: what.to_owned(), kind, note: Box::new(note) }
    }

    fn conditional(what: &str, note: impl Fn(&mut T) + Send + Sync + 'static) -> Self {
        Self::new(Kind::Conditional, what, note)
    }

    fn once(what: &str, note: impl Fn(&mut T) + Send + Sync + 'static) -> Self {
        Self::new(Kind::Addition, what, note)
    }

    fn ever(what: &str, note: impl Fn(&mut T) + Send + Sync + 'static) -> Self {
        Self::new(Kind::Free, what, note)
    }

    /// A move of that sign-in; what comes of it bears the seed.
    fn of_sign_in(what: &str, (one, asked): &(Move, Asked), (app, seed): (&App, u32)) -> Self {
        let (one, asked, app) = (*one, asked.clone(), app.clone());
        Self::conditional(&format!("{what}: {one:?}"), move |tx: &mut T| one.note(tx, &asked, (&app, seed)))
    }

    /// Calls it.
    pub(super) fn note(&self, tx: &mut T) {
        (self.note)(tx);
    }
}

/// The ending of a session.
const ENDED: Ended = Ended { at: NOW, reason: EndReason::Revoked };

/// That app, with another name.
fn renamed(app: &App, at: Timestamp) -> App {
    App { name: AppName::parse("Renamed").unwrap(), updated_at: at, ..app.clone() }
}

/// Two users who have nothing, the first of that seed.
async fn users<S: Store>(store: &S, first: u32, app: &App) -> [User; 2] {
    let users = [first, first + 1].map(|seed| samples::user(seed, &app.id, &samples::email(seed)));
    given::write(store, |tx| users.iter().for_each(|user| tx.add_user(user))).await;
    users
}

/// That user, blocked.
fn blocked(user: &User) -> User {
    let change = UserChange { status: Some(UserStatus::Blocked), ..UserChange::default() };
    user.changed(change, given::after(1))
}

/// A sign-in for each move, the first of that seed.
async fn movable<S: Store>(store: &S, first: u32, app: &App) -> Vec<(Move, Asked)> {
    let mut moves = Vec::new();
    for (seed, one) in (first..).zip(Move::ALL) {
        moves.push((one, one.given(store, seed, app).await));
    }
    moves
}

/// The rotation of that token, as it stands now.
async fn rotation<S: Store>(store: &S, app: &App, seed: u32) -> Rotation {
    let found = given::presented(store, &app.id, &samples::refresh_digest(seed)).await;
    found.unwrap().rotate(app, NOW).unwrap()
}

impl Past {
    async fn set<S: Store>(store: &S, app: &App) -> Self {
        let (changed, gone) = (given::app(store, 3).await, given::app(store, 4).await);
        given::write(store, |tx| tx.update_app(&renamed(&changed, given::after(1)), changed.updated_at))
            .await;
        given::write(store, |tx| tx.delete_app(&gone.id, NOW)).await;
        let over = given::opened(store, 80, app).await;
        let mut rotations = Vec::new();
        for new in [81, 82] {
            let rotation = rotation(store, app, 80).await;
            let new = samples::refresh_token(new, &over.session, app, NOW);
            given::write(store, |tx| tx.rotate(&rotation, &new)).await;
            rotations.push(rotation);
        }
        given::write(store, |tx| tx.end_session(&app.id, over.session.id, ENDED)).await;
        let moves = movable(store, 20, app).await;
        for (seed, (one, asked)) in (100..).zip(&moves) {
            given::write(store, |tx| one.note(tx, asked, (app, seed))).await;
        }
        let stay = samples::browser_session(80, &over.confirmed.user, NOW);
        given::write(store, |tx| tx.add_browser_session(&stay)).await;
        given::write(store, |tx| tx.end_browser_session(&stay, NOW)).await;
        let users = users(store, 85, app).await;
        given::write(store, |tx| {
            tx.update_user(&blocked(&users[0]), users[0].updated_at);
            tx.erase_user(&Erasure::of(&users[1], None, NOW), users[1].updated_at);
        })
        .await;
        Self { changed, gone, over, rotations: rotations.try_into().unwrap(), stay, users, moves }
    }
}

impl Scene {
    pub(super) async fn set<S: Store>(store: &S) -> Self {
        let (app, doomed) = (given::app(store, 1).await, given::app(store, 2).await);
        let spent = given::confirmed(store, 30, &app).await;
        let stays = [30, 31].map(|seed| samples::browser_session(seed, &spent.user, NOW));
        given::write(store, |tx| stays.iter().for_each(|stay| tx.add_browser_session(stay))).await;
        let scene = Self {
            moves: movable(store, 10, &app).await,
            spent,
            stays,
            burned: given::confirmed(store, 40, &app).await,
            rotated: given::opened(store, 50, &app).await,
            repeated: given::opened(store, 60, &app).await,
            ended: given::opened(store, 70, &app).await,
            users: users(store, 96, &app).await,
            past: Past::set(store, &app).await,
            app,
            doomed,
        };
        let keys = [88, 89].map(|seed| samples::signing_key(seed, &scene.app.id));
        given::write(store, |tx| keys.iter().for_each(|key| tx.add_signing_key(key))).await;
        let repeated = rotation(store, &scene.app, 60).await;
        let successor = scene.refresh_token(61, &scene.repeated);
        given::write(store, |tx| tx.rotate(&repeated, &successor)).await;
        scene
    }

    fn refresh_token(&self, seed: u32, opened: &Opened) -> RefreshToken {
        samples::refresh_token(seed, &opened.session, &self.app, NOW)
    }

    /// Reads all that [`Self::changes`] change.
    pub(super) async fn view<F: Fixture>(&self, fixture: &F) -> View {
        let mut look = given::look(fixture.store()).await;
        let key = given::key(&self.app.id);
        let mut secret = given::key(&self.app.id);
        secret.secret = Some(samples::client_credential(90, &self.app.id).digest);
        let mut view = View {
            apps: look.apps().await.unwrap(),
            secret: look.client(&secret).await.unwrap(),
            keys: look.signing_keys(&self.app.id).await.unwrap(),
            sign_ins: Vec::new(),
            links: Vec::new(),
            codes: Vec::new(),
            tokens: Vec::new(),
            stays: Vec::new(),
            users: look.users(&self.app.id, &UserFilter::default(), None, 200).await.unwrap(),
            events: fixture.events().await,
        };
        view.events.sort();
        for seed in (10..29).chain([70, 90]).chain(100..140) {
            view.sign_ins.push(look.sign_in(&self.app.id, samples::sign_in_id(seed)).await.unwrap());
            view.links.push(look.link(&samples::link_digest(seed)).await.unwrap());
        }
        for seed in [30, 31, 80, 90] {
            let digest = samples::browser_digest(seed);
            view.stays.push(look.browser_session(&self.app.id, &digest).await.unwrap());
        }
        for seed in [30, 40, 50, 60, 70, 80, 90] {
            view.codes.push(look.code(&key, &samples::code_digest(seed)).await.unwrap());
            for token in seed..seed + 4 {
                let found = look.refresh_token(&key, &samples::refresh_digest(token)).await;
                view.tokens.push(found.unwrap());
            }
        }
        view
    }

    /// Changes everything, and finds it changed; answers what was done.
    pub(super) async fn changes_everything_for_good<F: Fixture>(
        &self,
        fixture: &F,
    ) -> Vec<Write<<F::Store as Store>::Tx>> {
        let (store, before) = (fixture.store(), self.view(fixture).await);
        let changes = self.changes(store).await;
        given::write(store, |tx| changes.iter().for_each(|change| change.note(tx))).await;
        let after = self.view(fixture).await;
        assert_ne!(before.apps, after.apps);
        assert_ne!(before.secret, after.secret);
        assert_ne!(before.keys, after.keys);
        assert_ne!(before.sign_ins, after.sign_ins);
        assert_ne!(before.links, after.links);
        assert_ne!(before.codes, after.codes);
        assert_ne!(before.tokens, after.tokens);
        assert_ne!(before.stays, after.stays);
        assert_ne!(before.users, after.users);
        assert_ne!(before.events, after.events);
        changes
    }

    /// Each method that writes, called so that nothing stands against it.
    pub(super) async fn changes<S: Store>(&self, store: &S) -> Vec<Write<S::Tx>> {
        let mut changes = self.changes_of_apps();
        changes.extend(self.changes_of_sign_ins());
        changes.extend(self.changes_of_sessions(rotation(store, &self.app, 60).await));
        changes.extend(self.changes_of_stays());
        changes.extend(self.changes_of_users());
        let event = samples::event(90, &self.app.id);
        changes.push(Write::ever("an event", move |tx: &mut S::Tx| tx.append(&event)));
        changes
    }

    fn changes_of_apps<T: Tx>(&self) -> Vec<Write<T>> {
        let (app, doomed) = (self.app.clone(), self.doomed.id.clone());
        let (secret, key) = (samples::client_credential(90, &app.id), samples::signing_key(90, &self.app.id));
        let of_key = app.id.clone();
        vec![
            Write::conditional("a new app", |tx: &mut T| tx.add_app(&samples::app(90))),
            Write::conditional("another name", move |tx: &mut T| {
                tx.update_app(&renamed(&app, given::after(1)), app.updated_at);
            }),
            Write::conditional("the end of an app", move |tx: &mut T| tx.delete_app(&doomed, NOW)),
            Write::once("a client secret", move |tx: &mut T| {
                tx.add_client_credential(&secret);
            }),
            Write::conditional("a signing key", move |tx: &mut T| tx.add_signing_key(&key)),
            Write::conditional("the end of a signing key", move |tx: &mut T| {
                tx.remove_signing_key(&of_key, &samples::signing_key(89, &of_key).id);
            }),
        ]
    }

    fn changes_of_sign_ins<T: Tx>(&self) -> Vec<Write<T>> {
        let asked = samples::asked(90, &self.app, NOW);
        let lease = Some(given::lease(samples::worker_id(1), NOW));
        let completed = given::completed(&samples::asked(91, &self.app, NOW), &self.app);
        let user = samples::user(90, &self.app.id, &completed.request().email);
        let code = samples::code(90, &completed, user.id);
        let known = self.spent.user.clone();
        let moves =
            (110..).zip(&self.moves).map(|(seed, one)| Write::of_sign_in("a move", one, (&self.app, seed)));
        let others = vec![
            Write::once("a sign-in", move |tx: &mut T| {
                tx.add_sign_in(&asked.sign_in, asked.letter(), lease);
            }),
            Write::once("a user", move |tx: &mut T| tx.add_user(&user)),
            Write::ever("a user's return", move |tx: &mut T| tx.note_sign_in(&known, NOW)),
            Write::once("a code", move |tx: &mut T| tx.add_code(&code)),
        ];
        moves.chain(others).collect()
    }

    fn changes_of_sessions<T: Tx>(&self, repetition: Rotation) -> Vec<Write<T>> {
        let spent = given::spent(30, &self.spent.code);
        let (session, token) = samples::session(90, &spent, &self.app);
        let burned = samples::burned(&self.burned.code, NOW).unwrap();
        let Opened { confirmed, session: rotated, token: used } = self.rotated.clone();
        let presented =
            Presented { token: used, session: rotated, user: confirmed.user, successor_is_live: false };
        let rotation = presented.rotate(&self.app, NOW).unwrap();
        let new = self.refresh_token(91, &self.rotated);
        let newer = self.refresh_token(92, &self.repeated);
        let (app, ended) = (self.app.id.clone(), self.ended.session.id);
        vec![
            Write::conditional("a spent code", move |tx: &mut T| tx.spend(&spent)),
            Write::conditional("a burned code", move |tx: &mut T| tx.burn(&burned)),
            Write::once("a session", move |tx: &mut T| tx.add_session(&session, &token)),
            Write::conditional("a rotation", move |tx: &mut T| tx.rotate(&rotation, &new)),
            Write::conditional("a repeated rotation", move |tx: &mut T| {
                tx.rotate(&repetition, &newer);
            }),
            Write::conditional("an end", move |tx: &mut T| tx.end_session(&app, ended, ENDED)),
        ]
    }

    fn changes_of_stays<T: Tx>(&self) -> Vec<Write<T>> {
        let [stay, over] = self.stays.clone();
        let notice = LogoutNotice::of(&self.rotated.session, NOW);
        let new = samples::browser_session(90, &self.spent.user, NOW);
        let entered =
            samples::entered(90, stay.clone(), (&self.app, &self.spent.user), given::after(2)).unwrap();
        vec![
            Write::once("a stay", move |tx: &mut T| tx.add_browser_session(&new)),
            Write::ever("an entry", move |tx: &mut T| tx.enter(&entered)),
            Write::conditional("the end of a stay", move |tx: &mut T| tx.end_browser_session(&over, NOW)),
            Write::once("a notice", move |tx: &mut T| tx.add_logout_notice(&notice)),
            Write::ever("burned codes", move |tx: &mut T| tx.burn_codes_of(&stay.app, stay.id, NOW)),
        ]
    }

    fn changes_of_users<T: Tx>(&self) -> Vec<Write<T>> {
        let [changed, erased] = self.users.clone();
        vec![
            Write::conditional("a blocked user", move |tx: &mut T| {
                tx.update_user(&blocked(&changed), changed.updated_at);
            }),
            Write::conditional("the end of a user", move |tx: &mut T| {
                tx.erase_user(&Erasure::of(&erased, None, NOW), erased.updated_at);
            }),
        ]
    }

    /// Each kind of condition, as it does not hold; rows that are not there, and rows that are otherwise.
    pub(super) fn overtaken<T: Tx>(&self) -> Vec<Write<T>> {
        let mut overtaken = self.past.overtaken_changes_of_apps();
        overtaken.extend(self.past.overtaken_changes_of_signing_keys(&self.app));
        overtaken.extend(self.past.overtaken_changes_of_sign_ins(&self.app));
        overtaken.extend(self.past.overtaken_changes_of_sessions(&self.app));
        overtaken.extend(self.past.overtaken_changes_of_users());
        overtaken
    }
}
