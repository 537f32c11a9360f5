//! What an operator sees first: how sign-ins go, how mail goes, and what goes wrong. Read from tallies, so it costs the same
//! however much happened.

use crate::gatepost::Gatepost;
use crate::manage_apps::ManageAppsError;
use crate::ports::{Clock, MailLook, Ports, Store, StoreError, Tallied, TallyLook};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::DeliveryId;
use gatepost_domain::report::{WATCHED_LETTERS, WATCHED_TIME, is_alarming};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// So many apps are added up: an operator with more chooses one.
const MOST_APPS: usize = 50;

/// So many suppressed addresses, or waiting letters, are counted; more are just more.
const MOST_COUNTED: u32 = 1000;

/// What went wrong, as opposed to what is just slow or foreseen.
const TROUBLES: [EventKind; 13] = [
    EventKind::SignInRejected,
    EventKind::SignInLimited,
    EventKind::SignInRefused,
    EventKind::EmailCodeRejected,
    EventKind::LetterFailed,
    EventKind::LetterWithheld,
    EventKind::LetterBounced,
    EventKind::LetterComplained,
    EventKind::CodeBurned,
    EventKind::CodeReplayed,
    EventKind::RefreshReplayed,
    EventKind::LogoutUntold,
    EventKind::WebhookFailed,
];

/// How sign-ins went on, as numbers of events: a letter that was asked for again counts again.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Funnel {
    /// Sign-ins that were asked for.
    pub asked: u64,
    /// Letters that a mail server or provider took.
    pub handed_over: u64,
    /// Links that were opened, scanners and all: once a minute at most for each link and kind of visitor.
    pub opened: u64,
    /// Sign-ins that were completed by a link, by digits, or approved on another screen.
    pub confirmed: u64,
    /// Codes that apps exchanged for tokens, also those of browsers that were let in without a letter.
    pub exchanged: u64,
    /// How often a browser was let in without a letter.
    pub let_in: u64,
}

/// How mail went.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct MailHealth {
    /// Letters that a mail server or provider took.
    pub handed_over: u64,
    /// Letters that the recipient's server took, as far as the provider reports.
    pub delivered: u64,
    /// Letters that came back.
    pub bounced: u64,
    /// Letters that their readers called unwanted.
    pub complained: u64,
    /// Letters that never left.
    pub failed: u64,
}

/// A number that is counted up to some most.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Capped {
    /// How many there are at least.
    pub count: u32,
    /// Whether there are more.
    pub is_more: bool,
}

impl Capped {
    fn of(found: usize) -> Self {
        let found = u32::try_from(found).unwrap_or(u32::MAX);
        Self { count: found.min(MOST_COUNTED), is_more: found > MOST_COUNTED }
    }
}

/// One app at a glance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppGlance {
    /// The app.
    pub app: App,
    /// How sign-ins went.
    pub funnel: Funnel,
    /// How mail went.
    pub mail: MailHealth,
    /// Whether more of its newest letters bounced than may, as of now.
    pub is_alarming: bool,
    /// How many addresses get no letters of it.
    pub suppressed: Capped,
}

/// Something that went wrong, and how often.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trouble {
    /// In which app.
    pub app: AppId,
    /// What, why and how often.
    pub told: Tallied,
}

/// What an operator sees first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Overview {
    /// From which hour on was counted.
    pub since: Timestamp,
    /// Each app, by id.
    pub apps: Vec<AppGlance>,
    /// What went wrong, most frequent first.
    pub troubles: Vec<Trouble>,
    /// How many letters of all apps wait to be handed over.
    pub waiting: Capped,
    /// For how long the oldest of them has waited.
    pub oldest_waits: Option<Duration>,
    /// Whether there are more apps than were looked at.
    pub is_cut: bool,
}

impl<P: Ports> Gatepost<P> {
    /// How sign-ins and mail went within that span, in full hours, of that app or of all.
    pub async fn overview(&self, of: Option<&AppId>, span: Duration) -> Result<Overview, ManageAppsError> {
        let now = self.parts.clock.now();
        let since = earlier(now, span).hour();
        let mut apps = match of {
            Some(app) => vec![self.app(app).await?],
            None => self.apps().await?,
        };
        let is_cut = apps.len() > MOST_APPS;
        apps.truncate(MOST_APPS);
        let (mut glances, mut troubles) = (Vec::new(), Vec::new());
        let mut look = self.parts.store.look().await?;
        for app in apps {
            let told = look.tallied(&app.id, since).await?;
            let mail = mail_health(&told);
            // Without a bounce within the time that is looked at there is nothing to be alarmed of.
            let is_alarming = mail.bounced > 0 && bounces_too_much(&mut look, &app.id, now).await?;
            let suppressed = look.suppressions(&app.id, None, MOST_COUNTED + 1).await?.len();
            glances.push(AppGlance {
                funnel: funnel(&told),
                mail,
                is_alarming,
                suppressed: Capped::of(suppressed),
                app: app.clone(),
            });
            let of_app = told.into_iter().filter(|told| TROUBLES.contains(&told.kind));
            troubles.extend(of_app.map(|told| Trouble { app: app.id.clone(), told }));
        }
        troubles
            .sort_by(|a, b| b.told.count.cmp(&a.told.count).then_with(|| a.app.as_str().cmp(b.app.as_str())));
        let waiting = Capped::of(look.waiting_letters(MOST_COUNTED + 1).await?);
        drop(look);
        let oldest = self.parts.store.oldest_letter().await?;
        let oldest_waits = oldest.map(|at| now.since(at));
        Ok(Overview { since, apps: glances, troubles, waiting, oldest_waits, is_cut })
    }
}

fn earlier(now: Timestamp, span: Duration) -> Timestamp {
    let span = i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
    Timestamp::from_micros(now.as_micros().saturating_sub(span))
}

async fn bounces_too_much<L: MailLook>(
    look: &mut L,
    app: &AppId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let since = DeliveryId::new(earlier(now, WATCHED_TIME), [0; 10]);
    Ok(is_alarming(&look.newest_letters(app, since, WATCHED_LETTERS).await?))
}

fn count(told: &[Tallied], kinds: &[EventKind]) -> u64 {
    told.iter().filter(|told| kinds.contains(&told.kind)).map(|told| told.count).sum()
}

fn funnel(told: &[Tallied]) -> Funnel {
    Funnel {
        asked: count(told, &[EventKind::SignInRequested]),
        handed_over: count(told, &[EventKind::LetterSent]),
        opened: count(told, &[EventKind::LinkOpened]),
        confirmed: count(
            told,
            &[EventKind::LinkConfirmed, EventKind::EmailCodeAccepted, EventKind::SignInApproved],
        ),
        exchanged: count(told, &[EventKind::CodeExchanged]),
        let_in: count(told, &[EventKind::BrowserSessionUsed, EventKind::MarkUsed]),
    }
}

fn mail_health(told: &[Tallied]) -> MailHealth {
    let of = |kind| count(told, &[kind]);
    MailHealth {
        handed_over: of(EventKind::LetterSent),
        delivered: of(EventKind::LetterDelivered),
        bounced: of(EventKind::LetterBounced),
        complained: of(EventKind::LetterComplained),
        failed: of(EventKind::LetterFailed),
    }
}

impl std::ops::Add for Funnel {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            asked: self.asked + more.asked,
            handed_over: self.handed_over + more.handed_over,
            opened: self.opened + more.opened,
            confirmed: self.confirmed + more.confirmed,
            exchanged: self.exchanged + more.exchanged,
            let_in: self.let_in + more.let_in,
        }
    }
}

impl std::ops::Add for MailHealth {
    type Output = Self;

    fn add(self, more: Self) -> Self {
        Self {
            handed_over: self.handed_over + more.handed_over,
            delivered: self.delivered + more.delivered,
            bounced: self.bounced + more.bounced,
            complained: self.complained + more.complained,
            failed: self.failed + more.failed,
        }
    }
}
