-- Pictures of apps. Which of them is an app's logo, its row says.
CREATE TABLE IF NOT EXISTS app_logos (
    app_id TEXT NOT NULL,
    digest BLOB NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (app_id, digest)
) STRICT, WITHOUT ROWID;
