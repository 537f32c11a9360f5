-- Pictures of apps. Which of them is an app's logo, its row says.
CREATE TABLE IF NOT EXISTS app_logos (
    app_id TEXT NOT NULL,
    digest BYTEA NOT NULL,
    media_type TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (app_id, digest)
);
