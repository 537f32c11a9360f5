//! The console: who gets in, and what its buttons do.

use super::office::{CONSOLE, Office};
use super::world::*;
use gatepost_domain::console::OperatorRole;
use gatepost_domain::visitor::Visitor;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

/// All pages that need nothing but an operator and the app `acme`.
const PAGES: [&str; 17] = [
    "/console",
    "/console/settings",
    "/console/health",
    "/console/operators",
    "/console/apps",
    "/console/apps/new",
    "/console/apps/acme",
    "/console/apps/acme/connect",
    "/console/apps/acme/delete",
    "/console/apps/acme/keys",
    "/console/apps/acme/letters",
    "/console/apps/acme/users",
    "/console/apps/acme/sign-ins",
    "/console/apps/acme/audit",
    "/console/apps/acme/webhooks",
    "/console/find",
    "/console/apps/vault/secrets",
];

#[tokio::test]
async fn nobody_sees_anything_without_a_session() {
    let office = Office::closed().await;
    for page in PAGES.iter().chain(&["/", "/console/nothing", "/console/apps/acme/letters/preview"]) {
        let answer = office.get(page).await;
        assert_eq!(answer.status, 403, "{page}");
        assert!(answer.body.contains("Sign in to the console") && !answer.body.contains("Acme"), "{page}");
        assert_eq!(answer.header("content-security-policy"), POLICY, "{page}");
    }
    let answer = office.post_raw("/console/apps", &[("origin", CONSOLE)], "csrf=x").await;
    assert_eq!(answer.status, 403);
    assert!(answer.body.contains("Sign in to the console"));
}

#[tokio::test]
async fn a_setup_link_works_once_and_looking_at_it_uses_nothing_up() {
    let office = Office::closed().await;
    let link = office.link("olivia@example.org", OperatorRole::Owner).await;
    for _ in 0..3 {
        let page = office.get(&link).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("olivia@example.org") && page.body.contains("method=\"post\""));
        assert!(!page.headers.contains_key("set-cookie"));
    }
    let foreign = office.post_raw(&link, &[("origin", "http://localhost:8080")], "").await;
    assert_eq!(foreign.status, 403, "{}", foreign.body);
    let answer = office.post_raw(&link, &[("origin", CONSOLE)], "").await;
    assert_eq!((answer.status, answer.header("location")), (303, "/console"));
    let cookie = answer.header("set-cookie").to_owned();
    assert!(cookie.starts_with("gp_console=gp_console_"), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Max-Age=28800; HttpOnly; SameSite=Strict"), "{cookie}");
    assert!(office.is_open().await);
    office.forget();
    for answer in [office.get(&link).await, office.post_raw(&link, &[("origin", CONSOLE)], "").await] {
        assert_eq!(answer.status, 403, "{}", answer.body);
    }
    assert!(!office.is_open().await);
}

#[tokio::test]
async fn operators_sign_in_by_e_mail_and_others_do_not() {
    let office = Office::owner().await;
    office.forget();
    for (email, is_let_in) in [("olivia@example.org", true), ("mallory@example.org", false)] {
        let leaving = office.get("/console/sign-in/begin").await;
        let location = leaving.header("location").to_owned();
        assert!(location.starts_with("http://localhost:8080/apps/gatepost-console/authorize?"), "{location}");
        let query = location.split_once('?').unwrap().1.to_owned();
        let ours = ("origin", "http://localhost:8080");
        let body = format!("{query}&email={}", email.replace('@', "%40"));
        let path = "/apps/gatepost-console/sign-in";
        let begun = office.world.ask(http::Method::POST, path, &[FORM, ours], body).await;
        if begun.status != 303 {
            // Whoever is no user of the console's app may not even begin.
            assert!(!is_let_in, "{}", begun.body);
            continue;
        }
        let cookies = begun.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
        let cookies: Vec<_> = cookies.map(|line| line.split(';').next().unwrap()).collect();
        let Some(code) = try_to_confirm(&office.world, &cookies.join("; ")).await else {
            assert!(!is_let_in);
            continue;
        };
        let state = query.split('&').find(|pair| pair.starts_with("state=")).unwrap().to_owned();
        let stolen = office.get(&format!("/console/callback?code={code}&state=x")).await;
        assert_eq!(stolen.status, 403);
        let arrived = office.get(&format!("/console/callback?code={code}&{state}")).await;
        assert_eq!(arrived.status == 200, is_let_in, "{email}: {}", arrived.body);
        assert_eq!(office.is_open().await, is_let_in, "{email}");
        // The code is spent, and its flow forgotten.
        let again = office.get(&format!("/console/callback?code={code}&{state}")).await;
        assert_eq!(again.status, 403);
        office.forget();
    }
}

/// The code of the last letter's link, if it leads in.
async fn try_to_confirm(world: &World, cookies: &str) -> Option<String> {
    let link = world.link().await;
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    let headers = [("origin", "http://localhost:8080"), ("cookie", cookies)];
    let answer = world.post_form(path, &headers, &[("action", "sign_in")]).await;
    let query = answer.header("location").split_once('?')?.1;
    query.split('&').find_map(|pair| pair.strip_prefix("code=")).map(str::to_owned)
}

#[tokio::test]
async fn a_form_of_somebody_else_s_changes_nothing() {
    let office = Office::owner().await;
    let csrf = office.csrf().await;
    let good = form(&[("csrf", &csrf), ("app_id", "forged"), ("name", "Forged"), ("kind", "public")]);
    let bare = form(&[("app_id", "forged"), ("name", "Forged"), ("kind", "public")]);
    let other = form(&[("csrf", &csrf.replace(['0', '1'], "2")), ("app_id", "forged"), ("name", "Forged")]);
    for (headers, body) in [
        (&[("origin", CONSOLE)][..], &bare),
        (&[("origin", CONSOLE)], &other),
        (&[("origin", "https://evil.example")], &good),
        (&[("origin", "null")], &good),
        (&[("origin", "http://localhost:8080")], &good),
        (&[("origin", CONSOLE), ("sec-fetch-site", "same-site")], &good),
        (&[("sec-fetch-site", "cross-site")], &good),
    ] {
        let answer = office.post_raw("/console/apps", headers, body).await;
        assert_eq!(answer.status, 403, "{headers:?}");
    }
    assert_eq!(office.get("/console/apps/forged").await.status, 404);
    let answer = office.post_raw("/console/apps", &[("origin", CONSOLE)], &good).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

#[tokio::test]
async fn a_form_of_another_session_changes_nothing() {
    let office = Office::owner().await;
    let csrf = office.csrf().await;
    office.forget();
    office.set_up("oscar@example.org", OperatorRole::Owner).await;
    let body = form(&[("csrf", &csrf), ("app_id", "forged"), ("name", "Forged"), ("kind", "public")]);
    assert_eq!(office.post_raw("/console/apps", &[("origin", CONSOLE)], &body).await.status, 403);
}

#[tokio::test]
async fn a_viewer_sees_everything_and_changes_nothing() {
    let office = Office::owner().await;
    let csrf = office.csrf().await;
    office.forget();
    office.set_up("victor@example.org", OperatorRole::Viewer).await;
    for page in PAGES {
        let answer = office.get(page).await;
        assert_eq!(answer.status, 200, "{page}");
    }
    for button in [
        "/console/apps",
        "/console/apps/acme",
        "/console/apps/acme/delete",
        "/console/apps/acme/keys",
        "/console/apps/acme/letters/test",
        "/console/apps/vault/secrets",
        "/console/operators",
    ] {
        let answer = office.press(button, &[("how", "planned"), ("typed", "acme")]).await;
        assert_eq!(answer.status, 403, "{button}: {}", answer.body);
        assert!(answer.body.contains("You may look, not change"), "{button}");
    }
    assert!(!csrf.is_empty());
    assert_eq!(office.press("/console/sign-out", &[]).await.status, 303);
    assert!(!office.is_open().await);
}

#[tokio::test]
async fn pages_run_nothing_inline_and_hold_no_secret() {
    let office = Office::owner().await;
    let secret = office.world.secret.clone();
    for page in PAGES {
        let answer = office.get(page).await;
        assert_eq!(answer.status, 200, "{page}: {}", answer.body);
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; style-src 'self'; script-src 'self'"), "{policy}");
        assert!(!policy.contains("unsafe") && policy.contains("form-action 'self'; frame-ancestors 'none'"));
        assert_eq!(answer.header("cache-control"), "no-store", "{page}");
        assert!(!answer.body.contains(&secret) && !answer.body.contains("gp_console_"), "{page}");
        assert!(!answer.body.contains("<script>") && !answer.body.contains(" style="), "{page}");
    }
    let letter = office.get("/console/apps/acme/letters/preview?locale=de&letter=sign_in.code").await;
    assert!(letter.header("content-security-policy").starts_with("sandbox; default-src 'none'"));
    assert_eq!((letter.status, letter.body.as_str()), (200, "<p>letter</p>"));
    let chosen = office.get("/console/apps/acme/letters?locale=de&letter=email_change.tells_new").await.body;
    assert!(chosen.contains("<option value=\"email_change.tells_new\" selected>"), "{chosen}");
    assert!(chosen.contains("letters/preview?locale=de&amp;letter=email_change.tells_new\""), "{chosen}");
}

#[tokio::test]
async fn an_app_is_made_connected_changed_and_deleted() {
    let office = Office::owner().await;
    let fields = [
        ("app_id", "shop"),
        ("name", "<b>Shop</b>"),
        ("kind", "confidential"),
        ("redirect_uris", "https://shop.example.org/cb\r\nhttp://127.0.0.1/cb\r\n"),
    ];
    let made = office.press("/console/apps", &fields).await;
    assert_eq!(made.status, 200, "{}", made.body);
    assert!(made.body.contains("gp_client_") && made.body.contains("&lt;b&gt;Shop"), "{}", made.body);
    let connect = office.get("/console/apps/shop/connect").await.body;
    assert!(connect.contains("http:&#x2f;&#x2f;localhost:8080&#x2f;apps&#x2f;shop"), "{connect}");
    assert!(!connect.contains("gp_client_"));

    let page = office.get("/console/apps/shop").await.body;
    let version =
        page.split_once("name=\"version\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    let usual = |more: &[(&'static str, &'static str)]| {
        let mut fields = vec![
            ("status", "active"),
            ("redirect_uris", "https://shop.example.org/cb"),
            ("sign_up.policy", "open"),
            ("binding", "strict"),
            ("access_token_format", "jwt"),
        ];
        fields.extend(more.iter().copied());
        fields
    };
    let version = version.as_str();
    let wrong = [
        &usual(&[("name", "Shop"), ("brand.accent", "red"), ("lifetimes.link_seconds", "x")])[..],
        &[("version", version)],
    ];
    let refused = office.press("/console/apps/shop", &wrong.concat()).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert_eq!(refused.body.matches("aria-invalid=\"true\"").count(), 2, "{}", refused.body);

    let good = [&usual(&[("name", "Shop")])[..], &[("version", version)]].concat();
    let saved = office.press("/console/apps/shop", &good).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let shop = office.world.gatepost.app(&app("shop")).await.unwrap();
    assert_eq!((shop.name.as_str(), shop.redirect_uris.iter().count()), ("Shop", 1));
    assert_eq!(office.press("/console/apps/shop", &good).await.status, 409);

    let unsure = office.press("/console/apps/shop/delete", &[("typed", "shop2")]).await;
    assert_eq!(unsure.status, 422);
    let gone = office.press("/console/apps/shop/delete", &[("typed", "shop")]).await;
    assert_eq!(gone.status, 303, "{}", gone.body);
    assert_eq!(office.get("/console/apps/shop").await.status, 404);
}

#[tokio::test]
async fn what_is_done_is_said_to_be_done_by_whoever_did_it() {
    let office = Office::owner().await;
    let made = office.press("/console/apps/vault/secrets", &[]).await;
    assert_eq!(made.status, 200);
    let operator = office.world.gatepost.operators().await.unwrap().pop().unwrap();
    let events = office.world.store.events();
    let by: Vec<_> = events.iter().filter_map(|event| Some((event.kind.as_str(), event.actor?))).collect();
    let console = gatepost_domain::actor::Actor::Console(operator.user);
    assert!(by.contains(&("client_secret.created", console)), "{by:?}");
    assert!(by.contains(&("operator.added", console)), "{by:?}");
    let theirs = events.iter().filter(|event| event.actor == Some(console));
    assert!(theirs.clone().count() >= 2 && theirs.clone().all(|event| event.visitor.request.is_some()));
}

#[tokio::test]
async fn a_test_letter_goes_to_the_operator_alone_and_a_few_times_an_hour() {
    let office = Office::owner().await;
    let names = [
        "sign_in.both",
        "email_change.asks_new",
        "email_change.tells_old",
        "new_device.new_device",
        "erased.erased",
    ];
    for (attempt, name) in names.iter().chain(&["nothing", "sign_in.link"]).enumerate() {
        let fields = [("locale", "fr"), ("letter", *name), ("email", "victim@example.org")];
        let answer = office.press("/console/apps/acme/letters/test", &fields).await;
        assert_eq!(answer.status, if attempt < 6 { 303 } else { 429 }, "{}", answer.body);
    }
    let letters = office.world.fakes.mailer.letters();
    let kinds: Vec<_> = letters.iter().map(|letter| letter.kind().as_str()).collect();
    assert_eq!(kinds, ["sign_in", "email_change", "email_change", "new_device", "erased", "sign_in"]);
    assert!(letters.iter().all(|letter| letter.to.identity() == "olivia@example.org"));
    let events = office.world.store.events();
    assert_eq!(events.iter().filter(|event| event.kind.as_str() == "letter.tested").count(), 6);
}

#[tokio::test]
async fn the_last_owner_stays_and_whoever_is_removed_is_out_at_once() {
    let office = Office::owner().await;
    let me = office.world.gatepost.operators().await.unwrap().pop().unwrap().user;
    let remove = format!("/console/operators/{me}/remove");
    assert_eq!(office.press(&remove, &[]).await.status, 422);
    let link = office.press("/console/operators", &[("email", "oscar@example.org"), ("role", "owner")]).await;
    assert!(link.body.contains("&#x2f;console&#x2f;setup&#x2f;gp_setup_"), "{}", link.body);
    let other = office.link("oscar@example.org", OperatorRole::Owner).await;
    let set_up = office.world.gatepost.set_up(other.rsplit_once('/').unwrap().1, &Visitor::default()).await;
    assert!(set_up.is_ok());
    assert_eq!(office.press(&remove, &[]).await.status, 303);
    assert!(!office.is_open().await);
}

#[tokio::test]
async fn support_finds_the_story_and_blocks_the_user() {
    let office = Office::owner().await;
    let world = &office.world;
    world.sign_in().await;
    let list = office.get("/console/apps/acme/sign-ins?q=Ann%40example.org").await;
    assert_eq!(list.status, 200, "{}", list.body);
    let path = |page: &str, begin: &str| {
        let rest = page.split_once(begin).unwrap_or_else(|| panic!("{begin} in {page}")).1;
        format!("{begin}{}", rest.split_once('"').unwrap().0)
    };
    let story = office.get(&path(&list.body, "/console/apps/acme/sign-ins/")).await;
    assert_eq!(story.status, 200, "{}", story.body);
    for told in ["ann@example.org", "link.confirmed", "code.exchanged", "letter.sent"] {
        assert!(story.body.contains(told), "{told} in {}", story.body);
    }
    let support = story.body.split_once("Support id</dt><dd class=\"mono\">").unwrap().1;
    let support = support.split_once('<').unwrap().0;
    let found = office.get(&format!("/console/find?q={support}")).await.body;
    assert!(found.contains(&path(&list.body, "/console/apps/acme/sign-ins/")), "{found}");

    let user = path(&story.body, "/console/apps/acme/users/");
    let page = office.get(&user).await;
    assert!(page.body.contains("ses_") && page.body.contains("/block"), "{}", page.body);
    let blocked = office.press(&format!("{user}/block"), &[]).await;
    assert_eq!(blocked.status, 303, "{}", blocked.body);
    let page = office.get(blocked.header("location")).await.body;
    assert!(page.contains("Blocked. They can’t sign in any more") && page.contains("No sessions"), "{page}");
    world.begin().await;
    let attempts = office.get("/console/apps/acme/sign-ins").await.body;
    assert_eq!(attempts.matches("<tr><td><a href").count(), 2, "{attempts}");
    let audit = office.get("/console/apps/acme/audit?type=user.blocked").await.body;
    assert!(audit.contains("console:usr_"), "{audit}");
    let lines = office.get("/console/apps/acme/audit/export").await;
    assert_eq!(lines.header("content-type"), "application/x-ndjson");
    assert!(lines.body.lines().all(|line| line.starts_with('{') && line.ends_with('}')));
    let unsure = office.press(&format!("{user}/erase"), &[("typed", "other@example.org")]).await;
    assert_eq!(unsure.status, 422);
    let erased = office.press(&format!("{user}/erase"), &[("typed", "ann@example.org")]).await;
    assert_eq!((erased.status, office.get(&user).await.status), (303, 404), "{}", erased.body);
}

#[tokio::test]
async fn a_webhook_shows_its_secret_once_and_can_be_tested() {
    let office = Office::owner().await;
    let made = office.press("/console/apps/acme/webhooks", &[("url", "https://app.example.org/hook")]).await;
    assert_eq!(made.status, 200, "{}", made.body);
    assert!(made.body.contains("whsec_"));
    let list = office.get("/console/apps/acme/webhooks").await.body;
    assert!(!list.contains("whsec_"));
    let rest = list.split_once("/console/apps/acme/webhooks/").unwrap().1;
    let path = format!("/console/apps/acme/webhooks/{}", rest.split_once('"').unwrap().0);
    for what in ["test", "disable", "enable"] {
        assert_eq!(office.press(&format!("{path}/{what}"), &[]).await.status, 303, "{what}");
    }
    assert!(office.get(&path).await.body.contains("active"));
    assert_eq!(office.press(&format!("{path}/delete"), &[]).await.status, 303);
    assert_eq!(office.get(&path).await.status, 404);
}
