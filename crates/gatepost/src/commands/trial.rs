//! `gatepost try`: one whole sign-in against a running development server, as an app and a person would do it.

use crate::commands::app::{managed, parse_id, with_service};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use crate::plain_http::{Answer, Request, reachable, send};
use crate::system::SystemEntropy;
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::Entropy;
use gatepost_domain::app::{App, AppKind};
use gatepost_domain::pkce::CodeVerifier;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::time::{Instant, sleep};

const JSON: (&str, &str) = ("Content-Type", "application/json");
const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");
const WANTS_JSON: (&str, &str) = ("Accept", "application/json");

/// As long as the letter may take.
const LETTER: Duration = Duration::from_secs(10);
/// How often the mailbox is looked into.
const LOOK: Duration = Duration::from_millis(50);

/// Who tries what.
pub(crate) struct Wish {
    /// The address that signs in.
    pub(crate) email: String,
    /// The app.
    pub(crate) app_id: String,
    /// Where the app is reached after it, if not at the first address that it registered.
    pub(crate) redirect_uri: Option<String>,
    /// Where the server listens, if not where the settings say.
    pub(crate) address: Option<SocketAddr>,
}

/// Walks it, and prints each step when it is done; what fails is said with what the server answered.
pub(crate) async fn run(config: &Config, wish: Wish, as_json: bool) -> Result<(), Failure> {
    let id = parse_id(&wish.app_id)?;
    let app = managed(&wish.app_id, with_service!(config, gatepost => gatepost.app(&id).await))?;
    let address = wish.address.map_or_else(|| config.listen().map(reachable), Ok)?;
    let mut walk = Walk { address, as_json, steps: Vec::new(), since: Instant::now() };
    let outcome = walk.whole(&app, &wish).await;
    if as_json {
        print_json(&json!({ "steps": walk.steps, "signed_in": outcome.is_ok() }))?;
    }
    outcome
}

/// A walk, and how far it is.
struct Walk {
    address: SocketAddr,
    as_json: bool,
    steps: Vec<Value>,
    since: Instant,
}

impl Walk {
    async fn whole(&mut self, app: &App, wish: &Wish) -> Result<(), Failure> {
        let first = app.redirect_uris.iter().next().map(|uri| uri.as_str().to_owned());
        let redirect_uri = wish.redirect_uri.clone().or(first);
        let redirect_uri = redirect_uri.ok_or_else(|| {
            Failure::Usage(format!("app {} has no redirect URI: name one with --redirect-uri", app.id))
        })?;
        let verifier = BASE64URL_NOPAD.encode(&SystemEntropy.bytes::<32>());
        let verifier =
            CodeVerifier::parse(&verifier).map_err(|error| Failure::of("making a verifier", &error))?;

        self.ask(app, &wish.email, &redirect_uri, &verifier).await?;
        let link = self.letter(&wish.email).await?;
        let path = link.find("/l/").and_then(|at| link.get(at..)).unwrap_or_default();
        let page = self.send("open", &Request { method: "GET", path, headers: &[], body: "" }).await?;
        Self::expect("open", &page, 200)?;
        self.done("open", "the page of the link, which used nothing up")?;
        let headers = [FORM, WANTS_JSON];
        let confirm = Request { method: "POST", path, headers: &headers, body: "action=sign_in" };
        let confirmed = self.send("confirm", &confirm).await?;
        Self::expect("confirm", &confirmed, 200)?;
        let redirect_to = member("confirm", &confirmed, "redirect_to")?;
        self.done("confirm", &format!("the browser would go to {redirect_uri} with a code"))?;
        if app.kind == AppKind::Confidential {
            return self.done("exchange", "left out: this app exchanges codes with its client secret alone");
        }
        let access_token = self.exchange(app, (&redirect_to, &redirect_uri), &verifier).await?;
        self.who(app, &access_token).await
    }

    async fn ask(
        &mut self,
        app: &App,
        email: &str,
        redirect_uri: &str,
        verifier: &CodeVerifier,
    ) -> Result<(), Failure> {
        let body = json!({
            "email": email,
            "redirect_uri": redirect_uri,
            "code_challenge": verifier.challenge().to_string(),
            "code_challenge_method": "S256",
            "method": "link",
        })
        .to_string();
        let path = format!("/apps/{}/sign-ins", app.id);
        let asked = Request { method: "POST", path: &path, headers: &[JSON], body: &body };
        let answer = self.send("ask", &asked).await?;
        Self::expect("ask", &answer, 202)?;
        self.done("ask", &format!("sign-in {} begun", member("ask", &answer, "sign_in_id")?))
    }

    /// The link of the latest letter to that address, once it came.
    async fn letter(&mut self, email: &str) -> Result<String, Failure> {
        let until = Instant::now() + LETTER;
        loop {
            let mailbox = Request { method: "GET", path: "/dev/mailbox/messages", headers: &[], body: "" };
            let answer = self.send("letter", &mailbox).await?;
            if answer.status == 404 {
                let line = "letter: this server has no mailbox page: gatepost try is for gatepost dev";
                return Err(Failure::Failed(line.to_owned()));
            }
            Self::expect("letter", &answer, 200)?;
            let messages: Value = serde_json::from_str(&answer.body)
                .map_err(|error| Failure::of("reading the mailbox", &error))?;
            if let Some(link) = latest_link(&messages, email) {
                self.done("letter", "in the mailbox")?;
                return Ok(link);
            }
            if Instant::now() > until {
                let line = "letter: none came within 10 s; whoever is blocked, or not invited, gets none";
                return Err(Failure::Failed(line.to_owned()));
            }
            sleep(LOOK).await;
        }
    }

    async fn exchange(
        &mut self,
        app: &App,
        (redirect_to, redirect_uri): (&str, &str),
        verifier: &CodeVerifier,
    ) -> Result<String, Failure> {
        let query = redirect_to.split_once('?').map_or("", |(_, query)| query);
        let code = query.split('&').find_map(|pair| pair.strip_prefix("code=")).unwrap_or_default();
        let body = format!(
            "grant_type=authorization_code&client_id={}&code={code}&redirect_uri={}&code_verifier={}",
            app.id,
            encoded(redirect_uri),
            verifier.expose()
        );
        let path = format!("/apps/{}/token", app.id);
        let exchange = Request { method: "POST", path: &path, headers: &[FORM], body: &body };
        let answer = self.send("exchange", &exchange).await?;
        Self::expect("exchange", &answer, 200)?;
        self.done("exchange", "the code became tokens")?;
        member("exchange", &answer, "access_token")
    }

    async fn who(&mut self, app: &App, access_token: &str) -> Result<(), Failure> {
        let path = format!("/apps/{}/userinfo", app.id);
        let bearer = format!("Bearer {access_token}");
        let headers = [("Authorization", bearer.as_str())];
        let answer = self
            .send("userinfo", &Request { method: "GET", path: &path, headers: &headers, body: "" })
            .await?;
        Self::expect("userinfo", &answer, 200)?;
        self.done("userinfo", &format!("signed in as {}", member("userinfo", &answer, "sub")?))
    }

    async fn send(&self, step: &str, request: &Request<'_>) -> Result<Answer, Failure> {
        let doing = format!("{step}: asking {}", self.address);
        send(self.address, request).await.map_err(|error| Failure::of(&doing, &error))
    }

    /// What the server said instead is shown, but for a success: that may hold a secret.
    fn expect(step: &str, answer: &Answer, status: u16) -> Result<(), Failure> {
        if answer.status == status {
            return Ok(());
        }
        let said = if answer.status >= 400 { answer.body.as_str() } else { "" };
        Err(Failure::Failed(format!("{step}: {} {said}", answer.line).trim_end().to_owned()))
    }

    fn done(&mut self, step: &str, what: &str) -> Result<(), Failure> {
        let took = self.since.elapsed();
        self.since = Instant::now();
        let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        if self.as_json {
            self.steps.push(json!({ "step": step, "what": what, "took_ms": millis }));
            return Ok(());
        }
        print(&format!("{step:9} {millis:>5} ms  {what}"))
    }
}

fn latest_link(messages: &Value, email: &str) -> Option<String> {
    let messages = messages.as_array().or_else(|| messages.get("items")?.as_array())?;
    let to_them = |message: &&Value| message["to"].as_str().is_some_and(|to| to.eq_ignore_ascii_case(email));
    messages.iter().find(to_them)?["link"].as_str().map(str::to_owned)
}

/// A text of the answer, whose absence would be the server's fault.
fn member(step: &str, answer: &Answer, name: &str) -> Result<String, Failure> {
    let value: Option<Value> = serde_json::from_str(&answer.body).ok();
    let text = value.as_ref().and_then(|value| value.get(name)?.as_str());
    text.map(str::to_owned).ok_or_else(|| Failure::Failed(format!("{step}: the answer has no {name}")))
}

/// As a form carries it (RFC 3986 §2.1).
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_a_form_is_encoded() {
        assert_eq!(encoded("http://a.example/cb?x=1&y"), "http%3A%2F%2Fa.example%2Fcb%3Fx%3D1%26y");
    }

    #[test]
    fn the_letter_is_the_latest_one_to_that_address() {
        let messages = json!([
            { "to": "bob@example.org", "link": "b" },
            { "to": "Ann@example.org", "link": "new" },
            { "to": "ann@example.org", "link": "old" },
        ]);
        assert_eq!(latest_link(&messages, "ann@example.org").as_deref(), Some("new"));
        assert_eq!(latest_link(&messages, "cat@example.org"), None);
    }
}
