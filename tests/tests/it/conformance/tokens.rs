//! Modules about what a sign-in gives: codes, tokens, userinfo.

use gatepost_tests::client::{AppClient, Pkce, send};
use reqwest::Method;

use super::party::{Browser, Party, granted, parameter};
use crate::support::REDIRECT_URI;

/// The members of an ID token of a client that asked for nothing but who it is.
const CLAIMS: [&str; 10] = ["amr", "at_hash", "aud", "auth_time", "exp", "iat", "iss", "nonce", "sid", "sub"];

#[tokio::test]
async fn oidcc_server() {
    let party = Party::new().await;
    let redirect = party.sign_in(&mut Browser::default(), &[]).await;
    assert_eq!(parameter(&redirect, "state").as_deref(), Some("a-state"));
    assert_eq!(parameter(&redirect, "iss"), Some(party.issuer()));
    // At least 96 bits of entropy need 16 characters of base64url.
    assert!(parameter(&redirect, "code").is_some_and(|code| code.len() >= 22));
    let granted = party.granted(&redirect).await;
    let claims = party.verified(&granted, Some("a-nonce")).await;
    for name in claims.as_object().expect("claims").keys() {
        assert!(CLAIMS.contains(&name.as_str()), "nobody asked for {name}: {claims}");
    }
    assert!(claims["sub"].as_str().is_some_and(|sub| (1..=255).contains(&sub.len())), "{claims}");
}

#[tokio::test]
async fn oidcc_server_client_secret_post() {
    let party = Party::new().await;
    let redirect = party.sign_in(&mut Browser::default(), &[]).await;
    let secret = party.client.secret().expect("a confidential client").to_owned();
    let code = parameter(&redirect, "code").expect("a code");
    let nobody = AppClient::new(party.client.origin(), party.client.app(), REDIRECT_URI);
    let form = [
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("redirect_uri", REDIRECT_URI),
        ("client_id", party.client.app()),
        ("client_secret", &secret),
    ];
    let granted = granted(nobody.token(&form).await);
    party.verified(&granted, Some("a-nonce")).await;
}

#[tokio::test]
async fn oidcc_userinfo_get() {
    let party = Party::new().await;
    let granted = party.whole(&[]).await;
    let claims = party.verified(&granted, Some("a-nonce")).await;
    assert_eq!(party.userinfo(&granted.access_token).await["sub"], claims["sub"]);
}

#[tokio::test]
async fn oidcc_userinfo_post_header() {
    let party = Party::new().await;
    let granted = party.whole(&[]).await;
    let asked = party.client.request(Method::POST, &party.client.app_path("userinfo"));
    let said = send(asked.bearer_auth(&granted.access_token)).await.expect(200).json();
    assert_eq!(said["sub"], party.verified(&granted, Some("a-nonce")).await["sub"]);
}

#[tokio::test]
async fn oidcc_userinfo_post_body() {
    let party = Party::new().await;
    let granted = party.whole(&[]).await;
    let asked = party.client.request(Method::POST, &party.client.app_path("userinfo"));
    let said = send(asked.form(&[("access_token", &granted.access_token)])).await.expect(200).json();
    assert_eq!(said["sub"], party.verified(&granted, Some("a-nonce")).await["sub"]);
}

#[tokio::test]
async fn oidcc_ensure_request_without_nonce_succeeds_for_code_flow() {
    let party = Party::new().await;
    // A client without PKCE and without a nonce has no proof at all that a code is its own, so it brings a challenge.
    let pkce = Pkce::new();
    let changes = [
        ("nonce", None),
        ("code_challenge", Some(&*pkce.challenge)),
        ("code_challenge_method", Some("S256")),
    ];
    let redirect = party.sign_in(&mut Browser::default(), &changes).await;
    let granted = granted(party.exchange(&redirect, &[("code_verifier", &pkce.verifier)]).await);
    party.verified(&granted, None).await;
}

#[tokio::test]
async fn oidcc_scope_profile() {
    scope_gives("openid profile", &["sub"]).await;
}

#[tokio::test]
async fn oidcc_scope_email() {
    scope_gives("openid email", &["email", "email_verified", "sub"]).await;
}

#[tokio::test]
async fn oidcc_scope_address() {
    scope_gives("openid address", &["sub"]).await;
}

#[tokio::test]
async fn oidcc_scope_phone() {
    scope_gives("openid phone", &["sub"]).await;
}

#[tokio::test]
async fn oidcc_scope_all() {
    scope_gives("openid profile email address phone", &["email", "email_verified", "sub"]).await;
}

#[tokio::test]
async fn oidcc_alternate_happy_flow() {
    scope_gives("email openid", &["email", "email_verified", "sub"]).await;
}

/// The claims are userinfo's, and the ID token has none of them.
async fn scope_gives(scope: &str, claims: &[&str]) {
    let party = Party::new().await;
    let granted = party.whole(&[("scope", Some(scope))]).await;
    let id_token = party.verified(&granted, Some("a-nonce")).await;
    assert!(id_token.get("email").is_none(), "{id_token}");
    let said = party.userinfo(&granted.access_token).await;
    let mut names: Vec<_> = said.as_object().expect("claims").keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, claims, "{said}");
    if claims.contains(&"email") {
        assert_eq!((&said["email"], &said["email_verified"]), (&"ann@example.org".into(), &true.into()));
    }
}

#[tokio::test]
async fn oidcc_codereuse() {
    let party = Party::new().await;
    let redirect = party.sign_in(&mut Browser::default(), &[]).await;
    party.granted(&redirect).await;
    party.exchange(&redirect, &[]).await.oauth_error(400, "invalid_grant");
}

/// The tokens of a code that comes a second time die (RFC 6749 §4.1.2), however late it comes while the session lives.
#[tokio::test]
async fn oidcc_codereuse_30seconds() {
    let party = Party::new().await;
    let redirect = party.sign_in(&mut Browser::default(), &[]).await;
    let granted = party.granted(&redirect).await;
    party.world.records.age_codes(30).await;
    party.exchange(&redirect, &[]).await.oauth_error(400, "invalid_grant");
    let asked = party.client.request(Method::GET, &party.client.app_path("userinfo"));
    send(asked.bearer_auth(&granted.access_token)).await.expect(401);
    party.client.refresh(&granted.answer.text("refresh_token")).await.oauth_error(400, "invalid_grant");
}

#[tokio::test]
async fn oidcc_refresh_token() {
    let party = Party::new().await;
    let first = party.whole(&[]).await;
    let refresh_token = first.answer.text("refresh_token");
    let second_client = party.world.confidential_app("basic-2").await;
    second_client.refresh(&refresh_token).await.oauth_error(400, "invalid_grant");
    let next = granted(party.client.refresh(&refresh_token).await);
    // A refreshed ID token keeps who, when and for whom, and has no nonce (OIDC Core §12.2).
    let (before, after) = (party.claims(&first.id_token).await, party.verified(&next, None).await);
    for name in ["iss", "sub", "aud", "auth_time", "sid"] {
        assert_eq!(before[name], after[name], "{name}");
    }
    assert!(after["iat"].as_i64() >= before["iat"].as_i64());
    assert!(next.answer.text("refresh_token").bytes().all(|byte| (0x20..=0x7e).contains(&byte)));
}

#[tokio::test]
async fn oidcc_ensure_request_with_valid_pkce_succeeds() {
    let party = Party::new().await;
    let pkce = Pkce::new();
    let changes = [("code_challenge", Some(&*pkce.challenge)), ("code_challenge_method", Some("S256"))];
    let redirect = party.sign_in(&mut Browser::default(), &changes).await;
    granted(party.exchange(&redirect, &[("code_verifier", &pkce.verifier)]).await);
}
