//! Apps, secrets, keys and letters by the admin API.

use super::admin_authority::token;
use super::world::*;
use gatepost_domain::event::EventKind;
use http::Method;
use serde_json::{Value, json};

pub(crate) const APPS: &str = "/admin/v1/apps";

/// A world with an operator in it.
pub(crate) struct Office {
    pub(crate) world: World,
    pub(crate) token: String,
}

impl Office {
    pub(crate) async fn new() -> Self {
        let world = World::new().await;
        let token = token(&world, None, false).await;
        Self { world, token }
    }

    pub(crate) async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &Value,
    ) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let headers = [&[JSON], headers].concat();
        self.world.operate(&self.token, method, path, (&headers, body.as_bytes())).await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[], &Value::Null).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        self.ask(Method::POST, path, &[], body).await
    }

    /// Patches the version that is there.
    pub(crate) async fn patch(&self, path: &str, body: &Value) -> Answer {
        let tag = self.get(path).await.header("etag").to_owned();
        self.ask(Method::PATCH, path, &[("if-match", &tag)], body).await
    }
}

/// An app in which nothing is left out.
fn whole() -> Value {
    json!({
        "app_id": "shop",
        "name": "The shop",
        "kind": "confidential",
        "status": "active",
        "redirect_uris": ["https://shop.example/callback"],
        "post_logout_redirect_uris": ["https://shop.example/bye"],
        "initiate_login_uri": "https://shop.example/login",
        "backchannel_logout_uri": "https://shop.example/logout",
        "binding": "strict",
        "sign_up": { "policy": "domains", "domains": ["example.org"] },
        "access_token_format": "jwt",
        "access_token_alg": "EdDSA",
        "id_token_alg": "RS256",
        "access_token_audience": "orders",
        "scopes": ["openid", "orders:read"],
        "require_pkce": false,
        "require_dpop": true,
        "require_par": true,
        "jwks": { "keys": [{ "kty": "EC", "kid": "mine" }] },
        "default_locale": "de",
        "retention": { "sign_ins_days": 7, "audit_events_days": 90 },
        "test_addresses": [{ "email": "review@example.org", "code": "123456", "expires_at": "2027-01-01T00:00:00Z" }],
        "lifetimes": {
            "link_seconds": 300,
            "link_max_seconds": 600,
            "code_seconds": 30,
            "access_token_seconds": 300,
            "refresh_idle_seconds": 3600,
            "refresh_absolute_seconds": 7200,
            "browser_session_seconds": 0,
        },
        "new_device_letters": true,
        "sender": { "name": "Shop", "address": "post@shop.example", "reply_to": "help@shop.example" },
        "brand": { "accent": "#224466", "policy_uri": "https://shop.example/privacy", "tos_uri": "https://shop.example/terms" },
        "limits": { "sign_ins_per_address": "3/1h", "sign_ins_per_app_day": 500 },
    })
}

#[tokio::test]
async fn an_app_is_made_as_it_was_sent_and_shows_all_that_the_document_says() {
    let office = Office::new().await;
    let answer = office.post(APPS, &whole()).await;
    let mut made = answer.json(201);
    assert_eq!(answer.header("location"), "/admin/v1/apps/shop");
    let secret = made.as_object_mut().unwrap().remove("client_secret").unwrap();
    assert!(secret.as_str().is_some_and(|secret| secret.len() >= 43));
    let shown = office.get("/admin/v1/apps/shop").await;
    assert_eq!((shown.json(200), shown.header("etag")), (made.clone(), answer.header("etag")));
    let mut sent = whole();
    for stamp in ["created_at", "updated_at"] {
        sent[stamp] = made[stamp].clone();
    }
    assert_eq!(made, sent);
    let document: Value = serde_json::from_str(&gatepost_http::openapi_document::<Ports>()).unwrap();
    let mut known: Vec<_> =
        document["components"]["schemas"]["App"]["properties"].as_object().unwrap().keys().collect();
    let mut shown: Vec<_> = made.as_object().unwrap().keys().collect();
    known.sort();
    shown.sort();
    assert_eq!(shown, known, "what is answered is what the document says, and nothing else");
}

#[tokio::test]
async fn a_change_says_which_version_it_saw() {
    let office = Office::new().await;
    let path = "/admin/v1/apps/acme";
    let first = office.get(path).await;
    let rename = json!({ "name": "Renamed" });
    office.ask(Method::PATCH, path, &[], &rename).await.problem(428, "if_match_required");
    let wrong = [("if-match", "\"1\"")];
    office.ask(Method::PATCH, path, &wrong, &rename).await.problem(412, "changed_meanwhile");
    let seen = [("if-match", first.header("etag"))];
    let changed = office.ask(Method::PATCH, path, &seen, &rename).await;
    assert_eq!(changed.json(200)["name"], "Renamed");
    assert_ne!(changed.header("etag"), first.header("etag"));
    office.ask(Method::PATCH, path, &seen, &rename).await.problem(412, "changed_meanwhile");
    office.ask(Method::DELETE, path, &seen, &Value::Null).await.problem(412, "changed_meanwhile");
    let any = [("if-match", "*")];
    assert_eq!(
        office.ask(Method::PATCH, path, &any, &json!({ "name": "Any" })).await.json(200)["name"],
        "Any"
    );
}

#[tokio::test]
async fn of_two_who_change_the_same_version_one_does() {
    let office = Office::new().await;
    let path = "/admin/v1/apps/acme";
    let tag = office.get(path).await.header("etag").to_owned();
    let seen = [("if-match", tag.as_str())];
    let (one, two) = (json!({ "name": "One" }), json!({ "binding": "off" }));
    let (one, two) = tokio::join!(
        office.ask(Method::PATCH, path, &seen, &one),
        office.ask(Method::PATCH, path, &seen, &two)
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
}

#[tokio::test]
async fn a_merge_patch_keeps_what_it_leaves_out_and_takes_away_what_is_null() {
    let office = Office::new().await;
    office.post(APPS, &whole()).await.json(201);
    let shop = "/admin/v1/apps/shop";
    let patch = json!({
        "sender": null, "limits": { "sign_ins_per_address": null }, "brand": { "accent": null }, "test_addresses": null,
        "initiate_login_uri": null, "access_token_audience": null, "default_locale": null, "jwks": null,
        "lifetimes": { "link_seconds": 120 }, "sign_up": { "policy": "open" },
    });
    let mut expected = whole();
    let patched = office.patch(shop, &patch).await.json(200);
    let members = expected.as_object_mut().unwrap();
    for gone in
        ["sender", "test_addresses", "initiate_login_uri", "access_token_audience", "default_locale", "jwks"]
    {
        members.remove(gone);
    }
    expected["limits"] = json!({ "sign_ins_per_app_day": 500 });
    expected["brand"].as_object_mut().unwrap().remove("accent");
    expected["lifetimes"]["link_seconds"] = 120.into();
    expected["sign_up"] = json!({ "policy": "open" });
    for stamp in ["created_at", "updated_at"] {
        expected[stamp] = patched[stamp].clone();
    }
    assert_eq!(patched, expected);
}

#[tokio::test]
async fn every_wrong_member_is_named() {
    let office = Office::new().await;
    let body = json!({
        "app_id": "X", "kind": "other", "redirect_uris": ["https://ok.example/cb", "https://*.example/cb", 7],
        "sign_up": { "policy": "domains" }, "scopes": ["a b"], "require_dpop": "yes", "lifetimes": { "link_seconds": -1, "x": 1 },
        "test_addresses": [{ "email": "no", "code": "12", "expires_at": "soon" }], "brand": { "logo": "data:image/png;base64,eA==" },
        "limits": { "sign_ins_per_app_day": 0 }, "role": "root", "sender": {}, "retention": { "sign_ins_days": 0 },
    });
    let invalid = office.post(APPS, &body).await.invalid();
    let invalid: Vec<_> = invalid.iter().map(|(field, code)| (field.as_str(), code.as_str())).collect();
    assert_eq!(
        invalid,
        [
            ("app_id", "app_id_invalid"),
            ("brand.logo", "logo_invalid"),
            ("kind", "kind_invalid"),
            ("lifetimes.link_seconds", "lifetime_out_of_range"),
            ("lifetimes.x", "field_unknown"),
            ("limits.sign_ins_per_app_day", "rate_invalid"),
            ("name", "field_missing"),
            ("redirect_uris.1", "redirect_uri_invalid"),
            ("redirect_uris.2", "field_type"),
            ("require_dpop", "field_type"),
            ("retention", "retention_out_of_range"),
            ("role", "field_unknown"),
            ("scopes.0", "scope_invalid"),
            ("sender.address", "field_missing"),
            ("sign_up.domains", "field_missing"),
            ("test_addresses.0.code", "code_invalid"),
            ("test_addresses.0.email", "email_invalid"),
            ("test_addresses.0.expires_at", "time_invalid"),
        ]
    );
    for (patch, field) in [
        (json!({ "kind": "confidential" }), "kind"),
        (json!({ "require_pkce": false }), "require_pkce"),
        (json!({ "lifetimes": { "code_seconds": 100_000 } }), "lifetimes.code_seconds"),
        (json!({ "app_id": "vault" }), "app_id"),
        (json!({ "updated_at": "2026-01-01T00:00:00Z" }), "updated_at"),
    ] {
        let invalid = office.patch("/admin/v1/apps/acme", &patch).await.invalid();
        assert_eq!(invalid.first().unwrap().0, field, "{patch}");
    }
}

#[tokio::test]
async fn an_id_is_never_used_again_and_an_app_that_is_gone_serves_nothing() {
    let office = Office::new().await;
    let session = office.world.sign_in().await;
    office.ask(Method::DELETE, "/admin/v1/apps/acme", &[], &Value::Null).await;
    office.get("/admin/v1/apps/acme").await.problem(404, "app_not_found");
    let again = json!({ "app_id": "acme", "name": "Again", "redirect_uris": [REDIRECT] });
    office.post(APPS, &again).await.problem(409, "app_id_taken");
    office.world.refresh(session["refresh_token"].as_str().unwrap()).await.oauth(401, "invalid_client");
    assert_eq!(office.get("/admin/v1/apps/vault").await.status, 200);
}

#[tokio::test]
async fn the_same_key_gets_the_same_answer_and_does_nothing_twice() {
    let office = Office::new().await;
    let path = "/admin/v1/apps/vault/client-secrets";
    let key = [("idempotency-key", "once")];
    let first = office.ask(Method::POST, path, &key, &Value::Null).await;
    let again = office.ask(Method::POST, path, &key, &Value::Null).await;
    assert_eq!((first.json(201), first.status), (again.json(201), again.status));
    assert_eq!(office.get(path).await.json(200)["items"].as_array().unwrap().len(), 2);
    let made = office.ask(Method::POST, APPS, &key, &whole()).await;
    let repeated = office.ask(Method::POST, APPS, &key, &whole()).await;
    assert_eq!(
        made.json(201),
        repeated.json(201),
        "the secret is shown again to whoever was not sure to be heard"
    );
    assert_eq!(made.header("location"), repeated.header("location"));
    let mut other = whole();
    other["name"] = "Other".into();
    office.ask(Method::POST, APPS, &key, &other).await.problem(422, "idempotency_key_reused");
    let mended = [("idempotency-key", "mended")];
    office.ask(Method::POST, APPS, &mended, &json!({ "app_id": "x" })).await.invalid();
    let sound = json!({ "app_id": "other-shop", "name": "Other", "redirect_uris": [REDIRECT] });
    office.ask(Method::POST, APPS, &mended, &sound).await.json(201);
    let wrong = [("idempotency-key", "a b")];
    office.ask(Method::POST, path, &wrong, &Value::Null).await.invalid();
}

#[tokio::test]
async fn of_many_with_one_key_at_once_one_makes_something() {
    let office = Office::new().await;
    let path = "/admin/v1/apps/vault/client-secrets";
    let asks = (0..16).map(|_| office.ask(Method::POST, path, &[("idempotency-key", "race")], &Value::Null));
    for answer in futures_util::future::join_all(asks).await {
        assert!([201, 409].contains(&answer.status), "{}", answer.body);
    }
    assert_eq!(office.get(path).await.json(200)["items"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn an_old_secret_and_a_new_one_are_good_until_one_is_deleted() {
    let office = Office::new().await;
    let path = "/admin/v1/apps/vault/client-secrets";
    let old = office.get(path).await.json(200)["items"][0]["client_secret_id"].as_str().unwrap().to_owned();
    let new = office.post(path, &Value::Null).await.json(201)["client_secret"].as_str().unwrap().to_owned();
    let knocks = async |secret: &str| {
        let fields = [("token", "x"), ("client_id", "vault"), ("client_secret", secret)];
        office.world.post_form("/apps/vault/introspect", &[], &fields).await.status
    };
    assert_eq!((knocks(&office.world.secret).await, knocks(&new).await), (200, 200));
    let gone = office.ask(Method::DELETE, &format!("{path}/{old}"), &[], &Value::Null).await;
    assert_eq!((gone.status, gone.body.as_str()), (204, ""));
    assert_eq!((knocks(&office.world.secret).await, knocks(&new).await), (401, 200));
    let again = office.ask(Method::DELETE, &format!("{path}/{old}"), &[], &Value::Null).await;
    again.problem(404, "client_secret_not_found");
    office.post("/admin/v1/apps/acme/client-secrets", &Value::Null).await.invalid();
}

#[tokio::test]
async fn keys_are_listed_and_rotated_with_overlap() {
    let office = Office::new().await;
    let path = "/admin/v1/apps/acme/signing-keys";
    let before = office.get(path).await.json(200)["items"].as_array().unwrap().len();
    let made = office.post(path, &json!({ "algorithm": "ES256" })).await.json(201);
    assert_eq!((&made["state"], &made["algorithm"]), (&"next".into(), &"ES256".into()));
    office.post(path, &json!({ "algorithm": "ES256" })).await.problem(409, "next_key_exists");
    office.post(path, &json!({ "algorithm": "HS256" })).await.invalid();
    let rotated = office.post(&format!("{path}/rotate"), &json!({ "algorithm": "RS256" })).await.json(200);
    assert_eq!(rotated["items"].as_array().unwrap().len(), 1);
    assert_eq!(office.get(path).await.json(200)["items"].as_array().unwrap().len(), before + 2);
    let now = json!({ "now": true });
    office.post(&format!("{path}/rotate"), &now).await.json(200);
    assert_eq!(office.get(path).await.json(200)["items"].as_array().unwrap().len(), before);
}

#[tokio::test]
async fn every_change_has_one_event_that_says_who_and_what_and_no_secret() {
    let office = Office::new().await;
    let before = office.world.store.events().len();
    let made = office.post(APPS, &whole()).await.json(201);
    let secret = office.post("/admin/v1/apps/shop/client-secrets", &Value::Null).await.json(201);
    office.patch("/admin/v1/apps/shop", &json!({ "name": "Renamed", "binding": "strict" })).await.json(200);
    office.post("/admin/v1/apps/shop/signing-keys", &json!({ "algorithm": "RS256" })).await.json(201);
    let id = secret["client_secret_id"].as_str().unwrap();
    office.ask(Method::DELETE, &format!("/admin/v1/apps/shop/client-secrets/{id}"), &[], &Value::Null).await;
    office.ask(Method::DELETE, "/admin/v1/apps/shop", &[], &Value::Null).await;
    let events = office.world.store.events().split_off(before);
    let kinds: Vec<_> = events.iter().map(|event| event.kind).collect();
    assert_eq!(
        kinds,
        [
            EventKind::AppCreated,
            EventKind::ClientSecretCreated,
            EventKind::AppUpdated,
            EventKind::SigningKeyAdded,
            EventKind::ClientSecretDeleted,
            EventKind::AppDeleted,
        ]
    );
    assert!(
        events
            .iter()
            .all(|event| event.actor.is_some_and(|actor| actor.to_string().starts_with("admin:adm_")))
    );
    let change: Value = serde_json::from_str(events[2].change.as_deref().unwrap()).unwrap();
    assert_eq!(change, json!({ "before": { "name": "The shop" }, "after": { "name": "Renamed" } }));
    let all = format!("{events:?}");
    for secret in [&made["client_secret"], &secret["client_secret"], &json!("123456")] {
        assert!(!all.contains(secret.as_str().unwrap()));
    }
}
