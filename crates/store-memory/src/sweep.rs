//! What is forgotten once its time is over. A page here is the whole table.

use crate::rows::Rows;
use gatepost_application::SweepPage;
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{Position, Seal, SealedEvent, SignedSeal};
use gatepost_domain::event::Event;
use gatepost_domain::id::EventId;
use gatepost_domain::session::Session;
use gatepost_domain::sweep::{Overdue, Sweepable};
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::DeliveryStanding;
use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;
use std::sync::Arc;

/// What is over, for an app or for all.
struct Over<'a> {
    app: Option<&'a AppId>,
    over: Overdue,
}

impl Over<'_> {
    fn is_of(&self, app: &AppId) -> bool {
        self.app.is_none_or(|own| own == app)
    }

    /// Whether a row of that app goes, by when it ended or expired.
    fn takes(
        &self,
        app: &AppId,
        ended: impl IntoIterator<Item = Timestamp>,
        expired: Option<Timestamp>,
    ) -> bool {
        self.is_of(app)
            && match self.over {
                Overdue::All => true,
                Overdue::Since { ended: by, expired: then } => {
                    ended.into_iter().any(|at| at <= by) || expired.is_some_and(|at| at <= then)
                }
            }
    }

    fn takes_session(&self, session: &Session) -> bool {
        let ends = [Some(session.expires_at), session.ended.map(|ended| ended.at)];
        self.takes(&session.app, ends.into_iter().flatten(), None)
    }
}

/// Whether nobody sends it any more.
const fn is_settled(standing: DeliveryStanding) -> bool {
    matches!(standing, DeliveryStanding::Delivered | DeliveryStanding::Failed)
}

fn thin<K: Ord + Clone, V: Clone>(table: &mut Arc<BTreeMap<K, V>>, is_over: impl Fn(&V) -> bool) -> usize {
    let before = table.len();
    Arc::make_mut(table).retain(|_, row| !is_over(row));
    before - table.len()
}

fn thin_map<K: Eq + Hash + Clone, V: Clone>(
    table: &mut Arc<HashMap<K, V>>,
    is_over: impl Fn(&V) -> bool,
) -> usize {
    let before = table.len();
    Arc::make_mut(table).retain(|_, row| !is_over(row));
    before - table.len()
}

impl Rows {
    /// Takes away what of the operators' came to its end by then; how many rows that were.
    fn sweep_of_operators(&mut self, what: Sweepable, ended: Timestamp) -> usize {
        match what {
            Sweepable::SetupLinks => Arc::make_mut(&mut self.console).sweep_links(ended),
            Sweepable::ConsoleSessions => Arc::make_mut(&mut self.console).sweep_sessions(ended),
            _ => thin(&mut self.admin_tokens, |token| token.expires_at <= ended),
        }
    }

    /// Takes away what is over; how many rows that were. Answers and limits are kept elsewhere.
    pub(crate) fn sweep(&mut self, page: &SweepPage) -> usize {
        let over = Over { app: page.app.as_ref(), over: page.over };
        match page.what {
            Sweepable::RefreshTokens => {
                let sessions = Arc::clone(&self.sessions);
                let of = |app: &AppId, id| sessions.get(&(app.clone(), id));
                thin(&mut self.refresh_tokens, |row| {
                    over.takes(&row.app, None, Some(row.expires_at))
                        || of(&row.app, row.session).is_some_and(|session| over.takes_session(session))
                })
            }
            Sweepable::Sessions => thin(&mut self.sessions, |row| over.takes_session(row)),
            Sweepable::ExchangeCodes => {
                thin(&mut self.codes, |row| over.takes(&row.grant().app, [row.grant().expires_at], None))
            }
            Sweepable::BrowserSessions => thin_map(&mut self.browser_sessions, |row| {
                over.takes(&row.app, [Some(row.expires_at), row.ended_at].into_iter().flatten(), None)
            }),
            Sweepable::SignIns => thin(&mut self.sign_ins, |row| {
                let sign_in = &row.sign_in;
                over.takes(&sign_in.request().app, [sign_in.course().letters.expires_at], None)
            }),
            Sweepable::Letters => {
                thin(&mut self.letters, |row| over.takes(&row.delivery.app, [row.delivery.expires_at], None))
            }
            Sweepable::IdempotencyKeys => {
                thin_map(&mut self.key_uses, |row| over.takes(&row.app, None, Some(row.at)))
            }
            Sweepable::PushedRequests => {
                thin_map(&mut self.pushed_requests, |row| over.takes(&row.app, None, Some(row.expires_at)))
            }
            Sweepable::LogoutNotices => {
                let is_all = over.over == Overdue::All;
                thin(&mut self.notices, |row| {
                    (is_all || !row.is_queued()) && over.takes(row.app(), [row.created_at()], None)
                })
            }
            Sweepable::Links => thin_map(&mut self.links, |row| over.takes(&row.app, [row.expires_at], None)),
            Sweepable::Tallies => thin(&mut self.tallies, |row| over.takes(&row.app, [row.hour], None)),
            Sweepable::WebhookDeliveries => {
                let is_all = over.over == Overdue::All;
                thin(&mut self.webhook_deliveries, |row| {
                    (is_all || is_settled(row.course.standing))
                        && over.takes(&row.app, [row.created_at], None)
                })
            }
            Sweepable::AdminTokens | Sweepable::SetupLinks | Sweepable::ConsoleSessions => {
                let Overdue::Since { ended, .. } = over.over else { return 0 };
                self.sweep_of_operators(page.what, ended)
            }
            Sweepable::AddressChanges => {
                thin(&mut self.address_changes, |row| over.takes(&row.app, [row.expires_at], None))
            }
            Sweepable::AddressLetters => thin(&mut self.address_letters, |row| {
                over.takes(&row.letter.app, [row.letter.expires_at], None)
            }),
            Sweepable::DeviceLetters => thin(&mut self.device_letters, |row| {
                over.takes(&row.letter.app, [row.letter.expires_at], None)
            }),
            Sweepable::KeptAnswers | Sweepable::Limits => 0,
        }
    }

    /// Adds a seal with its one event, and forgets what `up_to` and the seals in front of it cover; `false` if there is a seal of
    /// that number.
    pub(crate) fn sweep_events(&mut self, record: &(SignedSeal, SealedEvent), up_to: &Seal) -> bool {
        self.append([record.1.event.clone()]);
        if !self.seal(record.0.clone(), std::slice::from_ref(&record.1)) {
            return false;
        }
        let (app, last) = (&up_to.app, up_to.last);
        let is_over = |row: &crate::audit::EventRow| row.is_within(app, last);
        Arc::make_mut(&mut self.events).retain(|row| !is_over(row));
        Arc::make_mut(&mut self.seals).retain(|(of, number), _| of != app || *number >= up_to.number);
        true
    }

    pub(crate) fn forget_app(&mut self, app: &AppId) {
        Arc::make_mut(&mut self.credentials).retain(|(of, _), _| of != app);
        Arc::make_mut(&mut self.signing_keys).retain(|(of, _), _| of != app);
        Arc::make_mut(&mut self.templates).retain(|template| template.app != *app);
        Arc::make_mut(&mut self.logos).retain(|(of, _), _| of != app);
    }

    pub(crate) fn forget_person(&mut self, app: &AppId, events: &[EventId]) {
        let is_meant = |event: &Event| event.app == *app && events.contains(&event.id);
        for row in Arc::make_mut(&mut self.events).iter_mut().filter(|row| is_meant(&row.event)) {
            row.forget_person();
        }
    }

    /// All apps, and when those were deleted that were.
    pub(crate) fn apps_ever(&self) -> Vec<(gatepost_domain::app::App, Option<Timestamp>)> {
        self.apps.values().map(|row| (row.app.clone(), row.deleted_at)).collect()
    }
}

impl crate::audit::EventRow {
    /// Whether it stands in the ledger of that app, at that place or before.
    fn is_within(&self, app: &AppId, last: Position) -> bool {
        self.event.app == *app && self.position().is_some_and(|position| position <= last)
    }
}
