//! Who is signed in in which browser, and which sessions end with a logout.

use super::{Session, columns};
use crate::cells::Cell;
use crate::error::torn;
use crate::rows::{AppRow, BrowserSessionRow, SessionRow, UserRow};
use crate::schema::sql::Word;
use crate::schema::{apps, browser_sessions, sessions, users};
use diesel::dsl::sql;
use diesel::prelude::*;
use gatepost_application::{BrowserFound, SessionsOf, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::id::UserId;
use gatepost_domain::secret::{BrowserSecret, Digest};
use gatepost_domain::session::Session as UserSession;
use gatepost_domain::time::Timestamp;

/// The stay with that secret.
pub(crate) async fn find(
    session: &mut Session,
    app: &AppId,
    secret: &Digest<BrowserSecret>,
) -> Result<Option<BrowserFound>, StoreError> {
    // The app's id is hidden from the planner, as it is where codes are looked up.
    let of_user = users::app_id
        .eq(sql::<Word>("browser_sessions.app_id || ''"))
        .and(users::id.eq(browser_sessions::user_id));
    let query = browser_sessions::table
        .inner_join(apps::table.on(apps::app_id.eq(browser_sessions::app_id)))
        .inner_join(users::table.on(of_user))
        .filter(browser_sessions::app_id.eq(Cell(app.clone())))
        .filter(browser_sessions::digest.eq(Cell(*secret)))
        .filter(apps::deleted_at.is_null())
        .select((columns::<BrowserSessionRow>(), columns::<AppRow>(), columns::<UserRow>()));
    let found = session.first::<_, (BrowserSessionRow, AppRow, UserRow)>("finding a browser session", query);
    Ok(found.await?.map(|(session, app, user)| BrowserFound {
        session: session.into(),
        app: app.into(),
        user: user.into(),
    }))
}

/// The stays of that user that were not ended.
pub(crate) async fn of_user(
    session: &mut Session,
    app: &AppId,
    user: UserId,
    most: u32,
) -> Result<Vec<BrowserSession>, StoreError> {
    let query = browser_sessions::table
        .filter(browser_sessions::app_id.eq(Cell(app.clone())))
        .filter(browser_sessions::user_id.eq(Cell(user)))
        .filter(browser_sessions::ended_at.is_null())
        .limit(i64::from(most))
        .select(columns::<BrowserSessionRow>());
    let rows = session.rows::<_, BrowserSessionRow>("listing browser sessions", query).await?;
    Ok(rows.into_iter().map(BrowserSession::from).collect())
}

/// These sessions, as far as they live.
pub(crate) async fn live_sessions(
    session: &mut Session,
    (app, of): (&AppId, SessionsOf),
    now: Timestamp,
    most: u32,
) -> Result<Vec<UserSession>, StoreError> {
    let doing = "listing live sessions";
    let live = sessions::table
        .filter(sessions::app_id.eq(Cell(app.clone())))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(Cell(now)))
        .limit(i64::from(most))
        .select(columns::<SessionRow>());
    let rows = match of {
        SessionsOf::Itself(id) => {
            session.rows::<_, SessionRow>(doing, live.filter(sessions::id.eq(Cell(id)))).await?
        }
        SessionsOf::Browser(id) => {
            let of_browser = sessions::browser_session_id.eq(Some(Cell(id)));
            session.rows::<_, SessionRow>(doing, live.filter(of_browser)).await?
        }
        SessionsOf::User(id) => {
            session.rows::<_, SessionRow>(doing, live.filter(sessions::user_id.eq(Cell(id)))).await?
        }
    };
    rows.into_iter().map(|row| row.restore().map_err(|why| torn(doing, why))).collect()
}
