//! Access tokens that a request bears (RFC 6750 §2, RFC 9449 §7.1).

use crate::client_auth::{after_scheme, scheme};
use crate::oauth::OAuthError;
use gatepost_application::TokenType;
use http::HeaderMap;
use http::header::AUTHORIZATION;
use poem::{Request, RequestBody};
use poem_openapi::registry::Registry;
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

/// What the header `Authorization` says.
enum Credentials {
    /// No token: it is not there, or of a scheme that is none here.
    Absent,
    /// A token, and how it is sent.
    Token(TokenType, String),
    /// It stands there twice, or can't be read.
    Broken,
}

/// The access token of a request, in its header or in its form; never in its URL, which others get to see.
pub(crate) struct AccessCredentials {
    header: Credentials,
    in_url: bool,
}

/// Whether a form may bear a token too.
pub(crate) type InForm<'a> = Option<&'a str>;

impl AccessCredentials {
    /// The token, by one way and no other.
    pub(crate) fn token<'a>(&'a self, in_form: InForm<'a>) -> Result<(TokenType, &'a str), OAuthError> {
        match (&self.header, in_form) {
            _ if self.in_url => Err(OAuthError::invalid_request("an access token has no place in a URL")),
            (Credentials::Broken, _) => {
                Err(OAuthError::invalid_request("the header Authorization can not be read"))
            }
            (Credentials::Token(..), Some(_)) => {
                Err(OAuthError::invalid_request("an access token is sent by one way a request"))
            }
            (Credentials::Token(scheme, token), None) => Ok((*scheme, token)),
            (Credentials::Absent, Some(token)) => Ok((TokenType::Bearer, token)),
            (Credentials::Absent, None) => Err(OAuthError::token_missing()),
        }
    }

    fn read(headers: &HeaderMap, query: &str) -> Self {
        let in_url = query.split('&').any(|pair| {
            let name = pair.split('=').next().unwrap_or_default();
            crate::form::decode(name).is_some_and(|name| name == "access_token")
        });
        Self { header: credentials(headers), in_url }
    }
}

fn credentials(headers: &HeaderMap) -> Credentials {
    let mut lines = headers.get_all(AUTHORIZATION).iter();
    let (Some(line), None) = (lines.next(), lines.next()) else {
        let is_absent = !headers.contains_key(AUTHORIZATION);
        return if is_absent { Credentials::Absent } else { Credentials::Broken };
    };
    let Ok(line) = line.to_str() else { return Credentials::Broken };
    for token_type in [TokenType::Bearer, TokenType::Dpop] {
        if line.eq_ignore_ascii_case(token_type.as_str()) {
            return Credentials::Broken;
        }
        if let Some(token) = after_scheme(line, token_type.as_str()) {
            return Credentials::Token(token_type, token.to_owned());
        }
    }
    Credentials::Absent
}

impl<'a> ApiExtractor<'a> for AccessCredentials {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        let description = "An access token, by the scheme Bearer; one that is bound to a key by the scheme DPoP (RFC 9449 §7.1).";
        registry.security_schemes.insert("accessToken", scheme("bearer", description));
    }

    fn security_schemes() -> Vec<&'static str> {
        vec!["accessToken"]
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        Ok(Self::read(request.headers(), request.uri().query().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str], query: &str) -> AccessCredentials {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(AUTHORIZATION, http::HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        AccessCredentials::read(&headers, query)
    }

    #[test]
    fn the_scheme_is_read_in_any_case() {
        for (line, scheme) in [
            ("Bearer a.b.c", TokenType::Bearer),
            ("bearer a.b.c", TokenType::Bearer),
            ("BEARER   a.b.c", TokenType::Bearer),
            ("dpop a.b.c", TokenType::Dpop),
        ] {
            assert_eq!(read(&[line], "").token(None).unwrap(), (scheme, "a.b.c"), "{line}");
        }
        assert_eq!(read(&[], "").token(Some("x")).unwrap(), (TokenType::Bearer, "x"));
    }

    #[test]
    fn a_token_is_sent_by_one_way_and_never_in_the_url() {
        for (lines, query, form, code) in [
            (&[][..], "", None, "invalid_token"),
            (&["Basic eDp5"], "", None, "invalid_token"),
            (&["Bearer"], "", None, "invalid_request"),
            (&["Bearer x", "Bearer x"], "", None, "invalid_request"),
            (&["\u{fc}"], "", None, "invalid_request"),
            (&["Bearer x"], "", Some("x"), "invalid_request"),
            (&["Bearer x"], "access_token=x", None, "invalid_request"),
            (&[], "a=b&acces%73_token=x", None, "invalid_request"),
        ] {
            let refused = read(lines, query).token(form).unwrap_err();
            assert_eq!(refused.code().as_str(), code, "{lines:?} {query} {form:?}");
        }
    }
}
