//! What is known of addresses, beside the letters themselves.

diesel::table! {
    use diesel::sql_types::{Nullable, Text};
    use crate::schema::sql::{Id, Moment, Word};

    suppressions (app_id, email) {
        app_id -> Word,
        email -> Text,
        reason -> Word,
        why -> Nullable<Text>,
        delivery_id -> Id,
        created_at -> Moment,
    }
}
