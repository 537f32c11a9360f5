//! The life of signing keys: an operator rotates them, nodes do so by themselves, verifiers notice nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use gatepost_tests::client::AppClient;
use gatepost_tests::server::{Gatepost, Settings};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde_json::Value;
use tokio::task::JoinSet;

use crate::MOMENT;
use crate::support::{Store, World, at_once, eventually};

on_both_stores!(
    the_key_of_biscuits_is_listed_as_pem_too,
    a_rotation_shows_in_the_list_and_in_the_published_keys,
    a_stolen_key_is_withdrawn_at_once,
    a_hundred_rotations_at_once_make_one_next_key,
    a_verifier_that_keeps_the_keys_sees_no_failure_across_a_rotation,
    a_kill_during_a_rotation_leaves_no_half_key,
    keys_rest_sealed_and_never_stand_in_a_log,
);

/// How long before it signs a key is published, in seconds.
const PUBLISHED_BEFORE: u32 = 660;
/// How long after its successor began to sign a key is published, in seconds.
const PUBLISHED_AFTER: u32 = 25 * 60 * 60;
/// After how long a key is followed by another one, in seconds.
const SIGNS_FOR: u32 = 90 * 24 * 60 * 60;

/// One line of `gatepost keys list`.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Listed {
    kid: String,
    algorithm: String,
    state: String,
}

fn listed(json: &str) -> Vec<Listed> {
    let printed: Value = serde_json::from_str(json).expect("--json prints JSON");
    let items = printed["items"].as_array().expect("a list").iter();
    let text = |item: &Value, name: &str| item[name].as_str().expect("a text").to_owned();
    items
        .map(|item| Listed {
            kid: text(item, "kid"),
            algorithm: text(item, "algorithm"),
            state: text(item, "state"),
        })
        .collect()
}

async fn keys(settings: &Settings) -> Vec<Listed> {
    listed(&settings.run_well(&["keys", "list", "acme", "--json"]).await)
}

/// The names of the keys of that algorithm in that state.
fn named(keys: &[Listed], algorithm: &str, state: &str) -> Vec<String> {
    let wanted = keys.iter().filter(|key| key.algorithm == algorithm && key.state == state);
    wanted.map(|key| key.kid.clone()).collect()
}

/// What is published: each key by its name.
async fn published(app: &AppClient) -> BTreeMap<String, Value> {
    let answer = app.get(&app.app_path("jwks.json")).await.expect(200).json();
    let keys = answer["keys"].as_array().expect("keys").iter();
    let by_name: BTreeMap<_, _> =
        keys.clone().map(|key| (key["kid"].as_str().expect("a name").to_owned(), key.clone())).collect();
    assert_eq!(by_name.len(), keys.len(), "no name twice: {answer}");
    by_name
}

fn key_of(token: &str) -> String {
    jsonwebtoken::decode_header(token).expect("a JWT").kid.expect("it names its key")
}

async fn the_key_of_biscuits_is_listed_as_pem_too(store: Store) {
    let world = World::new(store).await;
    let printed = world.node.settings().run_well(&["keys", "list", "acme", "--json"]).await;
    let printed: Value = serde_json::from_str(&printed).expect("--json prints JSON");
    let keys = printed["items"].as_array().expect("keys");
    let published = published(&world.app).await;
    for key in keys {
        let pem = key["public_key_pem"].as_str();
        assert_eq!(pem.is_some(), key["algorithm"] == "biscuit-ed25519", "{key}");
        let Some(pem) = pem else { continue };
        // RFC 8410 §4: what stands before the 32 bytes of the point is always the same.
        let body: String = pem.lines().filter(|line| !line.starts_with("-----")).collect();
        let der = data_encoding::BASE64.decode(body.as_bytes()).expect("base64");
        let point = der.last_chunk::<32>().expect("a point");
        let x = published[key["kid"].as_str().expect("a name")]["x"].as_str().expect("a point").to_owned();
        assert_eq!(data_encoding::BASE64URL_NOPAD.encode(point), x);
    }
}

async fn a_rotation_shows_in_the_list_and_in_the_published_keys(store: Store) {
    let world = World::new(store).await;
    let settings = world.node.settings();
    let born = keys(settings).await;
    let algorithms: BTreeSet<_> = born.iter().map(|key| key.algorithm.as_str()).collect();
    assert_eq!(algorithms, ["ES256", "RS256", "biscuit-ed25519"].into());
    assert!(born.iter().all(|key| key.state == "active") && born.len() == 3, "{born:?}");

    let made = listed(&settings.run_well(&["keys", "rotate", "acme", "--json"]).await);
    assert_eq!(made.iter().map(|key| key.state.as_str()).collect::<Vec<_>>(), ["next"; 3]);
    let shown: BTreeSet<_> = published(&world.app).await.into_keys().collect();
    let all: BTreeSet<_> = born.iter().chain(&made).map(|key| key.kid.clone()).collect();
    assert_eq!(shown, all, "a next key is published before it signs");
    assert_eq!(keys(settings).await.len(), 6);
    let text = settings.run_well(&["keys", "list", "acme"]).await;
    assert!(all.iter().all(|kid| text.contains(kid.as_str())) && text.contains("next"), "{text}");

    let again = settings.run(&["keys", "rotate", "acme", "--algorithm", "ES256"]).await;
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(!again.status.success() && said.contains("next ES256 key already"), "{said}");
    assert_eq!(world.records.events("signing_key.added").await, 3);

    let old = named(&born, "ES256", "active");
    world.records.age_keys(PUBLISHED_BEFORE).await;
    let now = keys(settings).await;
    assert_eq!(named(&now, "ES256", "active"), named(&made, "ES256", "next"));
    assert_eq!(named(&now, "ES256", "retiring"), old);
    for wrong in [
        ["keys", "rotate", "nobody", "--algorithm", "ES256"],
        ["keys", "rotate", "acme", "--algorithm", "HS256"],
    ] {
        assert!(!settings.run(&wrong).await.status.success(), "{wrong:?}");
    }
}

async fn a_stolen_key_is_withdrawn_at_once(store: Store) {
    let world = World::new(store).await;
    let old = world.tokens("ann@example.org").await;
    let stolen = key_of(&old.access);
    world.node.settings().run_well(&["keys", "rotate", "acme", "--algorithm", "ES256"]).await;
    let said =
        world.node.settings().run_well(&["keys", "rotate", "acme", "--algorithm", "ES256", "--now"]).await;
    assert!(said.contains("verify nowhere any more"), "{said}");
    let listed = keys(world.node.settings()).await;
    let [new] = &named(&listed, "ES256", "active")[..] else { panic!("{listed:?}") };
    assert_eq!((named(&listed, "ES256", "next").len(), listed.len()), (0, 3), "{listed:?}");
    let shown = published(&world.app).await;
    assert!(shown.contains_key(new) && !shown.contains_key(&stolen), "{shown:?}");
    // The node that is running had read the old key a moment ago.
    let refreshed = world.app.refreshed(&old.refresh).await;
    assert_eq!(key_of(&refreshed.access), *new);
    let issuer = format!("{}/apps/acme", world.public_url());
    crate::support::jwt::verified(&world.app, &refreshed.access, &issuer).await;
    assert_eq!(world.records.events("signing_key.withdrawn").await, 2);
}

async fn a_hundred_rotations_at_once_make_one_next_key(store: Store) {
    let world = Arc::new(World::new(store).await);
    let outputs = at_once(100, |_| {
        let world = Arc::clone(&world);
        async move {
            world.node.settings().run(&["keys", "rotate", "acme", "--algorithm", "ES256", "--json"]).await
        }
    })
    .await;
    let (won, lost): (Vec<_>, Vec<_>) = outputs.into_iter().partition(|output| output.status.success());
    assert_eq!(won.len(), 1, "{won:?}");
    for output in lost {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("next ES256 key already"), "{said}");
    }
    let keys = keys(world.node.settings()).await;
    assert_eq!(named(&keys, "ES256", "next"), named(&listed_of(&won[0]), "ES256", "next"));
    assert_eq!((named(&keys, "ES256", "active").len(), keys.len()), (1, 4), "{keys:?}");
    assert_eq!(world.records.events("signing_key.added").await, 1);
}

fn listed_of(output: &std::process::Output) -> Vec<Listed> {
    listed(&String::from_utf8_lossy(&output.stdout))
}

/// An API that keeps the published keys for as long as it may, and asks for them at no other time. Its time is moved by hand.
struct Verifier {
    app: AppClient,
    issuer: String,
    seconds: AtomicU64,
    kept: Mutex<Option<(u64, JwkSet)>>,
    accepted: Mutex<BTreeMap<String, usize>>,
}

impl Verifier {
    async fn keys(&self) -> JwkSet {
        let now = self.seconds.load(Ordering::SeqCst);
        let kept = self.kept.lock().unwrap().clone();
        if let Some((since, keys)) = kept
            && now - since < 300
        {
            return keys;
        }
        let answer = self.app.get(&self.app.app_path("jwks.json")).await.expect(200);
        assert_eq!(answer.header("cache-control"), Some("public, max-age=300"));
        let keys: JwkSet = serde_json::from_value(answer.json()).expect("a JWKS");
        *self.kept.lock().unwrap() = Some((now, keys.clone()));
        keys
    }

    async fn accept(&self, token: &str) {
        let (keys, kid) = (self.keys().await, key_of(token));
        let key = keys.find(&kid).unwrap_or_else(|| panic!("{kid} was not known when it signed"));
        let mut rules = Validation::new(Algorithm::ES256);
        rules.set_issuer(&[&self.issuer]);
        rules.set_audience(&[self.app.app()]);
        let key = DecodingKey::from_jwk(key).expect("a key");
        jsonwebtoken::decode::<Value>(token, &key, &rules).expect("it verifies");
        *self.accepted.lock().unwrap().entry(kid).or_default() += 1;
    }
}

async fn a_verifier_that_keeps_the_keys_sees_no_failure_across_a_rotation(store: Store) {
    let mut world = World::new(store).await;
    let verifier = Arc::new(Verifier {
        app: world.app.clone(),
        issuer: format!("{}/apps/acme", world.public_url()),
        seconds: AtomicU64::new(0),
        kept: Mutex::new(None),
        accepted: Mutex::new(BTreeMap::new()),
    });
    let stop = Arc::new(AtomicBool::new(false));
    let mut clients = JoinSet::new();
    for number in 0..8 {
        let mut tokens = world.tokens(&format!("person{number}@example.org")).await;
        let (verifier, stop, app) = (Arc::clone(&verifier), Arc::clone(&stop), world.app.clone());
        clients.spawn(async move {
            while !stop.load(Ordering::SeqCst) {
                verifier.accept(&tokens.access).await;
                tokens = app.refreshed(&tokens.refresh).await;
            }
            tokens
        });
    }
    world.node.settings().run_well(&["keys", "rotate", "acme", "--algorithm", "ES256"]).await;
    // A minute at a time goes by, for the keys and for the verifier.
    for minute in 1..=13 {
        world.records.age_keys(60).await;
        verifier.seconds.store(60 * minute, Ordering::SeqCst);
        let before: usize = verifier.accepted.lock().unwrap().values().sum();
        eventually("tokens were issued in this minute", MOMENT, || async {
            verifier.accepted.lock().unwrap().values().sum::<usize>() >= before + 16
        })
        .await;
    }
    stop.store(true, Ordering::SeqCst);
    let last = clients.join_all().await;
    let accepted = verifier.accepted.lock().unwrap().clone();
    let (old, new) =
        (named(&keys(world.node.settings()).await, "ES256", "retiring"), key_of(&last[0].access));
    assert_eq!(accepted.keys().cloned().collect::<BTreeSet<_>>(), [old[0].clone(), new.clone()].into());

    // When nothing lives that the old key signed, it goes, and a node throws it away.
    world.records.age_keys(PUBLISHED_AFTER - 60 * 10).await;
    assert!(published(&world.app).await.contains_key(&old[0]), "a token that it signed may live");
    world.records.age_keys(60 * 10).await;
    assert!(!published(&world.app).await.contains_key(&old[0]));
    world.node.restart().await;
    world.records.eventually_has_event("signing_key.withdrawn").await;
    assert_eq!(keys(world.node.settings()).await.len(), 3);
    let refreshed = world.app.refreshed(&last[0].refresh).await;
    assert_eq!(key_of(&refreshed.access), new);
}

#[tokio::test(flavor = "multi_thread")]
async fn nodes_that_start_together_rotate_once() {
    let mut world = World::new(Store::Postgres).await;
    world.node.kill();
    world.records.age_keys(SIGNS_FOR).await;
    let settings = [(); 3].map(|()| world.node.settings().another_node());
    let mut starting = JoinSet::new();
    for settings in settings {
        starting.spawn(async move { Gatepost::start(settings, &["serve"]).await });
    }
    let others = starting.join_all().await;
    world.node.restart().await;
    eventually("the keys were rotated", MOMENT, || async {
        world.records.events("signing_key.added").await == 3
    })
    .await;
    let through = keys(others[0].settings()).await;
    for algorithm in ["ES256", "RS256", "biscuit-ed25519"] {
        assert_eq!(named(&through, algorithm, "next").len(), 1, "{through:?}");
        assert_eq!(named(&through, algorithm, "active").len(), 1, "{through:?}");
    }
}

/// Kills from before the command did anything to after it had ended, in milliseconds.
const MOMENTS: [u64; 9] = [5, 10, 20, 30, 40, 60, 80, 120, 200];

async fn a_kill_during_a_rotation_leaves_no_half_key(store: Store) {
    let world = World::new(store).await;
    let issuer = format!("{}/apps/acme", world.public_url());
    let mut refresh = world.tokens("ann@example.org").await.refresh;
    for moment in MOMENTS {
        let before = world.records.events("signing_key.added").await;
        let mut rotating = world.node.settings().begin(&["keys", "rotate", "acme"]);
        tokio::time::sleep(Duration::from_millis(moment)).await;
        rotating.kill().ok();
        rotating.wait().unwrap();
        let made = world.records.events("signing_key.added").await - before;
        let keys = keys(world.node.settings()).await;
        let next = keys.iter().filter(|key| key.state == "next").count();
        assert!([(0, 0), (3, 3)].contains(&(made, next)), "all or none: {made} events, {keys:?}");
        let shown: BTreeSet<_> = published(&world.app).await.into_keys().collect();
        assert_eq!(shown, keys.into_iter().map(|key| key.kid).collect());
        world.records.age_keys(PUBLISHED_BEFORE).await;
        let tokens = world.app.refreshed(&refresh).await;
        crate::support::jwt::verified(&world.app, &tokens.access, &issuer).await;
        refresh = tokens.refresh;
    }
}

async fn keys_rest_sealed_and_never_stand_in_a_log(store: Store) {
    let world = World::new(store).await;
    world.tokens("ann@example.org").await;
    world.node.settings().run_well(&["keys", "rotate", "acme"]).await;
    // How each private key begins that is not sealed (RFC 5958): the names of P-256, RSA and Ed25519.
    let names: [&[u8]; 3] = [
        &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07],
        &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01],
        &[0x06, 0x03, 0x2b, 0x65, 0x70],
    ];
    let (dump, log) = (world.records.dump().await, world.node.log());
    assert!(dump.len() > 1000 && log.len() > 1000);
    for name in names {
        let hex = data_encoding::HEXLOWER.encode(name);
        for text in [name, hex.as_bytes()] {
            assert!(!dump.windows(text.len()).any(|part| part == text), "{hex} in the database");
        }
        assert!(!log.contains(&hex) && !log.contains("PRIVATE KEY"));
    }
    nothing_private_is_published(&world.app).await;
}

/// Each published key has a name of its own, says what it is for, and holds no private member.
pub(crate) async fn nothing_private_is_published(app: &AppClient) {
    let keys = published(app).await;
    assert!(keys.len() >= 3, "{keys:?}");
    for (kid, key) in keys {
        let members = key.as_object().expect("a key");
        let private = ["d", "p", "q", "dp", "dq", "qi", "k", "oth"];
        assert!(private.iter().all(|member| !members.contains_key(*member)), "{kid}: {key}");
        let is_for_jwts =
            members.get("use").is_some_and(|usage| usage == "sig") && members.contains_key("alg");
        let is_for_biscuits = members.get("gatepost_use").is_some_and(|usage| usage == "biscuit");
        assert!(is_for_jwts != is_for_biscuits, "{kid}: {key}");
    }
}
