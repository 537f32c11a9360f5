//! What a client is told by way of a browser.

use gatepost_domain::redirect::Destination;
use gatepost_domain::sign_in::ResponseMode;
use std::fmt;

/// Where a browser goes, with what, and how it brings it there (OAuth 2.0 Multiple Response Types §2.1).
#[derive(Clone, PartialEq, Eq)]
pub struct Reply {
    to: Destination,
    mode: ResponseMode,
    parameters: Vec<(&'static str, String)>,
}

impl Reply {
    /// These parameters, in their order, to that place.
    pub(crate) fn new<'a>(
        (to, mode): (&Destination, ResponseMode),
        parameters: impl IntoIterator<Item = (&'static str, &'a str)>,
    ) -> Self {
        let parameters = parameters.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
        Self { to: to.clone(), mode, parameters }
    }

    /// Where the browser goes, without what it brings.
    pub const fn to(&self) -> &Destination {
        &self.to
    }

    /// How it brings it there.
    pub const fn mode(&self) -> ResponseMode {
        self.mode
    }

    /// What it brings.
    pub fn parameters(&self) -> &[(&'static str, String)] {
        &self.parameters
    }

    /// Whether it brings a code, and no error.
    pub fn is_good(&self) -> bool {
        self.parameters.iter().any(|(name, _)| *name == "code")
    }

    /// Where a redirect leads that brings it in its query.
    pub fn location(&self) -> String {
        let parameters: Vec<_> =
            self.parameters.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.to.with_parameters(&parameters)
    }
}

/// Mute: it may hold an exchange code.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply").field("to", &self.to).field("mode", &self.mode).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_shows_its_code_on_the_way_alone() {
        let to = Destination::restore("https://app.example/cb?tenant=7".to_owned());
        let parameters = [("code", "gp_code_x"), ("state", "a&b"), ("iss", "https://auth.example/apps/acme")];
        let reply = Reply::new((&to, ResponseMode::FormPost), parameters);
        assert!(reply.is_good() && !format!("{reply:?}").contains("gp_code_x"));
        let location = "https://app.example/cb?tenant=7&code=gp_code_x&state=a%26b&iss=https%3A%2F%2Fauth.example%2Fapps%2Facme";
        assert_eq!(reply.location(), location);
        assert!(!Reply::new((&to, ResponseMode::Query), [("error", "login_required")]).is_good());
    }
}
