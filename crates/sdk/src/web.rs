//! The token of a request, for whichever framework.

#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "tower")]
pub mod tower;

use http::header::AUTHORIZATION;
use http::{HeaderMap, Method};

use crate::{CurrentUser, Need, Refused, Verifier};

/// The token of the `Authorization` header, the only place where one is looked for: in a URL it would end up in logs, and a form
/// has been read when it is too late.
pub fn bearer(headers: &HeaderMap) -> Result<&str, Refused> {
    let mut fields = headers.get_all(AUTHORIZATION).iter();
    let (first, second) = (fields.next(), fields.next());
    if second.is_some() {
        return Err(Refused::Ambiguous);
    }
    let (scheme, token) =
        first.and_then(|field| field.to_str().ok()?.split_once(' ')).ok_or(Refused::Missing)?;
    let token = token.trim_start_matches(' ');
    // A token of another scheme is none of ours; one that is bound to a key comes by the scheme DPoP.
    if scheme.eq_ignore_ascii_case("bearer") && !token.is_empty() { Ok(token) } else { Err(Refused::Missing) }
}

impl Verifier {
    /// Who sent a request with these headers, if they may what it needs.
    pub async fn verify_request(&self, headers: &HeaderMap, need: &Need) -> Result<CurrentUser, Refused> {
        self.verify(bearer(headers)?, need).await
    }

    /// The same, for a request that needs nothing but somebody who is signed in.
    pub async fn current_user(&self, headers: &HeaderMap, method: &Method) -> Result<CurrentUser, Refused> {
        self.verify_request(headers, &Need::of(crate::Operation::of_method(method))).await
    }
}

#[cfg(test)]
mod tests {
    use super::bearer;
    use crate::Refused;
    use http::{HeaderMap, HeaderValue};

    fn headers(fields: &[&[u8]]) -> HeaderMap {
        let fields = fields.iter().map(|field| HeaderValue::from_bytes(field).unwrap());
        fields.map(|field| (http::header::AUTHORIZATION, field)).collect()
    }

    #[test]
    fn the_token_stands_in_one_header_after_the_word_bearer() {
        for field in ["Bearer a.b.c", "bearer a.b.c", "BEARER   a.b.c"] {
            assert_eq!(bearer(&headers(&[field.as_bytes()])).unwrap(), "a.b.c");
        }
        for field in [&b"Bearer"[..], b"Bearer ", b"Basic YQ==", b"DPoP a.b.c", b"a.b.c", b"", b"Bearer \xff"]
        {
            assert!(matches!(bearer(&headers(&[field])), Err(Refused::Missing)), "{field:?}");
        }
        assert!(matches!(bearer(&headers(&[])), Err(Refused::Missing)));
        assert!(matches!(bearer(&headers(&[b"Bearer a", b"Bearer a"])), Err(Refused::Ambiguous)));
    }
}
