//! The proof that a request bears of a key of its client's (RFC 9449 §4.1).

use gatepost_application::ProvedRequest;
use http::HeaderName;
use poem::{Request, RequestBody};
use poem_openapi::registry::{MetaParamIn, MetaSchema, MetaSchemaRef};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

const NAME: HeaderName = HeaderName::from_static("dpop");

/// By what a key may sign, for challenges.
pub(crate) const ALGORITHMS: &str = "ES256 RS256 EdDSA";

/// The header `DPoP`.
pub(crate) enum DpopHeader {
    /// It is not there.
    Absent,
    /// What it says.
    One(String),
    /// It is there more than once, or can't be read.
    Broken,
}

impl DpopHeader {
    /// The proof, for a use case that judges it. A header that can't be read is a proof of nothing.
    pub(crate) fn of<'a>(&'a self, method: &'a str, endpoint: &'static str) -> ProvedRequest<'a> {
        let proof = match self {
            Self::Absent => None,
            Self::One(proof) => Some(proof.as_str()),
            Self::Broken => Some(""),
        };
        ProvedRequest { proof, method, endpoint }
    }

    fn read(request: &Request) -> Self {
        let mut lines = request.headers().get_all(NAME).iter();
        match (lines.next(), lines.next()) {
            (None, _) => Self::Absent,
            (Some(line), None) => line.to_str().map_or(Self::Broken, |proof| Self::One(proof.to_owned())),
            (Some(_), Some(_)) => Self::Broken,
        }
    }
}

impl<'a> ApiExtractor<'a> for DpopHeader {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::Parameter];

    type ParamType = String;
    type ParamRawType = String;

    fn param_in() -> Option<MetaParamIn> {
        Some(MetaParamIn::Header)
    }

    fn param_schema_ref() -> Option<MetaSchemaRef> {
        Some(MetaSchemaRef::Inline(Box::new(MetaSchema::new("string"))))
    }

    async fn from_request(
        request: &'a Request,
        _body: &mut RequestBody,
        _options: ExtractParamOptions<String>,
    ) -> poem::Result<Self> {
        Ok(Self::read(request))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> DpopHeader {
        let mut request = Request::builder();
        for line in lines {
            request = request.header(NAME, http::HeaderValue::from_bytes(line.as_bytes()).unwrap());
        }
        DpopHeader::read(&request.finish())
    }

    #[test]
    fn one_proof_is_sent_or_none() {
        assert!(read(&[]).of("POST", "token").proof.is_none());
        assert_eq!(read(&["a.b.c"]).of("POST", "token").proof, Some("a.b.c"));
        for broken in [&["a.b.c", "a.b.c"][..], &["\u{fc}"]] {
            assert_eq!(read(broken).of("POST", "token").proof, Some(""));
        }
    }
}
