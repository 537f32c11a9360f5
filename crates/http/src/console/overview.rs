//! The overview: how sign-ins and mail go, and what goes wrong.

use super::guard::Visit;
use super::health;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{count, span};
use crate::moment::Moment;
use crate::site::Site;
use gatepost_application::{AppGlance, Capped, Funnel, MailHealth, Overview, Ports, Trouble};
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use serde_json::{Value, json};
use std::time::Duration;

/// The spans that there are, by their names in a link.
const SPANS: [(&str, &str, Duration); 2] =
    [("day", "24 hours", Duration::from_hours(24)), ("week", "7 days", Duration::from_hours(7 * 24))];

/// So many reasons are told: who has more sees the most frequent.
const MOST_TROUBLES: usize = 20;

/// What there is, how it goes, and whether it works.
pub(super) async fn show<P: Ports>(site: &Site<P>, visit: &Visit) -> Result<Shown, Stop> {
    let named = visit.asked("span").unwrap_or_default();
    let (name, words, span) = SPANS.into_iter().find(|(name, ..)| *name == named).unwrap_or(SPANS[0]);
    let all = site.gatepost.apps().await?;
    let chosen = visit.asked("app").map(crate::resources::app).transpose()?;
    let overview = site.gatepost.overview(chosen.as_ref(), span).await?;
    let funnel = overview.apps.iter().fold(Funnel::default(), |sum, app| sum + app.funnel);
    let mail = overview.apps.iter().fold(MailHealth::default(), |sum, app| sum + app.mail);
    let spans: Vec<_> = SPANS
        .iter()
        .map(|(of, words, _)| json!({ "name": of, "words": words, "here": *of == name }))
        .collect();
    let choices: Vec<_> =
        all.iter().map(|app| json!({ "id": app.id.as_str(), "name": app.name.as_str() })).collect();
    let troubles: Vec<_> =
        overview.troubles.iter().take(MOST_TROUBLES).map(|one| trouble(one, &overview)).collect();
    let blanks = json!({
        "here": "overview",
        "choices": choices,
        "chosen": chosen.as_ref().map(AppId::as_str),
        "spans": spans,
        "span": name,
        "span_words": words,
        "since": Moment(overview.since),
        "steps": steps(funnel),
        "let_in": count(funnel.let_in),
        "nothing": funnel == Funnel::default() && overview.troubles.is_empty(),
        "mail": letters(mail),
        "waiting": waiting(&overview),
        "rows": overview.apps.iter().map(row).collect::<Vec<_>>(),
        "troubles": troubles,
        "more_troubles": overview.troubles.len().saturating_sub(MOST_TROUBLES),
        "is_cut": overview.is_cut,
        "operators": site.gatepost.operators().await?.len(),
        "ready": health::is_ready(site).await,
    });
    Ok(Shown::page(Page::Overview, "Overview", blanks))
}

/// The steps of the funnel, each with its part of the widest: a letter that is asked for again makes a step wider than the one
/// before.
fn steps(funnel: Funnel) -> Vec<Value> {
    let steps = [
        ("Asked for", funnel.asked),
        ("Letter handed over", funnel.handed_over),
        ("Link opened", funnel.opened),
        ("Confirmed", funnel.confirmed),
        ("Code exchanged", funnel.exchanged),
    ];
    let widest = steps.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let shown = |(name, number): (&str, u64)| {
        json!({
            "name": name,
            "count": count(number),
            "width": per_mille(number, widest) / 10,
            "of_asked": share(number, funnel.asked),
        })
    };
    steps.into_iter().map(shown).collect()
}

/// A part in thousandths, rounded to the nearest.
fn per_mille(part: u64, whole: u64) -> u64 {
    (part.saturating_mul(1000) + whole / 2).checked_div(whole).unwrap_or_default()
}

/// A part in per cent, with one decimal; nothing of nothing.
fn share(part: u64, whole: u64) -> Option<String> {
    let per_mille = per_mille(part, whole);
    (whole > 0).then(|| format!("{}.{} %", per_mille / 10, per_mille % 10))
}

fn letters(mail: MailHealth) -> Vec<Value> {
    let of_sent = |number| share(number, mail.handed_over);
    [
        ("Handed over", mail.handed_over, None),
        ("Delivered", mail.delivered, of_sent(mail.delivered)),
        ("Bounced", mail.bounced, of_sent(mail.bounced)),
        ("Complained of", mail.complained, of_sent(mail.complained)),
        ("Failed", mail.failed, None),
    ]
    .map(|(name, number, share)| json!({ "name": name, "count": count(number), "share": share }))
    .to_vec()
}

fn capped(counted: Capped) -> String {
    let number = count(u64::from(counted.count));
    if counted.is_more { format!("more than {number}") } else { number }
}

fn waiting(overview: &Overview) -> Value {
    json!({ "count": capped(overview.waiting), "oldest": overview.oldest_waits.map(span) })
}

fn row(glance: &AppGlance) -> Value {
    json!({
        "id": glance.app.id.as_str(),
        "name": glance.app.name.as_str(),
        "status": glance.app.status.as_str(),
        "asked": count(glance.funnel.asked),
        "confirmed": count(glance.funnel.confirmed),
        "bounce_rate": share(glance.mail.bounced, glance.mail.handed_over),
        "is_alarming": glance.is_alarming,
        "suppressed": capped(glance.suppressed),
    })
}

fn trouble(trouble: &Trouble, overview: &Overview) -> Value {
    let told = &trouble.told;
    json!({
        "app": trouble.app.as_str(),
        "type": told.kind.as_str(),
        "what": said(told.kind),
        "reason": told.reason.replace('_', " "),
        "count": count(told.count),
        "from": Moment(overview.since),
    })
}

/// What went wrong, for somebody who does not know the words of the audit.
const fn said(kind: EventKind) -> &'static str {
    match kind {
        EventKind::SignInRejected => "A sign-in could not be begun",
        EventKind::SignInLimited => "Somebody asked too often",
        EventKind::SignInRefused => "The reader of the mail said that it was not theirs",
        EventKind::EmailCodeRejected => "Wrong digits were typed",
        EventKind::LetterFailed => "A letter never left",
        EventKind::LetterWithheld => "A letter was held back, and nobody was told",
        EventKind::LetterBounced => "A letter came back",
        EventKind::LetterComplained => "A reader called a letter unwanted",
        EventKind::CodeBurned => "A code came without its proof, and died",
        EventKind::CodeReplayed => "A code came a second time",
        EventKind::RefreshReplayed => "A refresh token came a second time",
        EventKind::LogoutUntold => "An app could not be told of a logout",
        EventKind::WebhookFailed => "A message to a webhook was given up",
        _ => "Something went wrong",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_and_nothing_has_none_of_nothing() {
        assert_eq!(share(1, 3).as_deref(), Some("33.3 %"));
        assert_eq!(share(2, 3).as_deref(), Some("66.7 %"));
        assert_eq!((share(0, 7).as_deref(), share(0, 0)), (Some("0.0 %"), None));
        assert_eq!(share(u64::MAX, 1).as_deref().map(|text| text.ends_with('%')), Some(true));
    }

    #[test]
    fn the_widest_step_is_as_wide_as_there_is_room() {
        let steps = steps(Funnel { asked: 50, handed_over: 100, opened: 1, ..Funnel::default() });
        let widths: Vec<_> = steps.iter().map(|step| step["width"].as_u64().unwrap()).collect();
        assert_eq!(widths, [50, 100, 1, 0, 0]);
        assert!(super::steps(Funnel::default()).iter().all(|step| step["width"] == 0));
    }
}
