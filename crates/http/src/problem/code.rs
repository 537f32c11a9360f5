//! The list of problems: a code is stable for ever, its words may change.

use http::StatusCode;

macro_rules! codes {
    ($($variant:ident = $status:ident, $slug:literal, $title:literal, $meaning:literal;)*) => {
        /// What went wrong, as clients may rely on it.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[expect(clippy::enum_variant_names, reason = "some problems are about the code in a letter")]
        pub(crate) enum Code {
            $(#[doc = $meaning] $variant,)*
        }

        impl Code {
            /// Every code there is.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The code in the API: the member `code`, and the end of the member `type`.
            pub(crate) const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)* }
            }

            /// The status that it comes with.
            pub(crate) const fn status(self) -> StatusCode {
                match self { $(Self::$variant => StatusCode::$status,)* }
            }

            /// A few words, the same each time.
            pub(crate) const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// What it means and what to do, in a sentence or two.
            pub(crate) const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }
        }
    };
}

codes! {
    MalformedRequest = BAD_REQUEST, "malformed_request", "Malformed request",
        "The request can't be read: its body is not JSON, has a key twice or is nested too deep, or its head is broken.";
    SignatureInvalid = BAD_REQUEST, "signature_invalid", "No good signature",
        "The report bears no signature that was made just now under a secret of this app: its headers are missing, its body was changed, or it is older than five minutes.";
    ClientInvalid = UNAUTHORIZED, "client_invalid", "Client not recognised",
        "The call brought credentials that are not those of this app. Send the app's client secret by HTTP Basic, with the app's id as user name, or nothing at all.";
    SignInSecretInvalid = UNAUTHORIZED, "sign_in_secret_invalid", "Not the secret of this sign-in",
        "There is no such sign-in in this app, or the secret is another one's. Send the secret of its first answer as a bearer token.";
    AdminTokenInvalid = UNAUTHORIZED, "admin_token_invalid", "No good admin token",
        "The request has no admin token, or one that is unknown, dead or revoked. Send one as a bearer token; gatepost admin-token create makes one.";
    AppDisabled = FORBIDDEN, "app_disabled", "App disabled",
        "The operator has switched this app off; nobody signs in to it until it is active again.";
    UserNotAllowed = FORBIDDEN, "user_not_allowed", "User not allowed",
        "This person may not sign in to this app. The link stays good.";
    ActionNotAllowed = FORBIDDEN, "action_not_allowed", "Action not allowed",
        "The app does not allow this action here. The link stays good.";
    InsufficientAuthority = FORBIDDEN, "insufficient_authority", "Beyond this admin token",
        "The admin token is good, and not for this: it is for another app, or for reading alone.";
    SignInRequired = FORBIDDEN, "sign_in_required", "Nobody is signed in",
        "Nobody is signed in in this browser, or no more. Open the account page and sign in.";
    FreshSignInRequired = FORBIDDEN, "fresh_sign_in_required", "Needs a fresh sign-in",
        "The change needs a sign-in of the last five minutes. Nothing was changed; sign in again and repeat it.";
    CrossSite = FORBIDDEN, "cross_site", "Sent from another site",
        "The form was sent by a page of another site. Open the link itself and use its own button.";
    NotFound = NOT_FOUND, "not_found", "Not found",
        "Nothing is served at this path.";
    AppNotFound = NOT_FOUND, "app_not_found", "No such app",
        "The path names an app that does not exist.";
    ClientSecretNotFound = NOT_FOUND, "client_secret_not_found", "No such client secret",
        "The app has no client secret of that name.";
    SuppressionNotFound = NOT_FOUND, "suppression_not_found", "Not suppressed",
        "This address is not on the app's suppression list: it gets letters.";
    SignInNotFound = NOT_FOUND, "sign_in_not_found", "No such sign-in",
        "The app has no sign-in of that name, or it was long ago.";
    TemplateNotFound = NOT_FOUND, "template_not_found", "No such letter",
        "The app has no letter of its own for that kind and locale; Gatepost's is sent.";
    UserNotFound = NOT_FOUND, "user_not_found", "No such user",
        "The app has no user of that name.";
    SessionNotFound = NOT_FOUND, "session_not_found", "No such session",
        "The user has no session of that name, or it is over.";
    WebhookNotFound = NOT_FOUND, "webhook_not_found", "No such webhook",
        "The app has no webhook of that name.";
    WebhookDeliveryNotFound = NOT_FOUND, "webhook_delivery_not_found", "No such delivery",
        "The webhook has no message of that name, or it is older than 30 days.";
    LinkUnknown = NOT_FOUND, "link_unknown", "Unknown link",
        "No letter ever carried this link. Copy it whole, or ask for a new one.";
    MethodNotAllowed = METHOD_NOT_ALLOWED, "method_not_allowed", "Method not allowed",
        "The path exists, but not for this method. The header Allow names the ones that it takes.";
    RequestTimeout = REQUEST_TIMEOUT, "request_timeout", "Request too slow",
        "The body did not arrive in time. Send it again.";
    AppIdTaken = CONFLICT, "app_id_taken", "app_id taken",
        "There is an app of that id, or there was one: an id is never used again.";
    ConsoleAppFixed = CONFLICT, "console_app_fixed", "Operators sign in through this app",
        "The app gatepost-console is the server's own: nobody makes or deletes it, and what decides who gets in through it stays. Its look, its letters and its limits can be changed.";
    AddressNotAvailable = CONFLICT, "address_not_available", "Address not available",
        "The new address can't be used any more: another user has it, or the app takes none of its domain. Nothing was changed.";
    EmailTaken = CONFLICT, "email_taken", "Address taken",
        "The app has a user with that address already.";
    NextKeyExists = CONFLICT, "next_key_exists", "Next key exists",
        "The app has a next signing key of that algorithm already, which is not in use yet.";
    ClientSecretsExhausted = CONFLICT, "client_secrets_exhausted", "Enough client secrets",
        "An app has at most ten client secrets at once. Delete one first.";
    WebhooksExhausted = CONFLICT, "webhooks_exhausted", "Enough webhooks",
        "An app has at most sixteen webhooks. Delete one first.";
    IdempotencyKeyInUse = CONFLICT, "idempotency_key_in_use", "Still at it",
        "A request with this Idempotency-Key is being worked on. Ask again in a moment.";
    CodeLocked = CONFLICT, "code_locked", "Code locked",
        "Too many wrong codes were typed for this sign-in or this address, or its letters carry none. Its link, if it has one, goes on working.";
    SignInCompleted = CONFLICT, "sign_in_completed", "Sign-in completed",
        "The sign-in was completed or approved already.";
    SignInExpired = CONFLICT, "sign_in_expired", "Sign-in expired",
        "The sign-in's time is over. Begin a new one.";
    SignInRefused = CONFLICT, "sign_in_refused", "Sign-in refused",
        "The reader of the mail said that this sign-in was not theirs. Begin a new one.";
    ResendExhausted = CONFLICT, "resend_exhausted", "No more letters",
        "One sign-in sends five letters. Begin a new one.";
    LinkInUse = CONFLICT, "link_in_use", "Link can still be used",
        "The link is good, or a code of its sign-in can still be exchanged: there is nothing to renew.";
    LinkRenewed = CONFLICT, "link_renewed", "Link renewed",
        "A new letter was sent in place of this one already.";
    LinkSpent = GONE, "link_spent", "Link already used",
        "The link was used before; it works once. Ask for a new one.";
    LinkExpired = GONE, "link_expired", "Link expired",
        "The link's time is over. Ask for a new one.";
    LinkRefused = GONE, "link_refused", "Sign-in refused",
        "Somebody said that this sign-in was not theirs. Ask for a new one.";
    ChangedMeanwhile = PRECONDITION_FAILED, "changed_meanwhile", "Changed meanwhile",
        "It is not the version any more that If-Match names. Read it again, and decide anew.";
    PayloadTooLarge = PAYLOAD_TOO_LARGE, "payload_too_large", "Body too large",
        "A body has at most 16 KiB, or 512 KiB in the admin API.";
    UriTooLong = URI_TOO_LONG, "uri_too_long", "URL too long",
        "A URL has at most 8 KiB.";
    UnsupportedMediaType = UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "Content type not supported",
        "The body must be application/json in UTF-8, uncompressed, and say so in Content-Type.";
    MisdirectedRequest = MISDIRECTED_REQUEST, "misdirected_request", "Meant for another host",
        "A development server answers to localhost and the loopback addresses alone.";
    InvalidRequest = UNPROCESSABLE_ENTITY, "invalid_request", "Some fields are invalid",
        "The body was read, but not all of it can be. The member errors names every field that is wrong, and why.";
    IdempotencyKeyReused = UNPROCESSABLE_ENTITY, "idempotency_key_reused", "Idempotency key reused",
        "Another request was made with this Idempotency-Key within 24 hours. A repeat has the same body, to the byte; anything else needs a key of its own.";
    CodeIncorrect = UNPROCESSABLE_ENTITY, "code_incorrect", "Wrong code",
        "These are not the digits of the letter. The answer says how many attempts are left.";
    MatchIncorrect = UNPROCESSABLE_ENTITY, "match_incorrect", "Wrong number",
        "This is not the number that the other screen shows. The sign-in is over; begin a new one.";
    IfMatchRequired = PRECONDITION_REQUIRED, "if_match_required", "If-Match required",
        "Whoever changes this says which version they saw: send its version in If-Match.";
    RateLimited = TOO_MANY_REQUESTS, "rate_limited", "Asked for too often",
        "Wait as long as Retry-After says. If a letter was asked for, one is in the mailbox already.";
    HeaderFieldsTooLarge = REQUEST_HEADER_FIELDS_TOO_LARGE, "header_fields_too_large", "Headers too large",
        "The head of a request has at most 32 KiB and 100 header lines.";
    InternalError = INTERNAL_SERVER_ERROR, "internal_error", "Internal error",
        "Something is wrong on the server. Its log names the cause under the id of this request.";
    Unavailable = SERVICE_UNAVAILABLE, "unavailable", "Temporarily unavailable",
        "Something that the server needs can't be reached. Try again after Retry-After.";
}

impl Code {
    /// The code that answers a status which somebody else chose.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::MethodNotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE => Self::PayloadTooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::UnsupportedMediaType,
            StatusCode::UNPROCESSABLE_ENTITY => Self::InvalidRequest,
            StatusCode::TOO_MANY_REQUESTS => Self::RateLimited,
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            status if status.is_client_error() => Self::MalformedRequest,
            _ => Self::InternalError,
        }
    }
}
