//! How a client proves to be the app (RFC 6749 §2.3.1). Whatever is broken proves nothing, and breaks nothing.

use crate::form::decode;
use crate::oauth::{CHALLENGE, OAuthError};
use crate::problem::{Code, Problem};
use data_encoding::BASE64;
use gatepost_application::ClientProof;
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

    /// How the client of an OAuth endpoint proves to be the app, by one method and no other; `named` and `secret` are
    /// the `client_id` and the `client_secret` of its form.
    pub(crate) fn proof_for_tokens(
        &self,
        app: &AppId,
        named: Option<&str>,
        secret: Option<&str>,
    ) -> Result<ClientProof, OAuthError> {
        if named.is_some_and(|named| named != app.as_str()) {
            return Err(OAuthError::invalid_client());
        }
        match (&self.0, secret) {
            (Credentials::Basic { .. } | Credentials::Other, Some(_)) => {
                Err(OAuthError::invalid_request("a client authenticates by one method a request"))
            }
            (Credentials::Basic { name, password }, None) if name == app.as_str() => Ok(proof(password)),
            (Credentials::Basic { .. } | Credentials::Other, None) => Err(OAuthError::invalid_client()),
            (Credentials::Absent, _) if named.is_none() => Err(OAuthError::invalid_client()),
            (Credentials::Absent, Some(secret)) => Ok(proof(secret)),
            (Credentials::Absent, None) => Ok(ClientProof::Nothing),
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

/// The credentials that follow the name of that scheme.
fn after_scheme<'a>(line: &'a str, scheme: &str) -> Option<&'a str> {
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

fn scheme(scheme: &'static str, description: &'static str) -> MetaSecurityScheme {
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
            assert!(client(lines).proof_for_tokens(&app(), Some("acme"), None).is_err(), "{lines:?}");
        }
    }

    #[test]
    fn a_client_of_the_token_endpoint_uses_one_method() {
        let (basic, nobody, secret) = (client(&[&by(&format!("acme:{}", secret()))]), client(&[]), secret());
        let judged = |client: &BasicClient, named, secret| client.proof_for_tokens(&app(), named, secret);
        assert!(matches!(judged(&basic, None, None), Ok(ClientProof::Secret(_))));
        assert!(matches!(judged(&basic, Some("acme"), None), Ok(ClientProof::Secret(_))));
        assert!(matches!(judged(&nobody, Some("acme"), Some(&secret)), Ok(ClientProof::Secret(_))));
        assert!(matches!(judged(&nobody, Some("acme"), None), Ok(ClientProof::Nothing)));
        for (client, named, secret) in [
            (&basic, Some("other"), None),
            (&basic, Some("acme"), Some(secret.as_str())),
            (&nobody, None, None),
            (&nobody, None, Some(secret.as_str())),
            (&nobody, Some("other"), Some(secret.as_str())),
        ] {
            assert!(judged(client, named, secret).is_err(), "{named:?}");
        }
    }
}
