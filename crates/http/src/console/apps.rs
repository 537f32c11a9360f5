//! Apps: listed, made, changed, deleted, and connected to somebody's code.

use super::fields::{self, Values};
use super::guard::Visit;
use super::page::Shown;
use super::sections::{NEW, usual};
use super::snippets;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, facts, of_app, path};
use crate::admin::{new_app, patch_of_app};
use crate::problem::{Code, FieldProblem, Problem};
use crate::site::Site;
use data_encoding::BASE64;
use gatepost_application::{ManageAppsError, Ports};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::console::CONSOLE_APP;
use http::StatusCode;
use serde_json::json;

/// All apps.
pub(super) async fn list<P: Ports>(site: &Site<P>, _visit: &Visit) -> Result<Shown, Stop> {
    let apps = site.gatepost.apps().await?;
    let apps: Vec<_> = apps.iter().map(facts).collect();
    Ok(Shown::page(Page::Apps, "Apps", json!({ "here": "apps", "apps": apps })))
}

/// The form of a new app.
pub(super) fn draft() -> Shown {
    drafted(&Values::new(), &[], None)
}

fn drafted(values: &Values, errors: &[FieldProblem], problem: Option<&str>) -> Shown {
    let sections = fields::shown(values, NEW, errors);
    let blanks = json!({ "here": "apps", "sections": sections, "problem": problem });
    Shown::page(Page::AppNew, "Create an app", blanks)
}

/// Makes an app.
pub(super) async fn create<P: Ports>(site: &Site<P>, visit: &mut Visit) -> Result<Shown, Stop> {
    let values = fields::of_form(&mut visit.form, NEW);
    let refused = |errors: &[FieldProblem]| {
        let problem = fields::elsewhere(errors, NEW);
        drafted(&values, errors, Some(&problem)).status(StatusCode::UNPROCESSABLE_ENTITY)
    };
    let (id, command) = match new_app(fields::wire(&values, NEW)) {
        Ok(new) => new,
        Err(errors) => return Ok(refused(&errors)),
    };
    match site.gatepost.create_app_as(visit.doing(), id, command).await {
        Ok(made) => match made.client_secret {
            Some(secret) => {
                let more = json!({ "secret": secret.expose(), "onward": "connect?done=created" });
                Ok(Shown::page(Page::SecretMade, "Client secret", of_app(&made.app, "/secrets", more)))
            }
            None => Ok(Shown::see(path(&made.app.id, "/connect?done=created"))),
        },
        Err(error @ ManageAppsError::AppIdTaken) => {
            Ok(refused(&[FieldProblem::new("app_id", "app_id_taken", error.to_string())]))
        }
        Err(error) => Err(error.into()),
    }
}

/// One app, with the form that changes it.
pub(super) async fn show<P: Ports>(site: &Site<P>, _visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let logo = logo(site, &app).await?;
    Ok(edited((&app, logo), &fields::of_facts(&facts(&app)), &[], None))
}

/// The app's picture, to be shown: the console loads nothing from elsewhere.
async fn logo<P: Ports>(site: &Site<P>, app: &App) -> Result<Option<String>, Stop> {
    let Some(logo) = app.brand.logo else { return Ok(None) };
    let image = site.gatepost.logo(&app.id, &logo.digest).await?;
    Ok(image
        .map(|image| format!("data:{};base64,{}", logo.media_type.as_str(), BASE64.encode(image.bytes()))))
}

fn edited(
    (app, logo): (&App, Option<String>),
    values: &Values,
    errors: &[FieldProblem],
    problem: Option<&str>,
) -> Shown {
    let sections = fields::shown(values, &usual(app.kind), errors);
    let is_console = app.id.as_str() == CONSOLE_APP;
    let more = json!({ "sections": sections, "problem": problem, "logo": logo, "is_console": is_console });
    Shown::page(Page::App, app.name.as_str(), of_app(app, "", more))
}

/// Changes an app, if it still is as the form showed it.
pub(super) async fn update<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let (doing, app) = (visit.doing_as_seen()?, app(site, id).await?);
    let (sections, logo) = (usual(app.kind), logo(site, &app).await?);
    let values = fields::of_form(&mut visit.form, &sections);
    let again = |values: &Values, errors: &[FieldProblem], problem: &str| {
        edited((&app, logo.clone()), values, errors, Some(problem))
    };
    let refused = |errors: &[FieldProblem]| {
        let problem = fields::elsewhere(errors, &sections);
        again(&values, errors, &problem).status(StatusCode::UNPROCESSABLE_ENTITY)
    };
    let command = match patch_of_app(fields::wire(&values, &sections)) {
        Ok(command) => command,
        Err(errors) => return Ok(refused(&errors)),
    };
    match site.gatepost.update_app_as(doing, id, command).await {
        Ok(_) => Ok(Shown::see(path(id, "?done=saved"))),
        Err(ManageAppsError::ChangedMeanwhile) => {
            Ok(again(&fields::of_facts(&facts(&app)), &[], MEANWHILE).status(StatusCode::CONFLICT))
        }
        Err(ManageAppsError::ConsoleApp(fixed)) => {
            let problem = format!("Nothing was saved. Operators sign in through this app: {}.", fixed.why());
            Ok(again(&values, &[], &problem).status(StatusCode::CONFLICT))
        }
        Err(error) => {
            let problem = Problem::from(error);
            if problem.code() == Code::InvalidRequest {
                Ok(refused(problem.errors()))
            } else {
                Err(problem.into())
            }
        }
    }
}

const MEANWHILE: &str = "Nothing was saved: somebody else changed the app meanwhile. This is how it is now; make your change again.";

/// How to sign people in through it.
pub(super) async fn connect<P: Ports>(site: &Site<P>, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let issuer = site.gatepost.issuer(id);
    let snippets = snippets::of(&app, issuer.as_str());
    let more = json!({ "issuer": issuer.as_str(), "snippets": snippets });
    Ok(Shown::page(Page::Connect, format!("Connect {}", app.name.as_str()), of_app(&app, "/connect", more)))
}

/// Asks once more.
pub(super) async fn ask_to_delete<P: Ports>(site: &Site<P>, id: &AppId) -> Result<Shown, Stop> {
    Ok(asked(&app(site, id).await?, None))
}

fn asked(app: &App, problem: Option<&str>) -> Shown {
    Shown::page(
        Page::AppDelete,
        format!("Delete {}", app.name.as_str()),
        of_app(app, "", json!({ "problem": problem })),
    )
}

/// Deletes an app, if its id was typed.
pub(super) async fn delete<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let doing = visit.doing_as_seen()?;
    if visit.form.take("typed").is_none_or(|typed| typed.trim() != id.as_str()) {
        let shown = asked(&app(site, id).await?, Some("That is not its id. Nothing was deleted."));
        return Ok(shown.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    site.gatepost.delete_app_as(doing, id).await?;
    Ok(Shown::see(format!("{}/apps?done=deleted", super::PREFIX)))
}
