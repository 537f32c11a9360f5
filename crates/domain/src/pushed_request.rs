//! Authorization requests that a client pushes before it sends a browser (RFC 9126): the browser bears their name alone.

use crate::app::AppId;
use crate::secret::{Digest, RequestUri};
use crate::time::Timestamp;
use std::time::Duration;

/// How long a browser may take to come with it (RFC 9126 §2.2, `expires_in`).
pub const OPENS_WITHIN: Duration = Duration::from_mins(1);

/// How long the person may take from then on to give an address.
pub const BEGINS_WITHIN: Duration = Duration::from_mins(10);

/// A name and a value of an authorization request, decoded.
pub type Parameter = (String, String);

/// What was pushed can't be used any more, or not by this app: nobody learns which.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the request_uri is unknown, was used, or has expired")]
pub struct RequestGone;

/// A request that was judged when it was pushed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PushedRequest {
    /// The app that pushed it, and that alone may send a browser with it.
    pub app: AppId,
    /// What is known of its `request_uri`.
    pub digest: Digest<RequestUri>,
    /// What it asks for.
    pub parameters: Vec<Parameter>,
    /// When it was pushed.
    pub pushed_at: Timestamp,
    /// From when on it is dead.
    pub expires_at: Timestamp,
    /// When a browser first came with it.
    pub opened_at: Option<Timestamp>,
    /// When it let somebody begin or enter.
    pub used_at: Option<Timestamp>,
}

impl PushedRequest {
    /// A request that is pushed at `now`.
    pub fn push(app: AppId, digest: Digest<RequestUri>, parameters: Vec<Parameter>, now: Timestamp) -> Self {
        let expires_at = now.plus(OPENS_WITHIN);
        Self { app, digest, parameters, pushed_at: now, expires_at, opened_at: None, used_at: None }
    }

    /// Whether it can still be used at `now`. A pure look: a page may be looked at again and again.
    pub fn look(&self, now: Timestamp) -> Result<(), RequestGone> {
        if self.used_at.is_some() || self.expires_at.is_over(now) { Err(RequestGone) } else { Ok(()) }
    }

    /// A browser comes with it at `now`. The first time, that gives the person at it some minutes.
    pub fn open(&self, now: Timestamp) -> Result<Option<Opened>, RequestGone> {
        self.look(now)?;
        let opened = |()| Opened {
            app: self.app.clone(),
            digest: self.digest,
            at: now,
            expires_at: now.plus(BEGINS_WITHIN),
        };
        Ok(self.opened_at.is_none().then_some(()).map(opened))
    }

    /// A sign-in begins by it at `now`, or somebody who is known is let in: it is good for one of that.
    pub fn use_up(&self, now: Timestamp) -> Result<Used, RequestGone> {
        self.look(now)?;
        Ok(Used { app: self.app.clone(), digest: self.digest, at: now })
    }
}

/// A request that a browser came with for the first time; only [`PushedRequest::open`] makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opened {
    app: AppId,
    digest: Digest<RequestUri>,
    at: Timestamp,
    expires_at: Timestamp,
}

impl Opened {
    /// The app that pushed it.
    pub const fn app(&self) -> &AppId {
        &self.app
    }

    /// What is known of its name.
    pub const fn digest(&self) -> &Digest<RequestUri> {
        &self.digest
    }

    /// When.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// From when on it is dead now.
    pub const fn expires_at(&self) -> Timestamp {
        self.expires_at
    }
}

/// A request that is used up; only [`PushedRequest::use_up`] makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Used {
    app: AppId,
    digest: Digest<RequestUri>,
    at: Timestamp,
}

impl Used {
    /// The app that pushed it.
    pub const fn app(&self) -> &AppId {
        &self.app
    }

    /// What is known of its name.
    pub const fn digest(&self) -> &Digest<RequestUri> {
        &self.digest
    }

    /// When.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUSHED: Timestamp = Timestamp::from_seconds(1_000);

    fn pushed() -> PushedRequest {
        let app = AppId::parse("acme").unwrap();
        PushedRequest::push(app, Digest::from_bytes([1; 32]), vec![], PUSHED)
    }

    fn just_before(moment: Timestamp) -> Timestamp {
        Timestamp::from_micros(moment.as_micros() - 1)
    }

    #[test]
    fn a_browser_has_a_minute_to_come_with_it() {
        let end = PUSHED.plus(OPENS_WITHIN);
        assert!(pushed().open(just_before(end)).unwrap().is_some());
        assert_eq!(pushed().open(end), Err(RequestGone));
        assert_eq!(pushed().use_up(end), Err(RequestGone));
    }

    #[test]
    fn the_first_look_gives_the_person_ten_minutes_and_a_later_one_no_more() {
        let opened = pushed().open(PUSHED).unwrap().unwrap();
        assert_eq!(opened.expires_at(), PUSHED.plus(BEGINS_WITHIN));
        let open =
            PushedRequest { opened_at: Some(opened.at()), expires_at: opened.expires_at(), ..pushed() };
        let last = just_before(opened.expires_at());
        assert_eq!(open.open(last), Ok(None));
        assert_eq!(open.use_up(last).unwrap().at(), last);
        assert_eq!(open.use_up(opened.expires_at()), Err(RequestGone));
    }

    #[test]
    fn what_was_used_is_not_used_again() {
        let used = PushedRequest { used_at: Some(PUSHED), ..pushed() };
        assert_eq!((used.look(PUSHED), used.use_up(PUSHED)), (Err(RequestGone), Err(RequestGone)));
    }
}
