//! Who calls: takes the access tokens that Gatepost issues to one app, JWT or Biscuit, and refuses everything else.

use crate::keys::{Key, Keys};
use biscuit_auth::datalog::RunLimits;
use biscuit_auth::{AuthorizerBuilder, Biscuit, UnverifiedBiscuit};
use jsonwebtoken::{Validation, decode, decode_header};
use serde::Deserialize;
use serde_json::Value;
use std::time::{Duration, SystemTime};

/// Seconds that the two clocks may be apart.
const LEEWAY: u64 = 10;
/// Mentions of variables that a block of a holder may have.
const VARIABLES: usize = 2;
/// Rules, loops and patterns, of which it may have none.
const COSTLY: [&str; 3] = ["<-", "->", ".matches("];

/// Why nobody is let in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// No token, or none that is good: 401.
    #[error("the token is not good: {0}")]
    NotGood(&'static str),
    /// A good token that does not reach so far: 403.
    #[error("the token does not reach so far")]
    NotEnough,
    /// Gatepost can't be asked: 503.
    #[error("tokens can't be verified")]
    Unavailable,
}

use Refused::{NotEnough, NotGood};

/// Whom the token speaks for.
pub struct User {
    pub id: String,
    pub email: String,
    pub session: String,
}

/// What a request needs: the operation is `read` or `write`.
#[derive(Clone, Copy)]
pub struct Need {
    pub operation: &'static str,
    pub scope: &'static str,
}

/// What is read of a JWT; the library judges the rest.
#[derive(Deserialize)]
struct Claims {
    aud: String,
    sub: String,
    app_id: String,
    sid: String,
    email: String,
    scope: String,
    cnf: Option<Value>,
}

/// Takes tokens of one app: `issuer` ends in its id, `audience` is what its JWTs must name.
pub struct Verifier {
    pub issuer: String,
    pub app: String,
    pub audience: String,
    secret: Option<String>,
    keys: Keys,
    http: reqwest::Client,
}

impl Verifier {
    pub fn new(issuer: String, audience: Option<String>, secret: Option<String>) -> reqwest::Result<Self> {
        let no_redirect = reqwest::redirect::Policy::none();
        let http =
            reqwest::Client::builder().timeout(Duration::from_secs(5)).redirect(no_redirect).build()?;
        let app = issuer.rsplit('/').next().unwrap_or_default().to_owned();
        let audience = audience.unwrap_or_else(|| app.clone());
        Ok(Self { keys: Keys::of(&issuer, http.clone()), issuer, app, audience, secret, http })
    }

    /// Whose token it is, if it is good for what the request needs.
    pub async fn verify(&self, token: &str, need: Need) -> Result<User, Refused> {
        if token.split('.').count() == 3 {
            self.jwt(token, need).await
        } else {
            self.biscuit(token, need).await
        }
    }

    /// A JWT (RFC 9068).
    async fn jwt(&self, token: &str, need: Need) -> Result<User, Refused> {
        if token.len() > 8192 {
            return Err(NotGood("too long"));
        }
        let header = decode_header(token).map_err(|_| NotGood("no JWT"))?;
        if header.typ.as_deref() != Some("at+jwt") || header.crit.is_some() {
            return Err(NotGood("no access token"));
        }
        let key = self.keys.find(header.kid.as_deref().unwrap_or_default()).await?;
        let Key::Jwt(algorithm, key) = &*key else { return Err(NotGood("not signed by a key for JWTs")) };
        // What the key is for, not what the token asks for.
        let mut expected = Validation::new(*algorithm);
        expected.leeway = LEEWAY;
        expected.validate_nbf = true;
        expected.set_issuer(&[&self.issuer]);
        expected.set_audience(&[&self.audience]);
        expected.set_required_spec_claims(&["iss", "aud", "sub", "exp"]);
        let claims: Claims = decode(token, key, &expected).map_err(|_| NotGood("no good JWT"))?.claims;
        if claims.aud != self.audience || claims.app_id != self.app {
            return Err(NotGood("issued to another app"));
        }
        if claims.cnf.is_some() {
            return Err(NotGood("bound to a key (DPoP), which this API does not ask for"));
        }
        if !claims.scope.split(' ').any(|scope| scope == need.scope) {
            return Err(NotEnough);
        }
        Ok(User { id: claims.sub, email: claims.email, session: claims.sid })
    }

    /// A Biscuit, which its holder may have narrowed.
    async fn biscuit(&self, token: &str, need: Need) -> Result<User, Refused> {
        if token.len() > 4096 {
            return Err(NotGood("too long"));
        }
        let unverified = UnverifiedBiscuit::from_base64(token).map_err(|_| NotGood("no Biscuit"))?;
        let number = unverified.root_key_id().ok_or(NotGood("signed by nobody known"))?;
        let key = self.keys.find(&number.to_string()).await?;
        let Key::Biscuit(root) = &*key else { return Err(NotGood("not signed by a key for Biscuits")) };
        let biscuit = unverified.verify(*root).map_err(|_| NotGood("no good Biscuit"))?;
        if !(1..biscuit.block_count()).all(|block| harmless(&biscuit, block)) {
            return Err(NotGood("a block that does more than narrow"));
        }
        match self.allowed(&biscuit, need, SystemTime::now()) {
            Some(user) => Ok(user),
            None if self.allowed(&biscuit, need, SystemTime::UNIX_EPOCH).is_some() => {
                Err(NotGood("expired: once it reached so far"))
            }
            None => Err(NotEnough),
        }
    }

    fn allowed(&self, biscuit: &Biscuit, need: Need, now: SystemTime) -> Option<User> {
        let params = [
            ("now", now.into()),
            ("operation", need.operation.into()),
            ("scope", need.scope.into()),
            ("issuer", self.issuer.as_str().into()),
            ("app", self.app.as_str().into()),
        ];
        let params = params.map(|(name, term)| (name.to_owned(), term)).into();
        let code = "
            time({now}); operation({operation}); required_scope({scope});
            check if issuer({issuer}), app({app});
            allow if user($user), scope({scope});
        ";
        // The time is of a wall clock: the library's own millisecond is too little under load.
        let limits = RunLimits { max_time: Duration::from_millis(250), ..RunLimits::default() };
        let asked = AuthorizerBuilder::new().code_with_params(code, params, [].into()).ok()?;
        let mut answer = asked.set_limits(limits).build(biscuit).ok()?;
        answer.authorize().ok()?;
        // Queries, like policies, see what Gatepost wrote and not what holders added.
        let who = "who($u, $e, $s) <- user($u), email($e), session($s)";
        let (id, email, session) = answer.query_exactly_one(who).ok()?;
        Some(User { id, email, session })
    }

    /// Asks Gatepost, which knows of a logout, a block or a revocation within a second (RFC 7662).
    pub async fn still_good(&self, token: &str) -> Result<bool, Refused> {
        #[derive(Deserialize)]
        struct Introspection {
            active: bool,
        }
        let url = format!("{}/introspect", self.issuer);
        let asked = self.http.post(url).basic_auth(&self.app, self.secret.as_ref()).form(&[("token", token)]);
        let answer = asked.send().await.and_then(reqwest::Response::error_for_status);
        let answer: Introspection =
            answer.map_err(|_| Refused::Unavailable)?.json().await.map_err(|_| Refused::Unavailable)?;
        Ok(answer.active)
    }
}

/// Whether a holder's block has small checks and nothing else. The library's limits don't stop a check that tries every
/// combination of facts: `check if scope($a), scope($b), …` takes longer with each, until it takes for ever.
fn harmless(biscuit: &Biscuit, block: usize) -> bool {
    let (Ok(source), Ok(None)) = (biscuit.print_block_source(block), biscuit.block_external_key(block))
    else {
        return false;
    };
    let is_check =
        |line: &str| ["check if ", "check all ", "reject if "].iter().any(|word| line.starts_with(word));
    let small = source.matches('$').count() <= VARIABLES && !COSTLY.iter().any(|word| source.contains(word));
    source.lines().all(is_check) && small
}
