//! Bodies in JSON: each is read member by member, and every member that is wrong is named.

mod member;
mod patched;

pub(crate) use member::{Field, Found, Member, Members, ReadBody};
pub(crate) use patched::Patched;

use crate::json::{self, Value};
use crate::limits::{BodyRefused, read_body};
use crate::problem::{Code, FieldProblem, Problem};
use bytes::Bytes;
use gatepost_domain::idempotency::RequestBody as BodyBytes;
use gatepost_domain::secret::Digest;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use poem::{Request, RequestBody};
use poem_openapi::registry::{MetaMediaType, MetaRequest, Registry};
use poem_openapi::types::Type;
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

/// The body of a request as `T`, from JSON that is read strictly. Where members are wrong, others stand in for them, so
/// that the rules can name what else is wrong; nothing may be done then but refuse.
pub(crate) struct JsonBody<T> {
    value: T,
    errors: Vec<FieldProblem>,
    raw: Bytes,
}

impl<T> JsonBody<T> {
    /// The body, and what was found to be wrong with it: nothing, if it may be acted upon.
    pub(crate) fn judged(&self) -> (&T, &[FieldProblem]) {
        (&self.value, &self.errors)
    }

    /// The digest of the body as it came, to the byte.
    pub(crate) fn digest(&self) -> Digest<BodyBytes> {
        Digest::of_body(&self.raw)
    }
}

/// Declares what a body consists of, once for its reader and for the document. A member that is an `Option` may be
/// absent, but not `null`.
macro_rules! body {
    ($(#[$about:meta])* $visibility:vis struct $name:ident {
        $($(#[$member_about:meta])* $member:ident: $type:ty,)*
    }) => {
        #[derive(poem_openapi::Object)]
        #[oai(skip_serializing_if_is_none)]
        $(#[$about])*
        $visibility struct $name {
            $($(#[$member_about])* $visibility $member: $type,)*
        }

        impl $crate::payload::ReadBody for $name {
            fn read(members: &mut $crate::payload::Members, found: &mut $crate::payload::Found) -> Option<Self> {
                $(let $member = members.take(stringify!($member), found).or_else($crate::payload::Member::stand_in);)*
                Some(Self { $($member: $member?,)* })
            }
        }
    };
}
pub(crate) use body;

impl<T: ReadBody> JsonBody<T> {
    async fn read(request: &Request, body: &mut RequestBody) -> Result<Self, Problem> {
        must_be_json(request.headers())?;
        let body = body.take().map_err(|_| Problem::new(Code::MalformedRequest))?;
        let bytes = read_body(request, body).await?;
        let value = json::read(&bytes).map_err(|error| {
            Problem::new(Code::MalformedRequest).detail(format!("The body can't be read: {error}."))
        })?;
        let Value::Object(members) = value else {
            return Err(Problem::new(Code::MalformedRequest).detail("The body must be a JSON object."));
        };
        let mut found = Found::default();
        let value = Members::new(members).read_all(&mut found);
        let errors = found.into_errors();
        match value {
            Some(value) => Ok(Self { value, errors, raw: bytes }),
            None => Err(Problem::invalid(errors)),
        }
    }
}

/// Browsers send other types across sites without asking; so what is not called JSON is not read as JSON.
fn must_be_json(headers: &HeaderMap) -> Result<(), Problem> {
    let encoded = headers.get(CONTENT_ENCODING).is_some_and(|encoding| encoding != "identity");
    if encoded || !is_type(headers, "application/json") {
        return Err(Problem::new(Code::UnsupportedMediaType));
    }
    Ok(())
}

/// Whether the body is said to be of that type, once, and in UTF-8 if a charset is named.
pub(crate) fn is_type(headers: &HeaderMap, media_type: &str) -> bool {
    let mut lines = headers.get_all(CONTENT_TYPE).iter();
    let (Some(Ok(line)), None) = (lines.next().map(http::HeaderValue::to_str), lines.next()) else {
        return false;
    };
    let mut parts = line.split(';').map(str::trim);
    let utf_8 = |parameter: &str| {
        parameter.split_once('=').is_some_and(|(name, value)| {
            name.trim_end().eq_ignore_ascii_case("charset")
                && value.trim_start().trim_matches('"').eq_ignore_ascii_case("utf-8")
        })
    };
    parts.next().is_some_and(|named| named.eq_ignore_ascii_case(media_type))
        && parts.all(|parameter| parameter.is_empty() || utf_8(parameter))
}

impl From<BodyRefused> for Problem {
    fn from(refused: BodyRefused) -> Self {
        match refused {
            BodyRefused::TooLarge => Self::new(Code::PayloadTooLarge),
            BodyRefused::TooSlow => Self::new(Code::RequestTimeout),
            BodyRefused::Broken => Self::new(Code::MalformedRequest).detail("The body broke off."),
        }
    }
}

impl<'a, T: ReadBody + Type> ApiExtractor<'a> for JsonBody<T> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        T::register(registry);
    }

    fn request_meta() -> Option<MetaRequest> {
        let content = MetaMediaType { content_type: "application/json", schema: T::schema_ref() };
        Some(MetaRequest { description: None, content: vec![content], required: true })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        Ok(Self::read(request, body).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_what_it_is_called() {
        let says = |lines: &[&str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append(CONTENT_TYPE, line.parse().unwrap());
            }
            is_type(&headers, "application/json")
        };
        for json in [
            "application/json",
            "Application/JSON",
            "application/json; charset=utf-8",
            "application/json;charset=\"UTF-8\";",
        ] {
            assert!(says(&[json]), "{json}");
        }
        for other in [
            "",
            "text/plain",
            "text/json",
            "application/jsonp",
            "application/problem+json",
            "application/json; charset=utf-16",
            "application/json; charset=utf-8; boundary=x",
            "application/json, text/plain",
            "application/x-www-form-urlencoded",
        ] {
            assert!(!says(&[other]), "{other}");
        }
        assert!(!says(&[]) && !says(&["application/json", "application/json"]));
    }
}
