//! Extractors for poem. The [`Verifier`] is there as data, by `EndpointExt::data`.
//!
//! ```
//! use gatepost_sdk::poem::Authorized;
//! use gatepost_sdk::{CurrentUser, Issuer, Permission, Verifier};
//! use poem::{EndpointExt as _, Route, get, handler};
//!
//! struct WriteNotes;
//!
//! impl Permission for WriteNotes {
//!     const SCOPE: &'static str = "notes:write";
//! }
//!
//! #[handler]
//! async fn me(user: CurrentUser) -> String {
//!     user.email
//! }
//!
//! #[handler]
//! async fn write(user: Authorized<WriteNotes>, note: String) -> String {
//!     format!("{} writes {note}", user.id)
//! }
//!
//! let verifier = Verifier::new(Issuer::parse("https://auth.example.com/apps/notes")?)?;
//! let api = Route::new().at("/note", get(me).put(write)).data(verifier);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use poem::error::ResponseError;
use poem::{FromRequest, Request, RequestBody, Response};
#[cfg(feature = "poem-openapi")]
use poem_openapi::registry::{MetaSecurityScheme, Registry};
#[cfg(feature = "poem-openapi")]
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};
use std::marker::PhantomData;
use std::ops::Deref;

use crate::{CurrentUser, Need, Operation, Permission, Refused, Verifier};

/// The name of the scheme in OpenAPI documents.
#[cfg(feature = "poem-openapi")]
const SCHEME: &str = "gatepost";

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

impl<'a, P: Permission> FromRequest<'a> for Authorized<P> {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> poem::Result<Self> {
        let user = verified(request, &P::need(request.method())).await?;
        Ok(Self { user, permission: PhantomData })
    }
}

impl<'a> FromRequest<'a> for CurrentUser {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> poem::Result<Self> {
        verified(request, &Need::of(Operation::of_method(request.method()))).await
    }
}

async fn verified(request: &Request, need: &Need) -> poem::Result<CurrentUser> {
    // A route that forgot its verifier lets nobody in.
    let verifier = request.data::<Verifier>().ok_or(Refused::Unavailable(None))?;
    Ok(verifier.verify_request(request.headers(), need).await?)
}

impl ResponseError for Refused {
    fn status(&self) -> http::StatusCode {
        Self::status(self)
    }

    fn as_response(&self) -> Response {
        let (parts, body) = self.clone().into_response::<String>().into_parts();
        let mut response = Response::from((parts.status, body));
        *response.headers_mut() = parts.headers;
        response
    }
}

/// `CurrentUser` as a security scheme of poem-openapi: it asks for the token, and stands in the document as `gatepost`.
///
/// ```
/// use gatepost_sdk::poem::Gatepost;
/// use poem_openapi::{OpenApi, payload::PlainText};
///
/// struct Api;
///
/// #[OpenApi]
/// impl Api {
///     /// Who calls.
///     #[oai(path = "/me", method = "get")]
///     async fn me(&self, user: Gatepost) -> PlainText<String> {
///         PlainText(user.0.email)
///     }
/// }
/// ```
#[cfg(feature = "poem-openapi")]
#[derive(Clone, Debug)]
pub struct Gatepost(pub CurrentUser);

// By hand: the derived one answers a request without a token by itself, and without the challenge that is due.
#[cfg(feature = "poem-openapi")]
impl<'a> ApiExtractor<'a> for Gatepost {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        let scheme = MetaSecurityScheme {
            ty: "http",
            description: Some("An access token that Gatepost issued (RFC 6750)."),
            name: None,
            key_in: None,
            scheme: Some("bearer"),
            bearer_format: None,
            flows: None,
            openid_connect_url: None,
        };
        registry.create_security_scheme(SCHEME, scheme);
    }

    fn security_schemes() -> Vec<&'static str> {
        vec![SCHEME]
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        <CurrentUser as FromRequest>::from_request(request, body).await.map(Self)
    }
}
