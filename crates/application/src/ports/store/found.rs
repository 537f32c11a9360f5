//! What a store finds, and what is told of letters.

use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::delivery::{DeliveryStatus, Progress};
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::id::{BrowserSessionId, DeliveryId, SessionId, SignInId, UserId, WorkerId};
use gatepost_domain::link::Link;
use gatepost_domain::logout_notice::NoticeProgress;
use gatepost_domain::secret::{ClientSecret, Digest};
use gatepost_domain::session::Session;
use gatepost_domain::sign_in::{Course, SignIn};
use gatepost_domain::sweep::{Overdue, Sweepable};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;

/// Which app a client says that it is, and the digest of the secret that it showed.
#[derive(Clone, Debug)]
pub struct ClientKey {
    /// The app.
    pub app: AppId,
    /// The secret, if it showed one.
    pub secret: Option<Digest<ClientSecret>>,
}

/// An app, and whether whoever asks proved to be it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Client {
    /// The app.
    pub app: App,
    /// Whether the secret shown is one of the app's.
    pub authenticated: bool,
}

/// What is known of an address in an app.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Address {
    /// The user with its identity, if there is one.
    pub user: Option<User>,
    /// How full the bucket is that was asked for with it.
    pub level: Option<Timestamp>,
    /// Whether it is on the app's suppression list.
    pub is_suppressed: bool,
}

/// A letter that a provider reports on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReportedLetter {
    /// The letter.
    pub delivery: DeliveryId,
    /// Its sign-in.
    pub sign_in: SignInId,
    /// The identity of the address that it went to.
    pub email: String,
    /// The moment of the latest report of it.
    pub reported_at: Option<Timestamp>,
}

/// A sign-in with the state of its latest letter, and what is needed to judge it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignInFound {
    /// The sign-in.
    pub sign_in: SignIn,
    /// Its app.
    pub app: App,
    /// The user with its address in that app, if there is one.
    pub user: Option<User>,
    /// How far its latest letter is.
    pub delivery: DeliveryStatus,
}

/// As much of a sign-in as tells whether something happened to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Glance {
    /// Its app.
    pub app: AppId,
    /// The sign-in.
    pub sign_in: SignInId,
    /// What has happened to it.
    pub course: Course,
    /// How far its latest letter is.
    pub delivery: DeliveryStatus,
}

/// A link with all that is needed to judge it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkFound {
    /// The link.
    pub link: Link,
    /// Its sign-in.
    pub sign_in: SignIn,
    /// The sign-in's app.
    pub app: App,
    /// The user with the sign-in's address in that app, if there is one.
    pub user: Option<User>,
}

/// A code with the user that it was issued to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeFound {
    /// The code.
    pub code: ExchangeCode,
    /// Its user.
    pub user: User,
}

/// Somebody's stay in a browser, and what is needed to judge it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BrowserFound {
    /// The stay.
    pub session: BrowserSession,
    /// Its app.
    pub app: App,
    /// Its user.
    pub user: User,
}

/// A session with its user.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionFound {
    /// The session.
    pub session: Session,
    /// Its user.
    pub user: User,
}

/// Which sessions of an app are meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SessionsOf {
    /// That one.
    Itself(SessionId),
    /// All that came from that stay in a browser.
    Browser(BrowserSessionId),
    /// All of that user.
    User(UserId),
}

/// Who works on a letter, and until when nobody else may.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lease {
    /// The node.
    pub worker: WorkerId,
    /// Until when.
    pub until: Timestamp,
}

/// What became of a leased notice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoticeSettlement {
    /// The app that it is for.
    pub app: AppId,
    /// The session that it is about.
    pub session: SessionId,
    /// What became of it.
    pub progress: NoticeProgress,
    /// How the audit tells it.
    pub event: Event,
}

/// What became of a leased letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settlement {
    /// The app that it is for.
    pub app: AppId,
    /// The letter.
    pub delivery: DeliveryId,
    /// What became of it.
    pub progress: Progress,
    /// How the timeline tells it.
    pub event: Event,
}

/// How far a table was walked: opaque to whoever walks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SweepCursor(pub Vec<u8>);

/// Some rows of a table, of which those go that are over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SweepPage {
    /// The table.
    pub what: Sweepable,
    /// The app, if it is swept app by app.
    pub app: Option<AppId>,
    /// What is over.
    pub over: Overdue,
    /// Behind which row; none is the beginning.
    pub after: Option<SweepCursor>,
    /// How many rows are looked at.
    pub most: u32,
}

/// What came of a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SweptPage {
    /// How many rows went.
    pub swept: usize,
    /// Where the next page begins; `None` at the end of the table.
    pub next: Option<SweepCursor>,
}
