//! `gatepost admin-token`: biscuits for the admin API. Made, listed and revoked on the store; narrowed and looked at offline.

use crate::cli::{AdminTokenCommand as Called, TokenCommand};
use crate::commands::app::{moment, parse_id, with_service};
use crate::commands::token::span;
use crate::commands::{print, print_json, token};
use crate::config::Config;
use crate::failure::Failure;
use gatepost_application::{AdminTokenCommand, AdminTokenError};
use gatepost_domain::actor::Actor;
use gatepost_domain::admin_token::{AdminToken, USUAL_LIFE};
use gatepost_domain::app::AppId;
use gatepost_domain::id::AdminTokenId;
use serde_json::{Value, json};

/// What needs no store: whoever holds a token does it anywhere.
pub(crate) fn offline(command: &Called, as_json: bool) -> Option<Result<(), Failure>> {
    match command {
        Called::Attenuate { file, app, read_only, expires_in, checks } => {
            Some(narrow(file.clone(), (app.as_deref(), *read_only), expires_in.clone(), checks, as_json))
        }
        Called::Inspect { file } => {
            let inspect = TokenCommand::Inspect { file: file.clone(), public_key: None };
            Some(token::run(&inspect, as_json))
        }
        Called::Create { .. } | Called::List | Called::Revoke { .. } => None,
    }
}

fn narrow(
    file: Option<String>,
    (app, read_only): (Option<&str>, bool),
    expires_in: Option<String>,
    checks: &[String],
    as_json: bool,
) -> Result<(), Failure> {
    // An id has no character that a string in Datalog would have to escape.
    let app = app.map(parse_id).transpose()?.map(|app| format!("app(\"{app}\")"));
    let operation = read_only.then(|| "operation(\"read\")".to_owned());
    let checks = app.into_iter().chain(operation).chain(checks.iter().cloned()).collect();
    token::run(&TokenCommand::Attenuate { file, checks, expires_in, scopes: Vec::new() }, as_json)
}

/// Runs one of the commands on the store.
pub(crate) async fn run(config: &Config, command: Called, as_json: bool) -> Result<(), Failure> {
    match command {
        Called::Create { app, read_only, expires_in } => {
            let app = app.as_deref().map(parse_id).transpose()?;
            let life = expires_in.as_deref().map(span).transpose()?.unwrap_or(USUAL_LIFE);
            let command = AdminTokenCommand { app, read_only, life };
            let made =
                with_service!(config, gatepost => gatepost.create_admin_token(Actor::Command, command).await);
            let made = made.map_err(|error| refused(&error))?;
            if as_json {
                let expires_at = moment(made.token.expires_at);
                return print_json(&json!({ "token": made.text, "expires_at": expires_at }));
            }
            print(&made.text)
        }
        Called::List => {
            let all = with_service!(config, gatepost => gatepost.admin_tokens().await);
            let all = all.map_err(|error| refused(&error))?;
            if as_json {
                return print_json(&json!({ "items": all.iter().map(as_value).collect::<Vec<_>>() }));
            }
            print(&all.iter().map(line).collect::<String>())
        }
        Called::Revoke { id } => {
            let wrong =
                |_| Failure::Usage(format!("{id:?} is not the id of an admin token; list shows them"));
            let id = AdminTokenId::parse(&id).map_err(wrong)?;
            let gone =
                with_service!(config, gatepost => gatepost.revoke_admin_token(Actor::Command, id).await);
            gone.map_err(|error| refused(&error))?;
            if as_json {
                Ok(())
            } else {
                print(&format!("{id} is revoked, and all that was narrowed from it"))
            }
        }
        Called::Attenuate { .. } | Called::Inspect { .. } => Ok(()),
    }
}

fn refused(error: &AdminTokenError) -> Failure {
    match error {
        AdminTokenError::Life(_) => Failure::Usage(format!("--expires-in: {error}")),
        error => Failure::of("admin token", error),
    }
}

fn reach(token: &AdminToken) -> (&str, &str) {
    (
        token.app.as_ref().map_or("all apps", AppId::as_str),
        if token.read_only { "read" } else { "read and write" },
    )
}

fn line(token: &AdminToken) -> String {
    let (app, operations) = reach(token);
    let end = match token.revoked_at {
        Some(at) => format!("revoked {}", moment(at)),
        None => format!("expires {}", moment(token.expires_at)),
    };
    format!("{}  {app}  {operations}  {end}\n", token.id)
}

fn as_value(token: &AdminToken) -> Value {
    let mut value = json!({
        "admin_token_id": token.id.to_string(),
        "read_only": token.read_only,
        "created_at": moment(token.created_at),
        "expires_at": moment(token.expires_at),
    });
    let optional = [
        ("app_id", token.app.as_ref().map(|app| app.as_str().to_owned())),
        ("revoked_at", token.revoked_at.map(moment)),
    ];
    if let Some(value) = value.as_object_mut() {
        value.extend(optional.into_iter().filter_map(|(name, set)| Some((name.to_owned(), set?.into()))));
    }
    value
}
