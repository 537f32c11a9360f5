//! `Idempotency-Key` on what operators make: the same request with the same key is answered as the first time.

use super::Operator;
use crate::answer::{Answer, Json};
use crate::problem::{Code, Problem};
use crate::resources::KeyHeader;
use crate::site::Site;
use gatepost_application::{AnswerClaim, AnswerKey, Claimed, KeepAnswerError, Ports};
use gatepost_domain::idempotency::RequestBody;
use gatepost_domain::secret::Digest;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use poem::{Body, IntoResponse, Request, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaResponses, Registry};
use serde_json::{Value, json};
use std::marker::PhantomData;

/// An answer that is made now, or was made before.
pub(crate) struct Once<T> {
    response: Response,
    kind: PhantomData<fn() -> T>,
}

impl<T: Answer> Once<T> {
    /// Does what was asked, unless it was done before with that key.
    pub(crate) async fn run<P: Ports, E: From<Problem>>(
        site: &Site<P>,
        (operator, request): (Operator, &Request),
        (key, body): (&KeyHeader, Digest<RequestBody>),
        work: impl Future<Output = Result<Json<T>, E>>,
    ) -> Result<Self, E> {
        let key = key.judged().map_err(|wrong| Problem::invalid(vec![wrong]))?;
        let Some(key) = key else { return work.await.map(|answer| Self::of(answer.into_response())) };
        let target = format!("{} {}", request.method(), request.uri().path());
        let key = AnswerKey::new(operator.actor, &target, key, body);
        match site.gatepost.claim_answer(key).await.map_err(Problem::from)? {
            Claimed::Answered(kept) => {
                Ok(Self::of(restored::<T>(&kept).ok_or_else(|| Problem::new(Code::InternalError))?))
            }
            Claimed::InUse => Err(Problem::new(Code::IdempotencyKeyInUse).into()),
            Claimed::Reused => Err(Problem::new(Code::IdempotencyKeyReused).into()),
            Claimed::Fresh(claim) => match work.await {
                Ok(answer) => keep(site, &claim, answer).await.map(Self::of).map_err(E::from),
                Err(refused) => {
                    // Whoever mends what was refused asks with the same key.
                    if let Err(error) = site.gatepost.give_answer_back(&claim).await {
                        crate::problem::log_store(&error);
                    }
                    Err(refused)
                }
            },
        }
    }

    const fn of(response: Response) -> Self {
        Self { response, kind: PhantomData }
    }
}

/// Keeps an answer, and gives it. What was done is done: that it could not be kept is no reason to say that it was not.
async fn keep<P: Ports, T: Answer>(
    site: &Site<P>,
    claim: &AnswerClaim,
    answer: Json<T>,
) -> Result<Response, Problem> {
    let response = answer.into_response();
    let (parts, body) = response.into_parts();
    let bytes = body.into_bytes().await.map_err(|_| Problem::new(Code::InternalError))?;
    let headers: Vec<_> = parts
        .headers
        .iter()
        .filter(|(name, _)| **name != CONTENT_TYPE)
        .filter_map(|(name, value)| Some(json!([name.as_str(), value.to_str().ok()?])))
        .collect();
    let kept = json!({ "headers": headers, "body": String::from_utf8_lossy(&bytes) }).to_string();
    match site.gatepost.keep_answer(claim, kept.as_bytes()).await {
        Ok(()) => {}
        Err(KeepAnswerError::Store(error)) => crate::problem::log_store(&error),
        Err(KeepAnswerError::Keyring(error)) => crate::problem::log_keyring(&error),
    }
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

fn restored<T: Answer>(kept: &[u8]) -> Option<Response> {
    let kept: Value = serde_json::from_slice(kept).ok()?;
    let mut response = Response::builder().status(T::STATUS).content_type("application/json");
    for header in kept.get("headers")?.as_array()? {
        let name = HeaderName::try_from(header.get(0)?.as_str()?).ok()?;
        response = response.header(name, HeaderValue::from_str(header.get(1)?.as_str()?).ok()?);
    }
    Some(response.body(Body::from(kept.get("body")?.as_str()?.to_owned())))
}

impl<T> IntoResponse for Once<T> {
    fn into_response(self) -> Response {
        self.response
    }
}

impl<T: Answer> ApiResponse for Once<T> {
    fn meta() -> MetaResponses {
        Json::<T>::meta()
    }

    fn register(registry: &mut Registry) {
        Json::<T>::register(registry);
    }
}
