//! What the HTTP side is made of: the service, and what the binary knows about this node.

use crate::hub::Hub;
use crate::report_secrets::ReportSecrets;
use crate::trace::Traced;
use gatepost_application::{Answered, Gatepost, Ports};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::time::Timestamp;
use ipnet::IpNet;
use std::sync::Arc;

/// Whether this node's couriers are at work.
pub trait Heartbeat: Send + Sync + 'static {
    /// Whether they took a step lately.
    fn is_alive(&self) -> bool;
}

/// The development mailbox, for its pages.
pub trait Mailbox: Send + Sync + 'static {
    /// All messages, newest first.
    fn messages(&self) -> Vec<MailboxMessage>;

    /// Throws all messages away.
    fn clear(&self);
}

/// One message in the development mailbox.
#[derive(Clone, Debug)]
pub struct MailboxMessage {
    /// Names the message within the mailbox.
    pub id: String,
    /// The recipient.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
    /// The link in it.
    pub link: Option<String>,
    /// The digits in it.
    pub code: Option<String>,
    /// When it came.
    pub received_at: Timestamp,
}

/// What this node counts of itself.
pub trait Numbers: Send + Sync + 'static {
    /// All of it, in the text format of Prometheus.
    fn text(&self) -> String;

    /// Hears of a request that was answered, and of the trace that it belongs to if whoever sent it named one.
    fn served(&self, _answered: Answered<'_>, _trace: Option<Traced<'_>>) {}
}

/// Nothing is counted, as in tests.
impl Numbers for () {
    fn text(&self) -> String {
        String::new()
    }
}

/// What the console knows of this node.
#[derive(Clone, Debug)]
pub struct ConsoleSite {
    /// Where operators reach it: the one origin that its forms are posted from.
    pub url: PublicUrl,
    /// The settings that are in force.
    pub settings: Vec<SettingShown>,
    /// What these settings tell of themselves, as `gatepost doctor` does.
    pub findings: Vec<FindingShown>,
}

/// Something that was looked at when the server started.
#[derive(Clone, Debug)]
pub struct FindingShown {
    /// What was looked at.
    pub check: String,
    /// `well`, `doubtful` or `wrong`.
    pub verdict: &'static str,
    /// What was found; no secret.
    pub what: String,
    /// What mends it; empty where nothing is to be mended.
    pub mend: String,
}

/// A setting as it may be shown.
#[derive(Clone, Debug)]
pub struct SettingShown {
    /// Its name in the environment.
    pub name: String,
    /// Its value, if it is set and no secret.
    pub value: Option<String>,
    /// Whether it is set and nobody sees its value.
    pub is_secret: bool,
    /// Where it was set.
    pub source: String,
}

/// What every handler can reach.
pub struct Site<P: Ports> {
    /// The service.
    pub gatepost: Arc<Gatepost<P>>,
    /// Peers whose `X-Forwarded-For` and `Forwarded` are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Whether this node's couriers are at work.
    pub couriers: Arc<dyn Heartbeat>,
    /// The development mailbox and demo; `None` in production.
    pub mailbox: Option<Arc<dyn Mailbox>>,
    /// What this node counts of itself, which operators see.
    pub numbers: Arc<dyn Numbers>,
    /// Where pages of this node wait for their sign-ins.
    pub hub: Arc<Hub>,
    /// Under which secrets mail providers sign what they report.
    pub report_secrets: ReportSecrets,
    /// What the console knows of this node.
    pub console: ConsoleSite,
}
