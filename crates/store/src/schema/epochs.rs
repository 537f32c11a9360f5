//! When the store was said to have been restored.

diesel::table! {
    use super::super::sql::{Count, Moment};

    epochs (number) {
        number -> Count,
        began_at -> Moment,
    }
}
