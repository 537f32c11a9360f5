//! How users and sessions look in JSON. What is sent is written by the application, which commands use too.

use crate::admin::apps::described;
use crate::admin::told::Told;
use crate::answer::Answer;
use crate::moment::Moment;
use crate::word::Word;
use gatepost_application::{session_facts, user_facts};
use gatepost_domain::session::Session;
use gatepost_domain::user::{User, UserStatus};
use http::StatusCode;
use poem_openapi::Object;
use serde::Serialize;

/// A user of an app.
#[derive(Object)]
#[oai(rename = "User", skip_serializing_if_is_none)]
struct UserShape {
    /// Their name in tokens (`sub`), for ever.
    user_id: String,
    /// Their address.
    email: String,
    /// Whether they may sign in.
    status: Word<UserStatus>,
    /// A JSON object of the app's own.
    metadata: Option<serde_json::Value>,
    /// When they first signed in, or were made (RFC 3339).
    created_at: Moment,
    /// When status or metadata were last changed (RFC 3339).
    updated_at: Moment,
    /// When they last signed in (RFC 3339); absent if they never did.
    last_sign_in_at: Option<Moment>,
}

/// A session of a user: what an exchange of a code opened.
#[derive(Object)]
#[oai(rename = "Session", skip_serializing_if_is_none)]
struct SessionShape {
    /// Its name in tokens (`sid`).
    session_id: String,
    /// The user.
    user_id: String,
    /// The sign-in that it came of.
    sign_in_id: String,
    /// The browser that it is in, if it is known.
    browser: Option<String>,
    /// The system that this runs on, if it is known.
    system: Option<String>,
    /// What it is good for.
    scope: String,
    /// Whether its tokens belong to a key of the client's (RFC 9449).
    is_bound_to_key: bool,
    /// When the person proved who they are (RFC 3339).
    authenticated_at: Moment,
    /// When it began (RFC 3339).
    started_at: Moment,
    /// When it ends at the latest (RFC 3339).
    expires_at: Moment,
}

/// A page of users.
#[derive(Object)]
#[oai(rename = "UserList", skip_serializing_if_is_none)]
struct UserListShape {
    /// The users.
    items: Vec<UserShape>,
    /// The `page_token` of the next page; absent on the last.
    next_page: Option<String>,
}

/// A page of sessions.
#[derive(Object)]
#[oai(rename = "SessionList", skip_serializing_if_is_none)]
struct SessionListShape {
    /// The sessions, newest first.
    items: Vec<SessionShape>,
    /// The `page_token` of the next page; absent on the last.
    next_page: Option<String>,
}

/// A sign-in that somebody asked for with the person's address.
#[derive(Object)]
#[oai(rename = "ExportedSignIn", skip_serializing_if_is_none)]
struct AskedShape {
    /// Names the sign-in.
    sign_in_id: String,
    /// The address.
    email: String,
    /// When it was asked for (RFC 3339).
    asked_at: Moment,
    /// In which language.
    locale: Option<String>,
    /// From which IP address.
    ip: Option<String>,
    /// In which browser.
    browser: Option<String>,
    /// On which system.
    system: Option<String>,
}

/// What an audit event tells of the person.
#[derive(Object)]
#[oai(rename = "ExportedEvent", skip_serializing_if_is_none)]
struct TellingShape {
    /// Names the event.
    event_id: String,
    /// When it happened (RFC 3339).
    at: Moment,
    /// What happened.
    #[oai(rename = "type")]
    kind: String,
    /// In which sign-in.
    sign_in_id: Option<String>,
    /// In which session.
    session_id: Option<String>,
    /// With which address.
    email: Option<String>,
    /// From which IP address.
    ip: Option<String>,
    /// In which browser.
    browser: Option<String>,
    /// On which system.
    system: Option<String>,
    /// Why.
    reason: Option<String>,
}

/// All that is kept of a person.
#[derive(Object)]
#[oai(rename = "UserExport", skip_serializing_if_is_none)]
struct UserExportShape {
    /// When it was read (RFC 3339).
    exported_at: Moment,
    /// The app.
    app_id: String,
    /// The user.
    user: UserShape,
    /// Their sessions that are not over.
    sessions: Vec<SessionShape>,
    /// The sign-ins of their address that are kept, with where they were asked for; newest first.
    sign_ins: Vec<AskedShape>,
    /// The audit events of the user, newest first.
    events: Vec<TellingShape>,
}

/// A user as they are answered.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct UserView(Told);

impl UserView {
    pub(super) fn of(user: &User) -> Self {
        Self(user_facts(user).into())
    }
}

/// A user who was just made.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct UserMade(pub(super) UserView);

/// A page of users.
#[derive(Serialize)]
pub(crate) struct UserList {
    pub(super) items: Vec<UserView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next_page: Option<String>,
}

/// A session as it is answered.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct SessionView(Told);

impl SessionView {
    pub(super) fn of(session: &Session) -> Self {
        Self(session_facts(session).into())
    }
}

/// A page of sessions.
#[derive(Serialize)]
pub(crate) struct SessionList {
    pub(super) items: Vec<SessionView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next_page: Option<String>,
}

/// All that is kept of a person.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct UserExport(pub(super) Told);

described! {
    UserView as UserShape;
    UserMade as UserShape;
    UserList as UserListShape;
    SessionList as SessionListShape;
    UserExport as UserExportShape;
}

impl Answer for UserView {
    const DESCRIPTION: &'static str = "The user.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("ETag", "its version, for `If-Match`")];
}

impl Answer for UserMade {
    const STATUS: StatusCode = StatusCode::CREATED;
    const DESCRIPTION: &'static str = "The user is made, and has not signed in yet.";
    const HEADERS: &'static [(&'static str, &'static str)] =
        &[("Location", "the path of the user"), ("ETag", "its version")];
}

impl Answer for UserList {
    const DESCRIPTION: &'static str = "A page of users.";
}

impl Answer for SessionList {
    const DESCRIPTION: &'static str = "A page of sessions, newest first.";
}

impl Answer for UserExport {
    const DESCRIPTION: &'static str = "All that is kept of the person.";
}
