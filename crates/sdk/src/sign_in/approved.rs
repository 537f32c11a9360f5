//! A code that nobody has used.

use reqwest::Url;

use super::SavedSignIn;
use crate::session::{Grant, Session, TokenFormat};
use crate::{Client, Error, Secret};

/// Somebody proved their address, and here is the code for the tokens. It is good for 60 seconds, and once: [`exchange`] takes it.
///
/// [`exchange`]: Approved::exchange
#[derive(Debug)]
#[must_use = "the code in it is good for 60 seconds"]
pub struct Approved {
    client: Client,
    code: Secret,
    verifier: Secret,
    redirect_uri: String,
}

/// Why an address that a browser came back to is not the end of a sign-in.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CallbackError {
    /// No address, or one that lacks `code`, `state` or `iss`, or has one of them twice.
    #[error("not the redirect of a sign-in")]
    Malformed,
    /// It belongs to another sign-in: begin anew, and don't exchange its code.
    #[error("the redirect of another sign-in")]
    OtherState,
    /// Somebody else issued the code (RFC 9207): don't send it anywhere.
    #[error("the redirect of another issuer")]
    OtherIssuer,
    /// Gatepost says why there is no code (RFC 6749 §4.1.2.1).
    #[error("the sign-in was refused: {0}")]
    Refused(String),
}

impl Approved {
    /// Reads the address, or its query alone, that a browser came back to.
    pub(super) fn read(client: &Client, saved: &SavedSignIn, address: &str) -> Result<Self, CallbackError> {
        let (_, query) = address.split_once('?').unwrap_or(("", address));
        // A URL of nowhere, which is only there to read the query.
        let url = Url::parse(&format!("http://localhost/?{query}")).map_err(|_| CallbackError::Malformed)?;
        let one = |wanted: &str| {
            let mut values =
                url.query_pairs().filter(|(name, _)| name == wanted).map(|(_, value)| value.into_owned());
            match (values.next(), values.next()) {
                (value, None) => Ok(value),
                _ => Err(CallbackError::Malformed),
            }
        };
        let [state, issuer, code, error] = ["state", "iss", "code", "error"].map(one);
        let (state, issuer) =
            (state?.ok_or(CallbackError::Malformed)?, issuer?.ok_or(CallbackError::Malformed)?);
        if issuer != client.issuer().as_str() {
            return Err(CallbackError::OtherIssuer);
        }
        if Secret::from(state) != Secret::from(saved.state.as_str()) {
            return Err(CallbackError::OtherState);
        }
        if let Some(error) = error? {
            return Err(CallbackError::Refused(error));
        }
        Ok(Self {
            client: client.clone(),
            code: code?.filter(|code| !code.is_empty()).ok_or(CallbackError::Malformed)?.into(),
            verifier: saved.verifier.clone(),
            redirect_uri: saved.redirect_uri.clone(),
        })
    }

    /// Gets the tokens for the code. If the answer is lost, so is the sign-in: a code that is used twice ends its session, so it is
    /// not sent again.
    pub async fn exchange(self) -> Result<Session, Error> {
        self.exchanged(None).await
    }

    /// The same, with access tokens in that format instead of the app's, now and at each refresh.
    pub async fn exchange_as(self, format: TokenFormat) -> Result<Session, Error> {
        self.exchanged(Some(format)).await
    }

    async fn exchanged(self, format: Option<TokenFormat>) -> Result<Session, Error> {
        let Self { client, code, verifier, redirect_uri } = self;
        let grant = Grant::Code { code, verifier, redirect_uri: &redirect_uri };
        Session::open(client, grant, format).await
    }
}

#[cfg(test)]
mod tests {
    use super::{Approved, CallbackError};
    use crate::sign_in::SavedSignIn;
    use crate::{Client, Issuer};
    use proptest::prelude::*;
    use std::time::SystemTime;

    const ISSUER: &str = "http://localhost:8080/apps/demo";

    fn read(address: &str) -> Result<Approved, CallbackError> {
        let client = Client::new(Issuer::parse(ISSUER).unwrap()).unwrap();
        let saved = SavedSignIn {
            sign_in_id: "sin_1".to_owned(),
            sign_in_secret: "secret".into(),
            verifier: "verifier".into(),
            state: "a b".to_owned(),
            redirect_uri: "https://app.example.com/callback".to_owned(),
            email_hint: String::new(),
            match_number: "47".to_owned(),
            expires_at: SystemTime::UNIX_EPOCH.into(),
            resend_available_at: SystemTime::UNIX_EPOCH.into(),
        };
        Approved::read(&client, &saved, address)
    }

    #[test]
    fn an_address_or_its_query_has_the_code() {
        for address in [
            "https://app.example.com/callback?x=1&code=c&state=a+b&iss=http%3A%2F%2Flocalhost%3A8080%2Fapps%2Fdemo",
            "/callback?code=c&state=a%20b&iss=http://localhost:8080/apps/demo",
            "code=c&state=a+b&iss=http://localhost:8080/apps/demo",
        ] {
            let approved = read(address).unwrap();
            assert_eq!(approved.code, "c".into(), "{address}");
        }
    }

    #[test]
    fn what_is_not_the_end_of_this_sign_in_has_none() {
        let refused = |address| read(address).err();
        for (address, why) in [
            ("code=c&state=a+b&iss=https://evil.example/apps/demo", CallbackError::OtherIssuer),
            ("code=c&state=a+b", CallbackError::Malformed),
            ("code=c&state=other&iss=http://localhost:8080/apps/demo", CallbackError::OtherState),
            ("code=c&iss=http://localhost:8080/apps/demo", CallbackError::Malformed),
            ("state=a+b&iss=http://localhost:8080/apps/demo", CallbackError::Malformed),
            ("code=&state=a+b&iss=http://localhost:8080/apps/demo", CallbackError::Malformed),
            ("code=c&code=d&state=a+b&iss=http://localhost:8080/apps/demo", CallbackError::Malformed),
            (
                "error=access_denied&state=a+b&iss=http://localhost:8080/apps/demo",
                CallbackError::Refused("access_denied".to_owned()),
            ),
        ] {
            assert_eq!(refused(address), Some(why), "{address}");
        }
    }

    #[test]
    fn what_was_read_does_not_print() {
        let approved = read("code=c0de&state=a+b&iss=http://localhost:8080/apps/demo").unwrap();
        let shown = format!("{approved:?}");
        assert!(!shown.contains("c0de") && !shown.contains("\"verifier\""), "{shown}");
    }

    proptest! {
        #[test]
        fn no_address_makes_it_panic(address in "\\PC{0,200}") {
            let _ = read(&address);
        }
    }
}
