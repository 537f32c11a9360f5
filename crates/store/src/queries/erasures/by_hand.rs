//! Statements by hand: what works on a list must make that list once, which a bare subquery does not promise, and
//! PostgreSQL would join two tables where it can look up what the list names.

use super::super::{Db, UNLESS_TAKEN};
use crate::cells::Cell;
use crate::schema::sql::{Bytes, Count, Id, Moment, Word};
use diesel::RunQueryDsl;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::Salt;
use gatepost_domain::id::{UserId, WorkerId};
use gatepost_domain::time::Timestamp;

/// Texts, with values between them: `[field as type]`.
macro_rules! parts {
    ($self:ident $out:ident) => {};
    ($self:ident $out:ident [$field:ident as $sql:ty], $($rest:tt)*) => {
        $out.push_bind_param::<$sql, _>(&$self.$field)?;
        parts! { $self $out $($rest)* }
    };
    ($self:ident $out:ident $text:expr, $($rest:tt)*) => {
        $out.push_sql($text);
        parts! { $self $out $($rest)* }
    };
}

macro_rules! by_hand {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty,)* } returns $returns:ty: { $($part:tt)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub(super) struct $name {
            $(pub(super) $field: $type,)*
        }

        impl QueryId for $name {
            type QueryId = Self;
            const HAS_STATIC_QUERY_ID: bool = true;
        }

        impl Query for $name {
            type SqlType = $returns;
        }

        impl<C> RunQueryDsl<C> for $name {}

        impl QueryFragment<Db> for $name {
            fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
                parts! { self out $($part)* }
                Ok(())
            }
        }
    )*};
}

/// What is taken from the events that are due, so that nothing in them names the person.
const FORGET_PERSON: &str = ") UPDATE events SET email = NULL, ip = NULL, browser = NULL, system = NULL, \
     request = NULL, reference = NULL, change = NULL, salt = ";

/// Which events are due.
const OF_THOSE: &str = " WHERE (app_id, id) IN (SELECT app_id, id FROM due)";

/// What is answered of an erasure that was taken.
type Row =
    ((Word, Id), (Nullable<Text>, Nullable<Text>), (Nullable<Word>, Bool), (Count, Moment, Nullable<Moment>));

by_hand! {
    /// The refresh tokens of all sessions of a user.
    ForgetRefreshTokens { app: Cell<AppId>, user: Cell<UserId>, } returns (): {
        "WITH due AS MATERIALIZED (SELECT id FROM sessions WHERE app_id = ", [app as Word],
        " AND user_id = ", [user as Id],
        " ORDER BY id) DELETE FROM refresh_tokens WHERE app_id = ", [app as Word],
        " AND session_id IN (SELECT id FROM due)",
    }

    /// The links of all sign-ins of an address.
    ForgetLinks { app: Cell<AppId>, email: String, } returns (): {
        "WITH due AS MATERIALIZED (SELECT id FROM sign_ins WHERE app_id = ", [app as Word],
        " AND email = ", [email as Text],
        " ORDER BY id) DELETE FROM links WHERE app_id = ", [app as Word],
        " AND sign_in_id IN (SELECT id FROM due)",
    }

    /// The letters of all sign-ins of an address that still wait. Few do, of whatever app, so they are looked for among those;
    /// by its app, so spelled that it leads nowhere else, SQLite would read all letters that there ever were.
    FailLetters { app: Cell<AppId>, email: String, } returns (): {
        "WITH due AS MATERIALIZED (SELECT id FROM sign_ins WHERE app_id = ", [app as Word],
        " AND email = ", [email as Text],
        " ORDER BY id) UPDATE deliveries SET status = 'failed', leased_by = NULL, leased_until = NULL WHERE app_id || '' = ",
        [app as Word], " AND status = 'queued' AND sign_in_id IN (SELECT id FROM due)",
    }

    /// Erasures that are due, as letters are taken.
    Take { worker: Cell<WorkerId>, until: Cell<Timestamp>, now: Cell<Timestamp>, most: i64, } returns Row: {
        "WITH due AS MATERIALIZED (SELECT app_id, user_id FROM erasures WHERE done_at IS NULL AND due_at <= ",
        [now as Moment], " AND (leased_until IS NULL OR leased_until <= ", [now as Moment],
        ") ORDER BY due_at ASC LIMIT ", [most as BigInt], UNLESS_TAKEN,
        ") UPDATE erasures SET leased_by = ", [worker as Id], ", leased_until = ", [until as Moment],
        ", attempts = attempts + 1 WHERE (app_id, user_id) IN (SELECT app_id, user_id FROM due) AND done_at IS NULL \
         AND (leased_until IS NULL OR leased_until <= ", [now as Moment],
        ") RETURNING app_id, user_id, email, email_delivery, locale, tells, attempts, at, templates_at",
    }

    /// Sign-ins of an address that were asked for until then.
    ScrubSignIns {
        app: Cell<AppId>, email: String, at: Cell<Timestamp>, pseudonym: String, most: i64,
    } returns (): {
        "WITH due AS MATERIALIZED (SELECT app_id, id FROM sign_ins WHERE app_id = ", [app as Word],
        " AND email = ", [email as Text], " AND asked_at <= ", [at as Moment],
        " ORDER BY id LIMIT ", [most as BigInt],
        ") UPDATE sign_ins SET email = ", [pseudonym as Text], ", email_delivery = ", [pseudonym as Text],
        ", state = NULL, nonce = NULL, locale = NULL, asker_ip = NULL, asker_browser = NULL, asker_system = NULL, \
         visit = NULL WHERE (app_id, id) IN (SELECT app_id, id FROM due)",
    }

    /// Events of a user that tell of the person. What an operator's request is called tells nothing of the user.
    ScrubEventsOfUser { app: Cell<AppId>, user: Cell<UserId>, most: i64, erased: Cell<Salt>, } returns (): {
        "WITH due AS MATERIALIZED (SELECT app_id, id FROM events WHERE app_id = ", [app as Word],
        " AND user_id = ", [user as Id],
        " AND (email IS NOT NULL OR ip IS NOT NULL OR browser IS NOT NULL OR system IS NOT NULL \
         OR (request IS NOT NULL AND actor IS NULL) OR reference IS NOT NULL OR change IS NOT NULL) ORDER BY id LIMIT ", [most as BigInt], FORGET_PERSON, [erased as Bytes], OF_THOSE,
    }

    /// Events about an address until then.
    ScrubEventsOfAddress { app: Cell<AppId>, email: String, at: Cell<Timestamp>, most: i64, erased: Cell<Salt>, } returns (): {
        "WITH due AS MATERIALIZED (SELECT app_id, id FROM events WHERE app_id = ", [app as Word],
        " AND email = ", [email as Text], " AND at <= ", [at as Moment],
        " ORDER BY id LIMIT ", [most as BigInt], FORGET_PERSON, [erased as Bytes], OF_THOSE,
    }
}
