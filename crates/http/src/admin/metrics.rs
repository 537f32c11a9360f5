//! What the node counted of itself, for Prometheus.

use crate::cors::Cors;
use crate::methods::Methods;
use crate::site::Site;
use gatepost_application::Ports;
use http::Method;
use http::header::CONTENT_TYPE;
use poem::{EndpointExt, Response};
use std::collections::HashMap;
use std::sync::Arc;

/// Where it is.
pub(crate) const PATH: &str = "/metrics";

/// The text format, in the version that every Prometheus reads.
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// The methods of that path.
pub(crate) fn metrics<P: Ports>(site: &Arc<Site<P>>) -> Methods<P> {
    let numbers = Arc::clone(&site.numbers);
    let shown = poem::endpoint::make_sync(move |_| {
        Response::builder().header(CONTENT_TYPE, TEXT).body(numbers.text())
    });
    let operations = HashMap::from([(Method::GET, shown.boxed())]);
    Methods::new(Arc::clone(site), Cors::Nobody, operations).called(PATH)
}
