//! What happened, and what is held fast of it.

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use super::super::sql::{Bytes, Count, Id, Moment, Word};

    events (app_id, id) {
        app_id -> Word,
        id -> Id,
        at -> Moment,
        kind -> Word,
        sign_in_id -> Nullable<Id>,
        user_id -> Nullable<Id>,
        session_id -> Nullable<Id>,
        email -> Nullable<Text>,
        ip -> Nullable<Word>,
        browser -> Nullable<Text>,
        system -> Nullable<Text>,
        reason -> Nullable<Text>,
        reference -> Nullable<Text>,
        actor -> Nullable<Word>,
        change -> Nullable<Text>,
        request -> Nullable<Text>,
        position -> Nullable<Count>,
        personal -> Nullable<Bytes>,
        salt -> Nullable<Bytes>,
    }
}

diesel::table! {
    use super::super::sql::{Bytes, Count, Moment, Word};

    audit_seals (app_id, number) {
        app_id -> Word,
        number -> Count,
        first_position -> Count,
        last_position -> Count,
        at -> Moment,
        previous -> Bytes,
        content -> Bytes,
        master_key -> Count,
        signature -> Bytes,
    }
}
