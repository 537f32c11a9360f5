//! The rules of sign-in by e-mail, and nothing else.
//!
//! Everything here is a value or a judgement on values: no I/O, no clock, no chance, no runtime, no
//! serialisation. Time and identifiers are arguments; what a rule decides is a type that can be made in no
//! other way, so that a store can't be handed a state that nobody judged.

pub mod access;
pub mod actor;
pub mod address_change;
pub mod admin_token;
pub mod app;
pub mod assertion;
pub mod audit;
pub mod brand;
pub mod browser_session;
pub mod console;
pub mod delivery;
pub mod device_letter;
pub mod email;
pub mod email_code;
pub mod epoch;
pub mod event;
pub mod exchange_code;
pub mod facts;
pub mod id;
pub mod id_token;
pub mod idempotency;
pub mod jwk;
pub mod limit;
pub mod link;
pub mod logout;
pub mod logout_notice;
pub mod logout_token;
pub mod match_number;
pub mod pkce;
pub mod presented;
pub mod proof;
pub mod pushed_request;
pub mod redirect;
pub mod report;
pub mod request_name;
pub mod scope;
pub mod secret;
pub mod session;
pub mod sign_in;
pub mod signing_key;
pub mod single_use;
pub mod sweep;
pub mod tally;
pub mod template;
pub mod time;
pub mod timeline;
pub mod user;
pub mod visitor;
pub mod vocabulary;
pub mod webhook;
