//! How a client proves to be the app (RFC 6749 §2.3.1, RFC 7521 §4.2). Whatever is broken proves nothing, and breaks nothing.

use crate::form::decode;
use crate::oauth::{CHALLENGE, OAuthError};
use crate::problem::{Code, Problem};
use data_encoding::BASE64;
use gatepost_application::{ClientAssertion, ClientProof};
use gatepost_domain::app::AppId;
use gatepost_domain::secret::{ClientSecret, Secret};
use http::HeaderMap;
use http::header::AUTHORIZATION;
use poem::{Request, RequestBody};
use poem_openapi::registry::{MetaSecurityScheme, Registry};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

/// What a request says of itself in its header `Authorization`.
enum Credentials {
    /// Nothing.
    Absent,
    /// A name and a password by the scheme Basic (RFC 7617).
    Basic { name: String, password: String },
    /// Something else, or nothing that can be read.
    Other,
}

/// What an assertion must say that it is: a JWT (RFC 7523 §2.2).
const JWT_BEARER: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// What the form of an OAuth endpoint says of the client.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct ClientFields<'a> {
    /// `client_id`.
    pub(crate) id: Option<&'a str>,
    /// `client_secret`.
    pub(crate) secret: Option<&'a str>,
    /// `client_assertion_type`.
    pub(crate) assertion_type: Option<&'a str>,
    /// `client_assertion`.
    pub(crate) assertion: Option<&'a str>,
}

/// A form in which a client says who it is.
pub(crate) trait ClientForm {
    /// What it says.
    fn client(&self) -> ClientFields<'_>;
}

/// Forms that have a field for each.
macro_rules! client_forms {
    ($($form:ident)*) => {$(
        impl $crate::client_auth::ClientForm for $form {
            fn client(&self) -> $crate::client_auth::ClientFields<'_> {
                $crate::client_auth::ClientFields {
                    id: self.client_id.as_deref(),
                    secret: self.client_secret.as_deref(),
                    assertion_type: self.client_assertion_type.as_deref(),
                    assertion: self.client_assertion.as_deref(),
                }
            }
        }
    )*};
}
pub(crate) use client_forms;

/// The credentials of a client, if it has any, by HTTP Basic.
pub(crate) struct BasicClient(Credentials);

impl BasicClient {
    /// How whoever asks for a sign-in proves to be the app; with nothing it is anybody.
    pub(crate) fn proof(&self, app: &AppId) -> Result<ClientProof, Problem> {
        match &self.0 {
            Credentials::Absent => Ok(ClientProof::Nothing),
            Credentials::Basic { name, password } if name == app.as_str() => Ok(proof(password)),
            Credentials::Basic { .. } | Credentials::Other => Err(client_invalid()),
        }
    }

    /// How the client of an OAuth endpoint proves to be the app, by one method and no other: `client_secret_basic`,
    /// `client_secret_post`, `private_key_jwt` or `none` (RFC 7591 §2). All endpoints where clients authenticate ask here.
    pub(crate) fn proof_for_tokens(
        &self,
        app: &AppId,
        form: &impl ClientForm,
    ) -> Result<ClientProof, OAuthError> {
        let ClientFields { id, secret, assertion_type, assertion } = form.client();
        if id.is_some_and(|id| id != app.as_str()) {
            return Err(OAuthError::invalid_client());
        }
        let by_header = !matches!(self.0, Credentials::Absent);
        let by_assertion = assertion_type.is_some() || assertion.is_some();
        if [by_header, secret.is_some(), by_assertion].into_iter().filter(|used| *used).count() > 1 {
            return Err(OAuthError::invalid_request("a client authenticates by one method a request"));
        }
        match (&self.0, secret, assertion_type.zip(assertion)) {
            (Credentials::Basic { name, password }, _, _) if name == app.as_str() => Ok(proof(password)),
            (Credentials::Absent, _, Some((JWT_BEARER, assertion))) => {
                Ok(ClientProof::Assertion(ClientAssertion::new(assertion.to_owned())))
            }
            (Credentials::Absent, _, None) if by_assertion => {
                Err(OAuthError::invalid_request("client_assertion and client_assertion_type go together"))
            }
            (Credentials::Absent, Some(secret), None) if id.is_some() => Ok(proof(secret)),
            (Credentials::Absent, None, None) if id.is_some() => Ok(ClientProof::Nothing),
            _ => Err(OAuthError::invalid_client()),
        }
    }
}

/// That what was brought is not this app's.
pub(crate) fn client_invalid() -> Problem {
    Problem::new(Code::ClientInvalid).challenge(CHALLENGE)
}

fn proof(secret: &str) -> ClientProof {
    Secret::<ClientSecret>::parse(secret).map_or(ClientProof::Wrong, ClientProof::Secret)
}

fn credentials(headers: &HeaderMap) -> Credentials {
    let mut lines = headers.get_all(AUTHORIZATION).iter();
    match (lines.next(), lines.next()) {
        (None, _) => Credentials::Absent,
        (Some(line), None) => line.to_str().ok().and_then(basic).unwrap_or(Credentials::Other),
        (Some(_), Some(_)) => Credentials::Other,
    }
}

/// Name and password are encoded as in a form before they are put together.
fn basic(line: &str) -> Option<Credentials> {
    let encoded = after_scheme(line, "basic")?;
    let decoded = BASE64.decode(encoded.as_bytes()).ok()?;
    let (name, password) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
    Some(Credentials::Basic { name: decode(name)?, password: decode(password)? })
}

/// The credentials that follow the name of that scheme, which is read in any case (RFC 9110 §11.1).
pub(crate) fn after_scheme<'a>(line: &'a str, scheme: &str) -> Option<&'a str> {
    let (named, rest) = line.split_once(' ')?;
    named.eq_ignore_ascii_case(scheme).then(|| rest.trim_start_matches(' '))
}

impl<'a> ApiExtractor<'a> for BasicClient {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        let description = "HTTP Basic: the app's client secret, with its `app_id` as user name, each encoded as in a form first.";
        registry.security_schemes.insert("clientSecret", scheme("basic", description));
    }

    fn security_schemes() -> Vec<&'static str> {
        vec!["clientSecret"]
    }

    fn has_security_fallback() -> bool {
        true
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        Ok(Self(credentials(request.headers())))
    }
}

/// A token by the scheme Bearer (RFC 6750 §2.1), if the request bears one that can be read.
pub(crate) struct BearerToken(pub(crate) Option<String>);

impl<'a> ApiExtractor<'a> for BearerToken {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        let description = "Bearer token: the `sign_in_secret` of the answer that began the sign-in.";
        registry.security_schemes.insert("signInSecret", scheme("bearer", description));
    }

    fn security_schemes() -> Vec<&'static str> {
        vec!["signInSecret"]
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let mut lines = request.headers().get_all(AUTHORIZATION).iter();
        let (Some(line), None) = (lines.next(), lines.next()) else { return Ok(Self(None)) };
        Ok(Self(line.to_str().ok().and_then(|line| after_scheme(line, "bearer")).map(str::to_owned)))
    }
}

/// A scheme of HTTP for the document.
pub(crate) fn scheme(scheme: &'static str, description: &'static str) -> MetaSecurityScheme {
    MetaSecurityScheme {
        ty: "http",
        description: Some(description),
        name: None,
        key_in: None,
        scheme: Some(scheme),
        bearer_format: None,
        flows: None,
        openid_connect_url: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(lines: &[&str]) -> BasicClient {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(AUTHORIZATION, http::HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        BasicClient(credentials(&headers))
    }

    fn by(pair: &str) -> String {
        format!("Basic {}", BASE64.encode(pair.as_bytes()))
    }

    fn secret() -> String {
        Secret::<ClientSecret>::from_bytes(&[7; 32]).expose().to_owned()
    }

    fn app() -> AppId {
        AppId::parse("acme").unwrap()
    }

    #[test]
    fn a_secret_is_decoded_as_in_a_form() {
        let encoded = secret().replace('_', "%5F");
        for line in
            [by(&format!("acme:{}", secret())), by(&format!("%61cme:{encoded}")).replace("Basic", "bAsIc  ")]
        {
            assert!(matches!(client(&[&line]).proof(&app()), Ok(ClientProof::Secret(_))), "{line}");
        }
        assert!(matches!(client(&[]).proof(&app()), Ok(ClientProof::Nothing)));
        assert!(matches!(client(&[&by("acme:wrong")]).proof(&app()), Ok(ClientProof::Wrong)));
    }

    #[test]
    fn whatever_is_broken_proves_nothing() {
        let pair = by(&format!("acme:{}", secret()));
        let other = by(&format!("other:{}", secret()));
        let (no_colon, no_utf_8, not_encoded) = (by("acme"), "Basic /w==".to_owned(), by("acme:%zz"));
        let cases: [&[&str]; 11] = [
            &[""],
            &["Basic"],
            &["Basic "],
            &["Basic %%%"],
            &["Bearer %%%"],
            &["Bäsic x"],
            &[&no_colon],
            &[&no_utf_8],
            &[&not_encoded],
            &[&other],
            &[&pair, &pair],
        ];
        for lines in cases {
            assert_eq!(client(lines).proof(&app()).unwrap_err().code(), Code::ClientInvalid, "{lines:?}");
            assert!(client(lines).proof_for_tokens(&app(), &named("acme")).is_err(), "{lines:?}");
        }
    }

    impl ClientForm for ClientFields<'_> {
        fn client(&self) -> ClientFields<'_> {
            *self
        }
    }

    fn named(id: &str) -> ClientFields<'_> {
        ClientFields { id: Some(id), ..ClientFields::default() }
    }

    #[test]
    fn a_client_of_the_token_endpoint_uses_one_method() {
        let (basic, nobody, secret) = (client(&[&by(&format!("acme:{}", secret()))]), client(&[]), secret());
        let judged = |client: &BasicClient, form: ClientFields<'_>| client.proof_for_tokens(&app(), &form);
        let none = ClientFields::default();
        let secret = ClientFields { secret: Some(&secret), ..none };
        assert!(matches!(judged(&basic, none), Ok(ClientProof::Secret(_))));
        assert!(matches!(judged(&basic, named("acme")), Ok(ClientProof::Secret(_))));
        let posted = ClientFields { id: Some("acme"), ..secret };
        assert!(matches!(judged(&nobody, posted), Ok(ClientProof::Secret(_))));
        assert!(matches!(judged(&nobody, named("acme")), Ok(ClientProof::Nothing)));
        for (client, form) in [
            (&basic, named("other")),
            (&basic, posted),
            (&nobody, none),
            (&nobody, secret),
            (&nobody, ClientFields { id: Some("other"), ..secret }),
        ] {
            assert!(judged(client, form).is_err(), "{form:?}");
        }
    }

    #[test]
    fn an_assertion_is_a_method_like_the_others() {
        let (basic, nobody) = (client(&[&by(&format!("acme:{}", secret()))]), client(&[]));
        let judged = |client: &BasicClient, form: ClientFields<'_>| client.proof_for_tokens(&app(), &form);
        let none = ClientFields::default();
        let asserted = ClientFields { assertion_type: Some(JWT_BEARER), assertion: Some("a.b.c"), ..none };
        for id in [None, Some("acme")] {
            let form = ClientFields { id, ..asserted };
            assert!(matches!(judged(&nobody, form), Ok(ClientProof::Assertion(_))));
        }
        for (client, form, code) in [
            (&nobody, ClientFields { id: Some("other"), ..asserted }, "invalid_client"),
            (&nobody, ClientFields { assertion_type: Some("saml2-bearer"), ..asserted }, "invalid_client"),
            (&nobody, ClientFields { assertion_type: None, ..asserted }, "invalid_request"),
            (&nobody, ClientFields { assertion: None, ..asserted }, "invalid_request"),
            (&nobody, ClientFields { secret: Some("x"), ..asserted }, "invalid_request"),
            (&basic, asserted, "invalid_request"),
        ] {
            assert_eq!(judged(client, form).unwrap_err().code().as_str(), code, "{form:?}");
        }
    }
}
