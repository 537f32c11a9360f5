//! What developers see: the index, the mailbox, the demo; and what all pages load.

use super::*;
use gatepost_domain::time::Timestamp;
use insta::assert_snapshot;

fn message(id: &str, to: &str, seconds: i64) -> MailboxMessage {
    MailboxMessage {
        id: id.to_owned(),
        to: to.to_owned(),
        subject: format!("Sign in to <Acme> {id}"),
        text: "Hello <b>\n\nhttp://localhost:8080/l/T".to_owned(),
        html: "<!doctype html><html><head><title>x</title></head><body><p>Hello</p></body></html>".to_owned(),
        link: Some(format!("http://localhost:8080/l/{id}")),
        code: None,
        received_at: Timestamp::from_seconds(1_769_860_800 + seconds),
    }
}

/// The newer one with link and code, the older one with the link alone.
async fn with_letters() -> World {
    let world = World::development().await;
    let newer = MailboxMessage { code: Some("048213".to_owned()), ..message("dlv_2", "Ann@example.org", 60) };
    let letters = [newer, message("dlv_1", "bob@example.org", 0)];
    world.letters.0.lock().unwrap().extend(letters);
    world
}

#[tokio::test]
async fn the_front_door_is_calm_in_production_and_an_index_in_development() {
    let world = World::new().await;
    let answer = world.get("/").await;
    assert_snapshot!("front_door", answer.page(200));
    assert_eq!(answer.header("strict-transport-security"), "max-age=63072000");
    let world = World::development().await;
    let answer = world.get("/").await;
    let html = answer.page(200);
    for path in
        ["/demo", "/dev/mailbox", "/docs", "http://localhost:8080/apps/demo/.well-known/openid-configuration"]
    {
        assert!(html.replace("&#x2f;", "/").contains(&format!("href=\"{path}\"")), "{path}: {html}");
    }
    assert_eq!(answer.header("strict-transport-security"), "");
    assert_snapshot!("index", html);
}

#[tokio::test]
async fn there_are_no_tools_in_production() {
    let world = World::new().await;
    for path in [
        "/demo",
        "/demo/callback",
        "/dev/mailbox",
        "/dev/mailbox/messages",
        "/dev/mailbox/latest",
        "/dev/mailbox/dlv_1",
        "/dev/mailbox/dlv_1/html",
    ] {
        world.get(path).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn the_mailbox_lists_letters_newest_first() {
    let world = World::development().await;
    assert_snapshot!("mailbox_empty", world.get("/dev/mailbox").await.page(200));
    let world = with_letters().await;
    let html = world.get("/dev/mailbox").await.page(200);
    assert!(html.find("dlv_2") < html.find("dlv_1"), "{html}");
    assert!(!html.contains("<Acme>"), "{html}");
    assert_snapshot!("mailbox", html);
}

#[tokio::test]
async fn a_letter_is_shown_in_both_its_forms() {
    let world = with_letters().await;
    let html = world.get("/dev/mailbox/dlv_2").await.page(200);
    assert!(html.contains("Hello &lt;b&gt;"), "{html}");
    assert_snapshot!("letter", html);
    world.get("/dev/mailbox/dlv_3").await.problem(404, "not_found");
}

#[tokio::test]
async fn a_letter_offers_what_it_carries() {
    let world = with_letters().await;
    for (has_link, has_code) in [(true, true), (true, false), (false, true)] {
        let letter = MailboxMessage {
            link: has_link.then(|| "http://localhost:8080/l/dlv_1".to_owned()),
            code: has_code.then(|| "123456".to_owned()),
            ..message("dlv_1", "bob@example.org", 0)
        };
        *world.letters.0.lock().unwrap() = vec![letter];
        for path in ["/dev/mailbox", "/dev/mailbox/dlv_1"] {
            let html = world.get(path).await.page(200);
            assert_eq!(html.contains(">Open link</a>"), has_link, "{html}");
            // The code is there to select; the button comes with the script that makes it work.
            assert_eq!(html.contains(">123456</span>"), has_code, "{html}");
            assert_eq!(html.contains("data-copy=\"123456\" hidden>Copy code</button>"), has_code, "{html}");
        }
    }
}

#[tokio::test]
async fn a_letter_s_html_has_no_power() {
    let world = with_letters().await;
    let answer = world.get("/dev/mailbox/dlv_2/html").await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(
        answer.body.contains("<head><base target=\"_blank\"><title>") && answer.body.contains("<p>Hello</p>")
    );
    let policy = answer.header("content-security-policy");
    for wanted in [
        "sandbox allow-popups allow-popups-to-escape-sandbox",
        "default-src 'none'",
        "frame-ancestors 'self'",
        "form-action 'none'",
    ] {
        assert!(policy.split("; ").any(|directive| directive == wanted), "{wanted} is not in {policy}");
    }
    assert!(!policy.contains("script"), "{policy}");
    assert_eq!(answer.header("x-frame-options"), "SAMEORIGIN");
    world.get("/dev/mailbox/dlv_3/html").await.problem(404, "not_found");
}

#[tokio::test]
async fn programs_read_the_mailbox_and_empty_it() {
    let world = with_letters().await;
    let messages = world.get("/dev/mailbox/messages").await.json();
    let expected = serde_json::json!({
        "id": "dlv_2",
        "to": "Ann@example.org",
        "subject": "Sign in to <Acme> dlv_2",
        "text": "Hello <b>\n\nhttp://localhost:8080/l/T",
        "html": "<!doctype html><html><head><title>x</title></head><body><p>Hello</p></body></html>",
        "link": "http://localhost:8080/l/dlv_2",
        "code": "048213",
        "received_at": "2026-01-31T12:01:00Z",
    });
    assert_eq!(messages[0], expected);
    assert_eq!((&messages[1]["id"], messages.as_array().unwrap().len()), (&"dlv_1".into(), 2));

    assert_eq!(messages[1].get("code"), None);
    for path in ["/dev/mailbox/messages", "/dev/mailbox"] {
        let emptied = world.ask(Method::DELETE, path, &[], "").await;
        assert_eq!((emptied.status, emptied.body.as_str()), (204, ""));
        assert_eq!(world.get("/dev/mailbox/messages").await.json(), serde_json::json!([]));
        world.letters.0.lock().unwrap().push(message("dlv_3", "cat@example.org", 0));
    }
}

#[tokio::test]
async fn the_latest_letter_is_found_by_its_address() {
    let world = with_letters().await;
    for (query, id) in [
        ("", "dlv_2"),
        ("?to=bob%40example.org", "dlv_1"),
        ("?to=bob@example.org", "dlv_1"),
        ("?to=ANN@Example.org", "dlv_2"),
    ] {
        assert_eq!(world.get(&format!("/dev/mailbox/latest{query}")).await.json()["id"], id, "{query}");
    }
    world.get("/dev/mailbox/latest?to=cat@example.org").await.problem(404, "not_found");
}

#[tokio::test]
async fn the_demo_runs_our_own_script_alone() {
    let world = World::development().await;
    for (path, name) in [
        ("/demo", "demo"),
        ("/demo/callback", "callback"),
        ("/demo/callback?code=gp_code_x&state=x", "callback"),
    ] {
        let answer = world.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("script-src 'self'; connect-src 'self'") && policy.contains("form-action 'none'")
        );
        let html = answer.page(200);
        assert!(html.contains("<noscript>") && !html.contains("gp_code_x"), "{html}");
        assert_snapshot!(name, html);
    }
}

#[tokio::test]
async fn what_pages_load_is_there_and_may_be_kept_for_ever() {
    let world = World::development().await;
    let mut loaded = Vec::new();
    for path in ["/", "/demo", "/dev/mailbox", "/l/unknown"] {
        let html = world.get(path).await.body;
        let paths = html.split('"').filter(|value| value.starts_with("/assets/")).map(str::to_owned);
        loaded.extend(paths);
    }
    loaded.sort();
    loaded.dedup();
    assert_eq!(loaded.len(), 4, "{loaded:?}");
    for path in loaded {
        let answer = world.get(&path).await;
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (200, "public, max-age=31536000, immutable")
        );
        assert!(answer.header("content-type").ends_with("; charset=utf-8") && !answer.body.is_empty());
        let again = world.ask(Method::GET, &path, &[("if-none-match", answer.header("etag"))], "").await;
        assert_eq!((again.status, again.body.as_str()), (304, ""));
        let weak = format!("\"other\", W/{}", answer.header("etag"));
        assert_eq!(world.ask(Method::GET, &path, &[("if-none-match", &weak)], "").await.status, 304);
        let (stem, _) = path.rsplit_once('-').unwrap();
        world.get(&format!("{stem}-0000000000000000.css")).await.problem(404, "not_found");
    }
}
