//! How the logout endpoint stands in the document. It is served by the hosted page, and read by browsers alone.

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

/// Where clients send browsers to log out.
pub(crate) struct LogoutEndpoint;

/// A request to log out (OIDC RP-Initiated Logout 1.0 §2). Other parameters are ignored; one that stands there twice is an
/// error.
#[derive(Object)]
struct LogoutRequest {
    /// An ID token that the client was given, dead or alive. If it is of whoever is signed in in the browser, they are logged
    /// out at once; without one they are asked.
    id_token_hint: Option<String>,
    /// Whom the client means, in words of its own. Nothing follows from it.
    logout_hint: Option<String>,
    /// The app's id.
    client_id: Option<String>,
    /// Where the browser goes afterwards: one of the addresses that the app registered for that, to the byte. Followed only if
    /// `id_token_hint` or `client_id` say who asks.
    #[oai(validator(max_length = 2048))]
    post_logout_redirect_uri: Option<String>,
    /// Comes back untouched on the redirect.
    #[oai(validator(max_length = 512))]
    state: Option<String>,
    /// Languages in order of preference (BCP 47), with spaces between.
    ui_locales: Option<String>,
}

impl OpenApi for LogoutEndpoint {
    fn meta() -> Vec<MetaApi> {
        let path = "/apps/{app_id}/logout".to_owned();
        vec![MetaApi { paths: vec![MetaPath { path, operations: vec![log_out(), keep()] }] }]
    }

    fn register(registry: &mut Registry) {
        Tag::SignIns.register(registry);
        LogoutRequest::register(registry);
    }

    /// None: the pages have their own routes.
    fn add_routes(self, _table: &mut HashMap<String, HashMap<Method, BoxEndpoint<'static>>>) {}
}

/// The parameters of the query: what the form has, one by one.
fn parameters() -> Vec<MetaOperationParam> {
    let mut registry = Registry::new();
    LogoutRequest::register(&mut registry);
    let schema = registry.schemas.remove(LogoutRequest::name().as_ref());
    let MetaSchema { properties, .. } = schema.unwrap_or(MetaSchema::ANY);
    let parameter = |(name, schema): (&'static str, MetaSchemaRef)| MetaOperationParam {
        description: described(&schema),
        required: false,
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

fn log_out() -> MetaOperation {
    let page =
        "A page: nobody is signed in any more; or it asks, and nothing ends before its button is pressed.";
    let done = response(200, page, Some((HTML, String::schema_ref())));
    let mut operation = operation(Method::GET, done);
    operation.params.extend(parameters());
    MetaOperation {
        summary: Some("Log out"),
        description: Some(
            "The end session endpoint (OIDC RP-Initiated Logout 1.0), for browsers. What ends is the stay in this browser, every \
             session that came of it, every code that was not exchanged yet, and the session that the ID token names.",
        ),
        operation_id: Some("logOut"),
        ..operation
    }
}

fn keep() -> MetaOperation {
    let form = MetaMediaType { content_type: FORM, schema: LogoutRequest::schema_ref() };
    MetaOperation {
        summary: Some("Log out, by a form"),
        description: Some("The same request as a form; the browser is then sent on to GET."),
        operation_id: Some("logOutByForm"),
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
    let mut responses = vec![done];
    if method == Method::GET {
        responses.push(sent(
            "To `post_logout_redirect_uri`, with `state` if there was one: nobody is signed in any more.",
        ));
        responses.push(page(
            400,
            "A page: the request is broken, the ID token is none of this app's, or the address is not registered. Nothing ended.",
        ));
        responses.push(page(404, "A page: no app has that id."));
        responses.push(page(
            503,
            "A page: the store is away, and nothing is known to have ended; with `Retry-After`.",
        ));
    } else {
        responses.push(page(400, "A page: the form is broken."));
        responses.push(page(404, "A page: no app can have that id."));
        responses.push(page(413, "A page: the form is too large."));
        responses.push(page(415, "A page: what came is no form."));
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
