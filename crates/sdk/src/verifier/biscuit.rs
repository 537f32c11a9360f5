//! Access tokens that are Biscuits, however their holders narrowed them.

mod bounds;

use biscuit_auth::builder::{
    Check, CheckKind, Policy, PolicyKind, Predicate, Rule, Term, fact, pred, rule, string, var,
};
use biscuit_auth::datalog::RunLimits;
use biscuit_auth::error::Token as Failure;
use biscuit_auth::{Authorizer, AuthorizerBuilder, Biscuit, UnverifiedBiscuit};
use data_encoding::BASE64URL;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, SystemTime};

use super::keys::Key;
use super::{CurrentUser, Expected, Need, Refused};

/// The facts that each token has once, and in this order below.
const SINGLE: [&str; 5] = ["issuer", "app", "user", "email", "session"];

/// The fact that names the key whose holder may use the token.
const BOUND_TO: &str = "bound_to";

const BOUND: Refused = Refused::Invalid("bound to a key (DPoP), of which nobody here asks a proof");

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
    let mut world = world(biscuit, now, need).map_err(denied)?;
    // Before anything is asked of that world: the first question makes it work out all rules. What the issuer alone wrote has none.
    let narrowed = (biscuit.block_count() > 1).then(|| Narrowed::of(&world)).transpose()?;
    let mut user = issued(&mut world, expected)?;
    if let Some(narrowed) = narrowed {
        narrowed.judge(need, user.scopes.len())?;
    }
    if world.authorize().is_err() {
        return Err(why(biscuit, need));
    }
    user.revocation_ids = biscuit.revocation_identifiers();
    Ok(user)
}

/// What is in a world to which holders added something.
struct Narrowed {
    facts: usize,
    checks: Vec<Check>,
}

impl Narrowed {
    const REFUSED: Refused = Refused::Invalid("a block that does more than narrow, or takes too long");

    fn of(world: &Authorizer) -> Result<Self, Refused> {
        let (facts, rules, checks, _) = world.dump();
        if facts.iter().any(|fact| fact.predicate.name == BOUND_TO) {
            return Err(BOUND);
        }
        if rules.is_empty() { Ok(Self { facts: facts.len(), checks }) } else { Err(Self::REFUSED) }
    }

    /// Whether holders added checks alone, and few enough. Queries see what the issuer wrote and what is said of the request, so
    /// whatever is there beyond that is a holder's.
    fn judge(&self, need: &Need, scopes: usize) -> Result<(), Refused> {
        let issued = SINGLE.len() + scopes;
        let asked = 2 + usize::from(need.scope.is_some()) + usize::from(need.resource.is_some());
        let is_bearable = self.facts == issued + asked && bounds::are_bearable(&self.checks, scopes);
        if is_bearable { Ok(()) } else { Err(Self::REFUSED) }
    }
}

/// The token, and what is said of the request: two facts, and one each for its scope and its resource.
fn world(biscuit: &Biscuit, now: u64, need: &Need) -> Result<Authorizer, Failure> {
    let mut world = AuthorizerBuilder::new()
        .fact(fact("time", &[Term::Date(now)]))?
        .fact(fact("operation", &[string(need.operation.as_str())]))?
        .check(unbound())?
        .policy(allowing(need))?;
    if let Some(scope) = need.required_scope() {
        world = world.fact(fact("required_scope", &[string(scope)]))?;
    }
    if let Some(resource) = &need.resource {
        world = world.fact(fact("resource", &[string(resource)]))?;
    }
    world.set_limits(limits()).build(biscuit)
}

/// `reject if bound_to($key)`: nobody here asks for a proof.
fn unbound() -> Check {
    Check { queries: vec![query(vec![pred(BOUND_TO, &[var("key")])])], kind: CheckKind::Reject }
}

/// `allow if user($user), scope("…")`.
fn allowing(need: &Need) -> Policy {
    let scope = need.required_scope().map(|scope| pred("scope", &[string(scope)]));
    let body = std::iter::once(pred("user", &[var("user")])).chain(scope).collect();
    Policy { queries: vec![query(body)], kind: PolicyKind::Allow }
}

fn query(body: Vec<Predicate>) -> Rule {
    Rule::new(pred::<Term>("query", &[]), body, Vec::new(), Vec::new())
}

/// What the issuer says, which is in the first block and seen by queries alone.
fn issued(world: &mut Authorizer, expected: &Expected) -> Result<CurrentUser, Refused> {
    let names = SINGLE.map(var);
    let body: Vec<_> =
        SINGLE.iter().zip(&names).map(|(name, value)| pred(name, std::slice::from_ref(value))).collect();
    // One answer, if each is there once.
    let once: Result<(String, String, String, String, String), _> =
        world.query_exactly_one(rule("issued", &names, &body));
    let (issuer, app, id, email, session) =
        once.map_err(|_: Failure| Refused::Invalid("a Biscuit that does not say once what each says once"))?;
    if issuer != expected.issuer.as_str() || app != expected.issuer.app_id() {
        return Err(Refused::Invalid("issued to another app"));
    }
    Ok(CurrentUser {
        id,
        email,
        session,
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

/// Why a good Biscuit does not let the request through: it is bound to a key, or it would have before it expired, or it never
/// reached so far.
fn why(biscuit: &Biscuit, need: &Need) -> Refused {
    let once =
        world(biscuit, 0, need).map(|mut world| (world.authorize().is_ok(), values(&mut world, BOUND_TO)));
    match once {
        Ok((_, Ok(keys))) if !keys.is_empty() => BOUND,
        Ok((true, _)) => Refused::Invalid("expired, and it once reached so far"),
        _ => Refused::Insufficient { scope: need.scope.as_deref().map(str::to_owned) },
    }
}
