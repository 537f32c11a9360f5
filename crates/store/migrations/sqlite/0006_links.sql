-- The one key without an app in front: whoever opens a link says nothing else.
CREATE TABLE IF NOT EXISTS links (
    digest BLOB NOT NULL PRIMARY KEY,
    app_id TEXT NOT NULL,
    sign_in_id BLOB NOT NULL,
    delivery_id BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
