-- One message for one webhook, kind is not checked, as that of an event is not. attempts are the last ones, one a line.
CREATE TABLE IF NOT EXISTS webhook_deliveries (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    webhook_id BLOB NOT NULL,
    event_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('waiting', 'retrying', 'delivered', 'failed')),
    tries INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    attempts TEXT NOT NULL,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
