//! What a sign-in opens, until somebody logs out.

use std::time::Duration;
use tokio::time::Instant;

use crate::api::types::{self, TokenAnswer, UserInfoClaims};
use crate::{Client, Error, Secret};

/// What an access token looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum TokenFormat {
    /// A JWT (RFC 9068).
    Jwt,
    /// A Biscuit, which its holder can narrow.
    Biscuit,
}

impl TokenFormat {
    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jwt => "jwt",
            Self::Biscuit => "biscuit",
        }
    }
}

/// The tokens of a session, as they were issued last (RFC 6749 §5.1).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Tokens {
    /// Opens the app's own API.
    pub access_token: Secret,
    /// From when on it doesn't, by the clock of this machine and not counting the way of the answer.
    pub expires_at: Instant,
    /// Opens the next tokens, once. Whoever keeps a session keeps this, and replaces it after each refresh.
    pub refresh_token: Secret,
    /// Says to the app who signed in, with scope `openid`. It came straight from the issuer; an API never takes it.
    pub id_token: Option<Secret>,
    /// What the access token is good for: words with spaces between.
    pub scope: String,
}

impl Tokens {
    fn of(answer: TokenAnswer) -> Self {
        Self {
            access_token: answer.access_token,
            expires_at: Instant::now() + Duration::from_secs(answer.expires_in),
            refresh_token: answer.refresh_token,
            id_token: answer.id_token,
            scope: answer.scope,
        }
    }
}

/// Somebody who is signed in.
///
/// Refreshing takes the session by `&mut`, so nobody does it twice at once, which Gatepost would take for theft.
#[derive(Debug)]
pub struct Session {
    client: Client,
    tokens: Tokens,
    format: Option<TokenFormat>,
}

/// What is presented at the token endpoint.
pub(crate) enum Grant<'a> {
    /// A code that nobody has used (RFC 6749 §4.1.3).
    Code { code: Secret, verifier: Secret, redirect_uri: &'a str },
    /// A refresh token (RFC 6749 §6).
    Refresh(&'a Secret),
}

impl Session {
    pub(crate) async fn open(
        client: Client,
        grant: Grant<'_>,
        format: Option<TokenFormat>,
    ) -> Result<Self, Error> {
        let tokens = ask(&client, grant, format).await?;
        Ok(Self { client, tokens, format })
    }

    pub(crate) async fn restore(
        client: Client,
        refresh_token: &Secret,
        format: Option<TokenFormat>,
    ) -> Result<Self, Error> {
        Self::open(client, Grant::Refresh(refresh_token), format).await
    }

    /// The tokens as they are.
    pub fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// Gets new tokens for the old ones. If it fails in passing, try again with this same session; if the session is over, the
    /// code of the error is `invalid_grant`.
    pub async fn refresh(&mut self) -> Result<&Tokens, Error> {
        self.tokens = ask(&self.client, Grant::Refresh(&self.tokens.refresh_token), self.format).await?;
        Ok(&self.tokens)
    }

    /// An access token that is good for at least `life` longer, refreshed if need be.
    pub async fn access_token(&mut self, life: Duration) -> Result<&Secret, Error> {
        if Instant::now() + life >= self.tokens.expires_at {
            self.refresh().await?;
        }
        Ok(&self.tokens.access_token)
    }

    /// Who signed in (OIDC Core §5.3): `sub` is the user, and the address is there with scope `email`.
    pub async fn user_info(&self) -> Result<UserInfoClaims, Error> {
        let api = self.client.api_with(&self.tokens.access_token);
        Ok(api.get_user_info().app_id(self.client.app_id()).send().await?.into_inner())
    }

    /// Ends the session (RFC 7009): no token of it is refreshed any more, and within a second Gatepost knows none. An API that
    /// verifies access tokens by itself takes the last one until it expires. It hands the session back if Gatepost was not told.
    pub async fn log_out(self) -> Result<(), (Self, Error)> {
        let mut body = types::RevocationRequest::builder().token(self.tokens.refresh_token.clone());
        if let Some(client_id) = self.client.client_id() {
            body = body.client_id(client_id);
        }
        let api = self.client.app_api_repeating();
        let answer = api.revoke_token().app_id(self.client.app_id()).body(body).send().await;
        answer.map(|_| ()).map_err(|error| (self, error.into()))
    }
}

async fn ask(client: &Client, grant: Grant<'_>, format: Option<TokenFormat>) -> Result<Tokens, Error> {
    let mut body = types::TokenRequest::builder();
    if let Some(client_id) = client.client_id() {
        body = body.client_id(client_id);
    }
    if let Some(format) = format {
        body = body.access_token_format(format.as_str().to_owned());
    }
    let (api, body) = match grant {
        // Never sent twice: a second use of a code ends the session that the first one opened.
        Grant::Code { code, verifier, redirect_uri } => {
            let body = body.grant_type("authorization_code".to_owned()).redirect_uri(redirect_uri.to_owned());
            (client.app_api(), body.code(code).code_verifier(verifier))
        }
        // Whoever lost the answer gets another successor for ten seconds, as long as the first is unused.
        Grant::Refresh(token) => (
            client.app_api_repeating(),
            body.grant_type("refresh_token".to_owned()).refresh_token(token.clone()),
        ),
    };
    let answer = api.exchange_token().app_id(client.app_id()).body(body).send().await?;
    Ok(Tokens::of(answer.into_inner()))
}
