//! Whose access token it is, found out offline.

#[cfg(feature = "biscuit")]
mod biscuit;
mod cache;
mod fetch;
mod jwt;
mod keys;
mod need;
mod refused;
mod user;

pub use cache::CacheTimes;
pub use need::{Need, Operation, Permission};
pub use refused::Refused;
pub use user::CurrentUser;

use std::sync::Arc;
use std::time::Duration;

use crate::client::plain_http;
use crate::clock::{Clock, SystemClock};
use crate::{Error, Issuer};
use cache::Cache;
use fetch::Source;

/// For so long keys are waited for.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(5);

/// Seconds that two clocks may be apart.
const LEEWAY: u64 = 10;

/// Takes the access tokens that Gatepost issues to one app, JWT or Biscuit, and refuses everything else. Cheap to clone; make one
/// and keep it, since it keeps the keys.
///
/// Issuer, audience and app are judged as one, and nothing is taken from the token: no key, no algorithm. A token costs no request,
/// but for the keys: they are asked for once every few minutes, before they grow old, and once when a token names a key that nobody
/// knows, though at most once a minute. One question is under way at a time, and whoever can be judged meanwhile is. While Gatepost
/// can't be reached, known keys go on for an hour.
///
/// ```no_run
/// use gatepost_sdk::{Issuer, Need, Verifier};
///
/// # async fn run(token: &str) -> Result<(), Box<dyn std::error::Error>> {
/// let issuer = Issuer::parse("https://auth.example.com/apps/notes")?;
/// let verifier = Verifier::discover(issuer).await?;
/// let user = verifier.verify(token, &Need::write().scope("notes:write")).await?;
/// println!("{} writes", user.id);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Verifier {
    shared: Arc<Shared>,
}

struct Shared {
    expected: Expected,
    keys: Arc<Cache>,
    clock: Arc<dyn Clock>,
}

/// What each token must say, to the letter.
struct Expected {
    issuer: Issuer,
    audience: String,
}

/// What a [`Verifier`] is made of.
#[must_use]
pub struct VerifierBuilder {
    issuer: Issuer,
    audience: Option<String>,
    http: Option<reqwest::Client>,
    times: CacheTimes,
    clock: Option<Arc<dyn Clock>>,
}

impl VerifierBuilder {
    /// Whom tokens must be for, where the operator set an `access_token_audience`; the app's id unless you say otherwise. A Biscuit
    /// has no audience.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        Self { audience: Some(audience.into()), ..self }
    }

    /// An HTTP client of your own, with the TLS and the proxy that you chose. An answer that came by a redirect is not taken.
    pub fn http(self, http: reqwest::Client) -> Self {
        Self { http: Some(http), ..self }
    }

    /// How long keys are kept, and how often they are asked for.
    pub fn cache_times(self, times: CacheTimes) -> Self {
        Self { times, ..self }
    }

    /// Another clock than this machine's, for tests.
    pub fn clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock: Some(clock), ..self }
    }

    /// The verifier. Nothing is asked before the first token comes, so an API can start before Gatepost; it fails only if no HTTP
    /// client can be made.
    pub fn build(self) -> Result<Verifier, Error> {
        let address = format!("{}/jwks.json", self.issuer);
        self.with_keys_at(&address)
    }

    /// The same, and asks the issuer for its metadata (RFC 8414) and its keys first: what is wrong with the settings or the network
    /// is found out now.
    pub async fn discover(mut self) -> Result<Verifier, Error> {
        let http = self.http.take().map_or_else(|| plain_http(TIMEOUT), Ok)?;
        let address = fetch::keys_address(&http, &self.issuer).await?;
        let verifier = self.http(http).with_keys_at(&address)?;
        verifier.shared.keys.warm().await?;
        Ok(verifier)
    }

    fn with_keys_at(self, address: &str) -> Result<Verifier, Error> {
        let http = self.http.map_or_else(|| plain_http(TIMEOUT), Ok)?;
        let source = Source::new(http, address)?;
        let clock = self.clock.unwrap_or_else(|| Arc::new(SystemClock::default()));
        let audience = self.audience.unwrap_or_else(|| self.issuer.app_id().to_owned());
        let shared = Shared {
            expected: Expected { issuer: self.issuer, audience },
            keys: Arc::new(Cache::new(source, Arc::clone(&clock), self.times)),
            clock,
        };
        Ok(Verifier { shared: Arc::new(shared) })
    }
}

impl Verifier {
    /// A verifier whose audience is the app itself, and who asks nothing before the first token comes.
    pub fn new(issuer: Issuer) -> Result<Self, Error> {
        Self::builder(issuer).build()
    }

    /// The same, and asks the issuer for its metadata and keys now.
    pub async fn discover(issuer: Issuer) -> Result<Self, Error> {
        Self::builder(issuer).discover().await
    }

    /// A verifier, with more to say of it.
    pub fn builder(issuer: Issuer) -> VerifierBuilder {
        VerifierBuilder { issuer, audience: None, http: None, times: CacheTimes::default(), clock: None }
    }

    /// Whose tokens it takes.
    pub fn issuer(&self) -> &Issuer {
        &self.shared.expected.issuer
    }

    /// Whom the token speaks for, if it is good for what the request needs. Any text may be shown to it.
    pub async fn verify(&self, token: &str, need: &Need) -> Result<CurrentUser, Refused> {
        // Base64url has no dots, and the compact form of a signed JWT has two (RFC 7515 §3.1).
        if token.contains('.') {
            self.verify_jwt(token, need).await
        } else {
            self.verify_biscuit(token, need).await
        }
    }

    async fn verify_jwt(&self, token: &str, need: &Need) -> Result<CurrentUser, Refused> {
        let unverified = jwt::Unverified::parse(token)?;
        let key = self.shared.keys.find(unverified.key_id()).await?;
        unverified.verify(&key, &self.shared.expected, self.shared.clock.now(), need)
    }

    #[cfg(feature = "biscuit")]
    async fn verify_biscuit(&self, token: &str, need: &Need) -> Result<CurrentUser, Refused> {
        let unverified = biscuit::Unverified::parse(token)?;
        let key = self.shared.keys.find(&unverified.key_id()?).await?;
        unverified.verify(&key, &self.shared.expected, self.shared.clock.now(), need)
    }

    #[cfg(not(feature = "biscuit"))]
    #[expect(clippy::unused_async, reason = "with the feature, keys are waited for")]
    async fn verify_biscuit(&self, _: &str, _: &Need) -> Result<CurrentUser, Refused> {
        Err(Refused::Invalid("not a JWT"))
    }
}

impl std::fmt::Debug for Verifier {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Expected { issuer, audience } = &self.shared.expected;
        formatter
            .debug_struct("Verifier")
            .field("issuer", issuer)
            .field("audience", audience)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for VerifierBuilder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("VerifierBuilder").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}
