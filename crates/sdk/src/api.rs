//! The HTTP API, operation by operation; made by `cargo xtask sdk` from `openapi/gatepost.sdk.json`, and not to be edited.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///What an app's access tokens look like.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum AccessTokenFormat {
        #[serde(rename = "jwt")]
        Jwt,
        #[serde(rename = "biscuit")]
        Biscuit,
    }
    impl ::std::fmt::Display for AccessTokenFormat {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Jwt => f.write_str("jwt"),
                Self::Biscuit => f.write_str("biscuit"),
            }
        }
    }
    impl ::std::str::FromStr for AccessTokenFormat {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "jwt" => Ok(Self::Jwt),
                "biscuit" => Ok(Self::Biscuit),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AccessTokenFormat {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AccessTokenFormat {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///An app.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct App {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_alg: ::std::option::Option<JwtAlgorithm>,
        ///Whom access tokens are for, if not for the app itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_audience: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_format: ::std::option::Option<AccessTokenFormat>,
        ///Its name for machines, for ever; also its OAuth `client_id`.
        pub app_id: ::std::string::String,
        ///Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub backchannel_logout_uri: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub binding: ::std::option::Option<Binding>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub brand: ::std::option::Option<Brand>,
        ///When it was made (RFC 3339).
        pub created_at: crate::Moment,
        ///The language for whoever asks for none that is spoken (BCP 47).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_locale: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_token_alg: ::std::option::Option<JwtAlgorithm>,
        ///Where a sign-in that was finished elsewhere starts anew (OIDC Core §4).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub initiate_login_uri: ::std::option::Option<::std::string::String>,
        ///The public keys (JWK set) that the app's server signs its assertions with (RFC 7523).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub jwks: ::std::option::Option<::serde_json::Value>,
        pub kind: AppKind,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lifetimes: ::std::option::Option<Lifetimes>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limits: ::std::option::Option<AppLimits>,
        ///Its name for people.
        pub name: ::std::string::String,
        ///Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub new_device_letters: ::std::option::Option<bool>,
        ///Where a browser may be sent after its logout.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub post_logout_redirect_uris: ::std::vec::Vec<::std::string::String>,
        ///Where people may be sent with an exchange code, each to the byte; loopback addresses with any port.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub redirect_uris: ::std::vec::Vec<::std::string::String>,
        ///Whether tokens are bound to a key of the client's (RFC 9449).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_dpop: ::std::option::Option<bool>,
        ///Whether authorization requests must be pushed first (RFC 9126).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_par: ::std::option::Option<bool>,
        ///Whether an authorization request needs a PKCE challenge; only a confidential app can do without.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_pkce: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub retention: ::std::option::Option<Retention>,
        ///What the app can be granted.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<LetterSender>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_up: ::std::option::Option<SignUpPolicy>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<AppStatus>,
        ///Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub test_addresses: ::std::vec::Vec<TestAddress>,
        ///When it was last changed (RFC 3339).
        pub updated_at: crate::Moment,
    }
    impl App {
        pub fn builder() -> builder::App {
            Default::default()
        }
    }
    ///An app that was just made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AppCreated {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_alg: ::std::option::Option<JwtAlgorithm>,
        ///Whom access tokens are for, if not for the app itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_audience: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_format: ::std::option::Option<AccessTokenFormat>,
        ///Its name for machines, for ever; also its OAuth `client_id`.
        pub app_id: ::std::string::String,
        ///Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub backchannel_logout_uri: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub binding: ::std::option::Option<Binding>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub brand: ::std::option::Option<Brand>,
        ///The first client secret of a confidential app. Shown here and nowhere else.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::Secret>,
        ///When it was made (RFC 3339).
        pub created_at: crate::Moment,
        ///The language for whoever asks for none that is spoken (BCP 47).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_locale: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_token_alg: ::std::option::Option<JwtAlgorithm>,
        ///Where a sign-in that was finished elsewhere starts anew (OIDC Core §4).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub initiate_login_uri: ::std::option::Option<::std::string::String>,
        ///The public keys (JWK set) that the app's server signs its assertions with (RFC 7523).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub jwks: ::std::option::Option<::serde_json::Value>,
        pub kind: AppKind,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lifetimes: ::std::option::Option<Lifetimes>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limits: ::std::option::Option<AppLimits>,
        ///Its name for people.
        pub name: ::std::string::String,
        ///Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub new_device_letters: ::std::option::Option<bool>,
        ///Where a browser may be sent after its logout.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub post_logout_redirect_uris: ::std::vec::Vec<::std::string::String>,
        ///Where people may be sent with an exchange code, each to the byte; loopback addresses with any port.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub redirect_uris: ::std::vec::Vec<::std::string::String>,
        ///Whether tokens are bound to a key of the client's (RFC 9449).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_dpop: ::std::option::Option<bool>,
        ///Whether authorization requests must be pushed first (RFC 9126).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_par: ::std::option::Option<bool>,
        ///Whether an authorization request needs a PKCE challenge; only a confidential app can do without.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_pkce: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub retention: ::std::option::Option<Retention>,
        ///What the app can be granted.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<LetterSender>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_up: ::std::option::Option<SignUpPolicy>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<AppStatus>,
        ///Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub test_addresses: ::std::vec::Vec<TestAddress>,
        ///When it was last changed (RFC 3339).
        pub updated_at: crate::Moment,
    }
    impl AppCreated {
        pub fn builder() -> builder::AppCreated {
            Default::default()
        }
    }
    ///Whether an app can keep a secret (RFC 6749 §2.1).
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum AppKind {
        #[serde(rename = "public")]
        Public,
        #[serde(rename = "confidential")]
        Confidential,
    }
    impl ::std::fmt::Display for AppKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Public => f.write_str("public"),
                Self::Confidential => f.write_str("confidential"),
            }
        }
    }
    impl ::std::str::FromStr for AppKind {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "public" => Ok(Self::Public),
                "confidential" => Ok(Self::Confidential),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AppKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AppKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///How often an app may be asked, in place of the server's own limits.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct AppLimits {
        ///How many letters an address gets, such as `5/15m`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_ins_per_address: ::std::option::Option<::std::string::String>,
        ///How many sign-ins the app may be asked for in a day.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_ins_per_app_day: ::std::option::Option<u32>,
    }
    impl AppLimits {
        pub fn builder() -> builder::AppLimits {
            Default::default()
        }
    }
    ///What becomes of how often an app may be asked; `null` leaves it to the server.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct AppLimitsPatch {
        ///How many letters an address gets, such as `5/15m`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_ins_per_address: ::std::option::Option<::std::string::String>,
        ///How many sign-ins the app may be asked for in a day.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_ins_per_app_day: ::std::option::Option<u32>,
    }
    impl AppLimitsPatch {
        pub fn builder() -> builder::AppLimitsPatch {
            Default::default()
        }
    }
    ///All apps.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AppList {
        ///The apps, newest first.
        pub items: ::std::vec::Vec<App>,
        ///The token of the next page; absent on the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl AppList {
        pub fn builder() -> builder::AppList {
            Default::default()
        }
    }
    ///What becomes of an app (RFC 7396): what is left out stays, `null` takes away.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct AppPatch {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_alg: ::std::option::Option<JwtAlgorithm>,
        ///Whom access tokens are for, if not for the app itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_audience: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_format: ::std::option::Option<AccessTokenFormat>,
        ///Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub backchannel_logout_uri: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub binding: ::std::option::Option<Binding>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub brand: ::std::option::Option<BrandPatch>,
        ///The language for whoever asks for none that is spoken (BCP 47).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_locale: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_token_alg: ::std::option::Option<JwtAlgorithm>,
        ///Where a sign-in that was finished elsewhere starts anew (OIDC Core §4).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub initiate_login_uri: ::std::option::Option<::std::string::String>,
        ///The public keys (JWK set) that the app's server signs its assertions with (RFC 7523).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub jwks: ::std::option::Option<::serde_json::Value>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub kind: ::std::option::Option<AppKind>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lifetimes: ::std::option::Option<Lifetimes>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limits: ::std::option::Option<AppLimitsPatch>,
        ///Its name for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub new_device_letters: ::std::option::Option<bool>,
        ///Where a browser may be sent after its logout.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub post_logout_redirect_uris: ::std::vec::Vec<::std::string::String>,
        ///Where people may be sent with an exchange code, each to the byte; loopback addresses with any port.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub redirect_uris: ::std::vec::Vec<::std::string::String>,
        ///Whether tokens are bound to a key of the client's (RFC 9449).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_dpop: ::std::option::Option<bool>,
        ///Whether authorization requests must be pushed first (RFC 9126).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_par: ::std::option::Option<bool>,
        ///Whether an authorization request needs a PKCE challenge; only a confidential app can do without.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_pkce: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub retention: ::std::option::Option<Retention>,
        ///What the app can be granted.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<LetterSender>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_up: ::std::option::Option<SignUpPolicy>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<AppStatus>,
        ///Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub test_addresses: ::std::option::Option<::std::vec::Vec<TestAddress>>,
    }
    impl AppPatch {
        pub fn builder() -> builder::AppPatch {
            Default::default()
        }
    }
    ///Whether an app is served at all.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum AppStatus {
        #[serde(rename = "active")]
        Active,
        #[serde(rename = "disabled")]
        Disabled,
    }
    impl ::std::fmt::Display for AppStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Active => f.write_str("active"),
                Self::Disabled => f.write_str("disabled"),
            }
        }
    }
    impl ::std::str::FromStr for AppStatus {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "active" => Ok(Self::Active),
                "disabled" => Ok(Self::Disabled),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AppStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AppStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///An audit event.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AuditEvent {
        ///Who of the operator's side did it: `admin:adm_…`, `console:usr_…` or `command`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub actor: ::std::option::Option<::std::string::String>,
        ///When (RFC 3339).
        pub at: crate::Moment,
        ///With which browser or program.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub browser: ::std::option::Option<::std::string::String>,
        ///What was before and what is now; secrets are masked.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub change: ::std::option::Option<::serde_json::Value>,
        ///The address that is meant.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///Names the event.
        pub event_id: ::std::string::String,
        ///From which address it was done.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ip: ::std::option::Option<::std::string::String>,
        ///Why, or of which class, as a stable code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reason: ::std::option::Option<::std::string::String>,
        ///What it refers to outside.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reference: ::std::option::Option<::std::string::String>,
        ///The `X-Request-Id` of the request that did it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_id: ::std::option::Option<::std::string::String>,
        ///The session that is meant.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///The sign-in that is meant.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_in_id: ::std::option::Option<::std::string::String>,
        ///On which system.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub system: ::std::option::Option<::std::string::String>,
        ///What, such as `sign_in.requested`.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
        ///The user that is meant.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user_id: ::std::option::Option<::std::string::String>,
    }
    impl AuditEvent {
        pub fn builder() -> builder::AuditEvent {
            Default::default()
        }
    }
    ///A page of audit events.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AuditEventList {
        ///The events, newest first.
        pub items: ::std::vec::Vec<AuditEvent>,
        ///The token of the next page; absent on the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl AuditEventList {
        pub fn builder() -> builder::AuditEventList {
            Default::default()
        }
    }
    ///The app's rule for links that are opened in another browser than the one that asked.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum Binding {
        #[serde(rename = "strict")]
        Strict,
        #[serde(rename = "confirm")]
        Confirm,
        #[serde(rename = "off")]
        Off,
    }
    impl ::std::fmt::Display for Binding {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Strict => f.write_str("strict"),
                Self::Confirm => f.write_str("confirm"),
                Self::Off => f.write_str("off"),
            }
        }
    }
    impl ::std::str::FromStr for Binding {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "strict" => Ok(Self::Strict),
                "confirm" => Ok(Self::Confirm),
                "off" => Ok(Self::Off),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Binding {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Binding {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///What an app looks like.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct Brand {
        ///The colour of buttons and links, `#rrggbb`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub accent: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub logo: ::std::option::Option<Logo>,
        ///Where the app says what it does with what it knows of people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy_uri: ::std::option::Option<::std::string::String>,
        ///Where the app says what people agree to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tos_uri: ::std::option::Option<::std::string::String>,
    }
    impl Brand {
        pub fn builder() -> builder::Brand {
            Default::default()
        }
    }
    ///What becomes of an app's look; `null` takes away.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct BrandPatch {
        ///The colour of buttons and links, `#rrggbb`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub accent: ::std::option::Option<::std::string::String>,
        ///The picture beside the app's name: `data:image/…;base64,…` of at most 10 KiB; PNG, JPEG, WebP or SVG.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub logo: ::std::option::Option<::std::string::String>,
        ///Where the app says what it does with what it knows of people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy_uri: ::std::option::Option<::std::string::String>,
        ///Where the app says what people agree to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tos_uri: ::std::option::Option<::std::string::String>,
    }
    impl BrandPatch {
        pub fn builder() -> builder::BrandPatch {
            Default::default()
        }
    }
    ///What stood in the way.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Cause {
        ///A stable code.
        pub code: ::std::string::String,
        ///One sentence for support.
        pub text: ::std::string::String,
    }
    impl Cause {
        pub fn builder() -> builder::Cause {
            Default::default()
        }
    }
    ///How something that was checked is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum Check {
        #[serde(rename = "ok")]
        Ok,
        #[serde(rename = "failed")]
        Failed,
        #[serde(rename = "unknown")]
        Unknown,
    }
    impl ::std::fmt::Display for Check {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Ok => f.write_str("ok"),
                Self::Failed => f.write_str("failed"),
                Self::Unknown => f.write_str("unknown"),
            }
        }
    }
    impl ::std::str::FromStr for Check {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "ok" => Ok(Self::Ok),
                "failed" => Ok(Self::Failed),
                "unknown" => Ok(Self::Unknown),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Check {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Check {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///All that is checked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Checks {
        pub mail_worker: Check,
        pub migrations: Check,
        pub store: Check,
    }
    impl Checks {
        pub fn builder() -> builder::Checks {
            Default::default()
        }
    }
    ///What is known of a client secret.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ClientSecret {
        ///Names the secret without giving it away.
        pub client_secret_id: ::std::string::String,
        ///When it was made (RFC 3339).
        pub created_at: crate::Moment,
    }
    impl ClientSecret {
        pub fn builder() -> builder::ClientSecret {
            Default::default()
        }
    }
    ///The client secrets of an app.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ClientSecretList {
        ///What is known of each, newest first.
        pub items: ::std::vec::Vec<ClientSecret>,
        ///The token of the next page; absent on the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl ClientSecretList {
        pub fn builder() -> builder::ClientSecretList {
            Default::default()
        }
    }
    ///A client secret that was just made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ClientSecretMade {
        ///The secret. Shown here and nowhere else.
        pub client_secret: crate::Secret,
        ///Names the secret.
        pub client_secret_id: ::std::string::String,
        ///When it was made (RFC 3339).
        pub created_at: crate::Moment,
    }
    impl ClientSecretMade {
        pub fn builder() -> builder::ClientSecretMade {
            Default::default()
        }
    }
    ///The digits were right.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CodeAccepted {
        ///Where to go on: the redirect URI with `code`, `state` and `iss`.
        pub redirect_to: crate::Secret,
    }
    impl CodeAccepted {
        pub fn builder() -> builder::CodeAccepted {
            Default::default()
        }
    }
    ///The digits of the letter.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CodeEntry {
        ///Six digits as they were typed; spaces and dashes are let go.
        pub code: crate::Secret,
    }
    impl CodeEntry {
        pub fn builder() -> builder::CodeEntry {
            Default::default()
        }
    }
    ///Which key a token is bound to (RFC 9449 §6.2).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Confirmation {
        ///The thumbprint of the key (RFC 7638).
        pub jkt: ::std::string::String,
    }
    impl Confirmation {
        pub fn builder() -> builder::Confirmation {
            Default::default()
        }
    }
    ///What is sent to a webhook.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DeliveryList {
        ///The messages, newest first.
        pub items: ::std::vec::Vec<WebhookDelivery>,
        ///Where the list goes on, if it does.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl DeliveryList {
        pub fn builder() -> builder::DeliveryList {
            Default::default()
        }
    }
    ///How far a letter is.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum DeliveryStatus {
        #[serde(rename = "queued")]
        Queued,
        #[serde(rename = "sent")]
        Sent,
        #[serde(rename = "delivered")]
        Delivered,
        #[serde(rename = "bounced")]
        Bounced,
        #[serde(rename = "failed")]
        Failed,
    }
    impl ::std::fmt::Display for DeliveryStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Queued => f.write_str("queued"),
                Self::Sent => f.write_str("sent"),
                Self::Delivered => f.write_str("delivered"),
                Self::Bounced => f.write_str("bounced"),
                Self::Failed => f.write_str("failed"),
            }
        }
    }
    impl ::std::str::FromStr for DeliveryStatus {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "queued" => Ok(Self::Queued),
                "sent" => Ok(Self::Sent),
                "delivered" => Ok(Self::Delivered),
                "bounced" => Ok(Self::Bounced),
                "failed" => Ok(Self::Failed),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for DeliveryStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DeliveryStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Why nothing is sent to a webhook.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum DisabledBecause {
        #[serde(rename = "operator")]
        Operator,
        #[serde(rename = "gone")]
        Gone,
    }
    impl ::std::fmt::Display for DisabledBecause {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Operator => f.write_str("operator"),
                Self::Gone => f.write_str("gone"),
            }
        }
    }
    impl ::std::str::FromStr for DisabledBecause {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "operator" => Ok(Self::Operator),
                "gone" => Ok(Self::Gone),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for DisabledBecause {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DisabledBecause {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A letter as its reader would see it; nothing in it opens anything.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EmailPreview {
        ///The HTML part.
        pub html: ::std::string::String,
        ///The subject.
        pub subject: ::std::string::String,
        ///The plain part.
        pub text: ::std::string::String,
    }
    impl EmailPreview {
        pub fn builder() -> builder::EmailPreview {
            Default::default()
        }
    }
    ///Which letter is to be shown.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct EmailPreviewRequest {
        ///For a reader of that locale; the app's default, if it is left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub locale: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub source: ::std::option::Option<EmailTemplateSource>,
        ///Which letter of that kind: of `sign_in` `link`, `code` or `both`, by what it carries; of `email_change` `asks_old`, `asks_new`, `tells_old` or `tells_new`, by what it says to which address; the others have one letter each. `both`, `asks_old` or that one, if it is left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub variant: ::std::option::Option<::std::string::String>,
    }
    impl EmailPreviewRequest {
        pub fn builder() -> builder::EmailPreviewRequest {
            Default::default()
        }
    }
    ///An app's own letters of one kind.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EmailTemplate {
        pub kind: LetterKind,
        ///The letters, by locale; readers of others get Gatepost's own.
        pub locales: ::std::collections::BTreeMap<
            ::std::string::String,
            EmailTemplateSource,
        >,
        ///When one of them was last changed (RFC 3339).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub updated_at: ::std::option::Option<crate::Moment>,
    }
    impl EmailTemplate {
        pub fn builder() -> builder::EmailTemplate {
            Default::default()
        }
    }
    ///An app's own letters of one kind, as they are to be.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EmailTemplateDraft {
        ///The letters, by locale (BCP 47), in place of all that there are; those of no locale that stands here are Gatepost's own again.
        pub locales: ::std::collections::BTreeMap<
            ::std::string::String,
            EmailTemplateSource,
        >,
    }
    impl EmailTemplateDraft {
        pub fn builder() -> builder::EmailTemplateDraft {
            Default::default()
        }
    }
    ///The source of a letter, in the language of templates.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct EmailTemplateSource {
        ///The HTML part.
        pub html: ::std::string::String,
        ///The subject.
        pub subject: ::std::string::String,
        ///The plain part.
        pub text: ::std::string::String,
    }
    impl EmailTemplateSource {
        pub fn builder() -> builder::EmailTemplateSource {
            Default::default()
        }
    }
    ///What an audit event tells of the person.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ExportedEvent {
        ///When it happened (RFC 3339).
        pub at: crate::Moment,
        ///In which browser.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub browser: ::std::option::Option<::std::string::String>,
        ///With which address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///Names the event.
        pub event_id: ::std::string::String,
        ///From which IP address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ip: ::std::option::Option<::std::string::String>,
        ///Why.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reason: ::std::option::Option<::std::string::String>,
        ///In which session.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub session_id: ::std::option::Option<::std::string::String>,
        ///In which sign-in.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_in_id: ::std::option::Option<::std::string::String>,
        ///On which system.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub system: ::std::option::Option<::std::string::String>,
        ///What happened.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
    }
    impl ExportedEvent {
        pub fn builder() -> builder::ExportedEvent {
            Default::default()
        }
    }
    ///A sign-in that somebody asked for with the person's address.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ExportedSignIn {
        ///When it was asked for (RFC 3339).
        pub asked_at: crate::Moment,
        ///In which browser.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub browser: ::std::option::Option<::std::string::String>,
        ///The address.
        pub email: ::std::string::String,
        ///From which IP address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ip: ::std::option::Option<::std::string::String>,
        ///In which language.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub locale: ::std::option::Option<::std::string::String>,
        ///Names the sign-in.
        pub sign_in_id: ::std::string::String,
        ///On which system.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub system: ::std::option::Option<::std::string::String>,
    }
    impl ExportedSignIn {
        pub fn builder() -> builder::ExportedSignIn {
            Default::default()
        }
    }
    ///One field that can't be.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct FieldProblem {
        ///What is wrong with it: a stable word.
        pub code: ::std::string::String,
        ///What is wrong with it, for a developer to read.
        pub detail: ::std::string::String,
        ///The field's name; members of members are joined by a dot.
        pub field: ::std::string::String,
    }
    impl FieldProblem {
        pub fn builder() -> builder::FieldProblem {
            Default::default()
        }
    }
    ///What a client of the introspection endpoint sends. Empty parameters count as left out; none may be sent twice.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct IntrospectionRequest {
        ///A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_assertion: ::std::option::Option<crate::Secret>,
        ///`urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_assertion_type: ::std::option::Option<::std::string::String>,
        ///The app's id; required with `client_secret`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The app's client secret, unless the client authenticates otherwise.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::Secret>,
        ///The token; required. An access token in either format, or a refresh token.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token: ::std::option::Option<crate::Secret>,
        ///What kind of token it is; a hint, and not needed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token_type_hint: ::std::option::Option<::std::string::String>,
    }
    impl IntrospectionRequest {
        pub fn builder() -> builder::IntrospectionRequest {
            Default::default()
        }
    }
    ///What an app's issuer offers (RFC 8414 §2).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct IssuerMetadata {
        ///Where a browser is sent to sign in.
        pub authorization_endpoint: ::std::string::String,
        ///That redirects name their issuer (RFC 9207).
        pub authorization_response_iss_parameter_supported: bool,
        ///That it is told which.
        pub backchannel_logout_session_supported: bool,
        ///That the app's server is told when a session is over, if it said where.
        pub backchannel_logout_supported: bool,
        ///The parameter `claims` is let go.
        pub claims_parameter_supported: bool,
        ///What ID tokens and userinfo can say.
        pub claims_supported: ::std::vec::Vec<::std::string::String>,
        ///`S256` (RFC 7636).
        pub code_challenge_methods_supported: ::std::vec::Vec<::std::string::String>,
        ///What a proof that a client holds its key may be signed with (RFC 9449 §5.1).
        pub dpop_signing_alg_values_supported: ::std::vec::Vec<::std::string::String>,
        ///Where a browser is sent to sign out (OIDC RP-Initiated Logout 1.0).
        pub end_session_endpoint: ::std::string::String,
        ///What the token endpoint takes.
        pub grant_types_supported: ::std::vec::Vec<::std::string::String>,
        ///What this app's ID tokens are signed with, and what every provider must know (OIDC Discovery §3).
        pub id_token_signing_alg_values_supported: ::std::vec::Vec<
            ::std::string::String,
        >,
        ///Where the app's server asks whether a token is good (RFC 7662); apps without a server can't ask.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub introspection_endpoint: ::std::option::Option<::std::string::String>,
        ///How this app authenticates at the introspection endpoint.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub introspection_endpoint_auth_methods_supported: ::std::vec::Vec<
            ::std::string::String,
        >,
        ///What an assertion may be signed with there.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub introspection_endpoint_auth_signing_alg_values_supported: ::std::vec::Vec<
            ::std::string::String,
        >,
        ///The issuer of the app's tokens.
        pub issuer: ::std::string::String,
        ///The keys that verify tokens.
        pub jwks_uri: ::std::string::String,
        ///Where the app says what it does with what it knows of people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub op_policy_uri: ::std::option::Option<::std::string::String>,
        ///Where the app says what people agree to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub op_tos_uri: ::std::option::Option<::std::string::String>,
        ///What a client may ask of somebody who is known already.
        pub prompt_values_supported: ::std::vec::Vec<::std::string::String>,
        ///Where an authorization request is pushed first (RFC 9126).
        pub pushed_authorization_request_endpoint: ::std::string::String,
        ///Requests in JWTs are refused.
        pub request_parameter_supported: bool,
        ///Requests elsewhere are never fetched.
        pub request_uri_parameter_supported: bool,
        ///Whether it must be.
        pub require_pushed_authorization_requests: bool,
        ///How the code travels on the redirect: in the query, or in a form that posts itself.
        pub response_modes_supported: ::std::vec::Vec<::std::string::String>,
        ///`code`: an e-mailed link leads to a code on the redirect.
        pub response_types_supported: ::std::vec::Vec<::std::string::String>,
        ///Where tokens are revoked (RFC 7009).
        pub revocation_endpoint: ::std::string::String,
        ///How this app authenticates at the revocation endpoint.
        pub revocation_endpoint_auth_methods_supported: ::std::vec::Vec<
            ::std::string::String,
        >,
        ///What an assertion may be signed with there.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub revocation_endpoint_auth_signing_alg_values_supported: ::std::vec::Vec<
            ::std::string::String,
        >,
        ///The scopes that this app can be granted.
        pub scopes_supported: ::std::vec::Vec<::std::string::String>,
        ///Where all of it is described.
        pub service_documentation: ::std::string::String,
        ///`public`: a user is the same for everybody who asks in this app.
        pub subject_types_supported: ::std::vec::Vec<::std::string::String>,
        ///Where codes and refresh tokens become tokens.
        pub token_endpoint: ::std::string::String,
        ///How this app authenticates at the token endpoint.
        pub token_endpoint_auth_methods_supported: ::std::vec::Vec<
            ::std::string::String,
        >,
        ///What an assertion of the app's may be signed with (`private_key_jwt`).
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub token_endpoint_auth_signing_alg_values_supported: ::std::vec::Vec<
            ::std::string::String,
        >,
        ///The languages of the pages.
        pub ui_locales_supported: ::std::vec::Vec<::std::string::String>,
        ///Where an access token tells whose it is (OIDC Core §5.3).
        pub userinfo_endpoint: ::std::string::String,
    }
    impl IssuerMetadata {
        pub fn builder() -> builder::IssuerMetadata {
            Default::default()
        }
    }
    ///A public key (RFC 7517 §4).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct JsonWebKey {
        ///The algorithm, on keys that verify JWTs.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub alg: ::std::option::Option<::std::string::String>,
        ///The curve: `P-256` or `Ed25519`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub crv: ::std::option::Option<::std::string::String>,
        ///The exponent of an RSA key (base64url).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub e: ::std::option::Option<::std::string::String>,
        ///`biscuit`, on keys that verify biscuits: no JWT may be verified with those.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub gatepost_use: ::std::option::Option<::std::string::String>,
        ///The name that tokens call it by; that of a key for biscuits is its root key id in decimal.
        pub kid: ::std::string::String,
        ///What kind of key it is: `EC`, `OKP` or `RSA`.
        pub kty: ::std::string::String,
        ///The modulus of an RSA key (base64url).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub n: ::std::option::Option<::std::string::String>,
        ///`sig`, on keys that verify JWTs.
        #[serde(rename = "use", skip_serializing_if = "::std::option::Option::is_none")]
        pub use_: ::std::option::Option<::std::string::String>,
        ///The first coordinate, or the whole key (base64url).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub x: ::std::option::Option<::std::string::String>,
        ///The second coordinate (base64url).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub y: ::std::option::Option<::std::string::String>,
    }
    impl JsonWebKey {
        pub fn builder() -> builder::JsonWebKey {
            Default::default()
        }
    }
    ///The public keys of an app (RFC 7517 §5).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct JsonWebKeySet {
        ///The keys.
        pub keys: ::std::vec::Vec<JsonWebKey>,
    }
    impl JsonWebKeySet {
        pub fn builder() -> builder::JsonWebKeySet {
            Default::default()
        }
    }
    ///What an operator may choose for the JWTs of an app, in the order in which it is published.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum JwtAlgorithm {
        #[serde(rename = "RS256")]
        Rs256,
        #[serde(rename = "ES256")]
        Es256,
        #[serde(rename = "EdDSA")]
        EdDsa,
    }
    impl ::std::fmt::Display for JwtAlgorithm {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Rs256 => f.write_str("RS256"),
                Self::Es256 => f.write_str("ES256"),
                Self::EdDsa => f.write_str("EdDSA"),
            }
        }
    }
    impl ::std::str::FromStr for JwtAlgorithm {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "RS256" => Ok(Self::Rs256),
                "ES256" => Ok(Self::Es256),
                "EdDSA" => Ok(Self::EdDsa),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for JwtAlgorithm {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for JwtAlgorithm {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///What a signing key signs, and how.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum KeyAlgorithm {
        #[serde(rename = "ES256")]
        Es256,
        #[serde(rename = "RS256")]
        Rs256,
        #[serde(rename = "EdDSA")]
        EdDsa,
        #[serde(rename = "biscuit-ed25519")]
        BiscuitEd25519,
    }
    impl ::std::fmt::Display for KeyAlgorithm {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Es256 => f.write_str("ES256"),
                Self::Rs256 => f.write_str("RS256"),
                Self::EdDsa => f.write_str("EdDSA"),
                Self::BiscuitEd25519 => f.write_str("biscuit-ed25519"),
            }
        }
    }
    impl ::std::str::FromStr for KeyAlgorithm {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "ES256" => Ok(Self::Es256),
                "RS256" => Ok(Self::Rs256),
                "EdDSA" => Ok(Self::EdDsa),
                "biscuit-ed25519" => Ok(Self::BiscuitEd25519),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for KeyAlgorithm {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for KeyAlgorithm {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Where a signing key is in its life.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum KeyState {
        #[serde(rename = "next")]
        Next,
        #[serde(rename = "active")]
        Active,
        #[serde(rename = "retiring")]
        Retiring,
        #[serde(rename = "retired")]
        Retired,
    }
    impl ::std::fmt::Display for KeyState {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Next => f.write_str("next"),
                Self::Active => f.write_str("active"),
                Self::Retiring => f.write_str("retiring"),
                Self::Retired => f.write_str("retired"),
            }
        }
    }
    impl ::std::str::FromStr for KeyState {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "next" => Ok(Self::Next),
                "active" => Ok(Self::Active),
                "retiring" => Ok(Self::Retiring),
                "retired" => Ok(Self::Retired),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for KeyState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for KeyState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///What a letter is about.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum LetterKind {
        #[serde(rename = "sign_in")]
        SignIn,
        #[serde(rename = "email_change")]
        EmailChange,
        #[serde(rename = "new_device")]
        NewDevice,
        #[serde(rename = "erased")]
        Erased,
    }
    impl ::std::fmt::Display for LetterKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::SignIn => f.write_str("sign_in"),
                Self::EmailChange => f.write_str("email_change"),
                Self::NewDevice => f.write_str("new_device"),
                Self::Erased => f.write_str("erased"),
            }
        }
    }
    impl ::std::str::FromStr for LetterKind {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "sign_in" => Ok(Self::SignIn),
                "email_change" => Ok(Self::EmailChange),
                "new_device" => Ok(Self::NewDevice),
                "erased" => Ok(Self::Erased),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for LetterKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for LetterKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A further letter is on its way.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LetterResent {
        ///Enough of the address to recognise it.
        pub email_hint: ::std::string::String,
        ///When what the letter carries dies (RFC 3339).
        pub expires_at: crate::Moment,
        ///Two digits for the page that waits to show.
        pub match_number: ::std::string::String,
        ///From when on another letter may be asked for (RFC 3339).
        pub resend_available_at: crate::Moment,
        ///Names the sign-in.
        pub sign_in_id: ::std::string::String,
    }
    impl LetterResent {
        pub fn builder() -> builder::LetterResent {
            Default::default()
        }
    }
    ///Who an app's letters come from.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct LetterSender {
        ///The address.
        pub address: ::std::string::String,
        ///The name in front of the address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Where answers go.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reply_to: ::std::option::Option<::std::string::String>,
    }
    impl LetterSender {
        pub fn builder() -> builder::LetterSender {
            Default::default()
        }
    }
    ///How long what an app issues lives, in seconds.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct Lifetimes {
        ///An access token.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_seconds: ::std::option::Option<u64>,
        ///A browser at the hosted page; 0 for never.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub browser_session_seconds: ::std::option::Option<u64>,
        ///An exchange code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code_seconds: ::std::option::Option<u64>,
        ///The longest life of a link.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub link_max_seconds: ::std::option::Option<u64>,
        ///A link, unless the request asks for another life.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub link_seconds: ::std::option::Option<u64>,
        ///A session, however busy.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refresh_absolute_seconds: ::std::option::Option<u64>,
        ///A refresh token that nobody uses.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refresh_idle_seconds: ::std::option::Option<u64>,
    }
    impl Lifetimes {
        pub fn builder() -> builder::Lifetimes {
            Default::default()
        }
    }
    ///A picture as it is shown.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Logo {
        ///What it is.
        pub media_type: ::std::string::String,
        ///Its digest, in hexadecimal digits.
        pub sha256: ::std::string::String,
    }
    impl Logo {
        pub fn builder() -> builder::Logo {
            Default::default()
        }
    }
    ///An app to be made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NewApp {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_alg: ::std::option::Option<JwtAlgorithm>,
        ///Whom access tokens are for, if not for the app itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_audience: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_format: ::std::option::Option<AccessTokenFormat>,
        ///Its name for machines, for ever: `^[a-z][a-z0-9-]{1,38}[a-z0-9]$`.
        pub app_id: ::std::string::String,
        ///Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub backchannel_logout_uri: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub binding: ::std::option::Option<Binding>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub brand: ::std::option::Option<BrandPatch>,
        ///The language for whoever asks for none that is spoken (BCP 47).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub default_locale: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_token_alg: ::std::option::Option<JwtAlgorithm>,
        ///Where a sign-in that was finished elsewhere starts anew (OIDC Core §4).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub initiate_login_uri: ::std::option::Option<::std::string::String>,
        ///The public keys (JWK set) that the app's server signs its assertions with (RFC 7523).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub jwks: ::std::option::Option<::serde_json::Value>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub kind: ::std::option::Option<AppKind>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub lifetimes: ::std::option::Option<Lifetimes>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limits: ::std::option::Option<AppLimitsPatch>,
        ///Its name for people.
        pub name: ::std::string::String,
        ///Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub new_device_letters: ::std::option::Option<bool>,
        ///Where a browser may be sent after its logout.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub post_logout_redirect_uris: ::std::vec::Vec<::std::string::String>,
        ///Where people may be sent with an exchange code, each to the byte; loopback addresses with any port.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub redirect_uris: ::std::vec::Vec<::std::string::String>,
        ///Whether tokens are bound to a key of the client's (RFC 9449).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_dpop: ::std::option::Option<bool>,
        ///Whether authorization requests must be pushed first (RFC 9126).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_par: ::std::option::Option<bool>,
        ///Whether an authorization request needs a PKCE challenge; only a confidential app can do without.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub require_pkce: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub retention: ::std::option::Option<Retention>,
        ///What the app can be granted.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub scopes: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sender: ::std::option::Option<LetterSender>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_up: ::std::option::Option<SignUpPolicy>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<AppStatus>,
        ///Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub test_addresses: ::std::option::Option<::std::vec::Vec<TestAddress>>,
    }
    impl NewApp {
        pub fn builder() -> builder::NewApp {
            Default::default()
        }
    }
    ///Of which algorithm the next key is.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NewSigningKey {
        pub algorithm: KeyAlgorithm,
    }
    impl NewSigningKey {
        pub fn builder() -> builder::NewSigningKey {
            Default::default()
        }
    }
    ///A user that is to be made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NewUser {
        ///Their address, which they prove when they first sign in.
        pub email: ::std::string::String,
        ///A JSON object of the app's own, of at most 8 KiB.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<::serde_json::Value>,
    }
    impl NewUser {
        pub fn builder() -> builder::NewUser {
            Default::default()
        }
    }
    ///A new webhook.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NewWebhook {
        ///What it hears of; all, also what is added later, if it is empty or left out.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub events: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<WebhookStatus>,
        ///Where messages are posted: `https` with a name of the internet. A server that only this machine reaches takes `http` on loopback too.
        pub url: ::std::string::String,
    }
    impl NewWebhook {
        pub fn builder() -> builder::NewWebhook {
            Default::default()
        }
    }
    ///Why an OAuth endpoint did not do what it was asked (RFC 6749 §5.2).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OAuthError {
        ///What went wrong: a stable word to branch on.
        pub error: ::std::string::String,
        ///What went wrong, for a developer to read.
        pub error_description: ::std::string::String,
    }
    impl OAuthError {
        pub fn builder() -> builder::OAuthError {
            Default::default()
        }
    }
    ///For whom an app's server asks.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OnBehalfOf {
        ///The person's IP address: limited and shown instead of the caller's.
        pub ip: ::std::string::String,
        ///The `User-Agent` of the person's browser: shown, as far as it is known, instead of the caller's.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user_agent: ::std::option::Option<::std::string::String>,
    }
    impl OnBehalfOf {
        pub fn builder() -> builder::OnBehalfOf {
            Default::default()
        }
    }
    ///Why a request was not served (RFC 9457).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Problem {
        ///How many more codes may be typed; with `code_incorrect` alone.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub attempts_remaining: ::std::option::Option<u32>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub checks: ::std::option::Option<Checks>,
        ///What went wrong: a stable word to branch on.
        pub code: ::std::string::String,
        ///What went wrong this time, for a developer to read.
        pub detail: ::std::string::String,
        ///Every field that is wrong; with status 422 alone.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub errors: ::std::vec::Vec<FieldProblem>,
        ///The request's id, as in the header X-Request-Id and in the server's log.
        pub request_id: ::std::string::String,
        ///The status of the answer.
        pub status: u16,
        ///A few words, the same for all problems of this kind.
        pub title: ::std::string::String,
        ///A page about problems of this kind.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
    }
    impl Problem {
        pub fn builder() -> builder::Problem {
            Default::default()
        }
    }
    ///What was pushed (RFC 9126 §2.2).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PushedAnswer {
        ///How long a browser may take to come with it, in seconds.
        pub expires_in: u64,
        ///Goes to `authorize`, beside `client_id`, in place of all parameters. Good for one sign-in.
        pub request_uri: ::std::string::String,
    }
    impl PushedAnswer {
        pub fn builder() -> builder::PushedAnswer {
            Default::default()
        }
    }
    ///An authorization request, with what the client authenticates by. Empty parameters count as left out; none may be sent twice; others are ignored.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct PushedAuthorization {
        ///A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_assertion: ::std::option::Option<crate::Secret>,
        ///`urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_assertion_type: ::std::option::Option<::std::string::String>,
        ///The app's id; required.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The app's client secret, unless the client authenticates otherwise; apps without a server have none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::Secret>,
        ///The PKCE challenge (RFC 7636 §4.2); required unless the app does without.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code_challenge: ::std::option::Option<::std::string::String>,
        ///`S256`, with a challenge.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code_challenge_method: ::std::option::Option<::std::string::String>,
        ///The thumbprint of the key that alone may be used at the exchange (RFC 9449 §10).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dpop_jkt: ::std::option::Option<::std::string::String>,
        ///An ID token of this app that says who is expected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_token_hint: ::std::option::Option<crate::Secret>,
        ///The address that is expected.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub login_hint: ::std::option::Option<::std::string::String>,
        ///How old a proof of the address may be, in seconds.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub max_age: ::std::option::Option<::std::string::String>,
        ///For the ID token.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub nonce: ::std::option::Option<::std::string::String>,
        ///`none`, `login`, `select_account` or `consent`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub prompt: ::std::option::Option<::std::string::String>,
        ///Where the browser goes with the code; required.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub redirect_uri: ::std::option::Option<::std::string::String>,
        ///Clients do not register themselves: an error.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub registration: ::std::option::Option<::std::string::String>,
        ///Request objects are not read: an error.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request: ::std::option::Option<::std::string::String>,
        ///What was pushed is not pushed again: an error.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_uri: ::std::option::Option<::std::string::String>,
        ///`query` or `form_post`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub response_mode: ::std::option::Option<::std::string::String>,
        ///`code`; required.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub response_type: ::std::option::Option<::std::string::String>,
        ///What the tokens are to be good for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<::std::string::String>,
        ///Comes back untouched.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<::std::string::String>,
        ///Languages in order of preference (BCP 47), with spaces between.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ui_locales: ::std::option::Option<::std::string::String>,
    }
    impl PushedAuthorization {
        pub fn builder() -> builder::PushedAuthorization {
            Default::default()
        }
    }
    ///What is sent again.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Redelivery {
        ///All that was queued first at that moment or later, and given up (RFC 3339).
        pub since: crate::Moment,
    }
    impl Redelivery {
        pub fn builder() -> builder::Redelivery {
            Default::default()
        }
    }
    ///How long records are kept.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct Retention {
        ///Audit events, in days; 400 if it is left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub audit_events_days: ::std::option::Option<u32>,
        ///Sign-ins and sessions, after they are over, in days; 30 if it is left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_ins_days: ::std::option::Option<u32>,
    }
    impl Retention {
        pub fn builder() -> builder::Retention {
            Default::default()
        }
    }
    ///What a client of the revocation endpoint sends. Empty parameters count as left out; none may be sent twice.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct RevocationRequest {
        ///A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_assertion: ::std::option::Option<crate::Secret>,
        ///`urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_assertion_type: ::std::option::Option<::std::string::String>,
        ///The app's id; required unless the client authenticates by HTTP Basic.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The app's client secret, unless the client authenticates otherwise; apps without a server have none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::Secret>,
        ///The token; required. A refresh token, or an access token that has not expired: either ends the session, and with it all of its tokens here. An API that verifies access tokens by itself takes them until they expire.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token: ::std::option::Option<crate::Secret>,
        ///What kind of token it is; a hint, and not needed.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token_type_hint: ::std::option::Option<::std::string::String>,
    }
    impl RevocationRequest {
        pub fn builder() -> builder::RevocationRequest {
            Default::default()
        }
    }
    ///Which keys take another one's place, and how.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct Rotation {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub algorithm: ::std::option::Option<KeyAlgorithm>,
        ///Whether the new keys sign at once and all others are thrown away: what those signed verifies nowhere any more. If it is left out, a new key is published for a while before it signs, and nobody notices.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub now: ::std::option::Option<bool>,
    }
    impl Rotation {
        pub fn builder() -> builder::Rotation {
            Default::default()
        }
    }
    ///A session of a user: what an exchange of a code opened.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Session {
        ///When the person proved who they are (RFC 3339).
        pub authenticated_at: crate::Moment,
        ///The browser that it is in, if it is known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub browser: ::std::option::Option<::std::string::String>,
        ///When it ends at the latest (RFC 3339).
        pub expires_at: crate::Moment,
        ///Whether its tokens belong to a key of the client's (RFC 9449).
        pub is_bound_to_key: bool,
        ///What it is good for.
        pub scope: ::std::string::String,
        ///Its name in tokens (`sid`).
        pub session_id: ::std::string::String,
        ///The sign-in that it came of.
        pub sign_in_id: ::std::string::String,
        ///When it began (RFC 3339).
        pub started_at: crate::Moment,
        ///The system that this runs on, if it is known.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub system: ::std::option::Option<::std::string::String>,
        ///The user.
        pub user_id: ::std::string::String,
    }
    impl Session {
        pub fn builder() -> builder::Session {
            Default::default()
        }
    }
    ///A page of sessions.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SessionList {
        ///The sessions, newest first.
        pub items: ::std::vec::Vec<Session>,
        ///The `page_token` of the next page; absent on the last.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl SessionList {
        pub fn builder() -> builder::SessionList {
            Default::default()
        }
    }
    ///An attempt to sign in.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignInAttempt {
        ///When it was asked for (RFC 3339).
        pub asked_at: crate::Moment,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub asked_by: ::std::option::Option<Visitor>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cause: ::std::option::Option<Cause>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delivery: ::std::option::Option<DeliveryStatus>,
        ///The address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///The audit event of an attempt that no sign-in came of.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_id: ::std::option::Option<::std::string::String>,
        ///When what the latest letter carries dies (RFC 3339).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expires_at: ::std::option::Option<crate::Moment>,
        ///Names the sign-in.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sign_in_id: ::std::option::Option<::std::string::String>,
        ///`pending`, `approved`, `completed`, `refused`, `expired` or `locked`; `never_began` for one that no sign-in came of.
        pub status: ::std::string::String,
        ///What the person sees on pages and in letters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub support_id: ::std::option::Option<::std::string::String>,
    }
    impl SignInAttempt {
        pub fn builder() -> builder::SignInAttempt {
            Default::default()
        }
    }
    ///A page of attempts.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignInAttemptList {
        ///The attempts, newest first.
        pub items: ::std::vec::Vec<SignInAttempt>,
        ///The token of the next page; absent on the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl SignInAttemptList {
        pub fn builder() -> builder::SignInAttemptList {
            Default::default()
        }
    }
    ///A sign-in has begun. The answer is the same for every address.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignInBegun {
        ///Enough of the address to recognise it.
        pub email_hint: ::std::string::String,
        ///When the link in the letter dies (RFC 3339).
        pub expires_at: crate::Moment,
        ///Two digits for the page that waits to show.
        pub match_number: ::std::string::String,
        ///From when on another letter may be asked for (RFC 3339).
        pub resend_available_at: crate::Moment,
        ///Names the sign-in.
        pub sign_in_id: ::std::string::String,
        ///Makes its holder the initiator, who may watch the sign-in. Shown here and nowhere else.
        pub sign_in_secret: crate::Secret,
    }
    impl SignInBegun {
        pub fn builder() -> builder::SignInBegun {
            Default::default()
        }
    }
    ///How the person is to prove the address.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum SignInMethod {
        #[serde(rename = "link")]
        Link,
        #[serde(rename = "code")]
        Code,
        #[serde(rename = "both")]
        Both,
    }
    impl ::std::fmt::Display for SignInMethod {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Link => f.write_str("link"),
                Self::Code => f.write_str("code"),
                Self::Both => f.write_str("both"),
            }
        }
    }
    impl ::std::str::FromStr for SignInMethod {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "link" => Ok(Self::Link),
                "code" => Ok(Self::Code),
                "both" => Ok(Self::Both),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for SignInMethod {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SignInMethod {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///What is asked for when a sign-in begins.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignInRequest {
        ///The PKCE challenge (RFC 7636 §4.2); required unless the call is authenticated with the client secret.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code_challenge: ::std::option::Option<::std::string::String>,
        ///How the challenge was made: `S256`; required with a challenge.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code_challenge_method: ::std::option::Option<::std::string::String>,
        ///The address to prove; the letter goes there.
        pub email: ::std::string::String,
        ///How long the link is to live, in seconds: from 60 up to what the app allows.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub link_expires_in: ::std::option::Option<i64>,
        ///The language of letter and pages (BCP 47).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub locale: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub method: ::std::option::Option<SignInMethod>,
        ///For the ID token (OIDC Core §3.1.2.1).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub nonce: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub on_behalf_of: ::std::option::Option<OnBehalfOf>,
        ///Where the browser goes with the exchange code: one of the app's redirect URIs, to the byte; a loopback one with any port.
        pub redirect_uri: ::std::string::String,
        ///What the tokens are to be good for: words of `openid email`, with spaces between; all of them if left out. Others are let go.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<::std::string::String>,
        ///Comes back untouched on the redirect.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<::std::string::String>,
    }
    impl SignInRequest {
        pub fn builder() -> builder::SignInRequest {
            Default::default()
        }
    }
    ///How a sign-in stands.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignInState {
        ///Whether no more codes are looked at.
        pub code_locked: bool,
        pub delivery: DeliveryStatus,
        ///When the latest letter's link dies (RFC 3339).
        pub expires_at: crate::Moment,
        ///Two digits for the page that waits to show.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub match_number: ::std::option::Option<::std::string::String>,
        ///Where to go on, once it was approved on another screen: the redirect URI with `code`, `state` and `iss`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub redirect_to: ::std::option::Option<crate::Secret>,
        ///The sign-in that took this one's place, because its reader asked for a new letter; the same secret opens it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub renewed_as: ::std::option::Option<::std::string::String>,
        ///From when on another letter may be asked for (RFC 3339).
        pub resend_available_at: crate::Moment,
        pub status: SignInStatus,
    }
    impl SignInState {
        pub fn builder() -> builder::SignInState {
            Default::default()
        }
    }
    ///What the initiator is told of a sign-in.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum SignInStatus {
        #[serde(rename = "pending")]
        Pending,
        #[serde(rename = "approved")]
        Approved,
        #[serde(rename = "completed")]
        Completed,
        #[serde(rename = "refused")]
        Refused,
        #[serde(rename = "expired")]
        Expired,
        #[serde(rename = "locked")]
        Locked,
    }
    impl ::std::fmt::Display for SignInStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Pending => f.write_str("pending"),
                Self::Approved => f.write_str("approved"),
                Self::Completed => f.write_str("completed"),
                Self::Refused => f.write_str("refused"),
                Self::Expired => f.write_str("expired"),
                Self::Locked => f.write_str("locked"),
            }
        }
    }
    impl ::std::str::FromStr for SignInStatus {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "pending" => Ok(Self::Pending),
                "approved" => Ok(Self::Approved),
                "completed" => Ok(Self::Completed),
                "refused" => Ok(Self::Refused),
                "expired" => Ok(Self::Expired),
                "locked" => Ok(Self::Locked),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for SignInStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SignInStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A sign-in with its story.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignInStory {
        ///When it was asked for (RFC 3339).
        pub asked_at: crate::Moment,
        pub asked_by: Visitor,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cause: ::std::option::Option<Cause>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delivery: ::std::option::Option<DeliveryStatus>,
        ///The address.
        pub email: ::std::string::String,
        ///When what the latest letter carries dies (RFC 3339).
        pub expires_at: crate::Moment,
        ///How many letters there were.
        pub letters: u32,
        pub method: SignInMethod,
        ///Where the browser goes with the exchange code.
        pub redirect_uri: ::std::string::String,
        ///The sign-in that took its place.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub renewed_as: ::std::option::Option<::std::string::String>,
        ///Names the sign-in.
        pub sign_in_id: ::std::string::String,
        pub status: SignInStatus,
        ///What the person sees on pages and in letters.
        pub support_id: ::std::string::String,
        ///What happened, in order.
        pub timeline: ::std::vec::Vec<TimelineStep>,
    }
    impl SignInStory {
        pub fn builder() -> builder::SignInStory {
            Default::default()
        }
    }
    ///Who may become a user by signing in.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SignUpPolicy {
        ///With `domains` alone: in which domains people may have their addresses.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub domains: ::std::vec::Vec<::std::string::String>,
        pub policy: SignUpRule,
    }
    impl SignUpPolicy {
        pub fn builder() -> builder::SignUpPolicy {
            Default::default()
        }
    }
    ///The rule by which people become users by signing in.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum SignUpRule {
        #[serde(rename = "open")]
        Open,
        #[serde(rename = "invited")]
        Invited,
        #[serde(rename = "domains")]
        Domains,
    }
    impl ::std::fmt::Display for SignUpRule {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Open => f.write_str("open"),
                Self::Invited => f.write_str("invited"),
                Self::Domains => f.write_str("domains"),
            }
        }
    }
    impl ::std::str::FromStr for SignUpRule {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "open" => Ok(Self::Open),
                "invited" => Ok(Self::Invited),
                "domains" => Ok(Self::Domains),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for SignUpRule {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SignUpRule {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A signing key.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SigningKey {
        pub algorithm: KeyAlgorithm,
        ///When it was made (RFC 3339).
        pub created_at: crate::Moment,
        ///Its name in tokens and in the JWKS.
        pub kid: ::std::string::String,
        ///Until when it is published (RFC 3339), if another one takes its place.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub published_until: ::std::option::Option<crate::Moment>,
        ///From when on it signs (RFC 3339).
        pub signs_from: crate::Moment,
        pub state: KeyState,
    }
    impl SigningKey {
        pub fn builder() -> builder::SigningKey {
            Default::default()
        }
    }
    ///Signing keys of an app.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SigningKeyList {
        ///The keys, newest first.
        pub items: ::std::vec::Vec<SigningKey>,
        ///The token of the next page; absent on the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl SigningKeyList {
        pub fn builder() -> builder::SigningKeyList {
            Default::default()
        }
    }
    ///An address that gets no letters of the app.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SuppressedAddress {
        ///Since when (RFC 3339).
        pub created_at: crate::Moment,
        ///The address, as it is compared.
        pub email: ::std::string::String,
        ///The provider's own word for it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub provider_reason: ::std::option::Option<::std::string::String>,
        pub reason: SuppressionReason,
    }
    impl SuppressedAddress {
        pub fn builder() -> builder::SuppressedAddress {
            Default::default()
        }
    }
    ///A page of the suppression list.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct SuppressionList {
        ///What is on it, newest first.
        pub items: ::std::vec::Vec<SuppressedAddress>,
        ///Leads to the next page; absent on the last one.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl SuppressionList {
        pub fn builder() -> builder::SuppressionList {
            Default::default()
        }
    }
    ///Why an address gets no letters of an app any more.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum SuppressionReason {
        #[serde(rename = "bounced")]
        Bounced,
        #[serde(rename = "complained")]
        Complained,
    }
    impl ::std::fmt::Display for SuppressionReason {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Bounced => f.write_str("bounced"),
                Self::Complained => f.write_str("complained"),
            }
        }
    }
    impl ::std::str::FromStr for SuppressionReason {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "bounced" => Ok(Self::Bounced),
                "complained" => Ok(Self::Complained),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for SuppressionReason {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SuppressionReason {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///An address that signs in with fixed digits and gets no letter.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct TestAddress {
        ///Six digits.
        pub code: crate::Secret,
        ///The address.
        pub email: ::std::string::String,
        ///From when on it is an address like others (RFC 3339).
        pub expires_at: crate::Moment,
    }
    impl TestAddress {
        pub fn builder() -> builder::TestAddress {
            Default::default()
        }
    }
    ///A trial that is on its way.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct TestSent {
        ///The event that the message tells of: by it the message is found among what is sent.
        pub event_id: ::std::string::String,
    }
    impl TestSent {
        pub fn builder() -> builder::TestSent {
            Default::default()
        }
    }
    ///One step of a story.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct TimelineStep {
        ///When (RFC 3339).
        pub at: crate::Moment,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub by: ::std::option::Option<Visitor>,
        ///The audit event that tells it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub event_id: ::std::option::Option<::std::string::String>,
        ///Why, or of which class, as a stable code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reason: ::std::option::Option<::std::string::String>,
        ///The provider's message id, or what the mail server said.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reference: ::std::option::Option<::std::string::String>,
        ///The `X-Request-Id` of that request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_id: ::std::option::Option<::std::string::String>,
        ///The same in plain words.
        pub text: ::std::string::String,
        ///What, as a stable word: the type of the audit event, or `letter.queued` or `sign_in.expired`.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
    }
    impl TimelineStep {
        pub fn builder() -> builder::TimelineStep {
            Default::default()
        }
    }
    ///Tokens (RFC 6749 §5.1).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct TokenAnswer {
        ///Opens the app's own API; verified offline with the app's keys.
        pub access_token: crate::Secret,
        ///How long the access token lives, in seconds.
        pub expires_in: u64,
        ///Says who signed in, to the app itself (OIDC Core §2); there with the scope `openid`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id_token: ::std::option::Option<crate::Secret>,
        ///Opens the next tokens, once.
        pub refresh_token: crate::Secret,
        ///What the access token is good for.
        pub scope: ::std::string::String,
        ///`Bearer`; `DPoP` if the access token is bound to the key of the proof that came with the request.
        pub token_type: ::std::string::String,
    }
    impl TokenAnswer {
        pub fn builder() -> builder::TokenAnswer {
            Default::default()
        }
    }
    ///What a client of the token endpoint sends. Empty parameters count as left out; none may be sent twice.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct TokenRequest {
        ///What the access token shall look like, `jwt` or `biscuit`, if not as the app is set. For this one token.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token_format: ::std::option::Option<::std::string::String>,
        ///A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`, with `iss` and `sub` the app, `aud` the issuer or this endpoint, `exp` at most five minutes ahead, and a `jti` that is good once.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_assertion: ::std::option::Option<crate::Secret>,
        ///`urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_assertion_type: ::std::option::Option<::std::string::String>,
        ///The app's id; required unless the client authenticates by HTTP Basic.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///The app's client secret, unless the client authenticates otherwise; apps without a server have none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_secret: ::std::option::Option<crate::Secret>,
        ///The exchange code; required with `authorization_code`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<crate::Secret>,
        ///The PKCE verifier (RFC 7636 §4.5); required if the sign-in began with a challenge.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code_verifier: ::std::option::Option<crate::Secret>,
        ///`authorization_code` or `refresh_token`; required.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub grant_type: ::std::option::Option<::std::string::String>,
        ///The redirect URI that the code came on; required with `authorization_code`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub redirect_uri: ::std::option::Option<::std::string::String>,
        ///The refresh token; required with `refresh_token`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub refresh_token: ::std::option::Option<crate::Secret>,
        ///With `refresh_token`: a part of what was granted. All of it if left out.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<::std::string::String>,
    }
    impl TokenRequest {
        pub fn builder() -> builder::TokenRequest {
            Default::default()
        }
    }
    ///What a token is worth. One that is not good, for whatever reason, is `active: false` and nothing else.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct TokenState {
        ///Whether the token is good now.
        pub active: bool,
        ///Whom an access token is for. A Biscuit does not say.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub aud: ::std::option::Option<::std::string::String>,
        ///When the user proved who they are.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub auth_time: ::std::option::Option<i64>,
        ///The app that it was issued to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub client_id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cnf: ::std::option::Option<Confirmation>,
        ///From when on it is dead, in seconds since 1970.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub exp: ::std::option::Option<i64>,
        ///When it was issued. A Biscuit does not say.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub iat: ::std::option::Option<i64>,
        ///Who issued it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub iss: ::std::option::Option<::std::string::String>,
        ///The name of an access token that is a JWT.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub jti: ::std::option::Option<::std::string::String>,
        ///From when on it is good, if it says so.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub nbf: ::std::option::Option<i64>,
        ///What a Biscuit is revoked by, in hexadecimal: the token that was issued first, then each narrowing of it.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub revocation_ids: ::std::vec::Vec<::std::string::String>,
        ///What it is good for.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub scope: ::std::option::Option<::std::string::String>,
        ///The session.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sid: ::std::option::Option<::std::string::String>,
        ///The user.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sub: ::std::option::Option<::std::string::String>,
        ///How an access token is sent: `Bearer`, or `DPoP` if it is bound to a key. A refresh token has none.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token_type: ::std::option::Option<::std::string::String>,
    }
    impl TokenState {
        pub fn builder() -> builder::TokenState {
            Default::default()
        }
    }
    ///A user of an app.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct User {
        ///When they first signed in, or were made (RFC 3339).
        pub created_at: crate::Moment,
        ///Their address.
        pub email: ::std::string::String,
        ///When they last signed in (RFC 3339); absent if they never did.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_sign_in_at: ::std::option::Option<crate::Moment>,
        ///A JSON object of the app's own.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<::serde_json::Value>,
        pub status: UserStatus,
        ///When status or metadata were last changed (RFC 3339).
        pub updated_at: crate::Moment,
        ///Their name in tokens (`sub`), for ever.
        pub user_id: ::std::string::String,
    }
    impl User {
        pub fn builder() -> builder::User {
            Default::default()
        }
    }
    ///All that is kept of a person.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct UserExport {
        ///The app.
        pub app_id: ::std::string::String,
        ///The audit events of the user, newest first.
        pub events: ::std::vec::Vec<ExportedEvent>,
        ///When it was read (RFC 3339).
        pub exported_at: crate::Moment,
        ///Their sessions that are not over.
        pub sessions: ::std::vec::Vec<Session>,
        ///The sign-ins of their address that are kept, with where they were asked for; newest first.
        pub sign_ins: ::std::vec::Vec<ExportedSignIn>,
        pub user: User,
    }
    impl UserExport {
        pub fn builder() -> builder::UserExport {
            Default::default()
        }
    }
    ///Who the access token is about.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct UserInfoClaims {
        ///Their address, with scope `email`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///`true`, with scope `email`: they proved to own it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email_verified: ::std::option::Option<bool>,
        ///The user, as the ID token names them; the same person is another user in another app.
        pub sub: ::std::string::String,
    }
    impl UserInfoClaims {
        pub fn builder() -> builder::UserInfoClaims {
            Default::default()
        }
    }
    ///An access token that is sent in a form (RFC 6750 §2.2).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct UserInfoRequest {
        ///The access token, unless it stands in the header.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_token: ::std::option::Option<crate::Secret>,
    }
    impl UserInfoRequest {
        pub fn builder() -> builder::UserInfoRequest {
            Default::default()
        }
    }
    ///A page of users.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct UserList {
        ///The users.
        pub items: ::std::vec::Vec<User>,
        ///The `page_token` of the next page; absent on the last.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_page: ::std::option::Option<::std::string::String>,
    }
    impl UserList {
        pub fn builder() -> builder::UserList {
            Default::default()
        }
    }
    ///A change of a user: a merge patch (RFC 7396).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct UserPatch {
        ///Members of the JSON object of the app's own; those that are `null` go, and all if it is `null` itself.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub metadata: ::std::option::Option<::serde_json::Value>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<UserStatus>,
    }
    impl UserPatch {
        pub fn builder() -> builder::UserPatch {
            Default::default()
        }
    }
    ///Whether a user may sign in.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum UserStatus {
        #[serde(rename = "active")]
        Active,
        #[serde(rename = "blocked")]
        Blocked,
    }
    impl ::std::fmt::Display for UserStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Active => f.write_str("active"),
                Self::Blocked => f.write_str("blocked"),
            }
        }
    }
    impl ::std::str::FromStr for UserStatus {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "active" => Ok(Self::Active),
                "blocked" => Ok(Self::Blocked),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for UserStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Who did something.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct Visitor {
        ///With which browser or program.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub browser: ::std::option::Option<::std::string::String>,
        ///From which address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ip: ::std::option::Option<::std::string::String>,
        ///Where in the world that address is, if the server has a file that says so.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub place: ::std::option::Option<::std::string::String>,
        ///On which system.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub system: ::std::option::Option<::std::string::String>,
    }
    impl Visitor {
        pub fn builder() -> builder::Visitor {
            Default::default()
        }
    }
    ///A webhook.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Webhook {
        ///When it was made (RFC 3339).
        pub created_at: crate::Moment,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub disabled_because: ::std::option::Option<DisabledBecause>,
        ///What it hears of; all, if it is empty.
        pub events: ::std::vec::Vec<::std::string::String>,
        ///Until when messages are signed with the secret before too (RFC 3339).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous_secret_expires_at: ::std::option::Option<crate::Moment>,
        pub status: WebhookStatus,
        ///When it was last changed (RFC 3339).
        pub updated_at: crate::Moment,
        ///Where messages are posted.
        pub url: ::std::string::String,
        ///Names the webhook.
        pub webhook_id: ::std::string::String,
    }
    impl Webhook {
        pub fn builder() -> builder::Webhook {
            Default::default()
        }
    }
    ///One attempt to send a message.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WebhookAttempt {
        ///When it ended (RFC 3339).
        pub at: crate::Moment,
        ///The beginning of the answer, without what looks like a secret or an address; or why there was none.
        pub said: ::std::string::String,
        ///The status that was answered, if there was an answer.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<u16>,
        ///How long it took, in milliseconds.
        pub took_ms: u64,
    }
    impl WebhookAttempt {
        pub fn builder() -> builder::WebhookAttempt {
            Default::default()
        }
    }
    ///A message for a webhook.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WebhookDelivery {
        ///The last attempts, the oldest first.
        pub attempts: ::std::vec::Vec<WebhookAttempt>,
        ///When it was queued first (RFC 3339).
        pub created_at: crate::Moment,
        ///Names the message: its `webhook-id`, at each attempt the same.
        pub delivery_id: ::std::string::String,
        ///The event that it tells of.
        pub event_id: ::std::string::String,
        ///When it is tried next (RFC 3339), if it is.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub next_attempt_at: ::std::option::Option<crate::Moment>,
        ///What is posted, byte for byte.
        pub payload: ::std::string::String,
        ///Where the event stands in the ledger of the app.
        pub position: u64,
        pub status: WebhookDeliveryStatus,
        ///What it tells.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
    }
    impl WebhookDelivery {
        pub fn builder() -> builder::WebhookDelivery {
            Default::default()
        }
    }
    ///What has become of a message.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum WebhookDeliveryStatus {
        #[serde(rename = "pending")]
        Pending,
        #[serde(rename = "delivered")]
        Delivered,
        #[serde(rename = "failed")]
        Failed,
    }
    impl ::std::fmt::Display for WebhookDeliveryStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Pending => f.write_str("pending"),
                Self::Delivered => f.write_str("delivered"),
                Self::Failed => f.write_str("failed"),
            }
        }
    }
    impl ::std::str::FromStr for WebhookDeliveryStatus {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "pending" => Ok(Self::Pending),
                "delivered" => Ok(Self::Delivered),
                "failed" => Ok(Self::Failed),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for WebhookDeliveryStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for WebhookDeliveryStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The webhooks of an app.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WebhookList {
        ///The webhooks, newest first; there is no other page.
        pub items: ::std::vec::Vec<Webhook>,
    }
    impl WebhookList {
        pub fn builder() -> builder::WebhookList {
            Default::default()
        }
    }
    ///A webhook that was just made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WebhookMade {
        ///When it was made (RFC 3339).
        pub created_at: crate::Moment,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub disabled_because: ::std::option::Option<DisabledBecause>,
        ///What it hears of; all, if it is empty.
        pub events: ::std::vec::Vec<::std::string::String>,
        ///Until when messages are signed with the secret before too (RFC 3339).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous_secret_expires_at: ::std::option::Option<crate::Moment>,
        ///What messages are verified with: `whsec_` and base64. Shown here and nowhere else.
        pub secret: crate::Secret,
        pub status: WebhookStatus,
        ///When it was last changed (RFC 3339).
        pub updated_at: crate::Moment,
        ///Where messages are posted.
        pub url: ::std::string::String,
        ///Names the webhook.
        pub webhook_id: ::std::string::String,
    }
    impl WebhookMade {
        pub fn builder() -> builder::WebhookMade {
            Default::default()
        }
    }
    ///What becomes of a webhook. What is left out stays.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
    pub struct WebhookPatch {
        ///What it hears of, in place of what it did; all, if it is empty.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub events: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<WebhookStatus>,
        ///Where messages are posted.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub url: ::std::option::Option<::std::string::String>,
    }
    impl WebhookPatch {
        pub fn builder() -> builder::WebhookPatch {
            Default::default()
        }
    }
    ///A new secret of a webhook.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct WebhookSecretShown {
        ///Until when they are signed with the secret before too (RFC 3339).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub previous_secret_expires_at: ::std::option::Option<crate::Moment>,
        ///What messages are verified with. Shown here and nowhere else.
        pub secret: crate::Secret,
        ///The webhook.
        pub webhook_id: ::std::string::String,
    }
    impl WebhookSecretShown {
        pub fn builder() -> builder::WebhookSecretShown {
            Default::default()
        }
    }
    ///Whether anything is sent to a webhook.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum WebhookStatus {
        #[serde(rename = "active")]
        Active,
        #[serde(rename = "disabled")]
        Disabled,
    }
    impl ::std::fmt::Display for WebhookStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Active => f.write_str("active"),
                Self::Disabled => f.write_str("disabled"),
            }
        }
    }
    impl ::std::str::FromStr for WebhookStatus {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "active" => Ok(Self::Active),
                "disabled" => Ok(Self::Disabled),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for WebhookStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for WebhookStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct App {
            access_token_alg: ::std::result::Result<
                ::std::option::Option<super::JwtAlgorithm>,
                ::std::string::String,
            >,
            access_token_audience: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            access_token_format: ::std::result::Result<
                ::std::option::Option<super::AccessTokenFormat>,
                ::std::string::String,
            >,
            app_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            backchannel_logout_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            binding: ::std::result::Result<
                ::std::option::Option<super::Binding>,
                ::std::string::String,
            >,
            brand: ::std::result::Result<
                ::std::option::Option<super::Brand>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            default_locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id_token_alg: ::std::result::Result<
                ::std::option::Option<super::JwtAlgorithm>,
                ::std::string::String,
            >,
            initiate_login_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            jwks: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<super::AppKind, ::std::string::String>,
            lifetimes: ::std::result::Result<
                ::std::option::Option<super::Lifetimes>,
                ::std::string::String,
            >,
            limits: ::std::result::Result<
                ::std::option::Option<super::AppLimits>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            new_device_letters: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            post_logout_redirect_uris: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            redirect_uris: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            require_dpop: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            require_par: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            require_pkce: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            retention: ::std::result::Result<
                ::std::option::Option<super::Retention>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            sender: ::std::result::Result<
                ::std::option::Option<super::LetterSender>,
                ::std::string::String,
            >,
            sign_up: ::std::result::Result<
                ::std::option::Option<super::SignUpPolicy>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::AppStatus>,
                ::std::string::String,
            >,
            test_addresses: ::std::result::Result<
                ::std::vec::Vec<super::TestAddress>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<crate::Moment, ::std::string::String>,
        }
        impl ::std::default::Default for App {
            fn default() -> Self {
                Self {
                    access_token_alg: Ok(Default::default()),
                    access_token_audience: Ok(Default::default()),
                    access_token_format: Ok(Default::default()),
                    app_id: Err("no value supplied for app_id".to_string()),
                    backchannel_logout_uri: Ok(Default::default()),
                    binding: Ok(Default::default()),
                    brand: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    default_locale: Ok(Default::default()),
                    id_token_alg: Ok(Default::default()),
                    initiate_login_uri: Ok(Default::default()),
                    jwks: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    lifetimes: Ok(Default::default()),
                    limits: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    new_device_letters: Ok(Default::default()),
                    post_logout_redirect_uris: Ok(Default::default()),
                    redirect_uris: Ok(Default::default()),
                    require_dpop: Ok(Default::default()),
                    require_par: Ok(Default::default()),
                    require_pkce: Ok(Default::default()),
                    retention: Ok(Default::default()),
                    scopes: Ok(Default::default()),
                    sender: Ok(Default::default()),
                    sign_up: Ok(Default::default()),
                    status: Ok(Default::default()),
                    test_addresses: Ok(Default::default()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl App {
            pub fn access_token_alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::JwtAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_alg = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_alg: {e}"
                        )
                    });
                self
            }
            pub fn access_token_audience<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_audience = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_audience: {e}"
                        )
                    });
                self
            }
            pub fn access_token_format<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::AccessTokenFormat>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_format = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_format: {e}"
                        )
                    });
                self
            }
            pub fn app_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.app_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for app_id: {e}")
                    });
                self
            }
            pub fn backchannel_logout_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.backchannel_logout_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for backchannel_logout_uri: {e}"
                        )
                    });
                self
            }
            pub fn binding<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Binding>>,
                T::Error: ::std::fmt::Display,
            {
                self.binding = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for binding: {e}")
                    });
                self
            }
            pub fn brand<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Brand>>,
                T::Error: ::std::fmt::Display,
            {
                self.brand = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for brand: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn default_locale<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.default_locale = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for default_locale: {e}"
                        )
                    });
                self
            }
            pub fn id_token_alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::JwtAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.id_token_alg = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for id_token_alg: {e}")
                    });
                self
            }
            pub fn initiate_login_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.initiate_login_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for initiate_login_uri: {e}"
                        )
                    });
                self
            }
            pub fn jwks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.jwks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for jwks: {e}")
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn lifetimes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Lifetimes>>,
                T::Error: ::std::fmt::Display,
            {
                self.lifetimes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lifetimes: {e}")
                    });
                self
            }
            pub fn limits<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppLimits>>,
                T::Error: ::std::fmt::Display,
            {
                self.limits = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for limits: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn new_device_letters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.new_device_letters = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for new_device_letters: {e}"
                        )
                    });
                self
            }
            pub fn post_logout_redirect_uris<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.post_logout_redirect_uris = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for post_logout_redirect_uris: {e}"
                        )
                    });
                self
            }
            pub fn redirect_uris<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_uris = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_uris: {e}")
                    });
                self
            }
            pub fn require_dpop<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_dpop = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_dpop: {e}")
                    });
                self
            }
            pub fn require_par<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_par = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_par: {e}")
                    });
                self
            }
            pub fn require_pkce<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_pkce = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_pkce: {e}")
                    });
                self
            }
            pub fn retention<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Retention>>,
                T::Error: ::std::fmt::Display,
            {
                self.retention = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for retention: {e}")
                    });
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            pub fn sender<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::LetterSender>>,
                T::Error: ::std::fmt::Display,
            {
                self.sender = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sender: {e}")
                    });
                self
            }
            pub fn sign_up<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SignUpPolicy>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_up = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_up: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn test_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::TestAddress>>,
                T::Error: ::std::fmt::Display,
            {
                self.test_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for test_addresses: {e}"
                        )
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<App> for super::App {
            type Error = super::error::ConversionError;
            fn try_from(
                value: App,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token_alg: value.access_token_alg?,
                    access_token_audience: value.access_token_audience?,
                    access_token_format: value.access_token_format?,
                    app_id: value.app_id?,
                    backchannel_logout_uri: value.backchannel_logout_uri?,
                    binding: value.binding?,
                    brand: value.brand?,
                    created_at: value.created_at?,
                    default_locale: value.default_locale?,
                    id_token_alg: value.id_token_alg?,
                    initiate_login_uri: value.initiate_login_uri?,
                    jwks: value.jwks?,
                    kind: value.kind?,
                    lifetimes: value.lifetimes?,
                    limits: value.limits?,
                    name: value.name?,
                    new_device_letters: value.new_device_letters?,
                    post_logout_redirect_uris: value.post_logout_redirect_uris?,
                    redirect_uris: value.redirect_uris?,
                    require_dpop: value.require_dpop?,
                    require_par: value.require_par?,
                    require_pkce: value.require_pkce?,
                    retention: value.retention?,
                    scopes: value.scopes?,
                    sender: value.sender?,
                    sign_up: value.sign_up?,
                    status: value.status?,
                    test_addresses: value.test_addresses?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::App> for App {
            fn from(value: super::App) -> Self {
                Self {
                    access_token_alg: Ok(value.access_token_alg),
                    access_token_audience: Ok(value.access_token_audience),
                    access_token_format: Ok(value.access_token_format),
                    app_id: Ok(value.app_id),
                    backchannel_logout_uri: Ok(value.backchannel_logout_uri),
                    binding: Ok(value.binding),
                    brand: Ok(value.brand),
                    created_at: Ok(value.created_at),
                    default_locale: Ok(value.default_locale),
                    id_token_alg: Ok(value.id_token_alg),
                    initiate_login_uri: Ok(value.initiate_login_uri),
                    jwks: Ok(value.jwks),
                    kind: Ok(value.kind),
                    lifetimes: Ok(value.lifetimes),
                    limits: Ok(value.limits),
                    name: Ok(value.name),
                    new_device_letters: Ok(value.new_device_letters),
                    post_logout_redirect_uris: Ok(value.post_logout_redirect_uris),
                    redirect_uris: Ok(value.redirect_uris),
                    require_dpop: Ok(value.require_dpop),
                    require_par: Ok(value.require_par),
                    require_pkce: Ok(value.require_pkce),
                    retention: Ok(value.retention),
                    scopes: Ok(value.scopes),
                    sender: Ok(value.sender),
                    sign_up: Ok(value.sign_up),
                    status: Ok(value.status),
                    test_addresses: Ok(value.test_addresses),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AppCreated {
            access_token_alg: ::std::result::Result<
                ::std::option::Option<super::JwtAlgorithm>,
                ::std::string::String,
            >,
            access_token_audience: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            access_token_format: ::std::result::Result<
                ::std::option::Option<super::AccessTokenFormat>,
                ::std::string::String,
            >,
            app_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            backchannel_logout_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            binding: ::std::result::Result<
                ::std::option::Option<super::Binding>,
                ::std::string::String,
            >,
            brand: ::std::result::Result<
                ::std::option::Option<super::Brand>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            default_locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id_token_alg: ::std::result::Result<
                ::std::option::Option<super::JwtAlgorithm>,
                ::std::string::String,
            >,
            initiate_login_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            jwks: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<super::AppKind, ::std::string::String>,
            lifetimes: ::std::result::Result<
                ::std::option::Option<super::Lifetimes>,
                ::std::string::String,
            >,
            limits: ::std::result::Result<
                ::std::option::Option<super::AppLimits>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            new_device_letters: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            post_logout_redirect_uris: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            redirect_uris: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            require_dpop: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            require_par: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            require_pkce: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            retention: ::std::result::Result<
                ::std::option::Option<super::Retention>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            sender: ::std::result::Result<
                ::std::option::Option<super::LetterSender>,
                ::std::string::String,
            >,
            sign_up: ::std::result::Result<
                ::std::option::Option<super::SignUpPolicy>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::AppStatus>,
                ::std::string::String,
            >,
            test_addresses: ::std::result::Result<
                ::std::vec::Vec<super::TestAddress>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<crate::Moment, ::std::string::String>,
        }
        impl ::std::default::Default for AppCreated {
            fn default() -> Self {
                Self {
                    access_token_alg: Ok(Default::default()),
                    access_token_audience: Ok(Default::default()),
                    access_token_format: Ok(Default::default()),
                    app_id: Err("no value supplied for app_id".to_string()),
                    backchannel_logout_uri: Ok(Default::default()),
                    binding: Ok(Default::default()),
                    brand: Ok(Default::default()),
                    client_secret: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    default_locale: Ok(Default::default()),
                    id_token_alg: Ok(Default::default()),
                    initiate_login_uri: Ok(Default::default()),
                    jwks: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    lifetimes: Ok(Default::default()),
                    limits: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    new_device_letters: Ok(Default::default()),
                    post_logout_redirect_uris: Ok(Default::default()),
                    redirect_uris: Ok(Default::default()),
                    require_dpop: Ok(Default::default()),
                    require_par: Ok(Default::default()),
                    require_pkce: Ok(Default::default()),
                    retention: Ok(Default::default()),
                    scopes: Ok(Default::default()),
                    sender: Ok(Default::default()),
                    sign_up: Ok(Default::default()),
                    status: Ok(Default::default()),
                    test_addresses: Ok(Default::default()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl AppCreated {
            pub fn access_token_alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::JwtAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_alg = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_alg: {e}"
                        )
                    });
                self
            }
            pub fn access_token_audience<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_audience = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_audience: {e}"
                        )
                    });
                self
            }
            pub fn access_token_format<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::AccessTokenFormat>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_format = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_format: {e}"
                        )
                    });
                self
            }
            pub fn app_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.app_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for app_id: {e}")
                    });
                self
            }
            pub fn backchannel_logout_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.backchannel_logout_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for backchannel_logout_uri: {e}"
                        )
                    });
                self
            }
            pub fn binding<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Binding>>,
                T::Error: ::std::fmt::Display,
            {
                self.binding = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for binding: {e}")
                    });
                self
            }
            pub fn brand<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Brand>>,
                T::Error: ::std::fmt::Display,
            {
                self.brand = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for brand: {e}")
                    });
                self
            }
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn default_locale<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.default_locale = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for default_locale: {e}"
                        )
                    });
                self
            }
            pub fn id_token_alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::JwtAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.id_token_alg = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for id_token_alg: {e}")
                    });
                self
            }
            pub fn initiate_login_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.initiate_login_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for initiate_login_uri: {e}"
                        )
                    });
                self
            }
            pub fn jwks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.jwks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for jwks: {e}")
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AppKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn lifetimes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Lifetimes>>,
                T::Error: ::std::fmt::Display,
            {
                self.lifetimes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lifetimes: {e}")
                    });
                self
            }
            pub fn limits<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppLimits>>,
                T::Error: ::std::fmt::Display,
            {
                self.limits = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for limits: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn new_device_letters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.new_device_letters = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for new_device_letters: {e}"
                        )
                    });
                self
            }
            pub fn post_logout_redirect_uris<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.post_logout_redirect_uris = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for post_logout_redirect_uris: {e}"
                        )
                    });
                self
            }
            pub fn redirect_uris<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_uris = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_uris: {e}")
                    });
                self
            }
            pub fn require_dpop<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_dpop = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_dpop: {e}")
                    });
                self
            }
            pub fn require_par<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_par = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_par: {e}")
                    });
                self
            }
            pub fn require_pkce<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_pkce = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_pkce: {e}")
                    });
                self
            }
            pub fn retention<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Retention>>,
                T::Error: ::std::fmt::Display,
            {
                self.retention = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for retention: {e}")
                    });
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            pub fn sender<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::LetterSender>>,
                T::Error: ::std::fmt::Display,
            {
                self.sender = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sender: {e}")
                    });
                self
            }
            pub fn sign_up<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SignUpPolicy>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_up = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_up: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn test_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::TestAddress>>,
                T::Error: ::std::fmt::Display,
            {
                self.test_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for test_addresses: {e}"
                        )
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AppCreated> for super::AppCreated {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AppCreated,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token_alg: value.access_token_alg?,
                    access_token_audience: value.access_token_audience?,
                    access_token_format: value.access_token_format?,
                    app_id: value.app_id?,
                    backchannel_logout_uri: value.backchannel_logout_uri?,
                    binding: value.binding?,
                    brand: value.brand?,
                    client_secret: value.client_secret?,
                    created_at: value.created_at?,
                    default_locale: value.default_locale?,
                    id_token_alg: value.id_token_alg?,
                    initiate_login_uri: value.initiate_login_uri?,
                    jwks: value.jwks?,
                    kind: value.kind?,
                    lifetimes: value.lifetimes?,
                    limits: value.limits?,
                    name: value.name?,
                    new_device_letters: value.new_device_letters?,
                    post_logout_redirect_uris: value.post_logout_redirect_uris?,
                    redirect_uris: value.redirect_uris?,
                    require_dpop: value.require_dpop?,
                    require_par: value.require_par?,
                    require_pkce: value.require_pkce?,
                    retention: value.retention?,
                    scopes: value.scopes?,
                    sender: value.sender?,
                    sign_up: value.sign_up?,
                    status: value.status?,
                    test_addresses: value.test_addresses?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::AppCreated> for AppCreated {
            fn from(value: super::AppCreated) -> Self {
                Self {
                    access_token_alg: Ok(value.access_token_alg),
                    access_token_audience: Ok(value.access_token_audience),
                    access_token_format: Ok(value.access_token_format),
                    app_id: Ok(value.app_id),
                    backchannel_logout_uri: Ok(value.backchannel_logout_uri),
                    binding: Ok(value.binding),
                    brand: Ok(value.brand),
                    client_secret: Ok(value.client_secret),
                    created_at: Ok(value.created_at),
                    default_locale: Ok(value.default_locale),
                    id_token_alg: Ok(value.id_token_alg),
                    initiate_login_uri: Ok(value.initiate_login_uri),
                    jwks: Ok(value.jwks),
                    kind: Ok(value.kind),
                    lifetimes: Ok(value.lifetimes),
                    limits: Ok(value.limits),
                    name: Ok(value.name),
                    new_device_letters: Ok(value.new_device_letters),
                    post_logout_redirect_uris: Ok(value.post_logout_redirect_uris),
                    redirect_uris: Ok(value.redirect_uris),
                    require_dpop: Ok(value.require_dpop),
                    require_par: Ok(value.require_par),
                    require_pkce: Ok(value.require_pkce),
                    retention: Ok(value.retention),
                    scopes: Ok(value.scopes),
                    sender: Ok(value.sender),
                    sign_up: Ok(value.sign_up),
                    status: Ok(value.status),
                    test_addresses: Ok(value.test_addresses),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AppLimits {
            sign_ins_per_address: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sign_ins_per_app_day: ::std::result::Result<
                ::std::option::Option<u32>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AppLimits {
            fn default() -> Self {
                Self {
                    sign_ins_per_address: Ok(Default::default()),
                    sign_ins_per_app_day: Ok(Default::default()),
                }
            }
        }
        impl AppLimits {
            pub fn sign_ins_per_address<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_ins_per_address = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for sign_ins_per_address: {e}"
                        )
                    });
                self
            }
            pub fn sign_ins_per_app_day<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u32>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_ins_per_app_day = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for sign_ins_per_app_day: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AppLimits> for super::AppLimits {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AppLimits,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    sign_ins_per_address: value.sign_ins_per_address?,
                    sign_ins_per_app_day: value.sign_ins_per_app_day?,
                })
            }
        }
        impl ::std::convert::From<super::AppLimits> for AppLimits {
            fn from(value: super::AppLimits) -> Self {
                Self {
                    sign_ins_per_address: Ok(value.sign_ins_per_address),
                    sign_ins_per_app_day: Ok(value.sign_ins_per_app_day),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AppLimitsPatch {
            sign_ins_per_address: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sign_ins_per_app_day: ::std::result::Result<
                ::std::option::Option<u32>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AppLimitsPatch {
            fn default() -> Self {
                Self {
                    sign_ins_per_address: Ok(Default::default()),
                    sign_ins_per_app_day: Ok(Default::default()),
                }
            }
        }
        impl AppLimitsPatch {
            pub fn sign_ins_per_address<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_ins_per_address = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for sign_ins_per_address: {e}"
                        )
                    });
                self
            }
            pub fn sign_ins_per_app_day<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u32>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_ins_per_app_day = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for sign_ins_per_app_day: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AppLimitsPatch> for super::AppLimitsPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AppLimitsPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    sign_ins_per_address: value.sign_ins_per_address?,
                    sign_ins_per_app_day: value.sign_ins_per_app_day?,
                })
            }
        }
        impl ::std::convert::From<super::AppLimitsPatch> for AppLimitsPatch {
            fn from(value: super::AppLimitsPatch) -> Self {
                Self {
                    sign_ins_per_address: Ok(value.sign_ins_per_address),
                    sign_ins_per_app_day: Ok(value.sign_ins_per_app_day),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AppList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::App>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AppList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl AppList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::App>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AppList> for super::AppList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AppList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::AppList> for AppList {
            fn from(value: super::AppList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AppPatch {
            access_token_alg: ::std::result::Result<
                ::std::option::Option<super::JwtAlgorithm>,
                ::std::string::String,
            >,
            access_token_audience: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            access_token_format: ::std::result::Result<
                ::std::option::Option<super::AccessTokenFormat>,
                ::std::string::String,
            >,
            backchannel_logout_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            binding: ::std::result::Result<
                ::std::option::Option<super::Binding>,
                ::std::string::String,
            >,
            brand: ::std::result::Result<
                ::std::option::Option<super::BrandPatch>,
                ::std::string::String,
            >,
            default_locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id_token_alg: ::std::result::Result<
                ::std::option::Option<super::JwtAlgorithm>,
                ::std::string::String,
            >,
            initiate_login_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            jwks: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                ::std::option::Option<super::AppKind>,
                ::std::string::String,
            >,
            lifetimes: ::std::result::Result<
                ::std::option::Option<super::Lifetimes>,
                ::std::string::String,
            >,
            limits: ::std::result::Result<
                ::std::option::Option<super::AppLimitsPatch>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            new_device_letters: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            post_logout_redirect_uris: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            redirect_uris: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            require_dpop: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            require_par: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            require_pkce: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            retention: ::std::result::Result<
                ::std::option::Option<super::Retention>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            sender: ::std::result::Result<
                ::std::option::Option<super::LetterSender>,
                ::std::string::String,
            >,
            sign_up: ::std::result::Result<
                ::std::option::Option<super::SignUpPolicy>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::AppStatus>,
                ::std::string::String,
            >,
            test_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::TestAddress>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AppPatch {
            fn default() -> Self {
                Self {
                    access_token_alg: Ok(Default::default()),
                    access_token_audience: Ok(Default::default()),
                    access_token_format: Ok(Default::default()),
                    backchannel_logout_uri: Ok(Default::default()),
                    binding: Ok(Default::default()),
                    brand: Ok(Default::default()),
                    default_locale: Ok(Default::default()),
                    id_token_alg: Ok(Default::default()),
                    initiate_login_uri: Ok(Default::default()),
                    jwks: Ok(Default::default()),
                    kind: Ok(Default::default()),
                    lifetimes: Ok(Default::default()),
                    limits: Ok(Default::default()),
                    name: Ok(Default::default()),
                    new_device_letters: Ok(Default::default()),
                    post_logout_redirect_uris: Ok(Default::default()),
                    redirect_uris: Ok(Default::default()),
                    require_dpop: Ok(Default::default()),
                    require_par: Ok(Default::default()),
                    require_pkce: Ok(Default::default()),
                    retention: Ok(Default::default()),
                    scopes: Ok(Default::default()),
                    sender: Ok(Default::default()),
                    sign_up: Ok(Default::default()),
                    status: Ok(Default::default()),
                    test_addresses: Ok(Default::default()),
                }
            }
        }
        impl AppPatch {
            pub fn access_token_alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::JwtAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_alg = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_alg: {e}"
                        )
                    });
                self
            }
            pub fn access_token_audience<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_audience = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_audience: {e}"
                        )
                    });
                self
            }
            pub fn access_token_format<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::AccessTokenFormat>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_format = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_format: {e}"
                        )
                    });
                self
            }
            pub fn backchannel_logout_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.backchannel_logout_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for backchannel_logout_uri: {e}"
                        )
                    });
                self
            }
            pub fn binding<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Binding>>,
                T::Error: ::std::fmt::Display,
            {
                self.binding = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for binding: {e}")
                    });
                self
            }
            pub fn brand<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::BrandPatch>>,
                T::Error: ::std::fmt::Display,
            {
                self.brand = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for brand: {e}")
                    });
                self
            }
            pub fn default_locale<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.default_locale = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for default_locale: {e}"
                        )
                    });
                self
            }
            pub fn id_token_alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::JwtAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.id_token_alg = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for id_token_alg: {e}")
                    });
                self
            }
            pub fn initiate_login_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.initiate_login_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for initiate_login_uri: {e}"
                        )
                    });
                self
            }
            pub fn jwks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.jwks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for jwks: {e}")
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppKind>>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn lifetimes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Lifetimes>>,
                T::Error: ::std::fmt::Display,
            {
                self.lifetimes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lifetimes: {e}")
                    });
                self
            }
            pub fn limits<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppLimitsPatch>>,
                T::Error: ::std::fmt::Display,
            {
                self.limits = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for limits: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn new_device_letters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.new_device_letters = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for new_device_letters: {e}"
                        )
                    });
                self
            }
            pub fn post_logout_redirect_uris<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.post_logout_redirect_uris = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for post_logout_redirect_uris: {e}"
                        )
                    });
                self
            }
            pub fn redirect_uris<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_uris = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_uris: {e}")
                    });
                self
            }
            pub fn require_dpop<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_dpop = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_dpop: {e}")
                    });
                self
            }
            pub fn require_par<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_par = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_par: {e}")
                    });
                self
            }
            pub fn require_pkce<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_pkce = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_pkce: {e}")
                    });
                self
            }
            pub fn retention<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Retention>>,
                T::Error: ::std::fmt::Display,
            {
                self.retention = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for retention: {e}")
                    });
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            pub fn sender<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::LetterSender>>,
                T::Error: ::std::fmt::Display,
            {
                self.sender = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sender: {e}")
                    });
                self
            }
            pub fn sign_up<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SignUpPolicy>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_up = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_up: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn test_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::TestAddress>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.test_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for test_addresses: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AppPatch> for super::AppPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AppPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token_alg: value.access_token_alg?,
                    access_token_audience: value.access_token_audience?,
                    access_token_format: value.access_token_format?,
                    backchannel_logout_uri: value.backchannel_logout_uri?,
                    binding: value.binding?,
                    brand: value.brand?,
                    default_locale: value.default_locale?,
                    id_token_alg: value.id_token_alg?,
                    initiate_login_uri: value.initiate_login_uri?,
                    jwks: value.jwks?,
                    kind: value.kind?,
                    lifetimes: value.lifetimes?,
                    limits: value.limits?,
                    name: value.name?,
                    new_device_letters: value.new_device_letters?,
                    post_logout_redirect_uris: value.post_logout_redirect_uris?,
                    redirect_uris: value.redirect_uris?,
                    require_dpop: value.require_dpop?,
                    require_par: value.require_par?,
                    require_pkce: value.require_pkce?,
                    retention: value.retention?,
                    scopes: value.scopes?,
                    sender: value.sender?,
                    sign_up: value.sign_up?,
                    status: value.status?,
                    test_addresses: value.test_addresses?,
                })
            }
        }
        impl ::std::convert::From<super::AppPatch> for AppPatch {
            fn from(value: super::AppPatch) -> Self {
                Self {
                    access_token_alg: Ok(value.access_token_alg),
                    access_token_audience: Ok(value.access_token_audience),
                    access_token_format: Ok(value.access_token_format),
                    backchannel_logout_uri: Ok(value.backchannel_logout_uri),
                    binding: Ok(value.binding),
                    brand: Ok(value.brand),
                    default_locale: Ok(value.default_locale),
                    id_token_alg: Ok(value.id_token_alg),
                    initiate_login_uri: Ok(value.initiate_login_uri),
                    jwks: Ok(value.jwks),
                    kind: Ok(value.kind),
                    lifetimes: Ok(value.lifetimes),
                    limits: Ok(value.limits),
                    name: Ok(value.name),
                    new_device_letters: Ok(value.new_device_letters),
                    post_logout_redirect_uris: Ok(value.post_logout_redirect_uris),
                    redirect_uris: Ok(value.redirect_uris),
                    require_dpop: Ok(value.require_dpop),
                    require_par: Ok(value.require_par),
                    require_pkce: Ok(value.require_pkce),
                    retention: Ok(value.retention),
                    scopes: Ok(value.scopes),
                    sender: Ok(value.sender),
                    sign_up: Ok(value.sign_up),
                    status: Ok(value.status),
                    test_addresses: Ok(value.test_addresses),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuditEvent {
            actor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            at: ::std::result::Result<crate::Moment, ::std::string::String>,
            browser: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            change: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            event_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            ip: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reason: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reference: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            request_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            session_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sign_in_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            system: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
            user_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AuditEvent {
            fn default() -> Self {
                Self {
                    actor: Ok(Default::default()),
                    at: Err("no value supplied for at".to_string()),
                    browser: Ok(Default::default()),
                    change: Ok(Default::default()),
                    email: Ok(Default::default()),
                    event_id: Err("no value supplied for event_id".to_string()),
                    ip: Ok(Default::default()),
                    reason: Ok(Default::default()),
                    reference: Ok(Default::default()),
                    request_id: Ok(Default::default()),
                    session_id: Ok(Default::default()),
                    sign_in_id: Ok(Default::default()),
                    system: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                    user_id: Ok(Default::default()),
                }
            }
        }
        impl AuditEvent {
            pub fn actor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.actor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for actor: {e}")
                    });
                self
            }
            pub fn at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for at: {e}"));
                self
            }
            pub fn browser<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.browser = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for browser: {e}")
                    });
                self
            }
            pub fn change<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.change = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for change: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn event_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.event_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for event_id: {e}")
                    });
                self
            }
            pub fn ip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ip = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ip: {e}"));
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reason: {e}")
                    });
                self
            }
            pub fn reference<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reference = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reference: {e}")
                    });
                self
            }
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_id: {e}")
                    });
                self
            }
            pub fn session_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for session_id: {e}")
                    });
                self
            }
            pub fn sign_in_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_in_id: {e}")
                    });
                self
            }
            pub fn system<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.system = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for system: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AuditEvent> for super::AuditEvent {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AuditEvent,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    actor: value.actor?,
                    at: value.at?,
                    browser: value.browser?,
                    change: value.change?,
                    email: value.email?,
                    event_id: value.event_id?,
                    ip: value.ip?,
                    reason: value.reason?,
                    reference: value.reference?,
                    request_id: value.request_id?,
                    session_id: value.session_id?,
                    sign_in_id: value.sign_in_id?,
                    system: value.system?,
                    type_: value.type_?,
                    user_id: value.user_id?,
                })
            }
        }
        impl ::std::convert::From<super::AuditEvent> for AuditEvent {
            fn from(value: super::AuditEvent) -> Self {
                Self {
                    actor: Ok(value.actor),
                    at: Ok(value.at),
                    browser: Ok(value.browser),
                    change: Ok(value.change),
                    email: Ok(value.email),
                    event_id: Ok(value.event_id),
                    ip: Ok(value.ip),
                    reason: Ok(value.reason),
                    reference: Ok(value.reference),
                    request_id: Ok(value.request_id),
                    session_id: Ok(value.session_id),
                    sign_in_id: Ok(value.sign_in_id),
                    system: Ok(value.system),
                    type_: Ok(value.type_),
                    user_id: Ok(value.user_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuditEventList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::AuditEvent>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AuditEventList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl AuditEventList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::AuditEvent>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AuditEventList> for super::AuditEventList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AuditEventList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::AuditEventList> for AuditEventList {
            fn from(value: super::AuditEventList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Brand {
            accent: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            logo: ::std::result::Result<
                ::std::option::Option<super::Logo>,
                ::std::string::String,
            >,
            policy_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            tos_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Brand {
            fn default() -> Self {
                Self {
                    accent: Ok(Default::default()),
                    logo: Ok(Default::default()),
                    policy_uri: Ok(Default::default()),
                    tos_uri: Ok(Default::default()),
                }
            }
        }
        impl Brand {
            pub fn accent<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.accent = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for accent: {e}")
                    });
                self
            }
            pub fn logo<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Logo>>,
                T::Error: ::std::fmt::Display,
            {
                self.logo = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for logo: {e}")
                    });
                self
            }
            pub fn policy_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.policy_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for policy_uri: {e}")
                    });
                self
            }
            pub fn tos_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.tos_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for tos_uri: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Brand> for super::Brand {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Brand,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accent: value.accent?,
                    logo: value.logo?,
                    policy_uri: value.policy_uri?,
                    tos_uri: value.tos_uri?,
                })
            }
        }
        impl ::std::convert::From<super::Brand> for Brand {
            fn from(value: super::Brand) -> Self {
                Self {
                    accent: Ok(value.accent),
                    logo: Ok(value.logo),
                    policy_uri: Ok(value.policy_uri),
                    tos_uri: Ok(value.tos_uri),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct BrandPatch {
            accent: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            logo: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            policy_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            tos_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for BrandPatch {
            fn default() -> Self {
                Self {
                    accent: Ok(Default::default()),
                    logo: Ok(Default::default()),
                    policy_uri: Ok(Default::default()),
                    tos_uri: Ok(Default::default()),
                }
            }
        }
        impl BrandPatch {
            pub fn accent<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.accent = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for accent: {e}")
                    });
                self
            }
            pub fn logo<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.logo = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for logo: {e}")
                    });
                self
            }
            pub fn policy_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.policy_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for policy_uri: {e}")
                    });
                self
            }
            pub fn tos_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.tos_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for tos_uri: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<BrandPatch> for super::BrandPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: BrandPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accent: value.accent?,
                    logo: value.logo?,
                    policy_uri: value.policy_uri?,
                    tos_uri: value.tos_uri?,
                })
            }
        }
        impl ::std::convert::From<super::BrandPatch> for BrandPatch {
            fn from(value: super::BrandPatch) -> Self {
                Self {
                    accent: Ok(value.accent),
                    logo: Ok(value.logo),
                    policy_uri: Ok(value.policy_uri),
                    tos_uri: Ok(value.tos_uri),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Cause {
            code: ::std::result::Result<::std::string::String, ::std::string::String>,
            text: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Cause {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                    text: Err("no value supplied for text".to_string()),
                }
            }
        }
        impl Cause {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
            pub fn text<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.text = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for text: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Cause> for super::Cause {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Cause,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code: value.code?,
                    text: value.text?,
                })
            }
        }
        impl ::std::convert::From<super::Cause> for Cause {
            fn from(value: super::Cause) -> Self {
                Self {
                    code: Ok(value.code),
                    text: Ok(value.text),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Checks {
            mail_worker: ::std::result::Result<super::Check, ::std::string::String>,
            migrations: ::std::result::Result<super::Check, ::std::string::String>,
            store: ::std::result::Result<super::Check, ::std::string::String>,
        }
        impl ::std::default::Default for Checks {
            fn default() -> Self {
                Self {
                    mail_worker: Err("no value supplied for mail_worker".to_string()),
                    migrations: Err("no value supplied for migrations".to_string()),
                    store: Err("no value supplied for store".to_string()),
                }
            }
        }
        impl Checks {
            pub fn mail_worker<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Check>,
                T::Error: ::std::fmt::Display,
            {
                self.mail_worker = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for mail_worker: {e}")
                    });
                self
            }
            pub fn migrations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Check>,
                T::Error: ::std::fmt::Display,
            {
                self.migrations = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for migrations: {e}")
                    });
                self
            }
            pub fn store<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Check>,
                T::Error: ::std::fmt::Display,
            {
                self.store = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for store: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Checks> for super::Checks {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Checks,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    mail_worker: value.mail_worker?,
                    migrations: value.migrations?,
                    store: value.store?,
                })
            }
        }
        impl ::std::convert::From<super::Checks> for Checks {
            fn from(value: super::Checks) -> Self {
                Self {
                    mail_worker: Ok(value.mail_worker),
                    migrations: Ok(value.migrations),
                    store: Ok(value.store),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ClientSecret {
            client_secret_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
        }
        impl ::std::default::Default for ClientSecret {
            fn default() -> Self {
                Self {
                    client_secret_id: Err(
                        "no value supplied for client_secret_id".to_string(),
                    ),
                    created_at: Err("no value supplied for created_at".to_string()),
                }
            }
        }
        impl ClientSecret {
            pub fn client_secret_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_secret_id: {e}"
                        )
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ClientSecret> for super::ClientSecret {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ClientSecret,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_secret_id: value.client_secret_id?,
                    created_at: value.created_at?,
                })
            }
        }
        impl ::std::convert::From<super::ClientSecret> for ClientSecret {
            fn from(value: super::ClientSecret) -> Self {
                Self {
                    client_secret_id: Ok(value.client_secret_id),
                    created_at: Ok(value.created_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ClientSecretList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::ClientSecret>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ClientSecretList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl ClientSecretList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ClientSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ClientSecretList> for super::ClientSecretList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ClientSecretList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::ClientSecretList> for ClientSecretList {
            fn from(value: super::ClientSecretList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ClientSecretMade {
            client_secret: ::std::result::Result<crate::Secret, ::std::string::String>,
            client_secret_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
        }
        impl ::std::default::Default for ClientSecretMade {
            fn default() -> Self {
                Self {
                    client_secret: Err(
                        "no value supplied for client_secret".to_string(),
                    ),
                    client_secret_id: Err(
                        "no value supplied for client_secret_id".to_string(),
                    ),
                    created_at: Err("no value supplied for created_at".to_string()),
                }
            }
        }
        impl ClientSecretMade {
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            pub fn client_secret_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_secret_id: {e}"
                        )
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ClientSecretMade> for super::ClientSecretMade {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ClientSecretMade,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_secret: value.client_secret?,
                    client_secret_id: value.client_secret_id?,
                    created_at: value.created_at?,
                })
            }
        }
        impl ::std::convert::From<super::ClientSecretMade> for ClientSecretMade {
            fn from(value: super::ClientSecretMade) -> Self {
                Self {
                    client_secret: Ok(value.client_secret),
                    client_secret_id: Ok(value.client_secret_id),
                    created_at: Ok(value.created_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CodeAccepted {
            redirect_to: ::std::result::Result<crate::Secret, ::std::string::String>,
        }
        impl ::std::default::Default for CodeAccepted {
            fn default() -> Self {
                Self {
                    redirect_to: Err("no value supplied for redirect_to".to_string()),
                }
            }
        }
        impl CodeAccepted {
            pub fn redirect_to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_to = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_to: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CodeAccepted> for super::CodeAccepted {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CodeAccepted,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    redirect_to: value.redirect_to?,
                })
            }
        }
        impl ::std::convert::From<super::CodeAccepted> for CodeAccepted {
            fn from(value: super::CodeAccepted) -> Self {
                Self {
                    redirect_to: Ok(value.redirect_to),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CodeEntry {
            code: ::std::result::Result<crate::Secret, ::std::string::String>,
        }
        impl ::std::default::Default for CodeEntry {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                }
            }
        }
        impl CodeEntry {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CodeEntry> for super::CodeEntry {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CodeEntry,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { code: value.code? })
            }
        }
        impl ::std::convert::From<super::CodeEntry> for CodeEntry {
            fn from(value: super::CodeEntry) -> Self {
                Self { code: Ok(value.code) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Confirmation {
            jkt: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Confirmation {
            fn default() -> Self {
                Self {
                    jkt: Err("no value supplied for jkt".to_string()),
                }
            }
        }
        impl Confirmation {
            pub fn jkt<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.jkt = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for jkt: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Confirmation> for super::Confirmation {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Confirmation,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { jkt: value.jkt? })
            }
        }
        impl ::std::convert::From<super::Confirmation> for Confirmation {
            fn from(value: super::Confirmation) -> Self {
                Self { jkt: Ok(value.jkt) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct DeliveryList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::WebhookDelivery>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for DeliveryList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl DeliveryList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::WebhookDelivery>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<DeliveryList> for super::DeliveryList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: DeliveryList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::DeliveryList> for DeliveryList {
            fn from(value: super::DeliveryList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EmailPreview {
            html: ::std::result::Result<::std::string::String, ::std::string::String>,
            subject: ::std::result::Result<::std::string::String, ::std::string::String>,
            text: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for EmailPreview {
            fn default() -> Self {
                Self {
                    html: Err("no value supplied for html".to_string()),
                    subject: Err("no value supplied for subject".to_string()),
                    text: Err("no value supplied for text".to_string()),
                }
            }
        }
        impl EmailPreview {
            pub fn html<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.html = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for html: {e}")
                    });
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for subject: {e}")
                    });
                self
            }
            pub fn text<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.text = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for text: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EmailPreview> for super::EmailPreview {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EmailPreview,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    html: value.html?,
                    subject: value.subject?,
                    text: value.text?,
                })
            }
        }
        impl ::std::convert::From<super::EmailPreview> for EmailPreview {
            fn from(value: super::EmailPreview) -> Self {
                Self {
                    html: Ok(value.html),
                    subject: Ok(value.subject),
                    text: Ok(value.text),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EmailPreviewRequest {
            locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            source: ::std::result::Result<
                ::std::option::Option<super::EmailTemplateSource>,
                ::std::string::String,
            >,
            variant: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for EmailPreviewRequest {
            fn default() -> Self {
                Self {
                    locale: Ok(Default::default()),
                    source: Ok(Default::default()),
                    variant: Ok(Default::default()),
                }
            }
        }
        impl EmailPreviewRequest {
            pub fn locale<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.locale = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locale: {e}")
                    });
                self
            }
            pub fn source<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::EmailTemplateSource>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.source = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for source: {e}")
                    });
                self
            }
            pub fn variant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.variant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for variant: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EmailPreviewRequest>
        for super::EmailPreviewRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EmailPreviewRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    locale: value.locale?,
                    source: value.source?,
                    variant: value.variant?,
                })
            }
        }
        impl ::std::convert::From<super::EmailPreviewRequest> for EmailPreviewRequest {
            fn from(value: super::EmailPreviewRequest) -> Self {
                Self {
                    locale: Ok(value.locale),
                    source: Ok(value.source),
                    variant: Ok(value.variant),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EmailTemplate {
            kind: ::std::result::Result<super::LetterKind, ::std::string::String>,
            locales: ::std::result::Result<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    super::EmailTemplateSource,
                >,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::std::option::Option<crate::Moment>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for EmailTemplate {
            fn default() -> Self {
                Self {
                    kind: Err("no value supplied for kind".to_string()),
                    locales: Err("no value supplied for locales".to_string()),
                    updated_at: Ok(Default::default()),
                }
            }
        }
        impl EmailTemplate {
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::LetterKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn locales<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::collections::BTreeMap<
                        ::std::string::String,
                        super::EmailTemplateSource,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.locales = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locales: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Moment>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EmailTemplate> for super::EmailTemplate {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EmailTemplate,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    kind: value.kind?,
                    locales: value.locales?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::EmailTemplate> for EmailTemplate {
            fn from(value: super::EmailTemplate) -> Self {
                Self {
                    kind: Ok(value.kind),
                    locales: Ok(value.locales),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EmailTemplateDraft {
            locales: ::std::result::Result<
                ::std::collections::BTreeMap<
                    ::std::string::String,
                    super::EmailTemplateSource,
                >,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for EmailTemplateDraft {
            fn default() -> Self {
                Self {
                    locales: Err("no value supplied for locales".to_string()),
                }
            }
        }
        impl EmailTemplateDraft {
            pub fn locales<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::collections::BTreeMap<
                        ::std::string::String,
                        super::EmailTemplateSource,
                    >,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.locales = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locales: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EmailTemplateDraft> for super::EmailTemplateDraft {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EmailTemplateDraft,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { locales: value.locales? })
            }
        }
        impl ::std::convert::From<super::EmailTemplateDraft> for EmailTemplateDraft {
            fn from(value: super::EmailTemplateDraft) -> Self {
                Self { locales: Ok(value.locales) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EmailTemplateSource {
            html: ::std::result::Result<::std::string::String, ::std::string::String>,
            subject: ::std::result::Result<::std::string::String, ::std::string::String>,
            text: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for EmailTemplateSource {
            fn default() -> Self {
                Self {
                    html: Err("no value supplied for html".to_string()),
                    subject: Err("no value supplied for subject".to_string()),
                    text: Err("no value supplied for text".to_string()),
                }
            }
        }
        impl EmailTemplateSource {
            pub fn html<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.html = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for html: {e}")
                    });
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for subject: {e}")
                    });
                self
            }
            pub fn text<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.text = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for text: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EmailTemplateSource>
        for super::EmailTemplateSource {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EmailTemplateSource,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    html: value.html?,
                    subject: value.subject?,
                    text: value.text?,
                })
            }
        }
        impl ::std::convert::From<super::EmailTemplateSource> for EmailTemplateSource {
            fn from(value: super::EmailTemplateSource) -> Self {
                Self {
                    html: Ok(value.html),
                    subject: Ok(value.subject),
                    text: Ok(value.text),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ExportedEvent {
            at: ::std::result::Result<crate::Moment, ::std::string::String>,
            browser: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            event_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            ip: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reason: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            session_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sign_in_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            system: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for ExportedEvent {
            fn default() -> Self {
                Self {
                    at: Err("no value supplied for at".to_string()),
                    browser: Ok(Default::default()),
                    email: Ok(Default::default()),
                    event_id: Err("no value supplied for event_id".to_string()),
                    ip: Ok(Default::default()),
                    reason: Ok(Default::default()),
                    session_id: Ok(Default::default()),
                    sign_in_id: Ok(Default::default()),
                    system: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl ExportedEvent {
            pub fn at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for at: {e}"));
                self
            }
            pub fn browser<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.browser = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for browser: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn event_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.event_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for event_id: {e}")
                    });
                self
            }
            pub fn ip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ip = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ip: {e}"));
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reason: {e}")
                    });
                self
            }
            pub fn session_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.session_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for session_id: {e}")
                    });
                self
            }
            pub fn sign_in_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_in_id: {e}")
                    });
                self
            }
            pub fn system<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.system = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for system: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ExportedEvent> for super::ExportedEvent {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ExportedEvent,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    at: value.at?,
                    browser: value.browser?,
                    email: value.email?,
                    event_id: value.event_id?,
                    ip: value.ip?,
                    reason: value.reason?,
                    session_id: value.session_id?,
                    sign_in_id: value.sign_in_id?,
                    system: value.system?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::ExportedEvent> for ExportedEvent {
            fn from(value: super::ExportedEvent) -> Self {
                Self {
                    at: Ok(value.at),
                    browser: Ok(value.browser),
                    email: Ok(value.email),
                    event_id: Ok(value.event_id),
                    ip: Ok(value.ip),
                    reason: Ok(value.reason),
                    session_id: Ok(value.session_id),
                    sign_in_id: Ok(value.sign_in_id),
                    system: Ok(value.system),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ExportedSignIn {
            asked_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            browser: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            ip: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sign_in_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            system: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ExportedSignIn {
            fn default() -> Self {
                Self {
                    asked_at: Err("no value supplied for asked_at".to_string()),
                    browser: Ok(Default::default()),
                    email: Err("no value supplied for email".to_string()),
                    ip: Ok(Default::default()),
                    locale: Ok(Default::default()),
                    sign_in_id: Err("no value supplied for sign_in_id".to_string()),
                    system: Ok(Default::default()),
                }
            }
        }
        impl ExportedSignIn {
            pub fn asked_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.asked_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for asked_at: {e}")
                    });
                self
            }
            pub fn browser<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.browser = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for browser: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn ip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ip = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ip: {e}"));
                self
            }
            pub fn locale<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.locale = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locale: {e}")
                    });
                self
            }
            pub fn sign_in_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_in_id: {e}")
                    });
                self
            }
            pub fn system<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.system = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for system: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ExportedSignIn> for super::ExportedSignIn {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ExportedSignIn,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    asked_at: value.asked_at?,
                    browser: value.browser?,
                    email: value.email?,
                    ip: value.ip?,
                    locale: value.locale?,
                    sign_in_id: value.sign_in_id?,
                    system: value.system?,
                })
            }
        }
        impl ::std::convert::From<super::ExportedSignIn> for ExportedSignIn {
            fn from(value: super::ExportedSignIn) -> Self {
                Self {
                    asked_at: Ok(value.asked_at),
                    browser: Ok(value.browser),
                    email: Ok(value.email),
                    ip: Ok(value.ip),
                    locale: Ok(value.locale),
                    sign_in_id: Ok(value.sign_in_id),
                    system: Ok(value.system),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct FieldProblem {
            code: ::std::result::Result<::std::string::String, ::std::string::String>,
            detail: ::std::result::Result<::std::string::String, ::std::string::String>,
            field: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for FieldProblem {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                    detail: Err("no value supplied for detail".to_string()),
                    field: Err("no value supplied for field".to_string()),
                }
            }
        }
        impl FieldProblem {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
            pub fn detail<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.detail = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for detail: {e}")
                    });
                self
            }
            pub fn field<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.field = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for field: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<FieldProblem> for super::FieldProblem {
            type Error = super::error::ConversionError;
            fn try_from(
                value: FieldProblem,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code: value.code?,
                    detail: value.detail?,
                    field: value.field?,
                })
            }
        }
        impl ::std::convert::From<super::FieldProblem> for FieldProblem {
            fn from(value: super::FieldProblem) -> Self {
                Self {
                    code: Ok(value.code),
                    detail: Ok(value.detail),
                    field: Ok(value.field),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IntrospectionRequest {
            client_assertion: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            client_assertion_type: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            token: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            token_type_hint: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for IntrospectionRequest {
            fn default() -> Self {
                Self {
                    client_assertion: Ok(Default::default()),
                    client_assertion_type: Ok(Default::default()),
                    client_id: Ok(Default::default()),
                    client_secret: Ok(Default::default()),
                    token: Ok(Default::default()),
                    token_type_hint: Ok(Default::default()),
                }
            }
        }
        impl IntrospectionRequest {
            pub fn client_assertion<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_assertion = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_assertion: {e}"
                        )
                    });
                self
            }
            pub fn client_assertion_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_assertion_type = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_assertion_type: {e}"
                        )
                    });
                self
            }
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            pub fn token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for token: {e}")
                    });
                self
            }
            pub fn token_type_hint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.token_type_hint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for token_type_hint: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<IntrospectionRequest>
        for super::IntrospectionRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: IntrospectionRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_assertion: value.client_assertion?,
                    client_assertion_type: value.client_assertion_type?,
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    token: value.token?,
                    token_type_hint: value.token_type_hint?,
                })
            }
        }
        impl ::std::convert::From<super::IntrospectionRequest> for IntrospectionRequest {
            fn from(value: super::IntrospectionRequest) -> Self {
                Self {
                    client_assertion: Ok(value.client_assertion),
                    client_assertion_type: Ok(value.client_assertion_type),
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    token: Ok(value.token),
                    token_type_hint: Ok(value.token_type_hint),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IssuerMetadata {
            authorization_endpoint: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            authorization_response_iss_parameter_supported: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            backchannel_logout_session_supported: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            backchannel_logout_supported: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            claims_parameter_supported: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            claims_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            code_challenge_methods_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            dpop_signing_alg_values_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            end_session_endpoint: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            grant_types_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            id_token_signing_alg_values_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            introspection_endpoint: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            introspection_endpoint_auth_methods_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            introspection_endpoint_auth_signing_alg_values_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            issuer: ::std::result::Result<::std::string::String, ::std::string::String>,
            jwks_uri: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            op_policy_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            op_tos_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            prompt_values_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            pushed_authorization_request_endpoint: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            request_parameter_supported: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            request_uri_parameter_supported: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            require_pushed_authorization_requests: ::std::result::Result<
                bool,
                ::std::string::String,
            >,
            response_modes_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            response_types_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            revocation_endpoint: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            revocation_endpoint_auth_methods_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            revocation_endpoint_auth_signing_alg_values_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scopes_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            service_documentation: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            subject_types_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            token_endpoint: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            token_endpoint_auth_methods_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            token_endpoint_auth_signing_alg_values_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            ui_locales_supported: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            userinfo_endpoint: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for IssuerMetadata {
            fn default() -> Self {
                Self {
                    authorization_endpoint: Err(
                        "no value supplied for authorization_endpoint".to_string(),
                    ),
                    authorization_response_iss_parameter_supported: Err(
                        "no value supplied for authorization_response_iss_parameter_supported"
                            .to_string(),
                    ),
                    backchannel_logout_session_supported: Err(
                        "no value supplied for backchannel_logout_session_supported"
                            .to_string(),
                    ),
                    backchannel_logout_supported: Err(
                        "no value supplied for backchannel_logout_supported".to_string(),
                    ),
                    claims_parameter_supported: Err(
                        "no value supplied for claims_parameter_supported".to_string(),
                    ),
                    claims_supported: Err(
                        "no value supplied for claims_supported".to_string(),
                    ),
                    code_challenge_methods_supported: Err(
                        "no value supplied for code_challenge_methods_supported"
                            .to_string(),
                    ),
                    dpop_signing_alg_values_supported: Err(
                        "no value supplied for dpop_signing_alg_values_supported"
                            .to_string(),
                    ),
                    end_session_endpoint: Err(
                        "no value supplied for end_session_endpoint".to_string(),
                    ),
                    grant_types_supported: Err(
                        "no value supplied for grant_types_supported".to_string(),
                    ),
                    id_token_signing_alg_values_supported: Err(
                        "no value supplied for id_token_signing_alg_values_supported"
                            .to_string(),
                    ),
                    introspection_endpoint: Ok(Default::default()),
                    introspection_endpoint_auth_methods_supported: Ok(
                        Default::default(),
                    ),
                    introspection_endpoint_auth_signing_alg_values_supported: Ok(
                        Default::default(),
                    ),
                    issuer: Err("no value supplied for issuer".to_string()),
                    jwks_uri: Err("no value supplied for jwks_uri".to_string()),
                    op_policy_uri: Ok(Default::default()),
                    op_tos_uri: Ok(Default::default()),
                    prompt_values_supported: Err(
                        "no value supplied for prompt_values_supported".to_string(),
                    ),
                    pushed_authorization_request_endpoint: Err(
                        "no value supplied for pushed_authorization_request_endpoint"
                            .to_string(),
                    ),
                    request_parameter_supported: Err(
                        "no value supplied for request_parameter_supported".to_string(),
                    ),
                    request_uri_parameter_supported: Err(
                        "no value supplied for request_uri_parameter_supported"
                            .to_string(),
                    ),
                    require_pushed_authorization_requests: Err(
                        "no value supplied for require_pushed_authorization_requests"
                            .to_string(),
                    ),
                    response_modes_supported: Err(
                        "no value supplied for response_modes_supported".to_string(),
                    ),
                    response_types_supported: Err(
                        "no value supplied for response_types_supported".to_string(),
                    ),
                    revocation_endpoint: Err(
                        "no value supplied for revocation_endpoint".to_string(),
                    ),
                    revocation_endpoint_auth_methods_supported: Err(
                        "no value supplied for revocation_endpoint_auth_methods_supported"
                            .to_string(),
                    ),
                    revocation_endpoint_auth_signing_alg_values_supported: Ok(
                        Default::default(),
                    ),
                    scopes_supported: Err(
                        "no value supplied for scopes_supported".to_string(),
                    ),
                    service_documentation: Err(
                        "no value supplied for service_documentation".to_string(),
                    ),
                    subject_types_supported: Err(
                        "no value supplied for subject_types_supported".to_string(),
                    ),
                    token_endpoint: Err(
                        "no value supplied for token_endpoint".to_string(),
                    ),
                    token_endpoint_auth_methods_supported: Err(
                        "no value supplied for token_endpoint_auth_methods_supported"
                            .to_string(),
                    ),
                    token_endpoint_auth_signing_alg_values_supported: Ok(
                        Default::default(),
                    ),
                    ui_locales_supported: Err(
                        "no value supplied for ui_locales_supported".to_string(),
                    ),
                    userinfo_endpoint: Err(
                        "no value supplied for userinfo_endpoint".to_string(),
                    ),
                }
            }
        }
        impl IssuerMetadata {
            pub fn authorization_endpoint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.authorization_endpoint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for authorization_endpoint: {e}"
                        )
                    });
                self
            }
            pub fn authorization_response_iss_parameter_supported<T>(
                mut self,
                value: T,
            ) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.authorization_response_iss_parameter_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for authorization_response_iss_parameter_supported: {e}"
                        )
                    });
                self
            }
            pub fn backchannel_logout_session_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.backchannel_logout_session_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for backchannel_logout_session_supported: {e}"
                        )
                    });
                self
            }
            pub fn backchannel_logout_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.backchannel_logout_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for backchannel_logout_supported: {e}"
                        )
                    });
                self
            }
            pub fn claims_parameter_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.claims_parameter_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for claims_parameter_supported: {e}"
                        )
                    });
                self
            }
            pub fn claims_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.claims_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for claims_supported: {e}"
                        )
                    });
                self
            }
            pub fn code_challenge_methods_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.code_challenge_methods_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for code_challenge_methods_supported: {e}"
                        )
                    });
                self
            }
            pub fn dpop_signing_alg_values_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.dpop_signing_alg_values_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for dpop_signing_alg_values_supported: {e}"
                        )
                    });
                self
            }
            pub fn end_session_endpoint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.end_session_endpoint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for end_session_endpoint: {e}"
                        )
                    });
                self
            }
            pub fn grant_types_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.grant_types_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for grant_types_supported: {e}"
                        )
                    });
                self
            }
            pub fn id_token_signing_alg_values_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.id_token_signing_alg_values_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for id_token_signing_alg_values_supported: {e}"
                        )
                    });
                self
            }
            pub fn introspection_endpoint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.introspection_endpoint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for introspection_endpoint: {e}"
                        )
                    });
                self
            }
            pub fn introspection_endpoint_auth_methods_supported<T>(
                mut self,
                value: T,
            ) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.introspection_endpoint_auth_methods_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for introspection_endpoint_auth_methods_supported: {e}"
                        )
                    });
                self
            }
            pub fn introspection_endpoint_auth_signing_alg_values_supported<T>(
                mut self,
                value: T,
            ) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.introspection_endpoint_auth_signing_alg_values_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for introspection_endpoint_auth_signing_alg_values_supported: {e}"
                        )
                    });
                self
            }
            pub fn issuer<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.issuer = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for issuer: {e}")
                    });
                self
            }
            pub fn jwks_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.jwks_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for jwks_uri: {e}")
                    });
                self
            }
            pub fn op_policy_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.op_policy_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for op_policy_uri: {e}")
                    });
                self
            }
            pub fn op_tos_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.op_tos_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for op_tos_uri: {e}")
                    });
                self
            }
            pub fn prompt_values_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.prompt_values_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for prompt_values_supported: {e}"
                        )
                    });
                self
            }
            pub fn pushed_authorization_request_endpoint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.pushed_authorization_request_endpoint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for pushed_authorization_request_endpoint: {e}"
                        )
                    });
                self
            }
            pub fn request_parameter_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.request_parameter_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for request_parameter_supported: {e}"
                        )
                    });
                self
            }
            pub fn request_uri_parameter_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.request_uri_parameter_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for request_uri_parameter_supported: {e}"
                        )
                    });
                self
            }
            pub fn require_pushed_authorization_requests<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.require_pushed_authorization_requests = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for require_pushed_authorization_requests: {e}"
                        )
                    });
                self
            }
            pub fn response_modes_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.response_modes_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for response_modes_supported: {e}"
                        )
                    });
                self
            }
            pub fn response_types_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.response_types_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for response_types_supported: {e}"
                        )
                    });
                self
            }
            pub fn revocation_endpoint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.revocation_endpoint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for revocation_endpoint: {e}"
                        )
                    });
                self
            }
            pub fn revocation_endpoint_auth_methods_supported<T>(
                mut self,
                value: T,
            ) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.revocation_endpoint_auth_methods_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for revocation_endpoint_auth_methods_supported: {e}"
                        )
                    });
                self
            }
            pub fn revocation_endpoint_auth_signing_alg_values_supported<T>(
                mut self,
                value: T,
            ) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.revocation_endpoint_auth_signing_alg_values_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for revocation_endpoint_auth_signing_alg_values_supported: {e}"
                        )
                    });
                self
            }
            pub fn scopes_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for scopes_supported: {e}"
                        )
                    });
                self
            }
            pub fn service_documentation<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.service_documentation = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for service_documentation: {e}"
                        )
                    });
                self
            }
            pub fn subject_types_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.subject_types_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for subject_types_supported: {e}"
                        )
                    });
                self
            }
            pub fn token_endpoint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.token_endpoint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for token_endpoint: {e}"
                        )
                    });
                self
            }
            pub fn token_endpoint_auth_methods_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.token_endpoint_auth_methods_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for token_endpoint_auth_methods_supported: {e}"
                        )
                    });
                self
            }
            pub fn token_endpoint_auth_signing_alg_values_supported<T>(
                mut self,
                value: T,
            ) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.token_endpoint_auth_signing_alg_values_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for token_endpoint_auth_signing_alg_values_supported: {e}"
                        )
                    });
                self
            }
            pub fn ui_locales_supported<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ui_locales_supported = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for ui_locales_supported: {e}"
                        )
                    });
                self
            }
            pub fn userinfo_endpoint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.userinfo_endpoint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for userinfo_endpoint: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<IssuerMetadata> for super::IssuerMetadata {
            type Error = super::error::ConversionError;
            fn try_from(
                value: IssuerMetadata,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    authorization_endpoint: value.authorization_endpoint?,
                    authorization_response_iss_parameter_supported: value
                        .authorization_response_iss_parameter_supported?,
                    backchannel_logout_session_supported: value
                        .backchannel_logout_session_supported?,
                    backchannel_logout_supported: value.backchannel_logout_supported?,
                    claims_parameter_supported: value.claims_parameter_supported?,
                    claims_supported: value.claims_supported?,
                    code_challenge_methods_supported: value
                        .code_challenge_methods_supported?,
                    dpop_signing_alg_values_supported: value
                        .dpop_signing_alg_values_supported?,
                    end_session_endpoint: value.end_session_endpoint?,
                    grant_types_supported: value.grant_types_supported?,
                    id_token_signing_alg_values_supported: value
                        .id_token_signing_alg_values_supported?,
                    introspection_endpoint: value.introspection_endpoint?,
                    introspection_endpoint_auth_methods_supported: value
                        .introspection_endpoint_auth_methods_supported?,
                    introspection_endpoint_auth_signing_alg_values_supported: value
                        .introspection_endpoint_auth_signing_alg_values_supported?,
                    issuer: value.issuer?,
                    jwks_uri: value.jwks_uri?,
                    op_policy_uri: value.op_policy_uri?,
                    op_tos_uri: value.op_tos_uri?,
                    prompt_values_supported: value.prompt_values_supported?,
                    pushed_authorization_request_endpoint: value
                        .pushed_authorization_request_endpoint?,
                    request_parameter_supported: value.request_parameter_supported?,
                    request_uri_parameter_supported: value
                        .request_uri_parameter_supported?,
                    require_pushed_authorization_requests: value
                        .require_pushed_authorization_requests?,
                    response_modes_supported: value.response_modes_supported?,
                    response_types_supported: value.response_types_supported?,
                    revocation_endpoint: value.revocation_endpoint?,
                    revocation_endpoint_auth_methods_supported: value
                        .revocation_endpoint_auth_methods_supported?,
                    revocation_endpoint_auth_signing_alg_values_supported: value
                        .revocation_endpoint_auth_signing_alg_values_supported?,
                    scopes_supported: value.scopes_supported?,
                    service_documentation: value.service_documentation?,
                    subject_types_supported: value.subject_types_supported?,
                    token_endpoint: value.token_endpoint?,
                    token_endpoint_auth_methods_supported: value
                        .token_endpoint_auth_methods_supported?,
                    token_endpoint_auth_signing_alg_values_supported: value
                        .token_endpoint_auth_signing_alg_values_supported?,
                    ui_locales_supported: value.ui_locales_supported?,
                    userinfo_endpoint: value.userinfo_endpoint?,
                })
            }
        }
        impl ::std::convert::From<super::IssuerMetadata> for IssuerMetadata {
            fn from(value: super::IssuerMetadata) -> Self {
                Self {
                    authorization_endpoint: Ok(value.authorization_endpoint),
                    authorization_response_iss_parameter_supported: Ok(
                        value.authorization_response_iss_parameter_supported,
                    ),
                    backchannel_logout_session_supported: Ok(
                        value.backchannel_logout_session_supported,
                    ),
                    backchannel_logout_supported: Ok(value.backchannel_logout_supported),
                    claims_parameter_supported: Ok(value.claims_parameter_supported),
                    claims_supported: Ok(value.claims_supported),
                    code_challenge_methods_supported: Ok(
                        value.code_challenge_methods_supported,
                    ),
                    dpop_signing_alg_values_supported: Ok(
                        value.dpop_signing_alg_values_supported,
                    ),
                    end_session_endpoint: Ok(value.end_session_endpoint),
                    grant_types_supported: Ok(value.grant_types_supported),
                    id_token_signing_alg_values_supported: Ok(
                        value.id_token_signing_alg_values_supported,
                    ),
                    introspection_endpoint: Ok(value.introspection_endpoint),
                    introspection_endpoint_auth_methods_supported: Ok(
                        value.introspection_endpoint_auth_methods_supported,
                    ),
                    introspection_endpoint_auth_signing_alg_values_supported: Ok(
                        value.introspection_endpoint_auth_signing_alg_values_supported,
                    ),
                    issuer: Ok(value.issuer),
                    jwks_uri: Ok(value.jwks_uri),
                    op_policy_uri: Ok(value.op_policy_uri),
                    op_tos_uri: Ok(value.op_tos_uri),
                    prompt_values_supported: Ok(value.prompt_values_supported),
                    pushed_authorization_request_endpoint: Ok(
                        value.pushed_authorization_request_endpoint,
                    ),
                    request_parameter_supported: Ok(value.request_parameter_supported),
                    request_uri_parameter_supported: Ok(
                        value.request_uri_parameter_supported,
                    ),
                    require_pushed_authorization_requests: Ok(
                        value.require_pushed_authorization_requests,
                    ),
                    response_modes_supported: Ok(value.response_modes_supported),
                    response_types_supported: Ok(value.response_types_supported),
                    revocation_endpoint: Ok(value.revocation_endpoint),
                    revocation_endpoint_auth_methods_supported: Ok(
                        value.revocation_endpoint_auth_methods_supported,
                    ),
                    revocation_endpoint_auth_signing_alg_values_supported: Ok(
                        value.revocation_endpoint_auth_signing_alg_values_supported,
                    ),
                    scopes_supported: Ok(value.scopes_supported),
                    service_documentation: Ok(value.service_documentation),
                    subject_types_supported: Ok(value.subject_types_supported),
                    token_endpoint: Ok(value.token_endpoint),
                    token_endpoint_auth_methods_supported: Ok(
                        value.token_endpoint_auth_methods_supported,
                    ),
                    token_endpoint_auth_signing_alg_values_supported: Ok(
                        value.token_endpoint_auth_signing_alg_values_supported,
                    ),
                    ui_locales_supported: Ok(value.ui_locales_supported),
                    userinfo_endpoint: Ok(value.userinfo_endpoint),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct JsonWebKey {
            alg: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            crv: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            e: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            gatepost_use: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            kid: ::std::result::Result<::std::string::String, ::std::string::String>,
            kty: ::std::result::Result<::std::string::String, ::std::string::String>,
            n: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            use_: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            x: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            y: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for JsonWebKey {
            fn default() -> Self {
                Self {
                    alg: Ok(Default::default()),
                    crv: Ok(Default::default()),
                    e: Ok(Default::default()),
                    gatepost_use: Ok(Default::default()),
                    kid: Err("no value supplied for kid".to_string()),
                    kty: Err("no value supplied for kty".to_string()),
                    n: Ok(Default::default()),
                    use_: Ok(Default::default()),
                    x: Ok(Default::default()),
                    y: Ok(Default::default()),
                }
            }
        }
        impl JsonWebKey {
            pub fn alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.alg = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for alg: {e}")
                    });
                self
            }
            pub fn crv<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.crv = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for crv: {e}")
                    });
                self
            }
            pub fn e<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.e = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for e: {e}"));
                self
            }
            pub fn gatepost_use<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.gatepost_use = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for gatepost_use: {e}")
                    });
                self
            }
            pub fn kid<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.kid = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kid: {e}")
                    });
                self
            }
            pub fn kty<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.kty = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kty: {e}")
                    });
                self
            }
            pub fn n<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.n = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for n: {e}"));
                self
            }
            pub fn use_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.use_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for use_: {e}")
                    });
                self
            }
            pub fn x<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.x = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for x: {e}"));
                self
            }
            pub fn y<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.y = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for y: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<JsonWebKey> for super::JsonWebKey {
            type Error = super::error::ConversionError;
            fn try_from(
                value: JsonWebKey,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    alg: value.alg?,
                    crv: value.crv?,
                    e: value.e?,
                    gatepost_use: value.gatepost_use?,
                    kid: value.kid?,
                    kty: value.kty?,
                    n: value.n?,
                    use_: value.use_?,
                    x: value.x?,
                    y: value.y?,
                })
            }
        }
        impl ::std::convert::From<super::JsonWebKey> for JsonWebKey {
            fn from(value: super::JsonWebKey) -> Self {
                Self {
                    alg: Ok(value.alg),
                    crv: Ok(value.crv),
                    e: Ok(value.e),
                    gatepost_use: Ok(value.gatepost_use),
                    kid: Ok(value.kid),
                    kty: Ok(value.kty),
                    n: Ok(value.n),
                    use_: Ok(value.use_),
                    x: Ok(value.x),
                    y: Ok(value.y),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct JsonWebKeySet {
            keys: ::std::result::Result<
                ::std::vec::Vec<super::JsonWebKey>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for JsonWebKeySet {
            fn default() -> Self {
                Self {
                    keys: Err("no value supplied for keys".to_string()),
                }
            }
        }
        impl JsonWebKeySet {
            pub fn keys<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::JsonWebKey>>,
                T::Error: ::std::fmt::Display,
            {
                self.keys = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for keys: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<JsonWebKeySet> for super::JsonWebKeySet {
            type Error = super::error::ConversionError;
            fn try_from(
                value: JsonWebKeySet,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { keys: value.keys? })
            }
        }
        impl ::std::convert::From<super::JsonWebKeySet> for JsonWebKeySet {
            fn from(value: super::JsonWebKeySet) -> Self {
                Self { keys: Ok(value.keys) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LetterResent {
            email_hint: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            expires_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            match_number: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            resend_available_at: ::std::result::Result<
                crate::Moment,
                ::std::string::String,
            >,
            sign_in_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LetterResent {
            fn default() -> Self {
                Self {
                    email_hint: Err("no value supplied for email_hint".to_string()),
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    match_number: Err("no value supplied for match_number".to_string()),
                    resend_available_at: Err(
                        "no value supplied for resend_available_at".to_string(),
                    ),
                    sign_in_id: Err("no value supplied for sign_in_id".to_string()),
                }
            }
        }
        impl LetterResent {
            pub fn email_hint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email_hint = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_hint: {e}")
                    });
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
            pub fn match_number<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.match_number = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for match_number: {e}")
                    });
                self
            }
            pub fn resend_available_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.resend_available_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for resend_available_at: {e}"
                        )
                    });
                self
            }
            pub fn sign_in_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_in_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LetterResent> for super::LetterResent {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LetterResent,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email_hint: value.email_hint?,
                    expires_at: value.expires_at?,
                    match_number: value.match_number?,
                    resend_available_at: value.resend_available_at?,
                    sign_in_id: value.sign_in_id?,
                })
            }
        }
        impl ::std::convert::From<super::LetterResent> for LetterResent {
            fn from(value: super::LetterResent) -> Self {
                Self {
                    email_hint: Ok(value.email_hint),
                    expires_at: Ok(value.expires_at),
                    match_number: Ok(value.match_number),
                    resend_available_at: Ok(value.resend_available_at),
                    sign_in_id: Ok(value.sign_in_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LetterSender {
            address: ::std::result::Result<::std::string::String, ::std::string::String>,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reply_to: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for LetterSender {
            fn default() -> Self {
                Self {
                    address: Err("no value supplied for address".to_string()),
                    name: Ok(Default::default()),
                    reply_to: Ok(Default::default()),
                }
            }
        }
        impl LetterSender {
            pub fn address<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.address = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for address: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn reply_to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reply_to = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reply_to: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<LetterSender> for super::LetterSender {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LetterSender,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    address: value.address?,
                    name: value.name?,
                    reply_to: value.reply_to?,
                })
            }
        }
        impl ::std::convert::From<super::LetterSender> for LetterSender {
            fn from(value: super::LetterSender) -> Self {
                Self {
                    address: Ok(value.address),
                    name: Ok(value.name),
                    reply_to: Ok(value.reply_to),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Lifetimes {
            access_token_seconds: ::std::result::Result<
                ::std::option::Option<u64>,
                ::std::string::String,
            >,
            browser_session_seconds: ::std::result::Result<
                ::std::option::Option<u64>,
                ::std::string::String,
            >,
            code_seconds: ::std::result::Result<
                ::std::option::Option<u64>,
                ::std::string::String,
            >,
            link_max_seconds: ::std::result::Result<
                ::std::option::Option<u64>,
                ::std::string::String,
            >,
            link_seconds: ::std::result::Result<
                ::std::option::Option<u64>,
                ::std::string::String,
            >,
            refresh_absolute_seconds: ::std::result::Result<
                ::std::option::Option<u64>,
                ::std::string::String,
            >,
            refresh_idle_seconds: ::std::result::Result<
                ::std::option::Option<u64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Lifetimes {
            fn default() -> Self {
                Self {
                    access_token_seconds: Ok(Default::default()),
                    browser_session_seconds: Ok(Default::default()),
                    code_seconds: Ok(Default::default()),
                    link_max_seconds: Ok(Default::default()),
                    link_seconds: Ok(Default::default()),
                    refresh_absolute_seconds: Ok(Default::default()),
                    refresh_idle_seconds: Ok(Default::default()),
                }
            }
        }
        impl Lifetimes {
            pub fn access_token_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_seconds: {e}"
                        )
                    });
                self
            }
            pub fn browser_session_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.browser_session_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for browser_session_seconds: {e}"
                        )
                    });
                self
            }
            pub fn code_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.code_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code_seconds: {e}")
                    });
                self
            }
            pub fn link_max_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.link_max_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for link_max_seconds: {e}"
                        )
                    });
                self
            }
            pub fn link_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.link_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for link_seconds: {e}")
                    });
                self
            }
            pub fn refresh_absolute_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_absolute_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for refresh_absolute_seconds: {e}"
                        )
                    });
                self
            }
            pub fn refresh_idle_seconds<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_idle_seconds = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for refresh_idle_seconds: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Lifetimes> for super::Lifetimes {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Lifetimes,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token_seconds: value.access_token_seconds?,
                    browser_session_seconds: value.browser_session_seconds?,
                    code_seconds: value.code_seconds?,
                    link_max_seconds: value.link_max_seconds?,
                    link_seconds: value.link_seconds?,
                    refresh_absolute_seconds: value.refresh_absolute_seconds?,
                    refresh_idle_seconds: value.refresh_idle_seconds?,
                })
            }
        }
        impl ::std::convert::From<super::Lifetimes> for Lifetimes {
            fn from(value: super::Lifetimes) -> Self {
                Self {
                    access_token_seconds: Ok(value.access_token_seconds),
                    browser_session_seconds: Ok(value.browser_session_seconds),
                    code_seconds: Ok(value.code_seconds),
                    link_max_seconds: Ok(value.link_max_seconds),
                    link_seconds: Ok(value.link_seconds),
                    refresh_absolute_seconds: Ok(value.refresh_absolute_seconds),
                    refresh_idle_seconds: Ok(value.refresh_idle_seconds),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Logo {
            media_type: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            sha256: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Logo {
            fn default() -> Self {
                Self {
                    media_type: Err("no value supplied for media_type".to_string()),
                    sha256: Err("no value supplied for sha256".to_string()),
                }
            }
        }
        impl Logo {
            pub fn media_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.media_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for media_type: {e}")
                    });
                self
            }
            pub fn sha256<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.sha256 = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sha256: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Logo> for super::Logo {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Logo,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    media_type: value.media_type?,
                    sha256: value.sha256?,
                })
            }
        }
        impl ::std::convert::From<super::Logo> for Logo {
            fn from(value: super::Logo) -> Self {
                Self {
                    media_type: Ok(value.media_type),
                    sha256: Ok(value.sha256),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewApp {
            access_token_alg: ::std::result::Result<
                ::std::option::Option<super::JwtAlgorithm>,
                ::std::string::String,
            >,
            access_token_audience: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            access_token_format: ::std::result::Result<
                ::std::option::Option<super::AccessTokenFormat>,
                ::std::string::String,
            >,
            app_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            backchannel_logout_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            binding: ::std::result::Result<
                ::std::option::Option<super::Binding>,
                ::std::string::String,
            >,
            brand: ::std::result::Result<
                ::std::option::Option<super::BrandPatch>,
                ::std::string::String,
            >,
            default_locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id_token_alg: ::std::result::Result<
                ::std::option::Option<super::JwtAlgorithm>,
                ::std::string::String,
            >,
            initiate_login_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            jwks: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
            kind: ::std::result::Result<
                ::std::option::Option<super::AppKind>,
                ::std::string::String,
            >,
            lifetimes: ::std::result::Result<
                ::std::option::Option<super::Lifetimes>,
                ::std::string::String,
            >,
            limits: ::std::result::Result<
                ::std::option::Option<super::AppLimitsPatch>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            new_device_letters: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            post_logout_redirect_uris: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            redirect_uris: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            require_dpop: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            require_par: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            require_pkce: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            retention: ::std::result::Result<
                ::std::option::Option<super::Retention>,
                ::std::string::String,
            >,
            scopes: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            sender: ::std::result::Result<
                ::std::option::Option<super::LetterSender>,
                ::std::string::String,
            >,
            sign_up: ::std::result::Result<
                ::std::option::Option<super::SignUpPolicy>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::AppStatus>,
                ::std::string::String,
            >,
            test_addresses: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<super::TestAddress>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for NewApp {
            fn default() -> Self {
                Self {
                    access_token_alg: Ok(Default::default()),
                    access_token_audience: Ok(Default::default()),
                    access_token_format: Ok(Default::default()),
                    app_id: Err("no value supplied for app_id".to_string()),
                    backchannel_logout_uri: Ok(Default::default()),
                    binding: Ok(Default::default()),
                    brand: Ok(Default::default()),
                    default_locale: Ok(Default::default()),
                    id_token_alg: Ok(Default::default()),
                    initiate_login_uri: Ok(Default::default()),
                    jwks: Ok(Default::default()),
                    kind: Ok(Default::default()),
                    lifetimes: Ok(Default::default()),
                    limits: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    new_device_letters: Ok(Default::default()),
                    post_logout_redirect_uris: Ok(Default::default()),
                    redirect_uris: Ok(Default::default()),
                    require_dpop: Ok(Default::default()),
                    require_par: Ok(Default::default()),
                    require_pkce: Ok(Default::default()),
                    retention: Ok(Default::default()),
                    scopes: Ok(Default::default()),
                    sender: Ok(Default::default()),
                    sign_up: Ok(Default::default()),
                    status: Ok(Default::default()),
                    test_addresses: Ok(Default::default()),
                }
            }
        }
        impl NewApp {
            pub fn access_token_alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::JwtAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_alg = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_alg: {e}"
                        )
                    });
                self
            }
            pub fn access_token_audience<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_audience = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_audience: {e}"
                        )
                    });
                self
            }
            pub fn access_token_format<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::AccessTokenFormat>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_format = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_format: {e}"
                        )
                    });
                self
            }
            pub fn app_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.app_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for app_id: {e}")
                    });
                self
            }
            pub fn backchannel_logout_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.backchannel_logout_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for backchannel_logout_uri: {e}"
                        )
                    });
                self
            }
            pub fn binding<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Binding>>,
                T::Error: ::std::fmt::Display,
            {
                self.binding = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for binding: {e}")
                    });
                self
            }
            pub fn brand<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::BrandPatch>>,
                T::Error: ::std::fmt::Display,
            {
                self.brand = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for brand: {e}")
                    });
                self
            }
            pub fn default_locale<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.default_locale = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for default_locale: {e}"
                        )
                    });
                self
            }
            pub fn id_token_alg<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::JwtAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.id_token_alg = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for id_token_alg: {e}")
                    });
                self
            }
            pub fn initiate_login_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.initiate_login_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for initiate_login_uri: {e}"
                        )
                    });
                self
            }
            pub fn jwks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.jwks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for jwks: {e}")
                    });
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppKind>>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kind: {e}")
                    });
                self
            }
            pub fn lifetimes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Lifetimes>>,
                T::Error: ::std::fmt::Display,
            {
                self.lifetimes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for lifetimes: {e}")
                    });
                self
            }
            pub fn limits<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppLimitsPatch>>,
                T::Error: ::std::fmt::Display,
            {
                self.limits = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for limits: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn new_device_letters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.new_device_letters = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for new_device_letters: {e}"
                        )
                    });
                self
            }
            pub fn post_logout_redirect_uris<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.post_logout_redirect_uris = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for post_logout_redirect_uris: {e}"
                        )
                    });
                self
            }
            pub fn redirect_uris<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_uris = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_uris: {e}")
                    });
                self
            }
            pub fn require_dpop<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_dpop = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_dpop: {e}")
                    });
                self
            }
            pub fn require_par<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_par = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_par: {e}")
                    });
                self
            }
            pub fn require_pkce<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.require_pkce = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for require_pkce: {e}")
                    });
                self
            }
            pub fn retention<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Retention>>,
                T::Error: ::std::fmt::Display,
            {
                self.retention = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for retention: {e}")
                    });
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scopes: {e}")
                    });
                self
            }
            pub fn sender<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::LetterSender>>,
                T::Error: ::std::fmt::Display,
            {
                self.sender = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sender: {e}")
                    });
                self
            }
            pub fn sign_up<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SignUpPolicy>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_up = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_up: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::AppStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn test_addresses<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<super::TestAddress>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.test_addresses = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for test_addresses: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NewApp> for super::NewApp {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewApp,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token_alg: value.access_token_alg?,
                    access_token_audience: value.access_token_audience?,
                    access_token_format: value.access_token_format?,
                    app_id: value.app_id?,
                    backchannel_logout_uri: value.backchannel_logout_uri?,
                    binding: value.binding?,
                    brand: value.brand?,
                    default_locale: value.default_locale?,
                    id_token_alg: value.id_token_alg?,
                    initiate_login_uri: value.initiate_login_uri?,
                    jwks: value.jwks?,
                    kind: value.kind?,
                    lifetimes: value.lifetimes?,
                    limits: value.limits?,
                    name: value.name?,
                    new_device_letters: value.new_device_letters?,
                    post_logout_redirect_uris: value.post_logout_redirect_uris?,
                    redirect_uris: value.redirect_uris?,
                    require_dpop: value.require_dpop?,
                    require_par: value.require_par?,
                    require_pkce: value.require_pkce?,
                    retention: value.retention?,
                    scopes: value.scopes?,
                    sender: value.sender?,
                    sign_up: value.sign_up?,
                    status: value.status?,
                    test_addresses: value.test_addresses?,
                })
            }
        }
        impl ::std::convert::From<super::NewApp> for NewApp {
            fn from(value: super::NewApp) -> Self {
                Self {
                    access_token_alg: Ok(value.access_token_alg),
                    access_token_audience: Ok(value.access_token_audience),
                    access_token_format: Ok(value.access_token_format),
                    app_id: Ok(value.app_id),
                    backchannel_logout_uri: Ok(value.backchannel_logout_uri),
                    binding: Ok(value.binding),
                    brand: Ok(value.brand),
                    default_locale: Ok(value.default_locale),
                    id_token_alg: Ok(value.id_token_alg),
                    initiate_login_uri: Ok(value.initiate_login_uri),
                    jwks: Ok(value.jwks),
                    kind: Ok(value.kind),
                    lifetimes: Ok(value.lifetimes),
                    limits: Ok(value.limits),
                    name: Ok(value.name),
                    new_device_letters: Ok(value.new_device_letters),
                    post_logout_redirect_uris: Ok(value.post_logout_redirect_uris),
                    redirect_uris: Ok(value.redirect_uris),
                    require_dpop: Ok(value.require_dpop),
                    require_par: Ok(value.require_par),
                    require_pkce: Ok(value.require_pkce),
                    retention: Ok(value.retention),
                    scopes: Ok(value.scopes),
                    sender: Ok(value.sender),
                    sign_up: Ok(value.sign_up),
                    status: Ok(value.status),
                    test_addresses: Ok(value.test_addresses),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewSigningKey {
            algorithm: ::std::result::Result<super::KeyAlgorithm, ::std::string::String>,
        }
        impl ::std::default::Default for NewSigningKey {
            fn default() -> Self {
                Self {
                    algorithm: Err("no value supplied for algorithm".to_string()),
                }
            }
        }
        impl NewSigningKey {
            pub fn algorithm<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::KeyAlgorithm>,
                T::Error: ::std::fmt::Display,
            {
                self.algorithm = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for algorithm: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NewSigningKey> for super::NewSigningKey {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewSigningKey,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    algorithm: value.algorithm?,
                })
            }
        }
        impl ::std::convert::From<super::NewSigningKey> for NewSigningKey {
            fn from(value: super::NewSigningKey) -> Self {
                Self {
                    algorithm: Ok(value.algorithm),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewUser {
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            metadata: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for NewUser {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    metadata: Ok(Default::default()),
                }
            }
        }
        impl NewUser {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NewUser> for super::NewUser {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewUser,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    metadata: value.metadata?,
                })
            }
        }
        impl ::std::convert::From<super::NewUser> for NewUser {
            fn from(value: super::NewUser) -> Self {
                Self {
                    email: Ok(value.email),
                    metadata: Ok(value.metadata),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewWebhook {
            events: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::WebhookStatus>,
                ::std::string::String,
            >,
            url: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for NewWebhook {
            fn default() -> Self {
                Self {
                    events: Ok(Default::default()),
                    status: Ok(Default::default()),
                    url: Err("no value supplied for url".to_string()),
                }
            }
        }
        impl NewWebhook {
            pub fn events<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.events = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for events: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::WebhookStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.url = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for url: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NewWebhook> for super::NewWebhook {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewWebhook,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    events: value.events?,
                    status: value.status?,
                    url: value.url?,
                })
            }
        }
        impl ::std::convert::From<super::NewWebhook> for NewWebhook {
            fn from(value: super::NewWebhook) -> Self {
                Self {
                    events: Ok(value.events),
                    status: Ok(value.status),
                    url: Ok(value.url),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct OAuthError {
            error: ::std::result::Result<::std::string::String, ::std::string::String>,
            error_description: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for OAuthError {
            fn default() -> Self {
                Self {
                    error: Err("no value supplied for error".to_string()),
                    error_description: Err(
                        "no value supplied for error_description".to_string(),
                    ),
                }
            }
        }
        impl OAuthError {
            pub fn error<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.error = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for error: {e}")
                    });
                self
            }
            pub fn error_description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.error_description = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for error_description: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<OAuthError> for super::OAuthError {
            type Error = super::error::ConversionError;
            fn try_from(
                value: OAuthError,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    error: value.error?,
                    error_description: value.error_description?,
                })
            }
        }
        impl ::std::convert::From<super::OAuthError> for OAuthError {
            fn from(value: super::OAuthError) -> Self {
                Self {
                    error: Ok(value.error),
                    error_description: Ok(value.error_description),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct OnBehalfOf {
            ip: ::std::result::Result<::std::string::String, ::std::string::String>,
            user_agent: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for OnBehalfOf {
            fn default() -> Self {
                Self {
                    ip: Err("no value supplied for ip".to_string()),
                    user_agent: Ok(Default::default()),
                }
            }
        }
        impl OnBehalfOf {
            pub fn ip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.ip = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ip: {e}"));
                self
            }
            pub fn user_agent<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.user_agent = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_agent: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<OnBehalfOf> for super::OnBehalfOf {
            type Error = super::error::ConversionError;
            fn try_from(
                value: OnBehalfOf,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ip: value.ip?,
                    user_agent: value.user_agent?,
                })
            }
        }
        impl ::std::convert::From<super::OnBehalfOf> for OnBehalfOf {
            fn from(value: super::OnBehalfOf) -> Self {
                Self {
                    ip: Ok(value.ip),
                    user_agent: Ok(value.user_agent),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Problem {
            attempts_remaining: ::std::result::Result<
                ::std::option::Option<u32>,
                ::std::string::String,
            >,
            checks: ::std::result::Result<
                ::std::option::Option<super::Checks>,
                ::std::string::String,
            >,
            code: ::std::result::Result<::std::string::String, ::std::string::String>,
            detail: ::std::result::Result<::std::string::String, ::std::string::String>,
            errors: ::std::result::Result<
                ::std::vec::Vec<super::FieldProblem>,
                ::std::string::String,
            >,
            request_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            status: ::std::result::Result<u16, ::std::string::String>,
            title: ::std::result::Result<::std::string::String, ::std::string::String>,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Problem {
            fn default() -> Self {
                Self {
                    attempts_remaining: Ok(Default::default()),
                    checks: Ok(Default::default()),
                    code: Err("no value supplied for code".to_string()),
                    detail: Err("no value supplied for detail".to_string()),
                    errors: Ok(Default::default()),
                    request_id: Err("no value supplied for request_id".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    title: Err("no value supplied for title".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl Problem {
            pub fn attempts_remaining<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u32>>,
                T::Error: ::std::fmt::Display,
            {
                self.attempts_remaining = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for attempts_remaining: {e}"
                        )
                    });
                self
            }
            pub fn checks<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Checks>>,
                T::Error: ::std::fmt::Display,
            {
                self.checks = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for checks: {e}")
                    });
                self
            }
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
            pub fn detail<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.detail = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for detail: {e}")
                    });
                self
            }
            pub fn errors<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::FieldProblem>>,
                T::Error: ::std::fmt::Display,
            {
                self.errors = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for errors: {e}")
                    });
                self
            }
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_id: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u16>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for title: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Problem> for super::Problem {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Problem,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    attempts_remaining: value.attempts_remaining?,
                    checks: value.checks?,
                    code: value.code?,
                    detail: value.detail?,
                    errors: value.errors?,
                    request_id: value.request_id?,
                    status: value.status?,
                    title: value.title?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::Problem> for Problem {
            fn from(value: super::Problem) -> Self {
                Self {
                    attempts_remaining: Ok(value.attempts_remaining),
                    checks: Ok(value.checks),
                    code: Ok(value.code),
                    detail: Ok(value.detail),
                    errors: Ok(value.errors),
                    request_id: Ok(value.request_id),
                    status: Ok(value.status),
                    title: Ok(value.title),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PushedAnswer {
            expires_in: ::std::result::Result<u64, ::std::string::String>,
            request_uri: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PushedAnswer {
            fn default() -> Self {
                Self {
                    expires_in: Err("no value supplied for expires_in".to_string()),
                    request_uri: Err("no value supplied for request_uri".to_string()),
                }
            }
        }
        impl PushedAnswer {
            pub fn expires_in<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u64>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_in = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_in: {e}")
                    });
                self
            }
            pub fn request_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.request_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_uri: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PushedAnswer> for super::PushedAnswer {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PushedAnswer,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    expires_in: value.expires_in?,
                    request_uri: value.request_uri?,
                })
            }
        }
        impl ::std::convert::From<super::PushedAnswer> for PushedAnswer {
            fn from(value: super::PushedAnswer) -> Self {
                Self {
                    expires_in: Ok(value.expires_in),
                    request_uri: Ok(value.request_uri),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PushedAuthorization {
            client_assertion: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            client_assertion_type: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            code_challenge: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            code_challenge_method: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            dpop_jkt: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id_token_hint: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            login_hint: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            max_age: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            nonce: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            prompt: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            redirect_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            registration: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            request: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            request_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            response_mode: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            response_type: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            scope: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            state: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            ui_locales: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for PushedAuthorization {
            fn default() -> Self {
                Self {
                    client_assertion: Ok(Default::default()),
                    client_assertion_type: Ok(Default::default()),
                    client_id: Ok(Default::default()),
                    client_secret: Ok(Default::default()),
                    code_challenge: Ok(Default::default()),
                    code_challenge_method: Ok(Default::default()),
                    dpop_jkt: Ok(Default::default()),
                    id_token_hint: Ok(Default::default()),
                    login_hint: Ok(Default::default()),
                    max_age: Ok(Default::default()),
                    nonce: Ok(Default::default()),
                    prompt: Ok(Default::default()),
                    redirect_uri: Ok(Default::default()),
                    registration: Ok(Default::default()),
                    request: Ok(Default::default()),
                    request_uri: Ok(Default::default()),
                    response_mode: Ok(Default::default()),
                    response_type: Ok(Default::default()),
                    scope: Ok(Default::default()),
                    state: Ok(Default::default()),
                    ui_locales: Ok(Default::default()),
                }
            }
        }
        impl PushedAuthorization {
            pub fn client_assertion<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_assertion = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_assertion: {e}"
                        )
                    });
                self
            }
            pub fn client_assertion_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_assertion_type = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_assertion_type: {e}"
                        )
                    });
                self
            }
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            pub fn code_challenge<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.code_challenge = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for code_challenge: {e}"
                        )
                    });
                self
            }
            pub fn code_challenge_method<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.code_challenge_method = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for code_challenge_method: {e}"
                        )
                    });
                self
            }
            pub fn dpop_jkt<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.dpop_jkt = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for dpop_jkt: {e}")
                    });
                self
            }
            pub fn id_token_hint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.id_token_hint = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for id_token_hint: {e}")
                    });
                self
            }
            pub fn login_hint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.login_hint = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for login_hint: {e}")
                    });
                self
            }
            pub fn max_age<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.max_age = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for max_age: {e}")
                    });
                self
            }
            pub fn nonce<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.nonce = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for nonce: {e}")
                    });
                self
            }
            pub fn prompt<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.prompt = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for prompt: {e}")
                    });
                self
            }
            pub fn redirect_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_uri: {e}")
                    });
                self
            }
            pub fn registration<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.registration = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for registration: {e}")
                    });
                self
            }
            pub fn request<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.request = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request: {e}")
                    });
                self
            }
            pub fn request_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.request_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_uri: {e}")
                    });
                self
            }
            pub fn response_mode<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.response_mode = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for response_mode: {e}")
                    });
                self
            }
            pub fn response_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.response_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for response_type: {e}")
                    });
                self
            }
            pub fn scope<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scope = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scope: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
            pub fn ui_locales<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ui_locales = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ui_locales: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PushedAuthorization>
        for super::PushedAuthorization {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PushedAuthorization,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_assertion: value.client_assertion?,
                    client_assertion_type: value.client_assertion_type?,
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    code_challenge: value.code_challenge?,
                    code_challenge_method: value.code_challenge_method?,
                    dpop_jkt: value.dpop_jkt?,
                    id_token_hint: value.id_token_hint?,
                    login_hint: value.login_hint?,
                    max_age: value.max_age?,
                    nonce: value.nonce?,
                    prompt: value.prompt?,
                    redirect_uri: value.redirect_uri?,
                    registration: value.registration?,
                    request: value.request?,
                    request_uri: value.request_uri?,
                    response_mode: value.response_mode?,
                    response_type: value.response_type?,
                    scope: value.scope?,
                    state: value.state?,
                    ui_locales: value.ui_locales?,
                })
            }
        }
        impl ::std::convert::From<super::PushedAuthorization> for PushedAuthorization {
            fn from(value: super::PushedAuthorization) -> Self {
                Self {
                    client_assertion: Ok(value.client_assertion),
                    client_assertion_type: Ok(value.client_assertion_type),
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    code_challenge: Ok(value.code_challenge),
                    code_challenge_method: Ok(value.code_challenge_method),
                    dpop_jkt: Ok(value.dpop_jkt),
                    id_token_hint: Ok(value.id_token_hint),
                    login_hint: Ok(value.login_hint),
                    max_age: Ok(value.max_age),
                    nonce: Ok(value.nonce),
                    prompt: Ok(value.prompt),
                    redirect_uri: Ok(value.redirect_uri),
                    registration: Ok(value.registration),
                    request: Ok(value.request),
                    request_uri: Ok(value.request_uri),
                    response_mode: Ok(value.response_mode),
                    response_type: Ok(value.response_type),
                    scope: Ok(value.scope),
                    state: Ok(value.state),
                    ui_locales: Ok(value.ui_locales),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Redelivery {
            since: ::std::result::Result<crate::Moment, ::std::string::String>,
        }
        impl ::std::default::Default for Redelivery {
            fn default() -> Self {
                Self {
                    since: Err("no value supplied for since".to_string()),
                }
            }
        }
        impl Redelivery {
            pub fn since<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.since = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for since: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Redelivery> for super::Redelivery {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Redelivery,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { since: value.since? })
            }
        }
        impl ::std::convert::From<super::Redelivery> for Redelivery {
            fn from(value: super::Redelivery) -> Self {
                Self { since: Ok(value.since) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Retention {
            audit_events_days: ::std::result::Result<
                ::std::option::Option<u32>,
                ::std::string::String,
            >,
            sign_ins_days: ::std::result::Result<
                ::std::option::Option<u32>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Retention {
            fn default() -> Self {
                Self {
                    audit_events_days: Ok(Default::default()),
                    sign_ins_days: Ok(Default::default()),
                }
            }
        }
        impl Retention {
            pub fn audit_events_days<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u32>>,
                T::Error: ::std::fmt::Display,
            {
                self.audit_events_days = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for audit_events_days: {e}"
                        )
                    });
                self
            }
            pub fn sign_ins_days<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u32>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_ins_days = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_ins_days: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Retention> for super::Retention {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Retention,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    audit_events_days: value.audit_events_days?,
                    sign_ins_days: value.sign_ins_days?,
                })
            }
        }
        impl ::std::convert::From<super::Retention> for Retention {
            fn from(value: super::Retention) -> Self {
                Self {
                    audit_events_days: Ok(value.audit_events_days),
                    sign_ins_days: Ok(value.sign_ins_days),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RevocationRequest {
            client_assertion: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            client_assertion_type: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            token: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            token_type_hint: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for RevocationRequest {
            fn default() -> Self {
                Self {
                    client_assertion: Ok(Default::default()),
                    client_assertion_type: Ok(Default::default()),
                    client_id: Ok(Default::default()),
                    client_secret: Ok(Default::default()),
                    token: Ok(Default::default()),
                    token_type_hint: Ok(Default::default()),
                }
            }
        }
        impl RevocationRequest {
            pub fn client_assertion<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_assertion = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_assertion: {e}"
                        )
                    });
                self
            }
            pub fn client_assertion_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_assertion_type = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_assertion_type: {e}"
                        )
                    });
                self
            }
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            pub fn token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for token: {e}")
                    });
                self
            }
            pub fn token_type_hint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.token_type_hint = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for token_type_hint: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<RevocationRequest> for super::RevocationRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: RevocationRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_assertion: value.client_assertion?,
                    client_assertion_type: value.client_assertion_type?,
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    token: value.token?,
                    token_type_hint: value.token_type_hint?,
                })
            }
        }
        impl ::std::convert::From<super::RevocationRequest> for RevocationRequest {
            fn from(value: super::RevocationRequest) -> Self {
                Self {
                    client_assertion: Ok(value.client_assertion),
                    client_assertion_type: Ok(value.client_assertion_type),
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    token: Ok(value.token),
                    token_type_hint: Ok(value.token_type_hint),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Rotation {
            algorithm: ::std::result::Result<
                ::std::option::Option<super::KeyAlgorithm>,
                ::std::string::String,
            >,
            now: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Rotation {
            fn default() -> Self {
                Self {
                    algorithm: Ok(Default::default()),
                    now: Ok(Default::default()),
                }
            }
        }
        impl Rotation {
            pub fn algorithm<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::KeyAlgorithm>>,
                T::Error: ::std::fmt::Display,
            {
                self.algorithm = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for algorithm: {e}")
                    });
                self
            }
            pub fn now<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.now = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for now: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Rotation> for super::Rotation {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Rotation,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    algorithm: value.algorithm?,
                    now: value.now?,
                })
            }
        }
        impl ::std::convert::From<super::Rotation> for Rotation {
            fn from(value: super::Rotation) -> Self {
                Self {
                    algorithm: Ok(value.algorithm),
                    now: Ok(value.now),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Session {
            authenticated_at: ::std::result::Result<
                crate::Moment,
                ::std::string::String,
            >,
            browser: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            expires_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            is_bound_to_key: ::std::result::Result<bool, ::std::string::String>,
            scope: ::std::result::Result<::std::string::String, ::std::string::String>,
            session_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            sign_in_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            started_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            system: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            user_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Session {
            fn default() -> Self {
                Self {
                    authenticated_at: Err(
                        "no value supplied for authenticated_at".to_string(),
                    ),
                    browser: Ok(Default::default()),
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    is_bound_to_key: Err(
                        "no value supplied for is_bound_to_key".to_string(),
                    ),
                    scope: Err("no value supplied for scope".to_string()),
                    session_id: Err("no value supplied for session_id".to_string()),
                    sign_in_id: Err("no value supplied for sign_in_id".to_string()),
                    started_at: Err("no value supplied for started_at".to_string()),
                    system: Ok(Default::default()),
                    user_id: Err("no value supplied for user_id".to_string()),
                }
            }
        }
        impl Session {
            pub fn authenticated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.authenticated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for authenticated_at: {e}"
                        )
                    });
                self
            }
            pub fn browser<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.browser = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for browser: {e}")
                    });
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
            pub fn is_bound_to_key<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.is_bound_to_key = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for is_bound_to_key: {e}"
                        )
                    });
                self
            }
            pub fn scope<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.scope = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scope: {e}")
                    });
                self
            }
            pub fn session_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.session_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for session_id: {e}")
                    });
                self
            }
            pub fn sign_in_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_in_id: {e}")
                    });
                self
            }
            pub fn started_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.started_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for started_at: {e}")
                    });
                self
            }
            pub fn system<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.system = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for system: {e}")
                    });
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Session> for super::Session {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Session,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    authenticated_at: value.authenticated_at?,
                    browser: value.browser?,
                    expires_at: value.expires_at?,
                    is_bound_to_key: value.is_bound_to_key?,
                    scope: value.scope?,
                    session_id: value.session_id?,
                    sign_in_id: value.sign_in_id?,
                    started_at: value.started_at?,
                    system: value.system?,
                    user_id: value.user_id?,
                })
            }
        }
        impl ::std::convert::From<super::Session> for Session {
            fn from(value: super::Session) -> Self {
                Self {
                    authenticated_at: Ok(value.authenticated_at),
                    browser: Ok(value.browser),
                    expires_at: Ok(value.expires_at),
                    is_bound_to_key: Ok(value.is_bound_to_key),
                    scope: Ok(value.scope),
                    session_id: Ok(value.session_id),
                    sign_in_id: Ok(value.sign_in_id),
                    started_at: Ok(value.started_at),
                    system: Ok(value.system),
                    user_id: Ok(value.user_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SessionList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Session>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SessionList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl SessionList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Session>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SessionList> for super::SessionList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SessionList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::SessionList> for SessionList {
            fn from(value: super::SessionList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SignInAttempt {
            asked_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            asked_by: ::std::result::Result<
                ::std::option::Option<super::Visitor>,
                ::std::string::String,
            >,
            cause: ::std::result::Result<
                ::std::option::Option<super::Cause>,
                ::std::string::String,
            >,
            delivery: ::std::result::Result<
                ::std::option::Option<super::DeliveryStatus>,
                ::std::string::String,
            >,
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            event_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            expires_at: ::std::result::Result<
                ::std::option::Option<crate::Moment>,
                ::std::string::String,
            >,
            sign_in_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            status: ::std::result::Result<::std::string::String, ::std::string::String>,
            support_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SignInAttempt {
            fn default() -> Self {
                Self {
                    asked_at: Err("no value supplied for asked_at".to_string()),
                    asked_by: Ok(Default::default()),
                    cause: Ok(Default::default()),
                    delivery: Ok(Default::default()),
                    email: Ok(Default::default()),
                    event_id: Ok(Default::default()),
                    expires_at: Ok(Default::default()),
                    sign_in_id: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    support_id: Ok(Default::default()),
                }
            }
        }
        impl SignInAttempt {
            pub fn asked_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.asked_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for asked_at: {e}")
                    });
                self
            }
            pub fn asked_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Visitor>>,
                T::Error: ::std::fmt::Display,
            {
                self.asked_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for asked_by: {e}")
                    });
                self
            }
            pub fn cause<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Cause>>,
                T::Error: ::std::fmt::Display,
            {
                self.cause = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cause: {e}")
                    });
                self
            }
            pub fn delivery<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::DeliveryStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.delivery = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for delivery: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn event_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.event_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for event_id: {e}")
                    });
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Moment>>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
            pub fn sign_in_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_in_id: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn support_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.support_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for support_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SignInAttempt> for super::SignInAttempt {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SignInAttempt,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    asked_at: value.asked_at?,
                    asked_by: value.asked_by?,
                    cause: value.cause?,
                    delivery: value.delivery?,
                    email: value.email?,
                    event_id: value.event_id?,
                    expires_at: value.expires_at?,
                    sign_in_id: value.sign_in_id?,
                    status: value.status?,
                    support_id: value.support_id?,
                })
            }
        }
        impl ::std::convert::From<super::SignInAttempt> for SignInAttempt {
            fn from(value: super::SignInAttempt) -> Self {
                Self {
                    asked_at: Ok(value.asked_at),
                    asked_by: Ok(value.asked_by),
                    cause: Ok(value.cause),
                    delivery: Ok(value.delivery),
                    email: Ok(value.email),
                    event_id: Ok(value.event_id),
                    expires_at: Ok(value.expires_at),
                    sign_in_id: Ok(value.sign_in_id),
                    status: Ok(value.status),
                    support_id: Ok(value.support_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SignInAttemptList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::SignInAttempt>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SignInAttemptList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl SignInAttemptList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SignInAttempt>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SignInAttemptList> for super::SignInAttemptList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SignInAttemptList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::SignInAttemptList> for SignInAttemptList {
            fn from(value: super::SignInAttemptList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SignInBegun {
            email_hint: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            expires_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            match_number: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            resend_available_at: ::std::result::Result<
                crate::Moment,
                ::std::string::String,
            >,
            sign_in_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            sign_in_secret: ::std::result::Result<crate::Secret, ::std::string::String>,
        }
        impl ::std::default::Default for SignInBegun {
            fn default() -> Self {
                Self {
                    email_hint: Err("no value supplied for email_hint".to_string()),
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    match_number: Err("no value supplied for match_number".to_string()),
                    resend_available_at: Err(
                        "no value supplied for resend_available_at".to_string(),
                    ),
                    sign_in_id: Err("no value supplied for sign_in_id".to_string()),
                    sign_in_secret: Err(
                        "no value supplied for sign_in_secret".to_string(),
                    ),
                }
            }
        }
        impl SignInBegun {
            pub fn email_hint<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email_hint = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email_hint: {e}")
                    });
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
            pub fn match_number<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.match_number = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for match_number: {e}")
                    });
                self
            }
            pub fn resend_available_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.resend_available_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for resend_available_at: {e}"
                        )
                    });
                self
            }
            pub fn sign_in_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_in_id: {e}")
                    });
                self
            }
            pub fn sign_in_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for sign_in_secret: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SignInBegun> for super::SignInBegun {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SignInBegun,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email_hint: value.email_hint?,
                    expires_at: value.expires_at?,
                    match_number: value.match_number?,
                    resend_available_at: value.resend_available_at?,
                    sign_in_id: value.sign_in_id?,
                    sign_in_secret: value.sign_in_secret?,
                })
            }
        }
        impl ::std::convert::From<super::SignInBegun> for SignInBegun {
            fn from(value: super::SignInBegun) -> Self {
                Self {
                    email_hint: Ok(value.email_hint),
                    expires_at: Ok(value.expires_at),
                    match_number: Ok(value.match_number),
                    resend_available_at: Ok(value.resend_available_at),
                    sign_in_id: Ok(value.sign_in_id),
                    sign_in_secret: Ok(value.sign_in_secret),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SignInRequest {
            code_challenge: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            code_challenge_method: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            link_expires_in: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            locale: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            method: ::std::result::Result<
                ::std::option::Option<super::SignInMethod>,
                ::std::string::String,
            >,
            nonce: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            on_behalf_of: ::std::result::Result<
                ::std::option::Option<super::OnBehalfOf>,
                ::std::string::String,
            >,
            redirect_uri: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            scope: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            state: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SignInRequest {
            fn default() -> Self {
                Self {
                    code_challenge: Ok(Default::default()),
                    code_challenge_method: Ok(Default::default()),
                    email: Err("no value supplied for email".to_string()),
                    link_expires_in: Ok(Default::default()),
                    locale: Ok(Default::default()),
                    method: Ok(Default::default()),
                    nonce: Ok(Default::default()),
                    on_behalf_of: Ok(Default::default()),
                    redirect_uri: Err("no value supplied for redirect_uri".to_string()),
                    scope: Ok(Default::default()),
                    state: Ok(Default::default()),
                }
            }
        }
        impl SignInRequest {
            pub fn code_challenge<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.code_challenge = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for code_challenge: {e}"
                        )
                    });
                self
            }
            pub fn code_challenge_method<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.code_challenge_method = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for code_challenge_method: {e}"
                        )
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn link_expires_in<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.link_expires_in = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for link_expires_in: {e}"
                        )
                    });
                self
            }
            pub fn locale<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.locale = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for locale: {e}")
                    });
                self
            }
            pub fn method<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::SignInMethod>>,
                T::Error: ::std::fmt::Display,
            {
                self.method = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for method: {e}")
                    });
                self
            }
            pub fn nonce<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.nonce = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for nonce: {e}")
                    });
                self
            }
            pub fn on_behalf_of<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::OnBehalfOf>>,
                T::Error: ::std::fmt::Display,
            {
                self.on_behalf_of = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for on_behalf_of: {e}")
                    });
                self
            }
            pub fn redirect_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_uri: {e}")
                    });
                self
            }
            pub fn scope<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scope = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scope: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SignInRequest> for super::SignInRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SignInRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code_challenge: value.code_challenge?,
                    code_challenge_method: value.code_challenge_method?,
                    email: value.email?,
                    link_expires_in: value.link_expires_in?,
                    locale: value.locale?,
                    method: value.method?,
                    nonce: value.nonce?,
                    on_behalf_of: value.on_behalf_of?,
                    redirect_uri: value.redirect_uri?,
                    scope: value.scope?,
                    state: value.state?,
                })
            }
        }
        impl ::std::convert::From<super::SignInRequest> for SignInRequest {
            fn from(value: super::SignInRequest) -> Self {
                Self {
                    code_challenge: Ok(value.code_challenge),
                    code_challenge_method: Ok(value.code_challenge_method),
                    email: Ok(value.email),
                    link_expires_in: Ok(value.link_expires_in),
                    locale: Ok(value.locale),
                    method: Ok(value.method),
                    nonce: Ok(value.nonce),
                    on_behalf_of: Ok(value.on_behalf_of),
                    redirect_uri: Ok(value.redirect_uri),
                    scope: Ok(value.scope),
                    state: Ok(value.state),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SignInState {
            code_locked: ::std::result::Result<bool, ::std::string::String>,
            delivery: ::std::result::Result<
                super::DeliveryStatus,
                ::std::string::String,
            >,
            expires_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            match_number: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            redirect_to: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            renewed_as: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            resend_available_at: ::std::result::Result<
                crate::Moment,
                ::std::string::String,
            >,
            status: ::std::result::Result<super::SignInStatus, ::std::string::String>,
        }
        impl ::std::default::Default for SignInState {
            fn default() -> Self {
                Self {
                    code_locked: Err("no value supplied for code_locked".to_string()),
                    delivery: Err("no value supplied for delivery".to_string()),
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    match_number: Ok(Default::default()),
                    redirect_to: Ok(Default::default()),
                    renewed_as: Ok(Default::default()),
                    resend_available_at: Err(
                        "no value supplied for resend_available_at".to_string(),
                    ),
                    status: Err("no value supplied for status".to_string()),
                }
            }
        }
        impl SignInState {
            pub fn code_locked<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.code_locked = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code_locked: {e}")
                    });
                self
            }
            pub fn delivery<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::DeliveryStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.delivery = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for delivery: {e}")
                    });
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
            pub fn match_number<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.match_number = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for match_number: {e}")
                    });
                self
            }
            pub fn redirect_to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_to = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_to: {e}")
                    });
                self
            }
            pub fn renewed_as<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.renewed_as = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for renewed_as: {e}")
                    });
                self
            }
            pub fn resend_available_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.resend_available_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for resend_available_at: {e}"
                        )
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SignInStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SignInState> for super::SignInState {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SignInState,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code_locked: value.code_locked?,
                    delivery: value.delivery?,
                    expires_at: value.expires_at?,
                    match_number: value.match_number?,
                    redirect_to: value.redirect_to?,
                    renewed_as: value.renewed_as?,
                    resend_available_at: value.resend_available_at?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::SignInState> for SignInState {
            fn from(value: super::SignInState) -> Self {
                Self {
                    code_locked: Ok(value.code_locked),
                    delivery: Ok(value.delivery),
                    expires_at: Ok(value.expires_at),
                    match_number: Ok(value.match_number),
                    redirect_to: Ok(value.redirect_to),
                    renewed_as: Ok(value.renewed_as),
                    resend_available_at: Ok(value.resend_available_at),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SignInStory {
            asked_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            asked_by: ::std::result::Result<super::Visitor, ::std::string::String>,
            cause: ::std::result::Result<
                ::std::option::Option<super::Cause>,
                ::std::string::String,
            >,
            delivery: ::std::result::Result<
                ::std::option::Option<super::DeliveryStatus>,
                ::std::string::String,
            >,
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            expires_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            letters: ::std::result::Result<u32, ::std::string::String>,
            method: ::std::result::Result<super::SignInMethod, ::std::string::String>,
            redirect_uri: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            renewed_as: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sign_in_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            status: ::std::result::Result<super::SignInStatus, ::std::string::String>,
            support_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            timeline: ::std::result::Result<
                ::std::vec::Vec<super::TimelineStep>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SignInStory {
            fn default() -> Self {
                Self {
                    asked_at: Err("no value supplied for asked_at".to_string()),
                    asked_by: Err("no value supplied for asked_by".to_string()),
                    cause: Ok(Default::default()),
                    delivery: Ok(Default::default()),
                    email: Err("no value supplied for email".to_string()),
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    letters: Err("no value supplied for letters".to_string()),
                    method: Err("no value supplied for method".to_string()),
                    redirect_uri: Err("no value supplied for redirect_uri".to_string()),
                    renewed_as: Ok(Default::default()),
                    sign_in_id: Err("no value supplied for sign_in_id".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    support_id: Err("no value supplied for support_id".to_string()),
                    timeline: Err("no value supplied for timeline".to_string()),
                }
            }
        }
        impl SignInStory {
            pub fn asked_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.asked_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for asked_at: {e}")
                    });
                self
            }
            pub fn asked_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Visitor>,
                T::Error: ::std::fmt::Display,
            {
                self.asked_by = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for asked_by: {e}")
                    });
                self
            }
            pub fn cause<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Cause>>,
                T::Error: ::std::fmt::Display,
            {
                self.cause = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cause: {e}")
                    });
                self
            }
            pub fn delivery<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::DeliveryStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.delivery = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for delivery: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
            pub fn letters<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u32>,
                T::Error: ::std::fmt::Display,
            {
                self.letters = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for letters: {e}")
                    });
                self
            }
            pub fn method<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SignInMethod>,
                T::Error: ::std::fmt::Display,
            {
                self.method = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for method: {e}")
                    });
                self
            }
            pub fn redirect_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_uri: {e}")
                    });
                self
            }
            pub fn renewed_as<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.renewed_as = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for renewed_as: {e}")
                    });
                self
            }
            pub fn sign_in_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_in_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_in_id: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SignInStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn support_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.support_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for support_id: {e}")
                    });
                self
            }
            pub fn timeline<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::TimelineStep>>,
                T::Error: ::std::fmt::Display,
            {
                self.timeline = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for timeline: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SignInStory> for super::SignInStory {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SignInStory,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    asked_at: value.asked_at?,
                    asked_by: value.asked_by?,
                    cause: value.cause?,
                    delivery: value.delivery?,
                    email: value.email?,
                    expires_at: value.expires_at?,
                    letters: value.letters?,
                    method: value.method?,
                    redirect_uri: value.redirect_uri?,
                    renewed_as: value.renewed_as?,
                    sign_in_id: value.sign_in_id?,
                    status: value.status?,
                    support_id: value.support_id?,
                    timeline: value.timeline?,
                })
            }
        }
        impl ::std::convert::From<super::SignInStory> for SignInStory {
            fn from(value: super::SignInStory) -> Self {
                Self {
                    asked_at: Ok(value.asked_at),
                    asked_by: Ok(value.asked_by),
                    cause: Ok(value.cause),
                    delivery: Ok(value.delivery),
                    email: Ok(value.email),
                    expires_at: Ok(value.expires_at),
                    letters: Ok(value.letters),
                    method: Ok(value.method),
                    redirect_uri: Ok(value.redirect_uri),
                    renewed_as: Ok(value.renewed_as),
                    sign_in_id: Ok(value.sign_in_id),
                    status: Ok(value.status),
                    support_id: Ok(value.support_id),
                    timeline: Ok(value.timeline),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SignUpPolicy {
            domains: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            policy: ::std::result::Result<super::SignUpRule, ::std::string::String>,
        }
        impl ::std::default::Default for SignUpPolicy {
            fn default() -> Self {
                Self {
                    domains: Ok(Default::default()),
                    policy: Err("no value supplied for policy".to_string()),
                }
            }
        }
        impl SignUpPolicy {
            pub fn domains<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.domains = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for domains: {e}")
                    });
                self
            }
            pub fn policy<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SignUpRule>,
                T::Error: ::std::fmt::Display,
            {
                self.policy = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for policy: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SignUpPolicy> for super::SignUpPolicy {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SignUpPolicy,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    domains: value.domains?,
                    policy: value.policy?,
                })
            }
        }
        impl ::std::convert::From<super::SignUpPolicy> for SignUpPolicy {
            fn from(value: super::SignUpPolicy) -> Self {
                Self {
                    domains: Ok(value.domains),
                    policy: Ok(value.policy),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SigningKey {
            algorithm: ::std::result::Result<super::KeyAlgorithm, ::std::string::String>,
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            kid: ::std::result::Result<::std::string::String, ::std::string::String>,
            published_until: ::std::result::Result<
                ::std::option::Option<crate::Moment>,
                ::std::string::String,
            >,
            signs_from: ::std::result::Result<crate::Moment, ::std::string::String>,
            state: ::std::result::Result<super::KeyState, ::std::string::String>,
        }
        impl ::std::default::Default for SigningKey {
            fn default() -> Self {
                Self {
                    algorithm: Err("no value supplied for algorithm".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    kid: Err("no value supplied for kid".to_string()),
                    published_until: Ok(Default::default()),
                    signs_from: Err("no value supplied for signs_from".to_string()),
                    state: Err("no value supplied for state".to_string()),
                }
            }
        }
        impl SigningKey {
            pub fn algorithm<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::KeyAlgorithm>,
                T::Error: ::std::fmt::Display,
            {
                self.algorithm = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for algorithm: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn kid<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.kid = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for kid: {e}")
                    });
                self
            }
            pub fn published_until<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Moment>>,
                T::Error: ::std::fmt::Display,
            {
                self.published_until = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for published_until: {e}"
                        )
                    });
                self
            }
            pub fn signs_from<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.signs_from = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for signs_from: {e}")
                    });
                self
            }
            pub fn state<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::KeyState>,
                T::Error: ::std::fmt::Display,
            {
                self.state = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for state: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SigningKey> for super::SigningKey {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SigningKey,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    algorithm: value.algorithm?,
                    created_at: value.created_at?,
                    kid: value.kid?,
                    published_until: value.published_until?,
                    signs_from: value.signs_from?,
                    state: value.state?,
                })
            }
        }
        impl ::std::convert::From<super::SigningKey> for SigningKey {
            fn from(value: super::SigningKey) -> Self {
                Self {
                    algorithm: Ok(value.algorithm),
                    created_at: Ok(value.created_at),
                    kid: Ok(value.kid),
                    published_until: Ok(value.published_until),
                    signs_from: Ok(value.signs_from),
                    state: Ok(value.state),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SigningKeyList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::SigningKey>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SigningKeyList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl SigningKeyList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SigningKey>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SigningKeyList> for super::SigningKeyList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SigningKeyList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::SigningKeyList> for SigningKeyList {
            fn from(value: super::SigningKeyList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SuppressedAddress {
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            provider_reason: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reason: ::std::result::Result<
                super::SuppressionReason,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SuppressedAddress {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    email: Err("no value supplied for email".to_string()),
                    provider_reason: Ok(Default::default()),
                    reason: Err("no value supplied for reason".to_string()),
                }
            }
        }
        impl SuppressedAddress {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn provider_reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.provider_reason = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for provider_reason: {e}"
                        )
                    });
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::SuppressionReason>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reason: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SuppressedAddress> for super::SuppressedAddress {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SuppressedAddress,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    email: value.email?,
                    provider_reason: value.provider_reason?,
                    reason: value.reason?,
                })
            }
        }
        impl ::std::convert::From<super::SuppressedAddress> for SuppressedAddress {
            fn from(value: super::SuppressedAddress) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    email: Ok(value.email),
                    provider_reason: Ok(value.provider_reason),
                    reason: Ok(value.reason),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SuppressionList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::SuppressedAddress>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SuppressionList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl SuppressionList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SuppressedAddress>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SuppressionList> for super::SuppressionList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SuppressionList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::SuppressionList> for SuppressionList {
            fn from(value: super::SuppressionList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TestAddress {
            code: ::std::result::Result<crate::Secret, ::std::string::String>,
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            expires_at: ::std::result::Result<crate::Moment, ::std::string::String>,
        }
        impl ::std::default::Default for TestAddress {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                    email: Err("no value supplied for email".to_string()),
                    expires_at: Err("no value supplied for expires_at".to_string()),
                }
            }
        }
        impl TestAddress {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<TestAddress> for super::TestAddress {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TestAddress,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code: value.code?,
                    email: value.email?,
                    expires_at: value.expires_at?,
                })
            }
        }
        impl ::std::convert::From<super::TestAddress> for TestAddress {
            fn from(value: super::TestAddress) -> Self {
                Self {
                    code: Ok(value.code),
                    email: Ok(value.email),
                    expires_at: Ok(value.expires_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TestSent {
            event_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for TestSent {
            fn default() -> Self {
                Self {
                    event_id: Err("no value supplied for event_id".to_string()),
                }
            }
        }
        impl TestSent {
            pub fn event_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.event_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for event_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<TestSent> for super::TestSent {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TestSent,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { event_id: value.event_id? })
            }
        }
        impl ::std::convert::From<super::TestSent> for TestSent {
            fn from(value: super::TestSent) -> Self {
                Self {
                    event_id: Ok(value.event_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TimelineStep {
            at: ::std::result::Result<crate::Moment, ::std::string::String>,
            by: ::std::result::Result<
                ::std::option::Option<super::Visitor>,
                ::std::string::String,
            >,
            event_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reason: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reference: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            request_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            text: ::std::result::Result<::std::string::String, ::std::string::String>,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for TimelineStep {
            fn default() -> Self {
                Self {
                    at: Err("no value supplied for at".to_string()),
                    by: Ok(Default::default()),
                    event_id: Ok(Default::default()),
                    reason: Ok(Default::default()),
                    reference: Ok(Default::default()),
                    request_id: Ok(Default::default()),
                    text: Err("no value supplied for text".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl TimelineStep {
            pub fn at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for at: {e}"));
                self
            }
            pub fn by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Visitor>>,
                T::Error: ::std::fmt::Display,
            {
                self.by = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for by: {e}"));
                self
            }
            pub fn event_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.event_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for event_id: {e}")
                    });
                self
            }
            pub fn reason<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reason = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reason: {e}")
                    });
                self
            }
            pub fn reference<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reference = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reference: {e}")
                    });
                self
            }
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_id: {e}")
                    });
                self
            }
            pub fn text<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.text = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for text: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<TimelineStep> for super::TimelineStep {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TimelineStep,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    at: value.at?,
                    by: value.by?,
                    event_id: value.event_id?,
                    reason: value.reason?,
                    reference: value.reference?,
                    request_id: value.request_id?,
                    text: value.text?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::TimelineStep> for TimelineStep {
            fn from(value: super::TimelineStep) -> Self {
                Self {
                    at: Ok(value.at),
                    by: Ok(value.by),
                    event_id: Ok(value.event_id),
                    reason: Ok(value.reason),
                    reference: Ok(value.reference),
                    request_id: Ok(value.request_id),
                    text: Ok(value.text),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TokenAnswer {
            access_token: ::std::result::Result<crate::Secret, ::std::string::String>,
            expires_in: ::std::result::Result<u64, ::std::string::String>,
            id_token: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            refresh_token: ::std::result::Result<crate::Secret, ::std::string::String>,
            scope: ::std::result::Result<::std::string::String, ::std::string::String>,
            token_type: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for TokenAnswer {
            fn default() -> Self {
                Self {
                    access_token: Err("no value supplied for access_token".to_string()),
                    expires_in: Err("no value supplied for expires_in".to_string()),
                    id_token: Ok(Default::default()),
                    refresh_token: Err(
                        "no value supplied for refresh_token".to_string(),
                    ),
                    scope: Err("no value supplied for scope".to_string()),
                    token_type: Err("no value supplied for token_type".to_string()),
                }
            }
        }
        impl TokenAnswer {
            pub fn access_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for access_token: {e}")
                    });
                self
            }
            pub fn expires_in<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u64>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_in = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_in: {e}")
                    });
                self
            }
            pub fn id_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.id_token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for id_token: {e}")
                    });
                self
            }
            pub fn refresh_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for refresh_token: {e}")
                    });
                self
            }
            pub fn scope<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.scope = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scope: {e}")
                    });
                self
            }
            pub fn token_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.token_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for token_type: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<TokenAnswer> for super::TokenAnswer {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TokenAnswer,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token: value.access_token?,
                    expires_in: value.expires_in?,
                    id_token: value.id_token?,
                    refresh_token: value.refresh_token?,
                    scope: value.scope?,
                    token_type: value.token_type?,
                })
            }
        }
        impl ::std::convert::From<super::TokenAnswer> for TokenAnswer {
            fn from(value: super::TokenAnswer) -> Self {
                Self {
                    access_token: Ok(value.access_token),
                    expires_in: Ok(value.expires_in),
                    id_token: Ok(value.id_token),
                    refresh_token: Ok(value.refresh_token),
                    scope: Ok(value.scope),
                    token_type: Ok(value.token_type),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TokenRequest {
            access_token_format: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_assertion: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            client_assertion_type: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            client_secret: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            code: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            code_verifier: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            grant_type: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            redirect_uri: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            refresh_token: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
            scope: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for TokenRequest {
            fn default() -> Self {
                Self {
                    access_token_format: Ok(Default::default()),
                    client_assertion: Ok(Default::default()),
                    client_assertion_type: Ok(Default::default()),
                    client_id: Ok(Default::default()),
                    client_secret: Ok(Default::default()),
                    code: Ok(Default::default()),
                    code_verifier: Ok(Default::default()),
                    grant_type: Ok(Default::default()),
                    redirect_uri: Ok(Default::default()),
                    refresh_token: Ok(Default::default()),
                    scope: Ok(Default::default()),
                }
            }
        }
        impl TokenRequest {
            pub fn access_token_format<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token_format = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for access_token_format: {e}"
                        )
                    });
                self
            }
            pub fn client_assertion<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_assertion = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_assertion: {e}"
                        )
                    });
                self
            }
            pub fn client_assertion_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_assertion_type = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for client_assertion_type: {e}"
                        )
                    });
                self
            }
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            pub fn client_secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_secret: {e}")
                    });
                self
            }
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
            pub fn code_verifier<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.code_verifier = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code_verifier: {e}")
                    });
                self
            }
            pub fn grant_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.grant_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for grant_type: {e}")
                    });
                self
            }
            pub fn redirect_uri<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.redirect_uri = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for redirect_uri: {e}")
                    });
                self
            }
            pub fn refresh_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for refresh_token: {e}")
                    });
                self
            }
            pub fn scope<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scope = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scope: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<TokenRequest> for super::TokenRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TokenRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token_format: value.access_token_format?,
                    client_assertion: value.client_assertion?,
                    client_assertion_type: value.client_assertion_type?,
                    client_id: value.client_id?,
                    client_secret: value.client_secret?,
                    code: value.code?,
                    code_verifier: value.code_verifier?,
                    grant_type: value.grant_type?,
                    redirect_uri: value.redirect_uri?,
                    refresh_token: value.refresh_token?,
                    scope: value.scope?,
                })
            }
        }
        impl ::std::convert::From<super::TokenRequest> for TokenRequest {
            fn from(value: super::TokenRequest) -> Self {
                Self {
                    access_token_format: Ok(value.access_token_format),
                    client_assertion: Ok(value.client_assertion),
                    client_assertion_type: Ok(value.client_assertion_type),
                    client_id: Ok(value.client_id),
                    client_secret: Ok(value.client_secret),
                    code: Ok(value.code),
                    code_verifier: Ok(value.code_verifier),
                    grant_type: Ok(value.grant_type),
                    redirect_uri: Ok(value.redirect_uri),
                    refresh_token: Ok(value.refresh_token),
                    scope: Ok(value.scope),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TokenState {
            active: ::std::result::Result<bool, ::std::string::String>,
            aud: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            auth_time: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            cnf: ::std::result::Result<
                ::std::option::Option<super::Confirmation>,
                ::std::string::String,
            >,
            exp: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            iat: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            iss: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            jti: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            nbf: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            revocation_ids: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            scope: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sid: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            sub: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            token_type: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for TokenState {
            fn default() -> Self {
                Self {
                    active: Err("no value supplied for active".to_string()),
                    aud: Ok(Default::default()),
                    auth_time: Ok(Default::default()),
                    client_id: Ok(Default::default()),
                    cnf: Ok(Default::default()),
                    exp: Ok(Default::default()),
                    iat: Ok(Default::default()),
                    iss: Ok(Default::default()),
                    jti: Ok(Default::default()),
                    nbf: Ok(Default::default()),
                    revocation_ids: Ok(Default::default()),
                    scope: Ok(Default::default()),
                    sid: Ok(Default::default()),
                    sub: Ok(Default::default()),
                    token_type: Ok(Default::default()),
                }
            }
        }
        impl TokenState {
            pub fn active<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.active = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for active: {e}")
                    });
                self
            }
            pub fn aud<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.aud = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for aud: {e}")
                    });
                self
            }
            pub fn auth_time<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.auth_time = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for auth_time: {e}")
                    });
                self
            }
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            pub fn cnf<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Confirmation>>,
                T::Error: ::std::fmt::Display,
            {
                self.cnf = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for cnf: {e}")
                    });
                self
            }
            pub fn exp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.exp = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for exp: {e}")
                    });
                self
            }
            pub fn iat<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.iat = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for iat: {e}")
                    });
                self
            }
            pub fn iss<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.iss = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for iss: {e}")
                    });
                self
            }
            pub fn jti<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.jti = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for jti: {e}")
                    });
                self
            }
            pub fn nbf<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.nbf = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for nbf: {e}")
                    });
                self
            }
            pub fn revocation_ids<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.revocation_ids = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for revocation_ids: {e}"
                        )
                    });
                self
            }
            pub fn scope<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.scope = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for scope: {e}")
                    });
                self
            }
            pub fn sid<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sid = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sid: {e}")
                    });
                self
            }
            pub fn sub<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.sub = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sub: {e}")
                    });
                self
            }
            pub fn token_type<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.token_type = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for token_type: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<TokenState> for super::TokenState {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TokenState,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    active: value.active?,
                    aud: value.aud?,
                    auth_time: value.auth_time?,
                    client_id: value.client_id?,
                    cnf: value.cnf?,
                    exp: value.exp?,
                    iat: value.iat?,
                    iss: value.iss?,
                    jti: value.jti?,
                    nbf: value.nbf?,
                    revocation_ids: value.revocation_ids?,
                    scope: value.scope?,
                    sid: value.sid?,
                    sub: value.sub?,
                    token_type: value.token_type?,
                })
            }
        }
        impl ::std::convert::From<super::TokenState> for TokenState {
            fn from(value: super::TokenState) -> Self {
                Self {
                    active: Ok(value.active),
                    aud: Ok(value.aud),
                    auth_time: Ok(value.auth_time),
                    client_id: Ok(value.client_id),
                    cnf: Ok(value.cnf),
                    exp: Ok(value.exp),
                    iat: Ok(value.iat),
                    iss: Ok(value.iss),
                    jti: Ok(value.jti),
                    nbf: Ok(value.nbf),
                    revocation_ids: Ok(value.revocation_ids),
                    scope: Ok(value.scope),
                    sid: Ok(value.sid),
                    sub: Ok(value.sub),
                    token_type: Ok(value.token_type),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct User {
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            last_sign_in_at: ::std::result::Result<
                ::std::option::Option<crate::Moment>,
                ::std::string::String,
            >,
            metadata: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
            status: ::std::result::Result<super::UserStatus, ::std::string::String>,
            updated_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            user_id: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for User {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    email: Err("no value supplied for email".to_string()),
                    last_sign_in_at: Ok(Default::default()),
                    metadata: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                    user_id: Err("no value supplied for user_id".to_string()),
                }
            }
        }
        impl User {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn last_sign_in_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Moment>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_sign_in_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for last_sign_in_at: {e}"
                        )
                    });
                self
            }
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::UserStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<User> for super::User {
            type Error = super::error::ConversionError;
            fn try_from(
                value: User,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    email: value.email?,
                    last_sign_in_at: value.last_sign_in_at?,
                    metadata: value.metadata?,
                    status: value.status?,
                    updated_at: value.updated_at?,
                    user_id: value.user_id?,
                })
            }
        }
        impl ::std::convert::From<super::User> for User {
            fn from(value: super::User) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    email: Ok(value.email),
                    last_sign_in_at: Ok(value.last_sign_in_at),
                    metadata: Ok(value.metadata),
                    status: Ok(value.status),
                    updated_at: Ok(value.updated_at),
                    user_id: Ok(value.user_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct UserExport {
            app_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            events: ::std::result::Result<
                ::std::vec::Vec<super::ExportedEvent>,
                ::std::string::String,
            >,
            exported_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            sessions: ::std::result::Result<
                ::std::vec::Vec<super::Session>,
                ::std::string::String,
            >,
            sign_ins: ::std::result::Result<
                ::std::vec::Vec<super::ExportedSignIn>,
                ::std::string::String,
            >,
            user: ::std::result::Result<super::User, ::std::string::String>,
        }
        impl ::std::default::Default for UserExport {
            fn default() -> Self {
                Self {
                    app_id: Err("no value supplied for app_id".to_string()),
                    events: Err("no value supplied for events".to_string()),
                    exported_at: Err("no value supplied for exported_at".to_string()),
                    sessions: Err("no value supplied for sessions".to_string()),
                    sign_ins: Err("no value supplied for sign_ins".to_string()),
                    user: Err("no value supplied for user".to_string()),
                }
            }
        }
        impl UserExport {
            pub fn app_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.app_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for app_id: {e}")
                    });
                self
            }
            pub fn events<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ExportedEvent>>,
                T::Error: ::std::fmt::Display,
            {
                self.events = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for events: {e}")
                    });
                self
            }
            pub fn exported_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.exported_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for exported_at: {e}")
                    });
                self
            }
            pub fn sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Session>>,
                T::Error: ::std::fmt::Display,
            {
                self.sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sessions: {e}")
                    });
                self
            }
            pub fn sign_ins<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ExportedSignIn>>,
                T::Error: ::std::fmt::Display,
            {
                self.sign_ins = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sign_ins: {e}")
                    });
                self
            }
            pub fn user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::User>,
                T::Error: ::std::fmt::Display,
            {
                self.user = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<UserExport> for super::UserExport {
            type Error = super::error::ConversionError;
            fn try_from(
                value: UserExport,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    app_id: value.app_id?,
                    events: value.events?,
                    exported_at: value.exported_at?,
                    sessions: value.sessions?,
                    sign_ins: value.sign_ins?,
                    user: value.user?,
                })
            }
        }
        impl ::std::convert::From<super::UserExport> for UserExport {
            fn from(value: super::UserExport) -> Self {
                Self {
                    app_id: Ok(value.app_id),
                    events: Ok(value.events),
                    exported_at: Ok(value.exported_at),
                    sessions: Ok(value.sessions),
                    sign_ins: Ok(value.sign_ins),
                    user: Ok(value.user),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct UserInfoClaims {
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            email_verified: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            sub: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for UserInfoClaims {
            fn default() -> Self {
                Self {
                    email: Ok(Default::default()),
                    email_verified: Ok(Default::default()),
                    sub: Err("no value supplied for sub".to_string()),
                }
            }
        }
        impl UserInfoClaims {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn email_verified<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.email_verified = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for email_verified: {e}"
                        )
                    });
                self
            }
            pub fn sub<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.sub = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sub: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<UserInfoClaims> for super::UserInfoClaims {
            type Error = super::error::ConversionError;
            fn try_from(
                value: UserInfoClaims,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    email_verified: value.email_verified?,
                    sub: value.sub?,
                })
            }
        }
        impl ::std::convert::From<super::UserInfoClaims> for UserInfoClaims {
            fn from(value: super::UserInfoClaims) -> Self {
                Self {
                    email: Ok(value.email),
                    email_verified: Ok(value.email_verified),
                    sub: Ok(value.sub),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct UserInfoRequest {
            access_token: ::std::result::Result<
                ::std::option::Option<crate::Secret>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for UserInfoRequest {
            fn default() -> Self {
                Self {
                    access_token: Ok(Default::default()),
                }
            }
        }
        impl UserInfoRequest {
            pub fn access_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Secret>>,
                T::Error: ::std::fmt::Display,
            {
                self.access_token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for access_token: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<UserInfoRequest> for super::UserInfoRequest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: UserInfoRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    access_token: value.access_token?,
                })
            }
        }
        impl ::std::convert::From<super::UserInfoRequest> for UserInfoRequest {
            fn from(value: super::UserInfoRequest) -> Self {
                Self {
                    access_token: Ok(value.access_token),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct UserList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::User>,
                ::std::string::String,
            >,
            next_page: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for UserList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_page: Ok(Default::default()),
                }
            }
        }
        impl UserList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::User>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_page<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_page = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_page: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<UserList> for super::UserList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: UserList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_page: value.next_page?,
                })
            }
        }
        impl ::std::convert::From<super::UserList> for UserList {
            fn from(value: super::UserList) -> Self {
                Self {
                    items: Ok(value.items),
                    next_page: Ok(value.next_page),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct UserPatch {
            metadata: ::std::result::Result<
                ::std::option::Option<::serde_json::Value>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::UserStatus>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for UserPatch {
            fn default() -> Self {
                Self {
                    metadata: Ok(Default::default()),
                    status: Ok(Default::default()),
                }
            }
        }
        impl UserPatch {
            pub fn metadata<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
                T::Error: ::std::fmt::Display,
            {
                self.metadata = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for metadata: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::UserStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<UserPatch> for super::UserPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: UserPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    metadata: value.metadata?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::UserPatch> for UserPatch {
            fn from(value: super::UserPatch) -> Self {
                Self {
                    metadata: Ok(value.metadata),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Visitor {
            browser: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            ip: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            place: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            system: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Visitor {
            fn default() -> Self {
                Self {
                    browser: Ok(Default::default()),
                    ip: Ok(Default::default()),
                    place: Ok(Default::default()),
                    system: Ok(Default::default()),
                }
            }
        }
        impl Visitor {
            pub fn browser<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.browser = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for browser: {e}")
                    });
                self
            }
            pub fn ip<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.ip = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ip: {e}"));
                self
            }
            pub fn place<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.place = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for place: {e}")
                    });
                self
            }
            pub fn system<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.system = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for system: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Visitor> for super::Visitor {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Visitor,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    browser: value.browser?,
                    ip: value.ip?,
                    place: value.place?,
                    system: value.system?,
                })
            }
        }
        impl ::std::convert::From<super::Visitor> for Visitor {
            fn from(value: super::Visitor) -> Self {
                Self {
                    browser: Ok(value.browser),
                    ip: Ok(value.ip),
                    place: Ok(value.place),
                    system: Ok(value.system),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Webhook {
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            disabled_because: ::std::result::Result<
                ::std::option::Option<super::DisabledBecause>,
                ::std::string::String,
            >,
            events: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            previous_secret_expires_at: ::std::result::Result<
                ::std::option::Option<crate::Moment>,
                ::std::string::String,
            >,
            status: ::std::result::Result<super::WebhookStatus, ::std::string::String>,
            updated_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            url: ::std::result::Result<::std::string::String, ::std::string::String>,
            webhook_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Webhook {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    disabled_because: Ok(Default::default()),
                    events: Err("no value supplied for events".to_string()),
                    previous_secret_expires_at: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                    url: Err("no value supplied for url".to_string()),
                    webhook_id: Err("no value supplied for webhook_id".to_string()),
                }
            }
        }
        impl Webhook {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn disabled_because<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::DisabledBecause>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.disabled_because = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for disabled_because: {e}"
                        )
                    });
                self
            }
            pub fn events<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.events = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for events: {e}")
                    });
                self
            }
            pub fn previous_secret_expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Moment>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous_secret_expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for previous_secret_expires_at: {e}"
                        )
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WebhookStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
            pub fn url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.url = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for url: {e}")
                    });
                self
            }
            pub fn webhook_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.webhook_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for webhook_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Webhook> for super::Webhook {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Webhook,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    disabled_because: value.disabled_because?,
                    events: value.events?,
                    previous_secret_expires_at: value.previous_secret_expires_at?,
                    status: value.status?,
                    updated_at: value.updated_at?,
                    url: value.url?,
                    webhook_id: value.webhook_id?,
                })
            }
        }
        impl ::std::convert::From<super::Webhook> for Webhook {
            fn from(value: super::Webhook) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    disabled_because: Ok(value.disabled_because),
                    events: Ok(value.events),
                    previous_secret_expires_at: Ok(value.previous_secret_expires_at),
                    status: Ok(value.status),
                    updated_at: Ok(value.updated_at),
                    url: Ok(value.url),
                    webhook_id: Ok(value.webhook_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct WebhookAttempt {
            at: ::std::result::Result<crate::Moment, ::std::string::String>,
            said: ::std::result::Result<::std::string::String, ::std::string::String>,
            status: ::std::result::Result<
                ::std::option::Option<u16>,
                ::std::string::String,
            >,
            took_ms: ::std::result::Result<u64, ::std::string::String>,
        }
        impl ::std::default::Default for WebhookAttempt {
            fn default() -> Self {
                Self {
                    at: Err("no value supplied for at".to_string()),
                    said: Err("no value supplied for said".to_string()),
                    status: Ok(Default::default()),
                    took_ms: Err("no value supplied for took_ms".to_string()),
                }
            }
        }
        impl WebhookAttempt {
            pub fn at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for at: {e}"));
                self
            }
            pub fn said<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.said = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for said: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u16>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn took_ms<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u64>,
                T::Error: ::std::fmt::Display,
            {
                self.took_ms = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for took_ms: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<WebhookAttempt> for super::WebhookAttempt {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WebhookAttempt,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    at: value.at?,
                    said: value.said?,
                    status: value.status?,
                    took_ms: value.took_ms?,
                })
            }
        }
        impl ::std::convert::From<super::WebhookAttempt> for WebhookAttempt {
            fn from(value: super::WebhookAttempt) -> Self {
                Self {
                    at: Ok(value.at),
                    said: Ok(value.said),
                    status: Ok(value.status),
                    took_ms: Ok(value.took_ms),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct WebhookDelivery {
            attempts: ::std::result::Result<
                ::std::vec::Vec<super::WebhookAttempt>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            delivery_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            event_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            next_attempt_at: ::std::result::Result<
                ::std::option::Option<crate::Moment>,
                ::std::string::String,
            >,
            payload: ::std::result::Result<::std::string::String, ::std::string::String>,
            position: ::std::result::Result<u64, ::std::string::String>,
            status: ::std::result::Result<
                super::WebhookDeliveryStatus,
                ::std::string::String,
            >,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for WebhookDelivery {
            fn default() -> Self {
                Self {
                    attempts: Err("no value supplied for attempts".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    delivery_id: Err("no value supplied for delivery_id".to_string()),
                    event_id: Err("no value supplied for event_id".to_string()),
                    next_attempt_at: Ok(Default::default()),
                    payload: Err("no value supplied for payload".to_string()),
                    position: Err("no value supplied for position".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl WebhookDelivery {
            pub fn attempts<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::WebhookAttempt>>,
                T::Error: ::std::fmt::Display,
            {
                self.attempts = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for attempts: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn delivery_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.delivery_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for delivery_id: {e}")
                    });
                self
            }
            pub fn event_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.event_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for event_id: {e}")
                    });
                self
            }
            pub fn next_attempt_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Moment>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_attempt_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for next_attempt_at: {e}"
                        )
                    });
                self
            }
            pub fn payload<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.payload = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for payload: {e}")
                    });
                self
            }
            pub fn position<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<u64>,
                T::Error: ::std::fmt::Display,
            {
                self.position = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for position: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WebhookDeliveryStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<WebhookDelivery> for super::WebhookDelivery {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WebhookDelivery,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    attempts: value.attempts?,
                    created_at: value.created_at?,
                    delivery_id: value.delivery_id?,
                    event_id: value.event_id?,
                    next_attempt_at: value.next_attempt_at?,
                    payload: value.payload?,
                    position: value.position?,
                    status: value.status?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::WebhookDelivery> for WebhookDelivery {
            fn from(value: super::WebhookDelivery) -> Self {
                Self {
                    attempts: Ok(value.attempts),
                    created_at: Ok(value.created_at),
                    delivery_id: Ok(value.delivery_id),
                    event_id: Ok(value.event_id),
                    next_attempt_at: Ok(value.next_attempt_at),
                    payload: Ok(value.payload),
                    position: Ok(value.position),
                    status: Ok(value.status),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct WebhookList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Webhook>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for WebhookList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                }
            }
        }
        impl WebhookList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Webhook>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<WebhookList> for super::WebhookList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WebhookList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { items: value.items? })
            }
        }
        impl ::std::convert::From<super::WebhookList> for WebhookList {
            fn from(value: super::WebhookList) -> Self {
                Self { items: Ok(value.items) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct WebhookMade {
            created_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            disabled_because: ::std::result::Result<
                ::std::option::Option<super::DisabledBecause>,
                ::std::string::String,
            >,
            events: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            previous_secret_expires_at: ::std::result::Result<
                ::std::option::Option<crate::Moment>,
                ::std::string::String,
            >,
            secret: ::std::result::Result<crate::Secret, ::std::string::String>,
            status: ::std::result::Result<super::WebhookStatus, ::std::string::String>,
            updated_at: ::std::result::Result<crate::Moment, ::std::string::String>,
            url: ::std::result::Result<::std::string::String, ::std::string::String>,
            webhook_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for WebhookMade {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    disabled_because: Ok(Default::default()),
                    events: Err("no value supplied for events".to_string()),
                    previous_secret_expires_at: Ok(Default::default()),
                    secret: Err("no value supplied for secret".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                    url: Err("no value supplied for url".to_string()),
                    webhook_id: Err("no value supplied for webhook_id".to_string()),
                }
            }
        }
        impl WebhookMade {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn disabled_because<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<super::DisabledBecause>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.disabled_because = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for disabled_because: {e}"
                        )
                    });
                self
            }
            pub fn events<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.events = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for events: {e}")
                    });
                self
            }
            pub fn previous_secret_expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Moment>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous_secret_expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for previous_secret_expires_at: {e}"
                        )
                    });
                self
            }
            pub fn secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for secret: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::WebhookStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Moment>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
            pub fn url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.url = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for url: {e}")
                    });
                self
            }
            pub fn webhook_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.webhook_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for webhook_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<WebhookMade> for super::WebhookMade {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WebhookMade,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    disabled_because: value.disabled_because?,
                    events: value.events?,
                    previous_secret_expires_at: value.previous_secret_expires_at?,
                    secret: value.secret?,
                    status: value.status?,
                    updated_at: value.updated_at?,
                    url: value.url?,
                    webhook_id: value.webhook_id?,
                })
            }
        }
        impl ::std::convert::From<super::WebhookMade> for WebhookMade {
            fn from(value: super::WebhookMade) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    disabled_because: Ok(value.disabled_because),
                    events: Ok(value.events),
                    previous_secret_expires_at: Ok(value.previous_secret_expires_at),
                    secret: Ok(value.secret),
                    status: Ok(value.status),
                    updated_at: Ok(value.updated_at),
                    url: Ok(value.url),
                    webhook_id: Ok(value.webhook_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct WebhookPatch {
            events: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::WebhookStatus>,
                ::std::string::String,
            >,
            url: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for WebhookPatch {
            fn default() -> Self {
                Self {
                    events: Ok(Default::default()),
                    status: Ok(Default::default()),
                    url: Ok(Default::default()),
                }
            }
        }
        impl WebhookPatch {
            pub fn events<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.events = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for events: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::WebhookStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.url = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for url: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<WebhookPatch> for super::WebhookPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WebhookPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    events: value.events?,
                    status: value.status?,
                    url: value.url?,
                })
            }
        }
        impl ::std::convert::From<super::WebhookPatch> for WebhookPatch {
            fn from(value: super::WebhookPatch) -> Self {
                Self {
                    events: Ok(value.events),
                    status: Ok(value.status),
                    url: Ok(value.url),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct WebhookSecretShown {
            previous_secret_expires_at: ::std::result::Result<
                ::std::option::Option<crate::Moment>,
                ::std::string::String,
            >,
            secret: ::std::result::Result<crate::Secret, ::std::string::String>,
            webhook_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for WebhookSecretShown {
            fn default() -> Self {
                Self {
                    previous_secret_expires_at: Ok(Default::default()),
                    secret: Err("no value supplied for secret".to_string()),
                    webhook_id: Err("no value supplied for webhook_id".to_string()),
                }
            }
        }
        impl WebhookSecretShown {
            pub fn previous_secret_expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<crate::Moment>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous_secret_expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for previous_secret_expires_at: {e}"
                        )
                    });
                self
            }
            pub fn secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<crate::Secret>,
                T::Error: ::std::fmt::Display,
            {
                self.secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for secret: {e}")
                    });
                self
            }
            pub fn webhook_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.webhook_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for webhook_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<WebhookSecretShown> for super::WebhookSecretShown {
            type Error = super::error::ConversionError;
            fn try_from(
                value: WebhookSecretShown,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    previous_secret_expires_at: value.previous_secret_expires_at?,
                    secret: value.secret?,
                    webhook_id: value.webhook_id?,
                })
            }
        }
        impl ::std::convert::From<super::WebhookSecretShown> for WebhookSecretShown {
            fn from(value: super::WebhookSecretShown) -> Self {
                Self {
                    previous_secret_expires_at: Ok(value.previous_secret_expires_at),
                    secret: Ok(value.secret),
                    webhook_id: Ok(value.webhook_id),
                }
            }
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for Gatepost

Sign-in by e-mail for any app. Errors outside the OAuth endpoints are problems (RFC 9457), those of the OAuth endpoints are as RFC 6749 §5.2 has them. Times are RFC 3339 in UTC; identifiers are opaque. Every answer bears `X-Request-Id`. A path that does not exist is 404 `not_found`, a method that a path does not have 405 `method_not_allowed` with `Allow`.

Version: 0.1.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::caller::Caller,
}
impl Client {
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::caller::Caller,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::caller::Caller> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::caller::Caller {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::caller::Caller>,
    {}
};
impl Client {
    /**Metadata of an app's issuer, as RFC 8414 has it

The same as the other one.

Sends a `GET` request to `/.well-known/oauth-authorization-server/apps/{app_id}`

Arguments:
- `app_id`: The app.
```text
let response = client.get_authorization_server_metadata()
    .app_id(app_id)
    .send()
    .await;
```*/
    pub fn get_authorization_server_metadata(
        &self,
    ) -> builder::GetAuthorizationServerMetadata<'_> {
        builder::GetAuthorizationServerMetadata::new(self)
    }
    /**List apps

All that were not deleted, newest first. Needs a token for all apps.

Sends a `GET` request to `/admin/v1/apps`

Arguments:
- `limit`: How many there are on a page at most: 1 to 200, 50 if it is left out.
- `page_token`: Where the page begins: `next_page` of the one before.
```text
let response = client.list_apps()
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn list_apps(&self) -> builder::ListApps<'_> {
        builder::ListApps::new(self)
    }
    /**Create an app

What is left out is as usual. The id is the app's name for machines, its OAuth `client_id`, and never used again.

Sends a `POST` request to `/admin/v1/apps`

Arguments:
- `idempotency_key`: Lets the same request be sent again within 24 hours.
- `body`
```text
let response = client.create_app()
    .idempotency_key(idempotency_key)
    .body(body)
    .send()
    .await;
```*/
    pub fn create_app(&self) -> builder::CreateApp<'_> {
        builder::CreateApp::new(self)
    }
    /**Get an app

With its version as `ETag`, which a change of it names.

Sends a `GET` request to `/admin/v1/apps/{app_id}`

Arguments:
- `app_id`: The app.
```text
let response = client.get_app()
    .app_id(app_id)
    .send()
    .await;
```*/
    pub fn get_app(&self) -> builder::GetApp<'_> {
        builder::GetApp::new(self)
    }
    /**Delete an app

Nobody signs in to it any more, all its tokens fail, and its id is never used again.

Sends a `DELETE` request to `/admin/v1/apps/{app_id}`

Arguments:
- `app_id`: The app.
- `if_match`: The version that is deleted: its `ETag`; any, if it is left out.
```text
let response = client.delete_app()
    .app_id(app_id)
    .if_match(if_match)
    .send()
    .await;
```*/
    pub fn delete_app(&self) -> builder::DeleteApp<'_> {
        builder::DeleteApp::new(self)
    }
    /**Update an app

A merge patch (RFC 7396): what is left out stays, `null` takes away. Lists are replaced as a whole.

Sends a `PATCH` request to `/admin/v1/apps/{app_id}`

Arguments:
- `app_id`: The app.
- `if_match`: The version that is changed: its `ETag`, or `*`.
- `body`
```text
let response = client.update_app()
    .app_id(app_id)
    .if_match(if_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn update_app(&self) -> builder::UpdateApp<'_> {
        builder::UpdateApp::new(self)
    }
    /**List audit events

Newest first. With `Accept: application/x-ndjson` all that fit are streamed, one a line; a stream that breaks off without its proper end is not whole.

Sends a `GET` request to `/admin/v1/apps/{app_id}/audit-events`

Arguments:
- `app_id`: The app.
- `actor`: Only what this actor did: `admin:adm_…`, `console:usr_…` or `command`.
- `email`: Only events about this address.
- `from`: Only events at this moment or later (RFC 3339).
- `limit`: How many are on a page: 1 to 200, 50 if it is left out.
- `page_token`: The next page, as the one before told it.
- `to`: Only events before this moment (RFC 3339).
- `type_`: Only events of this type, such as `sign_in.requested`.
- `user_id`: Only events of this user.
```text
let response = client.list_audit_events()
    .app_id(app_id)
    .actor(actor)
    .email(email)
    .from(from)
    .limit(limit)
    .page_token(page_token)
    .to(to)
    .type_(type_)
    .user_id(user_id)
    .send()
    .await;
```*/
    pub fn list_audit_events(&self) -> builder::ListAuditEvents<'_> {
        builder::ListAuditEvents::new(self)
    }
    /**List client secrets

What is known of each; the secrets themselves are shown once, when they are made.

Sends a `GET` request to `/admin/v1/apps/{app_id}/client-secrets`

Arguments:
- `app_id`: The app.
- `limit`: How many there are on a page at most: 1 to 200, 50 if it is left out.
- `page_token`: Where the page begins: `next_page` of the one before.
```text
let response = client.list_client_secrets()
    .app_id(app_id)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn list_client_secrets(&self) -> builder::ListClientSecrets<'_> {
        builder::ListClientSecrets::new(self)
    }
    /**Create a client secret

The others stay good: let the app's servers take the new one, and then delete the old one.

Sends a `POST` request to `/admin/v1/apps/{app_id}/client-secrets`

Arguments:
- `app_id`: The app.
- `idempotency_key`: Lets the same request be sent again within 24 hours.
```text
let response = client.create_client_secret()
    .app_id(app_id)
    .idempotency_key(idempotency_key)
    .send()
    .await;
```*/
    pub fn create_client_secret(&self) -> builder::CreateClientSecret<'_> {
        builder::CreateClientSecret::new(self)
    }
    /**Delete a client secret

It proves nothing any more, on any node.

Sends a `DELETE` request to `/admin/v1/apps/{app_id}/client-secrets/{client_secret_id}`

Arguments:
- `app_id`: The app.
- `client_secret_id`: The secret's name.
```text
let response = client.delete_client_secret()
    .app_id(app_id)
    .client_secret_id(client_secret_id)
    .send()
    .await;
```*/
    pub fn delete_client_secret(&self) -> builder::DeleteClientSecret<'_> {
        builder::DeleteClientSecret::new(self)
    }
    /**Get an app's own letters of one kind

Without any, Gatepost's own are sent, and `locales` is empty.

Sends a `GET` request to `/admin/v1/apps/{app_id}/email-templates/{kind}`

Arguments:
- `app_id`: The app.
- `kind`: What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`.
```text
let response = client.get_email_template()
    .app_id(app_id)
    .kind(kind)
    .send()
    .await;
```*/
    pub fn get_email_template(&self) -> builder::GetEmailTemplate<'_> {
        builder::GetEmailTemplate::new(self)
    }
    /**Replace an app's own letters of one kind

All letters of that kind are written by each before it is taken: those that sign in with the link, with the digits and with both, those of a change of address as they ask and tell either address.

Sends a `PUT` request to `/admin/v1/apps/{app_id}/email-templates/{kind}`

Arguments:
- `app_id`: The app.
- `kind`: What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`.
- `if_match`: The version that is replaced: its `ETag`, or `*`.
- `body`
```text
let response = client.replace_email_template()
    .app_id(app_id)
    .kind(kind)
    .if_match(if_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn replace_email_template(&self) -> builder::ReplaceEmailTemplate<'_> {
        builder::ReplaceEmailTemplate::new(self)
    }
    /**Delete an app's own letters of one kind

Gatepost's own are sent again.

Sends a `DELETE` request to `/admin/v1/apps/{app_id}/email-templates/{kind}`

Arguments:
- `app_id`: The app.
- `kind`: What the letters are about: `sign_in`, `email_change`, `new_device` or `erased`.
- `if_match`: The version that is deleted: its `ETag`; any, if it is left out.
```text
let response = client.delete_email_template()
    .app_id(app_id)
    .kind(kind)
    .if_match(if_match)
    .send()
    .await;
```*/
    pub fn delete_email_template(&self) -> builder::DeleteEmailTemplate<'_> {
        builder::DeleteEmailTemplate::new(self)
    }
    /**Preview a letter

By the source that is sent along, or as the letter would be sent now.

Sends a `POST` request to `/admin/v1/apps/{app_id}/email-templates/{kind}/preview`

Arguments:
- `app_id`: The app.
- `kind`: What the letter is about: `sign_in`, `email_change`, `new_device` or `erased`.
- `body`
```text
let response = client.preview_email_template()
    .app_id(app_id)
    .kind(kind)
    .body(body)
    .send()
    .await;
```*/
    pub fn preview_email_template(&self) -> builder::PreviewEmailTemplate<'_> {
        builder::PreviewEmailTemplate::new(self)
    }
    /**List attempts to sign in

Newest first, with those that never became a sign-in: they have an `event_id` and no `sign_in_id`, and their status is `never_began`. Each says in one sentence what stood in the way, if something did.

Sends a `GET` request to `/admin/v1/apps/{app_id}/sign-ins`

Arguments:
- `app_id`: The app.
- `email`: Only those by this address.
- `limit`: How many are on a page: 1 to 200, 50 if it is left out.
- `page_token`: The next page, as the one before told it.
- `support_id`: Only what somebody read out from a page or a letter: the support id that stands there.
```text
let response = client.list_sign_ins()
    .app_id(app_id)
    .email(email)
    .limit(limit)
    .page_token(page_token)
    .support_id(support_id)
    .send()
    .await;
```*/
    pub fn list_sign_ins(&self) -> builder::ListSignIns<'_> {
        builder::ListSignIns::new(self)
    }
    /**Get a sign-in with its timeline

What happened, step by step, each with a stable code and in plain words.

Sends a `GET` request to `/admin/v1/apps/{app_id}/sign-ins/{sign_in_id}`

Arguments:
- `app_id`: The app.
- `sign_in_id`: The sign-in.
```text
let response = client.get_sign_in()
    .app_id(app_id)
    .sign_in_id(sign_in_id)
    .send()
    .await;
```*/
    pub fn get_sign_in(&self) -> builder::GetSignIn<'_> {
        builder::GetSignIn::new(self)
    }
    /**List signing keys

All of them, with where each is in its life: `next`, `active` or `retiring`.

Sends a `GET` request to `/admin/v1/apps/{app_id}/signing-keys`

Arguments:
- `app_id`: The app.
- `limit`: How many there are on a page at most: 1 to 200, 50 if it is left out.
- `page_token`: Where the page begins: `next_page` of the one before.
```text
let response = client.list_signing_keys()
    .app_id(app_id)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn list_signing_keys(&self) -> builder::ListSigningKeys<'_> {
        builder::ListSigningKeys::new(self)
    }
    /**Create the next signing key

It is published at once, and takes the place of the one that signs when every verifier knows it.

Sends a `POST` request to `/admin/v1/apps/{app_id}/signing-keys`

Arguments:
- `app_id`: The app.
- `body`
```text
let response = client.create_signing_key()
    .app_id(app_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn create_signing_key(&self) -> builder::CreateSigningKey<'_> {
        builder::CreateSigningKey::new(self)
    }
    /**Rotate signing keys

Makes the next key of one algorithm or of all that the app uses, and answers with the keys that were made.

Sends a `POST` request to `/admin/v1/apps/{app_id}/signing-keys/rotate`

Arguments:
- `app_id`: The app.
- `body`
```text
let response = client.rotate_signing_keys()
    .app_id(app_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn rotate_signing_keys(&self) -> builder::RotateSigningKeys<'_> {
        builder::RotateSigningKeys::new(self)
    }
    /**List suppressed addresses

Each bounced a letter of this app for good, or complained of one, as the mail provider reports. It gets no more of them.

Sends a `GET` request to `/admin/v1/apps/{app_id}/suppressions`

Arguments:
- `app_id`: The app.
- `limit`: How many there are on a page at most: 1 to 200, usually 50.
- `page_token`: Of the page before.
```text
let response = client.list_suppressions()
    .app_id(app_id)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn list_suppressions(&self) -> builder::ListSuppressions<'_> {
        builder::ListSuppressions::new(self)
    }
    /**Get a suppressed address

With why and since when no letter leaves for it.

Sends a `GET` request to `/admin/v1/apps/{app_id}/suppressions/{email}`

Arguments:
- `app_id`: The app.
- `email`: The address.
```text
let response = client.get_suppression()
    .app_id(app_id)
    .email(email)
    .send()
    .await;
```*/
    pub fn get_suppression(&self) -> builder::GetSuppression<'_> {
        builder::GetSuppression::new(self)
    }
    /**Let an address get letters again

What made it bounce should be over: a provider that sees it bounce again and again suspends its sender.

Sends a `DELETE` request to `/admin/v1/apps/{app_id}/suppressions/{email}`

Arguments:
- `app_id`: The app.
- `email`: The address.
```text
let response = client.delete_suppression()
    .app_id(app_id)
    .email(email)
    .send()
    .await;
```*/
    pub fn delete_suppression(&self) -> builder::DeleteSuppression<'_> {
        builder::DeleteSuppression::new(self)
    }
    /**List users

Newest first; with `q` by address, since that is how they are looked for.

Sends a `GET` request to `/admin/v1/apps/{app_id}/users`

Arguments:
- `app_id`: The app.
- `email`: The one with that address, in any spelling.
- `limit`: How many to a page: 1 to 200, 50 if it is left out.
- `page_token`: Where the list goes on: `next_page` of the page before.
- `q`: Those whose address begins so, letter by letter: nothing in it stands for anything else.
- `status`: `active` or `blocked`.
```text
let response = client.list_users()
    .app_id(app_id)
    .email(email)
    .limit(limit)
    .page_token(page_token)
    .q(q)
    .status(status)
    .send()
    .await;
```*/
    pub fn list_users(&self) -> builder::ListUsers<'_> {
        builder::ListUsers::new(self)
    }
    /**Create a user

Somebody who has not signed in yet: with an app that invites, they get letters from now on.

Sends a `POST` request to `/admin/v1/apps/{app_id}/users`

Arguments:
- `app_id`: The app.
- `idempotency_key`: Lets the same request be sent again within 24 hours.
- `body`
```text
let response = client.create_user()
    .app_id(app_id)
    .idempotency_key(idempotency_key)
    .body(body)
    .send()
    .await;
```*/
    pub fn create_user(&self) -> builder::CreateUser<'_> {
        builder::CreateUser::new(self)
    }
    /**Get a user

The `ETag` names the version, for whoever changes it.

Sends a `GET` request to `/admin/v1/apps/{app_id}/users/{user_id}`

Arguments:
- `app_id`: The app.
- `user_id`: The user.
```text
let response = client.get_user()
    .app_id(app_id)
    .user_id(user_id)
    .send()
    .await;
```*/
    pub fn get_user(&self) -> builder::GetUser<'_> {
        builder::GetUser::new(self)
    }
    /**Erase a user

Nothing of theirs opens anything any more, their address is taken out of all that is kept, and they are told by a last letter. The audit keeps the name `user_id` and nothing personal. Whoever comes again is a new user.

Sends a `DELETE` request to `/admin/v1/apps/{app_id}/users/{user_id}`

Arguments:
- `app_id`: The app.
- `user_id`: The user.
- `if_match`: The version that is erased: its `ETag`; any, if it is left out.
```text
let response = client.erase_user()
    .app_id(app_id)
    .user_id(user_id)
    .if_match(if_match)
    .send()
    .await;
```*/
    pub fn erase_user(&self) -> builder::EraseUser<'_> {
        builder::EraseUser::new(self)
    }
    /**Update a user

A merge patch (RFC 7396): what is left out stays, `null` takes away. Whoever becomes `blocked` can't sign in, and all that they have open ends at once, on every node.

Sends a `PATCH` request to `/admin/v1/apps/{app_id}/users/{user_id}`

Arguments:
- `app_id`: The app.
- `user_id`: The user.
- `if_match`: The version that is changed: its `ETag`, or `*`.
- `body`
```text
let response = client.update_user()
    .app_id(app_id)
    .user_id(user_id)
    .if_match(if_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn update_user(&self) -> builder::UpdateUser<'_> {
        builder::UpdateUser::new(self)
    }
    /**Export a user

All that is kept of the person, in one document, for whoever asks what that is.

Sends a `GET` request to `/admin/v1/apps/{app_id}/users/{user_id}/export`

Arguments:
- `app_id`: The app.
- `user_id`: The user.
```text
let response = client.export_user()
    .app_id(app_id)
    .user_id(user_id)
    .send()
    .await;
```*/
    pub fn export_user(&self) -> builder::ExportUser<'_> {
        builder::ExportUser::new(self)
    }
    /**List a user's sessions

Those that are not over, newest first.

Sends a `GET` request to `/admin/v1/apps/{app_id}/users/{user_id}/sessions`

Arguments:
- `app_id`: The app.
- `user_id`: The user.
- `limit`: How many to a page: 1 to 200, 50 if it is left out.
- `page_token`: Where the list goes on: `next_page` of the page before.
```text
let response = client.list_user_sessions()
    .app_id(app_id)
    .user_id(user_id)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn list_user_sessions(&self) -> builder::ListUserSessions<'_> {
        builder::ListUserSessions::new(self)
    }
    /**End all of a user's sessions

They are signed out everywhere, on every node at once; access tokens that apps verify offline live until they expire.

Sends a `DELETE` request to `/admin/v1/apps/{app_id}/users/{user_id}/sessions`

Arguments:
- `app_id`: The app.
- `user_id`: The user.
```text
let response = client.end_user_sessions()
    .app_id(app_id)
    .user_id(user_id)
    .send()
    .await;
```*/
    pub fn end_user_sessions(&self) -> builder::EndUserSessions<'_> {
        builder::EndUserSessions::new(self)
    }
    /**End one of a user's sessions

Its refresh token opens nothing any more, on any node; the app is told if it wants to hear of logouts.

Sends a `DELETE` request to `/admin/v1/apps/{app_id}/users/{user_id}/sessions/{session_id}`

Arguments:
- `app_id`: The app.
- `user_id`: The user.
- `session_id`: The session.
```text
let response = client.end_user_session()
    .app_id(app_id)
    .user_id(user_id)
    .session_id(session_id)
    .send()
    .await;
```*/
    pub fn end_user_session(&self) -> builder::EndUserSession<'_> {
        builder::EndUserSession::new(self)
    }
    /**List webhooks

Newest first, all of them: an app has few.

Sends a `GET` request to `/admin/v1/apps/{app_id}/webhooks`

Arguments:
- `app_id`: The app.
```text
let response = client.list_webhooks()
    .app_id(app_id)
    .send()
    .await;
```*/
    pub fn list_webhooks(&self) -> builder::ListWebhooks<'_> {
        builder::ListWebhooks::new(self)
    }
    /**Create a webhook

It hears of what happens from then on. Messages are signed as Standard Webhooks 1.0 has it.

Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks`

Arguments:
- `app_id`: The app.
- `idempotency_key`: Lets the same request be sent again within 24 hours.
- `body`
```text
let response = client.create_webhook()
    .app_id(app_id)
    .idempotency_key(idempotency_key)
    .body(body)
    .send()
    .await;
```*/
    pub fn create_webhook(&self) -> builder::CreateWebhook<'_> {
        builder::CreateWebhook::new(self)
    }
    /**Get a webhook

The `ETag` names the version, for whoever changes it. Its secret is not shown again.

Sends a `GET` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
```text
let response = client.get_webhook()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .send()
    .await;
```*/
    pub fn get_webhook(&self) -> builder::GetWebhook<'_> {
        builder::GetWebhook::new(self)
    }
    /**Delete a webhook

Nothing is sent there any more, and what was to be sent is forgotten.

Sends a `DELETE` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
- `if_match`: The version that is deleted: its `ETag`; any, if it is left out.
```text
let response = client.delete_webhook()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .if_match(if_match)
    .send()
    .await;
```*/
    pub fn delete_webhook(&self) -> builder::DeleteWebhook<'_> {
        builder::DeleteWebhook::new(self)
    }
    /**Update a webhook

A merge patch (RFC 7396): what is left out stays. Nothing of a webhook can be missing, so `null` is refused.

Sends a `PATCH` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
- `if_match`: The version that is changed: its `ETag`, or `*`.
- `body`
```text
let response = client.update_webhook()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .if_match(if_match)
    .body(body)
    .send()
    .await;
```*/
    pub fn update_webhook(&self) -> builder::UpdateWebhook<'_> {
        builder::UpdateWebhook::new(self)
    }
    /**List what is sent to a webhook

Newest first, each with its last attempts; 30 days are kept.

Sends a `GET` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
- `limit`: How many at most: from 1 to 200; 50, if it is left out.
- `page_token`: Where the list goes on: `next_page` of the page before.
```text
let response = client.list_webhook_deliveries()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .limit(limit)
    .page_token(page_token)
    .send()
    .await;
```*/
    pub fn list_webhook_deliveries(&self) -> builder::ListWebhookDeliveries<'_> {
        builder::ListWebhookDeliveries::new(self)
    }
    /**Get what is sent to a webhook

One message, with its last attempts.

Sends a `GET` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries/{delivery_id}`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
- `delivery_id`: The message.
```text
let response = client.get_webhook_delivery()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .delivery_id(delivery_id)
    .send()
    .await;
```*/
    pub fn get_webhook_delivery(&self) -> builder::GetWebhookDelivery<'_> {
        builder::GetWebhookDelivery::new(self)
    }
    /**Send a message again

Under the same `webhook-id`, at once or when the webhook is switched on, however it stands.

Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
- `delivery_id`: The message.
```text
let response = client.redeliver_webhook_delivery()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .delivery_id(delivery_id)
    .send()
    .await;
```*/
    pub fn redeliver_webhook_delivery(&self) -> builder::RedeliverWebhookDelivery<'_> {
        builder::RedeliverWebhookDelivery::new(self)
    }
    /**Send again what was given up

Everything that failed for good since that moment, in its order.

Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/redeliver`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
- `body`
```text
let response = client.redeliver_webhook()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn redeliver_webhook(&self) -> builder::RedeliverWebhook<'_> {
        builder::RedeliverWebhook::new(self)
    }
    /**Rotate the secret of a webhook

Messages are signed with the old one too for 24 hours.

Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/rotate-secret`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
- `idempotency_key`: Lets the same request be sent again within 24 hours.
```text
let response = client.rotate_webhook_secret()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .idempotency_key(idempotency_key)
    .send()
    .await;
```*/
    pub fn rotate_webhook_secret(&self) -> builder::RotateWebhookSecret<'_> {
        builder::RotateWebhookSecret::new(self)
    }
    /**Test a webhook

Sends it a message of the type `webhook.test`, which goes the way of all others, whatever the webhook hears of.

Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/test`

Arguments:
- `app_id`: The app.
- `webhook_id`: The webhook.
```text
let response = client.test_webhook()
    .app_id(app_id)
    .webhook_id(webhook_id)
    .send()
    .await;
```*/
    pub fn test_webhook(&self) -> builder::TestWebhook<'_> {
        builder::TestWebhook::new(self)
    }
    /**Metadata of an app's issuer, as OIDC Discovery has it

All that a client library needs beside a client id. Codes come from the hosted page at the authorization endpoint, and from the sign-ins that the app begins itself.

Sends a `GET` request to `/apps/{app_id}/.well-known/openid-configuration`

Arguments:
- `app_id`: The app.
```text
let response = client.get_open_id_configuration()
    .app_id(app_id)
    .send()
    .await;
```*/
    pub fn get_open_id_configuration(&self) -> builder::GetOpenIdConfiguration<'_> {
        builder::GetOpenIdConfiguration::new(self)
    }
    /**What a token is worth now

Token introspection (RFC 7662), for apps that can prove to be themselves: a public app is refused as `invalid_client`. A token that is unknown, malformed, of another app, expired, used or revoked is not active, and the answer does not say which. The session is looked at each time.

Sends a `POST` request to `/apps/{app_id}/introspect`

Arguments:
- `app_id`: The app; also the client_id.
- `body`
```text
let response = client.introspect_token()
    .app_id(app_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn introspect_token(&self) -> builder::IntrospectToken<'_> {
        builder::IntrospectToken::new(self)
    }
    /**Keys of an app

The public keys that verify the app's access tokens, of both formats. May be cached for five minutes.

Sends a `GET` request to `/apps/{app_id}/jwks.json`

Arguments:
- `app_id`: The app.
```text
let response = client.get_keys()
    .app_id(app_id)
    .send()
    .await;
```*/
    pub fn get_keys(&self) -> builder::GetKeys<'_> {
        builder::GetKeys::new(self)
    }
    /**Push an authorization request

Keeps the request (RFC 9126), so that the browser bears its name alone. It is judged as `authorize` would, and the client authenticates as at the token endpoint. The person has ten minutes from the moment at which the browser comes with it.

Sends a `POST` request to `/apps/{app_id}/par`

Arguments:
- `app_id`: The app; also the client_id.
- `dpop`: A proof of the key that alone may be used at the exchange, in place of `dpop_jkt` (RFC 9449 §10.1).
- `body`
```text
let response = client.push_authorization_request()
    .app_id(app_id)
    .dpop(dpop)
    .body(body)
    .send()
    .await;
```*/
    pub fn push_authorization_request(&self) -> builder::PushAuthorizationRequest<'_> {
        builder::PushAuthorizationRequest::new(self)
    }
    /**Revoke a token

Ends the session that the token belongs to (RFC 7009). A token that nobody knows, or that is another app's, is no error, and nothing happens.

Sends a `POST` request to `/apps/{app_id}/revoke`

Arguments:
- `app_id`: The app; also the client_id.
- `body`
```text
let response = client.revoke_token()
    .app_id(app_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn revoke_token(&self) -> builder::RevokeToken<'_> {
        builder::RevokeToken::new(self)
    }
    /**Begin a sign-in

Sends a letter with a link to the address. The answer is the same, and takes the same time, whether or not the address is known, blocked or reachable. Send `code_challenge` and `code_challenge_method` (PKCE, RFC 7636), or authenticate with the app's client secret.

With an `Idempotency-Key` the request may be repeated: within 24 hours the same one gets the first answer again, and sends no second letter.

Sends a `POST` request to `/apps/{app_id}/sign-ins`

Arguments:
- `app_id`: The app.
- `idempotency_key`: A name for this request, such as a UUID: 1 to 255 visible characters of ASCII. It is known for 24 hours, among the app's own requests if they are authenticated, else among those with the same `code_challenge`.
- `body`
```text
let response = client.request_sign_in()
    .app_id(app_id)
    .idempotency_key(idempotency_key)
    .body(body)
    .send()
    .await;
```*/
    pub fn request_sign_in(&self) -> builder::RequestSignIn<'_> {
        builder::RequestSignIn::new(self)
    }
    /**Watch a sign-in

For the page that waits. Only the holder of the sign-in's secret is told. With `Accept: text/event-stream` it is a stream of server-sent events, each with the same JSON, that ends when nothing more can happen.

Sends a `GET` request to `/apps/{app_id}/sign-ins/{sign_in_id}`

Arguments:
- `app_id`: The app.
- `sign_in_id`: The sign-in.
```text
let response = client.watch_sign_in()
    .app_id(app_id)
    .sign_in_id(sign_in_id)
    .send()
    .await;
```*/
    pub fn watch_sign_in(&self) -> builder::WatchSignIn<'_> {
        builder::WatchSignIn::new(self)
    }
    /**Type the code

Completes the sign-in with the six digits of its letters, which are the same in each of them. Every attempt counts, and after the fifth the code is dead; the link is not.

Sends a `POST` request to `/apps/{app_id}/sign-ins/{sign_in_id}/code`

Arguments:
- `app_id`: The app.
- `sign_in_id`: The sign-in.
- `body`
```text
let response = client.enter_code()
    .app_id(app_id)
    .sign_in_id(sign_in_id)
    .body(body)
    .send()
    .await;
```*/
    pub fn enter_code(&self) -> builder::EnterCode<'_> {
        builder::EnterCode::new(self)
    }
    /**Send another letter

One more letter to the same address: after 30 seconds, then 60, 120 and 240, five in all. Links sent earlier stay good until their own end; the first one that is used spends the others.

Sends a `POST` request to `/apps/{app_id}/sign-ins/{sign_in_id}/resend`

Arguments:
- `app_id`: The app.
- `sign_in_id`: The sign-in.
```text
let response = client.resend_letter()
    .app_id(app_id)
    .sign_in_id(sign_in_id)
    .send()
    .await;
```*/
    pub fn resend_letter(&self) -> builder::ResendLetter<'_> {
        builder::ResendLetter::new(self)
    }
    /**Exchange a code, or refresh

The token endpoint of OAuth 2.1 (RFC 6749 §3.2). A code lives 60 seconds and is good once; a wrong verifier kills it, and presenting it again ends the session that it opened. Refresh tokens rotate: each is good once, and presenting an old one ends the session, except within 10 seconds while its successor is unused.

A client authenticates by exactly one method a request: `client_secret_basic`, `client_secret_post`, `private_key_jwt` or, if the app is public, `none`.

Sends a `POST` request to `/apps/{app_id}/token`

Arguments:
- `app_id`: The app; also the client_id.
- `dpop`: A proof of a key (RFC 9449 §5): the tokens are bound to that key. A session of a public app that began with one goes on with the same one alone.
- `body`
```text
let response = client.exchange_token()
    .app_id(app_id)
    .dpop(dpop)
    .body(body)
    .send()
    .await;
```*/
    pub fn exchange_token(&self) -> builder::ExchangeToken<'_> {
        builder::ExchangeToken::new(self)
    }
    /**Who an access token is about

The userinfo endpoint of OIDC (OIDC Core §5.3), for tokens with scope `openid`: JWTs and Biscuits alike. The session is looked at each time, so that nothing is told once it is over. A token that is bound to a key is sent by the scheme `DPoP`, with a proof.

Sends a `GET` request to `/apps/{app_id}/userinfo`

Arguments:
- `app_id`: The app.
- `dpop`: A proof of the key that the token is bound to (RFC 9449 §7.1), with `ath`.
```text
let response = client.get_user_info()
    .app_id(app_id)
    .dpop(dpop)
    .send()
    .await;
```*/
    pub fn get_user_info(&self) -> builder::GetUserInfo<'_> {
        builder::GetUserInfo::new(self)
    }
    /**Who an access token is about, asked by POST

The same as by GET. The token stands in the header, or alone in a form.

Sends a `POST` request to `/apps/{app_id}/userinfo`

Arguments:
- `app_id`: The app.
- `dpop`: A proof of the key that the token is bound to (RFC 9449 §7.1), with `ath`.
- `body`
```text
let response = client.post_user_info()
    .app_id(app_id)
    .dpop(dpop)
    .body(body)
    .send()
    .await;
```*/
    pub fn post_user_info(&self) -> builder::PostUserInfo<'_> {
        builder::PostUserInfo::new(self)
    }
}
/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };
    /**Builder for [`Client::get_authorization_server_metadata`]

[`Client::get_authorization_server_metadata`]: super::Client::get_authorization_server_metadata*/
    #[derive(Debug, Clone)]
    pub struct GetAuthorizationServerMetadata<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
    }
    impl<'a> GetAuthorizationServerMetadata<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/.well-known/oauth-authorization-server/apps/{app_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::IssuerMetadata>, Error<types::Problem>> {
            let Self { client, app_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/.well-known/oauth-authorization-server/apps/{}", client.baseurl,
                encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_authorization_server_metadata",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_apps`]

[`Client::list_apps`]: super::Client::list_apps*/
    #[derive(Debug, Clone)]
    pub struct ListApps<'a> {
        client: &'a super::Client,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListApps<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AppList>, Error<types::Problem>> {
            let Self { client, limit, page_token } = self;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!("{}/admin/v1/apps", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_apps",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::App, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::create_app`]

[`Client::create_app`]: super::Client::create_app*/
    #[derive(Debug, Clone)]
    pub struct CreateApp<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::NewApp, String>,
    }
    impl<'a> CreateApp<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for idempotency_key failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewApp>,
            <V as std::convert::TryInto<types::NewApp>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewApp` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewApp) -> types::builder::NewApp,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AppCreated>, Error<types::Problem>> {
            let Self { client, idempotency_key, body } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewApp::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/admin/v1/apps", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_app",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_app`]

[`Client::get_app`]: super::Client::get_app*/
    #[derive(Debug, Clone)]
    pub struct GetApp<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
    }
    impl<'a> GetApp<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::App>, Error<types::Problem>> {
            let Self { client, app_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_app",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::delete_app`]

[`Client::delete_app`]: super::Client::delete_app*/
    #[derive(Debug, Clone)]
    pub struct DeleteApp<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        if_match: Result<Option<::std::string::String>, String>,
    }
    impl<'a> DeleteApp<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                if_match: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/admin/v1/apps/{app_id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, if_match } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_app",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::update_app`]

[`Client::update_app`]: super::Client::update_app*/
    #[derive(Debug, Clone)]
    pub struct UpdateApp<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        if_match: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::AppPatch, String>,
    }
    impl<'a> UpdateApp<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AppPatch>,
            <V as std::convert::TryInto<types::AppPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `AppPatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::AppPatch) -> types::builder::AppPatch,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/admin/v1/apps/{app_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::App>, Error<types::Problem>> {
            let Self { client, app_id, if_match, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::AppPatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_app",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_audit_events`]

[`Client::list_audit_events`]: super::Client::list_audit_events*/
    #[derive(Debug, Clone)]
    pub struct ListAuditEvents<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        actor: Result<Option<::std::string::String>, String>,
        email: Result<Option<::std::string::String>, String>,
        from: Result<Option<::std::string::String>, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
        to: Result<Option<::std::string::String>, String>,
        type_: Result<Option<::std::string::String>, String>,
        user_id: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListAuditEvents<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                actor: Ok(None),
                email: Ok(None),
                from: Ok(None),
                limit: Ok(None),
                page_token: Ok(None),
                to: Ok(None),
                type_: Ok(None),
                user_id: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn actor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.actor = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for actor failed"
                        .to_string()
                });
            self
        }
        pub fn email<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.email = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for email failed"
                        .to_string()
                });
            self
        }
        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.from = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for from failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        pub fn to<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.to = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for to failed"
                        .to_string()
                });
            self
        }
        pub fn type_<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.type_ = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for type_ failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/audit-events`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AuditEventList>, Error<types::Problem>> {
            let Self {
                client,
                app_id,
                actor,
                email,
                from,
                limit,
                page_token,
                to,
                type_,
                user_id,
            } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let actor = actor.map_err(Error::InvalidRequest)?;
            let email = email.map_err(Error::InvalidRequest)?;
            let from = from.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let to = to.map_err(Error::InvalidRequest)?;
            let type_ = type_.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/audit-events", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("actor", &actor))
                .query(&progenitor_client::QueryParam::new("email", &email))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .query(&progenitor_client::QueryParam::new("to", &to))
                .query(&progenitor_client::QueryParam::new("type", &type_))
                .query(&progenitor_client::QueryParam::new("user_id", &user_id))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_audit_events",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps/{app_id}/audit-events`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::AuditEvent, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                actor: Ok(None),
                email: Ok(None),
                from: Ok(None),
                page_token: Ok(None),
                to: Ok(None),
                type_: Ok(None),
                user_id: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::list_client_secrets`]

[`Client::list_client_secrets`]: super::Client::list_client_secrets*/
    #[derive(Debug, Clone)]
    pub struct ListClientSecrets<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListClientSecrets<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/client-secrets`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ClientSecretList>, Error<types::Problem>> {
            let Self { client, app_id, limit, page_token } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/client-secrets", client.baseurl, encode_path(&
                app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_client_secrets",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps/{app_id}/client-secrets`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::ClientSecret, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::create_client_secret`]

[`Client::create_client_secret`]: super::Client::create_client_secret*/
    #[derive(Debug, Clone)]
    pub struct CreateClientSecret<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        idempotency_key: Result<Option<::std::string::String>, String>,
    }
    impl<'a> CreateClientSecret<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                idempotency_key: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for idempotency_key failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/client-secrets`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ClientSecretMade>, Error<types::Problem>> {
            let Self { client, app_id, idempotency_key } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/client-secrets", client.baseurl, encode_path(&
                app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_client_secret",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::delete_client_secret`]

[`Client::delete_client_secret`]: super::Client::delete_client_secret*/
    #[derive(Debug, Clone)]
    pub struct DeleteClientSecret<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        client_secret_id: Result<::std::string::String, String>,
    }
    impl<'a> DeleteClientSecret<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                client_secret_id: Err("client_secret_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn client_secret_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.client_secret_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for client_secret_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/admin/v1/apps/{app_id}/client-secrets/{client_secret_id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, client_secret_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let client_secret_id = client_secret_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/client-secrets/{}", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& client_secret_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_client_secret",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_email_template`]

[`Client::get_email_template`]: super::Client::get_email_template*/
    #[derive(Debug, Clone)]
    pub struct GetEmailTemplate<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        kind: Result<::std::string::String, String>,
    }
    impl<'a> GetEmailTemplate<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                kind: Err("kind was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn kind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.kind = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for kind failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/email-templates/{kind}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::EmailTemplate>, Error<types::Problem>> {
            let Self { client, app_id, kind } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let kind = kind.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/email-templates/{}", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& kind.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_email_template",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::replace_email_template`]

[`Client::replace_email_template`]: super::Client::replace_email_template*/
    #[derive(Debug, Clone)]
    pub struct ReplaceEmailTemplate<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        kind: Result<::std::string::String, String>,
        if_match: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::EmailTemplateDraft, String>,
    }
    impl<'a> ReplaceEmailTemplate<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                kind: Err("kind was not initialized".to_string()),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn kind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.kind = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for kind failed"
                        .to_string()
                });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EmailTemplateDraft>,
            <V as std::convert::TryInto<
                types::EmailTemplateDraft,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `EmailTemplateDraft` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::EmailTemplateDraft,
            ) -> types::builder::EmailTemplateDraft,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/admin/v1/apps/{app_id}/email-templates/{kind}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::EmailTemplate>, Error<types::Problem>> {
            let Self { client, app_id, kind, if_match, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let kind = kind.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::EmailTemplateDraft::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/email-templates/{}", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& kind.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "replace_email_template",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::delete_email_template`]

[`Client::delete_email_template`]: super::Client::delete_email_template*/
    #[derive(Debug, Clone)]
    pub struct DeleteEmailTemplate<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        kind: Result<::std::string::String, String>,
        if_match: Result<Option<::std::string::String>, String>,
    }
    impl<'a> DeleteEmailTemplate<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                kind: Err("kind was not initialized".to_string()),
                if_match: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn kind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.kind = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for kind failed"
                        .to_string()
                });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/admin/v1/apps/{app_id}/email-templates/{kind}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, kind, if_match } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let kind = kind.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/email-templates/{}", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& kind.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_email_template",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::preview_email_template`]

[`Client::preview_email_template`]: super::Client::preview_email_template*/
    #[derive(Debug, Clone)]
    pub struct PreviewEmailTemplate<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        kind: Result<::std::string::String, String>,
        body: Result<types::builder::EmailPreviewRequest, String>,
    }
    impl<'a> PreviewEmailTemplate<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                kind: Err("kind was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn kind<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.kind = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for kind failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EmailPreviewRequest>,
            <V as std::convert::TryInto<
                types::EmailPreviewRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `EmailPreviewRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::EmailPreviewRequest,
            ) -> types::builder::EmailPreviewRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/email-templates/{kind}/preview`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::EmailPreview>, Error<types::Problem>> {
            let Self { client, app_id, kind, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let kind = kind.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::EmailPreviewRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/email-templates/{}/preview", client.baseurl,
                encode_path(& app_id.to_string()), encode_path(& kind.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "preview_email_template",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_sign_ins`]

[`Client::list_sign_ins`]: super::Client::list_sign_ins*/
    #[derive(Debug, Clone)]
    pub struct ListSignIns<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        email: Result<Option<::std::string::String>, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
        support_id: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListSignIns<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                email: Ok(None),
                limit: Ok(None),
                page_token: Ok(None),
                support_id: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn email<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.email = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for email failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        pub fn support_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.support_id = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for support_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/sign-ins`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SignInAttemptList>, Error<types::Problem>> {
            let Self { client, app_id, email, limit, page_token, support_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let email = email.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let support_id = support_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/sign-ins", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("email", &email))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .query(&progenitor_client::QueryParam::new("support_id", &support_id))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_sign_ins",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps/{app_id}/sign-ins`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::SignInAttempt, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                email: Ok(None),
                page_token: Ok(None),
                support_id: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::get_sign_in`]

[`Client::get_sign_in`]: super::Client::get_sign_in*/
    #[derive(Debug, Clone)]
    pub struct GetSignIn<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        sign_in_id: Result<::std::string::String, String>,
    }
    impl<'a> GetSignIn<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                sign_in_id: Err("sign_in_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn sign_in_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.sign_in_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for sign_in_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/sign-ins/{sign_in_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SignInStory>, Error<types::Problem>> {
            let Self { client, app_id, sign_in_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let sign_in_id = sign_in_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/sign-ins/{}", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& sign_in_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_sign_in",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_signing_keys`]

[`Client::list_signing_keys`]: super::Client::list_signing_keys*/
    #[derive(Debug, Clone)]
    pub struct ListSigningKeys<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListSigningKeys<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/signing-keys`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SigningKeyList>, Error<types::Problem>> {
            let Self { client, app_id, limit, page_token } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/signing-keys", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_signing_keys",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps/{app_id}/signing-keys`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::SigningKey, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::create_signing_key`]

[`Client::create_signing_key`]: super::Client::create_signing_key*/
    #[derive(Debug, Clone)]
    pub struct CreateSigningKey<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        body: Result<types::builder::NewSigningKey, String>,
    }
    impl<'a> CreateSigningKey<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewSigningKey>,
            <V as std::convert::TryInto<types::NewSigningKey>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `NewSigningKey` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::NewSigningKey,
            ) -> types::builder::NewSigningKey,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/signing-keys`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SigningKey>, Error<types::Problem>> {
            let Self { client, app_id, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::NewSigningKey::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/signing-keys", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_signing_key",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::rotate_signing_keys`]

[`Client::rotate_signing_keys`]: super::Client::rotate_signing_keys*/
    #[derive(Debug, Clone)]
    pub struct RotateSigningKeys<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        body: Result<types::builder::Rotation, String>,
    }
    impl<'a> RotateSigningKeys<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Rotation>,
            <V as std::convert::TryInto<types::Rotation>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `Rotation` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::Rotation) -> types::builder::Rotation,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/signing-keys/rotate`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SigningKeyList>, Error<types::Problem>> {
            let Self { client, app_id, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::Rotation::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/signing-keys/rotate", client.baseurl, encode_path(&
                app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "rotate_signing_keys",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_suppressions`]

[`Client::list_suppressions`]: super::Client::list_suppressions*/
    #[derive(Debug, Clone)]
    pub struct ListSuppressions<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListSuppressions<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/suppressions`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SuppressionList>, Error<types::Problem>> {
            let Self { client, app_id, limit, page_token } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/suppressions", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_suppressions",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps/{app_id}/suppressions`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::SuppressedAddress, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::get_suppression`]

[`Client::get_suppression`]: super::Client::get_suppression*/
    #[derive(Debug, Clone)]
    pub struct GetSuppression<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        email: Result<::std::string::String, String>,
    }
    impl<'a> GetSuppression<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                email: Err("email was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn email<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.email = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for email failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/suppressions/{email}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SuppressedAddress>, Error<types::Problem>> {
            let Self { client, app_id, email } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let email = email.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/suppressions/{}", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& email.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_suppression",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::delete_suppression`]

[`Client::delete_suppression`]: super::Client::delete_suppression*/
    #[derive(Debug, Clone)]
    pub struct DeleteSuppression<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        email: Result<::std::string::String, String>,
    }
    impl<'a> DeleteSuppression<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                email: Err("email was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn email<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.email = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for email failed"
                        .to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/admin/v1/apps/{app_id}/suppressions/{email}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, email } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let email = email.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/suppressions/{}", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& email.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_suppression",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_users`]

[`Client::list_users`]: super::Client::list_users*/
    #[derive(Debug, Clone)]
    pub struct ListUsers<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        email: Result<Option<::std::string::String>, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
        q: Result<Option<::std::string::String>, String>,
        status: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListUsers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                email: Ok(None),
                limit: Ok(None),
                page_token: Ok(None),
                q: Ok(None),
                status: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn email<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.email = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for email failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        pub fn q<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.q = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for q failed".to_string()
                });
            self
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for status failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/users`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::UserList>, Error<types::Problem>> {
            let Self { client, app_id, email, limit, page_token, q, status } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let email = email.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let q = q.map_err(Error::InvalidRequest)?;
            let status = status.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("email", &email))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .query(&progenitor_client::QueryParam::new("q", &q))
                .query(&progenitor_client::QueryParam::new("status", &status))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_users",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps/{app_id}/users`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::User, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                email: Ok(None),
                page_token: Ok(None),
                q: Ok(None),
                status: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::create_user`]

[`Client::create_user`]: super::Client::create_user*/
    #[derive(Debug, Clone)]
    pub struct CreateUser<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        idempotency_key: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::NewUser, String>,
    }
    impl<'a> CreateUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for idempotency_key failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewUser>,
            <V as std::convert::TryInto<types::NewUser>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewUser` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewUser) -> types::builder::NewUser,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/users`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client, app_id, idempotency_key, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewUser::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_user`]

[`Client::get_user`]: super::Client::get_user*/
    #[derive(Debug, Clone)]
    pub struct GetUser<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        user_id: Result<::std::string::String, String>,
    }
    impl<'a> GetUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                user_id: Err("user_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/users/{user_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client, app_id, user_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users/{}", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::erase_user`]

[`Client::erase_user`]: super::Client::erase_user*/
    #[derive(Debug, Clone)]
    pub struct EraseUser<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        user_id: Result<::std::string::String, String>,
        if_match: Result<Option<::std::string::String>, String>,
    }
    impl<'a> EraseUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                user_id: Err("user_id was not initialized".to_string()),
                if_match: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_id failed"
                        .to_string()
                });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/admin/v1/apps/{app_id}/users/{user_id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, user_id, if_match } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users/{}", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "erase_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::update_user`]

[`Client::update_user`]: super::Client::update_user*/
    #[derive(Debug, Clone)]
    pub struct UpdateUser<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        user_id: Result<::std::string::String, String>,
        if_match: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::UserPatch, String>,
    }
    impl<'a> UpdateUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                user_id: Err("user_id was not initialized".to_string()),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_id failed"
                        .to_string()
                });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UserPatch>,
            <V as std::convert::TryInto<types::UserPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `UserPatch` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::UserPatch) -> types::builder::UserPatch,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/admin/v1/apps/{app_id}/users/{user_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client, app_id, user_id, if_match, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::UserPatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users/{}", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::export_user`]

[`Client::export_user`]: super::Client::export_user*/
    #[derive(Debug, Clone)]
    pub struct ExportUser<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        user_id: Result<::std::string::String, String>,
    }
    impl<'a> ExportUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                user_id: Err("user_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/users/{user_id}/export`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::UserExport>, Error<types::Problem>> {
            let Self { client, app_id, user_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users/{}/export", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "export_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_user_sessions`]

[`Client::list_user_sessions`]: super::Client::list_user_sessions*/
    #[derive(Debug, Clone)]
    pub struct ListUserSessions<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        user_id: Result<::std::string::String, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListUserSessions<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                user_id: Err("user_id was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_id failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/users/{user_id}/sessions`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SessionList>, Error<types::Problem>> {
            let Self { client, app_id, user_id, limit, page_token } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users/{}/sessions", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_user_sessions",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps/{app_id}/users/{user_id}/sessions`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::Session, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::end_user_sessions`]

[`Client::end_user_sessions`]: super::Client::end_user_sessions*/
    #[derive(Debug, Clone)]
    pub struct EndUserSessions<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        user_id: Result<::std::string::String, String>,
    }
    impl<'a> EndUserSessions<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                user_id: Err("user_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/admin/v1/apps/{app_id}/users/{user_id}/sessions`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, user_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users/{}/sessions", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "end_user_sessions",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::end_user_session`]

[`Client::end_user_session`]: super::Client::end_user_session*/
    #[derive(Debug, Clone)]
    pub struct EndUserSession<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        user_id: Result<::std::string::String, String>,
        session_id: Result<::std::string::String, String>,
    }
    impl<'a> EndUserSession<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                user_id: Err("user_id was not initialized".to_string()),
                session_id: Err("session_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for user_id failed"
                        .to_string()
                });
            self
        }
        pub fn session_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.session_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for session_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/admin/v1/apps/{app_id}/users/{user_id}/sessions/{session_id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, user_id, session_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let user_id = user_id.map_err(Error::InvalidRequest)?;
            let session_id = session_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/users/{}/sessions/{}", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& user_id.to_string()), encode_path(&
                session_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "end_user_session",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_webhooks`]

[`Client::list_webhooks`]: super::Client::list_webhooks*/
    #[derive(Debug, Clone)]
    pub struct ListWebhooks<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
    }
    impl<'a> ListWebhooks<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/webhooks`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WebhookList>, Error<types::Problem>> {
            let Self { client, app_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_webhooks",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::create_webhook`]

[`Client::create_webhook`]: super::Client::create_webhook*/
    #[derive(Debug, Clone)]
    pub struct CreateWebhook<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        idempotency_key: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::NewWebhook, String>,
    }
    impl<'a> CreateWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for idempotency_key failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewWebhook>,
            <V as std::convert::TryInto<types::NewWebhook>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `NewWebhook` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::NewWebhook,
            ) -> types::builder::NewWebhook,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WebhookMade>, Error<types::Problem>> {
            let Self { client, app_id, idempotency_key, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewWebhook::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_webhook`]

[`Client::get_webhook`]: super::Client::get_webhook*/
    #[derive(Debug, Clone)]
    pub struct GetWebhook<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
    }
    impl<'a> GetWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Webhook>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::delete_webhook`]

[`Client::delete_webhook`]: super::Client::delete_webhook*/
    #[derive(Debug, Clone)]
    pub struct DeleteWebhook<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
        if_match: Result<Option<::std::string::String>, String>,
    }
    impl<'a> DeleteWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
                if_match: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id, if_match } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::update_webhook`]

[`Client::update_webhook`]: super::Client::update_webhook*/
    #[derive(Debug, Clone)]
    pub struct UpdateWebhook<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
        if_match: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::WebhookPatch, String>,
    }
    impl<'a> UpdateWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for if_match failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::WebhookPatch>,
            <V as std::convert::TryInto<types::WebhookPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `WebhookPatch` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::WebhookPatch,
            ) -> types::builder::WebhookPatch,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Webhook>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id, if_match, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::WebhookPatch::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = if_match {
                header_map.append("if-match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_webhook_deliveries`]

[`Client::list_webhook_deliveries`]: super::Client::list_webhook_deliveries*/
    #[derive(Debug, Clone)]
    pub struct ListWebhookDeliveries<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
        limit: Result<Option<::std::num::NonZeroU64>, String>,
        page_token: Result<Option<::std::string::String>, String>,
    }
    impl<'a> ListWebhookDeliveries<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
                limit: Ok(None),
                page_token: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: num :: NonZeroU64` for limit failed"
                        .to_string()
                });
            self
        }
        pub fn page_token<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.page_token = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for page_token failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::DeliveryList>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id, limit, page_token } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let page_token = page_token.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}/deliveries", client.baseurl,
                encode_path(& app_id.to_string()), encode_path(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("page_token", &page_token))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_webhook_deliveries",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
        ///Streams `GET` requests to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries`
        pub fn stream(
            self,
        ) -> impl futures::Stream<
            Item = Result<types::WebhookDelivery, Error<types::Problem>>,
        > + Unpin + 'a {
            use ::futures::StreamExt;
            use ::futures::TryFutureExt;
            use ::futures::TryStreamExt;
            let next = Self {
                page_token: Ok(None),
                ..self.clone()
            };
            self.send()
                .map_ok(move |page| {
                    let page = page.into_inner();
                    let first = futures::stream::iter(page.items).map(Ok);
                    let rest = futures::stream::try_unfold(
                            (page.next_page, next),
                            |(next_page, next)| async {
                                if next_page.is_none() {
                                    Ok(None)
                                } else {
                                    Self {
                                        page_token: Ok(next_page),
                                        ..next.clone()
                                    }
                                        .send()
                                        .map_ok(|page| {
                                            let page = page.into_inner();
                                            Some((
                                                futures::stream::iter(page.items).map(Ok),
                                                (page.next_page, next),
                                            ))
                                        })
                                        .await
                                }
                            },
                        )
                        .try_flatten();
                    first.chain(rest)
                })
                .try_flatten_stream()
                .boxed()
        }
    }
    /**Builder for [`Client::get_webhook_delivery`]

[`Client::get_webhook_delivery`]: super::Client::get_webhook_delivery*/
    #[derive(Debug, Clone)]
    pub struct GetWebhookDelivery<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
        delivery_id: Result<::std::string::String, String>,
    }
    impl<'a> GetWebhookDelivery<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
                delivery_id: Err("delivery_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        pub fn delivery_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.delivery_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for delivery_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries/{delivery_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WebhookDelivery>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id, delivery_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let delivery_id = delivery_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}/deliveries/{}", client.baseurl,
                encode_path(& app_id.to_string()), encode_path(& webhook_id.to_string()),
                encode_path(& delivery_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_webhook_delivery",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::redeliver_webhook_delivery`]

[`Client::redeliver_webhook_delivery`]: super::Client::redeliver_webhook_delivery*/
    #[derive(Debug, Clone)]
    pub struct RedeliverWebhookDelivery<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
        delivery_id: Result<::std::string::String, String>,
    }
    impl<'a> RedeliverWebhookDelivery<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
                delivery_id: Err("delivery_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        pub fn delivery_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.delivery_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for delivery_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id, delivery_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let delivery_id = delivery_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}/deliveries/{}/redeliver", client
                .baseurl, encode_path(& app_id.to_string()), encode_path(& webhook_id
                .to_string()), encode_path(& delivery_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "redeliver_webhook_delivery",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::redeliver_webhook`]

[`Client::redeliver_webhook`]: super::Client::redeliver_webhook*/
    #[derive(Debug, Clone)]
    pub struct RedeliverWebhook<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
        body: Result<types::builder::Redelivery, String>,
    }
    impl<'a> RedeliverWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Redelivery>,
            <V as std::convert::TryInto<types::Redelivery>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `Redelivery` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::Redelivery,
            ) -> types::builder::Redelivery,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/redeliver`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::Redelivery::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}/redeliver", client.baseurl,
                encode_path(& app_id.to_string()), encode_path(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "redeliver_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::rotate_webhook_secret`]

[`Client::rotate_webhook_secret`]: super::Client::rotate_webhook_secret*/
    #[derive(Debug, Clone)]
    pub struct RotateWebhookSecret<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
        idempotency_key: Result<Option<::std::string::String>, String>,
    }
    impl<'a> RotateWebhookSecret<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
                idempotency_key: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for idempotency_key failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/rotate-secret`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::WebhookSecretShown>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id, idempotency_key } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}/rotate-secret", client.baseurl,
                encode_path(& app_id.to_string()), encode_path(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "rotate_webhook_secret",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::test_webhook`]

[`Client::test_webhook`]: super::Client::test_webhook*/
    #[derive(Debug, Clone)]
    pub struct TestWebhook<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        webhook_id: Result<::std::string::String, String>,
    }
    impl<'a> TestWebhook<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                webhook_id: Err("webhook_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn webhook_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.webhook_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for webhook_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/admin/v1/apps/{app_id}/webhooks/{webhook_id}/test`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TestSent>, Error<types::Problem>> {
            let Self { client, app_id, webhook_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let webhook_id = webhook_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/admin/v1/apps/{}/webhooks/{}/test", client.baseurl, encode_path(&
                app_id.to_string()), encode_path(& webhook_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "test_webhook",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                202u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_open_id_configuration`]

[`Client::get_open_id_configuration`]: super::Client::get_open_id_configuration*/
    #[derive(Debug, Clone)]
    pub struct GetOpenIdConfiguration<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
    }
    impl<'a> GetOpenIdConfiguration<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/apps/{app_id}/.well-known/openid-configuration`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::IssuerMetadata>, Error<types::Problem>> {
            let Self { client, app_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/.well-known/openid-configuration", client.baseurl,
                encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_open_id_configuration",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::introspect_token`]

[`Client::introspect_token`]: super::Client::introspect_token*/
    #[derive(Debug, Clone)]
    pub struct IntrospectToken<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        body: Result<types::builder::IntrospectionRequest, String>,
    }
    impl<'a> IntrospectToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IntrospectionRequest>,
            <V as std::convert::TryInto<
                types::IntrospectionRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!(
                        "conversion to `IntrospectionRequest` for body failed: {}", s
                    )
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::IntrospectionRequest,
            ) -> types::builder::IntrospectionRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/apps/{app_id}/introspect`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TokenState>, Error<types::OAuthError>> {
            let Self { client, app_id, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::IntrospectionRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/introspect", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .form_urlencoded(&body)?
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "introspect_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_keys`]

[`Client::get_keys`]: super::Client::get_keys*/
    #[derive(Debug, Clone)]
    pub struct GetKeys<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
    }
    impl<'a> GetKeys<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/apps/{app_id}/jwks.json`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::JsonWebKeySet>, Error<types::Problem>> {
            let Self { client, app_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/jwks.json", client.baseurl, encode_path(& app_id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_keys",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::push_authorization_request`]

[`Client::push_authorization_request`]: super::Client::push_authorization_request*/
    #[derive(Debug, Clone)]
    pub struct PushAuthorizationRequest<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        dpop: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::PushedAuthorization, String>,
    }
    impl<'a> PushAuthorizationRequest<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                dpop: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn dpop<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.dpop = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for dpop failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::PushedAuthorization>,
            <V as std::convert::TryInto<
                types::PushedAuthorization,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `PushedAuthorization` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::PushedAuthorization,
            ) -> types::builder::PushedAuthorization,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/apps/{app_id}/par`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::PushedAnswer>, Error<types::OAuthError>> {
            let Self { client, app_id, dpop, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let dpop = dpop.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::PushedAuthorization::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/par", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = dpop {
                header_map.append("dpop", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .form_urlencoded(&body)?
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "push_authorization_request",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::revoke_token`]

[`Client::revoke_token`]: super::Client::revoke_token*/
    #[derive(Debug, Clone)]
    pub struct RevokeToken<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        body: Result<types::builder::RevocationRequest, String>,
    }
    impl<'a> RevokeToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RevocationRequest>,
            <V as std::convert::TryInto<
                types::RevocationRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `RevocationRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::RevocationRequest,
            ) -> types::builder::RevocationRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/apps/{app_id}/revoke`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::OAuthError>> {
            let Self { client, app_id, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::RevocationRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/revoke", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .form_urlencoded(&body)?
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "revoke_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::request_sign_in`]

[`Client::request_sign_in`]: super::Client::request_sign_in*/
    #[derive(Debug, Clone)]
    pub struct RequestSignIn<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        idempotency_key: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::SignInRequest, String>,
    }
    impl<'a> RequestSignIn<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.idempotency_key = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for idempotency_key failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SignInRequest>,
            <V as std::convert::TryInto<types::SignInRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SignInRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SignInRequest,
            ) -> types::builder::SignInRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/apps/{app_id}/sign-ins`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SignInBegun>, Error<types::Problem>> {
            let Self { client, app_id, idempotency_key, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::SignInRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/sign-ins", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = idempotency_key {
                header_map.append("idempotency-key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "request_sign_in",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                202u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::watch_sign_in`]

[`Client::watch_sign_in`]: super::Client::watch_sign_in*/
    #[derive(Debug, Clone)]
    pub struct WatchSignIn<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        sign_in_id: Result<::std::string::String, String>,
    }
    impl<'a> WatchSignIn<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                sign_in_id: Err("sign_in_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn sign_in_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.sign_in_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for sign_in_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/apps/{app_id}/sign-ins/{sign_in_id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::SignInState>, Error<types::Problem>> {
            let Self { client, app_id, sign_in_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let sign_in_id = sign_in_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/sign-ins/{}", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& sign_in_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "watch_sign_in",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::enter_code`]

[`Client::enter_code`]: super::Client::enter_code*/
    #[derive(Debug, Clone)]
    pub struct EnterCode<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        sign_in_id: Result<::std::string::String, String>,
        body: Result<types::builder::CodeEntry, String>,
    }
    impl<'a> EnterCode<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                sign_in_id: Err("sign_in_id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn sign_in_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.sign_in_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for sign_in_id failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CodeEntry>,
            <V as std::convert::TryInto<types::CodeEntry>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `CodeEntry` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::CodeEntry) -> types::builder::CodeEntry,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/apps/{app_id}/sign-ins/{sign_in_id}/code`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::CodeAccepted>, Error<types::Problem>> {
            let Self { client, app_id, sign_in_id, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let sign_in_id = sign_in_id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::CodeEntry::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/sign-ins/{}/code", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& sign_in_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "enter_code",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::resend_letter`]

[`Client::resend_letter`]: super::Client::resend_letter*/
    #[derive(Debug, Clone)]
    pub struct ResendLetter<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        sign_in_id: Result<::std::string::String, String>,
    }
    impl<'a> ResendLetter<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                sign_in_id: Err("sign_in_id was not initialized".to_string()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn sign_in_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.sign_in_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for sign_in_id failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/apps/{app_id}/sign-ins/{sign_in_id}/resend`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::LetterResent>, Error<types::Problem>> {
            let Self { client, app_id, sign_in_id } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let sign_in_id = sign_in_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/sign-ins/{}/resend", client.baseurl, encode_path(& app_id
                .to_string()), encode_path(& sign_in_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "resend_letter",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                202u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::exchange_token`]

[`Client::exchange_token`]: super::Client::exchange_token*/
    #[derive(Debug, Clone)]
    pub struct ExchangeToken<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        dpop: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::TokenRequest, String>,
    }
    impl<'a> ExchangeToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                dpop: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn dpop<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.dpop = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for dpop failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::TokenRequest>,
            <V as std::convert::TryInto<types::TokenRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `TokenRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::TokenRequest,
            ) -> types::builder::TokenRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/apps/{app_id}/token`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TokenAnswer>, Error<types::OAuthError>> {
            let Self { client, app_id, dpop, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let dpop = dpop.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::TokenRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/token", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = dpop {
                header_map.append("dpop", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .form_urlencoded(&body)?
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "exchange_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_user_info`]

[`Client::get_user_info`]: super::Client::get_user_info*/
    #[derive(Debug, Clone)]
    pub struct GetUserInfo<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        dpop: Result<Option<::std::string::String>, String>,
    }
    impl<'a> GetUserInfo<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                dpop: Ok(None),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn dpop<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.dpop = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for dpop failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/apps/{app_id}/userinfo`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::UserInfoClaims>, Error<types::OAuthError>> {
            let Self { client, app_id, dpop } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let dpop = dpop.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/userinfo", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = dpop {
                header_map.append("dpop", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_user_info",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::post_user_info`]

[`Client::post_user_info`]: super::Client::post_user_info*/
    #[derive(Debug, Clone)]
    pub struct PostUserInfo<'a> {
        client: &'a super::Client,
        app_id: Result<::std::string::String, String>,
        dpop: Result<Option<::std::string::String>, String>,
        body: Result<types::builder::UserInfoRequest, String>,
    }
    impl<'a> PostUserInfo<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                app_id: Err("app_id was not initialized".to_string()),
                dpop: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn app_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.app_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for app_id failed"
                        .to_string()
                });
            self
        }
        pub fn dpop<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.dpop = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for dpop failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UserInfoRequest>,
            <V as std::convert::TryInto<
                types::UserInfoRequest,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `UserInfoRequest` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::UserInfoRequest,
            ) -> types::builder::UserInfoRequest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/apps/{app_id}/userinfo`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::UserInfoClaims>, Error<types::OAuthError>> {
            let Self { client, app_id, dpop, body } = self;
            let app_id = app_id.map_err(Error::InvalidRequest)?;
            let dpop = dpop.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::UserInfoRequest::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/apps/{}/userinfo", client.baseurl, encode_path(& app_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            if let Some(value) = dpop {
                header_map.append("dpop", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .form_urlencoded(&body)?
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "post_user_info",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}

/// The operations that take an `Idempotency-Key`.
pub(crate) const KEYED: &[&str] = &[
    "create_app",
    "create_client_secret",
    "create_user",
    "create_webhook",
    "request_sign_in",
    "rotate_webhook_secret",
];
