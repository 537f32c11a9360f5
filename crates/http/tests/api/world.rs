//! A whole server in memory, and what a test says to it.

use gatepost_application::{AppCommand, Gatepost, Settings};
use gatepost_contract::fakes::{FakePorts, Fakes, master_keys, settings};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::app::{AppId, AppKind, AppName};
use gatepost_domain::redirect::RedirectUri;
use gatepost_http::{
    ConsoleSite, FindingShown, Heartbeat, Mailbox, MailboxMessage, SettingShown, Site, endpoint,
    operators_endpoint,
};
use gatepost_store_memory::Memory;
use http::{HeaderMap, Method};
use poem::endpoint::BoxEndpoint;
use poem::{Addr, Endpoint, EndpointExt, Request, RequestParts, Response};
use serde_json::Value;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

pub(crate) type Ports = FakePorts<Memory>;

pub(crate) const REDIRECT: &str = "https://app.example.org/callback";
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(crate) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
pub(crate) const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
pub(crate) const JSON: (&str, &str) = ("content-type", "application/json");

/// Couriers whose pulse a test takes: 0 dead, 1 alive, 2 so ill that asking panics.
#[derive(Clone)]
pub(crate) struct Pulse(pub(crate) Arc<AtomicU8>);

impl Heartbeat for Pulse {
    fn is_alive(&self) -> bool {
        let pulse = self.0.load(Ordering::SeqCst);
        assert!(pulse < 2, "the test lets a handler panic");
        pulse == 1
    }
}

struct NoLetters;

impl Mailbox for NoLetters {
    fn messages(&self) -> Vec<MailboxMessage> {
        Vec::new()
    }

    fn clear(&self) {}
}

/// A server with a public app `acme` and a confidential app `vault`.
pub(crate) struct World {
    pub(crate) fakes: Fakes,
    pub(crate) store: Memory,
    pub(crate) gatepost: Arc<Gatepost<Ports>>,
    pub(crate) pulse: Pulse,
    pub(crate) site: Arc<Site<Ports>>,
    /// The client secret of `vault`.
    pub(crate) secret: String,
    server: BoxEndpoint<'static, Response>,
    operators: BoxEndpoint<'static, Response>,
}

/// What a test wants otherwise than usual.
pub(crate) struct Wish {
    pub(crate) settings: Settings,
    pub(crate) trusted_proxies: Vec<&'static str>,
    pub(crate) is_development: bool,
}

impl Default for Wish {
    fn default() -> Self {
        Self { settings: settings(), trusted_proxies: Vec::new(), is_development: false }
    }
}

/// What the console of such a server knows.
fn console_site() -> ConsoleSite {
    let setting = |name: &str, value: Option<&str>, is_secret| SettingShown {
        name: name.to_owned(),
        value: value.map(str::to_owned),
        is_secret,
        source: "a test".to_owned(),
    };
    ConsoleSite {
        url: PublicUrl::parse("http://localhost:8081").unwrap(),
        settings: vec![
            setting("GATEPOST_MAIL", Some("mailbox:"), false),
            setting("GATEPOST_MASTER_KEY", None, true),
        ],
        findings: vec![FindingShown {
            check: "limits".to_owned(),
            verdict: "doubtful",
            what: "a limit is off".to_owned(),
            mend: "leave it out".to_owned(),
        }],
    }
}

pub(crate) fn app(name: &str) -> AppId {
    AppId::parse(name).unwrap()
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::with(Wish::default()).await
    }

    pub(crate) async fn with(wish: Wish) -> Self {
        let (fakes, store) = (Fakes::default(), Memory::default());
        let parts = fakes.parts(store.clone(), gatepost_contract::fakes::PlainKeyring);
        let gatepost = Arc::new(Gatepost::new(parts, wish.settings, master_keys()));
        let pulse = Pulse(Arc::new(AtomicU8::new(1)));
        let site = Arc::new(Site {
            gatepost: Arc::clone(&gatepost),
            trusted_proxies: wish.trusted_proxies.iter().map(|network| network.parse().unwrap()).collect(),
            couriers: Arc::new(pulse.clone()),
            mailbox: wish.is_development.then(|| Arc::new(NoLetters) as Arc<dyn Mailbox>),
            numbers: Arc::new(()),
            hub: Arc::default(),
            report_secrets: gatepost_http::ReportSecrets::default(),
            console: console_site(),
        });
        let command = |name: &str, kind| AppCommand {
            name: Some(AppName::parse(name).unwrap()),
            kind: Some(kind),
            redirect_uris: Some(
                [REDIRECT, "http://127.0.0.1/cb"].map(|uri| RedirectUri::parse(uri).unwrap()).to_vec(),
            ),
            ..AppCommand::default()
        };
        gatepost.create_app(app("acme"), command("Acme", AppKind::Public)).await.unwrap();
        let vault = gatepost.create_app(app("vault"), command("Vault", AppKind::Confidential)).await.unwrap();
        let secret = vault.client_secret.unwrap().expose().to_owned();
        let server = endpoint(Arc::clone(&site)).boxed();
        let operators = operators_endpoint(Arc::clone(&site)).boxed();
        Self { fakes, store, gatepost, pulse, site, secret, server, operators }
    }

    /// Switches an app off.
    pub(crate) async fn disable(&self, name: &str) {
        let status = Some(gatepost_domain::app::AppStatus::Disabled);
        let command = AppCommand { status, ..AppCommand::default() };
        self.gatepost.update_app(&app(name), command).await.unwrap();
    }

    /// The credentials of `vault` by HTTP Basic.
    pub(crate) fn basic(&self) -> String {
        basic("vault", &self.secret)
    }

    pub(crate) async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl AsRef<[u8]>,
    ) -> Answer {
        self.ask_from("203.0.113.7:4711", method, path, (headers, body.as_ref())).await
    }

    pub(crate) async fn ask_from(
        &self,
        peer: &str,
        method: Method,
        path: &str,
        (headers, body): (&[(&str, &str)], &[u8]),
    ) -> Answer {
        Self::send(&self.server, peer, method, path, (headers, body)).await
    }

    /// Asks at the operators' listener, with that admin token if there is one.
    pub(crate) async fn operate(
        &self,
        token: &str,
        method: Method,
        path: &str,
        (headers, body): (&[(&str, &str)], &[u8]),
    ) -> Answer {
        let bearer = format!("Bearer {token}");
        let authorization = [("authorization", bearer.as_str())];
        let headers = if token.is_empty() { headers.to_vec() } else { [&authorization, headers].concat() };
        Self::send(&self.operators, "127.0.0.1:4711", method, path, (&headers, body)).await
    }

    async fn send(
        server: &BoxEndpoint<'static, Response>,
        peer: &str,
        method: Method,
        path: &str,
        (headers, body): (&[(&str, &str)], &[u8]),
    ) -> Answer {
        let peer: SocketAddr = peer.parse().unwrap();
        let mut request = http::Request::builder().method(method).uri(path).header("x-request-id", "a-test");
        for (name, value) in headers {
            request = request.header(*name, http::HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let (local, remote) = (Addr::SocketAddr(peer), Addr::SocketAddr(peer));
        let parts = RequestParts::from((
            parts,
            poem::web::LocalAddr(local),
            poem::web::RemoteAddr(remote),
            http::uri::Scheme::HTTP,
        ));
        let response = server.call(Request::from_parts(parts, body.to_vec().into())).await.unwrap();
        Answer::of(response).await
    }

    pub(crate) async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(Method::GET, path, headers, "").await
    }

    pub(crate) async fn post_json(&self, path: &str, body: &Value) -> Answer {
        self.ask(Method::POST, path, &[JSON], body.to_string()).await
    }

    pub(crate) async fn post_form(
        &self,
        path: &str,
        headers: &[(&str, &str)],
        fields: &[(&str, &str)],
    ) -> Answer {
        let headers = [&[FORM], headers].concat();
        self.ask(Method::POST, path, &headers, form(fields)).await
    }

    /// Begins a sign-in to `acme`.
    pub(crate) async fn begin(&self) -> Value {
        self.post_json("/apps/acme/sign-ins", &request()).await.json(202)
    }

    /// Lets couriers hand over what waits, and reads the link in the last letter.
    pub(crate) async fn link(&self) -> String {
        for due in self.fakes.dispatch.take() {
            let settled = self.gatepost.hand_over(due).await;
            self.gatepost.settle(&[settled]).await.unwrap();
        }
        self.fakes.mailer.letters().pop().unwrap().link.unwrap().expose().to_owned()
    }

    /// Presses the button of the last letter's link, and reads the code on the redirect.
    pub(crate) async fn confirm(&self) -> String {
        let link = self.link().await;
        let path = link.strip_prefix("http://localhost:8080").unwrap();
        let answer = self.post_form(path, &[("accept", "application/json")], &[("action", "sign_in")]).await;
        let redirect_to = answer.json(200)["redirect_to"].as_str().unwrap().to_owned();
        let query = redirect_to.split_once('?').unwrap().1;
        query.split('&').find_map(|pair| pair.strip_prefix("code=")).unwrap().to_owned()
    }

    /// Exchanges a code of `acme`.
    pub(crate) async fn exchange(&self, code: &str, verifier: &str) -> Answer {
        let fields = [
            ("grant_type", "authorization_code"),
            ("client_id", "acme"),
            ("code", code),
            ("redirect_uri", REDIRECT),
            ("code_verifier", verifier),
        ];
        self.post_form("/apps/acme/token", &[], &fields).await
    }

    /// Refreshes a session of `acme`.
    pub(crate) async fn refresh(&self, token: &str) -> Answer {
        let fields = [("grant_type", "refresh_token"), ("client_id", "acme"), ("refresh_token", token)];
        self.post_form("/apps/acme/token", &[], &fields).await
    }

    /// Signs in to `acme`, all the way.
    pub(crate) async fn sign_in(&self) -> Value {
        self.begin().await;
        let code = self.confirm().await;
        self.exchange(&code, VERIFIER).await.json(200)
    }
}

/// What a page sends to begin a sign-in.
pub(crate) fn request() -> Value {
    serde_json::json!({
        "email": "ann@example.org",
        "redirect_uri": REDIRECT,
        "code_challenge": CHALLENGE,
        "code_challenge_method": "S256",
    })
}

/// The request with these members instead of, or beside, its own.
pub(crate) fn request_with(members: &Value) -> Value {
    let mut request = request();
    for (name, value) in members.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

pub(crate) fn basic(name: &str, password: &str) -> String {
    format!("Basic {}", data_encoding::BASE64.encode(format!("{name}:{password}").as_bytes()))
}

pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        let byte = |byte: u8| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        };
        text.bytes().map(byte).collect::<String>()
    };
    let pairs: Vec<_> =
        fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) async fn of(mut response: Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { status, headers, body: response.take_body().into_string().await.unwrap() }
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The body, of an answer in JSON with that status.
    pub(crate) fn json(&self, status: u16) -> Value {
        assert_eq!((self.status, self.header("content-type")), (status, "application/json"), "{}", self.body);
        serde_json::from_str(&self.body).unwrap()
    }

    /// The body, of a problem with that status and code.
    pub(crate) fn problem(&self, status: u16, code: &str) -> Value {
        assert_eq!(
            (self.status, self.header("content-type")),
            (status, "application/problem+json"),
            "{}",
            self.body
        );
        let problem: Value = serde_json::from_str(&self.body).unwrap();
        assert_eq!((&problem["status"], &problem["code"]), (&status.into(), &code.into()), "{problem}");
        assert_eq!(problem["type"], format!("http://localhost:8080/docs/problems/{code}"));
        assert_eq!(problem["request_id"], self.header("x-request-id"));
        problem
    }

    /// Fields and codes of an `invalid_request`, sorted.
    pub(crate) fn invalid(&self) -> Vec<(String, String)> {
        let problem = self.problem(422, "invalid_request");
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let errors = problem["errors"].as_array().unwrap().iter();
        let mut named: Vec<_> = errors.map(|error| (text(&error["field"]), text(&error["code"]))).collect();
        named.sort();
        named
    }

    /// An error of an OAuth endpoint with that status and code.
    pub(crate) fn oauth(&self, status: u16, code: &str) {
        let error = self.json(status);
        assert_eq!(error["error"], code, "{error}");
        let description = error["error_description"].as_str().unwrap();
        assert!(
            description.bytes().all(|byte| matches!(byte, 0x20 | 0x21 | 0x23..=0x5b | 0x5d..=0x7e)),
            "{description}"
        );
        assert_eq!((self.header("cache-control"), self.header("pragma")), ("no-store", "no-cache"));
        assert_eq!(self.headers.contains_key("www-authenticate"), status == 401, "{code}");
    }

    /// All of it, for a snapshot.
    pub(crate) fn show(&self) -> String {
        let mut lines: Vec<_> =
            self.headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
        lines.sort();
        let body = serde_json::from_str::<Value>(&self.body)
            .map_or(self.body.clone(), |body| serde_json::to_string_pretty(&body).unwrap());
        format!("{}\n{}\n\n{body}", self.status, lines.join("\n"))
    }
}
