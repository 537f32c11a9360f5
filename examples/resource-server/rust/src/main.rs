//! An API that keeps a note for each person: `GET /me`, `PUT /note`, `DELETE /note`.

mod keys;
mod tokens;

use axum::extract::State;
use axum::http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, put};
use axum::{Json, Router};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::env;
use std::sync::{Arc, Mutex, PoisonError};
use tokens::{Need, Refused, User, Verifier};
use tokio::net::TcpListener;

struct Api {
    verifier: Verifier,
    notes: Mutex<HashMap<String, String>>,
}

type Shared = State<Arc<Api>>;

const READ: Need = Need { operation: "read", scope: "openid" };
const WRITE: Need = Need { operation: "write", scope: "notes:write" };

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let issuer = env::var("ISSUER")?;
    let verifier = Verifier::new(issuer, env::var("AUDIENCE").ok(), env::var("CLIENT_SECRET").ok())?;
    let api = Arc::new(Api { verifier, notes: Mutex::default() });
    let routes = Router::new().route("/me", get(me)).route("/note", put(write).delete(erase)).with_state(api);
    let port = env::var("PORT").unwrap_or("8000".to_owned()).parse()?;
    axum::serve(TcpListener::bind(("127.0.0.1", port)).await?, routes).await?;
    Ok(())
}

/// The token of the `Authorization` header, the only place where one is looked for.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

/// Who calls, if they may.
async fn current_user(api: &Api, headers: &HeaderMap, need: Need) -> Result<User, Response> {
    let Some(token) = bearer(headers) else {
        return Err((StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response());
    };
    api.verifier.verify(token, need).await.map_err(|refused| refusal(&refused, need))
}

/// The same, and Gatepost says that the token was not revoked meanwhile.
async fn current_user_still(api: &Api, headers: &HeaderMap, need: Need) -> Result<User, Response> {
    let user = current_user(api, headers, need).await?;
    match api.verifier.still_good(bearer(headers).unwrap_or_default()).await {
        Ok(true) => Ok(user),
        Ok(false) => Err(refusal(&Refused::NotGood("revoked"), need)),
        Err(refused) => Err(refusal(&refused, need)),
    }
}

fn refusal(refused: &Refused, need: Need) -> Response {
    let (status, challenge) = match refused {
        Refused::NotGood(_) => (StatusCode::UNAUTHORIZED, "Bearer error=\"invalid_token\"".to_owned()),
        Refused::NotEnough => {
            (StatusCode::FORBIDDEN, format!("Bearer error=\"insufficient_scope\", scope=\"{}\"", need.scope))
        }
        Refused::Unavailable => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    (status, [(WWW_AUTHENTICATE, challenge)]).into_response()
}

async fn me(State(api): Shared, headers: HeaderMap) -> Result<Json<Value>, Response> {
    let user = current_user(&api, &headers, READ).await?;
    let note = api.notes().get(&user.id).cloned().unwrap_or_default();
    Ok(Json(json!({"user": user.id, "email": user.email, "session": user.session, "note": note})))
}

async fn write(State(api): Shared, headers: HeaderMap, note: String) -> Result<Json<Value>, Response> {
    let user = current_user(&api, &headers, WRITE).await?;
    api.notes().insert(user.id.clone(), note.chars().take(1000).collect());
    Ok(Json(json!({"user": user.id})))
}

async fn erase(State(api): Shared, headers: HeaderMap) -> Result<Json<Value>, Response> {
    let user = current_user_still(&api, &headers, WRITE).await?;
    api.notes().remove(&user.id);
    Ok(Json(json!({"user": user.id})))
}

impl Api {
    fn notes(&self) -> std::sync::MutexGuard<'_, HashMap<String, String>> {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
