//! What the page says that waits for the letter, and what it says when there is nothing more to wait for.

use super::inbox::inbox_of;
use super::{Countdown, Face, Notice, Sign};
use crate::problem::whole_seconds;
use gatepost_application::WaitingPage;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::sign_in::{LETTERS, SignInMethod, SignInStatus, SupportId};
use gatepost_domain::time::Timestamp;
use gatepost_words::{Language, Phrase, page, wait};
use serde::Serialize;
use std::time::Duration;

/// What was just done, and what came of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::pages) enum Said {
    /// The page was looked at, nothing else.
    Nothing,
    /// A further letter is on its way.
    Resent,
    /// What was typed is no code.
    CodeMissing,
    /// A wrong code was typed; so many attempts are left.
    CodeWrong(u32),
    /// No code is looked at any more.
    CodeLocked,
    /// There are no more letters.
    Exhausted,
    /// It is too soon for a further letter.
    TooSoon(Duration),
    /// The address got too many letters.
    Limited(Duration),
}

/// The page that waits.
#[derive(Serialize)]
pub(in crate::pages) struct WaitTexts<'a> {
    title: String,
    face: Face,
    heading: String,
    here: &'a str,
    expires_in: u64,
    /// What this server's clock says, in milliseconds since 1970: a browser's may say anything.
    now: i64,
    /// What has become of the letter.
    delivery: String,
    /// Whether something was just done about it.
    is_news: bool,
    has_failed: bool,
    /// What is said there as soon as it is sent.
    sent: String,
    then: String,
    moves_on: String,
    check_again: String,
    check_again_hint: String,
    open_mail: Option<OpenMail>,
    code: Option<CodeTexts>,
    code_locked: Option<String>,
    number: Option<NumberTexts>,
    resend: ResendTexts,
    wrong_address: String,
    start_again: String,
    start_again_at: &'a str,
    support_name: String,
    support_id: String,
}

/// The way to the letter, where it is known.
#[derive(Serialize)]
struct OpenMail {
    url: &'static str,
    words: String,
}

/// The form for the digits of the letter.
#[derive(Serialize)]
struct CodeTexts {
    label: String,
    hint: String,
    button: String,
    problem: Option<String>,
}

/// The number for another screen, and what stands around it.
#[derive(Serialize)]
struct NumberTexts {
    before: String,
    number: String,
    after: String,
    keep: String,
}

/// The form that asks for a further letter.
#[derive(Serialize)]
struct ResendTexts {
    /// None if there are no more.
    button: Option<String>,
    /// Of no seconds if one may be asked for now; another tab's letter sets it going.
    countdown: Option<Countdown>,
    note: Option<String>,
}

/// The page as it is at `now`, which is at `here`; the same request begins anew at the other address.
pub(in crate::pages) fn wait<'a>(
    found: &'a WaitingPage,
    (here, start_again_at): (&'a str, &'a str),
    (said, now): (Said, Timestamp),
    language: Language,
) -> WaitTexts<'a> {
    let hint = &*found.request.email.hint();
    let (app, watched) = (found.app.name.as_str(), &found.watched);
    let heading = language.say(wait::Heading);
    let state = state(found, said, language).unwrap_or_else(|| heading.clone());
    let is_news = said == Said::Resent;
    let sent = if is_news { language.say(wait::Resent { hint }) } else { language.say(wait::Sent { hint }) };
    let code_locked = watched.code_locked || said == Said::CodeLocked;
    WaitTexts {
        title: language.say(page::Title { heading: Phrase::said(state), app }),
        face: Face::of(&found.app, language),
        heading,
        here,
        expires_in: whole_seconds(watched.expires_at.since(now)),
        now: now.as_micros() / 1_000,
        delivery: match watched.delivery {
            DeliveryStatus::Queued if is_news => sent.clone(),
            DeliveryStatus::Queued => language.say(wait::Sending { hint }),
            DeliveryStatus::Sent | DeliveryStatus::Delivered => sent.clone(),
            DeliveryStatus::Bounced | DeliveryStatus::Failed => language.say(wait::FailedText { hint }),
        },
        sent,
        then: then(found.request.method, code_locked, language),
        moves_on: language.say(wait::MovesOn),
        check_again: language.say(wait::CheckAgain),
        check_again_hint: language.say(wait::CheckAgainHint),
        open_mail: inbox_of(found.request.email.delivery()).map(|inbox| OpenMail {
            url: inbox.url,
            words: language.say(wait::OpenMail { service: inbox.name }),
        }),
        is_news,
        has_failed: watched.delivery.is_in_vain(),
        code: (found.request.method.has_code() && !code_locked).then(|| code(said, language)),
        code_locked: code_locked.then(|| language.say(wait::CodeLocked)),
        number: watched.waiting.as_ref().map(|waiting| number(&waiting.match_number.to_string(), language)),
        resend: resend(found, (said, now), language),
        wrong_address: language.say(wait::WrongAddress),
        start_again: language.say(wait::StartAgain),
        start_again_at,
        support_name: language.say(page::SupportId),
        support_id: SupportId::of(found.request.id).as_str().to_owned(),
    }
}

/// What the title says, where it is more than that the page waits.
fn state(found: &WaitingPage, said: Said, language: Language) -> Option<String> {
    match said {
        Said::CodeLocked | Said::CodeWrong(0) => Some(language.say(wait::CodeLockedHeading)),
        Said::CodeMissing | Said::CodeWrong(_) => Some(language.say(wait::CodeWrongHeading)),
        _ => {
            let has_failed = found.watched.delivery.is_in_vain();
            has_failed.then(|| language.say(wait::FailedHeading))
        }
    }
}

fn then(method: SignInMethod, code_locked: bool, language: Language) -> String {
    match (method, code_locked) {
        (SignInMethod::Both, false) => language.say(wait::Then),
        (SignInMethod::Link | SignInMethod::Both, _) => language.say(wait::ThenLink),
        (SignInMethod::Code, _) => language.say(wait::ThenCode),
    }
}

fn code(said: Said, language: Language) -> CodeTexts {
    CodeTexts {
        label: language.say(wait::CodeLabel),
        hint: language.say(wait::CodeHint),
        button: language.say(wait::CodeButton),
        problem: match said {
            Said::CodeMissing => Some(language.say(wait::CodeMissing)),
            Said::CodeWrong(tries) => Some(language.say(wait::CodeWrong { tries: tries.into() })),
            _ => None,
        },
    }
}

/// The number stands out of its sentence.
fn number(number: &str, language: Language) -> NumberTexts {
    let sentence = language.say(wait::Number { number });
    let (before, after) = sentence.split_once(number).unwrap_or((&sentence, ""));
    NumberTexts {
        before: before.trim_end().to_owned(),
        after: after.trim_start().to_owned(),
        number: number.to_owned(),
        keep: language.say(wait::NumberKeep),
    }
}

fn resend(found: &WaitingPage, (said, now): (Said, Timestamp), language: Language) -> ResendTexts {
    if said == Said::Exhausted || found.letters >= LETTERS {
        let note = Some(language.say(wait::ResendExhausted));
        return ResendTexts { button: None, countdown: None, note };
    }
    let count = |wait: Duration, say: &dyn Fn(Phrase) -> String| {
        Countdown::of(whole_seconds(wait), language.wait(wait), say)
    };
    let available_at = found.watched.resend_available_at;
    let countdown = match said {
        Said::Limited(wait) => count(wait, &|wait| language.say(wait::ResendLimited { wait })),
        _ => count(available_at.since(now), &|wait| language.say(wait::ResendIn { wait })),
    };
    let is_over = available_at.is_over(now) && !matches!(said, Said::Limited(_));
    let countdown = Some(if is_over { Countdown { seconds: 0, ..countdown } } else { countdown });
    ResendTexts { button: Some(language.say(wait::Resend)), countdown, note: None }
}

/// A sign-in that there is nothing more to wait for, and what may be done instead; the same request begins anew at that
/// address.
pub(in crate::pages) fn over(found: &WaitingPage, start_again_at: &str, language: Language) -> Notice {
    let hint = &*found.request.email.hint();
    let app = found.app.name.as_str();
    let path = |end: &str| format!("/apps/{}/wait/{}/{end}", found.app.id, found.request.id);
    let start_again = |told: Notice| told.go(start_again_at.to_owned(), language.say(wait::StartAgain));
    let halt = |sign, heading| Notice::new(sign, language, heading);
    let told = match found.watched.status {
        SignInStatus::Approved => return approved(found, None, language),
        SignInStatus::Completed => halt(Sign::CHECK, language.say(wait::CompletedHeading))
            .says(language.say(wait::CompletedText { app })),
        SignInStatus::Refused => start_again(
            halt(Sign::STOP, language.say(wait::RefusedHeading))
                .says(language.say(wait::RefusedText { hint, app })),
        ),
        SignInStatus::Expired => halt(Sign::CLOCK, language.say(wait::ExpiredHeading))
            .says(language.say(wait::ExpiredText { hint }))
            .post(path("again"), language.say(wait::NewLetter)),
        SignInStatus::Locked => halt(Sign::STOP, language.say(wait::CodeLockedHeading))
            .says(language.say(wait::ExpiredText { hint }))
            .post(path("again"), language.say(wait::NewLetter)),
        SignInStatus::Pending => start_again(
            halt(Sign::ALERT, language.say(wait::FailedHeading))
                .says(language.say(wait::FailedText { hint }))
                .next(language.say(wait::FailedNext))
                .post(path("resend"), language.say(wait::Resend)),
        ),
    };
    told.of(&found.app, language).support(Some(&SupportId::of(found.request.id)))
}

/// The sign-in was approved elsewhere; there the app goes on.
pub(in crate::pages) fn approved(found: &WaitingPage, on: Option<&str>, language: Language) -> Notice {
    let app = found.app.name.as_str();
    let told = Notice::new(Sign::CHECK, language, language.say(wait::ApprovedHeading))
        .says(language.say(wait::ApprovedText { app }))
        .of(&found.app, language)
        .support(Some(&SupportId::of(found.request.id)));
    match on {
        Some(on) => told.go(on.to_owned(), language.say(wait::GoOn { app })),
        None => told,
    }
}
