-- An address that hears of what happens in an app. Its secrets follow from master keys, its id and a number. position is that of
-- the event up to which there are deliveries. due_at is when somebody must look at it, free_at from when on somebody may.
CREATE TABLE IF NOT EXISTS webhooks (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    disabled TEXT CHECK (disabled IN ('operator', 'gone')),
    secret_key INTEGER NOT NULL,
    secret_number INTEGER NOT NULL,
    previous_key INTEGER,
    previous_number INTEGER,
    previous_until INTEGER,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    due_at INTEGER,
    free_at INTEGER NOT NULL,
    leased_by BLOB,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
