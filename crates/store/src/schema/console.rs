//! The tables of the console.

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use super::super::sql::{Bytes, Moment, Word};

    setup_links (digest) {
        digest -> Bytes,
        email -> Text,
        email_delivery -> Text,
        role -> Word,
        created_at -> Moment,
        expires_at -> Moment,
        used_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use diesel::sql_types::Text;
    use super::super::sql::{Id, Moment, Word};

    operators (user_id) {
        user_id -> Id,
        email -> Text,
        email_delivery -> Text,
        role -> Word,
        created_at -> Moment,
    }
}

diesel::table! {
    use diesel::sql_types::Nullable;
    use super::super::sql::{Bytes, Id, Moment};

    console_sessions (digest) {
        digest -> Bytes,
        user_id -> Id,
        created_at -> Moment,
        expires_at -> Moment,
        ended_at -> Nullable<Moment>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(console_sessions, operators);
