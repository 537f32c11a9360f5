//! Letters in an app's own words.

use crate::cells::Cell;
use crate::schema::email_templates;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::app::AppId;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{LetterKind, LetterTemplate, TemplateSource};
use gatepost_domain::time::Timestamp;

/// One version of a letter; one without its parts ends those before it.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = email_templates, check_for_backend(Pg, Sqlite))]
#[diesel(treat_none_as_default_value = false)]
pub(crate) struct TemplateRow {
    app_id: Cell<AppId>,
    kind: Cell<LetterKind>,
    locale: Cell<Locale>,
    updated_at: Cell<Timestamp>,
    subject: Option<String>,
    html: Option<String>,
    text: Option<String>,
}

impl From<&LetterTemplate> for TemplateRow {
    fn from(template: &LetterTemplate) -> Self {
        let part = |part: fn(&TemplateSource) -> &String| template.source.as_ref().map(part).cloned();
        Self {
            app_id: Cell(template.app.clone()),
            kind: Cell(template.kind),
            locale: Cell(template.locale.clone()),
            updated_at: Cell(template.saved_at),
            subject: part(|source| &source.subject),
            html: part(|source| &source.html),
            text: part(|source| &source.text),
        }
    }
}

impl From<TemplateRow> for LetterTemplate {
    fn from(row: TemplateRow) -> Self {
        let parts = row.subject.zip(row.html).zip(row.text);
        Self {
            app: row.app_id.0,
            kind: row.kind.0,
            locale: row.locale.0,
            saved_at: row.updated_at.0,
            source: parts.map(|((subject, html), text)| TemplateSource { subject, html, text }),
        }
    }
}
