//! Who may sign in to the console.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use crate::moment::Moment;
use crate::site::Site;
use gatepost_application::{Ports, SetupWish, console_callback};
use gatepost_domain::console::OperatorRole;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::UserId;
use serde_json::json;

/// All operators.
pub(super) async fn list<P: Ports>(site: &Site<P>, visit: &Visit) -> Result<Shown, Stop> {
    let operators = site.gatepost.operators().await?;
    let operators: Vec<_> = operators
        .iter()
        .map(|one| {
            json!({
                "user": one.user.to_string(),
                "email": one.email.identity(),
                "role": one.role.as_str(),
                "since": Moment(one.created_at),
                "you": one.user == visit.operator.user,
            })
        })
        .collect();
    Ok(Shown::page(Page::Operators, "Operators", json!({ "here": "operators", "operators": operators })))
}

/// Makes a setup link and shows it, this once.
pub(super) async fn invite<P: Ports>(site: &Site<P>, visit: &mut Visit) -> Result<Shown, Stop> {
    let email = visit.form.take("email").unwrap_or_default();
    let email =
        EmailAddress::parse(&email).map_err(|error| Stop::refused(format!("The address: {error}.")))?;
    let role = visit.form.take("role").and_then(|role| OperatorRole::parse(&role));
    let role = role.ok_or_else(|| Stop::refused("An operator is an owner or a viewer."))?;
    let (url, shown) = (&site.console.url, email.identity().to_owned());
    let wish = SetupWish { email, role };
    let invitation = site.gatepost.invite_operator(visit.actor(), wish, &console_callback(url)).await?;
    let link = format!("{}/console/setup/{}", url.as_str(), invitation.token.expose());
    let blanks = json!({ "here": "operators", "email": shown, "link": link });
    Ok(Shown::page(Page::SetupMade, "Setup link", blanks))
}

/// Takes an operator away.
pub(super) async fn remove<P: Ports>(site: &Site<P>, visit: &Visit, user: &str) -> Result<Shown, Stop> {
    let user = UserId::parse(user).map_err(|_| Stop::NotFound)?;
    site.gatepost.remove_operator(visit.doing(), user).await?;
    Ok(Shown::see(format!("{}/operators?done=removed", super::PREFIX)))
}
