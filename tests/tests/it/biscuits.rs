//! An app that chose Biscuits gets them, and its API verifies and narrows them without asking anybody.

use biscuit_auth::builder::{AuthorizerBuilder, BlockBuilder};
use biscuit_auth::{Algorithm, Authorizer, AuthorizerLimits, Biscuit, PublicKey};
use data_encoding::BASE64URL_NOPAD;
use gatepost_tests::client::AppClient;
use serde_json::Value;

use crate::support::{REDIRECT_URI, Store, World, letter_for};

on_both_stores!(a_biscuit_verifies_with_the_published_key_and_can_be_narrowed);

async fn a_biscuit_verifies_with_the_published_key_and_can_be_narrowed(store: Store) {
    let world = World::new(store).await;
    let create = ["app", "create", "hive", "--name", "Hive", "--access-token-format", "biscuit"];
    let redirect = ["--redirect-uri", REDIRECT_URI];
    world.node.settings().run_well(&[create.as_slice(), &redirect].concat()).await;
    let app = AppClient::new(&world.node.origin(), "hive", REDIRECT_URI);
    let (started, token) = letter_for(&app, &world.sink, "ann@example.org").await;
    let code = app.confirm_for_code(&token).await;
    let tokens = app.tokens(&code, &started.pkce.verifier).await;

    let biscuit = verified(&app, &tokens.access).await;
    let now = crate::support::jwt::now();
    let mut fresh = authorizer(&biscuit, now);
    fresh.authorize().expect("it is good now");
    for (fact, value) in [
        ("app", "hive"),
        ("issuer", &format!("{}/apps/hive", world.public_url())),
        ("email", "ann@example.org"),
    ] {
        assert_eq!(facts(&mut fresh, fact), [value], "{fact}");
    }
    assert!(
        facts(&mut fresh, "user")[0].starts_with("usr_")
            && facts(&mut fresh, "session")[0].starts_with("ses_")
    );
    let mut scopes = facts(&mut fresh, "scope");
    scopes.sort();
    assert_eq!(scopes, ["email", "openid"]);
    assert!(authorizer(&biscuit, now + 601).authorize().is_err(), "it is good for ever");

    let narrowed = BlockBuilder::new().code(r#"check if operation("read")"#).unwrap();
    let narrowed = biscuit.append(narrowed).expect("any holder can narrow it");
    assert!(authorizer(&narrowed, now).authorize().is_err(), "the narrowing holds");

    // A verifier of JWTs finds no key for it, and the next one of the session is a Biscuit too.
    assert!(jsonwebtoken::decode_header(&tokens.access).is_err());
    verified(&app, &app.refreshed(&tokens.refresh).await.access).await;
}

/// Verifies with the key of the token's `root_key_id` in the app's JWKS.
async fn verified(app: &AppClient, token: &str) -> Biscuit {
    let published = app.get(&app.app_path("jwks.json")).await.expect(200).json();
    let choose = |number: Option<u32>| {
        let name = number.expect("the token names its key").to_string();
        let key = published["keys"].as_array().expect("keys").iter().find(|key| key["kid"] == name.as_str());
        Ok(public_key(key.unwrap_or_else(|| panic!("{name} is not in {published}"))))
    };
    Biscuit::from_base64(token, choose).expect("the token verifies")
}

fn public_key(key: &Value) -> PublicKey {
    assert_eq!(
        (&key["kty"], &key["crv"], &key["gatepost_use"]),
        (&"OKP".into(), &"Ed25519".into(), &"biscuit".into())
    );
    assert!(key.get("d").is_none(), "the private key is published");
    let point = BASE64URL_NOPAD.decode(key["x"].as_str().expect("x").as_bytes()).expect("base64url");
    PublicKey::from_bytes(&point, Algorithm::Ed25519).expect("a public key")
}

fn authorizer(biscuit: &Biscuit, now: u64) -> Authorizer {
    // The library's own limit is a millisecond of wall clock, which a busy machine takes for nothing.
    let limits =
        AuthorizerLimits { max_time: std::time::Duration::from_secs(5), ..AuthorizerLimits::default() };
    let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(now);
    let time = biscuit_auth::builder::fact("time", &[biscuit_auth::builder::date(&time)]);
    let builder = AuthorizerBuilder::new().fact(time).unwrap().code("allow if true").unwrap();
    builder.set_limits(limits).build(biscuit).expect("it can be asked")
}

fn facts(authorizer: &mut Authorizer, name: &str) -> Vec<String> {
    let found: Vec<(String,)> =
        authorizer.query_all(format!("data($x) <- {name}($x)").as_str()).expect("a query");
    found.into_iter().map(|(value,)| value).collect()
}
