//! What an operator's change does to people and apps, on each node.

use std::time::Duration;

use gatepost_tests::client::{AppClient, Tokens, send};
use reqwest::Method;
use serde_json::{Value, json};

use super::Actors;
use crate::support::eventually;

/// What must be so on every node within it.
const AT_ONCE: Duration = Duration::from_secs(1);

/// The app as each node serves it.
fn nodes(actors: &Actors, app: &AppClient) -> Vec<AppClient> {
    let second = actors.second.iter().map(|node| app.through(&node.origin()));
    std::iter::once(app.clone()).chain(second).collect()
}

async fn userinfo(app: &AppClient, tokens: &Tokens) -> u16 {
    let asked = app.request(Method::GET, &app.app_path("userinfo")).bearer_auth(&tokens.access);
    send(asked).await.status
}

async fn is_active(app: &AppClient, tokens: &Tokens) -> bool {
    let answer = app.post_oauth("introspect", &[("token", &tokens.access)]).await.expect(200);
    answer.json()["active"].as_bool().expect("a truth")
}

pub(super) async fn two_edits(actors: &Actors) {
    let shop = actors.office.shop("edited").await;
    let path = format!("/apps/{}", shop.id);
    let admins = actors.nodes(&actors.office.root);
    let (one, other) = (&admins[0], admins.last().expect("a node"));
    let tag = one.ask(Method::GET, &path, &Value::Null).await.expect(200);
    let seen = [("if-match", tag.header("etag").expect("a version"))];
    let (name, binding) = (json!({ "name": "One" }), json!({ "binding": "off" }));
    let (first, second) = tokio::join!(
        one.ask_as(Method::PATCH, &path, &name, &seen),
        other.ask_as(Method::PATCH, &path, &binding, &seen)
    );
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
    one.ask(Method::PATCH, &path, &name).await.problem(428, "if_match_required");
    let left = other.get(&path).await;
    assert_eq!(
        (left["name"] == "One", left["binding"] == "off"),
        (first.status == 200, second.status == 200)
    );
}

pub(super) async fn sessions_revoked(actors: &Actors) {
    let shop = actors.office.shop("revoked").await;
    let (tokens, user) = shop.signed_in("ann@example.org").await;
    let (others, _) = shop.signed_in("bob@example.org").await;
    let apps = nodes(actors, &shop.app);
    for app in &apps {
        assert!(userinfo(app, &tokens).await == 200 && is_active(app, &tokens).await);
    }
    let path = format!("/apps/{}/users/{user}/sessions", shop.id);
    actors.office.root.ask(Method::DELETE, &path, &Value::Null).await.expect(204);
    for app in &apps {
        let is_over = || async { userinfo(app, &tokens).await == 401 && !is_active(app, &tokens).await };
        eventually("the session is over on every node", AT_ONCE, is_over).await;
        app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
        assert_eq!(userinfo(app, &others).await, 200, "somebody else's goes on");
    }
    assert_eq!(actors.office.root.get(&path).await["items"], json!([]));
}

pub(super) async fn user_deleted(actors: &Actors) {
    let (office, email) = (&actors.office, "erased@example.org");
    let shop = office.shop("left").await;
    let (tokens, user) = shop.signed_in(email).await;
    let (link, pending) = shop.asked_again(email).await;
    let (other_link, started) = shop.asked_again(email).await;
    let code = shop.app.confirm_for_code(&other_link).await;
    let path = format!("/apps/{}/users/{user}", shop.id);
    office.root.ask(Method::DELETE, &path, &Value::Null).await.expect(204);
    for app in &nodes(actors, &shop.app) {
        assert!(!app.open(&link).await.body.contains("erased@example.org"));
        assert_ne!(app.confirm(&link).await.status, 303);
        app.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
        app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
        assert!(userinfo(app, &tokens).await == 401 && !is_active(app, &tokens).await);
        assert_ne!(app.watch(&pending.id(), &pending.secret()).await.json()["status"], "pending");
    }
    office.root.ask(Method::GET, &path, &Value::Null).await.expect(404);
    let events = office.root.get(&format!("/apps/{}/audit-events?user_id={user}&limit=200", shop.id)).await;
    let kinds: Vec<_> = events["items"].as_array().unwrap().iter().map(|event| &event["type"]).collect();
    assert!(kinds.contains(&&json!("user.erased")) && kinds.contains(&&json!("link.confirmed")), "{kinds:?}");
    assert!(!events.to_string().contains("erased@"), "{events}");
}

pub(super) async fn app_deleted(actors: &Actors) {
    let office = &actors.office;
    let (gone, stays) = (office.shop("closed").await, office.shop("open").await);
    let (tokens, _) = gone.signed_in("ann@example.org").await;
    let (others, _) = stays.signed_in("bob@example.org").await;
    let path = format!("/apps/{}", gone.id);
    office.root.ask(Method::DELETE, &path, &Value::Null).await.expect(204);
    let (of_gone, of_others) = (nodes(actors, &gone.app), nodes(actors, &stays.app));
    for app in &of_gone {
        let is_over = || async { (400..500).contains(&userinfo(app, &tokens).await) };
        eventually("the app is gone on every node", AT_ONCE, is_over).await;
        app.refresh(&tokens.refresh).await.oauth_error(401, "invalid_client");
        app.post_oauth("introspect", &[("token", &tokens.access)]).await.oauth_error(401, "invalid_client");
        let pkce = gatepost_tests::client::Pkce::new();
        let asked = app.post_sign_in(&app.sign_in_body("ann@example.org", &pkce, "s")).await;
        assert!([401, 404].contains(&asked.status), "{asked:?}");
        app.get(&app.app_path("jwks.json")).await.expect(404);
    }
    for app in &of_others {
        assert!(userinfo(app, &others).await == 200 && is_active(app, &others).await);
        assert!(!is_active(app, &tokens).await);
    }
    of_others[0].refreshed(&others.refresh).await;
    let again = json!({ "app_id": gone.id, "name": "Again", "redirect_uris": [gone.app.redirect_uri()] });
    office.root.ask(Method::POST, "/apps", &again).await.problem(409, "app_id_taken");
}

pub(super) async fn secret_rotated(actors: &Actors) {
    let (root, shop) = (&actors.office.root, actors.office.shop("rotated").await);
    let path = format!("/apps/{}/client-secrets", shop.id);
    let old = root.get(&path).await["items"][0]["client_secret_id"].as_str().unwrap().to_owned();
    let made = root.post(&path, &Value::Null).await;
    let new = shop.app.clone().with_secret(made["client_secret"].as_str().expect("a secret"));
    let knock = async |app: &AppClient| app.post_oauth("introspect", &[("token", "x")]).await.status;
    for (old, new) in nodes(actors, &shop.app).iter().zip(&nodes(actors, &new)) {
        assert_eq!((knock(old).await, knock(new).await), (200, 200), "both are good in between");
    }
    root.ask(Method::DELETE, &format!("{path}/{old}"), &Value::Null).await.expect(204);
    for (old, new) in nodes(actors, &shop.app).iter().zip(&nodes(actors, &new)) {
        let is_over = || async { knock(old).await == 401 };
        eventually("the old secret is over", AT_ONCE, is_over).await;
        assert_eq!(knock(new).await, 200);
    }
}
