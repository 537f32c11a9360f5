//! A store with something in it for each method of a transaction to change.

use crate::samples::{self, Asked, NOW};
use crate::store::given::{self, Confirmed, Opened, begin};
use gatepost_application::{Client, CodeFound, LinkFound, Look, Settlement, SignInFound, Store, Tx};
use gatepost_domain::access::SigningKey;
use gatepost_domain::app::{App, AppName};
use gatepost_domain::delivery::Progress;
use gatepost_domain::session::{EndReason, Ended, Presented};

/// What stands in the store before anything changes. Seeds from 90 on are of what is new.
pub(super) struct Scene {
    app: App,
    doomed: App,
    confirmed: Asked,
    refused: Asked,
    spent: Confirmed,
    burned: Confirmed,
    rotated: Opened,
    ended: Opened,
}

/// All that a reader sees of it.
#[derive(PartialEq, Debug)]
pub(super) struct View {
    apps: Vec<App>,
    secret: Option<Client>,
    keys: Vec<SigningKey>,
    sign_ins: Vec<Option<SignInFound>>,
    links: Vec<Option<LinkFound>>,
    codes: Vec<Option<(Client, Option<CodeFound>)>>,
    tokens: Vec<Option<(Client, Option<Presented>)>>,
}

/// The worker that has the lease of all letters of the scene but one.
const WORKER: u32 = 1;

impl Scene {
    pub(super) async fn set<S: Store>(store: &S) -> Self {
        let (app, doomed) = (given::app(store, 1).await, given::app(store, 2).await);
        let scene = Self {
            confirmed: given::asked(store, 10, &app).await,
            refused: given::asked(store, 20, &app).await,
            spent: given::confirmed(store, 30, &app).await,
            burned: given::confirmed(store, 40, &app).await,
            rotated: given::opened(store, 50, &app).await,
            ended: given::opened(store, 60, &app).await,
            app,
            doomed,
        };
        let mut tx = begin(store).await;
        let leased = tx.lease(given::lease(samples::worker_id(WORKER), NOW), NOW, 100).await.unwrap();
        assert_eq!(leased.len(), 6);
        tx.commit().await.unwrap();
        given::asked(store, 70, &scene.app).await;
        scene
    }

    /// Reads all that [`Self::change_everything`] changes.
    pub(super) async fn view<S: Store>(&self, store: &S) -> View {
        let mut look = store.look().await.unwrap();
        let key = given::key(&self.app.id);
        let mut secret = given::key(&self.app.id);
        secret.secret = Some(samples::client_credential(90, &self.app.id).digest);
        let mut view = View {
            apps: look.apps().await.unwrap(),
            secret: look.client(&secret).await.unwrap(),
            keys: look.signing_keys(&self.app.id).await.unwrap(),
            sign_ins: Vec::new(),
            links: Vec::new(),
            codes: Vec::new(),
            tokens: Vec::new(),
        };
        for seed in [10, 20, 30, 40, 50, 60, 70, 90] {
            view.sign_ins.push(look.sign_in(&self.app.id, samples::sign_in_id(seed)).await.unwrap());
            view.links.push(look.link(&samples::link_digest(seed)).await.unwrap());
            view.codes.push(look.code(&key, &samples::code_digest(seed)).await.unwrap());
            view.tokens.push(look.refresh_token(&key, &samples::refresh_digest(seed)).await.unwrap());
        }
        view
    }

    /// Calls every method that writes, and finds that each is let through.
    pub(super) async fn change_everything<T: Tx>(&self, tx: &mut T) {
        self.change_apps(tx).await;
        self.change_sign_ins(tx).await;
        self.change_sessions(tx).await;
        self.change_letters(tx).await;
        tx.append(&samples::event(90, &self.app.id)).await.unwrap();
    }

    /// Changes everything, commits, and finds it changed.
    pub(super) async fn changes_everything_for_good<S: Store>(&self, store: &S) {
        let before = self.view(store).await;
        let mut tx = begin(store).await;
        self.change_everything(&mut tx).await;
        tx.commit().await.unwrap();
        let after = self.view(store).await;
        assert_ne!(before.apps, after.apps);
        assert_ne!(before.secret, after.secret);
        assert_ne!(before.keys, after.keys);
        assert_ne!(before.sign_ins, after.sign_ins);
        assert_ne!(before.links, after.links);
        assert_ne!(before.codes, after.codes);
        assert_ne!(before.tokens, after.tokens);
    }

    async fn change_apps<T: Tx>(&self, tx: &mut T) {
        let renamed =
            App { name: AppName::parse("Renamed").unwrap(), updated_at: given::after(1), ..self.app.clone() };
        assert!(tx.add_app(&samples::app(90)).await.unwrap());
        assert!(tx.update_app(&renamed, self.app.updated_at).await.unwrap());
        assert!(tx.delete_app(&self.doomed.id, NOW).await.unwrap());
        tx.add_client_credential(&samples::client_credential(90, &self.app.id)).await.unwrap();
        tx.add_signing_key(&samples::signing_key(90, &self.app.id)).await.unwrap();
    }

    async fn change_sign_ins<T: Tx>(&self, tx: &mut T) {
        let asked = samples::asked(90, &self.app, NOW);
        let lease = Some(given::lease(samples::worker_id(WORKER), NOW));
        tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), lease).await.unwrap();
        let completed = given::completed(&self.confirmed, &self.app);
        let user = samples::user(90, &self.app.id, &completed.request().email);
        let refused = self.refused.sign_in.clone().refuse(&self.refused.link, NOW).unwrap();
        assert!(tx.complete(&completed).await.unwrap());
        assert!(tx.refuse(&refused).await.unwrap());
        tx.add_user(&user).await.unwrap();
        tx.note_sign_in(&self.spent.user, NOW).await.unwrap();
        tx.add_code(&samples::code(90, &completed, user.id)).await.unwrap();
    }

    async fn change_sessions<T: Tx>(&self, tx: &mut T) {
        let spent = given::spent(30, &self.spent.code);
        let (session, token) = samples::session(90, &spent, &self.app);
        assert!(tx.spend(&spent).await.unwrap());
        assert!(tx.burn(&samples::burned(&self.burned.code, NOW).unwrap()).await.unwrap());
        tx.add_session(&session, &token).await.unwrap();
        let Opened { user, session, token } = self.rotated.clone();
        let presented = Presented { token, session, user, successor_is_live: false };
        let rotation = presented.rotate(&self.app, NOW).unwrap();
        let new = samples::refresh_token(91, &presented.session, &self.app, NOW);
        assert!(tx.rotate(&rotation, &new).await.unwrap());
        let ended = Ended { at: NOW, reason: EndReason::Revoked };
        assert!(tx.end_session(&self.app.id, self.ended.session.id, ended).await.unwrap());
    }

    async fn change_letters<T: Tx>(&self, tx: &mut T) {
        let (worker, another) = (samples::worker_id(WORKER), samples::worker_id(WORKER + 1));
        let leased = tx.lease(given::lease(another, NOW), NOW, 1).await.unwrap();
        let leased: Vec<_> = leased.into_iter().map(|due| due.delivery.id).collect();
        assert_eq!(leased, [samples::delivery_id(70)]);
        let sent = Settlement {
            app: self.app.id.clone(),
            delivery: self.confirmed.delivery.id,
            progress: Progress::Sent { message_id: samples::message_id(90) },
        };
        assert_eq!(tx.settle(worker, &[sent], NOW).await.unwrap(), [self.confirmed.delivery.id]);
        tx.give_back(worker, NOW).await.unwrap();
    }
}
