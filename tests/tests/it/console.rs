//! The console on two nodes, and commands beside them.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::send;
use gatepost_tests::server::{Gatepost, Settings};
use reqwest::Client;
use reqwest::redirect::Policy;
use serde_json::Value;

use crate::support::{Store, World};

/// The console of a node, in a browser that bears that cookie.
async fn looked_at(settings: &Settings, cookie: &str) -> u16 {
    let origin = settings.value("GATEPOST_ADMIN_LISTEN").expect("an operators' listener");
    send(Client::new().get(format!("http://{origin}/console")).header("cookie", cookie)).await.status
}

/// Signs somebody in by a setup link; what their browser bears then.
async fn set_up(settings: &Settings, arguments: &[&str]) -> String {
    let printed = settings.run_well(&[&["admin", "link"], arguments].concat()).await;
    let link = printed.lines().find(|line| line.contains("/console/setup/")).expect("a link").trim();
    let origin = link.split_once("/console").expect("a path").0;
    let listener = settings.value("GATEPOST_ADMIN_LISTEN").expect("an operators' listener");
    let client = Client::builder().redirect(Policy::none()).build().expect("a client");
    let url = link.replace(origin, &format!("http://{listener}"));
    let request =
        client.post(url).header("origin", origin).header("content-type", "application/x-www-form-urlencoded");
    let answer: Answer = send(request).await.expect(303);
    let cookie = answer.header("set-cookie").expect("a cookie");
    cookie.split(';').next().expect("a pair").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_who_is_blocked_or_erased_is_out_on_every_node_at_once() {
    let world = World::new(Store::Postgres).await;
    let first = world.node.settings();
    let second = Gatepost::start(first.another_node(), &["serve"]).await;
    let seen =
        async |cookie: &str| [looked_at(first, cookie).await, looked_at(second.settings(), cookie).await];
    let user = async |what: &str, whom: &str| {
        first.run_well(&["user", what, "gatepost-console", whom]).await;
    };
    let olivia = set_up(first, &["olivia@example.org"]).await;
    let oscar = set_up(second.settings(), &["oscar@example.org", "--viewer"]).await;
    assert_eq!((seen(&olivia).await, seen(&oscar).await), ([200, 200], [200, 200]));
    user("block", "olivia@example.org").await;
    assert_eq!((seen(&olivia).await, seen(&oscar).await), ([403, 403], [200, 200]));
    user("unblock", "olivia@example.org").await;
    assert_eq!(seen(&olivia).await, [200, 200]);
    user("erase", "olivia@example.org").await;
    assert_eq!((seen(&olivia).await, seen(&oscar).await), ([403, 403], [200, 200]));
    let left = first.run_well(&["admin", "list", "--json"]).await;
    let left: Value = serde_json::from_str(&left).expect("--json prints JSON");
    let emails: Vec<_> = left["items"].as_array().expect("items").iter().map(|one| &one["email"]).collect();
    assert_eq!(emails, ["oscar@example.org"]);
    let oscar_id = left["items"][0]["user_id"].as_str().expect("an id");
    first.run_well(&["admin", "remove", oscar_id]).await;
    assert_eq!(seen(&oscar).await, [403, 403]);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_command_takes_the_app_of_the_console_away() {
    let world = World::new(Store::Sqlite).await;
    let settings = world.node.settings();
    settings.run_well(&["admin", "link", "olivia@example.org"]).await;
    for arguments in [
        &["app", "delete", "gatepost-console"][..],
        &["app", "update", "gatepost-console", "--status", "disabled"],
        &["app", "update", "gatepost-console", "--redirect-uri", "https://evil.example/callback"],
    ] {
        let output = settings.run(arguments).await;
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{arguments:?}");
        assert!(said.contains("operators sign in to the console through this app"), "{arguments:?}: {said}");
    }
}
