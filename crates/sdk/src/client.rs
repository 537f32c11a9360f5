//! An app, as it asks Gatepost to sign people in.

use reqwest::redirect::Policy;
use std::sync::Arc;
use std::time::Duration;

use crate::api::{self, types};
use crate::session::{Session, TokenFormat};
use crate::sign_in::{SavedSignIn, SignInRequest, Waiting};
use crate::{Caller, Error, Issuer, Retries, Secret};

/// For so long an answer is waited for, unless you bring an HTTP client of your own.
const TIMEOUT: Duration = Duration::from_secs(10);

/// An app that signs people in. Cheap to clone; make one and keep it.
///
/// ```no_run
/// use gatepost_sdk::sign_in::Outcome;
/// use gatepost_sdk::{Client, Issuer};
///
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::new(Issuer::parse("https://auth.example.com/apps/my-app")?)?;
/// let waiting = client.sign_in("ada@example.org", "https://app.example.com/callback").start().await?;
/// println!("a letter is on its way to {}", waiting.email_hint());
/// match waiting.wait().await? {
///     Outcome::Approved(approved) => {
///         let session = approved.exchange().await?;
///         println!("signed in until {:?}", session.tokens().expires_at);
///     }
///     other => println!("not signed in here: {other:?}"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    issuer: Issuer,
    http: reqwest::Client,
    caller: Caller,
    retries: Retries,
    is_confidential: bool,
}

/// What a [`Client`] is made of.
#[derive(Debug)]
#[must_use]
pub struct ClientBuilder {
    issuer: Issuer,
    client_secret: Option<Secret>,
    http: Option<reqwest::Client>,
    retries: Retries,
}

impl ClientBuilder {
    /// The secret of a confidential app. A public app, one without a server, has none.
    pub fn client_secret(self, secret: impl Into<Secret>) -> Self {
        Self { client_secret: Some(secret.into()), ..self }
    }

    /// An HTTP client of your own, with the TLS, the proxy and the timeouts that you chose. It should follow no redirects.
    pub fn http(self, http: reqwest::Client) -> Self {
        Self { http: Some(http), ..self }
    }

    /// How often a request is sent again that failed in passing; [`Retries::default`] unless you say otherwise.
    pub fn retries(self, retries: Retries) -> Self {
        Self { retries, ..self }
    }

    /// The client. Nothing is asked yet; it fails only if no HTTP client can be made.
    pub fn build(self) -> Result<Client, Error> {
        let caller = match &self.client_secret {
            Some(secret) => Caller::basic(self.issuer.app_id(), secret),
            None => Caller::anonymous(),
        };
        let shared = Shared {
            issuer: self.issuer,
            http: self.http.map_or_else(|| plain_http(TIMEOUT), Ok)?,
            caller: caller.retries(self.retries),
            retries: self.retries,
            is_confidential: self.client_secret.is_some(),
        };
        Ok(Client { shared: Arc::new(shared) })
    }
}

/// An HTTP client that goes nowhere but where it is sent.
pub(crate) fn plain_http(timeout: Duration) -> Result<reqwest::Client, Error> {
    let agent = concat!("gatepost-sdk/", env!("CARGO_PKG_VERSION"));
    let builder = reqwest::Client::builder().timeout(timeout).redirect(Policy::none()).user_agent(agent);
    builder.build().map_err(Error::Http)
}

impl Client {
    /// A public app: one without a secret.
    pub fn new(issuer: Issuer) -> Result<Self, Error> {
        Self::builder(issuer).build()
    }

    /// An app, with more to say of it.
    pub fn builder(issuer: Issuer) -> ClientBuilder {
        ClientBuilder { issuer, client_secret: None, http: None, retries: Retries::default() }
    }

    /// The app.
    pub fn issuer(&self) -> &Issuer {
        &self.shared.issuer
    }

    /// Begins to sign `email` in. In the end a browser, or whoever waits here, is handed a code on `redirect_uri`, which is one of
    /// the app's, to the byte.
    pub fn sign_in(&self, email: impl Into<String>, redirect_uri: impl Into<String>) -> SignInRequest<'_> {
        SignInRequest::new(self, email.into(), redirect_uri.into())
    }

    /// A sign-in that was kept, such as in the session of the browser where it began.
    pub fn resume(&self, saved: SavedSignIn) -> Waiting {
        Waiting::new(self.clone(), saved)
    }

    /// A session of which the refresh token was kept. The token is used up: keep that of the new session.
    pub async fn restore(&self, refresh_token: &Secret) -> Result<Session, Error> {
        Session::restore(self.clone(), refresh_token, None).await
    }

    /// The same, with an access token in that format.
    pub async fn restore_as(&self, refresh_token: &Secret, format: TokenFormat) -> Result<Session, Error> {
        Session::restore(self.clone(), refresh_token, Some(format)).await
    }

    /// Whether a token is still good: Gatepost knows of a logout or a block within a second (RFC 7662). For confidential apps, and
    /// for what can't wait until the token expires; a [`Verifier`](crate::Verifier) asks nobody.
    pub async fn is_still_good(&self, token: &Secret) -> Result<bool, Error> {
        let body = types::IntrospectionRequest::builder().token(token.clone());
        let api = self.app_api_repeating();
        Ok(api.introspect_token().app_id(self.app_id()).body(body).send().await?.into_inner().active)
    }

    /// The operations of the API that an app may do, with its secret if it has one. Their errors hold whole answers: make an
    /// [`Error`] of one before it is logged.
    pub fn app_api(&self) -> api::Client {
        self.api_as(self.shared.caller.clone())
    }

    /// The same, for what does no harm twice though it is posted.
    pub(crate) fn app_api_repeating(&self) -> api::Client {
        self.api_as(self.shared.caller.clone().repeating_posts())
    }

    /// The operations of the API that the holder of `token` may do.
    pub fn api_with(&self, token: &Secret) -> api::Client {
        self.api_as(Caller::bearer(token).retries(self.shared.retries))
    }

    fn api_as(&self, caller: Caller) -> api::Client {
        api::Client::new_with_client(self.shared.issuer.public_url(), self.shared.http.clone(), caller)
    }

    pub(crate) fn app_id(&self) -> &str {
        self.shared.issuer.app_id()
    }

    /// What names the app in a form; an app with a secret has said it already (RFC 6749 §3.2.1).
    pub(crate) fn client_id(&self) -> Option<String> {
        (!self.shared.is_confidential).then(|| self.app_id().to_owned())
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.shared.http
    }

    pub(crate) fn retries(&self) -> Retries {
        self.shared.retries
    }
}

/// The admin API, at the URL of a server's admin listener. Lists are asked for page by page by their `stream()`.
///
/// ```no_run
/// use futures::TryStreamExt as _;
/// use gatepost_sdk::{Error, Secret};
///
/// # async fn run() -> Result<(), Error> {
/// let token = Secret::from(std::env::var("GATEPOST_ADMIN_TOKEN").unwrap_or_default());
/// let admin = gatepost_sdk::admin("http://127.0.0.1:8081", &token)?;
/// let mut users = admin.list_users().app_id("my-app").stream();
/// while let Some(user) = users.try_next().await? {
///     println!("{} {}", user.user_id, user.email);
/// }
/// # Ok(())
/// # }
/// ```
pub fn admin(admin_url: &str, token: &Secret) -> Result<api::Client, Error> {
    let url = admin_url.trim_end_matches('/');
    Ok(api::Client::new_with_client(url, plain_http(TIMEOUT)?, Caller::bearer(token)))
}
