//! Users who want another address, and the letters that ask whether they may have it.

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::schema::sql::{Count, Id, Moment, Word};

    address_changes (app_id, id) {
        app_id -> Word,
        id -> Id,
        user_id -> Id,
        old_email -> Text,
        old_delivery -> Text,
        new_email -> Text,
        new_delivery -> Text,
        stay_id -> Id,
        locale -> Nullable<Word>,
        asker_ip -> Nullable<Word>,
        asker_browser -> Nullable<Text>,
        asker_system -> Nullable<Text>,
        master_key -> Count,
        asked_at -> Moment,
        expires_at -> Moment,
        old_confirmed_at -> Nullable<Moment>,
        new_confirmed_at -> Nullable<Moment>,
        outcome -> Nullable<Word>,
        ended_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::schema::sql::{Bytes, Count, Id, Moment, Word};

    address_letters (app_id, id) {
        app_id -> Word,
        id -> Id,
        change_id -> Id,
        user_id -> Id,
        side -> Word,
        says -> Word,
        digest -> Nullable<Bytes>,
        withheld -> Nullable<Word>,
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
