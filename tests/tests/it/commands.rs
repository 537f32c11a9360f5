//! The operator's commands, beside a running node.

use serde_json::Value;

use crate::support::{REDIRECT_URI, Store, World};

on_both_stores!(
    apps_are_made_listed_shown_changed_and_deleted,
    a_disabled_app_stands_still_and_goes_on_when_enabled,
    migrations_run_once_and_say_so,
);

fn parsed(printed: &str) -> Value {
    serde_json::from_str(printed).unwrap_or_else(|error| panic!("--json prints JSON ({error}): {printed}"))
}

async fn apps_are_made_listed_shown_changed_and_deleted(store: Store) {
    let world = World::new(store).await;
    let settings = world.node.settings();
    let create = ["app", "create", "second", "--name", "Second", "--redirect-uri", REDIRECT_URI, "--json"];
    let made = parsed(&settings.run_well(&create).await);
    assert_eq!((&made["app_id"], &made["kind"]), (&"second".into(), &"public".into()));
    assert!(made.get("client_secret").is_none(), "{made}");
    assert!(!settings.run(&create).await.status.success(), "an app_id is taken for ever");

    let shown = parsed(&settings.run_well(&["app", "show", "second", "--json"]).await);
    assert_eq!(shown["redirect_uris"], serde_json::json!([REDIRECT_URI]));
    let listed = settings.run_well(&["app", "list", "--json"]).await;
    assert!(listed.contains("acme") && listed.contains("second"), "{listed}");

    settings.run_well(&["app", "update", "second", "--name", "Renamed"]).await;
    let shown = parsed(&settings.run_well(&["app", "show", "second", "--json"]).await);
    assert_eq!(shown["name"], "Renamed");
    settings.run_well(&["app", "delete", "second"]).await;
    let second = gatepost_tests::client::AppClient::new(&world.node.origin(), "second", REDIRECT_URI);
    let body = second.sign_in_body("ann@example.org", &gatepost_tests::client::Pkce::new(), "s");
    crate::support::eventually("the app is gone", crate::MOMENT, || async {
        second.post_sign_in(&body).await.status >= 400
    })
    .await;
    assert!(!settings.run(&create).await.status.success(), "and never made again");
    assert!(!settings.run(&["app", "show", "nobody"]).await.status.success());
}

async fn a_disabled_app_stands_still_and_goes_on_when_enabled(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let body = world.app.sign_in_body("bob@example.org", &gatepost_tests::client::Pkce::new(), "s");
    world.node.settings().run_well(&["app", "update", "acme", "--status", "disabled"]).await;
    crate::support::eventually("the app is disabled", crate::MOMENT, || async {
        world.app.post_sign_in(&body).await.status == 403
    })
    .await;
    world.app.post_sign_in(&body).await.problem(403, "app_disabled");
    world.app.confirm_json(&token).await.problem(403, "app_disabled");

    world.node.settings().run_well(&["app", "update", "acme", "--status", "active"]).await;
    crate::support::eventually("the app is enabled", crate::MOMENT, || async {
        world.app.post_sign_in(&body).await.status == 202
    })
    .await;
    let code = world.app.confirm_for_code(&token).await;
    world.app.tokens(&code, &started.pkce.verifier).await;
}

async fn migrations_run_once_and_say_so(store: Store) {
    let world = World::new(store).await;
    world.node.settings().run_well(&["migrate"]).await;
    world.tokens("ann@example.org").await;
    world.node.settings().run_well(&["migrate"]).await;
    world.tokens("ann@example.org").await;
}

#[tokio::test]
async fn wrong_apps_are_refused() {
    let world = World::new(Store::Sqlite).await;
    for (app_id, redirect_uri) in [
        ("Upper", REDIRECT_URI),
        ("a", REDIRECT_URI),
        ("-x-", REDIRECT_URI),
        ("good", "https://app.example.com/*"),
        ("good", "http://app.example.com/cb"),
        ("good", "https://app.example.com:443/cb"),
        ("good", "javascript:alert(1)"),
    ] {
        let create = ["app", "create", app_id, "--name", "X", "--redirect-uri", redirect_uri];
        let output = world.node.settings().run(&create).await;
        assert!(!output.status.success(), "{app_id} {redirect_uri} was taken");
        assert!(!output.stderr.is_empty());
    }
}

#[tokio::test]
async fn a_redirect_is_explained() {
    let world = World::new(Store::Sqlite).await;
    let explain = async |uri: &str| {
        let output = world.node.settings().run(&["redirect", "explain", "acme", uri, "--json"]).await;
        parsed(&String::from_utf8(output.stdout).unwrap())
    };
    let allowed = explain(REDIRECT_URI).await;
    assert_eq!(allowed["verdict"], "allowed");
    let refused = explain("https://app.example.com/cb/").await;
    assert_eq!((&refused["verdict"], &refused["nearest"]), (&"refused".into(), &REDIRECT_URI.into()));
    assert!(refused["rule"].as_str().is_some_and(|rule| !rule.is_empty()), "{refused}");
}

#[tokio::test]
async fn health_is_an_exit_code() {
    let mut world = World::new(Store::Sqlite).await;
    assert_eq!(world.node.settings().run(&["healthcheck"]).await.status.code(), Some(0));
    world.node.kill();
    assert_eq!(world.node.settings().run(&["healthcheck"]).await.status.code(), Some(1));
}
