//! One attempt by one address to enter one app, and what may become of it.

mod handle;
mod mark;
mod outcome;
mod place;
mod refused;
mod request;

pub use handle::LoginHandle;
pub use mark::{Demand, Entry, MARKED_FOR, Mark, MarkRefused, MarkUsed};
pub use outcome::{Approved, CodeTyped, Completed, HandedOut, Refused, Renewed, Resent};
pub use place::{Offers, Onward, Place};
pub use refused::{ApproveRefused, CodeRefused, ConfirmRefused, Over, RenewRefused, ResendRefused};
pub use request::{
    Beginning, ClientState, ClientStateTooLong, Locale, LocaleInvalid, Nonce, NonceTooLong, ResponseMode,
    SignInMethod, SignInRequest, SupportId,
};

use crate::app::App;
use crate::email_code::{ATTEMPTS, EmailCode};
use crate::exchange_code::{CodeStanding, ExchangeCode};
use crate::id::{CodeId, SignInId};
use crate::limit::Limited;
use crate::link::{DeadLink, Link};
use crate::match_number::MatchNumber;
use crate::secret::{Digest, Visit};
use crate::time::Timestamp;
use crate::user::{User, UserNotAllowed};
use crate::vocabulary::words;
use std::time::Duration;

/// How many letters one sign-in sends.
pub const LETTERS: u32 = 5;

/// How long the initiator waits for a second letter; for each further one twice as long as for the one before.
pub const FIRST_RESEND_AFTER: Duration = Duration::from_secs(30);

/// How long after its death a link can be renewed.
pub const RENEW_WITHIN: Duration = Duration::from_hours(24);

/// How long the same visit, by a second click, gets the same redirect.
pub const CLICK_AGAIN_WITHIN: Duration = Duration::from_mins(1);

words! {
    /// What the initiator is told of a sign-in.
    SignInStatus {
        /// Waiting for the letter to be used.
        Pending = "pending",
        /// Approved on another screen: the initiator may go on.
        Approved = "approved",
        /// Used: the code is on its way to the app.
        Completed = "completed",
        /// Somebody said that it was not theirs.
        Refused = "refused",
        /// Nobody used it in time.
        Expired = "expired",
        /// Too many wrong digits were typed, and there is no link.
        Locked = "locked",
    }
}

/// How a sign-in stands, as it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Nothing happened yet.
    Pending,
    /// The reader of the mail approved it for the screen where it began, at that moment.
    Approved {
        /// When.
        at: Timestamp,
    },
    /// The link or the digits were used at that moment.
    Completed {
        /// When.
        at: Timestamp,
    },
    /// The reader of the mail refused it at that moment.
    Refused {
        /// When.
        at: Timestamp,
    },
}

/// The letters of a sign-in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Letters {
    /// How many were written.
    pub count: u32,
    /// When the latest one was.
    pub latest_at: Timestamp,
    /// When what the latest one carries dies; the digits of all die then.
    pub expires_at: Timestamp,
}

/// What has happened to a sign-in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Course {
    /// How it stands.
    pub standing: Standing,
    /// Its letters.
    pub letters: Letters,
    /// How often digits were typed.
    pub code_attempts: u32,
    /// The exchange code that it earned, the latest if there were two.
    pub code: Option<CodeId>,
    /// The mark that it left in another browser than the one where it began.
    pub mark: Option<Mark>,
    /// What is known of the visit that pressed the button.
    pub visit: Option<Digest<Visit>>,
    /// The sign-in that took its place.
    pub renewed_as: Option<SignInId>,
}

impl Course {
    /// Nothing but the first letter.
    pub fn begun(request: &SignInRequest) -> Self {
        let letters = Letters {
            count: 1,
            latest_at: request.asked_at,
            expires_at: request.asked_at.plus(request.letter_life),
        };
        Self {
            standing: Standing::Pending,
            letters,
            code_attempts: 0,
            code: None,
            mark: None,
            visit: None,
            renewed_as: None,
        }
    }
}

/// A sign-in: what was asked, and what has happened since.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignIn {
    request: SignInRequest,
    course: Course,
}

impl SignIn {
    /// A sign-in that begins now.
    pub fn begin(request: SignInRequest) -> Self {
        let course = Course::begun(&request);
        Self { request, course }
    }

    /// A sign-in as a store kept it.
    pub const fn restore(request: SignInRequest, course: Course) -> Self {
        Self { request, course }
    }

    /// What was asked.
    pub const fn request(&self) -> &SignInRequest {
        &self.request
    }

    /// What has happened since.
    pub const fn course(&self) -> &Course {
        &self.course
    }

    /// How it stands, as it is kept.
    pub const fn standing(&self) -> Standing {
        self.course.standing
    }

    /// How it stands at `now`: nothing is written when time runs out. `code` is the code that was handed out for an
    /// approved one.
    pub fn status(&self, code: Option<&ExchangeCode>, now: Timestamp) -> SignInStatus {
        let in_time = !self.course.letters.expires_at.is_over(now);
        match self.course.standing {
            Standing::Completed { .. } => SignInStatus::Completed,
            Standing::Refused { .. } => SignInStatus::Refused,
            Standing::Approved { .. } => match code.map(|code| (code.standing(), code.is_in_time(now))) {
                Some((CodeStanding::Spent { .. }, _)) => SignInStatus::Completed,
                Some((CodeStanding::Unused, true)) => SignInStatus::Approved,
                None if in_time => SignInStatus::Approved,
                Some(_) | None => SignInStatus::Expired,
            },
            Standing::Pending if !in_time => SignInStatus::Expired,
            Standing::Pending if self.is_locked() => SignInStatus::Locked,
            Standing::Pending => SignInStatus::Pending,
        }
    }

    /// Whether no digits are looked at any more.
    pub const fn code_is_locked(&self) -> bool {
        self.course.code_attempts >= ATTEMPTS
    }

    /// Whether nothing is left that could be used.
    fn is_locked(&self) -> bool {
        self.code_is_locked() && self.request.method == SignInMethod::Code
    }

    /// From when on a further letter may be asked for.
    pub fn resend_available_at(&self) -> Timestamp {
        let Letters { count, latest_at, .. } = self.course.letters;
        let doubled = 1_u32.checked_shl(count.saturating_sub(1)).unwrap_or(u32::MAX);
        latest_at.plus(FIRST_RESEND_AFTER.saturating_mul(doubled))
    }

    /// Whether `link` still does something at `now`. A pure look: nothing is spent.
    pub fn look(&self, link: &Link, now: Timestamp) -> Result<(), DeadLink> {
        if link.sign_in != self.request.id || link.app != self.request.app {
            return Err(DeadLink::Unknown);
        }
        match self.course.standing {
            Standing::Completed { .. } | Standing::Approved { .. } => Err(DeadLink::Spent),
            Standing::Refused { .. } => Err(DeadLink::Refused),
            Standing::Pending if link.expires_at.is_over(now) => Err(DeadLink::Expired),
            Standing::Pending => Ok(()),
        }
    }

    /// Whether that visit completed it a moment ago, and presses the button once more.
    pub fn is_pressed_again(&self, visit: Option<Digest<Visit>>, now: Timestamp) -> bool {
        let Standing::Completed { at } = self.course.standing else { return false };
        visit.is_some() && visit == self.course.visit && !at.plus(CLICK_AGAIN_WITHIN).is_over(now)
    }

    /// Whether its digits completed it a moment ago. Whoever completed it by a link left another visit behind, or none, so
    /// the initiator gets nothing that another browser earned.
    pub fn is_typed_again(&self, now: Timestamp) -> bool {
        self.is_pressed_again(Some(self.request.initiator_s_visit()), now)
    }

    /// What the page behind its links offers to a browser in that place.
    pub fn offers(&self, app: &App, place: Place) -> Offers {
        Offers::of(app, self.request.beginning, place)
    }

    /// Where a browser in that place goes when it signs in.
    pub fn onward(&self, app: &App, place: Place) -> Onward {
        Onward::of(app, self.request.beginning, place)
    }

    /// Whether the app is such that this sign-in may lead anywhere.
    fn must_be_served(&self, app: &App) -> Result<(), ConfirmRefused> {
        app.must_be_active()?;
        if !self.request.destination.is_account(&app.id) {
            app.redirect_uris
                .resolve(self.request.destination.as_str())
                .map_err(|_| ConfirmRefused::RedirectGone)?;
        }
        Ok(())
    }

    /// Whether the person is such, too: a user who is allowed, or somebody who may become one.
    fn must_lead_in(&self, app: &App, user: Option<&User>, now: Timestamp) -> Result<(), ConfirmRefused> {
        self.must_be_served(app)?;
        user.map_or(Ok(()), User::must_be_allowed)?;
        Ok(app.must_admit(&self.request.email, user, now).map_err(|_| UserNotAllowed)?)
    }

    /// The person behind the address confirms in that place, with a link that is good at `now`, an app that is served, a
    /// redirect that is still registered, and a user who is allowed or not known yet.
    pub fn confirm(
        self,
        link: &Link,
        (app, user): (&App, Option<&User>),
        place: Place,
        now: Timestamp,
    ) -> Result<Completed, ConfirmRefused> {
        self.look(link, now)?;
        self.must_lead_in(app, user, now)?;
        if !self.offers(app, place).sign_in {
            return Err(ConfirmRefused::NotHere);
        }
        let onward = self.onward(app, place);
        Ok(Completed::by_link(self, (place, onward), now))
    }

    /// The reader of the mail lets the screen go on where it began, by the number that stands there.
    pub fn approve(
        self,
        link: &Link,
        (app, user): (&App, Option<&User>),
        (typed, shown): (Option<MatchNumber>, MatchNumber),
        now: Timestamp,
    ) -> Result<Approved, ApproveRefused> {
        self.look(link, now)?;
        self.must_lead_in(app, user, now)?;
        if !self.offers(app, Place::Elsewhere).approve {
            return Err(ConfirmRefused::NotHere.into());
        }
        if typed != Some(shown) {
            return Err(ApproveRefused::WrongNumber(Box::new(Refused::new(self, now))));
        }
        Ok(Approved::new(self, now))
    }

    /// The reader of the mail says that it was not theirs.
    pub fn refuse(self, link: &Link, now: Timestamp) -> Result<Refused, DeadLink> {
        self.look(link, now)?;
        Ok(Refused::new(self, now))
    }

    /// Whether something can still be done with it at `now`.
    fn must_be_pending(&self, now: Timestamp) -> Result<(), Over> {
        match self.course.standing {
            Standing::Completed { .. } | Standing::Approved { .. } => Err(Over::Completed),
            Standing::Refused { .. } => Err(Over::Refused),
            Standing::Pending if self.course.letters.expires_at.is_over(now) => Err(Over::Expired),
            Standing::Pending => Ok(()),
        }
    }

    /// The initiator types the digits of the letter. Right or wrong, that is one attempt, and it counts before anybody
    /// learns which: what comes of this is kept only if nobody typed at the same time.
    pub fn type_code(
        self,
        (typed, right): (Option<&EmailCode>, &EmailCode),
        (app, user): (&App, Option<&User>),
        now: Timestamp,
    ) -> Result<CodeTyped, CodeRefused> {
        self.must_be_pending(now)?;
        if self.code_is_locked() || !self.request.method.has_code() {
            return Err(CodeRefused::Locked);
        }
        let is_right = typed.is_some_and(|typed| typed == right);
        // Whoever does not know the digits learns nothing of the user either.
        self.must_be_served(app)?;
        if is_right {
            self.must_lead_in(app, user, now)?;
        }
        Ok(CodeTyped::new(self, is_right, now))
    }

    /// The initiator asks for a further letter.
    pub fn resend(self, now: Timestamp) -> Result<Resent, ResendRefused> {
        self.must_be_pending(now)?;
        if self.course.letters.count >= LETTERS {
            return Err(ResendRefused::Exhausted);
        }
        let available_at = self.resend_available_at();
        if !available_at.is_over(now) {
            return Err(Limited { retry_after: available_at.since(now) }.into());
        }
        Ok(Resent::new(self, now))
    }

    /// Somebody has a link that did not lead in, and would like a new one. `code` is the code that the sign-in earned.
    pub fn renew(
        self,
        link: &Link,
        (app, code): (&App, Option<&ExchangeCode>),
        id: SignInId,
        now: Timestamp,
    ) -> Result<Renewed, RenewRefused> {
        match self.look(link, now) {
            Ok(()) => return Err(RenewRefused::InUse),
            Err(DeadLink::Unknown) => return Err(RenewRefused::Unknown),
            Err(DeadLink::Spent | DeadLink::Refused | DeadLink::Expired) => {}
        }
        if link.expires_at.plus(RENEW_WITHIN).is_over(now) {
            return Err(RenewRefused::Unknown);
        }
        if self.course.renewed_as.is_some() {
            return Err(RenewRefused::Renewed);
        }
        // A further letter may outlive the one whose link this is, and an approved sign-in still waits to be fetched.
        let is_open = matches!(self.course.standing, Standing::Pending | Standing::Approved { .. });
        match code.map(|code| (code.standing(), code.is_in_time(now))) {
            Some((CodeStanding::Spent { .. }, _)) => return Err(RenewRefused::SignedIn),
            Some((CodeStanding::Unused, true)) => return Err(RenewRefused::InUse),
            None if is_open && !self.course.letters.expires_at.is_over(now) => {
                return Err(RenewRefused::InUse);
            }
            // It earned no code, and may still earn one by its mark.
            None if self.has_good_mark(now) => return Err(RenewRefused::InUse),
            _ => {}
        }
        self.must_be_served(app)?;
        Ok(Renewed::new(self, id, now))
    }

    /// The initiator fetches what was approved elsewhere: a code, whose life begins now.
    pub fn hand_out(
        self,
        (app, user): (&App, Option<&User>),
        now: Timestamp,
    ) -> Result<HandedOut, ConfirmRefused> {
        let (Standing::Approved { at }, None) = (self.course.standing, self.course.code) else {
            return Err(DeadLink::Spent.into());
        };
        if self.course.letters.expires_at.is_over(now) {
            return Err(DeadLink::Spent.into());
        }
        self.must_lead_in(app, user, now)?;
        Ok(HandedOut::new(self, at, now))
    }
}
