//! What the fuzz targets have in common: a whole server in memory, and a key whose private half everybody knows, so that
//! what is behind a signature can be reached too.

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::{AppCommand, Gatepost};
use gatepost_contract::fakes::{FakePorts, Fakes, SeededEntropy, master_keys, settings};
use gatepost_domain::app::{AppId, AppKind, AppName};
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use gatepost_http::{Heartbeat, Site, endpoint};
use gatepost_store_memory::Memory;
use gatepost_tokens::SealedKeyring;
use poem::endpoint::BoxEndpoint;
use poem::http::{HeaderMap, StatusCode};
use poem::web::{LocalAddr, RemoteAddr};
use poem::{Addr, Endpoint, EndpointExt, Request, RequestParts, Response};
use std::cell::OnceCell;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::runtime::Runtime;

/// Where the apps' people may be sent.
pub const REDIRECT: &str = "https://app.example.org/callback";

/// The name of the key that everybody knows.
pub const KEY: &str = "fuzz";

/// Its private half.
const SEED: [u8; 32] = [7; 32];

struct Alive;

impl Heartbeat for Alive {
    fn is_alive(&self) -> bool {
        true
    }
}

/// A server with a public app `acme` and a confidential app `vault`.
pub struct Server {
    runtime: Runtime,
    endpoint: BoxEndpoint<'static, Response>,
}

thread_local! {
    static SERVER: OnceCell<Server> = const { OnceCell::new() };
}

impl Server {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let parts = Fakes::default().parts(Memory::default(), SealedKeyring::new(sealing(), entropy()));
        type Ports = FakePorts<Memory, SealedKeyring<SeededEntropy>>;
        let gatepost: Arc<Gatepost<Ports>> = Arc::new(Gatepost::new(parts, settings(), master_keys()));
        for (name, kind) in [("acme", AppKind::Public), ("vault", AppKind::Confidential)] {
            let command = AppCommand {
                name: Some(AppName::parse(name).unwrap()),
                kind: Some(kind),
                redirect_uris: Some(vec![RedirectUri::parse(REDIRECT).unwrap()]),
                ..AppCommand::default()
            };
            runtime.block_on(gatepost.create_app(AppId::parse(name).unwrap(), command)).unwrap();
        }
        let site = Site {
            gatepost,
            trusted_proxies: Vec::new(),
            couriers: Arc::new(Alive),
            mailbox: None,
            hub: Arc::default(),
        };
        Self { runtime, endpoint: endpoint(Arc::new(site)).boxed() }
    }

    /// What the server answers; nothing if such a request can't be written at all.
    fn ask(&self, request: http::request::Builder, body: &[u8]) -> Option<Answer> {
        let peer: SocketAddr = ([203, 0, 113, 7], 4711).into();
        let (parts, ()) = request.body(()).ok()?.into_parts();
        let (local, remote) = (LocalAddr(Addr::SocketAddr(peer)), RemoteAddr(Addr::SocketAddr(peer)));
        let parts = RequestParts::from((parts, local, remote, http::uri::Scheme::HTTP));
        let request = Request::from_parts(parts, body.to_vec().into());
        let response = self.runtime.block_on(self.endpoint.call(request)).unwrap();
        Some(Answer { status: response.status(), headers: response.headers().clone() })
    }
}

/// What the server answered.
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
}

impl Answer {
    /// Fails if it is a fault, or leads anywhere but to a registered address or a page of ours.
    pub fn must_be_sound(&self) {
        assert!(!self.status.is_server_error(), "{}", self.status);
        if let Some(location) = self.headers.get("location") {
            let to = location.to_str().expect("a location is text");
            assert!(to.starts_with(REDIRECT) || to.starts_with('/') && !to.starts_with("//"), "{to}");
        }
    }
}

/// Asks the server of this thread.
pub fn ask(request: http::request::Builder, body: &[u8]) -> Option<Answer> {
    SERVER.with(|server| server.get_or_init(Server::new).ask(request, body))
}

fn sealing() -> Vec<gatepost_application::SealingKey> {
    master_keys().sealing_keys()
}

fn entropy() -> SeededEntropy {
    SeededEntropy::new(1)
}

/// A keyring that verifies.
pub fn keyring() -> SealedKeyring<SeededEntropy> {
    SealedKeyring::new(Vec::new(), entropy())
}

fn pair() -> Ed25519KeyPair {
    Ed25519KeyPair::from_seed_unchecked(&SEED).expect("any 32 bytes are a seed")
}

/// The key that everybody knows, as an app has it.
pub fn key(algorithm: KeyAlgorithm) -> SigningKey {
    let public = pair().public_key().as_ref().try_into().expect("32 bytes");
    SigningKey {
        app: AppId::parse("acme").unwrap(),
        id: if algorithm == KeyAlgorithm::BiscuitEd25519 { "1" } else { KEY }.to_owned(),
        number: 1,
        algorithm,
        public: PublicKey::Ed25519(public),
        sealed: Vec::new(),
        master: MasterKeyId::from_number(1),
        created_at: Timestamp::from_seconds(0),
        signs_from: Timestamp::from_seconds(0),
    }
}

/// The base64url of its public half, as a JWK has it.
pub fn x() -> String {
    BASE64URL_NOPAD.encode(pair().public_key().as_ref())
}

/// The root key of biscuits that everybody knows.
pub fn root() -> biscuit_auth::KeyPair {
    let private =
        biscuit_auth::PrivateKey::from_bytes(&SEED, biscuit_auth::Algorithm::Ed25519).expect("any 32 bytes");
    biscuit_auth::KeyPair::from(&private)
}

/// The token that the bytes stand for: header and claims with a zero byte between them, signed with the key that everybody
/// knows; without such a byte, the text as it is.
pub fn token(data: &[u8]) -> Option<String> {
    let Some(at) = data.iter().position(|byte| *byte == 0) else {
        return std::str::from_utf8(data).ok().map(str::to_owned);
    };
    let (header, claims) = data.split_at(at);
    let signed = format!("{}.{}", BASE64URL_NOPAD.encode(header), BASE64URL_NOPAD.encode(&claims[1..]));
    let signature = pair().sign(signed.as_bytes());
    Some(format!("{signed}.{}", BASE64URL_NOPAD.encode(signature.as_ref())))
}
