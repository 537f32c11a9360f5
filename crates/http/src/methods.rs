//! The methods of one path: the ones that its operations have, and what HTTP adds to them.

use crate::cors::{Cors, is_preflight};
use crate::problem::{self, Code, Problem};
use crate::site::Site;
use gatepost_application::Ports;
use http::header::{ALLOW, HeaderValue};
use http::{Method, StatusCode};
use poem::endpoint::BoxEndpoint;
use poem::{Endpoint, IntoResponse, PathPattern, Request, Response, Result};
use std::collections::HashMap;
use std::sync::Arc;

/// The operations of one path.
pub(crate) struct Methods<P: Ports> {
    site: Arc<Site<P>>,
    cors: Cors,
    operations: Vec<(Method, BoxEndpoint<'static>)>,
    allow: HeaderValue,
    route: Option<Arc<str>>,
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
        Self { site, cors, operations, allow, route: None }
    }

    /// Under that name in the log, instead of the one that the router knows.
    pub(crate) fn called(self, route: &str) -> Self {
        Self { route: Some(route.into()), ..self }
    }

    async fn answer_across_origins(&self, cors: Cors, request: Request) -> Response {
        let granted = cors.judge(&self.site, &request).await;
        if is_preflight(&request) {
            return granted.preflight(&self.allow);
        }
        let mut response = self.answer(request).await;
        granted.mark(response.headers_mut());
        response
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
        let mut response = match self.cors {
            Cors::Nobody => self.answer(request).await,
            cors => self.answer_across_origins(cors, request).await,
        };
        if let Some(route) = &self.route {
            response.set_data(PathPattern(Arc::clone(route)));
        }
        Ok(response)
    }
}
