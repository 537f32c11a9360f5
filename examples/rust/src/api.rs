//! An API that keeps a note for each person: `GET /note` and `PUT /note`.
//!
//! It takes the access tokens of one app, JWTs and Biscuits. Who may call a handler stands in its arguments.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use gatepost_sdk::axum::Authorized;
use gatepost_sdk::{CurrentUser, Issuer, Permission, Verifier};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::env;
use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;

/// May change notes.
struct WriteNotes;

impl Permission for WriteNotes {
    const SCOPE: &'static str = "notes:write";
}

/// What the handlers share. The extractors find the verifier in it.
#[derive(Clone, axum::extract::FromRef)]
struct Api {
    verifier: Verifier,
    notes: Notes,
}

/// A note for each user, by their id: addresses may change hands.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<HashMap<String, String>>>);

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let issuer = Issuer::parse(&env::var("ISSUER")?)?;
    // Asks the issuer now: whatever is wrong with the settings is found out before the first request.
    let verifier = Verifier::discover(issuer).await?;
    let routes = Router::new().route("/note", get(read).put(write));
    let port = env::var("PORT").unwrap_or("8000".to_owned()).parse()?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, routes.with_state(Api { verifier, notes: Notes::default() })).await?;
    Ok(())
}

/// Anybody who is signed in, and whoever got a token from them that may read.
async fn read(user: CurrentUser, State(notes): State<Notes>) -> Json<Value> {
    let note = notes.0.lock().unwrap_or_else(PoisonError::into_inner).get(&user.id).cloned();
    Json(json!({"user": user.id, "email": user.email, "note": note.unwrap_or_default()}))
}

async fn write(user: Authorized<WriteNotes>, State(notes): State<Notes>, note: String) -> Json<Value> {
    let short = note.chars().take(1000).collect();
    notes.0.lock().unwrap_or_else(PoisonError::into_inner).insert(user.id.clone(), short);
    Json(json!({"user": user.id}))
}
