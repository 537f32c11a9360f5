//! What an attacker would show: each comes as close as one gets without the app's private key.

use crate::{Outcome, Sample, jwk};
use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use biscuit_auth::{Algorithm, Biscuit, KeyPair, PublicKey as RootKey};
use data_encoding::{BASE64URL, BASE64URL_NOPAD};
use gatepost_domain::signing_key::{PublicKey, SigningKey};
use serde_json::{Value, json};

/// The forged tokens of both formats.
pub(crate) fn all(sample: &Sample, other: &Sample) -> Outcome<Vec<Value>> {
    let mut forged = Vec::new();
    for (name, token) in jwts(sample, other)? {
        forged.push(json!({"name": name, "format": "jwt", "token": token}));
    }
    for (name, token) in biscuits(sample, other)? {
        forged.push(json!({"name": name, "format": "biscuit", "token": token}));
    }
    Ok(forged)
}

type Forged = Vec<(&'static str, String)>;

fn jwts(sample: &Sample, other: &Sample) -> Outcome<Forged> {
    let ([key, next], [other_key, _]) = (&sample.jwt, &other.jwt);
    let genuine = sample.sign(key, &sample.token())?;
    let of_other_app = other.sign(other_key, &other.token())?;
    let [header, claims, signature] = parts(&genuine)?;
    let [_, other_claims, other_signature] = parts(&of_other_app)?;
    let stranger = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)?;
    let mut forged = by_confusion(key, claims)?;
    forged.extend([
        ("changed claim", join(header, &admin_claims(claims)?, signature)),
        ("another key of the app named", join(&named(&next.id)?, claims, signature)),
        ("token of another app", of_other_app.clone()),
        ("token of another app, this app's key named", join(header, other_claims, other_signature)),
        ("claims of this app, signature of another app", join(header, claims, other_signature)),
        ("signed by a stranger", signed_by(&stranger, header, claims)?),
        (
            "signed by a stranger who brings the key along",
            signed_by(&stranger, &header_with_key(&stranger, &key.id)?, claims)?,
        ),
        ("signature of zeros", join(header, claims, &BASE64URL_NOPAD.encode(&[0; 64]))),
        ("signature left out", format!("{header}.{claims}.")),
        ("signature and its dot left out", format!("{header}.{claims}")),
        ("last character left out", cut(&genuine, 1)),
        ("extra padding", format!("{genuine}=")),
        ("extra padding of all parts", format!("{header}==.{claims}==.{signature}==")),
        ("extra part", format!("{genuine}.{signature}")),
    ]);
    Ok(forged)
}

/// Those that rely on a verifier that believes the header (RFC 8725 §2.1).
fn by_confusion(key: &SigningKey, claims: &str) -> Outcome<Forged> {
    let PublicKey::P256 { x, y } = &key.public else { return Err("not a key on P-256".into()) };
    let point = [&[4][..], x, y].concat();
    let hmac_with = |secret: &[u8]| -> Outcome<String> {
        let signed =
            format!("{}.{claims}", encoded(&json!({"typ": "at+jwt", "alg": "HS256", "kid": key.id}))?);
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), signed.as_bytes());
        Ok(format!("{signed}.{}", BASE64URL_NOPAD.encode(tag.as_ref())))
    };
    let unsigned = encoded(&json!({"typ": "at+jwt", "alg": "none", "kid": key.id}))?;
    Ok(vec![
        ("algorithm none", format!("{unsigned}.{claims}.")),
        ("HMAC with the public point", hmac_with(&point)?),
        ("HMAC with the first coordinate", hmac_with(x)?),
        ("HMAC with the text of the JWK", hmac_with(jwk(key).to_string().as_bytes())?),
    ])
}

fn signed_by(stranger: &EcdsaKeyPair, header: &str, claims: &str) -> Outcome<String> {
    let signature = stranger.sign(&SystemRandom::new(), format!("{header}.{claims}").as_bytes())?;
    Ok(join(header, claims, &BASE64URL_NOPAD.encode(signature.as_ref())))
}

fn header_with_key(stranger: &EcdsaKeyPair, id: &str) -> Outcome<String> {
    let (_, point) = stranger.public_key().as_ref().split_first().ok_or("a point is longer")?;
    let (x, y) = point.split_at(32);
    let [x, y] = [x, y].map(|bytes| BASE64URL_NOPAD.encode(bytes));
    let jwk = json!({"kty": "EC", "crv": "P-256", "x": x, "y": y});
    encoded(&json!({"typ": "at+jwt", "alg": "ES256", "kid": id, "jwk": jwk}))
}

fn admin_claims(claims: &str) -> Outcome<String> {
    let mut claims: Value = serde_json::from_slice(&BASE64URL_NOPAD.decode(claims.as_bytes())?)?;
    let members = claims.as_object_mut().ok_or("claims are an object")?;
    members.insert("sub".to_owned(), json!("usr_00000000000000000000000001"));
    encoded(&claims)
}

fn named(id: &str) -> Outcome<String> {
    encoded(&json!({"typ": "at+jwt", "alg": "ES256", "kid": id}))
}

fn encoded(json: &Value) -> Outcome<String> {
    Ok(BASE64URL_NOPAD.encode(&serde_json::to_vec(json)?))
}

fn parts(token: &str) -> Outcome<[&str; 3]> {
    token.split('.').collect::<Vec<_>>().try_into().map_err(|_| "a JWT has three parts".into())
}

fn join(header: &str, claims: &str, signature: &str) -> String {
    format!("{header}.{claims}.{signature}")
}

fn cut(token: &str, characters: usize) -> String {
    token.chars().take(token.len() - characters).collect()
}

fn biscuits(sample: &Sample, other: &Sample) -> Outcome<Forged> {
    let ([key, next], [other_key, _]) = (&sample.biscuit, &other.biscuit);
    let genuine = sample.sign(key, &sample.token())?;
    let bytes = BASE64URL.decode(genuine.as_bytes())?;
    let user = sample.token().user.to_string();
    let last = bytes.len() - 1;
    Ok(vec![
        ("changed fact", replaced(&bytes, user.as_bytes(), b"usr_00000000000000000000000001")?),
        // A biscuit begins with its root_key_id: field 1, one byte for numbers this small.
        ("another key of the app named", replaced(&bytes, &[8, key.id.parse()?], &[8, next.id.parse()?])?),
        ("unknown key named", replaced(&bytes, &[8, key.id.parse()?], &[8, 99])?),
        ("token of another app, whose key has the same number", other.sign(other_key, &other.token())?),
        ("signed by a stranger", rooted(&genuine, key, &KeyPair::new())?),
        // It ends with the private half of the key for the next block.
        ("another key for the next block", with_byte(&bytes, last)),
        ("changed signature", with_byte(&bytes, last - 60)),
        ("last bytes left out", BASE64URL.encode(bytes.get(..last - 5).ok_or("a biscuit is longer")?)),
        ("padding and last character left out", cut(genuine.trim_end_matches('='), 1)),
        ("extra padding", format!("{genuine}=")),
        ("more extra padding", format!("{genuine}====")),
        ("extra bytes", BASE64URL.encode(&[&bytes[..], &[0]].concat())),
        ("nothing at all", String::new()),
    ])
}

/// The same facts and check, under the same number, by somebody else's root key.
fn rooted(genuine: &str, key: &SigningKey, root: &KeyPair) -> Outcome<String> {
    let PublicKey::Ed25519(public) = &key.public else { return Err("not a key on Ed25519".into()) };
    let read = Biscuit::from_base64(genuine, RootKey::from_bytes(public, Algorithm::Ed25519)?)?;
    let builder = Biscuit::builder().code(read.print_block_source(0)?)?.root_key_id(key.id.parse()?);
    Ok(builder.build(root)?.to_base64()?)
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Outcome<String> {
    let place = bytes.windows(old.len()).position(|window| window == old).ok_or("not found")?;
    let mut changed = bytes.to_vec();
    changed.splice(place..place + old.len(), new.iter().copied());
    Ok(BASE64URL.encode(&changed))
}

fn with_byte(bytes: &[u8], place: usize) -> String {
    let mut changed = bytes.to_vec();
    changed.iter_mut().skip(place).take(1).for_each(|byte| *byte ^= 1);
    BASE64URL.encode(&changed)
}
