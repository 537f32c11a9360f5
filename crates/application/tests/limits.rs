//! Limits, on two nodes that share a store in memory.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use gatepost_application::{AppCommand, Caller, ClientProof, Gatepost, RequestSignInError, Settings, Store};
use gatepost_contract::fakes::{self, FakePorts, Fakes};
use gatepost_contract::samples;
use gatepost_domain::event::EventKind;
use gatepost_domain::limit::{Limited, Rate};
use gatepost_store_memory::Memory;
use std::time::Duration;

type Service = Gatepost<FakePorts<Memory>>;

struct World {
    store: Memory,
    fakes: Fakes,
    nodes: [Service; 2],
}

impl World {
    async fn new(settings: Settings) -> Self {
        let (store, fakes) = (Memory::default(), Fakes::default());
        let node = || {
            let parts = fakes.parts(store.clone(), fakes::PlainKeyring);
            Gatepost::new(parts, settings.clone(), fakes::master_keys())
        };
        let nodes = [node(), node()];
        let command = AppCommand {
            name: Some(samples::app(1).name),
            redirect_uris: Some(samples::app(1).redirect_uris.iter().cloned().collect()),
            ..AppCommand::default()
        };
        nodes[0].create_app(samples::app_id(1), command).await.unwrap();
        Self { store, fakes, nodes }
    }

    async fn ask(&self, node: usize, person: u32) -> Result<(), RequestSignInError> {
        let (email, challenge) = (samples::email(person), samples::challenge_text(person));
        let draft = samples::draft(email.delivery(), &challenge);
        let caller = Caller { visitor: samples::visitor(), proof: ClientProof::Nothing };
        self.nodes.get(node).unwrap().request_sign_in(&samples::app_id(1), draft, &caller).await.map(drop)
    }

    /// How many of so many requests at that node are admitted.
    async fn admitted(&self, node: usize, asked: u32) -> u32 {
        let mut admitted = 0;
        for person in 0..asked {
            match self.ask(node, person).await {
                Ok(()) => admitted += 1,
                Err(RequestSignInError::Limited(_)) => {}
                Err(error) => panic!("{error}"),
            }
        }
        admitted
    }

    /// Lets both nodes tell what they counted.
    async fn tell(&self) {
        for node in self.nodes.iter().chain(&self.nodes) {
            node.write_observations().await.unwrap();
        }
    }

    fn alarms(&self) -> usize {
        self.store.events().iter().filter(|event| event.kind == EventKind::AppLimitReached).count()
    }
}

fn limited(client: Option<&str>, app: Option<&str>) -> Settings {
    let rate = |text| Rate::parse(text).unwrap();
    Settings { sign_ins_per_client: client.map(rate), sign_ins_per_app: app.map(rate), ..fakes::settings() }
}

#[tokio::test]
async fn a_flood_from_one_client_costs_no_statement() {
    let world = World::new(limited(Some("2/1m"), None)).await;
    assert_eq!(world.admitted(0, 3).await, 2);
    // Whoever asks a store that is away hears that it is away.
    world.store.set_away(true);
    for seconds in 0..30 {
        let wait = Duration::from_secs(30 - seconds);
        let answer = world.ask(0, 1).await;
        assert!(
            matches!(answer, Err(RequestSignInError::Limited(Limited { retry_after })) if retry_after == wait)
        );
        world.fakes.clock.advance(Duration::from_secs(1));
    }
    assert!(matches!(world.ask(0, 1).await, Err(RequestSignInError::Store(_))), "now there may be room");
    world.store.set_away(false);
    assert_eq!(world.admitted(0, 2).await, 1);
}

#[tokio::test]
async fn nodes_share_what_an_app_may_be_asked_for() {
    let world = World::new(limited(None, Some("10/1d"))).await;
    assert_eq!(world.admitted(0, 6).await, 6);
    world.tell().await;
    // The other node has heard of nothing yet, as it had nothing to tell.
    assert_eq!(world.admitted(1, 1).await, 1);
    world.tell().await;
    assert_eq!(world.admitted(1, 9).await, 3);
    world.tell().await;
    assert!(world.admitted(0, 9).await <= 4, "no more than it knew to be left");
    world.tell().await;
    assert_eq!((world.admitted(0, 9).await, world.admitted(1, 9).await), (0, 0));
}

#[tokio::test]
async fn what_can_t_be_told_is_told_later() {
    let world = World::new(limited(None, Some("10/1d"))).await;
    assert_eq!(world.admitted(0, 4).await, 4);
    world.store.set_away(true);
    assert!(world.nodes[0].write_observations().await.is_err());
    world.store.set_away(false);
    assert_eq!(world.admitted(0, 1).await, 1);
    world.tell().await;
    let rate = Rate::parse("10/1d").unwrap();
    let level = world.store.gather("sign-ins of app app-1", 0, rate, samples::NOW).await.unwrap();
    assert_eq!(level, rate.gather(None, 5, samples::NOW));
}

#[tokio::test]
async fn a_limited_app_is_told_of_once_an_hour_by_all_nodes_together() {
    let world = World::new(limited(None, Some("1/31d"))).await;
    assert_eq!((world.admitted(0, 5).await, world.admitted(1, 5).await), (1, 1));
    world.tell().await;
    assert_eq!(world.alarms(), 1);
    let told =
        world.store.events().into_iter().find(|event| event.kind == EventKind::AppLimitReached).unwrap();
    assert_eq!((told.app, told.sign_in, told.email), (samples::app_id(1), None, None));
    world.fakes.clock.advance(Duration::from_mins(59));
    assert_eq!(world.admitted(0, 5).await, 0);
    world.tell().await;
    assert_eq!(world.alarms(), 1);
    world.fakes.clock.advance(Duration::from_mins(1));
    assert_eq!((world.admitted(0, 5).await, world.admitted(1, 5).await), (0, 0));
    world.tell().await;
    assert_eq!(world.alarms(), 2);
}
