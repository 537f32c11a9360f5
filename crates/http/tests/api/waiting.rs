//! The page that waits for the letter, in the browser where the sign-in began.

use super::world::*;
use gatepost_application::{AppCommand, Change};
use gatepost_domain::app::AppStatus;
use gatepost_domain::delivery::HandOver;
use http::Method;
use serde_json::Value;
use std::time::Duration;

const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

/// A sign-in that began on the hosted page.
struct Begun {
    world: World,
    page: String,
    cookie: String,
}

impl Begun {
    async fn new() -> Self {
        Self::at(REDIRECT).await
    }

    async fn at(redirect_uri: &str) -> Self {
        let world = World::new().await;
        let fields = [
            ("response_type", "code"),
            ("client_id", "acme"),
            ("redirect_uri", redirect_uri),
            ("state", "st&te"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
            ("email", "Ann@example.org"),
        ];
        let answer = world.post_form("/apps/acme/sign-in", &[OURS], &fields).await;
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        Self { page: answer.header("location").to_owned(), cookie, world }
    }

    async fn look(&self) -> Answer {
        self.world.get(&self.page, &[("cookie", &self.cookie)]).await
    }

    async fn post(&self, end: &str, fields: &[(&str, &str)]) -> Answer {
        let path = format!("{}/{end}", self.page);
        self.world.post_form(&path, &[("cookie", &self.cookie), OURS], fields).await
    }

    async fn type_code(&self, code: &str) -> Answer {
        self.post("code", &[("code", code)]).await
    }

    /// The digits in the last letter.
    async fn code(&self) -> String {
        self.world.link().await;
        let letters = self.world.fakes.mailer.letters();
        letters.last().unwrap().code.as_ref().unwrap().expose().to_owned()
    }

    /// Lets couriers hand over what waits to a mail server that refuses it.
    async fn bounce(&self) {
        self.world.fakes.mailer.answer_with(|_| HandOver::RefusedForGood { why: "550".to_owned() });
        for due in self.world.fakes.dispatch.take() {
            let settled = self.world.gatepost.hand_over(due).await;
            self.world.gatepost.settle(&[settled]).await.unwrap();
        }
    }

    fn wait(&self, seconds: u64) {
        self.world.fakes.clock.advance(Duration::from_secs(seconds));
    }
}

impl Answer {
    /// Claims a page of that status with that title, and that the address is not in it.
    fn shows(&self, status: u16, title: &str) {
        let kind = (self.status, self.header("content-type"));
        assert_eq!(kind, (status, "text/html; charset=utf-8"), "{}", self.body);
        assert!(self.body.contains(&format!("<title>{title}</title>")), "{title}: {}", self.body);
        assert!(
            !self.body.to_lowercase().contains("ann@") && !self.body.contains("gp_signin_"),
            "{}",
            self.body
        );
    }

    fn says(&self, sentence: &str) {
        assert!(self.body.contains(sentence), "{sentence} is not in {}", self.body);
    }

    /// Claims that the browser goes on to the app, and hands the code on.
    fn goes_on(&self) -> String {
        let location = self.header("location");
        assert_eq!(self.status, 303, "{}", self.body);
        let start = format!("{REDIRECT}?code=");
        let end = "&state=st%26te&iss=http%3A%2F%2Flocalhost%3A8080%2Fapps%2Facme";
        location.strip_prefix(&start).and_then(|rest| rest.strip_suffix(end)).expect(location).to_owned()
    }
}

#[tokio::test]
async fn the_page_waits_and_says_what_to_do() {
    let begun = Begun::new().await;
    let answer = begun.look().await;
    answer.shows(200, "Check your mail – Acme");
    answer.says("We are sending a letter to a•••@e•••.org.");
    answer.says("You can have the letter sent again in 30 seconds.");
    answer.says("autocomplete=\"one-time-code\"");
    answer.says("Check again");
    let policy = answer.header("content-security-policy");
    let may = "form-action 'self' https: https://app.example.org; script-src 'self'; connect-src 'self'";
    assert!(policy.ends_with(may) && policy.starts_with("default-src 'none'"), "{policy}");
    assert!(answer.body.len() < 6_000, "{} bytes", answer.body.len());
    begun.world.link().await;
    begun.look().await.says("We sent a letter to a•••@e•••.org.");
    assert_eq!(begun.look().await.headers.get("set-cookie"), None);
}

#[tokio::test]
async fn nobody_else_sees_it() {
    let begun = Begun::new().await;
    let unknown = "/apps/acme/wait/sin_00000000000000000000000000";
    for (path, cookie) in [
        (&*begun.page, ""),
        (&begun.page, "gp_flow_acme=x:y"),
        (&begun.page, &begun.cookie.replace("gp_flow_acme", "gp_flow_vault")),
        (&begun.page, &begun.cookie.replace("gp_signin_", "gp_signin_A")),
        (unknown, &begun.cookie),
        ("/apps/acme/wait/x", &begun.cookie),
        ("/apps/nobody/wait/x", &begun.cookie),
        (&begun.page.replace("acme", "vault"), &begun.cookie),
    ] {
        let answer = begun.world.get(path, &[("cookie", cookie)]).await;
        assert_eq!(answer.status, 403, "{path} {cookie}");
        answer.says("Go on where you began");
        assert!(!answer.body.contains("example.org"), "{}", answer.body);
        let events = begun.world.get(&format!("{path}/events"), &[("cookie", cookie)]).await;
        events.problem(401, "sign_in_secret_invalid");
        for end in ["code", "resend", "again"] {
            let path = format!("{path}/{end}");
            let headers = [("cookie", cookie), OURS];
            let answer = begun.world.post_form(&path, &headers, &[("code", "123456")]).await;
            assert_eq!(answer.status, 403, "{path} {cookie}");
        }
    }
    let command = AppCommand {
        initiate_login_uri: Change::Set("https://app.example.org/login".to_owned()),
        ..AppCommand::default()
    };
    begun.world.gatepost.update_app(&app("acme"), command).await.unwrap();
    let answer = begun.world.get(&begun.page, &[]).await;
    answer.says("href=\"https:&#x2f;&#x2f;app.example.org&#x2f;login?iss=http%3A%2F%2Flocalhost%3A8080%2Fapps%2Facme\"");
}

#[tokio::test]
async fn the_code_of_the_letter_leads_on() {
    let begun = Begun::new().await;
    let code = begun.code().await;
    let (first, last) = code.split_at(3);
    let exchange_code = begun.type_code(&format!(" {first} {last} ")).await.goes_on();
    begun.world.exchange(&exchange_code, VERIFIER).await.json(200);
    begun.look().await.shows(200, "You are signed in – Acme");
    let again = begun.type_code(&code).await;
    assert_eq!((again.status, again.header("location")), (303, &*begun.page));
}

#[tokio::test]
async fn a_second_click_on_the_right_digits_leads_to_the_same_place() {
    let begun = Begun::new().await;
    let code = begun.code().await;
    let (first, second) = tokio::join!(begun.type_code(&code), begun.type_code(&code));
    assert_eq!(first.goes_on(), second.goes_on());
    begun.wait(60);
    let late = begun.type_code(&code).await;
    assert_eq!((late.status, late.header("location")), (303, &*begun.page));
}

#[tokio::test]
async fn a_wrong_code_is_told_until_it_is_locked() {
    let begun = Begun::new().await;
    let code = begun.code().await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for nothing in ["", "12345", "1234567", "abcdef", "<script>"] {
        let answer = begun.type_code(nothing).await;
        answer.shows(422, "Wrong code – Acme");
        answer.says("Please type the six digits from the letter.");
    }
    for tries in ["4 more tries", "3 more tries", "2 more tries", "1 more try"] {
        let answer = begun.type_code(wrong).await;
        answer.shows(422, "Wrong code – Acme");
        answer.says(&format!("You have {tries}."));
        answer.says("autofocus aria-invalid=\"true\" aria-describedby=\"code-problem code-hint\"");
    }
    let answer = begun.type_code(wrong).await;
    answer.shows(422, "Code locked – Acme");
    answer.says("The link in the letter still works.");
    begun.type_code(&code).await.shows(409, "Code locked – Acme");
    let answer = begun.look().await;
    answer.says("The link in the letter still works.");
    assert!(!answer.body.contains("name=\"code\""), "{}", answer.body);
}

#[tokio::test]
async fn a_further_letter_is_sent_after_a_while_and_five_in_all() {
    let begun = Begun::new().await;
    begun.wait(10);
    let answer = begun.post("resend", &[]).await;
    answer.shows(429, "Check your mail – Acme");
    answer.says("You can have the letter sent again in 20 seconds.");
    assert_eq!(answer.header("retry-after"), "20");
    for seconds in [30, 60, 120, 240] {
        begun.wait(seconds);
        let answer = begun.post("resend", &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let page = begun.world.get(answer.header("location"), &[("cookie", &begun.cookie)]).await;
        page.shows(200, "Check your mail – Acme");
        page.says("We sent another letter to a•••@e•••.org. Earlier ones work as well.");
    }
    begun.wait(480);
    let answer = begun.look().await;
    answer.says("No more letters can be sent for this sign-in.");
    assert!(!answer.body.contains("/resend\"") && !answer.body.contains("resend\""), "{}", answer.body);
    begun.post("resend", &[]).await.shows(409, "Check your mail – Acme");
}

#[tokio::test]
async fn a_letter_that_nobody_takes_is_told() {
    let begun = Begun::new().await;
    begun.bounce().await;
    let answer = begun.look().await;
    answer.shows(200, "The letter couldn’t be delivered – Acme");
    answer.says("The mail server of a•••@e•••.org didn’t take it.");
    answer.says("Start again");
    begun.wait(30);
    assert_eq!(begun.post("resend", &[]).await.status, 303);
    begun.bounce().await;
    let answer = begun.look().await;
    answer.shows(200, "The letter couldn’t be delivered – Acme");
    // The first one may have arrived all the same, and the script must not take this for news.
    answer.says("id=\"delivery\" data-failed data-sent");
    answer.says("autocomplete=\"one-time-code\"");
}

#[tokio::test]
async fn forms_of_other_sites_do_nothing() {
    let begun = Begun::new().await;
    let code = begun.code().await;
    for end in ["code", "resend", "again"] {
        let headers = [("cookie", begun.cookie.as_str()), ("sec-fetch-site", "cross-site")];
        let path = format!("{}/{end}", begun.page);
        let answer = begun.world.post_form(&path, &headers, &[("code", &code)]).await;
        assert_eq!(answer.status, 403);
        answer.says("That came from another site");
    }
    begun.type_code(&code).await.goes_on();
}

#[tokio::test]
async fn an_expired_sign_in_begins_again_with_the_same_address() {
    let begun = Begun::new().await;
    let early = begun.post("again", &[]).await;
    assert_eq!((early.status, early.header("location")), (303, &*begun.page));
    begun.world.link().await;
    begun.wait(600);
    let answer = begun.look().await;
    answer.shows(200, "This sign-in has expired – Acme");
    answer.says("Send a new letter");
    assert!(!answer.body.contains("<script"), "{}", answer.body);
    let answer = begun.post("again", &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let (page, cookie) = (answer.header("location"), answer.header("set-cookie"));
    assert!(page.starts_with("/apps/acme/wait/sin_") && page != begun.page);
    let cookie = cookie.split(';').next().unwrap();
    begun.world.get(page, &[("cookie", cookie)]).await.shows(200, "Check your mail – Acme");
    begun.world.link().await;
    let letters = begun.world.fakes.mailer.letters();
    assert_eq!(letters.len(), 2);
    assert!(letters.iter().all(|letter| letter.to.delivery() == "Ann@example.org"));
}

#[tokio::test]
async fn another_address_begins_with_everything_else_kept() {
    let begun = Begun::new().await;
    let page = begun.look().await.body.replace("&#x2f;", "/").replace("&amp;", "&");
    let path = page.split("class=\"step\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(path.contains("&state=st%26te&") && !path.contains("nn%40"), "{path}");
    let answer = begun.world.get(path, &[]).await;
    answer.shows(200, "Sign in to Acme");
    answer.says("name=\"state\" value=\"st&amp;te\"");
}

#[tokio::test]
async fn what_happens_to_the_letter_happens_here() {
    let begun = Begun::new().await;
    let link = begun.world.link().await;
    let link = link.strip_prefix("http://localhost:8080").unwrap();
    let number = begun.look().await.body.split("<strong>").nth(1).unwrap()[..2].to_owned();
    let approval = [("action", "approve"), ("match", number.as_str())];
    assert_eq!(begun.world.post_form(link, &[OURS], &approval).await.status, 200);
    let code = begun.look().await.goes_on();
    assert_eq!(begun.look().await.goes_on(), code, "until it is exchanged");
    begun.world.exchange(&code, VERIFIER).await.json(200);
    begun.look().await.shows(200, "You are signed in – Acme");

    let begun = Begun::new().await;
    let link = begun.world.link().await;
    let link = link.strip_prefix("http://localhost:8080").unwrap();
    begun.world.post_form(link, &[OURS], &[("action", "refuse")]).await;
    let answer = begun.look().await;
    answer.shows(200, "This sign-in was stopped – Acme");
    answer.says("Start again");

    let begun = Begun::new().await;
    begun.wait(600);
    begun.world.gatepost.settle(&[]).await.unwrap();
    begun.look().await.shows(200, "This sign-in has expired – Acme");
}

#[tokio::test]
async fn a_renewed_sign_in_is_followed() {
    let begun = Begun::new().await;
    let link = begun.world.link().await;
    let link = link.strip_prefix("http://localhost:8080").unwrap();
    begun.wait(600);
    let renewed = begun.world.post_form(&format!("{link}/renew"), &[OURS], &[]).await;
    assert_eq!(renewed.status, 303, "{}", renewed.body);
    let answer = begun.look().await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let cookie = answer.header("set-cookie").split(';').next().unwrap();
    let page = begun.world.get(answer.header("location"), &[("cookie", cookie)]).await;
    page.shows(200, "Check your mail – Acme");
}

#[tokio::test]
async fn an_app_that_is_switched_off_lets_nobody_in() {
    let begun = Begun::new().await;
    let code = begun.code().await;
    begun.world.disable("acme").await;
    begun.type_code(&code).await.shows(403, "Signing in to Acme is switched off");
    begun.wait(30);
    begun.post("resend", &[]).await.shows(403, "Signing in to Acme is switched off");
    let status = Some(AppStatus::Active);
    let command = AppCommand { status, ..AppCommand::default() };
    begun.world.gatepost.update_app(&app("acme"), command).await.unwrap();
    begun.world.store.set_away(true);
    begun.look().await.shows(503, "Please try again in a moment");
    begun.world.store.set_away(false);
    begun.type_code(&code).await.goes_on();
}

#[tokio::test]
async fn the_script_hears_the_same_as_the_api_tells() {
    let begun = Begun::new().await;
    let link = begun.world.link().await;
    let link = link.strip_prefix("http://localhost:8080").unwrap();
    begun.world.post_form(link, &[OURS], &[("action", "refuse")]).await;
    let path = format!("{}/events", begun.page);
    let answer = begun.world.get(&path, &[("cookie", &begun.cookie)]).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/event-stream"));
    let state: Value = serde_json::from_str(answer.body.trim().strip_prefix("data: ").unwrap()).unwrap();
    assert_eq!((&state["status"], &state["delivery"]), (&"refused".into(), &"sent".into()));
    assert!(!answer.headers.contains_key("access-control-allow-origin"));
}

#[tokio::test]
async fn pages_have_no_other_methods() {
    let begun = Begun::new().await;
    for (method, end) in
        [(Method::POST, ""), (Method::GET, "/code"), (Method::GET, "/resend"), (Method::DELETE, "")]
    {
        let path = format!("{}{end}", begun.page);
        let answer = begun.world.ask(method, &path, &[("cookie", &begun.cookie)], "").await;
        answer.problem(405, "method_not_allowed");
    }
}
