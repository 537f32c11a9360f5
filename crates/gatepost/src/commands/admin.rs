//! `gatepost admin`: who may sign in to the console.

use crate::cli::AdminCommand;
use crate::commands::app::{moment, with_service};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use gatepost_application::{
    ConsoleError, Doing, Gatepost, Ports, SetupInvitation, SetupWish, console_callback,
};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::actor::Actor;
use gatepost_domain::console::OperatorRole;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::UserId;
use serde_json::json;

/// Runs one of the commands on the store.
pub(crate) async fn run(config: &Config, command: AdminCommand, as_json: bool) -> Result<(), Failure> {
    match command {
        AdminCommand::Link { email, viewer } => {
            let role = if viewer { OperatorRole::Viewer } else { OperatorRole::Owner };
            let wish = SetupWish { email: address(&email)?, role };
            let url = config.console_url(config.admin_listen()?.port())?;
            let invited = with_service!(config, gatepost => invite(&gatepost, wish, &url).await)?;
            let (link, expires_at) = (link(&url, &invited), moment(invited.expires_at));
            if as_json {
                return print_json(&json!({ "link": link, "expires_at": expires_at }));
            }
            print(&link)
        }
        AdminCommand::List => {
            let all = with_service!(config, gatepost => gatepost.operators().await);
            let all = all.map_err(|error| Failure::of("operators", &error))?;
            let line = |(user, email, role): (String, &str, &str)| format!("{user}  {email}  {role}\n");
            let facts = all.iter().map(|one| (one.user.to_string(), one.email.identity(), one.role.as_str()));
            if as_json {
                let items = facts
                    .map(|(user, email, role)| json!({ "user_id": user, "email": email, "role": role }))
                    .collect::<Vec<_>>();
                return print_json(&json!({ "items": items }));
            }
            print(&facts.map(line).collect::<String>())
        }
        AdminCommand::Remove { user } => {
            let wrong = |_| Failure::Usage(format!("{user:?} is not the id of an operator; list shows them"));
            let id = UserId::parse(&user).map_err(wrong)?;
            let gone = with_service!(config, gatepost => gatepost.remove_operator(Doing::by(Actor::Command), id).await);
            gone.map_err(|error| Failure::of("operator", &error))?;
            if as_json { Ok(()) } else { print(&format!("{user} is no operator any more")) }
        }
    }
}

fn address(text: &str) -> Result<EmailAddress, Failure> {
    EmailAddress::parse(text).map_err(|error| Failure::Usage(format!("{text:?}: {error}")))
}

/// Makes a setup link for a console of that address.
pub(super) async fn invite<P: Ports>(
    gatepost: &Gatepost<P>,
    wish: SetupWish,
    console: &PublicUrl,
) -> Result<SetupInvitation, Failure> {
    let invited = gatepost.invite_operator(Actor::Command, wish, &console_callback(console)).await;
    invited.map_err(|error: ConsoleError| Failure::of("making a setup link", &error))
}

/// What leads there.
pub(super) fn link(console: &PublicUrl, invited: &SetupInvitation) -> String {
    format!("{}/console/setup/{}", console.as_str(), invited.token.expose())
}
