//! The steps of the use cases, as the server takes them.

use gatepost_application::{ClientKey, Committed, Look, Settlement, Store, StoreError, Tx};
use gatepost_contract::samples::{self, Asked, NOW};
use gatepost_domain::app::App;
use gatepost_domain::delivery::Progress;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::session::RefreshToken;
use gatepost_domain::sign_in::{Place, SignIn};

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
    store
        .look()
        .await?
        .client_and_address(&key(app), &asked.sign_in.request().email, "bucket")
        .await?
        .unwrap();
    let mut tx = store.begin();
    tx.add_sign_in(&asked.sign_in, asked.letter(), None);
    tx.append(&samples::event(seed * 10, &app.id));
    keep(tx).await?;
    Ok(asked)
}

/// Confirms the link of that seed.
pub(crate) async fn confirm<S: Store>(store: &S, seed: u32) -> Result<ExchangeCode, StoreError> {
    let found = store.look().await?.link(&samples::link_digest(seed)).await?.unwrap();
    let judges = (&found.app, found.user.as_ref());
    let completed = found.sign_in.confirm(&found.link, judges, Place::Elsewhere, NOW).unwrap();
    let user = samples::user(seed, &found.app.id, &completed.request().email);
    let code = samples::code(seed, &completed, user.id);
    let mut tx = store.begin();
    tx.complete(&completed, samples::earned(seed));
    tx.add_user(&user);
    tx.add_code(&code);
    tx.append(&samples::event(seed * 10 + 1, &found.app.id));
    keep(tx).await?;
    Ok(code)
}

async fn sign_in<S: Store>(store: &S, seed: u32, app: &App) -> Result<SignIn, StoreError> {
    let found = store.look().await?.sign_in(&app.id, samples::sign_in_id(seed)).await?;
    Ok(found.unwrap().sign_in)
}

/// Sends the letter of the seed `new` for the sign-in of that seed.
pub(crate) async fn resend<S: Store>(
    store: &S,
    (seed, new): (u32, u32),
    app: &App,
) -> Result<(), StoreError> {
    let sign_in = sign_in(store, seed, app).await?;
    let at = sign_in.resend_available_at();
    let resent = sign_in.resend(at).unwrap();
    let further = samples::latest_letter(new, resent.sign_in());
    let mut tx = store.begin();
    tx.add_letter(&resent, further.letter(), None);
    tx.append(&samples::event(seed * 10 + 5, &app.id));
    keep(tx).await
}

/// Types wrong digits for the sign-in of that seed.
pub(crate) async fn guess<S: Store>(store: &S, seed: u32, app: &App) -> Result<(), StoreError> {
    let typed = samples::typed(sign_in(store, seed, app).await?, (app, None), false, NOW).unwrap();
    let mut tx = store.begin();
    tx.type_code(&typed, None);
    tx.append(&samples::event(seed * 10 + 6, &app.id));
    keep(tx).await
}

/// Types the right digits for the sign-in of that seed, of somebody new.
pub(crate) async fn enter<S: Store>(store: &S, seed: u32, app: &App) -> Result<(), StoreError> {
    let typed = samples::typed(sign_in(store, seed, app).await?, (app, None), true, NOW).unwrap();
    let completed = typed.completed().unwrap();
    let user = samples::user(seed, &app.id, &completed.request().email);
    let mut tx = store.begin();
    tx.type_code(&typed, Some(samples::code_id(seed)));
    tx.add_user(&user);
    tx.add_code(&samples::code(seed, &completed, user.id));
    tx.append(&samples::event(seed * 10 + 7, &app.id));
    keep(tx).await
}

/// Approves the sign-in of that seed, of somebody new.
pub(crate) async fn approve<S: Store>(store: &S, seed: u32) -> Result<(), StoreError> {
    let found = store.look().await?.link(&samples::link_digest(seed)).await?.unwrap();
    let approved = samples::approved(found.sign_in, &found.link, (&found.app, None), NOW).unwrap();
    let mut tx = store.begin();
    tx.approve(&approved);
    tx.add_user(&samples::user(seed, &found.app.id, &approved.request().email));
    tx.append(&samples::event(seed * 10 + 8, &found.app.id));
    keep(tx).await
}

/// Hands out the sign-in of that seed, which was approved.
pub(crate) async fn hand_out<S: Store>(store: &S, seed: u32, app: &App) -> Result<(), StoreError> {
    let handed_out = sign_in(store, seed, app).await?.hand_out((app, None), NOW).unwrap();
    let mut tx = store.begin();
    tx.hand_out(&handed_out, samples::code_id(seed));
    tx.add_code(&samples::code(seed, handed_out.completed(), samples::user_id(seed)));
    tx.append(&samples::event(seed * 10 + 9, &app.id));
    keep(tx).await
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
