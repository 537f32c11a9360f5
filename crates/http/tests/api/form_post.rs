//! Answers that a client wants posted (OAuth 2.0 Form Post Response Mode): every way to a code, and errors.

use super::marks::{OURS, asking, cookies, link, mark_of};
use super::world::*;
use data_encoding::BASE64URL_NOPAD;
use http::Method;
use serde_json::Value;

const MODE: (&str, &str) = ("response_mode", "form_post");

fn request(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut fields = vec![
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT),
        ("state", "st&te \"<"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
    fields
}

/// A sign-in that began on the hosted page, whose client wants its answer posted.
struct Begun {
    world: World,
    page: String,
    cookie: String,
}

impl Begun {
    async fn new() -> Self {
        let world = World::new().await;
        let fields = request(&[MODE, ("email", "ann@example.org")]);
        let answer = world.post_form("/apps/acme/sign-in", &[OURS], &fields).await;
        let cookie = cookies(&answer).remove(0);
        Self { page: answer.header("location").to_owned(), cookie, world }
    }

    fn headers(&self) -> [(&str, &str); 2] {
        [OURS, ("cookie", &self.cookie)]
    }

    async fn code(&self) -> String {
        self.world.link().await;
        let letters = self.world.fakes.mailer.letters();
        letters.last().unwrap().code.as_ref().unwrap().expose().to_owned()
    }
}

impl Answer {
    /// Claims a page that posts that field to the redirect URI, with and without a script, and nothing to anybody else.
    fn posts(&self, name: &str) -> String {
        let kind = (self.status, self.header("content-type"), self.header("location"));
        assert_eq!(kind, (200, "text/html; charset=utf-8", ""), "{}", self.body);
        assert_eq!(self.header("cache-control"), "no-store");
        let policy = self.header("content-security-policy");
        let own = "form-action 'self' https: https://app.example.org; script-src 'self'";
        assert!(policy.ends_with(own), "{policy}");
        let action = format!("method=\"post\" action=\"{}\"", REDIRECT.replace('/', "&#x2f;"));
        for wanted in [
            &*action,
            "name=\"state\" value=\"st&amp;te &quot;&lt;\"",
            "name=\"iss\" value=\"http:&#x2f;&#x2f;localhost:8080&#x2f;apps&#x2f;acme\"",
            "<script type=\"module\" src=\"/assets/press-",
            ">Go on to Acme</button>",
        ] {
            assert!(self.body.contains(wanted), "{wanted} is not in {}", self.body);
        }
        self.field(name).expect(&self.body)
    }

    fn field(&self, name: &str) -> Option<String> {
        let (_, rest) = self.body.split_once(&format!("name=\"{name}\" value=\""))?;
        Some(rest.split('"').next().unwrap().to_owned())
    }
}

#[tokio::test]
async fn digits_earn_a_form_and_a_second_click_the_same() {
    let begun = Begun::new().await;
    let digits = begun.code().await;
    let path = format!("{}/code", begun.page);
    let answer = begun.world.post_form(&path, &begun.headers(), &[("code", &digits)]).await;
    let code = answer.posts("code");
    let again = begun.world.post_form(&path, &begun.headers(), &[("code", &digits)]).await;
    assert_eq!(again.posts("code"), code);
    assert!(cookies(&answer).iter().any(|cookie| cookie.contains("gp_device_")), "the browser is known");
    begun.world.exchange(&code, VERIFIER).await.json(200);
}

#[tokio::test]
async fn a_link_that_is_confirmed_where_it_began_earns_a_form() {
    let begun = Begun::new().await;
    let path = link(&begun.world).await;
    let shown = begun.world.get(&path, &[("cookie", &begun.cookie)]).await;
    let visit = cookies(&shown).into_iter().find(|cookie| cookie.contains("visit")).unwrap();
    let cookie = format!("{}; {visit}", begun.cookie);
    let press = async || begun.world.post_form(&path, &[OURS, ("cookie", &cookie)], &[]).await;
    let code = press().await.posts("code");
    assert_eq!(press().await.posts("code"), code, "a second click");
    begun.world.exchange(&code, VERIFIER).await.json(200);
    assert_eq!(press().await.status, 410);
}

#[tokio::test]
async fn what_was_approved_elsewhere_is_posted_by_the_waiting_page_alone() {
    let begun = Begun::new().await;
    let waiting = begun.world.get(&begun.page, &[("cookie", &begun.cookie)]).await;
    let (_, number) = waiting.body.split_once("<strong>").unwrap();
    let path = link(&begun.world).await;
    let approve = [("action", "approve"), ("match", &number[..2])];
    assert_eq!(begun.world.post_form(&path, &[OURS], &approve).await.status, 200);
    let code = begun.world.get(&begun.page, &[("cookie", &begun.cookie)]).await.posts("code");
    begun.world.exchange(&code, VERIFIER).await.json(200);
}

#[tokio::test]
async fn a_program_is_told_what_to_post() {
    let begun = Begun::new().await;
    let path = link(&begun.world).await;
    let headers = [("cookie", &*begun.cookie), ("accept", "application/json")];
    let told = begun.world.post_form(&path, &headers, &[("action", "sign_in")]).await.json(200);
    assert_eq!(told["redirect_to"], REDIRECT);
    assert_eq!(
        (&told["fields"]["state"], told["fields"].as_object().unwrap().len()),
        (&"st&te \"<".into(), 3)
    );
    begun.world.exchange(told["fields"]["code"].as_str().unwrap(), VERIFIER).await.json(200);
}

#[tokio::test]
async fn a_mark_earns_a_form_in_the_mode_of_the_new_request() {
    let world = World::new().await;
    world.begin().await;
    let answer = world.post_form(&link(&world).await, &[OURS], &[]).await;
    assert_eq!(answer.status, 303, "the old request said nothing of a form");
    let mark = mark_of(&answer).unwrap();
    let changes = [MODE, ("redirect_uri", REDIRECT), ("state", "st&te \"<")];
    let answer = world.get(&asking(&changes), &[("cookie", &mark)]).await;
    assert!(answer.posts("code").starts_with("gp_code_"));
    assert!(cookies(&answer).iter().any(|cookie| cookie.ends_with('=')), "the mark is gone");
}

#[tokio::test]
async fn errors_are_posted_too() {
    let world = World::new().await;
    for (change, error) in [
        (("prompt", "none"), "login_required"),
        (("response_type", "token"), "unsupported_response_type"),
        (("code_challenge", ""), "invalid_request"),
        (("registration", "{}"), "registration_not_supported"),
    ] {
        let path = format!("/apps/acme/authorize?{}", form(&request(&[MODE, change])));
        let answer = world.get(&path, &[]).await;
        assert_eq!(answer.posts("error"), error);
        assert!(answer.field("error_description").is_some() && answer.field("code").is_none());
        assert!(answer.body.contains("<h1>Back to Acme</h1>"), "{}", answer.body);
    }
}

#[tokio::test]
async fn a_mode_that_nobody_knows_or_can_serve_is_an_error_on_the_redirect() {
    let world = World::new().await;
    let native = gatepost_application::AppCommand {
        redirect_uris: Some(vec![
            gatepost_domain::redirect::RedirectUri::parse("com.example.app:/cb").unwrap(),
            gatepost_domain::redirect::RedirectUri::parse(REDIRECT).unwrap(),
        ]),
        ..Default::default()
    };
    world.gatepost.update_app(&app("acme"), native).await.unwrap();
    for (changes, start) in [
        (&[("response_mode", "fragment")][..], REDIRECT),
        (&[("response_mode", "jwt")], REDIRECT),
        (&[("response_mode", "form_post query")], REDIRECT),
        (&[MODE, ("redirect_uri", "com.example.app:/cb")], "com.example.app:/cb"),
    ] {
        let answer = world.get(&format!("/apps/acme/authorize?{}", form(&request(changes))), &[]).await;
        let location = answer.header("location");
        assert!(location.starts_with(&format!("{start}?error=invalid_request&")), "{changes:?}: {answer:?}");
    }
    // Said twice it is no mode at all.
    let twice = format!("/apps/acme/authorize?{}", form(&[&request(&[MODE])[..], &[MODE]].concat()));
    assert_eq!(world.get(&twice, &[]).await.status, 303);
}

#[tokio::test]
async fn a_sign_in_that_begins_again_keeps_its_mode_and_the_client_s_key() {
    let world = World::new().await;
    let thumbprint: &'static str = BASE64URL_NOPAD.encode(&[7; 32]).leak();
    let fields = request(&[MODE, ("dpop_jkt", thumbprint), ("email", "ann@example.org")]);
    let begun = world.post_form("/apps/acme/sign-in", &[OURS], &fields).await;
    let (page, cookie) = (begun.header("location").to_owned(), cookies(&begun).remove(0));
    let waiting = world.get(&page, &[("cookie", &cookie)]).await;
    for kept in [format!("dpop_jkt&#x3d;{thumbprint}"), "response_mode&#x3d;form_post".to_owned()] {
        let plain = kept.replace("&#x3d;", "=");
        assert!(waiting.body.contains(&kept) || waiting.body.contains(&plain), "{kept}: {}", waiting.body);
    }
    let wrong = request(&[("dpop_jkt", "short")]);
    let answer = world.ask(Method::GET, &format!("/apps/acme/authorize?{}", form(&wrong)), &[], "").await;
    assert!(
        answer.header("location").starts_with(&format!("{REDIRECT}?error=invalid_request&")),
        "{answer:?}"
    );
}

#[tokio::test]
async fn an_app_that_does_without_a_challenge_needs_a_nonce_and_its_secret() {
    let world = World::new().await;
    let oauth = gatepost_application::OAuthCommand { require_pkce: Some(false), ..Default::default() };
    let command = gatepost_application::AppCommand { oauth, ..Default::default() };
    world.gatepost.update_app(&app("vault"), command).await.unwrap();
    let bare = [("code_challenge", ""), ("code_challenge_method", "")];
    let at = |app: &'static str, more: &[(&'static str, &'static str)]| {
        let fields = request(&[&bare[..], &[("client_id", app)], more].concat());
        format!("/apps/{app}/authorize?{}", form(&fields))
    };
    for (app, more) in [
        ("acme", &[("nonce", "n")][..]),
        ("vault", &[][..]),
        ("vault", &[("nonce", "n"), ("code_challenge_method", "S256")]),
        ("vault", &[("nonce", "n"), ("code_challenge", CHALLENGE)]),
        ("vault", &[("nonce", "n"), ("code_challenge", CHALLENGE), ("code_challenge_method", "plain")]),
    ] {
        let answer = world.get(&at(app, more), &[]).await;
        let start = format!("{REDIRECT}?error=invalid_request&");
        assert!(answer.header("location").starts_with(&start), "{app} {more:?}: {answer:?}");
    }
    assert_eq!(world.get(&at("vault", &[("nonce", "n")]), &[]).await.status, 200);

    let fields =
        request(&[&bare[..], &[("client_id", "vault"), ("nonce", "n"), ("email", "a@b.org")]].concat());
    let begun = world.post_form("/apps/vault/sign-in", &[OURS], &fields).await;
    assert_eq!(begun.status, 303, "{}", begun.body);
    let cookie = cookies(&begun).remove(0);
    let confirmed = world.post_form(&link(&world).await, &[OURS, ("cookie", &cookie)], &[]).await;
    let location = confirmed.header("location");
    let code = location.split(['?', '&']).find_map(|pair| pair.strip_prefix("code=")).unwrap();
    let exchange = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", REDIRECT)];
    let by_secret = [("authorization", &*world.basic())];
    world.post_form("/apps/vault/token", &[], &exchange).await.oauth(401, "invalid_client");
    let answer: Value = world.post_form("/apps/vault/token", &by_secret, &exchange).await.json(200);
    assert!(answer["access_token"].is_string());
}
