//! Answers in JSON, and how they stand in the document.

use crate::problem::{Code, MEDIA_TYPE, Problem, ProblemBody};
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use poem::{Body, IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{
    MetaHeader, MetaMediaType, MetaResponse, MetaResponses, MetaSchemaRef, Registry,
};
use poem_openapi::types::Type;
use serde::Serialize;
use std::marker::PhantomData;

/// A body that answers an operation.
pub(crate) trait Answer: Serialize + Type {
    /// The status that it comes with.
    const STATUS: StatusCode = StatusCode::OK;

    /// What it says, for the document.
    const DESCRIPTION: &'static str;

    /// Headers that matter, and what each says.
    const HEADERS: &'static [(&'static str, &'static str)] = &[];
}

/// An answer in JSON.
pub(crate) struct Json<T> {
    body: T,
    headers: HeaderMap,
}

impl<T: Answer> Json<T> {
    /// An answer that says `body`.
    pub(crate) fn new(body: T) -> Self {
        Self { body, headers: HeaderMap::new() }
    }

    /// Sends a header along.
    pub(crate) fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// Sends headers along that `set` sets.
    pub(crate) fn headers(mut self, set: impl FnOnce(&mut HeaderMap)) -> Self {
        set(&mut self.headers);
        self
    }
}

impl<T: Answer> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.body) {
            Ok(body) => {
                let mut response = Response::builder().status(T::STATUS).body(Body::from(body));
                *response.headers_mut() = self.headers;
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                response
            }
            Err(_) => Problem::new(Code::InternalError).into_response(),
        }
    }
}

impl<T: Answer> ApiResponse for Json<T> {
    fn meta() -> MetaResponses {
        let content = Some(("application/json", T::schema_ref()));
        let meta = response(T::STATUS.as_u16(), T::DESCRIPTION, content);
        MetaResponses { responses: vec![MetaResponse { headers: headers(T::HEADERS), ..meta }] }
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

/// Which problems an operation answers with.
pub(crate) trait Problems: Send + Sync + 'static {
    /// All of them, beside those that any of these operations may answer with.
    const CODES: &'static [Code];
}

/// A problem of an operation whose problems are known.
pub(crate) struct Refused<K> {
    problem: Problem,
    kind: PhantomData<fn() -> K>,
}

impl<K, P: Into<Problem>> From<P> for Refused<K> {
    fn from(problem: P) -> Self {
        Self { problem: problem.into(), kind: PhantomData }
    }
}

impl<K> From<Refused<K>> for poem::Error {
    fn from(refused: Refused<K>) -> Self {
        refused.problem.into()
    }
}

impl<K: Problems> ApiResponse for Refused<K> {
    fn meta() -> MetaResponses {
        let mut codes = K::CODES.to_vec();
        codes.extend([Code::InternalError, Code::Unavailable]);
        codes.sort_by_key(|code| code.status().as_u16());
        let responses = codes.chunk_by(|a, b| a.status() == b.status()).filter_map(of_status).collect();
        MetaResponses { responses }
    }

    fn register(registry: &mut Registry) {
        ProblemBody::register(registry);
    }
}

/// One response for all codes of a status.
fn of_status(codes: &[Code]) -> Option<MetaResponse> {
    let lines: Vec<_> = codes.iter().map(|code| format!("`{}`: {}", code.slug(), code.meaning())).collect();
    // The document wants it to live for ever, and is made once.
    let description = lines.join("\n\n").leak();
    let status = codes.first()?.status();
    let meta = response(status.as_u16(), description, Some((MEDIA_TYPE, ProblemBody::schema_ref())));
    let extra = match status {
        StatusCode::UNAUTHORIZED => headers(&[("WWW-Authenticate", "how to authenticate")]),
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            headers(&[("Retry-After", "after how many seconds to try again")])
        }
        _ => Vec::new(),
    };
    Some(MetaResponse { headers: extra, ..meta })
}

/// A response of the document.
pub(crate) fn response(
    status: u16,
    description: &'static str,
    content: Option<(&'static str, MetaSchemaRef)>,
) -> MetaResponse {
    let content = content.into_iter().map(|(content_type, schema)| MetaMediaType { content_type, schema });
    MetaResponse {
        description,
        status: Some(status),
        status_range: None,
        content: content.collect(),
        headers: Vec::new(),
    }
}

/// Headers of a response of the document.
pub(crate) fn headers(described: &[(&'static str, &'static str)]) -> Vec<MetaHeader> {
    let header = |(name, description): &(&str, &str)| MetaHeader {
        name: (*name).to_owned(),
        description: Some((*description).to_owned()),
        required: true,
        deprecated: false,
        schema: String::schema_ref(),
    };
    described.iter().map(header).collect()
}
