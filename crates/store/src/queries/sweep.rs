//! What is forgotten once its time is over: a table is walked in the order of its key, some rows at a time, and of these rows
//! those go that are over. So it needs no index of its own, which whoever signs in would have to keep.

use super::{Db, Session};
use crate::cells::{Cell, RawBytes, RawId};
use crate::schema::sql::{Bytes, Id, Moment, Word};
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::result::QueryResult;
use diesel::sql_types::{BigInt, Text};
use gatepost_application::{StoreError, SweepCursor, SweepPage};
use gatepost_domain::id::SignInId;
use gatepost_domain::sweep::{Overdue, Sweepable};
use gatepost_domain::time::Timestamp;

/// A key of a table as it travels to whoever sweeps, and back.
trait Key: Sized {
    /// Before all keys.
    fn start() -> Self;
    /// What all keys stand before that were made before that moment; behind all of them, without one. Only if keys tell when they
    /// were made.
    fn made_before(at: Option<Timestamp>) -> Option<Self>;
    fn read(cursor: &SweepCursor) -> Option<Self>;
    fn tell(&self) -> SweepCursor;
}

impl Key for Cell<RawId> {
    fn start() -> Self {
        Self(RawId(0))
    }

    fn made_before(at: Option<Timestamp>) -> Option<Self> {
        Some(Self(RawId(at.map_or(u128::MAX, |at| SignInId::new(at, [0; 10]).bits()))))
    }

    fn read(SweepCursor(bytes): &SweepCursor) -> Option<Self> {
        Some(Self(RawId(u128::from_be_bytes(bytes.as_slice().try_into().ok()?))))
    }

    fn tell(&self) -> SweepCursor {
        SweepCursor(self.0.0.to_be_bytes().to_vec())
    }
}

impl Key for Cell<RawBytes> {
    fn start() -> Self {
        Self(RawBytes(Vec::new()))
    }

    fn made_before(_: Option<Timestamp>) -> Option<Self> {
        None
    }

    fn read(SweepCursor(bytes): &SweepCursor) -> Option<Self> {
        Some(Self(RawBytes(bytes.clone())))
    }

    fn tell(&self) -> SweepCursor {
        SweepCursor(self.0.0.clone())
    }
}

/// The last second of the year 9999: behind all that is ever counted.
const END_OF_TIME: Timestamp = Timestamp::from_seconds(253_402_300_799);

impl Key for Cell<Timestamp> {
    fn start() -> Self {
        Self(Timestamp::from_micros(0))
    }

    fn made_before(at: Option<Timestamp>) -> Option<Self> {
        Some(Self(at.unwrap_or(END_OF_TIME)))
    }

    fn read(SweepCursor(bytes): &SweepCursor) -> Option<Self> {
        Some(Self(Timestamp::from_micros(i64::from_be_bytes(bytes.as_slice().try_into().ok()?))))
    }

    fn tell(&self) -> SweepCursor {
        SweepCursor(self.0.as_micros().to_be_bytes().to_vec())
    }
}

impl Key for String {
    fn start() -> Self {
        Self::new()
    }

    fn made_before(_: Option<Timestamp>) -> Option<Self> {
        None
    }

    fn read(SweepCursor(bytes): &SweepCursor) -> Option<Self> {
        Self::from_utf8(bytes.clone()).ok()
    }

    fn tell(&self) -> SweepCursor {
        SweepCursor(self.as_bytes().to_vec())
    }
}

/// A piece of what says that a row is over.
enum Part {
    Sql(&'static str),
    /// What came to its end at this moment or before.
    Ended,
    /// What was good for nothing any more at this moment or before.
    Expired,
    /// The same as a plain number of microseconds.
    ExpiredMicros,
}

use Part::{Ended, Expired, ExpiredMicros, Sql};

/// What is over, as the queries take it.
#[derive(Clone, Copy, Debug)]
struct Over {
    ended: Cell<Timestamp>,
    expired: Cell<Timestamp>,
    micros: i64,
}

/// The key of the last of some rows, and whether they end the table.
pub(crate) type Stretch = (SweepCursor, bool);

/// The rows of one table that stand one behind the other, and what of them goes.
macro_rules! tables {
    ($($name:ident $kind:ident: $table:literal $key:literal $sql:ident($value:ty) of_app $of_app:literal [$($part:expr),+];)*) => {
        $(mod $name {
            use super::*;

            /// The keys of the next rows.
            #[derive(Clone, Debug)]
            struct Next {
                app: Cell<String>,
                after: $value,
                until: Option<$value>,
                most: i64,
            }

            impl QueryId for Next {
                type QueryId = Self;
                const HAS_STATIC_QUERY_ID: bool = true;
            }

            impl Query for Next {
                type SqlType = $sql;
            }

            impl<C> RunQueryDsl<C> for Next {}

            impl QueryFragment<Db> for Next {
                fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
                    out.push_sql(concat!("SELECT ", $key, " FROM ", $table, " WHERE "));
                    if $of_app {
                        out.push_sql("app_id = ");
                        out.push_bind_param::<Word, _>(&self.app)?;
                        out.push_sql(" AND ");
                    }
                    out.push_sql(concat!($key, " > "));
                    out.push_bind_param::<$sql, _>(&self.after)?;
                    if let Some(until) = &self.until {
                        out.push_sql(concat!(" AND ", $key, " < "));
                        out.push_bind_param::<$sql, _>(until)?;
                    }
                    out.push_sql(concat!(" ORDER BY ", $key, " ASC LIMIT "));
                    out.push_bind_param::<BigInt, _>(&self.most)
                }
            }

            /// Takes away what is over of the rows behind one key up to another one; all of them, if the app is gone.
            #[derive(Clone, Debug)]
            struct Forget<const ALL: bool> {
                app: Cell<String>,
                after: $value,
                last: $value,
                over: Over,
                most: i64,
            }

            impl<const ALL: bool> QueryId for Forget<ALL> {
                type QueryId = Self;
                const HAS_STATIC_QUERY_ID: bool = true;
            }

            impl<const ALL: bool> QueryFragment<Db> for Forget<ALL> {
                fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
                    let key = if $of_app { concat!("app_id, ", $key) } else { $key };
                    out.push_sql("WITH due AS MATERIALIZED (SELECT ");
                    out.push_sql(key);
                    out.push_sql(concat!(" FROM ", $table, " WHERE "));
                    if $of_app {
                        out.push_sql("app_id = ");
                        out.push_bind_param::<Word, _>(&self.app)?;
                        out.push_sql(" AND ");
                    }
                    out.push_sql(concat!($key, " > "));
                    out.push_bind_param::<$sql, _>(&self.after)?;
                    out.push_sql(concat!(" AND ", $key, " <= "));
                    out.push_bind_param::<$sql, _>(&self.last)?;
                    if !ALL {
                        out.push_sql(" AND (");
                        for part in [$($part),+] {
                            match part {
                                Sql(sql) => out.push_sql(sql),
                                Ended => out.push_bind_param::<Moment, _>(&self.over.ended)?,
                                Expired => out.push_bind_param::<Moment, _>(&self.over.expired)?,
                                ExpiredMicros => out.push_bind_param::<BigInt, _>(&self.over.micros)?,
                            }
                        }
                        out.push_sql(")");
                    }
                    // In that order, so that no other index of the app's rows looks as good as the key.
                    out.push_sql(concat!(" ORDER BY ", $key, " ASC LIMIT "));
                    out.push_bind_param::<BigInt, _>(&self.most)?;
                    out.push_sql(concat!(") DELETE FROM ", $table, " WHERE ("));
                    out.push_sql(key);
                    out.push_sql(") IN (SELECT ");
                    out.push_sql(key);
                    out.push_sql(" FROM due)");
                    Ok(())
                }
            }

            /// The last of the next rows, if there is any, and whether more may follow.
            pub(super) async fn next(session: &mut Session, page: &SweepPage) -> Result<Option<Stretch>, StoreError> {
                let next = Next {
                    app: app(page),
                    after: after(page),
                    until: until(page),
                    most: i64::from(page.most),
                };
                let keys = session.rows::<_, $value>("looking for what is over", next).await?;
                let is_last = keys.len() < usize::try_from(page.most).unwrap_or(usize::MAX);
                Ok(keys.last().map(|last| (last.tell(), is_last)))
            }

            pub(super) async fn forget(
                session: &mut Session,
                page: &SweepPage,
                last: &SweepCursor,
            ) -> Result<usize, StoreError> {
                let doing = "forgetting what is over";
                let Some(last) = <$value as Key>::read(last) else { return Ok(0) };
                let (app, after, most) = (app(page), after(page), i64::from(page.most));
                match over(page) {
                    Some(over) => session.changed(doing, Forget::<false> { app, after, last, over, most }).await,
                    None => {
                        let over = Over { ended: Cell(Timestamp::from_micros(0)), expired: Cell(Timestamp::from_micros(0)), micros: 0 };
                        session.changed(doing, Forget::<true> { app, after, last, over, most }).await
                    }
                }
            }
        })*

        /// The next rows of that table; none if none is left.
        pub(crate) async fn next(session: &mut Session, page: &SweepPage) -> Result<Option<Stretch>, StoreError> {
            match page.what {
                $(Sweepable::$kind => $name::next(session, page).await,)*
            }
        }

        /// Takes away what is over up to that row; how many rows that were.
        pub(crate) async fn forget(
            session: &mut Session,
            page: &SweepPage,
            last: &SweepCursor,
        ) -> Result<usize, StoreError> {
            match page.what {
                $(Sweepable::$kind => $name::forget(session, page, last).await,)*
            }
        }
    };
}

fn app(page: &SweepPage) -> Cell<String> {
    Cell(page.app.as_ref().map_or_else(String::new, |app| app.as_str().to_owned()))
}

fn after<K: Key>(page: &SweepPage) -> K {
    page.after.as_ref().and_then(K::read).unwrap_or_else(K::start)
}

/// Whatever was made later can't be over.
fn until<K: Key>(page: &SweepPage) -> Option<K> {
    match page.over {
        Overdue::All => K::made_before(None),
        Overdue::Since { ended, .. } => K::made_before(Some(ended)),
    }
}

fn over(page: &SweepPage) -> Option<Over> {
    let Overdue::Since { ended, expired } = page.over else { return None };
    Some(Over { ended: Cell(ended), expired: Cell(expired), micros: expired.as_micros() })
}

tables! {
    // The session is looked for row by row: a join could read all sessions.
    refresh_tokens RefreshTokens: "refresh_tokens" "digest" Bytes(Cell<RawBytes>) of_app true [
        Sql("expires_at <= "), Expired,
        Sql(" OR COALESCE((SELECT 1 FROM sessions WHERE sessions.app_id = refresh_tokens.app_id \
             AND sessions.id = refresh_tokens.session_id AND (sessions.ended_at <= "), Ended,
        Sql(" OR sessions.expires_at <= "), Ended, Sql(") LIMIT 1), 0) = 1")
    ];
    sessions Sessions: "sessions" "id" Id(Cell<RawId>) of_app true [
        Sql("ended_at <= "), Ended, Sql(" OR expires_at <= "), Ended
    ];
    exchange_codes ExchangeCodes: "exchange_codes" "digest" Bytes(Cell<RawBytes>) of_app true [
        Sql("expires_at <= "), Ended
    ];
    browser_sessions BrowserSessions: "browser_sessions" "digest" Bytes(Cell<RawBytes>) of_app true [
        Sql("ended_at <= "), Ended, Sql(" OR expires_at <= "), Ended
    ];
    sign_ins SignIns: "sign_ins" "id" Id(Cell<RawId>) of_app true [
        Sql("expires_at <= "), Ended
    ];
    letters Letters: "deliveries" "id" Id(Cell<RawId>) of_app true [
        Sql("expires_at <= "), Ended
    ];
    idempotency_keys IdempotencyKeys: "idempotency_keys" "key" Bytes(Cell<RawBytes>) of_app true [
        Sql("at <= "), Expired
    ];
    pushed_requests PushedRequests: "pushed_requests" "digest" Bytes(Cell<RawBytes>) of_app true [
        Sql("expires_at <= "), Expired
    ];
    logout_notices LogoutNotices: "logout_notices" "session_id" Id(Cell<RawId>) of_app true [
        Sql("status <> 'queued' AND created_at <= "), Ended
    ];
    // By the sign-in, whose id tells when it was made.
    links Links: "links" "sign_in_id" Id(Cell<RawId>) of_app true [
        Sql("expires_at <= "), Ended
    ];
    tallies Tallies: "event_tallies" "hour" Moment(Cell<Timestamp>) of_app true [
        Sql("hour <= "), Ended
    ];
    // Whatever is in line, or set aside, is somebody's to send.
    webhook_deliveries WebhookDeliveries: "webhook_deliveries" "id" Id(Cell<RawId>) of_app true [
        Sql("standing IN ('delivered', 'failed') AND created_at <= "), Ended
    ];
    address_changes AddressChanges: "address_changes" "id" Id(Cell<RawId>) of_app true [
        Sql("expires_at <= "), Ended
    ];
    address_letters AddressLetters: "address_letters" "id" Id(Cell<RawId>) of_app true [
        Sql("expires_at <= "), Ended
    ];
    device_letters DeviceLetters: "device_letters" "id" Id(Cell<RawId>) of_app true [
        Sql("expires_at <= "), Ended
    ];
    admin_tokens AdminTokens: "admin_tokens" "id" Id(Cell<RawId>) of_app false [
        Sql("expires_at <= "), Ended
    ];
    setup_links SetupLinks: "setup_links" "digest" Bytes(Cell<RawBytes>) of_app false [
        Sql("expires_at <= "), Ended
    ];
    console_sessions ConsoleSessions: "console_sessions" "digest" Bytes(Cell<RawBytes>) of_app false [
        Sql("expires_at <= "), Ended
    ];
    kept_answers KeptAnswers: "kept_answers" "key" Bytes(Cell<RawBytes>) of_app false [
        Sql("at <= "), Expired
    ];
    limits Limits: "limits" "bucket" Text(String) of_app false [
        Sql("level <= "), ExpiredMicros
    ];
}
