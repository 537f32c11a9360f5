//! Stories as support would read them out.

use super::*;
use crate::app::AppId;
use crate::email::EmailAddress;
use crate::id::{CodeId, EventId, SignInId};
use crate::redirect::Destination;
use crate::scope::Scope;
use crate::secret::{Digest, MasterKeyId};
use crate::sign_in::{Beginning, Course, Mark, ResponseMode, SignInMethod, SignInRequest};
use crate::visitor::{Asker, Visitor};
use proptest::prelude::*;
use std::time::Duration;

/// 2026-01-31T12:00:00Z.
const BEGIN: Timestamp = Timestamp::from_seconds(1_769_860_800);

fn after(seconds: u64) -> Timestamp {
    BEGIN.plus(Duration::from_secs(seconds))
}

fn firefox() -> Visitor {
    Visitor {
        ip: Some("203.0.113.7".parse().unwrap()),
        browser: Some("Firefox".to_owned()),
        system: Some("Android".to_owned()),
        request: None,
    }
}

fn request() -> SignInRequest {
    SignInRequest {
        id: SignInId::from_bits(1),
        app: AppId::parse("acme").unwrap(),
        email: EmailAddress::parse("Ada@example.org").unwrap(),
        destination: Destination::restore("https://app.example/callback".to_owned()),
        state: None,
        nonce: None,
        challenge: None,
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        scope: Scope::default().grant(None),
        locale: None,
        asker: Asker::Person(firefox()),
        secret: Digest::from_bytes([1; 32]),
        key: MasterKeyId::from_number(1),
        method: SignInMethod::Both,
        beginning: Beginning::Api,
        asked_at: BEGIN,
        letter_life: Duration::from_mins(10),
    }
}

/// What the test wants to have happened: when, what, why, with what.
type Told<'a> = (u64, EventKind, &'a str, &'a str);

fn event((seconds, kind, reason, reference): Told<'_>) -> Event {
    let id = EventId::new(after(seconds), [u8::try_from(seconds % 200).unwrap(); 10]);
    let event = Event::new(id, kind, &request().app, after(seconds)).of_sign_in(request().id).by(&firefox());
    let event = if reason.is_empty() { event } else { event.because(reason) };
    if reference.is_empty() { event } else { event.referring_to(reference) }
}

fn trace(course: Course, told: &[Told<'_>]) -> Trace {
    let events = std::iter::once((0, EventKind::SignInRequested, "", "")).chain(told.iter().copied());
    Trace {
        sign_in: SignIn::restore(request(), course),
        delivery: Some(DeliveryStatus::Sent),
        events: events.map(event).collect(),
        is_whole: true,
    }
}

fn begun() -> Course {
    Course::begun(&request())
}

fn stands(standing: Standing) -> Course {
    Course { standing, ..begun() }
}

const SENT: Told<'_> = (1, EventKind::LetterSent, "", "<1@mail.example>");

fn code(trace: &Trace, now: u64) -> Option<String> {
    trace.cause(after(now)).map(|cause| cause.code)
}

#[test]
fn a_whole_story_is_told_in_order_and_in_plain_words() {
    let course = Course { code: Some(CodeId::from_bits(1)), ..stands(Standing::Completed { at: after(60) }) };
    let told = [
        SENT,
        (20, EventKind::LinkOpened, "scanner", ""),
        (60, EventKind::LinkConfirmed, "", ""),
        (50, EventKind::LinkOpened, "human", ""),
        (61, EventKind::CodeExchanged, "", ""),
    ];
    let lyon = |_| Some("Lyon, France".to_owned());
    let story = trace(course, &told).steps(&lyon, after(9_000));
    let words: Vec<_> = story.iter().map(|step| (step.kind, step.words.as_str())).collect();
    let by = "Firefox on Android at 203.0.113.7 (Lyon, France)";
    assert_eq!(
        words,
        [
            ("sign_in.requested", format!("asked for through the API by {by}").as_str()),
            ("letter.queued", "the letter with a link and six digits was queued"),
            ("letter.sent", "the mail server took the letter: message <1@mail.example>"),
            ("link.opened", format!("the link was opened by a scanner or a preview: {by}").as_str()),
            ("link.opened", format!("the link was opened by a person: {by}").as_str()),
            ("link.confirmed", format!("the link was confirmed by {by}").as_str()),
            ("code.exchanged", format!("the app exchanged the code, and a session began: {by}").as_str()),
        ]
    );
    assert_eq!(story[3].reason.as_deref(), Some("scanner"));
    assert!(story[0].event.is_some() && story[1].event.is_none());
    assert_eq!(trace(course, &told).cause(after(9_000)), None);
}

#[test]
fn a_sign_in_that_is_on_its_way_has_no_cause() {
    let waiting = trace(begun(), &[SENT, (20, EventKind::LinkOpened, "scanner", "")]);
    assert_eq!(waiting.cause(after(599)), None);
    assert_eq!(waiting.steps(&nowhere, after(599)).last().map(|step| step.kind), Some("link.opened"));
    assert_eq!(waiting.steps(&nowhere, after(600)).last().map(|step| step.kind), Some("sign_in.expired"));
    let confirmed = trace(stands(Standing::Completed { at: after(60) }), &[SENT]);
    assert_eq!((code(&confirmed, 119), code(&confirmed, 120).as_deref()), (None, Some("not_exchanged")));
}

#[test]
fn what_the_mail_server_said_is_told_word_by_word() {
    let refused =
        trace(begun(), &[(1, EventKind::LetterFailed, "refused_by_server", "550 5.1.1 no such user")]);
    assert_eq!(
        refused.cause(after(2)).map(|cause| cause.words).as_deref(),
        Some("The mail server refused the letter to example.org: 550 5.1.1 no such user.")
    );
    let away = trace(begun(), &[(1, EventKind::LetterDelayed, "", "connection refused")]);
    assert_eq!(
        away.cause(after(2)).map(|cause| cause.words).as_deref(),
        Some("The mail server did not take the letter yet: connection refused; it is tried again.")
    );
    let late = trace(begun(), &[(600, EventKind::LetterFailed, "expired_before_sent", "")]);
    assert_eq!(
        late.cause(after(700)).map(|cause| cause.words).as_deref(),
        Some("The letter never left: what it carried expired before the mail server took it.")
    );
}

#[test]
fn who_gets_no_letter_is_named_with_the_reason() {
    for (reason, part) in [
        ("user_blocked", "the user is blocked"),
        ("suppressed", "suppressed"),
        ("not_invited", "sign-up policy"),
        ("something_new", "something_new"),
    ] {
        let cause = trace(begun(), &[(1, EventKind::LetterWithheld, reason, "")]).cause(after(2)).unwrap();
        assert_eq!(cause.code, reason);
        assert!(cause.words.contains(part), "{}", cause.words);
    }
}

#[test]
fn openings_by_scanners_and_by_people_are_told_apart() {
    let opened = |classes: &[&str]| {
        let told = (20..).zip(classes).map(|(at, class)| (at, EventKind::LinkOpened, *class, ""));
        trace(begun(), &[SENT].into_iter().chain(told).collect::<Vec<_>>()).cause(after(700)).unwrap()
    };
    assert_eq!(
        opened(&["scanner", "prefetch", "scanner"]).words,
        "The link was opened 3 times by scanners and never confirmed; it expired at 2026-01-31 12:10:00 UTC."
    );
    assert_eq!(opened(&["scanner", "human", "scanner"]).code, "opened_not_confirmed");
    assert_eq!(opened(&["unknown"]).code, "opened_not_confirmed");
    assert_eq!(
        opened(&[]).words,
        "The letter was handed over at 2026-01-31 12:00:01 UTC, and nobody opened its link before it expired at \
         2026-01-31 12:10:00 UTC: it may lie among unwanted mail."
    );
}

#[test]
fn a_list_claims_nothing_of_openings_that_it_did_not_read() {
    let partial = Trace { is_whole: false, ..trace(begun(), &[SENT]) };
    assert_eq!(code(&partial, 700).as_deref(), Some("expired"));
}

#[test]
fn each_way_to_fail_has_its_code() {
    let at = after(60);
    let (completed, refused) = (Standing::Completed { at }, Standing::Refused { at });
    let marked = Course { mark: Some(Mark::Unused), ..stands(completed) };
    for (course, told, expected) in [
        (stands(completed), vec![(61, EventKind::CodeBurned, "", "")], "code_burned"),
        (
            stands(completed),
            vec![(61, EventKind::CodeExchanged, "", ""), (62, EventKind::CodeReplayed, "", "")],
            "token_replayed",
        ),
        (marked, vec![], "not_fetched"),
        (stands(refused), vec![(60, EventKind::SignInRefused, "", "")], "refused"),
        (stands(refused), vec![(60, EventKind::SignInRefused, "match_incorrect", "")], "match_incorrect"),
        (stands(Standing::Approved { at }), vec![], "not_fetched"),
    ] {
        let told: Vec<_> = std::iter::once(SENT).chain(told).collect();
        assert_eq!(code(&trace(course, &told), 9_000).as_deref(), Some(expected));
    }
    let digits = SignInRequest { method: SignInMethod::Code, ..request() };
    let locked = Course { code_attempts: crate::email_code::ATTEMPTS, ..begun() };
    let trace = Trace { sign_in: SignIn::restore(digits, locked), ..trace(begun(), &[SENT]) };
    assert_eq!(code(&trace, 60).as_deref(), Some("code_locked"));
}

#[test]
fn an_approved_sign_in_is_completed_once_its_code_was_exchanged() {
    let approved =
        Course { code: Some(CodeId::from_bits(1)), ..stands(Standing::Approved { at: after(60) }) };
    let exchanged = [SENT, (61, EventKind::CodeExchanged, "", "")];
    assert_eq!(trace(approved, &exchanged).status(after(9_000)), SignInStatus::Completed);
    assert_eq!(trace(approved, &[SENT]).status(after(9_000)), SignInStatus::Expired);
}

#[test]
fn an_attempt_that_never_became_a_sign_in_says_why() {
    let uri = "https://evil.example/";
    let rejected = event((0, EventKind::SignInRejected, "redirect_uri_not_registered email_invalid", uri));
    let cause = Cause::of_attempt(&rejected).unwrap();
    assert_eq!(cause.code, "redirect_uri_not_registered");
    assert_eq!(
        cause.words,
        "The redirect URI https://evil.example/ is not registered for the app; what was typed is no address."
    );
    assert!(Step::of(&rejected, &nowhere).words.ends_with(
        "rejected: the redirect URI https://evil.example/ is not registered for the app; what was typed is no address"
    ));
    assert_eq!(Cause::of_attempt(&event(SENT)), None);
}

/// Kinds that a sign-in's own events may have, by their words.
const KINDS: [&str; 16] = [
    "letter.sent",
    "letter.withheld",
    "letter.delayed",
    "letter.failed",
    "letter.requested",
    "link.opened",
    "link.confirmed",
    "mark.used",
    "email_code.rejected",
    "email_code.accepted",
    "sign_in.approved",
    "sign_in.handed_out",
    "sign_in.renewed",
    "sign_in.refused",
    "code.exchanged",
    "session.logged_out",
];

proptest! {
    #[test]
    fn any_events_are_told_in_order_and_none_is_lost(
        told in proptest::collection::vec((0_u64..2_000, 0..KINDS.len(), "[a-z_]{0,8}"), 0..30),
        now in 0_u64..4_000,
    ) {
        let told: Vec<_> = told
            .iter()
            .map(|(at, kind, reason)| (*at, EventKind::parse(KINDS[*kind]).unwrap(), reason.as_str(), ""))
            .collect();
        let trace = trace(begun(), &told);
        let story = trace.steps(&nowhere, after(now));
        prop_assert!(story.is_sorted_by_key(|step| step.at));
        prop_assert_eq!(story.iter().filter(|step| step.event.is_some()).count(), told.len() + 1);
        prop_assert!(story.iter().all(|step| !step.words.is_empty()));
        if let Some(cause) = trace.cause(after(now)) {
            prop_assert!(!cause.code.is_empty() && cause.words.ends_with('.'));
        }
    }
}
