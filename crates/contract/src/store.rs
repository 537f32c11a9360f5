//! The laws of [`Store`], [`Look`](gatepost_application::Look) and [`Tx`](gatepost_application::Tx): what every adapter
//! must keep, whatever it stores things in.
//!
//! An adapter's test says how a fresh, empty store is made, and gets one test for each law:
//!
//! ```text
//! struct Fresh(Memory);
//! impl Fixture for Fresh { … }
//!
//! async fn make() -> Fresh {
//!     Fresh(Memory::default())
//! }
//! gatepost_contract::store_laws!(make);
//! ```
//!
//! Laws that race run each attempt in a task of its own, through all steps of the use case. No transaction writes a row
//! twice, or writes what depends on another write of its own: what that does is not settled.

pub mod addresses;
pub mod apps;
pub mod audit;
pub mod browser_sessions;
pub mod conditions;
pub mod console;
pub mod decisions;
pub mod devices;
pub mod epochs;
pub mod erasures;
pub mod events;
pub mod idempotency;
pub mod letters;
pub mod limits;
pub mod listing;
pub mod mail;
pub mod managing;
pub mod marks;
pub mod notices;
pub mod pushed_requests;
pub mod races;
pub mod rows;
pub mod sessions;
pub mod sign_in_races;
pub mod sign_ins;
pub mod signing_keys;
pub mod single_use;
pub mod sweep;
pub mod tallies;
pub mod transactions;
pub mod users;
pub mod webhooks;

mod given;
mod moves;
mod race;
mod scene;
mod steps;

use gatepost_application::Store;
use gatepost_domain::id::EventId;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

/// A store made for one law, with all that has to live as long: a temporary folder, a database.
pub trait Fixture: Send + Sync + 'static {
    /// The adapter.
    type Store: Store;

    /// The store.
    fn store(&self) -> &Self::Store;

    /// The names of all events that are kept, in any order. The port only writes them, so the adapter's test looks
    /// behind it.
    fn events(&self) -> impl Future<Output = Vec<EventId>> + Send;
}

/// As long as a law may take, on a busy machine too; a store that waits for itself takes longer.
const PATIENCE: Duration = Duration::from_mins(2);

/// Puts one law to one store.
pub async fn hold<F: Fixture, L: Future<Output = ()>>(
    made: impl Future<Output = F>,
    law: impl FnOnce(Arc<F>) -> L,
) {
    let fixture = Arc::new(made.await);
    let held = tokio::time::timeout(PATIENCE, law(fixture)).await;
    assert!(held.is_ok(), "the law was still at work after {PATIENCE:?}: something waits for ever");
}

/// One test for each law of the store. The argument is the path of an `async fn` without arguments that makes a fresh,
/// empty [`Fixture`](crate::store::Fixture). The caller needs `tokio` with `macros` and `rt-multi-thread`.
#[macro_export]
macro_rules! store_laws {
    ($make:path) => {
        $crate::store_laws! { @laws $make, apps:
            an_app_that_exists_is_not_added_again
            an_app_is_changed_as_a_whole
            a_picture_is_found_while_it_is_its_app_s_logo
            a_change_that_saw_an_older_app_is_refused
            a_deleted_app_is_gone_and_its_id_stays_taken
            a_link_of_a_deleted_app_is_not_found
            a_client_secret_proves_its_own_app_alone
            nothing_of_one_app_is_found_for_another
            nothing_of_one_app_is_changed_for_another
            one_address_is_one_user_in_each_app
        }
        $crate::store_laws! { @laws $make, addresses:
            a_change_of_an_address_is_read_back_whole
            a_change_needs_both_addresses_and_moves_the_user
            of_many_confirms_of_both_addresses_one_changes_it
            of_a_refusal_and_the_last_confirm_one_wins
            an_address_that_was_taken_in_between_is_a_conflict_and_nothing_is_lost
            a_user_who_changed_meanwhile_is_not_moved
            a_newer_change_replaces_a_pending_one
            a_letter_of_a_change_is_taken_by_one_worker_alone_and_settled_once
            changes_go_with_an_erased_user_and_say_where_else_they_stood
        }
        $crate::store_laws! { @laws $make, audit:
            events_are_sealed_the_oldest_first
            a_seal_and_its_events_are_read_back_whole
            of_many_who_seal_at_once_one_chain_comes
            whoever_notes_how_far_they_read_misses_nothing
            a_seal_that_was_overtaken_keeps_nothing
            a_ledger_is_cut_with_a_record_of_it
            a_person_is_taken_from_events_and_the_ledger_stays_whole
        }
        $crate::store_laws! { @laws $make, browser_sessions:
            a_browser_session_is_read_back_whole
            a_browser_session_ends_once
            what_was_not_exchanged_burns_with_its_browser_session
            live_sessions_are_found_by_where_they_came_from
        }
        $crate::store_laws! { @laws $make, conditions:
            a_transaction_with_a_failed_condition_keeps_nothing
            of_two_conditions_one_that_fails_undoes_the_other
            of_many_conditions_one_that_fails_undoes_all
            all_is_kept_if_all_conditions_hold
            a_transaction_without_anything_is_kept
        }
        $crate::store_laws! { @laws $make, console:
            a_setup_link_is_used_once
            of_many_who_use_a_setup_link_one_does
            operators_are_found_changed_and_removed
            a_console_session_is_found_with_its_operator_and_ends_once
        }
        $crate::store_laws! { @laws $make, decisions:
            a_sign_in_that_was_decided_is_not_decided_again
            a_code_that_was_used_is_not_used_again
        }
        $crate::store_laws! { @laws $make, devices:
            a_user_s_browsers_are_known_in_one_app
            a_letter_of_a_session_is_read_back_whole
            a_letter_of_a_session_is_taken_by_one_worker_alone_and_settled_once
            letters_of_sessions_go_with_an_erased_user
        }
        $crate::store_laws! { @laws $make, epochs:
            what_was_outstanding_is_over_when_an_epoch_begins
            an_epoch_touches_neither_what_is_over_nor_what_comes
            an_epoch_begins_once
            the_letter_that_waited_longest_is_told
        }
        $crate::store_laws! { @laws $make, events:
            an_observed_event_is_kept_once
            any_number_of_events_is_observed_at_once
            an_event_is_kept_with_its_transaction
        }
        $crate::store_laws! { @laws $make, idempotency:
            a_key_is_found_with_the_sign_in_that_it_began
            what_was_overtaken_began_nothing
            of_many_requests_with_one_key_one_begins_a_sign_in
            a_key_that_is_free_again_is_taken_once
        }
        $crate::store_laws! { @laws $make, letters:
            a_letter_is_leased_by_one_worker_alone
            the_oldest_letters_are_leased_first
            a_letter_that_is_born_leased_is_its_worker_s
            an_expired_lease_is_taken_again
            whoever_lost_the_lease_settles_nothing
            a_letter_that_was_sent_is_never_leased_again
            a_letter_that_failed_is_never_leased_again
            a_letter_that_is_to_be_tried_again_waits_until_it_is_due
            letters_of_many_apps_are_settled_together
            a_letter_and_its_event_are_settled_together
            what_is_given_back_is_free_at_once
            a_letter_whose_link_is_dead_is_leased_too
            a_withheld_letter_is_leased_as_such_and_ends_as_sent
        }
        $crate::store_laws! { @laws $make, listing:
            sign_ins_are_listed_by_whose_they_are
            a_list_of_sign_ins_goes_on_where_it_ended
            an_event_is_read_back_whole
            events_are_listed_by_what_fits
            a_list_of_events_goes_on_where_it_ended
            events_of_many_sign_ins_are_read_together
        }
        $crate::store_laws! { @laws $make, mail:
            a_letter_is_packed_once_and_by_its_worker
            doubt_is_kept_until_somebody_knows
            a_lost_lease_leaves_doubt
            a_reported_letter_is_found_in_its_app
            the_latest_report_counts
            newest_letters_are_counted_by_app
            letters_that_wait_are_counted
            a_suppressed_address_is_known_until_it_is_lifted
            of_many_who_use_up_a_name_one_does
        }
        $crate::store_laws! { @laws $make, limits:
            of_many_at_once_a_burst_is_admitted
            a_bucket_decides_as_the_rule_does
            buckets_are_apart
            a_level_is_read_as_admit_left_it
            what_nodes_gather_adds_up
            a_new_store_is_ready
        }
        $crate::store_laws! { @laws $make, managing:
            an_admin_token_is_read_back_whole_and_revoked_once
            client_secrets_are_listed_newest_first_and_taken_away_once
            of_many_who_claim_a_key_one_does
            an_answer_is_kept_for_its_key
        }
        $crate::store_laws! { @laws $make, pushed_requests:
            a_pushed_request_is_found_in_the_app_that_pushed_it
            a_pushed_request_is_opened_once
            of_many_who_use_a_pushed_request_one_does
        }
        $crate::store_laws! { @laws $make, marks:
            of_many_who_use_a_mark_one_does
            a_mark_dies_with_the_session_of_its_sign_in
            a_mark_is_not_used_after_the_end_of_its_session
            only_a_link_elsewhere_leaves_a_mark
            a_sign_in_that_is_completed_without_a_code_earns_one_by_its_mark
        }
        $crate::store_laws! { @laws $make, notices:
            a_notice_of_a_logout_is_taken_by_one_worker_alone
            a_notice_is_settled_by_whoever_has_it_and_told_once
        }
        $crate::store_laws! { @laws $make, races:
            of_many_confirms_one_wins
            of_confirms_and_refusals_one_wins
            of_many_exchanges_one_wins
            of_exchanges_and_burnings_one_wins
            of_many_endings_one_wins
            of_many_changes_of_an_app_one_wins
            of_many_new_apps_of_one_name_one_is_added
            one_new_address_confirmed_twice_at_once_is_one_user
            there_are_never_two_live_successors
        }
        $crate::store_laws! { @laws $make, rows:
            an_app_is_read_back_whole
            an_app_s_letters_are_read_back_whole_and_oldest_first
            apps_are_listed_by_id
            signing_keys_are_read_back_whole_and_newest_first
            a_sign_in_is_read_back_whole
            a_link_is_found_with_all_that_judges_it
            a_user_is_found_by_any_spelling
            a_letter_is_read_back_whole
            a_code_is_read_back_whole
            what_does_not_exist_is_not_found
        }
        $crate::store_laws! { @laws $make, sessions:
            a_session_is_read_back_whole
            an_ended_session_is_read_back_whole
            a_rotated_token_points_to_its_successor
            a_repeated_rotation_displaces_the_successor
            a_token_that_is_not_alive_is_not_rotated
            a_session_ends_once
            a_session_is_found_by_its_name
            a_session_belongs_to_one_key
        }
        $crate::store_laws! { @laws $make, sign_in_races:
            a_further_letter_is_added_once_for_each_count
            of_many_right_codes_one_completes_the_sign_in
            of_many_attempts_to_type_digits_each_counts
            of_confirms_approvals_refusals_and_codes_one_wins
            an_approved_sign_in_is_handed_out_once
            a_sign_in_is_renewed_once
        }
        $crate::store_laws! { @laws $make, sign_ins:
            what_happened_to_a_sign_in_is_read_back_whole
            each_move_of_a_sign_in_is_read_back_whole
            a_sign_in_that_was_decided_takes_nothing_more
            nothing_happens_to_a_sign_in_for_another_app
            a_sign_in_is_found_with_all_that_judges_it
            many_sign_ins_are_glanced_at_together
            any_number_of_sign_ins_is_glanced_at
            a_letter_without_a_link_is_taken_and_read_back
            a_further_letter_goes_its_own_way
            a_further_letter_of_a_name_that_is_taken_is_a_conflict
        }
        $crate::store_laws! { @laws $make, signing_keys:
            of_many_who_make_the_next_key_one_does
            of_many_keys_of_one_number_one_is_added
            a_key_is_thrown_away_once
            a_key_takes_the_place_of_another_at_one_moment
        }
        $crate::store_laws! { @laws $make, single_use:
            of_a_hundred_uses_at_once_one_wins
            uses_of_apps_and_kinds_are_apart
            a_use_is_remembered_until_it_expires
            what_expired_is_forgotten
        }
        $crate::store_laws! { @laws $make, sweep:
            what_is_over_is_forgotten_and_nothing_else
            a_table_is_walked_page_by_page
            a_session_goes_with_its_tokens
            what_is_still_to_be_done_is_not_forgotten
            nothing_is_left_of_a_deleted_app_but_its_name
        }
        $crate::store_laws! { @laws $make, tallies:
            what_was_counted_is_added_up_from_an_hour_on
            of_many_who_count_at_once_none_is_lost
        }
        $crate::store_laws! { @laws $make, transactions:
            what_is_not_committed_is_not_seen_by_others
            what_is_noted_is_in_nobody_s_way
            a_dropped_transaction_leaves_no_trace
            a_confirm_that_is_cut_short_anywhere_happened_or_did_not
            a_commit_that_is_cut_short_holds_no_lock
            an_aborted_task_holds_no_lock
            those_who_leave_while_they_commit_are_not_in_the_way
            an_address_that_was_added_meanwhile_is_a_conflict
            what_is_there_already_is_a_conflict
            a_thousand_refusals_leave_the_store_usable
        }
        $crate::store_laws! { @laws $make, users:
            a_user_is_read_back_whole
            users_are_listed_newest_first_page_by_page
            a_user_is_listed_by_any_spelling_of_their_address
            users_are_listed_by_how_their_addresses_begin_letter_by_letter
            of_many_changes_of_a_user_one_wins
            a_user_s_sessions_are_listed_newest_first
            what_a_blocked_user_had_under_way_comes_to_nothing
        }
        $crate::store_laws! { @laws $make, erasures:
            of_a_user_who_is_erased_nothing_is_left_that_opens_anything
            nobody_else_s_goes_with_an_erased_user
            a_user_is_erased_once
            whoever_comes_again_is_a_new_user
            an_address_is_taken_out_of_sign_ins_some_at_a_time
            an_erasure_is_taken_by_one_worker_alone
            an_erasure_is_settled_by_whoever_has_it_and_then_forgotten
        }

        $crate::store_laws! { @laws $make, webhooks:
            a_webhook_is_read_back_whole
            a_webhook_is_changed_by_whoever_saw_it_last
            of_many_who_queue_the_same_messages_one_does
            a_webhook_is_one_worker_s_at_a_time
            what_is_queued_while_somebody_works_is_not_forgotten
            a_message_is_settled_once_and_read_back_whole
            a_webhook_that_is_gone_is_off_from_then_on
            messages_are_sent_again
            messages_are_listed_and_forgotten
        }
    };
    (@laws $make:path, $group:ident: $($law:ident)*) => {$(
        #[tokio::test(flavor = "multi_thread")]
        async fn $law() {
            $crate::store::hold($make(), $crate::store::$group::$law).await;
        }
    )*};
}
