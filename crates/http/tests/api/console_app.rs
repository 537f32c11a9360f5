//! The app that operators sign in through: it leads back to the console, stays what it is, and who it lets in is looked at each time.

use super::admin::{APPS, Office as Api};
use super::office::Office;
use super::world::*;
use gatepost_application::{AppCommand, Change, Doing, ManageAppsError, console_callback};
use gatepost_domain::actor::Actor;
use gatepost_domain::app::{AppStatus, Binding};
use gatepost_domain::console::OperatorRole;
use gatepost_domain::user::{UserChange, UserStatus};
use serde_json::json;

const CONSOLE_APP: &str = "gatepost-console";

#[tokio::test]
async fn a_sign_in_from_elsewhere_begins_at_the_console_with_its_hint() {
    let office = Office::owner().await;
    let begin = "/console/sign-in/begin?iss=http%3A%2F%2Flocalhost%3A8080%2Fapps%2Fgatepost-console";
    let leaving = office.get(&format!("{begin}&login_hint=olivia%40example.org")).await;
    assert_eq!(leaving.status, 303, "{}", leaving.body);
    let location = leaving.header("location");
    assert!(location.starts_with("http://localhost:8080/apps/gatepost-console/authorize?"), "{location}");
    assert!(location.ends_with("&login_hint=olivia%40example.org"), "{location}");
    assert!(leaving.header("set-cookie").starts_with("gp_console_flow="));
    let app = office.world.gatepost.app(&app(CONSOLE_APP)).await.unwrap();
    assert_eq!(app.initiate_login_uri.as_deref(), Some("http://localhost:8081/console/sign-in/begin"));
    let foreign = office.get("/console/sign-in/begin?iss=https%3A%2F%2Fevil.example").await;
    assert_eq!(foreign.status, 403);
    assert!(!foreign.headers.contains_key("set-cookie"));
}

#[tokio::test]
async fn an_app_of_before_learns_where_sign_ins_begin_and_consoles_elsewhere_are_left_alone() {
    let office = Office::owner().await;
    let (gatepost, id) = (&office.world.gatepost, app(CONSOLE_APP));
    let begins = async || gatepost.app(&id).await.unwrap().initiate_login_uri;
    let first = begins().await;
    let elsewhere = "https://admin.example.org/console/callback";
    let known = gatepost.console_app(elsewhere).await.unwrap();
    assert!(known.redirect_uris.resolve(elsewhere).is_ok());
    assert_eq!(begins().await.as_deref(), Some("https://admin.example.org/console/sign-in/begin"));
    // Both consoles are known now, and neither takes the place of the other each time that it is opened.
    let again = gatepost.console_app(&console_callback(&office.world.site.console.url)).await.unwrap();
    assert_eq!(again.updated_at, known.updated_at);
    assert_ne!(first, begins().await);
}

#[tokio::test]
async fn no_door_lets_anybody_delete_it_or_lock_everybody_out_of_it() {
    let api = Api::new().await;
    let path = format!("{APPS}/{CONSOLE_APP}");
    let new = json!({ "app_id": CONSOLE_APP, "name": "Mine" });
    api.post(APPS, &new).await.problem(409, "console_app_fixed");
    api.world.gatepost.console_app("http://localhost:8081/console/callback").await.unwrap();
    for change in [
        json!({ "status": "disabled" }),
        json!({ "redirect_uris": ["https://evil.example/callback"] }),
        json!({ "initiate_login_uri": null }),
        json!({ "binding": "off" }),
        json!({ "require_par": true }),
        json!({ "scopes": ["orders"] }),
        json!({ "sign_up": { "policy": "open" } }),
        json!({ "lifetimes": { "browser_session_seconds": 86400 } }),
        json!({ "test_addresses": [
            { "email": "olivia@example.org", "code": "123456", "expires_at": "2026-12-31T00:00:00Z" }
        ] }),
    ] {
        let problem = api.patch(&path, &change).await.problem(409, "console_app_fixed");
        assert!(
            problem["detail"].as_str().unwrap().starts_with("Operators sign in to the console"),
            "{change}"
        );
    }
    let delete = api.ask(http::Method::DELETE, &path, &[], &serde_json::Value::Null).await;
    delete.problem(409, "console_app_fixed");
    let look =
        json!({ "name": "Doors of Example", "brand": { "accent": "#123456" }, "default_locale": "de" });
    assert_eq!(api.patch(&path, &look).await.json(200)["name"], "Doors of Example");
    // Commands go the same way.
    let (gatepost, id) = (&api.world.gatepost, app(CONSOLE_APP));
    assert!(matches!(gatepost.delete_app(&id).await, Err(ManageAppsError::ConsoleApp(_))));
    let off = AppCommand { status: Some(AppStatus::Disabled), ..AppCommand::default() };
    let refused = gatepost.update_app(&id, off).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "operators sign in to the console through this app: it can't be switched off"
    );
    let elsewhere = AppCommand { initiate_login_uri: Change::Remove, ..AppCommand::default() };
    assert!(gatepost.update_app(&id, elsewhere).await.is_err());
}

#[tokio::test]
async fn the_console_says_why_it_stays() {
    let office = Office::owner().await;
    let page = office.get("/console/apps/gatepost-console").await.body;
    assert!(
        page.contains("Operators sign in to this console through this app") && !page.contains("/delete\"")
    );
    let gone = office.press("/console/apps/gatepost-console/delete", &[("typed", CONSOLE_APP)]).await;
    assert_eq!(gone.status, 409, "{}", gone.body);
    let fields = [("name", "Console"), ("status", "disabled"), ("sign_up.policy", "invited")];
    let rest = [
        ("redirect_uris", "http://localhost:8081/console/callback"),
        ("initiate_login_uri", "http://localhost:8081/console/sign-in/begin"),
        ("binding", "confirm"),
        ("access_token_format", "jwt"),
    ];
    let refused = office.press("/console/apps/gatepost-console", &[&fields[..], &rest].concat()).await;
    assert_eq!(refused.status, 409, "{}", refused.body);
    assert!(refused.body.contains("it can&#x27;t be switched off"), "{}", refused.body);
    let saved =
        [&[("name", "Console"), ("status", "active"), ("sign_up.policy", "invited")][..], &rest].concat();
    let saved = office.press("/console/apps/gatepost-console", &saved).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let app = office.world.gatepost.app(&app(CONSOLE_APP)).await.unwrap();
    assert_eq!((app.name.as_str(), app.binding), ("Console", Binding::Confirm));
}

#[tokio::test]
async fn whoever_is_blocked_or_erased_is_out_of_the_console_at_once() {
    let office = Office::owner().await;
    let (gatepost, id) = (&office.world.gatepost, app(CONSOLE_APP));
    let operator = gatepost.operators().await.unwrap().pop().unwrap();
    let doing = Doing::by(Actor::Command);
    let set = async |status| {
        let change = UserChange { status: Some(status), metadata: None };
        gatepost.update_user(doing, &id, operator.user, &change).await.unwrap();
    };
    assert!(office.is_open().await);
    set(UserStatus::Blocked).await;
    assert!(!office.is_open().await);
    set(UserStatus::Active).await;
    assert!(office.is_open().await, "the session itself is as good as before");
    gatepost.erase_user(doing, &id, operator.user).await.unwrap();
    assert!(!office.is_open().await);
    assert_eq!(gatepost.operators().await.unwrap(), [], "nobody's address stays among the operators");
    office.set_up("olivia@example.org", OperatorRole::Viewer).await;
    assert!(office.is_open().await);
}
