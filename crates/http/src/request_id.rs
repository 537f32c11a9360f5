//! Names for requests, so that an answer, a log line and a question to support can be put together.

use gatepost_domain::request_name::RequestName;
use http::header::HeaderName;
use poem::Request;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};

/// The header that bears it, both ways.
pub(crate) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The name that a request was given.
#[derive(Clone, Copy)]
pub(crate) struct RequestId(RequestName);

impl RequestId {
    /// The name of that request; nothing before it has one.
    pub(crate) fn of(request: &Request) -> Option<RequestName> {
        request.data::<Self>().map(|id| id.0)
    }

    /// Gives it to that request.
    pub(crate) fn give(name: RequestName, request: &mut Request) {
        request.set_data(Self(name));
    }
}

/// Makes names that no other process makes either: a random word of this one's, and a number. They only have to
/// differ, so they need no chance that nobody can guess.
pub(crate) struct RequestIds {
    process: u64,
    next: AtomicU64,
}

impl RequestIds {
    /// Names of a new process.
    pub(crate) fn new() -> Self {
        Self { process: RandomState::new().hash_one(std::process::id()), next: AtomicU64::new(1) }
    }

    /// The name that the request brings along, if it is a sane one; else a new one.
    pub(crate) fn of(&self, request: &Request) -> RequestName {
        let given = request.headers().get(X_REQUEST_ID).and_then(|id| id.to_str().ok());
        let next = || RequestName::numbered(self.process, self.next.fetch_add(1, Ordering::Relaxed));
        given.and_then(RequestName::parse).unwrap_or_else(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(ids: &RequestIds, given: &str) -> String {
        ids.of(&Request::builder().header(X_REQUEST_ID, given).finish()).as_str().to_owned()
    }

    #[test]
    fn a_sane_id_is_taken_over() {
        let ids = RequestIds::new();
        for sane in ["1", "a-B_c.9", &"x".repeat(128)] {
            assert_eq!(of(&ids, sane), sane);
        }
        for other in ["", "a b", "a\tb", "<script>", "ü", "a,b", &"x".repeat(129)] {
            assert_ne!(of(&ids, other), other);
        }
    }

    #[test]
    fn made_ids_differ_within_a_process_and_between_processes() {
        let (ids, others) = (RequestIds::new(), RequestIds::new());
        assert_ne!(of(&ids, ""), of(&ids, ""));
        assert_ne!(of(&others, ""), of(&RequestIds::new(), ""));
    }
}
