//! What an app has a few of.

use super::{Session, columns};
use crate::cells::Cell;
use crate::rows::{LogoRow, SigningKeyRow, TemplateRow};
use crate::schema::sql::Word;
use crate::schema::{app_logos, apps, email_templates, signing_keys};
use diesel::dsl::sql;
use diesel::prelude::*;
use gatepost_application::StoreError;
use gatepost_domain::app::AppId;
use gatepost_domain::brand::{LogoDigest, LogoImage};
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::template::LetterTemplate;

/// All versions of its own letters, oldest first.
pub(crate) async fn templates(session: &mut Session, app: &AppId) -> Result<Vec<LetterTemplate>, StoreError> {
    let query = email_templates::table
        .filter(email_templates::app_id.eq(Cell(app.clone())))
        .order(email_templates::updated_at.asc())
        .select(columns::<TemplateRow>());
    let rows = session.rows::<_, TemplateRow>("finding an app's letters", query).await?;
    Ok(rows.into_iter().map(LetterTemplate::from).collect())
}

/// Its signing keys, newest first.
pub(crate) async fn signing_keys(session: &mut Session, app: &AppId) -> Result<Vec<SigningKey>, StoreError> {
    let query = signing_keys::table
        .filter(signing_keys::app_id.eq(Cell(app.clone())))
        .order((signing_keys::created_at.desc(), signing_keys::id.desc()))
        .select(columns::<SigningKeyRow>());
    let rows = session.rows::<_, SigningKeyRow>("finding signing keys", query).await?;
    Ok(rows.into_iter().map(SigningKey::from).collect())
}

/// That picture, if it is its logo.
pub(crate) async fn logo(
    session: &mut Session,
    app: &AppId,
    digest: &LogoDigest,
) -> Result<Option<LogoImage>, StoreError> {
    // The app's id is hidden from the planner, as it is where codes are looked up.
    let of_app =
        app_logos::app_id.eq(sql::<Word>("apps.app_id || ''")).and(app_logos::digest.eq(Cell(*digest)));
    let query = apps::table
        .inner_join(app_logos::table.on(of_app))
        .filter(apps::app_id.eq(Cell(app.clone())))
        .filter(apps::logo_digest.eq(Some(Cell(*digest))))
        .filter(apps::deleted_at.is_null())
        .select(columns::<LogoRow>());
    Ok(session.first::<_, LogoRow>("finding a logo", query).await?.map(LogoImage::from))
}
