//! Extractors for axum. The state is the [`Verifier`], or has one by `FromRef`.
//!
//! ```
//! use axum::{Router, routing::get};
//! use gatepost_sdk::axum::Authorized;
//! use gatepost_sdk::{CurrentUser, Issuer, Permission, Verifier};
//!
//! struct WriteNotes;
//!
//! impl Permission for WriteNotes {
//!     const SCOPE: &'static str = "notes:write";
//! }
//!
//! async fn me(user: CurrentUser) -> String {
//!     user.email
//! }
//!
//! async fn write(user: Authorized<WriteNotes>, note: String) -> String {
//!     format!("{} writes {note}", user.id)
//! }
//!
//! let verifier = Verifier::new(Issuer::parse("https://auth.example.com/apps/notes")?)?;
//! let api: Router = Router::new().route("/note", get(me).put(write)).with_state(verifier);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use axum_core::body::Body;
use axum_core::extract::{FromRef, FromRequestParts, OptionalFromRequestParts};
use axum_core::response::{IntoResponse, Response};
use http::request::Parts;
use std::marker::PhantomData;
use std::ops::Deref;

use crate::{CurrentUser, Permission, Refused, Verifier};

/// Somebody who may what `P` says.
#[derive(Clone, Debug)]
pub struct Authorized<P> {
    /// Who it is.
    pub user: CurrentUser,
    permission: PhantomData<fn() -> P>,
}

impl<P> Deref for Authorized<P> {
    type Target = CurrentUser;

    fn deref(&self) -> &CurrentUser {
        &self.user
    }
}

impl<P: Permission, S: Send + Sync> FromRequestParts<S> for Authorized<P>
where
    Verifier: FromRef<S>,
{
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refused> {
        let user = Verifier::from_ref(state).verify_request(&parts.headers, &P::need(&parts.method)).await?;
        Ok(Self { user, permission: PhantomData })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for CurrentUser
where
    Verifier: FromRef<S>,
{
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refused> {
        Verifier::from_ref(state).current_user(&parts.headers, &parts.method).await
    }
}

/// Nobody, if the request brings no token. One that is not good is refused all the same.
impl<S: Send + Sync> OptionalFromRequestParts<S> for CurrentUser
where
    Verifier: FromRef<S>,
{
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Refused> {
        match Verifier::from_ref(state).current_user(&parts.headers, &parts.method).await {
            Ok(user) => Ok(Some(user)),
            Err(Refused::Missing) => Ok(None),
            Err(refused) => Err(refused),
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        Self::into_response::<Body>(self)
    }
}
