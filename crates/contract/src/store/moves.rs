//! What may happen to a sign-in, each judged on how it stood when the law began.

use super::given;
use crate::samples::{self, Asked, NOW};
use gatepost_application::{Store, Tx};
use gatepost_domain::app::App;
use gatepost_domain::sign_in::{Course, Letters, Mark, Place, SignIn, Standing};

/// One of the methods of a transaction that move a sign-in on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Move {
    Complete,
    RightDigits,
    WrongDigits,
    Approve,
    HandOut,
    Renew,
    Refuse,
    Letter,
    UseMark,
}

impl Move {
    pub(super) const ALL: [Self; 9] = [
        Self::Complete,
        Self::RightDigits,
        Self::WrongDigits,
        Self::Approve,
        Self::HandOut,
        Self::Renew,
        Self::Refuse,
        Self::Letter,
        Self::UseMark,
    ];

    /// A sign-in of that seed that it can happen to: asked for at [`NOW`], and approved or completed then if that has to be.
    pub(super) fn possible(self, seed: u32, app: &App) -> Asked {
        let asked = samples::asked(seed, app, NOW);
        let before = *asked.sign_in.course();
        let course = match self {
            Self::HandOut => Course { standing: Standing::Approved { at: NOW }, ..before },
            Self::UseMark => {
                Course { standing: Standing::Completed { at: NOW }, mark: Some(Mark::Unused), ..before }
            }
            _ => return asked,
        };
        Asked { sign_in: SignIn::restore(asked.sign_in.request().clone(), course), ..asked }
    }

    /// The same, stored.
    pub(super) async fn given<S: Store>(self, store: &S, seed: u32, app: &App) -> Asked {
        let asked = self.possible(seed, app);
        given::stored(store, &asked).await;
        asked
    }

    /// Notes that it happens to that sign-in, a moment later; a letter, a code or a sign-in that comes of it bears the seed.
    pub(super) fn note<T: Tx>(self, tx: &mut T, asked: &Asked, (app, seed): (&App, u32)) {
        let (sign_in, link, at) = (asked.sign_in.clone(), &asked.link, samples::moment(seed));
        let judges = (app, None);
        match self {
            Self::Complete => {
                let completed = sign_in.confirm(link, judges, Place::Elsewhere, at).unwrap();
                tx.complete(&completed, samples::earned(seed));
            }
            Self::RightDigits => {
                let typed = samples::typed(sign_in, judges, true, at).unwrap();
                tx.type_code(&typed, Some(samples::code_id(seed)));
            }
            Self::WrongDigits => tx.type_code(&samples::typed(sign_in, judges, false, at).unwrap(), None),
            Self::Approve => tx.approve(&samples::approved(sign_in, link, judges, at).unwrap()),
            Self::HandOut => tx.hand_out(&sign_in.hand_out(judges, at).unwrap(), samples::code_id(seed)),
            Self::Renew => {
                let new = samples::sign_in_id(seed);
                let renewed = sign_in.renew(link, (app, None), new, link.expires_at).unwrap();
                let new = samples::asked_as(seed, renewed.new_request().clone());
                tx.renew(&renewed);
                tx.add_sign_in(&new.sign_in, new.letter(), None);
            }
            Self::Refuse => tx.refuse(&sign_in.refuse(link, at).unwrap()),
            Self::Letter => {
                let resent = given::resent(sign_in);
                let further = samples::latest_letter(seed, resent.sign_in());
                tx.add_letter(&resent, further.letter(), None);
            }
            Self::UseMark => {
                let owner = samples::user(seed, &app.id, &asked.sign_in.request().email);
                let used = samples::mark_used(seed, sign_in, (app, &owner), NOW).unwrap();
                tx.use_mark(&used, samples::code_id(seed));
            }
        }
    }

    /// What the sign-in is then.
    pub(super) fn outcome(self, sign_in: &SignIn, seed: u32) -> SignIn {
        let (before, at) = (*sign_in.course(), samples::moment(seed));
        let code = Some(samples::code_id(seed));
        let after = match self {
            Self::Complete => {
                let (mark, visit) = (Some(Mark::Unused), Some(samples::visit_digest(seed)));
                Course { standing: Standing::Completed { at }, mark, code, visit, ..before }
            }
            Self::RightDigits => {
                let code_attempts = before.code_attempts + 1;
                let visit = Some(sign_in.request().initiator_s_visit());
                Course { standing: Standing::Completed { at }, code_attempts, code, visit, ..before }
            }
            Self::WrongDigits => Course { code_attempts: before.code_attempts + 1, ..before },
            Self::Approve => Course { standing: Standing::Approved { at }, ..before },
            Self::HandOut => Course { code, ..before },
            Self::Renew => Course { renewed_as: Some(samples::sign_in_id(seed)), ..before },
            Self::Refuse => Course { standing: Standing::Refused { at }, ..before },
            Self::Letter => {
                let (count, latest_at) = (before.letters.count + 1, sign_in.resend_available_at());
                let expires_at = latest_at.plus(sign_in.request().letter_life);
                Course { letters: Letters { count, latest_at, expires_at }, ..before }
            }
            Self::UseMark => Course { mark: Some(Mark::Used), code, ..before },
        };
        SignIn::restore(sign_in.request().clone(), after)
    }
}
