//! Users, by command beside a running node.

use gatepost_tests::client::{Pkce, Tokens, send};
use reqwest::Method;
use serde_json::Value;

use crate::MOMENT;
use crate::support::{Store, World, eventually};

on_both_stores!(
    a_user_is_found_blocked_and_let_in_again,
    an_erased_user_is_told_and_nothing_of_them_is_left,
    whoever_is_invited_gets_letters_from_then_on,
    users_of_another_system_are_taken_over_once_and_the_rest_is_told,
);

/// What a user command prints as JSON.
async fn user(world: &World, arguments: &[&str]) -> Value {
    let whole = [&["user"], arguments, &["--json"]].concat();
    let printed = world.node.settings().run_well(&whole).await;
    serde_json::from_str(&printed).unwrap_or_else(|error| panic!("--json prints JSON ({error}): {printed}"))
}

async fn userinfo(world: &World, tokens: &Tokens) -> u16 {
    let request = world.app.request(Method::GET, &world.app.app_path("userinfo"));
    send(request.bearer_auth(&tokens.access)).await.status
}

async fn a_user_is_found_blocked_and_let_in_again(store: Store) {
    let world = World::new(store).await;
    let tokens = world.tokens("Ann@example.org").await;
    world.tokens("bob@example.org").await;
    let listed = user(&world, &["list", "acme"]).await;
    let emails: Vec<_> = listed["items"].as_array().unwrap().iter().map(|user| &user["email"]).collect();
    assert_eq!(emails, ["bob@example.org", "Ann@example.org"]);
    let shown = user(&world, &["show", "acme", "ann@EXAMPLE.org"]).await;
    assert!(shown["last_sign_in_at"].is_string(), "{shown}");
    let id = shown["user_id"].as_str().unwrap().to_owned();

    user(&world, &["block", "acme", &id]).await;
    assert_eq!(userinfo(&world, &tokens).await, 401);
    world.app.refresh(&tokens.refresh).await.expect(400);
    assert_eq!(world.records.live_refresh_tokens_of("ann@example.org").await, 0);
    let (before, pkce) = (world.sink.taken(), Pkce::new());
    let body = world.app.sign_in_body("ann@example.org", &pkce, "s");
    world.app.post_sign_in(&body).await.expect(202);
    world.records.eventually_has_event("letter.withheld").await;
    assert_eq!(world.sink.taken(), before);
    let blocked = user(&world, &["list", "acme", "--status", "blocked"]).await;
    assert_eq!(blocked["items"].as_array().unwrap().len(), 1);

    user(&world, &["unblock", "acme", "ann@example.org"]).await;
    world.app.refresh(&tokens.refresh).await.expect(400);
    let again = world.tokens("ann@example.org").await;
    assert_eq!(userinfo(&world, &again).await, 200);
    assert_eq!(user(&world, &["show", "acme", &id]).await["user_id"], id.as_str());
    for kind in ["user.blocked", "user.unblocked", "session.revoked"] {
        assert_eq!(world.records.events(kind).await, 1, "{kind}");
    }
}

async fn an_erased_user_is_told_and_nothing_of_them_is_left(store: Store) {
    let world = World::new(store).await;
    let tokens = world.tokens("ann@example.org").await;
    world.tokens("bob@example.org").await;
    let shown = user(&world, &["export", "acme", "ann@example.org"]).await;
    assert_eq!(shown["sessions"].as_array().unwrap().len(), 1);
    assert!(world.records.mentions("ann@example.org").await > 0);
    let letters = world.sink.mails_to("ann@example.org").len();

    let id = user(&world, &["erase", "acme", "ann@example.org"]).await["user_id"].clone();
    assert_eq!(userinfo(&world, &tokens).await, 401);
    world.app.refresh(&tokens.refresh).await.expect(400);
    let told = world.sink.nth_mail_to("ann@example.org", letters + 1).await;
    assert!(told.text().contains("deleted your account"), "{}", told.text());
    eventually("the address is forgotten", MOMENT, || async {
        world.records.mentions("ann@example.org").await == 0
    })
    .await;
    assert!(world.records.mentions("bob@example.org").await > 0);

    world.tokens("ann@example.org").await;
    assert_ne!(user(&world, &["show", "acme", "ann@example.org"]).await["user_id"], id);
}

async fn whoever_is_invited_gets_letters_from_then_on(store: Store) {
    let world = World::new(store).await;
    let made =
        user(&world, &["create", "acme", "ann@example.org", "--metadata", "{\"plan\": \"team\"}"]).await;
    assert_eq!(made["metadata"]["plan"], "team");
    let again = ["user", "create", "acme", "ANN@example.org"];
    assert!(!world.node.settings().run(&again).await.status.success(), "there is one already");
    world.tokens("ann@example.org").await;
    let shown = user(&world, &["show", "acme", "ann@example.org"]).await;
    assert_eq!((&shown["user_id"], shown["last_sign_in_at"].is_string()), (&made["user_id"], true));
}

async fn users_of_another_system_are_taken_over_once_and_the_rest_is_told(store: Store) {
    let world = World::new(store).await;
    world.tokens("cy@example.org").await;
    let file = tempfile::NamedTempFile::new().unwrap();
    let export = "id,email,email_confirmed_at,banned_until,deleted_at\n\
        1,Ann@example.org,2025-01-02 03:04:05+00,,\n\
        2,bob@example.org,2025-01-02 03:04:05+00,2999-01-01 00:00:00+00,\n\
        3,CY@example.org,2025-01-02 03:04:05+00,,\n\
        4,ann@EXAMPLE.org,2025-01-02 03:04:05+00,,\n\
        5,not an address,2025-01-02 03:04:05+00,,\n\
        6,dee@example.org,,,\n\
        7,eve@example.org,2025-01-02 03:04:05+00,,2025-02-03 04:05:06+00\n";
    std::fs::write(file.path(), export).unwrap();
    let import = ["import", "acme", file.path().to_str().unwrap(), "--from", "supabase"];
    let apply = [&import[..], &["--apply"]].concat();
    let list = |told: &Value, which: &str, field: &str| -> Vec<String> {
        let rows = told[which].as_array().unwrap();
        rows.iter().map(|row| row[field].as_str().unwrap_or_default().to_owned()).collect()
    };

    let planned = user(&world, &import).await;
    assert_eq!(list(&planned, "made", "email"), ["Ann@example.org", "bob@example.org"]);
    assert_eq!(user(&world, &["list", "acme"]).await["items"].as_array().unwrap().len(), 1, "nothing yet");

    let done = user(&world, &apply).await;
    assert_eq!(list(&done, "made", "status"), ["active", "blocked"]);
    assert_eq!(list(&done, "known", "email"), ["CY@example.org"]);
    let refused = ["email_twice", "email_invalid", "email_unconfirmed", "deleted"];
    assert_eq!(list(&done, "refused", "code"), refused);
    assert_eq!(list(&done, "refused", "at"), ["line 5", "line 6", "line 7", "line 8"]);
    assert_eq!(world.records.events("user.created").await, 2);

    let again = user(&world, &apply).await;
    assert_eq!(list(&again, "made", "email"), Vec::<String>::new());
    assert_eq!(list(&again, "known", "user_id")[..2], list(&done, "made", "user_id"));

    world.tokens("ann@example.org").await;
    let ann = user(&world, &["show", "acme", "ann@example.org"]).await;
    assert_eq!(list(&done, "made", "user_id")[0], ann["user_id"].as_str().unwrap());
    assert_eq!(ann["metadata"], serde_json::json!({"supabase_id": "1"}));
    let bob = world.app.sign_in_body("bob@example.org", &Pkce::new(), "s");
    world.app.post_sign_in(&bob).await.expect(202);
    world.records.eventually_has_event("letter.withheld").await;

    let words = world.node.settings().run_well(&[&["user"], &import[..]].concat()).await;
    assert!(words.contains("line 6: \"not an address\": email_invalid: "), "{words}");
    assert!(words.contains("nothing was written"), "{words}");
}
