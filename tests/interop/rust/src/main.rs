//! A relying party on the `openidconnect` crate, as its documentation says. It knows one person at a time.

use std::env::var;
use std::error::Error;

use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreIdToken, CoreIdTokenClaims, CoreTokenResponse, CoreUserInfoClaims,
};
use openidconnect::{
    AccessToken, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndSessionUrl, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IssuerUrl, LogoutRequest, Nonce, OAuth2TokenResponse, PkceCodeChallenge,
    PkceCodeVerifier, PostLogoutRedirectUrl, ProviderMetadataWithLogout, RedirectUrl, RefreshToken, Scope,
    TokenResponse, reqwest,
};
use serde_json::{Value, json};
use tiny_http::{Header, Request, Response, Server};

type Failure = Box<dyn Error>;
type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// What a request is answered with.
enum Answer {
    Redirect(String),
    Shown(Value),
}

/// What is kept between the way out and the way back.
struct Begun {
    state: CsrfToken,
    nonce: Nonce,
    verifier: PkceCodeVerifier,
}

/// Who is signed in.
struct Person {
    claims: CoreIdTokenClaims,
    id_token: CoreIdToken,
    access: AccessToken,
    refresh: RefreshToken,
}

struct App {
    origin: String,
    http: reqwest::blocking::Client,
    client: Client,
    end_session: Option<EndSessionUrl>,
    begun: Option<Begun>,
    person: Option<Person>,
}

impl App {
    fn discover() -> Result<Self, Failure> {
        let origin = var("ORIGIN")?;
        let http =
            reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;
        let metadata = ProviderMetadataWithLogout::discover(&IssuerUrl::new(var("ISSUER")?)?, &http)?;
        let end_session = metadata.additional_metadata().end_session_endpoint.clone();
        let secret = ClientSecret::new(var("CLIENT_SECRET")?);
        let client =
            CoreClient::from_provider_metadata(metadata, ClientId::new(var("CLIENT_ID")?), Some(secret))
                .set_redirect_uri(RedirectUrl::new(format!("{origin}/callback"))?);
        Ok(Self { origin, http, client, end_session, begun: None, person: None })
    }

    fn answer(&mut self, url: &str) -> Result<Answer, Failure> {
        match url.split('?').next().unwrap_or_default() {
            "/" => Ok(Answer::Shown(self.person.as_ref().map_or(json!({}), shown))),
            "/login" => Ok(self.log_in()),
            "/callback" => self.come_back(url),
            "/userinfo" => self.userinfo(),
            "/refresh" => self.refresh(),
            "/logout" => self.log_out(),
            _ => Err("there is no such page".into()),
        }
    }

    fn log_in(&mut self) -> Answer {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (url, state, nonce) = self
            .client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scope(Scope::new("email".to_owned()))
            .set_pkce_challenge(challenge)
            .url();
        self.begun = Some(Begun { state, nonce, verifier });
        Answer::Redirect(url.into())
    }

    fn come_back(&mut self, url: &str) -> Result<Answer, Failure> {
        let Begun { state, nonce, verifier } = self.begun.take().ok_or("nothing was begun")?;
        let url = openidconnect::url::Url::parse(&format!("{}{url}", self.origin))?;
        let given =
            |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        if given("state").as_ref() != Some(state.secret()) {
            return Err("another state came back".into());
        }
        let code = AuthorizationCode::new(given("code").ok_or_else(|| format!("no code came back: {url}"))?);
        let tokens: CoreTokenResponse =
            self.client.exchange_code(code)?.set_pkce_verifier(verifier).request(&self.http)?;
        let id_token = tokens.id_token().ok_or("there is no ID token")?.clone();
        let claims = id_token.claims(&self.client.id_token_verifier(), &nonce)?.clone();
        let refresh = tokens.refresh_token().ok_or("there is no refresh token")?.clone();
        self.person = Some(Person { claims, id_token, access: tokens.access_token().clone(), refresh });
        Ok(Answer::Redirect(self.origin.clone()))
    }

    fn userinfo(&self) -> Result<Answer, Failure> {
        let Person { access, claims, .. } = self.person.as_ref().ok_or("nobody is signed in")?;
        let subject = Some(claims.subject().clone());
        let claims: CoreUserInfoClaims =
            self.client.user_info(access.clone(), subject)?.request(&self.http)?;
        Ok(Answer::Shown(serde_json::to_value(claims)?))
    }

    fn refresh(&mut self) -> Result<Answer, Failure> {
        let person = self.person.as_mut().ok_or("nobody is signed in")?;
        let tokens = self.client.exchange_refresh_token(&person.refresh)?.request(&self.http)?;
        person.access = tokens.access_token().clone();
        person.refresh = tokens.refresh_token().ok_or("there is no refresh token")?.clone();
        Ok(Answer::Redirect(self.origin.clone()))
    }

    fn log_out(&mut self) -> Result<Answer, Failure> {
        let person = self.person.take().ok_or("nobody is signed in")?;
        let endpoint = self.end_session.clone().ok_or("the provider has no end_session_endpoint")?;
        let url = LogoutRequest::from(endpoint)
            .set_id_token_hint(&person.id_token)
            .set_post_logout_redirect_uri(PostLogoutRedirectUrl::new(format!("{}/", self.origin))?)
            .http_get_url();
        Ok(Answer::Redirect(url.into()))
    }
}

fn shown(person: &Person) -> Value {
    json!({ "claims": person.claims, "access_token": person.access.secret() })
}

/// An error and its causes.
fn in_full(error: &dyn Error) -> String {
    match error.source() {
        Some(cause) => format!("{error:?}\ncaused by {}", in_full(cause)),
        None => format!("{error:?}"),
    }
}

fn send(request: Request, answer: Result<Answer, Failure>) -> Result<(), Failure> {
    let header =
        |name: &str, value: &str| Header::from_bytes(name, value).map_err(|()| "no header can hold that");
    let response = match answer {
        Ok(Answer::Redirect(url)) => {
            Response::from_string("").with_status_code(303).with_header(header("location", &url)?)
        }
        Ok(Answer::Shown(value)) => {
            Response::from_string(value.to_string()).with_header(header("content-type", "application/json")?)
        }
        Err(error) => {
            eprintln!("{}", in_full(error.as_ref()));
            Response::from_string(in_full(error.as_ref())).with_status_code(500)
        }
    };
    Ok(request.respond(response)?)
}

fn main() -> Result<(), Failure> {
    let mut app = App::discover()?;
    let address = app.origin.strip_prefix("http://").ok_or("the origin is not plain http")?;
    let server = Server::http(address).map_err(|error| error.to_string())?;
    for request in server.incoming_requests() {
        let answer = app.answer(request.url());
        send(request, answer)?;
    }
    Ok(())
}
