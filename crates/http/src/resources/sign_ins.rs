//! Sign-ins: begin one, and see how it stands.

mod problems;

use super::idempotency::{KeyHeader, Turns};
use super::watching::{EVENTS, Initiated, Watching, stream};
use super::{Tag, app};
use crate::accept::accepts;
use crate::answer::{Answer, Json, Refused};
use crate::client_auth::{BasicClient, BearerToken};
use crate::moment::Moment;
use crate::payload::{JsonBody, body};
use crate::problem::{Code, FieldProblem, Problem};
use crate::site::Site;
use crate::visitor::{named, visitor};
use crate::word::Word;
use gatepost_application::{Accepted, Caller, Draft, OnBehalfOf, Once, Ports, Watched};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::id::SignInId;
use gatepost_domain::secret::{Secret, SignInSecret};
use gatepost_domain::sign_in::{Beginning, ResponseMode, SignInMethod, SignInStatus};
use http::StatusCode;
use http::header::{HeaderValue, LOCATION};
use poem::Request;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use problems::{RequestProblems, WatchProblems, field_problem};
use serde::Serialize;
use std::net::IpAddr;
use std::sync::Arc;

/// Sign-ins of an app.
pub(crate) struct SignIns<P: Ports>(pub(crate) Arc<Site<P>>, pub(crate) Turns);

body! {
    /// For whom an app's server asks.
    #[oai(rename = "OnBehalfOf")]
    pub(crate) struct OnBehalfOfPerson {
        /// The person's IP address: limited and shown instead of the caller's.
        ip: IpAddr,
        /// The `User-Agent` of the person's browser: shown, as far as it is known, instead of the caller's.
        user_agent: Option<String>,
    }
}

body! {
    /// What is asked for when a sign-in begins.
    #[oai(example)]
    pub(crate) struct SignInRequest {
        /// The address to prove; the letter goes there.
        #[oai(validator(max_length = 254))]
        email: String,
        /// Where the browser goes with the exchange code: one of the app's redirect URIs, to the byte; a loopback one
        /// with any port.
        #[oai(validator(max_length = 2048))]
        redirect_uri: String,
        /// Comes back untouched on the redirect.
        #[oai(validator(max_length = 512))]
        state: Option<String>,
        /// For the ID token (OIDC Core §3.1.2.1).
        #[oai(validator(max_length = 255))]
        nonce: Option<String>,
        /// The PKCE challenge (RFC 7636 §4.2); required unless the call is authenticated with the client secret.
        #[oai(validator(min_length = 43, max_length = 43))]
        code_challenge: Option<String>,
        /// How the challenge was made: `S256`; required with a challenge.
        code_challenge_method: Option<String>,
        /// What the tokens are to be good for: words of `openid email`, with spaces between; all of them if left out.
        /// Others are let go.
        scope: Option<String>,
        /// The language of letter and pages (BCP 47).
        locale: Option<String>,
        /// How the person is to prove the address; `both` if left out, which is as much as the server and the app offer.
        method: Option<Word<SignInMethod>>,
        /// How long the link is to live, in seconds: from 60 up to what the app allows.
        #[oai(validator(minimum(value = "60")))]
        link_expires_in: Option<i64>,
        /// For whom the app's server asks; only in a call authenticated with the client secret.
        on_behalf_of: Option<OnBehalfOfPerson>,
    }
}

/// A sign-in has begun. The answer is the same for every address.
#[derive(Object, Serialize)]
#[oai(example)]
pub(crate) struct SignInBegun {
    /// Names the sign-in.
    pub(super) sign_in_id: String,
    /// Makes its holder the initiator, who may watch the sign-in. Shown here and nowhere else.
    pub(super) sign_in_secret: String,
    /// When the link in the letter dies (RFC 3339).
    pub(super) expires_at: Moment,
    /// From when on another letter may be asked for (RFC 3339).
    pub(super) resend_available_at: Moment,
    /// Enough of the address to recognise it.
    pub(super) email_hint: String,
    /// Two digits for the page that waits to show.
    pub(super) match_number: String,
}

impl Answer for SignInBegun {
    const STATUS: StatusCode = StatusCode::ACCEPTED;
    const DESCRIPTION: &'static str = "The sign-in has begun, and a letter is on its way.";
    const HEADERS: &'static [(&'static str, &'static str)] =
        &[("Location", "the path of the sign-in, to watch it with its secret")];
}

/// How a sign-in stands.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none, example)]
pub(crate) struct SignInState {
    /// What has become of it.
    pub(super) status: Word<SignInStatus>,
    /// What has become of its latest letter.
    pub(super) delivery: Word<DeliveryStatus>,
    /// When the latest letter's link dies (RFC 3339).
    pub(super) expires_at: Moment,
    /// From when on another letter may be asked for (RFC 3339).
    pub(super) resend_available_at: Moment,
    /// Two digits for the page that waits to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) match_number: Option<String>,
    /// Whether no more codes are looked at.
    pub(super) code_locked: bool,
    /// The sign-in that took this one's place, because its reader asked for a new letter; the same secret opens it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) renewed_as: Option<String>,
    /// Where to go on, once it was approved on another screen: the redirect URI with `code`, `state` and `iss`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) redirect_to: Option<String>,
}

impl Answer for SignInState {
    const DESCRIPTION: &'static str = "How the sign-in stands.";
}

#[OpenApi(tag = "Tag::SignIns")]
impl<P: Ports> SignIns<P> {
    /// Begin a sign-in
    ///
    /// Sends a letter with a link to the address. The answer is the same, and takes the same time, whether or not the
    /// address is known, blocked or reachable. Send `code_challenge` and `code_challenge_method` (PKCE, RFC 7636), or
    /// authenticate with the app's client secret.
    ///
    /// With an `Idempotency-Key` the request may be repeated: within 24 hours the same one gets the first answer again, and
    /// sends no second letter.
    #[oai(path = "/apps/:app_id/sign-ins", method = "post", operation_id = "requestSignIn")]
    #[expect(
        clippy::too_many_arguments,
        reason = "each is a part of the request, and stands in the document"
    )]
    async fn request_sign_in(
        &self,
        request: &Request,
        /// The app.
        app_id: Path<String>,
        client: BasicClient,
        /// A name for this request, such as a UUID: 1 to 255 visible characters of ASCII. It is known for 24 hours, among
        /// the app's own requests if they are authenticated, else among those with the same `code_challenge`.
        #[oai(name = "Idempotency-Key")]
        key: KeyHeader,
        body: JsonBody<SignInRequest>,
    ) -> Result<Json<SignInBegun>, Refused<RequestProblems>> {
        let app = app(&app_id)?;
        let caller = Caller { visitor: visitor(&self.0, request), proof: client.proof(&app)? };
        let (asked, wrong) = body.judged();
        let key = match key.judged() {
            Ok(key) if wrong.is_empty() => key,
            judged => {
                let wrong: Vec<_> = wrong.iter().cloned().chain(judged.err()).collect();
                return Err(self.all_that_is_wrong(&app, (asked, &wrong), &caller).await.into());
            }
        };
        let (gatepost, draft) = (&self.0.gatepost, draft(asked));
        let accepted = match key {
            None => gatepost.request_sign_in(&app, draft, &caller).await,
            Some(key) => {
                let _turn = self.1.take(&app, key).await;
                let once = Once { key: key.clone(), body: body.digest() };
                gatepost.request_sign_in_once(&app, draft, &caller, &once).await
            }
        };
        Ok(begun(&app, accepted.map_err(Problem::from)?))
    }

    /// Watch a sign-in
    ///
    /// For the page that waits. Only the holder of the sign-in's secret is told. With `Accept: text/event-stream` it is a
    /// stream of server-sent events, each with the same JSON, that ends when nothing more can happen.
    #[oai(path = "/apps/:app_id/sign-ins/:sign_in_id", method = "get", operation_id = "watchSignIn")]
    async fn watch_sign_in(
        &self,
        request: &Request,
        /// The app.
        app_id: Path<String>,
        /// The sign-in.
        sign_in_id: Path<String>,
        token: BearerToken,
    ) -> Result<Watching, Refused<WatchProblems>> {
        let (app, sign_in, secret) = initiator(&app_id, &sign_in_id, &token).ok_or_else(secret_invalid)?;
        let watched = self.0.gatepost.watch_sign_in(&app, sign_in, &secret).await.map_err(Problem::from)?;
        if accepts(request, EVENTS) {
            let initiated = Initiated { app, sign_in, secret };
            return Ok(Watching::Stream(stream(&self.0, initiated, watched)));
        }
        Ok(Watching::Once(Json::new(state(watched))))
    }
}

impl<P: Ports> SignIns<P> {
    /// Every field that is wrong: those that could not be read, and those that could and still can't be.
    async fn all_that_is_wrong(
        &self,
        app: &AppId,
        (body, wrong): (&SignInRequest, &[FieldProblem]),
        caller: &Caller,
    ) -> Problem {
        let errors = match self.0.gatepost.check_sign_in(app, draft(body), caller).await {
            Ok(errors) => errors,
            Err(error) => return error.into(),
        };
        let is_named = |field: &str| wrong.iter().any(|named| named.field == field);
        let others = errors.into_iter().filter(|error| !is_named(error.field)).map(field_problem);
        Problem::invalid(wrong.iter().cloned().chain(others).collect())
    }
}

fn draft(body: &SignInRequest) -> Draft<'_> {
    Draft {
        email: &body.email,
        redirect_uri: &body.redirect_uri,
        state: body.state.as_deref(),
        nonce: body.nonce.as_deref(),
        code_challenge: body.code_challenge.as_deref(),
        code_challenge_method: body.code_challenge_method.as_deref(),
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        scope: body.scope.as_deref(),
        locale: body.locale.as_deref(),
        method: body.method.map_or(SignInMethod::Both, |method| method.0),
        beginning: Beginning::Api,
        // No life is negative; none at all is out of range as well.
        link_expires_in: body.link_expires_in.map(|seconds| u64::try_from(seconds).unwrap_or(0)),
        on_behalf_of: body.on_behalf_of.as_ref().map(|person| OnBehalfOf {
            visitor: named(Some(person.ip.to_canonical()), person.user_agent.as_deref()),
        }),
        pushed: None,
    }
}

fn begun(app: &AppId, accepted: Accepted) -> Json<SignInBegun> {
    let id = accepted.id.to_string();
    let location = HeaderValue::from_str(&format!("/apps/{app}/sign-ins/{id}"));
    let body = SignInBegun {
        sign_in_id: id,
        sign_in_secret: accepted.secret.expose().to_owned(),
        expires_at: Moment(accepted.waiting.expires_at),
        resend_available_at: Moment(accepted.waiting.resend_available_at),
        email_hint: accepted.waiting.email_hint,
        match_number: accepted.waiting.match_number.to_string(),
    };
    Json::new(body).headers(|headers| {
        if let Ok(location) = location {
            headers.insert(LOCATION, location);
        }
    })
}

/// Who the initiator says to be, if it can be said so.
pub(super) fn initiator(
    app: &str,
    id: &str,
    token: &BearerToken,
) -> Option<(AppId, SignInId, Secret<SignInSecret>)> {
    let secret = Secret::parse(token.0.as_deref()?).ok()?;
    Some((AppId::parse(app).ok()?, SignInId::parse(id).ok()?, secret))
}

/// That nobody is the initiator by what was brought.
pub(super) fn secret_invalid() -> Problem {
    Problem::new(Code::SignInSecretInvalid).challenge("Bearer realm=\"gatepost\"")
}

/// How it stands, in JSON.
pub(super) fn state(watched: Watched) -> SignInState {
    SignInState {
        status: Word(watched.status),
        delivery: Word(watched.delivery),
        expires_at: Moment(watched.expires_at),
        resend_available_at: Moment(watched.resend_available_at),
        match_number: watched.waiting.map(|waiting| waiting.match_number.to_string()),
        code_locked: watched.code_locked,
        renewed_as: watched.renewed_as.map(|id| id.to_string()),
        // What is to be posted is handed over by the hosted page alone.
        redirect_to: watched
            .redirect_to
            .filter(|reply| reply.mode() == ResponseMode::Query)
            .map(|reply| reply.location()),
    }
}
