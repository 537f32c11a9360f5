//! The steps of the use cases, from the first read to the commit, as each racer takes them.

use super::given::{begin, key};
use crate::samples::{self, NOW};
use gatepost_application::{Look, Store, StoreError, Tx};
use gatepost_domain::app::AppId;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::secret::{Digest, ExchangeCode as Code, LinkToken, RefreshToken as RefreshSecret};
use gatepost_domain::time::Timestamp;
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

/// Confirms a link at [`NOW`]; the code of that seed, if this attempt won. A new user bears the seed too.
pub(super) async fn confirm<S: Store>(
    store: &S,
    link: &Digest<LinkToken>,
    seed: u32,
) -> Result<Option<ExchangeCode>, StoreError> {
    let mut tx = begin(store).await;
    // A store that never waits would leave nothing to be cut between two steps.
    yield_now().await;
    let found = tx.link(link).await?.unwrap();
    yield_now().await;
    let Ok(completed) = found.sign_in.confirm(&found.link, &found.app, found.user.as_ref(), NOW) else {
        tx.roll_back().await?;
        return Ok(None);
    };
    if !tx.complete(&completed).await? {
        tx.roll_back().await?;
        return Ok(None);
    }
    yield_now().await;
    let user = if let Some(user) = found.user {
        tx.note_sign_in(&user, NOW).await?;
        user
    } else {
        let user = samples::user(seed, &found.app.id, &completed.request().email);
        tx.add_user(&user).await?;
        user
    };
    let code = samples::code(seed, &completed, user.id);
    tx.add_code(&code).await?;
    tx.append(&samples::event(seed, &found.app.id)).await?;
    yield_now().await;
    tx.commit().await?;
    Ok(Some(code))
}

/// Refuses a link's sign-in at [`NOW`]; whether this attempt won.
pub(super) async fn refuse<S: Store>(
    store: &S,
    link: &Digest<LinkToken>,
    seed: u32,
) -> Result<bool, StoreError> {
    let mut tx = begin(store).await;
    let found = tx.link(link).await?.unwrap();
    let Ok(refused) = found.sign_in.refuse(&found.link, NOW) else {
        tx.roll_back().await?;
        return Ok(false);
    };
    if !tx.refuse(&refused).await? {
        tx.roll_back().await?;
        return Ok(false);
    }
    tx.append(&samples::event(seed, &found.app.id)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Presents a code at [`NOW`] with the verifier of the seed `proof`, or with nothing that proves anything; a session and
/// its token bear `seed`.
pub(super) async fn exchange<S: Store>(
    store: &S,
    app: &AppId,
    code: &Digest<Code>,
    (seed, proof): (u32, Option<u32>),
) -> Result<Exchanged, StoreError> {
    let mut tx = begin(store).await;
    let (client, found) = tx.code(&key(app), code).await?.unwrap();
    let code = found.unwrap().code;
    let exchanged = match proof {
        Some(proof) => match samples::spent(seed, &code, proof, NOW) {
            Some(spent) if tx.spend(&spent).await? => {
                let (session, token) = samples::session(seed, &spent, &client.app);
                tx.add_session(&session, &token).await?;
                Exchanged::Opened
            }
            _ => Exchanged::Lost,
        },
        None => match samples::burned(&code, NOW) {
            Some(burned) if tx.burn(&burned).await? => Exchanged::Burned,
            _ => Exchanged::Lost,
        },
    };
    if exchanged == Exchanged::Lost {
        tx.roll_back().await?;
    } else {
        tx.append(&samples::event(seed, app)).await?;
        tx.commit().await?;
    }
    Ok(exchanged)
}

/// Refreshes a session with that token at `now`; whether the token of that seed was issued.
pub(super) async fn refresh<S: Store>(
    store: &S,
    app: &AppId,
    token: &Digest<RefreshSecret>,
    (seed, now): (u32, Timestamp),
) -> Result<bool, StoreError> {
    let mut tx = begin(store).await;
    let (client, presented) = tx.refresh_token(&key(app), token).await?.unwrap();
    let presented = presented.unwrap();
    let Ok(rotation) = presented.rotate(&client.app, now) else {
        tx.roll_back().await?;
        return Ok(false);
    };
    let new = samples::refresh_token(seed, &presented.session, &client.app, now);
    if !tx.rotate(&rotation, &new).await? {
        tx.roll_back().await?;
        return Ok(false);
    }
    tx.append(&samples::event(seed, app)).await?;
    tx.commit().await?;
    Ok(true)
}
