//! The HTTP contract: resources, wire types, problems and pages.

mod accept;
mod access_auth;
mod admin;
mod answer;
mod client_auth;
mod client_ip;
mod console;
mod cookies;
mod cors;
mod dpop;
mod form;
mod hub;
mod json;
mod limits;
mod methods;
mod oauth;
mod openapi;
mod outer;
mod pages;
mod payload;
mod problem;
mod reference;
mod request_id;
mod resources;
mod router;
mod server;
mod site;
mod trace;
mod visitor;

pub use hub::Hub;
pub use limits::Limits;
pub use openapi::openapi_document;
pub use router::{endpoint, operators_endpoint};
pub use server::{serve, serve_operators};
pub use site::{ConsoleSite, Heartbeat, Mailbox, MailboxMessage, Numbers, SettingShown, Site};
