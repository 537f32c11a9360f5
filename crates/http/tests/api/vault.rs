//! What tests of tokens do again and again: with the confidential app `vault`, and with keys.

use super::world::*;
use gatepost_application::{AppCommand, Change, OAuthCommand};
use gatepost_contract::fakes::PlainKeyring;
use gatepost_contract::samples::NOW;
use gatepost_domain::app::ClientJwks;
use gatepost_domain::assertion::Assertion;
use gatepost_domain::jwk::{ClientKeys, JwkThumbprint};
use gatepost_domain::proof::{AccessTokenHash, Proof};
use gatepost_domain::time::Timestamp;
use http::Method;
use serde_json::{Value, json};

pub(crate) const VAULT: &str = "http://localhost:8080/apps/vault";
pub(crate) const ACME: &str = "http://localhost:8080/apps/acme";

/// A JWK set, as the fake keyring reads one.
pub(crate) const JWKS: &str = r#"{"keys":[{"kty":"EC","kid":"a"}]}"#;

pub(crate) fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

/// The moment so many seconds from when tests begin.
pub(crate) fn later(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(NOW.as_seconds() + seconds)
}

/// The keys of a JWK set.
pub(crate) fn keys(jwks: &str) -> ClientKeys {
    gatepost_application::Keyring::parse_client_keys(&PlainKeyring, jwks).unwrap()
}

/// What `vault` says of itself, under a name of its own.
pub(crate) fn assertion(id: &str) -> Assertion {
    Assertion {
        issuer: "vault".to_owned(),
        subject: "vault".to_owned(),
        audiences: vec![VAULT.to_owned()],
        id: id.to_owned(),
        expires_at: later(60),
        issued_at: Some(later(0)),
        not_before: None,
    }
}

/// The fields by which a client sends an assertion.
pub(crate) fn asserted(assertion: &str) -> [(&'static str, &str); 2] {
    [
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", assertion),
    ]
}

pub(crate) fn thumbprint(key: u8) -> JwkThumbprint {
    JwkThumbprint::from_bytes([key; 32])
}

/// A proof of that key for the token endpoint of `acme`.
pub(crate) fn proof(key: u8, id: &str) -> Proof {
    Proof {
        key: thumbprint(key),
        id: id.to_owned(),
        method: "POST".to_owned(),
        url: format!("{ACME}/token"),
        issued_at: later(0),
        access_token: None,
        nonce: None,
    }
}

/// A proof of that key for the userinfo of `acme`, by GET, with that token.
pub(crate) fn proof_with(key: u8, id: &str, access_token: &str) -> Proof {
    let method = "GET".to_owned();
    let access_token = Some(AccessTokenHash::of(access_token));
    Proof { method, url: format!("{ACME}/userinfo"), access_token, ..proof(key, id) }
}

impl World {
    /// Sets what an app decides about OAuth.
    pub(crate) async fn decide(&self, name: &str, oauth: OAuthCommand) {
        let command = AppCommand { oauth, ..AppCommand::default() };
        self.gatepost.update_app(&app(name), command).await.unwrap();
    }

    /// Lets `vault` sign assertions with [`JWKS`].
    pub(crate) async fn give_keys(&self) {
        let jwks = Change::Set(ClientJwks::restore(JWKS.to_owned()));
        self.decide("vault", OAuthCommand { jwks, ..OAuthCommand::default() }).await;
    }

    /// A code of `vault`, for that scope.
    pub(crate) async fn code_of_vault(&self, scope: &str) -> String {
        let body = json!({"email": "ann@example.org", "redirect_uri": REDIRECT, "scope": scope});
        let basic = self.basic();
        let headers = [JSON, ("authorization", basic.as_str())];
        self.ask(Method::POST, "/apps/vault/sign-ins", &headers, body.to_string()).await.json(202);
        self.confirm().await
    }

    /// Exchanges a code of `vault`, whose server proves itself by its secret.
    pub(crate) async fn exchange_at_vault(&self, code: &str, extra: &[(&str, &str)]) -> Answer {
        let fields = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", REDIRECT)];
        let basic = self.basic();
        let fields = [&fields[..], extra].concat();
        self.post_form("/apps/vault/token", &[("authorization", &basic)], &fields).await
    }

    /// Signs in to `vault`, all the way.
    pub(crate) async fn sign_in_to_vault(&self) -> Value {
        let code = self.code_of_vault("openid email").await;
        self.exchange_at_vault(&code, &[]).await.json(200)
    }

    /// What `vault` is told of a token.
    pub(crate) async fn introspect(&self, token: &str) -> Value {
        let basic = self.basic();
        let answer =
            self.post_form("/apps/vault/introspect", &[("authorization", &basic)], &[("token", token)]).await;
        assert_eq!((answer.header("cache-control"), answer.header("pragma")), ("no-store", "no-cache"));
        answer.json(200)
    }

    /// Asks `acme` who it is.
    pub(crate) async fn user_info(&self, access_token: &str) -> Answer {
        self.get("/apps/acme/userinfo", &[("authorization", &format!("Bearer {access_token}"))]).await
    }

    /// Exchanges a code of `acme`, or refreshes a session, with that proof.
    pub(crate) async fn ask_for_tokens(&self, proofs: &[&str], fields: &[(&str, &str)]) -> Answer {
        let headers: Vec<_> = proofs.iter().map(|proof| ("dpop", *proof)).collect();
        let fields = [&[("client_id", "acme")], fields].concat();
        self.post_form("/apps/acme/token", &headers, &fields).await
    }
}

/// The fields of an exchange.
pub(crate) fn exchange(code: &str) -> [(&str, &str); 4] {
    [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
    ]
}

/// The fields of a refresh.
pub(crate) fn refresh(token: &str) -> [(&str, &str); 2] {
    [("grant_type", "refresh_token"), ("refresh_token", token)]
}
