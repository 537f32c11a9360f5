//! The tables, once for both databases: types of our own stand for the native column of each.

pub(crate) mod address;
mod audit;
pub(crate) mod console;
mod counting;
pub(crate) mod devices;
pub(crate) mod epochs;
mod hooks;
mod mail;
mod managing;
pub(crate) mod sql;

pub(crate) use address::{address_changes, address_letters};
pub(crate) use audit::{audit_seals, events};
pub(crate) use counting::{event_tallies, limits, used_proofs};
pub(crate) use devices::device_letters;
pub(crate) use hooks::{logout_notices, webhook_deliveries, webhooks};
pub(crate) use mail::suppressions;
pub(crate) use managing::{admin_tokens, kept_answers};

diesel::table! {
    use diesel::sql_types::{Bool, Nullable, Text};
    use super::sql::{Bytes, Count, Moment, Span, Word};

    apps (app_id) {
        app_id -> Word,
        name -> Word,
        kind -> Word,
        status -> Word,
        redirect_uris -> Word,
        binding -> Word,
        initiate_login_uri -> Nullable<Text>,
        access_token_format -> Word,
        access_token_audience -> Nullable<Text>,
        link_life -> Span,
        link_life_max -> Span,
        code_life -> Span,
        access_token_life -> Span,
        refresh_idle -> Span,
        refresh_absolute -> Span,
        browser_session -> Span,
        post_logout_redirect_uris -> Word,
        backchannel_logout_uri -> Nullable<Word>,
        access_token_alg -> Word,
        id_token_alg -> Word,
        scopes -> Word,
        require_pkce -> Bool,
        require_dpop -> Bool,
        require_par -> Bool,
        jwks -> Nullable<Text>,
        accent -> Nullable<Word>,
        logo_digest -> Nullable<Bytes>,
        logo_type -> Nullable<Word>,
        policy_uri -> Nullable<Word>,
        tos_uri -> Nullable<Word>,
        default_locale -> Nullable<Word>,
        sign_up -> Word,
        retention_sign_ins -> Span,
        retention_events -> Span,
        test_addresses -> Word,
        new_device_letters -> Bool,
        sender_name -> Nullable<Word>,
        sender_address -> Nullable<Text>,
        sender_reply_to -> Nullable<Text>,
        limit_per_address -> Nullable<Word>,
        limit_per_day -> Nullable<Word>,
        templates_at -> Nullable<Moment>,
        newest_key -> Count,
        created_at -> Moment,
        updated_at -> Moment,
        deleted_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use diesel::sql_types::Binary;
    use super::sql::{Bytes, Word};

    app_logos (app_id, digest) {
        app_id -> Word,
        digest -> Bytes,
        media_type -> Word,
        bytes -> Binary,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use super::sql::{Moment, Word};

    email_templates (app_id, kind, locale, updated_at) {
        app_id -> Word,
        kind -> Word,
        locale -> Word,
        updated_at -> Moment,
        subject -> Nullable<Text>,
        html -> Nullable<Text>,
        text -> Nullable<Text>,
    }
}

diesel::table! {
    use super::sql::{Bytes, Id, Moment, Word};

    client_secrets (app_id, id) {
        app_id -> Word,
        id -> Id,
        digest -> Bytes,
        created_at -> Moment,
    }
}

diesel::table! {
    use diesel::sql_types::{Binary, Text};
    use super::sql::{Bytes, Count, Moment, Word};

    signing_keys (app_id, id) {
        app_id -> Word,
        id -> Text,
        number -> Count,
        algorithm -> Word,
        public -> Bytes,
        sealed -> Binary,
        master_key -> Count,
        created_at -> Moment,
        signs_from -> Moment,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use super::sql::{Bytes, Count, Id, Moment, Span, Word};

    sign_ins (app_id, id) {
        app_id -> Word,
        id -> Id,
        email -> Text,
        email_delivery -> Text,
        destination -> Word,
        state -> Nullable<Bytes>,
        nonce -> Nullable<Bytes>,
        challenge -> Nullable<Bytes>,
        dpop_jkt -> Nullable<Bytes>,
        response_mode -> Word,
        scope -> Word,
        locale -> Nullable<Word>,
        asker -> Word,
        asker_ip -> Nullable<Word>,
        asker_browser -> Nullable<Text>,
        asker_system -> Nullable<Text>,
        secret -> Bytes,
        master_key -> Count,
        method -> Word,
        beginning -> Word,
        asked_at -> Moment,
        letter_life -> Span,
        letters -> Count,
        latest_at -> Moment,
        expires_at -> Moment,
        delivery_id -> Id,
        standing -> Word,
        settled_at -> Nullable<Moment>,
        code_attempts -> Count,
        code_id -> Nullable<Id>,
        mark -> Nullable<Word>,
        visit -> Nullable<Bytes>,
        renewed_as -> Nullable<Id>,
        support_id -> Text,
    }
}

diesel::table! {
    use super::sql::{Bytes, Id, Moment, Word};

    idempotency_keys (app_id, key) {
        app_id -> Word,
        key -> Bytes,
        body -> Bytes,
        sign_in_id -> Id,
        at -> Moment,
    }
}

diesel::table! {
    use diesel::sql_types::Nullable;
    use super::sql::{Bytes, Moment, Word};

    pushed_requests (app_id, digest) {
        app_id -> Word,
        digest -> Bytes,
        parameters -> Bytes,
        pushed_at -> Moment,
        expires_at -> Moment,
        opened_at -> Nullable<Moment>,
        used_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use super::sql::{Bytes, Id, Moment, Word};

    links (digest) {
        digest -> Bytes,
        app_id -> Word,
        sign_in_id -> Id,
        delivery_id -> Id,
        expires_at -> Moment,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use super::sql::{Count, Id, Moment, Word};

    deliveries (app_id, id) {
        app_id -> Word,
        id -> Id,
        sign_in_id -> Id,
        master_key -> Count,
        attempts -> Count,
        carries -> Word,
        created_at -> Moment,
        expires_at -> Moment,
        templates_at -> Nullable<Moment>,
        status -> Word,
        due_at -> Moment,
        leased_by -> Nullable<Id>,
        leased_until -> Nullable<Moment>,
        message_id -> Nullable<Text>,
        failure -> Nullable<Word>,
        why -> Nullable<Text>,
        withheld -> Nullable<Word>,
        parcel -> Nullable<Id>,
        doubt -> Nullable<Word>,
        reported_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use super::sql::{Id, Moment, Word};

    users (app_id, id) {
        app_id -> Word,
        id -> Id,
        email -> Text,
        email_delivery -> Text,
        status -> Word,
        metadata -> Nullable<Word>,
        created_at -> Moment,
        updated_at -> Moment,
        last_sign_in_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use diesel::sql_types::{Bool, Nullable, Text};
    use super::sql::{Count, Id, Moment, Word};

    erasures (app_id, user_id) {
        app_id -> Word,
        user_id -> Id,
        email -> Nullable<Text>,
        email_delivery -> Nullable<Text>,
        locale -> Nullable<Word>,
        tells -> Bool,
        attempts -> Count,
        at -> Moment,
        templates_at -> Nullable<Moment>,
        due_at -> Moment,
        leased_by -> Nullable<Id>,
        leased_until -> Nullable<Moment>,
        why -> Nullable<Text>,
        done_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use super::sql::{Bytes, Count, Id, Moment, Word};

    exchange_codes (app_id, digest) {
        app_id -> Word,
        digest -> Bytes,
        id -> Id,
        sign_in_id -> Id,
        user_id -> Id,
        browser_session_id -> Nullable<Id>,
        visitor_ip -> Nullable<Word>,
        visitor_browser -> Nullable<Text>,
        visitor_system -> Nullable<Text>,
        destination -> Word,
        challenge -> Nullable<Bytes>,
        dpop_jkt -> Nullable<Bytes>,
        response_mode -> Word,
        nonce -> Nullable<Bytes>,
        scope -> Word,
        master_key -> Count,
        authenticated_at -> Moment,
        issued_at -> Moment,
        expires_at -> Moment,
        standing -> Word,
        settled_at -> Nullable<Moment>,
        session_id -> Nullable<Id>,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use super::sql::{Bytes, Id, Moment, Word};

    sessions (app_id, id) {
        app_id -> Word,
        id -> Id,
        user_id -> Id,
        sign_in_id -> Id,
        browser_session_id -> Nullable<Id>,
        browser -> Nullable<Text>,
        system -> Nullable<Text>,
        scope -> Word,
        dpop_jkt -> Nullable<Bytes>,
        authenticated_at -> Moment,
        started_at -> Moment,
        expires_at -> Moment,
        ended_at -> Nullable<Moment>,
        end_reason -> Nullable<Word>,
    }
}

diesel::table! {
    use diesel::sql_types::Nullable;
    use super::sql::{Bytes, Id, Moment, Word};

    browser_sessions (app_id, digest) {
        app_id -> Word,
        digest -> Bytes,
        id -> Id,
        user_id -> Id,
        sign_in_id -> Id,
        reach -> Word,
        authenticated_at -> Moment,
        started_at -> Moment,
        expires_at -> Moment,
        used_at -> Moment,
        ended_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use diesel::sql_types::Nullable;
    use super::sql::{Bytes, Id, Moment, Word};

    refresh_tokens (app_id, digest) {
        app_id -> Word,
        digest -> Bytes,
        id -> Id,
        session_id -> Id,
        issued_at -> Moment,
        expires_at -> Moment,
        standing -> Word,
        rotated_at -> Nullable<Moment>,
        successor_id -> Nullable<Id>,
        successor_digest -> Nullable<Bytes>,
    }
}

diesel::table! {
    use diesel::sql_types::Text;

    migrations (name) {
        name -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    address_changes,
    address_letters,
    app_logos,
    apps,
    browser_sessions,
    client_secrets,
    deliveries,
    exchange_codes,
    idempotency_keys,
    limits,
    links,
    refresh_tokens,
    sessions,
    sign_ins,
    suppressions,
    users,
);
