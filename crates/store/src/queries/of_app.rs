//! What an app has a few of.

use super::{Session, columns};
use crate::cells::Cell;
use crate::rows::{SigningKeyRow, TemplateRow};
use crate::schema::{email_templates, signing_keys};
use diesel::prelude::*;
use gatepost_application::StoreError;
use gatepost_domain::app::AppId;
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
