//! The parameters of an authorization request, on their way from one page to the next.

use gatepost_application::{KEPT, Parameter};
use gatepost_domain::app::AppId;
use gatepost_domain::secret::{RequestUri, Secret};
use gatepost_domain::sign_in::{ResponseMode, SignInRequest};

/// The name of what was pushed (RFC 9126 §2.2).
const REQUEST_URI: &str = "request_uri";

/// With that name nothing counts but who asks, and what the reader would like themselves.
const KEPT_OF_PUSHED: [&str; 3] = ["client_id", REQUEST_URI, UI_LOCALES];

/// In which languages the reader would like to be spoken to.
pub(super) const UI_LOCALES: &str = "ui_locales";

/// Those that the next page needs.
pub(super) fn kept(parameters: &[Parameter]) -> Vec<Parameter> {
    let is_pushed = value(parameters, REQUEST_URI).is_some();
    let kept = if is_pushed { &KEPT_OF_PUSHED[..] } else { &KEPT[..] };
    parameters.iter().filter(|(name, _)| kept.contains(&name.as_str())).cloned().collect()
}

/// The first value of that name.
pub(super) fn value<'a>(parameters: &'a [Parameter], name: &str) -> Option<&'a str> {
    parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// The request that a sign-in came of, without the address.
pub(super) fn of(request: &SignInRequest) -> Vec<Parameter> {
    let scope = request.scope.to_string();
    // A scope of nothing can only be asked for by words that nobody knows.
    let scope = if scope.is_empty() { "none".to_owned() } else { scope };
    let challenge = request.challenge.map(|challenge| challenge.to_string());
    let mode = request.response_mode;
    let given = [
        ("response_type", Some("code".to_owned())),
        ("client_id", Some(request.app.as_str().to_owned())),
        ("redirect_uri", Some(request.destination.as_str().to_owned())),
        ("state", request.state.as_ref().map(|state| state.as_str().to_owned())),
        ("nonce", request.nonce.as_ref().map(|nonce| nonce.as_str().to_owned())),
        ("scope", Some(scope)),
        ("code_challenge_method", challenge.as_ref().map(|_| "S256".to_owned())),
        ("code_challenge", challenge),
        ("dpop_jkt", request.dpop_jkt.map(|thumbprint| thumbprint.to_string())),
        ("response_mode", Some(mode.as_str().to_owned()).filter(|_| mode != ResponseMode::Query)),
        // Whoever begins anew names an address, also where somebody is signed in already.
        ("prompt", Some("login".to_owned())),
        (UI_LOCALES, request.locale.as_ref().map(|locale| locale.as_str().to_owned())),
    ];
    given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// What brings a request that was pushed.
pub(super) fn pushed(app: &AppId, request_uri: &Secret<RequestUri>) -> Vec<Parameter> {
    [("client_id", app.as_str()), (REQUEST_URI, request_uri.expose())]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
}

/// The address of the page where a sign-in to that app begins.
pub(super) fn authorize(app: &AppId, parameters: &[Parameter]) -> String {
    format!("/apps/{app}/authorize?{}", crate::form::encode(parameters))
}
