//! What is told to servers of apps: that a session is over, and what happens.

diesel::table! {
    use diesel::sql_types::Nullable;
    use crate::schema::sql::{Count, Id, Moment, Word};

    webhooks (app_id, id) {
        app_id -> Word,
        id -> Id,
        url -> Word,
        events -> Word,
        disabled -> Nullable<Word>,
        secret_key -> Count,
        secret_number -> Count,
        previous_key -> Nullable<Count>,
        previous_number -> Nullable<Count>,
        previous_until -> Nullable<Moment>,
        position -> Count,
        created_at -> Moment,
        updated_at -> Moment,
        due_at -> Nullable<Moment>,
        free_at -> Moment,
        leased_by -> Nullable<Id>,
    }
}

diesel::table! {
    use diesel::sql_types::Text;
    use crate::schema::sql::{Count, Id, Moment, Word};

    webhook_deliveries (app_id, id) {
        app_id -> Word,
        id -> Id,
        webhook_id -> Id,
        event_id -> Id,
        position -> Count,
        kind -> Word,
        body -> Text,
        created_at -> Moment,
        standing -> Word,
        tries -> Count,
        due_at -> Moment,
        attempts -> Word,
    }
}

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::schema::sql::{Count, Id, Moment, Word};

    logout_notices (app_id, session_id) {
        app_id -> Word,
        session_id -> Id,
        user_id -> Id,
        attempts -> Count,
        created_at -> Moment,
        status -> Text,
        due_at -> Moment,
        leased_by -> Nullable<Id>,
        leased_until -> Nullable<Moment>,
        why -> Nullable<Text>,
    }
}
