//! Asking again.

use reqwest::{Client, Request, Response, Result, StatusCode};
use std::time::Duration;

use crate::error::retry_after;
use crate::random;

/// How often a request is sent again that failed in passing, and with which pauses.
///
/// A request is sent again if it can't have done anything yet (nobody was there, or 429), or if doing it twice does no harm: it
/// only reads, it bears an `Idempotency-Key`, or it revokes. An exchange code is never sent again: used twice, it ends the session that
/// it opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct Retries {
    /// How often at all, the first time included; 1 for never again.
    pub attempts: u32,
    /// The pause before the second attempt. Each further one is twice as long, and each is shortened by up to a half, by chance.
    pub first_pause: Duration,
    /// No pause is longer. A server that says to wait longer (`Retry-After`) is not asked again.
    pub longest_pause: Duration,
}

impl Default for Retries {
    /// Three attempts, with pauses of 200 ms and more, at most 5 s.
    fn default() -> Self {
        Self { attempts: 3, first_pause: Duration::from_millis(200), longest_pause: Duration::from_secs(5) }
    }
}

impl Retries {
    /// Never again.
    pub fn none() -> Self {
        Self { attempts: 1, ..Self::default() }
    }

    /// As many attempts, the first one included.
    #[must_use]
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// Such pauses.
    #[must_use]
    pub fn pauses(self, first_pause: Duration, longest_pause: Duration) -> Self {
        Self { first_pause, longest_pause, ..self }
    }

    /// The pause after so many attempts; none if there have been enough, or if `told` is too long.
    pub(crate) fn pause(&self, attempts: u32, told: Option<Duration>) -> Option<Duration> {
        if attempts >= self.attempts || told.is_some_and(|told| told > self.longest_pause) {
            return None;
        }
        let doubled = 2_u32.saturating_pow(attempts.saturating_sub(1));
        let pause = self.first_pause.saturating_mul(doubled).min(self.longest_pause);
        Some(pause.mul_f64(1.0 - random::fraction() / 2.0).max(told.unwrap_or_default()))
    }
}

/// Sends `request`, and again as `retries` say.
pub(crate) async fn execute(
    client: &Client,
    request: Request,
    retries: Retries,
    is_repeatable: bool,
) -> Result<Response> {
    let mut attempts = 0;
    let mut request = request;
    loop {
        attempts += 1;
        let again = request.try_clone();
        let result = client.execute(request).await;
        let told = result.as_ref().ok().and_then(|answer| retry_after(answer.headers()));
        let pause = retries.pause(attempts, told).filter(|_| may_go_well(&result, is_repeatable));
        let (Some(next), Some(pause)) = (again, pause) else { return result };
        tracing::debug!(attempts, "asking Gatepost again");
        tokio::time::sleep(pause).await;
        request = next;
    }
}

/// Whether the same request may go well the next time, and would do no harm.
fn may_go_well(result: &Result<Response>, is_repeatable: bool) -> bool {
    match result {
        Err(error) => error.is_connect() || (is_repeatable && !error.is_builder() && !error.is_redirect()),
        Ok(answer) if answer.status() == StatusCode::TOO_MANY_REQUESTS => true,
        Ok(answer) => is_repeatable && matches!(answer.status().as_u16(), 408 | 502 | 503 | 504),
    }
}

#[cfg(test)]
mod tests {
    use super::Retries;
    use std::time::Duration;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn pauses_grow_up_to_the_longest_and_then_end() {
        let retries = Retries::default().attempts(6).pauses(SECOND, SECOND * 4);
        for (attempts, longest) in [(1, 1), (2, 2), (3, 4), (4, 4), (5, 4)] {
            let pause = retries.pause(attempts, None).unwrap();
            assert!((SECOND * longest / 2..=SECOND * longest).contains(&pause), "{attempts}: {pause:?}");
        }
        assert_eq!(retries.pause(6, None), None);
        assert_eq!(Retries::none().pause(1, None), None);
    }

    #[test]
    fn a_server_is_not_asked_before_the_time_that_it_says() {
        let retries = Retries::default().pauses(SECOND, SECOND * 4);
        assert_eq!(retries.pause(1, Some(SECOND * 3)), Some(SECOND * 3));
        assert_eq!(retries.pause(1, Some(SECOND * 5)), None);
    }
}
