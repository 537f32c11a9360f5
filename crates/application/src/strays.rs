//! Attempts that never become a sign-in: each is told on the app's timeline, so that support can say why there is no mail.
//! An app that does not exist has no timeline: the log alone tells of it, with the name of the request.

use crate::gatepost::Gatepost;
use crate::ports::{ClientKey, Look, Ports, Store};
use crate::request_sign_in::{FieldError, RequestSignInError};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::SignInId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;

/// Which limit was reached, as the timeline names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Rule {
    /// How often one client may ask.
    Client,
    /// How many letters one address gets, or how many sign-ins an app may be asked for.
    Letters,
}

impl Rule {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Letters => "address",
        }
    }
}

impl<P: Ports> Gatepost<P> {
    /// Notes a request that could not become a sign-in.
    pub(crate) fn rejected(
        &self,
        app: &AppId,
        (errors, email): (Vec<FieldError>, Option<&EmailAddress>),
        visitor: &Visitor,
        now: Timestamp,
    ) -> RequestSignInError {
        let codes: Vec<_> = errors.iter().map(|error| error.code.as_str()).collect();
        let mut event = self.event(EventKind::SignInRejected, app, now).by(visitor).because(&codes.join(" "));
        event.reference = errors.iter().find_map(|error| error.given.clone());
        event.email = email.map(|email| email.identity().to_owned());
        self.observations.add(event);
        tracing::info!(app.id = %app, reasons = codes.join(" "), "sign-in rejected");
        RequestSignInError::Invalid(errors)
    }

    /// Notes an authorization request whose browser goes nowhere. Nothing counts those, so only the first ones of a client are
    /// told of.
    pub(crate) fn stayed(&self, app: &AppId, (reason, given): (&str, Option<&str>), visitor: &Visitor) {
        let now = self.now();
        if !self.observations.may_tell(&format!("stay at {app} of {:?}", visitor.ip), now) {
            return;
        }
        let event = self.event(EventKind::SignInRejected, app, now).by(visitor).because(reason);
        self.observations.add(match given {
            Some(given) => event.referring_to(&given.chars().take(LONGEST).collect::<String>()),
            None => event,
        });
    }

    /// Notes that somebody asked too often, a few times a minute.
    pub(crate) fn limited(
        &self,
        app: &AppId,
        rule: Rule,
        (email, sign_in): (&EmailAddress, Option<SignInId>),
        visitor: &Visitor,
    ) {
        let (now, name) = (self.now(), format!("limit of {app} for {}", email.bucket().as_str()));
        if !self.observations.may_tell(&name, now) {
            return;
        }
        let event = self.event(EventKind::SignInLimited, app, now).about(email.identity()).by(visitor);
        let event = event.because(rule.as_str());
        self.observations.add(match sign_in {
            Some(sign_in) => event.of_sign_in(sign_in),
            None => event,
        });
    }

    /// Notes that a client asked too often, if the app exists: so much is looked up for it, a few times a minute.
    pub(crate) async fn limited_client(&self, app: &AppId, email: &str, visitor: &Visitor) {
        let now = self.now();
        if !self.observations.may_tell(&format!("limit of {app} for {:?}", visitor.ip), now) {
            return;
        }
        let key = ClientKey { app: app.clone(), secret: None };
        let Ok(mut look) = self.parts.store.look().await else { return };
        if let Ok(Some(_)) = look.client(&key).await {
            let mut event = self.event(EventKind::SignInLimited, app, now).by(visitor);
            event.email = EmailAddress::parse(email).ok().map(|email| email.identity().to_owned());
            self.observations.add(event.because(Rule::Client.as_str()));
        }
    }
}

/// As much is kept of a redirect URI that is none.
const LONGEST: usize = 500;
