//! `gatepost redirect explain`: allowed or refused, by which rule, and the nearest registered entry.

use crate::commands::app::{parse_id, with_service};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use gatepost_domain::redirect::RedirectUri;
use serde_json::json;

/// Says what the server would say to that redirect URI.
pub(crate) async fn explain(config: &Config, app_id: &str, uri: &str, as_json: bool) -> Result<(), Failure> {
    let id = parse_id(app_id)?;
    let app = with_service!(config, gatepost => gatepost.app(&id).await);
    let app = app.map_err(|error| Failure::of(&format!("app {app_id}"), &error))?;
    let explanation = app.redirect_uris.explain(uri);
    let verdict = explanation.verdict.as_str();
    let nearest = explanation.nearest.as_ref().map(RedirectUri::as_str);
    if as_json {
        let mut answer = json!({ "verdict": verdict, "rule": explanation.rule });
        if let (Some(nearest), Some(answer)) = (nearest, answer.as_object_mut()) {
            answer.insert("nearest".to_owned(), nearest.into());
        }
        return print_json(&answer);
    }
    let nearest = nearest
        .map_or("the app has no redirect URI".to_owned(), |nearest| format!("nearest registered: {nearest}"));
    print(&format!("{verdict}: {}\n{nearest}", explanation.rule))
}
