//! How attempts and stories look in JSON.

use crate::answer::Answer;
use crate::moment::Moment;
use crate::word::Word;
use gatepost_application::{Attempt, Story};
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::sign_in::{SignInMethod, SignInStatus, SupportId};
use gatepost_domain::timeline::{Cause, Place, Step, Trace};
use gatepost_domain::visitor::Visitor;
use poem_openapi::Object;
use serde::Serialize;

/// Declares an object whose members are left out where nothing is known.
macro_rules! views {
    ($($(#[$doc:meta])* $name:ident as $title:literal { $($(#[$of:meta])* $member:ident: $type:ty,)* $(? $(#[$of_known:meta])* $known:ident: $of_type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Object, Serialize)]
        #[oai(rename = $title, skip_serializing_if_is_none)]
        pub(crate) struct $name {
            $($(#[$of])* pub(super) $member: $type,)*
            $($(#[$of_known])* #[serde(skip_serializing_if = "Option::is_none")] pub(super) $known: Option<$of_type>,)*
        }
    )*};
}

views! {
    /// What stood in the way.
    CauseView as "Cause" {
        /// A stable code.
        code: String,
        /// One sentence for support.
        text: String,
    }

    /// Who did something.
    VisitorView as "Visitor" {
        ?
        /// From which address.
        ip: String,
        ?
        /// With which browser or program.
        browser: String,
        ?
        /// On which system.
        system: String,
        ?
        /// Where in the world that address is, if the server has a file that says so.
        place: String,
    }

    /// One step of a story.
    StepView as "TimelineStep" {
        /// When (RFC 3339).
        at: Moment,
        /// What, as a stable word: the type of the audit event, or `letter.queued` or `sign_in.expired`.
        #[oai(rename = "type")]
        #[serde(rename = "type")]
        kind: String,
        /// The same in plain words.
        text: String,
        ?
        /// Why, or of which class, as a stable code.
        reason: String,
        ?
        /// The provider's message id, or what the mail server said.
        reference: String,
        ?
        /// The audit event that tells it.
        event_id: String,
        ?
        /// Who did it, if a request did.
        by: VisitorView,
        ?
        /// The `X-Request-Id` of that request.
        request_id: String,
    }

    /// An attempt to sign in.
    AttemptView as "SignInAttempt" {
        /// When it was asked for (RFC 3339).
        asked_at: Moment,
        /// `pending`, `approved`, `completed`, `refused`, `expired` or `locked`; `never_began` for one that no sign-in came of.
        status: String,
        ?
        /// Names the sign-in.
        sign_in_id: String,
        ?
        /// The audit event of an attempt that no sign-in came of.
        event_id: String,
        ?
        /// What the person sees on pages and in letters.
        support_id: String,
        ?
        /// The address.
        email: String,
        ?
        /// How far the latest letter is.
        delivery: Word<DeliveryStatus>,
        ?
        /// When what the latest letter carries dies (RFC 3339).
        expires_at: Moment,
        ?
        /// Who asked.
        asked_by: VisitorView,
        ?
        /// What stood in the way.
        cause: CauseView,
    }

    /// A page of attempts.
    AttemptList as "SignInAttemptList" {
        /// The attempts, newest first.
        items: Vec<AttemptView>,
        ?
        /// The token of the next page; absent on the last one.
        next_page: String,
    }

    /// A sign-in with its story.
    StoryView as "SignInStory" {
        /// Names the sign-in.
        sign_in_id: String,
        /// What the person sees on pages and in letters.
        support_id: String,
        /// The address.
        email: String,
        /// What has become of it.
        status: Word<SignInStatus>,
        /// When it was asked for (RFC 3339).
        asked_at: Moment,
        /// When what the latest letter carries dies (RFC 3339).
        expires_at: Moment,
        /// Where the browser goes with the exchange code.
        redirect_uri: String,
        /// How the person is to prove the address.
        method: Word<SignInMethod>,
        /// How many letters there were.
        letters: u32,
        /// Who asked.
        asked_by: VisitorView,
        /// What happened, in order.
        timeline: Vec<StepView>,
        ?
        /// How far the latest letter is.
        delivery: Word<DeliveryStatus>,
        ?
        /// What stood in the way.
        cause: CauseView,
        ?
        /// The sign-in that took its place.
        renewed_as: String,
    }
}

impl Answer for AttemptList {
    const DESCRIPTION: &'static str = "The attempts, newest first.";
}

impl Answer for StoryView {
    const DESCRIPTION: &'static str = "The sign-in with its timeline.";
}

impl CauseView {
    fn of(cause: &Cause) -> Self {
        Self { code: cause.code.clone(), text: cause.words.clone() }
    }
}

impl VisitorView {
    fn of(visitor: &Visitor, place: Option<String>) -> Self {
        Self {
            ip: visitor.ip.map(|ip| ip.to_string()),
            browser: visitor.browser.clone(),
            system: visitor.system.clone(),
            place,
        }
    }
}

impl StepView {
    fn of(step: &Step) -> Self {
        let is_somebody_s = step.visitor != Visitor::default();
        Self {
            at: Moment(step.at),
            kind: step.kind.to_owned(),
            text: step.words.clone(),
            reason: step.reason.clone(),
            reference: step.reference.clone(),
            event_id: step.event.map(|id| id.to_string()),
            by: is_somebody_s.then(|| VisitorView::of(&step.visitor, step.place.clone())),
            request_id: step.visitor.request.clone(),
        }
    }
}

/// Who asked for it.
fn asker(trace: &Trace, place: Place<'_>) -> VisitorView {
    let visitor = trace.sign_in.request().asker.visitor();
    VisitorView::of(visitor, visitor.ip.and_then(place))
}

impl AttemptView {
    pub(crate) fn of(attempt: &Attempt, place: Place<'_>) -> Self {
        match attempt {
            Attempt::SignIn(outline) => {
                let (trace, request) = (&outline.trace, outline.trace.sign_in.request());
                Self {
                    asked_at: Moment(request.asked_at),
                    status: outline.status.as_str().to_owned(),
                    sign_in_id: Some(request.id.to_string()),
                    event_id: None,
                    support_id: Some(SupportId::of(request.id).as_str().to_owned()),
                    email: Some(request.email.identity().to_owned()),
                    delivery: trace.delivery.map(Word),
                    expires_at: Some(Moment(trace.sign_in.course().letters.expires_at)),
                    asked_by: Some(asker(trace, place)),
                    cause: outline.cause.as_ref().map(CauseView::of),
                }
            }
            Attempt::Stray(stray) => Self {
                asked_at: Moment(stray.event.at),
                status: "never_began".to_owned(),
                sign_in_id: None,
                event_id: Some(stray.event.id.to_string()),
                support_id: stray.event.visitor.request.clone(),
                email: stray.event.email.clone(),
                delivery: None,
                expires_at: None,
                asked_by: Some(VisitorView::of(&stray.event.visitor, stray.step.place.clone())),
                cause: stray.cause.as_ref().map(CauseView::of),
            },
        }
    }
}

impl StoryView {
    pub(crate) fn of(story: &Story, place: Place<'_>) -> Self {
        let (request, course) = (story.trace.sign_in.request(), story.trace.sign_in.course());
        Self {
            sign_in_id: request.id.to_string(),
            support_id: story.support_id().as_str().to_owned(),
            email: request.email.identity().to_owned(),
            status: Word(story.status),
            asked_at: Moment(request.asked_at),
            expires_at: Moment(course.letters.expires_at),
            redirect_uri: request.destination.as_str().to_owned(),
            method: Word(request.method),
            letters: course.letters.count,
            asked_by: asker(&story.trace, place),
            timeline: story.steps.iter().map(StepView::of).collect(),
            delivery: story.trace.delivery.map(Word),
            cause: story.cause.as_ref().map(CauseView::of),
            renewed_as: course.renewed_as.map(|id| id.to_string()),
        }
    }
}
