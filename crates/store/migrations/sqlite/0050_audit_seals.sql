-- What is held fast of an app's events: one row for each batch. previous is the hash of the row in front, content that of the
-- events in these places, signature stands under the hash of all other columns but master_key, which names the key.
CREATE TABLE IF NOT EXISTS audit_seals (
    app_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    first_position INTEGER NOT NULL,
    last_position INTEGER NOT NULL,
    at INTEGER NOT NULL,
    previous BLOB NOT NULL,
    content BLOB NOT NULL,
    master_key INTEGER NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (app_id, number)
) STRICT, WITHOUT ROWID;
