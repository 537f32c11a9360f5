//! Admin tokens as Biscuits. Their root key comes from the master key, so that no store has to be asked what signed one.
//!
//! A token says its name, and by checks what it is good for: the time, the app and the operation of a request are facts of
//! the server's. Whoever holds one narrows it by further checks on the same facts.

use crate::biscuit::bounds::are_bearable;
use crate::biscuit::{NEXT_KEY, before, check, key_pair};
use crate::failure::while_doing;
use biscuit_auth::builder::{Term, fact, pred, string};
use biscuit_auth::datalog::{RunLimits, SymbolTable};
use biscuit_auth::error::{Format, Token as Failure};
use biscuit_auth::{Authorizer, AuthorizerBuilder, Biscuit, BiscuitBuilder, PublicKey as RootKey};
use data_encoding::BASE64URL;
use gatepost_application::{KeyringError, SealingKey};
use gatepost_domain::admin_token::{AdminRefused, AdminRequest, AdminToken};
use gatepost_domain::id::AdminTokenId;
use gatepost_domain::time::Timestamp;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// A header line holds no more beside its name.
const LONGEST: usize = 4096;

/// The fact by which a token says its name.
const NAME: &str = "admin_token";

/// What changes nothing, and what does.
const OPERATIONS: (&str, &str) = ("read", "write");

const SIGNING: &str = "signing an admin token";

/// The token in padded base64url. `next_key` is the key that it is attenuated with.
pub(crate) fn sign(
    key: &SealingKey,
    token: &AdminToken,
    next_key: &[u8; NEXT_KEY],
) -> Result<String, KeyringError> {
    let (root, next) = (key_pair(key.expose_admin_root())?, key_pair(next_key)?);
    let app = token.app.as_ref().map(|app| check(pred("app", &[string(app.as_str())]), Vec::new()));
    let operation = token.read_only.then(|| check(pred("operation", &[string(OPERATIONS.0)]), Vec::new()));
    let checks = [Some(before(token.expires_at)), app, operation];
    Biscuit::builder()
        .fact(fact(NAME, &[string(&token.id.to_string())]))
        .and_then(|builder| checks.into_iter().flatten().try_fold(builder, BiscuitBuilder::check))
        .map(|builder| builder.root_key_id(key.id.number()))
        .and_then(|builder| builder.build_with_key_pair(&root, SymbolTable::new(), &next))
        .and_then(|biscuit| biscuit.to_base64())
        .map_err(while_doing(SIGNING))
}

/// Which token that is, if it lets its holder do what is asked.
pub(crate) fn verify(
    keys: &[SealingKey],
    text: &str,
    request: AdminRequest<'_>,
) -> Result<AdminTokenId, AdminRefused> {
    // A holder chooses the blocks, and the library was not made to be trusted with any bytes.
    catch_unwind(AssertUnwindSafe(|| read(keys, text, request))).unwrap_or(Err(AdminRefused::Unknown))
}

fn read(keys: &[SealingKey], text: &str, request: AdminRequest<'_>) -> Result<AdminTokenId, AdminRefused> {
    let biscuit = parse(keys, text).ok_or(AdminRefused::Unknown)?;
    let name = name(&biscuit).ok_or(AdminRefused::Unknown)?;
    if judge(&biscuit, request).is_ok() {
        return Ok(name);
    }
    // A token that would have done at the beginning of time is dead; any other one never did.
    let timeless = AdminRequest { now: Timestamp::from_seconds(0), ..request };
    Err(if judge(&biscuit, timeless).is_ok() { AdminRefused::Unknown } else { AdminRefused::Beyond })
}

fn parse(keys: &[SealingKey], text: &str) -> Option<Biscuit> {
    if text.len() > LONGEST {
        return None;
    }
    let bytes = BASE64URL.decode(text.as_bytes()).ok()?;
    let biscuit = Biscuit::from(&bytes, |number: Option<u32>| root_key(keys, number)).ok()?;
    let vouched = biscuit.external_public_keys().iter().any(Option::is_some);
    // The format reads the same token from other bytes too, such as from it twice; a token has one spelling here.
    let is_spelled = biscuit.to_vec().is_ok_and(|spelled| spelled == bytes);
    (!vouched && is_spelled).then_some(biscuit)
}

fn root_key(keys: &[SealingKey], number: Option<u32>) -> Result<RootKey, Format> {
    let key = keys.iter().find(|key| number == Some(key.id.number()));
    let pair = key.and_then(|key| key_pair(key.expose_admin_root()).ok());
    pair.map(|pair| pair.public()).ok_or(Format::UnknownPublicKey)
}

/// The name in the first block, if nothing that a holder added is more than a bearable check.
fn name(biscuit: &Biscuit) -> Option<AdminTokenId> {
    let mut world = AuthorizerBuilder::new().set_limits(limits()).build(biscuit).ok()?;
    let (facts, rules, checks, _) = world.dump();
    // Before anything is asked of that world: the first question makes it work out all rules.
    if !rules.is_empty() || facts.len() != 1 || !are_bearable(&checks, 1) {
        return None;
    }
    let query = format!("value($value) <- {NAME}($value)");
    let found: Vec<(String,)> = world.query(query.as_str()).ok()?;
    let [(name,)] = found.as_slice() else { return None };
    AdminTokenId::parse(name).ok()
}

fn judge(biscuit: &Biscuit, request: AdminRequest<'_>) -> Result<(), Failure> {
    let now = u64::try_from(request.now.as_seconds()).unwrap_or(0);
    let operation = if request.writes { OPERATIONS.1 } else { OPERATIONS.0 };
    let mut world = AuthorizerBuilder::new()
        .fact(fact("time", &[Term::Date(now)]))?
        .fact(fact("operation", &[string(operation)]))?;
    if let Some(app) = request.app {
        world = world.fact(fact("app", &[string(app.as_str())]))?;
    }
    let mut world: Authorizer = world.policy("allow if true")?.set_limits(limits()).build(biscuit)?;
    world.authorize().map(|_| ())
}

/// As for access tokens: what keeps a holder from stopping the server is that checks are counted before they are judged.
fn limits() -> RunLimits {
    RunLimits { max_facts: 1000, max_iterations: 100, max_time: Duration::from_secs(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::narrowing::{Narrowing, attenuate};
    use gatepost_application::MasterKey;
    use gatepost_domain::app::AppId;

    const NOW: Timestamp = Timestamp::from_seconds(1_769_860_800);
    const LIFE: Duration = Duration::from_hours(1);

    fn keys(bytes: &[u8]) -> Vec<SealingKey> {
        bytes.iter().map(|byte| MasterKey::new(&[*byte; 32]).sealing_key()).collect()
    }

    fn app(name: &str) -> AppId {
        AppId::parse(name).unwrap()
    }

    fn made(of: Option<&str>, read_only: bool) -> String {
        let id = AdminTokenId::from_bits(7);
        let token = AdminToken::new(id, of.map(app), read_only, (NOW, LIFE)).unwrap();
        sign(&keys(&[1])[0], &token, &[9; 32]).unwrap()
    }

    fn asks(
        token: &str,
        of: Option<&str>,
        writes: bool,
        now: Timestamp,
    ) -> Result<AdminTokenId, AdminRefused> {
        let app = of.map(app);
        verify(&keys(&[2, 1]), token, AdminRequest { app: app.as_ref(), writes, now })
    }

    #[test]
    fn a_token_reaches_as_far_as_it_was_made_for() {
        let cells =
            [(None, false), (None, true), (Some("acme"), false), (Some("acme"), true), (Some("other"), true)];
        for (token, reaches) in [
            (made(None, false), [true, true, true, true, true]),
            (made(None, true), [true, false, true, false, false]),
            (made(Some("acme"), false), [false, false, true, true, false]),
            (made(Some("acme"), true), [false, false, true, false, false]),
        ] {
            for ((of, writes), reaches) in cells.into_iter().zip(reaches) {
                let expected =
                    if reaches { Ok(AdminTokenId::from_bits(7)) } else { Err(AdminRefused::Beyond) };
                assert_eq!(asks(&token, of, writes, NOW), expected, "{of:?} {writes}");
            }
        }
    }

    #[test]
    fn a_token_is_dead_at_its_end_and_unknown_then() {
        let token = made(None, false);
        assert!(asks(&token, None, true, NOW.plus(Duration::from_secs(3599))).is_ok());
        assert_eq!(asks(&token, None, true, NOW.plus(LIFE)), Err(AdminRefused::Unknown));
    }

    #[test]
    fn a_token_has_one_spelling() {
        let token = made(Some("acme"), false);
        let reads = Narrowing { checks: vec![r#"operation("read")"#.to_owned()], ..Narrowing::default() };
        let narrowed = attenuate(&token, &reads, &[8; 32]);
        for token in [token, narrowed.unwrap()] {
            let bytes = BASE64URL.decode(token.as_bytes()).unwrap();
            // A field that nobody knows, with nothing in it: number 15, length 0.
            let longer = [bytes.as_slice(), &[0x7a, 0x00]].concat();
            for other in [bytes.repeat(2), longer] {
                let other = BASE64URL.encode(&other);
                assert_eq!(asks(&other, Some("acme"), false, NOW), Err(AdminRefused::Unknown));
            }
            assert!(asks(&token, Some("acme"), false, NOW).is_ok());
        }
    }

    #[test]
    fn a_holder_narrows_and_never_widens() {
        let narrow = |token: &str, check: &str| {
            let narrowing = Narrowing { checks: vec![check.to_owned()], ..Narrowing::default() };
            attenuate(token, &narrowing, &[8; 32]).unwrap()
        };
        let one = narrow(&made(None, false), r#"app("acme")"#);
        assert!(asks(&one, Some("acme"), true, NOW).is_ok());
        assert_eq!(asks(&one, Some("other"), true, NOW), Err(AdminRefused::Beyond));
        assert_eq!(asks(&one, None, false, NOW), Err(AdminRefused::Beyond));
        let reader = narrow(&one, r#"operation("read")"#);
        assert!(asks(&reader, Some("acme"), false, NOW).is_ok());
        assert_eq!(asks(&reader, Some("acme"), true, NOW), Err(AdminRefused::Beyond));
        // One that would be good for another app has to be good for its own as well.
        let both = narrow(&made(Some("acme"), false), r#"app("other")"#);
        for of in [None, Some("acme"), Some("other")] {
            assert!(asks(&both, of, false, NOW).is_err());
        }
    }

    #[test]
    fn nobody_makes_one_without_the_master_key() {
        let token = made(None, false);
        let request = AdminRequest { app: None, writes: false, now: NOW };
        assert_eq!(verify(&keys(&[3]), &token, request), Err(AdminRefused::Unknown));
        for wrong in
            ["", "x", "Zm9v", &token[..token.len() - 4], &token.to_ascii_uppercase(), &"A".repeat(5000)]
        {
            assert_eq!(asks(wrong, None, false, NOW), Err(AdminRefused::Unknown), "{wrong}");
        }
        let mut changed = token.into_bytes();
        let middle = changed.len() / 2;
        changed[middle] = if changed[middle] == b'A' { b'B' } else { b'A' };
        assert!(asks(&String::from_utf8(changed).unwrap(), None, false, NOW).is_err());
    }

    #[test]
    fn what_would_stop_a_server_is_refused_before_it_is_judged() {
        let checks = vec!["[1, 2].all($x -> [1, 2].any($y -> $x == $y))".to_owned()];
        let narrowed =
            attenuate(&made(None, false), &Narrowing { checks, ..Narrowing::default() }, &[8; 32]).unwrap();
        assert_eq!(asks(&narrowed, None, false, NOW), Err(AdminRefused::Unknown));
    }
}
