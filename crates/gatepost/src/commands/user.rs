//! `gatepost user`: an app's users, straight on the store.

mod import;

use crate::cli::UserCommand as Called;
use crate::commands::app::{parse_id, with_service, word_of};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use gatepost_application::{Doing, Gatepost, ManageUsersError, NewUser, Ports, UserFilter, user_facts};
use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::UserId;
use gatepost_domain::user::{Metadata, User, UserChange, UserStatus};
use serde_json::{Value, json};

/// What commands do is done by whoever may run them.
const DOING: Doing = Doing::by(Actor::Command);

/// Runs one of the user commands.
pub(crate) async fn run(config: &Config, command: Called, as_json: bool) -> Result<(), Failure> {
    match command {
        Called::List { app_id, q, status, limit } => {
            let status = status
                .map(|word| word_of("--status", &word, UserStatus::parse, "active or blocked"))
                .transpose()?;
            let (app, filter) = (parse_id(&app_id)?, UserFilter { prefix: q, status, email: None });
            let page = with_service!(config, gatepost => gatepost.users(&app, filter, None, limit).await);
            list(&managed(&app_id, page)?.items, as_json)
        }
        Called::Show { app_id, user } => {
            let app = parse_id(&app_id)?;
            let found = with_service!(config, gatepost => found(&gatepost, &app, &user).await);
            show(&managed(&app_id, found)?, as_json)
        }
        Called::Create { app_id, email, metadata } => {
            let (app, new) = (parse_id(&app_id)?, new_user(&email, metadata.as_deref())?);
            let made = with_service!(config, gatepost => gatepost.create_user(DOING, &app, new).await);
            show(&managed(&app_id, made)?, as_json)
        }
        Called::Block { app_id, user } => {
            Box::pin(set_status(config, (&app_id, &user), UserStatus::Blocked, as_json)).await
        }
        Called::Unblock { app_id, user } => {
            Box::pin(set_status(config, (&app_id, &user), UserStatus::Active, as_json)).await
        }
        Called::Erase { app_id, user } => Box::pin(erase(config, (&app_id, &user), as_json)).await,
        Called::Import(called) => Box::pin(import::run(config, &called, as_json)).await,
        Called::Export { app_id, user } => {
            let app = parse_id(&app_id)?;
            let facts = with_service!(config, gatepost => match found(&gatepost, &app, &user).await {
                Ok(user) => gatepost.export_user(&app, user.id).await,
                Err(error) => Err(error),
            });
            print_json(&serde_json::from_str(&managed(&app_id, facts)?.to_string()).unwrap_or_default())
        }
    }
}

async fn set_status(
    config: &Config,
    (app_id, user): (&str, &str),
    status: UserStatus,
    as_json: bool,
) -> Result<(), Failure> {
    let (app, change) = (parse_id(app_id)?, UserChange { status: Some(status), ..UserChange::default() });
    let changed = with_service!(config, gatepost => match found(&gatepost, &app, user).await {
        Ok(user) => gatepost.update_user(DOING, &app, user.id, &change).await,
        Err(error) => Err(error),
    });
    show(&managed(app_id, changed)?, as_json)
}

async fn erase(config: &Config, (app_id, user): (&str, &str), as_json: bool) -> Result<(), Failure> {
    let app = parse_id(app_id)?;
    let erased = with_service!(config, gatepost => match found(&gatepost, &app, user).await {
        Ok(user) => gatepost.erase_user(DOING, &app, user.id).await.map(|()| user.id),
        Err(error) => Err(error),
    });
    let id = managed(app_id, erased)?;
    if as_json {
        return print_json(&json!({ "user_id": id.to_string() }));
    }
    print(&format!("{id} is erased; a running server tells the person, and then forgets their address too"))
}

/// The user of that name, or of that address.
async fn found<P: Ports>(gatepost: &Gatepost<P>, app: &AppId, named: &str) -> Result<User, ManageUsersError> {
    if let Ok(id) = UserId::parse(named) {
        return gatepost.user(app, id).await;
    }
    let email = EmailAddress::parse(named).map_err(|_| ManageUsersError::UserNotFound)?;
    let filter = UserFilter { email: Some(email), ..UserFilter::default() };
    let mut page = gatepost.users(app, filter, None, 1).await?;
    page.items.pop().ok_or(ManageUsersError::UserNotFound)
}

fn new_user(email: &str, metadata: Option<&str>) -> Result<NewUser, Failure> {
    let email =
        EmailAddress::parse(email).map_err(|error| Failure::Usage(format!("EMAIL {email:?}: {error}")))?;
    let metadata = metadata.map(|text| {
        let usage = |error: &dyn std::error::Error| Failure::Usage(format!("--metadata: {error}"));
        let value: Value = serde_json::from_str(text).map_err(|error| usage(&error))?;
        Metadata::parse(&value.to_string()).map_err(|error| usage(&error))
    });
    Ok(NewUser { metadata: metadata.transpose()?, ..NewUser::with(email) })
}

fn managed<T>(app_id: &str, outcome: Result<T, ManageUsersError>) -> Result<T, Failure> {
    outcome.map_err(|error| Failure::of(&format!("app {app_id}"), &error))
}

fn list(users: &[User], as_json: bool) -> Result<(), Failure> {
    if as_json {
        return print_json(&json!({ "items": users.iter().map(as_value).collect::<Vec<_>>() }));
    }
    let line = |user: &User| format!("{}  {:7}  {}\n", user.id, user.status.as_str(), user.email.delivery());
    print(&users.iter().map(line).collect::<String>())
}

fn show(user: &User, as_json: bool) -> Result<(), Failure> {
    let value = as_value(user);
    if as_json {
        return print_json(&value);
    }
    let lines = value.as_object().into_iter().flatten().map(|(key, value)| format!("{key} = {value}"));
    print(&lines.collect::<Vec<_>>().join("\n"))
}

/// The user as the admin API prints it.
fn as_value(user: &User) -> Value {
    serde_json::from_str(&user_facts(user).to_string()).unwrap_or_default()
}
