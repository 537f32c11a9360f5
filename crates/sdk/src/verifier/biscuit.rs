//! Access tokens that are Biscuits, however their holders narrowed them.

mod bounds;

use biscuit_auth::builder::{Policy, PolicyKind, Rule, Term, fact, pred, rule, string, var};
use biscuit_auth::datalog::RunLimits;
use biscuit_auth::error::Token as Failure;
use biscuit_auth::{Authorizer, AuthorizerBuilder, Biscuit, UnverifiedBiscuit};
use data_encoding::BASE64URL;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, SystemTime};

use super::keys::Key;
use super::{CurrentUser, Expected, Need, Refused};

/// A header line holds no more beside its name.
const LONGEST: usize = 4096;

/// What one judgement may cost beside what [`bounds`] lets through. The time is of a wall clock: the library's own millisecond is
/// too little on a busy machine.
fn limits() -> RunLimits {
    RunLimits { max_facts: 1000, max_iterations: 100, max_time: Duration::from_secs(1) }
}

/// A text that has the form of one.
pub(super) struct Unverified(UnverifiedBiscuit);

impl Unverified {
    /// Takes the text apart, and believes nothing of it.
    pub(super) fn parse(token: &str) -> Result<Self, Refused> {
        if token.len() > LONGEST {
            return Err(Refused::Invalid("too long"));
        }
        // The library's own reader takes several spellings of the same bytes.
        let bytes = BASE64URL
            .decode(token.as_bytes())
            .map_err(|_| Refused::Invalid("neither a JWT nor a Biscuit"))?;
        let parsed =
            calmly(|| UnverifiedBiscuit::from(bytes).map_err(|_| Refused::Invalid("not a Biscuit")))?;
        if parsed.external_public_keys().iter().any(Option::is_some) {
            return Err(Refused::Invalid("a block of a third party"));
        }
        Ok(Self(parsed))
    }

    /// The name of the key that is said to have signed it.
    pub(super) fn key_id(&self) -> Result<String, Refused> {
        let number = self.0.root_key_id().ok_or(Refused::Invalid("a Biscuit that names no key"))?;
        Ok(number.to_string())
    }

    /// Whom it speaks for, if that key signed it and its checks let the request through.
    pub(super) fn verify(
        self,
        key: &Key,
        expected: &Expected,
        now: SystemTime,
        need: &Need,
    ) -> Result<CurrentUser, Refused> {
        let Key::Biscuit(root) = key else { return Err(Refused::Invalid("signed by a key for JWTs")) };
        calmly(|| {
            let biscuit = self.0.verify(*root).map_err(|_| Refused::Invalid("not signed by that key"))?;
            let seconds = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
            judge(&biscuit, expected, seconds, need)
        })
    }
}

/// The library was not made to be trusted with any bytes.
fn calmly<T>(work: impl FnOnce() -> Result<T, Refused>) -> Result<T, Refused> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Refused::Invalid("a Biscuit that can't be read")))
}

fn denied(_: Failure) -> Refused {
    Refused::Invalid("a Biscuit that says what no access token says")
}

fn judge(biscuit: &Biscuit, expected: &Expected, now: u64, need: &Need) -> Result<CurrentUser, Refused> {
    // What the issuer alone wrote needs no bounds.
    if biscuit.block_count() > 1 && !narrows_only(biscuit)? {
        return Err(Refused::Invalid("a block that does more than narrow, or takes too long"));
    }
    let mut world = world(biscuit, now, need).map_err(denied)?;
    let mut user = issued(&mut world, expected)?;
    if world.authorize().is_err() {
        return Err(why(biscuit, need));
    }
    user.revocation_ids = biscuit.revocation_identifiers();
    Ok(user)
}

/// Whether what its holders added are checks, and few enough. Asked of a world in which nothing has been worked out yet.
fn narrows_only(biscuit: &Biscuit) -> Result<bool, Refused> {
    let mut world = AuthorizerBuilder::new().set_limits(limits()).build(biscuit).map_err(denied)?;
    let (facts, rules, checks, _) = world.dump();
    // Before anything is asked of that world: the first question makes it work out all rules.
    if !rules.is_empty() {
        return Ok(false);
    }
    // Queries see what the issuer wrote and nothing else, so a fact that they don't see is a holder's.
    let scopes = values(&mut world, "scope")?.len();
    let mut seen = scopes;
    for name in ["app", "issuer", "user", "session", "email", "bound_to"] {
        seen += values(&mut world, name)?.len();
    }
    Ok(seen == facts.len() && bounds::are_bearable(&checks, scopes))
}

/// The token, and what is said of the request.
fn world(biscuit: &Biscuit, now: u64, need: &Need) -> Result<Authorizer, Failure> {
    let mut world = AuthorizerBuilder::new()
        .fact(fact("time", &[Term::Date(now)]))?
        .fact(fact("operation", &[string(need.operation.as_str())]))?
        .policy(allowing(need))?;
    if let Some(scope) = need.required_scope() {
        world = world.fact(fact("required_scope", &[string(scope)]))?;
    }
    if let Some(resource) = &need.resource {
        world = world.fact(fact("resource", &[string(resource)]))?;
    }
    world.set_limits(limits()).build(biscuit)
}

/// `allow if user($user), scope("…")`.
fn allowing(need: &Need) -> Policy {
    let scope = need.required_scope().map(|scope| pred("scope", &[string(scope)]));
    let body: Vec<_> = std::iter::once(pred("user", &[var("user")])).chain(scope).collect();
    let query = Rule::new(pred::<Term>("query", &[]), body, Vec::new(), Vec::new());
    Policy { queries: vec![query], kind: PolicyKind::Allow }
}

/// What the issuer says, which is in the first block and seen by queries alone.
fn issued(world: &mut Authorizer, expected: &Expected) -> Result<CurrentUser, Refused> {
    if one(world, "issuer")? != expected.issuer.as_str() || one(world, "app")? != expected.issuer.app_id() {
        return Err(Refused::Invalid("issued to another app"));
    }
    if !values(world, "bound_to")?.is_empty() {
        return Err(Refused::Invalid("bound to a key (DPoP), of which nobody here asks a proof"));
    }
    Ok(CurrentUser {
        id: one(world, "user")?,
        email: one(world, "email")?,
        session: one(world, "session")?,
        scopes: values(world, "scope")?,
        token_id: None,
        authenticated_at: None,
        expires_at: None,
        revocation_ids: Vec::new(),
    })
}

fn values(world: &mut Authorizer, name: &str) -> Result<Vec<String>, Refused> {
    let value = [var("value")];
    let found: Result<Vec<(String,)>, Failure> = world.query(rule("value", &value, &[pred(name, &value)]));
    Ok(found.map_err(denied)?.into_iter().map(|(value,)| value).collect())
}

fn one(world: &mut Authorizer, name: &str) -> Result<String, Refused> {
    let mut values = values(world, name)?;
    match (values.pop(), values.is_empty()) {
        (Some(value), true) => Ok(value),
        _ => Err(Refused::Invalid("a Biscuit that does not say once what each says once")),
    }
}

/// Why a good Biscuit does not let the request through: it would have before it expired, or it never reached so far.
fn why(biscuit: &Biscuit, need: &Need) -> Refused {
    let once = world(biscuit, 0, need).and_then(|mut world| world.authorize());
    if once.is_ok() {
        return Refused::Invalid("expired, and it once reached so far");
    }
    Refused::Insufficient { scope: need.scope.as_deref().map(str::to_owned) }
}
