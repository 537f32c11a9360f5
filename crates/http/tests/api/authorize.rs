//! The authorization endpoint, and the page where a sign-in begins.

use super::world::*;
use gatepost_application::Settings;
use gatepost_contract::fakes::settings;
use gatepost_domain::limit::Rate;
use http::Method;
use std::time::Duration;

const PATH: &str = "/apps/acme/authorize";
const STATE: &str = "s\u{fc} \"&=%+<'/?#";
const ISSUER: &str = "http%3A%2F%2Flocalhost%3A8080%2Fapps%2Facme";

/// What a client sends a browser with.
fn usual() -> Vec<(&'static str, &'static str)> {
    vec![
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT),
        ("state", STATE),
        ("nonce", "n"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ]
}

/// The same with these parameters instead of, or beside, its own; an empty one is left out.
fn with(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let is_changed = |name: &str| changes.iter().any(|(changed, _)| *changed == name);
    let mut all = usual();
    all.retain(|(name, _)| !is_changed(name));
    all.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
    all
}

async fn look(world: &World, parameters: &[(&str, &str)]) -> Answer {
    world.get(&format!("{PATH}?{}", form(parameters)), &[]).await
}

impl Answer {
    /// Claims a page of that status, which leads nowhere.
    fn stays(&self, status: u16) {
        let kind = (self.status, self.header("content-type"), self.header("location"));
        assert_eq!(kind, (status, "text/html; charset=utf-8", ""), "{}", self.body);
        let names_request = self.body.contains(">a-test<");
        let is_refused = status >= 400 || self.body.contains("card notice");
        assert_eq!(names_request, is_refused, "support is told what was asked: {}", self.body);
        assert_eq!((self.header("cache-control"), self.header("x-frame-options")), ("no-store", "DENY"));
        assert!(
            !self.headers.contains_key("set-cookie") && !self.body.contains("href=\"http"),
            "{}",
            self.body
        );
    }

    /// Claims that the client is told that error, with its state and who says so.
    fn sends_back(&self, error: &str) {
        let start = format!("{REDIRECT}?error={error}&error_description=");
        let end = format!("&state=s%C3%BC%20%22%26%3D%25%2B%3C%27%2F%3F%23&iss={ISSUER}");
        let location = self.header("location");
        assert_eq!(self.status, 303, "{error}: {}", self.body);
        assert!(location.starts_with(&start) && location.ends_with(&end), "{error}: {location}");
    }
}

#[tokio::test]
async fn the_page_asks_for_an_address_and_carries_the_request_along() {
    let world = World::new().await;
    let answer = look(&world, &with(&[("login_hint", "ann@example.org"), ("unknown", "x")])).await;
    answer.stays(200);
    let policy = answer.header("content-security-policy");
    assert!(policy.ends_with("form-action 'self' https: https://app.example.org"), "{policy}");
    assert!(!policy.contains("script-src") && !answer.body.contains("<script"), "{policy}");
    for wanted in [
        "<title>Sign in to Acme</title>",
        "action=\"&#x2f;apps&#x2f;acme&#x2f;sign-in\"",
        "type=\"email\" value=\"ann@example.org\" maxlength=\"254\" autocomplete=\"email\"",
        "name=\"nonce\" value=\"n\"",
        "name=\"state\" value=\"sü &quot;&amp;=%+&lt;&#x27;&#x2f;?#\"",
    ] {
        assert!(answer.body.contains(wanted), "{wanted} is not in {}", answer.body);
    }
    assert!(!answer.body.contains("unknown"), "{}", answer.body);
    assert_eq!(world.fakes.dispatch.take(), []);
}

#[tokio::test]
async fn what_the_standards_allow_is_no_error() {
    let world = World::new().await;
    for changes in [
        &[("state", ""), ("nonce", "")][..],
        &[("scope", "openid openid email unknown")],
        &[("prompt", "login")],
        &[("prompt", "select_account login")],
        &[("response_mode", "query"), ("max_age", "0")],
        &[("ui_locales", "se"), ("claims_locales", "se"), ("acr_values", "1"), ("display", "popup")],
        &[("id_token_hint", "x"), ("claims", "{}"), ("login_hint", "nobody")],
        &[("redirect_uri", "http://127.0.0.1:4711/cb")],
    ] {
        look(&world, &with(changes)).await.stays(200);
    }
}

#[tokio::test]
async fn nobody_is_sent_anywhere_for_a_client_or_an_address_that_nobody_vouches_for() {
    let world = World::new().await;
    for changes in [
        ("client_id", ""),
        ("client_id", "unknown"),
        ("client_id", "vault"),
        ("client_id", "Acme"),
        ("client_id", "acme "),
        ("client_id", "acme\0"),
        ("redirect_uri", ""),
        ("redirect_uri", "https://app.example.org/callback/"),
        ("redirect_uri", "https://app.example.org/callback?x=1"),
        ("redirect_uri", "https://APP.example.org/callback"),
        ("redirect_uri", "https://app.example.org@evil.example/callback"),
        ("redirect_uri", "https://evil.example/callback"),
        ("redirect_uri", "javascript:alert(1)"),
        ("redirect_uri", "//evil.example"),
    ] {
        // Not even for a request that is wrong in other ways too.
        for wrong in [("response_type", "token"), ("response_type", "code")] {
            let answer = look(&world, &with(&[changes, wrong])).await;
            answer.stays(400);
            assert!(!answer.body.contains("evil") && !answer.body.contains("javascript"), "{}", answer.body);
        }
    }
    for twice in [("client_id", "acme"), ("redirect_uri", REDIRECT), ("redirect_uri", "https://evil.example")]
    {
        look(&world, &[&usual()[..], &[twice]].concat()).await.stays(400);
    }
    for broken in ["%", "client_id=acme&state=%ff", "state=%00", "%zz=1"] {
        world.get(&format!("{PATH}?{}&{broken}", form(&with(&[("state", "")]))), &[]).await.stays(400);
    }
    for nobody in ["nobody", "ACME", "x", "%2e%2e", "acme%00"] {
        let path = format!("/apps/{nobody}/authorize?{}", form(&usual()));
        world.get(&path, &[]).await.stays(404);
    }
    world.disable("acme").await;
    look(&world, &usual()).await.stays(403);
}

#[tokio::test]
async fn any_other_error_goes_to_the_client() {
    let world = World::new().await;
    let long: &'static str = "n".repeat(256).leak();
    for (changes, error) in [
        (("response_type", ""), "invalid_request"),
        (("response_type", "token"), "unsupported_response_type"),
        (("response_type", "id_token"), "unsupported_response_type"),
        (("response_type", "code id_token"), "unsupported_response_type"),
        (("response_mode", "fragment"), "invalid_request"),
        (("response_mode", "web_message"), "invalid_request"),
        (("code_challenge", ""), "invalid_request"),
        (("code_challenge", "short"), "invalid_request"),
        (("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM="), "invalid_request"),
        (("code_challenge_method", ""), "invalid_request"),
        (("code_challenge_method", "s256"), "invalid_request"),
        (("code_challenge_method", "plain"), "invalid_request"),
        (("nonce", long), "invalid_request"),
        (("prompt", "none"), "login_required"),
        (("prompt", "none login"), "invalid_request"),
        (("prompt", "create"), "invalid_request"),
        (("max_age", "-1"), "invalid_request"),
        (("max_age", "soon"), "invalid_request"),
        (("request", "e30.e30."), "request_not_supported"),
        (("request_uri", "https://app.example.org/request"), "request_uri_not_supported"),
    ] {
        look(&world, &with(&[changes])).await.sends_back(error);
    }
    for twice in ["response_type", "code_challenge", "nonce", "scope", "unknown"] {
        look(&world, &[&with(&[(twice, "a")])[..], &[(twice, "b")]].concat())
            .await
            .sends_back("invalid_request");
    }
    world.get(&format!("{PATH}?{}&max_age=", form(&usual())), &[]).await.sends_back("invalid_request");
    assert_eq!(world.fakes.dispatch.take(), []);
}

#[tokio::test]
async fn a_state_that_is_there_twice_does_not_come_back() {
    let world = World::new().await;
    let answer = look(&world, &[&usual()[..], &[("state", "other")]].concat()).await;
    let location = answer.header("location");
    assert!(location.starts_with(&format!("{REDIRECT}?error=invalid_request&")), "{location}");
    assert!(!location.contains("state="), "{location}");
    let long = "x".repeat(513).leak();
    let answer = look(&world, &with(&[("state", long)])).await;
    assert!(answer.header("location").contains(&format!("&state={long}&iss=")), "{answer:?}");
}

#[tokio::test]
async fn a_request_that_is_posted_is_shown_by_get() {
    let world = World::new().await;
    let cross_site = [("sec-fetch-site", "cross-site"), ("origin", "https://app.example.org")];
    let answer = world.post_form(PATH, &cross_site, &usual()).await;
    assert_eq!(answer.status, 303);
    let location = answer.header("location").to_owned();
    assert!(location.starts_with("/apps/acme/authorize?response_type=code&client_id=acme&"), "{location}");
    let shown = world.get(&location, &[]).await;
    assert_eq!(shown.body, look(&world, &usual()).await.body);
    world.ask(Method::POST, PATH, &[JSON], "{}").await.stays(415);
    world.ask(Method::POST, PATH, &[FORM], "a=%").await.stays(400);
    world.ask(Method::POST, PATH, &[FORM], "a".repeat(20_000)).await.stays(413);
    let answer = world.get("/apps/acme/sign-in", &[]).await;
    assert_eq!((answer.status, answer.header("location")), (303, "/apps/acme/authorize?"));
}

#[tokio::test]
async fn the_page_speaks_the_language_that_is_asked_for() {
    let world = World::new().await;
    let answer = look(&world, &with(&[("ui_locales", "pt ar")])).await;
    assert!(answer.body.contains("<html lang=\"ar\" dir=\"rtl\">"), "{}", answer.body);
    assert!(answer.body.contains("<option value=\"ar\" lang=\"ar\" selected>"), "{}", answer.body);
    let posted =
        world.post_form("/apps/acme/sign-in", &[], &with(&[("ui_locales", "de"), ("email", "x")])).await;
    posted.stays(422);
    assert!(
        posted.body.contains("<html lang=\"de\"") && posted.body.contains("name@example.org"),
        "{posted:?}"
    );
    assert_eq!(posted.body.matches("name=\"ui_locales\"").count(), 2);
}

#[tokio::test]
async fn an_address_that_is_none_is_named_and_everything_is_kept() {
    let world = World::new().await;
    for (email, problem) in [
        ("", "Please type your e-mail address."),
        ("nobody", "This isn’t a whole e-mail address."),
        ("a@b.org, c@d.org", "This isn’t a whole e-mail address."),
        ("\"><script>alert(1)</script>@example.org", "This isn’t a whole e-mail address."),
    ] {
        let fields = [&usual()[..], &[("email", email)]].concat();
        let answer = world.post_form("/apps/acme/sign-in", &[], &fields).await;
        answer.stays(422);
        assert!(answer.body.contains(&format!("id=\"problem\">{problem}")), "{}", answer.body);
        assert!(answer.body.contains("aria-describedby=\"problem hint\" aria-invalid=\"true\""));
        assert!(answer.body.contains("<title>Please check the address – Acme</title>"), "{}", answer.body);
        assert!(answer.body.contains("name=\"nonce\" value=\"n\"") && !answer.body.contains("<script"));
    }
    let twice = [&usual()[..], &[("email", "a@b.org"), ("email", "c@d.org")]].concat();
    world.post_form("/apps/acme/sign-in", &[], &twice).await.stays(400);
    assert_eq!(world.fakes.dispatch.take(), []);
}

#[tokio::test]
async fn the_form_is_judged_as_the_request_was() {
    let world = World::new().await;
    let email = ("email", "ann@example.org");
    let send = async |changes: &[(&'static str, &'static str)]| {
        world.post_form("/apps/acme/sign-in", &[], &with(&[changes, &[email]].concat())).await
    };
    send(&[("redirect_uri", "https://evil.example/")]).await.stays(400);
    send(&[("client_id", "vault")]).await.stays(400);
    send(&[("code_challenge_method", "plain")]).await.sends_back("invalid_request");
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("origin", "https://app.example.org")],
        &[("origin", "null")],
    ] {
        let answer = world.post_form("/apps/acme/sign-in", headers, &with(&[email])).await;
        answer.stays(403);
    }
    assert_eq!(world.fakes.dispatch.take(), []);
    world.store.set_away(true);
    let answer = send(&[]).await;
    answer.stays(503);
    assert_eq!(answer.header("retry-after"), "5");
}

#[tokio::test]
async fn a_sign_in_begins_and_its_browser_gets_a_cookie() {
    let settings = Settings {
        public_url: gatepost_domain::access::PublicUrl::parse("https://auth.example.org").unwrap(),
        ..settings()
    };
    let world = World::with(Wish { settings, ..Wish::default() }).await;
    let ours = [("sec-fetch-site", "same-origin")];
    let fields = with(&[("email", " ann@example.org ")]);
    let answer = world.post_form("/apps/acme/sign-in", &ours, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(answer.header("location").starts_with("/apps/acme/wait/sin_"), "{answer:?}");
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-gp_flow_acme=sin_") && cookie.contains(":gp_signin_"), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Max-Age=93600; HttpOnly; SameSite=Lax; Secure"), "{cookie}");
    assert!(!answer.body.contains("gp_signin_") && !answer.header("location").contains("gp_"));
    assert_eq!(world.fakes.dispatch.take().len(), 1);
}

#[tokio::test]
async fn too_many_letters_are_told_when_to_come_back() {
    let rate = Rate::new(1, Duration::from_mins(15)).unwrap();
    let settings = Settings { sign_ins_per_address: Some(rate), ..settings() };
    let world = World::with(Wish { settings, ..Wish::default() }).await;
    let fields = with(&[("email", "ann@example.org")]);
    world.post_form("/apps/acme/sign-in", &[], &fields).await;
    let answer = world.post_form("/apps/acme/sign-in", &[], &fields).await;
    answer.stays(429);
    assert_eq!(answer.header("retry-after"), "900");
    for wanted in ["Please wait a little", "You can try again in 15 minutes.", "data-seconds=\"900\""] {
        assert!(answer.body.contains(wanted), "{wanted} is not in {}", answer.body);
    }
    assert!(answer.body.contains("value=\"ann@example.org\""), "{}", answer.body);
}
