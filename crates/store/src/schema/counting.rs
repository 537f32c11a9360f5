//! The tables by which nodes count together.

diesel::table! {
    use diesel::sql_types::{BigInt, Text};

    // `level` is compared with a sum, so it is a plain number (microseconds since 1970) on both sides.
    limits (bucket) {
        bucket -> Text,
        level -> BigInt,
    }
}

diesel::table! {
    use diesel::sql_types::{BigInt, Text};
    use crate::schema::sql::{Moment, Word};

    // `count` is added to, so it is a plain number.
    event_tallies (app_id, hour, kind, reason) {
        app_id -> Word,
        hour -> Moment,
        kind -> Word,
        reason -> Text,
        count -> BigInt,
    }
}

diesel::table! {
    use crate::schema::sql::{Bytes, Moment, Word};

    used_proofs (app_id, kind, name) {
        app_id -> Word,
        kind -> Word,
        name -> Bytes,
        expires_at -> Moment,
    }
}
