//! Texts that come from outside.

use gatepost_application::{ClientKey, Committed, Lease, Look as _, Settlement, Store, Tx as _};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::delivery::Progress;
use gatepost_domain::sign_in::{ClientState, Nonce, Place};

/// Whatever a client sends as its state comes back as it was; what a mail server or a stranger says is written down.
pub(crate) async fn any_text_from_outside_can_be_kept<S: Store>(store: &S) {
    let app = samples::app(1);
    let hostile = "\0'; DROP TABLE apps; --\u{202e}\u{1f511}\r\n$1 ?1 %00 ::regclass";
    let mut request = samples::request(1, &app, samples::email(1), NOW);
    request.state = Some(ClientState::parse(hostile).unwrap());
    request.nonce = Some(Nonce::parse(hostile).unwrap());
    let mut asked = samples::asked_as(1, request);
    asked.delivery.attempts = 1;
    let lease = Lease { worker: samples::worker_id(1), until: NOW.plus(gatepost_domain::delivery::LEASE) };
    let event = |seed| samples::event(seed, &app.id).because(hostile).referring_to(hostile);
    let settlement = Settlement {
        app: app.id.clone(),
        delivery: asked.delivery.id,
        progress: Progress::Retry { at: NOW, why: hostile.to_owned() },
        event: event(2),
    };

    let mut tx = store.begin();
    tx.add_app(&app);
    tx.add_sign_in(&asked.sign_in, asked.letter(), Some(lease));
    tx.append(&event(1));
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    assert_eq!(store.settle_letters(lease.worker, &[settlement]).await.unwrap(), [asked.delivery.id]);
    store.observe(&[event(3)]).await.unwrap();

    let found = store.look().await.unwrap().link(&asked.link.digest).await.unwrap().unwrap();
    assert_eq!(found.sign_in, asked.sign_in);
    let completed = found.sign_in.confirm(&asked.link, (&app, None), Place::Elsewhere, NOW).unwrap();
    let code = samples::code(1, &completed, samples::user_id(1));
    let mut tx = store.begin();
    tx.add_user(&samples::user(1, &app.id, &samples::email(1)));
    tx.add_code(&code);
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    let key = ClientKey { app: app.id.clone(), secret: None };
    let mut look = store.look().await.unwrap();
    let (_, found) = look.code(&key, &code.grant().digest).await.unwrap().unwrap();
    assert_eq!(found.unwrap().code, code);
    assert_eq!(look.apps().await.unwrap(), [app]);
}
