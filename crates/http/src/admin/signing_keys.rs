//! Signing keys of an app: listed, and rotated by hand.

use super::Operator;
use super::paging::{PAGED, only, paged};
use super::query::{QueryLimit, QueryText};
use crate::answer::{Answer, Json, Problems, Refused};
use crate::moment::Moment;
use crate::payload::{JsonBody, body};
use crate::problem::{Code, FieldProblem, Problem};
use crate::resources::{Tag, app};
use crate::site::Site;
use crate::word::Word;
use gatepost_application::{KeyFacts, KeyRotation, KeysError, Ports, Position, RotateKeysError};
use gatepost_domain::signing_key::{KeyAlgorithm, KeyState};
use http::StatusCode;
use poem::Request;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The signing keys of an app.
pub(crate) struct SigningKeys<P: Ports>(pub(crate) Arc<Site<P>>);

body! {
    /// Of which algorithm the next key is.
    pub(crate) struct NewSigningKey {
        /// What it is to sign, and how.
        algorithm: Word<KeyAlgorithm>,
    }
}

body! {
    /// Which keys take another one's place, and how.
    pub(crate) struct Rotation {
        /// Of which algorithm; all that the app uses, if it is left out.
        algorithm: Option<Word<KeyAlgorithm>>,
        /// Whether the new keys sign at once and all others are thrown away: what those signed verifies nowhere any more.
        /// If it is left out, a new key is published for a while before it signs, and nobody notices.
        now: Option<bool>,
    }
}

/// A signing key.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct SigningKey {
    /// Its name in tokens and in the JWKS.
    kid: String,
    /// What it signs, and how.
    algorithm: Word<KeyAlgorithm>,
    /// Where it is in its life.
    state: Word<KeyState>,
    /// When it was made (RFC 3339).
    created_at: Moment,
    /// From when on it signs (RFC 3339).
    signs_from: Moment,
    /// Until when it is published (RFC 3339), if another one takes its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    published_until: Option<Moment>,
}

impl SigningKey {
    fn of(key: &KeyFacts) -> Self {
        Self {
            kid: key.id.clone(),
            algorithm: Word(key.algorithm),
            state: Word(key.state),
            created_at: Moment(key.created_at),
            signs_from: Moment(key.signs_from),
            published_until: key.published_until.map(Moment),
        }
    }
}

/// Signing keys of an app.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct SigningKeyList {
    /// The keys, newest first.
    items: Vec<SigningKey>,
    /// The token of the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_page: Option<String>,
}

impl Answer for SigningKeyList {
    const DESCRIPTION: &'static str = "The keys, newest first.";
}

impl Answer for SigningKey {
    const STATUS: StatusCode = StatusCode::CREATED;
    const DESCRIPTION: &'static str =
        "The key is made and published; it signs later, when every verifier knows it.";
}

pub(crate) struct OfKeys;

impl Problems for OfKeys {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::NextKeyExists,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
    ];
}

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> SigningKeys<P> {
    /// List signing keys
    ///
    /// All of them, with where each is in its life: `next`, `active` or `retiring`.
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    #[oai(path = "/apps/:app_id/signing-keys", method = "get", operation_id = "listSigningKeys")]
    async fn list(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// How many there are on a page at most: 1 to 200, 50 if it is left out.
        limit: QueryLimit,
        /// Where the page begins: `next_page` of the one before.
        page_token: QueryText,
    ) -> Result<Json<SigningKeyList>, Refused<OfKeys>> {
        only(request, &PAGED)?;
        let app = app(&app_id)?;
        let keys = self.0.gatepost.signing_keys(&app).await?;
        let list = format!("signing keys of {app}");
        let paging = (limit.0, page_token.0.as_deref());
        let (keys, next_page) =
            paged(&self.0, &list, paging, (keys, |key: &KeyFacts| Position(key.number.into())))?;
        Ok(Json::new(SigningKeyList { items: keys.iter().map(SigningKey::of).collect(), next_page }))
    }

    /// Create the next signing key
    ///
    /// It is published at once, and takes the place of the one that signs when every verifier knows it.
    #[oai(path = "/apps/:app_id/signing-keys", method = "post", operation_id = "createSigningKey")]
    async fn create(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        body: JsonBody<NewSigningKey>,
    ) -> Result<Json<SigningKey>, Refused<OfKeys>> {
        let app = app(&app_id)?;
        let (new, errors) = body.judged();
        let algorithm = algorithm(Some(new.algorithm), errors)?;
        let gatepost = &self.0.gatepost;
        let made = gatepost.rotate_keys_as(operator.doing(), &app, algorithm, KeyRotation::Planned).await?;
        let key = made.first().ok_or_else(|| Problem::new(Code::InternalError))?;
        Ok(Json::new(SigningKey::of(key)))
    }

    /// Rotate signing keys
    ///
    /// Makes the next key of one algorithm or of all that the app uses, and answers with the keys that were made.
    #[oai(path = "/apps/:app_id/signing-keys/rotate", method = "post", operation_id = "rotateSigningKeys")]
    async fn rotate(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        body: JsonBody<Rotation>,
    ) -> Result<Json<SigningKeyList>, Refused<OfKeys>> {
        let app = app(&app_id)?;
        let (wish, errors) = body.judged();
        let algorithm = algorithm(wish.algorithm, errors)?;
        let rotation = if wish.now == Some(true) { KeyRotation::AtOnce } else { KeyRotation::Planned };
        let made = self.0.gatepost.rotate_keys_as(operator.doing(), &app, algorithm, rotation).await?;
        Ok(Json::new(SigningKeyList { items: made.iter().map(SigningKey::of).collect(), next_page: None }))
    }
}

fn algorithm(
    wanted: Option<Word<KeyAlgorithm>>,
    errors: &[FieldProblem],
) -> Result<Option<KeyAlgorithm>, Problem> {
    if errors.is_empty() { Ok(wanted.map(|word| word.0)) } else { Err(Problem::invalid(errors.to_vec())) }
}

impl From<KeysError> for Problem {
    fn from(error: KeysError) -> Self {
        match error {
            KeysError::AppNotFound => Self::new(Code::AppNotFound),
            KeysError::Store(error) => error.into(),
            KeysError::Keyring(error) => error.into(),
        }
    }
}

impl From<RotateKeysError> for Problem {
    fn from(error: RotateKeysError) -> Self {
        match error {
            RotateKeysError::AppNotFound => Self::new(Code::AppNotFound),
            RotateKeysError::NextKeyExists(_) => Self::new(Code::NextKeyExists),
            RotateKeysError::Store(error) => error.into(),
            RotateKeysError::Keyring(error) => error.into(),
        }
    }
}
