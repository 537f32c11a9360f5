//! How the authorization endpoint stands in the document. It is served by the hosted page, and read by browsers alone.

use super::Tag;
use crate::answer::{headers, response};
use http::Method;
use poem::endpoint::BoxEndpoint;
use poem_openapi::registry::{
    MetaApi, MetaMediaType, MetaOperation, MetaOperationParam, MetaParamIn, MetaPath, MetaRequest,
    MetaResponse, MetaResponses, MetaSchema, MetaSchemaRef, Registry,
};
use poem_openapi::types::Type;
use poem_openapi::{Object, OpenApi, Tags};
use std::collections::HashMap;

const HTML: &str = "text/html; charset=utf-8";
const FORM: &str = "application/x-www-form-urlencoded";

/// Where clients send browsers to sign in.
pub(crate) struct AuthorizationEndpoint;

/// An authorization request (RFC 6749 §4.1.1, OIDC Core §3.1.2.1). Other parameters are ignored; one that stands there twice
/// is an error.
#[derive(Object)]
struct AuthorizationRequest {
    /// The app's id.
    client_id: String,
    /// What was pushed (RFC 9126): then nothing else is read but `client_id` and `ui_locales`. Others are never fetched: an
    /// error.
    request_uri: Option<String>,
    /// Where the browser goes with the code: one of the app's redirect URIs, to the byte; a loopback one with any port.
    /// Required, unless the request was pushed.
    #[oai(validator(max_length = 2048))]
    redirect_uri: Option<String>,
    /// `code`; required, unless the request was pushed.
    response_type: Option<String>,
    /// The PKCE challenge (RFC 7636 §4.2). Required, unless the app keeps a secret, has `require_pkce` switched off and sends
    /// a `nonce`.
    #[oai(validator(min_length = 43, max_length = 43))]
    code_challenge: Option<String>,
    /// `S256`; required with a challenge.
    code_challenge_method: Option<String>,
    /// How the answer comes: `query`, or `form_post`, which posts it to the redirect URI.
    response_mode: Option<String>,
    /// What the tokens are to be good for: words of `openid email`, with spaces between. Others are ignored.
    scope: Option<String>,
    /// Comes back untouched on the redirect.
    #[oai(validator(max_length = 512))]
    state: Option<String>,
    /// For the ID token.
    #[oai(validator(max_length = 255))]
    nonce: Option<String>,
    /// The address that is expected: it stands in the field already. Or the handle that came with `initiate_login_uri`.
    login_hint: Option<String>,
    /// The thumbprint of the key that alone may be used at the exchange (RFC 9449 §10).
    #[oai(validator(min_length = 43, max_length = 43))]
    dpop_jkt: Option<String>,
    /// `none`, `login`, `select_account` or `consent`.
    prompt: Option<String>,
    /// How old a proof of the address may be, in seconds.
    max_age: Option<u32>,
    /// Languages in order of preference (BCP 47), with spaces between.
    ui_locales: Option<String>,
}

impl OpenApi for AuthorizationEndpoint {
    fn meta() -> Vec<MetaApi> {
        let path = "/apps/{app_id}/authorize".to_owned();
        vec![MetaApi { paths: vec![MetaPath { path, operations: vec![show(), keep()] }] }]
    }

    fn register(registry: &mut Registry) {
        Tag::SignIns.register(registry);
        AuthorizationRequest::register(registry);
    }

    /// None: the pages have their own routes.
    fn add_routes(self, _table: &mut HashMap<String, HashMap<Method, BoxEndpoint<'static>>>) {}
}

/// The parameters of the query: what the form has, one by one.
fn parameters() -> Vec<MetaOperationParam> {
    let mut registry = Registry::new();
    AuthorizationRequest::register(&mut registry);
    let schema = registry.schemas.remove(AuthorizationRequest::name().as_ref());
    let MetaSchema { properties, required, .. } = schema.unwrap_or(MetaSchema::ANY);
    let parameter = |(name, schema): (&'static str, MetaSchemaRef)| MetaOperationParam {
        description: described(&schema),
        required: required.contains(&name),
        ..parameter(name, MetaParamIn::Query, schema)
    };
    properties.into_iter().map(parameter).collect()
}

fn described(schema: &MetaSchemaRef) -> Option<String> {
    match schema {
        MetaSchemaRef::Inline(schema) => schema.description.map(str::to_owned),
        MetaSchemaRef::Reference(_) => None,
    }
}

fn parameter(name: &str, in_type: MetaParamIn, schema: MetaSchemaRef) -> MetaOperationParam {
    MetaOperationParam {
        name: name.to_owned(),
        schema,
        in_type,
        description: None,
        required: true,
        deprecated: false,
        explode: true,
        style: None,
    }
}

fn show() -> MetaOperation {
    let page = response(
        200,
        "The page that asks for the address; or one that posts the answer, with `form_post`.",
        Some((HTML, String::schema_ref())),
    );
    let mut operation = operation(Method::GET, page);
    operation.params.extend(parameters());
    MetaOperation {
        summary: Some("Show the hosted sign-in page"),
        description: Some(
            "The authorization endpoint (RFC 6749 §3.1), for browsers. With the code flow alone. Nothing begins by \
             looking at it. A browser that confirmed a link of this app within the last two minutes is sent on at once, with a \
             code, once.",
        ),
        operation_id: Some("authorize"),
        ..operation
    }
}

fn keep() -> MetaOperation {
    let form = MetaMediaType { content_type: FORM, schema: AuthorizationRequest::schema_ref() };
    MetaOperation {
        summary: Some("Show the hosted sign-in page, by a form"),
        description: Some("The same request as a form (RFC 6749 §3.1); the browser is then sent on to GET."),
        operation_id: Some("authorizeByForm"),
        request: Some(MetaRequest { description: None, content: vec![form], required: true }),
        ..operation(Method::POST, sent("To the same request by GET."))
    }
}

fn sent(description: &'static str) -> MetaResponse {
    let location = headers(&[("Location", "where the browser goes")]);
    MetaResponse { headers: location, ..response(303, description, None) }
}

fn operation(method: Method, done: MetaResponse) -> MetaOperation {
    let page = |status, description| response(status, description, Some((HTML, String::schema_ref())));
    let mut responses = vec![
        done,
        page(400, "A page: the client or its redirect URI is wrong, so the browser goes nowhere."),
        page(403, "A page: the app is switched off."),
        page(404, "A page: no app has that id."),
        page(503, "A page: the store is away; with `Retry-After`."),
    ];
    if method == Method::GET {
        responses.insert(
            1,
            sent(
                "To the redirect URI: with `code`, or with `error` and `error_description` (RFC 6749 §4.1.2.1); with `state` if \
                 there was one, and `iss` (RFC 9207).",
            ),
        );
    } else {
        responses.insert(2, page(413, "A page: the form is too large."));
        responses.insert(2, page(415, "A page: what came is no form."));
    }
    let app = parameter("app_id", MetaParamIn::Path, String::schema_ref());
    MetaOperation {
        method,
        tags: vec![Tag::SignIns.name()],
        summary: None,
        description: None,
        external_docs: None,
        params: vec![MetaOperationParam { description: Some("The app.".to_owned()), ..app }],
        request: None,
        responses: MetaResponses { responses },
        deprecated: false,
        security: Vec::new(),
        operation_id: None,
        code_samples: Vec::new(),
    }
}
