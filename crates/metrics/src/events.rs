//! Which event counts as what. The one place that knows: whoever adds a kind of event says so here.

use gatepost_domain::event::EventKind;

/// What an event says of sign-ins: what became of the attempt, and why or how. `None` for what is no step of one.
pub(crate) fn attempt(kind: EventKind, reason: Option<&str>) -> Option<(&'static str, &str)> {
    let because = reason.map_or("", first_code);
    Some(match kind {
        EventKind::SignInRequested => ("requested", ""),
        EventKind::SignInRejected => ("rejected", because),
        EventKind::LinkConfirmed => ("completed", "link"),
        EventKind::EmailCodeAccepted => ("completed", "email_code"),
        EventKind::MarkUsed => ("completed", "mark"),
        EventKind::BrowserSessionUsed => ("completed", "browser_session"),
        EventKind::SignInHandedOut => ("completed", "approval"),
        EventKind::EmailCodeRejected => ("failed", "code_incorrect"),
        EventKind::SignInApproved => ("approved", ""),
        EventKind::SignInRefused => ("refused", because),
        EventKind::SignInRenewed => ("renewed", ""),
        EventKind::CodeExchanged => ("exchanged", ""),
        EventKind::CodeBurned => ("failed", "code_burned"),
        EventKind::CodeReplayed => ("failed", "code_replayed"),
        _ => return None,
    })
}

/// What an event says of a letter. `None` for what is not about its hand-over, and for one that was taken: of that it is told
/// by which way.
pub(crate) const fn letter(kind: EventKind) -> Option<&'static str> {
    match kind {
        EventKind::LetterWithheld => Some("withheld"),
        EventKind::LetterDelayed => Some("delayed"),
        EventKind::LetterFailed => Some("failed"),
        EventKind::LetterDeferred => Some("deferred"),
        EventKind::LetterDelivered => Some("delivered"),
        EventKind::LetterBounced => Some("bounced"),
        EventKind::LetterComplained => Some("complained"),
        _ => None,
    }
}

/// Whether a provider reported it, of a letter that it had taken before.
pub(crate) const fn is_report(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::LetterDeferred
            | EventKind::LetterDelivered
            | EventKind::LetterBounced
            | EventKind::LetterComplained
    )
}

/// Whether a refresh token was issued with it.
pub(crate) const fn issues_refresh_token(kind: EventKind) -> bool {
    matches!(kind, EventKind::CodeExchanged | EventKind::SessionRefreshed)
}

/// The first of several codes; nothing of a text that is none.
fn first_code(reason: &str) -> &str {
    let code = reason.split(' ').next().unwrap_or_default();
    let is_code = code.len() <= 48
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if is_code { code } else { crate::family::OTHER }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_that_is_no_code_is_not_repeated() {
        let rejected = |reason| attempt(EventKind::SignInRejected, Some(reason));
        assert_eq!(rejected("email_invalid state_too_long"), Some(("rejected", "email_invalid")));
        for reason in ["ann@example.org", "203.0.113.7", "https://evil.example/", "Ann", &"a".repeat(49)] {
            assert_eq!(rejected(reason), Some(("rejected", "other")));
        }
    }

    #[test]
    fn a_withheld_letter_is_counted_and_one_that_was_sent_is_counted_by_its_way() {
        assert_eq!(letter(EventKind::LetterSent), None);
        assert_eq!(letter(EventKind::LetterWithheld), Some("withheld"));
        assert_eq!(letter(EventKind::LinkOpened), None);
    }
}
