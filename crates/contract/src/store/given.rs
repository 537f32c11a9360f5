//! How things stand when a law begins: committed, and made by the rules.

use crate::samples::{self, Asked, NOW};
use gatepost_application::{ClientKey, Committed, Fault, Lease, Look, SignInFound, Store, StoreError, Tx};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::exchange_code::{ExchangeCode, Spent};
use gatepost_domain::id::WorkerId;
use gatepost_domain::secret::{Digest, RefreshToken as RefreshSecret};
use gatepost_domain::session::{Presented, RefreshToken, Session};
use gatepost_domain::sign_in::{Completed, Place, Resent, SignIn};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::future::Future;
use std::time::Duration;

/// A sign-in that was confirmed, and what came of it.
#[derive(Clone, Debug)]
pub(super) struct Confirmed {
    pub(super) asked: Asked,
    pub(super) user: User,
    pub(super) code: ExchangeCode,
}

/// A session, and the token that opens its next access token.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    pub(super) confirmed: Confirmed,
    pub(super) session: Session,
    pub(super) token: RefreshToken,
}

/// As many seconds after [`NOW`].
pub(super) fn after(seconds: u64) -> Timestamp {
    NOW.plus(Duration::from_secs(seconds))
}

/// A client that names its app and shows no secret.
pub(super) fn key(app: &AppId) -> ClientKey {
    ClientKey { app: app.clone(), secret: None }
}

/// A lease of that worker for a minute from `now` on.
pub(super) fn lease(worker: WorkerId, now: Timestamp) -> Lease {
    Lease { worker, until: now.plus(Duration::from_mins(1)) }
}

/// Does `work`, which does nothing where it fails, again while the store has no room: with many racers a pool may be full.
pub(super) async fn patiently<T, W>(work: impl Fn() -> W) -> Result<T, StoreError>
where
    W: Future<Output = Result<T, StoreError>>,
{
    loop {
        match work().await {
            Err(error) if error.fault == Fault::Away => tokio::time::sleep(Duration::from_millis(20)).await,
            answer => return answer,
        }
    }
}

/// Does `work` as [`patiently`], and once more if somebody else wrote at the same time.
pub(super) async fn persistently<T, W>(work: impl Fn() -> W) -> Result<T, StoreError>
where
    W: Future<Output = Result<T, StoreError>>,
{
    match patiently(&work).await {
        Err(error) if error.fault == Fault::Conflict => patiently(&work).await,
        answer => answer,
    }
}

/// A look.
pub(super) async fn look<S: Store>(store: &S) -> S::Look {
    patiently(|| store.look()).await.unwrap()
}

/// What becomes of a transaction in which `note` notes what it wants.
pub(super) async fn commit<S: Store>(store: &S, note: impl Fn(&mut S::Tx)) -> Committed {
    let committed = patiently(|| {
        let mut tx = store.begin();
        note(&mut tx);
        tx.commit()
    });
    committed.await.unwrap()
}

/// Whether the transaction in which `note` notes what it wants is kept.
pub(super) async fn is_kept<S: Store>(store: &S, note: impl Fn(&mut S::Tx)) -> bool {
    commit(store, note).await == Committed::Kept
}

/// Writes what `note` notes, which nothing stands against.
pub(super) async fn write<S: Store>(store: &S, note: impl Fn(&mut S::Tx)) {
    assert_eq!(commit(store, note).await, Committed::Kept, "nothing stands against it");
}

/// An app.
pub(super) async fn app<S: Store>(store: &S, seed: u32) -> App {
    let app = samples::app(seed);
    write(store, |tx| tx.add_app(&app)).await;
    app
}

/// A sign-in that was asked for at [`NOW`], its letter free.
pub(super) async fn asked<S: Store>(store: &S, seed: u32, app: &App) -> Asked {
    let asked = samples::asked(seed, app, NOW);
    stored(store, &asked).await;
    asked
}

/// Stores a sign-in with its letter, which is nobody's.
pub(super) async fn stored<S: Store>(store: &S, asked: &Asked) {
    write(store, |tx| tx.add_sign_in(&asked.sign_in, asked.letter(), None)).await;
}

/// What the confirmation of a stored sign-in at [`NOW`] is, judged and not yet stored.
pub(super) fn completed(asked: &Asked, app: &App) -> Completed {
    asked.sign_in.clone().confirm(&asked.link, (app, None), Place::Elsewhere, NOW).unwrap()
}

/// What the next letter of a sign-in is, as soon as there may be one.
pub(super) fn resent(sign_in: SignIn) -> Resent {
    let at = sign_in.resend_available_at();
    sign_in.resend(at).unwrap()
}

/// A sign-in that was confirmed at [`NOW`] by a new user.
pub(super) async fn confirmed<S: Store>(store: &S, seed: u32, app: &App) -> Confirmed {
    let asked = asked(store, seed, app).await;
    let completed = completed(&asked, app);
    let user = samples::user(seed, &app.id, &completed.request().email);
    let code = samples::code(seed, &completed, user.id);
    write(store, |tx| {
        tx.complete(&completed, samples::earned(seed));
        tx.add_user(&user);
        tx.add_code(&code);
    })
    .await;
    Confirmed { asked, user, code }
}

/// A code that was exchanged at [`NOW`].
pub(super) async fn opened<S: Store>(store: &S, seed: u32, app: &App) -> Opened {
    let confirmed = confirmed(store, seed, app).await;
    let spent = spent(seed, &confirmed.code);
    let (session, token) = samples::session(seed, &spent, app);
    write(store, |tx| {
        tx.spend(&spent);
        tx.add_session(&session, &token);
    })
    .await;
    Opened { confirmed, session, token }
}

/// What the exchange of a stored code at [`NOW`] is, judged and not yet stored.
pub(super) fn spent(seed: u32, code: &ExchangeCode) -> Spent {
    samples::spent(seed, code, seed, NOW).unwrap()
}

/// That sign-in, as the store shows it.
pub(super) async fn sign_in<S: Store>(store: &S, asked: &Asked) -> Option<SignInFound> {
    let mut look = look(store).await;
    look.sign_in(&asked.link.app, asked.link.sign_in).await.unwrap()
}

/// The code of that seed, as the store shows it to `app`.
pub(super) async fn code<S: Store>(store: &S, seed: u32, app: &AppId) -> Option<ExchangeCode> {
    let mut look = look(store).await;
    let (_client, found) = look.code(&key(app), &samples::code_digest(seed)).await.unwrap()?;
    found.map(|found| found.code)
}

/// That refresh token, as the store shows it to `app`.
pub(super) async fn presented<S: Store>(
    store: &S,
    app: &AppId,
    token: &Digest<RefreshSecret>,
) -> Option<Presented> {
    let mut look = look(store).await;
    let (_client, found) = look.refresh_token(&key(app), token).await.unwrap()?;
    found
}
