//! The operations of the API, one file for each resource.

mod authorize;
mod discovery;
mod docs;
mod examples;
mod health;
mod idempotency;
mod initiator;
mod introspect;
mod jwks;
mod links;
mod logout;
mod par;
mod provider_reports;
mod revoke;
mod sign_ins;
mod tags;
mod token;
mod userinfo;
mod watching;

pub(crate) use authorize::AuthorizationEndpoint;
pub(crate) use discovery::Discovery;
pub(crate) use docs::Docs;
pub(crate) use health::{Checks, Health};
pub(crate) use idempotency::{KeyHeader, Turns};
pub(crate) use initiator::Initiator;
pub(crate) use introspect::IntrospectionEndpoint;
pub(crate) use jwks::Jwks;
pub(crate) use links::Links;
pub(crate) use logout::LogoutEndpoint;
pub(crate) use par::PushedRequests;
pub(crate) use provider_reports::ProviderReports;
pub(crate) use revoke::Revocation;
pub(crate) use sign_ins::SignIns;
pub(crate) use tags::Tag;
pub(crate) use token::TokenExchange;
pub(crate) use userinfo::UserInfoEndpoint;
pub(crate) use watching::{Initiated, stream};

use crate::problem::{Code, Problem};
use gatepost_domain::app::AppId;

/// The app that a path names. What can't be the id of an app is the id of none.
pub(crate) fn app(named: &str) -> Result<AppId, Problem> {
    AppId::parse(named).map_err(|_| Problem::new(Code::AppNotFound))
}
