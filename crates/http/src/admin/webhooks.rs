//! Webhooks of an app: who hears of what happens, what was sent to them, and what is sent again.

mod draft;
mod views;

use super::Operator;
use super::etag::{IfMatch, etag};
use super::nothing::Gone;
use super::once::Once;
use super::paging::{PAGED, Paging, next_page, only};
use super::query::{QueryLimit, QueryText};
use crate::answer::{Json, Problems, Refused};
use crate::payload::JsonBody;
use crate::problem::{Code, FieldProblem, Problem};
use crate::resources::{KeyHeader, Tag, app};
use crate::site::Site;
pub(crate) use draft::command;
use draft::{NewWebhook, Redelivery, WebhookPatch};
use gatepost_application::{Ports, WebhookError};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{WebhookDeliveryId, WebhookId};
use gatepost_domain::secret::Digest;
use gatepost_domain::webhook::Webhook;
use http::header::{ETAG, HeaderValue, LOCATION};
use poem::Request;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use std::sync::Arc;
use views::{DeliveryList, TestSent, WebhookList, WebhookMade, WebhookSecretShown};
pub(crate) use views::{DeliveryView, WebhookView};

/// The webhooks of an app.
pub(crate) struct Webhooks<P: Ports>(pub(crate) Arc<Site<P>>);

pub(crate) struct OfWebhooks;

impl Problems for OfWebhooks {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::WebhookNotFound,
        Code::WebhookDeliveryNotFound,
        Code::WebhooksExhausted,
        Code::IdempotencyKeyInUse,
        Code::ChangedMeanwhile,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
        Code::IdempotencyKeyReused,
        Code::IfMatchRequired,
    ];
}

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> Webhooks<P> {
    /// List webhooks
    ///
    /// Newest first, all of them: an app has few.
    #[oai(path = "/apps/:app_id/webhooks", method = "get", operation_id = "listWebhooks")]
    async fn list(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
    ) -> Result<Json<WebhookList>, Refused<OfWebhooks>> {
        only(request, &[])?;
        let webhooks = self.0.gatepost.webhooks(&app(&app_id)?).await?;
        Ok(Json::new(WebhookList { items: webhooks.iter().map(WebhookView::of).collect() }))
    }

    /// Create a webhook
    ///
    /// It hears of what happens from then on. Messages are signed as Standard Webhooks 1.0 has it.
    #[oai(path = "/apps/:app_id/webhooks", method = "post", operation_id = "createWebhook")]
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    async fn create(
        &self,
        request: &Request,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// Lets the same request be sent again within 24 hours.
        #[oai(name = "Idempotency-Key")]
        key: KeyHeader,
        body: JsonBody<NewWebhook>,
    ) -> Result<Once<WebhookMade>, Refused<OfWebhooks>> {
        let app = app(&app_id)?;
        let work = async {
            let (new, errors) = body.judged();
            let command =
                command((Some(&new.url), new.events.as_deref(), new.status.map(|word| word.0)), errors)?;
            let made = self.0.gatepost.create_webhook(operator.doing(), &app, command).await?;
            let location = format!("/admin/v1/apps/{app}/webhooks/{}", made.webhook.id);
            let answer = Json::new(WebhookMade::of(&made)).header(ETAG, etag(made.webhook.updated_at));
            Ok(match HeaderValue::from_str(&location) {
                Ok(location) => answer.header(LOCATION, location),
                Err(_) => answer,
            })
        };
        Once::run(&self.0, (operator, request), (&key, body.digest()), work).await
    }

    /// Get a webhook
    ///
    /// The `ETag` names the version, for whoever changes it. Its secret is not shown again.
    #[oai(path = "/apps/:app_id/webhooks/:webhook_id", method = "get", operation_id = "getWebhook")]
    async fn get(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
    ) -> Result<Json<WebhookView>, Refused<OfWebhooks>> {
        only(request, &[])?;
        let (app, id) = named(&app_id, &webhook_id)?;
        Ok(shown(&self.0.gatepost.webhook(&app, id).await?))
    }

    /// Update a webhook
    ///
    /// A merge patch (RFC 7396): what is left out stays. Nothing of a webhook can be missing, so `null` is refused.
    #[oai(path = "/apps/:app_id/webhooks/:webhook_id", method = "patch", operation_id = "updateWebhook")]
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    async fn update(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
        /// The version that is changed: its `ETag`, or `*`.
        #[oai(name = "If-Match")]
        if_match: IfMatch,
        body: JsonBody<WebhookPatch>,
    ) -> Result<Json<WebhookView>, Refused<OfWebhooks>> {
        let (app, id) = named(&app_id, &webhook_id)?;
        let webhook = self.0.gatepost.webhook(&app, id).await?;
        let seen = if_match.required(webhook.updated_at)?;
        let (patch, errors) = body.judged();
        let given = (patch.url.as_deref(), patch.events.as_deref(), patch.status.map(|word| word.0));
        let command = command(given, errors)?;
        let doing = operator.doing().having_seen(seen);
        Ok(shown(&self.0.gatepost.update_webhook(doing, (&app, id), command).await?))
    }

    /// Delete a webhook
    ///
    /// Nothing is sent there any more, and what was to be sent is forgotten.
    #[oai(path = "/apps/:app_id/webhooks/:webhook_id", method = "delete", operation_id = "deleteWebhook")]
    async fn delete(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
        /// The version that is deleted: its `ETag`; any, if it is left out.
        #[oai(name = "If-Match")]
        if_match: IfMatch,
    ) -> Result<Gone, Refused<OfWebhooks>> {
        let (app, id) = named(&app_id, &webhook_id)?;
        let webhook = self.0.gatepost.webhook(&app, id).await?;
        let seen = if_match.optional(webhook.updated_at)?;
        self.0.gatepost.delete_webhook(operator.doing().having_seen(seen), &app, id).await?;
        Ok(Gone)
    }

    /// Rotate the secret of a webhook
    ///
    /// Messages are signed with the old one too for 24 hours.
    #[oai(
        path = "/apps/:app_id/webhooks/:webhook_id/rotate-secret",
        method = "post",
        operation_id = "rotateWebhookSecret"
    )]
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    async fn rotate(
        &self,
        request: &Request,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
        /// Lets the same request be sent again within 24 hours.
        #[oai(name = "Idempotency-Key")]
        key: KeyHeader,
    ) -> Result<Once<WebhookSecretShown>, Refused<OfWebhooks>> {
        let (app, id) = named(&app_id, &webhook_id)?;
        let work = async {
            let doing = operator.doing();
            let made = self.0.gatepost.rotate_webhook_secret(doing, &app, id).await?;
            let answer = Json::new(WebhookSecretShown::of(&made));
            Ok(answer.header(ETAG, etag(made.webhook.updated_at)))
        };
        Once::run(&self.0, (operator, request), (&key, Digest::of_body(b"")), work).await
    }

    /// Test a webhook
    ///
    /// Sends it a message of the type `webhook.test`, which goes the way of all others, whatever the webhook hears of.
    #[oai(path = "/apps/:app_id/webhooks/:webhook_id/test", method = "post", operation_id = "testWebhook")]
    async fn test(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
    ) -> Result<Json<TestSent>, Refused<OfWebhooks>> {
        let (app, id) = named(&app_id, &webhook_id)?;
        let event = self.0.gatepost.test_webhook(operator.doing(), &app, id).await?;
        Ok(Json::new(TestSent { event_id: event.id.to_string() }))
    }

    /// List what is sent to a webhook
    ///
    /// Newest first, each with its last attempts; 30 days are kept.
    #[oai(
        path = "/apps/:app_id/webhooks/:webhook_id/deliveries",
        method = "get",
        operation_id = "listWebhookDeliveries"
    )]
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    async fn deliveries(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
        /// How many at most: from 1 to 200; 50, if it is left out.
        limit: QueryLimit,
        /// Where the list goes on: `next_page` of the page before.
        page_token: QueryText,
    ) -> Result<Json<DeliveryList>, Refused<OfWebhooks>> {
        only(request, &PAGED)?;
        let (app, id) = named(&app_id, &webhook_id)?;
        let list = format!("webhook-deliveries {app} {id}");
        let paging = Paging::read(&self.0, &list, limit.0, page_token.0.as_deref())?;
        let gatepost = &self.0.gatepost;
        let page = gatepost.webhook_deliveries((&app, id), paging.behind, paging.most).await?;
        let next_page = next_page(&self.0, &list, &page);
        Ok(Json::new(DeliveryList { items: page.items.iter().map(DeliveryView::of).collect(), next_page }))
    }

    /// Get what is sent to a webhook
    ///
    /// One message, with its last attempts.
    #[oai(
        path = "/apps/:app_id/webhooks/:webhook_id/deliveries/:delivery_id",
        method = "get",
        operation_id = "getWebhookDelivery"
    )]
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    async fn delivery(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
        /// The message.
        delivery_id: Path<String>,
    ) -> Result<Json<DeliveryView>, Refused<OfWebhooks>> {
        only(request, &[])?;
        let (app, id) = named(&app_id, &webhook_id)?;
        let delivery = delivery(&delivery_id)?;
        let found = self.0.gatepost.webhook_delivery((&app, id), delivery).await?;
        Ok(Json::new(DeliveryView::of(&found)))
    }

    /// Send a message again
    ///
    /// Under the same `webhook-id`, at once or when the webhook is switched on, however it stands.
    #[oai(
        path = "/apps/:app_id/webhooks/:webhook_id/deliveries/:delivery_id/redeliver",
        method = "post",
        operation_id = "redeliverWebhookDelivery"
    )]
    async fn redeliver(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
        /// The message.
        delivery_id: Path<String>,
    ) -> Result<Gone, Refused<OfWebhooks>> {
        let (app, id) = named(&app_id, &webhook_id)?;
        let delivery = delivery(&delivery_id)?;
        self.0.gatepost.redeliver(operator.doing(), (&app, id), delivery).await?;
        Ok(Gone)
    }

    /// Send again what was given up
    ///
    /// Everything that failed for good since that moment, in its order.
    #[oai(
        path = "/apps/:app_id/webhooks/:webhook_id/redeliver",
        method = "post",
        operation_id = "redeliverWebhook"
    )]
    async fn redeliver_failed(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The webhook.
        webhook_id: Path<String>,
        body: JsonBody<Redelivery>,
    ) -> Result<Gone, Refused<OfWebhooks>> {
        let (app, id) = named(&app_id, &webhook_id)?;
        let (wish, errors) = body.judged();
        if !errors.is_empty() {
            return Err(Problem::invalid(errors.to_vec()).into());
        }
        self.0.gatepost.redeliver_failed(operator.doing(), (&app, id), wish.since.0).await?;
        Ok(Gone)
    }
}

fn shown(webhook: &Webhook) -> Json<WebhookView> {
    Json::new(WebhookView::of(webhook)).header(ETAG, etag(webhook.updated_at))
}

/// What can't be the id of a webhook is the id of none.
fn named(app_id: &str, webhook_id: &str) -> Result<(AppId, WebhookId), Problem> {
    let id = WebhookId::parse(webhook_id).map_err(|_| Problem::new(Code::WebhookNotFound))?;
    Ok((app(app_id)?, id))
}

fn delivery(delivery_id: &str) -> Result<WebhookDeliveryId, Problem> {
    WebhookDeliveryId::parse(delivery_id).map_err(|_| Problem::new(Code::WebhookDeliveryNotFound))
}

impl From<WebhookError> for Problem {
    fn from(error: WebhookError) -> Self {
        let wrong = |code: &str| Self::invalid(vec![FieldProblem::new("url", code, error.to_string())]);
        match error {
            WebhookError::AppNotFound => Self::new(Code::AppNotFound),
            WebhookError::NotFound => Self::new(Code::WebhookNotFound),
            WebhookError::DeliveryNotFound => Self::new(Code::WebhookDeliveryNotFound),
            WebhookError::UrlMissing => wrong("field_missing"),
            WebhookError::UrlNotPublic => wrong("webhook_url_invalid"),
            WebhookError::TooMany => Self::new(Code::WebhooksExhausted),
            WebhookError::ChangedMeanwhile => Self::new(Code::ChangedMeanwhile),
            WebhookError::Store(error) => error.into(),
        }
    }
}
