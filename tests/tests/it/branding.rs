//! An app with a look, a language and letters of its own.

use gatepost_tests::client::{Pkce, send};
use gatepost_tests::server::Settings;
use reqwest::Method;
use serde_json::Value;
use std::fs;

use crate::support::{REDIRECT_URI, Store, World};

on_both_stores!(an_app_looks_and_speaks_as_it_likes);

const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><circle cx=\"4\" cy=\"4\" r=\"4\"/></svg>";
const HTML: &str = "<p>Grüezi bei {{ app_name }}!</p>\n\
    {% if link %}<a href=\"{{ link }}\" style=\"color:{{ accent }}\">{{ said.link.button }}</a>{% endif %}\n\
    {% if code %}<b>{{ code }}</b>{% endif %}\n";
const TEXT: &str =
    "Grüezi!\n{% if link %}{{ link }}{% endif %}\n{% if code %}{{ code }}{% endif %}\n{{ asked }}\n";

/// Writes a file beside the settings; its path.
pub(crate) fn file(settings: &Settings, name: &str, content: &str) -> String {
    let path = settings.folder().join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

pub(crate) async fn json(settings: &Settings, arguments: &[&str]) -> Value {
    let printed = settings.run_well(&[arguments, &["--json"]].concat()).await;
    serde_json::from_str(&printed).unwrap_or_else(|error| panic!("--json prints JSON ({error}): {printed}"))
}

/// Runs a command that is refused; its exit code and what it says.
pub(crate) async fn refused(settings: &Settings, arguments: &[&str]) -> (Option<i32>, String) {
    let output = settings.run(arguments).await;
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Starts a sign-in in that language, or in none; the letter's subject, and its parts.
async fn letter(world: &World, email: &str, locale: Option<&str>) -> (String, String, String) {
    let mut body = world.app.sign_in_body(email, &Pkce::new(), "s");
    if let Some(locale) = locale {
        body["locale"] = locale.into();
    }
    world.app.post_sign_in(&body).await.expect(202);
    let mail = world.sink.mail_to(email).await;
    assert!(mail.raw.len() < 20_000, "{} bytes", mail.raw.len());
    (mail.entity().header("Subject").unwrap(), mail.html(), mail.text())
}

async fn an_app_looks_and_speaks_as_it_likes(store: Store) {
    let world = World::new(store).await;
    let settings = world.node.settings();
    let logo = file(settings, "logo.png", LOGO);
    let look = ["--accent", "#7C2D12", "--logo", &logo, "--policy-uri", "https://acme.example/privacy"];
    let update = ["app", "update", "acme", "--default-locale", "de-CH"];
    let shown = json(settings, &[update.as_slice(), &look].concat()).await;
    let brand = &shown["brand"];
    assert_eq!((&shown["default_locale"], &brand["accent"]), (&"de-CH".into(), &"#7c2d12".into()));
    assert_eq!(brand["logo"]["media_type"], "image/svg+xml", "what it is called does not matter");
    pages_look_so(&world, brand["logo"]["sha256"].as_str().unwrap()).await;

    let (subject, html, _) = letter(&world, "ann@example.org", None).await;
    assert!(subject.contains("Anmeldung bei Acme") && html.contains("background-color:#7c2d12"), "{html}");
    own_letters_are_sent(&world).await;

    let bare =
        json(settings, &["app", "update", "acme", "--accent", "", "--logo", "", "--policy-uri", ""]).await;
    assert!(bare.get("brand").is_none() && bare["default_locale"] == "de-CH", "{bare}");
    for (flag, value) in [
        ("--accent", "#ff8800"),
        ("--logo", "/nowhere"),
        ("--tos-uri", "http://x.example/"),
        ("--default-locale", "pt"),
    ] {
        let (code, said) = refused(settings, &["app", "update", "acme", flag, value]).await;
        assert!(code == Some(2) && said.contains(flag), "{code:?}: {said}");
    }
}

/// Each page loads the app's colours and logo, from this server and under a policy as strict as ever.
async fn pages_look_so(world: &World, logo: &str) {
    let challenge = Pkce::new().challenge;
    let query = format!(
        "response_type=code&client_id=acme&redirect_uri={}&state=s&code_challenge_method=S256&code_challenge={challenge}",
        REDIRECT_URI.replace(':', "%3A").replace('/', "%2F")
    );
    let begin =
        send(world.app.request(Method::GET, &world.app.app_path(&format!("authorize?{query}")))).await;
    let (_, token) = world.letter("bob@example.org").await;
    for page in
        [begin, world.app.open(&token).await, world.app.refuse(&token).await, world.app.open(&token).await]
    {
        let body = page.body.replace("&#x2f;", "/");
        assert_eq!(page.header("content-language"), Some("de"), "{body}");
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'self'; img-src 'self'; "), "{policy}");
        let logo = format!("/apps/acme/logo/{logo}");
        assert!(body.contains(&format!("<img class=\"logo\" src=\"{logo}\" alt=\"\">")), "{body}");
        assert!(body.contains("href=\"https://acme.example/privacy\""), "{body}");
        let style = body.split('"').find(|part| part.starts_with("/apps/acme/brand/")).unwrap();
        assert!(world.app.get(style).await.expect(200).body.contains("--accent:#7c2d12"));
        let picture = world.app.get(&logo).await;
        assert_eq!(
            (picture.body.as_str(), picture.header("x-content-type-options")),
            (LOGO, Some("nosniff"))
        );
        assert!(picture.header("content-security-policy").unwrap().contains("; sandbox"));
        world.app.get(&style.replace("acme", "nobody")).await.problem(404, "app_not_found");
    }
}

/// German letters are the app's own, until they are taken away again.
async fn own_letters_are_sent(world: &World) {
    let settings = world.node.settings();
    let (html, text) = (file(settings, "own.html", HTML), file(settings, "own.txt", TEXT));
    let set = [
        "template",
        "set",
        "acme",
        "--locale",
        "de",
        "--subject",
        "Grüezi bei {{ app_name }}",
        "--html",
        &html,
    ];
    let saved = json(settings, &[set.as_slice(), &["--text", &text]].concat()).await;
    assert_eq!((&saved["kind"], &saved["html"]), (&"sign_in".into(), &HTML.into()));
    for (email, locale) in [("cat@example.org", None), ("dan@example.org", Some("de-AT"))] {
        let (subject, html, text) = letter(world, email, locale).await;
        assert_eq!(subject, "Grüezi bei Acme");
        assert!(html.contains("Gr&#252;ezi bei Acme!") && html.contains("color:#7c2d12"), "{html}");
        assert!(text.starts_with("Grüezi!") && text.contains(world.public_url()), "{text}");
    }
    let (subject, _, _) = letter(world, "eve@example.org", Some("fr")).await;
    assert!(subject.contains("Connexion"), "{subject}");

    let broken = file(settings, "broken.html", "<p>\n{{ nobody }}</p>");
    let (code, said) = refused(settings, &[&set[..8], &[&broken, "--text", &text]].concat()).await;
    assert!(code == Some(2) && said.contains("--html line 2: blank_unknown"), "{code:?}: {said}");
    let preview =
        json(settings, &["template", "preview", "acme", "--locale", "de", "--variant", "code"]).await;
    assert_eq!(preview["subject"], "Grüezi bei Acme");
    assert!(preview["text"].as_str().is_some_and(|text| text.contains("123456") && !text.contains("/l/")));
    let listed = json(settings, &["template", "list", "acme"]).await;
    assert_eq!((&listed["items"][0]["locale"], listed["items"][0].get("html")), (&"de".into(), None));
    settings.run_well(&["template", "delete", "acme", "--locale", "de"]).await;
    let (subject, _, _) = letter(world, "fay@example.org", None).await;
    assert!(subject.contains("Anmeldung bei Acme"), "{subject}");
    let (code, said) = refused(settings, &["template", "show", "acme", "--locale", "de"]).await;
    assert!(code == Some(1) && said.contains("no letter of its own"), "{code:?}: {said}");
}
