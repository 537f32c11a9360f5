//! The contract itself: for programs, and for people.

use super::Tag;
use crate::answer::{Problems, Refused, response};
use crate::openapi::openapi_document;
use crate::problem::{Code, Problem};
use crate::reference;
use gatepost_application::Ports;
use http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue};
use poem::{IntoResponse, Response};
use poem_openapi::param::Path;
use poem_openapi::registry::{MetaResponses, Registry};
use poem_openapi::types::Type;
use poem_openapi::{ApiResponse, OpenApi};
use std::sync::{Arc, OnceLock};

const POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The document and the pages made of it. They are made when somebody first asks, since most servers are never asked.
pub(crate) struct Docs {
    make: fn() -> String,
    document: OnceLock<Arc<str>>,
    page: OnceLock<Arc<str>>,
}

impl Docs {
    /// The document of that server.
    pub(crate) fn new<P: Ports>() -> Self {
        Self { make: openapi_document::<P>, document: OnceLock::new(), page: OnceLock::new() }
    }

    fn document(&self) -> Arc<str> {
        Arc::clone(self.document.get_or_init(|| (self.make)().into()))
    }

    fn page(&self) -> Arc<str> {
        Arc::clone(self.page.get_or_init(|| reference::page(&self.document()).into()))
    }
}

/// The OpenAPI document.
pub(crate) struct DocumentAnswer(Arc<str>);

impl IntoResponse for DocumentAnswer {
    fn into_response(self) -> Response {
        text("application/json", &self.0)
    }
}

impl ApiResponse for DocumentAnswer {
    fn meta() -> MetaResponses {
        let content = ("application/json", poem_openapi::registry::MetaSchemaRef::Inline(Box::new(object())));
        MetaResponses { responses: vec![response(200, "The document.", Some(content))] }
    }

    fn register(_registry: &mut Registry) {}
}

fn object() -> poem_openapi::registry::MetaSchema {
    poem_openapi::registry::MetaSchema::new("object")
}

/// A page of the reference.
pub(crate) struct PageAnswer(Arc<str>);

impl IntoResponse for PageAnswer {
    fn into_response(self) -> Response {
        let mut response = text("text/html; charset=utf-8", &self.0);
        let headers = response.headers_mut();
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
        let same_origin = HeaderValue::from_static("same-origin");
        headers.insert(HeaderName::from_static("cross-origin-opener-policy"), same_origin);
        response
    }
}

impl ApiResponse for PageAnswer {
    fn meta() -> MetaResponses {
        let content = ("text/html; charset=utf-8", String::schema_ref());
        MetaResponses { responses: vec![response(200, "The page.", Some(content))] }
    }

    fn register(_registry: &mut Registry) {}
}

/// Problems of [`Docs::get_problem_page`].
pub(crate) enum ProblemPageProblems {}

impl Problems for ProblemPageProblems {
    const CODES: &'static [Code] = &[Code::NotFound];
}

/// How the pages look.
pub(crate) struct StyleAnswer;

impl IntoResponse for StyleAnswer {
    fn into_response(self) -> Response {
        text("text/css; charset=utf-8", reference::STYLE)
    }
}

impl ApiResponse for StyleAnswer {
    fn meta() -> MetaResponses {
        MetaResponses { responses: vec![response(200, "The style sheet.", None)] }
    }

    fn register(_registry: &mut Registry) {}
}

fn text(media_type: &'static str, body: &str) -> Response {
    let mut response = Response::builder().body(body.to_owned());
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

#[expect(clippy::unused_async, reason = "poem-openapi asks for operations that are")]
#[OpenApi(tag = "Tag::Operations")]
impl Docs {
    /// This document
    ///
    /// The contract as OpenAPI, for generators of clients.
    #[oai(path = "/openapi.json", method = "get", operation_id = "getOpenApiDocument")]
    async fn get_document(&self) -> DocumentAnswer {
        DocumentAnswer(self.document())
    }

    /// The reference
    ///
    /// The contract as a page, for people.
    #[oai(path = "/docs", method = "get", operation_id = "getReference")]
    async fn get_reference(&self) -> PageAnswer {
        PageAnswer(self.page())
    }

    /// A problem explained
    ///
    /// Where the member `type` of a problem leads.
    #[oai(path = "/docs/problems/:code", method = "get", operation_id = "getProblemPage")]
    async fn get_problem_page(
        &self,
        /// The problem's code.
        code: Path<String>,
    ) -> Result<PageAnswer, Refused<ProblemPageProblems>> {
        let code = Code::ALL.iter().find(|known| known.slug() == *code);
        let code = code.ok_or_else(|| Problem::new(Code::NotFound))?;
        Ok(PageAnswer(reference::problem_page(*code).into()))
    }

    /// The style of the reference
    #[oai(path = "/docs/style.css", method = "get", operation_id = "getReferenceStyle", hidden)]
    async fn get_style(&self) -> StyleAnswer {
        StyleAnswer
    }
}
