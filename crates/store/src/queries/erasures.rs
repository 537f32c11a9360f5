//! Users who are erased: what goes with them at once, and what is worked off afterwards, some rows at a time.

mod by_hand;

use super::{Session, Transaction};
use crate::cells::{Cell, open};
use crate::rows::{ErasureRow, legible};
use crate::schema::{
    address_changes, address_letters, browser_sessions, device_letters, erasures, exchange_codes, sessions,
    users,
};
use by_hand::{
    FailLetters, ForgetLinks, ForgetRefreshTokens, ScrubEventsOfAddress, ScrubEventsOfUser, ScrubSignIns,
    Take,
};
use diesel::prelude::*;
use gatepost_application::{
    AddressTx as _, Committed, ErasureSettlement, Lease, StoreError, Tx as _, UserTx as _,
};
use gatepost_domain::address_change::ChangeOutcome;
use gatepost_domain::app::AppId;
use gatepost_domain::audit::Salt;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{UserId, WorkerId};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{Erasure, ErasureProgress};

impl Transaction {
    /// The end of a user. What hangs on something else goes before it, for SQLite does one after the other.
    pub(super) fn note_erasure(&mut self, erasure: &Erasure, seen: Timestamp) {
        let (app, user) = (Cell(erasure.app.clone()), Cell(erasure.user));
        let email = erasure.email.identity().to_owned();
        self.update_if(
            diesel::delete(users::table)
                .filter(users::app_id.eq(app.clone()))
                .filter(users::id.eq(user))
                .filter(users::updated_at.eq(Cell(seen))),
        );
        // Whoever is erased already is found out by the condition, not by the key.
        self.insert_what_is_new(erasures::table, [ErasureRow::from(erasure)]);
        self.update(ForgetRefreshTokens { app: app.clone(), user });
        self.update(
            diesel::delete(sessions::table)
                .filter(sessions::app_id.eq(app.clone()))
                .filter(sessions::user_id.eq(user)),
        );
        self.update(
            diesel::delete(browser_sessions::table)
                .filter(browser_sessions::app_id.eq(app.clone()))
                .filter(browser_sessions::user_id.eq(user)),
        );
        self.update(
            diesel::delete(exchange_codes::table)
                .filter(exchange_codes::app_id.eq(app.clone()))
                .filter(exchange_codes::user_id.eq(user)),
        );
        self.update(
            diesel::delete(address_letters::table)
                .filter(address_letters::app_id.eq(app.clone()))
                .filter(address_letters::user_id.eq(user)),
        );
        self.update(
            diesel::delete(device_letters::table)
                .filter(device_letters::app_id.eq(app.clone()))
                .filter(device_letters::user_id.eq(user)),
        );
        // Those that were made say where else the person stands, and go last.
        self.update(
            diesel::delete(address_changes::table)
                .filter(address_changes::app_id.eq(app.clone()))
                .filter(address_changes::user_id.eq(user))
                .filter(
                    address_changes::outcome
                        .is_null()
                        .or(address_changes::outcome.ne(Some(Cell(ChangeOutcome::Changed)))),
                ),
        );
        self.update(ForgetLinks { app: app.clone(), email: email.clone() });
        self.update(FailLetters { app, email });
        self.refuse_sign_ins_of(&erasure.app, &erasure.email, erasure.at);
    }
}

type Taken = (
    (Cell<AppId>, Cell<UserId>),
    (Option<String>, Option<String>),
    (Option<Cell<Locale>>, bool),
    (Cell<u32>, Cell<Timestamp>, Option<Cell<Timestamp>>),
);

/// Takes up to `most` erasures.
pub(crate) async fn take_erasures(
    session: &mut Session,
    lease: Lease,
    now: Timestamp,
    most: u32,
) -> Result<Vec<Erasure>, StoreError> {
    let take =
        Take { worker: Cell(lease.worker), until: Cell(lease.until), now: Cell(now), most: i64::from(most) };
    let taken = session.rows::<_, Taken>("leasing erasures", take).await?;
    let erasure =
        |((app, user), (email, delivery), (locale, tells), (attempts, at, templates_at)): Taken| Erasure {
            app: app.0,
            user: user.0,
            email: EmailAddress::restore(email.unwrap_or_default(), delivery.unwrap_or_default()),
            locale: open(locale),
            tells,
            attempts: attempts.0,
            at: at.0,
            templates_at: open(templates_at),
        };
    Ok(taken.into_iter().map(erasure).collect())
}

/// Takes the person out of up to `most` sign-ins.
pub(crate) async fn scrub_sign_ins(
    session: &mut Session,
    erasure: &Erasure,
    most: u32,
) -> Result<usize, StoreError> {
    let scrub = ScrubSignIns {
        app: Cell(erasure.app.clone()),
        email: erasure.email.identity().to_owned(),
        at: Cell(erasure.at),
        pseudonym: erasure.pseudonym().identity().to_owned(),
        most: i64::from(most),
    };
    session.changed("taking somebody out of sign-ins", scrub).await
}

/// Takes the person out of up to `most` events of the user, and then of the address.
pub(crate) async fn scrub_events(
    session: &mut Session,
    erasure: &Erasure,
    most: u32,
) -> Result<usize, StoreError> {
    let doing = "taking somebody out of events";
    let (app, most) = (Cell(erasure.app.clone()), i64::from(most));
    // No salt at all says that the person was taken out, so that the chain of the audit goes on to hold.
    let erased = Cell(Salt::Erased);
    let of_user = ScrubEventsOfUser { app: app.clone(), user: Cell(erasure.user), most, erased };
    let scrubbed = session.changed(doing, of_user).await?;
    if scrubbed > 0 {
        return Ok(scrubbed);
    }
    let email = erasure.email.identity().to_owned();
    session.changed(doing, ScrubEventsOfAddress { app, email, at: Cell(erasure.at), most, erased }).await
}

/// Writes down what became of an erasure, under the condition that `worker` still has it.
pub(crate) async fn settle_erasure(
    mut tx: Transaction,
    worker: WorkerId,
    settlement: &ErasureSettlement,
) -> Result<bool, StoreError> {
    let leased = diesel::update(erasures::table)
        .filter(erasures::app_id.eq(Cell(settlement.app.clone())))
        .filter(erasures::user_id.eq(Cell(settlement.user)))
        .filter(erasures::leased_by.eq(Some(Cell(worker))))
        .filter(erasures::done_at.is_null());
    let nobody =
        (erasures::leased_by.eq(None::<Cell<WorkerId>>), erasures::leased_until.eq(None::<Cell<Timestamp>>));
    let because = |why: &str| erasures::why.eq(Some(legible(why).into_owned()));
    let forgotten = (
        erasures::email.eq(None::<String>),
        erasures::email_delivery.eq(None::<String>),
        erasures::locale.eq(None::<Cell<Locale>>),
        erasures::done_at.eq(Some(Cell(settlement.at))),
    );
    match &settlement.progress {
        ErasureProgress::Told { .. } => tx.update_if(leased.set((nobody, forgotten))),
        ErasureProgress::Untold { why } => tx.update_if(leased.set((nobody, forgotten, because(why)))),
        ErasureProgress::Again { at, why } => {
            tx.update_if(leased.set((nobody, erasures::due_at.eq(Cell(*at)), because(why))));
        }
    }
    if !matches!(settlement.progress, ErasureProgress::Again { .. }) {
        tx.forget_address_changes(&settlement.app, settlement.user);
    }
    if let Some(event) = &settlement.event {
        tx.append(event);
    }
    Ok(tx.commit().await? == Committed::Kept)
}
