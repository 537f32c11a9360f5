//! The methods of one path: the ones that its operations have, and what HTTP adds to them.

use crate::cors::{Cors, is_preflight};
use crate::problem::{self, Code, Problem};
use crate::site::Site;
use gatepost_application::Ports;
use http::header::{ALLOW, HeaderValue};
use http::{Method, StatusCode};
use poem::endpoint::BoxEndpoint;
use poem::{Endpoint, IntoResponse, Request, Response, Result};
use std::collections::HashMap;
use std::sync::Arc;

/// The operations of one path.
pub(crate) struct Methods<P: Ports> {
    site: Arc<Site<P>>,
    cors: Cors,
    operations: Vec<(Method, BoxEndpoint<'static>)>,
    allow: HeaderValue,
}

impl<P: Ports> Methods<P> {
    /// These operations, for whom `cors` says.
    pub(crate) fn new(
        site: Arc<Site<P>>,
        cors: Cors,
        operations: HashMap<Method, BoxEndpoint<'static>>,
    ) -> Self {
        let mut operations: Vec<_> = operations.into_iter().collect();
        operations.sort_by(|(a, _), (b, _)| a.as_str().cmp(b.as_str()));
        let mut names: Vec<_> = operations.iter().map(|(method, _)| method.as_str()).collect();
        if names.contains(&"GET") {
            names.push("HEAD");
        }
        names.push("OPTIONS");
        let allow = HeaderValue::from_str(&names.join(", ")).unwrap_or(HeaderValue::from_static("OPTIONS"));
        Self { site, cors, operations, allow }
    }

    async fn answer(&self, request: Request) -> Response {
        let wanted = request.method();
        // What a HEAD must not have, the connection leaves away.
        let wanted = if *wanted == Method::HEAD { Method::GET } else { wanted.clone() };
        let Some((_, operation)) = self.operations.iter().find(|(method, _)| *method == wanted) else {
            return self.refuse(&wanted);
        };
        operation.call(request).await.unwrap_or_else(problem::answer)
    }

    fn refuse(&self, wanted: &Method) -> Response {
        if *wanted == Method::OPTIONS {
            let response = Response::builder().status(StatusCode::NO_CONTENT);
            return response.header(ALLOW, self.allow.clone()).finish();
        }
        Problem::new(Code::MethodNotAllowed).header(ALLOW, self.allow.clone()).into_response()
    }
}

impl<P: Ports> Endpoint for Methods<P> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        if self.cors == Cors::Nobody {
            return Ok(self.answer(request).await);
        }
        let granted = self.cors.judge(&self.site, &request).await;
        if is_preflight(&request) {
            return Ok(granted.preflight(&self.allow));
        }
        let mut response = self.answer(request).await;
        granted.mark(response.headers_mut());
        Ok(response)
    }
}
