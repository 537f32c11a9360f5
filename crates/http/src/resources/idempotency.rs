//! `Idempotency-Key`: how a client asks for the same again, and gets the same.

use crate::problem::FieldProblem;
use gatepost_domain::app::AppId;
use gatepost_domain::idempotency::{IdempotencyKey, IdempotencyKeyInvalid};
use http::header::{HeaderMap, HeaderName};
use poem::{Request, RequestBody};
use poem_openapi::registry::{MetaParamIn, MetaSchema, MetaSchemaRef};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::OwnedMutexGuard;

const NAME: HeaderName = HeaderName::from_static("idempotency-key");

/// The header, if the request has it.
pub(crate) struct KeyHeader(Result<Option<IdempotencyKey>, IdempotencyKeyInvalid>);

impl KeyHeader {
    /// The key; or what is wrong with it, as with a member of the body.
    pub(crate) fn judged(&self) -> Result<Option<&IdempotencyKey>, FieldProblem> {
        let wrong = |why: &IdempotencyKeyInvalid| {
            FieldProblem::new("Idempotency-Key", "idempotency_key_invalid", why.to_string())
        };
        self.0.as_ref().map(Option::as_ref).map_err(wrong)
    }
}

fn key(headers: &HeaderMap) -> Result<Option<IdempotencyKey>, IdempotencyKeyInvalid> {
    let mut lines = headers.get_all(NAME).iter();
    match (lines.next(), lines.next()) {
        (None, _) => Ok(None),
        (Some(line), None) => {
            line.to_str().map_err(|_| IdempotencyKeyInvalid).and_then(IdempotencyKey::parse).map(Some)
        }
        (Some(_), Some(_)) => Err(IdempotencyKeyInvalid),
    }
}

impl<'a> ApiExtractor<'a> for KeyHeader {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::Parameter];

    type ParamType = String;
    type ParamRawType = String;

    fn param_in() -> Option<MetaParamIn> {
        Some(MetaParamIn::Header)
    }

    fn param_schema_ref() -> Option<MetaSchemaRef> {
        let schema = MetaSchema {
            min_length: Some(1),
            max_length: Some(255),
            pattern: Some("^[!-~]{1,255}$".to_owned()),
            ..MetaSchema::new("string")
        };
        Some(MetaSchemaRef::Inline(Box::new(schema)))
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<String>,
    ) -> poem::Result<Self> {
        Ok(Self(key(request.headers())))
    }
}

type Lock = Arc<tokio::sync::Mutex<()>>;

/// Requests of this node with the same key take turns, so that the second one finds what the first one began and is not
/// counted against the address. It is the store that lets one of them win.
#[derive(Default)]
pub(crate) struct Turns {
    taken: Mutex<HashMap<(AppId, String), Lock>>,
}

/// One who waits for the turn, or has it.
struct Ticket<'a> {
    turns: &'a Turns,
    name: (AppId, String),
    lock: Lock,
}

/// A turn; it is over when this is dropped.
pub(crate) struct Turn<'a> {
    _guard: OwnedMutexGuard<()>,
    _ticket: Ticket<'a>,
}

impl Turns {
    /// Waits for the turn.
    pub(crate) async fn take(&self, app: &AppId, key: &IdempotencyKey) -> Turn<'_> {
        let name = (app.clone(), key.as_str().to_owned());
        let lock = Arc::clone(self.taken().entry(name.clone()).or_default());
        let ticket = Ticket { turns: self, name, lock };
        let guard = Arc::clone(&ticket.lock).lock_owned().await;
        Turn { _guard: guard, _ticket: ticket }
    }

    fn taken(&self) -> MutexGuard<'_, HashMap<(AppId, String), Lock>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        let mut taken = self.turns.taken();
        // The map's and this one: nobody else waits.
        if Arc::strong_count(&self.lock) == 2 {
            taken.remove(&self.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt as _;

    #[test]
    fn a_header_that_is_there_twice_is_wrong() {
        let read = |lines: &[&str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(NAME, http::HeaderValue::from_bytes(line.as_bytes()).unwrap());
            }
            key(&headers).map(|key| key.map(|key| key.as_str().to_owned()))
        };
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&["k"]), Ok(Some("k".to_owned())));
        for wrong in [&["k", "k"][..], &[""], &["a b"], &["\u{e9}"]] {
            assert_eq!(read(wrong), Err(IdempotencyKeyInvalid), "{wrong:?}");
        }
    }

    #[tokio::test]
    async fn the_same_key_waits_and_another_does_not() {
        let (turns, app) = (Turns::default(), AppId::parse("acme").unwrap());
        let key = |text| IdempotencyKey::parse(text).unwrap();
        let (one, other) = (key("one"), key("other"));
        let first = turns.take(&app, &one).await;
        assert!(turns.take(&app, &one).now_or_never().is_none());
        drop(turns.take(&app, &other).now_or_never().unwrap());
        let mut second = Box::pin(turns.take(&app, &one));
        assert!(second.as_mut().now_or_never().is_none());
        drop(first);
        drop(second.await);
        assert!(turns.taken().is_empty(), "nothing is left of those who are gone");
    }
}
