//! What the FAPI 2.0 conformance modules about authorization requests and pushed ones look for, by their names: an app that
//! keeps a secret and pushes its requests.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, Pkce, send};
use reqwest::Method;

use crate::support::hosted::{Parameters, authorize, begin, cookies, parameters, sign_in, told};
use crate::support::{REDIRECT_URI, Store, World};

on_both_stores!(
    par_ensure_pkce_required,
    par_plain_pkce_rejected,
    par_attempt_reuse_request_uri,
    par_attempt_to_use_expired_request_uri,
    ensure_response_type_token_fails,
    ensure_response_type_code_id_token_fails,
    ensure_authorization_request_with_long_state,
    ensure_authorization_request_with_long_nonce,
    ensure_authorization_request_with_64_char_nonce,
    ensure_authorization_request_without_state,
    ensure_authorization_request_without_nonce,
    ensure_other_scope_order_succeeds,
    user_rejects_authentication,
    ensure_request_that_was_not_pushed_fails,
);

/// Such an app, and what it proves.
struct Bank {
    world: World,
    app: AppClient,
    pkce: Pkce,
}

impl Bank {
    async fn new(store: Store) -> Self {
        let world = World::new(store).await;
        let app = world.confidential_app("bank").await;
        world.node.settings().run_well(&["app", "update", "bank", "--require-par", "true"]).await;
        Self { world, app, pkce: Pkce::new() }
    }

    /// What it asks for, with these parameters instead of its own, or beside them; an empty one is left out.
    fn request(&self, changes: &[(&str, &str)]) -> Parameters {
        let mut fields = parameters(&[
            ("response_type", "code"),
            ("client_id", "bank"),
            ("redirect_uri", REDIRECT_URI),
            ("scope", "openid email"),
            ("state", "the state"),
            ("nonce", "the nonce"),
            ("code_challenge", &self.pkce.challenge),
            ("code_challenge_method", "S256"),
        ]);
        fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        fields.extend(parameters(changes).into_iter().filter(|(_, value)| !value.is_empty()));
        fields
    }

    async fn push(&self, changes: &[(&str, &str)]) -> Answer {
        let fields = self.request(changes);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.app.post_oauth("par", &fields).await
    }

    /// What brings a request that was pushed.
    async fn pushed(&self, changes: &[(&str, &str)]) -> Parameters {
        let pushed = self.push(changes).await.expect(201);
        assert_eq!(pushed.header("cache-control"), Some("no-store"));
        parameters(&[("client_id", "bank"), ("request_uri", &pushed.text("request_uri"))])
    }

    /// A whole sign-in: what stood on the redirect beside the code.
    async fn succeeds(&self, changes: &[(&str, &str)]) -> Answer {
        let pushed = self.pushed(changes).await;
        assert_eq!(authorize(&self.app, &pushed, "").await.page(200).header("location"), None);
        let answer = sign_in(&self.world, &self.app, &pushed, "ann@example.org").await.expect(303);
        let code = told(&answer, "code").expect("a code");
        self.app.tokens(&code, &self.pkce.verifier).await;
        answer
    }
}

/// Claims a page that leads nowhere.
fn stays(answer: &Answer) {
    assert_eq!((answer.status, answer.header("location")), (400, None), "{answer:?}");
}

async fn par_ensure_pkce_required(store: Store) {
    let bank = Bank::new(store).await;
    let none = [("code_challenge", ""), ("code_challenge_method", "")];
    bank.push(&none).await.oauth_error(400, "invalid_request");
}

async fn par_plain_pkce_rejected(store: Store) {
    let bank = Bank::new(store).await;
    let plain = [("code_challenge", &*bank.pkce.verifier), ("code_challenge_method", "plain")];
    bank.push(&plain).await.oauth_error(400, "invalid_request");
}

async fn par_attempt_reuse_request_uri(store: Store) {
    let bank = Bank::new(store).await;
    let pushed = bank.pushed(&[]).await;
    authorize(&bank.app, &pushed, "").await.page(200);
    authorize(&bank.app, &pushed, "").await.page(200);
    sign_in(&bank.world, &bank.app, &pushed, "ann@example.org").await.expect(303);
    stays(&authorize(&bank.app, &pushed, "").await);
    stays(&begin(&bank.app, &pushed, "ann@example.org").await);
}

async fn par_attempt_to_use_expired_request_uri(store: Store) {
    let bank = Bank::new(store).await;
    let pushed = bank.pushed(&[]).await;
    bank.world.records.age_pushed_requests(59).await;
    authorize(&bank.app, &pushed, "").await.page(200);
    bank.world.records.age_pushed_requests(601).await;
    stays(&authorize(&bank.app, &pushed, "").await);
    let late = bank.pushed(&[]).await;
    bank.world.records.age_pushed_requests(60).await;
    stays(&authorize(&bank.app, &late, "").await);
    stays(&begin(&bank.app, &late, "ann@example.org").await);
}

async fn ensure_response_type_token_fails(store: Store) {
    let bank = Bank::new(store).await;
    bank.push(&[("response_type", "token")]).await.oauth_error(400, "unsupported_response_type");
}

async fn ensure_response_type_code_id_token_fails(store: Store) {
    let bank = Bank::new(store).await;
    bank.push(&[("response_type", "code id_token")]).await.oauth_error(400, "unsupported_response_type");
}

async fn ensure_authorization_request_with_long_state(store: Store) {
    let bank = Bank::new(store).await;
    let longest = "s".repeat(512);
    let answer = bank.succeeds(&[("state", &longest)]).await;
    assert_eq!(told(&answer, "state"), Some(longest.clone()));
    bank.push(&[("state", &format!("{longest}s"))]).await.oauth_error(400, "invalid_request");
}

async fn ensure_authorization_request_with_long_nonce(store: Store) {
    let bank = Bank::new(store).await;
    bank.succeeds(&[("nonce", &"n".repeat(255))]).await;
    bank.push(&[("nonce", &"n".repeat(256))]).await.oauth_error(400, "invalid_request");
}

async fn ensure_authorization_request_with_64_char_nonce(store: Store) {
    Bank::new(store).await.succeeds(&[("nonce", &"n".repeat(64))]).await;
}

async fn ensure_authorization_request_without_state(store: Store) {
    let answer = Bank::new(store).await.succeeds(&[("state", "")]).await;
    assert_eq!(told(&answer, "state"), None);
}

async fn ensure_authorization_request_without_nonce(store: Store) {
    Bank::new(store).await.succeeds(&[("nonce", "")]).await;
}

async fn ensure_other_scope_order_succeeds(store: Store) {
    Bank::new(store).await.succeeds(&[("scope", "email openid")]).await;
}

/// Whoever reads the mail says that it was not theirs: nobody is let in, the page that waits says why, and the client gets no
/// code, then or later.
async fn user_rejects_authentication(store: Store) {
    let bank = Bank::new(store).await;
    let begun = begin(&bank.app, &bank.pushed(&[]).await, "ann@example.org").await.expect(303);
    let token = bank.world.sink.mail_to("ann@example.org").await.token();
    bank.app.refuse(&token).await.page(200);
    let page = begun.header("location").expect("a page that waits");
    let waiting = bank.app.request(Method::GET, page).header("cookie", cookies(&begun));
    let waiting = send(waiting).await.page(200);
    assert!(waiting.header("location").is_none() && !waiting.body.contains("gp_code_"), "{waiting:?}");
    assert_eq!(bank.app.confirm(&token).await.status, 410);
}

async fn ensure_request_that_was_not_pushed_fails(store: Store) {
    let bank = Bank::new(store).await;
    let answer = authorize(&bank.app, &bank.request(&[]), "").await.expect(303);
    assert_eq!(told(&answer, "error").as_deref(), Some("invalid_request"));
    assert_eq!(told(&answer, "state").as_deref(), Some("the state"));
    assert_eq!(told(&answer, "code"), None);
}
