//! Users of an app: found, made, changed, blocked, exported and erased.

mod draft;
mod view;

use super::Operator;
use super::etag::{IfMatch, etag};
use super::nothing::Gone;
use super::once::Once;
use super::paging::{PAGED, Paging, next_page, only};
use super::query::{QueryLimit, QueryText};
use crate::answer::{Json, Problems, Refused};
use crate::payload::JsonBody;
use crate::problem::{Code, FieldProblem, Problem};
use crate::resources::{KeyHeader, Tag, app};
use crate::site::Site;
use draft::{NewUserBody, UserPatch};
use gatepost_application::{ManageUsersError, NewUser, Ports, UserFilter};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{SessionId, UserId};
use gatepost_domain::user::{User, UserChange, UserStatus};
use http::header::{ETAG, HeaderValue, LOCATION};
use poem::Request;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use std::sync::Arc;
use view::{SessionList, SessionView, UserExport, UserList, UserMade, UserView};

/// The users of an app.
pub(crate) struct Users<P: Ports>(pub(crate) Arc<Site<P>>);

/// What may go wrong with users.
pub(crate) struct OfUsers;

impl Problems for OfUsers {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::UserNotFound,
        Code::SessionNotFound,
        Code::EmailTaken,
        Code::IdempotencyKeyInUse,
        Code::ChangedMeanwhile,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
        Code::IdempotencyKeyReused,
        Code::IfMatchRequired,
    ];
}

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> Users<P> {
    /// List users
    ///
    /// Newest first; with `q` by address, since that is how they are looked for.
    #[oai(path = "/apps/:app_id/users", method = "get", operation_id = "listUsers")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the operation")]
    async fn list(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The one with that address, in any spelling.
        email: QueryText,
        /// Those whose address begins so, letter by letter: nothing in it stands for anything else.
        q: QueryText,
        /// `active` or `blocked`.
        status: QueryText,
        /// How many to a page: 1 to 200, 50 if it is left out.
        limit: QueryLimit,
        /// Where the list goes on: `next_page` of the page before.
        page_token: QueryText,
    ) -> Result<Json<UserList>, Refused<OfUsers>> {
        only(request, &["email", "q", "status", "limit", "page_token"])?;
        let app = app(&app_id)?;
        let filter = filter(email.0.as_deref(), q.0, status.0.as_deref())?;
        let list = format!("users of {app} {filter:?}");
        let paging = Paging::read(&self.0, &list, limit.0, page_token.0.as_deref())?;
        let after = paging.behind.map(|position| UserId::from_bits(position.0));
        let page = self.0.gatepost.users(&app, filter, after, paging.most).await?;
        let next_page = next_page(&self.0, &list, &page);
        Ok(Json::new(UserList { items: page.items.iter().map(UserView::of).collect(), next_page }))
    }

    /// Create a user
    ///
    /// Somebody who has not signed in yet: with an app that invites, they get letters from now on.
    #[oai(path = "/apps/:app_id/users", method = "post", operation_id = "createUser")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the operation")]
    async fn create(
        &self,
        request: &Request,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// Lets the same request be sent again within 24 hours.
        #[oai(name = "Idempotency-Key")]
        key: KeyHeader,
        body: JsonBody<NewUserBody>,
    ) -> Result<Once<UserMade>, Refused<OfUsers>> {
        let app = app(&app_id)?;
        let work = async {
            let (new, errors) = body.judged();
            if !errors.is_empty() {
                return Err(Refused::from(Problem::invalid(errors.to_vec())));
            }
            let new = NewUser { metadata: new.metadata.clone(), ..NewUser::with(new.email.clone()) };
            let user = self.0.gatepost.create_user(operator.doing(), &app, new).await?;
            let location = format!("/admin/v1/apps/{app}/users/{}", user.id);
            let answer = Json::new(UserMade(UserView::of(&user))).header(ETAG, etag(user.updated_at));
            Ok(match HeaderValue::from_str(&location) {
                Ok(location) => answer.header(LOCATION, location),
                Err(_) => answer,
            })
        };
        Once::run(&self.0, (operator, request), (&key, body.digest()), work).await
    }

    /// Get a user
    ///
    /// The `ETag` names the version, for whoever changes it.
    #[oai(path = "/apps/:app_id/users/:user_id", method = "get", operation_id = "getUser")]
    async fn get(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The user.
        user_id: Path<String>,
    ) -> Result<Json<UserView>, Refused<OfUsers>> {
        only(request, &[])?;
        let user = self.0.gatepost.user(&app(&app_id)?, user(&user_id)?).await?;
        Ok(shown(&user))
    }

    /// Update a user
    ///
    /// A merge patch (RFC 7396): what is left out stays, `null` takes away. Whoever becomes `blocked` can't sign in, and all
    /// that they have open ends at once, on every node.
    #[oai(path = "/apps/:app_id/users/:user_id", method = "patch", operation_id = "updateUser")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the operation")]
    async fn update(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The user.
        user_id: Path<String>,
        /// The version that is changed: its `ETag`, or `*`.
        #[oai(name = "If-Match")]
        if_match: IfMatch,
        body: JsonBody<UserPatch>,
    ) -> Result<Json<UserView>, Refused<OfUsers>> {
        let (app, id) = (app(&app_id)?, user(&user_id)?);
        let old = self.0.gatepost.user(&app, id).await?;
        let seen = if_match.required(old.updated_at)?;
        let (patch, errors) = body.judged();
        let metadata = patch.metadata_of(&old).map_err(|wrong| {
            let mut errors = errors.to_vec();
            errors.push(wrong);
            Problem::invalid(errors)
        })?;
        if !errors.is_empty() {
            return Err(Problem::invalid(errors.to_vec()).into());
        }
        let change = UserChange { status: patch.status, metadata };
        // A merge is made of what was there: whoever changed that meanwhile is not overwritten.
        let seen = seen.or_else(|| change.metadata.is_some().then_some(old.updated_at));
        let doing = operator.doing().having_seen(seen);
        let user = self.0.gatepost.update_user(doing, &app, id, &change).await?;
        Ok(shown(&user))
    }

    /// Erase a user
    ///
    /// Nothing of theirs opens anything any more, their address is taken out of all that is kept, and they are told by a last
    /// letter. The audit keeps the name `user_id` and nothing personal. Whoever comes again is a new user.
    #[oai(path = "/apps/:app_id/users/:user_id", method = "delete", operation_id = "eraseUser")]
    async fn erase(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The user.
        user_id: Path<String>,
        /// The version that is erased: its `ETag`; any, if it is left out.
        #[oai(name = "If-Match")]
        if_match: IfMatch,
    ) -> Result<Gone, Refused<OfUsers>> {
        let (app, id) = (app(&app_id)?, user(&user_id)?);
        let old = self.0.gatepost.user(&app, id).await?;
        let seen = if_match.optional(old.updated_at)?;
        self.0.gatepost.erase_user(operator.doing().having_seen(seen), &app, id).await?;
        Ok(Gone)
    }

    /// Export a user
    ///
    /// All that is kept of the person, in one document, for whoever asks what that is.
    #[oai(path = "/apps/:app_id/users/:user_id/export", method = "get", operation_id = "exportUser")]
    async fn export(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The user.
        user_id: Path<String>,
    ) -> Result<Json<UserExport>, Refused<OfUsers>> {
        only(request, &[])?;
        let facts = self.0.gatepost.export_user(&app(&app_id)?, user(&user_id)?).await?;
        Ok(Json::new(UserExport(facts.into())))
    }

    /// List a user's sessions
    ///
    /// Those that are not over, newest first.
    #[oai(path = "/apps/:app_id/users/:user_id/sessions", method = "get", operation_id = "listUserSessions")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the operation")]
    async fn sessions(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The user.
        user_id: Path<String>,
        /// How many to a page: 1 to 200, 50 if it is left out.
        limit: QueryLimit,
        /// Where the list goes on: `next_page` of the page before.
        page_token: QueryText,
    ) -> Result<Json<SessionList>, Refused<OfUsers>> {
        only(request, &PAGED)?;
        let (app, id) = (app(&app_id)?, user(&user_id)?);
        let list = format!("sessions of {id} of {app}");
        let paging = Paging::read(&self.0, &list, limit.0, page_token.0.as_deref())?;
        let after = paging.behind.map(|position| SessionId::from_bits(position.0));
        let page = self.0.gatepost.user_sessions(&app, id, after, paging.most).await?;
        let next_page = next_page(&self.0, &list, &page);
        Ok(Json::new(SessionList { items: page.items.iter().map(SessionView::of).collect(), next_page }))
    }

    /// End all of a user's sessions
    ///
    /// They are signed out everywhere, on every node at once; access tokens that apps verify offline live until they expire.
    #[oai(
        path = "/apps/:app_id/users/:user_id/sessions",
        method = "delete",
        operation_id = "endUserSessions"
    )]
    async fn end_sessions(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The user.
        user_id: Path<String>,
    ) -> Result<Gone, Refused<OfUsers>> {
        let (app, id) = (app(&app_id)?, user(&user_id)?);
        self.0.gatepost.end_user_sessions(operator.doing(), &app, id).await?;
        Ok(Gone)
    }

    /// End one of a user's sessions
    ///
    /// Its refresh token opens nothing any more, on any node; the app is told if it wants to hear of logouts.
    #[oai(
        path = "/apps/:app_id/users/:user_id/sessions/:session_id",
        method = "delete",
        operation_id = "endUserSession"
    )]
    async fn end_session(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The user.
        user_id: Path<String>,
        /// The session.
        session_id: Path<String>,
    ) -> Result<Gone, Refused<OfUsers>> {
        let (app, id): (AppId, _) = (app(&app_id)?, user(&user_id)?);
        let session = SessionId::parse(&session_id).map_err(|_| Problem::new(Code::SessionNotFound))?;
        self.0.gatepost.end_user_session(operator.doing(), &app, (id, session)).await?;
        Ok(Gone)
    }
}

/// The user that a path names. What can't be the id of one is the id of none.
fn user(named: &str) -> Result<UserId, Problem> {
    UserId::parse(named).map_err(|_| Problem::new(Code::UserNotFound))
}

fn shown(user: &User) -> Json<UserView> {
    Json::new(UserView::of(user)).header(ETAG, etag(user.updated_at))
}

/// Who is meant; what can't be an address is nobody's.
fn filter(email: Option<&str>, prefix: Option<String>, status: Option<&str>) -> Result<UserFilter, Problem> {
    let mut errors = Vec::new();
    let email = email.map(EmailAddress::parse).transpose().unwrap_or_else(|error| {
        errors.push(FieldProblem::new("email", "email_invalid", error.to_string()));
        None
    });
    let known = status.map(UserStatus::parse);
    if known == Some(None) {
        errors.push(FieldProblem::new("status", "status_invalid", "it takes active or blocked"));
    }
    if !errors.is_empty() {
        return Err(Problem::invalid(errors));
    }
    Ok(UserFilter { email, prefix, status: known.flatten() })
}

impl From<ManageUsersError> for Problem {
    fn from(error: ManageUsersError) -> Self {
        match error {
            ManageUsersError::App(error) => error.into(),
            ManageUsersError::UserNotFound => Self::new(Code::UserNotFound),
            ManageUsersError::SessionNotFound => Self::new(Code::SessionNotFound),
            ManageUsersError::EmailTaken => Self::new(Code::EmailTaken),
            ManageUsersError::Store(error) => error.into(),
        }
    }
}
