//! `gatepost dev`: everything, with nothing to configure.

use std::os::unix::fs::PermissionsExt as _;

use gatepost_tests::client::{AppClient, send};
use gatepost_tests::server::{Gatepost, Settings};
use reqwest::Method;
use serde_json::Value;

async fn development() -> (Gatepost, AppClient) {
    let node = Gatepost::dev(Settings::development()).await;
    let public = node.settings().value("GATEPOST_PUBLIC_URL").unwrap();
    let app = AppClient::new(&node.origin(), "demo", &format!("{public}/demo/callback"));
    (node, app)
}

async fn messages(app: &AppClient) -> Vec<Value> {
    app.get("/dev/mailbox/messages").await.expect(200).json().as_array().expect("a list").clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_app_signs_in_through_the_mailbox() {
    let (node, app) = development().await;
    for path in ["/demo", "/demo/callback", "/dev/mailbox"] {
        let page = app.get(path).await.page(200);
        assert!(
            !page.body.contains("src=\"http") && !page.body.contains("src=\"//"),
            "{path} asks elsewhere"
        );
    }
    assert!(
        node.log().contains("/demo") && node.log().contains("/dev/mailbox"),
        "it prints what to open: {}",
        node.log()
    );

    let started = app.start("ann@example.org").await;
    app.watch_until(&started, "delivery", &["sent"], crate::MOMENT).await;
    app.start("bob@example.org").await;
    crate::support::eventually("two letters", crate::MOMENT, || async { messages(&app).await.len() == 2 })
        .await;
    let found = messages(&app).await;
    assert_eq!(
        (&found[0]["to"], &found[1]["to"]),
        (&"bob@example.org".into(), &"ann@example.org".into()),
        "newest first"
    );
    let letter = &found[1];
    for member in ["id", "subject", "text", "html", "link", "received_at"] {
        assert!(letter[member].as_str().is_some_and(|text| !text.is_empty()), "{member} in {letter}");
    }
    let digits = letter["code"].as_str().unwrap();
    assert!(digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{letter}");
    let link = letter["link"].as_str().unwrap();
    assert!(link.starts_with(node.settings().value("GATEPOST_PUBLIC_URL").unwrap()), "{link}");

    let code = app.confirm_for_code(link.rsplit('/').next().unwrap()).await;
    app.tokens(&code, &started.pkce.verifier).await;

    let emptied = send(app.request(Method::DELETE, "/dev/mailbox/messages")).await;
    assert!((200..300).contains(&emptied.status), "{emptied:?}");
    assert!(messages(&app).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn its_data_lies_in_its_folder_and_outlives_it() {
    let (mut node, app) = development().await;
    let started = app.start("ann@example.org").await;
    crate::support::eventually("a letter", crate::MOMENT, || async { messages(&app).await.len() == 1 }).await;
    let token = messages(&app).await[0]["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    let data = node.settings().folder().join("gatepost-data");
    assert!(data.join("gatepost.db").is_file());
    let open_to_others = std::fs::read_dir(&data).unwrap().flatten().filter(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.contains("key") && entry.metadata().unwrap().permissions().mode() & 0o077 != 0
    });
    assert_eq!(open_to_others.count(), 0, "the master key is readable by others");

    assert_eq!(node.terminate().await.code(), Some(0));
    node.restart().await;
    let code = app.confirm_for_code(&token).await;
    app.tokens(&code, &started.pkce.verifier).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_is_not_loopback_is_misdirected() {
    let (_node, app) = development().await;
    for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.0.2.1"] {
        for path in ["/demo", "/dev/mailbox/messages", "/livez"] {
            let answer = send(app.request(Method::GET, path).header("host", host)).await;
            assert_eq!(answer.status, 421, "{host} {path}: {answer:?}");
        }
    }
    for host in ["localhost", "127.0.0.1:1", "[::1]", "LOCALHOST:8080"] {
        send(app.request(Method::GET, "/livez").header("host", host)).await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mailbox_is_nowhere_in_production() {
    let world = crate::support::World::new(crate::support::Store::Sqlite).await;
    for path in ["/dev/mailbox", "/dev/mailbox/messages", "/demo", "/demo/callback"] {
        world.app.get(path).await.problem(404, "not_found");
    }
}
