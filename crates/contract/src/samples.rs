//! Make-believe values for laws and tests. A seed number tells them apart; the same seed gives the same value again.
//!
//! What only a rule of the domain can make (a completed sign-in, a spent code) is made by that rule here too.

mod addresses;
mod audit;
mod browsers;
mod devices;
mod names;
mod sign_ins;
mod webhooks;

pub use addresses::*;
pub use audit::sealed;
pub use browsers::*;
pub use devices::device_letter;
pub use names::*;
pub use sign_ins::*;
pub use webhooks::*;

use gatepost_application::Draft;
use gatepost_domain::admin_token::AdminToken;
use gatepost_domain::app::{
    AccessTokenFormat, App, AppId, AppKind, AppLimits, AppName, AppStatus, Binding, ClientCredential,
    Lifetimes, OAuthSettings, Retention, SignUp,
};
use gatepost_domain::brand::{Brand, LogoImage};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::idempotency::{IdempotencyKey, KeyScope, KeyUse, RequestBody};
use gatepost_domain::redirect::{RedirectUri, RedirectUris};
use gatepost_domain::secret::{ClientSecret, Digest, MasterKeyId};
use gatepost_domain::sign_in::{Beginning, Locale, ResponseMode, SignInMethod};
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::single_use::{SingleUse, SingleUseKind};
use gatepost_domain::tally::Tally;
use gatepost_domain::template::{LetterKind, LetterTemplate, TemplateSource};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{Metadata, User};
use gatepost_domain::visitor::Visitor;
use std::net::{IpAddr, Ipv6Addr};
use std::time::Duration;

/// The moment at which samples are made: 2026-01-31T12:00:00.123457Z, so that a store that rounds is noticed.
pub const NOW: Timestamp = Timestamp::from_micros(1_769_860_800_123_457);

/// What [`app`]s have registered.
pub const REDIRECT_URI: &str = "https://app.example.org/callback?from=gatepost";

/// The name of the app of that seed.
pub fn app_id(seed: u32) -> AppId {
    AppId::parse(&format!("app-{seed}")).unwrap()
}

/// So many requests of an app within that hour.
pub fn tally(count: u32, app: &AppId, hour: Timestamp) -> Tally {
    let (kind, reason) = (EventKind::SignInRequested, String::new());
    Tally { app: app.clone(), hour, kind, reason, count: u64::from(count) }
}

/// A request through the API for a letter with a link, to [`app`].
pub fn draft<'a>(email: &'a str, challenge: &'a str) -> Draft<'a> {
    Draft {
        email,
        redirect_uri: REDIRECT_URI,
        state: None,
        nonce: None,
        code_challenge: Some(challenge),
        code_challenge_method: Some("S256"),
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        scope: None,
        locale: None,
        method: SignInMethod::Link,
        beginning: Beginning::Api,
        link_expires_in: None,
        on_behalf_of: None,
        pushed: None,
    }
}

/// A public app that is served and has registered [`REDIRECT_URI`] and a loopback address.
pub fn app(seed: u32) -> App {
    let registered = [REDIRECT_URI, "http://127.0.0.1/callback"];
    App {
        id: app_id(seed),
        name: AppName::parse(&format!("Ärzte ohne Grenzen 東京 №{seed}")).unwrap(),
        kind: AppKind::Public,
        status: AppStatus::Active,
        redirect_uris: RedirectUris::new(registered.map(|uri| RedirectUri::parse(uri).unwrap()).to_vec()),
        binding: Binding::Confirm,
        initiate_login_uri: None,
        access_token_format: AccessTokenFormat::Jwt,
        access_token_audience: None,
        oauth: OAuthSettings::default(),
        lifetimes: Lifetimes::default(),
        brand: Brand::default(),
        default_locale: None,
        sign_up: SignUp::default(),
        retention: Retention::default(),
        test_addresses: Vec::new(),
        new_device_letters: false,
        sender: None,
        limits: AppLimits::default(),
        templates_at: None,
        newest_key: 0,
        created_at: NOW,
        updated_at: NOW,
    }
}

/// An admin token for all apps that lives for an hour.
pub fn admin_token(seed: u32) -> AdminToken {
    AdminToken {
        id: admin_token_id(seed),
        app: None,
        read_only: false,
        created_at: moment(seed),
        expires_at: moment(seed).plus(Duration::from_hours(1)),
        revoked_at: None,
    }
}

/// A picture whose bytes differ with the seed, and are no text.
pub fn logo_image(seed: u32) -> LogoImage {
    let bytes = [&b"\x89PNG\r\n\x1a\n\0\xff"[..], &seed.to_be_bytes()].concat();
    LogoImage::parse(bytes).unwrap()
}

/// A letter of the app's own, in German and saved at the moment of that seed, which also says of which kind; its parts differ.
pub fn template(seed: u32, app: &AppId) -> LetterTemplate {
    LetterTemplate {
        app: app.clone(),
        kind: LetterKind::ALL.into_iter().cycle().nth(seed as usize).unwrap(),
        locale: Locale::parse("de-CH").unwrap(),
        saved_at: moment(seed),
        source: Some(TemplateSource {
            subject: format!("Grüezi № {seed}"),
            html: "<p>{{ link }} ✓</p>\n".to_owned(),
            text: "{{ link }}\n\n".to_owned(),
        }),
    }
}

/// The address of that seed: its identity and its delivery differ.
pub fn email(seed: u32) -> EmailAddress {
    EmailAddress::parse(&format!("Person.{seed}@example.org")).unwrap()
}

/// A user of `app` who may sign in.
pub fn user(seed: u32, app: &AppId, email: &EmailAddress) -> User {
    let metadata = Metadata::parse(&format!("{{\"№\":{seed},\"%\":\"_\\\\\"}}")).ok();
    User { metadata, ..User::new(user_id(seed), app.clone(), email.clone(), NOW) }
}

/// A visitor of whom everything is known.
pub fn visitor() -> Visitor {
    Visitor {
        ip: Some(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 7))),
        browser: Some("Firefox".to_owned()),
        system: Some("Android".to_owned()),
        request: None,
    }
}

/// What is kept of the client secret of that seed, for `app`.
pub fn client_credential(seed: u32, app: &AppId) -> ClientCredential {
    ClientCredential {
        id: client_secret_id(seed),
        app: app.clone(),
        digest: secret::<ClientSecret>(seed).digest(),
        created_at: NOW,
    }
}

/// A signing key of `app` that signs nothing; its kind goes with the seed.
pub fn signing_key(seed: u32, app: &AppId) -> SigningKey {
    let (algorithm, public) = match seed % 4 {
        0 => (KeyAlgorithm::Es256, PublicKey::P256 { x: bytes("x", seed), y: bytes("y", seed) }),
        1 => (KeyAlgorithm::BiscuitEd25519, PublicKey::Ed25519(bytes("ed25519", seed))),
        2 => {
            let modulus: Vec<u8> = (0..8).flat_map(|part| bytes(&format!("n{part}"), seed)).collect();
            (KeyAlgorithm::Rs256, PublicKey::Rsa { modulus, exponent: vec![1, 0, 1] })
        }
        _ => (KeyAlgorithm::EdDsa, PublicKey::Ed25519(bytes("ed25519", seed))),
    };
    SigningKey {
        app: app.clone(),
        id: format!("key-{seed}"),
        number: seed,
        algorithm,
        public,
        sealed: bytes("sealed", seed).to_vec(),
        master: master_key_id(seed),
        created_at: moment(seed),
        signs_from: moment(seed + 1),
    }
}

/// A master key's name; the larger half of all numbers is used too.
pub fn master_key_id(seed: u32) -> MasterKeyId {
    MasterKeyId::from_number(seed ^ 0xffff_0000)
}

/// A use of the key of seed `key` that began the sign-in of that seed, at the [`moment`] and with the body of that seed.
pub fn key_use(key: u32, app: &AppId, seed: u32) -> KeyUse {
    let key = IdempotencyKey::parse(&format!("key-{key}")).unwrap();
    KeyUse {
        app: app.clone(),
        key: key.digest(app, &KeyScope::Client),
        body: Digest::of_body(&bytes("body", seed)),
        sign_in: sign_in_id(seed),
        at: moment(seed),
    }
}

/// The digest of an operator's key.
pub fn idempotency_digest(seed: u32) -> Digest<IdempotencyKey> {
    Digest::from_bytes(bytes("operator's key", seed))
}

/// The digest of a body.
pub fn body_digest(seed: u32) -> Digest<RequestBody> {
    Digest::of_body(&bytes("body", seed))
}

/// A use of the name of that seed at the app of the other one, that expires as many minutes after [`NOW`].
pub fn single_use(app: u32, seed: u32, kind: SingleUseKind) -> SingleUse {
    let expires_at = NOW.plus(Duration::from_mins(1) * seed);
    SingleUse { app: app_id(app), kind, name: Digest::from_bytes(bytes("name", seed)), expires_at }
}

/// An event in which nothing is left out.
pub fn event(seed: u32, app: &AppId) -> Event {
    Event::new(event_id(seed), EventKind::LetterDelayed, app, moment(seed))
        .of_sign_in(sign_in_id(seed))
        .of_user(user_id(seed))
        .of_session(session_id(seed))
        .about(email(seed).identity())
        .by(&Visitor { request: Some(format!("request-{seed}")), ..visitor() })
        .because("away")
        .referring_to("<message@example.org>")
}
