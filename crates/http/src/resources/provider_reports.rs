//! What a mail provider reports of letters. Anybody may call it, and only what bears the provider's signature counts.

use super::{Tag, app};
use crate::answer::{Problems, Refused, response};
use crate::json::{self, Value};
use crate::limits::read_body;
use crate::moment::Moment;
use crate::problem::{Code, Problem};
use crate::site::Site;
use bytes::Bytes;
use gatepost_application::Ports;
use gatepost_application::standard_webhooks::{WebhookHeaders, verify};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::Way;
use gatepost_domain::report::{Report, ReportKind};
use http::HeaderMap;
use poem::{IntoResponse, Request, RequestBody, Response};
use poem_openapi::param::Path;
use poem_openapi::registry::{
    MetaMediaType, MetaRequest, MetaResponses, MetaSchema, MetaSchemaRef, Registry,
};
use poem_openapi::{ApiExtractor, ApiExtractorType, ApiResponse, ExtractParamOptions, OpenApi};
use std::sync::Arc;

/// Where providers report to.
pub(crate) struct ProviderReports<P: Ports>(pub(crate) Arc<Site<P>>);

/// A body as it came, to the byte: its signature is of these bytes and no others.
pub(crate) struct Signed(Bytes);

impl<'a> ApiExtractor<'a> for Signed {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

    type ParamType = ();
    type ParamRawType = ();

    fn request_meta() -> Option<MetaRequest> {
        let content = MetaMediaType {
            content_type: "application/json",
            schema: MetaSchemaRef::Inline(Box::new(MetaSchema::new("object"))),
        };
        Some(MetaRequest { description: None, content: vec![content], required: true })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let body = body.take().map_err(|_| Problem::new(Code::MalformedRequest))?;
        Ok(Self(read_body(request, body).await.map_err(Problem::from)?))
    }
}

/// The report was heard, whether it changed anything or not.
pub(crate) struct Heard;

impl IntoResponse for Heard {
    fn into_response(self) -> Response {
        Response::builder().status(http::StatusCode::NO_CONTENT).finish()
    }
}

impl ApiResponse for Heard {
    fn meta() -> MetaResponses {
        let said = "The report was heard. A repeated one, one of a letter that is not this app's, and one of a kind that does \
                    not matter here change nothing.";
        MetaResponses { responses: vec![response(204, said, None)] }
    }

    fn register(_registry: &mut Registry) {}
}

/// Problems of [`ProviderReports`].
pub(crate) enum OfReports {}

impl Problems for OfReports {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::SignatureInvalid,
        Code::AppNotFound,
        Code::NotFound,
        Code::PayloadTooLarge,
    ];
}

#[OpenApi(tag = "Tag::Operations")]
impl<P: Ports> ProviderReports<P> {
    /// Take a report of Resend's
    ///
    /// For the webhook of a Resend account: what became of letters (`email.delivered`, `email.delivery_delayed`,
    /// `email.bounced`, `email.complained`; others change nothing). Signed by Svix: the headers `svix-id`, `svix-timestamp`
    /// and `svix-signature`.
    #[oai(path = "/webhooks/resend/:app_id", method = "post", operation_id = "takeResendReport")]
    async fn take(
        &self,
        request: &Request,
        /// The app whose letters it is about.
        app_id: Path<String>,
        body: Signed,
    ) -> Result<Heard, Refused<OfReports>> {
        let app = app(&app_id)?;
        let name = self.judge(&app, request.headers(), &body.0)?;
        let value = json::read(&body.0).map_err(|error| {
            Problem::new(Code::MalformedRequest).detail(format!("The body can't be read: {error}."))
        })?;
        let Some((email, report)) = report(&value)? else { return Ok(Heard) };
        let message_ids = [Way::First, Way::Second].map(|way| way.name(&format!("resend:{email}")));
        self.0.gatepost.take_report(&app, (&format!("resend {name}"), &message_ids), &report).await?;
        Ok(Heard)
    }
}

impl<P: Ports> ProviderReports<P> {
    /// The id of a report that whoever has one of the app's secrets signed just now.
    fn judge<'a>(&self, app: &AppId, headers: &'a HeaderMap, body: &[u8]) -> Result<&'a str, Problem> {
        let secrets = self.0.report_secrets.of(app);
        if secrets.is_empty() {
            let unset = "No secret for this app's reports is set here: GATEPOST_RESEND_WEBHOOK_SECRET.";
            return Err(Problem::new(Code::NotFound).detail(unset));
        }
        let invalid = || Problem::new(Code::SignatureInvalid);
        let only = |name| {
            let mut lines = headers.get_all(name).iter();
            let (Some(line), None) = (lines.next(), lines.next()) else { return Err(invalid()) };
            line.to_str().map_err(|_| invalid())
        };
        let signed = WebhookHeaders {
            id: only("svix-id")?,
            timestamp: only("svix-timestamp")?,
            signature: only("svix-signature")?,
        };
        verify(&secrets, signed, body, self.0.gatepost.now()).map_err(|_| invalid())?;
        Ok(signed.id)
    }
}

/// Resend's id of the message, and what it says of it; nothing if it is of a kind that changes nothing here.
fn report(value: &Value) -> Result<Option<(&str, Report)>, Problem> {
    let missing = |what: &str| {
        Problem::new(Code::MalformedRequest).detail(format!("The report has no {what} that can be read."))
    };
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let named = value.get("type").and_then(Value::as_str).ok_or_else(|| missing("type"))?;
    let kind = match named {
        "email.delivered" => ReportKind::Delivered,
        "email.delivery_delayed" => ReportKind::Deferred,
        "email.bounced" => ReportKind::Bounced,
        "email.complained" => ReportKind::Complained,
        _ => return Ok(None),
    };
    let data = value.get("data").ok_or_else(|| missing("data"))?;
    let email = data.get("email_id").and_then(Value::as_str).ok_or_else(|| missing("data.email_id"))?;
    let at = value.get("created_at").and_then(Value::as_str).and_then(Moment::parse).map(|moment| moment.0);
    let at = at.ok_or_else(|| missing("created_at"))?;
    let bounce = data.get("bounce");
    let of_bounce = |member: &str| text(bounce.and_then(|bounce| bounce.get(member)));
    let why = match (of_bounce("type"), of_bounce("subType")) {
        (Some(kind), Some(part)) => Some(format!("{kind}/{part}")),
        (kind, _) => kind,
    };
    let is_permanent = of_bounce("type").is_some_and(|kind| kind.eq_ignore_ascii_case("permanent"));
    // A word, not a text: what the recipient's server said may quote the address.
    let why =
        why.filter(|why| why.len() <= 64 && why.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' '));
    Ok(Some((email, Report { kind, at, is_permanent, why })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, Report)> {
        let value = json::read(text.as_bytes()).unwrap();
        report(&value).ok().flatten().map(|(email, report)| (email.to_owned(), report))
    }

    #[test]
    fn a_bounce_is_read_as_resend_writes_it() {
        let (email, report) = read(
            r#"{"type":"email.bounced","created_at":"2026-11-22T23:41:12.126Z","data":{"email_id":"5676","to":["x@y"],
                "bounce":{"message":"x@y is gone","subType":"Suppressed","type":"Permanent"}}}"#,
        )
        .unwrap();
        assert_eq!((email.as_str(), report.kind, report.is_permanent), ("5676", ReportKind::Bounced, true));
        assert_eq!(report.why.as_deref(), Some("Permanent/Suppressed"));
        assert_eq!(report.at.as_micros() % 1_000_000, 126_000);
    }

    #[test]
    fn what_says_nothing_of_a_letter_s_way_changes_nothing() {
        for kind in ["email.sent", "email.opened", "email.clicked", "contact.created"] {
            let text = format!(
                r#"{{"type":"{kind}","created_at":"2026-11-22T23:41:12Z","data":{{"email_id":"1"}}}}"#
            );
            assert_eq!(read(&text), None, "{kind}");
        }
    }

    #[test]
    fn a_report_without_its_members_is_refused() {
        for text in [
            "{}",
            r#"{"type":"email.bounced"}"#,
            r#"{"type":"email.bounced","data":{"email_id":"1"}}"#,
            r#"{"type":"email.bounced","created_at":"yesterday","data":{"email_id":"1"}}"#,
            r#"{"type":7}"#,
            "[]",
        ] {
            assert!(report(&json::read(text.as_bytes()).unwrap()).is_err(), "{text}");
        }
    }
}
