//! The steps of the use cases, as the server takes them.

use gatepost_application::{ClientKey, Committed, Look, Settlement, Store, StoreError, Tx};
use gatepost_contract::samples::{self, Asked, NOW};
use gatepost_domain::app::App;
use gatepost_domain::delivery::Progress;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::session::RefreshToken;

fn key(app: &App) -> ClientKey {
    ClientKey { app: app.id.clone(), secret: None }
}

/// Commits what nothing stands against.
pub(crate) async fn keep(tx: impl Tx) -> Result<(), StoreError> {
    assert_eq!(tx.commit().await?, Committed::Kept);
    Ok(())
}

/// Adds the app of that seed.
pub(crate) async fn app<S: Store>(store: &S, seed: u32) -> App {
    let app = samples::app(seed);
    let mut tx = store.begin();
    tx.add_app(&app);
    keep(tx).await.unwrap();
    app
}

/// Asks for a sign-in.
pub(crate) async fn request<S: Store>(store: &S, seed: u32, app: &App) -> Result<Asked, StoreError> {
    let asked = samples::asked(seed, app, NOW);
    store.look().await?.client_and_user(&key(app), &asked.sign_in.request().email).await?.unwrap();
    let mut tx = store.begin();
    tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), None);
    tx.append(&samples::event(seed * 10, &app.id));
    keep(tx).await?;
    Ok(asked)
}

/// Confirms the link of that seed.
pub(crate) async fn confirm<S: Store>(store: &S, seed: u32) -> Result<ExchangeCode, StoreError> {
    let found = store.look().await?.link(&samples::link_digest(seed)).await?.unwrap();
    let completed = found.sign_in.confirm(&found.link, &found.app, found.user.as_ref(), NOW).unwrap();
    let user = samples::user(seed, &found.app.id, &completed.request().email);
    let code = samples::code(seed, &completed, user.id);
    let mut tx = store.begin();
    tx.complete(&completed);
    tx.add_user(&user);
    tx.add_code(&code);
    tx.append(&samples::event(seed * 10 + 1, &found.app.id));
    keep(tx).await?;
    Ok(code)
}

/// Exchanges the code of that seed.
pub(crate) async fn exchange<S: Store>(store: &S, seed: u32, app: &App) -> Result<RefreshToken, StoreError> {
    let found = store.look().await?.code(&key(app), &samples::code_digest(seed)).await?;
    let (client, found) = found.unwrap();
    let spent = samples::spent(seed, &found.unwrap().code, seed, NOW).unwrap();
    let (session, token) = samples::session(seed, &spent, &client.app);
    let mut tx = store.begin();
    tx.spend(&spent);
    tx.add_session(&session, &token);
    tx.append(&samples::event(seed * 10 + 2, &app.id));
    keep(tx).await?;
    Ok(token)
}

/// Refreshes with the token of that seed; the new one bears the seed `new`.
pub(crate) async fn refresh<S: Store>(
    store: &S,
    (seed, new): (u32, u32),
    app: &App,
) -> Result<(), StoreError> {
    let found = store.look().await?.refresh_token(&key(app), &samples::refresh_digest(seed)).await?;
    let (client, presented) = found.unwrap();
    let presented = presented.unwrap();
    let rotation = presented.rotate(&client.app, NOW).unwrap();
    let mut tx = store.begin();
    tx.rotate(&rotation, &samples::refresh_token(new, &presented.session, &client.app, NOW));
    tx.append(&samples::event(new * 10 + 3, &app.id));
    keep(tx).await
}

/// Writes down that the letters of those seeds were sent, with an event for each.
pub(crate) async fn settle<S: Store>(store: &S, seeds: &[u32], app: &App) -> Result<usize, StoreError> {
    let settlements: Vec<_> = seeds
        .iter()
        .map(|seed| Settlement {
            app: app.id.clone(),
            delivery: samples::delivery_id(*seed),
            progress: Progress::Sent { message_id: samples::message_id(*seed) },
            event: samples::event(seed * 10 + 4, &app.id),
        })
        .collect();
    Ok(store.settle_letters(samples::worker_id(1), &settlements).await?.len())
}
