//! Reading Biscuits that come back: however their holders narrowed them.

use super::bounds::are_bearable;
use super::{BOUND_TO, PROVED_KEY, before};
use biscuit_auth::builder::{Check, Expression, Op, Rule, Term, fact, string};
use biscuit_auth::datalog::RunLimits;
use biscuit_auth::error::{Format, Token as Failure};
use biscuit_auth::{Algorithm, Authorizer, AuthorizerBuilder, Biscuit, PublicKey as RootKey};
use data_encoding::BASE64URL;
use gatepost_application::TokenInvalid;
use gatepost_domain::app::{AccessTokenFormat, AppId};
use gatepost_domain::id::{SessionId, UserId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::presented::{Occasion, PresentedAccess};
use gatepost_domain::scope::Scope;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// A header line holds no more beside its name.
const LONGEST: usize = 4096;

/// The fact by which a verifier says which scope the request needs.
pub(crate) const REQUIRED_SCOPE: &str = "required_scope";

/// What one judgement may cost, beside what [`are_bearable`] lets through. That is what keeps a holder from stopping the
/// server; the time is of a wall clock, so it ends what nobody thought of, and is far from what a busy machine takes.
fn limits() -> RunLimits {
    RunLimits { max_facts: 1000, max_iterations: 100, max_time: Duration::from_secs(1) }
}

/// What an access token says that one of these keys signed, if its checks hold on that occasion.
pub(crate) fn access(
    keys: &[SigningKey],
    text: &str,
    occasion: Occasion<'_>,
) -> Result<PresentedAccess, TokenInvalid> {
    // A holder chooses the blocks, and the library was not made to be trusted with any bytes.
    let read = catch_unwind(AssertUnwindSafe(|| read(keys, text, occasion)));
    read.unwrap_or(Err(TokenInvalid::Malformed))
}

fn read(keys: &[SigningKey], text: &str, occasion: Occasion<'_>) -> Result<PresentedAccess, TokenInvalid> {
    let biscuit = parse(keys, text)?;
    let world = AuthorizerBuilder::new().set_limits(limits()).build(&biscuit);
    let world = world.map_err(|failure| denied(&failure))?;
    let (facts, rules, checks, _) = world.dump();
    // Before anything is asked of that world: the first question makes it work out all rules.
    if !rules.is_empty() {
        return Err(TokenInvalid::Denied);
    }
    let mut issued = Issued(world);
    let bound_to = issued.maybe(BOUND_TO)?;
    let scopes = in_order(issued.all("scope")?, &biscuit)?;
    // Facts that a holder added are none of ours, and make checks costly.
    let ours = 5 + scopes.len() + bound_to.iter().count();
    if facts.len() != ours || !are_bearable(&checks, scopes.len()) {
        return Err(TokenInvalid::Denied);
    }
    let judge = |scope: Option<&str>| judge(&biscuit, occasion, bound_to.as_deref(), scope);
    let scope = if checks.iter().any(is_about_scope) {
        narrowed(&scopes, judge)?
    } else {
        judge(None).map(|()| Scope::restore(&scopes.join(" ")))?
    };
    Ok(PresentedAccess {
        format: AccessTokenFormat::Biscuit,
        issuer: issued.one("issuer")?,
        audience: None,
        app: issued.parsed("app", AppId::parse)?,
        user: issued.parsed("user", UserId::parse)?,
        session: issued.parsed("session", SessionId::parse)?,
        id: None,
        email: issued.one("email")?,
        scope,
        authenticated_at: None,
        issued_at: None,
        not_before: None,
        expires_at: checks.iter().filter_map(end).min().ok_or(TokenInvalid::Claims)?,
        bound_to: bound_to
            .map(|key| JwkThumbprint::parse(&key).map_err(|_| TokenInvalid::Claims))
            .transpose()?,
        revocation_ids: biscuit.revocation_identifiers(),
    })
}

/// The Biscuit in that text, signed by one of these keys, of format version 3 or later, without blocks of third parties:
/// nobody's word but ours counts.
pub(crate) fn parse(keys: &[SigningKey], text: &str) -> Result<Biscuit, TokenInvalid> {
    if text.len() > LONGEST {
        return Err(TokenInvalid::TooLong);
    }
    // The library's own reader takes several spellings of the same bytes.
    let bytes = BASE64URL.decode(text.as_bytes()).map_err(|_| TokenInvalid::Malformed)?;
    let choose = |number: Option<u32>| root_key(keys, number);
    let biscuit = Biscuit::from(bytes, choose).map_err(|failure| match failure {
        Failure::Format(Format::UnknownPublicKey) => TokenInvalid::UnknownKey,
        Failure::Format(Format::Signature(_)) => TokenInvalid::Signature,
        _ => TokenInvalid::Malformed,
    })?;
    if biscuit.external_public_keys().iter().any(Option::is_some) {
        return Err(TokenInvalid::Header);
    }
    Ok(biscuit)
}

fn root_key(keys: &[SigningKey], number: Option<u32>) -> Result<RootKey, Format> {
    let named = |key: &&SigningKey| {
        key.algorithm == KeyAlgorithm::BiscuitEd25519
            && number.is_some_and(|number| key.id == number.to_string())
    };
    match keys.iter().find(named).map(|key| &key.public) {
        Some(PublicKey::Ed25519(bytes)) => RootKey::from_bytes(bytes, Algorithm::Ed25519),
        _ => Err(Format::UnknownPublicKey),
    }
}

/// What the first block says, which nobody but the issuer wrote.
struct Issued(Authorizer);

impl Issued {
    /// The values that come of the first block: the library's queries see no facts of later ones.
    fn all(&mut self, name: &str) -> Result<Vec<String>, TokenInvalid> {
        let query = format!("value($value) <- {name}($value)");
        let found: Vec<(String,)> = self.0.query(query.as_str()).map_err(|failure| denied(&failure))?;
        Ok(found.into_iter().map(|(value,)| value).collect())
    }

    fn maybe(&mut self, name: &str) -> Result<Option<String>, TokenInvalid> {
        let mut all = self.all(name)?;
        let first = all.pop();
        if all.is_empty() { Ok(first) } else { Err(TokenInvalid::Claims) }
    }

    fn one(&mut self, name: &str) -> Result<String, TokenInvalid> {
        self.maybe(name)?.ok_or(TokenInvalid::Claims)
    }

    fn parsed<T, E>(
        &mut self,
        name: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, TokenInvalid> {
        parse(&self.one(name)?).map_err(|_| TokenInvalid::Claims)
    }
}

fn denied(failure: &Failure) -> TokenInvalid {
    match failure {
        Failure::Format(_) | Failure::Base64(_) => TokenInvalid::Malformed,
        Failure::ConversionError(_) => TokenInvalid::Claims,
        _ => TokenInvalid::Denied,
    }
}

/// The scopes in the order in which they were issued: the library keeps facts in none.
fn in_order(mut scopes: Vec<String>, biscuit: &Biscuit) -> Result<Vec<String>, TokenInvalid> {
    let source = biscuit.print_block_source(0).map_err(|_| TokenInvalid::Malformed)?;
    scopes.sort_by_key(|scope| source.find(&format!("scope(\"{scope}\");")));
    Ok(scopes)
}

/// Whether a check asks which scope the request needs, so that it may hold for some and not for others.
fn is_about_scope(check: &Check) -> bool {
    check.queries.iter().flat_map(|query| &query.body).any(|predicate| predicate.name == REQUIRED_SCOPE)
}

/// The scopes that the token was issued for and that its checks still let through; refused if none is left.
fn narrowed(
    asked: &[String],
    judge: impl Fn(Option<&str>) -> Result<(), TokenInvalid>,
) -> Result<Scope, TokenInvalid> {
    let judged = asked.iter().map(|scope| (scope.as_str(), judge(Some(scope))));
    let (left, refused): (Vec<_>, Vec<_>) = judged.partition(|(_, judged)| judged.is_ok());
    let left: Vec<_> = left.into_iter().map(|(scope, _)| scope).collect();
    match refused.first() {
        Some((_, Err(refused))) if left.is_empty() => Err(*refused),
        _ if left.is_empty() => Err(TokenInvalid::Denied),
        _ => Ok(Scope::restore(&left.join(" "))),
    }
}

/// Whether all checks hold.
fn judge(
    biscuit: &Biscuit,
    occasion: Occasion<'_>,
    holder: Option<&str>,
    scope: Option<&str>,
) -> Result<(), TokenInvalid> {
    authorize(biscuit, occasion, holder, scope).map_err(|failure| denied(&failure))
}

fn authorize(
    biscuit: &Biscuit,
    occasion: Occasion<'_>,
    holder: Option<&str>,
    scope: Option<&str>,
) -> Result<(), Failure> {
    let now = u64::try_from(occasion.now.as_seconds()).unwrap_or(0);
    let mut world = AuthorizerBuilder::new()
        .fact(fact("time", &[Term::Date(now)]))?
        .fact(fact("operation", &[string(occasion.operation)]))?;
    if let Some(scope) = scope {
        world = world.fact(fact(REQUIRED_SCOPE, &[string(scope)]))?;
    }
    if let Some(key) = holder {
        // Whether the request proved it is judged by whoever asked what the token says.
        world = world.fact(fact(PROVED_KEY, &[string(key)]))?;
    }
    world.policy("allow if true")?.set_limits(limits()).build(biscuit)?.authorize().map(|_| ())
}

/// The end that a check names, if it is one as they are made here, at the issue or in a narrowing.
pub(crate) fn end(check: &Check) -> Option<Timestamp> {
    let [query] = check.queries.as_slice() else { return None };
    let [Expression { ops }] = query.expressions.as_slice() else { return None };
    let seconds = ops.iter().find_map(|op| match op {
        Op::Value(Term::Date(seconds)) => i64::try_from(*seconds).ok(),
        _ => None,
    })?;
    let end = Timestamp::from_seconds(seconds);
    let expected = before(end);
    let same = |rule: &Rule| {
        rule.body == query.body && rule.expressions == query.expressions && query.scopes.is_empty()
    };
    (check.kind == expected.kind && expected.queries.iter().all(same)).then_some(end)
}
