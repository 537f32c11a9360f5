//! Addresses that get no letters of an app, since one bounced or was complained of.

use super::Operator;
use super::nothing::Gone;
use super::paging::{PAGED, Paging, next_page, only};
use super::query::{QueryLimit, QueryText};
use crate::answer::{Answer, Json, Problems, Refused};
use crate::moment::Moment;
use crate::problem::{Code, Problem};
use crate::resources::{Tag, app};
use crate::site::Site;
use crate::word::Word;
use gatepost_application::Ports;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::report::{Suppression, SuppressionReason};
use poem::Request;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The suppression list of an app.
pub(crate) struct Suppressions<P: Ports>(pub(crate) Arc<Site<P>>);

/// An address that gets no letters of the app.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct SuppressedAddress {
    /// The address, as it is compared.
    email: String,
    /// Why.
    reason: Word<SuppressionReason>,
    /// The provider's own word for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    provider_reason: Option<String>,
    /// Since when (RFC 3339).
    created_at: Moment,
}

/// A page of the suppression list.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct SuppressionList {
    /// What is on it, newest first.
    items: Vec<SuppressedAddress>,
    /// Leads to the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_page: Option<String>,
}

impl Answer for SuppressionList {
    const DESCRIPTION: &'static str = "Suppressed addresses, newest first.";
}

impl Answer for SuppressedAddress {
    const DESCRIPTION: &'static str = "The entry of that address.";
}

pub(crate) struct OfSuppressions;

impl Problems for OfSuppressions {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::SuppressionNotFound,
        Code::InvalidRequest,
    ];
}

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> Suppressions<P> {
    /// List suppressed addresses
    ///
    /// Each bounced a letter of this app for good, or complained of one, as the mail provider reports. It gets no more of them.
    #[oai(path = "/apps/:app_id/suppressions", method = "get", operation_id = "listSuppressions")]
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    async fn list(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// How many there are on a page at most: 1 to 200, usually 50.
        limit: QueryLimit,
        /// Of the page before.
        page_token: QueryText,
    ) -> Result<Json<SuppressionList>, Refused<OfSuppressions>> {
        only(request, &PAGED)?;
        let app = self.known(&app_id).await?;
        let list = format!("suppressions of {app}");
        let paging = Paging::read(&self.0, &list, limit.0, page_token.0.as_deref())?;
        let page = self.0.gatepost.suppressions(&app, paging.behind, paging.most).await?;
        let next_page = next_page(&self.0, &list, &page);
        Ok(Json::new(SuppressionList { items: page.items.into_iter().map(shown).collect(), next_page }))
    }

    /// Get a suppressed address
    ///
    /// With why and since when no letter leaves for it.
    #[oai(path = "/apps/:app_id/suppressions/:email", method = "get", operation_id = "getSuppression")]
    async fn get(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The address.
        email: Path<String>,
    ) -> Result<Json<SuppressedAddress>, Refused<OfSuppressions>> {
        only(request, &[])?;
        let app = self.known(&app_id).await?;
        let found = self.0.gatepost.suppression(&app, &address(&email)?).await?;
        Ok(Json::new(shown(found.ok_or_else(unknown)?)))
    }

    /// Let an address get letters again
    ///
    /// What made it bounce should be over: a provider that sees it bounce again and again suspends its sender.
    #[oai(path = "/apps/:app_id/suppressions/:email", method = "delete", operation_id = "deleteSuppression")]
    async fn lift(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The address.
        email: Path<String>,
    ) -> Result<Gone, Refused<OfSuppressions>> {
        let app = self.known(&app_id).await?;
        let was_there = self.0.gatepost.lift_suppression(&app, &address(&email)?, operator.doing()).await?;
        if was_there { Ok(Gone) } else { Err(unknown().into()) }
    }
}

impl<P: Ports> Suppressions<P> {
    /// The app, if there is one.
    async fn known(&self, named: &str) -> Result<AppId, Problem> {
        Ok(self.0.gatepost.app(&app(named)?).await?.id)
    }
}

/// That entry, as it is answered.
pub(crate) fn shown(suppression: Suppression) -> SuppressedAddress {
    SuppressedAddress {
        email: suppression.email,
        reason: Word(suppression.reason),
        provider_reason: suppression.why,
        created_at: Moment(suppression.created_at),
    }
}

/// What can be no address is not on the list.
fn address(text: &str) -> Result<EmailAddress, Problem> {
    EmailAddress::parse(text).map_err(|_| unknown())
}

fn unknown() -> Problem {
    Problem::new(Code::SuppressionNotFound)
}
