//! What ought to be: the rules in whole seconds and indices, without anything of the domain.

use std::collections::{BTreeMap, BTreeSet};

const LINK_LIFE: u64 = 10 * 60;
const CODE_LIFE: u64 = 60;
const IDLE_LIFE: u64 = 30 * 24 * 60 * 60;
const SESSION_LIFE: u64 = 90 * 24 * 60 * 60;
const REPEAT_WITHIN: u64 = 10;

/// What comes of a step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Outcome {
    Asked,
    LinkGood,
    LinkSpent,
    LinkRefused,
    LinkExpired,
    Completed,
    Refused,
    CodeExchanged,
    CodeBurned,
    CodeDead,
    CodeReplayed,
    CodeReplayedAgain,
    Rotated,
    Repeated,
    RepeatedAtTheLast,
    RefreshReplayed,
    RefreshReplayedAtOnce,
    SessionEnded,
    SessionExpired,
    TokenExpired,
    Revoked,
    RevokedBefore,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    Completed,
    Refused,
}

struct SignIn {
    person: u32,
    asked_at: u64,
    ending: Option<Ending>,
}

#[derive(Clone, Copy)]
enum Use {
    Opened(usize),
    Burned,
}

struct Code {
    issued_at: u64,
    used: Option<Use>,
}

/// A session: the token that is alive since when, and the one that may be presented once more.
struct Session {
    started_at: u64,
    over: bool,
    live: (usize, u64),
    previous: Option<usize>,
}

/// A refresh token: its session, and the moment of its first use.
struct Token {
    session: usize,
    used_at: Option<u64>,
}

/// Sign-ins, codes, sessions and tokens are numbered in the order in which they came to be.
#[derive(Default)]
pub(crate) struct Model {
    pub(crate) now: u64,
    sign_ins: Vec<SignIn>,
    codes: Vec<Code>,
    sessions: Vec<Session>,
    tokens: Vec<Token>,
    openings: BTreeSet<(usize, u64)>,
    events: BTreeMap<&'static str, usize>,
}

impl Model {
    fn note(&mut self, event: &'static str, outcome: Outcome) -> Outcome {
        *self.events.entry(event).or_default() += 1;
        outcome
    }

    pub(crate) fn ask(&mut self, person: u32) -> Outcome {
        self.sign_ins.push(SignIn { person, asked_at: self.now, ending: None });
        self.note("sign_in.requested", Outcome::Asked)
    }

    fn look(&self, sign_in: usize) -> Outcome {
        match &self.sign_ins[sign_in] {
            SignIn { ending: Some(Ending::Completed), .. } => Outcome::LinkSpent,
            SignIn { ending: Some(Ending::Refused), .. } => Outcome::LinkRefused,
            SignIn { asked_at, .. } if self.now >= asked_at + LINK_LIFE => Outcome::LinkExpired,
            SignIn { .. } => Outcome::LinkGood,
        }
    }

    pub(crate) fn open(&mut self, sign_in: usize) -> Outcome {
        let minute = self.now / 60;
        let outcome = self.look(sign_in);
        if self.openings.insert((sign_in, minute)) { self.note("link.opened", outcome) } else { outcome }
    }

    pub(crate) fn confirm(&mut self, sign_in: usize) -> Outcome {
        match self.look(sign_in) {
            Outcome::LinkGood => {
                self.sign_ins[sign_in].ending = Some(Ending::Completed);
                self.codes.push(Code { issued_at: self.now, used: None });
                self.note("link.confirmed", Outcome::Completed)
            }
            dead => dead,
        }
    }

    pub(crate) fn refuse(&mut self, sign_in: usize) -> Outcome {
        match self.look(sign_in) {
            Outcome::LinkGood => {
                self.sign_ins[sign_in].ending = Some(Ending::Refused);
                self.note("sign_in.refused", Outcome::Refused)
            }
            dead => dead,
        }
    }

    pub(crate) fn exchange(&mut self, code: usize, proved: bool) -> Outcome {
        match &self.codes[code] {
            Code { used: Some(Use::Opened(session)), .. } => {
                let ends = self.end(*session);
                if ends {
                    self.note("code.replayed", Outcome::CodeReplayed)
                } else {
                    Outcome::CodeReplayedAgain
                }
            }
            Code { used: Some(Use::Burned), .. } => Outcome::CodeDead,
            Code { issued_at, .. } if self.now >= issued_at + CODE_LIFE => Outcome::CodeDead,
            Code { .. } if proved => {
                self.codes[code].used = Some(Use::Opened(self.sessions.len()));
                let live = (self.tokens.len(), self.now);
                self.tokens.push(Token { session: self.sessions.len(), used_at: None });
                self.sessions.push(Session { started_at: self.now, over: false, live, previous: None });
                self.note("code.exchanged", Outcome::CodeExchanged)
            }
            Code { .. } => {
                self.codes[code].used = Some(Use::Burned);
                self.note("code.burned", Outcome::CodeBurned)
            }
        }
    }

    /// Ends a session; whether it had not been ended before.
    fn end(&mut self, session: usize) -> bool {
        !std::mem::replace(&mut self.sessions[session].over, true)
    }

    pub(crate) fn refresh(&mut self, token: usize) -> Outcome {
        let (now, new, Token { session: number, used_at }) =
            (self.now, self.tokens.len(), &self.tokens[token]);
        let (number, used_ago) = (*number, used_at.map(|at| now - at));
        let session = &mut self.sessions[number];
        let (is_live, may_repeat) = (session.live.0 == token, session.previous == Some(token));
        let outcome = match used_ago {
            _ if session.over => return Outcome::SessionEnded,
            _ if now >= session.started_at + SESSION_LIFE => return Outcome::SessionExpired,
            _ if is_live && now >= session.live.1 + IDLE_LIFE => return Outcome::TokenExpired,
            _ if is_live => Outcome::Rotated,
            Some(REPEAT_WITHIN) if may_repeat => Outcome::RepeatedAtTheLast,
            Some(ago) if may_repeat && ago < REPEAT_WITHIN => Outcome::Repeated,
            Some(ago) if ago < REPEAT_WITHIN => Outcome::RefreshReplayedAtOnce,
            _ => Outcome::RefreshReplayed,
        };
        if matches!(outcome, Outcome::RefreshReplayed | Outcome::RefreshReplayedAtOnce) {
            session.over = true;
            return self.note("session.refresh_replayed", outcome);
        }
        if is_live {
            session.previous = Some(token);
            self.tokens[token].used_at = Some(now);
        }
        session.live = (new, now);
        self.tokens.push(Token { session: number, used_at: None });
        self.note("session.refreshed", outcome)
    }

    pub(crate) fn revoke(&mut self, token: usize) -> Outcome {
        let session = self.tokens[token].session;
        let expired = self.now >= self.sessions[session].started_at + SESSION_LIFE;
        if !expired && self.end(session) {
            self.note("session.revoked", Outcome::Revoked)
        } else {
            Outcome::RevokedBefore
        }
    }

    /// What the initiator of that sign-in should be told.
    pub(crate) fn status(&self, sign_in: usize) -> &'static str {
        match self.look(sign_in) {
            Outcome::LinkSpent => "completed",
            Outcome::LinkRefused => "refused",
            Outcome::LinkExpired => "expired",
            _ => "pending",
        }
    }

    /// How often each kind of event should have been written; letters have a life of their own.
    pub(crate) fn events(&self) -> &BTreeMap<&'static str, usize> {
        &self.events
    }

    /// How many people should have become users.
    pub(crate) fn users(&self) -> usize {
        let completed = self.sign_ins.iter().filter(|sign_in| sign_in.ending == Some(Ending::Completed));
        completed.map(|sign_in| sign_in.person).collect::<BTreeSet<_>>().len()
    }

    /// How many sessions were not ended by anybody.
    pub(crate) fn sessions_not_ended(&self) -> usize {
        self.sessions.iter().filter(|session| !session.over).count()
    }

    /// The refresh tokens that are alive: one of each session.
    pub(crate) fn live_tokens(&self) -> BTreeSet<usize> {
        self.sessions.iter().map(|session| session.live.0).collect()
    }
}
