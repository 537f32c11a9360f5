//! That the store was restored, and what is void since.

use crate::rows::Rows;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::epoch::Epoch;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode};
use gatepost_domain::sign_in::{Course, Letters, Mark, SignIn, Standing};
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

impl Rows {
    /// When the letter was written that has waited longest.
    pub(crate) fn oldest_letter(&self) -> Option<Timestamp> {
        let waiting = self.letters.values().filter(|row| row.status == DeliveryStatus::Queued);
        waiting.map(|row| row.delivery.created_at).min()
    }

    /// Lets whatever is outstanding expire; whether no epoch of that number began.
    pub(crate) fn begin_epoch(&mut self, epoch: Epoch) -> bool {
        if self.epochs.iter().any(|known| known.number == epoch.number) {
            return false;
        }
        Arc::make_mut(&mut self.epochs).push(epoch);
        let at = epoch.began_at;
        let expire = |expires_at: &mut Timestamp| *expires_at = (*expires_at).min(at);
        for link in Arc::make_mut(&mut self.links).values_mut() {
            expire(&mut link.expires_at);
        }
        Arc::make_mut(&mut self.console).expire(at);
        let pushed = Arc::make_mut(&mut self.pushed_requests);
        for request in pushed.values_mut() {
            expire(&mut request.expires_at);
        }
        let stays = Arc::make_mut(&mut self.browser_sessions);
        for stay in stays.values_mut() {
            expire(&mut stay.expires_at);
        }
        for change in Arc::make_mut(&mut self.address_changes).values_mut() {
            expire(&mut change.expires_at);
        }
        for row in Arc::make_mut(&mut self.address_letters).values_mut() {
            expire(&mut row.letter.expires_at);
        }
        for row in Arc::make_mut(&mut self.device_letters).values_mut() {
            expire(&mut row.letter.expires_at);
        }
        for session in Arc::make_mut(&mut self.sessions).values_mut() {
            expire(&mut session.expires_at);
        }
        for token in Arc::make_mut(&mut self.refresh_tokens).values_mut() {
            expire(&mut token.expires_at);
        }
        for row in Arc::make_mut(&mut self.letters).values_mut() {
            if row.status == DeliveryStatus::Queued {
                expire(&mut row.delivery.expires_at);
            }
        }
        for code in Arc::make_mut(&mut self.codes).values_mut() {
            if code.standing() == CodeStanding::Unused {
                *code = ExchangeCode::restore(code.grant().clone(), CodeStanding::Burned { at });
            }
        }
        for row in Arc::make_mut(&mut self.sign_ins).values_mut() {
            let course = after(*row.sign_in.course(), at);
            row.sign_in = SignIn::restore(row.sign_in.request().clone(), course);
        }
        true
    }
}

/// How far a sign-in is when an epoch begins.
fn after(course: Course, at: Timestamp) -> Course {
    match (course.standing, course.mark) {
        (Standing::Pending | Standing::Approved { .. }, _) => {
            let expires_at = course.letters.expires_at.min(at);
            Course { letters: Letters { expires_at, ..course.letters }, ..course }
        }
        (_, Some(Mark::Unused)) => Course { mark: Some(Mark::Dead), ..course },
        _ => course,
    }
}
