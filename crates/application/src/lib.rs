//! What Gatepost does: ports to the outside, and one file for each use case.
//!
//! Every use case that changes something is read, decide, compare-and-set, commit: the domain decides and says why,
//! the store promises only that the state decided on was still the state.

//! What Gatepost does: ports to the outside, and one file for each use case.
//!
//! Every use case that changes something is read, decide, compare-and-set, commit: the domain decides and says why,
//! the store promises only that the state decided on was still the state.

mod admin_tokens;
mod answers;
mod approve_sign_in;
mod authorize;
mod authorize_marked;
mod browser_sessions;
mod client_secrets;
mod clients;
mod confirm_link;
mod courier;
mod end_session;
mod enter_code;
mod exchange_code;
mod gatepost;
mod hints;
mod introspect;
mod keys;
mod known_devices;
mod letters;
mod limits;
mod logout;
mod mail_reports;
mod manage_apps;
mod observations;
mod open_link;
mod page_tokens;
mod parcels;
mod ports;
mod proofs;
mod refresh_session;
mod refuse_sign_in;
mod renew_link;
mod reply;
mod request_sign_in;
mod resend;
mod rotate_keys;
mod shown_tokens;
mod signing_keys;
pub mod standard_webhooks;
mod suppressions;
mod templates;
mod tokens;
mod userinfo;
mod watch_sign_in;

pub use admin_tokens::{AdminTokenCommand, AdminTokenCreated, AdminTokenError, AdmitError};
pub use answers::{AnswerClaim, AnswerFound, AnswerKey, Claimed, KeepAnswerError};
pub use approve_sign_in::ApproveError;
pub use authorize::{Authorization, Invitation, KEPT, Parameter, PushError, Pushed, Stay};
pub use authorize_marked::{BrowserMark, Known};
pub use browser_sessions::BrowserPass;
pub use client_secrets::{ClientSecretCreated, ClientSecretError};
pub use clients::{ClientAssertion, ClientRefused};
pub use confirm_link::{ConfirmError, Confirmed, Presence};
pub use courier::Settled;
pub use end_session::EndSessionError;
pub use enter_code::{CodeEntered, EnterCodeError};
pub use exchange_code::{ExchangeCommand, ExchangeError};
pub use gatepost::{Gatepost, Parts, Settings};
pub use introspect::{IntrospectError, Introspection};
pub use keys::{KeysInvalid, MasterKey, MasterKeys, SealingKey};
pub use known_devices::Sender;
pub use logout::{Extent, Farewell, Logout, Stray};
pub use mail_reports::ReportTaken;
pub use manage_apps::{
    AppCommand, AppCreated, BrandCommand, Change, Doing, Facts, LifetimesCommand, ManageAppsError,
    OAuthCommand, PoliciesCommand, app_facts, moment,
};
pub use open_link::{LinkPage, OpenLinkError};
pub use page_tokens::{Page, PageTokenInvalid, Position};
pub use parcels::sorted;
pub use ports::*;
pub use proofs::ProvedRequest;
pub use refresh_session::{RefreshCommand, RefreshError};
pub use refuse_sign_in::RefuseError;
pub use renew_link::RenewError;
pub use reply::Reply;
pub use request_sign_in::{
    Accepted, Caller, Draft, FieldCode, FieldError, OnBehalfOf, Once, RequestSignInError, Waiting,
};
pub use resend::ResendError;
pub use rotate_keys::{KeyRotation, KeysTended, RotateKeysError};
pub use signing_keys::{KeyFacts, KeysError};
pub use templates::TemplateError;
pub use tokens::{ClientProof, TokenType, Tokens};
pub use userinfo::{UserInfo, UserInfoCommand, UserInfoError};
pub use watch_sign_in::{WaitingPage, WatchError, Watched};
