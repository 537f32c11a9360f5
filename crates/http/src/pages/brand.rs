//! An app's own look: a small style sheet with its colours, and its logo. Both are named after what they hold, so that a
//! browser may keep them for ever, and both come from this server, so that no page loads anything from elsewhere.

use super::assets::{answer, digest_name};
use super::hosted::later;
use super::path;
use crate::problem::{Code, Problem};
use crate::site::Site;
use bytes::Bytes;
use gatepost_application::{ManageAppsError, Ports};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::brand::{Accent, LogoDigest, LogoType};
use http::Method;
use http::header::{CACHE_CONTROL, HeaderValue};
use poem::error::NotFoundError;
use poem::{IntoResponse as _, Request, Response, Result, Route};
use std::sync::Arc;

const CSS: &str = "text/css; charset=utf-8";

/// A picture that somebody opens on its own runs nothing and fetches nothing; an SVG may have styles of its own.
const PICTURE: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

const SHEET: &str = "default-src 'none'; frame-ancestors 'none'";

/// Where the style sheet with the app's colours is, if it has any.
pub(super) fn style_path(app: &App) -> Option<String> {
    let accent = app.brand.accent?;
    Some(format!("/apps/{}/brand/{}", app.id, style_file(&style(accent))))
}

/// Where the app's logo is, if it has one.
pub(super) fn logo_path(app: &App) -> Option<String> {
    let logo = app.brand.logo?;
    Some(format!("/apps/{}/logo/{}", app.id, logo.digest))
}

pub(super) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>) -> Route {
    route
        .at("/apps/:app_id/brand/:file", path(site, [later(Method::GET, site, serve_style)]))
        .at("/apps/:app_id/logo/:digest", path(site, [later(Method::GET, site, serve_logo)]))
}

fn style_file(style: &str) -> String {
    digest_name("brand", ".css", style.as_bytes())
}

/// The properties of `gatepost.css` that are the app's.
fn style(accent: Accent) -> String {
    format!(
        ":root{{--accent:{};--accent-pressed:{};--on-accent:{}}}\n@media (prefers-color-scheme:dark){{:root{{--accent:{};\
         --accent-pressed:{};--on-accent:{}}}}}\n",
        accent.on_light(),
        accent.pressed_on_light(),
        accent.ink_on_light(),
        accent.on_dark(),
        accent.pressed_on_dark(),
        accent.ink_on_dark(),
    )
}

async fn serve_style<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let app = match app(&site, &request).await {
        Ok(app) => app,
        Err(problem) => return Ok(problem.into_response()),
    };
    let style = style(app.brand.accent.ok_or(NotFoundError)?);
    let file = style_file(&style);
    let mut response = answer(&request, &file, (CSS, SHEET), Bytes::from(style));
    // A page of a moment ago, or of a node of another version, gets today's colours, and only for now.
    if request.raw_path_param("file") != Some(&file) {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    Ok(response)
}

async fn serve_logo<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let app = request.raw_path_param("app_id").and_then(|app| AppId::parse(app).ok()).ok_or(NotFoundError)?;
    let digest = request.raw_path_param("digest").and_then(LogoDigest::parse).ok_or(NotFoundError)?;
    let image = match site.gatepost.logo(&app, &digest).await {
        Ok(image) => image.ok_or(NotFoundError)?,
        Err(error) => return Ok(Problem::from(error).into_response()),
    };
    let media_type = match image.media_type() {
        LogoType::Svg => "image/svg+xml; charset=utf-8",
        other => other.as_str(),
    };
    let content = Bytes::copy_from_slice(image.bytes());
    Ok(answer(&request, &digest.to_string(), (media_type, PICTURE), content))
}

async fn app<P: Ports>(site: &Site<P>, request: &Request) -> Result<App, Problem> {
    let unknown = || Problem::new(Code::AppNotFound);
    let id = request.raw_path_param("app_id").and_then(|app| AppId::parse(app).ok()).ok_or_else(unknown)?;
    match site.gatepost.app(&id).await {
        Ok(app) => Ok(app),
        Err(ManageAppsError::Store(error)) => Err(error.into()),
        Err(_) => Err(unknown()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_holds_nothing_but_colours() {
        insta::assert_snapshot!(style(Accent::parse("#7c2d12").unwrap()));
    }
}
