//! Webhooks of an app, and what became of each message.

use super::fields::{self, Values};
use super::guard::Visit;
use super::page::Shown;
use super::sections::WEBHOOK;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, json_of, of_app, path};
use crate::admin::{DeliveryView, Paging, WebhookView, next_page, webhook_command};
use crate::problem::{Code, FieldProblem, Problem};
use crate::site::Site;
use gatepost_application::{Ports, WebhookCommand, WebhookError};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{WebhookDeliveryId, WebhookId};
use http::StatusCode;
use serde_json::json;

/// All of an app.
pub(super) async fn list<P: Ports>(site: &Site<P>, id: &AppId) -> Result<Shown, Stop> {
    listed(site, id, &Values::new(), &[]).await
}

async fn listed<P: Ports>(
    site: &Site<P>,
    id: &AppId,
    values: &Values,
    errors: &[FieldProblem],
) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let webhooks = site.gatepost.webhooks(id).await?;
    let webhooks: Vec<_> = webhooks.iter().map(|webhook| json_of(&WebhookView::of(webhook))).collect();
    let more = json!({ "webhooks": webhooks, "sections": fields::shown(values, WEBHOOK, errors) });
    Ok(Shown::page(Page::Webhooks, "Webhooks", of_app(&app, "/webhooks", more)))
}

/// What a form of a webhook asks for, by the rules of the API.
fn command(values: &Values) -> Result<WebhookCommand, Vec<FieldProblem>> {
    let of = |name: &str| values.get(name).map_or("", String::as_str);
    let events: Vec<_> = of("events").lines().map(str::to_owned).collect();
    let command = webhook_command((Some(of("url").trim()), Some(&events), None), &[]);
    command.map_err(|problem| problem.errors().to_vec())
}

/// What is wrong, if it is wrong with a field.
fn wrong(error: WebhookError) -> Result<Vec<FieldProblem>, Stop> {
    let problem = Problem::from(error);
    if problem.code() == Code::InvalidRequest { Ok(problem.errors().to_vec()) } else { Err(problem.into()) }
}

/// Makes one, and shows its secret, this once.
pub(super) async fn create<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let values = fields::of_form(&mut visit.form, WEBHOOK);
    let made = match command(&values) {
        Ok(command) => site.gatepost.create_webhook(visit.doing(), id, command).await.map_err(wrong),
        Err(errors) => Err(Ok(errors)),
    };
    let made = match made {
        Ok(made) => made,
        Err(errors) => {
            let shown = listed(site, id, &values, &errors?).await?;
            return Ok(shown.status(StatusCode::UNPROCESSABLE_ENTITY));
        }
    };
    let more = json!({ "secret": made.secret.expose().to_string(), "onward": "webhooks" });
    Ok(Shown::page(Page::SecretMade, "Webhook secret", of_app(&app(site, id).await?, "/webhooks", more)))
}

/// Changes where messages go and what they tell of, if the webhook still is as the form showed it.
pub(super) async fn update<P: Ports>(
    site: &Site<P>,
    visit: &mut Visit,
    id: &AppId,
    webhook: &str,
) -> Result<Shown, Stop> {
    let (doing, hook) = (visit.doing_as_seen()?, named(webhook)?);
    let values = fields::of_form(&mut visit.form, WEBHOOK);
    let changed = match command(&values) {
        Ok(command) => site.gatepost.update_webhook(doing, (id, hook), command).await,
        Err(errors) => return shown(site, visit, (id, hook), Some((&values, &errors, WRONG))).await,
    };
    match changed {
        Ok(_) => Ok(Shown::see(path(id, &format!("/webhooks/{webhook}?done=saved")))),
        Err(WebhookError::ChangedMeanwhile) => {
            let now = site.gatepost.webhook(id, hook).await?;
            let now = fields::of_facts(&json_of(&WebhookView::of(&now)));
            let page = shown(site, visit, (id, hook), Some((&now, &[], MEANWHILE))).await?;
            Ok(page.status(StatusCode::CONFLICT))
        }
        Err(error) => {
            let errors = wrong(error)?;
            shown(site, visit, (id, hook), Some((&values, &errors, WRONG))).await
        }
    }
}

const WRONG: &str = "Nothing was saved. What is wrong stands beside each field.";

const MEANWHILE: &str = "Nothing was saved: somebody else changed the webhook meanwhile. This is how it is now; make your change again.";

/// A form that comes back: what stands in it, what is wrong, and what is said above it.
type Again<'a> = (&'a Values, &'a [FieldProblem], &'a str);

/// One, with its messages, newest first.
pub(super) async fn show<P: Ports>(
    site: &Site<P>,
    visit: &Visit,
    id: &AppId,
    webhook: &str,
) -> Result<Shown, Stop> {
    shown(site, visit, (id, named(webhook)?), None).await
}

async fn shown<P: Ports>(
    site: &Site<P>,
    visit: &Visit,
    (id, webhook): (&AppId, WebhookId),
    again: Option<Again<'_>>,
) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let of = site.gatepost.webhook(id, webhook).await?;
    let list = format!("deliveries of {webhook} of {id}");
    let paging = Paging::read(site, &list, None, visit.asked("page"))?;
    let page = site.gatepost.webhook_deliveries((id, webhook), paging.behind, paging.most).await?;
    let deliveries: Vec<_> = page.items.iter().map(|one| json_of(&DeliveryView::of(one))).collect();
    let view = json_of(&WebhookView::of(&of));
    let as_is = fields::of_facts(&view);
    let (values, errors, problem) =
        again.map_or((&as_is, &[][..], None), |(values, errors, problem)| (values, errors, Some(problem)));
    let more = json!({
        "webhook": view,
        "deliveries": deliveries,
        "next": next_page(site, &list, &page),
        "sections": fields::shown(values, WEBHOOK, errors),
        "problem": problem,
        "hook_version": of.updated_at.as_micros().to_string(),
    });
    let shown = Shown::page(Page::Webhook, "Webhook", of_app(&app, "/webhooks", more));
    Ok(if errors.is_empty() { shown } else { shown.status(StatusCode::UNPROCESSABLE_ENTITY) })
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
        "test" => gatepost.test_webhook(doing, id, hook).await.map(|_| "tested")?,
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
