//! Pages of an app that has a look of its own.

use super::hosted::request;
use super::*;
use gatepost_application::{BrandCommand, Change};
use gatepost_domain::app::AppStatus;
use gatepost_domain::brand::{Accent, LogoImage, WebPage};
use gatepost_domain::sign_in::Locale;
use insta::assert_snapshot;

/// A drawing of that many bytes.
fn drawing(size: usize) -> LogoImage {
    let begin = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/><!--";
    let fill = ".".repeat(size.saturating_sub(begin.len() + "--></svg>".len()));
    LogoImage::parse(format!("{begin}{fill}--></svg>").into_bytes()).unwrap()
}

fn look(logo_size: usize) -> AppCommand {
    let page = |uri| Change::Set(WebPage::parse(uri).unwrap());
    let brand = BrandCommand {
        accent: Change::Set(Accent::parse("#7c2d12").unwrap()),
        logo: Change::Set(drawing(logo_size)),
        policy_uri: page("https://acme.example/privacy?a=1&b=2"),
        tos_uri: page("https://acme.example/terms"),
    };
    AppCommand { brand, ..AppCommand::default() }
}

/// What a page loads, in its order.
fn loaded(html: &str) -> Vec<String> {
    let html = html.replace("&#x2f;", "/");
    let attributes = html.split(['"']).filter(|part| {
        ["/assets/", "/apps/acme/brand/", "/apps/acme/logo/"].iter().any(|begin| part.starts_with(begin))
    });
    attributes.map(str::to_owned).collect()
}

#[tokio::test]
async fn every_page_of_an_app_looks_as_the_app_does() {
    let world = World::new().await;
    world.change_app(look(300)).await;
    let path = format!("/apps/acme/authorize?{}", request("en"));
    let begin = world.get(&path).await;
    let waiting = world.begin("ar").await;
    let wait = world.watch(&waiting).await;
    let elsewhere = world.get(&waiting.0).await;
    let link = world.link().await;
    let good = world.look(&link).await;
    let refused = world.press(&link, HTML, "refuse").await;
    let dead = world.look(&link).await;
    let stray = world.get(&path.replace("app.example.com", "evil.example")).await;
    world.change_app(AppCommand { status: Some(AppStatus::Disabled), ..AppCommand::default() }).await;
    let disabled = world.get(&path).await;
    for answer in [&begin, &wait, &elsewhere, &good, &refused, &dead, &stray, &disabled] {
        let (html, files) = (answer.body.replace("&#x2f;", "/"), loaded(&answer.body));
        let style = files.iter().position(|file| file.starts_with("/assets/gatepost-")).unwrap();
        assert!(files[style + 1].starts_with("/apps/acme/brand/brand-"), "after the style of all: {files:?}");
        assert!(files.iter().any(|file| file.starts_with("/apps/acme/logo/")), "{files:?}");
        assert!(
            html.contains("href=\"https://acme.example/privacy?a=1&amp;b=2\"") && !html.contains("monogram")
        );
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("style-src 'self'; img-src 'self'; ") && !policy.contains("unsafe"),
            "{policy}"
        );
        assert!(!html.contains("style=") && !html.contains("<style"), "{html}");
    }
    assert_snapshot!("brand_begin", begin.page(200));
    assert_snapshot!("brand_stopped", refused.page(200));
}

#[tokio::test]
async fn an_app_without_a_look_loads_nothing_more() {
    let world = World::new().await;
    let html = world.get(&format!("/apps/acme/authorize?{}", request("en"))).await.page(200);
    assert!(loaded(&html).iter().all(|file| file.starts_with("/assets/")), "{html}");
    assert!(!html.contains("pages\""), "{html}");
    world.get("/apps/acme/brand/brand-0000000000000000.css").await.problem(404, "not_found");
}

#[tokio::test]
async fn what_an_app_looks_like_may_be_kept_for_ever() {
    let world = World::new().await;
    world.change_app(look(300)).await;
    let html = world.look(&world.link().await).await.body;
    for file in loaded(&html).iter().filter(|file| file.starts_with("/apps/")) {
        let answer = world.get(file).await;
        assert_eq!(
            (answer.status, answer.header("cache-control")),
            (200, "public, max-age=31536000, immutable")
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        let again = world.ask(Method::GET, file, &[("if-none-match", answer.header("etag"))], "").await;
        assert_eq!((again.status, again.body.as_str()), (304, ""));
        world
            .get(&file.replace("/acme/", "/other/"))
            .await
            .problem(404, if file.contains("/brand/") { "app_not_found" } else { "not_found" });
        let policy = answer.header("content-security-policy");
        if file.contains("/logo/") {
            assert_eq!(answer.header("content-type"), "image/svg+xml; charset=utf-8");
            assert_eq!(
                policy,
                "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
            );
        } else {
            assert!(
                answer.body.contains("--accent:#7c2d12")
                    && policy == "default-src 'none'; frame-ancestors 'none'"
            );
        }
    }
    let stale = world.get("/apps/acme/brand/brand-0000000000000000.css").await;
    assert_eq!((stale.status, stale.header("cache-control")), (200, "no-store"), "of a page of a moment ago");
    world.get(&format!("/apps/acme/logo/{}", "0".repeat(64))).await.problem(404, "not_found");
    world.get("/apps/acme/logo/x").await.problem(404, "not_found");
}

#[tokio::test]
async fn a_page_with_the_largest_logo_is_small() {
    let world = World::new().await;
    world.change_app(look(gatepost_domain::brand::LOGO_MOST_BYTES)).await;
    let begun = world.begin("ar").await;
    for html in [world.watch(&begun).await.body, world.look(&world.link_in("ar").await).await.body] {
        let mut size = html.len();
        for file in loaded(&html) {
            size += world.get(&file).await.body.len();
        }
        assert!((20_000..30_000).contains(&size), "{size} bytes");
    }
}

#[tokio::test]
async fn whoever_asks_for_no_language_that_is_spoken_is_shown_the_app_s() {
    let world = World::new().await;
    let default_locale = Change::Set(Locale::parse("de-AT").unwrap());
    world.change_app(AppCommand { default_locale, ..AppCommand::default() }).await;
    let path = format!("/apps/acme/authorize?{}", request("pt"));
    let spoken = async |path: &str, accepts: &str| {
        let answer = world.ask(Method::GET, path, &[HTML, ("accept-language", accepts)], "").await;
        answer.header("content-language").to_owned()
    };
    assert_eq!(spoken(&path, "pt").await, "de");
    assert_eq!(spoken(&path, "fr").await, "fr");
    assert_eq!(spoken(&path.replace("app.example.com", "evil.example"), "").await, "de");
    let link = format!("/l/{}", world.link().await);
    assert_eq!((spoken(&link, "").await, spoken(&link, "es").await), ("de".to_owned(), "es".to_owned()));
    world.press(link.trim_start_matches("/l/"), HTML, "refuse").await;
    assert_eq!(spoken(&link, "").await, "de");
}
