//! Why a client gets no code, in the words that it branches on and in words for its developer.

/// Why a client whose redirect URI is right gets no code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refusal {
    Twice,
    RequestObject,
    RequestUri,
    ResponseTypeMissing,
    ResponseType,
    ResponseMode,
    FormToProgram,
    Registration,
    PushFirst,
    StateTooLong,
    NonceTooLong,
    ChallengeMissing,
    ChallengeMethod,
    Challenge,
    NonceMissing,
    Thumbprint,
    MaxAge,
    Prompt,
    PromptNoneAndMore,
    LoginRequired,
}

impl Refusal {
    /// `error` and `error_description` (RFC 6749 §4.1.2.1, OIDC Core §3.1.2.6); neither repeats what was given.
    pub(super) const fn words(self) -> (&'static str, &'static str) {
        let invalid = "invalid_request";
        match self {
            Self::Twice => (invalid, "a parameter stands in the request twice"),
            Self::RequestObject => ("request_not_supported", "request objects are not read"),
            Self::RequestUri => ("request_uri_not_supported", "request objects are not fetched"),
            Self::ResponseTypeMissing => (invalid, "response_type is missing; it is code"),
            Self::ResponseType => ("unsupported_response_type", "response_type is code"),
            Self::ResponseMode => (invalid, "response_mode is query or form_post"),
            Self::FormToProgram => (invalid, "form_post needs a redirect URI of http or https"),
            Self::Registration => ("registration_not_supported", "clients do not register themselves"),
            Self::PushFirst => (invalid, "this app pushes its requests first (RFC 9126)"),
            Self::StateTooLong => (invalid, "state has at most 512 characters"),
            Self::NonceTooLong => (invalid, "nonce has at most 255 characters"),
            Self::ChallengeMissing => (invalid, "code_challenge is missing (PKCE, RFC 7636)"),
            Self::ChallengeMethod => (invalid, "code_challenge_method is S256"),
            Self::Challenge => (invalid, "code_challenge is 43 characters of base64url"),
            Self::NonceMissing => (invalid, "code_challenge is missing (PKCE, RFC 7636), and nonce too"),
            Self::Thumbprint => (invalid, "dpop_jkt is 43 characters of base64url"),
            Self::MaxAge => (invalid, "max_age is a number of seconds"),
            Self::Prompt => (invalid, "prompt is none, login, select_account or consent"),
            Self::PromptNoneAndMore => (invalid, "prompt is none, or something else, not both"),
            Self::LoginRequired => ("login_required", "nobody is signed in here without being asked"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_are_of_characters_that_may_stand_there() {
        for refusal in [
            Refusal::Twice,
            Refusal::RequestObject,
            Refusal::RequestUri,
            Refusal::ResponseTypeMissing,
            Refusal::ResponseType,
            Refusal::ResponseMode,
            Refusal::FormToProgram,
            Refusal::Registration,
            Refusal::PushFirst,
            Refusal::StateTooLong,
            Refusal::NonceTooLong,
            Refusal::ChallengeMissing,
            Refusal::ChallengeMethod,
            Refusal::Challenge,
            Refusal::NonceMissing,
            Refusal::Thumbprint,
            Refusal::MaxAge,
            Refusal::Prompt,
            Refusal::PromptNoneAndMore,
            Refusal::LoginRequired,
        ] {
            let (error, description) = refusal.words();
            assert!(error.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{error}");
            let allowed = |byte| matches!(byte, 0x20 | 0x21 | 0x23..=0x5b | 0x5d..=0x7e);
            assert!(description.bytes().all(allowed), "{description}");
        }
    }
}
