//! Modules about authorization requests: what is refused, and what must not be.

use gatepost_tests::client::send;
use reqwest::Method;

use super::party::{Browser, Party, parameter};
use crate::support::REDIRECT_URI;

#[tokio::test]
async fn oidcc_response_type_missing() {
    let party = Party::new().await;
    let answer = party.authorize(&mut Browser::default(), &[("response_type", None)]).await.expect(303);
    assert_eq!(parameter(&answer, "error").as_deref(), Some("invalid_request"));
    assert_eq!(parameter(&answer, "state").as_deref(), Some("a-state"));
}

#[tokio::test]
async fn oidcc_ensure_registered_redirect_uri() {
    let party = Party::new().await;
    let changes = [("redirect_uri", Some("https://app.example.com/other"))];
    let answer = party.authorize(&mut Browser::default(), &changes).await.page(400);
    assert_eq!(answer.header("location"), None);
}

#[tokio::test]
async fn oidcc_display_page() {
    succeeds_with(&[("display", Some("page"))]).await;
}

#[tokio::test]
async fn oidcc_display_popup() {
    succeeds_with(&[("display", Some("popup"))]).await;
}

#[tokio::test]
async fn oidcc_ui_locales() {
    succeeds_with(&[("ui_locales", Some("se"))]).await;
}

#[tokio::test]
async fn oidcc_claims_locales() {
    succeeds_with(&[("claims_locales", Some("se"))]).await;
}

#[tokio::test]
async fn oidcc_login_hint() {
    succeeds_with(&[("login_hint", Some("bob@example.com"))]).await;
}

#[tokio::test]
async fn oidcc_ensure_request_with_acr_values_succeeds() {
    succeeds_with(&[("acr_values", Some("1 2"))]).await;
}

#[tokio::test]
async fn oidcc_ensure_request_with_unknown_parameter_succeeds() {
    succeeds_with(&[("extra", Some("foobar"))]).await;
}

#[tokio::test]
async fn oidcc_claims_essential() {
    succeeds_with(&[("claims", Some(r#"{"userinfo":{"name":{"essential":true}}}"#))]).await;
}

/// A whole sign-in, as if nothing of it stood there.
async fn succeeds_with(changes: &[(&str, Option<&str>)]) {
    let party = Party::new().await;
    let granted = party.whole(changes).await;
    party.verified(&granted, Some("a-nonce")).await;
}

#[tokio::test]
async fn oidcc_ensure_post_request_succeeds() {
    let party = Party::new().await;
    let mut browser = Browser::default();
    let form = [
        ("client_id", party.client.app()),
        ("redirect_uri", REDIRECT_URI),
        ("scope", "openid"),
        ("state", "a-state"),
        ("nonce", "a-nonce"),
        ("response_type", "code"),
    ];
    // From the client's own page, with its origin.
    let posted = party.client.request(Method::POST, &party.client.app_path("authorize")).form(&form);
    let shown = browser.ask(posted.header("origin", "https://app.example.com")).await.expect(303);
    let page = shown.header("location").expect("the page").replace(party.world.public_url(), "");
    browser.ask(party.client.request(Method::GET, &page)).await.page(200);
    let redirect = party.sign_in_on_page(&mut browser, ("ann@example.org", &[])).await.expect(303);
    let granted = party.granted(&redirect).await;
    party.verified(&granted, Some("a-nonce")).await;
}

#[tokio::test]
async fn oidcc_unsigned_request_object_supported_correctly_or_rejected_as_unsupported() {
    let party = Party::new().await;
    let request = "eyJhbGciOiJub25lIn0.eyJzY29wZSI6Im9wZW5pZCJ9.";
    let answer = party.authorize(&mut Browser::default(), &[("request", Some(request))]).await.expect(303);
    assert_eq!(parameter(&answer, "error").as_deref(), Some("request_not_supported"));
}

/// The suite skips it where request objects are unsupported; ours are refused wherever they point.
#[tokio::test]
async fn oidcc_ensure_request_object_with_redirect_uri() {
    let party = Party::new().await;
    let request = "eyJhbGciOiJub25lIn0.eyJyZWRpcmVjdF91cmkiOiJodHRwczovL2V2aWwuZXhhbXBsZS8ifQ.";
    let answer = party.authorize(&mut Browser::default(), &[("request", Some(request))]).await.expect(303);
    assert_eq!(parameter(&answer, "error").as_deref(), Some("request_not_supported"));
    assert_eq!(parameter(&answer, "code"), None);
}

#[tokio::test]
async fn a_request_by_reference_is_refused_and_never_fetched() {
    let party = Party::new().await;
    // Nobody may come to this door; whoever fetched it would.
    let door = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    door.set_nonblocking(true).expect("a door that doesn't wait");
    let uri = format!("http://{}/request", door.local_addr().expect("its address"));
    let answer = party.authorize(&mut Browser::default(), &[("request_uri", Some(&uri))]).await;
    let refused = match answer.header("location") {
        Some(_) => parameter(&answer, "error").as_deref() == Some("request_uri_not_supported"),
        None => answer.status == 400,
    };
    assert!(refused, "{answer:?}");
    assert!(door.accept().is_err(), "it was fetched");
}

#[tokio::test]
async fn nothing_is_lost_of_a_request_that_is_refused() {
    let party = Party::new().await;
    let asked = party.client.request(Method::GET, &party.client.app_path("authorize"));
    send(asked.query(&[("client_id", "basic")])).await.page(400);
}
