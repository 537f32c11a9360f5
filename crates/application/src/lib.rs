//! What Gatepost does: ports to the outside, and one file for each use case.
//!
//! Every use case that changes something is read, decide, compare-and-set, commit: the domain decides and says why,
//! the store promises only that the state decided on was still the state.

//! What Gatepost does: ports to the outside, and one file for each use case.
//!
//! Every use case that changes something is read, decide, compare-and-set, commit: the domain decides and says why,
//! the store promises only that the state decided on was still the state.

mod account;
mod account_letters;
mod address_change;
mod address_letters;
mod admin_tokens;
mod answers;
mod approve_sign_in;
mod audit_log;
mod authorize;
mod authorize_marked;
mod browser_sessions;
mod checks;
mod client_secrets;
mod clients;
mod confirm_link;
mod console;
mod courier;
mod device_letters;
mod end_session;
mod enter_code;
mod epochs;
mod erase_user;
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
mod manage_users;
mod observations;
mod open_link;
mod overview;
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
mod sample_letter;
mod seal_events;
mod shown_tokens;
mod signing_keys;
pub mod standard_webhooks;
mod strays;
mod suppressions;
mod sweep;
mod templates;
mod test_letter;
mod timeline;
mod tokens;
mod userinfo;
mod vitals;
mod watch_sign_in;
mod webhooks;

pub use account::{AccountArrival, AccountEntry, AccountError, AccountSession, AccountView};
pub use address_change::{AskChangeError, ChangeConfirmed, ChangePage, ConfirmChangeError};
pub use admin_tokens::{AdminTokenCommand, AdminTokenCreated, AdminTokenError, AdmitError};
pub use answers::{AnswerClaim, AnswerFound, AnswerKey, Claimed, KeepAnswerError};
pub use approve_sign_in::ApproveError;
pub use audit_log::LogLine;
pub use authorize::{Authorization, Invitation, KEPT, Parameter, PushError, Pushed, Stay};
pub use authorize_marked::{BrowserMark, Known};
pub use browser_sessions::BrowserPass;
pub use checks::KeyOutOfReach;
pub use client_secrets::{ClientSecretCreated, ClientSecretError};
pub use clients::{ClientAssertion, ClientRefused};
pub use confirm_link::{ConfirmError, Confirmed, Presence};
pub use console::{ConsoleArrival, ConsoleError, ConsolePass, SetupInvitation, SetupWish, console_callback};
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
    AppCommand, AppCreated, BrandCommand, Change, Doing, LifetimesCommand, ManageAppsError, OAuthCommand,
    PoliciesCommand, app_facts,
};
pub use manage_users::{ManageUsersError, NewUser, session_facts, user_facts};
pub use open_link::{LinkPage, OpenLinkError};
pub use overview::{AppGlance, Capped, Funnel, MailHealth, Overview, Trouble};
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
pub use seal_events::SealError;
pub use signing_keys::{KeyFacts, KeysError};
pub use sweep::SweepPass;
pub use templates::TemplateError;
pub use test_letter::LetterTestError;
pub use timeline::{Attempt, AttemptsOf, Outline, Story, StrayAttempt, TimelineError, Told};
pub use tokens::{ClientProof, TokenType, Tokens};
pub use userinfo::{UserInfo, UserInfoCommand, UserInfoError};
pub use vitals::{OldestKey, Vitals};
pub use watch_sign_in::{WaitingPage, WatchError, Watched};
pub use webhooks::{WebhookCommand, WebhookError, WebhookShift, WebhookShown};
