//! What happens in the console, and to it.

use gatepost_tests::client::send;
use reqwest::Method;
use serde_json::{Value, json};

use super::Actors;
use crate::MOMENT;
use crate::audit::breach;
use crate::corpus::Case;
use crate::support::console::{Browser, setup_link};
use crate::support::{at_once, eventually};

/// A form of that origin, sent with everything that an operator's browser bears.
pub(super) async fn foreign(actors: &Actors, case: &Case, origin: &str) {
    let settings = actors.office.world.node.settings();
    let browser = Browser::owner(settings, "olivia@example.org").await;
    let csrf = browser.csrf().await;
    let form = [("app_id", "forged"), ("name", "Forged"), ("kind", "public")];
    for path in ["/console/apps", "/console/operators", "/console/sign-out", "/admin/v1/apps"] {
        let with_csrf = [&[("csrf", csrf.as_str())], form.as_slice()].concat();
        for form in [form.as_slice(), &with_csrf] {
            case.decided(browser.post_from(origin, path, form).await.status);
        }
    }
    let bearing = browser.request(Method::POST, "/admin/v1/apps").bearer_auth(actors.office.root.token());
    case.decided(send(bearing.header("origin", origin).form(&form)).await.status);
    let forged = actors.office.root.ask(Method::GET, "/apps/forged", &Value::Null).await;
    assert_eq!(forged.status, 404);
    browser.get("/console").await.page(200);
}

pub(super) async fn used_twice(actors: &Actors, case: &Case) {
    let (origin, path) = setup_link(actors.office.world.node.settings(), "oscar@example.org").await;
    let first = Browser::closed(&origin);
    first.post_from(&origin, &path, &[]).await.expect(303);
    let again = Browser::closed(&origin).post_from(&origin, &path, &[]).await;
    assert!(again.headers("set-cookie").is_empty(), "{again:?}");
    case.decided(again.status);
}

/// Nobody is let in who is not signed in, and there is nothing to type a password into.
pub(super) async fn is_closed(origin: &str) {
    let browser = Browser::closed(origin);
    for (path, status) in [("/console", 403), ("/console/apps", 403), ("/console/sign-in", 200)] {
        let page = browser.get(path).await.page(status);
        assert!(!page.body.contains("type=\"password\"") && !page.body.contains("a-shop"), "{}", page.body);
    }
}

/// Every page forbids every frame, but for a letter in the one that shows letters: that is sandboxed, and shows itself
/// nowhere else.
pub(super) async fn framed(actors: &Actors) {
    let office = &actors.office;
    office.world.app.start("ann@example.org").await;
    let browser = Browser::owner(office.world.node.settings(), "olivia@example.org").await;
    let walked = browser.walk().await;
    let pages = walked.iter().filter(|(_, answer)| answer.media_type() == "text/html");
    let mut count = 0;
    for (path, answer) in pages {
        let policy = answer.header("content-security-policy").unwrap_or_default();
        if path.contains("/letters/preview") {
            let is_alone = policy.starts_with("sandbox; default-src 'none'");
            assert!(is_alone && policy.contains("frame-ancestors 'self'"), "{path}: {policy}");
        } else {
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
            assert_eq!(answer.header("x-frame-options"), Some("DENY"), "{path}");
        }
        assert!(answer.status == 200 || answer.status == 303, "{path}: {}", answer.status);
        count += 1;
    }
    assert!(count > 20, "{count} pages: {:?}", walked.iter().map(|(path, _)| path).collect::<Vec<_>>());
    let (origin, setup) = setup_link(office.world.node.settings(), "nina@example.org").await;
    let nobody = Browser::closed(&origin);
    for path in ["/console", "/console/sign-in", &setup, "/console/setup/gp_setup_x", "/console/callback"] {
        let answer = nobody.get(path).await;
        let policy = answer.header("content-security-policy").unwrap_or_default();
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {answer:?}");
    }
}

pub(super) async fn filtered(actors: &Actors) {
    let (root, app) = (&actors.office.root, &actors.b);
    let all = ["a_b@example.org", "axb@example.org", "axyb@example.org", "ab@example.org"];
    for email in all {
        root.post(&format!("/apps/{app}/users"), &json!({ "email": email })).await;
    }
    let browser = Browser::owner(actors.office.world.node.settings(), "olivia@example.org").await;
    for (prefix, literal) in [
        ("a_", vec![all[0]]),
        ("a", all.to_vec()),
        ("a%25", vec![]),
        ("%25", vec![]),
        ("_", vec![]),
        ("a_b%25", vec![]),
        ("%5C", vec![]),
    ] {
        let found = root.get(&format!("/apps/{app}/users?q={prefix}")).await;
        let items = found["items"].as_array().unwrap().iter();
        let mut emails: Vec<_> = items.filter_map(|user| user["email"].as_str()).collect();
        emails.sort_unstable();
        let mut expected = literal.clone();
        expected.sort_unstable();
        assert_eq!(emails, expected, "{prefix}");
        let page = browser.get(&format!("/console/apps/{app}/users?q={prefix}")).await.page(200).body;
        for email in all {
            assert_eq!(page.contains(&format!(">{email}<")), literal.contains(&email), "{prefix} {email}");
        }
    }
}

/// However often a test letter is asked for: a few leave, each is told of, and all go to whoever asked.
pub(super) async fn many_letters(actors: &Actors) {
    let world = &actors.office.world;
    let browser = Browser::owner(world.node.settings(), "tess@example.org").await;
    let (csrf, path) = (browser.csrf().await, format!("/console/apps/{}/letters/test", actors.a));
    let (tested, handed_over) = (world.records.events("letter.tested").await, actors.office.letters().len());
    let statuses = at_once(50, |worker| {
        let (browser, csrf, path) = (browser.clone(), csrf.clone(), path.clone());
        async move {
            let mut statuses = Vec::new();
            for number in 0..20 {
                let victim = format!("victim{worker}.{number}@example.org");
                let form = [("locale", "en"), ("method", "both"), ("email", victim.as_str())];
                statuses.push(browser.press(&path, &csrf, &form).await.status);
            }
            statuses
        }
    })
    .await
    .concat();
    let of = |wanted: u16| statuses.iter().filter(|status| **status == wanted).count();
    assert_eq!((statuses.len(), of(303), of(429)), (1000, 6, 994));
    assert_eq!(world.records.events("letter.tested").await, tested + 6);
    let letters = actors.office.letters().split_off(handed_over);
    assert!(letters.len() == 6 && letters.iter().all(|to| to == "tess@example.org"), "{letters:?}");
}

pub(super) async fn audit_edited(actors: &Actors) {
    let (office, app) = (&actors.office, &actors.a);
    let events = office.root.get(&format!("/apps/{app}/audit-events")).await;
    let event = events["items"][0]["event_id"].as_str().expect("an event").to_owned();
    for admin in [&actors.admin_a, &office.root] {
        for path in [format!("/apps/{app}/audit-events"), format!("/apps/{app}/audit-events/{event}")] {
            for method in [Method::PATCH, Method::PUT, Method::DELETE, Method::POST] {
                let any = [("if-match", "*")];
                let status = admin.ask_as(method.clone(), &path, &json!({ "type": "x" }), &any).await.status;
                assert!([404, 405].contains(&status), "{method} {path}: {status}");
            }
        }
    }
    assert_eq!(office.root.get(&format!("/apps/{app}/audit-events")).await, events);
    let (world, settings) = (&office.world, office.world.node.settings());
    world.app.start("eve@example.org").await;
    let is_sealed = || async { world.records.unsealed_events().await == 0 };
    eventually("all is sealed", MOMENT, is_sealed).await;
    let of_app = "app_id = 'acme' AND position = 1";
    world.records.tamper(&format!("UPDATE events SET reason = 'x' WHERE {of_app}")).await;
    assert!(breach(settings).await.contains("is not whole"));
    world.records.tamper(&format!("DELETE FROM events WHERE {of_app}")).await;
    assert!(breach(settings).await.contains("is not whole"));
}
