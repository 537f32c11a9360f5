//! The pages of a whole site on fakes, asked as browsers and programs ask.

mod brand;
mod hosted;
mod languages;
mod look;
mod press;
mod texts;
mod tools;

use crate::router::endpoint;
use crate::site::{Heartbeat, Mailbox, MailboxMessage, Site};
use gatepost_application::{AppCommand, Caller, ClientProof, Draft, Gatepost};
use gatepost_contract::fakes::{FakePorts, Fakes, PlainKeyring, master_keys, settings};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::app::{AppId, AppKind, AppName};
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::sign_in::{Beginning, ResponseMode, SignInMethod};
use gatepost_domain::visitor::Visitor;
use gatepost_store_memory::Memory;
use http::{HeaderMap, Method};
use poem::endpoint::BoxEndpoint;
use poem::{Endpoint as _, EndpointExt as _, Request};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const REDIRECT_URI: &str = "https://app.example.com/cb?tenant=7";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const HTML: (&str, &str) = ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
const JSON: (&str, &str) = ("accept", "application/json");
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// An answer, read to its end.
#[derive(Debug)]
struct Answer {
    status: u16,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next().map_or("", |value| value.to_str().unwrap());
        assert!(values.next().is_none(), "{name} is there twice: {self:?}");
        value
    }

    fn json(&self) -> serde_json::Value {
        assert!(self.header("content-type").ends_with("json"), "{self:?}");
        serde_json::from_str(&self.body).unwrap()
    }

    /// Claims a problem of that status and code.
    fn problem(&self, status: u16, code: &str) {
        let body = self.json();
        let kind = (self.status, self.header("content-type"), body["code"].as_str().unwrap());
        assert_eq!(kind, (status, "application/problem+json", code), "{self:?}");
    }

    /// Claims a page of that status, with all that every page must bear; hands its HTML on, without digests of assets.
    fn page(&self, status: u16) -> String {
        assert_eq!(
            (self.status, self.header("content-type")),
            (status, "text/html; charset=utf-8"),
            "{self:?}"
        );
        for (name, value) in [
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
            ("x-robots-tag", "noindex"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(self.header(name), value, "{name} of {self:?}");
        }
        assert_eq!(self.header("vary"), "Accept-Language");
        let root = format!("<html lang=\"{}\" dir=\"", self.header("content-language"));
        assert!(self.body.contains(&root), "{root} is not in {}", self.body);
        assert!(self.header("permissions-policy").contains("camera=()"));
        let policy = self.header("content-security-policy");
        for wanted in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "style-src 'self'"]
        {
            assert!(policy.split("; ").any(|directive| directive == wanted), "{wanted} is not in {policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        for foreign in ["src=\"http", "src=\"//", "url(", "@import", "<style", "style="] {
            assert!(!self.body.contains(foreign), "{foreign} in {}", self.body);
        }
        assert_eq!(self.body.matches("<h1").count(), 1, "one heading: {}", self.body);
        without_digests(&self.body)
    }
}

/// Assets are named after their content; what a page says should not change with it.
fn without_digests(html: &str) -> String {
    let mut parts = html.split("/assets/");
    let mut clean = parts.next().unwrap().to_owned();
    for part in parts {
        let (stem, rest) = part.split_once('-').unwrap();
        let (_digest, rest) = rest.split_once('.').unwrap();
        clean.extend(["/assets/", stem, "-DIGEST.", rest]);
    }
    clean
}

/// A node whose couriers are well.
struct Well;

impl Heartbeat for Well {
    fn is_alive(&self) -> bool {
        true
    }
}

/// A mailbox that holds what a test puts in.
#[derive(Default)]
struct Letters(Mutex<Vec<MailboxMessage>>);

impl Mailbox for Letters {
    fn messages(&self) -> Vec<MailboxMessage> {
        self.0.lock().unwrap().clone()
    }

    fn clear(&self) {
        self.0.lock().unwrap().clear();
    }
}

/// A server on fakes, with one app.
struct World {
    fakes: Fakes,
    store: Memory,
    gatepost: Arc<Gatepost<FakePorts<Memory>>>,
    letters: Arc<Letters>,
    server: BoxEndpoint<'static>,
}

impl World {
    /// In production.
    async fn new() -> Self {
        Self::of("Acme", false).await
    }

    /// In development, with a mailbox.
    async fn development() -> Self {
        Self::of("Acme", true).await
    }

    /// With an app of that name.
    async fn of(app_name: &str, is_development: bool) -> Self {
        let (fakes, store, letters) = (Fakes::default(), Memory::default(), Arc::new(Letters::default()));
        let mut settings = settings();
        if !is_development {
            settings.public_url = PublicUrl::parse("https://auth.example.org").unwrap();
        }
        let gatepost = Gatepost::new(fakes.parts(store.clone(), PlainKeyring), settings, master_keys());
        let gatepost = Arc::new(gatepost);
        let mailbox: Arc<dyn Mailbox> = Arc::clone(&letters) as _;
        let site = Arc::new(Site {
            gatepost: Arc::clone(&gatepost),
            trusted_proxies: Vec::new(),
            couriers: Arc::new(Well),
            mailbox: is_development.then_some(mailbox),
            numbers: Arc::new(()),
            hub: Arc::default(),
            report_secrets: crate::ReportSecrets::default(),
            console: crate::site::ConsoleSite {
                url: PublicUrl::parse("http://localhost:8081").unwrap(),
                settings: Vec::new(),
                findings: Vec::new(),
            },
        });
        let world = Self { fakes, store, gatepost, letters, server: endpoint(site).boxed() };
        world.add_app(app_name).await;
        world
    }

    async fn add_app(&self, name: &str) {
        let uris = [REDIRECT_URI, "http://127.0.0.1/cb", "com.example.app:/cb"];
        let command = AppCommand {
            name: Some(AppName::parse(name).unwrap()),
            kind: Some(AppKind::Public),
            redirect_uris: Some(uris.map(|uri| RedirectUri::parse(uri).unwrap()).to_vec()),
            ..AppCommand::default()
        };
        self.gatepost.create_app(acme(), command).await.unwrap();
    }

    async fn change_app(&self, command: AppCommand) {
        self.gatepost.update_app(&acme(), command).await.unwrap();
    }

    /// The token in the letter of a sign-in that Ann asked for.
    async fn link(&self) -> String {
        self.link_to(REDIRECT_URI, firefox()).await
    }

    /// The same, to go there, asked for by that visitor.
    async fn link_to(&self, redirect_uri: &str, visitor: Visitor) -> String {
        self.link_of(&acme(), redirect_uri, &Caller { visitor, proof: ClientProof::Nothing }).await
    }

    /// The same, asked for in that language.
    async fn link_in(&self, locale: &str) -> String {
        let caller = Caller { visitor: firefox(), proof: ClientProof::Nothing };
        let draft = Draft { locale: Some(locale), ..draft(REDIRECT_URI) };
        self.link_by(&acme(), draft, &caller).await
    }

    async fn link_of(&self, app: &AppId, redirect_uri: &str, caller: &Caller) -> String {
        self.link_by(app, draft(redirect_uri), caller).await
    }

    async fn link_by(&self, app: &AppId, draft: Draft<'_>, caller: &Caller) -> String {
        self.gatepost.request_sign_in(app, draft, caller).await.unwrap();
        for due in self.fakes.dispatch.take() {
            self.gatepost.hand_over(due).await;
        }
        let letters = self.fakes.mailer.letters();
        let (_, token) = letters.last().unwrap().link.as_ref().unwrap().expose().rsplit_once('/').unwrap();
        token.to_owned()
    }

    fn wait(&self, seconds: u64) {
        self.fakes.clock.advance(Duration::from_secs(seconds));
    }

    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let request = Request::builder().method(method).uri_str(path);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        let request =
            request.header("host", "localhost").header("x-request-id", "a-test").body(body.to_owned());
        let response = self.server.get_response(request).await;
        let (parts, body) = response.into_parts();
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            body: body.into_string().await.unwrap(),
        }
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[HTML], "").await
    }

    async fn look(&self, link: &str) -> Answer {
        self.get(&format!("/l/{link}")).await
    }

    async fn look_as_program(&self, link: &str) -> Answer {
        self.ask(Method::GET, &format!("/l/{link}"), &[JSON], "").await
    }

    async fn press(&self, link: &str, accept: (&str, &str), action: &str) -> Answer {
        self.ask(Method::POST, &format!("/l/{link}"), &[accept, FORM], &format!("action={action}")).await
    }
}

/// What Ann asks for.
fn draft(redirect_uri: &str) -> Draft<'_> {
    Draft {
        email: "Ann@example.org",
        redirect_uri,
        state: Some("st&te"),
        nonce: None,
        code_challenge: Some(CHALLENGE),
        code_challenge_method: Some("S256"),
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        scope: None,
        locale: None,
        method: SignInMethod::Link,
        beginning: Beginning::Api,
        link_expires_in: None,
        on_behalf_of: None,
        pushed: None,
    }
}

fn acme() -> AppId {
    AppId::parse("acme").unwrap()
}

fn firefox() -> Visitor {
    Visitor {
        ip: Some("203.0.113.7".parse().unwrap()),
        browser: Some("Firefox".to_owned()),
        system: Some("Linux".to_owned()),
        request: None,
    }
}

#[test]
fn digests_are_taken_away() {
    let html = "<a href=\"/assets/gatepost-0a1b.css\"><b src=\"/assets/demo-77.js\">";
    assert_eq!(
        without_digests(html),
        "<a href=\"/assets/gatepost-DIGEST.css\"><b src=\"/assets/demo-DIGEST.js\">"
    );
}
