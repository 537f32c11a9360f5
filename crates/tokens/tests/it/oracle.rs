//! Verifiers made of other people's libraries, as strict as an API should be. `now` is an argument, so that a sample of
//! long ago can be looked at in its own time.

use biscuit_auth::builder::{Term, fact};
use biscuit_auth::datalog::RunLimits;
use biscuit_auth::{Algorithm, AuthorizerBuilder, Biscuit, PublicKey as RootKey};
use data_encoding::{BASE64URL, BASE64URL_NOPAD};
use gatepost_contract::keyring::Published;
use gatepost_domain::access::AccessToken;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey};
use jsonwebtoken::{Algorithm as JwtAlgorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::{Value, json};
use std::time::Duration;

/// What a JWT says to the API of that issuer and audience at `now`, or why it is refused (RFC 9068 §4).
pub(crate) fn jwt(
    keys: &[Published],
    (issuer, audience): (&str, &str),
    now: i64,
    text: &str,
) -> Result<Value, String> {
    let header = decode_header(text).map_err(|error| error.to_string())?;
    if header.typ.as_deref() != Some("at+jwt") || header.crit.is_some() {
        return Err("not the header of an access token".to_owned());
    }
    let named = |key: &&Published| key.algorithm.jwt().is_some() && Some(&key.id) == header.kid.as_ref();
    let key = keys.iter().find(named).ok_or("no such key")?;
    let (key, algorithm) = decoding_key(&key.public);
    let mut validation = Validation::new(algorithm);
    validation.set_required_spec_claims(&["iss", "aud", "exp", "sub"]);
    validation.set_issuer(&[issuer]);
    validation.set_audience(&[audience]);
    // That library can't be told what time it is.
    validation.validate_exp = false;
    let claims = decode::<Value>(text, &key, &validation).map_err(|error| error.to_string())?.claims;
    match (claims["iat"].as_i64(), claims["exp"].as_i64()) {
        (Some(from), Some(end)) if from <= now && now < end => Ok(claims),
        _ => Err("out of its time".to_owned()),
    }
}

/// The key as that library has it, and the only algorithm that it is for.
pub(crate) fn decoding_key(public: &PublicKey) -> (DecodingKey, JwtAlgorithm) {
    let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    match public {
        PublicKey::P256 { x, y } => {
            (DecodingKey::from_ec_components(&text(x), &text(y)).unwrap(), JwtAlgorithm::ES256)
        }
        PublicKey::Ed25519(x) => (DecodingKey::from_ed_components(&text(x)).unwrap(), JwtAlgorithm::EdDSA),
        PublicKey::Rsa { modulus, exponent } => {
            let key = DecodingKey::from_rsa_components(&text(modulus), &text(exponent));
            (key.unwrap(), JwtAlgorithm::RS256)
        }
    }
}

/// The Biscuit whose checks hold at `now`, or why it is refused.
pub(crate) fn biscuit(keys: &[Published], now: u64, text: &str) -> Result<Biscuit, String> {
    // The library's own reader takes several spellings of the same bytes.
    let bytes = BASE64URL.decode(text.as_bytes()).map_err(|error| error.to_string())?;
    let choose = |number: Option<u32>| root_key(keys, number);
    let biscuit = Biscuit::from(bytes, choose).map_err(|error| error.to_string())?;
    let world = AuthorizerBuilder::new().fact(fact("time", &[Term::Date(now)]));
    let world = world.and_then(|world| world.policy("allow if true")).map_err(|error| error.to_string())?;
    // Its default, one millisecond of wall clock, is too little on a busy machine.
    let limits = RunLimits { max_time: Duration::from_secs(30), ..RunLimits::default() };
    let authorized = world.set_limits(limits).build(&biscuit).and_then(|mut world| world.authorize());
    authorized.map(|_| biscuit).map_err(|error| error.to_string())
}

/// The lines of the first block of a Biscuit that this key signed, whether its checks hold or not.
pub(crate) fn source(key: &Published, text: &str) -> String {
    let choose = |number: Option<u32>| root_key(std::slice::from_ref(key), number);
    Biscuit::from_base64(text, choose).unwrap().print_block_source(0).unwrap()
}

fn root_key(keys: &[Published], number: Option<u32>) -> Result<RootKey, biscuit_auth::error::Format> {
    let named = |key: &&Published| {
        key.algorithm == KeyAlgorithm::BiscuitEd25519
            && number.is_some_and(|number| key.id == number.to_string())
    };
    match keys.iter().find(named).map(|key| &key.public) {
        Some(PublicKey::Ed25519(bytes)) => RootKey::from_bytes(bytes, Algorithm::Ed25519),
        _ => Err(biscuit_auth::error::Format::UnknownPublicKey),
    }
}

/// The claims that the contract lists for that token.
pub(crate) fn claims(token: &AccessToken) -> Value {
    json!({
        "iss": token.issuer.as_str(),
        "aud": token.audience,
        "sub": token.user.to_string(),
        "client_id": token.app.as_str(),
        "app_id": token.app.as_str(),
        "sid": token.session.to_string(),
        "jti": token.id.to_string(),
        "scope": token.scope.to_string(),
        "email": token.email.identity(),
        "iat": token.issued_at.as_seconds(),
        "exp": token.expires_at.as_seconds(),
        "auth_time": token.authenticated_at.as_seconds(),
        "amr": ["email"],
    })
}

/// Whether that one key verifies a JWT that says just what `token` says.
pub(crate) fn jwt_says(key: &Published, token: &AccessToken, text: &str) -> bool {
    let place = (token.issuer.as_str(), token.audience.as_str());
    let read = jwt(std::slice::from_ref(key), place, token.issued_at.as_seconds(), text);
    read.is_ok_and(|read| read == claims(token))
}

/// Whether that one key verifies a Biscuit that has the facts of `token`, no others, and its end.
pub(crate) fn biscuit_says(key: &Published, token: &AccessToken, text: &str) -> bool {
    let keys = std::slice::from_ref(key);
    let end = u64::try_from(token.expires_at.as_seconds()).unwrap();
    let Ok(read) = biscuit(keys, end - 1, text) else { return false };
    biscuit(keys, end, text).is_err() && facts(&read) == expected_facts(token) && read.block_count() == 1
}

/// The facts of the authority block, name and values, in order of their names.
pub(crate) fn facts(biscuit: &Biscuit) -> Vec<(String, Vec<Term>)> {
    let limits = RunLimits { max_time: Duration::from_secs(30), ..RunLimits::default() };
    let world = AuthorizerBuilder::new().set_limits(limits).build(biscuit).unwrap();
    let (facts, rules, ..) = world.dump();
    assert!(rules.is_empty(), "a token has no rules: {rules:?}");
    let mut facts: Vec<_> =
        facts.into_iter().map(|fact| (fact.predicate.name, fact.predicate.terms)).collect();
    facts.sort();
    facts
}

fn expected_facts(token: &AccessToken) -> Vec<(String, Vec<Term>)> {
    let mut facts = vec![
        ("app", token.app.to_string()),
        ("issuer", token.issuer.to_string()),
        ("user", token.user.to_string()),
        ("session", token.session.to_string()),
        ("email", token.email.identity().to_owned()),
    ];
    facts.extend(token.scope.iter().map(|scope| ("scope", scope.to_owned())));
    facts.sort();
    facts.into_iter().map(|(name, value)| (name.to_owned(), vec![Term::Str(value)])).collect()
}
