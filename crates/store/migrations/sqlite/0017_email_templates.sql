-- Letters in an app's own words. Rows are only ever added: a letter that is tried again says what it said before.
-- A row without its parts ends those before it.
CREATE TABLE IF NOT EXISTS email_templates (
    app_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('sign_in', 'email_change', 'new_device', 'erased')),
    locale TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    subject TEXT,
    html TEXT,
    text TEXT,
    PRIMARY KEY (app_id, kind, locale, updated_at)
) STRICT, WITHOUT ROWID;
