//! What the holder of a Biscuit does with it offline: narrow it, and look at it. None of it needs a key.

use crate::biscuit::verify::{REQUIRED_SCOPE, end};
use crate::biscuit::{before, check};
use biscuit_auth::builder::{Check, fact, pred, string};
use biscuit_auth::error::{Format, Token as Failure};
use biscuit_auth::{Algorithm, BlockBuilder, KeyPair, PublicKey as RootKey, UnverifiedBiscuit};
use data_encoding::{BASE64URL, HEXLOWER, HEXLOWER_PERMISSIVE};
use gatepost_domain::signing_key::PublicKey;
use gatepost_domain::time::Timestamp;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The longest text that is looked at; servers take less.
const LONGEST: usize = 64 * 1024;

/// Why nothing could be done with a Biscuit.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NarrowingRefused {
    /// Not the text of a Biscuit.
    #[error("not a biscuit in padded base64url")]
    Malformed,
    /// Its holder before sealed it.
    #[error("the biscuit is sealed: nobody can narrow it any more")]
    Sealed,
    /// Nothing that would narrow it was said.
    #[error("nothing to narrow it by")]
    Nothing,
    /// No check in the language of Biscuits.
    #[error("not a check: {0}")]
    Check(String),
    /// No public key.
    #[error("not a public key: an Ed25519 key in PEM, or in 64 hexadecimal digits")]
    Key,
}

/// By what a Biscuit is narrowed; all of it must hold.
#[derive(Clone, Default, Debug)]
pub struct Narrowing {
    /// Checks in Datalog, with `check if` in front or without.
    pub checks: Vec<String>,
    /// From when on it is dead.
    pub expires_at: Option<Timestamp>,
    /// What it is still good for; all that it was, if none is named.
    pub scopes: Vec<String>,
}

impl Narrowing {
    /// Says that in a block of its own.
    fn block(&self) -> Result<BlockBuilder, NarrowingRefused> {
        let mut checks = self.checks.iter().map(|text| parsed(text)).collect::<Result<Vec<_>, _>>()?;
        checks.extend(self.expires_at.map(before));
        let scopes =
            self.scopes.iter().map(|scope| check(pred(REQUIRED_SCOPE, &[string(scope)]), Vec::new()));
        // Any of them will do, so they are queries of one check.
        let scopes = scopes.reduce(|mut one, other| {
            one.queries.extend(other.queries);
            one
        });
        checks.extend(scopes);
        if checks.is_empty() {
            return Err(NarrowingRefused::Nothing);
        }
        let add = |block: BlockBuilder, check| block.check(check).map_err(|failure| why(&failure));
        checks.into_iter().try_fold(BlockBuilder::new(), add)
    }
}

fn why(failure: &Failure) -> NarrowingRefused {
    NarrowingRefused::Check(failure.to_string())
}

fn parsed(text: &str) -> Result<Check, NarrowingRefused> {
    let text = text.trim().trim_end_matches(';');
    let is_whole = ["check ", "reject "].iter().any(|word| text.starts_with(word));
    let whole = if is_whole { text.to_owned() } else { format!("check if {text}") };
    Check::try_from(whole.as_str()).map_err(|failure| why(&failure))
}

fn opened(token: &str) -> Result<UnverifiedBiscuit, NarrowingRefused> {
    if token.len() > LONGEST {
        return Err(NarrowingRefused::Malformed);
    }
    let bytes = BASE64URL.decode(token.as_bytes()).map_err(|_| NarrowingRefused::Malformed)?;
    UnverifiedBiscuit::from(bytes).map_err(|_| NarrowingRefused::Malformed)
}

/// The library was not made to be trusted with any bytes.
fn calmly<T>(work: impl FnOnce() -> Result<T, NarrowingRefused>) -> Result<T, NarrowingRefused> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(NarrowingRefused::Malformed))
}

/// The same Biscuit, good for less. `next_key` is chance: whoever knew it could take the narrowing off again.
pub fn attenuate(
    token: &str,
    narrowing: &Narrowing,
    next_key: &[u8; 32],
) -> Result<String, NarrowingRefused> {
    let block = narrowing.block()?;
    calmly(|| {
        let next = KeyPair::from_bytes(next_key, Algorithm::Ed25519.into())
            .map_err(|_| NarrowingRefused::Malformed)?;
        let narrowed = opened(token)?.append_with_keypair(&next, block);
        narrowed.and_then(|narrowed| narrowed.to_base64()).map_err(|failure| match failure {
            Failure::AppendOnSealed | Failure::AlreadySealed | Failure::Format(Format::SealedSignature) => {
                NarrowingRefused::Sealed
            }
            failure => why(&failure),
        })
    })
}

/// What can be seen in a Biscuit without any key. Nothing of it is proved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inspection {
    /// Which key of its issuer it names.
    pub root_key_id: Option<u32>,
    /// The blocks: what was issued, and then each narrowing.
    pub blocks: Vec<Block>,
    /// When it dies, as far as that is said in the way in which it is said here.
    pub expires_at: Option<Timestamp>,
    /// Whether nobody can narrow it any more.
    pub sealed: bool,
}

/// One block of a Biscuit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// What it says, in Datalog.
    pub source: String,
    /// The version of the language.
    pub version: u32,
    /// What revokes the Biscuit from this block on, in hexadecimal digits.
    pub revocation_id: String,
    /// Whether somebody else vouches for it.
    pub third_party: bool,
}

/// Takes a Biscuit apart.
pub fn inspect(token: &str) -> Result<Inspection, NarrowingRefused> {
    calmly(|| {
        let biscuit = opened(token)?;
        let names = biscuit.revocation_identifiers().into_iter().zip(biscuit.external_public_keys());
        let block = |(place, (name, voucher)): (usize, (Vec<u8>, Option<_>))| {
            Ok(Block {
                source: biscuit.print_block_source(place).map_err(|_| NarrowingRefused::Malformed)?,
                version: biscuit.block_version(place).map_err(|_| NarrowingRefused::Malformed)?,
                revocation_id: HEXLOWER.encode(&name),
                third_party: voucher.is_some(),
            })
        };
        let blocks: Vec<_> = names.enumerate().map(block).collect::<Result<_, _>>()?;
        let probe = BlockBuilder::new().fact(fact("probe", &[string("")]));
        let sealed = probe.and_then(|probe| biscuit.append(probe)).is_err();
        let lines = blocks.iter().flat_map(|block| block.source.lines());
        let expires_at = lines.filter_map(end_of_line).min();
        Ok(Inspection { root_key_id: biscuit.root_key_id(), blocks, expires_at, sealed })
    })
}

/// The end that such a line names. Longer lines name none, and may be more than their reader can bear.
fn end_of_line(line: &str) -> Option<Timestamp> {
    let short = line.strip_suffix(';').filter(|line| line.len() < 64)?;
    end(&Check::try_from(short).ok()?)
}

/// Whether that key issued the Biscuit; it is in PEM, or in hexadecimal digits with `ed25519/` in front or without. Its
/// checks are not judged.
pub fn is_signed_by(token: &str, public_key: &str) -> Result<bool, NarrowingRefused> {
    let text = public_key.trim();
    let key = if text.starts_with("-----BEGIN") {
        RootKey::from_pem_with_algorithm(text, Algorithm::Ed25519).map_err(|_| NarrowingRefused::Key)?
    } else {
        let digits = text.strip_prefix("ed25519/").unwrap_or(text);
        let bytes = HEXLOWER_PERMISSIVE.decode(digits.as_bytes()).map_err(|_| NarrowingRefused::Key)?;
        RootKey::from_bytes(&bytes, Algorithm::Ed25519).map_err(|_| NarrowingRefused::Key)?
    };
    calmly(|| Ok(opened(token)?.verify(key).is_ok()))
}

/// A key that verifies Biscuits as PEM (RFC 8410 §4); none for other kinds of keys.
pub fn pem(key: &PublicKey) -> Option<String> {
    let PublicKey::Ed25519(point) = key else { return None };
    RootKey::from_bytes(point, Algorithm::Ed25519).ok()?.to_pem().ok()
}

/// A key that verifies Biscuits as the Biscuit libraries write it, `ed25519/` and 64 hexadecimal digits; none for other
/// kinds of keys.
pub fn hex(key: &PublicKey) -> Option<String> {
    let PublicKey::Ed25519(point) = key else { return None };
    Some(format!("ed25519/{}", HEXLOWER.encode(point)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use biscuit_auth::Biscuit;
    use proptest::prelude::*;

    fn issued() -> (KeyPair, String) {
        let root = KeyPair::new();
        let biscuit = Biscuit::builder().fact(r#"app("demo")"#).unwrap().root_key_id(7);
        let text = biscuit.build(&root).unwrap().to_base64().unwrap();
        (root, text)
    }

    fn by_check(check: &str) -> Narrowing {
        Narrowing { checks: vec![check.to_owned()], ..Narrowing::default() }
    }

    #[test]
    fn each_narrowing_is_a_block_that_says_what_was_asked_for() {
        let (_, token) = issued();
        let narrowing = Narrowing {
            checks: vec![r#"operation("read")"#.to_owned(), "check if true;".to_owned()],
            expires_at: Some(Timestamp::from_seconds(1_767_225_600)),
            scopes: vec!["openid".to_owned(), "email".to_owned()],
        };
        let inspection = inspect(&attenuate(&token, &narrowing, &[1; 32]).unwrap()).unwrap();
        let lines: Vec<_> = inspection.blocks[1].source.lines().collect();
        let expected = [
            r#"check if operation("read");"#,
            "check if true;",
            "check if time($t), $t < 2026-01-01T00:00:00Z;",
            r#"check if required_scope("openid") or required_scope("email");"#,
        ];
        assert_eq!(lines, expected);
        assert_eq!(inspection.expires_at, narrowing.expires_at);
        assert_eq!((inspection.root_key_id, inspection.blocks[1].version), (Some(7), 3));
    }

    #[test]
    fn the_name_of_what_was_issued_stays_in_what_it_was_narrowed_to() {
        let (_, token) = issued();
        let narrowed = attenuate(&token, &by_check("true"), &[1; 32]).unwrap();
        let [before, after] = [&token, &narrowed].map(|token| inspect(token).unwrap().blocks);
        assert_eq!(before[0].revocation_id, after[0].revocation_id);
        assert_ne!(after[0].revocation_id, after[1].revocation_id);
        assert_eq!(after[0].revocation_id.len(), 128);
    }

    #[test]
    fn what_would_not_narrow_is_refused() {
        let (_, token) = issued();
        let by = |narrowing| attenuate(&token, &narrowing, &[1; 32]);
        assert_eq!(by(Narrowing::default()), Err(NarrowingRefused::Nothing));
        for check in ["", "operation(", "allow if true", r#"user("admin")); user("a""#, "check if"] {
            assert!(matches!(by(by_check(check)), Err(NarrowingRefused::Check(_))), "{check}");
        }
        for text in ["", "a.b.c", "====", &token[1..], &format!("{token}=")] {
            let refused = attenuate(text, &by_check("true"), &[1; 32]);
            assert_eq!(refused, Err(NarrowingRefused::Malformed), "{text}");
            assert_eq!(inspect(text), Err(NarrowingRefused::Malformed), "{text}");
        }
    }

    #[test]
    fn a_sealed_biscuit_is_shown_and_not_narrowed() {
        let (root, token) = issued();
        let sealed =
            Biscuit::from_base64(&token, root.public()).unwrap().seal().unwrap().to_base64().unwrap();
        assert!(inspect(&sealed).unwrap().sealed && !inspect(&token).unwrap().sealed);
        assert_eq!(attenuate(&sealed, &by_check("true"), &[1; 32]), Err(NarrowingRefused::Sealed));
    }

    #[test]
    fn a_biscuit_is_signed_by_one_key_however_that_is_written() {
        let (root, token) = issued();
        let narrowed = attenuate(&token, &by_check("true"), &[1; 32]).unwrap();
        let public = PublicKey::Ed25519(root.public().to_bytes().try_into().unwrap());
        let hex = hex(&public).unwrap();
        for key in [
            hex.as_str(),
            &hex["ed25519/".len()..],
            &hex.to_uppercase()["ed25519/".len()..],
            &pem(&public).unwrap(),
        ] {
            for token in [&token, &narrowed] {
                assert_eq!(is_signed_by(token, key), Ok(true), "{key}");
            }
        }
        let other = KeyPair::new().public().to_bytes_hex();
        assert_eq!(is_signed_by(&token, &other), Ok(false));
        for none in ["", "ed25519/", "ff", "-----BEGIN PUBLIC KEY-----", &"zz".repeat(32)] {
            assert_eq!(is_signed_by(&token, none), Err(NarrowingRefused::Key), "{none}");
        }
        assert_eq!(pem(&PublicKey::P256 { x: [1; 32], y: [2; 32] }), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_a_look_panic(bytes: Vec<u8>, text in "\\PC{0,60}") {
            let _ = inspect(&BASE64URL.encode(&bytes));
            let _ = inspect(&text);
            let _ = by_check(&text).block();
        }
    }
}
