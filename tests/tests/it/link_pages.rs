//! The page behind the link: looking changes nothing, strangers can't post, nothing leaks.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::send;
use reqwest::Method;

use crate::support::{Store, World};

const SIGN_IN: &[(&str, &str)] = &[("action", "sign_in")];
const REFUSE: &[(&str, &str)] = &[("action", "refuse")];

on_both_stores!(
    looking_fifty_times_leaves_the_link_good,
    only_our_own_form_may_post,
    links_and_issuers_come_from_the_public_url_alone,
    every_page_bears_the_headers_that_guard_it,
    the_redirect_comes_from_the_sign_in_and_from_nowhere_else,
    behind_https_links_forms_and_cookies_are_of_https,
);

async fn looking_fifty_times_leaves_the_link_good(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let path = format!("/l/{token}");
    let app = &world.app;
    let ways: [(&str, &str, &str); 5] = [
        ("GET", "accept", "text/html"),
        ("HEAD", "accept", "*/*"),
        ("GET", "sec-purpose", "prefetch;prerender"),
        ("GET", "purpose", "prefetch"),
        ("GET", "user-agent", "Mozilla/5.0 (compatible; SafeLinks scanner)"),
    ];
    for _ in 0..10 {
        for (method, name, value) in ways {
            let method: Method = method.parse().unwrap();
            let answer = send(app.request(method.clone(), &path).header(name, value)).await.expect(200);
            assert_eq!(answer.body.is_empty(), method == Method::HEAD);
        }
    }
    for method in ["OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND", "TRACE"] {
        let answer = send(app.request(method.parse().unwrap(), &path)).await;
        assert!(answer.status < 500 && answer.status != 303, "{method}: {answer:?}");
    }
    assert_eq!(app.watch(&started.id(), &started.secret()).await.text("status"), "pending");
    world.records.eventually_has_event("link.opened").await;
    let opened = world.records.events("link.opened").await;
    assert!((1..=5).contains(&opened), "{opened} openings: at most one a minute and class");
    app.confirm(&token).await.expect(303);
}

async fn only_our_own_form_may_post(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let public = world.public_url().to_owned();
    let post = |headers: &'static [(&str, &str)], origin: Option<String>, form: &'static [(&str, &str)]| {
        let mut request = world.app.post_link(&token, form).header("accept", "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(origin) = origin {
            request = request.header("origin", origin);
        }
        send(request)
    };
    for form in [SIGN_IN, REFUSE] {
        for site in ["cross-site", "same-site", "none", "nonsense"] {
            // Where it is present it alone decides, whatever the origin says.
            let headers: &'static [_] = vec![("sec-fetch-site", &*site.to_owned().leak())].leak();
            post(headers, Some(public.clone()), form).await.problem(403, "cross_site");
        }
        for origin in [
            "null",
            "https://evil.example",
            &format!("{public}.evil.example"),
            &public.replace("http", "https"),
        ] {
            post(&[], Some(origin.to_owned()), form).await.problem(403, "cross_site");
        }
    }
    let page = world
        .app
        .post_link(&token, SIGN_IN)
        .header("sec-fetch-site", "cross-site")
        .header("accept", "text/html");
    send(page).await.page(403);
    assert_eq!(world.app.watch(&started.id(), &started.secret()).await.text("status"), "pending");

    post(&[("sec-fetch-site", "same-origin")], Some("https://evil.example".to_owned()), SIGN_IN)
        .await
        .expect(200);
    let (_, token) = world.letter("bob@example.org").await;
    let ours = world.app.post_link(&token, SIGN_IN).header("origin", &public);
    send(ours).await.expect(303);
    let (_, token) = world.letter("cat@example.org").await;
    world.app.confirm(&token).await.expect(303);
}

async fn links_and_issuers_come_from_the_public_url_alone(store: Store) {
    let world = World::new(store).await;
    let public = world.public_url().to_owned();
    for (number, (name, value)) in [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "https"),
        ("forwarded", "host=evil.example;proto=https"),
        ("x-original-host", "evil.example"),
        ("x-forwarded-prefix", "/evil"),
    ]
    .into_iter()
    .enumerate()
    {
        let email = format!("ann{number}@example.org");
        let body = world.app.sign_in_body(&email, &gatepost_tests::client::Pkce::new(), "s");
        let request = world.app.request(Method::POST, &world.app.app_path("sign-ins")).json(&body);
        let begun = send(request.header(name, value)).await;
        if begun.status == 202 {
            assert!(!format!("{begun:?}").contains("evil"), "{name}: {begun:?}");
            let mail = world.sink.mail_to(&email).await;
            assert_eq!(mail.link(), format!("{public}/l/{}", mail.token()), "{name}");
            assert!(!String::from_utf8_lossy(&mail.raw).contains("evil"), "{name}");
            let confirmed =
                send(world.app.post_link(&mail.token(), &[]).header(name, value)).await.expect(303);
            assert!(confirmed.header("location").unwrap().starts_with(world.app.redirect_uri()), "{name}");
        } else {
            // A Host that is not ours may be turned away.
            assert!(name == "host" && [400, 421].contains(&begun.status), "{name}: {begun:?}");
        }
        let discovery = world.app.request(Method::GET, "/apps/acme/.well-known/openid-configuration");
        let said = send(discovery.header(name, value)).await;
        assert!(!said.body.contains("evil"), "{name}: {said:?}");
    }
}

async fn every_page_bears_the_headers_that_guard_it(store: Store) {
    let world = World::new(store).await;
    let (_, token) = world.letter("ann@example.org").await;
    let app = &world.app;
    guarded(&app.open(&token).await.page(200));
    guarded(&app.open(&gatepost_tests::chance::secret()).await.page(404));
    guarded(&app.refuse(&token).await.page(200));
    guarded(&app.open(&token).await.page(410));
    guarded(&app.confirm(&token).await.page(410));
}

/// What the contract asks of each page behind a link, whatever it says.
pub(crate) fn guarded(page: &Answer) {
    let value = |name: &str| page.header(name).unwrap_or_else(|| panic!("no {name}: {page:?}"));
    assert_eq!(value("cache-control"), "no-store");
    assert_eq!(value("referrer-policy"), "no-referrer");
    assert!(value("x-robots-tag").contains("noindex"));
    assert_eq!(value("content-type").to_ascii_lowercase().replace(' ', ""), "text/html;charset=utf-8");
    assert_eq!(value("x-content-type-options"), "nosniff");
    assert_eq!(value("cross-origin-opener-policy"), "same-origin");
    assert!(page.header("permissions-policy").is_some(), "no Permissions-Policy: {page:?}");
    for disclosing in ["server", "x-powered-by"] {
        assert_eq!(page.header(disclosing), None);
    }
    let policy = value("content-security-policy");
    let directives: Vec<_> = policy.split(';').map(str::trim).collect();
    for wanted in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"] {
        assert!(directives.contains(&wanted), "{wanted} is not in {policy}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval"), "{policy}");
    for foreign in ["src=\"http", "src='http", "url(http", "@import", "src=\"//"] {
        assert!(!page.body.contains(foreign), "the page asks elsewhere: {}", page.body);
    }
    assert!(
        page.headers("set-cookie").iter().all(|cookie| !cookie.to_lowercase().contains("domain=")),
        "{page:?}"
    );
}

async fn the_redirect_comes_from_the_sign_in_and_from_nowhere_else(store: Store) {
    let world = World::new(store).await;
    let (_, token) = world.letter("ann@example.org").await;
    let evil = "redirect_uri=https%3A%2F%2Fevil.example%2Fcb&state=evil";
    let page = world.app.get(&format!("/l/{token}?{evil}")).await;
    assert!(!page.body.contains("evil"), "{}", page.body);
    let request = world.app.request(Method::POST, &format!("/l/{token}?{evil}"));
    let form = [("action", "sign_in"), ("redirect_uri", "https://evil.example/cb")];
    let answer = send(request.form(&form)).await;
    if answer.status == 303 {
        assert!(answer.header("location").unwrap().starts_with("https://app.example.com/cb?"), "{answer:?}");
        assert!(!answer.header("location").unwrap().contains("evil"), "{answer:?}");
    } else {
        assert!((400..500).contains(&answer.status), "{answer:?}");
        world.app.confirm(&token).await.expect(303);
    }
}

async fn behind_https_links_forms_and_cookies_are_of_https(store: Store) {
    let public = "https://auth.example.com";
    let world = World::with(store, |settings| settings.with("GATEPOST_PUBLIC_URL", public)).await;
    let (_, token) = world.letter("ann@example.org").await;
    let mail = world.sink.mail_to("ann@example.org").await;
    assert_eq!(mail.link(), format!("{public}/l/{token}"));
    let page = world.app.open(&token).await.page(200);
    let (flow, _) = world.hosted_letter("ben@example.org").await;
    for cookie in page.headers("set-cookie").into_iter().chain([flow.as_str()]) {
        assert!(cookie.starts_with("__Host-") && !cookie.to_lowercase().contains("domain"), "{cookie}");
        for flag in ["Secure", "HttpOnly", "Path=/", "SameSite=Lax"] {
            assert!(
                cookie.split(';').any(|part| part.trim().eq_ignore_ascii_case(flag)),
                "{flag} is not in {cookie}"
            );
        }
    }
    let policy = page.header("content-security-policy").unwrap();
    let form = policy.split(';').find(|directive| directive.trim().starts_with("form-action")).unwrap();
    assert!(form.contains("'self'") && form.contains("https:"), "{form}");
}
