//! The contract, call by call: every status of every operation, every problem as a snapshot, and hostile clients.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod account;
mod address_change;
mod admin;
mod admin_authority;
mod admin_lists;
mod admin_users;
mod attempts;
mod authorize;
mod browser;
mod browser_sessions;
mod clients;
mod console;
mod console_app;
mod console_pages;
mod cors;
mod devices;
mod document;
mod document_examples;
mod dpop;
mod equality;
mod form_post;
mod handles;
mod hostile;
mod idempotency;
mod introspect;
mod isolation;
mod log;
mod logout;
mod marks;
mod metadata;
mod new_device;
mod office;
mod operations;
mod own_words;
mod par;
mod problems;
mod server;
mod sign_ins;
mod sign_up;
mod suppressions;
mod templates;
mod tokens;
mod userinfo;
mod vault;
mod waiting;
mod webhooks;
mod wire;
mod world;
