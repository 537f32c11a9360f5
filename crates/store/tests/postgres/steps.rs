//! The steps of the use cases, as the server takes them.

use gatepost_application::{ClientKey, Look, Settlement, Store, StoreError, Tx};
use gatepost_contract::samples::{self, Asked, NOW};
use gatepost_domain::app::App;
use gatepost_domain::delivery::Progress;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::session::RefreshToken;

fn key(app: &App) -> ClientKey {
    ClientKey { app: app.id.clone(), secret: None }
}

/// Adds the app of that seed.
pub(crate) async fn app<S: Store>(store: &S, seed: u32) -> App {
    let app = samples::app(seed);
    let mut tx = store.begin().await.unwrap();
    assert!(tx.add_app(&app).await.unwrap());
    tx.commit().await.unwrap();
    app
}

/// Asks for a sign-in.
pub(crate) async fn request<S: Store>(store: &S, seed: u32, app: &App) -> Result<Asked, StoreError> {
    store.look().await?.client(&key(app)).await?.unwrap();
    let asked = samples::asked(seed, app, NOW);
    let mut tx = store.begin().await?;
    tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), None).await?;
    tx.append(&samples::event(seed * 10, &app.id)).await?;
    tx.commit().await?;
    Ok(asked)
}

/// Confirms the link of that seed.
pub(crate) async fn confirm<S: Store>(store: &S, seed: u32) -> Result<ExchangeCode, StoreError> {
    let mut tx = store.begin().await?;
    let found = tx.link(&samples::link_digest(seed)).await?.unwrap();
    let completed = found.sign_in.confirm(&found.link, &found.app, found.user.as_ref(), NOW).unwrap();
    assert!(tx.complete(&completed).await?);
    let user = samples::user(seed, &found.app.id, &completed.request().email);
    tx.add_user(&user).await?;
    let code = samples::code(seed, &completed, user.id);
    tx.add_code(&code).await?;
    tx.append(&samples::event(seed * 10 + 1, &found.app.id)).await?;
    tx.commit().await?;
    Ok(code)
}

/// Exchanges the code of that seed.
pub(crate) async fn exchange<S: Store>(store: &S, seed: u32, app: &App) -> Result<RefreshToken, StoreError> {
    let mut tx = store.begin().await?;
    let (client, found) = tx.code(&key(app), &samples::code_digest(seed)).await?.unwrap();
    let spent = samples::spent(seed, &found.unwrap().code, seed, NOW).unwrap();
    assert!(tx.spend(&spent).await?);
    let (session, token) = samples::session(seed, &spent, &client.app);
    tx.add_session(&session, &token).await?;
    tx.append(&samples::event(seed * 10 + 2, &app.id)).await?;
    tx.commit().await?;
    Ok(token)
}

/// Refreshes with the token of that seed; the new one bears the seed `new`.
pub(crate) async fn refresh<S: Store>(
    store: &S,
    (seed, new): (u32, u32),
    app: &App,
) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    let found = tx.refresh_token(&key(app), &samples::refresh_digest(seed)).await?;
    let (client, presented) = found.unwrap();
    let presented = presented.unwrap();
    let rotation = presented.rotate(&client.app, NOW).unwrap();
    let token = samples::refresh_token(new, &presented.session, &client.app, NOW);
    assert!(tx.rotate(&rotation, &token).await?);
    tx.append(&samples::event(new * 10 + 3, &app.id)).await?;
    tx.commit().await
}

/// Writes down that the letters of those seeds were sent, with an event for each.
pub(crate) async fn settle<S: Store>(store: &S, seeds: &[u32], app: &App) -> Result<usize, StoreError> {
    let settlements: Vec<_> = seeds
        .iter()
        .map(|seed| Settlement {
            app: app.id.clone(),
            delivery: samples::delivery_id(*seed),
            progress: Progress::Sent { message_id: samples::message_id(*seed) },
        })
        .collect();
    let mut tx = store.begin().await?;
    let settled = tx.settle(samples::worker_id(1), &settlements, NOW).await?.len();
    for seed in seeds {
        tx.append(&samples::event(seed * 10 + 4, &app.id)).await?;
    }
    tx.commit_loosely().await?;
    Ok(settled)
}
