//! The development mailbox: letters to look at for people, and to read for tests.

use super::page::{May, document, guard, json, page};
use super::templates::Template;
use super::{at_once, path, text};
use crate::problem::{Code, Problem};
use crate::site::{Mailbox, MailboxMessage, Site};
use gatepost_application::Ports;
use gatepost_domain::email::EmailAddress;
use gatepost_words::Language;
use http::header::{HeaderValue, X_FRAME_OPTIONS};
use http::{Method, StatusCode};
use poem::{Request, Response, Result, Route};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a letter may do in its frame: look like itself, and open links outside of the frame.
const LETTER: &str = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// A message as programs read it.
#[derive(Serialize)]
struct Message {
    id: String,
    to: String,
    subject: String,
    text: String,
    html: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    received_at: String,
}

impl From<MailboxMessage> for Message {
    fn from(message: MailboxMessage) -> Self {
        let received_at = text::rfc3339(message.received_at);
        let MailboxMessage { id, to, subject, text, html, link, code, received_at: _ } = message;
        Self { id, to, subject, text, html, link, code, received_at }
    }
}

/// A message as a page shows it.
#[derive(Serialize)]
struct Shown {
    id: String,
    to: String,
    subject: String,
    text: String,
    link: Option<String>,
    code: Option<String>,
    received_at: String,
    told_at: String,
}

impl From<MailboxMessage> for Shown {
    fn from(message: MailboxMessage) -> Self {
        let (received_at, told_at) =
            (text::rfc3339(message.received_at), Language::En.precisely(message.received_at).into());
        let MailboxMessage { id, to, subject, text, html: _, link, code, received_at: _ } = message;
        Self { id, to, subject, text, link, code, received_at, told_at }
    }
}

#[derive(Serialize)]
struct Blanks<T> {
    title: String,
    here: &'static str,
    #[serde(flatten)]
    content: T,
}

#[derive(Serialize)]
struct List {
    count: String,
    messages: Vec<Shown>,
}

#[derive(Serialize)]
struct One {
    message: Shown,
}

/// Whose newest letter is asked for.
#[derive(Deserialize)]
struct Of {
    to: Option<String>,
}

/// Where the mailbox is looked through.
struct Desk {
    mailbox: Arc<dyn Mailbox>,
}

pub(super) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>, mailbox: &Arc<dyn Mailbox>) -> Route {
    let desk = Arc::new(Desk { mailbox: Arc::clone(mailbox) });
    let get = |answer| at_once(Method::GET, &desk, answer);
    let delete = || at_once(Method::DELETE, &desk, |desk, _| Ok(desk.empty()));
    route
        .at("/dev/mailbox", path(site, [get(Desk::list), delete()]))
        .at("/dev/mailbox/messages", path(site, [get(Desk::messages), delete()]))
        .at("/dev/mailbox/latest", path(site, [get(Desk::latest)]))
        .at("/dev/mailbox/:id", path(site, [get(Desk::message)]))
        .at("/dev/mailbox/:id/html", path(site, [get(Desk::html)]))
}

impl Desk {
    fn list(&self, _request: &Request) -> Result<Response> {
        let messages: Vec<Shown> = self.mailbox.messages().into_iter().map(Shown::from).collect();
        let count = match messages.len() {
            0 => String::new(),
            1 => "1 letter".to_owned(),
            count => format!("{count} letters, newest first"),
        };
        shown(Template::Mailbox, "Mailbox – Gatepost".to_owned(), List { count, messages })
    }

    fn message(&self, request: &Request) -> Result<Response> {
        let message = Shown::from(self.named(request)?);
        shown(Template::Message, format!("{} – Mailbox", message.subject), One { message })
    }

    /// The HTML part as it was sent, in a policy that takes all power from it; links open beside the frame.
    fn html(&self, request: &Request) -> Result<Response> {
        let html = self.named(request)?.html.replacen("<head>", "<head><base target=\"_blank\">", 1);
        let mut response = document(html, HeaderValue::from_static(LETTER));
        guard(response.headers_mut());
        response.headers_mut().insert(X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
        Ok(response)
    }

    fn messages(&self, _request: &Request) -> Result<Response> {
        let messages: Vec<Message> = self.mailbox.messages().into_iter().map(Message::from).collect();
        json(&messages)
    }

    /// The newest letter of all, or to one address in whatever spelling.
    fn latest(&self, request: &Request) -> Result<Response> {
        let Of { to } = request.params()?;
        let found = self
            .mailbox
            .messages()
            .into_iter()
            .find(|message| to.as_ref().is_none_or(|to| same(to, &message.to)));
        json(&Message::from(found.ok_or_else(no_letter)?))
    }

    fn empty(&self) -> Response {
        self.mailbox.clear();
        let mut response = Response::builder().status(StatusCode::NO_CONTENT).finish();
        guard(response.headers_mut());
        response
    }

    fn named(&self, request: &Request) -> Result<MailboxMessage> {
        let id = request.raw_path_param("id").unwrap_or_default();
        Ok(self.mailbox.messages().into_iter().find(|message| message.id == id).ok_or_else(no_letter)?)
    }
}

fn shown(template: Template, title: String, content: impl Serialize) -> Result<Response> {
    let blanks = Blanks { title, here: "mailbox", content };
    page(StatusCode::OK, Language::En, (template, &blanks), May::Script)
}

fn no_letter() -> Problem {
    Problem::new(Code::NotFound).detail("There is no such letter in the mailbox.")
}

fn same(one: &str, other: &str) -> bool {
    match (EmailAddress::parse(one), EmailAddress::parse(other)) {
        (Ok(one), Ok(other)) => one.identity() == other.identity(),
        _ => one == other,
    }
}
