//! How an app looks in JSON, for the document. What is sent is written by the application, which commands use too; a test
//! holds the two together.

use crate::admin::told::Told;
use crate::moment::Moment;
use crate::payload::Patched;
use crate::word::Word;
use gatepost_application::app_facts;
use gatepost_domain::app::{AccessTokenFormat, App, AppKind, AppStatus, Binding, SignUpRule};
use gatepost_domain::signing_key::JwtAlgorithm;
use poem_openapi::Object;
use serde::Serialize;

/// Who may become a user by signing in.
#[derive(Object)]
#[oai(rename = "SignUpPolicy", skip_serializing_if_is_none)]
struct SignUp {
    /// The rule.
    policy: Word<SignUpRule>,
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
    expires_at: Moment,
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
    accent: Patched<String>,
    /// The picture beside the app's name: `data:image/…;base64,…` of at most 10 KiB; PNG, JPEG, WebP or SVG.
    logo: Patched<String>,
    /// Where the app says what it does with what it knows of people.
    policy_uri: Patched<String>,
    /// Where the app says what people agree to.
    tos_uri: Patched<String>,
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

/// What becomes of how often an app may be asked; `null` leaves it to the server.
#[derive(Object)]
#[oai(rename = "AppLimitsPatch", skip_serializing_if_is_none)]
struct LimitsPatch {
    /// How many letters an address gets, such as `5/15m`.
    sign_ins_per_address: Patched<String>,
    /// How many sign-ins the app may be asked for in a day.
    sign_ins_per_app_day: Patched<u32>,
}

/// Declares the members that all shapes of an app have, and those that each has beside them; `$can` is what a member is that
/// `null` takes away, where it does.
macro_rules! apps {
    ($($(#[$doc:meta])* $name:ident = $title:literal, $can:ident, $brand:ident, $limits:ident { $($(#[$own_doc:meta])* $own:ident: $own_type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Object)]
        #[oai(rename = $title, skip_serializing_if_is_none)]
        pub(super) struct $name {
            $($(#[$own_doc])* $own: $own_type,)*
            /// Whether it is served at all.
            status: Option<Word<AppStatus>>,
            /// Where people may be sent with an exchange code, each to the byte; loopback addresses with any port.
            redirect_uris: Option<Vec<String>>,
            /// Where a browser may be sent after its logout.
            post_logout_redirect_uris: Option<Vec<String>>,
            /// Where a sign-in that was finished elsewhere starts anew (OIDC Core §4).
            initiate_login_uri: $can<String>,
            /// Where the app's server hears that a session is over (OIDC Back-Channel Logout §2.2).
            backchannel_logout_uri: $can<String>,
            /// The rule for links opened in another browser.
            binding: Option<Word<Binding>>,
            /// Who may become a user by signing in.
            sign_up: Option<SignUp>,
            /// What access tokens look like.
            access_token_format: Option<Word<AccessTokenFormat>>,
            /// What signs access tokens that are JWTs.
            access_token_alg: Option<Word<JwtAlgorithm>>,
            /// What signs ID tokens.
            id_token_alg: Option<Word<JwtAlgorithm>>,
            /// Whom access tokens are for, if not for the app itself.
            access_token_audience: $can<String>,
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
            default_locale: $can<String>,
            /// How long records are kept.
            retention: Option<Retention>,
            /// Addresses that sign in with fixed digits and get no letter: for reviews and end-to-end tests.
            test_addresses: $can<Vec<TestAddress>>,
            /// How long what the app issues lives.
            lifetimes: Option<Lifetimes>,
            /// Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had.
            new_device_letters: Option<bool>,
            /// Who its letters come from.
            sender: $can<Sender>,
            /// What it looks like.
            brand: $can<$brand>,
            /// How often it may be asked.
            limits: $can<$limits>,
        }
    )*};
}

apps! {
    /// An app.
    AppShape = "App", Option, BrandShown, Limits {
        /// Its name for machines, for ever; also its OAuth `client_id`.
        app_id: String,
        /// Its name for people.
        name: String,
        /// Whether it can keep a secret: so for ever.
        kind: Word<AppKind>,
        /// When it was made (RFC 3339).
        created_at: Moment,
        /// When it was last changed (RFC 3339).
        updated_at: Moment,
    }
    /// An app that was just made.
    AppMadeShape = "AppCreated", Option, BrandShown, Limits {
        /// Its name for machines, for ever; also its OAuth `client_id`.
        app_id: String,
        /// Its name for people.
        name: String,
        /// Whether it can keep a secret: so for ever.
        kind: Word<AppKind>,
        /// The first client secret of a confidential app. Shown here and nowhere else.
        client_secret: Option<String>,
        /// When it was made (RFC 3339).
        created_at: Moment,
        /// When it was last changed (RFC 3339).
        updated_at: Moment,
    }
    /// An app to be made.
    NewAppShape = "NewApp", Patched, BrandPatch, LimitsPatch {
        /// Its name for machines, for ever: `^[a-z][a-z0-9-]{1,38}[a-z0-9]$`.
        app_id: String,
        /// Its name for people.
        name: String,
        /// Whether it can keep a secret: so for ever; `public` if it is left out.
        kind: Option<Word<AppKind>>,
    }
    /// What becomes of an app (RFC 7396): what is left out stays, `null` takes away.
    AppPatchShape = "AppPatch", Patched, BrandPatch, LimitsPatch {
        /// Its name for people.
        name: Option<String>,
        /// What it is already: an app's kind never changes.
        kind: Option<Word<AppKind>>,
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
