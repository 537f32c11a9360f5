//! `gatepost keys`: an app's signing keys, straight on the store.

use crate::cli::KeysCommand as Called;
use crate::commands::app::{moment, parse_id, with_service, word_of};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use gatepost_application::{KeyFacts, KeyRotation, RotateKeysError};
use gatepost_domain::signing_key::KeyAlgorithm;
use gatepost_tokens::narrowing;
use serde_json::{Value, json};

/// Runs one of the key commands.
pub(crate) async fn run(config: &Config, command: Called, as_json: bool) -> Result<(), Failure> {
    match command {
        Called::List { app_id } => {
            let id = parse_id(&app_id)?;
            let keys = with_service!(config, gatepost => gatepost.signing_keys(&id).await);
            show(&keys.map_err(|error| Failure::of(&format!("app {app_id}"), &error))?, as_json)
        }
        Called::Rotate { app_id, algorithm, now } => {
            let id = parse_id(&app_id)?;
            let takes = "ES256, RS256, EdDSA or biscuit-ed25519";
            let algorithm = algorithm
                .map(|word| word_of("--algorithm", &word, KeyAlgorithm::parse, takes))
                .transpose()?;
            let rotation = if now { KeyRotation::AtOnce } else { KeyRotation::Planned };
            let made =
                with_service!(config, gatepost => gatepost.rotate_keys(&id, algorithm, rotation).await);
            show(&made.map_err(|error| refused(&app_id, error))?, as_json)?;
            if now && !as_json { print(WHAT_BREAKS) } else { Ok(()) }
        }
    }
}

/// What whoever withdraws keys must know.
const WHAT_BREAKS: &str = "\
All other keys of the same algorithms are withdrawn. Tokens that they signed verify nowhere any more; apps get new ones \
with their refresh tokens. Whoever keeps the published keys (five minutes at most) refuses new tokens until they look again.";

fn refused(app_id: &str, error: RotateKeysError) -> Failure {
    match error {
        RotateKeysError::NextKeyExists(next) => Failure::Failed(format!(
            "app {app_id}: there is a next {} key already, which signs from {} on; --now would withdraw it too",
            next.algorithm.as_str(),
            moment(next.signs_from)
        )),
        other => Failure::of(&format!("app {app_id}"), &other),
    }
}

fn show(keys: &[KeyFacts], as_json: bool) -> Result<(), Failure> {
    if as_json {
        return print_json(&json!({ "items": keys.iter().map(as_value).collect::<Vec<_>>() }));
    }
    print(&keys.iter().map(line).collect::<String>())
}

fn line(key: &KeyFacts) -> String {
    let until = key.published_until.map(|until| format!(", published until {}", moment(until)));
    let (algorithm, state) = (key.algorithm.as_str(), key.state.as_str());
    let (signs_from, until) = (moment(key.signs_from), until.unwrap_or_default());
    format!("{algorithm:15}  {state:8}  {}  signs from {signs_from}{until}\n", key.id)
}

/// The key as the admin API prints it.
fn as_value(key: &KeyFacts) -> Value {
    let mut value = json!({
        "kid": key.id,
        "algorithm": key.algorithm.as_str(),
        "state": key.state.as_str(),
        "created_at": moment(key.created_at),
        "signs_from": moment(key.signs_from),
    });
    // JWTs are verified by the JWKS; Biscuit libraries take PEM.
    let pem = if key.algorithm == KeyAlgorithm::BiscuitEd25519 { narrowing::pem(&key.public) } else { None };
    let optional = [("published_until", key.published_until.map(moment)), ("public_key_pem", pem)];
    if let Some(value) = value.as_object_mut() {
        value.extend(optional.into_iter().filter_map(|(name, set)| Some((name.to_owned(), set?.into()))));
    }
    value
}
