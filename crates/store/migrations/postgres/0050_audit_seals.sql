-- What is held fast of an app's events: one row for each batch. previous is the hash of the row in front, content that of the
-- events in these places, signature stands under the hash of all other columns but master_key, which names the key.
CREATE TABLE IF NOT EXISTS audit_seals (
    app_id TEXT NOT NULL,
    number INT8 NOT NULL,
    first_position INT8 NOT NULL,
    last_position INT8 NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    previous BYTEA NOT NULL,
    content BYTEA NOT NULL,
    master_key INT8 NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (app_id, number)
);
