//! Names for requests, so that an answer, a log line and a question to support can be put together.

use http::HeaderValue;
use http::header::HeaderName;
use poem::Request;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU64, Ordering};

/// The header that bears it, both ways.
pub(crate) const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The name that a request was given.
#[derive(Clone)]
pub(crate) struct RequestId(String);

impl RequestId {
    /// The name of that request; nothing before it has one.
    pub(crate) fn of(request: &Request) -> Option<&str> {
        request.data::<Self>().map(|id| id.0.as_str())
    }

    /// Gives it to that request.
    pub(crate) fn give(name: &str, request: &mut Request) {
        request.set_data(Self(name.to_owned()));
    }
}

/// The longest id that is taken over.
const LONGEST: usize = 128;

/// Makes names that no other process makes either: a random word of this one's, and a number. They only have to
/// differ, so they need no chance that nobody can guess.
pub(crate) struct RequestIds {
    process: String,
    next: AtomicU64,
}

impl RequestIds {
    /// Names of a new process.
    pub(crate) fn new() -> Self {
        let word = RandomState::new().hash_one(std::process::id());
        Self { process: format!("{word:016x}"), next: AtomicU64::new(1) }
    }

    /// The name that the request brings along, if it is a sane one; else a new one.
    pub(crate) fn of(&self, request: &Request) -> String {
        let given = request.headers().get(X_REQUEST_ID).map(HeaderValue::as_bytes);
        match given.filter(|id| is_sane(id)).and_then(|id| std::str::from_utf8(id).ok()) {
            Some(id) => id.to_owned(),
            None => format!("{}-{}", self.process, self.next.fetch_add(1, Ordering::Relaxed)),
        }
    }
}

/// `^[A-Za-z0-9._-]{1,128}$`.
fn is_sane(id: &[u8]) -> bool {
    (1..=LONGEST).contains(&id.len())
        && id.iter().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(ids: &RequestIds, given: &str) -> String {
        ids.of(&Request::builder().header(X_REQUEST_ID, given).finish())
    }

    #[test]
    fn a_sane_id_is_taken_over() {
        let ids = RequestIds::new();
        for sane in ["1", "a-B_c.9", &"x".repeat(128)] {
            assert_eq!(of(&ids, sane), sane);
        }
        for other in ["", "a b", "a\tb", "<script>", "ü", "a,b", &"x".repeat(129)] {
            assert!(is_sane(of(&ids, other).as_bytes()) && of(&ids, other) != other, "{other}");
        }
    }

    #[test]
    fn made_ids_differ_within_a_process_and_between_processes() {
        let (ids, others) = (RequestIds::new(), RequestIds::new());
        assert_ne!(of(&ids, ""), of(&ids, ""));
        assert_ne!(of(&others, ""), RequestIds::new().of(&Request::default()));
    }
}
