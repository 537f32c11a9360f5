//! How the server is, looked at just now.

use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{count, span};
use crate::moment::Moment;
use crate::site::Site;
use gatepost_application::{Ports, Readiness, Store, Vitals};
use serde_json::{Value, json};
use std::time::Duration;

/// For how long the store may leave the question without an answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Letters, messages and seals that wait longer than that are told as wrong.
const TOO_LONG: Duration = Duration::from_mins(5);

/// How something is that was looked at.
struct Check {
    name: &'static str,
    verdict: &'static str,
    what: String,
    mend: String,
}

impl Check {
    fn good(name: &'static str, what: impl Into<String>) -> Self {
        Self { name, verdict: "well", what: what.into(), mend: String::new() }
    }

    fn wrong(name: &'static str, what: impl Into<String>, mend: &str) -> Self {
        Self { name, verdict: "wrong", what: what.into(), mend: mend.to_owned() }
    }

    fn of(name: &'static str, is_well: bool, what: impl Into<String>, mend: &str) -> Self {
        if is_well { Self::good(name, what) } else { Self::wrong(name, what, mend) }
    }

    fn value(&self) -> Value {
        json!({ "name": self.name, "verdict": self.verdict, "what": self.what, "mend": self.mend })
    }
}

/// What was checked just now, and what the settings tell.
pub(super) async fn show<P: Ports>(site: &Site<P>) -> Result<Shown, Stop> {
    let mut checks = ready(site).await;
    // Of a store that is away nothing more can be asked.
    if checks.iter().take(2).all(|check| check.verdict == "well") {
        match tokio::time::timeout(PATIENCE, site.gatepost.vitals()).await {
            Ok(vitals) => checks.extend(of_vitals(&vitals?)),
            Err(_) => checks.push(Check::wrong(
                "The server’s own work",
                "the store left the question without an answer",
                "look at its load, and at this page again",
            )),
        }
    }
    let findings = site.console.findings.iter();
    let findings: Vec<_> = findings
        .map(|one| json!({ "name": one.check, "verdict": one.verdict, "what": one.what, "mend": one.mend }))
        .collect();
    let blanks = json!({
        "here": "health",
        "checks": checks.iter().map(Check::value).collect::<Vec<_>>(),
        "findings": findings,
        "version": env!("CARGO_PKG_VERSION"),
        "public_url": site.gatepost.settings().public_url.as_str(),
        "console_url": site.console.url.as_str(),
        "at": Moment(site.gatepost.now()),
    });
    Ok(Shown::page(Page::Health, "Health", blanks))
}

/// Whether people can sign in, as far as this node knows.
pub(super) async fn is_ready<P: Ports>(site: &Site<P>) -> bool {
    ready(site).await.iter().all(|check| check.verdict == "well")
}

/// The same as the server's own readiness says.
async fn ready<P: Ports>(site: &Site<P>) -> Vec<Check> {
    const AWAY: &str = "start it, or look at GATEPOST_DATABASE_URL";
    let asked = tokio::time::timeout(PATIENCE, site.gatepost.store().readiness()).await;
    let [store, migrations] = match asked {
        Ok(Ok(Readiness::Ready)) => {
            [Check::good("Store", "it answers"), Check::good("Migrations", "the schema is up to date")]
        }
        Ok(Ok(Readiness::MigrationsPending(names))) => [
            Check::good("Store", "it answers"),
            Check::wrong("Migrations", format!("{} are pending", names.len()), "run gatepost migrate"),
        ],
        Ok(Err(_)) | Err(_) => [
            Check::wrong("Store", "it can’t be reached", AWAY),
            Check::wrong("Migrations", "unknown, since the store can’t be reached", ""),
        ],
    };
    let is_alive = site.couriers.is_alive();
    let what = if is_alive { "they are at work" } else { "none took a step lately: letters wait" };
    let couriers =
        Check::of("Couriers", is_alive, what, "start this node again; its log says what they wait for");
    vec![store, migrations, couriers]
}

fn of_vitals(vitals: &Vitals) -> Vec<Check> {
    vec![letters(vitals), seals(vitals), webhooks(vitals), keys(vitals), master_key(vitals), places(vitals)]
}

fn is_soon(waits: Option<Duration>) -> bool {
    waits.is_none_or(|waits| waits < TOO_LONG)
}

fn letters(vitals: &Vitals) -> Check {
    let what = vitals.oldest_letter_waits.map_or_else(
        || "no letter waits".to_owned(),
        |waits| format!("{} wait, the oldest for {}", count(number(vitals.letters)), span(waits)),
    );
    let mend = "ask the mail server or provider; a story among the sign-ins says what it answered";
    Check::of("Mail queue", is_soon(vitals.oldest_letter_waits), what, mend)
}

fn seals(vitals: &Vitals) -> Check {
    let what = vitals.unsealed_for.map_or_else(
        || "every event is sealed".to_owned(),
        |waits| format!("the oldest event without a seal is {} old", span(waits)),
    );
    Check::of(
        "Seals of the audit",
        is_soon(vitals.unsealed_for),
        what,
        "the log of the nodes says why none is made",
    )
}

fn webhooks(vitals: &Vitals) -> Check {
    let what = match (vitals.webhooks_behind, vitals.oldest_message_waits) {
        (0, None) => "no message waits".to_owned(),
        (behind, None) => format!("{} have messages to come", count(number(behind))),
        (_, Some(waits)) => format!("the oldest message in line has waited for {}", span(waits)),
    };
    let mend = "the page of the webhook says what its server answers";
    Check::of("Webhooks", is_soon(vitals.oldest_message_waits), what, mend)
}

fn keys(vitals: &Vitals) -> Check {
    let what = vitals.oldest_key.as_ref().map_or_else(
        || "no app has any yet".to_owned(),
        |oldest| {
            format!(
                "{} in all; the oldest that signs is one of {}, since {}, and another one takes its place by {}",
                count(number(vitals.keys)),
                oldest.app,
                day(&oldest.signs_from.to_string()),
                day(&oldest.until.to_string()),
            )
        },
    );
    Check::good("Signing keys", what)
}

/// The day of a moment.
fn day(moment: &str) -> &str {
    moment.split('T').next().unwrap_or(moment)
}

fn master_key(vitals: &Vitals) -> Check {
    const MEND: &str =
        "set the key that the database was used with, or add it to GATEPOST_MASTER_KEY_PREVIOUS";
    match vitals.keys_out_of_reach.first() {
        None => Check::good("Master key", "it opens every signing key"),
        Some(first) => {
            let (lost, id, app) = (vitals.keys_out_of_reach.len(), &first.id, &first.app);
            let what = format!("{lost} signing keys were sealed with another one, such as {id} of {app}");
            Check::wrong("Master key", what, MEND)
        }
    }
}

fn places(vitals: &Vitals) -> Check {
    let what = if vitals.knows_places {
        "a file says roughly where addresses are"
    } else {
        "no file says where addresses are; stories do without (GATEPOST_GEOIP_FILE)"
    };
    Check::good("Places", what)
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
