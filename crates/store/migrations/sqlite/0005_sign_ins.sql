-- delivery_id is the latest letter. settled_at is when it was completed or refused.
-- state and nonce are the client's own bytes.
CREATE TABLE IF NOT EXISTS sign_ins (
    app_id TEXT NOT NULL,
    id BLOB NOT NULL,
    email TEXT NOT NULL,
    email_delivery TEXT NOT NULL,
    destination TEXT NOT NULL,
    state BLOB,
    nonce BLOB,
    challenge BLOB,
    scope TEXT NOT NULL,
    locale TEXT,
    asker TEXT NOT NULL CHECK (asker IN ('person', 'server')),
    asker_ip TEXT,
    asker_browser TEXT,
    asker_system TEXT,
    secret BLOB NOT NULL,
    master_key INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    delivery_id BLOB NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('pending', 'completed', 'refused')),
    settled_at INTEGER,
    PRIMARY KEY (app_id, id)
) STRICT, WITHOUT ROWID;
