//! The steps of the use cases, from the first read to the commit, as each racer takes them.

use super::given::{key, persistently};
use crate::samples::{self, NOW};
use gatepost_application::{Committed, Look, Store, StoreError, Tx};
use gatepost_domain::app::AppId;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::id::SignInId;
use gatepost_domain::secret::{Digest, ExchangeCode as Code, LinkToken, RefreshToken as RefreshSecret};
use gatepost_domain::sign_in::{Place, SignInRequest};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use tokio::task::yield_now;

/// What an attempt to exchange a code came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Exchanged {
    /// It opened a session.
    Opened,
    /// It burned the code.
    Burned,
    /// Somebody else was quicker.
    Lost,
}

/// What an attempt to type digits came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Typed {
    /// It was kept, as that many'th.
    Kept(u32),
    /// Somebody else was quicker.
    Overtaken,
    /// They were not looked at.
    Refused,
}

/// Notes that somebody signs in: the user that was found, or a new one of that seed.
fn settle_user<T: Tx>(tx: &mut T, found: Option<User>, seed: u32, request: &SignInRequest) -> User {
    if let Some(user) = found {
        tx.note_sign_in(&user, NOW);
        return user;
    }
    let user = samples::user(seed, &request.app, &request.email);
    tx.add_user(&user);
    user
}

/// Confirms a link at [`NOW`]; the code of that seed, if this attempt won. A new user bears the seed too.
pub(super) async fn confirm<S: Store>(
    store: &S,
    link: &Digest<LinkToken>,
    seed: u32,
) -> Result<Option<ExchangeCode>, StoreError> {
    let mut look = store.look().await?;
    // A store that never waits would leave nothing to be cut between two steps.
    yield_now().await;
    let found = look.link(link).await?.unwrap();
    drop(look);
    yield_now().await;
    let judges = (&found.app, found.user.as_ref());
    let Ok(completed) = found.sign_in.confirm(&found.link, judges, Place::Elsewhere, NOW) else {
        return Ok(None);
    };
    let mut tx = store.begin();
    tx.complete(&completed, samples::earned(seed));
    let user = settle_user(&mut tx, found.user, seed, completed.request());
    let code = samples::code(seed, &completed, user.id);
    tx.add_code(&code);
    tx.append(&samples::event(seed, &found.app.id));
    yield_now().await;
    let committed = tx.commit().await?;
    yield_now().await;
    Ok((committed == Committed::Kept).then_some(code))
}

/// Refuses a link's sign-in at [`NOW`]; whether this attempt won.
pub(super) async fn refuse<S: Store>(
    store: &S,
    link: &Digest<LinkToken>,
    seed: u32,
) -> Result<bool, StoreError> {
    let found = store.look().await?.link(link).await?.unwrap();
    let Ok(refused) = found.sign_in.refuse(&found.link, NOW) else { return Ok(false) };
    let mut tx = store.begin();
    tx.refuse(&refused);
    tx.append(&samples::event(seed, &found.app.id));
    Ok(tx.commit().await? == Committed::Kept)
}

/// Approves a link's sign-in at [`NOW`]; whether this attempt won.
pub(super) async fn approve<S: Store>(
    store: &S,
    link: &Digest<LinkToken>,
    seed: u32,
) -> Result<bool, StoreError> {
    let found = store.look().await?.link(link).await?.unwrap();
    let judges = (&found.app, found.user.as_ref());
    let Some(approved) = samples::approved(found.sign_in, &found.link, judges, NOW) else { return Ok(false) };
    let mut tx = store.begin();
    tx.approve(&approved);
    settle_user(&mut tx, found.user, seed, approved.request());
    tx.append(&samples::event(seed, &found.app.id));
    Ok(tx.commit().await? == Committed::Kept)
}

/// Types the right digits or wrong ones at [`NOW`]; a code and a new user bear the seed.
pub(super) async fn type_digits<S: Store>(
    store: &S,
    (app, sign_in): (&AppId, SignInId),
    is_right: bool,
    seed: u32,
) -> Result<Typed, StoreError> {
    let found = store.look().await?.sign_in(app, sign_in).await?.unwrap();
    let judges = (&found.app, found.user.as_ref());
    let Some(typed) = samples::typed(found.sign_in, judges, is_right, NOW) else { return Ok(Typed::Refused) };
    let mut tx = store.begin();
    if let Some(completed) = typed.completed() {
        let user = settle_user(&mut tx, found.user, seed, completed.request());
        let code = samples::code(seed, &completed, user.id);
        tx.type_code(&typed, Some(code.grant().id));
        tx.add_code(&code);
    } else {
        tx.type_code(&typed, None);
    }
    tx.append(&samples::event(seed, app));
    let is_kept = tx.commit().await? == Committed::Kept;
    Ok(if is_kept { Typed::Kept(typed.attempts()) } else { Typed::Overtaken })
}

/// Does so again while somebody else is quicker; as that many'th attempt it was kept, if they were looked at.
pub(super) async fn insist_on_digits<S: Store>(
    store: &S,
    sign_in: (&AppId, SignInId),
    is_right: bool,
    seed: u32,
) -> Option<u32> {
    loop {
        match persistently(|| type_digits(store, sign_in, is_right, seed)).await.unwrap() {
            Typed::Kept(attempt) => return Some(attempt),
            Typed::Overtaken => {}
            Typed::Refused => return None,
        }
    }
}

/// Presents a code at [`NOW`] with the verifier of the seed `proof`, or with nothing that proves anything; a session and
/// its token bear `seed`.
pub(super) async fn exchange<S: Store>(
    store: &S,
    app: &AppId,
    code: &Digest<Code>,
    (seed, proof): (u32, Option<u32>),
) -> Result<Exchanged, StoreError> {
    let (client, found) = store.look().await?.code(&key(app), code).await?.unwrap();
    let code = found.unwrap().code;
    let mut tx = store.begin();
    let exchanged = if let Some(proof) = proof {
        let Some(spent) = samples::spent(seed, &code, proof, NOW) else { return Ok(Exchanged::Lost) };
        let (session, token) = samples::session(seed, &spent, &client.app);
        tx.spend(&spent);
        tx.add_session(&session, &token);
        Exchanged::Opened
    } else {
        let Some(burned) = samples::burned(&code, NOW) else { return Ok(Exchanged::Lost) };
        tx.burn(&burned);
        Exchanged::Burned
    };
    tx.append(&samples::event(seed, app));
    Ok(if tx.commit().await? == Committed::Kept { exchanged } else { Exchanged::Lost })
}

/// Refreshes a session with that token at `now`; whether the token of that seed was issued.
pub(super) async fn refresh<S: Store>(
    store: &S,
    app: &AppId,
    token: &Digest<RefreshSecret>,
    (seed, now): (u32, Timestamp),
) -> Result<bool, StoreError> {
    let (client, presented) = store.look().await?.refresh_token(&key(app), token).await?.unwrap();
    let presented = presented.unwrap();
    let Ok(rotation) = presented.rotate(&client.app, now) else { return Ok(false) };
    let mut tx = store.begin();
    tx.rotate(&rotation, &samples::refresh_token(seed, &presented.session, &client.app, now));
    tx.append(&samples::event(seed, app));
    Ok(tx.commit().await? == Committed::Kept)
}
