//! Parameters of a query. The library's own extractor needs its own service around it, which is not in use here.

use super::paging::{MOST, USUAL};
use crate::form::decode;
use crate::problem::{Code, Problem};
use poem::{Request, RequestBody};
use poem_openapi::registry::{MetaParamIn, MetaSchema, MetaSchemaRef};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

/// A text, if the parameter is there.
pub(crate) struct QueryText(pub(crate) Option<String>);

/// How much is to be on a page, if the parameter is there; who asks for less than nothing asks for nothing.
pub(crate) struct QueryLimit(pub(crate) Option<u32>);

/// The value of that parameter; a request that names it twice, or not in UTF-8, is malformed.
fn value(request: &Request, name: &str) -> Result<Option<String>, Problem> {
    let pairs = request.uri().query().unwrap_or_default().split('&');
    let mut found = pairs.filter_map(|pair| {
        let (known, value) = pair.split_once('=').unwrap_or((pair, ""));
        (known == name).then_some(value)
    });
    let malformed =
        |why: &str| Problem::new(Code::MalformedRequest).detail(format!("The parameter {name} {why}."));
    match (found.next(), found.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => decode(value).map(Some).ok_or_else(|| malformed("can't be read")),
        (Some(_), Some(_)) => Err(malformed("stands twice")),
    }
}

macro_rules! query {
    ($name:ident, $schema:expr, $read:expr) => {
        impl<'a> ApiExtractor<'a> for $name {
            const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::Parameter];

            type ParamType = String;
            type ParamRawType = String;

            fn param_in() -> Option<MetaParamIn> {
                Some(MetaParamIn::Query)
            }

            fn param_schema_ref() -> Option<MetaSchemaRef> {
                Some(MetaSchemaRef::Inline(Box::new($schema)))
            }

            async fn from_request(
                request: &'a Request,
                _body: &mut RequestBody,
                options: ExtractParamOptions<String>,
            ) -> poem::Result<Self> {
                let read = |text: String| $read(options.name, text);
                Ok(Self(value(request, options.name)?.map(read).transpose()?))
            }
        }
    };
}

query!(QueryText, MetaSchema::new("string"), |_name: &str, text: String| Ok::<_, Problem>(text));
query!(
    QueryLimit,
    MetaSchema {
        minimum: Some(1.0),
        maximum: Some(f64::from(MOST)),
        default: Some(USUAL.into()),
        ..MetaSchema::new("integer")
    },
    |name: &str, text: String| {
        let number = text.parse::<i64>().map_err(|_| {
            Problem::new(Code::MalformedRequest)
                .detail(format!("The parameter {name} is not a whole number."))
        });
        number.map(|number| u32::try_from(number.max(0)).unwrap_or(u32::MAX))
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_is_read_once_and_decoded() {
        let read = |uri: &str| {
            let request = Request::builder().uri(uri.parse().unwrap()).finish();
            value(&request, "email").map_err(|problem| problem.code())
        };
        assert_eq!(read("/users?email=a%40b.example&limit=1"), Ok(Some("a@b.example".to_owned())));
        assert_eq!(read("/users?email"), Ok(Some(String::new())));
        assert_eq!(read("/users?limit=1"), Ok(None));
        for wrong in ["/users?email=a&email=a", "/users?email=%ff"] {
            assert_eq!(read(wrong), Err(Code::MalformedRequest), "{wrong}");
        }
    }
}
