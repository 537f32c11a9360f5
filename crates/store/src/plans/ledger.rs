//! The ledger of events is sealed, read and cut, and what is over is forgotten.

use super::write;
use gatepost_application::{Look, Store, SweepPage, TallyLook, TallyTx, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::audit::{Position, SealNumber};
use gatepost_domain::sweep::{Overdue, Sweepable};

/// All events are sealed and read.
pub(super) async fn tour_of_the_ledger<S: Store>(store: &S, app: &App) {
    let mut look = store.look().await.unwrap();
    assert_eq!(look.unsealed_app(None).await.unwrap(), Some(app.id.clone()));
    assert_eq!(look.unsealed_app(Some(&app.id)).await.unwrap(), None);
    assert_eq!(look.latest_seal(&app.id).await.unwrap(), None);
    let waiting = look.unsealed_events(&app.id, 9).await.unwrap();
    drop(look);
    let (seal, sealed) = samples::sealed(&app.id, None, waiting, NOW).unwrap();
    write(store, 52, |tx| {
        tx.seal(&seal, &sealed);
        tx.tally(&[samples::tally(1, &app.id, NOW.hour())]);
    })
    .await;
    let mut look = store.look().await.unwrap();
    assert_eq!(look.tallied(&app.id, NOW.hour()).await.unwrap().len(), 1);
    assert_eq!(look.events_behind(&app.id, Position::START, 99).await.unwrap(), sealed);
    assert_eq!(look.seals_behind(&app.id, SealNumber::START, 9).await.unwrap(), [seal]);
}

/// What is over goes, page by page, and then all that an app ever had.
pub(super) async fn tour_of_sweeping<S: Store>(store: &S, app: &App) {
    let mut look = store.look().await.unwrap();
    assert_eq!(look.apps_ever().await.unwrap().len(), 1);
    let latest = look.latest_seal(&app.id).await.unwrap().unwrap();
    drop(look);
    let record = vec![samples::event(53, &app.id)];
    let (seal, sealed) = samples::sealed(&app.id, Some(&latest), record, NOW).unwrap();
    write(store, 54, |tx| tx.sweep_events((&seal, &sealed[0]), &latest.seal)).await;
    write(store, 55, |tx| tx.forget_person(&app.id, &[samples::event_id(54)])).await;
    let over = [Overdue::Since { ended: NOW, expired: NOW }, Overdue::All];
    for (over, what) in over.iter().flat_map(|over| Sweepable::OF_APP.map(|what| (*over, what))) {
        let page = SweepPage { what, app: Some(app.id.clone()), over, after: None, most: 1 };
        let next = store.sweep(&page).await.unwrap().next;
        store.sweep(&SweepPage { after: next, ..page }).await.unwrap();
    }
    for what in Sweepable::OF_ALL {
        let page = SweepPage { what, app: None, over: over[0], after: None, most: 9 };
        assert_eq!(store.sweep(&page).await.unwrap().next, None, "{what:?}");
    }
    write(store, 56, |tx| tx.forget_app(&app.id)).await;
}
