//! Access tokens as Biscuits (format version 3 and later): signed with Ed25519, and narrowed offline by whoever holds
//! them.

pub(crate) mod bounds;
pub(crate) mod verify;

use crate::failure::{plain, while_doing};
use crate::opened::Fresh;
use aws_lc_rs::encoding::AsBigEndian;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use biscuit_auth::builder::{
    Binary, Check, CheckKind, Expression, Op, Predicate, Rule, Term, fact, pred, string, var,
};
use biscuit_auth::datalog::SymbolTable;
use biscuit_auth::{Algorithm, Biscuit, BiscuitBuilder, KeyPair};
use gatepost_application::KeyringError;
use gatepost_domain::access::AccessToken;
use gatepost_domain::signing_key::PublicKey;
use gatepost_domain::time::Timestamp;
use zeroize::Zeroizing;

/// So much chance goes into one token.
pub(crate) const NEXT_KEY: usize = 32;

/// The fact that names the key whose holder may use the token (RFC 9449, told in Datalog).
pub(crate) const BOUND_TO: &str = "bound_to";

/// The fact by which a verifier says that the request proved that it holds a key.
pub(crate) const PROVED_KEY: &str = "proved_key";

const WRITING: &str = "writing a biscuit";

/// A key pair that is ready to sign Biscuits.
pub(crate) struct BiscuitSigner {
    root: KeyPair,
    public: PublicKey,
    number: u32,
}

impl BiscuitSigner {
    /// A new key pair on Ed25519.
    pub(crate) fn generate() -> Result<Fresh, KeyringError> {
        const DOING: &str = "making an Ed25519 key";
        let pair = Ed25519KeyPair::generate().map_err(while_doing(DOING))?;
        let pkcs8 = pair.to_pkcs8().map_err(while_doing(DOING))?;
        Ok(Fresh { public: published(&pair)?, pkcs8: Zeroizing::new(pkcs8.as_ref().to_vec()) })
    }

    /// The key pair that this document holds; its name is the decimal `root_key_id`.
    pub(crate) fn open(id: &str, pkcs8: &[u8]) -> Result<Self, KeyringError> {
        const DOING: &str = "reading an Ed25519 key";
        let number = id.parse().map_err(while_doing("reading the number of a biscuit key"))?;
        let pair = Ed25519KeyPair::from_pkcs8(pkcs8).map_err(while_doing(DOING))?;
        let seed = pair.seed().and_then(|seed| seed.as_be_bytes()).map_err(while_doing(DOING))?;
        Ok(Self { root: key_pair(seed.as_ref())?, public: published(&pair)?, number })
    }

    /// The half that is published.
    pub(crate) fn public(&self) -> PublicKey {
        self.public.clone()
    }

    /// The token in padded base64url, as the Biscuit libraries write it. `next_key` is the key that it is attenuated
    /// with: it travels in the token, and makes each one's revocation id its own.
    pub(crate) fn sign(
        &self,
        token: &AccessToken,
        next_key: &[u8; NEXT_KEY],
    ) -> Result<String, KeyringError> {
        let next = key_pair(next_key)?;
        facts(token)
            .and_then(|builder| builder.check(before(token.expires_at)))
            .and_then(|builder| match token.bound_to {
                Some(key) => builder.check(proved(&key.to_string())),
                None => Ok(builder),
            })
            .map(|builder| builder.root_key_id(self.number))
            .and_then(|builder| builder.build_with_key_pair(&self.root, SymbolTable::new(), &next))
            .and_then(|biscuit| biscuit.to_base64())
            .map_err(while_doing(WRITING))
    }
}

/// The authority facts, built of terms: no value can become a piece of Datalog.
fn facts(token: &AccessToken) -> Result<BiscuitBuilder, biscuit_auth::error::Token> {
    let single = [
        ("app", token.app.to_string()),
        ("issuer", token.issuer.to_string()),
        ("user", token.user.to_string()),
        ("session", token.session.to_string()),
        // The one spelling of the address, as in the JWT.
        ("email", token.email.identity().to_owned()),
    ];
    let scopes = token.scope.iter().map(|scope| ("scope", scope.to_owned()));
    let holder = token.bound_to.map(|key| (BOUND_TO, key.to_string()));
    single
        .into_iter()
        .chain(scopes)
        .chain(holder)
        .try_fold(Biscuit::builder(), |builder, (name, value)| builder.fact(fact(name, &[string(&value)])))
}

/// `check if time($t), $t < END`: the verifier must say what time it is, and lifetimes are half-open.
pub(crate) fn before(end: Timestamp) -> Check {
    // Nothing is good before the epoch.
    let seconds = u64::try_from(end.as_seconds()).unwrap_or(0);
    let ops = vec![Op::Value(var("t")), Op::Value(Term::Date(seconds)), Op::Binary(Binary::LessThan)];
    check(pred("time", &[var("t")]), vec![Expression { ops }])
}

/// `check if proved_key("…")`: whoever overlooks that the token is for the holder of a key can't take it.
fn proved(key: &str) -> Check {
    check(pred(PROVED_KEY, &[string(key)]), Vec::new())
}

pub(crate) fn check(wanted: Predicate, expressions: Vec<Expression>) -> Check {
    let query = Rule::new(pred::<Term>("query", &[]), vec![wanted], expressions, Vec::new());
    Check { queries: vec![query], kind: CheckKind::One }
}

pub(crate) fn key_pair(seed: &[u8]) -> Result<KeyPair, KeyringError> {
    KeyPair::from_bytes(seed, Algorithm::Ed25519.into()).map_err(while_doing("reading an Ed25519 seed"))
}

fn published(pair: &Ed25519KeyPair) -> Result<PublicKey, KeyringError> {
    let bytes = pair.public_key().as_ref().try_into();
    bytes.map(PublicKey::Ed25519).map_err(|_| plain("reading a point on Ed25519"))
}
