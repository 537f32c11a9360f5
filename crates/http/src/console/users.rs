//! Users of an app, and what they have open.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, of_app, path, told, wire};
use crate::admin::{Paging, next_page};
use crate::problem::FieldProblem;
use crate::site::Site;
use gatepost_application::{ManageUsersError, NewUser, Ports, UserFilter, session_facts, user_facts};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::UserId;
use gatepost_domain::user::{UserChange, UserStatus};
use serde_json::json;

/// So many of somebody's sessions are shown.
const SESSIONS: u32 = 50;

/// Users by address, newest first.
pub(super) async fn list<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let (looked_for, status) = (visit.asked("q").unwrap_or_default(), visit.asked("status"));
    let prefix = Some(looked_for.trim().to_lowercase()).filter(|prefix| !prefix.is_empty());
    let filter = UserFilter { email: None, prefix, status: status.and_then(UserStatus::parse) };
    let list = format!("users of {id} {filter:?}");
    let paging = Paging::read(site, &list, None, visit.asked("page"))?;
    let after = paging.behind.map(|position| UserId::from_bits(position.0));
    let page = site.gatepost.users(id, filter, after, paging.most).await?;
    let users: Vec<_> = page.items.iter().map(user_facts).map(told).collect();
    let more = json!({
        "users": users,
        "q": looked_for,
        "status": status,
        "next": next_page(site, &list, &page),
        "is_filtered": !looked_for.is_empty() || status.is_some(),
    });
    Ok(Shown::page(Page::Users, "Users", of_app(&app, "/users", more)))
}

/// Makes somebody a user who has not signed in yet.
pub(super) async fn invite<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let email = visit.form.take("email").unwrap_or_default();
    let email =
        EmailAddress::parse(&email).map_err(|error| Stop::refused(format!("The address: {error}.")))?;
    let user = site.gatepost.create_user(visit.doing(), id, NewUser::with(email)).await?;
    Ok(Shown::see(path(id, &format!("/users/{}?done=invited", user.id))))
}

/// One of them.
pub(super) async fn show<P: Ports>(site: &Site<P>, id: &AppId, user: &str) -> Result<Shown, Stop> {
    let (app, user) = (app(site, id).await?, named(user)?);
    let user = site.gatepost.user(id, user).await?;
    let sessions = site.gatepost.user_sessions(id, user.id, None, SESSIONS).await?;
    let sessions: Vec<_> = sessions.items.iter().map(session_facts).map(told).collect();
    let more = json!({
        "user": told(user_facts(&user)),
        "sessions": sessions,
        "version": user.updated_at.as_micros().to_string(),
    });
    Ok(Shown::page(Page::User, user.email.identity(), of_app(&app, "/users", more)))
}

fn named(user: &str) -> Result<UserId, Stop> {
    UserId::parse(user).map_err(|_| Stop::NotFound)
}

/// Blocks, unblocks, erases, or signs somebody out.
pub(super) async fn act<P: Ports>(
    site: &Site<P>,
    visit: &mut Visit,
    id: &AppId,
    (user, what): (&str, &str),
) -> Result<Shown, Stop> {
    let (gatepost, user) = (&site.gatepost, named(user)?);
    let doing = visit.doing();
    let status = |status| UserChange { status: Some(status), metadata: None };
    let done = match what {
        "block" => {
            gatepost.update_user(doing, id, user, &status(UserStatus::Blocked)).await.map(|_| "blocked")?
        }
        "unblock" => {
            gatepost.update_user(doing, id, user, &status(UserStatus::Active)).await.map(|_| "unblocked")?
        }
        "sign-out" => gatepost.end_user_sessions(doing, id, user).await.map(|()| "signed-out")?,
        "erase" => {
            let email = gatepost.user(id, user).await?.email;
            let typed = visit.form.take("typed").and_then(|typed| EmailAddress::parse(&typed).ok());
            if typed.is_none_or(|typed| typed.identity() != email.identity()) {
                return Err(Stop::refused("That is not their address. They stay."));
            }
            gatepost.erase_user(doing, id, user).await?;
            return Ok(Shown::see(path(id, "/users?done=erased")));
        }
        _ => return Err(Stop::NotFound),
    };
    Ok(Shown::see(path(id, &format!("/users/{user}?done={done}"))))
}

/// All that is kept of somebody, as a file.
pub(super) async fn export<P: Ports>(site: &Site<P>, id: &AppId, user: &str) -> Result<Shown, Stop> {
    let user = named(user)?;
    let facts = site.gatepost.export_user(id, user).await?;
    Ok(Shown::Lines { name: format!("{user}.json"), text: wire(&told(facts)) })
}

impl From<ManageUsersError> for Stop {
    fn from(error: ManageUsersError) -> Self {
        match error {
            ManageUsersError::EmailTaken => {
                let taken = FieldProblem::new("email", "email_taken", "the app has a user with that address");
                Self::refused(super::stop::said(&taken))
            }
            error => Self::Problem(error.into()),
        }
    }
}
