//! What bodies look like, for the document.

use super::discovery::Metadata;
use super::initiator::{CodeAccepted, CodeEntry, LetterResent};
use super::jwks::{JsonWebKey, JsonWebKeySet};
use super::revoke::RevocationRequest;
use super::sign_ins::{Delivery, SignInBegun, SignInRequest, SignInState, Status};
use super::token::{TokenAnswer, TokenRequest};
use poem_openapi::types::Example;

const REDIRECT_URI: &str = "https://app.example.com/callback";
const REFRESH_TOKEN: &str = "gp_refresh_…";

fn list(words: &[&str]) -> Vec<String> {
    words.iter().copied().map(str::to_owned).collect()
}

impl Example for SignInRequest {
    fn example() -> Self {
        Self {
            email: "ann@example.com".to_owned(),
            redirect_uri: REDIRECT_URI.to_owned(),
            state: Some("af0ifjsldkj".to_owned()),
            nonce: None,
            code_challenge: Some("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".to_owned()),
            code_challenge_method: Some("S256".to_owned()),
            scope: Some("openid email".to_owned()),
            locale: Some("en".to_owned()),
            method: None,
            link_expires_in: None,
            on_behalf_of: None,
        }
    }
}

impl Example for SignInBegun {
    fn example() -> Self {
        Self {
            sign_in_id: "sin_01jgxm8w4tfz2s6r9q3k7v5b1c".to_owned(),
            sign_in_secret: "gp_signin_…".to_owned(),
            expires_at: "2026-01-31T12:10:00Z".to_owned(),
            resend_available_at: "2026-01-31T12:00:30Z".to_owned(),
            email_hint: "a•••@e•••.com".to_owned(),
            match_number: "47".to_owned(),
        }
    }
}

impl Example for SignInState {
    fn example() -> Self {
        Self {
            status: Status::Pending,
            delivery: Delivery::Sent,
            expires_at: "2026-01-31T12:10:00Z".to_owned(),
            resend_available_at: "2026-01-31T12:00:30Z".to_owned(),
            match_number: Some("47".to_owned()),
            code_locked: false,
            renewed_as: None,
            redirect_to: None,
        }
    }
}

impl Example for CodeEntry {
    fn example() -> Self {
        Self { code: "123456".to_owned() }
    }
}

impl Example for CodeAccepted {
    fn example() -> Self {
        Self { redirect_to: format!("{REDIRECT_URI}?code=gp_code_…&state=af0ifjsldkj&iss=…") }
    }
}

impl Example for LetterResent {
    fn example() -> Self {
        Self {
            sign_in_id: "sin_01jgxm8w4tfz2s6r9q3k7v5b1c".to_owned(),
            expires_at: "2026-01-31T12:11:00Z".to_owned(),
            resend_available_at: "2026-01-31T12:02:00Z".to_owned(),
            email_hint: "a•••@e•••.com".to_owned(),
            match_number: "47".to_owned(),
        }
    }
}

impl Example for TokenRequest {
    fn example() -> Self {
        Self {
            grant_type: Some("authorization_code".to_owned()),
            client_id: Some("acme".to_owned()),
            client_secret: None,
            code: Some("gp_code_…".to_owned()),
            redirect_uri: Some(REDIRECT_URI.to_owned()),
            code_verifier: Some("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned()),
            refresh_token: None,
            scope: None,
        }
    }
}

impl Example for TokenAnswer {
    fn example() -> Self {
        Self {
            access_token: "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6IuKApiJ9.….…".to_owned(),
            token_type: "Bearer".to_owned(),
            expires_in: 600,
            refresh_token: REFRESH_TOKEN.to_owned(),
            scope: "openid email".to_owned(),
            id_token: Some("eyJ…".to_owned()),
        }
    }
}

impl Example for RevocationRequest {
    fn example() -> Self {
        Self {
            token: Some(REFRESH_TOKEN.to_owned()),
            token_type_hint: None,
            client_id: Some("acme".to_owned()),
            client_secret: None,
        }
    }
}

/// The keys of RFC 7517, appendix A.1, and RFC 8037, appendix A.2.
impl Example for JsonWebKeySet {
    fn example() -> Self {
        let jwt = JsonWebKey {
            kty: "EC".to_owned(),
            kid: "cn-I_WNMClehiVp51i_0VpOENW1upEerA8sEam5hn-s".to_owned(),
            crv: Some("P-256".to_owned()),
            x: Some("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4".to_owned()),
            y: Some("4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM".to_owned()),
            n: None,
            e: None,
            usage: Some("sig".to_owned()),
            alg: Some("ES256".to_owned()),
            gatepost_use: None,
        };
        let biscuit = JsonWebKey {
            kty: "OKP".to_owned(),
            kid: "2".to_owned(),
            crv: Some("Ed25519".to_owned()),
            x: Some("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo".to_owned()),
            y: None,
            n: None,
            e: None,
            usage: None,
            alg: None,
            gatepost_use: Some("biscuit".to_owned()),
        };
        Self { keys: vec![jwt, biscuit] }
    }
}

impl Example for Metadata {
    fn example() -> Self {
        let issuer = "https://auth.example.com/apps/acme";
        Self {
            issuer: issuer.to_owned(),
            authorization_endpoint: format!("{issuer}/authorize"),
            token_endpoint: format!("{issuer}/token"),
            revocation_endpoint: format!("{issuer}/revoke"),
            jwks_uri: format!("{issuer}/jwks.json"),
            response_types_supported: list(&["code"]),
            response_modes_supported: list(&["query"]),
            grant_types_supported: list(&["authorization_code", "refresh_token"]),
            token_endpoint_auth_methods_supported: list(&["none"]),
            revocation_endpoint_auth_methods_supported: list(&["none"]),
            code_challenge_methods_supported: list(&["S256"]),
            scopes_supported: list(&["openid", "email"]),
            authorization_response_iss_parameter_supported: true,
            service_documentation: "https://auth.example.com/docs".to_owned(),
        }
    }
}
