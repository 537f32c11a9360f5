//! A browser that a client sends to the authorization endpoint.

use gatepost_tests::answer::{Answer, query_parameter};
use gatepost_tests::client::{AppClient, send};
use reqwest::Method;

use super::World;

/// Parameters of an authorization request.
pub(crate) type Parameters = Vec<(String, String)>;

/// Names and values as a request has them.
pub(crate) fn parameters(fields: &[(&str, &str)]) -> Parameters {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// Names and values of the cookies that an answer sets.
pub(crate) fn cookies(answer: &Answer) -> String {
    let lines = answer.headers("set-cookie").into_iter();
    lines.filter_map(|line| line.split(';').next()).collect::<Vec<_>>().join("; ")
}

/// A browser with these cookies comes with that request.
pub(crate) async fn authorize(app: &AppClient, parameters: &Parameters, cookies: &str) -> Answer {
    let asked = app.request(Method::GET, &app.app_path("authorize")).query(parameters);
    send(asked.header("cookie", cookies)).await
}

/// Somebody gives an address there.
pub(crate) async fn begin(app: &AppClient, parameters: &Parameters, email: &str) -> Answer {
    let fields = [&parameters[..], &[("email".to_owned(), email.to_owned())]].concat();
    send(app.request(Method::POST, &app.app_path("sign-in")).form(&fields)).await
}

/// And confirms the link in the same browser: where that is sent on to.
pub(crate) async fn sign_in(world: &World, app: &AppClient, parameters: &Parameters, email: &str) -> Answer {
    let before = world.sink.mails_to(email).len();
    let begun = begin(app, parameters, email).await.expect(303);
    let token = world.sink.nth_mail_to(email, before + 1).await.token();
    let pressed = app.post_link(&token, &[("action", "sign_in")]).header("accept", "text/html");
    send(pressed.header("cookie", cookies(&begun))).await
}

/// What stands on a redirect by that name.
pub(crate) fn told(answer: &Answer, name: &str) -> Option<String> {
    query_parameter(answer.header("location").unwrap_or_default(), name)
}
