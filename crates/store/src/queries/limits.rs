//! How often something may be asked for.

use super::{Session, loosely};
use crate::schema::limits;
use diesel::dsl::case_when;
use diesel::prelude::*;
use diesel::query_dsl::methods::FilterDsl;
use diesel::sql_types::BigInt;
use gatepost_application::StoreError;
use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// The rule of [`Rate::admit`] in one statement; a second one only to say how long to wait.
pub(crate) async fn admit(
    session: &mut Session,
    bucket: &str,
    rate: Rate,
    now: Timestamp,
) -> Result<Result<(), Limited>, StoreError> {
    let moment = now.as_micros();
    let emission = micros(rate.emission());
    let latest = moment.saturating_add(micros(rate.tolerance()));
    let begun = case_when(limits::level.gt(moment), limits::level).otherwise(moment.into_sql::<BigInt>());
    let counted = diesel::insert_into(limits::table)
        .values((limits::bucket.eq(bucket.to_owned()), limits::level.eq(moment.saturating_add(emission))))
        .on_conflict(limits::bucket)
        .do_update()
        .set(limits::level.eq(begun + emission));
    let admitted = FilterDsl::filter(counted, limits::level.le(latest)).returning((limits::level, loosely()));
    if session.first::<_, (i64, String)>("counting", admitted).await?.is_some() {
        return Ok(Ok(()));
    }
    let level = level(session, bucket).await?;
    // A bucket that was swept away in between was full a moment ago all the same.
    Ok(Err(rate.admit(level, now).err().unwrap_or(Limited { retry_after: rate.emission() })))
}

/// The rule of [`Rate::gather`] in one statement.
pub(crate) async fn gather(
    session: &mut Session,
    bucket: &str,
    (count, rate): (u32, Rate),
    now: Timestamp,
) -> Result<Timestamp, StoreError> {
    let moment = now.as_micros();
    let gathered = micros(rate.emission().saturating_mul(count));
    let begun = case_when(limits::level.gt(moment), limits::level).otherwise(moment.into_sql::<BigInt>());
    let counted = diesel::insert_into(limits::table)
        .values((limits::bucket.eq(bucket.to_owned()), limits::level.eq(moment.saturating_add(gathered))))
        .on_conflict(limits::bucket)
        .do_update()
        .set(limits::level.eq(begun + gathered))
        .returning((limits::level, loosely()));
    let level = session.first::<_, (i64, String)>("counting", counted).await?;
    Ok(level.map_or_else(|| rate.gather(None, count, now), |(level, _)| Timestamp::from_micros(level)))
}

/// How full that bucket is.
pub(crate) async fn level(session: &mut Session, bucket: &str) -> Result<Option<Timestamp>, StoreError> {
    let level = limits::table.find(bucket.to_owned()).select(limits::level);
    Ok(session.first::<_, i64>("reading a limit", level).await?.map(Timestamp::from_micros))
}

fn micros(span: Duration) -> i64 {
    i64::try_from(span.as_micros()).unwrap_or(i64::MAX)
}
