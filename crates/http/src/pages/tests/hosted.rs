//! Where a sign-in begins and waits, as the pages stand.

use super::*;
use insta::assert_snapshot;

const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

/// What a client asks for, in that language.
pub(super) fn request(language: &str) -> String {
    format!(
        "response_type=code&client_id=acme&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb%3Ftenant%3D7&state=st%26te\
         &code_challenge={CHALLENGE}&code_challenge_method=S256&ui_locales={language}"
    )
}

/// Identifiers are chance, and their length alone is not.
fn without_ids(html: &str) -> String {
    let mut parts = html.split("sin_");
    let mut clean = parts.next().unwrap().to_owned();
    for part in parts {
        clean.extend(["sin_ID", &part[26..]]);
    }
    clean
}

impl World {
    /// Begins a sign-in on the page, in that language; its waiting page and the browser's cookie.
    pub(super) async fn begin(&self, language: &str) -> (String, String) {
        let fields = format!("{}&email=ann%40example.org", request(language));
        let answer = self.ask(Method::POST, "/apps/acme/sign-in", &[HTML, FORM, OURS], &fields).await;
        assert_eq!(answer.status, 303, "{answer:?}");
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        (answer.header("location").to_owned(), cookie)
    }

    pub(super) async fn watch(&self, (page, cookie): &(String, String)) -> Answer {
        self.ask(Method::GET, page, &[HTML, ("cookie", cookie)], "").await
    }
}

#[tokio::test]
async fn a_sign_in_begins_with_one_field() {
    let world = World::new().await;
    let path = format!("/apps/acme/authorize?{}", request("en"));
    assert_snapshot!("begin", world.get(&path).await.page(200));
    let fields = format!("{}&email=ann", request("de"));
    let answer = world.ask(Method::POST, "/apps/acme/sign-in", &[HTML, FORM, OURS], &fields).await;
    assert_snapshot!("begin_invalid_de", answer.page(422));
    let stray = world.get(&path.replace("app.example.com", "evil.example")).await;
    assert_snapshot!("begin_stray", stray.page(400));
}

#[tokio::test]
async fn a_sign_in_waits_and_expires() {
    for language in ["en", "ar"] {
        let world = World::new().await;
        let begun = world.begin(language).await;
        let answer = world.watch(&begun).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.ends_with("; script-src 'self'; connect-src 'self'"), "{policy}");
        assert_snapshot!(format!("wait_{language}"), without_ids(&answer.page(200)));
        world.wait(600);
        let expired = world.watch(&begun).await;
        assert_snapshot!(format!("wait_expired_{language}"), without_ids(&expired.page(200)));
    }
}

#[tokio::test]
async fn a_page_and_all_that_it_loads_is_small() {
    let world = World::new().await;
    let begun = world.begin("ar").await;
    let html = world.watch(&begun).await.body.replace("&#x2f;", "/");
    let mut size = html.len();
    for path in html.split(['"']).filter(|part| part.starts_with("/assets/")) {
        let asset = world.get(path).await;
        assert_eq!(asset.status, 200, "{path}");
        size += asset.body.len();
    }
    assert!((5_000..30_000).contains(&size), "{size} bytes");
}

#[tokio::test]
async fn an_app_of_one_s_own_machine_is_opened_by_a_press() {
    let world = World::new().await;
    let request =
        request("en").replace("https%3A%2F%2Fapp.example.com%2Fcb%3Ftenant%3D7", "com.example.app%3A%2Fcb");
    let fields = format!("{request}&email=ann%40example.org");
    let answer = world.ask(Method::POST, "/apps/acme/sign-in", &[HTML, FORM, OURS], &fields).await;
    let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
    let begun = (answer.header("location").to_owned(), cookie);
    let html = world.watch(&begun).await.body;
    let number = &html.split("<strong>").nth(1).unwrap()[..2];
    for due in world.fakes.dispatch.take() {
        world.gatepost.hand_over(due).await;
    }
    let link = world.fakes.mailer.letters().pop().unwrap().link.unwrap();
    let path = link.expose().strip_prefix("https://auth.example.org").unwrap().to_owned();
    let approved =
        world.ask(Method::POST, &path, &[HTML, FORM], &format!("action=approve&match={number}")).await;
    assert_eq!(approved.status, 200, "{approved:?}");
    let html = world.watch(&begun).await.page(200);
    assert!(html.contains("<h1>Confirmed</h1>") && html.contains("Go on to Acme"), "{html}");
    assert!(html.contains("href=\"com.example.app:&#x2f;cb?code="), "{html}");
}
