//! How an app looks in JSON, for the document. What is sent is written by the application, which commands use too; a test
//! holds the two together.

use crate::admin::told::Told;
use gatepost_application::app_facts;
use gatepost_domain::app::App;
use poem_openapi::Object;
use serde::Serialize;

/// Who may become a user by signing in.
#[derive(Object)]
#[oai(rename = "SignUpPolicy", skip_serializing_if_is_none)]
struct SignUp {
    /// `open`, `invited` or `domains`.
    policy: String,
    /// With `domains` alone: in which domains people may have their addresses.
    domains: Option<Vec<String>>,
}

/// How long records are kept.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
struct Retention {
    /// Sign-ins and sessions, after they are over, in days; 30 if it is left out.
    sign_ins_days: Option<u32>,
    /// Audit events, in days; 400 if it is left out.
    audit_events_days: Option<u32>,
}

/// An address that signs in with fixed digits and gets no letter.
#[derive(Object)]
struct TestAddress {
    /// The address.
    email: String,
    /// Six digits.
    code: String,
    /// From when on it is an address like others (RFC 3339).
    expires_at: String,
}

/// How long what an app issues lives, in seconds.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
#[expect(clippy::struct_field_names, reason = "a name says its unit")]
struct Lifetimes {
    /// A link, unless the request asks for another life.
    link_seconds: Option<u64>,
    /// The longest life of a link.
    link_max_seconds: Option<u64>,
    /// An exchange code.
    code_seconds: Option<u64>,
    /// An access token.
    access_token_seconds: Option<u64>,
    /// A refresh token that nobody uses.
    refresh_idle_seconds: Option<u64>,
    /// A session, however busy.
    refresh_absolute_seconds: Option<u64>,
    /// A browser at the hosted page; 0 for never.
    browser_session_seconds: Option<u64>,
}

/// Who an app's letters come from.
#[derive(Object)]
#[oai(rename = "LetterSender", skip_serializing_if_is_none)]
struct Sender {
    /// The name in front of the address.
    name: Option<String>,
    /// The address.
    address: String,
    /// Where answers go.
    reply_to: Option<String>,
}

/// A picture as it is shown.
#[derive(Object)]
struct Logo {
    /// What it is.
    media_type: String,
    /// Its digest, in hexadecimal digits.
    sha256: String,
}

/// What an app looks like.
#[derive(Object)]
#[oai(rename = "Brand", skip_serializing_if_is_none)]
struct BrandShown {
    /// The colour of buttons and links, `#rrggbb`.
    accent: Option<String>,
    /// The picture beside the app's name.
    logo: Option<Logo>,
    /// Where the app says what it does with what it knows of people.
    policy_uri: Option<String>,
    /// Where the app says what people agree to.
    tos_uri: Option<String>,
}

/// What becomes of an app's look; `null` takes away.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
struct BrandPatch {
    /// The colour of buttons and links, `#rrggbb`.
    accent: Option<String>,
    /// The picture beside the app's name: `data:image/…;base64,…` of at most 10 KiB; PNG, JPEG, WebP or SVG.
    logo: Option<String>,
    /// Where the app says what it does with what it knows of people.
    policy_uri: Option<String>,
    /// Where the app says what people agree to.
    tos_uri: Option<String>,
}

/// How often an app may be asked, in place of the server's own limits.
#[derive(Object)]
#[oai(rename = "AppLimits", skip_serializing_if_is_none)]
struct Limits {
    /// How many letters an address gets, such as `5/15m`.
    sign_ins_per_address: Option<String>,
    /// How many sign-ins the app may be asked for in a day.
    sign_ins_per_app_day: Option<u32>,
}

/// Declares the members that all shapes of an app have, and those that each has beside them.
macro_rules! apps {
    ($($(#[$doc:meta])* $name:ident = $title:literal, $brand:ident { $($(#[$own_doc:meta])* $own:ident: $own_type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Object)]
        #[oai(rename = $title, skip_serializing_if_is_none)]
        pub(super) struct $name {
            $($(#[$own_doc])* $own: $own_type,)*
            /// `active` or `disabled`.
            status: Option<String>,
            /// Where people may be sent with an exchange code, each to the byte; loopback addresses with any port.
            redirect_uris: Option<Vec<String>>,
            /// Where a browser may be sent after its logout.
            post_logout_redirect_uris: Option<Vec<String>>,
            /// Where a sign-in that was finished elsewhere starts anew (OIDC Core §4).
            initiate_login_uri: Option<String>,
            /// Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2).
            backchannel_logout_uri: Option<String>,
            /// The rule for links opened in another browser: `strict`, `confirm` or `off`.
            binding: Option<String>,
            /// Who may become a user by signing in.
            sign_up: Option<SignUp>,
            /// What access tokens look like: `jwt` or `biscuit`.
            access_token_format: Option<String>,
            /// What signs access tokens that are JWTs: `ES256`, `RS256` or `EdDSA`.
            access_token_alg: Option<String>,
            /// What signs ID tokens: `RS256`, `ES256` or `EdDSA`.
            id_token_alg: Option<String>,
            /// Whom access tokens are for, if not for the app itself.
            access_token_audience: Option<String>,
            /// What the app can be granted.
            scopes: Option<Vec<String>>,
            /// Whether an authorization request needs a PKCE challenge; only a confidential app can do without.
            require_pkce: Option<bool>,
            /// Whether tokens are bound to a key of the client's (RFC 9449).
            require_dpop: Option<bool>,
            /// Whether authorization requests must be pushed first (RFC 9126).
            require_par: Option<bool>,
            /// The public keys (JWK set) that the app's server signs its assertions with (RFC 7523).
            jwks: Option<serde_json::Value>,
            /// The language for whoever asks for none that is spoken (BCP 47).
            default_locale: Option<String>,
            /// How long records are kept.
            retention: Option<Retention>,
            /// Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests.
            test_addresses: Option<Vec<TestAddress>>,
            /// How long what the app issues lives.
            lifetimes: Option<Lifetimes>,
            /// Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had.
            new_device_letters: Option<bool>,
            /// Who its letters come from.
            sender: Option<Sender>,
            /// What it looks like.
            brand: Option<$brand>,
            /// How often it may be asked.
            limits: Option<Limits>,
        }
    )*};
}

apps! {
    /// An app.
    AppShape = "App", BrandShown {
        /// Its name for machines, for ever; also its OAuth `client_id`.
        app_id: String,
        /// Its name for people.
        name: String,
        /// `public` or `confidential`, for ever.
        kind: String,
        /// When it was made (RFC 3339).
        created_at: String,
        /// When it was last changed (RFC 3339).
        updated_at: String,
    }
    /// An app that was just made.
    AppMadeShape = "AppCreated", BrandShown {
        /// Its name for machines, for ever; also its OAuth `client_id`.
        app_id: String,
        /// Its name for people.
        name: String,
        /// `public` or `confidential`, for ever.
        kind: String,
        /// The first client secret of a confidential app. Shown here and nowhere else.
        client_secret: Option<String>,
        /// When it was made (RFC 3339).
        created_at: String,
        /// When it was last changed (RFC 3339).
        updated_at: String,
    }
    /// An app to be made.
    NewAppShape = "NewApp", BrandPatch {
        /// Its name for machines, for ever: `^[a-z][a-z0-9-]{1,38}[a-z0-9]$`.
        app_id: String,
        /// Its name for people.
        name: String,
        /// `public` or `confidential`, for ever; `public` if it is left out.
        kind: Option<String>,
    }
    /// What becomes of an app (RFC 7396): what is left out stays, `null` takes away.
    AppPatchShape = "AppPatch", BrandPatch {
        /// Its name for people.
        name: Option<String>,
        /// What it is already: an app's kind never changes.
        kind: Option<String>,
    }
}

/// Lets one type stand in the document as another one.
macro_rules! described {
    ($($name:ty as $shape:ty;)*) => {$(
        impl poem_openapi::types::Type for $name {
            const IS_REQUIRED: bool = true;

            type RawValueType = Self;
            type RawElementValueType = Self;

            fn name() -> std::borrow::Cow<'static, str> {
                <$shape as poem_openapi::types::Type>::name()
            }

            fn schema_ref() -> poem_openapi::registry::MetaSchemaRef {
                <$shape as poem_openapi::types::Type>::schema_ref()
            }

            fn register(registry: &mut poem_openapi::registry::Registry) {
                <$shape as poem_openapi::types::Type>::register(registry);
            }

            fn as_raw_value(&self) -> Option<&Self::RawValueType> {
                Some(self)
            }

            fn raw_element_iter<'a>(
                &'a self,
            ) -> Box<dyn Iterator<Item = &'a Self::RawElementValueType> + 'a> {
                Box::new(self.as_raw_value().into_iter())
            }
        }
    )*};
}
pub(in crate::admin) use described;

/// All apps.
#[derive(Object)]
#[oai(rename = "AppList", skip_serializing_if_is_none)]
struct AppListShape {
    /// The apps, newest first.
    items: Vec<AppShape>,
    /// The token of the next page; absent on the last one.
    next_page: Option<String>,
}

/// An app as it is answered.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct AppView(Told);

impl AppView {
    /// That app.
    pub(super) fn of(app: &App) -> Self {
        Self(app_facts(app).into())
    }
}

described! { AppView as AppShape; super::AppMade as AppMadeShape; super::AppList as AppListShape; }
