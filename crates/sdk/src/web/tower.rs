//! A layer that lets nobody in without a good token, for whatever speaks tower: axum, tonic, hyper.
//!
//! Who it is, a [`CurrentUser`](crate::CurrentUser), is put into the request's extensions.
//!
//! ```
//! use gatepost_sdk::tower::RequireToken;
//! use gatepost_sdk::{Issuer, Verifier};
//!
//! let verifier = Verifier::new(Issuer::parse("https://auth.example.com/apps/notes")?)?;
//! let layer = RequireToken::new(verifier).scope("notes:read");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use futures::future::BoxFuture;
use http::{Request, Response};
use std::task::{Context, Poll};
use tower_layer::Layer;
use tower_service::Service;

use crate::{Need, Operation, Verifier};

/// The layer.
#[derive(Clone, Debug)]
#[must_use]
pub struct RequireToken {
    verifier: Verifier,
    scope: Option<String>,
}

impl RequireToken {
    /// Lets in whoever is signed in: to read by the safe methods, to write by all others.
    pub fn new(verifier: Verifier) -> Self {
        Self { verifier, scope: None }
    }

    /// Lets in those alone who were granted `scope`.
    pub fn scope(self, scope: impl Into<String>) -> Self {
        Self { scope: Some(scope.into()), ..self }
    }
}

impl<S> Layer<S> for RequireToken {
    type Service = TokenRequired<S>;

    fn layer(&self, inner: S) -> TokenRequired<S> {
        TokenRequired { layer: self.clone(), inner }
    }
}

/// What the layer makes of a service.
#[derive(Clone, Debug)]
pub struct TokenRequired<S> {
    layer: RequireToken,
    inner: S,
}

impl<S, B, A> Service<Request<B>> for TokenRequired<S>
where
    S: Service<Request<B>, Response = Response<A>> + Clone + Send + 'static,
    S::Future: Send,
    B: Send + 'static,
    A: From<String>,
{
    type Response = Response<A>;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Response<A>, S::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<B>) -> Self::Future {
        // The one that said it is ready is called; its copy has yet to say so.
        let copy = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, copy);
        let RequireToken { verifier, scope } = self.layer.clone();
        Box::pin(async move {
            let need = Need::of(Operation::of_method(request.method()));
            let need = scope.into_iter().fold(need, Need::scope);
            // The body may not be shared between threads, so it is not held while keys are waited for.
            let headers = request.headers().clone();
            match verifier.verify_request(&headers, &need).await {
                Ok(user) => {
                    request.extensions_mut().insert(user);
                    inner.call(request).await
                }
                Err(refused) => Ok(refused.into_response()),
            }
        })
    }
}
