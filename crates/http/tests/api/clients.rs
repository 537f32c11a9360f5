//! Clients that prove themselves by a signature (RFC 7523).

use super::vault::*;
use super::world::*;
use gatepost_application::{AppCommand, Change, ManageAppsError, OAuthCommand};
use gatepost_contract::fakes::PlainKeyring;
use gatepost_domain::app::ClientJwks;
use gatepost_domain::assertion::Assertion;
use gatepost_domain::jwk::ClientKeysInvalid;

/// Each endpoint where clients authenticate, with a form that it answers by that status once they did.
type Fields = &'static [(&'static str, &'static str)];

const ENDPOINTS: [(&str, Fields, u16); 4] = [
    ("token", &[("grant_type", "refresh_token"), ("refresh_token", "x")], 400),
    ("revoke", &[("token", "x")], 200),
    ("introspect", &[("token", "x")], 200),
    (
        "par",
        &[
            ("response_type", "code"),
            ("redirect_uri", REDIRECT),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ],
        201,
    ),
];

async fn ask(world: &World, endpoint: &str, form: &[(&str, &str)], assertion: &str) -> Answer {
    let fields = [form, &asserted(assertion)].concat();
    world.post_form(&format!("/apps/vault/{endpoint}"), &[], &fields).await
}

#[tokio::test]
async fn an_assertion_proves_the_client_at_every_endpoint_once() {
    let world = World::new().await;
    world.give_keys().await;
    for (number, (endpoint, form, status)) in ENDPOINTS.into_iter().enumerate() {
        let signed = PlainKeyring::assertion(&keys(JWKS), &assertion(&format!("one-{number}")));
        assert_eq!(ask(&world, endpoint, form, &signed).await.status, status, "{endpoint}");
        for (again, form, _) in ENDPOINTS {
            ask(&world, again, form, &signed).await.oauth(401, "invalid_client");
        }
    }
}

#[tokio::test]
async fn an_assertion_becomes_tokens() {
    let world = World::new().await;
    world.give_keys().await;
    let code = world.code_of_vault("openid").await;
    let signed = PlainKeyring::assertion(&keys(JWKS), &assertion("one"));
    let form = [("grant_type", "authorization_code"), ("code", code.as_str()), ("redirect_uri", REDIRECT)];
    let tokens = ask(&world, "token", &form, &signed).await.json(200);
    let signed = PlainKeyring::assertion(&keys(JWKS), &assertion("two"));
    ask(&world, "token", &refresh(&text(&tokens, "refresh_token")), &signed).await.json(200);
}

#[tokio::test]
async fn an_assertion_that_is_not_good_here_and_now_proves_nothing() {
    let world = World::new().await;
    world.give_keys().await;
    let usual = || assertion("one");
    let shop = || "shop".to_owned();
    let audience = |audience: &str| Assertion { audiences: vec![audience.to_owned()], ..usual() };
    let signed = |assertion: &Assertion| PlainKeyring::assertion(&keys(JWKS), assertion);
    let others = r#"{"keys":[{"kty":"OKP"}]}"#;
    for (what, assertion) in [
        ("another issuer", signed(&Assertion { issuer: shop(), ..usual() })),
        ("another subject", signed(&Assertion { subject: shop(), ..usual() })),
        ("another app's issuer", signed(&audience(ACME))),
        ("a stranger", signed(&audience("https://evil.example"))),
        ("a path below", signed(&audience(&format!("{VAULT}/token/")))),
        ("expired", signed(&Assertion { expires_at: later(0), ..usual() })),
        ("too long", signed(&Assertion { expires_at: later(400), ..usual() })),
        ("from the future", signed(&Assertion { not_before: Some(later(40)), ..usual() })),
        ("without a name", signed(&Assertion { id: String::new(), ..usual() })),
        ("others' keys", PlainKeyring::assertion(&keys(others), &usual())),
        ("an access token", text(&world.sign_in_to_vault().await, "access_token")),
        ("nothing", "x".to_owned()),
    ] {
        for (endpoint, form, _) in ENDPOINTS {
            let answer = ask(&world, endpoint, form, &assertion).await;
            assert_eq!(answer.status, 401, "{what} at {endpoint}");
            answer.oauth(401, "invalid_client");
        }
    }
    for good in [audience(&format!("{VAULT}/token")), audience(&format!("{VAULT}/par")), assertion("two")] {
        // What was refused above was not used up.
        let form = [("token", "x")];
        let good = Assertion { id: good.audiences.concat(), ..good };
        assert_eq!(ask(&world, "revoke", &form, &signed(&good)).await.status, 200, "{good:?}");
    }
}

#[tokio::test]
async fn an_assertion_is_one_method_and_names_its_own_app() {
    let world = World::new().await;
    world.give_keys().await;
    let signed = PlainKeyring::assertion(&keys(JWKS), &assertion("one"));
    let basic = world.basic();
    let secret = world.secret.clone();
    for (endpoint, form, _) in ENDPOINTS {
        let path = format!("/apps/vault/{endpoint}");
        let fields = [form, &asserted(&signed)].concat();
        world.post_form(&path, &[("authorization", &basic)], &fields).await.oauth(400, "invalid_request");
        let both = [&fields[..], &[("client_secret", secret.as_str()), ("client_id", "vault")]].concat();
        world.post_form(&path, &[], &both).await.oauth(400, "invalid_request");
        let other = [&fields[..], &[("client_id", "acme")]].concat();
        world.post_form(&path, &[], &other).await.oauth(401, "invalid_client");
        let half = [form, &asserted(&signed)[..1], &[("client_id", "vault")]].concat();
        world.post_form(&path, &[], &half).await.oauth(400, "invalid_request");
        let at_acme = world.post_form(&format!("/apps/acme/{endpoint}"), &[], &fields).await;
        at_acme.oauth(401, "invalid_client");
    }
}

#[tokio::test]
async fn an_app_without_keys_has_nobody_sign_for_it() {
    let world = World::new().await;
    let signed = PlainKeyring::assertion(&keys(JWKS), &assertion("one"));
    ask(&world, "revoke", &[("token", "x")], &signed).await.oauth(401, "invalid_client");
}

#[tokio::test]
async fn keys_that_can_t_be_used_are_refused_when_they_are_set() {
    let world = World::new().await;
    let set = async |name: &str, jwks: &str| {
        let jwks = Change::Set(ClientJwks::restore(jwks.to_owned()));
        let oauth = OAuthCommand { jwks, ..OAuthCommand::default() };
        let command = AppCommand { oauth, ..AppCommand::default() };
        world.gatepost.update_app(&app(name), command).await
    };
    let invalid = async |jwks: &str| match set("vault", jwks).await {
        Err(ManageAppsError::ClientKeysInvalid(why)) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(invalid("x").await, ClientKeysInvalid::Malformed);
    assert_eq!(invalid(r#"{"keys":[]}"#).await, ClientKeysInvalid::NoneUsable);
    assert_eq!(invalid(r#"{"keys":[{"kty":"EC","d":"x"}]}"#).await, ClientKeysInvalid::Private);
    assert!(matches!(set("acme", JWKS).await, Err(ManageAppsError::KeysOfPublicApp)));
    assert!(set("vault", JWKS).await.is_ok());
    // From then on the metadata says by what an assertion may be signed (RFC 8414 §2).
    let metadata = world.get("/apps/vault/.well-known/openid-configuration", &[]).await.json(200);
    for endpoint in ["token", "revocation", "introspection"] {
        let methods = &metadata[format!("{endpoint}_endpoint_auth_methods_supported")];
        assert!(methods.as_array().unwrap().iter().any(|method| method == "private_key_jwt"), "{methods}");
        let algorithms = &metadata[format!("{endpoint}_endpoint_auth_signing_alg_values_supported")];
        assert_eq!(algorithms, &serde_json::json!(["ES256", "RS256", "EdDSA"]), "{endpoint}");
    }
}
