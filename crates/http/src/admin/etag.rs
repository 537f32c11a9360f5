//! Versions: every resource that can be changed says which one it is, and a change says which one it saw (RFC 9110 §13).

use crate::problem::{Code, Problem};
use gatepost_domain::time::Timestamp;
use http::header::{HeaderValue, IF_MATCH};
use poem::{Request, RequestBody};
use poem_openapi::registry::{MetaParamIn, MetaSchema, MetaSchemaRef};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

/// The version of what was last changed then.
pub(crate) fn etag(at: Timestamp) -> HeaderValue {
    HeaderValue::from_str(&text(at)).unwrap_or(HeaderValue::from_static("\"\""))
}

fn text(at: Timestamp) -> String {
    format!("\"{:x}\"", at.as_micros())
}

/// The header `If-Match`, if the request has it.
pub(crate) struct IfMatch(Option<Vec<String>>);

impl IfMatch {
    /// What whoever changes something saw, where they have to say so: 428 if they don't, 412 if it is not what is there.
    pub(crate) fn required(&self, current: Timestamp) -> Result<Option<Timestamp>, Problem> {
        if self.0.is_none() {
            return Err(Problem::new(Code::IfMatchRequired));
        }
        self.optional(current)
    }

    /// The same, where they may say so. Nothing if they don't care which version it is.
    pub(crate) fn optional(&self, current: Timestamp) -> Result<Option<Timestamp>, Problem> {
        let Some(tags) = &self.0 else { return Ok(None) };
        let current_tag = text(current);
        if tags.iter().any(|tag| tag == "*") {
            Ok(None)
        } else if tags.contains(&current_tag) {
            Ok(Some(current))
        } else {
            Err(Problem::new(Code::ChangedMeanwhile))
        }
    }
}

impl<'a> ApiExtractor<'a> for IfMatch {
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
        let lines: Vec<_> = request.headers().get_all(IF_MATCH).iter().collect();
        if lines.is_empty() {
            return Ok(Self(None));
        }
        // A line that can't be read names no version.
        let tags = lines.into_iter().filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(','));
        Ok(Self(Some(tags.map(|tag| tag.trim().to_owned()).collect())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_micros(1_769_860_800_123_457);

    #[test]
    fn a_change_names_the_version_that_it_saw() {
        let given = |tags: &[&str]| IfMatch(Some(tags.iter().map(|tag| (*tag).to_owned()).collect()));
        let same = text(NOW);
        assert_eq!(given(&[&same]).required(NOW).ok(), Some(Some(NOW)));
        assert_eq!(given(&["\"1\"", &same]).required(NOW).ok(), Some(Some(NOW)));
        assert_eq!(given(&["*"]).required(NOW).ok(), Some(None));
        let weak = format!("W/{same}");
        for other in ["\"1\"", "", same.trim_matches('"'), &weak] {
            let refused = given(&[other]).required(NOW).unwrap_err();
            assert_eq!(refused.code(), Code::ChangedMeanwhile, "{other}");
        }
        assert_eq!(IfMatch(None).required(NOW).unwrap_err().code(), Code::IfMatchRequired);
        assert_eq!(IfMatch(None).optional(NOW).ok(), Some(None));
        assert_ne!(text(NOW), text(Timestamp::from_micros(NOW.as_micros() + 1)));
    }
}
