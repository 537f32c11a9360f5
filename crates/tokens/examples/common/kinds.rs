//! One token of each kind and algorithm, for the samples and for the test that holds them still.

use gatepost_application::{Keyring, KeyringError};
use gatepost_contract::keyring::sample_token;
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::AppId;
use gatepost_domain::id_token::IdToken;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::logout_token::LogoutToken;
use gatepost_domain::sign_in::{Nonce, NonceTooLong};
use gatepost_domain::signing_key::{JwtAlgorithm, KeyAlgorithm, SigningKey};

/// The access token beside each ID token.
pub(crate) const ACCESS_TOKEN: &str = "access-token-of-the-samples";

/// What is signed.
pub(crate) enum Says {
    Access(AccessToken),
    Id(IdToken),
    Logout(LogoutToken),
}

/// One of the samples.
pub(crate) struct Kind {
    /// How it stands in the file.
    pub(crate) name: String,
    /// What signs it.
    pub(crate) algorithm: KeyAlgorithm,
    /// What it says.
    pub(crate) says: Says,
}

impl Kind {
    /// The token.
    pub(crate) fn sign(&self, keyring: &impl Keyring, key: &SigningKey) -> Result<String, KeyringError> {
        match &self.says {
            Says::Access(token) => keyring.sign(key, token),
            Says::Id(token) => keyring.sign_id_token(key, token, ACCESS_TOKEN),
            Says::Logout(token) => keyring.sign_logout_token(key, token),
        }
    }
}

/// All that the older set of samples has not.
pub(crate) fn kinds(app: &AppId) -> Result<Vec<Kind>, NonceTooLong> {
    let token = sample_token(app);
    let holder = Some(JwkThumbprint::from_bytes([5; 32]));
    let nonce = Some(Nonce::parse("n-0S6_WzA2Mj")?);
    let id = IdToken {
        issuer: token.issuer.clone(),
        app: app.clone(),
        user: token.user,
        session: token.session,
        nonce,
        authenticated_at: token.authenticated_at,
        issued_at: token.issued_at,
        expires_at: token.expires_at,
    };
    let logout = LogoutToken {
        issuer: token.issuer.clone(),
        app: app.clone(),
        user: token.user,
        session: token.session,
        id: token.id,
        issued_at: token.issued_at,
        expires_at: token.expires_at,
    };
    let mut kinds = Vec::new();
    for algorithm in JwtAlgorithm::ALL {
        for (name, says) in [
            ("access token", Says::Access(token.clone())),
            ("access token for the holder of a key", Says::Access(token.clone().bound_to(holder))),
            ("ID token", Says::Id(id.clone())),
            ("ID token without a nonce", Says::Id(IdToken { nonce: None, ..id.clone() })),
            ("logout token", Says::Logout(logout.clone())),
        ] {
            let name = format!("{name} by {}", algorithm.as_str());
            kinds.push(Kind { name, algorithm: algorithm.into(), says });
        }
    }
    let says = Says::Access(token.bound_to(holder));
    let name = "biscuit for the holder of a key".to_owned();
    kinds.push(Kind { name, algorithm: KeyAlgorithm::BiscuitEd25519, says });
    Ok(kinds)
}
