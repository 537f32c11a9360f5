//! How the pages behind e-mailed links stand in the document. They are served by the pages; programs that prefer JSON
//! get the same told in JSON.

use super::Tag;
use crate::answer::{Problems, Refused, headers, response};
use crate::moment::Moment;
use crate::problem::Code;
use http::Method;
use poem::endpoint::BoxEndpoint;
use poem_openapi::registry::{
    MetaApi, MetaMediaType, MetaOperation, MetaOperationParam, MetaParamIn, MetaPath, MetaRequest,
    MetaResponse, MetaResponses, Registry,
};
use poem_openapi::types::Type;
use poem_openapi::{ApiResponse, Enum, Object, OpenApi, Tags};
use std::collections::HashMap;

const HTML: &str = "text/html; charset=utf-8";
const PATH: &str = "/l/{token}";

/// The pages behind e-mailed links.
pub(crate) struct Links;

/// A link that is good.
#[derive(Object)]
struct PendingLink {
    /// `pending`.
    status: String,
    /// What people call the app that the link signs in to.
    app_name: String,
    /// The address that it signs in.
    email: String,
    /// When the sign-in was asked for (RFC 3339).
    asked_at: Moment,
    /// When the link dies (RFC 3339).
    expires_at: Moment,
}

/// What the form of a link is to do.
#[derive(Enum)]
#[oai(rename_all = "snake_case")]
enum LinkAction {
    /// Sign in, here.
    SignIn,
    /// Let the screen go on where the sign-in began.
    Approve,
    /// It was somebody else's doing: end the sign-in.
    Refuse,
}

/// The form of a link.
#[derive(Object)]
struct LinkForm {
    /// What to do; `sign_in` if left out.
    action: Option<LinkAction>,
    /// The two digits that the other screen shows; with `approve` alone. A wrong number refuses the sign-in.
    #[oai(rename = "match")]
    match_number: Option<String>,
}

/// What the form did.
#[derive(Object)]
struct LinkOutcome {
    /// Where to go, with the exchange code, or to the app's `initiate_login_uri`; after `sign_in`.
    redirect_to: Option<String>,
    /// With `response_mode=form_post`: what is to be posted to `redirect_to` as a form, which then bears nothing itself.
    fields: Option<HashMap<String, String>>,
    /// `approved` or `refused`; after `approve` or `refuse`.
    status: Option<String>,
}

/// What asking for a new letter did.
#[derive(Object)]
struct LinkRenewed {
    /// `renewed`.
    status: String,
}

enum OpenProblems {}

impl Problems for OpenProblems {
    const CODES: &'static [Code] = &[
        Code::AppDisabled,
        Code::UserNotAllowed,
        Code::LinkUnknown,
        Code::LinkSpent,
        Code::LinkExpired,
        Code::LinkRefused,
        Code::InvalidRequest,
        Code::RateLimited,
    ];
}

enum PressProblems {}

impl Problems for PressProblems {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AppDisabled,
        Code::UserNotAllowed,
        Code::ActionNotAllowed,
        Code::CrossSite,
        Code::LinkUnknown,
        Code::RequestTimeout,
        Code::LinkSpent,
        Code::LinkExpired,
        Code::LinkRefused,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
        Code::MatchIncorrect,
        Code::RateLimited,
    ];
}

enum RenewProblems {}

impl Problems for RenewProblems {
    const CODES: &'static [Code] = &[
        Code::AppDisabled,
        Code::CrossSite,
        Code::LinkUnknown,
        Code::LinkInUse,
        Code::LinkRenewed,
        Code::LinkSpent,
        Code::InvalidRequest,
        Code::RateLimited,
    ];
}

impl OpenApi for Links {
    fn meta() -> Vec<MetaApi> {
        let link = MetaPath { path: PATH.to_owned(), operations: vec![open(), press()] };
        let renewal = MetaPath { path: format!("{PATH}/renew"), operations: vec![renew()] };
        vec![MetaApi { paths: vec![link, renewal] }]
    }

    fn register(registry: &mut Registry) {
        Tag::Links.register(registry);
        PendingLink::register(registry);
        LinkForm::register(registry);
        LinkOutcome::register(registry);
        LinkRenewed::register(registry);
        Refused::<OpenProblems>::register(registry);
    }

    /// None: the pages have their own routes.
    fn add_routes(self, _table: &mut HashMap<String, HashMap<Method, BoxEndpoint<'static>>>) {}
}

fn open() -> MetaOperation {
    let mut responses = vec![response(
        200,
        "The page with the button.",
        Some(("application/json", PendingLink::schema_ref())),
    )];
    responses.extend(Refused::<OpenProblems>::meta().responses);
    MetaOperation {
        summary: Some("Open a link"),
        description: Some(
            "The page behind the link in a letter. Looking at it changes nothing, however often and by whomever; \
             only its form does.",
        ),
        operation_id: Some("openLink"),
        ..operation(Method::GET, responses, None)
    }
}

fn press() -> MetaOperation {
    let done = "What the form did. A browser reads a page after `approve` and `refuse`, and is sent on after `sign_in`.";
    let sent = MetaResponse {
        headers: headers(&[(
            "Location",
            "the redirect URI, with `code`, `state` if there was one, and `iss` (RFC 9207); or the app's `initiate_login_uri`, \
             with `iss` and `login_hint` (OIDC Core §4), for what began on the hosted page of another browser",
        )]),
        ..response(303, "Signed in: on to the app.", None)
    };
    let mut responses =
        vec![response(200, done, Some(("application/json", LinkOutcome::schema_ref()))), sent];
    responses.extend(Refused::<PressProblems>::meta().responses);
    let form =
        MetaMediaType { content_type: "application/x-www-form-urlencoded", schema: LinkForm::schema_ref() };
    MetaOperation {
        summary: Some("Press a link's button"),
        description: Some(
            "Signs in, or lets the screen go on where the sign-in began; either spends the link. Or refuses the sign-in. A \
             form that another site sent is refused. Whoever prefers JSON gets `redirect_to` with 200; everybody else is \
             sent on with 303. A browser in which the sign-in did not begin is let in at the authorization endpoint for two \
             minutes, once.",
        ),
        operation_id: Some("pressLink"),
        ..operation(
            Method::POST,
            responses,
            Some(MetaRequest { description: None, content: vec![form], required: false }),
        )
    }
}

fn renew() -> MetaOperation {
    let done = "A new letter is on its way.";
    let sent = MetaResponse {
        headers: headers(&[("Location", "the link's own page, which says so")]),
        ..response(303, "A new letter is on its way.", None)
    };
    let mut responses =
        vec![response(202, done, Some(("application/json", LinkRenewed::schema_ref()))), sent];
    responses.extend(Refused::<RenewProblems>::meta().responses);
    MetaOperation {
        summary: Some("Renew a link"),
        description: Some(
            "For a link that expired, was refused, or was used without anybody signing in: a new sign-in takes the place of \
             the old one, with a new letter to the same address. The old one's initiator is told by `renewed_as`.",
        ),
        operation_id: Some("renewLink"),
        ..operation(Method::POST, responses, None)
    }
}

fn operation(
    method: Method,
    mut responses: Vec<MetaResponse>,
    request: Option<MetaRequest>,
) -> MetaOperation {
    for response in responses.iter_mut().filter(|response| !response.content.is_empty()) {
        response.content.push(MetaMediaType { content_type: HTML, schema: String::schema_ref() });
    }
    let token = MetaOperationParam {
        name: "token".to_owned(),
        schema: String::schema_ref(),
        in_type: MetaParamIn::Path,
        description: Some("The token in the letter.".to_owned()),
        required: true,
        deprecated: false,
        explode: true,
        style: None,
    };
    MetaOperation {
        method,
        tags: vec![Tag::Links.name()],
        summary: None,
        description: None,
        external_docs: None,
        params: vec![token],
        request,
        responses: MetaResponses { responses },
        deprecated: false,
        security: Vec::new(),
        operation_id: None,
        code_samples: Vec::new(),
    }
}
