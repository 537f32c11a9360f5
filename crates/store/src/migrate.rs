//! The steps from nothing to today's tables. Each is one statement that may be run again, so that nodes which come up
//! together need not agree who runs it, and the schema only ever grows: the previous release works on it too.

/// One step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Migration {
    /// Its number and its name; the same for both databases.
    pub(crate) name: &'static str,
    /// Its statement.
    pub(crate) sql: &'static str,
}

macro_rules! migrations {
    ($($name:literal)*) => {
        pub(crate) const POSTGRES: &[Migration] = &[$(
            Migration { name: $name, sql: include_str!(concat!("../migrations/postgres/", $name, ".sql")) },
        )*];

        pub(crate) const SQLITE: &[Migration] = &[$(
            Migration { name: $name, sql: include_str!(concat!("../migrations/sqlite/", $name, ".sql")) },
        )*];
    };
}

migrations! {
    "0001_migrations"
    "0002_apps"
    "0003_client_secrets"
    "0004_signing_keys"
    "0005_sign_ins"
    "0006_links"
    "0007_deliveries"
    "0008_deliveries_queued"
    "0009_users"
    "0010_exchange_codes"
    "0011_sessions"
    "0012_refresh_tokens"
    "0013_events"
    "0014_limits"
    "0015_idempotency_keys"
    "0016_app_logos"
    "0017_email_templates"
    "0018_used_proofs"
    "0019_browser_sessions"
    "0019_browser_sessions_of_user"
    "0019_codes_of_browser"
    "0019_sessions_of_browser"
    "0019_sessions_of_user"
    "0020_logout_notices"
    "0020_logout_notices_queued"
    "0021_pushed_requests"
    "0022_used_proofs_expiring"
    "0023_admin_tokens"
    "0024_kept_answers"
    "0030_deliveries_message_ids"
    "0030_deliveries_parcels"
    "0031_suppressions"
    "0031_suppressions_newest"
    "0040_webhooks"
    "0041_webhook_deliveries"
    "0042_webhooks_active"
    "0042_webhooks_due"
    "0043_webhook_deliveries_waiting"
    "0044_webhook_deliveries_retrying"
    "0045_webhook_deliveries_failed"
    "0046_webhook_deliveries_listed"
    "0047_webhook_deliveries_old"
    "0050_audit_seals"
    "0051_events_sealed"
    "0051_events_unsealed"
    "0060_users_blocked"
    "0061_codes_of_user"
    "0063_refresh_tokens_of_session"
    "0064_links_of_sign_in"
    "0065_erasures"
    "0066_erasures_open"
    "0070_events_of_sign_in"
    "0071_events_of_address"
    "0072_events_of_user"
    "0073_events_of_kind"
    "0074_events_of_actor"
    "0075_events_of_request"
    "0076_sign_ins_of_address"
    "0077_sign_ins_of_support"
    "0080_setup_links"
    "0081_operators"
    "0082_console_sessions"
    "0090_epochs"
    "0091_event_tallies"
    "0100_address_changes"
    "0101_address_changes_of_user"
    "0102_address_letters"
    "0103_address_letters_links"
    "0104_address_letters_queued"
    "0105_address_letters_of_user"
    "0106_device_letters"
    "0107_device_letters_queued"
    "0108_device_letters_of_user"
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    fn listing(database: &str) -> Vec<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(database);
        let files =
            fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = files.map(|file| file.strip_suffix(".sql").unwrap().to_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn both_databases_have_the_same_migrations_and_all_are_run() {
        let run: Vec<_> = POSTGRES.iter().map(|migration| migration.name.to_owned()).collect();
        assert_eq!(listing("postgres"), run);
        assert_eq!(listing("sqlite"), run);
    }

    #[test]
    fn each_migration_is_one_statement_that_may_be_run_again() {
        for migration in POSTGRES.iter().chain(SQLITE) {
            assert_eq!(migration.sql.matches(';').count(), 1, "{}", migration.name);
            assert!(migration.sql.contains("IF NOT EXISTS"), "{}", migration.name);
        }
    }
}
