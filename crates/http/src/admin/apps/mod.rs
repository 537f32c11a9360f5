//! Apps: made, shown, changed and deleted.

mod draft;
mod shape;
mod words;

pub(in crate::admin) use shape::described;

use super::Operator;
use super::etag::{IfMatch, etag};
use super::once::Once;
use super::paging::{PAGED, only, paged};
use super::query::{QueryLimit, QueryText};
use crate::answer::{Answer, Json, Problems, Refused};
use crate::json::Value;
use crate::payload::{Found, JsonBody, Members, ReadBody};
use crate::problem::{Code, FieldProblem, Problem};
use crate::resources::{KeyHeader, Tag, app};
use crate::site::Site;
use draft::{AppPatch, NewApp};
use gatepost_application::{AppCommand, ManageAppsError, Ports, Position};
use gatepost_domain::app::{App, AppId};
use http::StatusCode;
use http::header::{ETAG, HeaderValue, LOCATION};
use poem::Request;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use serde::Serialize;
use shape::AppView;
use std::sync::Arc;

/// The apps of this server.
pub(crate) struct Apps<P: Ports>(pub(crate) Arc<Site<P>>);

/// All apps.
#[derive(Serialize)]
pub(crate) struct AppList {
    items: Vec<AppView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_page: Option<String>,
}

impl Answer for AppList {
    const DESCRIPTION: &'static str = "The apps, newest first.";
}

/// An app that was just made.
#[derive(Serialize)]
pub(crate) struct AppMade {
    #[serde(flatten)]
    app: AppView,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_secret: Option<String>,
}

impl Answer for AppMade {
    const STATUS: StatusCode = StatusCode::CREATED;
    const DESCRIPTION: &'static str =
        "The app is made. A confidential one's first client secret is shown here and nowhere else.";
    const HEADERS: &'static [(&'static str, &'static str)] =
        &[("Location", "the path of the app"), ("ETag", "its version")];
}

impl Answer for AppView {
    const DESCRIPTION: &'static str = "The app.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("ETag", "its version, for `If-Match`")];
}

/// Nothing to say.
pub(crate) use super::nothing::Gone;

/// What may go wrong with all apps together.
pub(crate) struct OfAll;

impl Problems for OfAll {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppIdTaken,
        Code::ConsoleAppFixed,
        Code::IdempotencyKeyInUse,
        Code::IdempotencyKeyReused,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
    ];
}

/// What may go wrong with one app.
pub(crate) struct OfOne;

impl Problems for OfOne {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::ConsoleAppFixed,
        Code::ChangedMeanwhile,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
        Code::IfMatchRequired,
    ];
}

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> Apps<P> {
    /// List apps
    ///
    /// All that were not deleted, newest first. Needs a token for all apps.
    #[oai(path = "/apps", method = "get", operation_id = "listApps")]
    async fn list(
        &self,
        request: &Request,
        _operator: Operator,
        /// How many there are on a page at most: 1 to 200, 50 if it is left out.
        limit: QueryLimit,
        /// Where the page begins: `next_page` of the one before.
        page_token: QueryText,
    ) -> Result<Json<AppList>, Refused<OfAll>> {
        only(request, &PAGED)?;
        let apps = self.0.gatepost.apps().await?;
        let (apps, next_page) = paged(&self.0, "apps", (limit.0, page_token.0.as_deref()), (apps, position))?;
        Ok(Json::new(AppList { items: apps.iter().map(AppView::of).collect(), next_page }))
    }

    /// Create an app
    ///
    /// What is left out is as usual. The id is the app's name for machines, its OAuth `client_id`, and never used again.
    #[oai(path = "/apps", method = "post", operation_id = "createApp")]
    async fn create(
        &self,
        request: &Request,
        operator: Operator,
        /// Lets the same request be sent again within 24 hours.
        #[oai(name = "Idempotency-Key")]
        key: KeyHeader,
        body: JsonBody<NewApp>,
    ) -> Result<Once<AppMade>, Refused<OfAll>> {
        let work = async {
            let (new, errors) = body.judged();
            if !errors.is_empty() {
                return Err(Refused::from(Problem::invalid(errors.to_vec())));
            }
            let command = new.command.clone();
            let made = self.0.gatepost.create_app_as(operator.doing(), new.id.clone(), command).await?;
            let client_secret = made.client_secret.as_ref().map(|secret| secret.expose().to_owned());
            let location = format!("/admin/v1/apps/{}", made.app.id);
            let answer = Json::new(AppMade { app: AppView::of(&made.app), client_secret });
            let answer = answer.header(ETAG, etag(made.app.updated_at));
            Ok(match HeaderValue::from_str(&location) {
                Ok(location) => answer.header(LOCATION, location),
                Err(_) => answer,
            })
        };
        Once::run(&self.0, (operator, request), (&key, body.digest()), work).await
    }

    /// Get an app
    ///
    /// With its version as `ETag`, which a change of it names.
    #[oai(path = "/apps/:app_id", method = "get", operation_id = "getApp")]
    async fn get(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
    ) -> Result<Json<AppView>, Refused<OfOne>> {
        only(request, &[])?;
        let app = self.0.gatepost.app(&app(&app_id)?).await?;
        Ok(shown(&app))
    }

    /// Update an app
    ///
    /// A merge patch (RFC 7396): what is left out stays, `null` takes away. Lists are replaced as a whole.
    #[oai(path = "/apps/:app_id", method = "patch", operation_id = "updateApp")]
    async fn update(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The version that is changed: its `ETag`, or `*`.
        #[oai(name = "If-Match")]
        if_match: IfMatch,
        body: JsonBody<AppPatch>,
    ) -> Result<Json<AppView>, Refused<OfOne>> {
        let app = self.0.gatepost.app(&app(&app_id)?).await?;
        let seen = if_match.required(app.updated_at)?;
        let (patch, errors) = body.judged();
        if !errors.is_empty() {
            return Err(Problem::invalid(errors.to_vec()).into());
        }
        let doing = operator.doing().having_seen(seen);
        let command = AppCommand { kind: patch.kind, ..patch.command.clone() };
        let app = self.0.gatepost.update_app_as(doing, &app.id, command).await?;
        Ok(shown(&app))
    }

    /// Delete an app
    ///
    /// Nobody signs in to it any more, all its tokens fail, and its id is never used again.
    #[oai(path = "/apps/:app_id", method = "delete", operation_id = "deleteApp")]
    async fn delete(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The version that is deleted: its `ETag`; any, if it is left out.
        #[oai(name = "If-Match")]
        if_match: IfMatch,
    ) -> Result<Gone, Refused<OfOne>> {
        let app = self.0.gatepost.app(&app(&app_id)?).await?;
        let seen = if_match.optional(app.updated_at)?;
        self.0.gatepost.delete_app_as(operator.doing().having_seen(seen), &app.id).await?;
        Ok(Gone)
    }
}

/// A new app as these members describe it, or all that is wrong with them.
pub(crate) fn new_app(members: Vec<(String, Value)>) -> Result<(AppId, AppCommand), Vec<FieldProblem>> {
    let new = read_members::<NewApp>(members)?;
    Ok((new.id, new.command))
}

/// A change of an app as these members describe it, or all that is wrong with them.
pub(crate) fn patch_of_app(members: Vec<(String, Value)>) -> Result<AppCommand, Vec<FieldProblem>> {
    Ok(read_members::<AppPatch>(members)?.command)
}

fn read_members<T: ReadBody>(members: Vec<(String, Value)>) -> Result<T, Vec<FieldProblem>> {
    let mut found = Found::default();
    let value = Members::new(members).read_all(&mut found);
    let errors = found.into_errors();
    value.filter(|_| errors.is_empty()).ok_or(errors)
}

/// Where an app stands in the list: by the moment at which it was made, and among those of one moment by its id.
fn position(app: &App) -> Position {
    let at = u128::try_from(app.created_at.as_micros()).unwrap_or(0);
    let id = app.id.as_str().bytes().chain(std::iter::repeat(0)).take(8);
    Position(id.fold(at, |bits, byte| bits << 8 | u128::from(byte)))
}

fn shown(app: &App) -> Json<AppView> {
    Json::new(AppView::of(app)).header(ETAG, etag(app.updated_at))
}

impl From<ManageAppsError> for Problem {
    fn from(error: ManageAppsError) -> Self {
        let field =
            |field: &str, code: &str| Self::invalid(vec![FieldProblem::new(field, code, error.to_string())]);
        match error {
            ManageAppsError::AppNotFound => Self::new(Code::AppNotFound),
            ManageAppsError::AppIdTaken => Self::new(Code::AppIdTaken),
            ManageAppsError::ConsoleApp(fixed) => {
                let detail = format!("Operators sign in to the console through this app: {}.", fixed.why());
                Self::new(Code::ConsoleAppFixed).detail(detail)
            }
            ManageAppsError::ChangedMeanwhile => Self::new(Code::ChangedMeanwhile),
            ManageAppsError::NameMissing => field("name", "field_missing"),
            ManageAppsError::KindIsSettled => field("kind", "kind_settled"),
            ManageAppsError::PkceNeeded => field("require_pkce", "pkce_required"),
            ManageAppsError::KeysOfPublicApp | ManageAppsError::ClientKeysInvalid(_) => {
                field("jwks", "jwks_invalid")
            }
            ManageAppsError::LifetimesInvalid(ref invalid) => {
                field(&format!("lifetimes.{}", invalid.field), "lifetime_out_of_range")
            }
            ManageAppsError::Store(error) => error.into(),
            ManageAppsError::Keyring(error) => error.into(),
        }
    }
}
