//! What is: two nodes on one store, a mail server, and people who have nothing but what they were given.

use gatepost_application::{AppCommand, Caller, ClientProof, Clock, Draft, Due, Gatepost, Letter, Settled};
use gatepost_contract::fakes::{
    self, CapturingMailer, DirectDispatch, FakePorts, Fakes, HandClock, PlainKeyring, SeededEntropy,
};
use gatepost_contract::samples::{self, REDIRECT_URI};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::id::SignInId;
use gatepost_domain::secret::{LinkToken, Secret, SignInSecret};
use gatepost_domain::sign_in::{Beginning, ResponseMode, SignInMethod};
use gatepost_store_memory::Memory;
use std::time::Duration;

/// What clients send along, to get it back.
pub(crate) const STATE: &str = "state & more";

/// One server, and the letters that it has in its hands.
pub(crate) struct Node {
    pub(crate) service: Gatepost<FakePorts<Memory>>,
    dispatch: DirectDispatch,
    taken: Vec<Due>,
    handed_over: Vec<Settled>,
}

/// A sign-in, as its initiator and the reader of its mail know it.
pub(crate) struct Asked {
    pub(crate) id: SignInId,
    pub(crate) secret: Secret<SignInSecret>,
    /// Where its letter must go.
    to: String,
    /// The text of the link's token, as soon as a letter brought it.
    pub(crate) link: Option<String>,
    /// The latest that its initiator heard of its letter.
    pub(crate) delivery: DeliveryStatus,
}

/// Everything there is, numbered as in the model.
pub(crate) struct World {
    pub(crate) memory: Memory,
    pub(crate) clock: HandClock,
    pub(crate) mailer: CapturingMailer,
    pub(crate) app: AppId,
    pub(crate) nodes: Vec<Node>,
    pub(crate) asked: Vec<Asked>,
    /// Each code, and the number of its sign-in.
    pub(crate) codes: Vec<(String, usize)>,
    pub(crate) tokens: Vec<String>,
    starts: u64,
}

impl World {
    /// Two nodes, one app, nobody signed in.
    pub(crate) async fn new() -> Self {
        let fakes = Fakes::default();
        let mut world = Self {
            memory: Memory::default(),
            clock: fakes.clock,
            mailer: fakes.mailer,
            app: samples::app_id(1),
            nodes: Vec::new(),
            asked: Vec::new(),
            codes: Vec::new(),
            tokens: Vec::new(),
            starts: 0,
        };
        world.nodes = vec![world.start(), world.start()];
        let command = AppCommand {
            name: Some(samples::app(1).name),
            redirect_uris: Some(samples::app(1).redirect_uris.iter().cloned().collect()),
            ..AppCommand::default()
        };
        world.nodes[0].service.create_app(world.app.clone(), command).await.unwrap();
        world
    }

    /// A node that starts, with chance that no node had before and a short queue.
    fn start(&mut self) -> Node {
        self.starts += 1;
        let dispatch = DirectDispatch::bounded(2);
        let fakes = Fakes {
            clock: self.clock.clone(),
            entropy: SeededEntropy::new(self.starts),
            mailer: self.mailer.clone(),
            dispatch: dispatch.clone(),
        };
        let parts = fakes.parts(self.memory.clone(), PlainKeyring);
        let service = Gatepost::new(parts, fakes::settings(), fakes::master_keys());
        Node { service, dispatch, taken: Vec::new(), handed_over: Vec::new() }
    }

    /// The node dies with all that it had in its hands, and another one takes its place.
    pub(crate) fn crash(&mut self, node: usize) {
        self.nodes[node] = self.start();
    }

    /// The node stops as it should: it writes down what it did, and leaves the rest to the others.
    pub(crate) async fn stop(&mut self, node: usize) {
        self.settle(node).await;
        self.nodes[node].service.give_letters_back().await.unwrap();
        self.crash(node);
    }

    /// Somebody asks, and types the address in capitals or not.
    pub(crate) async fn ask(&mut self, node: usize, (person, capitals): (u32, bool)) {
        let typed = format!("{}.{person}@example.org", if capitals { "PERSON" } else { "Person" });
        let known =
            self.memory.users().into_iter().find(|user| user.email.identity() == typed.to_lowercase());
        let to = known.map_or_else(|| typed.clone(), |user| user.email.delivery().to_owned());
        let challenge = samples::challenge_text(u32::try_from(self.asked.len()).unwrap());
        let draft = Draft {
            email: &typed,
            redirect_uri: REDIRECT_URI,
            state: Some(STATE),
            nonce: None,
            code_challenge: Some(&challenge),
            code_challenge_method: Some("S256"),
            dpop_jkt: None,
            response_mode: ResponseMode::Query,
            scope: None,
            locale: None,
            method: SignInMethod::Both,
            beginning: Beginning::Api,
            link_expires_in: None,
            on_behalf_of: None,
            pushed: None,
        };
        let caller = Caller { visitor: samples::visitor(), proof: ClientProof::Nothing };
        let accepted = self.nodes[node].service.request_sign_in(&self.app, draft, &caller).await.unwrap();
        let (id, secret) = (accepted.id, accepted.secret);
        self.asked.push(Asked { id, secret, to, link: None, delivery: DeliveryStatus::Queued });
    }

    /// The node's courier takes what waits in its queue, and what it finds in the store.
    pub(crate) async fn take(&mut self, node: usize) {
        let node = &mut self.nodes[node];
        node.taken.extend(node.dispatch.take());
        node.taken.extend(node.service.take_due_letters(3).await.unwrap());
    }

    /// The node's courier hands over what it took, and people find it in their mailboxes.
    pub(crate) async fn hand_over(&mut self, node: usize) {
        for due in std::mem::take(&mut self.nodes[node].taken) {
            let before = self.mailer.letters().len();
            let settled = self.nodes[node].service.hand_over(due).await;
            self.nodes[node].handed_over.push(settled);
            if let Some(letter) = self.mailer.letters().get(before) {
                self.read(letter);
            }
        }
    }

    /// The node's courier writes down what became of what it handed over.
    pub(crate) async fn settle(&mut self, node: usize) {
        let node = &mut self.nodes[node];
        node.service.settle(&std::mem::take(&mut node.handed_over)).await.unwrap();
    }

    /// All that a courier does, without anything in between.
    pub(crate) async fn deliver(&mut self, node: usize) {
        self.take(node).await;
        self.hand_over(node).await;
        self.settle(node).await;
    }

    /// A letter arrives: in time, at the right address, and with the same link as the last time.
    fn read(&mut self, letter: &Letter) {
        assert!(letter.expires_at > self.clock.now(), "no letter leaves with a dead link");
        let deliveries = self.memory.deliveries();
        let (delivery, _) = deliveries.iter().find(|(delivery, _)| delivery.id == letter.id).unwrap();
        let asked = self.asked.iter_mut().find(|asked| asked.id == delivery.sign_in).unwrap();
        assert_eq!(
            letter.to.delivery(),
            asked.to,
            "a known address gets its mail in the spelling that it proved"
        );
        let token = letter
            .link
            .as_ref()
            .unwrap()
            .expose()
            .strip_prefix("http://localhost:8080/l/")
            .unwrap()
            .to_owned();
        assert!(asked.link.as_ref().is_none_or(|known| *known == token), "a retry sends the same letter");
        asked.link = Some(token);
    }

    /// The link of that sign-in, for whoever read the mail.
    pub(crate) fn link(&self, sign_in: usize) -> Secret<LinkToken> {
        Secret::parse(self.asked[sign_in].link.as_ref().unwrap()).unwrap()
    }

    /// The mail server is back, and time goes on until no letter waits any more.
    pub(crate) async fn let_the_couriers_finish(&mut self) {
        self.mailer.come_back();
        for _ in 0..100 {
            if self.memory.deliveries().iter().all(|(_, status)| *status != DeliveryStatus::Queued) {
                return;
            }
            for node in 0..self.nodes.len() {
                self.deliver(node).await;
            }
            self.clock.advance(Duration::from_secs(5));
        }
        panic!("a letter was accepted and neither sent nor given up: {:?}", self.memory.deliveries());
    }
}
