//! Letters that tell of sessions in browsers that are new to somebody.

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::schema::sql::{Count, Id, Moment, Word};

    device_letters (app_id, id) {
        app_id -> Word,
        id -> Id,
        user_id -> Id,
        session_id -> Id,
        email -> Text,
        email_delivery -> Text,
        ip -> Nullable<Word>,
        browser -> Nullable<Text>,
        system -> Nullable<Text>,
        place -> Nullable<Text>,
        locale -> Nullable<Word>,
        attempts -> Count,
        created_at -> Moment,
        expires_at -> Moment,
        templates_at -> Nullable<Moment>,
        status -> Text,
        due_at -> Moment,
        leased_by -> Nullable<Id>,
        leased_until -> Nullable<Moment>,
        message_id -> Nullable<Text>,
        why -> Nullable<Text>,
    }
}
