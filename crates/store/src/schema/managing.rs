//! The tables that operators work with.

diesel::table! {
    use diesel::sql_types::{Bool, Nullable};
    use crate::schema::sql::{Id, Moment, Word};

    admin_tokens (id) {
        id -> Id,
        app_id -> Nullable<Word>,
        read_only -> Bool,
        created_at -> Moment,
        expires_at -> Moment,
        revoked_at -> Nullable<Moment>,
    }
}

diesel::table! {
    use diesel::sql_types::{Binary, Nullable};
    use crate::schema::sql::{Bytes, Count, Moment};

    kept_answers (key) {
        key -> Bytes,
        body -> Bytes,
        at -> Moment,
        master_key -> Nullable<Count>,
        sealed -> Nullable<Binary>,
    }
}
