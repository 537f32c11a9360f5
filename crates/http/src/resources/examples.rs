//! What bodies look like, for the document.

use super::discovery::Metadata;
use super::initiator::{CodeAccepted, CodeEntry, LetterResent};
use super::introspect::{IntrospectionRequest, TokenState};
use super::jwks::{JsonWebKey, JsonWebKeySet};
use super::revoke::RevocationRequest;
use super::sign_ins::{SignInBegun, SignInRequest, SignInState};
use super::token::{TokenAnswer, TokenRequest};
use super::userinfo::UserInfoClaims;
use crate::moment::Moment;
use crate::word::Word;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::sign_in::SignInStatus;
use gatepost_domain::time::Timestamp;
use poem_openapi::types::Example;

const REDIRECT_URI: &str = "https://app.example.com/callback";
const USER: &str = "usr_01jgxm8w4tfz2s6r9q3k7v5b1c";
const REFRESH_TOKEN: &str = "gp_refresh_…";

/// So many seconds after the beginning of 2026-01-31T12:00:00Z.
fn after(seconds: i64) -> Moment {
    Moment(Timestamp::from_seconds(1_769_860_800 + seconds))
}

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
            expires_at: after(600),
            resend_available_at: after(30),
            email_hint: "a•••@e•••.com".to_owned(),
            match_number: "47".to_owned(),
        }
    }
}

impl Example for SignInState {
    fn example() -> Self {
        Self {
            status: Word(SignInStatus::Pending),
            delivery: Word(DeliveryStatus::Sent),
            expires_at: after(600),
            resend_available_at: after(30),
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
            expires_at: after(660),
            resend_available_at: after(120),
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
            client_assertion_type: None,
            client_assertion: None,
            code: Some("gp_code_…".to_owned()),
            redirect_uri: Some(REDIRECT_URI.to_owned()),
            code_verifier: Some("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned()),
            refresh_token: None,
            scope: None,
            access_token_format: None,
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
            client_assertion_type: None,
            client_assertion: None,
        }
    }
}

impl Example for IntrospectionRequest {
    fn example() -> Self {
        Self {
            token: Some(REFRESH_TOKEN.to_owned()),
            token_type_hint: None,
            client_id: None,
            client_secret: None,
            client_assertion_type: None,
            client_assertion: None,
        }
    }
}

impl Example for TokenState {
    fn example() -> Self {
        Self {
            active: true,
            scope: Some("openid email".to_owned()),
            client_id: Some("acme".to_owned()),
            token_type: Some("Bearer".to_owned()),
            exp: Some(1_769_861_400),
            iat: Some(1_769_860_800),
            nbf: None,
            sub: Some(USER.to_owned()),
            aud: Some("acme".to_owned()),
            iss: Some("https://auth.example.com/apps/acme".to_owned()),
            jti: Some("tok_01jgxm8w4tfz2s6r9q3k7v5b1c".to_owned()),
            sid: Some("ses_01jgxm8w4tfz2s6r9q3k7v5b1c".to_owned()),
            auth_time: Some(1_769_860_770),
            cnf: None,
            revocation_ids: None,
        }
    }
}

impl Example for UserInfoClaims {
    fn example() -> Self {
        Self { sub: USER.to_owned(), email: Some("ann@example.com".to_owned()), email_verified: Some(true) }
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
            userinfo_endpoint: format!("{issuer}/userinfo"),
            revocation_endpoint: format!("{issuer}/revoke"),
            introspection_endpoint: None,
            end_session_endpoint: format!("{issuer}/logout"),
            pushed_authorization_request_endpoint: format!("{issuer}/par"),
            require_pushed_authorization_requests: false,
            jwks_uri: format!("{issuer}/jwks.json"),
            response_types_supported: list(&["code"]),
            response_modes_supported: list(&["query", "form_post"]),
            grant_types_supported: list(&["authorization_code", "refresh_token"]),
            token_endpoint_auth_methods_supported: list(&["none"]),
            token_endpoint_auth_signing_alg_values_supported: None,
            revocation_endpoint_auth_methods_supported: list(&["none"]),
            revocation_endpoint_auth_signing_alg_values_supported: None,
            introspection_endpoint_auth_methods_supported: None,
            introspection_endpoint_auth_signing_alg_values_supported: None,
            code_challenge_methods_supported: list(&["S256"]),
            scopes_supported: list(&["openid", "email"]),
            subject_types_supported: list(&["public"]),
            id_token_signing_alg_values_supported: list(&["RS256"]),
            dpop_signing_alg_values_supported: list(&["ES256", "RS256", "EdDSA"]),
            claims_supported: list(&[
                "iss",
                "sub",
                "aud",
                "exp",
                "iat",
                "auth_time",
                "email",
                "email_verified",
            ]),
            claims_parameter_supported: false,
            request_parameter_supported: false,
            request_uri_parameter_supported: false,
            prompt_values_supported: list(&["none", "login", "select_account", "consent"]),
            ui_locales_supported: list(&["en", "de", "fr", "es", "ja", "ar"]),
            authorization_response_iss_parameter_supported: true,
            backchannel_logout_supported: true,
            backchannel_logout_session_supported: true,
            op_policy_uri: None,
            op_tos_uri: None,
            service_documentation: "https://auth.example.com/docs".to_owned(),
        }
    }
}
