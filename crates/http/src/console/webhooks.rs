//! Webhooks of an app, and what became of each message.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, json_of, of_app, path};
use crate::admin::{DeliveryView, Paging, WebhookView, next_page};
use crate::site::Site;
use gatepost_application::{Ports, WebhookCommand, WebhookError};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{WebhookDeliveryId, WebhookId};
use gatepost_domain::webhook::WebhookUrl;
use serde_json::json;

/// All of an app.
pub(super) async fn list<P: Ports>(site: &Site<P>, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let webhooks = site.gatepost.webhooks(id).await?;
    let webhooks: Vec<_> = webhooks.iter().map(|webhook| json_of(&WebhookView::of(webhook))).collect();
    Ok(Shown::page(Page::Webhooks, "Webhooks", of_app(&app, "/webhooks", json!({ "webhooks": webhooks }))))
}

/// Makes one that hears of everything, and shows its secret, this once.
pub(super) async fn create<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let url = visit.form.take("url").unwrap_or_default();
    let url = WebhookUrl::parse(&url).map_err(|error| Stop::refused(format!("The address: {error}.")))?;
    let command = WebhookCommand { url: Some(url), ..WebhookCommand::default() };
    let made = site.gatepost.create_webhook(visit.doing(), id, command).await?;
    let more = json!({ "secret": made.secret.expose().to_string(), "onward": "webhooks" });
    Ok(Shown::page(Page::SecretMade, "Webhook secret", of_app(&app(site, id).await?, "/webhooks", more)))
}

/// One, with its messages, newest first.
pub(super) async fn show<P: Ports>(
    site: &Site<P>,
    visit: &Visit,
    id: &AppId,
    webhook: &str,
) -> Result<Shown, Stop> {
    let (app, webhook) = (app(site, id).await?, named(webhook)?);
    let of = site.gatepost.webhook(id, webhook).await?;
    let list = format!("deliveries of {webhook} of {id}");
    let paging = Paging::read(site, &list, None, visit.asked("page"))?;
    let page = site.gatepost.webhook_deliveries((id, webhook), paging.behind, paging.most).await?;
    let deliveries: Vec<_> = page.items.iter().map(|one| json_of(&DeliveryView::of(one))).collect();
    let more = json!({
        "webhook": json_of(&WebhookView::of(&of)),
        "deliveries": deliveries,
        "next": next_page(site, &list, &page),
    });
    Ok(Shown::page(Page::Webhook, "Webhook", of_app(&app, "/webhooks", more)))
}

fn named(webhook: &str) -> Result<WebhookId, Stop> {
    WebhookId::parse(webhook).map_err(|_| Stop::NotFound)
}

/// Sends a test, switches on or off, or takes it away.
pub(super) async fn act<P: Ports>(
    site: &Site<P>,
    visit: &Visit,
    id: &AppId,
    (webhook, what): (&str, &str),
) -> Result<Shown, Stop> {
    let (gatepost, hook, doing) = (&site.gatepost, named(webhook)?, visit.doing());
    let switch = |is_active| WebhookCommand { is_active: Some(is_active), ..WebhookCommand::default() };
    let done = match what {
        "test" => gatepost.test_webhook(doing, id, hook).await.map(|_| "redelivered")?,
        "enable" => gatepost.update_webhook(doing, (id, hook), switch(true)).await.map(|_| "saved")?,
        "disable" => gatepost.update_webhook(doing, (id, hook), switch(false)).await.map(|_| "saved")?,
        "delete" => {
            gatepost.delete_webhook(doing, id, hook).await?;
            return Ok(Shown::see(path(id, "/webhooks?done=deleted")));
        }
        _ => return Err(Stop::NotFound),
    };
    Ok(Shown::see(path(id, &format!("/webhooks/{webhook}?done={done}"))))
}

/// Sends a message again.
pub(super) async fn redeliver<P: Ports>(
    site: &Site<P>,
    visit: &Visit,
    id: &AppId,
    (webhook, delivery): (&str, &str),
) -> Result<Shown, Stop> {
    let hook = named(webhook)?;
    let delivery = WebhookDeliveryId::parse(delivery).map_err(|_| Stop::NotFound)?;
    site.gatepost.redeliver(visit.doing(), (id, hook), delivery).await?;
    Ok(Shown::see(path(id, &format!("/webhooks/{webhook}?done=redelivered"))))
}

impl From<WebhookError> for Stop {
    fn from(error: WebhookError) -> Self {
        Self::Problem(error.into())
    }
}
